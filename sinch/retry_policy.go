package sinch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// RetryMode says what is repeated. A call that is not idempotent, such as a
// send, is repeated only where Sinch did not act, or asks for another try:
//
//	what happened                        RetryDefault  RetrySafe  RetryAll
//	no connection was had, 429, 503      repeated      repeated   repeated
//	500, 501                             repeated      –          repeated
//	408, 499, 502, 504, 52x, other 5xx   –             –          repeated
//	the connection was lost after        –             –          –
//	sending, or the attempt took too
//	long
//
// Where it ends at one of the last three rows, or after one of them, the error
// is [ErrOutcomeUnknown]: the call may have been carried out. An idempotent
// call is repeated in every row and each of these modes. Never worth a repetition
// are other statuses, 505, 506, 508, 510 and 511, a 501 that says UNIMPLEMENTED, a
// bad certificate, and a host that does not exist.
//
// Whatever the mode, a call whose token is no longer accepted is sent once more
// with a new one, since Sinch refused to look at it, and the requests for tokens
// are repeated by [RetryDefault], since they do no harm.
type RetryMode int

const (
	// RetryDefault repeats what Sinch asks to have repeated, and never guesses.
	//
	// Sinch: "something went wrong on our end", try 500, 501 and 503 again.
	RetryDefault RetryMode = iota + 1
	// RetrySafe is for those who fear a second message more than none: of the
	// 5xx only 503 repeats a call that is not idempotent.
	RetrySafe
	// RetryAll is for those who fear a lost message more than a second one: it
	// also repeats what a gateway answers, though Sinch may have acted.
	RetryAll
	// RetryNever repeats nothing, but for what every mode does with tokens.
	RetryNever
)

// RetryPolicy says when and how often a call is repeated.
//
// A field that is zero has its default: for [WithRetryPolicy] the one stated
// here, for [CallRetryPolicy] what the client has. A number or time that is
// negative, or a time of more than a year, is refused.
//
// A retry waits a random time up to BaseDelay doubled with every retry. Where
// Sinch says how long to wait, in a Retry-After header or a RetryInfo detail,
// that decides, with up to a tenth of it and at most 250 ms on top; 0 means at
// once. No retry waits past the deadline of the caller's context; the last
// error is then returned at once.
//
// The retries of all calls of a client share a budget, see [WithRetryBudget].
// Requests for tokens are repeated by the numbers stated here, whatever the policy
// says, and outside the budget.
type RetryPolicy struct {
	// Mode is what is repeated; default [RetryDefault].
	Mode RetryMode
	// MaxRetries is how often a call is repeated at most; default 3. For no
	// retries at all use [RetryNever].
	MaxRetries int
	// BaseDelay doubles with every retry to give the longest wait: by default it
	// is 500 ms, and the first wait at most 1 s.
	BaseDelay time.Duration
	// ThrottledDelay is BaseDelay after status 429; default 1 s.
	ThrottledDelay time.Duration
	// MaxDelay is the longest wait without a hint from Sinch; default 8 s.
	MaxDelay time.Duration
	// MaxRetryAfter is the longest wait that Sinch may ask for; default 30 s.
	// Beyond it the call fails and [Error.RetryAfter] has the hint.
	MaxRetryAfter time.Duration
	// OnRetry is called before the wait for each retry, on the goroutine of
	// the call; default none. It has to be safe for concurrent use. Retries of
	// token requests have the operation "oauth2/token".
	OnRetry func(ctx context.Context, retry Retry)
}

// Retry describes a retry that is about to happen.
type Retry struct {
	// Operation is the operationId, for example "Messages_SendMessage".
	Operation string
	// Attempt is the number of the attempt that failed, from 1.
	Attempt int
	// Cause is why it failed.
	Cause *Error
	// Delay is the wait before the next attempt.
	Delay time.Duration
}

const (
	// longestWait bounds every duration of a policy and every hint, so that no
	// sum of two overflows.
	longestWait = 365 * 24 * time.Hour
	// hintSpread is what is waited at random beyond a hint, at most, so that
	// the calls that got the same hint do not come back together.
	hintSpread = 250 * time.Millisecond
)

func defaultRetryPolicy() RetryPolicy {
	return RetryPolicy{
		Mode:           RetryDefault,
		MaxRetries:     3,
		BaseDelay:      500 * time.Millisecond,
		ThrottledDelay: time.Second,
		MaxDelay:       8 * time.Second,
		MaxRetryAfter:  30 * time.Second,
	}
}

func (p RetryPolicy) validate(option string) error {
	if p.Mode < 0 || p.Mode > RetryNever {
		return errors.New(option + ": unknown Mode")
	}
	if p.MaxRetries < 0 {
		return errors.New(option + ": MaxRetries is negative; use RetryNever for no retries")
	}
	for _, field := range []struct {
		name  string
		value time.Duration
	}{
		{"BaseDelay", p.BaseDelay},
		{"ThrottledDelay", p.ThrottledDelay},
		{"MaxDelay", p.MaxDelay},
		{"MaxRetryAfter", p.MaxRetryAfter},
	} {
		if field.value < 0 || field.value > longestWait {
			return fmt.Errorf("%s: %s is negative or longer than a year", option, field.name)
		}
	}
	return nil
}

// or fills the zero fields of p from fallback.
func (p RetryPolicy) or(fallback RetryPolicy) RetryPolicy {
	p.Mode = cmp.Or(p.Mode, fallback.Mode)
	p.MaxRetries = cmp.Or(p.MaxRetries, fallback.MaxRetries)
	p.BaseDelay = cmp.Or(p.BaseDelay, fallback.BaseDelay)
	p.ThrottledDelay = cmp.Or(p.ThrottledDelay, fallback.ThrottledDelay)
	p.MaxDelay = cmp.Or(p.MaxDelay, fallback.MaxDelay)
	p.MaxRetryAfter = cmp.Or(p.MaxRetryAfter, fallback.MaxRetryAfter)
	if p.OnRetry == nil {
		p.OnRetry = fallback.OnRetry
	}
	return p
}

// delay returns how long to wait before the given retry, from 1.
func (p *RetryPolicy) delay(retry int, failed *Error) time.Duration {
	if failed.hinted {
		return failed.RetryAfter + rand.N(min(failed.RetryAfter/10, hintSpread)+1)
	}
	base := p.BaseDelay
	if failed.StatusCode == http.StatusTooManyRequests {
		base = p.ThrottledDelay
	}
	ceiling := p.MaxDelay
	if base < ceiling>>retry { // base<<retry neither overflows nor exceeds MaxDelay
		ceiling = base << retry
	}
	return rand.N(ceiling + 1)
}

// retryAfter reads a Retry-After header, which holds seconds or a date. A date
// counts from that of the answer, since the server's clock need not be ours.
// given is false for a header that is missing or makes no sense.
func retryAfter(header http.Header) (wait time.Duration, given bool) {
	text := strings.TrimSpace(header.Get("Retry-After"))
	date, err := http.ParseTime(text)
	if err != nil {
		return seconds(text)
	}
	now, err := http.ParseTime(header.Get("Date"))
	if err != nil {
		now = time.Now()
	}
	return min(max(0, date.Sub(now)), longestWait), true
}

// seconds parses a number of seconds. What is too long for a wait comes out as
// a very long one rather than as none, so that nobody retries early.
func seconds(text string) (wait time.Duration, given bool) {
	number, err := strconv.ParseFloat(text, 64)
	switch {
	case number >= longestWait.Seconds():
		return longestWait, true
	case err != nil || !(number >= 0): // NaN is not either
		return 0, false
	}
	return time.Duration(number * float64(time.Second)), true
}

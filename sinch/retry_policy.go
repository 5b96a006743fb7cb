package sinch

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"time"
)

// RetryMode says what is repeated.
//
// Whatever the mode, a call whose token has expired is sent once more with a
// new one, since Sinch refused to look at it.
type RetryMode int

const (
	// RetryDefault repeats any operation after status 429 or 5xx, and when it
	// never left because there was no connection. An idempotent operation is
	// also repeated after status 408 and when the connection was lost or an
	// attempt took too long. A send is not: it fails with [ErrOutcomeUnknown].
	//
	// A gateway that answers 502 or 504 may have handed the send on all the
	// same. Who fears a second message more than none uses [RetrySafe].
	//
	// Sinch: "something went wrong on our end", try 500, 501 and 503 again.
	RetryDefault RetryMode = iota + 1
	// RetrySafe is RetryDefault, but of the 5xx only 503 repeats an operation
	// that is not idempotent.
	RetrySafe
	// RetryNever repeats nothing.
	RetryNever
)

// RetryPolicy says when and how often a call is repeated.
//
// A field that is zero has its default: for [WithRetryPolicy] the one stated
// here, for [CallRetryPolicy] what the client has.
//
// A retry waits a random time up to BaseDelay doubled with every retry. Where
// Sinch says how long to wait, in a Retry-After header or a RetryInfo detail,
// that decides, with up to 250 ms on top. No retry waits past the deadline of
// the caller's context; the last error is then returned at once.
//
// All calls of a client share a budget of 100 retries. Five calls that succeed
// at the first attempt pay for one more, so an outage is not made worse.
type RetryPolicy struct {
	// Mode is what is repeated; default [RetryDefault].
	Mode RetryMode
	// MaxRetries is how often a call is repeated at most; default 3. For no
	// retries at all use [RetryNever].
	MaxRetries int
	// BaseDelay doubles with every retry to give the longest wait, 1 s before
	// the first; default 500 ms.
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

// hintSpread is what is waited at random beyond a hint, so that the calls that
// got the same hint do not come back together.
const hintSpread = 250 * time.Millisecond

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

func (p RetryPolicy) validate() error {
	if p.Mode < 0 || p.Mode > RetryNever {
		return errors.New("retry policy: unknown Mode")
	}
	if p.MaxRetries < 0 || p.BaseDelay < 0 || p.ThrottledDelay < 0 || p.MaxDelay < 0 || p.MaxRetryAfter < 0 {
		return errors.New("retry policy: negative number; use RetryNever for no retries")
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
	if failed.RetryAfter > 0 {
		return failed.RetryAfter + rand.N(hintSpread)
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

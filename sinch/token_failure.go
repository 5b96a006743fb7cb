package sinch

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"time"
)

// A failed fetch is remembered for firstPause, and twice as long after each
// further one up to longestPause, so that wrong credentials in many workers do
// not empty the bucket of token requests, which all clients of a project share.
// Half of the pause is random, or clients that fail together would come back
// together.
const (
	firstPause   = time.Second
	longestPause = 30 * time.Second
)

// failedFetch is the failure of the last fetch. A nil one is none.
type failedFetch struct {
	err   error
	pause time.Duration
	until time.Time
}

// followedBy returns what to remember after the next failure in a row. A
// refusal after an outage, or the other way round, is not in a row.
func (f *failedFetch) followedBy(err error, now time.Time) *failedFetch {
	next := &failedFetch{err: err, pause: firstPause}
	if f != nil && final(f.err) == final(err) {
		next.pause = min(2*f.pause, longestPause)
	}
	wait := next.pause - rand.N(next.pause/2)
	if failed, ok := errors.AsType[*Error](err); ok {
		wait = min(max(wait, failed.RetryAfter), longestPause)
	}
	next.until = now.Add(wait)
	return next
}

// final reports whether a fetch failed for a reason that time does not mend.
func final(err error) bool {
	failed, ok := errors.AsType[*Error](err)
	return ok && failed.StatusCode >= 400 && failed.StatusCode < 500 &&
		failed.StatusCode != http.StatusRequestTimeout && failed.StatusCode != http.StatusTooManyRequests
}

// remembered reports whether it is too early for another fetch.
func (f *failedFetch) remembered(now time.Time) bool {
	return f != nil && now.Before(f.until)
}

// told is the failure as calls get it that come after it.
func (f *failedFetch) told(now time.Time) error {
	return &rememberedError{cause: f.err, wait: f.until.Sub(now)}
}

// rememberedError is why there was no token when one was asked for last, and
// when that is done again.
type rememberedError struct {
	cause error
	wait  time.Duration
}

func (e *rememberedError) Error() string {
	wait := e.wait.Truncate(time.Millisecond) + time.Millisecond // never too early
	return fmt.Sprintf("%v; this is remembered, and the next token request is made in %v at the earliest", e.cause, wait)
}
func (e *rememberedError) Unwrap() error { return e.cause }

package sinch

import (
	"context"
	"time"
)

// retry is the link that repeats what may be repeated. Its errors are *Error.
type retry struct {
	next    link
	limiter Limiter // nil for none
	budget  *budget // nil for no limit
	journal journal
}

func (r *retry) Do(ctx context.Context, out *outgoing) (*answer, error) {
	for {
		out.attempts++
		var started time.Time
		if r.journal.logger != nil {
			started = time.Now()
		}
		answer, err := r.next.Do(ctx, out)
		failed := out.failure(ctx, answer, err)
		r.journal.attempt(ctx, out, started)
		if failed == nil {
			if out.attempts == 1 && r.budget != nil {
				r.budget.earn()
			}
			return answer, nil
		}
		delay := out.policy.delay(out.attempts, failed)
		if !r.worthwhile(ctx, out, failed, delay) {
			return nil, failed
		}
		r.journal.retry(ctx, out, delay)
		if out.policy.OnRetry != nil {
			out.policy.OnRetry(ctx, Retry{Operation: out.operation.ID, Attempt: out.attempts, Cause: failed, Delay: delay})
		}
		if err := r.wait(ctx, delay); err != nil {
			return nil, failed.because(err) // the caller gave up during the wait
		}
	}
}

// worthwhile decides whether there is another attempt.
func (r *retry) worthwhile(ctx context.Context, out *outgoing, failed *Error, delay time.Duration) bool {
	if !failed.repeatable(out.operation.Idempotent, out.policy.Mode) {
		return false
	}
	if out.attempts > out.policy.MaxRetries {
		return false
	}
	if failed.RetryAfter > out.policy.MaxRetryAfter {
		return false // the caller has better use for the hint than to be held up
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) <= delay {
		return false // there would be no time left for the attempt
	}
	return r.budget == nil || r.budget.spend()
}

// wait returns when the next attempt may be sent.
func (r *retry) wait(ctx context.Context, delay time.Duration) error {
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
	}
	if r.limiter != nil {
		return r.limiter.Wait(ctx)
	}
	return nil
}

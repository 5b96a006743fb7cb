package sinch

import (
	"context"
	"fmt"
	"time"
)

// retry is the link that repeats what may be repeated. Its errors are *Error.
type retry struct {
	next    link
	budget  *budget // nil for no limit
	journal journal
}

func (r *retry) Do(ctx context.Context, out *outgoing) (*answer, error) {
	var last *Error // why the attempt before failed
	for retries := 0; ; retries++ {
		out.tried, out.began = false, time.Now()
		answer, err := r.next.Do(ctx, out)
		if out.tried {
			out.attempts++
		}
		failed := out.failure(ctx, answer, err)
		if !out.tried && last != nil {
			return nil, last.because(failed.words.open().cause) // there was no other attempt
		}
		r.journal.attempt(ctx, out)
		if failed == nil {
			r.budget.earn(retries > 0)
			return answer, nil
		}
		if !out.repeatable(failed) || retries >= out.policy.MaxRetries {
			return nil, failed
		}
		if err := ctx.Err(); err != nil {
			return nil, failed.because(err) // the caller gave up during the attempt
		}
		delay := out.policy.delay(retries+1, failed)
		if failed.stopped = r.obstacle(ctx, out, failed, delay); failed.stopped != "" {
			return nil, failed
		}
		r.journal.retry(ctx, out, delay)
		if out.policy.OnRetry != nil {
			out.policy.OnRetry(ctx, Retry{Operation: out.operation.ID, Attempt: out.attempts, Cause: failed, Delay: delay})
		}
		if err := sleep(ctx, delay); err != nil {
			return nil, failed.because(err) // the caller gave up during the wait
		}
		if !r.budget.spend() {
			unpaid := *failed // OnRetry may have kept the other one
			unpaid.stopped = budgetEmpty
			return nil, &unpaid
		}
		last = failed
	}
}

// budgetEmpty is why a retry is not made in an outage.
const budgetEmpty = "not repeated, since the retry budget of the client is used up"

// obstacle says why a call that may be repeated is not, or "" if it is.
func (r *retry) obstacle(ctx context.Context, out *outgoing, failed *Error, delay time.Duration) string {
	if failed.RetryAfter > out.policy.MaxRetryAfter {
		// The caller has better use for the hint than to be held up.
		return fmt.Sprintf("not repeated, since the server asks for a wait of %v and MaxRetryAfter is %v", failed.RetryAfter, out.policy.MaxRetryAfter)
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) <= delay {
		// There would be no time left for the attempt.
		return "not repeated, since the deadline of the context comes before the next attempt"
	}
	if !r.budget.affords() {
		return budgetEmpty
	}
	return ""
}

// sleep returns after delay, or with the error of a context that is done by then.
func sleep(ctx context.Context, delay time.Duration) error {
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return ctx.Err()
	}
}

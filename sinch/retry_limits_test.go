package sinch_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestNoRetryWaitsPastTheDeadlineOfTheCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{status(503, "Retry-After", "5")}}
		ctx, cancel := context.WithTimeout(t.Context(), 12*time.Second)
		defer cancel()
		started := time.Now()
		err := newClient(t, server).Call(ctx, getCall(), nil)
		if len(server.attempts) != 3 || time.Since(started) > 11*time.Second {
			t.Errorf("%d attempts in %v, want 3 and no wait after the last", len(server.attempts), time.Since(started))
		}
		if !errors.Is(err, sinch.ErrUnavailable) || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %q, want that of the last attempt", err)
		}
	})
}

func TestWaitingEndsWithTheContextOfTheCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{status(503, "Retry-After", "20")}}
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(3*time.Second, cancel)
		started := time.Now()
		err := newClient(t, server).Call(ctx, getCall(), nil)
		if len(server.attempts) != 1 || time.Since(started) != 3*time.Second {
			t.Errorf("%d attempts in %v, want 1 and 3s", len(server.attempts), time.Since(started))
		}
		failed, _ := errors.AsType[*sinch.Error](err)
		if !errors.Is(err, context.Canceled) || failed.StatusCode != 503 {
			t.Errorf("error %q with status %d, want both reasons", err, failed.StatusCode)
		}
	})
}

func TestACancelledCallIsNotRepeated(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, request := range []struct {
			name    string
			send    bool
			unknown bool
		}{{"a send", true, true}, {"a read", false, false}} {
			server := &script{steps: []step{hangs}}
			ctx, cancel := context.WithCancelCause(t.Context())
			time.AfterFunc(time.Second, func() { cancel(errors.New("the user went away")) })
			called := getCall()
			if request.send {
				called = sendCall()
			}
			hook := func(context.Context, sinch.Retry) { t.Errorf("%s: a retry was announced", request.name) }
			err := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: hook})).Call(ctx, called, nil)
			if len(server.attempts) != 1 || !errors.Is(err, context.Canceled) || errors.Is(err, sinch.ErrOutcomeUnknown) != request.unknown {
				t.Errorf("%s: %d attempts and %q", request.name, len(server.attempts), err)
			}
		}
	})
}

func TestAContextThatIsDoneSendsNothing(t *testing.T) {
	server := &script{steps: []step{success}}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := newClient(t, server).Call(ctx, sendCall(), nil)
	if len(server.attempts) != 0 || !errors.Is(err, context.Canceled) || errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("%d attempts and %q", len(server.attempts), err)
	}
}

func TestAnAttemptThatIsTooSlowIsRepeatedWithinTheTimeOfTheCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{hangs, success}}
		client := newClient(t, server, sinch.WithAttemptTimeout(2*time.Second))
		if err := client.Call(t.Context(), getCall(), nil); err != nil {
			t.Fatal(err)
		}
		if wait := server.waits()[0]; wait < 2*time.Second || wait > 3*time.Second {
			t.Errorf("the second attempt came after %v, want 2s and a wait of at most 1s", wait)
		}
		started := time.Now()
		server = &script{steps: []step{hangs}}
		newClient(t, server).Call(t.Context(), sendCall(), nil)
		if took := time.Since(started); took != 30*time.Second {
			t.Errorf("an attempt took %v, want the default of 30s", took)
		}
	})
}

func TestTheHookSeesAttemptCauseAndDelay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var seen []sinch.Retry
		hook := func(_ context.Context, retry sinch.Retry) { seen = append(seen, retry) }
		server := &script{steps: []step{status(429), status(503, "Retry-After", "2"), success}}
		client := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: hook}))
		if err := client.Call(t.Context(), sendCall(), nil); err != nil {
			t.Fatal(err)
		}
		if len(seen) != 2 || seen[0].Attempt != 1 || seen[1].Attempt != 2 || seen[1].Operation != opSend.ID {
			t.Fatalf("the hook saw %+v", seen)
		}
		if !errors.Is(seen[0].Cause, sinch.ErrRateLimited) || seen[1].Cause.StatusCode != 503 {
			t.Errorf("the causes are %q and %q", seen[0].Cause, seen[1].Cause)
		}
		for i, wait := range server.waits() {
			if wait != seen[i].Delay {
				t.Errorf("retry %d came after %v, the hook was told %v", i+1, wait, seen[i].Delay)
			}
		}
	})
}

func TestACallMayHaveAPolicyOfItsOwn(t *testing.T) {
	table := []struct {
		name     string
		client   sinch.RetryPolicy
		call     sinch.RetryPolicy
		attempts int
	}{
		{"never", sinch.RetryPolicy{}, sinch.RetryPolicy{Mode: sinch.RetryNever}, 1},
		{"more often", sinch.RetryPolicy{}, sinch.RetryPolicy{MaxRetries: 6}, 7},
		{"the client's mode stays", sinch.RetryPolicy{Mode: sinch.RetryNever}, sinch.RetryPolicy{MaxRetries: 6}, 1},
		{"the client's number stays", sinch.RetryPolicy{Mode: sinch.RetryNever, MaxRetries: 1}, sinch.RetryPolicy{Mode: sinch.RetrySafe}, 2},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &script{steps: []step{status(503)}}
				client := newClient(t, server, sinch.WithRetryPolicy(row.client))
				client.Call(t.Context(), sendCall(), nil, sinch.CallRetryPolicy(row.call))
				if len(server.attempts) != row.attempts {
					t.Errorf("%d attempts, want %d", len(server.attempts), row.attempts)
				}
			})
		})
	}
}

// countingLimiter lets everybody pass, up to a number.
type countingLimiter struct {
	waits atomic.Int64
	limit int64
}

var errLimit = errors.New("the wait would be too long")

func (l *countingLimiter) Wait(context.Context) error {
	if l.waits.Add(1) > l.limit {
		return errLimit
	}
	return nil
}

func TestEveryAttemptWaitsForTheLimiter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limiter := &countingLimiter{limit: 2}
		server := &script{steps: []step{status(503)}}
		client := newClient(t, server, sinch.WithLimiter(limiter))

		err := client.Call(t.Context(), sendCall(), nil)
		if len(server.attempts) != 2 || !errors.Is(err, sinch.ErrUnavailable) || !errors.Is(err, errLimit) {
			t.Errorf("%d attempts and %q, want 2 and both reasons", len(server.attempts), err)
		}
		err = client.Call(t.Context(), sendCall(), nil)
		if len(server.attempts) != 2 || !errors.Is(err, errLimit) {
			t.Errorf("%d attempts and %q, want none more", len(server.attempts), err)
		}
	})
}

func TestTheBudgetEndsRetriesInAnOutageAndReturnsWithSuccess(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var requests atomic.Int64
		var healthy atomic.Bool
		client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
			requests.Add(1)
			if healthy.Load() {
				return success(request)
			}
			return status(503)(request)
		}))
		run := func(calls int) (perCall float64) {
			requests.Store(0)
			var wg sync.WaitGroup
			for range 64 {
				wg.Go(func() {
					for range calls / 64 {
						client.Call(t.Context(), getCall(), nil)
					}
				})
			}
			wg.Wait()
			return float64(requests.Load()) / float64(calls/64*64)
		}
		if first := run(512); first > 1.25 {
			t.Errorf("%.2f requests per call at the beginning of an outage, want 100 retries in all", first)
		}
		if later := run(1024); later > 1.1 {
			t.Errorf("%.2f requests per call later in an outage, want less than 1.1", later)
		}
		healthy.Store(true)
		run(64)
		healthy.Store(false)
		if recovered := run(64); recovered <= 1 {
			t.Errorf("%.2f requests per call after recovery, want retries again", recovered)
		}
	})
}

func TestATenthOfFailuresIsRetriedInFull(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var requests int
		client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
			if requests++; requests%10 == 0 {
				return status(503)(request)
			}
			return success(request)
		}))
		for range 2000 {
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatalf("after %d requests: %v", requests, err)
			}
		}
	})
}

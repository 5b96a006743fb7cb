package sinch_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
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

// waitForEver is a limiter that lets nobody pass.
type waitForEver struct{}

func (waitForEver) Wait(ctx context.Context) error {
	<-ctx.Done()
	return ctx.Err()
}

// stalledBody does not come before somebody gives up.
type stalledBody struct{ ctx context.Context }

func (b stalledBody) Read([]byte) (int, error) {
	<-b.ctx.Done()
	return 0, b.ctx.Err()
}

func TestACallThatItsCallerGivesUpIsNotRepeated(t *testing.T) {
	for _, test := range []struct {
		name     string
		limiter  sinch.Limiter
		do       step
		after    time.Duration
		attempts int
		unknown  bool // of a send
	}{
		{"before anything was done", nil, success, 0, 0, false},
		{"while it waits for its turn", waitForEver{}, success, time.Second, 0, false},
		{"while it waits for a connection", nil, func(request *http.Request) (*http.Response, error) {
			<-request.Context().Done()
			return unconnected(request.Context().Err())(request)
		}, time.Second, 1, false},
		{"while it waits for an answer", nil, hangs, time.Second, 1, true},
		{"while it reads the answer", nil, func(request *http.Request) (*http.Response, error) {
			response := answer(http.StatusOK, "")
			response.Body = io.NopCloser(stalledBody{request.Context()})
			return response, nil
		}, time.Second, 1, true},
	} {
		for _, request := range []*call.Request{sendCall(), getCall()} {
			t.Run(test.name+", "+request.Operation.ID, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					ctx, cancel := context.WithCancelCause(t.Context())
					gone := errors.New("the user went away")
					if test.after == 0 {
						cancel(gone)
					}
					time.AfterFunc(test.after, func() { cancel(gone) })
					hook := func(context.Context, sinch.Retry) { t.Error("a retry was announced") }
					server := &script{steps: []step{test.do}}
					options := []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: hook})}
					if test.limiter != nil {
						options = append(options, sinch.WithLimiter(test.limiter))
					}
					err := newClient(t, server, options...).Call(ctx, request, new(sendResponse))
					if len(server.attempts) != test.attempts || !errors.Is(err, context.Canceled) {
						t.Errorf("%d attempts and %v, want %d", len(server.attempts), err, test.attempts)
					}
					unknown := test.unknown && !request.Operation.Idempotent
					for _, sentinel := range sentinels {
						if errors.Is(err, sentinel) != (unknown && sentinel == sinch.ErrOutcomeUnknown) {
							t.Errorf("%q is %q, want it unknown: %t", err, sentinel, unknown)
						}
					}
				})
			})
		}
	}
}

// TestACallThatWasGivenUpBeforeItsAnswerIsNotRepeated: not even where the answer
// asks for another try at once, when there is no wait to be ended.
func TestACallThatWasGivenUpBeforeItsAnswerIsNotRepeated(t *testing.T) {
	for name, header := range map[string][]string{"at once": {"Retry-After", "0"}, "some time": nil} {
		t.Run(name, func(t *testing.T) {
			for range 20 { // which of two channels that are ready is taken is a matter of chance
				ctx, cancel := context.WithCancel(t.Context())
				server := &script{steps: []step{func(request *http.Request) (*http.Response, error) {
					cancel()
					return status(http.StatusServiceUnavailable, header...)(request)
				}}}
				hook := func(context.Context, sinch.Retry) { t.Error("a retry was announced") }
				err := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: hook})).Call(ctx, sendCall(), nil)
				if len(server.attempts) != 1 || !errors.Is(err, context.Canceled) || !errors.Is(err, sinch.ErrUnavailable) {
					t.Fatalf("%d attempts, got %v", len(server.attempts), err)
				}
			}
		})
	}
}

// TestTheTextOfACallThatWasGivenUpSaysSoOnce: before there was a connection, and
// after it was sent.
func TestTheTextOfACallThatWasGivenUpSaysSoOnce(t *testing.T) {
	for name, request := range map[string]*call.Request{"a send": sendCall(), "a read": getCall()} {
		for when, cause := range map[string]error{
			"before it was sent": &net.OpError{Op: "dial", Err: errors.New("refused")}, "after": errors.New("the connection broke"),
		} {
			t.Run(name+" "+when, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				server := &script{steps: []step{func(*http.Request) (*http.Response, error) {
					cancel()
					return nil, cause
				}}}
				err := newClient(t, server).Call(ctx, request, nil)
				if len(server.attempts) != 1 || !errors.Is(err, context.Canceled) || strings.Count(err.Error(), "context canceled: ") > 1 {
					t.Errorf("%d attempts, got %v", len(server.attempts), err)
				}
			})
		}
	}
}

// TestACallThatIsGivenUpWhenARetryIsAnnouncedIsNotRepeated has a hook that ends
// the call.
func TestACallThatIsGivenUpWhenARetryIsAnnouncedIsNotRepeated(t *testing.T) {
	for range 20 {
		ctx, cancel := context.WithCancel(t.Context())
		server := &script{steps: []step{status(http.StatusServiceUnavailable, "Retry-After", "0")}}
		hook := func(context.Context, sinch.Retry) { cancel() }
		err := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: hook})).Call(ctx, sendCall(), nil)
		if len(server.attempts) != 1 || !errors.Is(err, context.Canceled) || !errors.Is(err, sinch.ErrUnavailable) {
			t.Fatalf("%d attempts, got %v", len(server.attempts), err)
		}
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
				announced := 0
				row.client.OnRetry = func(context.Context, sinch.Retry) { announced++ }
				client := newClient(t, server, sinch.WithRetryPolicy(row.client))
				client.Call(t.Context(), sendCall(), nil, sinch.CallRetryPolicy(row.call))
				if len(server.attempts) != row.attempts || announced != row.attempts-1 {
					t.Errorf("%d attempts, %d of them announced to the client's hook, want %d", len(server.attempts), announced, row.attempts)
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

package sinch_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// outcomes counts what became of calls.
type outcomes struct {
	succeeded, failed, forLackOfBudget atomic.Int64
}

// send makes a number of calls from callers at the same time. Each call has an
// ID of its own in a header.
func (o *outcomes) send(t *testing.T, client *sinch.Client, callers, calls int, until time.Time) {
	t.Helper()
	var next atomic.Int64
	var wg sync.WaitGroup
	for range callers {
		wg.Go(func() {
			for next.Add(1) <= int64(calls) && time.Now().Before(until) {
				switch err := client.Call(t.Context(), sendCall(), nil); {
				case err == nil:
					o.succeeded.Add(1)
				case strings.Contains(err.Error(), "budget"):
					o.forLackOfBudget.Add(1)
				default:
					o.failed.Add(1)
				}
			}
		})
	}
	wg.Wait()
}

// TestACallWhoseRetryOthersHavePaidForSaysSo: while it waited, the budget went
// to those that waited less.
func TestACallWhoseRetryOthersHavePaidForSaysSo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client := newClient(t, roundTripper(status(503)), sinch.WithRetryBudget(5),
			sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetries: 1}))
		var o outcomes
		o.send(t, client, 4, 4, time.Now().Add(time.Hour))
		if lacked, failed := o.forLackOfBudget.Load(), o.failed.Load(); lacked != 3 || failed != 1 {
			t.Errorf("%d calls say that the budget is used up and %d do not, want 3 and 1", lacked, failed)
		}
	})
}

// TestALastingQuarterOfRefusalsFailsNoCallForLackOfBudget is a campaign while
// other processes share the rate of the project.
func TestALastingQuarterOfRefusalsFailsNoCallForLackOfBudget(t *testing.T) {
	for _, test := range []struct {
		name    string
		callers int
		latency time.Duration
	}{{"8 callers", 8, 20 * time.Millisecond}, {"800 requests a second", 80, 100 * time.Millisecond}} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				const calls = 10_000
				random := rand.New(rand.NewPCG(1, 2))
				var mu sync.Mutex
				var accepted int
				client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
					time.Sleep(test.latency)
					mu.Lock()
					refused := random.IntN(4) == 0
					if !refused {
						accepted++
					}
					mu.Unlock()
					if refused {
						return status(429)(request)
					}
					return success(request)
				}))
				var o outcomes
				o.send(t, client, test.callers, calls, time.Now().Add(24*time.Hour))
				if o.forLackOfBudget.Load() != 0 || o.succeeded.Load() < calls*995/1000 || int64(accepted) != o.succeeded.Load() {
					t.Errorf("of %d calls %d succeeded, %d messages were accepted, %d calls failed, %d of them for lack of budget",
						calls, o.succeeded.Load(), accepted, o.failed.Load()+o.forLackOfBudget.Load(), o.forLackOfBudget.Load())
				}
				t.Logf("%d of %d accepted", accepted, calls)
			})
		})
	}
}

func TestAnOutageEndsTheRetries(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var requests, before atomic.Int64
		client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
			requests.Add(1)
			time.Sleep(20 * time.Millisecond)
			return status(503)(request)
		}))
		started := time.Now()
		time.AfterFunc(10*time.Second, func() { before.Store(requests.Load()) })
		var first, all outcomes
		first.send(t, client, 8, 1<<30, started.Add(10*time.Second))
		all.send(t, client, 8, 1<<30, started.Add(time.Minute))
		calls := all.failed.Load() + all.forLackOfBudget.Load()
		after := requests.Load() - before.Load()
		if float64(after) > 1.2*float64(calls) {
			t.Errorf("%d requests for the %d calls after the first ten seconds", after, calls)
		}
		if all.forLackOfBudget.Load() == 0 {
			t.Error("no error says that the budget is used up")
		}
		t.Logf("%d requests for the %d calls after the first ten seconds", after, calls)
	})
}

func TestTheBudgetIsAnOption(t *testing.T) {
	outage := func(t *testing.T, options ...sinch.Option) int {
		requests := 0
		synctest.Test(t, func(t *testing.T) {
			client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
				requests++
				return status(503)(request)
			}), options...)
			for range 100 {
				client.Call(t.Context(), getCall(), nil)
			}
		})
		return requests
	}
	for _, test := range []struct {
		name    string
		options []sinch.Option
		want    int
	}{
		{"100 retries by default", nil, 200},
		{"4 retries with 20 tokens", []sinch.Option{sinch.WithRetryBudget(20)}, 104},
		{"all retries without one", []sinch.Option{sinch.WithoutRetryBudget()}, 400},
	} {
		if got := outage(t, test.options...); got != test.want {
			t.Errorf("%s: %d requests for 100 calls, want %d", test.name, got, test.want)
		}
	}
	if _, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithRetryBudget(4)); err == nil {
		t.Error("a budget that pays for no retry is accepted")
	}
}

func TestARetryThatSucceedsCostsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var requests int
		client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
			if requests++; requests%2 == 1 { // the first attempt of each call
				return status(503)(request)
			}
			return success(request)
		}))
		for range 300 {
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatalf("after %d requests: %v", requests, err)
			}
		}
	})
}

func TestAnErrorSaysWhyThereWasNoOtherAttempt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx := t.Context()
		for _, test := range []struct {
			name    string
			step    step
			options []sinch.Option
			want    string
		}{
			{"the wait is too long", status(429, "Retry-After", "60"), nil, "not repeated, since the server asks for a wait of 1m0s and MaxRetryAfter is 30s"},
			{"nothing is to be repeated", status(400), nil, ""},
		} {
			err := newClient(t, &script{steps: []step{test.step}}, test.options...).Call(ctx, sendCall(), nil)
			if failed, ok := errors.AsType[*sinch.Error](err); !ok || !strings.Contains(failed.Error(), test.want) || test.want == "" && strings.Contains(failed.Error(), "not repeated") {
				t.Errorf("%s: %v", test.name, err)
			}
		}
	})
}

// TestAHookMayKeepTheCauseOfARetry: what becomes of the call later does not
// change it. The race detector tells.
func TestAHookMayKeepTheCauseOfARetry(t *testing.T) {
	var wg sync.WaitGroup
	kept := func(_ context.Context, retry sinch.Retry) {
		wg.Go(func() {
			if text := retry.Cause.Error(); strings.Contains(text, "budget") {
				t.Errorf("the cause is %s", text)
			}
		})
	}
	client := newClient(t, roundTripper(status(http.StatusServiceUnavailable, "Retry-After", "0.01")),
		sinch.WithRetryBudget(5), sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: kept}))
	together(20, func() error { return client.Call(t.Context(), sendCall(), nil) })
	wg.Wait()
}

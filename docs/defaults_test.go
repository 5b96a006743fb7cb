package docs_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// defaults are the rows of docs/defaults.md: what, and what of it is there.
func defaults(t *testing.T) (rows map[string]string, text string) {
	t.Helper()
	rows = map[string]string{}
	for _, page := range pages(t) {
		if page.path != "docs/defaults.md" {
			continue
		}
		text = strings.Join(page.lines, "\n")
		for _, line := range page.lines {
			if cells := strings.Split(line, " | "); len(cells) > 1 {
				rows[strings.TrimPrefix(cells[0], "| ")] = cells[1]
			}
		}
	}
	return rows, text
}

func TestEveryOptionHasItsDefaultOnThePage(t *testing.T) {
	_, text := defaults(t)
	for _, name := range []string{"sinch", "webhook"} {
		for _, function := range functions(documented(t, folders[name])) {
			if option := name + "." + function.Name; strings.HasSuffix(lastResult(function.Decl), "Option") && !strings.Contains(text, "`"+option+"`") {
				t.Errorf("docs/defaults.md does not name %s", option)
			}
		}
	}
}

// TestTheDefaultsAreThoseOfTheCode measures what the page says, in virtual time.
func TestTheDefaultsAreThoseOfTheCode(t *testing.T) {
	rows, _ := defaults(t)
	transport := sinch.NewTransport()
	want := map[string]string{
		"time for one attempt, from dialling to the end of the answer": fmt.Sprintf("%v s", attemptTime(t).Seconds()),
		"retries of a call":                   fmt.Sprint(retriesOf(t, sinchtest.Fault{Status: http.StatusServiceUnavailable}, sinch.RetryPolicy{})),
		"wait before retry n":                 fmt.Sprintf("random, up to %d ms · 2ⁿ (n from 1), or %v s · 2ⁿ after a 429", longestOf(t, http.StatusServiceUnavailable, sinch.RetryPolicy{MaxRetries: 1}).Milliseconds()/2, longestOf(t, http.StatusTooManyRequests, sinch.RetryPolicy{MaxRetries: 1}).Seconds()/2),
		"longest wait without a hint":         fmt.Sprintf("%v s", longestOf(t, http.StatusServiceUnavailable, sinch.RetryPolicy{BaseDelay: time.Hour}).Seconds()),
		"longest wait that Sinch may ask for": fmt.Sprintf("%v s", longestHint(t).Seconds()),
		"retry budget of a client":            fmt.Sprintf("%d tokens, at least 5; a retry costs 5", 5*retriesOf(t, sinchtest.Fault{Status: http.StatusServiceUnavailable}, sinch.RetryPolicy{MaxRetries: 1000})),
		"idle connections per host":           fmt.Sprint(transport.MaxIdleConnsPerHost),
		"idle connection is kept":             fmt.Sprintf("%v s", transport.IdleConnTimeout.Seconds()),
		"HTTP/2 ping":                         fmt.Sprintf("after %v s of silence, answered within %v s", transport.HTTP2.SendPingTimeout.Seconds(), transport.HTTP2.PingTimeout.Seconds()),
		"header of an answer":                 fmt.Sprintf("%d MiB", transport.MaxResponseHeaderBytes>>20),
		"how far the time of a signature may lie in the past or future": fmt.Sprintf("%v minutes", webhook.DefaultTolerance.Minutes()),
		"bytes of a body":       fmt.Sprintf("%d MiB", webhook.DefaultBodyLimit>>20),
		"where nonces are kept": fmt.Sprintf("in the process, %d,%03d of them", webhook.DefaultNonceLimit/1000, webhook.DefaultNonceLimit%1000),
		"a callback that is being handled is another's after": fmt.Sprintf("%v s", webhook.DefaultLease.Seconds()),
	}
	for what, want := range want {
		got, found := rows[what]
		if rest, same := strings.CutPrefix(got, want); !found || !same || strings.HasPrefix(rest, "0") {
			t.Errorf("%s is %q on the page, and %q in the code", what, got, want)
		}
	}
}

// tries makes calls that meet the fault every time, and returns how many requests
// there were, how long it took, and the waits.
func tries(t *testing.T, calls int, fault sinchtest.Fault, policy sinch.RetryPolicy, options ...sinch.Option) (requests int, took time.Duration, waits []time.Duration) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		fake := sinchtest.New()
		defer fake.Close()
		fault.Operation = sinchtest.ListApps
		fake.Inject(fault)
		policy.OnRetry = func(_ context.Context, retry sinch.Retry) {
			if retry.Operation == string(sinchtest.ListApps) {
				waits = append(waits, retry.Delay)
			}
		}
		client := fake.Client(append(options, sinch.WithRetryPolicy(policy))...)
		begun := time.Now()
		for range calls {
			if _, err := client.Apps.ListApps(t.Context()); !errors.Is(err, sinch.ErrUnavailable) && !errors.Is(err, sinch.ErrRateLimited) {
				t.Errorf("the call ends with %v", err)
			}
		}
		took = time.Since(begun)
		requests = len(fake.Requests(sinchtest.ListApps))
		time.Sleep(time.Minute) // until no token is about to be asked for
	})
	return requests, took, waits
}

func attemptTime(t *testing.T) time.Duration {
	_, took, _ := tries(t, 1, sinchtest.Fault{Delay: time.Hour}, sinch.RetryPolicy{Mode: sinch.RetryNever})
	return took
}

func retriesOf(t *testing.T, fault sinchtest.Fault, policy sinch.RetryPolicy) int {
	requests, _, _ := tries(t, 1, fault, policy)
	return requests - 1
}

// longestOf returns the bound of random waits: the longest of many, rounded to
// a quarter of a second, of which one of so many is near.
func longestOf(t *testing.T, status int, policy sinch.RetryPolicy) time.Duration {
	_, _, waits := tries(t, 300, sinchtest.Fault{Status: status}, policy, sinch.WithoutRetryBudget())
	return slices.Max(waits).Round(250 * time.Millisecond)
}

// longestHint returns the longest wait that a call makes when Sinch asks for it.
func longestHint(t *testing.T) (longest time.Duration) {
	for hint := time.Second; hint <= time.Minute; hint += time.Second {
		fault := sinchtest.Fault{Status: http.StatusTooManyRequests, RetryAfter: hint}
		if retriesOf(t, fault, sinch.RetryPolicy{MaxRetries: 1}) == 1 {
			longest = hint
		}
	}
	return longest
}

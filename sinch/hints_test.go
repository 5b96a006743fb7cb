package sinch_test

import (
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// retryInfo answers with a status and a RetryInfo detail.
func retryInfo(code int, delay string, header ...string) step {
	return func(*http.Request) (*http.Response, error) {
		return answer(code, `{"error":{"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"`+delay+`"}]}}`, header...), nil
	}
}

func TestHintsOfTheServerDecideTheWait(t *testing.T) {
	// The clock of the server is an hour ahead.
	ahead := func(wait time.Duration) step {
		return func(request *http.Request) (*http.Response, error) {
			now := time.Now().Add(time.Hour).UTC()
			return status(429, "Date", now.Format(http.TimeFormat), "Retry-After", now.Add(wait).Format(http.TimeFormat))(request)
		}
	}
	table := []struct {
		name     string
		do       step
		hint     time.Duration
		attempts int
	}{
		{"seconds", status(503, "Retry-After", "7"), 7 * time.Second, 4},
		{"a date by a clock that is ahead", ahead(9 * time.Second), 9 * time.Second, 4},
		{"a date that is past", ahead(-time.Minute), 0, 4},
		{"RetryInfo", retryInfo(503, "1.5s"), 1500 * time.Millisecond, 4},
		{"the longer of both", retryInfo(429, "3s", "Retry-After", "11"), 11 * time.Second, 4},
		{"at once", status(429, "Retry-After", "0"), 0, 4},
		{"at once by RetryInfo", retryInfo(429, "0s"), 0, 4},
		{"thirty seconds", status(503, "Retry-After", "30"), 30 * time.Second, 4},
		{"more than thirty seconds", status(503, "Retry-After", "31"), 31 * time.Second, 1},
		{"for ever", status(503, "Retry-After", "99999999999999999999"), 365 * 24 * time.Hour, 1},
		{"the year 9999", status(503, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"), 365 * 24 * time.Hour, 1},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &script{steps: []step{row.do}}
				err := newClient(t, server).Call(t.Context(), sendCall(), nil)
				failed, ok := errors.AsType[*sinch.Error](err)
				if !ok || len(server.attempts) != row.attempts || failed.RetryAfter != row.hint {
					t.Errorf("%d attempts and a hint of %v, want %d and %v", len(server.attempts), failed.RetryAfter, row.attempts, row.hint)
				}
				for _, wait := range server.waits() {
					if wait < row.hint || wait > row.hint+min(row.hint/10, 250*time.Millisecond) {
						t.Errorf("waited %v, want %v and at most a tenth of it or 250ms more", wait, row.hint)
					}
				}
			})
		})
	}
}

func TestAHintIsFollowedHoweverLongTheCallerAllows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{status(503, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"), success}}
		const year = 365 * 24 * time.Hour
		client := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetryAfter: year}))
		if err := client.Call(t.Context(), sendCall(), nil); err != nil {
			t.Fatal(err)
		}
		if wait := server.waits()[0]; wait < year {
			t.Errorf("waited %v for the year 9999", wait)
		}
	})
}

func TestADateWithoutThatOfTheAnswerIsMeasuredByOurClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{
			func(request *http.Request) (*http.Response, error) {
				return status(429, "Retry-After", time.Now().Add(9*time.Second).UTC().Format(http.TimeFormat))(request)
			},
			success,
		}}
		if err := newClient(t, server).Call(t.Context(), sendCall(), nil); err != nil {
			t.Fatal(err)
		}
		// A date has whole seconds.
		if wait := server.waits()[0]; wait < 8*time.Second || wait > 9250*time.Millisecond {
			t.Errorf("waited %v for a date nine seconds ahead", wait)
		}
	})
}

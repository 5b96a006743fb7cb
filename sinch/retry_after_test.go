package sinch_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// hintOf returns what an error makes of a Retry-After header and a RetryInfo.
func hintOf(tb testing.TB, header, delay string) time.Duration {
	tb.Helper()
	text, err := json.Marshal(delay)
	if err != nil {
		tb.Fatal(err)
	}
	client := newClient(tb, roundTripper(func(*http.Request) (*http.Response, error) {
		return answer(400, fmt.Sprintf(`{"error":{"details":[{"@type":"google.rpc.RetryInfo","retryDelay":%s}]}}`, text), "Retry-After", header), nil
	}))
	failed, ok := errors.AsType[*sinch.Error](client.Call(tb.Context(), sendCall(), nil))
	if !ok {
		tb.Fatal("no *sinch.Error")
	}
	return failed.RetryAfter
}

func TestHintsAreReadInEveryForm(t *testing.T) {
	const longest = 365 * 24 * time.Hour
	table := []struct {
		header, delay string
		want          time.Duration
	}{
		{"", "", 0},
		{"3", "", 3 * time.Second},
		{"", "1.5s", 1500 * time.Millisecond},
		{"", "0.000000001s", time.Nanosecond},
		{"1", "2s", 2 * time.Second},
		{"2", "1s", 2 * time.Second},
		{"", "5", 0}, // a duration has a unit
		{"-1", "-1s", 0},
		{"NaN", "NaNs", 0},
		{"soon", "soons", 0},
		{"Fri, 31 Dec 1999 23:59:59 GMT", "", 0},
		{"99999999999999999999", "", longest},
		{"", "1e400s", longest},
	}
	for _, row := range table {
		if got := hintOf(t, row.header, row.delay); got != row.want {
			t.Errorf("Retry-After %q and RetryInfo %q are %v, want %v", row.header, row.delay, got, row.want)
		}
	}
}

func FuzzRetryHints(f *testing.F) {
	f.Add("3", "1.5s")
	f.Add("Fri, 31 Dec 2099 23:59:59 GMT", "s")
	f.Add("-0", "Infs")
	f.Fuzz(func(t *testing.T, header, delay string) {
		got := hintOf(t, header, delay)
		if got < 0 {
			t.Errorf("a wait of %v", got)
		}
		if n, err := strconv.ParseUint(header, 10, 16); err == nil && got < time.Duration(n)*time.Second {
			t.Errorf("a wait of %v after %d seconds were asked for", got, n)
		}
	})
}

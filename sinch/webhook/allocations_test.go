//go:build !race

// These tests do not run with the race detector, which allocates by itself.

package webhook_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestVerifyAllocatesNextToNothing(t *testing.T) {
	header := signedHeader(string(largeMessage), "01FJA8B4A7BM43YGWSG9GBV067", time.Now())
	wantAllocations(t, 2, func() error { return webhook.Verify(header, largeMessage, secret) })
}

// A message is decoded in one pass: what is allocated is the event with the
// callback, the four structs in the message, the texts that package json has not
// seen lately, and nothing to find out the kind.
func TestParseAllocatesWhatTheEventHoldsAndNoMore(t *testing.T) {
	header := signedHeader(string(largeMessage), "01FJA8B4A7BM43YGWSG9GBV067", time.Now())
	wantAllocations(t, 9, func() error {
		if err := webhook.Verify(header, largeMessage, secret); err != nil {
			return err
		}
		_, err := webhook.Parse(largeMessage)
		return err
	})
}

// A body is read into one piece, whose size its length tells.
func TestReadingABodyAllocatesItOnce(t *testing.T) {
	request := newRequest(t, string(largeMessage))
	body := bytes.NewReader(largeMessage)
	request.Body = io.NopCloser(body)
	wantAllocations(t, 14, func() error {
		body.Reset(largeMessage)
		_, err := webhook.ParseRequest(request, []string{secret})
		return err
	})
}

// Who knows no secret has the app looked up, and nothing of the payload decoded.
func TestAForgeryInTheNameOfAnAppAllocatesTheSameWhateverItsPayload(t *testing.T) {
	byApp := webhook.WithSecretsByApp(func(context.Context, string) ([]string, error) { return []string{"another"}, nil })
	forged := func(body string) float64 {
		header := signedHeader(body, "01FJA8B4A7BM43YGWSG9GBV067", time.Now())
		return testing.AllocsPerRun(1000, func() {
			if _, err := webhook.ParseBody(t.Context(), header, []byte(body), nil, byApp); !errors.Is(err, webhook.ErrBadSignature) {
				t.Fatal(err)
			}
		})
	}
	small, large := forged(`{"app_id":"app"}`), forged(`{"message":{"x":[`+strings.Repeat(`{"y":"\u00e9"},`, 1000)+`{}]},"app_id":"app"}`)
	if large > small {
		t.Errorf("%v allocations for a large body, %v for a small one", large, small)
	}
}

func wantAllocations(t *testing.T, most float64, function func() error) {
	t.Helper()
	got := testing.AllocsPerRun(1000, func() {
		if err := function(); err != nil {
			t.Fatal(err)
		}
	})
	if got > most {
		t.Errorf("%v allocations, want at most %v", got, most)
	}
}

package webhook_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestParseRequest(t *testing.T) {
	old := func(r *http.Request) { r.Header = signedHeader(inboundMessage, "nonce", time.Now().Add(-time.Hour)) }
	ahead := func(r *http.Request) { r.Header = signedHeader(inboundMessage, "nonce", time.Now().Add(time.Hour)) }
	tests := map[string]struct {
		body    string
		change  func(*http.Request)
		secrets []string
		options []webhook.Option
		want    error
	}{
		"takes a callback":              {},
		"takes the old secret":          {secrets: []string{"new", secret}},
		"needs a secret":                {secrets: []string{""}, want: webhook.ErrNoSecret},
		"needs a signature":             {change: func(r *http.Request) { r.Header = nil }, want: webhook.ErrNoSignature},
		"needs the right signature":     {change: body(strings.NewReader("{}")), want: webhook.ErrBadSignature},
		"refuses an old one":            {change: old, want: webhook.ErrTooOld},
		"takes an old one if asked to":  {change: old, options: []webhook.Option{webhook.WithTolerance(2 * time.Hour)}},
		"refuses one from the future":   {change: ahead, want: webhook.ErrTooNew},
		"takes any time if asked to":    {change: ahead, options: []webhook.Option{webhook.WithTolerance(0)}},
		"refuses a large body":          {options: []webhook.Option{webhook.WithBodyLimit(10)}, want: webhook.ErrTooLarge},
		"refuses a large body, chunked": {change: body(strings.NewReader("12345678901")), options: []webhook.Option{webhook.WithBodyLimit(10)}, want: webhook.ErrTooLarge},
		"refuses what is no callback":   {body: "[]", want: webhook.ErrMalformed},
		"refuses a body that breaks":    {change: body(iotest.ErrReader(io.ErrClosedPipe)), want: io.ErrClosedPipe},
		"refuses a callback cut off":    {change: body(iotest.TimeoutReader(strings.NewReader(inboundMessage))), want: webhook.ErrBodyBroken},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.body == "" {
				test.body = inboundMessage
			}
			if test.secrets == nil {
				test.secrets = []string{secret}
			}
			request := newRequest(t, test.body)
			if test.change != nil {
				test.change(request)
			}
			event, err := webhook.ParseRequest(request, test.secrets, test.options...)
			if !errors.Is(err, test.want) || (event == nil) != (err != nil) {
				t.Fatalf("event %v, error %v, want %v", event, err, test.want)
			}
			if event != nil && event.Key() != "message" {
				t.Errorf("key %q", event.Key())
			}
			hidden := []string{test.body}
			if signature := request.Header.Get(webhook.SignatureHeader); signature != "" { // every text contains ""
				hidden = append(hidden, signature)
			}
			wantDiscreet(t, err, hidden...)
		})
	}
}

func TestAParsedRequestIsBeingHandledUntilItIsFinished(t *testing.T) {
	store := webhook.WithNonceStore(new(webhook.MemoryNonces))
	request := newRequest(t, inboundMessage)
	parse := func(want error) *webhook.Event {
		t.Helper()
		event, err := webhook.ParseRequest(again(t, request), []string{secret}, store)
		if !errors.Is(err, want) {
			t.Fatalf("error %v, want %v", err, want)
		}
		return event
	}
	failed := errors.New("failed")
	event := parse(nil)
	parse(webhook.ErrBeingHandled)
	if err := event.Finish(t.Context(), failed); err != failed {
		t.Errorf("error %v", err)
	}
	event = parse(nil)
	if err := event.Finish(t.Context(), nil); err != nil {
		t.Errorf("error %v", err)
	}
	parse(webhook.ErrHandled)
}

func TestFinishDoesNothingForAnEventThatIsAHandlers(t *testing.T) {
	for name, finished := range map[string]error{"as handled": nil, "as failed": errors.New("failed")} {
		t.Run(name, func(t *testing.T) {
			calls := 0
			handler := newHandler(t, onMessage(func(ctx context.Context) error {
				event, _ := webhook.FromContext(ctx)
				_ = event.Finish(ctx, finished)
				if calls++; calls == 1 {
					return errors.New("failed")
				}
				return nil
			}), quiet())
			request := newRequest(t, inboundMessage)
			for _, want := range []int{500, 200, 200} {
				wantStatus(t, serve(handler, again(t, request)), want)
			}
			if calls != 2 {
				t.Errorf("%d calls, want 2: one that failed, and one more", calls)
			}
		})
	}
}

func TestAMalformedCallbackDoesNotUseUpItsNonce(t *testing.T) {
	store := webhook.WithNonceStore(new(webhook.MemoryNonces))
	request := newRequest(t, "[]")
	for range 2 {
		if _, err := webhook.ParseRequest(again(t, request), []string{secret}, store); !errors.Is(err, webhook.ErrMalformed) {
			t.Errorf("error %v, want %v", err, webhook.ErrMalformed)
		}
	}
}

func TestNewRequest(t *testing.T) {
	first, second := newRequest(t, inboundMessage), newRequest(t, inboundMessage)
	if first.Header.Get(webhook.NonceHeader) == second.Header.Get(webhook.NonceHeader) {
		t.Error("two requests have the same nonce")
	}
	unsigned, err := webhook.NewRequest(t.Context(), "/", "", []byte(inboundMessage))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := webhook.ParseRequest(unsigned, []string{secret}); !errors.Is(err, webhook.ErrNoSignature) {
		t.Errorf("error %v, want %v", err, webhook.ErrNoSignature)
	}
	if _, err := webhook.NewRequest(t.Context(), "://", secret, nil); err == nil {
		t.Error("an impossible URL is no error")
	}
}

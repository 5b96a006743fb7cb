package webhook_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// statusWriter is the writer of an adapter, which no 200 comes from if nobody
// says so.
type statusWriter struct {
	header http.Header
	status int
}

func (w *statusWriter) Header() http.Header            { return w.header }
func (w *statusWriter) WriteHeader(status int)         { w.status = status }
func (w *statusWriter) Write(data []byte) (int, error) { return len(data), nil }

func TestASuccessIsSaidToWritersThatAssumeNone(t *testing.T) {
	answer := &statusWriter{header: http.Header{}}
	newHandler(t, webhook.Handlers{}).ServeHTTP(answer, newRequest(t, inboundMessage))
	if answer.status != http.StatusOK {
		t.Errorf("status %d, want 200", answer.status)
	}
}

func TestWithoutAHookErrorsGoToTheDefaultLogger(t *testing.T) {
	tests := map[string]struct {
		change   func(*http.Request)
		function func(context.Context) error
		options  []webhook.Option
		want     []string
	}{
		"a refusal": {
			change: func(r *http.Request) { r.Header.Del(webhook.SignatureHeader) },
			want:   []string{"level=WARN", "callback refused", webhook.ErrNoSignature.Error()},
		},
		"a failure": {
			function: func(context.Context) error { return errors.New("no space left") },
			want:     []string{"level=ERROR", "callback failed", "no space left", "kind=message"},
		},
		"a failure that looks like a refusal": {
			function: func(context.Context) error { return webhook.ErrNoSignature },
			want:     []string{"level=ERROR", "callback failed", "kind=message"},
		},
		"a panic": {
			function: func(context.Context) error { panic("lost") },
			want:     []string{"level=ERROR", "callback failed", "panic: lost", "kind=message", "status_test.go"},
		},
		"a store that does not learn of a callback that was handled": {
			function: func(context.Context) error { return nil },
			options:  []webhook.Option{webhook.WithNonceStore(&faultyStore{before: map[string]int{"SetHandled": 2}})},
			want:     []string{"level=WARN", "nonce store failed\"", "the nonce store failed: set handled: lost", "kind=message"},
		},
		"a panic of the store": {
			options: []webhook.Option{webhook.WithNonceStore(brokenStore{})},
			want:    []string{"level=WARN", "nonce store failed\"", "the nonce store failed: claim: panic: the store is out of order", "kind=message", "status_test.go"},
		},
	}
	defer slog.SetDefault(slog.Default())
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
			request := newRequest(t, inboundMessage)
			if test.change != nil {
				test.change(request)
			}
			serve(newHandler(t, onMessage(test.function), test.options...), request)
			for _, want := range test.want {
				if !strings.Contains(log.String(), want) {
					t.Errorf("there is no %s in %s", want, log.String())
				}
			}
		})
	}
}

// brokenStore fails in every call, or panics with nil.
type brokenStore struct{ err error }

func (s brokenStore) fail() error {
	if s.err == nil {
		panic("the store is out of order")
	}
	return s.err
}

func (s brokenStore) Claim(context.Context, string, string, time.Duration) (webhook.NonceState, error) {
	return webhook.NonceHandled, s.fail()
}

func (s brokenStore) SetHandled(context.Context, string, time.Duration) error { return s.fail() }

func (s brokenStore) Release(context.Context, string, string) error { return s.fail() }

func TestWhatOthersReturnDoesNotPassForAnAnswer(t *testing.T) {
	for _, returned := range []error{webhook.ErrHandled, webhook.ErrNoSignature, webhook.ErrBadSignature, webhook.ErrMalformed} {
		for name, test := range map[string]struct {
			secrets []string
			option  webhook.Option
			body    io.Reader
			want    error
		}{
			"the store": {[]string{secret}, webhook.WithNonceStore(brokenStore{returned}), strings.NewReader(inboundMessage), webhook.ErrStore},
			"the function for secrets": {nil, webhook.WithSecretsByApp(func(context.Context, string) ([]string, error) { return nil, returned }),
				strings.NewReader(inboundMessage), webhook.ErrSecrets},
			"the body": {[]string{secret}, quiet(), iotest.ErrReader(returned), webhook.ErrBodyBroken},
		} {
			var got error
			called := false
			handler, err := webhook.NewHandler(test.secrets, onMessage(func(context.Context) error { called = true; return nil }), test.option, hook(&got))
			if err != nil {
				t.Fatal(err)
			}
			request := newRequest(t, inboundMessage)
			request.Body = io.NopCloser(test.body)
			if answer := serve(handler, request); answer.Code != 503 || !strings.Contains(answer.Body.String(), test.want.Error()) {
				t.Errorf("%s returns %q: answered %d, %q", name, returned, answer.Code, answer.Body)
			}
			if called || !errors.Is(got, returned) || !errors.Is(got, test.want) {
				t.Errorf("%s returns %q: called %v, error %v", name, returned, called, got)
			}
		}
	}
}

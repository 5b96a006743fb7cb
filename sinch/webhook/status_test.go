package webhook_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestWithoutAHookErrorsGoToTheDefaultLogger(t *testing.T) {
	tests := map[string]struct {
		change   func(*http.Request)
		function func(context.Context) error
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
			serve(newHandler(t, onMessage(test.function)), request)
			for _, want := range test.want {
				if !strings.Contains(log.String(), want) {
					t.Errorf("there is no %s in %s", want, log.String())
				}
			}
		})
	}
}

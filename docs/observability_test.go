package docs_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestObservabilityLogsARetryWithoutTheNumber(t *testing.T) {
	server := sinchtest.NewServer(t)
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 1, Status: http.StatusServiceUnavailable})
	var output bytes.Buffer

	logger := slog.New(slog.NewJSONHandler(&output, &slog.HandlerOptions{Level: slog.LevelWarn}))
	client := server.Client(sinch.WithLogger(logger))

	if _, err := client.Messages.SendText(t.Context(), server.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello"); err != nil {
		t.Fatal(err)
	}
	text := output.String()
	want := `"level":"WARN","msg":"sinch: retry","operation":"Messages_SendMessage","method":"POST","path":"/v1/projects/{project_id}/messages:send","status":503,"attempt":1,"delay":`
	if !strings.Contains(text, want) || strings.Count(text, "\n") != 1 {
		t.Errorf("the log is %s", text)
	}
	if strings.Contains(text, "46701234567") || strings.Contains(text, "Hello") {
		t.Errorf("the log says too much: %s", text)
	}
}

// tally counts by name.
type tally struct {
	mu     sync.Mutex
	counts map[string]int
}

func (c *tally) add(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.counts == nil {
		c.counts = map[string]int{}
	}
	c.counts[name]++
}

func TestObservabilityCountsByHand(t *testing.T) {
	var count tally
	server := sinchtest.NewServer(t)
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 1, Status: http.StatusServiceUnavailable})
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 1, Processed: true, Break: sinchtest.Drop()})
	slow := time.Hour

	hooks := sinch.Hooks{
		Call: func(ctx context.Context, info sinch.CallInfo) (context.Context, func(sinch.CallResult)) {
			begun := time.Now()
			return ctx, func(result sinch.CallResult) {
				count.add(info.Operation.ID)
				if errors.Is(result.Err, sinch.ErrOutcomeUnknown) {
					count.add("outcome unknown")
				}
				if time.Since(begun) > slow {
					count.add("slow")
				}
			}
		},
		Attempt: func(ctx context.Context, info sinch.AttemptInfo) (context.Context, func(sinch.AttemptResult)) {
			if info.Number > 1 {
				count.add("sent again")
			}
			return ctx, nil
		},
	}
	client := server.Client(sinch.WithHooks(hooks))

	for range 2 {
		_, _ = client.Messages.SendText(t.Context(), server.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello") // the hooks count
	}
	for name, want := range map[string]int{"Messages_SendMessage": 2, "sent again": 1, "outcome unknown": 1, "slow": 0} {
		if got := count.counts[name]; got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

func TestObservabilityCountsCallbacksByHand(t *testing.T) {
	var count tally
	handlers := webhook.Handlers{
		MessageInbound: func(context.Context, *conversation.MessageInboundEvent) error { return nil },
	}

	hooks := webhook.Hooks{
		Answer: func(_ context.Context, answer webhook.Answer) {
			switch {
			case errors.Is(answer.Err, webhook.ErrHandled):
				count.add("copies")
			case answer.Event != nil:
				count.add(answer.Event.Key())
			default:
				count.add("refused")
			}
		},
	}
	handler, err := webhook.NewHandler([]string{"secret"}, handlers, webhook.WithHooks(hooks), webhook.WithErrorHook(func(context.Context, error) {}))
	if err != nil {
		t.Fatal(err)
	}
	request, err := webhook.NewRequest(t.Context(), "https://example.com/sinch", "secret", []byte(`{"message":{}}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range []string{`{"message":{}}`, `{"message":{}}`, `{"message":{} }`} {
		delivery := request.Clone(t.Context())
		delivery.Body, delivery.ContentLength = io.NopCloser(strings.NewReader(body)), int64(len(body))
		handler.ServeHTTP(httptest.NewRecorder(), delivery)
	}
	for name, want := range map[string]int{"message": 1, "copies": 1, "refused": 1} {
		if got := count.counts[name]; got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

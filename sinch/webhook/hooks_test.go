package webhook_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// diary writes down what hooks are told, line by line.
type diary []string

// within is the key of what a hook puts into a context.
type within struct{}

func (d *diary) add(format string, values ...any) { *d = append(*d, fmt.Sprintf(format, values...)) }

func (d *diary) option() webhook.Option {
	return webhook.WithHooks(webhook.Hooks{
		Handle: func(ctx context.Context, event *webhook.Event) (context.Context, func(error)) {
			d.add("handle %s", keyOf(event))
			return context.WithValue(ctx, within{}, "hook"), func(err error) { d.add("handled: %v", err) }
		},
		Answer: func(_ context.Context, answer webhook.Answer) {
			d.add("answer to %s: %d, %v", keyOf(answer.Event), answer.Status, answer.Err)
		},
	})
}

func (d *diary) want(t *testing.T, lines ...string) {
	t.Helper()
	if !slices.Equal(*d, lines) {
		t.Errorf("the hooks were told\n%s\nwant\n%s", strings.Join(*d, "\n"), strings.Join(lines, "\n"))
	}
}

func keyOf(event *webhook.Event) string {
	if event == nil {
		return "nothing"
	}
	return event.Key()
}

func TestHooksAreCalledAroundAFunctionAndAfterEachAnswer(t *testing.T) {
	for _, test := range []struct {
		name     string
		body     string
		change   func(*http.Request)
		function func() error
		want     []string // of the first delivery, and of one more
	}{
		{"handled, and a copy", inboundMessage, nil, func() error { return nil }, []string{
			"handle message", "handled: <nil>", "answer to message: 200, <nil>",
			"answer to message: 200, the callback was handled before",
		}},
		{"of a kind that nobody knows", invented, nil, func() error { return nil }, []string{
			"handle contact_archive_notification", "handled: <nil>", "answer to contact_archive_notification: 200, <nil>",
			"answer to contact_archive_notification: 200, the callback was handled before",
		}},
		{"failed twice", inboundMessage, nil, func() error { return errors.New("no disk") }, []string{
			"handle message", "handled: handle message: no disk", "answer to message: 500, handle message: no disk",
			"handle message", "handled: handle message: no disk", "answer to message: 500, handle message: no disk",
		}},
		{"panicked twice", inboundMessage, nil, func() error { panic("no disk") }, []string{
			"handle message", "handled: handle message: panic: no disk", "answer to message: 500, handle message: panic: no disk",
			"handle message", "handled: handle message: panic: no disk", "answer to message: 500, handle message: panic: no disk",
		}},
		{"aborted twice", inboundMessage, nil, func() error { panic(http.ErrAbortHandler) }, []string{
			"handle message", "handled: the function did not return",
			"handle message", "handled: the function did not return",
		}},
		{"not signed", inboundMessage, func(r *http.Request) { r.Header.Del(webhook.SignatureHeader) }, nil, []string{
			"answer to nothing: 401, the callback is not signed: give the webhook a secret, if Sinch sent it: there is no header X-Sinch-Webhook-Signature",
			"answer to nothing: 401, the callback is not signed: give the webhook a secret, if Sinch sent it: there is no header X-Sinch-Webhook-Signature",
		}},
		{"no callback at all", inboundMessage, func(r *http.Request) { r.Method, r.Header = http.MethodGet, http.Header{} }, nil, []string{
			"answer to nothing: 405, the method is not POST",
			"answer to nothing: 405, the method is not POST",
		}},
		{"no object", "[]", nil, nil, []string{
			"answer to nothing: 400, the callback is malformed: it is no JSON object",
			"answer to nothing: 400, the callback is malformed: it is no JSON object",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var told diary
			function := func(ctx context.Context) error {
				if ctx.Value(within{}) != "hook" {
					t.Error("the function has not the context of the hook")
				}
				return test.function()
			}
			handler := newHandler(t, webhook.Handlers{
				MessageInbound: func(ctx context.Context, _ *conversation.MessageInboundEvent) error { return function(ctx) },
				Other:          func(ctx context.Context, _ *webhook.Event) error { return function(ctx) },
			}, told.option(), quiet())
			request := newRequest(t, test.body)
			if test.change != nil {
				test.change(request)
			}
			for range 2 {
				func() {
					defer func() { _ = recover() }() // as net/http does
					serve(handler, again(t, request))
				}()
			}
			told.want(t, test.want...)
		})
	}
}

func TestHooksAreCalledAroundTheHandlerOfAMiddleware(t *testing.T) {
	for _, test := range []struct {
		name    string
		body    string
		handler http.HandlerFunc
		want    []string // of the first delivery, and of one more
	}{
		{"handled, and a copy", inboundMessage, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(202) }, []string{
			"handle message", "handled: <nil>", "answer to message: 202, <nil>",
			"answer to message: 200, the callback was handled before",
		}},
		{"refused", inboundMessage, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(429) }, []string{
			"handle message", "handled: the handler answered with status 429", "answer to message: 429, <nil>",
			"handle message", "handled: the handler answered with status 429", "answer to message: 429, <nil>",
		}},
		{"panicked", inboundMessage, func(http.ResponseWriter, *http.Request) { panic("no disk") }, []string{
			"handle message", "handled: the function did not return",
			"handle message", "handled: the function did not return",
		}},
		{"of what is no object", "[]", func(http.ResponseWriter, *http.Request) {}, []string{
			"handle nothing", "handled: <nil>", "answer to nothing: 200, <nil>",
			"answer to nothing: 200, the callback was handled before",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var told diary
			handler := protect(t, func(w http.ResponseWriter, r *http.Request) {
				if r.Context().Value(within{}) != "hook" {
					t.Error("the handler has not the context of the hook")
				}
				test.handler(w, r)
			}, told.option(), quiet())
			request := newRequest(t, test.body)
			for range 2 {
				func() {
					defer func() { _ = recover() }() // as net/http does
					serve(handler, again(t, request))
				}()
			}
			told.want(t, test.want...)
		})
	}
}

func TestAHookMayReturnNothing(t *testing.T) {
	handler := newHandler(t, webhook.Handlers{}, webhook.WithHooks(webhook.Hooks{
		Handle: func(context.Context, *webhook.Event) (context.Context, func(error)) { return nil, nil },
	}))
	wantStatus(t, serve(handler, newRequest(t, inboundMessage)), 200)
}

func TestAHookThatPanicsLeavesTheCallbackToItsRepeat(t *testing.T) {
	calls := 0
	count := func() { calls++ }
	for name, make := range map[string]func(webhook.Option) http.Handler{
		"handler": func(o webhook.Option) http.Handler {
			return newHandler(t, onMessage(func(context.Context) error { count(); return nil }), o)
		},
		"middleware": func(o webhook.Option) http.Handler {
			return protect(t, func(http.ResponseWriter, *http.Request) { count() }, o)
		},
	} {
		t.Run(name, func(t *testing.T) {
			panics := true
			handler := make(webhook.WithHooks(webhook.Hooks{Handle: func(ctx context.Context, _ *webhook.Event) (context.Context, func(error)) {
				if panics {
					panic("hook")
				}
				return ctx, nil
			}}))
			request := newRequest(t, inboundMessage)
			func() {
				defer func() {
					if value := recover(); value != "hook" {
						t.Errorf("recovered %v", value)
					}
				}()
				serve(handler, again(t, request))
			}()
			panics, calls = false, 0
			wantStatus(t, serve(handler, again(t, request)), 200)
			if calls != 1 {
				t.Errorf("%d calls, want 1", calls)
			}
		})
	}
}

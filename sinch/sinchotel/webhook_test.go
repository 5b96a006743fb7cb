package sinchotel_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// An answer to a message is a call below the callback. The callback is a root,
// since Sinch hands no trace on, even if somebody writes one into the request.
func TestACallbackIsATraceOfItsOwnWithWhatItsFunctionDoes(t *testing.T) {
	exported := newRecord()
	var client *sinch.Client
	var fake *sinchtest.Handler
	handler, err := webhook.NewHandler([]string{webhookSecret}, webhook.Handlers{
		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
			_, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, number), text)
			return err
		},
	}, exported.webhook(t))
	if err != nil {
		t.Fatal(err)
	}
	fake = sinchtest.New()
	defer fake.Close()
	client = fake.Client(exported.client(t))
	if _, err := client.Apps.ListApps(t.Context()); err != nil { // it has a token from here on
		t.Fatal(err)
	}
	exported.spans.Reset()

	request, err := webhook.NewRequest(t.Context(), "https://example.com/", webhookSecret, []byte(inbound))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
	handler.ServeHTTP(httptest.NewRecorder(), request)

	want := `callback message (consumer) sinch.webhook.kind=message
  Messages_SendMessage (internal) server.address=sinchtest.invalid server.port=443 sinch.operation=Messages_SendMessage
    POST /v1/projects/{project_id}/messages:send (client) http.request.method=POST http.response.status_code=200 server.address=sinchtest.invalid server.port=443 url.template=/v1/projects/{project_id}/messages:send
`
	if got := exported.trees(); got != want {
		t.Errorf("the spans are\n%s\nwant\n%s", got, want)
	}
	for _, span := range exported.spans.GetSpans() {
		if span.SpanKind == trace.SpanKindConsumer && span.Parent.IsValid() {
			t.Error("the callback has a parent")
		}
	}
}

func TestACallbackIsBelowTheSpanOfItsRequest(t *testing.T) {
	exported := newRecord()
	middleware, err := webhook.Middleware([]string{webhookSecret}, exported.webhook(t))
	if err != nil {
		t.Fatal(err)
	}
	work := exported.tracer()
	deliver(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, span := work.Start(r.Context(), "POST /sinch", trace.WithSpanKind(trace.SpanKindServer))
		defer span.End()
		middleware(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			_, span := work.Start(r.Context(), "store")
			span.End()
		})).ServeHTTP(w, r.WithContext(ctx))
	}), webhookSecret, inbound)
	want := `POST /sinch (server)
  callback message (consumer) sinch.webhook.kind=message
    store (internal)
`
	if got := exported.trees(); got != want {
		t.Errorf("the spans are\n%s\nwant\n%s", got, want)
	}
}

func TestAFunctionThatFailsFailsItsSpan(t *testing.T) {
	for _, test := range []struct {
		name     string
		function func() error
		want     string
	}{
		{"an error", func() error { return fmt.Errorf("no room for %s", number) }, "function_failed"},
		{"a panic", func() error { panic(number) }, "function_panicked"},
		{"an abortion", func() error { panic(http.ErrAbortHandler) }, "function_failed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			exported := newRecord()
			handler, err := webhook.NewHandler([]string{webhookSecret}, webhook.Handlers{
				MessageInbound: func(context.Context, *conversation.MessageInboundEvent) error { return test.function() },
			}, exported.webhook(t), webhook.WithErrorHook(func(context.Context, error) {}))
			if err != nil {
				t.Fatal(err)
			}
			func() {
				defer func() { _ = recover() }() // as net/http does
				deliver(handler, webhookSecret, inbound)
			}()
			want := "callback message (consumer) error.type=" + test.want + " sinch.webhook.kind=message failed\n"
			if got := exported.trees(); got != want {
				t.Errorf("the spans are\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestTheAgeOfACallbackCountsFromWhenSinchLearnedOfIt(t *testing.T) {
	for _, test := range []struct {
		name string
		age  time.Duration
		want float64
	}{
		{"at once", 0, 0},
		{"after an outage", 90 * time.Second, 90},
		{"by a clock that is behind", -time.Minute, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				exported := newRecord()
				handler, err := webhook.NewHandler([]string{webhookSecret}, webhook.Handlers{}, exported.webhook(t))
				if err != nil {
					t.Fatal(err)
				}
				deliver(handler, webhookSecret, fmt.Sprintf(`{"accepted_time":%q,"message":{}}`, time.Now().Add(-test.age).UTC().Format(time.RFC3339)))
				deliver(handler, webhookSecret, `{"message":{}}`) // it does not say
				for _, metric := range exported.collected() {
					if histogram, ok := metric.Data.(metricdata.Histogram[float64]); ok {
						if point := histogram.DataPoints[0]; point.Count != 1 || point.Sum != test.want {
							t.Errorf("%d callbacks of %v s, want 1 of %v s", point.Count, point.Sum, test.want)
						}
						return
					}
				}
				t.Error("there is no age")
			})
		})
	}
}

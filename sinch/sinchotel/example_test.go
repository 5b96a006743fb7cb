package sinchotel_test

import (
	"context"
	"fmt"
	"log"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchotel"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// The global providers of OpenTelemetry get the spans and metrics.
func Example() {
	fake := sinchtest.New()
	defer fake.Close()

	calls, err := sinchotel.NewClientHooks()
	if err != nil {
		log.Fatal(err)
	}
	client := fake.Client(sinch.WithHooks(calls)) // sinch.NewClient(projectID, …, sinch.WithHooks(calls))

	callbacks, err := sinchotel.NewWebhookHooks()
	if err != nil {
		log.Fatal(err)
	}
	handler, err := webhook.NewHandler([]string{"secret"}, webhook.Handlers{
		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
			to := sinch.To(event.Message.ChannelIdentity.Channel, "+"+event.Message.ChannelIdentity.Identity)
			_, err := client.Messages.SendText(ctx, fake.AppID(), to, "Thank you")
			return err
		},
	}, webhook.WithHooks(callbacks))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("answered with", deliver(handler, "secret", inbound))
	// Output: answered with 200
}

// A send that succeeds at its second attempt.
func ExampleNewClientHooks() {
	fake := sinchtest.New()
	defer fake.Close()
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 1, Status: 503})

	exported := newRecord()
	hooks, err := sinchotel.NewClientHooks(exported.options...)
	if err != nil {
		log.Fatal(err)
	}
	client := fake.Client(sinch.WithHooks(hooks))
	_, err = client.Messages.SendText(context.Background(), fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(exported.trees(), "\n", exported.numbers())
	// Output:
	// Messages_SendMessage (internal) server.address=sinchtest.invalid server.port=443 sinch.operation=Messages_SendMessage
	//   oauth2/token (internal)
	//     POST /oauth2/token (client) http.request.method=POST http.response.status_code=200 server.address=sinchtest.invalid server.port=443 url.template=/oauth2/token
	//   POST /v1/projects/{project_id}/messages:send (client) error.type=503 http.request.method=POST http.response.status_code=503 server.address=sinchtest.invalid server.port=443 url.template=/v1/projects/{project_id}/messages:send failed
	//   POST /v1/projects/{project_id}/messages:send (client) http.request.method=POST http.request.resend_count=1 http.response.status_code=200 server.address=sinchtest.invalid server.port=443 url.template=/v1/projects/{project_id}/messages:send
	//
	// http.client.request.duration s
	//   1 error.type=503 http.request.method=POST http.response.status_code=503 server.address=sinchtest.invalid server.port=443 url.template=/v1/projects/{project_id}/messages:send
	//   1 http.request.method=POST http.response.status_code=200 server.address=sinchtest.invalid server.port=443 url.template=/oauth2/token
	//   1 http.request.method=POST http.response.status_code=200 server.address=sinchtest.invalid server.port=443 url.template=/v1/projects/{project_id}/messages:send
	// sinch.client.call.duration s
	//   1 server.address=sinchtest.invalid server.port=443 sinch.operation=Messages_SendMessage
	// sinch.client.retries {retry}
	//   1 error.type=503 sinch.operation=Messages_SendMessage
	// sinch.client.token.fetches {fetch}
	//   1
}

// A message of a contact, and one that is not from Sinch.
func ExampleNewWebhookHooks() {
	exported := newRecord()
	hooks, err := sinchotel.NewWebhookHooks(exported.options...)
	if err != nil {
		log.Fatal(err)
	}
	work := exported.tracer()
	handler, err := webhook.NewHandler([]string{"secret"}, webhook.Handlers{
		MessageInbound: func(ctx context.Context, _ *conversation.MessageInboundEvent) error {
			_, span := work.Start(ctx, "store")
			defer span.End()
			return nil
		},
	}, webhook.WithHooks(hooks), webhook.WithErrorHook(func(context.Context, error) {}))
	if err != nil {
		log.Fatal(err)
	}
	deliver(handler, "secret", inbound)
	deliver(handler, "forged", inbound)
	fmt.Print(exported.trees(), "\n", exported.numbers())
	// Output:
	// callback message (consumer) sinch.webhook.kind=message
	//   store (internal)
	//
	// sinch.webhook.event.age s
	//   1 sinch.webhook.kind=message
	// sinch.webhook.events {event}
	//   1 http.response.status_code=200 sinch.webhook.answer=handled sinch.webhook.kind=message
	//   1 http.response.status_code=401 sinch.webhook.answer=bad_signature sinch.webhook.kind=none
}

package webhook_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func ExampleNewHandler() {
	// Both the new and the old secret, while Sinch changes over.
	secrets := []string{"new-secret", os.Getenv("OLD_WEBHOOK_SECRET")}

	handler, err := webhook.NewHandler(secrets, webhook.Handlers{
		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
			if message := event.Message.ContactMessage; message != nil && message.TextMessage != nil {
				fmt.Println("message:", message.TextMessage.Text)
			}
			return nil
		},
		Other: func(ctx context.Context, event *webhook.Event) error {
			fmt.Println("other:", event.Key())
			return nil
		},
	})
	if err != nil {
		log.Fatal(err)
	}

	// In a test, NewRequest stands for Sinch.
	body := []byte(`{"app_id":"01E","message":{"id":"01F","contact_message":{"text_message":{"text":"Hi"}}}}`)
	request, err := webhook.NewRequest(context.Background(), "/sinch", "new-secret", body)
	if err != nil {
		log.Fatal(err)
	}
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	fmt.Println(answer.Code)
	// Output:
	// message: Hi
	// 200
}

// STOP by SMS is an ordinary message, and its sender has lost the "+".
func ExampleHandlers() {
	const customer = "+46701234567"
	optedOut := make(map[string]bool) // by IdentityKey
	handlers := webhook.Handlers{
		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
			from, content := event.Message.ChannelIdentity, event.Message.ContactMessage
			if from == nil || content == nil || content.TextMessage == nil {
				return nil
			}
			if strings.EqualFold(strings.TrimSpace(content.TextMessage.Text), "stop") {
				optedOut[sinch.IdentityKey(from.Identity)] = true
			}
			fmt.Println("from the customer:", sinch.SameIdentity(from.Identity, customer))
			return nil
		},
	}
	event, err := webhook.Parse([]byte(`{"message":{"contact_message":{"text_message":{"text":"Stop "}},"channel_identity":{"channel":"SMS","identity":"46701234567"}}}`))
	if err != nil {
		log.Fatal(err)
	}
	if err := handlers.Dispatch(context.Background(), event); err != nil {
		log.Fatal(err)
	}
	fmt.Println("may be sent to:", !optedOut[sinch.IdentityKey(customer)])
	// Output:
	// from the customer: true
	// may be sent to: false
}

// The triggers to create the webhook with.
func ExampleHandlers_Triggers() {
	handlers := webhook.Handlers{
		MessageInbound:  func(context.Context, *conversation.MessageInboundEvent) error { return nil },
		MessageDelivery: func(context.Context, *conversation.MessageDeliveryReceiptEvent) error { return nil },
	}
	fmt.Println(handlers.Triggers())
	// Output: [MESSAGE_INBOUND MESSAGE_DELIVERY]
}

// A function in AWS Lambda behind a function URL or an HTTP API.
func ExampleParseBody() {
	type request struct {
		Headers         map[string]string
		Body            string
		IsBase64Encoded bool
	}
	secrets := []string{"secret"}
	handlers := webhook.Handlers{
		MessageDelivery: func(context.Context, *conversation.MessageDeliveryReceiptEvent) error { return nil },
	}
	function := func(ctx context.Context, r request) (status int) {
		header := make(http.Header)
		for name, value := range r.Headers {
			header.Set(name, value)
		}
		body := []byte(r.Body)
		if r.IsBase64Encoded {
			var err error
			if body, err = base64.StdEncoding.DecodeString(r.Body); err != nil {
				return http.StatusServiceUnavailable
			}
		}
		event, err := webhook.ParseBody(ctx, header, body, secrets)
		if err == nil {
			err = event.Finish(ctx, handlers.Dispatch(ctx, event))
		}
		return webhook.Status(err)
	}
	fmt.Println(function(context.Background(), request{Body: `{"message_delivery_report":{}}`}))
	// Output: 401
}

// A handler in a framework, here one with requests of net/http.
func ExampleParseRequest() {
	secrets := []string{"secret"}
	store := webhook.WithNonceStore(new(webhook.MemoryNonces))
	handlers := webhook.Handlers{
		Other: func(_ context.Context, event *webhook.Event) error {
			fmt.Println("event:", event.Key())
			return nil
		},
	}
	handle := func(w http.ResponseWriter, r *http.Request) {
		event, err := webhook.ParseRequest(r, secrets, store)
		if err == nil {
			err = event.Finish(r.Context(), handlers.Dispatch(r.Context(), event))
		}
		w.WriteHeader(webhook.Status(err))
	}
	request, err := webhook.NewRequest(context.Background(), "/sinch", "secret", []byte(`{"message":{}}`))
	if err != nil {
		log.Fatal(err)
	}
	answer := httptest.NewRecorder()
	handle(answer, request)
	fmt.Println(answer.Code)
	// Output:
	// event: message
	// 200
}

// One receiver for several apps, each with webhooks and a secret of its own.
func ExampleWithSecretsByApp() {
	secrets := map[string][]string{
		"01APPA": {"new secret of A", "old secret of A"}, // while it is changed
		"01APPB": {"secret of B"},
	}
	secrets[""] = slices.Concat(secrets["01APPA"], secrets["01APPB"]) // for events of the project
	handler, err := webhook.NewHandler(nil, webhook.Handlers{}, webhook.WithSecretsByApp(func(_ context.Context, appID string) ([]string, error) {
		return secrets[appID], nil
	}), webhook.WithErrorHook(func(_ context.Context, err error) { fmt.Println(err) }))
	if err != nil {
		log.Fatal(err)
	}
	for _, app := range []string{"01APPA", "01APPB"} {
		request, err := webhook.NewRequest(context.Background(), "/sinch", "secret of B", []byte(`{"app_id":"`+app+`","message":{}}`))
		if err != nil {
			log.Fatal(err)
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		fmt.Println(app, answer.Code)
	}
	// Output:
	// the signature of the callback is wrong: check the secret of the webhook, and whether something changes the body on its way
	// 01APPA 401
	// 01APPB 200
}

// A callback with a member that nobody expected is no lost callback.
func ExampleEvent_problems() {
	handlers := webhook.Handlers{
		MessageDelivery: func(ctx context.Context, payload *conversation.MessageDeliveryReceiptEvent) error {
			event, _ := webhook.FromContext(ctx)
			for _, problem := range event.Problems {
				fmt.Println(problem)
			}
			return nil
		},
	}
	event, err := webhook.Parse([]byte(`{"message_delivery_report":{"message_id":"01F","status":"FAILED","reason":{"code":7}}}`))
	if err != nil {
		log.Fatal(err)
	}
	if err := handlers.Dispatch(context.Background(), event); err != nil {
		log.Fatal(err)
	}
	// Output: /message_delivery_report/reason/code: number for a string
}

// A message is handled once, however often Sinch delivers it.
func ExampleEvent_IdempotencyKey() {
	done := make(map[string]bool) // in earnest, a table with a unique key

	handlers := webhook.Handlers{
		MessageInbound: func(ctx context.Context, payload *conversation.MessageInboundEvent) error {
			event, _ := webhook.FromContext(ctx)
			if key := event.IdempotencyKey(); done[key] {
				fmt.Println("again:", key)
			} else {
				done[key] = true
				fmt.Println("first:", key)
			}
			return nil
		},
	}
	for range 2 {
		event, err := webhook.Parse([]byte(`{"app_id":"01E","accepted_time":"2026-02-03T04:05:06Z","message":{"id":"01F"}}`))
		if err != nil {
			log.Fatal(err)
		}
		if err := handlers.Dispatch(context.Background(), event); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// first: 01E/message/01F///2026-02-03T04%3A05%3A06Z
	// again: 01E/message/01F///2026-02-03T04%3A05%3A06Z
}

// A handler of one's own, behind verification.
func ExampleMiddleware() {
	verified, err := webhook.Middleware([]string{"secret"})
	if err != nil {
		log.Fatal(err)
	}
	handler := verified(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "no body", http.StatusServiceUnavailable)
			return
		}
		event, err := webhook.Parse(body)
		if err != nil {
			http.Error(w, err.Error(), webhook.Status(err))
			return
		}
		fmt.Println("event:", event.Key())
	}))

	request, err := webhook.NewRequest(context.Background(), "/sinch", "secret", []byte(`{"message":{}}`))
	if err != nil {
		log.Fatal(err)
	}
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	fmt.Println(answer.Code)
	// Output:
	// event: message
	// 200
}

// The callbacks of a webhook without a secret: anybody may have sent them.
func ExampleParse_unverified() {
	handlers := webhook.Handlers{
		MessageDelivery: func(_ context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			fmt.Println(event.MessageDeliveryReport.Status)
			return nil
		},
	}
	event, err := webhook.Parse([]byte(`{"message_delivery_report":{"message_id":"01F","status":"DELIVERED"}}`))
	if err != nil {
		log.Fatal(err)
	}
	if err := handlers.Dispatch(context.Background(), event); err != nil {
		log.Fatal(err)
	}
	// Output: DELIVERED
}

func ExampleEvent_Payload() {
	event, err := webhook.Parse([]byte(`{"contact_archive_notification":{"contact_id":"01F"}}`))
	if err != nil {
		log.Fatal(err)
	}
	switch payload := event.Payload().(type) {
	case *conversation.MessageInboundEvent:
		fmt.Println("message to", payload.AppID)
	case *webhook.Unknown:
		fmt.Printf("%s %s\n", payload.Key, payload.JSON)
	}
	// Output: contact_archive_notification {"contact_id":"01F"}
}

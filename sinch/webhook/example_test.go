package webhook_test

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
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
		event, err := webhook.Parse([]byte(`{"app_id":"01E","message":{"id":"01F"}}`))
		if err != nil {
			log.Fatal(err)
		}
		if err := handlers.Dispatch(context.Background(), event); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// first: 01E/message/01F
	// again: 01E/message/01F
}

// A handler of one's own, behind verification.
func ExampleMiddleware() {
	verified, err := webhook.Middleware([]string{"secret"})
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("POST /sinch", verified(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "no body", http.StatusBadRequest)
			return
		}
		event, err := webhook.Parse(body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		log.Print(event.Key())
	})))
}

// The callbacks of a webhook without a secret: anybody may have sent them.
func ExampleParse_unverified() {
	handlers := webhook.Handlers{
		MessageDelivery: func(_ context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			fmt.Println(*event.MessageDeliveryReport.Status)
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

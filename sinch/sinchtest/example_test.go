package sinchtest_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// A fake without a network. In a test, NewServer makes one that listens and
// closes itself.
func ExampleNew() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client()

	_, err := client.Messages.SendText(context.Background(), fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, message := range fake.Messages() {
		fmt.Println(message.Recipient.Channel, message.Recipient.Identity, message.Request.Message.TextMessage.Text)
	}
	// Output: SMS +46701234567 Hello
}

// The first two sends are answered with 429, and the client tries again.
func ExampleHandler_Inject() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{ThrottledDelay: time.Millisecond}))

	fault := fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 2, Status: http.StatusTooManyRequests})

	_, err := client.Messages.SendText(context.Background(), fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	fmt.Println(fault.Met(), "refused,", len(fake.Messages()), "accepted,", err)
	// Output: 2 refused, 1 accepted, <nil>
}

// The message is accepted, and the client does not learn of it.
func ExampleHandler_Inject_processed() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client()

	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop()})

	_, err := client.Messages.SendText(context.Background(), fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	fmt.Println(errors.Is(err, sinch.ErrOutcomeUnknown), len(fake.Messages()))
	// Output: true 1
}

// A telephone that is switched off.
func ExampleHandler_SetDelivery() {
	fake := sinchtest.New()
	defer fake.Close()
	fake.SetDelivery("+46700000000", conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: new(conversation.ReasonCodeRecipientNotReachable)},
	})

	_, err := fake.Client().Messages.SendText(context.Background(), fake.AppID(), sinch.To(sinch.SMS, "+46700000000"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(fake.Messages()[0].Status)
	// Output: FAILED
}

// Somebody writes, and the handler of the program under test hears of it.
func ExampleHandler_Receive() {
	handlers := webhook.Handlers{
		MessageInbound: func(_ context.Context, event *conversation.MessageInboundEvent) error {
			fmt.Println(event.Message.ChannelIdentity.Identity, event.Message.ContactMessage.TextMessage.Text)
			return nil
		},
	}
	receiver, err := webhook.NewHandler([]string{"secret"}, handlers)
	if err != nil {
		fmt.Println(err)
		return
	}
	fake := sinchtest.New(sinchtest.WithReceiver(receiver))
	defer fake.Close()
	ctx := context.Background()
	if _, err := fake.Client().Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID: fake.AppID(), Target: "https://shop.example/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret: new("secret"), Triggers: handlers.Triggers(),
	}); err != nil {
		fmt.Println(err)
		return
	}

	if _, err := fake.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes, please"}},
	}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(fake.WaitForCallbacks(ctx))
	// Output:
	// 46701234567 Yes, please
	// <nil>
}

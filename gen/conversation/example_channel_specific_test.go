package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// A flow on WhatsApp, and a text on all other channels.
func ExampleChannelSpecificMessage() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	var flow conversation.ChannelSpecificMessage
	if err := flow.FromFlowChannelSpecificMessage(conversation.FlowChannelSpecificMessage{
		FlowID:  "1234567890",
		FlowCta: "Book a table",
		Body:    &conversation.WhatsAppInteractiveBody{Text: "When will you come?"},
	}); err != nil {
		fmt.Println(err)
		return
	}
	to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")
	if _, err := client.Messages.Send(ctx, fake.AppID(), to, conversation.AppMessage{
		TextMessage:            &conversation.TextMessage{Text: "Book a table at https://shop.example"},
		ChannelSpecificMessage: map[conversation.ConversationChannel]conversation.ChannelSpecificMessage{sinch.WhatsApp: flow},
	}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(fake.Messages()[0].Request.Message.ChannelSpecificMessage[sinch.WhatsApp].MessageType)
	// Output: FLOWS
}

// What somebody has entered in a flow.
func ExampleChannelSpecificContactMessage() {
	handlers := webhook.Handlers{
		MessageInbound: func(_ context.Context, event *conversation.MessageInboundEvent) error {
			content := event.Message.ContactMessage
			if content == nil || content.ChannelSpecificMessage == nil {
				return nil // a text, a picture, a choice …
			}
			// What is not from a flow is no error of the callback, which would only come again.
			if answer, err := content.ChannelSpecificMessage.AsWhatsAppInteractiveNfmReplyChannelSpecificContactMessage(); err == nil {
				fmt.Println(answer.NfmReply.ResponseJSON)
			}
			return nil
		},
	}
	event, err := webhook.Parse([]byte(`{"message":{"contact_message":{"channel_specific_message":{"message_type":"nfm_reply",
		"message":{"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"{\"table\":4}"}}}}}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := handlers.Dispatch(context.Background(), event); err != nil {
		fmt.Println(err)
	}
	// Output: {"table":4}
}

package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A question with two buttons.
func ExampleMessagesService_SendMessage() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	request := sinch.NewMessage(fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.AppMessage{
		ChoiceMessage: &conversation.ChoiceMessage{
			TextMessage: &conversation.TextMessage{Text: "Will you come?"},
			Choices: []conversation.Choice{
				{TextMessage: &conversation.TextMessage{Text: "Yes"}, PostbackData: new("yes")},
				{TextMessage: &conversation.TextMessage{Text: "No"}, PostbackData: new("no")},
			},
		},
	})
	sent, err := client.Messages.SendMessage(ctx, request)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(sent.MessageID != "")
	// Output: true
}

// A message by its ID.
func ExampleMessagesService_GetMessage() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}

	message, err := client.Messages.GetMessage(ctx, sent.MessageID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(message.Direction, message.AppMessage.TextMessage.Text)
	// Output: TO_CONTACT Hello
}

// The messages of an app, page by page as the loop goes on.
func ExampleMessagesService_ListMessages() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	for _, text := range []string{"Hello", "again"} {
		if _, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), text); err != nil {
			fmt.Println(err)
			return
		}
	}
	for message, err := range client.Messages.AllMessages(ctx, conversation.ListMessagesParams{
		AppID:    new(fake.AppID()),
		PageSize: new(int32(100)),
	}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(message.Direction, message.ChannelIdentity.Identity)
	}
	// Output:
	// TO_CONTACT +46701234567
	// TO_CONTACT +46701234567
}

// The latest message with each of some people.
func ExampleMessagesService_ListMessagesByChannelIdentity() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}

	list, err := client.Messages.ListMessagesByChannelIdentity(ctx, conversation.ListMessagesByChannelIdentityRequest{
		AppID:             new(fake.AppID()),
		Channel:           new(sinch.SMS),
		ChannelIdentities: []string{"+46701234567", "+46707654321"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Messages), list.Messages[0].ID == sent.MessageID)
	// Output: 1 true
}

// Metadata that is known only later.
func ExampleMessagesService_UpdateMessageMetadata() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}

	message, err := client.Messages.UpdateMessageMetadata(ctx, sent.MessageID, conversation.UpdateMessageMetadataRequest{Metadata: "order 4711"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(message.Metadata)
	// Output: order 4711
}

// A message is taken out of the conversation. The contact keeps it.
func ExampleMessagesService_DeleteMessage() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(client.Messages.DeleteMessage(ctx, sent.MessageID))
	// Output: <nil>
}

package sinch_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// An answer to a message, which shows what it answers.
func Example_reply() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	id, err := fake.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: sinch.WhatsApp, Identity: "46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Are you open?"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	inbound, err := client.Messages.GetMessage(ctx, id) // in a webhook: event.Message
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = client.Messages.Send(ctx, fake.AppID(), sinch.ToContact(inbound.ContactID), conversation.AppMessage{
		TextMessage: &conversation.TextMessage{Text: "Until ten"},
		ReplyTo:     &conversation.AppMessageReplyTo{MessageID: inbound.ID},
	})
	fmt.Println(err)
	// Output: <nil>
}

// What was said, in both directions.
func Example_history() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	if _, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), "We are open until ten"); err != nil {
		fmt.Println(err)
		return
	}
	if _, err := fake.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: sinch.WhatsApp, Identity: "46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Thank you"}},
	}); err != nil {
		fmt.Println(err)
		return
	}
	for message, err := range client.Messages.AllMessages(ctx, conversation.ListMessagesParams{AppID: new(fake.AppID())}) { // the latest first
		switch {
		case err != nil:
			fmt.Println(err)
			return
		case message.AppMessage != nil:
			fmt.Println("shop:", message.AppMessage.TextMessage.Text)
		case message.ContactMessage != nil:
			fmt.Println("Ann: ", message.ContactMessage.TextMessage.Text)
		}
	}
	// Output:
	// Ann:  Thank you
	// shop: We are open until ten
}

// Metadata and a correlation ID come back in the callbacks of a message.
func Example_metadata() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	request := sinch.NewMessage(fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), conversation.AppMessage{
		TextMessage: &conversation.TextMessage{Text: "Your order is on its way"},
	})
	request.MessageMetadata = new("order 4711")
	request.CorrelationID = new("campaign 7")
	request.ConversationMetadata = map[string]any{"agent": "Bo"} // stays with the conversation
	sent, err := client.Messages.SendMessage(ctx, request)
	if err != nil {
		fmt.Println(err)
		return
	}
	message, err := client.Messages.GetMessage(ctx, sent.MessageID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(message.Metadata)
	// Output: order 4711
}

// A message that is of no use tomorrow. Sinch gives up when its time is over.
func Example_ttl() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	request := sinch.NewMessage(fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), conversation.AppMessage{
		TextMessage: &conversation.TextMessage{Text: "Your code is 123456"},
	})
	request.TTL = sinch.TTL(5 * time.Minute)
	_, err := client.Messages.SendMessage(ctx, request)
	fmt.Println(*request.TTL, err)
	// Output: 300s <nil>
}

// Settings of a channel, here the sender of SMS and the kind of its encoding.
func Example_channelProperties() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	to := sinch.To(sinch.SMS, "+46701234567").
		Property(conversation.ChannelPropertyKeysSMSSender, "Acme").
		Property(conversation.ChannelPropertyKeysSMSFlashMessage, "true")
	_, err := client.Messages.SendText(ctx, fake.AppID(), to, "Fire drill at ten")
	fmt.Println(err)
	// Output: <nil>
}

// A picture that somebody sent. Its address serves for days, not for ever: fetch it soon.
func Example_receivedMedia() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	id, err := fake.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: sinch.WhatsApp, Identity: "46701234567"},
		Message: &conversation.ContactMessage{MediaMessage: &conversation.MediaProperties{URL: "https://media.example/1.jpg"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	message, err := client.Messages.GetMessage(ctx, id) // in a webhook: event.Message
	if err != nil {
		fmt.Println(err)
		return
	}
	if media := message.ContactMessage.MediaMessage; media != nil {
		fmt.Println("fetch", media.URL)
	}
	// Output: fetch https://media.example/1.jpg
}

// A loop that has seen enough fetches no further page.
func Example_break() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	for i := range 30 {
		if _, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, fmt.Sprintf("+4670000%04d", i)), "Hello"); err != nil {
			fmt.Println(err)
			return
		}
	}
	seen := 0
	for _, err := range client.Messages.AllMessages(ctx, conversation.ListMessagesParams{AppID: new(fake.AppID()), PageSize: new(int32(10))}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		if seen++; seen == 15 {
			break
		}
	}
	fmt.Println(seen, "messages,", len(fake.Requests(sinchtest.ListMessages)), "requests")
	// Output: 15 messages, 2 requests
}

// STOP by SMS is an ordinary message. Who writes it gets no more, and is on the list of those who opted out.
func Example_optOutBySMS() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	stop := func(ctx context.Context, event *conversation.MessageInboundEvent) error {
		message := event.Message
		if message == nil || message.ChannelIdentity == nil || message.ContactMessage == nil || message.ContactMessage.TextMessage == nil {
			return nil
		}
		if strings.EqualFold(strings.TrimSpace(message.ContactMessage.TextMessage.Text), "STOP") {
			_, err := client.Batch.InsertConsents(ctx, batch.InsertConsentsRequest{
				AppID: event.AppID,
				ConsentRecords: []batch.ConsentRecord{{
					ConsentType: conversation.ConsentsListTypeOptOutAll, Identification: message.ChannelIdentity.Identity,
				}},
			})
			return err
		}
		return nil
	}
	err := stop(ctx, &conversation.MessageInboundEvent{AppID: fake.AppID(), Message: &conversation.MessageInboundEventItem{
		ChannelIdentity: &conversation.ChannelIdentity{Channel: sinch.SMS, Identity: "46701234567"}, // without its +
		ContactMessage:  &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Stop "}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for identity, err := range client.Consents.AllConsents(ctx, fake.AppID(), conversation.ConsentsListTypeOptOutAll) {
		fmt.Println(identity.Identity, err)
	}
	// Output: 46701234567 <nil>
}

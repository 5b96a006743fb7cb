package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Show that somebody is writing. The methods of sinch.EventsService are shorter.
func ExampleEventsService_SendEvent() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Events.SendEvent(ctx, conversation.SendEventRequest{
		AppID: fake.AppID(),
		Recipient: conversation.RecipientRequest{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
		}},
		Event: conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(sent.EventID != "")
	// Output: true
}

// An event by its ID.
func ExampleEventsService_GetEvent() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Events.SendComposing(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"))
	if err != nil {
		fmt.Println(err)
		return
	}

	event, err := client.Events.GetEvent(ctx, sent.EventID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(event.Direction, event.AppEvent.ComposingEvent != nil)
	// Output: TO_CONTACT true
}

// The events with a contact.
func ExampleEventsService_ListEvents() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Events.SendComposing(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"))
	if err != nil {
		fmt.Println(err)
		return
	}

	event, err := client.Events.GetEvent(ctx, sent.EventID)
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := client.Events.ListEvents(ctx, conversation.ListEventsParams{ContactID: new(event.ContactID)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Events))
	// Output: 1
}

// An event is taken out of the conversation.
func ExampleEventsService_DeleteEvents() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Events.SendComposing(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"))
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(client.Events.DeleteEvents(ctx, sent.EventID))
	// Output: <nil>
}

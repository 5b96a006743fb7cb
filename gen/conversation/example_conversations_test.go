package conversation_test

import (
	"context"
	"fmt"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A conversation that begins before anybody has written.
func ExampleConversationsService_CreateConversation() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID:         fake.AppID(),
		ContactID:     contact.ID,
		Active:        new(true),
		ActiveChannel: new(sinch.WhatsApp),
		Metadata:      new("ticket 4711"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(opened.ID != "", *opened.Active, *opened.Metadata)
	// Output: true true ticket 4711
}

// A conversation by its ID.
func ExampleConversationsService_GetConversation() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID: fake.AppID(), ContactID: contact.ID, Active: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	opened, err = client.Conversations.GetConversation(ctx, opened.ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*opened.ContactID == contact.ID, *opened.Active)
	// Output: true true
}

// What an app has under way.
func ExampleConversationsService_ListConversations() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), "Hello")
	if err != nil {
		fmt.Println(err)
		return
	}

	list, err := client.Conversations.ListConversations(ctx, conversation.ListConversationsParams{
		AppID: new(fake.AppID()), OnlyActive: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	message, err := client.Messages.GetMessage(ctx, sent.MessageID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Conversations), list.Conversations[0].ID == message.ConversationID)
	// Output: 1 true
}

// The conversations of an app with the last message of each, the latest first.
func ExampleConversationsService_ListRecentConversations() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	for _, number := range []string{"46701111111", "46702222222"} {
		if _, err := client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, number), "Hello "+number); err != nil {
			fmt.Println(err)
			return
		}
	}
	recent, err := client.Conversations.ListRecentConversations(ctx, fake.AppID(), conversation.ListRecentConversationsParams{PageSize: new(int32(50))})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(recent.Conversations), recent.Conversations[0].LastMessage.AppMessage.TextMessage.Text)
	// Output: 2 Hello 46702222222
}

// A note on a conversation. What is not set stays as it is.
func ExampleConversationsService_UpdateConversation() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID: fake.AppID(), ContactID: contact.ID, Active: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	opened, err = client.Conversations.UpdateConversation(ctx, opened.ID, conversation.Conversation{Metadata: new("waits for Ann")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*opened.Metadata, *opened.Active)
	// Output: waits for Ann true
}

// The next message opens another one.
func ExampleConversationsService_StopActiveConversation() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID: fake.AppID(), ContactID: contact.ID, Active: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	if err := client.Conversations.StopActiveConversation(ctx, opened.ID); err != nil {
		fmt.Println(err)
		return
	}
	opened, err = client.Conversations.GetConversation(ctx, opened.ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*opened.Active)
	// Output: false
}

// A conversation is deleted with its messages.
func ExampleConversationsService_DeleteConversation() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID: fake.AppID(), ContactID: contact.ID, Active: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(client.Conversations.DeleteConversation(ctx, opened.ID))
	// Output: <nil>
}

// What was said elsewhere, here on the telephone, becomes part of the conversation.
func ExampleConversationsService_InjectMessage() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID: fake.AppID(), ContactID: contact.ID, Active: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	err = client.Conversations.InjectMessage(ctx, opened.ID, conversation.InjectMessageRequest{
		ContactID:       contact.ID,
		ChannelIdentity: contact.ChannelIdentities[0],
		Direction:       conversation.ConversationDirectionToApp,
		AcceptTime:      time.Now(),
		ContactMessage:  &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "I called an hour ago"}},
	})
	fmt.Println(err)
	// Output: <nil>
}

// That somebody was writing is put into the conversation afterwards.
func ExampleConversationsService_InjectEvent() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := client.Conversations.CreateConversation(ctx, conversation.CreateConversationRequest{
		AppID: fake.AppID(), ContactID: contact.ID, Active: new(true),
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	injected, err := client.Conversations.InjectEvent(ctx, opened.ID, conversation.InjectConversationEventRequest{
		ContactID:       new(contact.ID),
		ChannelIdentity: &contact.ChannelIdentities[0],
		AcceptTime:      time.Now(),
		AppEvent:        &conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(injected.EventID != "")
	// Output: true
}

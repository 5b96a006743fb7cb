package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A person with two channels, SMS preferred.
func ExampleContactsService_CreateContact() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:    conversation.ContactLanguageENGB,
		DisplayName: new("Ann"),
		ExternalID:  new("customer 4711"),
		ChannelIdentities: []conversation.ChannelIdentity{
			{Channel: sinch.WhatsApp, Identity: "46701234567"},
			{Channel: sinch.SMS, Identity: "+46701234567"},
		},
		ChannelPriority: []conversation.ConversationChannel{sinch.SMS, sinch.WhatsApp},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(contact.ID != "", *contact.DisplayName, contact.ChannelPriority)
	// Output: true Ann [SMS WHATSAPP]
}

// A contact by its ID.
func ExampleContactsService_GetContact() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		DisplayName:       new("Ann"),
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	contact, err = client.Contacts.GetContact(ctx, contact.ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*contact.DisplayName, contact.ChannelIdentities[0].Identity)
	// Output: Ann +46701234567
}

// Who has a number on a channel.
func ExampleContactsService_ListContacts() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		DisplayName:       new("Ann"),
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	list, err := client.Contacts.ListContacts(ctx, conversation.ListContactsParams{
		Channel: new(sinch.SMS), Identity: new("+46701234567"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Contacts), list.Contacts[0].ID == contact.ID)
	// Output: 1 true
}

// A new name. What is not set stays as it is.
func ExampleContactsService_UpdateContact() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		DisplayName:       new("Ann"),
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	contact, err = client.Contacts.UpdateContact(ctx, contact.ID, conversation.Contact{DisplayName: new("Ann Smith")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*contact.DisplayName, len(contact.ChannelIdentities))
	// Output: Ann Smith 1
}

// Conversations with a contact end with it.
func ExampleContactsService_DeleteContact() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		DisplayName:       new("Ann"),
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(client.Contacts.DeleteContact(ctx, contact.ID))
	// Output: <nil>
}

// Two contacts turn out to be one person.
func ExampleContactsService_MergeContact() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		DisplayName:       new("Ann"),
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	other, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.WhatsApp, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	contact, err = client.Contacts.MergeContact(ctx, contact.ID, conversation.MergeContactRequest{SourceID: other.ID})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(contact.ChannelIdentities))
	// Output: 2
}

// The name of somebody on Messenger.
func ExampleContactsService_GetChannelProfile() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	profile, err := client.Contacts.GetChannelProfile(ctx, conversation.GetChannelProfileRequest{
		AppID:   fake.AppID(),
		Channel: conversation.GetChannelProfileConversationChannelMessenger,
		Recipient: conversation.Recipient{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: sinch.Messenger, Identity: "7746490198930851"}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(profile.ProfileName != "")
	// Output: true
}

// Identities that more than one contact has.
func ExampleContactsService_ListIdentityConflicts() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	for range 2 {
		if _, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
			Language:          conversation.ContactLanguageENGB,
			ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
		}); err != nil {
			fmt.Println(err)
			return
		}
	}
	for conflict, err := range client.Contacts.AllIdentityConflicts(ctx) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(conflict.Identity, len(conflict.ContactIDs))
	}
	// Output: 46701234567 2
}

package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Whether a contact can be reached. The answer comes as a callback, with the trigger CAPABILITY.
func ExampleCapabilityService_QueryCapability() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.RCS, Identity: "46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	asked, err := client.Capability.QueryCapability(ctx, conversation.QueryCapability{
		AppID:     fake.AppID(),
		Recipient: conversation.Recipient{ContactID: new(contact.ID)},
		RequestID: new("question 1"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(asked.RequestID)
	// Output: question 1
}

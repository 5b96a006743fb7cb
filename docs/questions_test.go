package docs_test

import (
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestATemplateByWhatsAppIsATextBySMS(t *testing.T) {
	fake := sinchtest.New()
	defer fake.Close()
	client, appID, code := fake.Client(), fake.AppID(), "123456"
	fake.SetDeliveryOn(sinch.WhatsApp, "46701234567", conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: new(conversation.ReasonCodeRecipientNotReachable)},
	})

	to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")
	request := sinch.NewMessage(appID, to, conversation.AppMessage{
		TemplateMessage: &conversation.TemplateMessage{
			ChannelTemplate: map[conversation.ConversationChannel]conversation.TemplateReference{
				sinch.WhatsApp: {TemplateID: "login_code", LanguageCode: new("en"), Parameters: map[string]string{"body[1]text": code}},
			},
		},
		ExplicitChannelOmniMessage: map[conversation.ConversationChannel]conversation.OmniMessageOverride{
			sinch.SMS: {TextMessage: &conversation.TextMessage{Text: code + " is your code."}},
		},
	})
	if _, err := client.Messages.SendMessage(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	message := fake.Messages()[0]
	if message.Recipient.Channel != sinch.SMS || message.Status != conversation.DeliveryStatusDelivered {
		t.Errorf("it is %s by %s, want it delivered by SMS", message.Status, message.Recipient.Channel)
	}
}

func TestAnUpdateChangesWhatItNames(t *testing.T) {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := t.Context(), fake.Client()
	created, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
		Language:          conversation.ContactLanguageSV,
		DisplayName:       new("Ann"),
		Email:             new("ann@shop.example"),
	})
	if err != nil {
		t.Fatal(err)
	}
	contactID := created.ID

	contact, err := client.Contacts.UpdateContact(ctx, contactID, conversation.Contact{DisplayName: new("Ann Smith")})
	if err != nil {
		t.Fatal(err)
	}
	if *contact.DisplayName != "Ann Smith" || *contact.Email != "ann@shop.example" || len(contact.ChannelIdentities) != 1 {
		t.Errorf("the contact is %+v", contact)
	}

	contact, err = client.Contacts.UpdateContact(ctx, contactID, conversation.Contact{}, conversation.UpdateContactParams{UpdateMask: []string{"email"}})
	if err != nil {
		t.Fatal(err)
	}
	if *contact.DisplayName != "Ann Smith" || contact.Email != nil {
		t.Errorf("the contact is %+v", contact)
	}
}

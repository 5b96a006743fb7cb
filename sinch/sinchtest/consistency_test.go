package sinchtest_test

import (
	"errors"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestAMaskedFieldThatIsMissingGetsItsDefault(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	app, err := client.Apps.UpdateApp(t.Context(), server.AppID(), conversation.AppUpdateRequest{}, conversation.UpdateAppParams{UpdateMask: []string{"processing_mode"}})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "mode", app.ProcessingMode, conversation.ProcessingModeDispatch)

	webhook, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: server.AppID(), Target: "https://example.com", TargetType: new(conversation.WebhookTargetTypeHTTP),
		Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageInbound},
	})
	if err != nil {
		t.Fatal(err)
	}
	webhook, err = client.Webhooks.UpdateWebhook(t.Context(), webhook.ID, conversation.Webhook{}, conversation.UpdateWebhookParams{UpdateMask: []string{"target_type"}})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "target type", *webhook.TargetType, conversation.WebhookTargetTypeDismiss)
}

func TestDeletingAnAppDeletesWhatBelongsToIt(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "+1")); err != nil {
		t.Fatal(err)
	}
	sent := server.Messages()[0]
	hook, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{AppID: server.AppID(), Target: "http://127.0.0.1:1"})
	if err != nil {
		t.Fatal(err)
	}
	if err := client.Apps.DeleteApp(t.Context(), server.AppID()); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Conversations.GetConversation(t.Context(), sent.ConversationID); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("its conversation: %v", err)
	}
	if _, err := client.Webhooks.GetWebhook(t.Context(), hook.ID); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("its webhook: %v", err)
	}
	if _, err := client.Contacts.GetContact(t.Context(), sent.ContactID); err != nil {
		t.Errorf("its contact, which belongs to the project: %v", err)
	}
}

func TestTheEventsOfAConversationGoWithIt(t *testing.T) {
	for name, remove := range map[string]func(*sinch.Client, *sinchtest.Server, string) error{
		"and it is deleted": func(client *sinch.Client, _ *sinchtest.Server, id string) error {
			return client.Conversations.DeleteConversation(t.Context(), id)
		},
		"and its app is deleted": func(client *sinch.Client, server *sinchtest.Server, _ string) error {
			return client.Apps.DeleteApp(t.Context(), server.AppID())
		},
	} {
		t.Run(name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			client := server.Client()
			_, err := client.Messages.SendMessage(t.Context(), textTo(server, "+46701234567"))
			if err != nil {
				t.Fatal(err)
			}
			sent, err := client.Events.SendEvent(t.Context(), conversation.SendEventRequest{
				AppID:     server.AppID(),
				Event:     conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
				Recipient: textTo(server, "+46701234567").Recipient,
			})
			if err != nil {
				t.Fatal(err)
			}
			event, err := client.Events.GetEvent(t.Context(), sent.EventID)
			if err != nil {
				t.Fatal(err)
			}
			if err := remove(client, server, event.ConversationID); err != nil {
				t.Fatal(err)
			}
			if _, err := client.Events.GetEvent(t.Context(), sent.EventID); !errors.Is(err, sinch.ErrNotFound) {
				t.Errorf("the event is still there, error %v", err)
			}
		})
	}
}

func TestAnOptInTakesANumberOffTheListHoweverItIsWritten(t *testing.T) {
	server := sinchtest.NewServer(t)
	for _, in := range []sinchtest.Inbound{
		{From: viber("+46701234567"), OptOut: conversation.ConsentsListTypeOptOutAll},
		{From: viber("46701234567"), OptIn: conversation.ConsentsListTypeOptOutAll},
	} {
		if _, err := server.Receive(in); err != nil {
			t.Fatal(err)
		}
	}
	for identity, err := range server.Client().Consents.AllConsents(t.Context(), server.AppID(), conversation.ConsentsListTypeOptOutAll) {
		t.Errorf("on the list is %v, error %v", identity, err)
	}
}

func viber(number string) conversation.ChannelRecipientIdentity {
	return conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelViberBM, Identity: number}
}

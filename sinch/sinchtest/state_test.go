package sinchtest_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// addContact creates a contact with phone numbers by channel.
func addContact(t *testing.T, client *sinch.Client, identities ...conversation.ChannelIdentity) *conversation.Contact {
	t.Helper()
	contact, err := client.Contacts.CreateContact(t.Context(), conversation.ContactCreateRequest{
		ChannelIdentities: identities, Language: conversation.ContactLanguageEN,
	})
	if err != nil {
		t.Fatal(err)
	}
	return contact
}

func sms(number string) conversation.ChannelIdentity {
	return conversation.ChannelIdentity{Channel: conversation.ConversationChannelSMS, Identity: number}
}

func rcs(number string) conversation.ChannelIdentity {
	return conversation.ChannelIdentity{Channel: conversation.ConversationChannelRCS, Identity: number}
}

func TestAConversationIsOpenedOnce(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	for range 2 {
		if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
			t.Fatal(err)
		}
	}
	messages := server.Messages()
	equal(t, "conversation", messages[1].ConversationID, messages[0].ConversationID)
	equal(t, "contact", messages[1].ContactID, messages[0].ContactID)
	c, err := client.Conversations.GetConversation(t.Context(), messages[0].ConversationID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "active", *c.Active, true)
	equal(t, "channel", *c.ActiveChannel, conversation.ConversationChannelSMS)
	equal(t, "last received", c.LastReceived.Equal(messages[1].AcceptTime), true)
}

func TestDispatchModeLeavesNothingBehind(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	app, err := client.Apps.CreateApp(t.Context(), conversation.AppCreateRequest{DisplayName: "Dispatch"})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "mode", app.ProcessingMode, conversation.ProcessingModeDispatch)
	request := textTo(server, "+46701234567")
	request.AppID = app.ID
	sent, err := client.Messages.SendMessage(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	contacts, err := client.Contacts.ListContacts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "contacts", len(contacts.Contacts), 0)
	equal(t, "messages", len(server.Messages()), 1)
	dispatched := conversation.GetMessageParams{MessagesSource: new(conversation.MessageSourceDispatchSource)}
	if _, err := client.Messages.GetMessage(t.Context(), sent.MessageID, dispatched); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("a message that is retained for no day: %v", err)
	}

	_, err = client.Apps.UpdateApp(t.Context(), app.ID, conversation.AppUpdateRequest{
		DispatchRetentionPolicy: &conversation.DispatchRetentionPolicy{TTLDays: new(int64(7))},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.Messages.GetMessage(t.Context(), sent.MessageID, dispatched); err != nil {
		t.Errorf("a message that is retained: %v", err)
	}
	if _, err := client.Messages.GetMessage(t.Context(), sent.MessageID); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("a dispatched message in the default source: %v", err)
	}
}

func TestDispatchOnlyOverridesTheModeOfTheApp(t *testing.T) {
	server := sinchtest.NewServer(t)
	request := textTo(server, "+46701234567")
	request.ProcessingStrategy = new(conversation.ProcessingStrategyDispatchOnly)
	if _, err := server.Client().Messages.SendMessage(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	equal(t, "contact", server.Messages()[0].ContactID, "")
}

func TestTheChannelIsChosenAsDocumented(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	contact := addContact(t, client, sms("+1"), rcs("+2"))
	toContact := conversation.SendMessageRequest{
		AppID:     server.AppID(),
		Recipient: conversation.RecipientRequest{ContactID: &contact.ID},
		Message:   conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}},
	}
	conversationID := ""
	for _, step := range []struct {
		why      string
		order    []conversation.ConversationChannel
		priority []conversation.ConversationChannel // given to the contact, whose conversation ends
		want     string
	}{
		{"the first identity", nil, nil, "+1"},
		{"the priority of the contact", nil, []conversation.ConversationChannel{conversation.ConversationChannelRCS}, "+2"},
		{"the order of the request", []conversation.ConversationChannel{conversation.ConversationChannelWhatsApp, conversation.ConversationChannelSMS}, nil, "+1"},
		{"the active channel of the conversation", nil, nil, "+1"},
	} {
		if step.priority != nil {
			// The active channel of the conversation would come first.
			if err := client.Conversations.StopActiveConversation(t.Context(), conversationID); err != nil {
				t.Fatal(err)
			}
			update := conversation.Contact{ChannelPriority: step.priority}
			if _, err := client.Contacts.UpdateContact(t.Context(), contact.ID, update); err != nil {
				t.Fatal(err)
			}
		}
		toContact.ChannelPriorityOrder = step.order
		sent, err := client.Messages.SendMessage(t.Context(), toContact)
		if err != nil {
			t.Fatal(err)
		}
		m, err := client.Messages.GetMessage(t.Context(), sent.MessageID)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, step.why, m.ChannelIdentity.Identity, step.want)
		conversationID = m.ConversationID
	}

	toContact.ChannelPriorityOrder = []conversation.ConversationChannel{conversation.ConversationChannelTelegram}
	if _, err := client.Messages.SendMessage(t.Context(), toContact); err != nil {
		t.Fatal(err)
	}
	last := server.Messages()[4]
	if last.Recipient != nil || last.Status != conversation.DeliveryStatusFailed {
		t.Errorf("a message on a channel that the contact does not have: %+v", last)
	}
}

func TestAMergeMovesEverything(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	to, from := addContact(t, client, sms("+1")), addContact(t, client, sms("+2"), rcs("+2"))
	for _, contact := range []*conversation.Contact{to, from} {
		_, err := client.Messages.SendMessage(t.Context(), conversation.SendMessageRequest{
			AppID:     server.AppID(),
			Recipient: conversation.RecipientRequest{ContactID: &contact.ID},
			Message:   conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}},
		})
		if err != nil {
			t.Fatal(err)
		}
		_, err = client.Events.SendEvent(t.Context(), conversation.SendEventRequest{
			AppID:     server.AppID(),
			Recipient: conversation.RecipientRequest{ContactID: &contact.ID},
			Event:     conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	stopped, err := client.Conversations.CreateConversation(t.Context(), conversation.CreateConversationRequest{AppID: server.AppID(), ContactID: from.ID})
	if err != nil {
		t.Fatal(err)
	}
	other, err := client.Apps.CreateApp(t.Context(), conversation.AppCreateRequest{DisplayName: "Other"})
	if err != nil {
		t.Fatal(err)
	}
	moved, err := client.Conversations.CreateConversation(t.Context(), conversation.CreateConversationRequest{AppID: other.ID, ContactID: from.ID})
	if err != nil {
		t.Fatal(err)
	}

	merged, err := client.Contacts.MergeContact(t.Context(), to.ID, conversation.MergeContactRequest{SourceID: from.ID})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "identities", len(merged.ChannelIdentities), 2)
	equal(t, "SMS", merged.ChannelIdentities[0].Identity, "+1")
	equal(t, "RCS", merged.ChannelIdentities[1].Identity, "+2")
	messages := server.Messages()
	equal(t, "contact", messages[1].ContactID, to.ID)
	equal(t, "conversation", messages[1].ConversationID, messages[0].ConversationID)
	events, err := client.Events.ListEvents(t.Context(), conversation.ListEventsParams{ContactID: &to.ID})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "events", len(events.Events), 2)
	if _, err := client.Conversations.GetConversation(t.Context(), stopped.ID); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("the conversation with the same app: %v", err)
	}
	c, err := client.Conversations.GetConversation(t.Context(), moved.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "contact", *c.ContactID, to.ID)
	if _, err := client.Contacts.MergeContact(t.Context(), to.ID, conversation.MergeContactRequest{SourceID: to.ID}); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a merge with itself: %v", err)
	}
}

func TestAnAppHasAtMostFiveWebhooksWithTargetsOfTheirOwn(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	create := func(target string) (*conversation.Webhook, error) {
		return client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{AppID: server.AppID(), Target: target})
	}
	for i := range 4 {
		if _, err := create(fmt.Sprintf("http://127.0.0.1:1/%d", i)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := create("http://127.0.0.1:1/0"); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a target that is there: %v", err)
	}
	fifth, err := create("http://127.0.0.1:1/4")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := create("http://127.0.0.1:1/5"); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a sixth webhook: %v", err)
	}
	_, err = client.Webhooks.UpdateWebhook(t.Context(), fifth.ID, conversation.Webhook{Target: "http://127.0.0.1:1/0"})
	if !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("an update to a target that is there: %v", err)
	}
	updated, err := client.Webhooks.UpdateWebhook(t.Context(), fifth.ID, conversation.Webhook{Secret: new("s")})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "secret", *updated.Secret, "s")
	equal(t, "target", updated.Target, "http://127.0.0.1:1/4")
	sent := server.Requests("Webhooks_UpdateWebhook")
	equal(t, "body", string(sent[len(sent)-1].Body), `{"secret":"s"}`)
}

func TestAMaskReachesIntoObjects(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	update := func(policy conversation.RetentionPolicy, mask ...string) *conversation.RetentionPolicy {
		t.Helper()
		app, err := client.Apps.UpdateApp(t.Context(), server.AppID(), conversation.AppUpdateRequest{RetentionPolicy: &policy},
			conversation.UpdateAppParams{UpdateMask: mask})
		if err != nil {
			t.Fatal(err)
		}
		return app.RetentionPolicy
	}
	persist := conversation.RetentionPolicyTypePersistRetentionPolicy
	equal(t, "days", *update(conversation.RetentionPolicy{TTLDays: new(int64(30))}, "retention_policy.ttl_days").TTLDays, 30)
	both := update(conversation.RetentionPolicy{RetentionType: &persist}, "retention_policy.retention_type")
	equal(t, "days", *both.TTLDays, 30)
	equal(t, "type", *both.RetentionType, persist)
}

func TestUnifiedContactIDNeedsResolvedConflicts(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	addContact(t, client, sms("+1"))
	addContact(t, client, rcs("1"))
	_, err := client.ProjectSettings.CreateSettings(t.Context(), conversation.ProjectSettingsRequest{
		ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(true)},
	})
	if !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("with a conflict: %v", err)
	}
	if _, err := client.ProjectSettings.CreateSettings(t.Context(), conversation.ProjectSettingsRequest{}); err != nil {
		t.Fatal(err)
	}
	if _, err := client.ProjectSettings.CreateSettings(t.Context(), conversation.ProjectSettingsRequest{}); err == nil {
		t.Error("settings are created twice")
	}
}

func TestDuplicatedIdentitiesAreReported(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	hook := newReceiver(t, "")
	hook.subscribe(t, server, conversation.WebhookTriggerContactIdentitiesDuplication)
	first := addContact(t, client, sms("+1"))
	addContact(t, client, sms("1"))
	if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "+1")); err != nil {
		t.Fatal(err)
	}
	equal(t, "contact", server.Messages()[0].ContactID, first.ID)
	events := hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 1)
	equal(t, "contacts", len(events[0].DuplicatedContactIdentitiesNotification.DuplicatedIdentities[0].ContactIDs), 2)
}

func TestWhatCannotBeInjectedIsRefused(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	contact := addContact(t, client, sms("+1"))
	c, err := client.Conversations.CreateConversation(t.Context(), conversation.CreateConversationRequest{
		AppID: server.AppID(), ContactID: contact.ID, ActiveChannel: new(conversation.ConversationChannelRCS),
	})
	if err != nil {
		t.Fatal(err)
	}
	event := conversation.InjectConversationEventRequest{
		AcceptTime: time.Now().Add(-time.Minute),
		AppEvent:   &conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
	}
	if _, err := client.Conversations.InjectEvent(t.Context(), c.ID, event); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("an event on a channel that the contact does not have: %v", err)
	}
	event.ChannelIdentity = new(sms("+1"))
	if _, err := client.Conversations.InjectEvent(t.Context(), c.ID, event); err != nil {
		t.Errorf("an event with its identity: %v", err)
	}
	event.AcceptTime = time.Now().Add(-31 * 24 * time.Hour)
	if _, err := client.Conversations.InjectEvent(t.Context(), c.ID, event); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("an event that is too old: %v", err)
	}
	message := conversation.InjectMessageRequest{
		AcceptTime:      time.Now().Add(time.Hour),
		ChannelIdentity: sms("+1"),
		ContactID:       contact.ID,
		ContactMessage:  &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}},
		Direction:       conversation.ConversationDirectionToApp,
	}
	if err := client.Conversations.InjectMessage(t.Context(), c.ID, message); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a message from the future: %v", err)
	}
	message.AcceptTime, message.ContactID = time.Now().Add(-time.Hour), "somebody"
	if err := client.Conversations.InjectMessage(t.Context(), c.ID, message); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a message of somebody else: %v", err)
	}
	if err := client.Contacts.DeleteContact(t.Context(), contact.ID); err != nil {
		t.Fatal(err)
	}
	event.AcceptTime, event.ChannelIdentity = time.Now().Add(-time.Hour), nil
	if _, err := client.Conversations.InjectEvent(t.Context(), c.ID, event); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("an event of a contact that is gone: %v", err)
	}
}

func TestOnlyOneConversationIsActive(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	contact := addContact(t, client, sms("+1"))
	body := conversation.CreateConversationRequest{AppID: server.AppID(), ContactID: contact.ID, Active: new(true)}
	if _, err := client.Conversations.CreateConversation(t.Context(), body); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Conversations.CreateConversation(t.Context(), body); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a second one: %v", err)
	}
	body.ContactID = "nobody"
	if _, err := client.Conversations.CreateConversation(t.Context(), body); !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("with nobody: %v", err)
	}
}

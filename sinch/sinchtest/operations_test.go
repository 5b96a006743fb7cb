package sinchtest_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// tour is what the steps of the tour through the API share.
type tour struct {
	*testing.T
	*sinch.Client

	app, contact, other, conversation, message, event, webhook string
}

// TestEveryOperation calls each operation of the documents through the
// generated client and looks at what has become of the state. The steps build
// on each other.
func TestEveryOperation(t *testing.T) {
	server := sinchtest.NewServer(t)
	tour := &tour{T: t, Client: server.Client()}
	tour.apps()
	tour.contacts()
	tour.conversations()
	tour.messages()
	tour.events()
	tour.webhooks()
	tour.merging()
	tour.settings()
	tour.consents(server)
	tour.asking()
	tour.templates()
	tour.batches()
	tour.bulk()
	tour.deleting()

	var called []sinchtest.Operation
	for _, request := range server.Requests("") {
		if request.Status == 200 && !slices.Contains(called, request.Operation) {
			called = append(called, request.Operation)
		}
	}
	for _, operation := range slices.Concat(conversation.Operations(), template.Operations(), batch.Operations()) {
		if !slices.Contains(called, sinchtest.Operation(operation.ID)) {
			// New in the document, and so without a state of its own.
			t.Logf("the tour leaves out %s", operation.ID)
		}
	}
	if len(called) < 45+6+7+1 { // and the token
		t.Errorf("the tour calls only %d operations", len(called))
	}
}

// must ends the test on an error.
func must[T any](result T, err error) func(*tour) T {
	return func(t *tour) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
}

func (t *tour) done(err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// gone fails unless the error says that there is nothing.
func (t *tour) gone(what string, err error) {
	t.Helper()
	if !errors.Is(err, sinch.ErrNotFound) {
		t.Errorf("%s after it was deleted: %v", what, err)
	}
}

func equal[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

// text returns what an optional text is, or "" for none.
func text[T ~string](p *T) string {
	if p == nil {
		return ""
	}
	return string(*p)
}

func (t *tour) apps() {
	app := must(t.Apps.CreateApp(t.Context(), conversation.AppCreateRequest{
		DisplayName:        "Shop",
		ProcessingMode:     new(conversation.ProcessingModeConversation),
		ChannelCredentials: credentials(conversation.ConversationChannelSMS, conversation.ConversationChannelViberBM),
	}))(t)
	t.app = app.ID
	equal(t.T, "rate limit", app.RateLimits.Outbound, 25)
	app = must(t.Apps.UpdateApp(t.Context(), t.app, conversation.AppUpdateRequest{DisplayName: new("Harbour shop")},
		conversation.UpdateAppParams{UpdateMask: []string{"display_name"}}))(t)
	equal(t.T, "name", app.DisplayName, "Harbour shop")
	equal(t.T, "credentials", len(app.ChannelCredentials), 2)
	app = must(t.Apps.GetApp(t.Context(), t.app))(t)
	equal(t.T, "name", app.DisplayName, "Harbour shop")
	apps := must(t.Apps.ListApps(t.Context()))(t)
	equal(t.T, "apps", len(apps.Apps), 2)
}

func (t *tour) contacts() {
	contact := must(t.Contacts.CreateContact(t.Context(), conversation.ContactCreateRequest{
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: conversation.ConversationChannelSMS, Identity: "+46701234567"}},
		Language:          conversation.ContactLanguageSV,
		DisplayName:       new("Ada"),
		ExternalID:        new("customer-1"),
	}))(t)
	t.contact = contact.ID
	contact = must(t.Contacts.UpdateContact(t.Context(), t.contact, conversation.Contact{Email: new("ada@example.com")},
		conversation.UpdateContactParams{}))(t)
	equal(t.T, "email", *contact.Email, "ada@example.com")
	equal(t.T, "name", *contact.DisplayName, "Ada")
	contact = must(t.Contacts.UpdateContact(t.Context(), t.contact, conversation.Contact{},
		conversation.UpdateContactParams{UpdateMask: []string{"display_name"}}))(t)
	equal(t.T, "name", text(contact.DisplayName), "")
	contact = must(t.Contacts.GetContact(t.Context(), t.contact))(t)
	equal(t.T, "language", *contact.Language, conversation.ContactLanguageSV)
	found := must(t.Contacts.ListContacts(t.Context(), conversation.ListContactsParams{
		Channel: new(conversation.ConversationChannelSMS), Identity: new("46701234567"),
	}))(t)
	equal(t.T, "contacts", len(found.Contacts), 1)
}

func (t *tour) conversations() {
	c := must(t.Conversations.CreateConversation(t.Context(), conversation.CreateConversationRequest{
		AppID: t.app, ContactID: t.contact, Active: new(true), MetadataJSON: map[string]any{"cart": "1", "step": "pay"},
	}))(t)
	t.conversation = c.ID
	equal(t.T, "last received", c.LastReceived.Unix(), 0)
	c = must(t.Conversations.UpdateConversation(t.Context(), t.conversation, conversation.Conversation{MetadataJSON: map[string]any{"step": nil}},
		conversation.UpdateConversationParams{MetadataUpdateStrategy: new(conversation.MetadataUpdateStrategyMergePatch)}))(t)
	equal(t.T, "metadata", len(c.MetadataJSON), 1)
	c = must(t.Conversations.GetConversation(t.Context(), t.conversation))(t)
	equal(t.T, "metadata", c.MetadataJSON["cart"], any("1"))
	t.done(t.Conversations.InjectMessage(t.Context(), t.conversation, conversation.InjectMessageRequest{
		AcceptTime:      time.Now().Add(-time.Hour),
		ChannelIdentity: conversation.ChannelIdentity{Channel: conversation.ConversationChannelSMS, Identity: "+46701234567"},
		ContactID:       t.contact,
		ContactMessage:  &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hello?"}},
		Direction:       conversation.ConversationDirectionToApp,
	}))
	event := must(t.Conversations.InjectEvent(t.Context(), t.conversation, conversation.InjectConversationEventRequest{
		AcceptTime: time.Now().Add(-time.Minute),
		AppEvent:   &conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
	}))(t)
	t.event = event.EventID
	recent := must(t.Conversations.ListRecentConversations(t.Context(), t.app))(t)
	equal(t.T, "recent conversations", len(recent.Conversations), 1)
	equal(t.T, "last message", recent.Conversations[0].LastMessage.ContactMessage.TextMessage.Text, "Hello?")
	t.done(t.Conversations.StopActiveConversation(t.Context(), t.conversation))
	stopped := must(t.Conversations.ListConversations(t.Context(), conversation.ListConversationsParams{AppID: &t.app, OnlyActive: new(false)}))(t)
	equal(t.T, "stopped conversations", len(stopped.Conversations), 1)
}

func (t *tour) messages() {
	sent := must(t.Messages.SendMessage(t.Context(), conversation.SendMessageRequest{
		AppID:           t.app,
		Recipient:       conversation.RecipientRequest{ContactID: &t.contact},
		Message:         conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}},
		MessageMetadata: new("first"),
	}))(t)
	t.message = sent.MessageID
	m := must(t.Messages.GetMessage(t.Context(), t.message))(t)
	equal(t.T, "status", m.MessageStatus.Status, conversation.ConversationMessageStatusStatusDelivered)
	if m.ConversationID == t.conversation {
		t.Error("the message went to the conversation that was stopped")
	}
	m = must(t.Messages.UpdateMessageMetadata(t.Context(), t.message, conversation.UpdateMessageMetadataRequest{Metadata: "second"},
		conversation.UpdateMessageMetadataParams{}))(t)
	equal(t.T, "metadata", m.Metadata, "second")
	listed := must(t.Messages.ListMessages(t.Context(), conversation.ListMessagesParams{ContactID: &t.contact}))(t)
	equal(t.T, "messages", len(listed.Messages), 2)
	equal(t.T, "newest message", listed.Messages[0].ID, t.message)
	last := must(t.Messages.ListMessagesByChannelIdentity(t.Context(), conversation.ListMessagesByChannelIdentityRequest{
		ChannelIdentities: []string{"46701234567"},
	}))(t)
	equal(t.T, "last messages", len(last.Messages), 1)
	equal(t.T, "last message", last.Messages[0].ID, t.message)
}

func (t *tour) events() {
	sent := must(t.Events.SendEvent(t.Context(), conversation.SendEventRequest{
		AppID:     t.app,
		Recipient: conversation.RecipientRequest{ContactID: &t.contact},
		Event:     conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
	}))(t)
	event := must(t.Events.GetEvent(t.Context(), sent.EventID))(t)
	equal(t.T, "contact", event.ContactID, t.contact)
	listed := must(t.Events.ListEvents(t.Context(), conversation.ListEventsParams{ConversationID: &t.conversation}))(t)
	equal(t.T, "events", len(listed.Events), 1)
	equal(t.T, "event", listed.Events[0].ID, t.event)
	t.done(t.Events.DeleteEvents(t.Context(), t.event))
	_, err := t.Events.GetEvent(t.Context(), t.event)
	t.gone("event", err)
}

func (t *tour) webhooks() {
	created := must(t.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: t.app, Target: "http://127.0.0.1:1/one", Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerChannelEvent},
	}))(t)
	t.webhook = created.ID
	updated := must(t.Webhooks.UpdateWebhook(t.Context(), t.webhook, conversation.Webhook{Target: "http://127.0.0.1:1/two"}))(t)
	equal(t.T, "triggers", len(updated.Triggers), 1)
	found := must(t.Webhooks.GetWebhook(t.Context(), t.webhook))(t)
	equal(t.T, "target", found.Target, "http://127.0.0.1:1/two")
	listed := must(t.Webhooks.ListWebhooks(t.Context(), t.app))(t)
	equal(t.T, "webhooks", len(listed.Webhooks), 1)
	t.done(t.Webhooks.DeleteWebhook(t.Context(), t.webhook))
	_, err := t.Webhooks.GetWebhook(t.Context(), t.webhook)
	t.gone("webhook", err)
}

func (t *tour) merging() {
	other := must(t.Contacts.CreateContact(t.Context(), conversation.ContactCreateRequest{
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: conversation.ConversationChannelRCS, Identity: "+46701234567"}},
		Language:          conversation.ContactLanguageEN,
		DisplayName:       new("Ada L."),
	}))(t)
	t.other = other.ID
	conflicts := must(t.Contacts.ListIdentityConflicts(t.Context()))(t)
	equal(t.T, "conflicts", len(conflicts.Conflicts), 1)
	merged := must(t.Contacts.MergeContact(t.Context(), t.contact, conversation.MergeContactRequest{SourceID: t.other}))(t)
	equal(t.T, "identities", len(merged.ChannelIdentities), 2)
	equal(t.T, "name", *merged.DisplayName, "Ada L.")
	equal(t.T, "language", *merged.Language, conversation.ContactLanguageSV)
	_, err := t.Contacts.GetContact(t.Context(), t.other)
	t.gone("source contact", err)
}

func (t *tour) settings() {
	body := conversation.ProjectSettingsRequest{ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(true)}}
	must(t.ProjectSettings.CreateSettings(t.Context(), body))(t)
	body.ContactSettings.UnifiedContactIDEnabled = new(false)
	must(t.ProjectSettings.UpdateSettings(t.Context(), body))(t)
	settings := must(t.ProjectSettings.GetSettings(t.Context()))(t)
	equal(t.T, "unified contact ID", *settings.Settings.ContactSettings.UnifiedContactIDEnabled, false)
	t.done(t.ProjectSettings.DeleteSettings(t.Context()))
	_, err := t.ProjectSettings.GetSettings(t.Context())
	t.gone("settings", err)
}

func (t *tour) consents(server *sinchtest.Server) {
	_, err := server.Receive(sinchtest.Inbound{
		AppID:  t.app,
		From:   conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelViberBM, Identity: "+46701234567"},
		OptOut: conversation.ConsentsListTypeOptOutAll,
	})
	t.done(err)
	listed := must(t.Consents.GetConsents(t.Context(), t.app, conversation.ConsentsListTypeOptOutAll))(t)
	equal(t.T, "identities", len(listed.Identities), 1)
	records := must(t.Consents.GetConsentsAuditRecords(t.Context(), t.app, "+46701234567"))(t)
	equal(t.T, "audit records", len(records.AuditRecords), 1)
}

func (t *tour) asking() {
	recipient := conversation.Recipient{ContactID: &t.contact}
	asked := must(t.Capability.QueryCapability(t.Context(), conversation.QueryCapability{AppID: t.app, Recipient: recipient}))(t)
	equal(t.T, "app", asked.AppID, t.app)
	if asked.RequestID == "" {
		t.Error("the query has no request ID")
	}
	profile := must(t.Contacts.GetChannelProfile(t.Context(), conversation.GetChannelProfileRequest{
		AppID: t.app, Recipient: recipient, Channel: conversation.GetChannelProfileConversationChannelMessenger,
	}))(t)
	if profile.ProfileName == "" {
		t.Error("the profile has no name")
	}
	transcoded := must(t.Transcoding.TranscodeMessage(t.Context(), conversation.TranscodeMessageRequest{
		AppID:      t.app,
		AppMessage: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}},
		Channels:   []conversation.ConversationChannel{conversation.ConversationChannelSMS, conversation.ConversationChannelWhatsApp},
		To:         new("+46701234567"),
	}))(t)
	equal(t.T, "SMS", transcoded.TranscodedMessage["SMS"], `{"to":"+46701234567","body":"Hi"}`)
	equal(t.T, "WhatsApp", transcoded.TranscodedMessage["WHATSAPP"], `{"text_message":{"text":"Hi"}}`)
}

func (t *tour) deleting() {
	t.done(t.Messages.DeleteMessage(t.Context(), t.message))
	_, err := t.Messages.GetMessage(t.Context(), t.message)
	t.gone("message", err)
	t.done(t.Conversations.DeleteConversation(t.Context(), t.conversation))
	_, err = t.Conversations.GetConversation(t.Context(), t.conversation)
	t.gone("conversation", err)
	t.done(t.Contacts.DeleteContact(t.Context(), t.contact))
	_, err = t.Contacts.GetContact(t.Context(), t.contact)
	t.gone("contact", err)
	t.done(t.Apps.DeleteApp(t.Context(), t.app))
	_, err = t.Apps.GetApp(t.Context(), t.app)
	t.gone("app", err)
}

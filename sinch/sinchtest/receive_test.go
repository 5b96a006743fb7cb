package sinchtest_test

import (
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestAContactWrites(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageInbound)
	client := server.Client()
	full := conversation.ConversationMetadataReportViewFull
	if _, err := client.Apps.UpdateApp(t.Context(), server.AppID(), conversation.AppUpdateRequest{ConversationMetadataReportView: &full}); err != nil {
		t.Fatal(err)
	}
	request := textTo(server, "+46701234567")
	request.ConversationMetadata = map[string]any{"cart": "1"}
	request.CorrelationID = new("order-7")
	if _, err := client.Messages.SendMessage(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	id, err := server.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelSMS, Identity: "46701234567"},
		To:      "12345",
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	events := hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 1)
	equal(t, "message", events[0].Message.ID, id)
	equal(t, "sender", events[0].Message.SenderID, "12345")
	equal(t, "correlation ID", events[0].CorrelationID, "order-7")
	equal(t, "metadata", events[0].MessageMetadata, `{"cart":"1"}`)
	equal(t, "contact", events[0].Message.ContactID, server.Messages()[0].ContactID)
	listed, err := client.Messages.ListMessages(t.Context(), conversation.ListMessagesParams{
		AppID: new(server.AppID()), Direction: new(conversation.ConversationDirectionToApp),
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "messages", len(listed.Messages), 1)
	equal(t, "direction", listed.Messages[0].Direction, conversation.ConversationDirectionToApp)
}

func TestAContactTypesReactsAndOpts(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerEventInbound, conversation.WebhookTriggerOptOut, conversation.WebhookTriggerOptIn)
	for _, in := range []sinchtest.Inbound{
		{Event: &conversation.ContactEvent{ComposingEvent: &conversation.ComposingEvent{}}},
		{MessageEvent: &conversation.ContactMessageEvent{ReactionEvent: &conversation.ReactionEvent{
			Action: conversation.ReactionActionReact, Emoji: "👍", MessageID: "1",
		}}},
		{OptOut: conversation.ConsentsListTypeOptOutMarketing},
		{OptIn: conversation.ConsentsListTypeOptOutMarketing},
	} {
		in.From = conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelWhatsApp, Identity: "46701234567"}
		if _, err := server.Receive(in); err != nil {
			t.Fatal(err)
		}
		hook.received(t, server.Handler) // one after the other: they may overtake each other
	}
	events := hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 4)
	if events[0].Event.ContactEvent.ComposingEvent == nil {
		t.Error("the contact does not type")
	}
	equal(t, "emoji", events[1].Event.ContactMessageEvent.ReactionEvent.Emoji, "👍")
	equal(t, "opt-out", events[2].OptOutNotification.Status, conversation.OptOutNotificationStatusOptOutSucceeded)
	equal(t, "opt-in", events[3].OptInNotification.Status, conversation.OptInNotificationStatusOptInSucceeded)

	client := server.Client()
	listed, err := client.Consents.GetConsents(t.Context(), server.AppID(), conversation.ConsentsListTypeOptOutMarketing)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "identities", len(listed.Identities), 0)
	trail, err := client.Consents.GetConsentsAuditRecords(t.Context(), server.AppID(), "46701234567")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "audit records", len(trail.AuditRecords), 2)
}

func TestWhatAContactCannotDoIsRefused(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	phone := conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelSMS, Identity: "1"}
	hello := &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hello"}}
	for name, in := range map[string]sinchtest.Inbound{
		"nothing":                       {From: phone},
		"an empty message":              {From: phone, Message: &conversation.ContactMessage{}},
		"a list that is none":           {From: phone, OptOut: "OPT_OUT"},
		"on a channel that is none":     {From: conversation.ChannelRecipientIdentity{Channel: "FAX", Identity: "1"}, Message: hello},
		"two things":                    {From: phone, Message: hello, OptIn: conversation.ConsentsListTypeOptOutAll},
		"from nobody":                   {Message: hello},
		"to an app that does not exist": {AppID: "01HZZZZZZZZZZZZZZZZZZZZZZZ", From: phone, Message: hello},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := h.Receive(in); err == nil {
				t.Error("it is taken")
			}
		})
	}
}

package sinchtest_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func channelRules() []rule {
	return []rule{
		{says: "the channel order of a message decides", holds: func(p *platform) {
			m := p.mustSend(p.text(sinch.To(sinch.SMS, "+1").Or(sinch.RCS, "+1").On(sinch.RCS, sinch.SMS)))
			equal(p, "channel", m.Recipient.Channel, sinch.RCS)
		}},
		{says: "without it the order of the identities decides, and not the conversation", holds: func(p *platform) {
			p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			request := p.text(sinch.To(sinch.RCS, "+1").Or(sinch.SMS, "+1"))
			request.ChannelPriorityOrder = nil
			equal(p, "channel", p.mustSend(request).Recipient.Channel, sinch.RCS)
		}},
		{says: "for a contact ID the active channel of the conversation comes first", holds: func(p *platform) {
			contact := p.contact(sms("+1"), rcs("+1"))
			p.mustSend(p.text(sinch.ToContact(contact.ID).On(sinch.RCS)))
			equal(p, "channel", p.mustSend(p.text(sinch.ToContact(contact.ID))).Recipient.Channel, sinch.RCS)
		}},
		{says: "for a contact ID without a conversation the contact's own order comes first", holds: func(p *platform) {
			contact := p.contact(sms("+1"), rcs("+1"))
			if _, err := p.client.Contacts.UpdateContact(p.Context(), contact.ID, conversation.Contact{ChannelPriority: []conversation.ConversationChannel{sinch.RCS}}); err != nil {
				p.Fatal(err)
			}
			equal(p, "channel", p.mustSend(p.text(sinch.ToContact(contact.ID))).Recipient.Channel, sinch.RCS)
		}},
		{says: "for a contact ID without any order that of the app's credentials decides", holds: func(p *platform) {
			app := p.app(inConversationMode, sinch.RCS, sinch.SMS)
			request := p.text(sinch.ToContact(p.contact(sms("+1"), rcs("+1")).ID))
			request.AppID = app.ID
			equal(p, "channel", p.mustSend(request).Recipient.Channel, sinch.RCS)
		}},
		{
			says: "a message on a channel that the app has not set up is accepted and fails later", assumption: sinchtest.UnconfiguredChannelsAreRefused,
			holds: func(p *platform) {
				app := p.app(nil, sinch.SMS)
				p.hook(app.ID, conversation.WebhookTriggerMessageDelivery)
				request := p.text(sinch.To(sinch.RCS, "+1"))
				request.AppID = app.ID
				p.reported(p.mustSend(request).ID, "FAILED RCS CHANNEL_CONFIGURATION_MISSING")
				request = p.text(sinch.To(sinch.SMS, "+1").Or(sinch.WhatsApp, "1"))
				request.AppID = app.ID
				p.reported(p.mustSend(request).ID, "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
				p.SetDeliveryOn(sinch.SMS, "", failed(conversation.ReasonCodeRecipientNotReachable))
				p.reported(p.mustSend(request).ID, "SWITCHING_CHANNEL SMS RECIPIENT_NOT_REACHABLE", "FAILED WHATSAPP CHANNEL_CONFIGURATION_MISSING")
			},
			other: func(p *platform) {
				app := p.app(nil, sinch.SMS)
				request := p.text(sinch.To(sinch.SMS, "+1").Or(sinch.WhatsApp, "1"))
				request.AppID = app.ID
				_, err := p.sends(request)
				p.refuses(err, "$.channel_priority_order[1]")
			},
		},
		{says: "an app without credentials reaches nobody", holds: func(p *platform) {
			app := p.app(nil)
			p.hook(app.ID, conversation.WebhookTriggerMessageDelivery)
			request := p.text(sinch.To(sinch.SMS, "+1"))
			request.AppID = app.ID
			p.reported(p.mustSend(request).ID, "FAILED SMS CHANNEL_CONFIGURATION_MISSING")
		}},
		{says: "a contact without an identity on one of the channels is not reached", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			m := p.mustSend(p.text(sinch.ToContact(p.contact(sms("+1")).ID).On(sinch.Telegram)))
			p.reported(m.ID, "FAILED NO_CHANNEL_IDENTITY_FOR_CONTACT")
		}},
		{says: "an event goes to one channel, and what follows the first has no effect", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerEventDelivery)
			p.SetDeliveryOn(sinch.RCS, "", failed(conversation.ReasonCodeRecipientNotReachable))
			if _, err := p.client.Events.SendComposing(p.Context(), p.AppID(), sinch.To(sinch.RCS, "+1").Or(sinch.SMS, "+1")); err != nil {
				p.Fatal(err)
			}
			last := p.Callbacks()[len(p.Callbacks())-1].Event.EventDeliveryReport
			equal(p, "status", last.Status, conversation.DeliveryStatusFailed)
			equal(p, "channel", last.ChannelIdentity.Channel, sinch.RCS)
		}},
		{says: "WhatsApp takes nothing but templates from those to whom nobody wrote for 24 hours", holds: func(p *platform) {
			synctest.Test(p.T, whatsAppWindow)
		}},
		{says: "a template of one channel is nothing for another, unless the message has something else for that", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.SetDeliveryOn(sinch.WhatsApp, "", failed(conversation.ReasonCodeRecipientNotReachable))
			const switching = "SWITCHING_CHANNEL WHATSAPP RECIPIENT_NOT_REACHABLE"
			request := sinch.NewMessage(p.AppID(), sinch.To(sinch.WhatsApp, "1").Or(sinch.SMS, "+1"), conversation.AppMessage{
				TemplateMessage: &conversation.TemplateMessage{ChannelTemplate: map[conversation.ConversationChannel]conversation.TemplateReference{
					sinch.WhatsApp: {TemplateID: "code"},
				}},
			})
			p.reported(p.mustSend(request).ID, switching, "FAILED SMS TEMPLATE_NOT_FOUND")
			request.Message.ExplicitChannelOmniMessage = map[conversation.ConversationChannel]conversation.OmniMessageOverride{
				sinch.SMS: {TextMessage: &conversation.TextMessage{Text: "Hi"}},
			}
			p.reported(p.mustSend(request).ID, switching, "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
			request.Message.ExplicitChannelOmniMessage = nil
			request.Message.TemplateMessage.OmniTemplate = &conversation.TemplateReferenceWithVersion{TemplateID: "code", Version: "1"}
			p.reported(p.mustSend(request).ID, switching, "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
		}},
		{
			says: "the account has a sender for SMS", assumption: sinchtest.SMSNeedsSender,
			holds: func(p *platform) {
				p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
				p.reported(p.mustSend(p.text(sinch.To(sinch.SMS, "+1"))).ID, "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
			},
			other: func(p *platform) {
				p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
				p.reported(p.mustSend(p.text(sinch.To(sinch.SMS, "+1"))).ID, "FAILED SMS CHANNEL_BAD_CONFIGURATION")
				p.reported(p.mustSend(p.text(sinch.To(sinch.SMS, "+1").Sender("+2"))).ID, "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
			},
		},
	}
}

// failed is a report that a channel gives up, with the reason.
func failed(reason conversation.ReasonCode) conversation.MessageDeliveryReport {
	return conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusFailed, Reason: &conversation.Reason{Code: &reason}}
}

func (p *platform) contact(identities ...conversation.ChannelIdentity) *conversation.Contact {
	p.Helper()
	return addContact(p.T, p.client, identities...)
}

func whatsAppWindow(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	to := `"recipient":{"identified_by":{"channel_identities":[{"channel":"WHATSAPP","identity":"46701234567"}]}}`
	text := `{"app_id":"` + h.AppID() + `",` + to + `,"message":{"text_message":{"text":"Hi"}}}`
	template := `{"app_id":"` + h.AppID() + `",` + to + `,"message":{"template_message":{"channel_template":{"WHATSAPP":{"template_id":"t","version":"1"}}}}}`
	sent := func(body string) string {
		equal(t, "status", call(h, "POST", projectPath(h)+sendPath, body).Code, 200)
		all := h.Messages()
		last := all[len(all)-1]
		return string(last.Status)
	}
	equal(t, "a text before anything was written", sent(text), "FAILED")
	equal(t, "a template", sent(template), "DELIVERED")
	_, err := h.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: sinch.WhatsApp, Identity: "46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hello?"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(24*time.Hour - time.Second)
	equal(t, "a text within 24 hours", sent(text), "DELIVERED")
	time.Sleep(2 * time.Second)
	equal(t, "a text after 24 hours", sent(text), "FAILED")
	h.SetDeliveryOn(sinch.WhatsApp, "", conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead})
	equal(t, "a text of which the test says what becomes", sent(text), "READ")
}

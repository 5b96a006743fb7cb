package sinchtest_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func fallbackRules() []rule {
	unreachable := failed(conversation.ReasonCodeRecipientNotReachable)
	return []rule{
		{says: "a message that fails on a channel goes to the next one", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.SetDeliveryOn(sinch.RCS, "", unreachable)
			m := p.mustSend(p.text(sinch.To(sinch.RCS, "+1").Or(sinch.SMS, "+1")))
			p.reported(m.ID, "SWITCHING_CHANNEL RCS RECIPIENT_NOT_REACHABLE", "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
			equal(p, "channel", m.Recipient.Channel, sinch.SMS)
			equal(p, "status", m.Status, conversation.DeliveryStatusDelivered)
			stored, err := p.client.Messages.GetMessage(p.Context(), m.ID)
			if err != nil {
				p.Fatal(err)
			}
			equal(p, "channel of the stored message", stored.ChannelIdentity.Channel, sinch.SMS)
			c, err := p.client.Conversations.GetConversation(p.Context(), m.ConversationID)
			if err != nil {
				p.Fatal(err)
			}
			equal(p, "active channel", *c.ActiveChannel, sinch.SMS)
		}},
		{says: "what a channel does is set for an identity, a channel or both", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.SetDelivery("", failed(conversation.ReasonCodeUnknown))
			p.SetDeliveryOn(sinch.SMS, "", unreachable)
			p.SetDelivery("+2", conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead})
			p.SetDeliveryOn(sinch.SMS, "+2", conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusDelivered})
			p.reported(p.mustSend(p.text(sinch.To(sinch.RCS, "+1"))).ID, "FAILED RCS UNKNOWN")
			p.reported(p.mustSend(p.text(sinch.To(sinch.SMS, "+1"))).ID, "FAILED SMS RECIPIENT_NOT_REACHABLE")
			p.reported(p.mustSend(p.text(sinch.To(sinch.RCS, "2"))).ID, "READ RCS")
			p.reported(p.mustSend(p.text(sinch.To(sinch.SMS, "2"))).ID, "DELIVERED SMS")
		}},
		{
			says: "a message that fails on every channel fails for the reason of the last", assumption: sinchtest.NoChannelsLeftEndsFallback,
			holds: func(p *platform) {
				p.failsEverywhere("FAILED SMS CHANNEL_REJECT")
			},
			other: func(p *platform) {
				p.failsEverywhere("FAILED SMS NO_CHANNELS_LEFT")
				p.SetDelivery("+2", unreachable)
				p.reported(p.mustSend(p.text(sinch.To(sinch.SMS, "+2"))).ID, "FAILED SMS RECIPIENT_NOT_REACHABLE")
			},
		},
		{says: "a failure that is reported later switches as well", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.SetDeliveryOn(sinch.RCS, "")
			m := p.mustSend(p.text(sinch.To(sinch.RCS, "+1").Or(sinch.SMS, "+1")))
			p.reported(m.ID)
			if err := p.Report(m.ID, unreachable); err != nil {
				p.Fatal(err)
			}
			p.reported(m.ID, "SWITCHING_CHANNEL RCS RECIPIENT_NOT_REACHABLE", "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
		}},
		{says: "a report that the contact read what was delivered switches nothing", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			m := p.mustSend(p.text(sinch.To(sinch.RCS, "+1").Or(sinch.SMS, "+1")))
			if err := p.Report(m.ID, conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead}); err != nil {
				p.Fatal(err)
			}
			p.reported(m.ID, "QUEUED_ON_CHANNEL RCS", "DELIVERED RCS", "READ RCS")
		}},
		{says: "a recipient of a batch is tried on the next channel, too", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.SetDeliveryOn(sinch.RCS, "", unreachable)
			answer := call(p.Handler, "POST", batchesPath(p), `{"app_id":"`+p.AppID()+`","message":{"text_message":{"text":"Hi"}},"recipient_and_params":[
				{"recipient":{"identified_by":{"channel_identities":[{"channel":"RCS","identity":"+1"},{"channel":"SMS","identity":"+1"}]}}}]}`,
				"Authorization", "Bearer "+p.token())
			equal(p, "status", answer.Code, 200)
			p.reported(p.Messages()[0].ID, "SWITCHING_CHANNEL RCS RECIPIENT_NOT_REACHABLE", "QUEUED_ON_CHANNEL SMS", "DELIVERED SMS")
		}},
		{says: "a channel that reports no delivery in the waiting time of the app is left for the next", holds: func(p *platform) {
			synctest.Test(p.T, fallbackWithoutReport)
		}},
	}
}

// failsEverywhere sends to two channels that give up, the second of which
// reports in these words.
func (p *platform) failsEverywhere(last string) {
	p.Helper()
	p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
	p.SetDeliveryOn(sinch.RCS, "", failed(conversation.ReasonCodeRecipientNotReachable))
	p.SetDeliveryOn(sinch.SMS, "", failed(conversation.ReasonCodeChannelReject))
	m := p.mustSend(p.text(sinch.To(sinch.RCS, "+1").Or(sinch.SMS, "+1")))
	p.reported(m.ID, "SWITCHING_CHANNEL RCS RECIPIENT_NOT_REACHABLE", last)
	equal(p, "status", m.Status, conversation.DeliveryStatusFailed)
}

func fallbackWithoutReport(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	path := projectPath(h)
	equal(t, "status", call(h, "PATCH", path+"/apps/"+h.AppID(), waiting(60)).Code, 200)
	h.SetDeliveryOn(sinch.RCS, "", conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusQueuedOnChannel})
	send := func(identity string) {
		equal(t, "status", call(h, "POST", path+sendPath, `{"app_id":"`+h.AppID()+`","message":{"text_message":{"text":"Hi"}},
			"recipient":{"identified_by":{"channel_identities":[{"channel":"RCS","identity":"`+identity+`"},{"channel":"SMS","identity":"`+identity+`"}]}}}`).Code, 200)
	}
	channels := func(want string, of ...sinchtest.Message) {
		t.Helper()
		got := ""
		for _, m := range of {
			got += string(m.Recipient.Channel) + " " + string(m.Status) + " "
		}
		equal(t, "channels", got, want)
	}
	send("+1")
	send("+2")
	if err := h.Report(h.Messages()[1].ID, conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusDelivered}); err != nil {
		t.Fatal(err)
	}
	time.Sleep(59 * time.Second)
	channels("RCS QUEUED_ON_CHANNEL RCS DELIVERED ", h.Messages()...)
	time.Sleep(2 * time.Second)
	synctest.Wait()
	channels("SMS DELIVERED RCS DELIVERED ", h.Messages()...)
}

package sinchtest_test

import (
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestEmitRefusesWhatSinchWouldNotSend(t *testing.T) {
	server := sinchtest.NewServer(t)
	channelEvent := conversation.ConversationWebhookEvent{
		ChannelEventNotification: &conversation.ChannelEventNotification{ChannelEvent: &conversation.ChannelEventNotificationChannelEvent{
			Channel: conversation.ConversationChannelWhatsApp, EventType: "WHATS_APP_QUALITY_RATING_CHANGED",
		}},
	}
	elsewhere, odd := channelEvent, channelEvent
	elsewhere.AppID = "01EB37HMH1M6SV18BSNS3G135H"
	odd.EventDeliveryReport = &conversation.EventDeliveryReport{}
	for _, test := range []struct {
		name    string
		trigger conversation.WebhookTrigger
		event   conversation.ConversationWebhookEvent
		want    string
	}{
		{"a trigger that there is not", "TELEPATHY", channelEvent, "TELEPATHY"},
		{"an app that there is not", conversation.WebhookTriggerChannelEvent, elsewhere, "app"},
		{"no payload", conversation.WebhookTriggerChannelEvent, conversation.ConversationWebhookEvent{}, "event:"},
		{"two payloads", conversation.WebhookTriggerChannelEvent, odd, "event:"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := server.Emit(test.trigger, test.event); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
	if err := server.Emit(conversation.WebhookTriggerChannelEvent, channelEvent); err != nil {
		t.Errorf("an event that nobody is subscribed to: %v", err)
	}
	if callbacks := server.Callbacks(); len(callbacks) != 0 {
		t.Errorf("%d callbacks", len(callbacks))
	}
}

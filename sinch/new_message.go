package sinch

import (
	"maps"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// NewMessage is the request that [MessagesService.Send] sends, for what the API
// offers beside the content: metadata, a callback URL, a time to live, a queue.
//
//	request := sinch.NewMessage(appID, to, conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello"}})
//	request.MessageMetadata = new("order 7")
//	sent, err := client.Messages.SendMessage(ctx, request)
//
// Changing the request does not change to.
func NewMessage(appID string, to Recipient, content conversation.AppMessage) conversation.SendMessageRequest {
	addressee := to.to.open()
	request := conversation.SendMessageRequest{
		AppID:                appID,
		Recipient:            addressee.Recipient,
		Message:              content,
		ChannelPriorityOrder: slices.Clone(addressee.Channels),
		ChannelProperties:    maps.Clone(addressee.Properties),
	}
	if id := addressee.Recipient.ContactID; id != nil {
		request.Recipient.ContactID = new(*id)
	}
	if identities := addressee.Recipient.IdentifiedBy; identities != nil {
		request.Recipient.IdentifiedBy = &conversation.ChannelIdentities{ChannelIdentities: slices.Clone(identities.ChannelIdentities)}
	}
	return request
}

// Sender sets who an SMS to this recipient comes from, as the recipient sees
// it: a phone number in E.164 form or a short name. In most accounts an SMS
// needs it. It is the channel property SMS_SENDER, and events leave it out.
//
//	sinch.To(sinch.SMS, "+46701234567").Sender("Acme")
func (r Recipient) Sender(sender string) Recipient {
	return r.Property(conversation.ChannelPropertyKeysSMSSender, sender)
}

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
	return to.to.open().clone().message(appID, content)
}

// message is the request that sends content to a. It shares with a what that
// points to.
func (a addressee) message(appID string, content conversation.AppMessage) conversation.SendMessageRequest {
	return conversation.SendMessageRequest{
		AppID:                appID,
		Recipient:            a.Recipient,
		Message:              content,
		ChannelPriorityOrder: a.Channels,
		ChannelProperties:    a.Properties,
	}
}

// clone shares nothing with a.
func (a addressee) clone() addressee {
	a.Channels, a.Properties = slices.Clone(a.Channels), maps.Clone(a.Properties)
	if id := a.Recipient.ContactID; id != nil {
		a.Recipient.ContactID = new(*id)
	}
	if identities := a.Recipient.IdentifiedBy; identities != nil {
		a.Recipient.IdentifiedBy = &conversation.ChannelIdentities{ChannelIdentities: slices.Clone(identities.ChannelIdentities)}
	}
	return a
}

// Sender sets who an SMS to this recipient comes from, as the recipient sees
// it: a phone number in E.164 form or a short name. In most accounts an SMS
// needs it. It is the channel property SMS_SENDER, and events leave it out.
//
//	sinch.To(sinch.SMS, "+46701234567").Sender("Acme")
func (r Recipient) Sender(sender string) Recipient {
	return r.Property(conversation.ChannelPropertyKeysSMSSender, sender)
}

package sinch

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// Recipient is where a message or an event goes: a contact, or identities on
// channels, with the channels in the order in which they are tried. It does
// not change; its methods return another one. The zero value is nobody and is
// refused where something is sent to it.
//
// A Recipient shows neither contact nor identity when it is printed or logged,
// as it is or as a field. As JSON it is complete, so that it can wait in a
// queue. Mind that slog's JSON handler writes a struct that is logged as JSON
// as well: log the Recipient as an attribute, which shows nothing.
type Recipient struct {
	to sealed[addressee]
}

// addressee is what a [Recipient] hides, in the form of the members of a send.
// What a copy of it points to is shared and not to be changed.
type addressee struct {
	Recipient  conversation.RecipientRequest               `json:"recipient"`
	Channels   []conversation.ConversationChannel          `json:"channel_priority_order,omitempty"`
	Properties map[conversation.ChannelPropertyKeys]string `json:"channel_properties,omitempty"`
}

// To sends to an identity on a channel: on SMS, MMS and RCS a phone number in
// E.164 form, on WhatsApp and Viber Business Messages an MSISDN, which is the same
// without its "+", and elsewhere the ID that the channel has given to somebody.
// Nobody has to be a contact for that.
func To(channel conversation.ConversationChannel, identity string) Recipient {
	return Recipient{}.Or(channel, identity)
}

// ToContact sends to a contact, on the channels of the contact's own order
// unless [Recipient.On] gives another.
//
// Sinch: contact IDs are for apps in CONVERSATION mode; in DISPATCH mode, the
// default for new apps, only identities are taken.
func ToContact(contactID string) Recipient {
	return Recipient{seal(addressee{Recipient: conversation.RecipientRequest{ContactID: &contactID}})}
}

// ToAuthor answers a message that came in: it sends to the contact who wrote it,
// and where the app keeps no contacts, as in DISPATCH mode, to the identity that
// wrote it, on the same channel. It is nobody if the message has neither.
//
//	_, err := client.Messages.SendText(ctx, event.AppID, sinch.ToAuthor(event.Message), "Thank you")
//
// Where SMS needs a sender, the number that was written to is one:
// sinch.ToAuthor(event.Message).Sender(event.Message.SenderID).
func ToAuthor(message *conversation.MessageInboundEventItem) Recipient {
	switch {
	case message == nil:
		return Recipient{}
	case message.ContactID != "":
		return ToContact(message.ContactID)
	case message.ChannelIdentity != nil:
		return To(message.ChannelIdentity.Channel, message.ChannelIdentity.Identity)
	}
	return Recipient{}
}

// Or adds an identity to try when those before it fail. The order of the calls
// becomes the channel priority order.
//
// Sinch: a message is accepted whether the app has set up its channels or not.
// On one that it has not set up the message fails, once it comes to that, with
// CHANNEL_CONFIGURATION_MISSING.
func (r Recipient) Or(channel conversation.ConversationChannel, identity string) Recipient {
	to := r.to.open()
	identities := append(slices.Clip(to.identities()), conversation.ChannelRecipientIdentity{Channel: channel, Identity: identity})
	to.Recipient.IdentifiedBy = &conversation.ChannelIdentities{ChannelIdentities: identities}
	if len(identities) > 1 && to.Channels == nil {
		to.Channels = []conversation.ConversationChannel{identities[0].Channel}
	}
	if to.Channels != nil && !slices.Contains(to.Channels, channel) {
		to.Channels = append(slices.Clip(to.Channels), channel)
	}
	return Recipient{seal(to)}
}

// On sets the channels to try, in this order. An event is tried on the first
// one only.
func (r Recipient) On(channels ...conversation.ConversationChannel) Recipient {
	to := r.to.open()
	to.Channels = slices.Clone(channels)
	return Recipient{seal(to)}
}

// Property sets a channel property of messages to this recipient; for
// SMS_SENDER there is [Recipient.Sender].
//
//	to.Property(conversation.ChannelPropertyKeysRCSWebviewMode, "TALL")
//
// Events have no properties and leave them out.
func (r Recipient) Property(key conversation.ChannelPropertyKeys, value string) Recipient {
	to := r.to.open()
	to.Properties = maps.Clone(to.Properties)
	if to.Properties == nil {
		to.Properties = map[conversation.ChannelPropertyKeys]string{}
	}
	to.Properties[key] = value
	return Recipient{seal(to)}
}

// MarshalJSON returns all of the recipient, in the form of the members
// "recipient", "channel_priority_order" and "channel_properties" of a send; the
// zero value is null. The error says that an identity or a property is not UTF-8.
func (r Recipient) MarshalJSON() ([]byte, error) {
	if r.to.pointer == nil {
		return []byte("null"), nil
	}
	return call.Encode(r.to.open())
}

// UnmarshalJSON reads what [Recipient.MarshalJSON] writes. The error says that it
// is no such JSON, and does not repeat it. Whether something can be sent to the
// recipient is not checked before it is.
func (r *Recipient) UnmarshalJSON(data []byte) error {
	var to *addressee
	if err := call.DecodeMember(data, &to); err != nil {
		return fmt.Errorf("sinch: recipient: %w", err)
	}
	if to != nil {
		r.to = seal(*to)
	}
	return nil
}

// Format prints no contact and no identity, whatever the verb.
func (r Recipient) Format(state fmt.State, _ rune) {
	io.WriteString(state, "sinch.Recipient")
}

// LogValue logs no contact and no identity.
func (r Recipient) LogValue() slog.Value { return slog.StringValue("sinch.Recipient") }

func (a addressee) identities() []conversation.ChannelRecipientIdentity {
	if a.Recipient.IdentifiedBy == nil {
		return nil
	}
	return a.Recipient.IdentifiedBy.ChannelIdentities
}

// checkRecipient refuses what Sinch could only refuse as well. The error does
// not repeat an identity.
func checkRecipient(recipient conversation.RecipientRequest) error {
	if err := checkUnion("recipient", recipient.Members(), len(recipient.AdditionalProperties)); err != nil {
		return err
	}
	if recipient.ContactID != nil && *recipient.ContactID == "" {
		return errors.New("recipient.contact_id is empty")
	}
	if recipient.IdentifiedBy == nil {
		return nil
	}
	identities := recipient.IdentifiedBy.ChannelIdentities
	if len(identities) == 0 {
		return errors.New("recipient.identified_by has no channel identity")
	}
	for i, identity := range identities {
		if identity.Channel == "" || identity.Identity == "" {
			return fmt.Errorf("recipient.identified_by.channel_identities[%d] has no channel or no identity", i)
		}
	}
	return nil
}

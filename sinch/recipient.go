package sinch

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// Recipient is where a message or an event goes: a contact, or identities on
// channels, with the channels in the order in which they are tried. It does
// not change; its methods return another one.
type Recipient struct {
	contactID  string
	identities []conversation.ChannelRecipientIdentity
	channels   []conversation.ConversationChannel
	properties map[string]string
}

// To sends to an identity on a channel, for example a phone number in E.164
// form. Nobody has to be a contact for that.
func To(channel conversation.ConversationChannel, identity string) Recipient {
	return Recipient{}.Or(channel, identity)
}

// ToContact sends to a contact, on the channels of the contact's own order
// unless [Recipient.On] gives another.
//
// Sinch: contact IDs are for apps in CONVERSATION mode; in DISPATCH mode, the
// default for new apps, only identities are taken.
func ToContact(contactID string) Recipient { return Recipient{contactID: contactID} }

// Or adds an identity to try when those before it fail. The order of the calls
// becomes the channel priority order.
func (r Recipient) Or(channel conversation.ConversationChannel, identity string) Recipient {
	r.identities = append(slices.Clip(r.identities), conversation.ChannelRecipientIdentity{Channel: channel, Identity: identity})
	if len(r.identities) > 1 && r.channels == nil {
		r = r.On(r.identities[0].Channel)
	}
	if r.channels != nil && !slices.Contains(r.channels, channel) {
		r.channels = append(slices.Clip(r.channels), channel)
	}
	return r
}

// On sets the channels to try, in this order. An event is tried on the first
// one only.
func (r Recipient) On(channels ...conversation.ConversationChannel) Recipient {
	r.channels = slices.Clone(channels)
	return r
}

// Property sets a channel property of messages to this recipient. In most
// accounts SMS needs SMS_SENDER, the sender as the recipient sees it:
//
//	sinch.To(conversation.ConversationChannelSMS, "+46701234567").Property("SMS_SENDER", "Acme")
//
// Events have no properties and leave them out.
func (r Recipient) Property(key, value string) Recipient {
	r.properties = maps.Clone(r.properties)
	if r.properties == nil {
		r.properties = map[string]string{}
	}
	r.properties[key] = value
	return r
}

// Format prints no contact and no identity, whatever the verb.
func (r Recipient) Format(state fmt.State, _ rune) {
	io.WriteString(state, "sinch.Recipient")
}

// request returns the recipient as the API takes it.
func (r Recipient) request() conversation.RecipientRequest {
	var request conversation.RecipientRequest
	if r.contactID != "" {
		request.ContactID = &r.contactID
	}
	if r.identities != nil {
		request.IdentifiedBy = &conversation.ChannelIdentities{ChannelIdentities: r.identities}
	}
	return request
}

// checkRecipient refuses what Sinch could only refuse as well. The error does
// not repeat an identity.
func checkRecipient(recipient conversation.RecipientRequest) error {
	if err := checkUnion("recipient", recipient.Members()); err != nil {
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

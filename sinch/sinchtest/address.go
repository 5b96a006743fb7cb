package sinchtest

import (
	"fmt"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// address is where a message or an event goes to or comes from.
type address struct {
	appID        string
	mode         conversation.ProcessingMode
	identity     *conversation.ChannelIdentity // nil if no channel reaches the recipient
	contact      *conversation.Contact         // nil in DISPATCH mode
	conversation *conversation.Conversation    // nil in DISPATCH mode
}

func (a address) contactID() string {
	if a.contact == nil {
		return ""
	}
	return a.contact.ID
}

func (a address) conversationID() string {
	if a.conversation == nil {
		return ""
	}
	return a.conversation.ID
}

// destination is what a send says about the recipient.
type destination struct {
	appID     string
	recipient conversation.RecipientRequest
	order     []conversation.ConversationChannel
	mode      conversation.ProcessingMode // empty: that of the app
	reachable bool                        // it is an error if no channel reaches the recipient
}

// resolve finds the identity to send to. In CONVERSATION mode it makes the
// contact and the conversation if they do not exist.
func (s *store) resolve(d destination) (address, error) {
	app, err := s.app(d.appID)
	if err != nil {
		return address{}, err
	}
	if err := checkOrder(app, d.order); err != nil {
		return address{}, err
	}
	a := address{appID: d.appID, mode: app.ProcessingMode}
	if d.mode != "" {
		a.mode = d.mode
	}
	identities, contact, err := s.recipient(d)
	if err != nil {
		return address{}, err
	}
	if a.mode == conversation.ProcessingModeConversation {
		if contact == nil {
			contact = s.contactWith(d.appID, identities)
		}
		if contact != nil {
			a.conversation = s.activeConversation(d.appID, contact.ID)
		}
	}
	order := d.order
	if len(order) == 0 {
		order = preferred(a.conversation, contact, identities)
	}
	a.identity = chooseIdentity(app, order, identities)
	if a.identity == nil && d.reachable {
		return address{}, invalid("no channel of the app reaches the recipient")
	}
	if a.mode == conversation.ProcessingModeConversation {
		s.open(&a, contact, identities)
	}
	return a, nil
}

// checkOrder refuses channels that the app does not have.
func checkOrder(app *conversation.AppResponse, order []conversation.ConversationChannel) error {
	for i, channel := range order {
		if !reaches(app, channel) {
			return refuse([]violation{{fmt.Sprintf("$.channel_priority_order[%d]", i), fmt.Sprintf("the app has no credentials for %s", channel)}})
		}
	}
	return nil
}

// open gives an address its contact and its conversation, which begin to exist
// if they do not yet.
func (s *store) open(a *address, contact *conversation.Contact, identities []conversation.ChannelIdentity) {
	if contact == nil {
		contact = s.addContact(conversation.Contact{ChannelIdentities: identities, Language: new(conversation.ContactLanguageUnspecified)})
	}
	a.contact = contact
	if a.conversation == nil {
		a.conversation = s.startConversation(conversation.Conversation{
			Active: new(true), AppID: new(a.appID), ContactID: new(contact.ID),
		})
	}
	if a.identity != nil {
		a.conversation.ActiveChannel = new(a.identity.Channel)
	}
}

// recipient returns the identities of the recipient, and the contact if it is
// addressed by its ID.
func (s *store) recipient(d destination) ([]conversation.ChannelIdentity, *conversation.Contact, error) {
	if d.recipient.ContactID != nil {
		contact, err := s.contacts.get(*d.recipient.ContactID)
		if err != nil {
			return nil, nil, err
		}
		return contact.ChannelIdentities, contact, nil
	}
	given := d.recipient.IdentifiedBy.ChannelIdentities
	if len(given) == 0 {
		return nil, nil, refuse([]violation{{"$.recipient.identified_by.channel_identities", "minimum number of items is 1"}})
	}
	var identities []conversation.ChannelIdentity
	for _, i := range given {
		identities = append(identities, channelIdentity(d.appID, i.Channel, i.Identity))
	}
	return identities, nil, nil
}

// channelIdentity names the app where a contact has an identity per app.
func channelIdentity(appID string, channel conversation.ConversationChannel, identity string) conversation.ChannelIdentity {
	i := conversation.ChannelIdentity{Channel: channel, Identity: identity}
	switch channel {
	case conversation.ConversationChannelMessenger, conversation.ConversationChannelInstagram,
		conversation.ConversationChannelLine, conversation.ConversationChannelWeChat:
		i.AppID = appID
	}
	return i
}

// preferred is the documented order of channels for a send that names none:
// that of the given identities, or for a contact its conversation's channel,
// its own preference and its identities.
func preferred(active *conversation.Conversation, contact *conversation.Contact, identities []conversation.ChannelIdentity) []conversation.ConversationChannel {
	var order []conversation.ConversationChannel
	if contact != nil {
		if active != nil && active.ActiveChannel != nil {
			order = append(order, *active.ActiveChannel)
		}
		order = append(order, contact.ChannelPriority...)
	}
	for _, i := range identities {
		order = append(order, i.Channel)
	}
	return order
}

func chooseIdentity(app *conversation.AppResponse, order []conversation.ConversationChannel, identities []conversation.ChannelIdentity) *conversation.ChannelIdentity {
	for _, channel := range order {
		at := slices.IndexFunc(identities, func(i conversation.ChannelIdentity) bool { return i.Channel == channel })
		if at >= 0 && reaches(app, channel) {
			return new(identities[at])
		}
	}
	return nil
}

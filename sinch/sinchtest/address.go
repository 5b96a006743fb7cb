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
	identity     *conversation.ChannelIdentity  // nil if the recipient has none on the channels in question
	fallback     []conversation.ChannelIdentity // that are tried after identity, in this order
	contact      *conversation.Contact          // nil in DISPATCH mode
	conversation *conversation.Conversation     // nil in DISPATCH mode
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

// identities are those that are tried, in this order.
func (a address) identities() []conversation.ChannelIdentity {
	if a.identity == nil {
		return nil
	}
	return append([]conversation.ChannelIdentity{*a.identity}, a.fallback...)
}

// destination is what a send says about the recipient.
type destination struct {
	appID     string
	recipient conversation.RecipientRequest
	order     []conversation.ConversationChannel
	mode      conversation.ProcessingMode // empty: that of the app
	reachable bool                        // it is an error if the recipient has no identity on the channels in question
}

// resolve finds the identities to send to. In CONVERSATION mode it makes the
// contact and the conversation if they do not exist.
func (s *store) resolve(d destination) (address, error) {
	app, err := s.app(d.appID)
	if err != nil {
		return address{}, err
	}
	if err := s.checkOrder(app, d.order); err != nil {
		return address{}, err
	}
	a := address{appID: d.appID, mode: app.ProcessingMode}
	if d.mode != "" {
		a.mode = d.mode
	}
	if err := s.checkContactID(app, d); err != nil {
		return address{}, err
	}
	identities, contact, err := s.recipient(d)
	if err != nil {
		return address{}, err
	}
	order := d.order
	if len(order) == 0 && contact == nil {
		order = channelsOf(identities)
	}
	if a.mode == conversation.ProcessingModeConversation {
		if contact == nil {
			contact = s.contactWith(d.appID, identities)
		}
		if contact != nil {
			a.conversation = s.activeConversation(d.appID, contact.ID)
		}
	}
	if len(order) == 0 {
		order = preferred(a.conversation, contact, app)
	}
	if on := identitiesOn(order, identities); len(on) > 0 {
		a.identity, a.fallback = &on[0], on[1:]
	} else if d.reachable {
		return address{}, invalid("the recipient has no identity on the channels in question")
	}
	if a.mode == conversation.ProcessingModeConversation {
		s.open(&a, contact, identities)
	}
	return a, nil
}

// checkOrder refuses channels that the app does not have, if that is assumed.
func (s *store) checkOrder(app *conversation.AppResponse, order []conversation.ConversationChannel) error {
	if !s.assumes(UnconfiguredChannelsAreRefused) {
		return nil
	}
	for i, channel := range order {
		if !reaches(app, channel) {
			return refuse([]violation{{fmt.Sprintf("$.channel_priority_order[%d]", i), fmt.Sprintf("the app has no credentials for %s", channel)}})
		}
	}
	return nil
}

// checkContactID refuses a contact where there are none.
func (s *store) checkContactID(app *conversation.AppResponse, d destination) error {
	if d.recipient.ContactID == nil {
		return nil
	}
	if app.ProcessingMode == conversation.ProcessingModeDispatch ||
		d.mode == conversation.ProcessingModeDispatch && !s.assumes(DispatchOnlyTakesContactID) {
		return refuse([]violation{{"$.recipient.contact_id", "in DISPATCH mode identified_by has to be given"}})
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

func channelsOf(identities []conversation.ChannelIdentity) []conversation.ConversationChannel {
	var channels []conversation.ConversationChannel
	for _, i := range identities {
		channels = append(channels, i.Channel)
	}
	return channels
}

// preferred is the order of channels for a contact whom a send addresses by its
// ID and without an order: the channel of the conversation, the contact's own
// order, and that of the app's credentials.
func preferred(active *conversation.Conversation, contact *conversation.Contact, app *conversation.AppResponse) []conversation.ConversationChannel {
	var order []conversation.ConversationChannel
	if active != nil && active.ActiveChannel != nil {
		order = append(order, *active.ActiveChannel)
	}
	order = append(order, contact.ChannelPriority...)
	for _, c := range app.ChannelCredentials {
		order = append(order, value(c.Channel))
	}
	return order
}

// identitiesOn returns the first identity on each channel, in the order of the
// channels.
func identitiesOn(order []conversation.ConversationChannel, identities []conversation.ChannelIdentity) []conversation.ChannelIdentity {
	var found []conversation.ChannelIdentity
	for _, channel := range order {
		at := slices.IndexFunc(identities, func(i conversation.ChannelIdentity) bool { return i.Channel == channel })
		if at >= 0 && !slices.Contains(channelsOf(found), channel) {
			found = append(found, identities[at])
		}
	}
	return found
}

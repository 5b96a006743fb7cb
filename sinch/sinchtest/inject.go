package sinchtest

import (
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// injectable is how old an injected message or event may be.
const injectable = 30 * 24 * time.Hour

func (s *store) checkInjected(accepted time.Time) error {
	if accepted.After(s.now) || accepted.Before(s.now.Add(-injectable)) {
		return refuse([]violation{{"$.accept_time", "time must be in the past, within the last 30 days"}})
	}
	return nil
}

func (s *store) injectMessage(r *request, body conversation.InjectMessageRequest) (any, error) {
	c, err := s.getConversation(r)
	if err != nil {
		return nil, err
	}
	if err := s.checkInjected(body.AcceptTime); err != nil {
		return nil, err
	}
	if body.ContactID != value(c.ContactID) {
		return nil, refuse([]violation{{"$.contact_id", "not the contact of the conversation"}})
	}
	id := s.nextID()
	s.messages.add(id, message{
		appID: *c.AppID,
		stored: conversation.ConversationMessage{
			AcceptTime:      body.AcceptTime,
			AppMessage:      body.AppMessage,
			ChannelIdentity: new(body.ChannelIdentity),
			ContactID:       value(c.ContactID),
			ContactMessage:  body.ContactMessage,
			ConversationID:  c.ID,
			Direction:       body.Direction,
			ID:              id,
			Injected:        true,
			Metadata:        value(body.Metadata),
			ProcessingMode:  conversation.ProcessingModeConversation,
			SenderID:        value(body.SenderID),
		},
	})
	if body.AcceptTime.After(c.LastReceived) {
		c.LastReceived = body.AcceptTime
	}
	return nil, nil
}

func (s *store) injectEvent(r *request, body conversation.InjectConversationEventRequest) (*conversation.InjectEventResponse, error) {
	c, err := s.getConversation(r)
	if err != nil {
		return nil, err
	}
	if err := s.checkInjected(body.AcceptTime); err != nil {
		return nil, err
	}
	identity, err := s.identityIn(c, body.ChannelIdentity)
	if err != nil {
		return nil, err
	}
	id := s.nextID()
	s.events.add(id, conversation.ConversationEvent{
		AcceptTime:      body.AcceptTime,
		AppEvent:        body.AppEvent,
		ChannelIdentity: identity,
		ContactID:       value(c.ContactID),
		ConversationID:  c.ID,
		Direction:       conversation.ConversationDirectionToContact,
		ID:              id,
		ProcessingMode:  conversation.ProcessingModeConversation,
	})
	return &conversation.InjectEventResponse{AcceptedTime: body.AcceptTime, EventID: id}, nil
}

// identityIn returns the given identity, or that of the contact on the channel
// that the conversation uses.
func (s *store) identityIn(c *conversation.Conversation, given *conversation.ChannelIdentity) (conversation.ChannelIdentity, error) {
	if given != nil {
		return *given, nil
	}
	contact, err := s.contacts.get(value(c.ContactID))
	if err != nil {
		return conversation.ChannelIdentity{}, err
	}
	for _, i := range contact.ChannelIdentities {
		if matches(c.ActiveChannel, i.Channel) {
			return i, nil
		}
	}
	return conversation.ChannelIdentity{}, refuse([]violation{{"$.channel_identity", "the contact has none on the channel of the conversation"}})
}

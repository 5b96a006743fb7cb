package sinchtest

import (
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// activeConversation returns the one active conversation of an app and a
// contact, or nil.
func (s *store) activeConversation(appID, contactID string) *conversation.Conversation {
	for _, c := range s.conversations.all() {
		if value(c.ContactID) == contactID && value(c.AppID) == appID && value(c.Active) {
			return c
		}
	}
	return nil
}

func (s *store) startConversation(c conversation.Conversation) *conversation.Conversation {
	c.ID = s.nextID()
	if c.LastReceived.IsZero() {
		c.LastReceived = time.Unix(0, 0).UTC() // as documented for a conversation without messages
	}
	started := s.conversations.add(c.ID, c)
	s.emitConversation(conversation.WebhookTriggerConversationStart, started)
	return started
}

func (s *store) emitConversation(trigger conversation.WebhookTrigger, c *conversation.Conversation) {
	notification := &conversation.ConversationNotification{Conversation: new(*c)}
	event := conversation.ConversationWebhookEvent{CorrelationID: value(c.CorrelationID)}
	switch trigger {
	case conversation.WebhookTriggerConversationStart:
		event.ConversationStartNotification = notification
	case conversation.WebhookTriggerConversationStop:
		event.ConversationStopNotification = notification
	default:
		event.ConversationDeleteNotification = notification
	}
	s.emit(*c.AppID, trigger, event)
}

func (s *store) listConversations(r *request, params conversation.ListConversationsParams) (*conversation.ListConversationsResponse, error) {
	if params.AppID == nil && params.ContactID == nil {
		return nil, invalid("app_id or contact_id has to be given")
	}
	var found list[conversation.Conversation]
	for id, c := range s.conversations.all() {
		if matches(params.AppID, value(c.AppID)) && matches(params.ContactID, value(c.ContactID)) &&
			matches(params.OnlyActive, value(c.Active)) && matches(params.ActiveChannel, value(c.ActiveChannel)) {
			found.add(id, *c)
		}
	}
	total := int32(len(found.elements))
	page, next, err := found.page(r.route.pageSize(), params.PageSize, params.PageToken)
	return &conversation.ListConversationsResponse{Conversations: page, NextPageToken: next, TotalSize: total}, err
}

func (s *store) listRecentConversations(r *request, params conversation.ListRecentConversationsParams) (*conversation.ListRecentConversationsResponse, error) {
	if _, err := s.app(r.text("app_id")); err != nil {
		return nil, err
	}
	newest := map[string]*message{}
	for _, m := range s.messages.all() {
		id := m.stored.ConversationID
		if latest := newest[id]; latest == nil || m.rank() > latest.rank() {
			newest[id] = m
		}
	}
	recent := list[conversation.ConversationRecentMessage]{newest: value(params.Order) != conversation.ListRecentConversationsOrderAsc}
	for id, c := range s.conversations.all() {
		if value(c.AppID) != r.text("app_id") || value(params.OnlyActive) && !value(c.Active) {
			continue
		}
		entry := conversation.ConversationRecentMessage{Conversation: new(*c)}
		rank := rankOf(c.LastReceived, id)
		if latest := newest[id]; latest != nil {
			entry.LastMessage = new(latest.stored)
			rank = latest.rank()
		}
		recent.add(rank, entry)
	}
	total := int32(len(recent.elements))
	if value(params.PageSize) == 0 {
		// Without a page size the server answers an empty list.
		return &conversation.ListRecentConversationsResponse{Conversations: []conversation.ConversationRecentMessage{}, TotalSize: total}, nil
	}
	page, next, err := recent.page(r.route.pageSize(), params.PageSize, params.PageToken)
	return &conversation.ListRecentConversationsResponse{Conversations: page, NextPageToken: next, TotalSize: total}, err
}

func (s *store) createConversation(_ *request, body conversation.CreateConversationRequest) (*conversation.Conversation, error) {
	if _, err := s.app(body.AppID); err != nil {
		return nil, err
	}
	if _, err := s.contacts.get(body.ContactID); err != nil {
		return nil, err
	}
	if value(body.Active) && s.activeConversation(body.AppID, body.ContactID) != nil {
		return nil, invalid("the app and the contact have an active conversation already")
	}
	return s.startConversation(conversation.Conversation{
		Active:        new(value(body.Active)),
		ActiveChannel: body.ActiveChannel,
		AppID:         new(body.AppID),
		ContactID:     new(body.ContactID),
		CorrelationID: body.CorrelationID,
		Metadata:      body.Metadata,
		MetadataJSON:  body.MetadataJSON,
	}), nil
}

func (s *store) getConversation(r *request) (*conversation.Conversation, error) {
	return s.conversations.get(r.values["conversation_id"])
}

func (s *store) updateConversation(r *request, params conversation.UpdateConversationParams) (*conversation.Conversation, error) {
	c, err := s.getConversation(r)
	if err != nil {
		return nil, err
	}
	updated, err := patch(*c, r, "id", "app_id", "contact_id", "last_received")
	if err != nil {
		return nil, err
	}
	if value(params.MetadataUpdateStrategy) == conversation.MetadataUpdateStrategyMergePatch {
		body, err := decode[conversation.Conversation](r.Body) // with its nulls, which remove
		if err != nil {
			return nil, err
		}
		updated.MetadataJSON = mergePatch(c.MetadataJSON, body.MetadataJSON)
	}
	*c = updated
	return c, nil
}

func (s *store) deleteConversation(r *request) (any, error) {
	c, err := s.getConversation(r)
	if err != nil {
		return nil, err
	}
	id := c.ID
	s.emitConversation(conversation.WebhookTriggerConversationDelete, c)
	s.messages.removeWhere(func(m *message) bool { return m.stored.ConversationID == id })
	s.events.removeWhere(func(e *conversation.ConversationEvent) bool { return e.ConversationID == id })
	s.conversations.remove(id)
	return nil, nil
}

// stopConversation has no effect on a conversation that is not active.
func (s *store) stopConversation(r *request) (any, error) {
	c, err := s.getConversation(r)
	if err != nil {
		return nil, err
	}
	if value(c.Active) {
		c.Active = new(false)
		s.emitConversation(conversation.WebhookTriggerConversationStop, c)
	}
	return nil, nil
}

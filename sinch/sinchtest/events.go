package sinchtest

import "github.com/sinchgo/sinch-conversation-go/gen/conversation"

func (s *store) listEvents(r *request, params conversation.ListEventsParams) (*conversation.ListEventsResponse, error) {
	if params.ConversationID == nil && params.ContactID == nil {
		return nil, invalid("conversation_id or contact_id has to be given")
	}
	found := list[conversation.ConversationEvent]{newest: true}
	for id, e := range s.events.all() {
		if matches(params.ConversationID, e.ConversationID) && matches(params.ContactID, e.ContactID) {
			found.add(rankOf(e.AcceptTime, id), *e)
		}
	}
	page, next, err := found.page(r.route.pageSize(), params.PageSize, params.PageToken)
	return &conversation.ListEventsResponse{Events: page, NextPageToken: next}, err
}

func (s *store) getEvent(r *request) (*conversation.ConversationEvent, error) {
	return s.events.get(r.values["event_id"])
}

func (s *store) deleteEvent(r *request) (any, error) {
	e, err := s.getEvent(r)
	if err != nil {
		return nil, err
	}
	s.events.remove(e.ID)
	return nil, nil
}

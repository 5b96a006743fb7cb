package sinchtest

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// message is a message in either direction.
type message struct {
	appID  string
	sent   *sent // nil for a message that was received or injected
	stored conversation.ConversationMessage
}

// sent is what only the messages have that the app sent.
type sent struct {
	request  conversation.SendMessageRequest
	header   http.Header
	attempts int
	batchID  string                      // empty for a single message
	status   conversation.DeliveryStatus // the latest reported
}

// rankOf orders by time and among the same time by ID.
func rankOf(at time.Time, id string) string {
	return at.UTC().Format("20060102150405.000000000") + " " + id
}

func (m *message) rank() string { return rankOf(m.stored.AcceptTime, m.stored.ID) }

// source returns the message store that holds m, or "" if none does: the
// messages of DISPATCH mode are kept only if the app retains them, which by
// default it does not.
func (s *store) source(m *message) conversation.MessageSource {
	if m.stored.ProcessingMode != conversation.ProcessingModeDispatch {
		return conversation.MessageSourceConversationSource
	}
	app, err := s.apps.get(m.appID)
	if err != nil || app.DispatchRetentionPolicy == nil || value(app.DispatchRetentionPolicy.TTLDays) == 0 {
		return ""
	}
	return conversation.MessageSourceDispatchSource
}

// sourceOr returns the source that a request names, or the default.
func sourceOr(named *conversation.MessageSource) conversation.MessageSource {
	if named == nil {
		return conversation.MessageSourceConversationSource
	}
	return *named
}

// message returns the message that a request is about.
func (s *store) message(r *request, source *conversation.MessageSource) (*message, error) {
	id := r.values["message_id"]
	m, err := s.messages.get(id)
	if err == nil && s.source(m) != sourceOr(source) {
		err = notFound("message", id)
	}
	return m, err
}

func (s *store) getMessage(r *request, params conversation.GetMessageParams) (*conversation.ConversationMessage, error) {
	m, err := s.message(r, params.MessagesSource)
	if err != nil {
		return nil, err
	}
	return &m.stored, nil
}

func (s *store) deleteMessage(r *request, params conversation.DeleteMessageParams) (any, error) {
	m, err := s.message(r, params.MessagesSource)
	if err != nil {
		return nil, err
	}
	s.messages.remove(m.stored.ID)
	return nil, nil
}

func (s *store) updateMessageMetadata(r *request, body conversation.UpdateMessageMetadataRequest) (*conversation.ConversationMessage, error) {
	params, err := decode[conversation.UpdateMessageMetadataParams](r.params)
	if err != nil {
		return nil, err
	}
	m, err := s.message(r, params.MessagesSource)
	if err != nil {
		return nil, err
	}
	m.stored.Metadata = body.Metadata
	return &m.stored, nil
}

// messageFilter is what the two lists of messages can be asked for.
type messageFilter struct {
	source                     *conversation.MessageSource
	appID                      *string
	channel                    *conversation.ConversationChannel
	direction                  *conversation.ConversationDirection
	conversationID             *string
	contactIDs, identities     []string
	after, before              *time.Time
	withoutMetadata, fromPhone bool
}

func (f messageFilter) check() error {
	switch {
	case sourceOr(f.source) == conversation.MessageSourceDispatchSource && (f.conversationID != nil || len(f.contactIDs) > 0):
		return invalid("conversations and contacts can not be asked for with DISPATCH_SOURCE")
	case f.after != nil && f.before != nil && !f.after.Before(*f.before):
		return invalid("start_time has to be before end_time")
	}
	return nil
}

// find returns the messages that match, the newest first.
func (s *store) find(f messageFilter) list[conversation.ConversationMessage] {
	found := list[conversation.ConversationMessage]{newest: true}
	for _, m := range s.messages.all() {
		at := m.stored.AcceptTime
		identity := value(m.stored.ChannelIdentity)
		switch {
		case s.source(m) != sourceOr(f.source),
			!matches(f.appID, m.appID),
			!matches(f.channel, identity.Channel),
			!matches(f.direction, m.stored.Direction),
			!matches(f.conversationID, m.stored.ConversationID),
			f.contactIDs != nil && !slices.Contains(f.contactIDs, m.stored.ContactID),
			f.identities != nil && !slices.ContainsFunc(f.identities, func(i string) bool { return sameIdentity(i, identity.Identity) }),
			f.after != nil && !at.After(*f.after),
			f.before != nil && !at.Before(*f.before),
			f.fromPhone && m.stored.ContactMessage == nil:
			continue
		}
		stored := m.stored
		if f.withoutMetadata {
			stored.Metadata = ""
		}
		found.add(m.rank(), stored)
	}
	return found
}

func (s *store) listMessages(_ *request, params conversation.ListMessagesParams) (*conversation.ListMessagesResponse, error) {
	filter := messageFilter{
		source:          params.MessagesSource,
		appID:           params.AppID,
		channel:         params.Channel,
		direction:       params.Direction,
		conversationID:  params.ConversationID,
		after:           params.StartTime,
		before:          params.EndTime,
		withoutMetadata: value(params.View) == conversation.ConversationMessagesViewWithoutMetadata,
		fromPhone:       value(params.OnlyRecipientOriginated),
	}
	if params.ContactID != nil {
		filter.contactIDs = []string{*params.ContactID}
	}
	if params.ChannelIdentity != nil {
		filter.identities = []string{*params.ChannelIdentity}
	}
	if err := filter.check(); err != nil {
		return nil, err
	}
	found := s.find(filter)
	page, next, err := found.page(pageSize{10, 1000}, params.PageSize, params.PageToken)
	return &conversation.ListMessagesResponse{Messages: page, NextPageToken: next}, err
}

// listLastMessages answers messages:fetch-last-message: the latest message of
// each contact or identity.
func (s *store) listLastMessages(_ *request, body conversation.ListMessagesByChannelIdentityRequest) (*conversation.ListMessagesResponse, error) {
	if len(body.ContactIDs) > 0 && len(body.ChannelIdentities) > 0 {
		return nil, invalid("contact_ids and channel_identities exclude each other")
	}
	filter := messageFilter{
		source:          body.MessagesSource,
		appID:           body.AppID,
		channel:         body.Channel,
		direction:       body.Direction,
		contactIDs:      body.ContactIDs,
		identities:      body.ChannelIdentities,
		after:           body.StartTime,
		before:          body.EndTime,
		withoutMetadata: value(body.View) == conversation.ConversationMessagesViewWithoutMetadata,
	}
	if err := filter.check(); err != nil {
		return nil, err
	}
	latest := map[string]ranked[conversation.ConversationMessage]{}
	for _, m := range s.find(filter).elements {
		who := m.value.ContactID
		if len(body.ContactIDs) == 0 {
			identity := value(m.value.ChannelIdentity)
			who = string(identity.Channel) + " " + strings.TrimPrefix(identity.Identity, "+")
		}
		if m.rank > latest[who].rank {
			latest[who] = m
		}
	}
	found := list[conversation.ConversationMessage]{newest: true}
	for _, m := range latest {
		found.add(m.rank, m.value)
	}
	page, next, err := found.page(pageSize{10, 1000}, body.PageSize, body.PageToken)
	return &conversation.ListMessagesResponse{Messages: page, NextPageToken: next}, err
}

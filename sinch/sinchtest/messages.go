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
	batchID  string                               // empty for a single message
	status   conversation.DeliveryStatus          // the latest reported
	fallback []conversation.ChannelIdentity       // that are still to be tried
	switched bool                                 // from one channel to another
	reports  []conversation.MessageDeliveryReport // all of them
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
	if !s.retains(m.appID) {
		return ""
	}
	return conversation.MessageSourceDispatchSource
}

// retains reports whether an app keeps what is dispatched.
func (s *store) retains(appID string) bool {
	app, err := s.apps.get(appID)
	return err == nil && app.DispatchRetentionPolicy != nil && value(app.DispatchRetentionPolicy.TTLDays) > 0
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

func (s *store) checkFilter(f messageFilter) error {
	dispatched := sourceOr(f.source) == conversation.MessageSourceDispatchSource
	switch {
	case dispatched && (f.conversationID != nil || len(f.contactIDs) > 0):
		return invalid("conversations and contacts can not be asked for with DISPATCH_SOURCE")
	case value(f.direction) == conversation.ConversationDirectionUndefinedDirection && !s.assumes(UndefinedDirectionIsAFilter):
		return invalid("direction has to be TO_APP or TO_CONTACT")
	case f.fromPhone && !dispatched && !s.assumes(RecipientOriginatedIsIgnored):
		return invalid("only_recipient_originated works with messages_source=DISPATCH_SOURCE only")
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
			f.fromPhone && s.source(m) == conversation.MessageSourceDispatchSource && m.stored.ContactMessage == nil:
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

func (s *store) listMessages(r *request, params conversation.ListMessagesParams) (*conversation.ListMessagesResponse, error) {
	if params.AppID == nil && params.ContactID == nil && !s.assumes(MessagesNeedNoFilter) {
		return nil, invalid("app_id or contact_id has to be given")
	}
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
	if err := s.checkFilter(filter); err != nil {
		return nil, err
	}
	found := s.find(filter)
	page, next, err := found.page(r.route.pageSize(), params.PageSize, params.PageToken)
	return &conversation.ListMessagesResponse{Messages: page, NextPageToken: next}, err
}

// listLastMessages answers messages:fetch-last-message: the latest message of
// each contact or identity.
func (s *store) listLastMessages(r *request, body conversation.ListMessagesByChannelIdentityRequest) (*conversation.ListMessagesResponse, error) {
	switch {
	case len(body.ContactIDs) > 0 && len(body.ChannelIdentities) > 0:
		return nil, invalid("contact_ids and channel_identities exclude each other")
	case len(body.ContactIDs)+len(body.ChannelIdentities) == 0 && !s.assumes(LastMessagesNeedNoFilter):
		return nil, invalid("contact_ids or channel_identities have to be given")
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
	if err := s.checkFilter(filter); err != nil {
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
	page, next, err := found.page(r.route.pageSize(), body.PageSize, body.PageToken)
	return &conversation.ListMessagesResponse{Messages: page, NextPageToken: next}, err
}

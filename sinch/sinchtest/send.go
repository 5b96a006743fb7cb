package sinchtest

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// What the document says of a send in words only.
const (
	maxMetadata    = 2048               // characters of the JSON of conversation_metadata
	minTTL, maxTTL = 3, 315_576_000_000 // seconds
)

func (s *store) sendMessage(r *request, body conversation.SendMessageRequest) (*conversation.SendMessageResponse, error) {
	if err := checkSend(body); err != nil {
		return nil, err
	}
	m, err := s.send(sent{request: body, header: r.Header, attempts: r.attempts})
	if err != nil {
		return nil, err
	}
	return &conversation.SendMessageResponse{AcceptedTime: m.stored.AcceptTime, MessageID: m.stored.ID}, nil
}

// send accepts a message, of a request or of a batch, and reports what becomes
// of it.
func (s *store) send(out sent) (*message, error) {
	body := out.request
	if err := s.checkDispatchOnly(body); err != nil {
		return nil, err
	}
	to := destination{appID: body.AppID, recipient: body.Recipient, order: body.ChannelPriorityOrder}
	if value(body.ProcessingStrategy) == conversation.ProcessingStrategyDispatchOnly {
		to.mode = conversation.ProcessingModeDispatch
	}
	a, err := s.resolve(to)
	if err != nil {
		return nil, err
	}
	out.fallback = a.fallback
	s.keepForReplies(a, body)
	if a.conversation != nil {
		a.conversation.LastReceived = s.now
		if body.CorrelationID != nil {
			a.conversation.CorrelationID = body.CorrelationID
		}
		if body.ConversationMetadata != nil {
			if value(body.ConversationMetadataUpdateStrategy) == conversation.MetadataUpdateStrategyMergePatch {
				a.conversation.MetadataJSON = mergePatch(a.conversation.MetadataJSON, body.ConversationMetadata)
			} else {
				a.conversation.MetadataJSON = body.ConversationMetadata
			}
		}
	}
	id := s.nextID()
	m := s.messages.add(id, message{
		appID: body.AppID,
		sent:  &out,
		stored: conversation.ConversationMessage{
			AcceptTime:      s.now,
			AppMessage:      storedMessage(body.Message),
			ChannelIdentity: a.identity,
			ContactID:       a.contactID(),
			ConversationID:  a.conversationID(),
			Direction:       conversation.ConversationDirectionToContact,
			ID:              id,
			Metadata:        value(body.MessageMetadata),
			ProcessingMode:  a.mode,
			MessageStatus:   messageStatus(conversation.ConversationMessageStatusStatusQueued, nil, s.now),
		},
	})
	s.emitMessage(m, conversation.WebhookTriggerMessageSubmit, conversation.ConversationWebhookEvent{
		MessageSubmitNotification: &conversation.MessageSubmitNotification{
			ChannelIdentity:  callbackIdentity(a.identity),
			ContactID:        a.contactID(),
			ConversationID:   a.conversationID(),
			MessageID:        id,
			Metadata:         value(body.MessageMetadata),
			ProcessingMode:   a.mode,
			SubmittedMessage: new(body.Message),
		},
	})
	s.deliver(m)
	return m, nil
}

// checkSend checks what the document says in words only.
func checkSend(body conversation.SendMessageRequest) error {
	var found []violation
	if len([]rune(string(mustJSON(body.ConversationMetadata)))) > maxMetadata {
		found = append(found, violation{"$.conversation_metadata", fmt.Sprintf("maximum string length is %d", maxMetadata)})
	}
	if ttl := body.TTL; ttl != nil {
		number, hasUnit := strings.CutSuffix(*ttl, "s")
		if seconds, err := strconv.ParseInt(number, 10, 64); err != nil || !hasUnit || seconds < minTTL || seconds > maxTTL {
			found = append(found, violation{"$.ttl", fmt.Sprintf("value must be %ds to %ds, in whole seconds", int64(minTTL), int64(maxTTL))})
		}
	}
	return refuse(found)
}

// checkDispatchOnly refuses what is kept on a conversation with a message that
// has none although the app has conversations.
func (s *store) checkDispatchOnly(body conversation.SendMessageRequest) error {
	app, err := s.app(body.AppID)
	if err != nil || app.ProcessingMode != conversation.ProcessingModeConversation ||
		value(body.ProcessingStrategy) != conversation.ProcessingStrategyDispatchOnly {
		return err
	}
	var found []violation
	if body.ConversationMetadata != nil {
		found = append(found, violation{"$.conversation_metadata", "not with DISPATCH_ONLY"})
	}
	if body.CorrelationID != nil {
		found = append(found, violation{"$.correlation_id", "not with DISPATCH_ONLY"})
	}
	return refuse(found)
}

// keepForReplies remembers what the replies to a dispatched message carry, if
// the app retains any of it.
func (s *store) keepForReplies(a address, body conversation.SendMessageRequest) {
	if a.mode != conversation.ProcessingModeDispatch || !s.retains(a.appID) {
		return
	}
	for _, i := range a.identities() {
		kept := s.remember(a.appID, i)
		kept.correlationID = cmp.Or(value(body.CorrelationID), kept.correlationID)
		if body.ConversationMetadata != nil {
			kept.metadata = body.ConversationMetadata
		}
	}
}

func (s *store) sendEvent(_ *request, body conversation.SendEventRequest) (*conversation.SendEventResponse, error) {
	a, err := s.resolve(destination{appID: body.AppID, recipient: body.Recipient, order: body.ChannelPriorityOrder, reachable: true})
	if err != nil {
		return nil, err
	}
	id := s.nextID()
	s.events.add(id, conversation.ConversationEvent{
		AcceptTime:      s.now,
		AppEvent:        new(body.Event),
		ChannelIdentity: *a.identity,
		ContactID:       a.contactID(),
		ConversationID:  a.conversationID(),
		Direction:       conversation.ConversationDirectionToContact,
		ID:              id,
		ProcessingMode:  a.mode,
	})
	for _, report := range s.outcome(body.AppID, a.identity, nil) {
		s.emitTo(body.CallbackURL, body.AppID, conversation.WebhookTriggerEventDelivery, conversation.ConversationWebhookEvent{
			AcceptedTime: s.now,
			EventDeliveryReport: &conversation.EventDeliveryReport{
				ChannelIdentity: callbackIdentity(a.identity),
				ContactID:       a.contactID(),
				EventID:         id,
				Metadata:        value(body.EventMetadata),
				ProcessingMode:  a.mode,
				Reason:          report.Reason,
				Status:          report.Status,
			},
		})
	}
	return &conversation.SendEventResponse{AcceptedTime: s.now, EventID: id}, nil
}

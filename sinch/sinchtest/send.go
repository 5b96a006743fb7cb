package sinchtest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// What the document says in words about a send.
const (
	maxMetadata        = 2048               // characters of the JSON of conversation_metadata
	minTTL, maxTTL     = 3, 315_576_000_000 // seconds
	maxMessageMetadata = 1024
	maxCorrelationID   = 128
	maxProperty        = 1024
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
	to := destination{appID: body.AppID, recipient: body.Recipient, order: body.ChannelPriorityOrder}
	if value(body.ProcessingStrategy) == conversation.ProcessingStrategyDispatchOnly {
		to.mode = conversation.ProcessingModeDispatch
	}
	a, err := s.resolve(to)
	if err != nil {
		return nil, err
	}
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
			AppMessage:      new(body.Message),
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
	for _, report := range s.outcome(a.identity) {
		s.report(m, report)
	}
	return m, nil
}

// checkSend checks what the document says in words only.
func checkSend(body conversation.SendMessageRequest) error {
	var found []violation
	tooLong := func(field, text string, most int) {
		if len([]rune(text)) > most {
			found = append(found, violation{"$." + field, fmt.Sprintf("maximum string length is %d", most)})
		}
	}
	tooLong("message_metadata", value(body.MessageMetadata), maxMessageMetadata)
	tooLong("correlation_id", value(body.CorrelationID), maxCorrelationID)
	tooLong("conversation_metadata", string(mustJSON(body.ConversationMetadata)), maxMetadata)
	for key, text := range body.ChannelProperties {
		tooLong("channel_properties."+string(key), text, maxProperty)
	}
	if ttl := body.TTL; ttl != nil {
		number, hasUnit := strings.CutSuffix(*ttl, "s")
		if seconds, err := strconv.ParseInt(number, 10, 64); err != nil || !hasUnit || seconds < minTTL || seconds > maxTTL {
			found = append(found, violation{"$.ttl", fmt.Sprintf("value must be %ds to %ds, in whole seconds", int64(minTTL), int64(maxTTL))})
		}
	}
	return refuse(found)
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
	for _, report := range s.outcome(a.identity) {
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

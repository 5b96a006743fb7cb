package sinchtest

import (
	"errors"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// Inbound is what a contact does. Exactly one of Message, Event, MessageEvent,
// OptOut and OptIn is set.
type Inbound struct {
	// AppID is the app that the contact deals with; default [Handler.AppID].
	AppID string `json:"app_id,omitzero"`
	// From is who it is, and on which channel.
	From conversation.ChannelRecipientIdentity `json:"from"`
	// To is the number or the account that the contact wrote to, which becomes
	// the sender_id of the message. Optional.
	To string `json:"to,omitzero"`

	// Message is written to the app: MESSAGE_INBOUND.
	Message *conversation.ContactMessage `json:"contact_message,omitzero"`
	// Event is for example that the contact types: EVENT_INBOUND.
	Event *conversation.ContactEvent `json:"contact_event,omitzero"`
	// MessageEvent is for example a reaction to a message: EVENT_INBOUND.
	MessageEvent *conversation.ContactMessageEvent `json:"contact_message_event,omitzero"`
	// OptOut is a list that the contact is put on: OPT_OUT. With SMS it is an
	// ordinary message instead, STOP, and no list changes.
	OptOut conversation.ConsentsListType `json:"opt_out,omitzero"`
	// OptIn is a list that the contact is taken off: OPT_IN. With SMS it is the
	// message START.
	OptIn conversation.ConsentsListType `json:"opt_in,omitzero"`
}

// Receive plays a contact, and the webhooks of the app get what it does. In
// CONVERSATION mode the contact and the conversation are made if they do not
// exist. It returns the ID of the message or event; consents have none. The
// error says that the app does not exist or has not set up the channel, or what
// is wrong with in.
func (h *Handler) Receive(in Inbound) (string, error) {
	if in.AppID == "" {
		in.AppID = h.AppID()
	}
	if err := in.check(); err != nil {
		return "", fmt.Errorf("sinchtest: Receive: %w", err)
	}
	var id string
	err := h.update(func(s *store) (err error) {
		id, err = s.receive(in)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("sinchtest: Receive: %w", err)
	}
	return id, nil
}

func (in Inbound) check() error {
	if in.From.Identity == "" {
		return errors.New("there is no identity in From")
	}
	if err := conforms("ChannelRecipientIdentity", in.From); err != nil {
		return fmt.Errorf("in From: %w", err)
	}
	set := 0
	for _, part := range []struct {
		isSet  bool
		name   string
		schema string
		value  any
	}{
		{in.Message != nil, "Message", "ContactMessage", in.Message},
		{in.Event != nil, "Event", "ContactEvent", in.Event},
		{in.MessageEvent != nil, "MessageEvent", "ContactMessageEvent", in.MessageEvent},
		{in.OptOut != "", "OptOut", "ConsentsListType", in.OptOut},
		{in.OptIn != "", "OptIn", "ConsentsListType", in.OptIn},
	} {
		if !part.isSet {
			continue
		}
		set++
		if err := conforms(part.schema, part.value); err != nil {
			return fmt.Errorf("in %s: %w", part.name, err)
		}
	}
	if set != 1 {
		return fmt.Errorf("%d of Message, Event, MessageEvent, OptOut and OptIn are set, not one", set)
	}
	return nil
}

func (s *store) receive(in Inbound) (string, error) {
	a, err := s.resolve(destination{
		appID: in.AppID,
		recipient: conversation.RecipientRequest{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{in.From},
		}},
		reachable: true,
	})
	if err != nil {
		return "", err
	}
	if app, err := s.app(in.AppID); err != nil || !reaches(app, in.From.Channel) {
		return "", fmt.Errorf("the app has no credentials for %s", in.From.Channel)
	}
	if in.From.Channel == conversation.ConversationChannelSMS && in.OptOut+in.OptIn != "" {
		return s.receiveKeyword(a, in), nil
	}
	switch {
	case in.Message != nil:
		return s.receiveMessage(a, in), nil
	case in.OptOut != "":
		s.optOut(a, in.OptOut)
		return "", nil
	case in.OptIn != "":
		s.optIn(a, in.OptIn)
		return "", nil
	}
	return s.receiveEvent(a, in), nil
}

// receiveKeyword receives STOP or START by SMS, which changes a consent list
// only if that is assumed.
func (s *store) receiveKeyword(a address, in Inbound) string {
	keyword, list, operation := "STOP", in.OptOut, conversation.AuditRecordOperationInsert
	if in.OptIn != "" {
		keyword, list, operation = "START", in.OptIn, conversation.AuditRecordOperationDelete
	}
	if s.assumes(SMSStopIsAConsent) {
		s.record(a.appID, a.identity.Identity, conversation.AuditRecord{ListType: list, Operation: operation, Origin: conversation.AuditRecordOriginMO})
	}
	in.Message = &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: keyword}}
	return s.receiveMessage(a, in)
}

func (s *store) receiveMessage(a address, in Inbound) string {
	id := s.nextID()
	stored := conversation.ConversationMessage{
		AcceptTime:      s.now,
		ChannelIdentity: a.identity,
		ContactID:       a.contactID(),
		ContactMessage:  in.Message,
		ConversationID:  a.conversationID(),
		Direction:       conversation.ConversationDirectionToApp,
		ID:              id,
		ProcessingMode:  a.mode,
	}
	if in.To != "" {
		stored.SenderID = in.To
	}
	s.messages.add(id, message{appID: in.AppID, stored: stored})
	event := conversation.ConversationWebhookEvent{
		Message: &conversation.MessageInboundEventItem{
			AcceptTime:      s.now,
			ChannelIdentity: callbackIdentity(a.identity),
			ContactID:       a.contactID(),
			ContactMessage:  in.Message,
			ConversationID:  a.conversationID(),
			Direction:       conversation.MessageInboundEventItemDirectionToApp,
			ID:              id,
			ProcessingMode:  a.mode,
			SenderID:        stored.SenderID,
		},
	}
	kept := s.remember(in.AppID, *a.identity)
	kept.heard = s.now
	switch {
	case a.conversation != nil:
		a.conversation.LastReceived = s.now
		event.CorrelationID = value(a.conversation.CorrelationID)
		event.MessageMetadata = s.reportedMetadata(in.AppID, a.conversation.MetadataJSON)
	case s.retains(in.AppID):
		event.CorrelationID = kept.correlationID
		event.MessageMetadata = s.reportedMetadata(in.AppID, kept.metadata)
	}
	s.emit(in.AppID, conversation.WebhookTriggerMessageInbound, event)
	return id
}

// reportedMetadata returns what the app set on a conversation, as JSON text, or
// "" if there is nothing or the app does not want to be told.
func (s *store) reportedMetadata(appID string, metadata map[string]any) string {
	app, err := s.apps.get(appID)
	if err != nil || app.ConversationMetadataReportView != conversation.ConversationMetadataReportViewFull || len(metadata) == 0 {
		return ""
	}
	return string(mustJSON(metadata))
}

func (s *store) receiveEvent(a address, in Inbound) string {
	id := s.nextID()
	event := &conversation.EventInboundEvent{
		AcceptTime:          s.now,
		ChannelIdentity:     callbackIdentity(a.identity),
		ContactEvent:        in.Event,
		ContactID:           a.contactID(),
		ContactMessageEvent: in.MessageEvent,
		ConversationID:      a.conversationID(),
		Direction:           conversation.EventInboundEventDirectionToApp,
		ID:                  id,
		ProcessingMode:      a.mode,
	}
	s.inbound = append(s.inbound, inboundEvent{in.AppID, event})
	s.emit(in.AppID, conversation.WebhookTriggerEventInbound, conversation.ConversationWebhookEvent{Event: event})
	return id
}

func (s *store) optOut(a address, listType conversation.ConsentsListType) {
	s.record(a.appID, a.identity.Identity, conversation.AuditRecord{
		ListType: listType, Operation: conversation.AuditRecordOperationInsert, Origin: conversation.AuditRecordOriginMO,
	})
	s.emit(a.appID, conversation.WebhookTriggerOptOut, conversation.ConversationWebhookEvent{
		OptOutNotification: &conversation.OptOutNotification{
			Channel:        a.identity.Channel,
			ContactID:      a.contactID(),
			Identity:       callbackIdentity(a.identity).Identity,
			ProcessingMode: a.mode,
			RequestID:      s.nextID(),
			Status:         conversation.OptOutNotificationStatusOptOutSucceeded,
		},
	})
}

func (s *store) optIn(a address, listType conversation.ConsentsListType) {
	s.record(a.appID, a.identity.Identity, conversation.AuditRecord{
		ListType: listType, Operation: conversation.AuditRecordOperationDelete, Origin: conversation.AuditRecordOriginMO,
	})
	s.emit(a.appID, conversation.WebhookTriggerOptIn, conversation.ConversationWebhookEvent{
		OptInNotification: &conversation.OptInNotification{
			Channel:        a.identity.Channel,
			ContactID:      a.contactID(),
			Identity:       callbackIdentity(a.identity).Identity,
			ProcessingMode: a.mode,
			RequestID:      s.nextID(),
			Status:         conversation.OptInNotificationStatusOptInSucceeded,
		},
	})
}

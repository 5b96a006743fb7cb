package sinchtest

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// SetDelivery says what becomes of the messages and events that are sent to an
// identity from now on: the reports that follow at once, in this order. Of a
// report Status and Reason count. No reports at all means that nothing more is
// heard of a message until [Handler.Report]. An empty identity stands for all
// that have no reports of their own; for these the default is
// QUEUED_ON_CHANNEL, DELIVERED.
//
// Phone numbers match with and without the leading plus. It panics on a report
// without a status or with values that Sinch does not have.
func (h *Handler) SetDelivery(identity string, reports ...conversation.MessageDeliveryReport) {
	for _, r := range reports {
		if err := checkReport(r); err != nil {
			panic("sinchtest: SetDelivery: " + err.Error())
		}
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.store.outcomes[strings.TrimPrefix(identity, "+")] = reports
}

// Report reports on a message that was sent: the webhooks get a callback, and
// the message has the status. Of the report Status, which is required, and
// Reason count. The error says that there is no such message, or what is wrong
// with the report.
func (h *Handler) Report(messageID string, report conversation.MessageDeliveryReport) error {
	if err := checkReport(report); err != nil {
		return fmt.Errorf("sinchtest: Report: %w", err)
	}
	return h.update(func(s *store) error {
		m, err := s.messages.get(messageID)
		if err != nil || m.sent == nil {
			return fmt.Errorf("sinchtest: Report: the app sent no message %q", messageID)
		}
		s.report(m, report)
		return nil
	})
}

func checkReport(report conversation.MessageDeliveryReport) error {
	if report.Status == "" {
		return errors.New("the report has no status")
	}
	return conforms("MessageDeliveryReport", report)
}

// outcome returns what becomes of a message to an identity, which is nil if no
// channel reaches the recipient.
func (s *store) outcome(identity *conversation.ChannelIdentity) []conversation.MessageDeliveryReport {
	if identity == nil {
		return []conversation.MessageDeliveryReport{{
			Status: conversation.DeliveryStatusFailed,
			Reason: &conversation.Reason{
				Code:        new(conversation.ReasonCodeNoChannelsLeft),
				Description: new("no channel of the app reaches the recipient"),
			},
		}}
	}
	if reports, found := s.outcomes[strings.TrimPrefix(identity.Identity, "+")]; found {
		return reports
	}
	if reports, found := s.outcomes[""]; found {
		return reports
	}
	return []conversation.MessageDeliveryReport{
		{Status: conversation.DeliveryStatusQueuedOnChannel},
		{Status: conversation.DeliveryStatusDelivered},
	}
}

// report sets the status of a message and sends its delivery report.
func (s *store) report(m *message, report conversation.MessageDeliveryReport) {
	m.sent.status = report.Status
	m.stored.MessageStatus = messageStatus(conversation.ConversationMessageStatusStatus(report.Status), report.Reason, s.now)
	s.emitMessage(m, conversation.WebhookTriggerMessageDelivery, conversation.ConversationWebhookEvent{
		MessageDeliveryReport: &conversation.MessageDeliveryReport{
			ChannelIdentity: callbackIdentity(m.stored.ChannelIdentity),
			ContactID:       m.stored.ContactID,
			ConversationID:  m.stored.ConversationID,
			MessageID:       m.stored.ID,
			Metadata:        value(m.sent.request.MessageMetadata),
			ProcessingMode:  m.stored.ProcessingMode,
			Reason:          report.Reason,
			Status:          report.Status,
		},
	})
}

// emitMessage queues an event about a message that the app sent. callback_url
// replaces the target of its delivery reports.
func (s *store) emitMessage(m *message, trigger conversation.WebhookTrigger, event conversation.ConversationWebhookEvent) {
	event.AcceptedTime = m.stored.AcceptTime
	event.CorrelationID = value(m.sent.request.CorrelationID)
	var override *string
	if trigger == conversation.WebhookTriggerMessageDelivery {
		override = m.sent.request.CallbackURL
	}
	s.emitTo(override, m.appID, trigger, event)
}

func messageStatus(status conversation.ConversationMessageStatusStatus, reason *conversation.Reason, at time.Time) *conversation.ConversationMessageStatus {
	s := &conversation.ConversationMessageStatus{Status: status, EventTime: at}
	if reason != nil && reason.Code != nil {
		s.Reason = string(*reason.Code)
	}
	return s
}

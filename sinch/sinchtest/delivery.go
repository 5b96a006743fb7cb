package sinchtest

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// SetDelivery says what becomes of the messages and events that are sent to an
// identity on any channel; see [Handler.SetDeliveryOn].
func (h *Handler) SetDelivery(identity string, reports ...conversation.MessageDeliveryReport) {
	h.SetDeliveryOn("", identity, reports...)
}

// SetDeliveryOn says what becomes of the messages and events that are sent to an
// identity on a channel from now on: the reports that follow at once, in this
// order. Of a report Status, Reason and ChannelMetadata count. No reports at all
// means that nothing more is heard of a message until [Handler.Report]. An empty
// channel stands for every channel and an empty identity for everybody. What is
// said of a channel and an identity counts before what is said of an identity,
// and that before what is said of a channel. All of these count before consent
// lists and before the 24 hours in which WhatsApp takes more than templates, but
// not before credentials that the app lacks. Where nothing is said the reports
// are QUEUED_ON_CHANNEL, DELIVERED.
//
// After FAILED the next channel of the message is tried, if it has one, and
// SWITCHING_CHANNEL is reported in place of it.
//
// Phone numbers match with and without the leading plus. It panics on a report
// without a status or with values that Sinch does not have, and on a channel
// that there is not.
func (h *Handler) SetDeliveryOn(channel conversation.ConversationChannel, identity string, reports ...conversation.MessageDeliveryReport) {
	for _, r := range reports {
		if err := checkReport(r); err != nil {
			panic("sinchtest: SetDelivery: " + err.Error())
		}
	}
	if channel != "" {
		if err := conforms("ConversationChannel", channel); err != nil {
			panic("sinchtest: SetDelivery: channel: " + err.Error())
		}
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.store.outcomes[place{channel, plain(identity)}] = reports
}

// place is an identity on a channel, of which either may stand for all.
type place struct {
	channel  conversation.ConversationChannel
	identity string // plain
}

// plain is an identity without the leading plus, with which and without which
// Sinch takes phone numbers.
func plain(identity string) string { return strings.TrimPrefix(identity, "+") }

// Report reports on a message that was sent: the webhooks get a callback, and
// the message has the status. Of the report Status, which is required, Reason
// and ChannelMetadata count. If a message FAILED that has another channel to go
// to, SWITCHING_CHANNEL is reported and then what becomes of it there. The error
// says that there is no such message, or what is wrong with the report.
func (h *Handler) Report(messageID string, report conversation.MessageDeliveryReport) error {
	if err := checkReport(report); err != nil {
		return fmt.Errorf("sinchtest: Report: %w", err)
	}
	return h.update(func(s *store) error {
		m, err := s.messages.get(messageID)
		if err != nil || m.sent == nil {
			return fmt.Errorf("sinchtest: Report: %w", &problem{code: http.StatusNotFound, message: fmt.Sprintf("the app sent no message %q", messageID)})
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

// deliver reports what becomes of a message on its channel, and on the next ones
// as long as it fails.
func (s *store) deliver(m *message) {
	channel := m.stored.ChannelIdentity
	for _, report := range s.outcome(m.appID, channel, &m.sent.request) {
		if s.report(m, report); m.stored.ChannelIdentity != channel {
			return // and all is said of the next one
		}
	}
	s.awaitReport(m)
}

// awaitReport lets a message go to the next channel if no delivery is reported
// in the time that the app gives this one.
func (s *store) awaitReport(m *message) {
	app, err := s.apps.get(m.appID)
	if err != nil || len(m.sent.fallback) == 0 || m.sent.arrived() || app.DeliveryReportBasedFallback == nil {
		return
	}
	fallback := app.DeliveryReportBasedFallback
	if !value(fallback.Enabled) || fallback.DeliveryReportWaitingTime == nil {
		return
	}
	id, channel := m.stored.ID, m.stored.ChannelIdentity
	end := s.now.Add(time.Duration(*fallback.DeliveryReportWaitingTime) * time.Second)
	s.later(end, func(s *store) error {
		m, err := s.messages.get(id)
		if err == nil && m.stored.ChannelIdentity == channel && !m.sent.arrived() {
			s.report(m, failure(conversation.ReasonCodeDeliveryTimedOut, "no delivery was reported in the waiting time of the app"))
		}
		return err
	})
}

// arrived reports whether a message was delivered.
func (s *sent) arrived() bool {
	return s.status == conversation.DeliveryStatusDelivered || s.status == conversation.DeliveryStatusRead
}

// report reports on a message, which after a failure goes to its next channel.
func (s *store) report(m *message, report conversation.MessageDeliveryReport) {
	failed := report.Status == conversation.DeliveryStatusFailed
	if !failed || len(m.sent.fallback) == 0 {
		if failed && m.sent.switched && s.assumes(NoChannelsLeftEndsFallback) {
			report = failure(conversation.ReasonCodeNoChannelsLeft, "every channel was tried")
		}
		s.note(m, report)
		return
	}
	report.Status = conversation.DeliveryStatusSwitchingChannel
	s.note(m, report)
	m.sent.switched = true
	m.stored.ChannelIdentity, m.sent.fallback = &m.sent.fallback[0], m.sent.fallback[1:]
	if c, err := s.conversations.get(m.stored.ConversationID); err == nil {
		c.ActiveChannel = new(m.stored.ChannelIdentity.Channel)
	}
	s.deliver(m)
}

// note sets the status of a message and sends its delivery report.
func (s *store) note(m *message, report conversation.MessageDeliveryReport) {
	m.sent.status = report.Status
	m.sent.reports = append(m.sent.reports, conversation.MessageDeliveryReport{Status: report.Status, Reason: report.Reason})
	m.stored.MessageStatus = messageStatus(conversation.ConversationMessageStatusStatus(report.Status), report.Reason, s.now)
	s.emitMessage(m, conversation.WebhookTriggerMessageDelivery, conversation.ConversationWebhookEvent{
		MessageDeliveryReport: &conversation.MessageDeliveryReport{
			ChannelIdentity: callbackIdentity(m.stored.ChannelIdentity),
			ChannelMetadata: report.ChannelMetadata,
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

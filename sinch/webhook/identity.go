package webhook

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// IdempotencyKey returns a text that is the same for every delivery of this
// event and another one for every other event. Sinch delivers an event until
// it gets a 2xx answer that it understands, so sooner or later every event
// comes twice; a handler that stores the key with its work, and does nothing
// if the key is there, does the work once.
//
// The key is made of the app, which is empty where an event concerns the whole
// project, the payload key, and what identifies the event within its kind: the
// ID of an inbound message or event; the ID, status and channel of a delivery
// report, which comes once for each status; the request ID of an opt-in, an
// opt-out or a capability check; and so on. A kind that has no identity of its
// own, an unknown kind and a callback that lacks the members in question have
// the SHA-256 of [Event.Raw] instead, which is the same as long as Sinch
// repeats the same bytes.
//
// It has no more than printable ASCII without spaces, and mostly less than 120
// bytes.
func (e *Event) IdempotencyKey() string {
	parts := e.identity()
	if len(parts) == 0 || slices.Contains(parts, "") {
		sum := sha256.Sum256(e.Raw)
		parts = []string{"sha256", hex.EncodeToString(sum[:])}
	}
	var key strings.Builder
	key.WriteString(url.QueryEscape(e.AppID) + "/" + url.QueryEscape(e.Key()))
	for _, part := range parts {
		key.WriteString("/" + url.QueryEscape(part)) // so that a slash separates parts
	}
	return key.String()
}

// identity returns what tells the event from all others of its kind. It is of
// no use if it is empty or a part of it is.
func (e *Event) identity() []string {
	switch payload := e.payload.(type) {
	case *conversation.MessageInboundEvent:
		return []string{text(payload.Message.ID)}
	case *conversation.MessageInboundSmartConversationRedactionEvent:
		return []string{text(payload.MessageRedaction.ID)}
	case *conversation.EventInbound:
		return []string{text(payload.Event.ID)}
	case *conversation.UnsupportedCallbackEvent:
		return []string{text(payload.UnsupportedCallback.ID)}

	// With a fallback to other channels, a message has a status on each.
	case *conversation.MessageDeliveryReceiptEvent:
		report := payload.MessageDeliveryReport
		return onChannel(report.ChannelIdentity, text(report.MessageID), text(report.Status))
	case *conversation.MessageSubmitEvent:
		submitted := payload.MessageSubmitNotification
		return onChannel(submitted.ChannelIdentity, text(submitted.MessageID))
	case *conversation.EventDelivery:
		report := payload.EventDeliveryReport
		return onChannel(report.ChannelIdentity, text(report.EventID), text(report.Status))
	case *conversation.RecordNotificationEvent:
		record := payload.RecordNotification
		return []string{text(record.EntityID), text(record.RecordStatus)}
	case *batch.BatchStatusUpdateEvent:
		update := payload.BatchStatusUpdateNotification
		return []string{text(update.BatchID), text(update.BatchStatus)}

	// Sinch: request_id "helps to spot duplicates". One request may concern
	// several channels.
	case *conversation.CapabilityEvent:
		capability := payload.CapabilityNotification
		return []string{text(capability.RequestID), text(capability.Channel)}
	case *conversation.OptInEvent:
		return []string{text(payload.OptInNotification.RequestID), text(payload.OptInNotification.Status)}
	case *conversation.OptOutEvent:
		return []string{text(payload.OptOutNotification.RequestID), text(payload.OptOutNotification.Status)}

	// These happen once to a contact or a conversation, except for updates.
	case *conversation.ContactCreateEvent:
		return []string{contactID(payload.ContactCreateNotification.Contact)}
	case *conversation.ContactDeleteEvent:
		return []string{contactID(payload.ContactDeleteNotification.Contact)}
	case *conversation.ContactMergeEvent:
		merge := payload.ContactMergeNotification
		return []string{contactID(merge.PreservedContact), contactID(merge.DeletedContact)}
	case *conversation.ContactUpdateEvent:
		if e.AcceptedTime.IsZero() {
			return nil
		}
		return []string{contactID(payload.ContactUpdateNotification.Contact), e.AcceptedTime.UTC().Format(time.RFC3339Nano)}
	case *conversation.ConversationStartEvent:
		return []string{conversationID(payload.ConversationStartNotification)}
	case *conversation.ConversationStopEvent:
		return []string{conversationID(payload.ConversationStopNotification)}
	case *conversation.ConversationDeleteEvent:
		return []string{conversationID(payload.ConversationDeleteNotification)}
	}
	return nil
}

// text returns the text that is pointed to, or "".
func text[T ~string](value *T) string {
	if value == nil {
		return ""
	}
	return string(*value)
}

// onChannel appends the channel to parts if it is known.
func onChannel(identity *conversation.ChannelIdentity, parts ...string) []string {
	if identity == nil || identity.Channel == "" {
		return parts
	}
	return append(parts, string(identity.Channel))
}

func contactID(contact *conversation.Contact) string {
	if contact == nil {
		return ""
	}
	return text(contact.ID)
}

func conversationID(notification *conversation.ConversationNotification) string {
	if notification.Conversation == nil {
		return ""
	}
	return text(notification.Conversation.ID)
}

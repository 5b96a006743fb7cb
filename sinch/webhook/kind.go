package webhook

import (
	"context"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// kind is what is to be known about one kind of callback.
type kind struct {
	key     string // of the payload in the envelope
	trigger conversation.WebhookTrigger
	decode  func(body []byte) (payload any, problems call.Problems, err error)
	call    func(ctx context.Context, handlers *Handlers, payload any) (handled bool, err error)
}

// kinds relates the three names of each kind, of which the published documents
// give the first and the last, and leave the second to the reader. A test
// compares the table with the documents.
var kinds = []*kind{
	newKind("message", conversation.WebhookTriggerMessageInbound, func(h *Handlers) callback[conversation.MessageInboundEvent] { return h.MessageInbound }),
	newKind("message_delivery_report", conversation.WebhookTriggerMessageDelivery, func(h *Handlers) callback[conversation.MessageDeliveryReceiptEvent] { return h.MessageDelivery }),
	newKind("message_submit_notification", conversation.WebhookTriggerMessageSubmit, func(h *Handlers) callback[conversation.MessageSubmitEvent] { return h.MessageSubmit }),
	newKind("message_redaction", conversation.WebhookTriggerMessageInboundSmartConversationRedaction, func(h *Handlers) callback[conversation.MessageInboundSmartConversationRedactionEvent] {
		return h.MessageInboundSmartConversationRedaction
	}),
	newKind("event", conversation.WebhookTriggerEventInbound, func(h *Handlers) callback[conversation.EventInbound] { return h.EventInbound }),
	newKind("event_delivery_report", conversation.WebhookTriggerEventDelivery, func(h *Handlers) callback[conversation.EventDelivery] { return h.EventDelivery }),
	newKind("conversation_start_notification", conversation.WebhookTriggerConversationStart, func(h *Handlers) callback[conversation.ConversationStartEvent] { return h.ConversationStart }),
	newKind("conversation_stop_notification", conversation.WebhookTriggerConversationStop, func(h *Handlers) callback[conversation.ConversationStopEvent] { return h.ConversationStop }),
	newKind("conversation_delete_notification", conversation.WebhookTriggerConversationDelete, func(h *Handlers) callback[conversation.ConversationDeleteEvent] { return h.ConversationDelete }),
	newKind("contact_create_notification", conversation.WebhookTriggerContactCreate, func(h *Handlers) callback[conversation.ContactCreateEvent] { return h.ContactCreate }),
	newKind("contact_update_notification", conversation.WebhookTriggerContactUpdate, func(h *Handlers) callback[conversation.ContactUpdateEvent] { return h.ContactUpdate }),
	newKind("contact_merge_notification", conversation.WebhookTriggerContactMerge, func(h *Handlers) callback[conversation.ContactMergeEvent] { return h.ContactMerge }),
	newKind("contact_delete_notification", conversation.WebhookTriggerContactDelete, func(h *Handlers) callback[conversation.ContactDeleteEvent] { return h.ContactDelete }),
	newKind("duplicated_contact_identities_notification", conversation.WebhookTriggerContactIdentitiesDuplication, func(h *Handlers) callback[conversation.ContactIdentitiesDuplicationEvent] {
		return h.ContactIdentitiesDuplication
	}),
	newKind("capability_notification", conversation.WebhookTriggerCapability, func(h *Handlers) callback[conversation.CapabilityEvent] { return h.Capability }),
	newKind("opt_in_notification", conversation.WebhookTriggerOptIn, func(h *Handlers) callback[conversation.OptInEvent] { return h.OptIn }),
	newKind("opt_out_notification", conversation.WebhookTriggerOptOut, func(h *Handlers) callback[conversation.OptOutEvent] { return h.OptOut }),
	newKind("channel_event_notification", conversation.WebhookTriggerChannelEvent, func(h *Handlers) callback[conversation.ChannelEvent] { return h.ChannelEvent }),
	newKind("smart_conversation_notification", conversation.WebhookTriggerSmartConversation, func(h *Handlers) callback[conversation.SmartConversationsEvent] { return h.SmartConversation }),
	newKind("record_notification", conversation.WebhookTriggerRecordNotification, func(h *Handlers) callback[conversation.RecordNotificationEvent] { return h.RecordNotification }),
	newKind("unsupported_callback", conversation.WebhookTriggerUnsupported, func(h *Handlers) callback[conversation.UnsupportedCallbackEvent] { return h.Unsupported }),
	newKind("batch_status_update_notification", conversation.WebhookTriggerBatchStatusUpdate, func(h *Handlers) callback[batch.BatchStatusUpdateEvent] { return h.BatchStatusUpdate }),
}

// callback is the type of a function in Handlers.
type callback[T any] = func(context.Context, *T) error

// newKind returns the kind that decodes into a T and goes to what field returns.
func newKind[T any](key string, trigger conversation.WebhookTrigger, field func(*Handlers) callback[T]) *kind {
	return &kind{
		key:     key,
		trigger: trigger,
		decode: func(body []byte) (any, call.Problems, error) {
			payload := new(T)
			problems, err := call.Decode(body, payload)
			return payload, problems, err
		},
		call: func(ctx context.Context, handlers *Handlers, payload any) (bool, error) {
			function := field(handlers)
			if function == nil {
				return false, nil
			}
			return true, function(ctx, payload.(*T))
		},
	}
}

// kindsByKey is the table by payload key.
var kindsByKey = func() map[string]*kind {
	byKey := make(map[string]*kind, len(kinds))
	for _, kind := range kinds {
		byKey[kind.key] = kind
	}
	return byKey
}()

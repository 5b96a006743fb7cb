package webhook

import (
	"context"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// kind is all that is to be known about one kind of callback.
type kind struct {
	key     string // of the payload in the envelope
	trigger conversation.WebhookTrigger
	// exact returns the event of a body in which there is nothing odd, else nil.
	exact func(body []byte) (*Event, call.Envelope)
	// decode returns a payload of which the member with the payload key is not
	// nil.
	decode func(body []byte) (payload any, problems call.Problems, err error)
	// wanted reports whether there is a function for the kind.
	wanted func(handlers *Handlers) bool
	call   func(ctx context.Context, handlers *Handlers, payload any) error
	// identity returns what tells the event from others of its kind.
	identity func(payload any) identity
}

// kinds relates the names of each kind, of which the published documents give
// the first and the last, and leave the second to the reader, and says what
// makes an event of the kind another one. A test compares the table with the
// documents.
var kinds = []*kind{
	newKind("message", conversation.WebhookTriggerMessageInbound,
		func(h *Handlers) callback[conversation.MessageInboundEvent] { return h.MessageInbound },
		func(e *conversation.MessageInboundEvent) **conversation.MessageInboundEventItem { return &e.Message },
		inboundMessage),
	newKind("message_delivery_report", conversation.WebhookTriggerMessageDelivery,
		func(h *Handlers) callback[conversation.MessageDeliveryReceiptEvent] { return h.MessageDelivery },
		func(e *conversation.MessageDeliveryReceiptEvent) **conversation.MessageDeliveryReport {
			return &e.MessageDeliveryReport
		},
		messageReport),
	newKind("message_submit_notification", conversation.WebhookTriggerMessageSubmit,
		func(h *Handlers) callback[conversation.MessageSubmitEvent] { return h.MessageSubmit },
		func(e *conversation.MessageSubmitEvent) **conversation.MessageSubmitNotification {
			return &e.MessageSubmitNotification
		},
		submittedMessage),
	newKind("message_redaction", conversation.WebhookTriggerMessageInboundSmartConversationRedaction,
		func(h *Handlers) callback[conversation.MessageInboundSmartConversationRedactionEvent] {
			return h.MessageInboundSmartConversationRedaction
		},
		func(e *conversation.MessageInboundSmartConversationRedactionEvent) **conversation.MessageInboundEventItem {
			return &e.MessageRedaction
		},
		inboundMessage),
	newKind("event", conversation.WebhookTriggerEventInbound,
		func(h *Handlers) callback[conversation.EventInbound] { return h.EventInbound },
		func(e *conversation.EventInbound) **conversation.EventInboundEvent { return &e.Event },
		inboundEvent),
	newKind("event_delivery_report", conversation.WebhookTriggerEventDelivery,
		func(h *Handlers) callback[conversation.EventDelivery] { return h.EventDelivery },
		func(e *conversation.EventDelivery) **conversation.EventDeliveryReport { return &e.EventDeliveryReport },
		eventReport),
	newKind("conversation_start_notification", conversation.WebhookTriggerConversationStart,
		func(h *Handlers) callback[conversation.ConversationStartEvent] { return h.ConversationStart },
		func(e *conversation.ConversationStartEvent) **conversation.ConversationNotification {
			return &e.ConversationStartNotification
		},
		changedConversation),
	newKind("conversation_stop_notification", conversation.WebhookTriggerConversationStop,
		func(h *Handlers) callback[conversation.ConversationStopEvent] { return h.ConversationStop },
		func(e *conversation.ConversationStopEvent) **conversation.ConversationNotification {
			return &e.ConversationStopNotification
		},
		changedConversation),
	newKind("conversation_delete_notification", conversation.WebhookTriggerConversationDelete,
		func(h *Handlers) callback[conversation.ConversationDeleteEvent] { return h.ConversationDelete },
		func(e *conversation.ConversationDeleteEvent) **conversation.ConversationNotification {
			return &e.ConversationDeleteNotification
		},
		changedConversation),
	newKind("contact_create_notification", conversation.WebhookTriggerContactCreate,
		func(h *Handlers) callback[conversation.ContactCreateEvent] { return h.ContactCreate },
		func(e *conversation.ContactCreateEvent) **conversation.ContactNotification {
			return &e.ContactCreateNotification
		},
		changedContact),
	newKind("contact_update_notification", conversation.WebhookTriggerContactUpdate,
		func(h *Handlers) callback[conversation.ContactUpdateEvent] { return h.ContactUpdate },
		func(e *conversation.ContactUpdateEvent) **conversation.ContactNotification {
			return &e.ContactUpdateNotification
		},
		changedContact),
	newKind("contact_merge_notification", conversation.WebhookTriggerContactMerge,
		func(h *Handlers) callback[conversation.ContactMergeEvent] { return h.ContactMerge },
		func(e *conversation.ContactMergeEvent) **conversation.ContactMergeNotification {
			return &e.ContactMergeNotification
		},
		mergedContacts),
	newKind("contact_delete_notification", conversation.WebhookTriggerContactDelete,
		func(h *Handlers) callback[conversation.ContactDeleteEvent] { return h.ContactDelete },
		func(e *conversation.ContactDeleteEvent) **conversation.ContactNotification {
			return &e.ContactDeleteNotification
		},
		changedContact),
	newKind("duplicated_contact_identities_notification", conversation.WebhookTriggerContactIdentitiesDuplication,
		func(h *Handlers) callback[conversation.ContactIdentitiesDuplicationEvent] {
			return h.ContactIdentitiesDuplication
		},
		func(e *conversation.ContactIdentitiesDuplicationEvent) **conversation.DuplicatedContactIdentitiesNotification {
			return &e.DuplicatedContactIdentitiesNotification
		},
		nothingButItsBytes),
	newKind("capability_notification", conversation.WebhookTriggerCapability,
		func(h *Handlers) callback[conversation.CapabilityEvent] { return h.Capability },
		func(e *conversation.CapabilityEvent) **conversation.CapabilityNotification {
			return &e.CapabilityNotification
		},
		capability),
	newKind("opt_in_notification", conversation.WebhookTriggerOptIn,
		func(h *Handlers) callback[conversation.OptInEvent] { return h.OptIn },
		func(e *conversation.OptInEvent) **conversation.OptInNotification { return &e.OptInNotification },
		optIn),
	newKind("opt_out_notification", conversation.WebhookTriggerOptOut,
		func(h *Handlers) callback[conversation.OptOutEvent] { return h.OptOut },
		func(e *conversation.OptOutEvent) **conversation.OptOutNotification { return &e.OptOutNotification },
		optOut),
	newKind("channel_event_notification", conversation.WebhookTriggerChannelEvent,
		func(h *Handlers) callback[conversation.ChannelEvent] { return h.ChannelEvent },
		func(e *conversation.ChannelEvent) **conversation.ChannelEventNotification {
			return &e.ChannelEventNotification
		},
		nothingButItsBytes),
	newKind("smart_conversation_notification", conversation.WebhookTriggerSmartConversation,
		func(h *Handlers) callback[conversation.SmartConversationsEvent] { return h.SmartConversation },
		func(e *conversation.SmartConversationsEvent) **conversation.SmartConversationNotification {
			return &e.SmartConversationNotification
		},
		nothingButItsBytes),
	newKind("record_notification", conversation.WebhookTriggerRecordNotification,
		func(h *Handlers) callback[conversation.RecordNotificationEvent] { return h.RecordNotification },
		func(e *conversation.RecordNotificationEvent) **conversation.RecordNotification {
			return &e.RecordNotification
		},
		record),
	newKind("unsupported_callback", conversation.WebhookTriggerUnsupported,
		func(h *Handlers) callback[conversation.UnsupportedCallbackEvent] { return h.Unsupported },
		func(e *conversation.UnsupportedCallbackEvent) **conversation.UnsupportedCallback {
			return &e.UnsupportedCallback
		},
		unsupported),
	newKind("batch_status_update_notification", conversation.WebhookTriggerBatchStatusUpdate,
		func(h *Handlers) callback[batch.BatchStatusUpdateEvent] { return h.BatchStatusUpdate },
		func(e *batch.BatchStatusUpdateEvent) **batch.BatchStatusUpdateNotification {
			return &e.BatchStatusUpdateNotification
		},
		batchStatus),
}

// callback is the type of a function in Handlers.
type callback[T any] = func(context.Context, *T) error

// pointer is a pointer to a callback.
type pointer[T any] interface {
	*T
	Envelope() call.Envelope
}

// newKind returns the kind whose callbacks are T, with a P under the payload key.
func newKind[T, P any, E pointer[T]](key string, trigger conversation.WebhookTrigger, function func(*Handlers) callback[T], payload func(E) **P, identify func(*P) identity) *kind {
	return &kind{
		key:     key,
		trigger: trigger,
		exact: func(body []byte) (*Event, call.Envelope) {
			whole := new(struct { // one allocation
				event    Event
				callback T
				payload  P
			})
			decoded := E(&whole.callback)
			*payload(decoded) = &whole.payload
			if call.DecodeExact(body, decoded) != nil || *payload(decoded) == nil {
				return nil, call.Envelope{}
			}
			whole.event.payload = &whole.callback
			return &whole.event, decoded.Envelope()
		},
		decode: func(body []byte) (any, call.Problems, error) {
			event := new(T)
			problems, err := call.Decode(body, event)
			if member := payload(event); *member == nil {
				*member = new(P)
			}
			return event, problems, err
		},
		wanted: func(handlers *Handlers) bool { return function(handlers) != nil },
		call: func(ctx context.Context, handlers *Handlers, event any) error {
			return function(handlers)(ctx, event.(*T))
		},
		identity: func(event any) identity { return identify(*payload(event.(*T))) },
	}
}

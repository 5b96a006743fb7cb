package webhook

import (
	"context"
	"errors"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// Handlers are the functions to which events go, each named after the trigger
// of its kind. A field that is nil leaves its kind to Other.
//
// A function returns nil once the event is dealt with, and is called again for a
// later delivery after an error or a panic. It has to be safe for concurrent use,
// and may meet an event twice and events out of order. It should take seconds at
// most: how long Sinch waits for an answer is not documented, and what takes longer
// is better queued. The member of its event that has the payload key is never nil,
// any other optional one may be. [FromContext] has the rest of the event.
type Handlers struct {
	// A contact sent a message. STOP by SMS is one, too.
	MessageInbound func(context.Context, *conversation.MessageInboundEvent) error
	// The status of a message to a contact changed. The identity of SMS comes
	// without the "+" that the message was sent to, see sinch.SameIdentity.
	MessageDelivery func(context.Context, *conversation.MessageDeliveryReceiptEvent) error
	// A message was handed to a channel.
	MessageSubmit func(context.Context, *conversation.MessageSubmitEvent) error
	// A contact sent a message, here with its personal data made unreadable.
	MessageInboundSmartConversationRedaction func(context.Context, *conversation.MessageInboundSmartConversationRedactionEvent) error
	// A contact did something other than to write a message, such as typing.
	EventInbound func(context.Context, *conversation.EventInbound) error
	// The status of an event to a contact changed.
	EventDelivery func(context.Context, *conversation.EventDelivery) error
	// A conversation was started.
	ConversationStart func(context.Context, *conversation.ConversationStartEvent) error
	// A conversation was stopped.
	ConversationStop func(context.Context, *conversation.ConversationStopEvent) error
	// A conversation was deleted.
	ConversationDelete func(context.Context, *conversation.ConversationDeleteEvent) error
	// A contact was created.
	ContactCreate func(context.Context, *conversation.ContactCreateEvent) error
	// A contact was changed.
	ContactUpdate func(context.Context, *conversation.ContactUpdateEvent) error
	// Two contacts were merged into one.
	ContactMerge func(context.Context, *conversation.ContactMergeEvent) error
	// A contact was deleted.
	ContactDelete func(context.Context, *conversation.ContactDeleteEvent) error
	// Several contacts were found to have the same identity on a channel.
	ContactIdentitiesDuplication func(context.Context, *conversation.ContactIdentitiesDuplicationEvent) error
	// A capability check has a result.
	Capability func(context.Context, *conversation.CapabilityEvent) error
	// A contact opted in, or tried to, on a channel that has a consent of its
	// own, such as Viber.
	OptIn func(context.Context, *conversation.OptInEvent) error
	// A contact opted out, or tried to, on a channel that has a consent of its
	// own, such as Viber. SMS has none: STOP arrives as MessageInbound.
	OptOut func(context.Context, *conversation.OptOutEvent) error
	// A channel reported something about itself or the app.
	ChannelEvent func(context.Context, *conversation.ChannelEvent) error
	// A message was analysed.
	SmartConversation func(context.Context, *conversation.SmartConversationsEvent) error
	// The record of a message or an event changed.
	RecordNotification func(context.Context, *conversation.RecordNotificationEvent) error
	// A channel sent something that Sinch has no callback for.
	Unsupported func(context.Context, *conversation.UnsupportedCallbackEvent) error
	// A batch got on. What its members are is known from Sinch's samples alone.
	BatchStatusUpdate func(context.Context, *batch.BatchStatusUpdateEvent) error

	// Other gets every event without a function of its own, unknown kinds
	// among them. If it is nil, those events are dropped and Sinch is told
	// that all is well.
	Other func(context.Context, *Event) error
}

// Dispatch calls the function for event and returns its error, with the payload
// key in front. It is what [NewHandler] does with a verified event, and of use
// to whoever takes events from somewhere else, such as a queue. It verifies
// nothing and recovers no panic. An event that [Parse] has not made, such as one
// from a codec other than JSON, is parsed first if it has an [Event.Raw]. [Status]
// of its error is 500.
func (h Handlers) Dispatch(ctx context.Context, event *Event) error {
	if event == nil {
		return errors.New("webhook: Dispatch: the event is nil")
	}
	var err error
	if event.payload == nil && event.Raw != nil {
		if event, err = Parse(event.Raw); err != nil {
			return &functionError{"an event", err}
		}
	}
	ctx = context.WithValue(orBackground(ctx), eventKey{}, event)
	switch {
	case event.kind != nil && event.kind.wanted(&h):
		err = event.kind.call(ctx, &h, event.payload)
	case h.Other != nil:
		err = h.Other(ctx, event)
	}
	if err != nil {
		return &functionError{event.Key(), err}
	}
	return nil
}

// Triggers returns the triggers of the kinds that have a function, to create
// the webhook with. Other adds none: append those whose events it is to get.
func (h Handlers) Triggers() []conversation.WebhookTrigger {
	var triggers []conversation.WebhookTrigger
	for _, kind := range kinds {
		if kind.wanted(&h) {
			triggers = append(triggers, kind.trigger)
		}
	}
	return triggers
}

type eventKey struct{}

// FromContext returns the event of which a function in [Handlers] got the
// payload, and false if ctx is not from such a call.
func FromContext(ctx context.Context) (*Event, bool) {
	event, ok := orBackground(ctx).Value(eventKey{}).(*Event)
	return event, ok
}

package webhook

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// Event is a callback: an envelope, which all have in common, and one payload.
// It is not changed after [Parse] made it and so is safe for concurrent use.
//
// An Event goes through JSON without loss: it is encoded as the callback that
// came, members that this version does not know included.
type Event struct {
	// AppID is the app whose webhook is called.
	AppID string
	// ProjectID is the project of the app.
	ProjectID string
	// AcceptedTime is when Sinch learned of the event; zero if it is not said.
	AcceptedTime time.Time
	// EventTime is when it happened according to the channel; zero if it is
	// not said.
	EventTime time.Time
	// MessageMetadata is the metadata given when the message was sent, for
	// some kinds; mostly empty.
	MessageMetadata string
	// CorrelationID is the correlation ID given when the message was sent;
	// mostly empty.
	CorrelationID string
	// Raw is the body as it came, byte for byte.
	Raw json.RawMessage
	// Problems are the members whose values do not fit their fields, which are
	// therefore zero; mostly none. They say where and of which kinds, and
	// repeat no value; [Event.Raw] has it.
	Problems call.Problems

	kind    *kind // nil if unknown
	payload any
	claim   *claim // nil for none
	twoApps bool   // whether the envelope names more than the last, AppID
}

// Unknown is the payload of a kind that this version does not know.
type Unknown struct {
	// Key is the member of the envelope that is the payload, such as
	// "contact_archive_notification".
	Key string
	// JSON is the value of that member, a part of [Event.Raw].
	JSON json.RawMessage
}

// Parse decodes the body of a callback. It does not verify anything: for
// whether Sinch sent the body, see [Verify]. The event keeps body, which must
// not be changed afterwards.
//
// What the kind of a callback is, its payload key alone decides. Members that
// are null do not count. Of two payloads the first counts, and the other one is
// a problem. If there is no known key, the payload is the first unknown member
// that holds an object, or else the first unknown member, or else an [Unknown]
// without a key.
//
// A member of another type than Sinch documents is no error: its field is zero,
// and [Event.Problems] names it. The error is [ErrMalformed], for anything but a
// JSON object, and for one that is nested more than 10,000 levels deep.
func Parse(body []byte) (*Event, error) {
	if event := parseExact(body); event != nil {
		return event, nil
	}
	read, problems, err := readEnvelope(body)
	if err != nil {
		return nil, &malformedError{"it is no JSON object", err}
	}
	event := &read.event
	if event.kind == nil {
		event.payload, event.Problems = &read.unknown, problems
		return event, nil
	}
	event.payload, event.Problems, err = event.kind.decode(read.body)
	if err != nil {
		return nil, &malformedError{"the payload " + event.kind.key + " does not decode", err}
	}
	event.Problems = append(event.Problems, read.surplus...)
	return event, nil
}

// Key returns the payload key, such as "message", whether the kind is known or
// not.
func (e *Event) Key() string {
	if e.kind != nil {
		return e.kind.key
	}
	if unknown, ok := e.payload.(*Unknown); ok {
		return unknown.Key
	}
	return ""
}

// Trigger returns the trigger that a webhook has to have for events of this
// kind, or "" for an unknown kind.
func (e *Event) Trigger() conversation.WebhookTrigger {
	if e.kind == nil {
		return ""
	}
	return e.kind.trigger
}

// Payload returns the decoded callback. It is a pointer to the struct of its
// kind in package conversation or batch, of which the member with the payload
// key is never nil, or an [*Unknown].
//
//	switch payload := event.Payload().(type) {
//	case *conversation.MessageInboundEvent:
//		// payload.Message
//	case *conversation.MessageDeliveryReceiptEvent:
//		// payload.MessageDeliveryReport
//	case *webhook.Unknown:
//		// payload.Key, payload.JSON
//	}
//
// [Handlers] names all kinds.
func (e *Event) Payload() any { return e.payload }

// Finish says how the handling of an event ended that [ParseBody] or
// [ParseRequest] has claimed in a [NonceStore]. After nil, a copy of the callback
// is [ErrHandled]; after an error, a repeat is taken. Otherwise it does nothing.
//
// It returns err. A store that fails is left to the hook of [WithErrorHook],
// since the event is handled all the same, or not.
func (e *Event) Finish(ctx context.Context, err error) error {
	if e != nil && e.claim != nil {
		e.claim.end(orBackground(ctx), e, err == nil)
	}
	return err
}

// MarshalJSON implements [json.Marshaler]. It returns [Event.Raw] and no error;
// package json removes the white space, so the signature does not fit the result.
func (e Event) MarshalJSON() ([]byte, error) {
	if e.Raw == nil {
		return []byte("null"), nil
	}
	return bytes.TrimPrefix(e.Raw, byteOrderMark), nil
}

// UnmarshalJSON implements [json.Unmarshaler]. It is [Parse] of a copy of body,
// with the same error; null changes nothing.
func (e *Event) UnmarshalJSON(body []byte) error {
	if string(body) == "null" {
		return nil
	}
	event, err := Parse(bytes.Clone(body))
	if err != nil {
		return err
	}
	*e = *event
	return nil
}

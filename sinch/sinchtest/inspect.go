package sinchtest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// Request is a request that came in. A call that a client repeats is several
// requests.
type Request struct {
	// Time is when it came.
	Time time.Time
	// Operation is what was asked for, [TokenOperation], or empty if there is no
	// such operation.
	Operation Operation
	// Method, Path and Query are those of the request; Path and Query are
	// escaped.
	Method, Path, Query string
	// Header is the header as it came, with the credentials.
	Header http.Header
	// Body is the body as it came, up to 1 MiB.
	Body []byte
	// Status is what was answered; 0 if the connection was dropped.
	Status int
	// Answer is the body of the answer, before any [Fault] spoilt it; nil if
	// the connection was dropped.
	Answer []byte
}

// Message is a message that the app sent and Sinch accepted.
type Message struct {
	// ID is the message ID.
	ID string
	// BatchID is the batch that the message is part of; empty for a message
	// that was sent by itself.
	BatchID string
	// Request is what was sent. Of a batch it is what the recipient's part of
	// it comes to: with the parameters filled in and the metadata merged.
	Request conversation.SendMessageRequest
	// Header is the header of the HTTP request, that of a batch for all its
	// messages.
	Header http.Header
	// Attempts is how many requests with this body it took since one was last
	// accepted; 1 if the first one was.
	Attempts int
	// AcceptTime is when it was accepted.
	AcceptTime time.Time
	// Recipient is the identity that it went to, of several the one that was
	// tried last; nil if the recipient has none on the channels in question.
	Recipient *conversation.ChannelIdentity
	// ContactID and ConversationID are empty in DISPATCH mode.
	ContactID, ConversationID string
	// Status is what was reported last; empty if nothing was.
	Status conversation.DeliveryStatus
	// Reports are what was reported, in this order. Of each only Status and
	// Reason are set.
	Reports []conversation.MessageDeliveryReport
}

// Requests returns the requests of an operation in the order in which they
// were answered, or of all operations if it is empty.
func (h *Handler) Requests(operation Operation) []Request {
	h.mu.Lock()
	defer h.mu.Unlock()
	var found []Request
	for _, r := range h.requests {
		if operation == "" || r.Operation == operation {
			found = append(found, r)
		}
	}
	return found
}

// Messages returns the messages that apps sent, the oldest first, whether
// Sinch would keep them or not, but for those that were deleted.
func (h *Handler) Messages() []Message {
	h.mu.Lock()
	defer h.mu.Unlock()
	var found []Message
	for _, m := range h.store.messages.all() {
		if m.sent != nil {
			found = append(found, m.inspect())
		}
	}
	return found
}

func (m *message) inspect() Message {
	return Message{
		ID:             m.stored.ID,
		BatchID:        m.sent.batchID,
		Request:        m.sent.request,
		Header:         m.sent.header,
		Attempts:       m.sent.attempts,
		AcceptTime:     m.stored.AcceptTime,
		Recipient:      m.stored.ChannelIdentity,
		ContactID:      m.stored.ContactID,
		ConversationID: m.stored.ConversationID,
		Status:         m.sent.status,
		Reports:        slices.Clone(m.sent.reports),
	}
}

// WaitForMessage returns the oldest message that matches, and waits for it if
// there is none. A nil match takes any message. The error is that of the
// context.
//
// What sent the message may still wait for the answer. A test that ends then
// ends that, too: where a callback function sends, [Handler.WaitForCallbacks]
// waits for it.
func (h *Handler) WaitForMessage(ctx context.Context, match func(Message) bool) (Message, error) {
	var found Message
	err := h.wait(ctx, func() bool {
		for _, m := range h.Messages() {
			if match == nil || match(m) {
				found = m
				return true
			}
		}
		return false
	})
	if err != nil {
		return Message{}, fmt.Errorf("sinchtest: no such message was sent: %w", err)
	}
	return found, nil
}

// Callbacks returns what was posted to webhooks, or is about to be, in the
// order of the events.
func (h *Handler) Callbacks() []Callback {
	h.mu.Lock()
	defer h.mu.Unlock()
	var all []Callback
	for _, p := range h.callbacks.all {
		all = append(all, p.Callback)
	}
	return all
}

// WaitForCallbacks waits until every callback is delivered, or refused for good.
// The error is that of the context.
func (h *Handler) WaitForCallbacks(ctx context.Context) error {
	pending := 0
	err := h.wait(ctx, func() bool {
		h.mu.Lock()
		defer h.mu.Unlock()
		pending = h.callbacks.pending
		return pending == 0
	})
	if err != nil {
		return fmt.Errorf("sinchtest: %d callbacks are not delivered: %w", pending, err)
	}
	return nil
}

// checkValue reports JSON that the document does not allow.
func (h *Handler) checkValue(d *document, what string, schema *openapi3.Schema, data []byte) {
	var decoded any
	if err := json.Unmarshal(data, &decoded); err != nil {
		h.settings.report("sinchtest: %s is no JSON: %v", what, err)
		return
	}
	for _, v := range d.check(schema, withoutNulls(decoded)) {
		h.settings.report("sinchtest: %s breaks the published document: %s: %s", what, v.Field, v.Description)
	}
}

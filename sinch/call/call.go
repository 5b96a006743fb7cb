// Package call is the seam between the generated services and the client
// that sends their requests.
//
// The generated packages describe what is to be sent, as a [Request]; whoever
// implements [Caller] sends it. [github.com/sinchgo/sinch-conversation-go/sinch]
// is the implementation for production, with tokens, retries and typed errors.
// A test may bring one of its own:
//
//	type recorder struct{ requests []*call.Request }
//
//	func (r *recorder) Call(_ context.Context, request *call.Request, _ any, _ ...call.Option) error {
//		r.requests = append(r.requests, request)
//		return nil
//	}
//
//	messages := conversation.NewServices("my-project", &recorder{}).Messages
package call

import (
	"context"
)

// Caller sends the request of one operation and decodes the answer.
//
// Call decodes the JSON body of a successful answer into response, which is a
// pointer to a generated type, or nil for an operation that answers without a
// body. An implementation has to be safe for concurrent use.
type Caller interface {
	Call(ctx context.Context, request *Request, response any, options ...Option) error
}

// Option changes one call, for example its timeout. Options come from the
// package that implements [Caller]; see the Call… functions of
// [github.com/sinchgo/sinch-conversation-go/sinch]. An option does not change:
// many calls may be given the same at the same time, unless it says otherwise.
type Option interface {
	// CallOption marks a value as an option of a call. It does nothing.
	CallOption()
}

// Operation is one operation of a published document.
type Operation struct {
	// ID is the published operationId, for example "Messages_SendMessage".
	ID string
	// API names the document and with it the host: "conversation",
	// "template" or "batch".
	API string
	// Method is the HTTP method.
	Method string
	// Path is the published path template, for example
	// "/v1/projects/{project_id}/messages:send".
	Path string
	// Idempotent says that sending the request twice does what sending it
	// once does: it only reads, or it is a PUT, PATCH or DELETE. A send or a
	// create is not: repeated, it is a second message. Nor is a PUT with the version
	// that it replaces, which meets its own new one.
	Idempotent bool
	// Answer is the JSON member with the ID of what the operation made, for
	// example "message_id": an answer without it says nothing. It is empty for
	// an operation that makes nothing or answers without a body.
	Answer string
}

// operationKey is the key of the operation in a context.
type operationKey struct{}

// WithOperation returns a context that says of which operation a request is.
func WithOperation(ctx context.Context, operation *Operation) context.Context {
	return context.WithValue(ctx, operationKey{}, operation)
}

// OperationOf returns the operation of a request from its context, for a
// transport that traces or counts by operation and not by URL; nil if the
// request is not that of a client. The operation is not to be changed.
func OperationOf(ctx context.Context) *Operation {
	operation, _ := ctx.Value(operationKey{}).(*Operation)
	return operation
}

// Request is what a generated method wants to have sent.
type Request struct {
	// Operation is what to call.
	Operation *Operation
	// PathValues are the values of the parameters in the operation's path
	// template, in the order in which they stand there.
	PathValues []string
	// Query is the query string, encoded.
	Query Query
	// Header are the headers that the operation has among its parameters.
	Header []Header
	// Made is where the response has the ID that the operation's Answer names,
	// so that nobody has to look for it in the JSON; nil if it is nowhere.
	Made *string
	// Body is marshalled to JSON; nil sends no body. A generated method sends a
	// pointer to what it was given.
	Body any
	// Err is why the request cannot be sent. A [Caller] then sends nothing and
	// returns an error of its own kind that wraps it; [Request.Path] returns it
	// for all who ask for the path before they send.
	Err error
}

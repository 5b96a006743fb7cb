package webhook

import (
	"context"
	"errors"
)

// Hooks are called by what [NewHandler] and [Middleware] make, for traces and
// metrics. See [WithHooks]; package sinchotel has them for OpenTelemetry. A
// field that is nil is not called, and costs nothing. Hooks have to be safe for
// concurrent use. The answer waits for them, so they should be fast. A panic in
// one is not recovered.
type Hooks struct {
	// Handle is called for each callback that is verified and no copy, before
	// its function in [Handlers], or the handler behind a [Middleware]. That gets
	// the returned context, which has to be derived from ctx; nil leaves ctx. The
	// returned function is called once when the callback was handled, with the
	// error, on the same goroutine; it may be nil. A handler behind a Middleware
	// has failed if its status is not 2xx, or if it gave no answer to a request that
	// is over. The event is nil where its body is no
	// JSON object.
	Handle func(ctx context.Context, event *Event) (context.Context, func(error))
	// Answer is called for each callback after its answer was written, those that
	// are refused included. There is none where the connection was broken off with
	// [net/http.ErrAbortHandler], and where the handler behind a [Middleware] left it
	// to others, since the request was over.
	Answer func(ctx context.Context, answer Answer)
}

// Answer is how a callback was answered.
type Answer struct {
	// Event is the callback; nil if it was refused before it was decoded. What
	// is in it is Sinch's word: it is there for verified callbacks alone.
	Event *Event
	// Status is the HTTP status of the answer.
	Status int
	// Err is one of the errors of this package, or wraps that of a function in
	// [Handlers]; nil if the callback was handled, and for a handler behind a
	// [Middleware] whatever its status.
	Err error
}

// errUnfinished is the error of a function that ended with a panic that is
// passed on, or with its goroutine.
var errUnfinished = errors.New("the function did not return")

// begin calls the hook before a callback is handled. The function that it
// returns is not nil.
func (h *Hooks) begin(ctx context.Context, event *Event) (context.Context, func(error)) {
	if h.Handle == nil {
		return ctx, ignored
	}
	derived, end := h.Handle(ctx, event)
	if derived == nil {
		derived = ctx
	}
	if end == nil {
		end = ignored
	}
	return derived, end
}

func ignored(error) {}

// wanted reports whether there are hooks, which get the event.
func (h *Hooks) wanted() bool { return h.Handle != nil || h.Answer != nil }

// answered calls the hook after an answer.
func (h *Hooks) answered(ctx context.Context, answer Answer) {
	if h.Answer != nil {
		h.Answer(ctx, answer)
	}
}

package webhook

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
)

// NewHandler returns a handler that takes the callbacks of webhooks with one
// of secrets, and calls the functions in handlers. Mount it under the path of
// the webhook's target, in any router.
//
// It answers with the status that [Status] gives, which is 200 when the
// function returned nil, or when there is none for the event, and when it is a
// copy of an event that was handled. A request that is not signed and is no POST
// gets 405. What is signed is taken whatever its method and its content type
// say: a proxy that changes them must not cost an event.
//
// The context of the function is that of the request, so it ends when Sinch
// hangs up. A panic with [http.ErrAbortHandler] is passed on, any other is
// recovered, see [PanicError].
//
// The error is [ErrNoSecret] or says which secret or option is wrong. The
// handler is safe for concurrent use.
func NewHandler(secrets []string, handlers Handlers, options ...Option) (http.Handler, error) {
	s, err := newServing(secrets, options)
	if err != nil {
		return nil, fmt.Errorf("webhook: NewHandler: %w", err)
	}
	return &handler{s, handlers}, nil
}

// newServing returns settings with a nonce store.
func newServing(secrets []string, options []Option) (*settings, error) {
	s, err := newSettings(secrets, options)
	if err == nil && s.nonces == nil {
		s.nonces = new(MemoryNonces)
	}
	return s, err
}

type handler struct {
	*settings
	handlers Handlers
}

// errMethod is only said of what is not signed: Sinch, sent on by a redirect
// that made its POST a GET, has to be told to come again.
var errMethod = errors.New("the method is not POST")

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	event, err := h.receive(w, r)
	if err == nil {
		err = h.handle(r.Context(), event)
	}
	h.reply(r.Context(), w, event, err)
}

// receive returns the event of a request that is a callback, as accept does.
func (h *handler) receive(w http.ResponseWriter, r *http.Request) (*Event, error) {
	if r.Method != http.MethodPost && !isSigned(r.Header) {
		return nil, errMethod
	}
	body, err := h.read(w, r)
	if err != nil {
		return nil, err
	}
	return h.accept(r.Context(), r.Header, body)
}

// handle calls the function for the event, and tells the store how it ended.
func (h *handler) handle(ctx context.Context, event *Event) (err error) {
	stop, end := func() {}, ignored
	claim := event.claim
	event.claim = nil // which Event.Finish would end, before the function has
	err = errUnfinished
	defer func() { // also when a panic, or runtime.Goexit, passes
		stop()
		claim.end(ctx, event, err == nil)
		end(err)
	}()
	ctx, end = h.hooks.begin(ctx, event)
	stop = claim.hold(ctx)
	return h.dispatch(ctx, event)
}

// dispatch turns a panic into an error.
func (h *handler) dispatch(ctx context.Context, event *Event) (err error) {
	defer func() {
		switch value := recover(); value {
		case nil:
		case http.ErrAbortHandler:
			panic(value) // of net/http, to break the connection off
		default:
			err = &functionError{event.Key(), &PanicError{Value: value, Stack: debug.Stack()}}
		}
	}()
	return h.handlers.Dispatch(ctx, event)
}

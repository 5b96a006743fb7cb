package webhook

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"runtime/debug"
)

// NewHandler returns a handler that takes the callbacks of webhooks with one
// of secrets, and calls the functions in handlers. Mount it under the path of
// the webhook's target, in any router.
//
// It answers
//
//   - 200 when the function returned nil, or there is none for the event;
//   - 400 for [ErrMalformed];
//   - 401 for [ErrNoSignature], [ErrBadSignature], [ErrTooOld], [ErrTooNew] and
//     [ErrReplayed];
//   - 405 for another method than POST;
//   - 413 for [ErrTooLarge];
//   - 415 for a content type other than application/json; one that is missing
//     is passed over;
//   - 500 when the function failed or panicked, or the nonce store failed.
//
// Sinch repeats the callback after all but the first. The context of the
// function is that of the request. A panic with [http.ErrAbortHandler] is
// passed on, any other is recovered, see [PanicError].
//
// The error is [ErrNoSecret] or says which option is wrong. The handler is
// safe for concurrent use.
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
		s.nonces = NewMemoryNonces(0)
	}
	return s, err
}

type handler struct {
	*settings
	handlers Handlers
}

var (
	errMethod      = errors.New("the method is not POST")
	errContentType = errors.New("the content type is not application/json")
)

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	event, proof, err := h.receive(w, r)
	if err != nil {
		h.refuse(r.Context(), w, err)
		return
	}
	key, err := h.claim(r.Context(), proof)
	if err != nil {
		h.refuse(r.Context(), w, err)
		return
	}
	handled := false
	defer func() { // also when a panic, or runtime.Goexit, passes
		if !handled {
			h.release(r.Context(), key)
		}
	}()
	if err := h.dispatch(r.Context(), event); err != nil {
		h.onError(context.WithValue(r.Context(), eventKey{}, event), err)
		http.Error(w, notHandled, http.StatusInternalServerError)
		return
	}
	handled = true
	w.WriteHeader(http.StatusOK)
}

// receive returns the event of a request that is a verified callback.
func (h *handler) receive(w http.ResponseWriter, r *http.Request) (*Event, proof, error) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		return nil, proof{}, errMethod
	}
	if contentType := r.Header.Get("Content-Type"); contentType != "" {
		// ErrInvalidMediaParameter comes with the type, which is what counts.
		if mediaType, _, _ := mime.ParseMediaType(contentType); mediaType != "application/json" {
			return nil, proof{}, errContentType
		}
	}
	body, proof, err := h.read(w, r)
	if err != nil {
		return nil, proof, err
	}
	event, err := Parse(body)
	return event, proof, err
}

// dispatch turns a panic into an error.
func (h *handler) dispatch(ctx context.Context, event *Event) (err error) {
	defer func() {
		switch value := recover(); value {
		case nil:
		case http.ErrAbortHandler:
			panic(value) // of net/http, to break the connection off
		default:
			err = &PanicError{Value: value, Stack: debug.Stack()}
		}
	}()
	return h.handlers.Dispatch(ctx, event)
}

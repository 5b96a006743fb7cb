package webhook

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
)

// Status returns the HTTP status to answer a callback with of which [ParseBody],
// [ParseRequest] or [Handlers.Dispatch] returned err. It is what [NewHandler]
// answers.
//
//   - 200 for nil, and for [ErrHandled];
//   - 400 for [ErrMalformed];
//   - 401 for [ErrNoSignature] and [ErrBadSignature];
//   - 503 for [ErrBadTimestamp], [ErrTooOld], [ErrTooNew], [ErrTooLarge],
//     [ErrBodyBroken], [ErrBeingHandled], [ErrStore] and [ErrSecrets], whatever
//     these wrap;
//   - 500 for everything else: an error of a callback function, whatever it
//     wraps, and mistakes of the receiver such as [ErrNoSecret] and
//     [ErrBodyGone].
//
// Sinch repeats a callback after a 5xx and after a 429. After any other 4xx the
// event is gone, so that is said of nothing that Sinch may have sent, except
// where no repeat could help.
func Status(err error) int {
	status, _ := answer(err)
	return status
}

// answers are what Sinch is told of the errors of this package. In front are
// those that wrap what somebody else returned, which may be one of the others.
var answers = []struct {
	err    error
	status int
}{
	{ErrStore, http.StatusServiceUnavailable},
	{ErrSecrets, http.StatusServiceUnavailable},
	{ErrBodyBroken, http.StatusServiceUnavailable},
	{ErrHandled, http.StatusOK},
	{ErrNoSignature, http.StatusUnauthorized},
	{ErrBadSignature, http.StatusUnauthorized},
	{ErrMalformed, http.StatusBadRequest},
	{ErrBadTimestamp, http.StatusServiceUnavailable},
	{ErrTooOld, http.StatusServiceUnavailable},
	{ErrTooNew, http.StatusServiceUnavailable},
	{ErrTooLarge, http.StatusServiceUnavailable},
	{ErrBeingHandled, http.StatusServiceUnavailable},
	{errMethod, http.StatusMethodNotAllowed},
}

// notHandled is all that the world is told of a failure of the application.
const notHandled = "the callback was not handled"

// answer returns the status for err and the text that goes with it.
func answer(err error) (status int, text string) {
	if err == nil {
		return http.StatusOK, ""
	}
	if _, failed := errors.AsType[*functionError](err); failed {
		return http.StatusInternalServerError, notHandled
	}
	for _, known := range answers {
		if errors.Is(err, known.err) {
			return known.status, known.err.Error()
		}
	}
	return http.StatusInternalServerError, notHandled
}

// reply answers a callback and tells the hooks. The event is nil if it did not
// get that far.
func (s *settings) reply(ctx context.Context, w http.ResponseWriter, event *Event, err error) {
	status, text := answer(err)
	if status == http.StatusOK {
		w.WriteHeader(status)
	} else {
		s.report(ctx, event, err)
		if status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", http.MethodPost)
		}
		http.Error(w, text, status)
	}
	s.hooks.answered(ctx, Answer{Event: event, Status: status, Err: err})
}

// report tells the hook of [WithErrorHook] of a callback, with its event if it
// got that far.
func (s *settings) report(ctx context.Context, event *Event, err error) {
	if event != nil {
		ctx = context.WithValue(ctx, eventKey{}, event)
	}
	s.onError(ctx, err)
}

// logError is the hook for those who have none. A refusal is no more than a
// warning, since anybody can cause one.
func logError(ctx context.Context, err error) {
	level, message := slog.LevelWarn, "sinch webhook: callback refused"
	switch {
	case Status(err) == http.StatusInternalServerError:
		level, message = slog.LevelError, "sinch webhook: callback failed"
	case errors.Is(err, ErrStore): // maybe of a callback that was handled
		message = "sinch webhook: nonce store failed"
	}
	attributes := []slog.Attr{slog.Any("error", err)}
	if event, ok := FromContext(ctx); ok {
		attributes = append(attributes, slog.String("kind", event.Key()))
	}
	if failed, ok := errors.AsType[*PanicError](err); ok {
		attributes = append(attributes, slog.String("stack", string(failed.Stack)))
	}
	slog.LogAttrs(ctx, level, message, attributes...)
}

package webhook

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
)

// refuse answers a callback that is not handed on.
func (s *settings) refuse(ctx context.Context, w http.ResponseWriter, err error) {
	s.onError(ctx, err)
	status, text := refusal(err)
	http.Error(w, text, status)
}

// refusal returns how a callback is answered that failed with err, which is
// not from the application.
func refusal(err error) (status int, text string) {
	for _, known := range refusals {
		if errors.Is(err, known.err) {
			return known.status, known.err.Error()
		}
	}
	return http.StatusInternalServerError, notHandled
}

// notHandled is all that the world is told of a failure of the application.
const notHandled = "the callback was not handled"

var refusals = []struct {
	err    error
	status int
}{
	{ErrNoSignature, http.StatusUnauthorized},
	{ErrBadSignature, http.StatusUnauthorized},
	{ErrTooOld, http.StatusUnauthorized},
	{ErrTooNew, http.StatusUnauthorized},
	{ErrReplayed, http.StatusUnauthorized},
	{ErrMalformed, http.StatusBadRequest},
	{ErrTooLarge, http.StatusRequestEntityTooLarge},
	{errMethod, http.StatusMethodNotAllowed},
	{errContentType, http.StatusUnsupportedMediaType},
}

// logError is the hook for those who have none. A refusal is no more than a
// warning, since anybody can cause one.
func logError(ctx context.Context, err error) {
	event, handled := FromContext(ctx)
	if status, _ := refusal(err); status != http.StatusInternalServerError && !handled {
		slog.WarnContext(ctx, "sinch webhook: callback refused", slog.Any("error", err))
		return
	}
	attributes := []slog.Attr{slog.Any("error", err)}
	if handled {
		attributes = append(attributes, slog.String("kind", event.Key()))
	}
	if failed, ok := errors.AsType[*PanicError](err); ok {
		attributes = append(attributes, slog.String("stack", string(failed.Stack)))
	}
	slog.LogAttrs(ctx, slog.LevelError, "sinch webhook: callback failed", attributes...)
}

package webhook

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// Middleware returns a function that puts verification in front of a handler,
// which then reads the body as if nothing had happened and may [Parse] it. The
// handler is called for verified callbacks alone, and not for copies of what
// was handled. Others are answered like [NewHandler] does; what is in the body
// is left to the handler.
//
// A callback counts as handled if the handler answers with a 2xx status, or
// answers nothing, which net/http makes a 200. After any other status, a panic,
// which is passed on, and where the context of the request is done before there is
// an answer, its nonce is free for the repeat. Remember that Sinch repeats it
// after a 5xx and a 429 only.
//
// A time limit that answers by itself, such as [http.TimeoutHandler], belongs in
// front of the middleware. Behind it, the repeat of what it cut off would be
// handled while the handler may still be working.
//
// The answer has to be written when the handler returns. Where a framework makes
// one of an error later, as echo does around echo.WrapMiddleware, the callback
// would be taken for handled and its repeat for a copy: use [ParseRequest] there.
//
// The error is [ErrNoSecret] or says which secret or option is wrong. Both the
// function and what it returns are safe for concurrent use; all handlers that
// it wraps share one [NonceStore].
func Middleware(secrets []string, options ...Option) (func(http.Handler) http.Handler, error) {
	s, err := newServing(secrets, options)
	if err != nil {
		return nil, fmt.Errorf("webhook: Middleware: %w", err)
	}
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.guard(w, r, next) })
	}, nil
}

// guard calls next if the request is a verified callback.
func (s *settings) guard(w http.ResponseWriter, r *http.Request, next http.Handler) {
	body, event, claim, err := s.admit(w, r)
	if err != nil {
		s.reply(r.Context(), w, event, err)
		return
	}
	ctx, stop, end := r.Context(), func() {}, ignored
	answer := &statusRecorder{ResponseWriter: w}
	err = errUnfinished
	defer func() { // also when a panic, or runtime.Goexit, passes
		stop()
		claim.end(ctx, event, err == nil)
		end(err)
		if err != errUnfinished && err != errUnanswered {
			s.hooks.answered(ctx, Answer{Event: event, Status: answer.final()})
		}
	}()
	ctx, end = s.hooks.begin(ctx, event)
	stop = claim.hold(ctx)
	verified := r.WithContext(ctx) // a copy: the request is the caller's
	verified.Body = io.NopCloser(bytes.NewReader(body))
	verified.ContentLength = int64(len(body))
	next.ServeHTTP(answer, verified)
	err = answer.failure(ctx)
}

// admit returns the body of a request that is verified and claimed, and its
// event, if somebody wants it. The event is there, too, if it could not be
// claimed.
func (s *settings) admit(w http.ResponseWriter, r *http.Request) ([]byte, *Event, *claim, error) {
	body, err := s.read(w, r)
	if err != nil {
		return nil, nil, nil, err
	}
	proof, appID, err := s.verify(r.Context(), r.Header, body)
	if err != nil {
		return nil, nil, nil, err
	}
	var event *Event
	if s.byApp != nil || s.oncePerEvent || s.hooks.wanted() {
		event, err = s.parse(body, appID)
		if err != nil && !errors.Is(err, ErrMalformed) {
			return nil, nil, nil, err
		}
	}
	claim, err := s.claim(r.Context(), proof, event)
	return body, event, claim, err
}

// statusRecorder remembers the status of the answer.
type statusRecorder struct {
	http.ResponseWriter
	status int // 0 before the answer, which net/http makes a 200
}

func (a *statusRecorder) WriteHeader(status int) {
	if a.status == 0 && status >= http.StatusOK { // a 1xx is not the answer
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *statusRecorder) Write(data []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(data)
}

// Unwrap lets [http.ResponseController] reach the original.
func (a *statusRecorder) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// final is the status of the answer after the handler has returned.
func (a *statusRecorder) final() int { return cmp.Or(a.status, http.StatusOK) }

// errUnanswered is the error of a handler that has not answered a request that is
// over, as one does that gives up when a time limit or its client is gone.
var errUnanswered = errors.New("the request was over before the handler answered")

// failure is why the callback does not count as handled, or nil.
func (a *statusRecorder) failure(ctx context.Context) error {
	if a.status == 0 && ctx.Err() != nil {
		return errUnanswered
	}
	if status := a.final(); status/100 != 2 {
		return fmt.Errorf("the handler answered with status %d", status)
	}
	return nil
}

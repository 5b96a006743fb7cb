package webhook_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func protect(t *testing.T, next http.HandlerFunc, options ...webhook.Option) http.Handler {
	t.Helper()
	middleware, err := webhook.Middleware([]string{secret}, options...)
	if err != nil {
		t.Fatal(err)
	}
	return middleware(next)
}

func TestMiddlewareHandsOnWhatIsVerified(t *testing.T) {
	const text = "any body,\r\nJSON or not\r\n"
	request := newRequest(t, text)
	original := request.Body
	handler := protect(t, func(w http.ResponseWriter, r *http.Request) {
		got, err := io.ReadAll(r.Body)
		if string(got) != text || err != nil || r.ContentLength != int64(len(text)) {
			t.Errorf("body %q of length %d, error %v", got, r.ContentLength, err)
		}
		if err := webhook.Verify(r.Header, got, secret); err != nil {
			t.Error(err)
		}
		w.WriteHeader(http.StatusAccepted)
	})
	wantStatus(t, serve(handler, request), http.StatusAccepted)
	if request.Body != original {
		t.Error("the request of the caller was changed")
	}
}

func TestMiddlewareRefusesWhatIsNot(t *testing.T) {
	tests := map[string]struct {
		change func(*http.Request)
		status int
		err    error
	}{
		"no signature":    {func(r *http.Request) { r.Header.Del(webhook.SignatureHeader) }, 401, webhook.ErrNoSignature},
		"wrong signature": {body(bytes.NewReader([]byte("{}"))), 401, webhook.ErrBadSignature},
		"too old": {func(r *http.Request) {
			r.Header = signedHeader(inboundMessage, "n", time.Now().Add(-time.Hour))
		}, 503, webhook.ErrTooOld},
		"too new":   {func(r *http.Request) { r.Header = signedHeader(inboundMessage, "n", time.Now().Add(time.Hour)) }, 503, webhook.ErrTooNew},
		"too large": {body(bytes.NewReader(make([]byte, webhook.DefaultBodyLimit+1))), 503, webhook.ErrTooLarge},
		"no body":   {func(r *http.Request) { r.Body = nil }, 500, webhook.ErrBodyGone},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var got error
			handler := protect(t, func(http.ResponseWriter, *http.Request) { t.Error("the handler is called") }, hook(&got))
			request := newRequest(t, inboundMessage)
			test.change(request)
			wantStatus(t, serve(handler, request), test.status)
			if !errors.Is(got, test.err) {
				t.Errorf("error %v, want %v", got, test.err)
			}
		})
	}
}

func TestMiddlewareTakesARepeatAfterAFailureAlone(t *testing.T) {
	answers := map[string]struct {
		answer func(http.ResponseWriter)
		first  int
		repeat int
		calls  int
	}{
		"nothing":             {func(http.ResponseWriter) {}, 200, 200, 1},
		"200":                 {func(w http.ResponseWriter) { io.WriteString(w, "ok"); w.WriteHeader(500) }, 200, 200, 1},
		"204":                 {func(w http.ResponseWriter) { w.WriteHeader(204) }, 204, 200, 1},
		"a redirect":          {func(w http.ResponseWriter) { w.WriteHeader(307) }, 307, 307, 2},
		"404":                 {func(w http.ResponseWriter) { http.Error(w, "", 404) }, 404, 404, 2},
		"500":                 {func(w http.ResponseWriter) { w.WriteHeader(500) }, 500, 500, 2},
		"through the wrapper": {func(w http.ResponseWriter) { _ = http.NewResponseController(w).Flush() }, 200, 200, 1},
	}
	for name, test := range answers {
		t.Run(name, func(t *testing.T) {
			calls := 0
			handler := protect(t, func(w http.ResponseWriter, _ *http.Request) { calls++; test.answer(w) })
			request := newRequest(t, inboundMessage)
			wantStatus(t, serve(handler, again(t, request)), test.first)
			wantStatus(t, serve(handler, again(t, request)), test.repeat)
			if calls != test.calls {
				t.Errorf("%d calls, want %d", calls, test.calls)
			}
		})
	}
}

func TestMiddlewarePassesPanicsOnAndTakesTheRepeat(t *testing.T) {
	calls := 0
	handler := protect(t, func(http.ResponseWriter, *http.Request) {
		if calls++; calls == 1 {
			panic("private")
		}
	})
	request := newRequest(t, inboundMessage)
	func() {
		defer func() {
			if value := recover(); value != "private" {
				t.Errorf("panic with %v", value)
			}
		}()
		serve(handler, again(t, request))
	}()
	wantStatus(t, serve(handler, again(t, request)), 200)
}

func TestMiddlewareHandsOnAVerifiedBodyThatIsNoCallback(t *testing.T) {
	for _, option := range []webhook.Option{webhook.WithOncePerEvent(), webhook.WithLease(time.Minute)} {
		calls := 0
		wantStatus(t, serve(protect(t, func(http.ResponseWriter, *http.Request) { calls++ }, option), newRequest(t, "no JSON")), 200)
		if calls != 1 {
			t.Errorf("%d calls, want 1", calls)
		}
	}
}

func TestAnInformationalAnswerIsNotTheAnswer(t *testing.T) {
	calls := 0
	server := httptest.NewServer(protect(t, func(w http.ResponseWriter, _ *http.Request) {
		calls++
		w.WriteHeader(http.StatusEarlyHints)
		w.WriteHeader(http.StatusOK)
	}))
	defer server.Close()
	request, err := webhook.NewRequest(t.Context(), server.URL, secret, []byte(inboundMessage))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		answer, err := server.Client().Do(again(t, request))
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != 200 || calls != 1 {
			t.Errorf("status %d after %d calls, want 200 after 1", answer.StatusCode, calls)
		}
	}
}

func TestAHandlerThatGaveUpWithItsRequestIsCalledAgain(t *testing.T) {
	for name, test := range map[string]struct {
		answer func(http.ResponseWriter)
		calls  int
	}{
		"without an answer": {func(http.ResponseWriter) {}, 2},
		"with 200":          {func(w http.ResponseWriter) { w.WriteHeader(200) }, 1},
		"with a text":       {func(w http.ResponseWriter) { _, _ = io.WriteString(w, "ok") }, 1},
		"with 503":          {func(w http.ResponseWriter) { w.WriteHeader(503) }, 2},
	} {
		t.Run(name, func(t *testing.T) {
			var told diary
			calls := 0
			gone := func() {}
			handler := protect(t, func(w http.ResponseWriter, r *http.Request) {
				calls++
				gone()
				test.answer(w)
			}, told.option())
			request := newRequest(t, inboundMessage)
			ctx, cancel := context.WithCancel(t.Context())
			gone = cancel
			serve(handler, again(t, request).WithContext(ctx))
			if name == "without an answer" {
				told.want(t, "handle message", "handled: the request was over before the handler answered")
			}
			gone = func() {}
			serve(handler, again(t, request))
			if calls != test.calls {
				t.Errorf("%d calls, want %d", calls, test.calls)
			}
		})
	}
}

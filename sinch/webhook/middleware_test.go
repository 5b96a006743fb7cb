package webhook_test

import (
	"bytes"
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
			r.Header = signedHeader("", "n", time.Now().Add(-time.Hour))
			r.Body = http.NoBody
		}, 401, webhook.ErrTooOld},
		"too new":   {func(r *http.Request) { r.Header = signedHeader("", "n", time.Now().Add(time.Hour)); r.Body = nil }, 401, webhook.ErrTooNew},
		"too large": {body(bytes.NewReader(make([]byte, webhook.DefaultBodyLimit+1))), 413, webhook.ErrTooLarge},
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
	}{
		"nothing":             {func(http.ResponseWriter) {}, 200, 401},
		"200":                 {func(w http.ResponseWriter) { io.WriteString(w, "ok"); w.WriteHeader(500) }, 200, 401},
		"204":                 {func(w http.ResponseWriter) { w.WriteHeader(204) }, 204, 401},
		"a redirect":          {func(w http.ResponseWriter) { w.WriteHeader(307) }, 307, 307},
		"404":                 {func(w http.ResponseWriter) { http.Error(w, "", 404) }, 404, 404},
		"500":                 {func(w http.ResponseWriter) { w.WriteHeader(500) }, 500, 500},
		"through the wrapper": {func(w http.ResponseWriter) { _ = http.NewResponseController(w).Flush() }, 200, 401},
	}
	for name, test := range answers {
		t.Run(name, func(t *testing.T) {
			handler := protect(t, func(w http.ResponseWriter, _ *http.Request) { test.answer(w) }, quiet())
			request := newRequest(t, inboundMessage)
			wantStatus(t, serve(handler, again(t, request)), test.first)
			wantStatus(t, serve(handler, again(t, request)), test.repeat)
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

func TestMiddlewareAnswersAStoreThatFailsWith500(t *testing.T) {
	handler := protect(t, func(http.ResponseWriter, *http.Request) { t.Error("the handler is called") },
		webhook.WithNonceStore(brokenStore{addErr: io.ErrClosedPipe}), quiet())
	wantStatus(t, serve(handler, newRequest(t, inboundMessage)), 500)
}

func TestAnInformationalAnswerIsNotTheAnswer(t *testing.T) {
	server := httptest.NewServer(protect(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusEarlyHints)
		w.WriteHeader(http.StatusOK)
	}, quiet()))
	defer server.Close()
	request, err := webhook.NewRequest(t.Context(), server.URL, secret, []byte(inboundMessage))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{200, 401} {
		answer, err := server.Client().Do(again(t, request))
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != want {
			t.Errorf("status %d, want %d", answer.StatusCode, want)
		}
	}
}

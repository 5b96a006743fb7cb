package webhook_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// onMessage returns handlers for inbound messages.
func onMessage(function func(ctx context.Context) error) webhook.Handlers {
	return webhook.Handlers{MessageInbound: func(ctx context.Context, _ *conversation.MessageInboundEvent) error {
		return function(ctx)
	}}
}

// hook returns an option that keeps the last error in err.
func hook(err *error) webhook.Option {
	return webhook.WithErrorHook(func(_ context.Context, e error) { *err = e })
}

// quiet returns an option that keeps expected errors out of the log.
func quiet() webhook.Option { return webhook.WithErrorHook(func(context.Context, error) {}) }

func TestHandlerAnswers(t *testing.T) {
	method := func(method string) func(*http.Request) { return func(r *http.Request) { r.Method = method } }
	unsigned := func(method string) func(*http.Request) {
		return func(r *http.Request) { r.Method, r.Header = method, http.Header{} }
	}
	signedAt := func(age time.Duration) func(*http.Request) {
		return func(r *http.Request) { r.Header = signedHeader(inboundMessage, "nonce", time.Now().Add(-age)) }
	}
	broken := io.MultiReader(strings.NewReader("{"), iotest.ErrReader(io.ErrUnexpectedEOF))
	tests := map[string]struct {
		body   string
		change func(*http.Request)
		status int
		err    error // nil where there is none of the package
	}{
		"200 to a signed callback":             {status: 200},
		"200 to a form":                        {change: contentType("application/x-www-form-urlencoded"), status: 200},
		"200 to an impossible content type":    {change: contentType(";;;"), status: 200},
		"200 without a content type":           {change: func(r *http.Request) { r.Header.Del("Content-Type") }, status: 200},
		"200 to an unknown length":             {change: func(r *http.Request) { r.ContentLength = -1 }, status: 200},
		"200 to a signed PUT":                  {change: method(http.MethodPut), status: 200},
		"200 to a kind that nobody wants":      {body: invented, status: 200},
		"200 to an object without a payload":   {body: "{}", status: 200},
		"400 to a signed body that is no JSON": {body: "hello", status: 400, err: webhook.ErrMalformed},
		"400 to a signed body, no object":      {body: "[]", status: 400, err: webhook.ErrMalformed},
		"401 without a signature":              {change: func(r *http.Request) { r.Header.Del(webhook.SignatureHeader) }, status: 401, err: webhook.ErrNoSignature},
		"401 to another body":                  {change: body(strings.NewReader(`{"message":{}}`)), status: 401, err: webhook.ErrBadSignature},
		"401 to a forged body, no JSON":        {change: body(strings.NewReader("hello")), status: 401, err: webhook.ErrBadSignature},
		"405 to GET":                           {change: unsigned(http.MethodGet), status: 405},
		"405 to HEAD":                          {change: unsigned(http.MethodHead), status: 405},
		"500 to a body that is gone":           {change: func(r *http.Request) { r.Body = nil }, status: 500, err: webhook.ErrBodyGone},
		"500 to a body that is empty":          {change: body(http.NoBody), status: 500, err: webhook.ErrBodyGone},
		"500 to a body that was read in part":  {change: func(r *http.Request) { _, _ = io.ReadFull(r.Body, make([]byte, 10)) }, status: 500, err: webhook.ErrBodyGone},
		"500 to a redirect that became a GET":  {change: func(r *http.Request) { r.Method, r.Body = http.MethodGet, http.NoBody }, status: 500, err: webhook.ErrBodyGone},
		"503 to a body that breaks":            {change: body(broken), status: 503, err: webhook.ErrBodyBroken},
		"503 to an old signature":              {change: signedAt(time.Hour), status: 503, err: webhook.ErrTooOld},
		"503 to one from the future":           {change: signedAt(-time.Hour), status: 503, err: webhook.ErrTooNew},
		"503 to a length over the limit":       {change: func(r *http.Request) { r.ContentLength = 2001 }, status: 503, err: webhook.ErrTooLarge},
		"503 to a body over the limit":         {change: body(strings.NewReader(strings.Repeat(" ", 2001))), status: 503, err: webhook.ErrTooLarge},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.body == "" {
				test.body = inboundMessage
			}
			called := false
			var got error
			handler := newHandler(t, onMessage(func(context.Context) error { called = true; return nil }), webhook.WithBodyLimit(2000), hook(&got))
			request := newRequest(t, test.body)
			if test.change != nil {
				test.change(request)
			}
			answer := serve(handler, request)
			wantStatus(t, answer, test.status)
			if called != (test.status == 200 && test.body == inboundMessage) {
				t.Errorf("called: %v", called)
			}
			if (got != nil) != (test.status != 200) || !errors.Is(got, test.err) && test.err != nil {
				t.Errorf("error %v, want %v", got, test.err)
			}
			if allow := answer.Header().Get("Allow"); (allow == "POST") != (test.status == 405) {
				t.Errorf("Allow: %q", allow)
			}
		})
	}
}

func contentType(value string) func(*http.Request) {
	return func(r *http.Request) { r.Header.Set("Content-Type", value) }
}

func body(reader io.Reader) func(*http.Request) {
	return func(r *http.Request) { r.Body, r.ContentLength = io.NopCloser(reader), -1 }
}

func TestABodyAtTheLimitIsTaken(t *testing.T) {
	limit := webhook.WithBodyLimit(int64(len(inboundMessage)))
	wantStatus(t, serve(newHandler(t, webhook.Handlers{}, limit), newRequest(t, inboundMessage)), 200)
	wantStatus(t, serve(newHandler(t, webhook.Handlers{}, limit, quiet()), newRequest(t, inboundMessage+" ")), 503)
}

func TestAFailureIsAnsweredWith500AndMayBeRepeated(t *testing.T) {
	failures := map[string]func() error{
		"an error":             func() error { return errors.New("private") },
		"an error like ours":   func() error { return webhook.ErrBadSignature },
		"a panic":              func() error { panic("private") },
		"a panic with nothing": func() error { panic(nil) },
		"a panic with a list":  func() error { panic([]string{"private"}) },
	}
	for name, fail := range failures {
		t.Run(name, func(t *testing.T) {
			calls := 0
			var got error
			handler := newHandler(t, onMessage(func(context.Context) error {
				if calls++; calls < 3 {
					return fail()
				}
				return nil
			}), hook(&got))
			request := newRequest(t, inboundMessage)
			for range 2 {
				answer := serve(handler, again(t, request))
				wantStatus(t, answer, 500)
				if text := answer.Body.String(); text != "the callback was not handled\n" {
					t.Errorf("the answer says %q", text)
				}
				if got == nil || !strings.HasPrefix(got.Error(), "handle message: ") {
					t.Errorf("error %v", got)
				}
			}
			for range 3 {
				wantStatus(t, serve(handler, again(t, request)), 200)
			}
			if calls != 3 {
				t.Errorf("%d calls", calls)
			}
		})
	}
}

func TestAPanicIsReportedWithItsStackAndItsEvent(t *testing.T) {
	var failed *webhook.PanicError
	var event *webhook.Event
	handler := newHandler(t, onMessage(func(context.Context) error { panic(io.ErrClosedPipe) }),
		webhook.WithErrorHook(func(ctx context.Context, err error) {
			failed, _ = errors.AsType[*webhook.PanicError](err)
			event, _ = webhook.FromContext(ctx)
		}))
	wantStatus(t, serve(handler, newRequest(t, inboundMessage)), 500)
	if failed == nil || !strings.Contains(string(failed.Stack), "handler_test.go") {
		t.Fatalf("error %v", failed)
	}
	if !errors.Is(failed, io.ErrClosedPipe) || failed.Error() != "panic: "+io.ErrClosedPipe.Error() {
		t.Errorf("error %v", failed)
	}
	if event == nil || event.Key() != "message" {
		t.Errorf("event %v", event)
	}
}

func TestAnAbortedHandlerAbortsAndMayBeRepeated(t *testing.T) {
	calls := 0
	handler := newHandler(t, onMessage(func(context.Context) error {
		if calls++; calls == 1 {
			panic(http.ErrAbortHandler)
		}
		return nil
	}))
	request := newRequest(t, inboundMessage)
	func() {
		defer func() {
			if value := recover(); value != http.ErrAbortHandler {
				t.Errorf("panic with %v", value)
			}
		}()
		serve(handler, again(t, request))
	}()
	wantStatus(t, serve(handler, again(t, request)), 200)
}

func TestOfTwoDeliveriesAtTheSameTimeOneIsHandled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var calls, handled, refused atomic.Int32
		handler := newHandler(t, onMessage(func(context.Context) error {
			calls.Add(1)
			time.Sleep(time.Second)
			return nil
		}), quiet())
		request := newRequest(t, inboundMessage)
		var deliveries sync.WaitGroup
		for range 8 {
			copied := again(t, request)
			deliveries.Go(func() {
				switch serve(handler, copied).Code {
				case 200:
					handled.Add(1)
				case 503:
					refused.Add(1)
				}
			})
		}
		deliveries.Wait()
		if calls.Load() != 1 || handled.Load() != 1 || refused.Load() != 7 {
			t.Errorf("%d calls, %d handled, %d refused", calls.Load(), handled.Load(), refused.Load())
		}
	})
}

func TestACopyIsKnownAsLongAsItsSignatureIsAccepted(t *testing.T) {
	for _, tolerance := range []time.Duration{webhook.DefaultTolerance, time.Second, time.Hour} {
		t.Run(tolerance.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				calls := 0
				handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), webhook.WithTolerance(tolerance), quiet())
				// Signed by a clock that is ahead as far as it may be.
				signed := time.Now().Add(tolerance)
				request := newRequest(t, inboundMessage)
				request.Header = signedHeader(inboundMessage, "nonce", signed)
				for time.Since(signed) <= tolerance {
					wantStatus(t, serve(handler, again(t, request)), 200)
					time.Sleep(tolerance / 10)
				}
				wantStatus(t, serve(handler, again(t, request)), 503)
				if calls != 1 {
					t.Errorf("%d calls, want 1", calls)
				}
			})
		})
	}
}

func TestWithoutToleranceAnyTimeIsHandledOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls := 0
		handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), webhook.WithTolerance(0))
		for i, age := range []time.Duration{-1000 * time.Hour, 0, 1000 * time.Hour} {
			request := newRequest(t, inboundMessage)
			request.Header = signedHeader(inboundMessage, fmt.Sprint(i), time.Now().Add(-age))
			wantStatus(t, serve(handler, again(t, request)), 200)
			time.Sleep(23 * time.Hour)
			wantStatus(t, serve(handler, again(t, request)), 200)
			if calls != i+1 {
				t.Errorf("%d calls, want %d", calls, i+1)
			}
		}
	})
}

func TestNobodyWithoutTheSecretCanUseUpANonce(t *testing.T) {
	calls := 0
	handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), quiet())
	request := newRequest(t, inboundMessage)
	forged := again(t, request)
	forged.Header.Set(webhook.SignatureHeader, webhook.Sign("guess", []byte(inboundMessage), "x", time.Now()))
	wantStatus(t, serve(handler, forged), 401)
	wantStatus(t, serve(handler, again(t, request)), 200)
	if calls != 1 {
		t.Errorf("%d calls, want 1", calls)
	}
}

func TestTheSameNonceUnderTwoSecretsIsTwoNonces(t *testing.T) {
	calls := 0
	handler, err := webhook.NewHandler([]string{secret, "another"}, onMessage(func(context.Context) error { calls++; return nil }))
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	first, second := newRequest(t, inboundMessage), newRequest(t, inboundMessage)
	first.Header, second.Header = signedHeader(inboundMessage, "nonce", now), signedHeader(inboundMessage, "nonce", now)
	second.Header.Set(webhook.SignatureHeader, webhook.Sign("another", []byte(inboundMessage), "nonce", now))
	for i, request := range []*http.Request{first, second} {
		for range 2 {
			wantStatus(t, serve(handler, again(t, request)), 200)
		}
		if calls != i+1 {
			t.Errorf("%d calls, want %d", calls, i+1)
		}
	}
}

func TestTheContextOfAFunctionIsThatOfTheRequest(t *testing.T) {
	type key struct{}
	ctx := context.WithValue(t.Context(), key{}, "value")
	handler := newHandler(t, onMessage(func(ctx context.Context) error {
		if ctx.Value(key{}) != "value" {
			return errors.New("another context")
		}
		return nil
	}))
	wantStatus(t, serve(handler, newRequest(t, inboundMessage).WithContext(ctx)), 200)
}

func TestAServerClosesTheConnectionOfABodyOverTheLimit(t *testing.T) {
	server := httptest.NewServer(newHandler(t, webhook.Handlers{}, webhook.WithBodyLimit(100), quiet()))
	defer server.Close()
	for _, known := range []bool{true, false} {
		request, err := webhook.NewRequest(t.Context(), server.URL, secret, []byte(strings.Repeat(" ", 1000)))
		if err != nil {
			t.Fatal(err)
		}
		if !known {
			request.ContentLength = -1
		}
		answer, err := server.Client().Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != 503 {
			t.Errorf("status %d, want 503", answer.StatusCode)
		}
	}
}

func TestAnOptionThatIsGivenTwiceCountsAsItWasGivenLast(t *testing.T) {
	header, body := http.Header{}, []byte(strings.Repeat("x", 3))
	_, err := webhook.ParseBody(t.Context(), header, body, []string{secret}, webhook.WithBodyLimit(2), webhook.WithBodyLimit(3))
	if !errors.Is(err, webhook.ErrNoSignature) {
		t.Errorf("a body within the second limit: %v, want ErrNoSignature", err)
	}
	_, err = webhook.ParseBody(t.Context(), header, body, []string{secret}, webhook.WithBodyLimit(3), webhook.WithBodyLimit(2))
	if !errors.Is(err, webhook.ErrTooLarge) {
		t.Errorf("a body beyond the second limit: %v, want ErrTooLarge", err)
	}
}

func TestWrongOptionsAreFoundAtConstruction(t *testing.T) {
	tests := map[string]struct {
		secrets []string
		option  webhook.Option
		want    string
	}{
		"no secrets":         {secrets: []string{}, want: webhook.ErrNoSecret.Error()},
		"empty secrets":      {secrets: []string{"", ""}, want: webhook.ErrNoSecret.Error()},
		"endless tolerance":  {option: webhook.WithTolerance(math.MaxInt64), want: "WithTolerance: the tolerance is longer than a year; zero accepts any time"},
		"negative tolerance": {option: webhook.WithTolerance(-1), want: "WithTolerance: the tolerance is negative"},
		"no body":            {option: webhook.WithBodyLimit(0), want: "WithBodyLimit: the limit is not positive"},
		"no store":           {option: webhook.WithNonceStore(nil), want: "WithNonceStore: the store is nil"},
		"no hook":            {option: webhook.WithErrorHook(nil), want: "WithErrorHook: the hook is nil"},
		"no function":        {option: webhook.WithSecretsByApp(nil), want: "WithSecretsByApp: the function is nil"},
		"a lease of no time": {option: webhook.WithLease(time.Millisecond), want: "WithLease: the lease is shorter than a second"},
		"two kinds of secret": {option: webhook.WithSecretsByApp(func(context.Context, string) ([]string, error) { return nil, nil }),
			want: "there are secrets beside WithSecretsByApp: return them from its function"},
		"a secret from a file":  {secrets: []string{"old", "new\n"}, want: "webhook secret 2 of 2 has a line end: cut off what the file has around it"},
		"a secret from Windows": {secrets: []string{"s\r\n"}, want: "webhook secret 1 of 1 has a line end: cut off what the file has around it"},
		"a nil option":          {option: nil, want: "an option is nil"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var options []webhook.Option
			if test.secrets == nil {
				test.secrets, options = []string{secret}, []webhook.Option{test.option}
			}
			handler, err := webhook.NewHandler(test.secrets, webhook.Handlers{}, options...)
			if handler != nil || err == nil || err.Error() != "webhook: NewHandler: "+test.want {
				t.Errorf("NewHandler: error %v", err)
			}
			middleware, err := webhook.Middleware(test.secrets, options...)
			if middleware != nil || err == nil || err.Error() != "webhook: Middleware: "+test.want {
				t.Errorf("Middleware: error %v", err)
			}
			_, err = webhook.ParseBody(t.Context(), nil, nil, test.secrets, options...)
			if err == nil || err.Error() != "webhook: ParseBody: "+test.want || webhook.Status(err) != 500 {
				t.Errorf("ParseBody: error %v", err)
			}
		})
	}
}

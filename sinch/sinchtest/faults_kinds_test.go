package sinchtest_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// wire is a way to a fake.
type wire struct {
	name    string
	options []sinchtest.Option
	memory  bool // no sockets
	bubble  bool // time is virtual
	http2   bool
}

var wires = []wire{
	{name: "HTTP1"},
	{name: "HTTP1 over TLS", options: []sinchtest.Option{sinchtest.WithTLS()}},
	{name: "HTTP2", options: []sinchtest.Option{sinchtest.WithHTTP2()}, http2: true},
	{name: "HTTP2 over TLS", options: []sinchtest.Option{sinchtest.WithHTTP2(), sinchtest.WithTLS()}, http2: true},
	{name: "no network", memory: true, bubble: true},
	{name: "no network, real time", memory: true},
	{name: "HTTP2 in memory", options: []sinchtest.Option{sinchtest.WithHTTP2()}, memory: true, bubble: true, http2: true},
	{name: "HTTP2 in memory, real time", options: []sinchtest.Option{sinchtest.WithHTTP2()}, memory: true, http2: true},
}

// run runs a test with a fake and its client. A bubble shows that nothing is left
// of them.
func (w wire) run(t *testing.T, f func(t *testing.T, h *sinchtest.Handler, client *sinch.Client), options ...sinch.Option) {
	if !w.memory {
		server := sinchtest.NewServer(t, w.options...)
		f(t, server.Handler, server.Client(options...))
		return
	}
	inMemory := func(t *testing.T) {
		h := sinchtest.New(w.options...)
		defer h.Close()
		f(t, h, h.Client(options...))
	}
	if !w.bubble {
		inMemory(t)
		return
	}
	synctest.Test(t, inMemory)
}

// kinds are all faults, with what becomes of a send that meets one.
var kinds = []struct {
	name     string
	fault    sinchtest.Fault
	frames   bool  // it needs HTTP/2
	fails    error // nil for a success
	over2    error // the same over HTTP/2, where it differs
	messages int   // that Sinch has accepted
	says     string
}{
	{name: "500 before", fault: sinchtest.Fault{Status: 500}, fails: sinch.ErrOutcomeUnknown},
	{name: "500 after", fault: sinchtest.Fault{Status: 500, Processed: true}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "501 before", fault: sinchtest.Fault{Status: 501}},
	{name: "502 before, a page", fault: sinchtest.Fault{Status: 502, Body: sinchtest.BodyHTML}, fails: sinch.ErrOutcomeUnknown, says: "502 Bad Gateway"},
	{name: "504 after, a page", fault: sinchtest.Fault{Status: 504, Processed: true, Body: sinchtest.BodyHTML}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "503 before", fault: sinchtest.Fault{Status: 503}, fails: sinch.ErrUnavailable},
	{name: "503 after", fault: sinchtest.Fault{Status: 503, Processed: true}, fails: sinch.ErrUnavailable, messages: 1},
	{name: "429 before", fault: sinchtest.Fault{Status: 429, RetryAfter: time.Second}, fails: sinch.ErrRateLimited},
	{name: "400 before", fault: sinchtest.Fault{Status: 400}, fails: sinch.ErrBadRequest},
	{name: "403 before", fault: sinchtest.Fault{Status: 403, Message: "BILLING_CREDIT_LIMIT_BREACHED"}, fails: sinch.ErrBillingLimit},
	{name: "409 before", fault: sinchtest.Fault{Status: 409}, fails: sinch.ErrConflict},
	{name: "520 before", fault: sinchtest.Fault{Status: 520}, fails: sinch.ErrOutcomeUnknown},
	{name: "late before", fault: sinchtest.Fault{Delay: time.Minute}, fails: sinch.ErrOutcomeUnknown, says: "no answer within 30s"},
	{name: "late after", fault: sinchtest.Fault{Delay: time.Minute, Processed: true}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "garbage", fault: sinchtest.Fault{Body: sinchtest.BodyGarbage}, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "it is no JSON"},
	{name: "a page", fault: sinchtest.Fault{Body: sinchtest.BodyHTML}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "an empty answer", fault: sinchtest.Fault{Body: sinchtest.BodyEmpty}, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "200 OK"},
	{name: "dropped before", fault: sinchtest.Fault{Break: sinchtest.Drop()}, fails: sinch.ErrOutcomeUnknown},
	{name: "dropped after", fault: sinchtest.Fault{Break: sinchtest.Drop(), Processed: true}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "cut after the header", fault: sinchtest.Fault{Break: sinchtest.CutAfter(0)}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "cut after 10 bytes", fault: sinchtest.Fault{Break: sinchtest.CutAfter(10)}, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "200 OK: incomplete answer"},
	{name: "cut at the end", fault: sinchtest.Fault{Break: sinchtest.CutAfter(1000)}, over2: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "cut in an error", fault: sinchtest.Fault{Status: 400, Break: sinchtest.CutAfter(10)}, fails: sinch.ErrBadRequest},
	{name: "a drip", fault: sinchtest.Fault{Drip: time.Microsecond}, messages: 1},
	{name: "a slow drip", fault: sinchtest.Fault{Drip: time.Minute}, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "200 OK: incomplete answer: no answer within 30s"},
	{name: "a slow drip and a cut", fault: sinchtest.Fault{Drip: time.Microsecond, Break: sinchtest.CutAfter(5)}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "Content-Length too large", fault: sinchtest.Fault{Header: http.Header{"Content-Length": {"999"}}}, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "unexpected EOF"},
	{name: "Content-Length too small", fault: sinchtest.Fault{Header: http.Header{"Content-Length": {"5"}}}, fails: sinch.ErrOutcomeUnknown, messages: 1},
	{name: "Content-Length too small, in an error", fault: sinchtest.Fault{Status: 503, Header: http.Header{"Content-Length": {"5"}}}, fails: sinch.ErrUnavailable},
	{name: "no Content-Length", fault: sinchtest.Fault{Header: http.Header{"Content-Length": nil}}, messages: 1},
	{name: "a wrong Content-Type", fault: sinchtest.Fault{Header: http.Header{"Content-Type": {"text/plain"}}}, messages: 1},
	{name: "no Content-Type", fault: sinchtest.Fault{Header: http.Header{"Content-Type": nil}}, messages: 1},
	{name: "the connection ends after the answer", fault: sinchtest.Fault{Header: http.Header{"Connection": {"close"}}}, messages: 1},
	{name: "the token expires", fault: sinchtest.Fault{ExpireTokens: true, Times: 1}, messages: 1},
	{name: "refused stream", fault: sinchtest.Fault{Break: sinchtest.ResetStream(sinchtest.RefusedStream)}, frames: true, fails: sinch.ErrOutcomeUnknown, says: "the connection was lost after the request was written"},
	{name: "cancelled after", fault: sinchtest.Fault{Break: sinchtest.ResetStream(sinchtest.Cancel), Processed: true}, frames: true, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "CANCEL"},
	{name: "GOAWAY before", fault: sinchtest.Fault{Break: sinchtest.GoAway(sinchtest.NoError)}, frames: true, fails: sinch.ErrOutcomeUnknown, says: "the connection was lost after the request was written"},
	{name: "GOAWAY with an error after", fault: sinchtest.Fault{Break: sinchtest.GoAway(sinchtest.EnhanceYourCalm), Processed: true}, frames: true, fails: sinch.ErrOutcomeUnknown, messages: 1, says: "ErrCode=ENHANCE_YOUR_CALM"},
	{name: "no token for now", fault: sinchtest.Fault{Operation: sinchtest.TokenOperation, Status: 503, RetryAfter: time.Minute}, fails: sinch.ErrUnavailable},
	{name: "no token for these", fault: sinchtest.Fault{Operation: sinchtest.TokenOperation, Status: 401}, fails: sinch.ErrUnauthenticated, says: "invalid_client"},
}

// TestWhatAClientSaysOfEveryFault has a client send over every kind of
// connection, and checks what it says against what was done. What it calls not
// carried out is not, unless Sinch itself says so wrongly.
func TestWhatAClientSaysOfEveryFault(t *testing.T) {
	for _, w := range wires {
		for _, kind := range kinds {
			t.Run(w.name+"/"+kind.name, func(t *testing.T) {
				w.run(t, func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
					late := max(kind.fault.Delay, kind.fault.Drip) == time.Minute
					if kind.frames && !w.http2 || late && !w.bubble { // it would depend on real time
						return
					}
					injected := h.Inject(kind.fault)
					_, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hi", sinch.CallAttemptTimeout(30*time.Second))
					if err != nil && !strings.Contains(err.Error(), kind.says) {
						t.Errorf("the error is %v, want %q in it", err, kind.says)
					}
					want := kind.fails
					if w.http2 && kind.over2 != nil {
						want = kind.over2
					}
					if kind.fault.Status == 501 { // there is no such method: it matches nothing
						if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.StatusCode != 501 || errors.Is(err, sinch.ErrOutcomeUnknown) {
							t.Errorf("the error is %v", err)
						}
					} else if !errors.Is(err, want) || (err == nil) != (want == nil) {
						t.Errorf("the error is %v, want %v", err, want)
					}
					equal(t, "messages", len(h.Messages()), kind.messages)
					equal(t, "requests that it met", injected.Met(), 1)
				}, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
			})
		}
	}
}

func TestFaultsOfHTTP2NeedIt(t *testing.T) {
	for _, broken := range []sinchtest.Break{sinchtest.ResetStream(sinchtest.Cancel), sinchtest.GoAway(sinchtest.NoError)} {
		t.Run(broken.String(), func(t *testing.T) {
			h := sinchtest.New()
			defer h.Close()
			h.Inject(sinchtest.Fault{Break: broken})
			_, err := h.Client().Apps.ListApps(t.Context())
			failed, ok := errors.AsType[*sinch.Error](err)
			if !ok || failed.StatusCode != http.StatusNotImplemented {
				t.Fatalf("the error is %v", err)
			}
			want := fmt.Sprintf("the fault %q needs a connection that speaks HTTP/2: give WithHTTP2 to NewServer or New, or serve a NewListener", broken)
			equal(t, "message", failed.Message(), want)
		})
	}
}

package sinch_test

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestARedirectIsAnErrorWithItsStatusWhateverItsLocation(t *testing.T) {
	for _, location := range []string{"https://elsewhere.example/", "http://[::1", "%zz", ""} {
		server := &script{steps: []step{status(http.StatusTemporaryRedirect, "Location", location)}}
		err := newClient(t, server).Call(t.Context(), sendCall(), nil)
		failed, ok := errors.AsType[*sinch.Error](err)
		if !ok || failed.StatusCode != http.StatusTemporaryRedirect || failed.Header().Get("Location") != location || errors.Is(err, sinch.ErrOutcomeUnknown) {
			t.Errorf("to %q: got %v", location, err)
		}
		if len(server.attempts) != 1 {
			t.Errorf("to %q: %d attempts", location, len(server.attempts))
		}
	}
}

func TestATransportThatBreaksItsContractIsAnError(t *testing.T) {
	for _, test := range []struct {
		name string
		step step
	}{
		{"neither a response nor an error", func(*http.Request) (*http.Response, error) { return nil, nil }},
		{"a response without a body", func(*http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: http.StatusNotFound}, nil
		}},
		{"an error that is a nil pointer", fails((*brokenError)(nil))},
		{"an error of net that is a nil pointer", fails((*net.OpError)(nil))},
		{"an error of net/url that is a nil pointer", fails((*url.Error)(nil))},
		{"an error that wraps none", fails(&url.Error{Op: "Post", URL: "https://" + phone})},
		{"an error that panics when it is asked for its text", fails(&brokenError{})},
		{"a body whose error is a nil pointer", func(*http.Request) (*http.Response, error) {
			response := answer(http.StatusOK, "")
			response.Body = io.NopCloser(brokenBody{})
			return response, nil
		}},
	} {
		for name, request := range map[string]*call.Request{"a read": getCall(), "a send": sendCall()} {
			t.Run(test.name+" to "+name, func(t *testing.T) {
				err := newClient(t, roundTripper(test.step), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever})).Call(t.Context(), request, new(sendResponse))
				if _, ok := errors.AsType[*sinch.Error](err); !ok {
					t.Errorf("got %v", err)
				}
				if text := err.Error(); strings.Contains(text, phone) {
					t.Errorf("the error is %q", text)
				}
				errors.Is(err, net.ErrClosed) // walks through all that is wrapped
			})
		}
	}
}

// brokenError has no text to give.
type brokenError struct{ cause error }

func (e *brokenError) Error() string { return e.cause.Error() }
func (e *brokenError) Unwrap() error { return e.cause }

// brokenBody breaks with an error that is a nil pointer.
type brokenBody struct{}

func (brokenBody) Read([]byte) (int, error) { return 0, (*brokenError)(nil) }

// TestALimiterWhoseErrorIsBrokenFailsTheCall is the usual mistake: a function
// that returns the nil of a type of its own as an error.
func TestALimiterWhoseErrorIsBrokenFailsTheCall(t *testing.T) {
	for _, broken := range []error{(*brokenError)(nil), (*url.Error)(nil), &brokenError{}} {
		client := newClient(t, &script{steps: []step{success}}, sinch.WithLimiter(limiterFunc(func(context.Context) error { return broken })))
		err := client.Call(t.Context(), sendCall(), nil)
		if errors.Is(err, net.ErrClosed) || err == nil || !strings.Contains(err.Error(), "limiter") {
			t.Errorf("%#v: got %v", broken, err)
		}
	}
}

func TestTheCookiesAndTheTimeoutOfAnHTTPClientCount(t *testing.T) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		var cookies []string
		server := &script{steps: []step{
			status(http.StatusServiceUnavailable, "Set-Cookie", "route=7"),
			func(request *http.Request) (*http.Response, error) {
				cookies = append(cookies, request.Header.Get("Cookie"))
				return hangs(request)
			},
		}}
		own := &http.Client{Transport: server, Jar: jar, Timeout: time.Second}
		client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithHTTPClient(own))
		if err != nil {
			t.Fatal(err)
		}
		*own = http.Client{} // what becomes of it later does not count
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		err = client.Call(ctx, sendCall(), nil)
		if !errors.Is(err, sinch.ErrOutcomeUnknown) || !strings.Contains(err.Error(), "no answer within 1s") {
			t.Errorf("got %v, want an attempt that took too long", err)
		}
		if len(cookies) != 1 || cookies[0] != "route=7" {
			t.Errorf("the cookies of the second attempt are %q", cookies)
		}
	})
}

// TestATransportMayServeARequestLikeAServer is what a test does that plays the
// server itself, or a cassette that records.
func TestATransportMayServeARequestLikeAServer(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/projects/{project}/messages/{message}", func(w http.ResponseWriter, request *http.Request) {
		if sent, err := io.ReadAll(request.Body); err != nil || len(sent) != 0 {
			t.Errorf("the body is %q, error %v", sent, err)
		}
		if !request.ProtoAtLeast(1, 1) {
			t.Errorf("the protocol is %q", request.Proto)
		}
		if operation := call.OperationOf(request.Context()); operation == nil || operation.ID != opGet.ID {
			t.Errorf("the context says that the operation is %v", operation)
		}
		io.WriteString(w, "{}")
	})
	client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
		if _, err := httputil.DumpRequestOut(request, true); err != nil {
			t.Errorf("the request can not be written down: %v", err)
		}
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		return recorder.Result(), nil
	}))
	if err := client.Call(t.Context(), getCall(), new(sendResponse)); err != nil {
		t.Error(err)
	}
}

// TestAReplacedDefaultTransportIsUsed is a program that has put a recorder or a
// tracer in the place of http.DefaultTransport.
func TestAReplacedDefaultTransportIsUsed(t *testing.T) {
	standard := http.DefaultTransport
	defer func() { http.DefaultTransport = standard }()
	server := &script{steps: []step{success}}
	http.DefaultTransport = server
	for _, options := range [][]sinch.Option{nil, {sinch.WithHTTPClient(http.DefaultClient)}, {sinch.WithHTTPClient(&http.Client{})}} {
		client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), options...)
		if err != nil {
			t.Fatal(err)
		}
		if err := client.Call(t.Context(), sendCall(), nil); err != nil {
			t.Errorf("with %d options: %v", len(options), err)
		}
	}
	if len(server.attempts) != 3 {
		t.Errorf("%d of 3 requests went through it", len(server.attempts))
	}
}

func TestTheTransportIsTuned(t *testing.T) {
	t.Run("beside that of net/http", wantTuned)
	t.Run("beside another one", func(t *testing.T) {
		standard := http.DefaultTransport
		defer func() { http.DefaultTransport = standard }()
		http.DefaultTransport = &script{}
		wantTuned(t)
	})
}

func wantTuned(t *testing.T) {
	transport := sinch.NewTransport()
	if transport.DialContext == nil {
		t.Error("a dial has no time limit, and outlives the request that it was begun for")
	}
	if transport.MaxIdleConnsPerHost != 128 || !transport.ForceAttemptHTTP2 || transport.Proxy == nil || transport.IdleConnTimeout == 0 || transport.TLSHandshakeTimeout == 0 {
		t.Errorf("got %+v", transport)
	}
	if transport.TLSClientConfig.MinVersion < tls.VersionTLS12 {
		t.Errorf("TLS %x is accepted", transport.TLSClientConfig.MinVersion)
	}
	if ping := transport.HTTP2; ping.SendPingTimeout+ping.PingTimeout > 20*time.Second || ping.SendPingTimeout == 0 || ping.PingTimeout == 0 {
		t.Errorf("a dead connection is found after %v and %v", ping.SendPingTimeout, ping.PingTimeout)
	}
}

// closer counts how often its idle connections are closed.
type closer struct {
	http.RoundTripper
	closed int
}

func (c *closer) CloseIdleConnections() { c.closed++ }

func TestIdleConnectionsCanBeClosed(t *testing.T) {
	transport := &closer{}
	newClient(t, transport).CloseIdleConnections()
	if transport.closed != 1 {
		t.Errorf("they are closed %d times", transport.closed)
	}
	newClient(t, &script{}).CloseIdleConnections() // which can not
}

// TestAProxyThatRefusesIsNamed: nothing has left this machine then.
func TestAProxyThatRefusesIsNamed(t *testing.T) {
	proxy := func(status int) (*url.URL, *atomic.Int64) {
		requests := &atomic.Int64{}
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			requests.Add(1)
			w.WriteHeader(status)
		}))
		t.Cleanup(server.Close)
		address, _ := url.Parse(server.URL)
		return address, requests
	}
	for _, test := range []struct {
		name      string
		transport *http.Transport
		status    int
		attempts  int64
		want      string
	}{
		{"407 to a tuned transport", sinch.NewTransport(), 407, 1, "the proxy refuses the connection: 407 Proxy Authentication Required"},
		{"407 to a transport of one's own", &http.Transport{}, 407, 1, "the proxy refuses the connection: 407 Proxy Authentication Required"},
		{"503 to a tuned transport", sinch.NewTransport(), 503, 4, "the proxy refuses the connection: 503 Service Unavailable"},
		{"503 to a transport of one's own", &http.Transport{}, 503, 4, "Service Unavailable"},
	} {
		t.Run(test.name, func(t *testing.T) {
			address, requests := proxy(test.status)
			test.transport.Proxy = http.ProxyURL(address)
			client := newClient(t, test.transport, sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: time.Millisecond}))
			err := client.Call(t.Context(), sendCall(), nil)
			if requests.Load() != test.attempts || !errors.Is(err, sinch.ErrUnavailable) || errors.Is(err, sinch.ErrOutcomeUnknown) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%d requests, error %v", requests.Load(), err)
			}
		})
	}
	t.Run("none is found", func(t *testing.T) {
		transport := sinch.NewTransport()
		transport.Proxy = func(*http.Request) (*url.URL, error) { return nil, errors.New("no such proxy") }
		client := newClient(t, transport, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
		if err := client.Call(t.Context(), sendCall(), nil); !errors.Is(err, sinch.ErrUnavailable) || errors.Is(err, sinch.ErrOutcomeUnknown) {
			t.Errorf("got %v", err)
		}
	})
}

// TestAnAttemptThatTakesTooLongIsATimeout, but not the end of the caller's time.
func TestAnAttemptThatTakesTooLongIsATimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		err := newClient(t, &script{steps: []step{hangs}}).Call(t.Context(), sendCall(), nil)
		timeout, ok := errors.AsType[net.Error](err)
		if !ok || !timeout.Timeout() || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := newClient(t, &script{steps: []step{hangs}}).Call(ctx, sendCall(), nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}

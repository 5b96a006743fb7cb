package sinch_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// wrapped are transports around that of the client, as programs have them.
var wrapped = []struct {
	name string
	do   func(next http.RoundTripper, side string, request *http.Request) (*http.Response, error)
	// What becomes of a send: how often the server reads it, and what the
	// error is.
	posts int64
	want  error
}{
	{"adds nothing", func(next http.RoundTripper, _ string, request *http.Request) (*http.Response, error) {
		return next.RoundTrip(request)
	}, 1, nil},
	{"takes a copy of the body first, to sign or to log it", func(next http.RoundTripper, _ string, request *http.Request) (*http.Response, error) {
		if request.GetBody != nil {
			copied, err := request.GetBody()
			if err != nil {
				return nil, err
			}
			if _, err := io.Copy(io.Discard, copied); err != nil {
				return nil, err
			}
		}
		return next.RoundTrip(request)
	}, 1, nil},
	{"asks another server first, with the context of the request", func(next http.RoundTripper, side string, request *http.Request) (*http.Response, error) {
		for range 3 {
			if err := ask(next, side, request); err != nil {
				return nil, err
			}
		}
		return next.RoundTrip(request)
	}, 1, nil},
	{"asks another server first, and does without", func(next http.RoundTripper, side string, request *http.Request) (*http.Response, error) {
		if err := ask(next, side, request); err != nil {
			return nil, err
		}
		return nil, errors.New("no permission")
	}, 0, sinch.ErrUnavailable},
	{"is open, like a circuit breaker", func(http.RoundTripper, string, *http.Request) (*http.Response, error) {
		return nil, errors.New("the circuit is open")
	}, 0, sinch.ErrUnavailable},
	{"reads the body and fails", func(_ http.RoundTripper, _ string, request *http.Request) (*http.Response, error) {
		_, err := io.Copy(io.Discard, request.Body)
		return nil, errors.Join(err, errors.New("the line is dead"))
	}, 0, sinch.ErrOutcomeUnknown},
	{"sends it again, from a copy", func(next http.RoundTripper, side string, request *http.Request) (*http.Response, error) {
		sent, err := io.ReadAll(request.Body)
		if err != nil {
			return nil, err
		}
		for range 3 {
			if err := ask(next, side, request); err != nil {
				return nil, err
			}
			request.Body = io.NopCloser(bytes.NewReader(sent))
			response, err := next.RoundTrip(request)
			if err != nil {
				return nil, err
			}
			response.Body.Close()
		}
		return nil, errors.New("three times is enough")
	}, 1, sinch.ErrOutcomeUnknown},
	{"sends it again, from GetBody", func(next http.RoundTripper, _ string, request *http.Request) (*http.Response, error) {
		response, err := next.RoundTrip(request)
		if err != nil {
			return nil, err
		}
		response.Body.Close()
		if request.Body, err = request.GetBody(); err != nil {
			return nil, err
		}
		return next.RoundTrip(request)
	}, 1, sinch.ErrOutcomeUnknown},
}

// ask sends another request with the context of one.
func ask(next http.RoundTripper, side string, request *http.Request) error {
	other, err := http.NewRequestWithContext(request.Context(), http.MethodGet, side, http.NoBody)
	if err != nil {
		return err
	}
	response, err := next.RoundTrip(other)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return err
	}
	return response.Body.Close()
}

func TestATransportMayBeWrapped(t *testing.T) {
	for _, test := range wrapped {
		t.Run(test.name, func(t *testing.T) {
			var posts atomic.Int64
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
				if sent, _ := io.ReadAll(request.Body); len(sent) > 0 {
					posts.Add(1)
				}
				io.WriteString(w, `{"message_id":"M1"}`)
			}))
			defer server.Close()
			side := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
			defer side.Close()
			next := sinch.NewTransport()
			defer next.CloseIdleConnections()
			client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
				return test.do(next, side.URL, request)
			}), sinch.WithBaseURL("conversation", server.URL), sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: time.Microsecond}))
			err := client.Call(t.Context(), sendCall(), new(sendResponse))
			if !errors.Is(err, test.want) || posts.Load() != test.posts {
				t.Errorf("the server has read %d of %d sends, error %v, want %v", posts.Load(), test.posts, err, test.want)
			}
		})
	}
}

// TestADeleteThatATransportAskedSomebodyAboutIsNotTakenForRepeated: a 404 is
// then one.
func TestADeleteThatATransportAskedSomebodyAboutIsNotTakenForRepeated(t *testing.T) {
	for name, request := range map[string]func() *call.Request{"a delete": deleteCall, "a read": getCall} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.NotFoundHandler())
			defer server.Close()
			side := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
			defer side.Close()
			next := sinch.NewTransport()
			defer next.CloseIdleConnections()
			client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
				if err := ask(next, side.URL, request); err != nil {
					return nil, err
				}
				return next.RoundTrip(request)
			}), sinch.WithBaseURL("conversation", server.URL))
			if err := client.Call(t.Context(), request(), nil); !errors.Is(err, sinch.ErrNotFound) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestABodyIsNotReadWhenTheAttemptIsOver: what a transport goes on with in the
// background, when it has failed, is not sent beside the next attempt.
func TestABodyIsNotReadWhenTheAttemptIsOver(t *testing.T) {
	var late io.Reader
	client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
		late = request.Body
		return nil, errors.New("too many waiting")
	}), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
	if err := client.Call(t.Context(), sendCall(), nil); errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("got %v for what nobody has read", err)
	}
	if n, err := late.Read(make([]byte, 10)); n != 0 || err == nil {
		t.Errorf("%d bytes of it can be read later, error %v", n, err)
	}
}

// TestATransportThatWasRegisteredForASchemeSendsOnce: it calls no hooks, though
// net/http's own, which it was registered with, does.
func TestATransportThatWasRegisteredForASchemeSendsOnce(t *testing.T) {
	for _, test := range []struct {
		name  string
		reads bool
		want  error
		sends int
	}{
		{"and loses the connection", true, sinch.ErrOutcomeUnknown, 1},
		{"and takes nothing", false, sinch.ErrUnavailable, 4},
	} {
		t.Run(test.name, func(t *testing.T) {
			sends := 0
			own := sinch.NewTransport()
			own.RegisterProtocol("https", roundTripper(func(request *http.Request) (*http.Response, error) {
				sends++
				if test.reads {
					_, _ = io.Copy(io.Discard, request.Body)
					if again, err := request.GetBody(); err == nil {
						sent, _ := io.ReadAll(again)
						t.Errorf("it was given %d bytes of the body a second time", len(sent))
					}
				}
				return nil, errors.New("the line is dead")
			}))
			client := newClient(t, own, sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: time.Microsecond}))
			if err := client.Call(t.Context(), sendCall(), nil); !errors.Is(err, test.want) || sends != test.sends {
				t.Errorf("%d sends, error %v, want %d and %v", sends, err, test.sends, test.want)
			}
		})
	}
}

package sinch_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// What must never show up where it does not belong.
const (
	project     = "c36f3d3d-1513-2edd-ae42-11995557ff61"
	keyID       = "key-5e1f"
	keySecret   = "s3cr3t+Key/Value=="
	accessToken = "eyJhbGciOi.Access.Token"
	phone       = "+46701234567"
	messageText = "meet me at the harbour"
)

// One operation of each class, as the generated packages declare them.
var (
	opSend = &call.Operation{ID: "Messages_SendMessage", API: "conversation", Method: "POST", Path: "/v1/projects/{project_id}/messages:send", Answer: "message_id"}
	opGet  = &call.Operation{ID: "Messages_GetMessage", API: "conversation", Method: "GET", Path: "/v1/projects/{project_id}/messages/{message_id}", Idempotent: true}
	opPut  = &call.Operation{ID: "Contact_UpdateContact", API: "conversation", Method: "PATCH", Path: "/v1/projects/{project_id}/contacts/{contact_id}", Idempotent: true}
	opStop = &call.Operation{ID: "Conversation_StopActiveConversation", API: "conversation", Method: "POST", Path: "/v1/projects/{project_id}/conversations/{conversation_id}:stop"}
	opDel  = &call.Operation{ID: "Messages_DeleteMessage", API: "conversation", Method: "DELETE", Path: "/v1/projects/{project_id}/messages/{message_id}", Idempotent: true}
)

// sendCall is a call that is not idempotent.
func sendCall() *call.Request {
	return &call.Request{Operation: opSend, PathValues: []string{project}, Body: newSend()}
}

// getCall is a call that is idempotent.
func getCall() *call.Request {
	return &call.Request{Operation: opGet, PathValues: []string{project, phone}}
}

// putCall is a call that is idempotent and has a body.
func putCall() *call.Request {
	return &call.Request{Operation: opPut, PathValues: []string{project, "T1"}, Body: newSend()}
}

// stopCall is a call that is not idempotent and has no body, nor has its answer.
func stopCall() *call.Request {
	return &call.Request{Operation: opStop, PathValues: []string{project, "C1"}}
}

// deleteCall is a call that is idempotent and whose answer has no body.
func deleteCall() *call.Request {
	return &call.Request{Operation: opDel, PathValues: []string{project, "M1"}}
}

// roundTripper is a transport made of a function.
type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(request *http.Request) (*http.Response, error) { return f(request) }

// answer is a response with the header as alternating names and values.
func answer(status int, body string, header ...string) *http.Response {
	response := &http.Response{
		StatusCode:    status,
		Header:        http.Header{"Content-Type": {"application/json"}},
		Body:          io.NopCloser(strings.NewReader(body)),
		ContentLength: int64(len(body)),
	}
	for i := 0; i < len(header); i += 2 {
		response.Header.Set(header[i], header[i+1])
	}
	return response
}

// step is what a scripted server does to one attempt.
type step func(*http.Request) (*http.Response, error)

func status(code int, header ...string) step {
	return func(*http.Request) (*http.Response, error) {
		return answer(code, `{"error":{"code":13,"status":"BAD_LUCK","message":"`+phone+`"}}`, header...), nil
	}
}

// success has the ID of whatever was made.
func success(*http.Request) (*http.Response, error) {
	return answer(http.StatusOK, `{"message_id":"M1","event_id":"E1","batch_id":"B1","id":"I1"}`), nil
}

func body(code int, text string) step {
	return func(*http.Request) (*http.Response, error) { return answer(code, text), nil }
}

// cut answers with a status and half a body.
func cut(code int) step {
	return func(*http.Request) (*http.Response, error) {
		response := answer(code, "")
		response.Body = io.NopCloser(io.MultiReader(strings.NewReader(`{"mess`), failingReader{}))
		return response, nil
	}
}

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// fails is a transport that takes the request and tells nothing but an error.
func fails(err error) step {
	return func(request *http.Request) (*http.Response, error) {
		if request.Body != nil {
			_, _ = io.Copy(io.Discard, request.Body)
		}
		return nil, err
	}
}

// unconnected fails as net/http does when it gets no connection.
func unconnected(err error) step {
	return func(request *http.Request) (*http.Response, error) {
		httptrace.ContextClientTrace(request.Context()).GetConn("host:443")
		return nil, err
	}
}

// connected fails as net/http does when it had a connection.
func connected(err error) step {
	return func(request *http.Request) (*http.Response, error) {
		trace := httptrace.ContextClientTrace(request.Context())
		trace.GetConn("host:443")
		trace.GotConn(httptrace.GotConnInfo{})
		return nil, err
	}
}

// reconnects writes to one connection, successfully or not, and then gets no
// other.
func reconnects(wrote, err error) step {
	return func(request *http.Request) (*http.Response, error) {
		trace := httptrace.ContextClientTrace(request.Context())
		trace.GetConn("host:443")
		trace.GotConn(httptrace.GotConnInfo{Reused: true})
		if wrote == nil {
			trace.WroteHeaders()
		}
		trace.GetConn("host:443")
		return nil, err
	}
}

// hangs answers nothing until the attempt is given up. Like net/http it then
// returns the cause.
func hangs(request *http.Request) (*http.Response, error) {
	<-request.Context().Done()
	return nil, context.Cause(request.Context())
}

// attempt is what a scripted server saw.
type attempt struct {
	at            time.Time
	body          string
	authorization string
}

// script is a transport that takes one step per attempt; the last one repeats.
type script struct {
	steps []step

	mu       sync.Mutex
	attempts []attempt
}

func (s *script) RoundTrip(request *http.Request) (*http.Response, error) {
	var sent []byte
	if request.Body != nil {
		sent, _ = io.ReadAll(request.Body)
		request.Body.Close()
	}
	s.mu.Lock()
	next := s.steps[min(len(s.attempts), len(s.steps)-1)]
	s.attempts = append(s.attempts, attempt{time.Now(), string(sent), request.Header.Get("Authorization")})
	s.mu.Unlock()
	return next(request)
}

// waits are the times between the attempts.
func (s *script) waits() []time.Duration {
	var waits []time.Duration
	for i := range s.attempts[1:] {
		waits = append(waits, s.attempts[i+1].at.Sub(s.attempts[i].at))
	}
	return waits
}

// fixedToken gives a token that is good for an hour.
func fixedToken(context.Context) (string, time.Time, error) {
	return accessToken, time.Now().Add(time.Hour), nil
}

// newClient returns a client in front of a transport. Its token comes from
// fixedToken, so that the transport sees calls alone.
func newClient(tb testing.TB, transport http.RoundTripper, options ...sinch.Option) *sinch.Client {
	tb.Helper()
	return newClientWith(tb, sinch.TokenFunc(fixedToken), transport, options...)
}

func newClientWith(tb testing.TB, credentials sinch.Credentials, transport http.RoundTripper, options ...sinch.Option) *sinch.Client {
	tb.Helper()
	options = append([]sinch.Option{sinch.WithHTTPClient(&http.Client{Transport: transport})}, options...)
	client, err := sinch.NewClient(project, sinch.RegionEU, credentials, options...)
	if err != nil {
		tb.Fatal(err)
	}
	return client
}

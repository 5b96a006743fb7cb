package sinchotel_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const inbound = `{"app_id":"01EB37HMH1M6SV18BSNS3G135H","accepted_time":"2026-02-03T04:05:06.789Z","message":{"id":"01EQ8235TD19N21XQTH12B145D","contact_id":"01EXA07N79THJ20WSN6AS30TMW","conversation_id":"01EPYATA64TMNZ1FV02JKF12JF","channel_identity":{"channel":"SMS","identity":"46701234567"},"contact_message":{"text_message":{"text":"meet me at the harbour"}}}}`

// deliver hands a callback to a handler, and returns the status of the answer.
func deliver(handler http.Handler, secret, body string) int {
	request, err := webhook.NewRequest(context.Background(), "https://example.com/sinch", secret, []byte(body))
	if err != nil {
		panic(err)
	}
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	return answer.Code
}

// get is a call that is idempotent.
var get = &call.Operation{ID: "App_GetApp", API: "conversation", Method: http.MethodGet, Path: "/v1/projects/p/apps/a", Idempotent: true}

// send is a call that is not.
var send = &call.Operation{ID: "Messages_SendMessage", API: "conversation", Method: http.MethodPost, Path: "/v1/projects/p/messages:send"}

// transport is one made of a function.
type transport func(*http.Request) (*http.Response, error)

func (f transport) RoundTrip(request *http.Request) (*http.Response, error) { return f(request) }

// newClient returns a client in front of a transport, with a token.
func newClient(t *testing.T, transport transport, options ...sinch.Option) *sinch.Client {
	t.Helper()
	token := sinch.TokenFunc(func(context.Context) (string, time.Time, error) { return "token", time.Now().Add(time.Hour), nil })
	client, err := sinch.NewClient("p", sinch.RegionEU, token, append(options, sinch.WithHTTPClient(&http.Client{Transport: transport}))...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// answers is a transport that answers with a status.
func answers(status int) transport {
	return func(*http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: status, Header: http.Header{}, Body: http.NoBody}, nil
	}
}

// fails is a transport that has no answer.
func fails(err error) transport {
	return func(*http.Request) (*http.Response, error) { return nil, err }
}

// hangs is a transport that waits for ever.
func hangs(request *http.Request) (*http.Response, error) {
	<-request.Context().Done()
	return nil, request.Context().Err()
}

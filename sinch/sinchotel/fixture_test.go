package sinchotel_test

import (
	"context"
	"net/http"
	"net/http/httptest"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const inbound = `{"app_id":"01EB37HMH1M6SV18BSNS3G135H","accepted_time":"2026-02-03T04:05:06.789Z","message":{"id":"01EQ8235TD19N21XQTH12B145D","contact_id":"01EXA07N79THJ20WSN6AS30TMW","channel_identity":{"channel":"SMS","identity":"46701234567"},"contact_message":{"text_message":{"text":"meet me at the harbour"}}}}`

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

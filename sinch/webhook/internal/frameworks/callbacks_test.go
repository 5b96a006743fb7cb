package frameworks

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const (
	secret  = "secret"
	message = `{"app_id":"A","accepted_time":"2026-02-03T04:05:06Z","message":{"id":"m","contact_message":{"text_message":{"text":"Hi"}}}}`
)

// callback is delivered once for each answer.
type callback struct {
	name    string
	body    string
	secret  string        // "" for that of the receiver
	age     time.Duration // of the signature
	change  func(http.Header)
	pieces  bool // the length is not said
	answers []int
	calls   int
}

var callbacks = []callback{
	{name: "a good one, and copies of it", body: message, answers: []int{200, 200, 200}, calls: 1},
	{name: "one with the new secret", body: message, secret: "new", answers: []int{200}, calls: 1},
	{name: "one that is handled at the third try", body: message, answers: []int{500, 500, 200, 200}, calls: 3},
	{name: "one in pieces", body: message, pieces: true, answers: []int{200, 200}, calls: 1},
	{name: "an unknown kind", body: `{"app_id":"A","invented":{"x":1}}`, answers: []int{200, 200}, calls: 1},
	{name: "no kind", body: `{}`, answers: []int{200}, calls: 1},
	{name: "two kinds", body: `{"message":{"id":"m"},"event":{"id":"e"}}`, answers: []int{200}, calls: 1},
	{name: "a payload that is no object", body: `{"message":"Hi"}`, answers: []int{200, 200}, calls: 1},
	{name: "a member of another type", body: `{"message":{"id":{"x":1},"injected":"false"}}`, answers: []int{200, 200}, calls: 1},
	{name: "an empty time", body: `{"event_time":"","message":{"id":"m","accept_time":""}}`, answers: []int{200}, calls: 1},
	{name: "a time without a zone", body: `{"event_time":"2026-02-03T04:05:06","message":{"id":"m"}}`, answers: []int{200}, calls: 1},
	{name: "an object as metadata", body: `{"message_metadata":{"a":1},"message":{"id":"m"}}`, answers: []int{200}, calls: 1},
	{name: "bytes that are no text", body: "{\"message\":{\"id\":\"\xff\"}}", answers: []int{200}, calls: 1},
	{name: "white space and line ends", body: "\r\n{\r\n\"message\" : {} }\n", answers: []int{200}, calls: 1},
	{name: "deep nesting", body: `{"x":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`, answers: []int{200}, calls: 1},
	{name: "four minutes late", body: message, age: 4 * time.Minute, answers: []int{200}, calls: 1},
	{name: "ten minutes late", body: message, age: 10 * time.Minute, answers: []int{503, 503}},
	{name: "ten minutes early", body: message, age: -10 * time.Minute, answers: []int{503, 503}},
	{name: "a large one", body: `{"x":{"y":"` + strings.Repeat("z", limit-100) + `"}}`, answers: []int{200}, calls: 1},
	{name: "a huge one", body: `{"x":{"y":"` + strings.Repeat("z", limit) + `"}}`, answers: []int{503, 503}},
	{name: "a huge one in pieces", body: `{"x":{"y":"` + strings.Repeat("z", limit) + `"}}`, pieces: true, answers: []int{503, 503}},
	{name: "no JSON", body: `Hi`, answers: []int{400, 400}},
	{name: "JSON, but no object", body: `["Hi"]`, answers: []int{400}},
	{name: "no signature", body: message, change: remove(webhook.SignatureHeader), answers: []int{401}},
	{name: "no nonce", body: message, change: remove(webhook.NonceHeader), answers: []int{401}},
	{name: "no timestamp", body: message, change: remove(webhook.TimestampHeader), answers: []int{401}},
	{name: "another secret", body: message, secret: "guess", answers: []int{401}},
	{name: "another nonce", body: message, change: set(webhook.NonceHeader, "another"), answers: []int{401}},
	{name: "another timestamp", body: message, change: set(webhook.TimestampHeader, "1"), answers: []int{401}},
	{name: "another algorithm", body: message, secret: "guess", change: set(webhook.AlgorithmHeader, "none"), answers: []int{401}},
	{name: "two signatures", body: message, change: add(webhook.SignatureHeader, "AAAA"), answers: []int{401}},
	{name: "two nonces", body: message, change: add(webhook.NonceHeader, "another"), answers: []int{401}},
	{name: "two timestamps", body: message, change: add(webhook.TimestampHeader, "1"), answers: []int{401}},
	{name: "the signature in other letters", body: message, change: func(header http.Header) {
		header.Set(webhook.SignatureHeader, strings.TrimRight(header.Get(webhook.SignatureHeader), "="))
	}, answers: []int{401}},
	{name: "a line end behind the body", body: message + "\n", answers: []int{200}, calls: 1},
	{name: "another content type", body: message, change: set("Content-Type", "text/plain"), answers: []int{200}, calls: 1},
	{name: "no body", body: "", answers: []int{500}},
}

func remove(name string) func(http.Header) { return func(header http.Header) { header.Del(name) } }

func set(name, value string) func(http.Header) {
	return func(header http.Header) { header.Set(name, value) }
}

func add(name, value string) func(http.Header) {
	return func(header http.Header) { header.Add(name, value) }
}

func (c callback) request(t *testing.T, url string) *http.Request {
	t.Helper()
	if c.secret == "" {
		c.secret = secret
	}
	request, err := webhook.NewRequest(t.Context(), url, c.secret, []byte(c.body))
	if err != nil {
		t.Fatal(err)
	}
	if c.age != 0 {
		at := time.Now().Add(-c.age)
		nonce := request.Header.Get(webhook.NonceHeader)
		request.Header.Set(webhook.TimestampHeader, strconv.FormatInt(at.Unix(), 10))
		request.Header.Set(webhook.SignatureHeader, webhook.Sign(c.secret, []byte(c.body), nonce, at))
	}
	if c.pieces {
		request.ContentLength = -1
	}
	if c.change != nil {
		c.change(request.Header)
	}
	return request
}

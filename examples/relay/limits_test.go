package main

import (
	"context"
	"errors"
	"io"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestAnEventThatIsAsLargeAsMayBeIsHandledOrDead(t *testing.T) {
	h := handled{fail: func(key string, _ int) error {
		if strings.Contains(key, "dead") {
			return errors.New(strings.Repeat("reason ", 1<<20))
		}
		return nil
	}}
	r, address := start(t, settings{handlers: h.handlers(), tries: 2})
	for _, id := range []string{"one", "dead"} {
		body := `{"app_id":"A","accepted_time":"2026-02-03T04:05:06Z","message":{"id":"` + id + `","x":"`
		body += strings.Repeat("x", webhook.DefaultBodyLimit-len(body)-len(`"}}`)) + `"}}`
		if status := post(t, address, body); status != 200 {
			t.Errorf("%s: status %d", id, status)
		}
	}
	waitUntilEmpty(t, r)
	stream, err := r.queue.js.Stream(t.Context(), deadStream)
	if err != nil {
		t.Fatal(err)
	}
	msg, err := stream.GetLastMsgForSubject(t.Context(), deadSubject)
	if err != nil {
		t.Fatal(err)
	}
	if reason := msg.Header.Get(reasonHeader); len(msg.Data) != webhook.DefaultBodyLimit || !strings.HasPrefix(reason, "handle message: reason reason") {
		t.Errorf("dead are %d bytes with the reason %.50q", len(msg.Data), reason)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if h.calls[keyOf("one")] != 1 || h.calls[keyOf("dead")] != 2 {
		t.Errorf("calls %v", h.calls)
	}
}

func TestABodyThatDoesNotComeKeepsNobodyOut(t *testing.T) {
	rc := &receiver{[]string{secret}, func(context.Context, *webhook.Event) error { return nil }, make(chan struct{}, 1)}
	request, err := webhook.NewRequest(t.Context(), "/sinch", "guess", []byte(message(1)))
	if err != nil {
		t.Fatal(err)
	}
	body, stalled := io.Pipe()
	request.Body = body
	answered := make(chan int)
	go func() {
		answer := httptest.NewRecorder()
		rc.ServeHTTP(answer, request)
		answered <- answer.Code
	}()
	if _, err := stalled.Write([]byte("{")); err != nil { // which returns when it is read
		t.Fatal(err)
	}
	genuine, err := webhook.NewRequest(t.Context(), "/sinch", secret, []byte(message(2)))
	if err != nil {
		t.Fatal(err)
	}
	answer := httptest.NewRecorder()
	rc.ServeHTTP(answer, genuine)
	if answer.Code != 200 {
		t.Errorf("status %d, want 200", answer.Code)
	}
	stalled.CloseWithError(io.ErrUnexpectedEOF)
	if status := <-answered; status != 503 {
		t.Errorf("status %d of what broke off, want 503", status)
	}
}

func TestTheStreamsHaveTheReplicasThatWereAskedFor(t *testing.T) {
	_, err := openQueue(t.Context(), "", t.TempDir(), 10, 3)
	if failure, ok := errors.AsType[*jetstream.APIError](err); !ok || !strings.Contains(failure.Description, "replicas") {
		t.Errorf("error %v of three replicas on one server", err)
	}
}

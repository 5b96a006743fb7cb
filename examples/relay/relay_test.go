package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const secret = "secret"

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	if journal := os.Getenv("RELAY_TEST_JOURNAL"); journal != "" {
		if err := relayForTest(journal); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	m.Run()
}

// start starts a relay for the test and returns its address.
func start(t *testing.T, s settings) (r *relay, address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.secret = secret
	if s.dir == "" {
		s.dir = t.TempDir()
	}
	if s.backoff == nil {
		s.backoff = func(uint64) time.Duration { return time.Millisecond }
	}
	r, err = startRelay(t.Context(), listener, s)
	if err != nil {
		t.Fatal(err)
	}
	return r, "http://" + listener.Addr().String()
}

// post delivers a callback and returns the status of the answer.
func post(t *testing.T, address, body string) int {
	t.Helper()
	request, err := webhook.NewRequest(t.Context(), address+"/sinch", secret, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	return answer.StatusCode
}

func message(id int) string {
	return fmt.Sprintf(`{"app_id":"A","accepted_time":"2026-02-03T04:05:06Z","message":{"id":"%d"}}`, id)
}

// keyOf is the idempotency key of a message.
func keyOf(id any) string { return fmt.Sprintf("A/message/%v///2026-02-03T04%%3A05%%3A06Z", id) }

// handled counts the calls by event.
type handled struct {
	mu    sync.Mutex
	calls map[string]int
	fail  func(key string, call int) error
}

func (h *handled) handlers() webhook.Handlers {
	h.calls = make(map[string]int)
	return webhook.Handlers{Other: func(_ context.Context, event *webhook.Event) error {
		h.mu.Lock()
		defer h.mu.Unlock()
		key := event.IdempotencyKey()
		h.calls[key]++
		if h.fail == nil {
			return nil
		}
		return h.fail(key, h.calls[key])
	}}
}

func waitUntilEmpty(t *testing.T, r *relay) {
	t.Helper()
	if err := r.queue.waitUntilEmpty(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestEveryCallbackIsHandledOnceHoweverOftenItComes(t *testing.T) {
	var h handled
	r, address := start(t, settings{handlers: h.handlers()})
	for range 3 {
		for id := range 50 {
			if status := post(t, address, message(id)); status != 200 {
				t.Fatalf("status %d", status)
			}
		}
	}
	waitUntilEmpty(t, r)
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	for key, calls := range h.calls {
		if calls != 1 {
			t.Errorf("%s was handled %d times", key, calls)
		}
	}
	if len(h.calls) != 50 {
		t.Errorf("%d events were handled, want 50", len(h.calls))
	}
}

func TestWhatFailsComesAgainAndIsDeadInTheEndWithTheReason(t *testing.T) {
	h := handled{fail: func(key string, call int) error {
		switch {
		case key == keyOf(1) && call < 3:
			return errors.New("busy")
		case key == keyOf(2):
			return errors.New("two\nlines")
		case key == keyOf(3):
			panic("lost")
		case key == keyOf(4):
			return webhook.ErrMalformed // of something that the function has parsed
		}
		return nil
	}}
	r, address := start(t, settings{handlers: h.handlers(), tries: 4})
	for id := range 5 {
		post(t, address, message(id))
	}
	waitUntilEmpty(t, r)
	stream, err := r.queue.js.Stream(t.Context(), deadStream)
	if err != nil {
		t.Fatal(err)
	}
	dead := make(map[string]string)
	for sequence := range stream.CachedInfo().State.LastSeq {
		msg, err := stream.GetMsg(t.Context(), sequence+1)
		if err != nil {
			t.Fatal(err)
		}
		dead[string(msg.Data)] = msg.Header.Get(triesHeader) + ": " + msg.Header.Get(reasonHeader)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	want := map[string]string{message(2): "4: handle message: two lines", message(3): "4: panic: lost", message(4): "4: handle message: the callback is malformed"}
	if fmt.Sprint(dead) != fmt.Sprint(want) {
		t.Errorf("dead are %q, want %q", dead, want)
	}
	for id, want := range []int{1, 3, 4, 4, 4} {
		if got := h.calls[keyOf(id)]; got != want {
			t.Errorf("event %d: %d calls, want %d", id, got, want)
		}
	}
}

func TestWhatWaitsIsHandledAfterARestart(t *testing.T) {
	dir := t.TempDir()
	down := handled{fail: func(string, int) error { return errors.New("down") }}
	r, address := start(t, settings{dir: dir, handlers: down.handlers(), tries: 1000, backoff: func(uint64) time.Duration { return 50 * time.Millisecond }})
	for id := range 10 {
		post(t, address, message(id))
	}
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	var up handled
	r, _ = start(t, settings{dir: dir, handlers: up.handlers()})
	waitUntilEmpty(t, r)
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if len(up.calls) != 10 {
		t.Errorf("%d events were handled after the restart, want 10", len(up.calls))
	}
}

func TestWhatCannotBeStoredIsAnsweredWith503(t *testing.T) {
	down := handled{fail: func(string, int) error { return errors.New("down") }}
	r, address := start(t, settings{handlers: down.handlers(), limit: 5, tries: 1000, backoff: func(uint64) time.Duration { return time.Minute }})
	for id := range 10 {
		want := 200
		if id >= 5 {
			want = 503
		}
		if status := post(t, address, message(id)); status != want {
			t.Errorf("callback %d: status %d, want %d", id, status, want)
		}
	}
	if status := post(t, address, "no JSON"); status != 400 {
		t.Errorf("no JSON: status %d", status)
	}
	health := func() int {
		answer := httptest.NewRecorder()
		r.server.Handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/healthz", nil))
		return answer.Code
	}
	if status := health(); status != 200 {
		t.Errorf("healthy, with status %d", status)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if status := health(); status != 503 {
		t.Errorf("stopped, with status %d", status)
	}
}

func TestTooManyCallbacksAtOnceAreAnsweredWith503(t *testing.T) {
	storing, stored := make(chan struct{}), make(chan struct{})
	rc := &receiver{[]string{secret}, func(context.Context, *webhook.Event) error {
		storing <- struct{}{}
		<-stored
		return nil
	}, make(chan struct{}, 1)}
	serve := func() int {
		request, err := webhook.NewRequest(t.Context(), "/sinch", secret, []byte(message(1)))
		if err != nil {
			t.Error(err)
		}
		answer := httptest.NewRecorder()
		rc.ServeHTTP(answer, request)
		return answer.Code
	}
	first := make(chan int)
	go func() { first <- serve() }()
	<-storing
	if status := serve(); status != 503 {
		t.Errorf("status %d, want 503", status)
	}
	close(stored)
	if status := <-first; status != 200 {
		t.Errorf("status %d, want 200", status)
	}
}

func TestACallbackThatIsNotSignedIsNotStored(t *testing.T) {
	r, address := start(t, settings{})
	answer, err := http.Post(address+"/sinch", "application/json", bytes.NewReader([]byte(message(1))))
	if err != nil {
		t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, answer.Body)
	answer.Body.Close()
	if answer.StatusCode != 401 {
		t.Errorf("status %d, want 401", answer.StatusCode)
	}
	if waiting, err := r.queue.waiting(t.Context()); waiting != 0 || err != nil {
		t.Errorf("%d wait, error %v", waiting, err)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
}

func TestTheShowComesToItsEnd(t *testing.T) {
	if err := show(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestTheBackoffGrowsToTenMinutes(t *testing.T) {
	for tries, want := range map[uint64]time.Duration{1: time.Second, 2: 2 * time.Second, 9: 256 * time.Second, 10: 512 * time.Second, 11: 10 * time.Minute, 1000: 10 * time.Minute} {
		if got := backoff(tries); got != want {
			t.Errorf("after try %d: %v, want %v", tries, got, want)
		}
	}
}

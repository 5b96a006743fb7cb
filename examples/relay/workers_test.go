package main

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// put stores a message as the receiver does.
func put(t *testing.T, q *queue, id int) {
	t.Helper()
	event, err := webhook.Parse([]byte(message(id)))
	if err == nil {
		err = q.store(t.Context(), event)
	}
	if err != nil {
		t.Error(err)
	}
}

func TestEventsThatWaitForTheirNextTryKeepNoOtherOut(t *testing.T) {
	const failing = 1100
	good := make(chan struct{})
	h := handled{fail: func(key string, _ int) error {
		if key == keyOf(failing) {
			close(good)
			return nil
		}
		return errors.New("down")
	}}
	r, _ := start(t, settings{handlers: h.handlers(), backoff: func(uint64) time.Duration { return time.Hour }})
	var putting sync.WaitGroup
	for first := range 10 {
		putting.Go(func() {
			for id := first; id < failing; id += 10 {
				put(t, r.queue, id)
			}
		})
	}
	putting.Wait()
	put(t, r.queue, failing)
	<-good // which comes to nobody while the others keep it out
	if err := r.stop(); err != nil {
		t.Error(err)
	}
}

func TestWorkersGoOnWhenTheirConsumerWasDeleted(t *testing.T) {
	var h handled
	r, address := start(t, settings{handlers: h.handlers()})
	post(t, address, message(1))
	waitUntilEmpty(t, r)
	if err := r.queue.js.DeleteConsumer(t.Context(), eventStream, consumerName); err != nil {
		t.Fatal(err)
	}
	post(t, address, message(2))
	waitUntilEmpty(t, r)
	if err := r.stop(); err != nil {
		t.Error(err)
	}
}

func TestAnEventWhoseWorkersDieIsDeadInTheEnd(t *testing.T) {
	dir := t.TempDir()
	q, err := openQueue(t.Context(), "", dir, 10, 1)
	if err != nil {
		t.Fatal(err)
	}
	w := workers{queue: q, lease: time.Second}
	consumer, err := w.consumer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	put(t, q, 1)
	for range 3 {
		msg, err := consumer.Next()
		if err != nil {
			t.Fatal(err)
		}
		if err := msg.Nak(); err != nil { // as if its process had died, and the lease were over
			t.Fatal(err)
		}
	}
	q.close()

	var h handled
	r, _ := start(t, settings{dir: dir, handlers: h.handlers(), tries: 3, lease: time.Second})
	waitUntilEmpty(t, r)
	stream, err := r.queue.js.Stream(t.Context(), deadStream)
	if err != nil {
		t.Fatal(err)
	}
	msg, err := stream.GetLastMsgForSubject(t.Context(), deadSubject)
	if err != nil {
		t.Fatal(err)
	}
	if reason := msg.Header.Get(reasonHeader); !strings.Contains(reason, "did not end") || string(msg.Data) != message(1) {
		t.Errorf("dead is %s because of %q", msg.Data, reason)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if len(h.calls) != 0 {
		t.Errorf("calls %v", h.calls)
	}
}

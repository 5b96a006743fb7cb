package main

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// workers send the messages of an outbox. Those of all processes share them.
type workers struct {
	store  *store
	client *sinch.Client
	count  int           // how many messages are sent at a time
	poll   time.Duration // after which an idle worker looks for work
	pace   pace
}

// run works until ctx is done and what was begun is ended.
func (w *workers) run(ctx context.Context) {
	var running sync.WaitGroup
	for range w.count {
		running.Go(func() {
			for ctx.Err() == nil {
				// Nothing that is begun is broken off: a row that is taken and
				// not sent would be one of which nobody knows.
				if !w.step(context.WithoutCancel(ctx)) {
					pause(ctx, w.poll)
				}
			}
		})
	}
	running.Wait()
}

// step takes a row and does what is to be done. It reports false if there was
// nothing to do, or no database.
func (w *workers) step(ctx context.Context) bool {
	began := time.Now()
	// What is done ends with half of the lease: a worker that was stopped for
	// longer does not go on, when others believe that it is dead.
	working, cancel := context.WithDeadline(ctx, began.Add(w.pace.lease/2))
	defer cancel()
	r, what, ok, err := w.store.take(working, began.Truncate(time.Millisecond), w.pace)
	switch {
	case err != nil:
		slog.Error("take a message", slog.Any("error", err))
		return false
	case !ok:
		return false
	case what == nothing:
		return true
	}
	var request conversation.SendMessageRequest
	if err := json.Unmarshal([]byte(r.request), &request); err != nil {
		w.record(ctx, r.id, func(now row) row { return now.unreadable(err) })
		return true
	}
	var decide func(row) row
	if what == send {
		decide = w.send(working, r, request)
	} else {
		decide = w.look(working, r, request)
	}
	w.record(ctx, r.id, decide)
	return true
}

// send sends a message, and returns what follows from the answer.
func (w *workers) send(ctx context.Context, r row, request conversation.SendMessageRequest) func(row) row {
	// The mode repeats nothing that Sinch may have acted upon: what became of it
	// can be looked up.
	answer, err := w.client.Messages.SendMessage(ctx, request, sinch.CallRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetrySafe}))
	var messageID string
	if err == nil {
		messageID = answer.MessageID
	}
	return func(now row) row { return now.answered(r.attempts, messageID, err, time.Now(), w.pace) }
}

// look looks for a message that may have been sent, and returns what follows.
func (w *workers) look(ctx context.Context, r row, request conversation.SendMessageRequest) func(row) row {
	found, err := w.client.Messages.FindSent(ctx, request, r.began)
	var messageID string
	if err == nil {
		messageID = found.ID
	}
	return func(now row) row { return now.looked(r.due, messageID, err, time.Now(), w.pace) }
}

// record writes down what was learned. While there is no database it goes on
// trying for as long as a lease. What is not written down is looked for.
func (w *workers) record(ctx context.Context, id string, decide func(row) row) {
	ctx, cancel := context.WithTimeout(ctx, w.pace.lease)
	defer cancel()
	for {
		err := w.store.change(ctx, id, func(r row) (row, error) { return decide(r), nil })
		if err == nil {
			return
		}
		if !pause(ctx, w.poll) {
			slog.Error("write down what became of a message", slog.String("id", id), slog.Any("error", err))
			return
		}
	}
}

// pause waits, and reports false if ctx is done first.
func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// workers handle the events of a queue.
type workers struct {
	queue    *queue
	handlers webhook.Handlers
	count    int
	tries    uint64                           // after which an event is dead
	backoff  func(tries uint64) time.Duration // before the next try
	lease    time.Duration                    // after which a worker that is silent is taken for dead

	running sync.WaitGroup
	stop    context.CancelFunc
}

// backoff doubles from a second to ten minutes.
func backoff(tries uint64) time.Duration {
	return min(time.Second<<min(tries-1, 10), 10*time.Minute)
}

// consumerName is what the workers of all processes share.
const consumerName = "workers"

// consumer returns it, made anew if there is none. It may hand out any number of
// events at a time: those that wait for their next try count, and would keep
// others out.
func (w *workers) consumer(ctx context.Context) (jetstream.Consumer, error) {
	return w.queue.js.CreateOrUpdateConsumer(ctx, eventStream, jetstream.ConsumerConfig{
		Durable: consumerName, AckPolicy: jetstream.AckExplicitPolicy, AckWait: w.lease, MaxDeliver: -1, MaxAckPending: -1,
	})
}

// start starts the workers. Those of all processes share the events.
func (w *workers) start(ctx context.Context) error {
	if _, err := w.consumer(ctx); err != nil {
		return fmt.Errorf("start the workers: %w", err)
	}
	ctx, w.stop = context.WithCancel(context.WithoutCancel(ctx))
	for range w.count {
		w.running.Go(func() { w.work(ctx) })
	}
	return nil
}

// drain returns when the workers have handled what they have.
func (w *workers) drain() {
	w.stop()
	w.running.Wait()
}

// work fetches events until ctx is done, and begins anew when the consumer is
// lost, such as by an administrator's hand.
func (w *workers) work(ctx context.Context) {
	for ctx.Err() == nil {
		if err := w.fetch(ctx); err != nil {
			slog.Warn("fetch events", slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
}

// fetch handles events until there are no more to be had from the consumer, and
// when ctx is done, those that it has.
func (w *workers) fetch(ctx context.Context) error {
	consumer, err := w.consumer(ctx)
	if err != nil {
		return err
	}
	messages, err := consumer.Messages(jetstream.PullMaxMessages(1))
	if err != nil {
		return err
	}
	defer context.AfterFunc(ctx, messages.Drain)()
	for {
		msg, err := messages.Next()
		switch {
		case errors.Is(err, jetstream.ErrMsgIteratorClosed):
			return nil
		case err != nil:
			slog.Warn("fetch an event", slog.Any("error", err))
		default:
			w.handle(context.Background(), msg)
		}
	}
}

// errWorkerDied is the reason why an event is dead that was given to workers as
// often as may be, of which the last did not say how it ended.
var errWorkerDied = errors.New("the last worker that had it did not end: its process may have died of it")

// handle handles one event, and says how that went. When it cannot be said, the
// event comes again after the lease.
func (w *workers) handle(ctx context.Context, msg jetstream.Msg) {
	tries := uint64(1)
	if metadata, err := msg.Metadata(); err == nil {
		tries = metadata.NumDelivered
	}
	err := errWorkerDied
	if tries <= w.tries {
		err = w.dispatch(ctx, msg)
	}
	switch {
	case err == nil:
		err = msg.DoubleAck(ctx)
	case tries >= w.tries || webhook.Status(err) == http.StatusBadRequest: // no event
		slog.Error("event is dead", slog.Uint64("tries", tries), slog.Any("error", err))
		if err = w.queue.bury(ctx, msg, tries, err); err == nil {
			err = msg.DoubleAck(ctx)
		}
	default:
		slog.Warn("event failed", slog.Uint64("tries", tries), slog.Any("error", err))
		err = msg.NakWithDelay(w.backoff(tries))
	}
	if err != nil {
		slog.Warn("settle an event", slog.Any("error", err))
	}
}

// dispatch calls the function for the event, and holds on to it meanwhile.
func (w *workers) dispatch(ctx context.Context, msg jetstream.Msg) (err error) {
	event, err := webhook.Parse(msg.Data())
	if err != nil {
		return err
	}
	done := make(chan struct{})
	defer close(done)
	go func() {
		ticker := time.NewTicker(w.lease / 3)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
				_ = msg.InProgress() // or it comes again, which it may at any time
			}
		}
	}()
	defer func() {
		if value := recover(); value != nil {
			err = fmt.Errorf("panic: %v", value)
		}
	}()
	return w.handlers.Dispatch(ctx, event)
}

// Command relay receives callbacks and handles them later, without losing one.
//
// The receiver stores each event in NATS JetStream and answers 200 once that is
// done, so Sinch repeats what is not stored. Workers take the events from there.
// An event that fails comes again, ever later, and after ten tries goes to the
// stream SINCH_DEAD with the reason, also if its workers died of it. SIGTERM lets
// both end what they have begun.
//
//	SINCH_WEBHOOK_SECRET=… LISTEN=:8080 DATA_DIR=/var/lib/relay relay
//
// With NATS_URL the events are in a cluster, which any number of relays share,
// each on NATS_REPLICAS servers, one unless it says more: three lose nothing with
// one of them. Without, they are in a server inside this process, with its files
// in DATA_DIR. GET /healthz answers 200 as long as the stream is within reach, also
// when it is full: then callbacks are answered with 503 until workers have made room.
//
// Without SINCH_WEBHOOK_SECRET the command shows it all with a fake Sinch.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	run := serve
	if os.Getenv("SINCH_WEBHOOK_SECRET") == "" {
		run = show
	}
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "relay:", err)
		os.Exit(1)
	}
}

// serve relays until ctx is done.
func serve(ctx context.Context) error {
	listener, err := net.Listen("tcp", cmp.Or(os.Getenv("LISTEN"), ":8080"))
	if err != nil {
		return err
	}
	replicas, err := strconv.Atoi(cmp.Or(os.Getenv("NATS_REPLICAS"), "1"))
	if err != nil {
		return errors.New("NATS_REPLICAS is not a number")
	}
	r, err := startRelay(ctx, listener, settings{
		secret: os.Getenv("SINCH_WEBHOOK_SECRET"), natsURL: os.Getenv("NATS_URL"), replicas: replicas, dir: cmp.Or(os.Getenv("DATA_DIR"), "relay-data"),
		handlers: webhook.Handlers{Other: func(ctx context.Context, event *webhook.Event) error {
			slog.InfoContext(ctx, "event", "key", event.IdempotencyKey())
			return nil
		}},
	})
	if err != nil {
		return err
	}
	<-ctx.Done()
	return r.stop()
}

// settings are what differs between relays. What is zero has a default.
type settings struct {
	secret, natsURL, dir string
	handlers             webhook.Handlers
	limit                int64 // of events that wait
	replicas             int
	tries                uint64
	backoff              func(tries uint64) time.Duration
	lease                time.Duration
}

// relay is a receiver and its workers.
type relay struct {
	queue   *queue
	workers *workers
	server  *http.Server
	served  chan error
}

func startRelay(ctx context.Context, listener net.Listener, s settings) (*relay, error) {
	q, err := openQueue(ctx, s.natsURL, s.dir, cmp.Or(s.limit, 1_000_000), cmp.Or(s.replicas, 1))
	if err != nil {
		return nil, err
	}
	if s.backoff == nil {
		s.backoff = backoff
	}
	r := &relay{
		queue:   q,
		workers: &workers{queue: q, handlers: s.handlers, count: 16, tries: cmp.Or(s.tries, 10), backoff: s.backoff, lease: cmp.Or(s.lease, 30*time.Second)},
		server:  &http.Server{Handler: newReceiver([]string{s.secret}, q), ReadTimeout: 10 * time.Second, IdleTimeout: time.Minute},
		served:  make(chan error, 1),
	}
	if err := r.workers.start(ctx); err != nil {
		q.close()
		return nil, err
	}
	go func() { r.served <- r.server.Serve(listener) }()
	return r, nil
}

// stop takes no new callbacks, stores those that have come, lets the workers
// end what they have begun, and leaves the rest in the queue.
func (r *relay) stop() error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	err := r.server.Shutdown(ctx)
	r.workers.drain()
	r.queue.close()
	if served := <-r.served; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}

package main

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// receiver answers callbacks once they are stored. It does nothing else, so
// Sinch never waits for the work.
type receiver struct {
	secrets []string
	store   func(context.Context, *webhook.Event) error
	slots   chan struct{} // as many as callbacks may wait to be stored
}

// maxStoring bounds what waits for the stream.
const maxStoring = 256

func newReceiver(secrets []string, q *queue) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/sinch", &receiver{secrets, q.store, make(chan struct{}, maxStoring)})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), time.Second)
		defer cancel()
		if _, err := q.waiting(ctx); err != nil {
			http.Error(w, "the queue is out of reach", http.StatusServiceUnavailable)
		}
	})
	return mux
}

func (rc *receiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	event, err := webhook.ParseRequest(r, rc.secrets)
	if err != nil {
		slog.WarnContext(r.Context(), "callback refused", slog.Any("error", err))
		http.Error(w, http.StatusText(webhook.Status(err)), webhook.Status(err))
		return
	}
	// Only what Sinch has sent takes a slot: others could keep all of them.
	select {
	case rc.slots <- struct{}{}:
		defer func() { <-rc.slots }()
	default:
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	// The stream tells copies by their idempotency key, so no nonces are kept.
	if err := rc.store(r.Context(), event); err != nil {
		slog.ErrorContext(r.Context(), "callback not stored", slog.Any("error", err))
		http.Error(w, "not stored", http.StatusServiceUnavailable)
	}
}

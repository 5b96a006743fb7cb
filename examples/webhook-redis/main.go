// Command webhook-redis receives callbacks in as many processes as you like: a
// callback that one has handled is handled by no other, since they keep the
// nonces in one Redis. When a process dies while it handles one, the repeat is
// taken by another.
//
//	SINCH_WEBHOOK_SECRET=… REDIS_URL=redis://localhost:6379/0 LISTEN=:8080 webhook-redis
package main

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "webhook-redis:", err)
		os.Exit(1)
	}
}

func run() error {
	options, err := redis.ParseURL(cmp.Or(os.Getenv("REDIS_URL"), "redis://localhost:6379/0"))
	if err != nil {
		return err
	}
	client := redis.NewClient(options)
	defer client.Close()
	handler, err := newHandler(os.Getenv("SINCH_WEBHOOK_SECRET"), client, webhook.Handlers{Other: log})
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("POST /sinch", handler)
	server := &http.Server{Addr: cmp.Or(os.Getenv("LISTEN"), ":8080"), Handler: mux, ReadTimeout: 10 * time.Second}
	return server.ListenAndServe()
}

func newHandler(secret string, client *redis.Client, handlers webhook.Handlers) (http.Handler, error) {
	return webhook.NewHandler([]string{secret}, handlers,
		webhook.WithNonceStore(nonces{client: client, prefix: "sinch-nonce:"}))
}

func log(ctx context.Context, event *webhook.Event) error {
	slog.InfoContext(ctx, "event", "key", event.IdempotencyKey())
	return nil
}

package sinchredis_test

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchredis"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// Four processes send for one project, together at 600 requests a second.
func ExampleNewLimiter() {
	shared := redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS_ADDR"), ContextTimeoutEnabled: true})
	limiter, err := sinchredis.NewLimiter(shared, "sinch-rate:my-project", 600, sinchredis.WithShare(0.25))
	if err != nil {
		log.Fatal(err)
	}
	client, err := sinch.NewClientFromEnv(sinch.WithLimiter(limiter))
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.Messages.SendText(context.Background(), os.Getenv("SINCH_APP_ID"), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	if err != nil {
		log.Print(err)
	}
}

// Any number of processes receive callbacks; each callback is handled by one.
func ExampleNewNonces() {
	shared := redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS_ADDR"), ContextTimeoutEnabled: true})
	nonces, err := sinchredis.NewNonces(shared, "sinch-nonce:")
	if err != nil {
		log.Fatal(err)
	}
	handler, err := webhook.NewHandler([]string{os.Getenv("SINCH_WEBHOOK_SECRET")}, webhook.Handlers{
		MessageInbound: func(context.Context, *conversation.MessageInboundEvent) error { return nil },
	}, webhook.WithNonceStore(nonces))
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("POST /sinch", handler)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

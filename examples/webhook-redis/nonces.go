package main

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// nonces is a webhook.NonceStore that all processes with the same Redis share.
// It is safe for concurrent use.
type nonces struct {
	client *redis.Client
	prefix string // keeps its keys apart from what else is in the database
}

var _ webhook.NonceStore = nonces{}

// Add implements [webhook.NonceStore]. The command is SET with NX and PX, one
// step: of all processes that try, one gets the key, and Redis deletes it when
// its time is over.
func (n nonces) Add(ctx context.Context, key string, timeToLive time.Duration) (bool, error) {
	return n.client.SetNX(ctx, n.prefix+key, "", timeToLive).Result()
}

// Remove implements [webhook.NonceStore].
func (n nonces) Remove(ctx context.Context, key string) error {
	return n.client.Del(ctx, n.prefix+key).Err()
}

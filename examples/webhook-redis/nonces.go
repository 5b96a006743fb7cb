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

// handled is the value of a nonce whose callback was handled. That of one that
// is being handled is its owner, which is longer.
const handled = "handled"

// claim is one step, and can be made again by go-redis when its answer was lost:
// it finds its own owner then. An empty reply says that the nonce was had.
var claim = redis.NewScript(`
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
	return holder
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ''`)

// Claim implements [webhook.NonceStore].
func (n nonces) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	holder, err := claim.Run(ctx, n.client, []string{n.prefix + key}, owner, lease.Milliseconds()).Text()
	switch {
	case err != nil:
		return 0, err
	case holder == "":
		return webhook.NonceFree, nil
	case holder == handled:
		return webhook.NonceHandled, nil
	}
	return webhook.NonceBeingHandled, nil
}

// SetHandled implements [webhook.NonceStore].
func (n nonces) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	return n.client.Set(ctx, n.prefix+key, handled, timeToLive).Err()
}

var release = redis.NewScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then
	redis.call('DEL', KEYS[1])
end
return ''`)

// Release implements [webhook.NonceStore].
func (n nonces) Release(ctx context.Context, key, owner string) error {
	return release.Run(ctx, n.client, []string{n.prefix + key}, owner).Err()
}

package sinchredis

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// Nonces is a [webhook.NonceStore] that all processes share that have the same
// Redis and prefix: a callback that one has handled is handled by no other, and
// when a process dies while it handles one, the repeat is taken by another. It is
// safe for concurrent use.
//
// A nonce is a key of the prefix and 43 characters. It lives for as long as the
// lease or the memory of the handler says, by default 30 s and ten minutes, so at
// 25 callbacks per second there are about 15,000 keys. Redis must not evict them:
// set maxmemory-policy to noeviction, or to a volatile policy that nothing else
// makes needed. A replica that becomes the master may lack what was written last,
// and then a callback that comes twice is handled twice.
//
// Set ContextTimeoutEnabled in the options of the client: go-redis otherwise waits
// for a Redis that does not answer for as long as its own time limits say, which is
// five seconds and more, and the callback waits with it.
//
// An error wraps that of go-redis. It holds neither nonce nor key.
type Nonces struct {
	client redis.UniversalClient
	prefix string
}

var _ webhook.NonceStore = (*Nonces)(nil)

// NewNonces returns a store whose keys have a prefix, which keeps them apart from
// what else is in the database and may be empty. It does not connect. Its only
// error says that the client is nil.
func NewNonces(client redis.UniversalClient, prefix string) (*Nonces, error) {
	if client == nil {
		return nil, errors.New("sinchredis: NewNonces: the client is nil")
	}
	return &Nonces{client, prefix}, nil
}

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

// Claim implements [webhook.NonceStore]. Redis counts the lease in milliseconds,
// and a shorter one as one of them. The error wraps that of go-redis.
func (n *Nonces) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	holder, err := claim.Run(ctx, n.client, []string{n.prefix + key}, owner, atLeast(lease).Milliseconds()).Text()
	switch {
	case err != nil:
		return 0, fmt.Errorf("sinchredis: claiming a nonce: %w", err)
	case holder == "":
		return webhook.NonceFree, nil
	case holder == handled:
		return webhook.NonceHandled, nil
	}
	return webhook.NonceBeingHandled, nil
}

// SetHandled implements [webhook.NonceStore]. Redis counts the time in
// milliseconds, and a shorter one as one of them. The error wraps that of
// go-redis.
func (n *Nonces) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	if err := n.client.Set(ctx, n.prefix+key, handled, atLeast(timeToLive)).Err(); err != nil {
		return fmt.Errorf("sinchredis: marking a nonce as handled: %w", err)
	}
	return nil
}

// atLeast keeps Redis from taking a shorter time for none, and the key for ever.
func atLeast(timeToLive time.Duration) time.Duration { return max(timeToLive, time.Millisecond) }

// release is one step, so that it frees no nonce that another has claimed since.
var release = redis.NewScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then
	redis.call('DEL', KEYS[1])
end
return ''`)

// Release implements [webhook.NonceStore]. The error wraps that of go-redis.
func (n *Nonces) Release(ctx context.Context, key, owner string) error {
	if err := release.Run(ctx, n.client, []string{n.prefix + key}, owner).Err(); err != nil {
		return fmt.Errorf("sinchredis: releasing a nonce: %w", err)
	}
	return nil
}

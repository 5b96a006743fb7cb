package webhook

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"
)

// claim is the right to handle a callback, which a NonceStore has given.
type claim struct {
	*settings
	key, owner string
}

// claim claims the callback, if there is a store; if there is none, the claim
// is nil. The event is nil for a body that is none.
func (s *settings) claim(ctx context.Context, p proof, event *Event) (*claim, error) {
	if s.nonces == nil {
		return nil, nil
	}
	c := &claim{s, s.claimKey(p, event), rand.Text()}
	asked := time.Now()
	state, err := c.renew(ctx)
	if err == nil && state == NonceFree && time.Since(asked) > c.interval() {
		state, err = c.renew(ctx) // the lease may be over, and somebody else have the callback
	}
	switch {
	case err != nil:
		return nil, err
	case state == NonceBeingHandled:
		return nil, ErrBeingHandled
	case state == NonceHandled:
		return nil, ErrHandled
	}
	return c, nil
}

// claimKey returns the key for the store. The hash of a nonce has the secret
// for a key, so that who can read the store learns no more than from a
// signature. It is no signature of anything: what is signed has dots in it, and
// a nonce has none.
func (s *settings) claimKey(p proof, event *Event) string {
	if s.oncePerEvent && event != nil {
		sum := sha256.Sum256([]byte(event.IdempotencyKey()))
		return base64.RawURLEncoding.EncodeToString(sum[:])
	}
	signer := signers.Get().(*signer)
	defer signers.Put(signer)
	return signer.digest(p.secret, p.nonce)
}

// renew asks for the claim, for the first time or for another lease.
func (c *claim) renew(ctx context.Context) (state NonceState, err error) {
	err = callStore(ctx, "claim", func(ctx context.Context) (err error) {
		state, err = c.nonces.Claim(ctx, c.key, c.owner, c.lease)
		if err == nil && (state < NonceFree || state > NonceHandled) {
			err = fmt.Errorf("%d is no state of a nonce", state)
		}
		return err
	})
	return state, err
}

// interval is the time between two renewals.
func (c *claim) interval() time.Duration { return c.lease / 3 }

// hold renews the claim until the function that it returns is called. Most
// callbacks are handled before there is anything to renew.
func (c *claim) hold(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	interval := c.interval()
	done := make(chan struct{})
	timer := time.AfterFunc(interval, func() {
		defer close(done)
		ticker := time.NewTicker(interval)
		defer ticker.Stop()
		for ctx.Err() == nil {
			if state, err := c.renew(ctx); err == nil && state != NonceFree {
				return // it ran out, and belongs to somebody else
			}
			select {
			case <-ctx.Done():
			case <-ticker.C:
			}
		}
	})
	return func() {
		cancel()
		if !timer.Stop() {
			<-done // no renewal comes after the end
		}
	}
}

// end says how the handling of the event, nil for a body that is none, ended. The
// request may be over by then, which may be why it failed.
func (c *claim) end(ctx context.Context, event *Event, handled bool) {
	ctx = context.WithoutCancel(ctx)
	var err error
	if handled {
		err = callStore(ctx, "set handled", func(ctx context.Context) error { return c.nonces.SetHandled(ctx, c.key, c.lifetime()) })
	} else {
		err = callStore(ctx, "release", func(ctx context.Context) error { return c.nonces.Release(ctx, c.key, c.owner) })
	}
	if err != nil {
		c.report(ctx, event, err)
	}
}

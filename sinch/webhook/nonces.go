package webhook

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"
)

// NonceState is what a [NonceStore] knows of a nonce.
type NonceState int

// The states of a nonce.
const (
	// NonceFree is the state of a nonce that nobody has claimed, or whose
	// claim was released or has run out.
	NonceFree NonceState = iota
	// NonceBeingHandled is the state of a nonce that somebody has claimed.
	NonceBeingHandled
	// NonceHandled is the state of a nonce whose callback was handled.
	NonceHandled
)

// NonceStore remembers the nonces of callbacks, so that a callback that arrives
// twice is handled once. It has to be safe for concurrent use.
//
// A nonce is claimed once its signature was found right, so nobody can fill a
// store who does not know the secret, and before the callback is handled, so of
// two deliveries at the same time one is handled. The other one is answered
// with 503, and comes again. Once the function has returned, the nonce is
// handled and a copy is answered with 200, or released and a repeat is taken.
// When the process dies in between, the lease runs out, and a repeat is taken.
//
// A call that fails, or panics, is made a second time, since it may have worked
// and its answer been lost. The context of a call is done after two seconds, and
// the store has to return then: the callback waits for it.
//
// The keys are hashes, 43 letters, digits, "-" and "_", from which neither
// nonce nor secret can be told. Owners are random texts without spaces.
type NonceStore interface {
	// Claim returns the state in which it finds key. If that is NonceFree, or
	// if owner has claimed key already, key belongs to owner for the time of
	// the lease from now on, and the state is NonceFree. Finding out and
	// claiming is one step: of concurrent calls with different owners, one
	// gets the key.
	Claim(ctx context.Context, key, owner string, lease time.Duration) (NonceState, error)
	// SetHandled makes key handled for at least the time to live, in whatever
	// state it was.
	SetHandled(ctx context.Context, key string, timeToLive time.Duration) error
	// Release makes key free if owner has claimed it, and otherwise does
	// nothing. Both is one step.
	Release(ctx context.Context, key, owner string) error
}

const (
	// untimedLifetime is for signatures that never become too old, and for
	// events, since nobody knows for how long they are repeated.
	untimedLifetime = 24 * time.Hour
	// maxTolerance is as long as anybody wants nonces to be kept.
	maxTolerance = 365 * 24 * time.Hour
	// storeTimeout bounds a call of a store.
	storeTimeout = 2 * time.Second
	// storeTries is how often a call is made that fails.
	storeTries = 2
)

// lifetime is how long it is remembered that a callback was handled: at least
// as long as its signature may be accepted, from the full tolerance ahead of
// our clock to the full tolerance behind it, and then for as long as the claim
// of a copy may take that was accepted last. The second is for the fraction that
// a timestamp does not have.
func (s *settings) lifetime() time.Duration {
	timed := 2*s.tolerance + storeTries*storeTimeout + time.Second
	if s.tolerance == 0 || s.oncePerEvent {
		return max(untimedLifetime, timed)
	}
	return timed
}

// callStore makes a call, and makes it again if it fails.
func callStore(ctx context.Context, what string, call func(context.Context) error) (err error) {
	for range storeTries {
		if err = callStoreOnce(ctx, call); err == nil {
			return nil
		}
		if ctx.Err() != nil {
			break
		}
	}
	return fmt.Errorf("%w: %s: %w", ErrStore, what, err)
}

// callStoreOnce makes a call within storeTimeout, and turns a panic into an
// error: in a renewal, nobody else would keep it from ending the process.
func callStoreOnce(ctx context.Context, call func(context.Context) error) (err error) {
	ctx, cancel := context.WithTimeout(ctx, storeTimeout)
	defer cancel()
	defer func() {
		if value := recover(); value != nil {
			err = &PanicError{Value: value, Stack: debug.Stack()}
		}
	}()
	return call(ctx)
}

package sinch

import (
	"context"
	"errors"
	"sync"
	"time"
)

const (
	// renewAhead is how long before its end a token is renewed in the
	// background. A short-lived token is renewed in its last tenth.
	renewAhead = 5 * time.Minute
	// requiredShare of that time is left when calls begin to wait for the new
	// token: a minute of five.
	requiredShare = 5
	// unknownLifetime is that of a token that comes without one.
	unknownLifetime = 5 * time.Minute
	// fetchTimeout bounds a fetch with all its retries.
	fetchTimeout = time.Minute
)

// token is an access token. It does not change.
type token struct {
	authorization []string // value of the Authorization header
	ahead         time.Duration
	expiry        time.Time
}

// newToken returns a token fetched at the given time.
func newToken(access string, fetched, expiry time.Time) (*token, error) {
	if access == "" || !validHeaderValue(access) {
		return nil, errors.New("the access token is empty or not fit for a header")
	}
	lifetime := expiry.Sub(fetched)
	if expiry.IsZero() || lifetime <= 0 {
		lifetime = unknownLifetime
		expiry = fetched.Add(lifetime)
	}
	return &token{[]string{"Bearer " + access}, min(renewAhead, lifetime/10), expiry}, nil
}

// required is when calls may no longer rely on the token.
func (t *token) required() time.Time {
	return t.expiry.Add(-t.ahead / requiredShare)
}

// tokenCache holds the token of a client and fetches new ones, one at a time.
type tokenCache struct {
	fetch func(context.Context) (*token, error)

	mu      sync.Mutex // never held during a fetch
	current *token     // nil before the first and after one was dropped
	renewAt time.Time  // when to replace current in the background
	flight  *flight    // nil when nothing is being fetched
}

// flight is a fetch that is under way. token and err are set when done closes.
type flight struct {
	done  chan struct{}
	token *token
	err   error
}

// get returns a token. It waits only when there is none that is good for a
// while, and no longer than ctx allows.
func (c *tokenCache) get(ctx context.Context) (*token, error) {
	c.mu.Lock()
	now, current := time.Now(), c.current
	if current != nil && now.Before(c.renewAt) && now.Before(current.expiry) {
		c.mu.Unlock()
		return current, nil
	}
	if c.flight == nil {
		c.flight = &flight{done: make(chan struct{})}
		go c.fly(context.WithoutCancel(ctx), c.flight)
	}
	flight := c.flight
	c.mu.Unlock()

	if current != nil && now.Before(current.required()) {
		return current, nil
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-flight.done:
	}
	if flight.err != nil && current != nil && time.Now().Before(current.expiry) {
		return current, nil
	}
	return flight.token, flight.err
}

// fly fetches a token for all who wait. It does not depend on the call that
// happened to come first: that one may be cancelled.
func (c *tokenCache) fly(ctx context.Context, flight *flight) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	// Deferred, so that nobody waits for ever for a TokenFunc that does not
	// return, nor does its panic end the program, which could not recover it here.
	defer c.land(flight)
	flight.err = errors.New("the token function did not return")
	defer func() {
		if recover() != nil {
			flight.err = errors.New("the token function panicked")
		}
	}()
	flight.token, flight.err = c.fetch(ctx)
}

// land hands the result of a fetch to all who wait, and to later calls.
func (c *tokenCache) land(flight *flight) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer close(flight.done)
	c.flight = nil
	switch {
	case flight.err == nil:
		c.current = flight.token
		c.renewAt = flight.token.expiry.Add(-flight.token.ahead)
	case c.current != nil:
		// Leave the endpoint in peace for a while; the old token still serves.
		c.renewAt = time.Now().Add(c.current.ahead / 10)
	}
}

// drop forgets a token that Sinch no longer accepts, unless it has been
// replaced already.
func (c *tokenCache) drop(t *token) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.current == t {
		c.current = nil
	}
}

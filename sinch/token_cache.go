package sinch

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http/httptrace"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// renewAhead is how long before its end a token is renewed in the
	// background at the latest; at the earliest it is twice as long before. A
	// short-lived token is renewed in the second last tenth of its life.
	renewAhead = 5 * time.Minute
	// requiredShare of that time is left when calls begin to wait for the new
	// token: five seconds of five minutes.
	requiredShare = 60
	// unknownLifetime is that of a token that comes without one.
	unknownLifetime = 5 * time.Minute
	// fetchTimeout bounds a fetch with all its retries, and fetchGrace is how much
	// longer calls wait for one that does not keep to it.
	fetchTimeout = time.Minute
	fetchGrace   = 5 * time.Second
	// expiredPause and revokedPause are the times between two tokens that are
	// given up before their end, by what Sinch says of them. A server whose
	// clock is wrong says of every token that it has expired.
	expiredPause = time.Second
	revokedPause = time.Minute
)

// token is an access token. But for worked it does not change.
type token struct {
	authorization string // value of the Authorization header
	fetched       time.Time
	halfway       time.Time
	renewal       time.Time // the random moment of its renewal
	required      time.Time // when calls may no longer rely on it
	expiry        time.Time
	worked        atomic.Bool // it was answered with something else than 401
}

// newToken returns a token fetched at the given time.
func newToken(access string, fetched, expiry time.Time) (*token, error) {
	if err := checkToken(access); err != nil {
		return nil, err
	}
	lifetime := expiry.Sub(fetched)
	if expiry.IsZero() || lifetime <= 0 {
		lifetime = unknownLifetime
		expiry = fetched.Add(lifetime)
	}
	// A fleet that was started together would otherwise renew together.
	ahead := min(renewAhead, lifetime/10)
	return &token{
		authorization: "Bearer " + access,
		fetched:       fetched,
		halfway:       expiry.Add(-lifetime / 2),
		renewal:       expiry.Add(-ahead - rand.N(ahead+1)),
		required:      expiry.Add(-ahead / requiredShare),
		expiry:        expiry,
	}, nil
}

// tokenCache holds the token of a client and fetches new ones, one at a time.
type tokenCache struct {
	source string // where tokens come from, for people
	fetch  func(context.Context) (*token, error)

	mu      sync.Mutex   // never held during a fetch
	current *token       // nil before the first and after one was dropped
	planned *token       // the token whose renewal a timer starts
	flight  *flight      // nil when nothing is being fetched
	failed  *failedFetch // the last fetch; nil when it succeeded

	expired, revoked time.Time // when a token was last dropped for that
}

func newTokenCache(source string, fetch func(context.Context) (*token, error), hooks Hooks) *tokenCache {
	return &tokenCache{source: source, fetch: hooks.tokens(source, fetch)}
}

// flight is a fetch that is under way. token and err are set when done closes.
type flight struct {
	done    chan struct{}
	overdue time.Time // when nobody waits for it any longer
	token   *token
	err     error
}

// noReturn is the error of a fetch that ends without one.
func noReturn(source string) error { return errors.New(source + " did not return") }

// get returns a token. It waits only when there is none that is good for a
// while, and no longer than ctx allows.
func (c *tokenCache) get(ctx context.Context) (*token, error) {
	current, flight, err := c.look(ctx)
	if flight == nil || current != nil && time.Now().Before(current.required) {
		return current, err
	}
	overdue := time.NewTimer(time.Until(flight.overdue))
	defer overdue.Stop()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-overdue.C:
		// A function that waits for what waits for it would hold up all calls.
		return nil, fmt.Errorf("%s does not return, though its context ended", c.source)
	case <-flight.done:
	}
	if flight.err != nil && current != nil && time.Now().Before(current.expiry) {
		return current, nil
	}
	return flight.token, flight.err
}

// look returns the current token, if it has not run out, and the fetch of its
// successor, which it starts when that is due. The error is that of the last
// fetch, and there when there is neither.
func (c *tokenCache) look(ctx context.Context) (*token, *flight, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now, current := time.Now(), c.current
	if current != nil && now.Before(current.renewal) {
		c.plan(current, now)
		return current, nil, nil
	}
	if current != nil && !now.Before(current.expiry) {
		current = nil
	}
	switch {
	case c.flight != nil:
	case !c.failed.remembered(now):
		c.takeOff(detached(ctx))
	case current == nil:
		return nil, nil, c.failed.told(now)
	}
	return current, c.flight, nil
}

// plan has a token that is still in use in the second half of its life renewed
// at its moment, and not by the first call after that: calls that many clients
// make at the full minute would renew all their tokens then.
func (c *tokenCache) plan(t *token, now time.Time) {
	if c.planned == t || now.Before(t.halfway) {
		return
	}
	c.planned = t
	time.AfterFunc(t.renewal.Sub(now), func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.current == t && c.flight == nil {
			c.takeOff(context.Background())
		}
	})
}

// takeOff starts a fetch. c.mu is held.
func (c *tokenCache) takeOff(ctx context.Context) {
	c.flight = &flight{done: make(chan struct{}), overdue: time.Now().Add(fetchTimeout + fetchGrace)}
	go c.fly(ctx, c.flight)
}

// fly fetches a token for all who wait. It does not depend on the call that
// happened to come first: that one may be cancelled.
func (c *tokenCache) fly(ctx context.Context, flight *flight) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	// Deferred, so that nobody waits for ever for a TokenFunc that does not
	// return, nor does its panic end the program, which could not recover it here.
	defer c.land(flight)
	flight.err = noReturn(c.source)
	defer func() {
		if recover() != nil {
			flight.err = errors.New(c.source + " panicked")
		}
	}()
	flight.token, flight.err = c.fetch(ctx)
	if ctx.Err() != nil && errors.Is(flight.err, ctx.Err()) {
		flight.err = fmt.Errorf("%s: %w", c.source, attemptTimeout{fetchTimeout}) // which is not the caller's
	}
}

// land hands the result of a fetch to all who wait, and to later calls. After a
// failure the old token, if there is one, still serves.
func (c *tokenCache) land(flight *flight) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer close(flight.done)
	c.flight = nil
	if flight.err == nil {
		c.current, c.failed = flight.token, nil
		return
	}
	c.failed = c.failed.followedBy(flight.err, time.Now())
}

// drop gives up a token that Sinch has answered with 401, and reports whether
// the call may be sent with another one. Nothing else than that very token is
// dropped: when it has been replaced already, the replacement is good.
//
// A token that never worked is no reason to send the call again, unless Sinch
// says that it has expired: it is the credentials that are wrong. But they may
// be put right where they were made, and an old token does not learn of that.
// So after a minute the next call asks for another.
func (c *tokenCache) drop(t *token, expired bool) bool {
	another := expired || t.worked.Load()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.current != t {
		return another
	}
	last, pause := &c.revoked, revokedPause
	if expired {
		last, pause = &c.expired, expiredPause
	}
	now := time.Now()
	if now.Sub(*last) < pause || !another && now.Sub(t.fetched) < pause {
		return false
	}
	*last = now
	c.current = nil
	return another
}

// detached returns a context with the values of a call's, but without its end
// and without its [httptrace.ClientTrace]: the fetch that it is for serves other
// calls too and may outlive this one, whose hooks must not be called any more.
func detached(ctx context.Context) context.Context {
	// WithClientTrace stores hooks for package net under a key of its own. A
	// trace with one of those covers it.
	return httptrace.WithClientTrace(untraced{context.WithoutCancel(ctx)}, &httptrace.ClientTrace{ConnectStart: func(string, string) {}})
}

type untraced struct{ context.Context }

func (u untraced) Value(key any) any {
	value := u.Context.Value(key)
	if _, trace := value.(*httptrace.ClientTrace); trace {
		return nil
	}
	return value
}

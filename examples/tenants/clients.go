package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// account is what a client is made of, as the program's database or vault has
// it. A tenant is a Sinch project.
type account struct {
	projectID        string
	region           sinch.Region
	keyID, keySecret string
	perSecond        int
}

// clients keeps a client for each tenant that sends: its token, its retry budget
// and its limiter, so that no tenant costs another anything. What they share is
// the pool of connections. It is safe for concurrent use.
//
// There is no bound on their number: a client of a tenant that sends, thrown out
// for another's, would come back at once with a token request and a full
// allowance of the limiter. A client goes when it has not been asked for for a
// while, by default an hour, after which its token has run out anyway.
type clients struct {
	lookup  func(ctx context.Context, projectID string) (account, error)
	limiter func(account) (sinch.Limiter, error)
	options []sinch.Option
	idle    time.Duration
	recheck time.Duration // the least time between two looks at the credentials of a tenant

	mu      sync.Mutex
	tenants map[string]*tenant
	swept   time.Time
}

// tenant is the client of a tenant, once ready is closed, or why there is none.
type tenant struct {
	used time.Time // when it was last asked for

	ready   chan struct{}
	account account
	limiter sinch.Limiter
	client  *sinch.Client
	err     error

	checked time.Time // when its account was last looked up again
}

// newClients returns no clients yet. The options are those of all of them.
func newClients(lookup func(context.Context, string) (account, error), limiter func(account) (sinch.Limiter, error), options ...sinch.Option) *clients {
	pool := sinch.WithHTTPClient(&http.Client{Transport: sinch.NewTransport()})
	return &clients{
		lookup: lookup, limiter: limiter, options: append([]sinch.Option{pool}, options...),
		idle: time.Hour, recheck: 10 * time.Second, tenants: make(map[string]*tenant),
	}
}

// get returns the client of a tenant. Of concurrent first calls one looks the
// account up, for all of them, whichever of their contexts ends. Get the client
// for each piece of work; one that is kept for longer than the idle time may not
// be the only one of its tenant.
func (c *clients) get(ctx context.Context, projectID string) (*sinch.Client, error) {
	t := c.tenant(ctx, projectID)
	select {
	case <-t.ready:
		return t.client, t.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (c *clients) tenant(ctx context.Context, projectID string) *tenant {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now()
	c.sweep(now)
	t := c.tenants[projectID]
	if t == nil {
		t = &tenant{ready: make(chan struct{})}
		c.tenants[projectID] = t
		go c.open(context.WithoutCancel(ctx), projectID, t)
	}
	t.used = now
	return t
}

// open makes the client of a tenant. A failure is not kept: the next call tries
// again.
func (c *clients) open(ctx context.Context, projectID string, t *tenant) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	made := tenant{}
	if made.account, made.err = c.lookup(ctx, projectID); made.err == nil {
		if made.limiter, made.err = c.limiter(made.account); made.err == nil {
			made.client, made.err = c.make(made.account, made.limiter)
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	t.account, t.limiter, t.client = made.account, made.limiter, made.client
	if made.err != nil {
		t.err = fmt.Errorf("no client for the tenant: %w", made.err)
		delete(c.tenants, projectID)
	}
	close(t.ready)
}

func (c *clients) make(a account, limiter sinch.Limiter) (*sinch.Client, error) {
	options := append([]sinch.Option{sinch.WithLimiter(limiter)}, c.options...)
	return sinch.NewClient(a.projectID, a.region, sinch.AccessKey(a.keyID, a.keySecret), options...)
}

// do calls with the client of a tenant. When Sinch no longer accepts its
// credentials, and others are found, it calls once more with them: what is
// answered with 401 was not carried out.
func (c *clients) do(ctx context.Context, projectID string, call func(*sinch.Client) error) error {
	client, err := c.get(ctx, projectID)
	if err != nil {
		return err
	}
	err = call(client)
	if !errors.Is(err, sinch.ErrUnauthenticated) {
		return err
	}
	renewed, lookupErr := c.renew(ctx, projectID, client)
	if lookupErr != nil || renewed == client {
		return errors.Join(err, lookupErr)
	}
	return call(renewed)
}

// renew returns a client with the credentials that the tenant has now, or the
// same if those have not changed: it remembers that its token requests fail, and
// a new one would not. Tenants whose key is wrong cost a look-up now and then.
// The limiter stays, since the rate is that of the project.
func (c *clients) renew(ctx context.Context, projectID string, refused *sinch.Client) (*sinch.Client, error) {
	c.mu.Lock()
	t := c.tenants[projectID]
	current := t != nil && t.client == refused
	recent := current && time.Since(t.checked) < c.recheck
	if current && !recent {
		t.checked = time.Now()
	}
	c.mu.Unlock()
	switch {
	case !current: // another call has renewed it
		return c.get(ctx, projectID)
	case recent:
		return refused, nil
	}
	found, err := c.lookup(ctx, projectID)
	if err != nil || found == t.account {
		return refused, err
	}
	client, err := c.make(found, t.limiter)
	if err != nil {
		return refused, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.tenants[projectID] == t {
		c.tenants[projectID] = &tenant{used: t.used, ready: t.ready, account: found, limiter: t.limiter, client: client, checked: t.checked}
	}
	return client, nil
}

// sweep forgets tenants that have not been asked for for a while. Calls that
// still use their clients end undisturbed. c.mu is held.
func (c *clients) sweep(now time.Time) {
	if now.Sub(c.swept) < c.idle/4 {
		return
	}
	c.swept = now
	for projectID, t := range c.tenants {
		select {
		case <-t.ready:
			if now.Sub(t.used) >= c.idle {
				delete(c.tenants, projectID)
			}
		default: // it is being opened
		}
	}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/redis/go-redis/v9/logging"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// counter is a limiter that lets everybody go, and counts.
type counter struct{ waits atomic.Int64 }

func (l *counter) Wait(context.Context) error { l.waits.Add(1); return nil }

// limiters makes a counter for each tenant.
type limiters struct {
	mu   sync.Mutex
	made map[string][]*counter
}

func (l *limiters) limiter(a account) (sinch.Limiter, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	limiter := &counter{}
	l.made[a.projectID] = append(l.made[a.projectID], limiter)
	return limiter, nil
}

func start(t testing.TB, tenants int) (*world, *clients, *limiters) {
	w := newWorld(tenants)
	t.Cleanup(w.close)
	l := &limiters{made: make(map[string][]*counter)}
	return w, newClients(w.lookup, l.limiter, w.options()...), l
}

// listApps makes a call for a tenant.
func listApps(ctx context.Context, c *clients, projectID string) error {
	return c.do(ctx, projectID, func(client *sinch.Client) error {
		_, err := client.Apps.ListApps(ctx)
		return err
	})
}

func TestConcurrentFirstUseMakesOneClient(t *testing.T) {
	w, c, l := start(t, 1)
	first, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.get(first, w.projectID(0)); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("the first, whose context has ended: %v", err)
	}
	var getting sync.WaitGroup
	var got sync.Map
	for range 100 {
		getting.Go(func() {
			client, err := c.get(t.Context(), w.projectID(0))
			if err != nil {
				t.Error(err)
			}
			got.Store(client, true)
		})
	}
	getting.Wait()
	clients := 0
	got.Range(func(any, any) bool { clients++; return true })
	if clients != 1 || w.lookups.Load() != 1 || len(l.made[w.projectID(0)]) != 1 {
		t.Errorf("%d clients, %d look-ups, %d limiters, want one of each", clients, w.lookups.Load(), len(l.made[w.projectID(0)]))
	}
}

func TestTenantsShareConnectionsAndNothingElse(t *testing.T) {
	const tenants = 20
	w, c, l := start(t, tenants)
	for i := range tenants {
		for range 1 + i%3 {
			if err := listApps(t.Context(), c, w.projectID(i)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if w.connections.Load() > 2 {
		t.Errorf("%d connections for calls one after another, want one", w.connections.Load())
	}
	if w.tokens.Load() != tenants {
		t.Errorf("%d token requests, want %d", w.tokens.Load(), tenants)
	}
	for i := range tenants {
		if waits := l.made[w.projectID(i)][0].waits.Load(); waits != int64(1+i%3) {
			t.Errorf("tenant %d: its limiter saw %d calls, want %d", i, waits, 1+i%3)
		}
	}
}

func TestAFailedLookUpIsMadeAgain(t *testing.T) {
	w, c, _ := start(t, 0)
	if _, err := c.get(t.Context(), w.projectID(0)); err == nil || !strings.Contains(err.Error(), "no client for the tenant: there is no such tenant") {
		t.Errorf("got %v", err)
	}
	w.open(w.projectID(0), "key")
	if err := listApps(t.Context(), c, w.projectID(0)); err != nil {
		t.Error(err)
	}
}

func TestATenantWhoseKeyWasReplaced(t *testing.T) {
	w, c, l := start(t, 1)
	if err := listApps(t.Context(), c, w.projectID(0)); err != nil {
		t.Fatal(err)
	}
	w.rotate(0)
	var calling sync.WaitGroup
	for range 20 {
		calling.Go(func() {
			for range 5 {
				// A call of which another finds the new key may still fail once.
				if err := listApps(t.Context(), c, w.projectID(0)); err != nil && !errors.Is(err, sinch.ErrUnauthenticated) {
					t.Error(err)
				}
			}
		})
	}
	calling.Wait()
	if err := listApps(t.Context(), c, w.projectID(0)); err != nil {
		t.Error(err)
	}
	if w.lookups.Load() != 2 || len(l.made[w.projectID(0)]) != 1 {
		t.Errorf("%d look-ups, want 2; %d limiters, want the same one", w.lookups.Load(), len(l.made[w.projectID(0)]))
	}
}

func TestATenantWhoseKeyIsWrongCostsLittle(t *testing.T) {
	w, c, _ := start(t, 1)
	w.accounts[w.projectID(0)] = account{w.projectID(0), sinch.RegionEU, "wrong-of-" + w.projectID(0), "secret", 800}
	for range 100 {
		if err := listApps(t.Context(), c, w.projectID(0)); !errors.Is(err, sinch.ErrUnauthenticated) {
			t.Fatal(err)
		}
	}
	if w.lookups.Load() > 4 || w.tokens.Load() > 10 {
		t.Errorf("100 calls: %d look-ups, %d token requests", w.lookups.Load(), w.tokens.Load())
	}
}

func TestClientsThatNobodyNeedsGo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		lookups := 0
		c := newClients(func(_ context.Context, projectID string) (account, error) {
			lookups++
			return account{projectID, sinch.RegionEU, "key", "secret", 800}, nil
		}, func(account) (sinch.Limiter, error) { return &counter{}, nil })
		for i := range 100 {
			if _, err := c.get(t.Context(), fmt.Sprintf("idle-%d", i)); err != nil {
				t.Fatal(err)
			}
		}
		for range 9 {
			if _, err := c.get(t.Context(), "busy"); err != nil {
				t.Fatal(err)
			}
			time.Sleep(10 * time.Minute)
		}
		synctest.Wait()
		if len(c.tenants) != 1 || lookups != 101 {
			t.Errorf("%d clients after an hour and a half, %d look-ups; want that of the busy tenant, 101", len(c.tenants), lookups)
		}
	})
}

func TestTheShow(t *testing.T) {
	logging.Disable() // go-redis says of every connection that it does not have
	for name, address := range map[string]string{
		"with limiters in memory":               "",
		"with limiters in a Redis that is away": "redis://127.0.0.1:1/0",
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("REDIS_URL", address)
			var out strings.Builder
			if err := run(t.Context(), io.MultiWriter(&out, t.Output())); err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"for 10 tenants: 10 look-ups, 10 token requests", "after a key was replaced: 11 look-ups, 12 token requests"} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("printed %q, want %q", out.String(), want)
				}
			}
		})
	}
}

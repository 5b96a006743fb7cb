package webhook_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// renewedStore is a store whose renewals are made by a function, and which keeps
// the order of what happens.
type renewedStore struct {
	webhook.MemoryNonces
	renew func() (webhook.NonceState, error)

	mu     sync.Mutex
	claims int
	order  []string
}

func (s *renewedStore) note(what string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.order = append(s.order, what)
}

func (s *renewedStore) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	s.mu.Lock()
	s.claims++
	first := s.claims == 1
	s.mu.Unlock()
	if first {
		return s.MemoryNonces.Claim(ctx, key, owner, lease)
	}
	s.note("renewal")
	state, err := s.renew()
	s.note("renewed")
	return state, err
}

func (s *renewedStore) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	s.note("handled")
	return s.MemoryNonces.SetHandled(ctx, key, timeToLive)
}

// takes returns a handler whose function takes a while, with a lease of thirty
// seconds, which is renewed every ten.
func takes(t *testing.T, while time.Duration, store webhook.NonceStore) func() int {
	handler := newHandler(t, onMessage(func(context.Context) error { time.Sleep(while); return nil }),
		webhook.WithNonceStore(store), webhook.WithLease(30*time.Second), quiet())
	return func() int { return serve(handler, newRequest(t, inboundMessage)).Code }
}

func TestNoRenewalComesAfterTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &renewedStore{renew: func() (webhook.NonceState, error) { time.Sleep(5 * time.Second); return webhook.NonceFree, nil }}
		if status := takes(t, 11*time.Second, store)(); status != 200 {
			t.Errorf("status %d", status)
		}
		if want := []string{"renewal", "renewed", "handled"}; !slices.Equal(store.order, want) {
			t.Errorf("the order is %v, want %v", store.order, want)
		}
	})
}

func TestWhatAStoreSaysBesideAnErrorDoesNotCount(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &renewedStore{renew: func() (webhook.NonceState, error) { return webhook.NonceBeingHandled, errLost }}
		takes(t, time.Minute, store)()
		// Each renewal that fails is tried again at once, and the next one comes
		// after ten seconds all the same.
		if store.claims < 6 {
			t.Errorf("%d claims, want more: the claim was given up", store.claims)
		}
	})
}

func TestAClaimThatBelongsToSomebodyElseIsNotRenewed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &renewedStore{renew: func() (webhook.NonceState, error) { return webhook.NonceBeingHandled, nil }}
		takes(t, time.Minute, store)()
		if store.claims != 2 {
			t.Errorf("%d claims, want 2: the first, and the one that showed whose it is", store.claims)
		}
	})
}

// strictStore is a store that does nothing for a context that is done, like one
// beyond a network.
type strictStore struct{ webhook.MemoryNonces }

func (s *strictStore) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return s.MemoryNonces.SetHandled(ctx, key, timeToLive)
}

func (s *strictStore) Release(ctx context.Context, key, owner string) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return s.MemoryNonces.Release(ctx, key, owner)
}

func TestTheStoreHearsOfTheEndOfARequestThatIsOver(t *testing.T) {
	for name, result := range map[string]error{"that was handled": nil, "that failed": errLost} {
		t.Run(name, func(t *testing.T) {
			var reported error
			ctx, cancel := context.WithCancel(t.Context())
			handler := newHandler(t, onMessage(func(context.Context) error { cancel(); return result }), webhook.WithNonceStore(new(strictStore)),
				webhook.WithErrorHook(func(_ context.Context, err error) {
					if errors.Is(err, webhook.ErrStore) {
						reported = err
					}
				}))
			serve(handler, newRequest(t, inboundMessage).WithContext(ctx))
			if reported != nil {
				t.Error(reported)
			}
		})
	}
}

// lateStore is a store whose first answer to a claim comes late, as it does to a
// process that stands still.
type lateStore struct {
	webhook.NonceStore
	late time.Duration
}

func (s *lateStore) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	state, err := s.NonceStore.Claim(ctx, key, owner, lease)
	late := s.late
	s.late = 0
	time.Sleep(late)
	return state, err
}

func TestAClaimIsAskedForAgainIfItsAnswerTookMostOfTheLease(t *testing.T) {
	for name, test := range map[string]struct {
		late  time.Duration
		other int // what another process answers to the repeat when the lease is over
		want  int
	}{
		"another process has handled it":  {40 * time.Second, 200, 200},
		"another process is handling it":  {31 * time.Second, 200, 503},
		"it is over before it is renewed": {29 * time.Second, 503, 200},
		"there is no other process":       {40 * time.Second, 0, 200},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				store := new(webhook.MemoryNonces)
				var calls atomic.Int32
				count := onMessage(func(context.Context) error { calls.Add(1); time.Sleep(5 * time.Second); return nil })
				late := newHandler(t, count, webhook.WithNonceStore(&lateStore{store, test.late}), quiet())
				request := newRequest(t, inboundMessage)
				first := make(chan int)
				go func() { first <- serve(late, again(t, request)).Code }()
				time.Sleep(webhook.DefaultLease)
				if test.other > 0 {
					wantStatus(t, serve(newHandler(t, count, webhook.WithNonceStore(store), quiet()), again(t, request)), test.other)
				}
				if got := <-first; got != test.want || calls.Load() != 1 {
					t.Errorf("answered with %d, want %d; %d calls, want 1", got, test.want, calls.Load())
				}
			})
		})
	}
}

func TestAStoreThatFailsSlowlyIsAskedNoOftener(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &faultyStore{before: map[string]int{"Claim": 9}, hang: true}
		handler := newHandler(t, webhook.Handlers{}, webhook.WithNonceStore(store), webhook.WithLease(time.Second), quiet())
		wantStatus(t, serve(handler, newRequest(t, inboundMessage)), 503)
		if asked := store.calls["Claim"]; asked != 2 {
			t.Errorf("asked %d times, want 2", asked)
		}
	})
}

func TestThatACallbackWasHandledCountsHoweverLateTheAnswerIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := new(webhook.MemoryNonces)
		calls := 0
		count := onMessage(func(context.Context) error { calls++; return nil })
		request := newRequest(t, inboundMessage)
		wantStatus(t, serve(newHandler(t, count, webhook.WithNonceStore(store)), again(t, request)), 200)
		// It is forgotten before it could be asked for a second time.
		late := newHandler(t, count, webhook.WithNonceStore(&lateStore{store, time.Hour}))
		wantStatus(t, serve(late, again(t, request)), 200)
		if calls != 1 {
			t.Errorf("%d calls, want 1", calls)
		}
	})
}

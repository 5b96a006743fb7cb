package webhook_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// claimNonce claims key for a minute.
func claimNonce(t *testing.T, store webhook.NonceStore, key, owner string, want webhook.NonceState) {
	t.Helper()
	got, err := store.Claim(t.Context(), key, owner, time.Minute)
	if got != want || err != nil {
		t.Errorf("%s claims %q: state %v, want %v, error %v", owner, key, got, want, err)
	}
}

func setHandled(t *testing.T, store webhook.NonceStore, key string, timeToLive time.Duration) {
	t.Helper()
	if err := store.SetHandled(t.Context(), key, timeToLive); err != nil {
		t.Error(err)
	}
}

func release(t *testing.T, store webhook.NonceStore, key, owner string) {
	t.Helper()
	if err := store.Release(t.Context(), key, owner); err != nil {
		t.Error(err)
	}
}

func TestAMemoryNonceIsBeingHandledForItsLease(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var store webhook.MemoryNonces // the zero value is ready
		claimNonce(t, &store, "a", "one", webhook.NonceFree)
		claimNonce(t, &store, "a", "two", webhook.NonceBeingHandled)
		time.Sleep(time.Minute - 1)
		claimNonce(t, &store, "a", "two", webhook.NonceBeingHandled)
		claimNonce(t, &store, "a", "one", webhook.NonceFree) // for another minute
		time.Sleep(time.Minute - 1)
		claimNonce(t, &store, "a", "two", webhook.NonceBeingHandled)
		time.Sleep(time.Nanosecond)
		claimNonce(t, &store, "a", "two", webhook.NonceFree)
		claimNonce(t, &store, "a", "one", webhook.NonceBeingHandled)
	})
}

func TestAMemoryNonceIsHandledForItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var store webhook.MemoryNonces
		claimNonce(t, &store, "a", "one", webhook.NonceFree)
		setHandled(t, &store, "a", time.Hour)
		setHandled(t, &store, "unclaimed", time.Second)
		time.Sleep(time.Hour - 1)
		claimNonce(t, &store, "a", "one", webhook.NonceHandled)
		claimNonce(t, &store, "unclaimed", "one", webhook.NonceFree)
		time.Sleep(time.Nanosecond)
		claimNonce(t, &store, "a", "two", webhook.NonceFree)
	})
}

func TestAMemoryNonceIsReleasedByItsOwnerAlone(t *testing.T) {
	var store webhook.MemoryNonces
	claimNonce(t, &store, "a", "one", webhook.NonceFree)
	release(t, &store, "a", "two")
	claimNonce(t, &store, "a", "two", webhook.NonceBeingHandled)
	release(t, &store, "a", "one")
	claimNonce(t, &store, "a", "two", webhook.NonceFree)
	setHandled(t, &store, "a", time.Minute)
	release(t, &store, "a", "two")
	claimNonce(t, &store, "a", "two", webhook.NonceHandled)
	release(t, &store, "unknown", "one")
}

func TestMemoryNoncesForgetsTheOldestBeyondItsLimit(t *testing.T) {
	store := webhook.NewMemoryNonces(3)
	for _, key := range []string{"a", "b", "c", "d"} {
		claimNonce(t, store, key, "one", webhook.NonceFree)
	}
	for _, key := range []string{"d", "c", "b"} {
		claimNonce(t, store, key, "two", webhook.NonceBeingHandled)
	}
	setHandled(t, store, "b", time.Minute) // it is the newest now
	claimNonce(t, store, "a", "two", webhook.NonceFree)
	claimNonce(t, store, "b", "two", webhook.NonceHandled)
	claimNonce(t, store, "c", "two", webhook.NonceFree)
}

func TestOfManyOwnersOneGetsAMemoryNonce(t *testing.T) {
	store := webhook.NewMemoryNonces(1000)
	var claimed atomic.Int32
	var owners sync.WaitGroup
	for owner := range 16 {
		owners.Go(func() {
			for i := range 100 {
				if state, _ := store.Claim(t.Context(), fmt.Sprint(i), fmt.Sprint(owner), time.Minute); state == webhook.NonceFree {
					claimed.Add(1)
				}
			}
		})
	}
	owners.Wait()
	if claimed.Load() != 100 {
		t.Errorf("%d of 100 nonces were claimed", claimed.Load())
	}
}

package webhook_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func add(t *testing.T, store webhook.NonceStore, key string, timeToLive time.Duration) bool {
	t.Helper()
	added, err := store.Add(t.Context(), key, timeToLive)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func wantAdded(t *testing.T, store webhook.NonceStore, key string, want bool) {
	t.Helper()
	if got := add(t, store, key, time.Minute); got != want {
		t.Errorf("adding %q: %v, want %v", key, got, want)
	}
}

func TestMemoryNoncesKnowsANonceForItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := webhook.NewMemoryNonces(0)
		wantAdded(t, store, "a", true)
		wantAdded(t, store, "a", false)
		time.Sleep(time.Minute - time.Nanosecond)
		wantAdded(t, store, "a", false)
		time.Sleep(time.Nanosecond)
		wantAdded(t, store, "a", true)
		wantAdded(t, store, "a", false)
	})
}

func TestMemoryNoncesKeepsEachNonceForATimeOfItsOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := webhook.NewMemoryNonces(0)
		add(t, store, "long", time.Hour)
		add(t, store, "short", time.Minute)
		time.Sleep(2 * time.Minute)
		wantAdded(t, store, "short", true)
		wantAdded(t, store, "long", false)
	})
}

func TestMemoryNoncesForgetsTheOldestBeyondItsLimit(t *testing.T) {
	store := webhook.NewMemoryNonces(3)
	for _, key := range []string{"a", "b", "c", "d"} {
		wantAdded(t, store, key, true)
	}
	wantAdded(t, store, "d", false)
	wantAdded(t, store, "c", false)
	wantAdded(t, store, "b", false)
	wantAdded(t, store, "a", true)
}

func TestMemoryNoncesForgetsWhatIsRemoved(t *testing.T) {
	store := webhook.NewMemoryNonces(2)
	for range 3 {
		wantAdded(t, store, "a", true)
		if err := store.Remove(t.Context(), "a"); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Remove(t.Context(), "unknown"); err != nil {
		t.Error(err)
	}
	wantAdded(t, store, "b", true)
	wantAdded(t, store, "a", true)
	wantAdded(t, store, "b", false)
}

func TestMemoryNoncesAddsForOneOfManyCallers(t *testing.T) {
	store := webhook.NewMemoryNonces(1000)
	var added atomic.Int32
	var callers sync.WaitGroup
	for range 16 {
		callers.Go(func() {
			for i := range 100 {
				if ok, _ := store.Add(context.Background(), fmt.Sprint(i), time.Minute); ok {
					added.Add(1)
				}
			}
		})
	}
	callers.Wait()
	if added.Load() != 100 {
		t.Errorf("%d of 100 nonces were added", added.Load())
	}
}

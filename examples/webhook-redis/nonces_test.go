package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// startRedis runs a redis-server for the test and returns a client of it.
func startRedis(t *testing.T) *redis.Client {
	t.Helper()
	program, err := exec.LookPath("redis-server")
	if err != nil {
		t.Fatal("there is no redis-server; on Debian: apt-get install redis-server")
	}
	socket := filepath.Join(t.TempDir(), "redis.sock")
	server := exec.CommandContext(t.Context(), program, "--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no")
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Wait() }) // the context has ended it
	client := redis.NewClient(&redis.Options{Network: "unix", Addr: socket, MaxRetries: 50, MinRetryBackoff: 20 * time.Millisecond, MaxRetryBackoff: 100 * time.Millisecond})
	t.Cleanup(func() { client.Close() })
	if err := client.Ping(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	return client
}

func TestOneOfTwoProcessesHandlesACallback(t *testing.T) {
	client := startRedis(t)
	var handled atomic.Int32
	handlers := webhook.Handlers{Other: func(context.Context, *webhook.Event) error { handled.Add(1); return nil }}
	processes := make([]http.Handler, 2)
	for i := range processes {
		handler, err := newHandler("secret", client, handlers)
		if err != nil {
			t.Fatal(err)
		}
		processes[i] = handler
	}
	body := []byte(`{"app_id":"01E","message":{"id":"01F"}}`)
	original, err := webhook.NewRequest(t.Context(), "/sinch", "secret", body)
	if err != nil {
		t.Fatal(err)
	}
	deliver := func(i int) int {
		request := original.Clone(t.Context())
		request.Body, _ = original.GetBody()
		answer := httptest.NewRecorder()
		processes[i%2].ServeHTTP(answer, request)
		return answer.Code
	}
	var deliveries sync.WaitGroup
	for i := range 10 {
		deliveries.Go(func() {
			if status := deliver(i); status != http.StatusOK && status != http.StatusServiceUnavailable {
				t.Errorf("status %d", status)
			}
		})
	}
	deliveries.Wait()
	for i := range 2 {
		if status := deliver(i); status != http.StatusOK {
			t.Errorf("a copy of what was handled: status %d", status)
		}
	}
	if handled.Load() != 1 {
		t.Errorf("handled %d times, want 1", handled.Load())
	}
}

func TestTheStatesOfANonce(t *testing.T) {
	client := startRedis(t)
	store := nonces{client: client, prefix: "test:"}
	claim := func(owner string, want webhook.NonceState) {
		t.Helper()
		if got, err := store.Claim(t.Context(), "key", owner, time.Minute); got != want || err != nil {
			t.Errorf("%s claims: state %v, want %v, error %v", owner, got, want, err)
		}
	}
	release := func(owner string) {
		t.Helper()
		if err := store.Release(t.Context(), "key", owner); err != nil {
			t.Error(err)
		}
	}
	lasts := func(most time.Duration) {
		t.Helper()
		if left := client.PTTL(t.Context(), "test:key").Val(); left <= most-time.Minute || left > most {
			t.Errorf("the nonce is kept for %v, want %v", left, most)
		}
	}
	claim("one", webhook.NonceFree)
	lasts(time.Minute)
	claim("two", webhook.NonceBeingHandled)
	claim("one", webhook.NonceFree)
	release("two")
	claim("two", webhook.NonceBeingHandled)
	release("one")
	claim("two", webhook.NonceFree)
	if err := store.SetHandled(t.Context(), "key", 10*time.Minute); err != nil {
		t.Error(err)
	}
	lasts(10 * time.Minute)
	release("two")
	claim("two", webhook.NonceHandled)
}

func TestARedisThatIsAwayIsAnError(t *testing.T) {
	client := redis.NewClient(&redis.Options{Network: "unix", Addr: filepath.Join(t.TempDir(), "none"), MaxRetries: -1})
	defer client.Close()
	store := nonces{client: client}
	if _, err := store.Claim(t.Context(), "key", "owner", time.Minute); err == nil {
		t.Error("claim: no error")
	}
	if err := store.SetHandled(t.Context(), "key", time.Minute); err == nil {
		t.Error("set handled: no error")
	}
	if err := store.Release(t.Context(), "key", "owner"); err == nil {
		t.Error("release: no error")
	}
}

package main

import (
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

func TestOneOfTwoProcessesTakesACallback(t *testing.T) {
	client := startRedis(t)
	processes := make([]http.Handler, 2)
	for i := range processes {
		handler, err := newHandler("secret", client)
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
	var taken, refused atomic.Int32
	var deliveries sync.WaitGroup
	for i := range 10 {
		request := original.Clone(t.Context())
		request.Body, _ = original.GetBody()
		deliveries.Go(func() {
			answer := httptest.NewRecorder()
			processes[i%2].ServeHTTP(answer, request)
			switch answer.Code {
			case http.StatusOK:
				taken.Add(1)
			case http.StatusUnauthorized:
				refused.Add(1)
			}
		})
	}
	deliveries.Wait()
	if taken.Load() != 1 || refused.Load() != 9 {
		t.Errorf("%d taken and %d refused, want 1 and 9", taken.Load(), refused.Load())
	}
}

func TestANonceIsThereUntilItIsRemovedOrItsTimeIsOver(t *testing.T) {
	client := startRedis(t)
	store := nonces{client: client, prefix: "test:"}
	for range 2 {
		for _, want := range []bool{true, false} {
			if added, err := store.Add(t.Context(), "key", 10*time.Minute); added != want || err != nil {
				t.Errorf("added: %v, want %v; error %v", added, want, err)
			}
		}
		left := client.PTTL(t.Context(), "test:key").Val()
		if left <= 9*time.Minute || left > 10*time.Minute {
			t.Errorf("the nonce is kept for %v", left)
		}
		if err := store.Remove(t.Context(), "key"); err != nil {
			t.Fatal(err)
		}
	}
}

func TestARedisThatIsAwayIsAnError(t *testing.T) {
	client := redis.NewClient(&redis.Options{Network: "unix", Addr: filepath.Join(t.TempDir(), "none"), MaxRetries: -1})
	defer client.Close()
	store := nonces{client: client}
	if added, err := store.Add(t.Context(), "key", time.Minute); added || err == nil {
		t.Errorf("added: %v, error %v", added, err)
	}
	if err := store.Remove(t.Context(), "key"); err == nil {
		t.Error("no error")
	}
}

package sinchredis_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchredis"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func newNonces(t *testing.T, client redis.UniversalClient) *sinchredis.Nonces {
	t.Helper()
	nonces, err := sinchredis.NewNonces(client, "nonce:")
	if err != nil {
		t.Fatal(err)
	}
	return nonces
}

func TestOneOfTwoProcessesHandlesACallback(t *testing.T) {
	client := sinchredis.StartRedis(t)
	var handled atomic.Int32
	handlers := webhook.Handlers{Other: func(context.Context, *webhook.Event) error { handled.Add(1); return nil }}
	processes := make([]http.Handler, 2)
	for i := range processes {
		handler, err := webhook.NewHandler([]string{"secret"}, handlers, webhook.WithNonceStore(newNonces(t, client)))
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
	const key = "nonce:key"
	lease, memory := time.Minute, 10*time.Minute
	type step struct {
		does string // claims, releases, handles, or dies: its lease runs out
		who  string
		want webhook.NonceState // of a claim
		kept time.Duration      // the key is, afterwards; 0 for no key
	}
	server, cluster := sinchredis.StartRedis(t), sinchredis.StartCluster(t)
	free, being, handled := webhook.NonceFree, webhook.NonceBeingHandled, webhook.NonceHandled
	for _, test := range []struct {
		name  string
		steps []step
	}{
		{"it is had by who claims it, again and again", []step{{"claims", "one", free, lease}, {"claims", "one", free, lease}}},
		{"nobody else has it then", []step{{"claims", "one", free, lease}, {"claims", "two", being, lease}}},
		{"it is free when its owner releases it", []step{{"claims", "one", free, lease}, {"releases", "one", 0, 0}, {"claims", "two", free, lease}}},
		{"nobody else can release it", []step{{"claims", "one", free, lease}, {"releases", "two", 0, lease}, {"claims", "two", being, lease}}},
		{"it is free when the lease has run out", []step{{"claims", "one", free, lease}, {"dies", "one", 0, 0}, {"claims", "two", free, lease}}},
		{"who lost it does not release that of another", []step{{"claims", "one", free, lease}, {"dies", "one", 0, 0}, {"claims", "two", free, lease}, {"releases", "one", 0, lease}, {"claims", "three", being, lease}}},
		{"it stays handled for all", []step{{"claims", "one", free, lease}, {"handles", "one", 0, memory}, {"claims", "two", handled, memory}, {"claims", "one", handled, memory}, {"releases", "one", 0, memory}, {"claims", "two", handled, memory}}},
		{"it is handled even if nobody has claimed it", []step{{"handles", "one", 0, memory}, {"claims", "two", handled, memory}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for name, client := range map[string]redis.UniversalClient{"server": server, "cluster": cluster} {
				client.Del(t.Context(), key)
				store := newNonces(t, client)
				for i, step := range test.steps {
					var err error
					switch step.does {
					case "claims":
						var state webhook.NonceState
						if state, err = store.Claim(t.Context(), "key", step.who, lease); state != step.want {
							t.Errorf("%s, step %d: %s claims: state %v, want %v", name, i, step.who, state, step.want)
						}
					case "releases":
						err = store.Release(t.Context(), "key", step.who)
					case "handles":
						err = store.SetHandled(t.Context(), "key", memory)
					case "dies":
						err = client.Del(t.Context(), key).Err()
					}
					if err != nil {
						t.Errorf("%s, step %d: %v", name, i, err)
					}
					if left := client.PTTL(t.Context(), key).Val(); left > step.kept || left < step.kept-time.Minute {
						t.Errorf("%s, step %d: the nonce is kept for %v, want %v", name, i, left, step.kept)
					}
				}
			}
		})
	}
}

func TestNoKeyIsKeptForEver(t *testing.T) {
	client := sinchredis.StartRedis(t)
	store := newNonces(t, client)
	for _, timeToLive := range []time.Duration{-time.Second, 0, 1} {
		if _, err := store.Claim(t.Context(), "claimed", "owner", timeToLive); err != nil {
			t.Error(err)
		}
		if err := store.SetHandled(t.Context(), "handled", timeToLive); err != nil {
			t.Error(err)
		}
		for _, key := range []string{"nonce:claimed", "nonce:handled"} {
			if left := client.PTTL(t.Context(), key).Val(); left == -1 { // go-redis gives -1 and -2 as they are
				t.Errorf("%s is kept for ever for %v", key, timeToLive)
			}
		}
	}
}

func TestAStoreThatFailsSaysHowAndNamesNoNonce(t *testing.T) {
	client := sinchredis.StartRedis(t)
	away := redis.NewClient(&redis.Options{Network: "unix", Addr: "/nowhere", MaxRetries: -1, DialerRetries: 1})
	defer away.Close()
	client.HSet(t.Context(), "nonce:SECRET", "field", "value")
	client.Do(t.Context(), "ACL", "SETUSER", "limited", "on", "nopass", "+@all", "~other:*")
	limited := redis.NewClient(&redis.Options{Network: "unix", Addr: client.Options().Addr, Username: "limited", Password: "any"})
	defer limited.Close()
	full := sinchredis.StartRedis(t)
	full.ConfigSet(t.Context(), "maxmemory", "1")
	wrongType := func(err error) bool { return redis.HasErrorPrefix(err, "WRONGTYPE") }
	for _, test := range []struct {
		name   string
		client redis.UniversalClient
		is     func(error) bool
		fails  string // the operations that do
	}{
		{"Redis is away", away, func(err error) bool { _, ok := errors.AsType[*net.OpError](err); return ok }, "claim set release"},
		{"the key is of another type", client, wrongType, "claim release"},
		{"the user may not", limited, func(err error) bool { return redis.HasErrorPrefix(err, "NOPERM") }, "claim set release"},
		{"Redis has no more memory", full, func(err error) bool { return redis.HasErrorPrefix(err, "OOM") }, "claim set"},
	} {
		t.Run(test.name, func(t *testing.T) {
			store := newNonces(t, test.client)
			_, claim := store.Claim(t.Context(), "SECRET", "owner", time.Minute)
			release := store.Release(t.Context(), "SECRET", "owner")
			set := store.SetHandled(t.Context(), "SECRET", time.Minute)
			for operation, err := range map[string]error{"claim": claim, "set": set, "release": release} {
				if !strings.Contains(test.fails, operation) {
					if err != nil {
						t.Errorf("%s: %v", operation, err)
					}
					continue
				}
				if err == nil || !test.is(err) || !strings.HasPrefix(err.Error(), "sinchredis: ") || strings.Contains(err.Error(), "SECRET") {
					t.Errorf("%s: got %v", operation, err)
				}
			}
		})
	}
}

func TestAStoreNeedsAClient(t *testing.T) {
	if _, err := sinchredis.NewNonces(nil, "nonce:"); err == nil || err.Error() != "sinchredis: NewNonces: the client is nil" {
		t.Errorf("got %v", err)
	}
}

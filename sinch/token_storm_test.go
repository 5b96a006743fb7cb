package sinch_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// faulty is a source of tokens that fails until it is repaired, and counts how
// often it is asked.
type faulty struct {
	fail     step
	repaired atomic.Bool
	asked    atomic.Int64
}

func (f *faulty) RoundTrip(request *http.Request) (*http.Response, error) {
	if request.URL.Host != "auth.sinch.com" {
		return success(request)
	}
	f.asked.Add(1)
	time.Sleep(20 * time.Millisecond)
	if f.repaired.Load() {
		return answer(200, `{"access_token":"token","expires_in":3600}`), nil
	}
	return f.fail(request)
}

// function is the same as a TokenFunc.
func (f *faulty) function(leave func() error) sinch.TokenFunc {
	return func(context.Context) (string, time.Time, error) {
		f.asked.Add(1)
		time.Sleep(20 * time.Millisecond)
		if f.repaired.Load() {
			return "token", time.Now().Add(time.Hour), nil
		}
		return "", time.Time{}, leave()
	}
}

func TestFiftyWorkersWithoutATokenAskForOneSeldom(t *testing.T) {
	key := func(*faulty) sinch.Credentials { return sinch.AccessKey(keyID, keySecret) }
	table := []struct {
		name        string
		fail        step
		credentials func(*faulty) sinch.Credentials
	}{
		{"since the secret is wrong", body(401, `{"error":"invalid_client"}`), key},
		{"since the client is unknown", body(400, `{"error":"invalid_client"}`), key},
		{"since the token URL leads nowhere", status(404), key},
		{"since the answer is another page", body(200, "<html>"), key},
		{"in an outage", status(503), key},
		{"when nobody listens", fails(errRefused), key},
		{"when the certificate is bad", fails(errBadCert), key},
		{"since the bucket is empty", status(429), key},
		{"since the bucket is empty for twenty seconds", status(429, "Retry-After", "20"), key},
		{"since the bucket is empty for an hour", status(429, "Retry-After", "3600"), key},
		{"when nothing answers", hangs, key},
		{"since the token function fails", nil, func(f *faulty) sinch.Credentials {
			return f.function(func() error { return errors.New("the vault is sealed") })
		}},
		{"since the token function panics", nil, func(f *faulty) sinch.Credentials {
			return f.function(func() error { panic("sealed") })
		}},
		{"since the token function returns none", nil, func(f *faulty) sinch.Credentials {
			return f.function(func() error { return nil })
		}},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				source := &faulty{fail: row.fail}
				client := newClientWith(t, row.credentials(source), source)
				started := time.Now()
				together(50, func() error {
					for time.Since(started) < time.Minute {
						ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
						if client.Call(ctx, sendCall(), nil) == nil {
							t.Error("a call without a token succeeded")
						}
						cancel()
						time.Sleep(250 * time.Millisecond)
					}
					return nil
				})
				if n := source.asked.Load(); n > 60 || n < 2 {
					t.Errorf("%d token requests in a minute", n)
				}
				source.repaired.Store(true)
				repaired := time.Now()
				for client.Call(t.Context(), sendCall(), nil) != nil {
					time.Sleep(100 * time.Millisecond)
				}
				if took := time.Since(repaired); took > 31*time.Second {
					t.Errorf("no call succeeded for %v after the repair", took)
				}
			})
		})
	}
}

func TestAFailedTokenRequestIsRememberedForLongerEachTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := &faulty{fail: body(401, `{"error":"invalid_client"}`)}
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), source)
		// ask calls until a token is asked for, and returns how long that took.
		ask := func() time.Duration {
			started, before := time.Now(), source.asked.Load()
			for {
				err := client.Call(t.Context(), sendCall(), nil)
				if source.asked.Load() > before {
					return time.Since(started)
				}
				if err == nil || !strings.Contains(err.Error(), "; this is remembered, and the next token request is made in ") {
					t.Fatalf("error %v", err)
				}
				time.Sleep(10 * time.Millisecond)
			}
		}
		const slack = 50 * time.Millisecond
		check := func(pauses ...time.Duration) {
			t.Helper()
			for _, pause := range pauses {
				if waited := ask(); waited < pause/2 || waited > pause+slack {
					t.Errorf("the next token request came after %v, want half of %v to all of it", waited, pause)
				}
			}
		}
		const s = time.Second
		ask()
		if err := client.Call(t.Context(), sendCall(), nil); !errors.Is(err, sinch.ErrUnauthenticated) {
			t.Errorf("the remembered error is %v", err)
		}
		check(1*s, 2*s, 4*s, 8*s, 16*s, 30*s, 30*s, 30*s)

		source.fail = body(200, "{}") // another failure starts anew
		ask()
		check(1*s, 2*s, 4*s)

		source.repaired.Store(true)
		ask()
		source.repaired.Store(false)
		source.fail = body(401, `{"error":"invalid_client"}`)
		time.Sleep(2 * time.Hour) // after a success it starts anew as well
		ask()
		check(1*s, 2*s, 4*s)
	})
}

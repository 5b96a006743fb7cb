package sinch_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// platform is a Sinch with a token endpoint: it gives tokens a life and
// answers 401 to those that are past it.
type platform struct {
	lifetime time.Duration
	expires  string        // the expires_in member; %d is the lifetime in seconds
	latency  time.Duration // of a token request
	faults   []step        // for the first token requests

	challenge string // WWW-Authenticate of a 401

	mu     sync.Mutex
	tokens []token
	calls  []attempt
	form   string
	basic  string
}

type token struct {
	value          string
	issued, expiry time.Time
}

func newPlatform(lifetime time.Duration) *platform {
	return &platform{lifetime: lifetime, expires: `,"expires_in":%d`, latency: 100 * time.Millisecond, challenge: expired}
}

func (p *platform) RoundTrip(request *http.Request) (*http.Response, error) {
	if request.URL.Host == "auth.sinch.com" {
		return p.token(request)
	}
	return p.call(request)
}

func (p *platform) token(request *http.Request) (*http.Response, error) {
	form, _ := io.ReadAll(request.Body)
	request.Body.Close()
	p.mu.Lock()
	number := len(p.tokens)
	p.form, p.basic = string(form), request.Header.Get("Authorization")
	now := time.Now()
	p.tokens = append(p.tokens, token{fmt.Sprintf("token-%d", number), now.Add(p.latency), now.Add(p.latency + p.lifetime)})
	p.mu.Unlock()

	select {
	case <-time.After(p.latency):
	case <-request.Context().Done():
		return nil, request.Context().Err()
	}
	if number < len(p.faults) {
		return p.faults[number](request)
	}
	expires := p.expires
	if strings.Contains(expires, "%d") {
		expires = fmt.Sprintf(expires, int(p.lifetime.Seconds()))
	}
	return answer(http.StatusOK, fmt.Sprintf(`{"access_token":"token-%d","token_type":"bearer","scope":""%s}`, number, expires)), nil
}

// What Sinch says in a 401.
const (
	expired = `Bearer realm="sinch", error="invalid_token", error_description="token invalid: expired"`
	invalid = `Bearer realm="sinch", error="invalid_token"`
)

func (p *platform) call(request *http.Request) (*http.Response, error) {
	authorization := request.Header.Get("Authorization")
	p.mu.Lock()
	defer p.mu.Unlock()
	p.calls = append(p.calls, attempt{at: time.Now(), authorization: authorization})
	for _, token := range p.tokens {
		if authorization == "Bearer "+token.value && time.Now().Before(token.expiry) {
			return answer(http.StatusOK, "{}"), nil
		}
	}
	return answer(http.StatusUnauthorized, "", "WWW-Authenticate", p.challenge), nil
}

func (p *platform) tokenRequests() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.tokens)
}

// revoke ends all tokens now.
func (p *platform) revoke() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := range p.tokens {
		p.tokens[i].expiry = time.Now()
	}
}

func (p *platform) client(t *testing.T, options ...sinch.Option) *sinch.Client {
	return newClientWith(t, sinch.AccessKey(keyID, keySecret), p, options...)
}

// together runs n calls at once and returns their errors.
func together(n int, call func() error) error {
	failures := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { failures[i] = call() })
	}
	wg.Wait()
	return errors.Join(failures...)
}

func TestTheTokenRequestIsWhatSinchWants(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		if err := server.client(t).Call(t.Context(), getCall(), nil); err != nil {
			t.Fatal(err)
		}
		basic := "Basic " + base64.StdEncoding.EncodeToString([]byte(keyID+":"+url.QueryEscape(keySecret)))
		if server.form != "grant_type=client_credentials" || server.basic != basic {
			t.Errorf("the form is %q with %q", server.form, server.basic)
		}
	})
}

func TestAThousandCallersAtColdStartShareOneToken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		client := server.client(t)
		err := together(1000, func() error { return client.Call(t.Context(), getCall(), nil) })
		if err != nil || server.tokenRequests() != 1 {
			t.Errorf("%d token requests, error %v", server.tokenRequests(), err)
		}
	})
}

func TestNoCallFailsOrWaitsWhileATokenIsRenewed(t *testing.T) {
	for _, lifetime := range []time.Duration{time.Hour, 5 * time.Minute, 20 * time.Second} {
		t.Run(lifetime.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := newPlatform(lifetime)
				client := server.client(t)
				if err := client.Call(t.Context(), getCall(), nil); err != nil {
					t.Fatal(err)
				}
				end := time.Now().Add(3 * lifetime)
				err := together(8, func() error {
					for time.Now().Before(end) {
						started := time.Now()
						if err := client.Call(t.Context(), getCall(), nil); err != nil {
							return err
						}
						if waited := time.Since(started); waited != 0 {
							return fmt.Errorf("waited %v", waited)
						}
						time.Sleep(lifetime / 200)
					}
					return nil
				})
				if err != nil {
					t.Error(err)
				}
				if n := server.tokenRequests(); n < 4 || n > 5 {
					t.Errorf("%d token requests in three lifetimes", n)
				}
				for _, call := range server.calls {
					if call.authorization == "" {
						t.Error("a call had no token")
					}
				}
			})
		})
	}
}

func TestATokenIsRenewedMinutesAheadButRequiredOnlyInItsLastSeconds(t *testing.T) {
	table := []struct {
		name     string
		age      time.Duration // of a token that lives an hour
		requests int
		waits    bool
	}{
		{"older than half of its life", 49 * time.Minute, 1, false},
		{"within five minutes of its end", 56 * time.Minute, 2, false},
		{"within its last minute", 59*time.Minute + 30*time.Second, 2, false},
		{"within its last seconds", 59*time.Minute + 57*time.Second, 2, true},
		{"past its end", 2 * time.Hour, 2, true},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := newPlatform(time.Hour)
				client := server.client(t)
				client.Call(t.Context(), getCall(), nil)
				time.Sleep(row.age)
				started := time.Now()
				if err := client.Call(t.Context(), getCall(), nil); err != nil {
					t.Fatal(err)
				}
				waited := time.Since(started)
				time.Sleep(time.Second) // lets a renewal in the background come to its end
				if server.tokenRequests() != row.requests || waited > 0 != row.waits {
					t.Errorf("%d token requests and a wait of %v, want %d", server.tokenRequests(), waited, row.requests)
				}
			})
		})
	}
}

func TestATokenOfThreeSecondsServesManyCalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(3 * time.Second)
		client := server.client(t)
		for range 20 {
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatal(err)
			}
			time.Sleep(100 * time.Millisecond)
		}
		if server.tokenRequests() != 1 {
			t.Errorf("%d token requests for 20 calls in 2s", server.tokenRequests())
		}
	})
}

func TestATokenWithoutExpiryCountsForFiveMinutes(t *testing.T) {
	for _, expires := range []string{"", `,"expires_in":0`, `,"expires_in":null`, `,"expires_in":-5`} {
		synctest.Test(t, func(t *testing.T) {
			server := newPlatform(time.Hour)
			server.expires = expires
			client := server.client(t)
			for _, age := range []time.Duration{0, 4 * time.Minute, time.Minute} {
				time.Sleep(age)
				if err := client.Call(t.Context(), getCall(), nil); err != nil {
					t.Fatal(err)
				}
			}
			if server.tokenRequests() != 2 {
				t.Errorf("%q: %d token requests in five minutes, want 2", expires, server.tokenRequests())
			}
		})
	}
}

func TestACancelledCallerFailsAloneAndInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		server.latency = 10 * time.Second
		client := server.client(t)
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		var first error
		var took time.Duration
		var wg sync.WaitGroup
		started := time.Now()
		wg.Go(func() {
			first = client.Call(ctx, sendCall(), nil)
			took = time.Since(started)
		})
		time.Sleep(time.Second)
		others := together(10, func() error { return client.Call(t.Context(), sendCall(), nil) })
		wg.Wait()
		if !errors.Is(first, context.DeadlineExceeded) || errors.Is(first, sinch.ErrOutcomeUnknown) || took != 2*time.Second {
			t.Errorf("the caller with a deadline failed after %v with %v", took, first)
		}
		if others != nil || server.tokenRequests() != 1 {
			t.Errorf("%d token requests; the others failed with %v", server.tokenRequests(), others)
		}
	})
}

package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// challenges are the two ways in which Sinch refuses a token that has worked.
var challenges = map[string]string{"a token that has expired": expired, "a token that was revoked": invalid}

// sources are the two kinds of credentials that give tokens: access keys, and
// functions that here ask the same platform.
func sources(p *platform) map[string]sinch.Credentials {
	return map[string]sinch.Credentials{
		"an access key": sinch.AccessKey(keyID, keySecret),
		"a function": sinch.TokenFunc(func(ctx context.Context) (string, time.Time, error) {
			request, _ := http.NewRequestWithContext(ctx, "POST", "https://auth.sinch.com/", http.NoBody)
			if _, err := p.token(request); err != nil {
				return "", time.Time{}, err
			}
			return fmt.Sprintf("token-%d", p.tokenRequests()-1), time.Now().Add(p.lifetime), nil
		}),
	}
}

func TestCallersWithTheSameRefusedTokenRenewItOnce(t *testing.T) {
	for refusal, challenge := range challenges {
		for source := range sources(nil) {
			t.Run(refusal+" of "+source, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					server := newPlatform(time.Hour)
					server.challenge = challenge
					network := roundTripper(func(request *http.Request) (*http.Response, error) {
						time.Sleep(10 * time.Millisecond) // all have sent the old token when the first answer comes
						return server.RoundTrip(request)
					})
					client := newClientWith(t, sources(server)[source], network, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
					if err := client.Call(t.Context(), getCall(), nil); err != nil {
						t.Fatal(err)
					}
					time.Sleep(time.Second)
					server.revoke()
					err := together(800, func() error { return client.Call(t.Context(), sendCall(), nil) })
					if err != nil || server.tokenRequests() != 2 || len(server.calls) != 1+2*800 {
						t.Errorf("%d token requests, want 2, and %d calls; error %v", server.tokenRequests(), len(server.calls), err)
					}
				})
			})
		}
	}
}

func TestA401ForATokenIsAnsweredWithANewOneOnce(t *testing.T) {
	refuse := func(challenge string) step { return status(401, "WWW-Authenticate", challenge) }
	table := []struct {
		name   string
		steps  []step // for the calls after each other
		calls  int
		tokens int // fetched
		sent   int
		failed bool // the last call
	}{
		{"that never worked", []step{refuse(invalid)}, 3, 1, 3, true},
		{"that never worked, without a challenge", []step{status(401)}, 3, 1, 3, true},
		{"that never worked and is said to have expired", []step{refuse(expired), success}, 1, 2, 2, false},
		{"that has worked", []step{success, refuse(invalid), success}, 2, 2, 3, false},
		{"that has worked, without a challenge", []step{success, status(401), success}, 2, 2, 3, false},
		{"that was answered with 404 before", []step{status(404), refuse(invalid), success}, 2, 2, 3, false},
		{"that was answered with 403 before", []step{status(403), refuse(invalid), success}, 2, 2, 3, false},
		{"and the new one is refused as well", []step{success, refuse(invalid)}, 2, 2, 3, true},
		{"and the new one is said to have expired as well", []step{refuse(expired)}, 1, 2, 2, true},
		{"and the calls after that do without", []step{success, refuse(invalid)}, 5, 2, 6, true},
		{"and what then fails is an error like any other", []step{success, refuse(invalid), status(403)}, 2, 2, 3, true},
		{"twice in a minute", []step{success, refuse(invalid), success, refuse(invalid)}, 3, 2, 4, true},
		{"that has expired and then one that was revoked", []step{success, refuse(expired), success, refuse(invalid), success}, 3, 3, 5, false},
	}
	for _, row := range table {
		for source := range sources(nil) {
			t.Run(row.name+", of "+source, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					server := newPlatform(time.Hour)
					calls := &script{steps: row.steps}
					client := newClientWith(t, sources(server)[source], roundTripper(func(request *http.Request) (*http.Response, error) {
						if request.URL.Host == "auth.sinch.com" {
							return server.RoundTrip(request)
						}
						return calls.RoundTrip(request)
					}))
					var err error
					for range row.calls {
						time.Sleep(time.Second)
						err = client.Call(t.Context(), sendCall(), nil)
					}
					if server.tokenRequests() != row.tokens || len(calls.attempts) != row.sent || (err != nil) != row.failed {
						t.Errorf("%d token requests, want %d; %d attempts, want %d; error %v", server.tokenRequests(), row.tokens, len(calls.attempts), row.sent, err)
					}
					failed, ok := errors.AsType[*sinch.Error](err)
					if ok && (failed.Attempts != 1 || errors.Is(err, sinch.ErrOutcomeUnknown)) {
						t.Errorf("%d attempts, error %v", failed.Attempts, err)
					}
				})
			})
		}
	}
}

func TestARevokedTokenIsRenewedOnceAMinute(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		server.challenge = invalid
		client := server.client(t)
		started := time.Now()
		for time.Since(started) < 10*time.Minute {
			client.Call(t.Context(), getCall(), nil)
			server.revoke() // as if each token worked but once
			time.Sleep(time.Second)
		}
		if n := server.tokenRequests(); n < 8 || n > 11 {
			t.Errorf("%d token requests in ten minutes", n)
		}
	})
}

// TestATokenThatNeverWorkedIsAskedForAnewAfterAMinute: what was wrong may have
// been put right in the dashboard, of which the old token does not learn for the
// rest of its hour.
func TestATokenThatNeverWorkedIsAskedForAnewAfterAMinute(t *testing.T) {
	for source := range sources(nil) {
		t.Run(source, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := newPlatform(time.Hour)
				server.challenge = invalid
				started := time.Now()
				sent := 0
				client := newClientWith(t, sources(server)[source], roundTripper(func(request *http.Request) (*http.Response, error) {
					if request.URL.Host == "auth.sinch.com" {
						return server.RoundTrip(request)
					}
					sent++
					if time.Since(started) < 150*time.Second || request.Header.Get("Authorization") < "Bearer token-3" {
						return answer(401, "", "WWW-Authenticate", invalid), nil
					}
					return success(request)
				}))
				calls := 0
				for err := errors.New("none yet"); err != nil; calls++ {
					time.Sleep(time.Second)
					err = client.Call(t.Context(), sendCall(), new(sendResponse))
					if time.Since(started) > 10*time.Minute {
						t.Fatalf("after ten minutes: %v", err)
					}
				}
				if took := time.Since(started); took > 4*time.Minute || server.tokenRequests() != 4 || sent != calls {
					t.Errorf("after %v and %d token requests; %d calls were sent %d times", took, server.tokenRequests(), calls, sent)
				}
			})
		})
	}
}

func TestAServerThatTakesAllTokensForExpiredDoesNotCauseAStorm(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), roundTripper(func(request *http.Request) (*http.Response, error) {
			if request.URL.Host == "auth.sinch.com" {
				return server.RoundTrip(request)
			}
			return answer(401, "", "WWW-Authenticate", expired), nil
		}))
		started := time.Now()
		together(50, func() error {
			for time.Since(started) < time.Minute {
				if err := client.Call(t.Context(), getCall(), nil); !errors.Is(err, sinch.ErrUnauthenticated) {
					t.Error(err)
				}
				time.Sleep(250 * time.Millisecond)
			}
			return nil
		})
		if n := server.tokenRequests(); n > 61 {
			t.Errorf("%d token requests in a minute", n)
		}
	})
}

func TestALate401DoesNotDropTheNewToken(t *testing.T) {
	for refusal, challenge := range challenges {
		t.Run(refusal, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { late401(t, challenge) })
		})
	}
}

func late401(t *testing.T, challenge string) {
	server := newPlatform(time.Hour)
	server.challenge = challenge
	slow := roundTripper(func(request *http.Request) (*http.Response, error) {
		response, err := server.RoundTrip(request)
		if request.Method == "PUT" {
			time.Sleep(time.Minute)
		}
		return response, err
	})
	client := newClientWith(t, sinch.AccessKey(keyID, keySecret), slow, sinch.WithAttemptTimeout(time.Hour))
	client.Call(t.Context(), getCall(), nil)
	server.revoke()
	var late error
	var wg sync.WaitGroup
	wg.Go(func() { late = client.Call(t.Context(), putCall(), nil) })
	synctest.Wait() // it has its 401, which is on the way for a minute
	if err := client.Call(t.Context(), getCall(), nil); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	if late != nil || server.tokenRequests() != 2 {
		t.Errorf("%d token requests, want 2; error %v", server.tokenRequests(), late)
	}
}

package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestTheTokenRequestIsRetried(t *testing.T) {
	table := []struct {
		name     string
		fault    step
		requests int
		want     error
		status   int
	}{
		{"after 429", status(429), 4, sinch.ErrRateLimited, 429},
		{"after 500", status(500), 4, sinch.ErrUnavailable, 500},
		{"after a lost connection", connected(io.ErrUnexpectedEOF), 4, sinch.ErrUnavailable, 0},
		{"after half an answer", cut(200), 4, sinch.ErrUnavailable, 200},
		{"when nobody listens", fails(errRefused), 4, sinch.ErrUnavailable, 0},
		{"but not after 401", body(401, `{"error":"invalid_client","error_description":"no such key"}`), 1, sinch.ErrUnauthenticated, 401},
		{"but not after a bad certificate", fails(errBadCert), 1, errBadCert, 0},
		{"but not after an answer without a token", body(200, "{}"), 1, nil, 200},
		{"but not after an answer that is no JSON", body(200, "<html>"), 1, nil, 200},
		{"but not after an error with status 200", body(200, `{"error":"invalid_scope"}`), 1, nil, 200},
		{"but not after a redirect", status(307, "Location", "https://elsewhere.example/"), 1, nil, 307},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := newPlatform(time.Hour)
				server.faults = []step{row.fault, row.fault, row.fault, row.fault}
				// The client's own policy does not apply: no call has left yet.
				client := server.client(t, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
				err := client.Call(t.Context(), sendCall(), nil)
				failed, ok := errors.AsType[*sinch.Error](err)
				if !ok || failed.Operation != opSend.ID || failed.StatusCode != row.status || failed.Body() != nil {
					t.Fatalf("error %+v, want status %d and no body", failed, row.status)
				}
				if server.tokenRequests() != row.requests || len(server.calls) != 0 {
					t.Errorf("%d token requests, want %d, and %d calls, want none", server.tokenRequests(), row.requests, len(server.calls))
				}
				if row.want != nil && !errors.Is(err, row.want) || errors.Is(err, sinch.ErrOutcomeUnknown) {
					t.Errorf("%q is not %q", err, row.want)
				}
				time.Sleep(time.Second)
				if row.requests == 4 { // and a later call tries again
					if err := client.Call(t.Context(), sendCall(), nil); err != nil {
						t.Error(err)
					}
				}
			})
		})
	}
}

func TestTheErrorOfATokenRequestSaysHowLongToWait(t *testing.T) {
	server := &script{steps: []step{status(429, "Retry-After", "3600")}}
	err := newClientWith(t, sinch.AccessKey(keyID, keySecret), server).Call(t.Context(), getCall(), nil)
	if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.RetryAfter != time.Hour {
		t.Errorf("got %v, want an error that says an hour", err)
	}
}

func TestAFailedRenewalDoesNotHurtWhileTheOldTokenIsValid(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		client := server.client(t)
		client.Call(t.Context(), getCall(), nil)
		for range 1000 {
			server.faults = append(server.faults, status(401))
		}
		started := time.Now()
		for time.Since(started) < 59*time.Minute+59*time.Second {
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatalf("after %v: %v", time.Since(started), err)
			}
			time.Sleep(500 * time.Millisecond)
		}
		if n := server.tokenRequests(); n < 10 || n > 50 {
			t.Errorf("%d token requests in five to ten minutes without success", n)
		}
		time.Sleep(time.Second)
		if err := client.Call(t.Context(), getCall(), nil); !errors.Is(err, sinch.ErrUnauthenticated) {
			t.Errorf("past the end of the token: %v", err)
		}
	})
}

func TestATokenRequestThatHangsIsGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		server.latency = time.Hour
		started := time.Now()
		err := server.client(t).Call(t.Context(), getCall(), nil)
		if took := time.Since(started); took > time.Minute || err == nil {
			t.Errorf("%v after %v", err, took)
		}
	})
}

// TestATokenThatTakesTooLongIsATimeout and not the end of the caller's own time,
// which has none.
func TestATokenThatTakesTooLongIsATimeout(t *testing.T) {
	for name, credentials := range map[string]sinch.Credentials{
		"an access key": sinch.AccessKey(keyID, keySecret),
		"a function that returns the error of its context": sinch.TokenFunc(func(ctx context.Context) (string, time.Time, error) {
			<-ctx.Done()
			return "", time.Time{}, fmt.Errorf("vault: %w", ctx.Err())
		}),
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				client := newClientWith(t, credentials, roundTripper(hangs))
				for range 2 { // the second time it is remembered
					err := client.Call(t.Context(), sendCall(), nil)
					timeout, ok := errors.AsType[net.Error](err)
					if errors.Is(err, context.DeadlineExceeded) || !ok || !timeout.Timeout() || !strings.Contains(err.Error(), "no answer within 1m0s") {
						t.Errorf("got %v", err)
					}
				}
			})
		})
	}
}

func TestTokensMayComeFromAFunction(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var asked int
		var failure error
		expiry := func() time.Time { return time.Now().Add(time.Hour) }
		source := sinch.TokenFunc(func(ctx context.Context) (string, time.Time, error) {
			if _, bounded := ctx.Deadline(); !bounded {
				t.Error("the context has no deadline")
			}
			asked++
			return accessToken, expiry(), failure
		})
		server := &script{steps: []step{success}}
		client := newClientWith(t, source, server)
		for range 3 {
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatal(err)
			}
		}
		if asked != 1 || server.attempts[0].authorization != "Bearer "+accessToken {
			t.Errorf("asked %d times and sent %q", asked, server.attempts[0].authorization)
		}

		time.Sleep(2 * time.Hour)
		failure = errors.New("the vault is sealed")
		if err := client.Call(t.Context(), getCall(), nil); !errors.Is(err, failure) || asked != 2 {
			t.Errorf("asked %d times, error %v", asked, err)
		}
		failure = nil
		expiry = func() time.Time { return time.Time{} }
		time.Sleep(time.Second)
		client.Call(t.Context(), getCall(), nil)
		time.Sleep(4 * time.Minute)
		client.Call(t.Context(), getCall(), nil)
		if asked != 3 {
			t.Errorf("asked %d times, want a token without an end to last five minutes", asked)
		}
	})
}

func TestBasicAuthenticationSendsTheKeyItself(t *testing.T) {
	server := &script{steps: []step{status(401, "WWW-Authenticate", expired)}}
	err := newClientWith(t, sinch.BasicAuth("key", "secret"), server).Call(t.Context(), sendCall(), nil)
	if !errors.Is(err, sinch.ErrUnauthenticated) || len(server.attempts) != 1 {
		t.Errorf("%d attempts, error %v", len(server.attempts), err)
	}
	if got := server.attempts[0].authorization; got != "Basic a2V5OnNlY3JldA==" {
		t.Errorf("Authorization %q", got)
	}
}

func TestATokenPastItsEndIsNotSentAfterAFailedRenewal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		access, failure := "old", error(nil)
		server := &script{steps: []step{success}}
		client := newClientWith(t, sinch.TokenFunc(func(context.Context) (string, time.Time, error) {
			return access, time.Now().Add(time.Hour), failure
		}), server)
		call := func(want string) {
			t.Helper()
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatal(err)
			}
			if got := server.attempts[len(server.attempts)-1].authorization; got != want {
				t.Errorf("sent %q, want %q", got, want)
			}
		}
		call("Bearer old")
		failure = errors.New("the vault is sealed")
		time.Sleep(time.Hour - 10*time.Second)
		call("Bearer old")
		time.Sleep(9 * time.Second)
		call("Bearer old")
		access, failure = "new", nil
		time.Sleep(2 * time.Second)
		call("Bearer new")
	})
}

func TestATokenFunctionThatDoesNotReturnFailsTheCall(t *testing.T) {
	for name, test := range map[string]struct {
		leave func()
		want  string
	}{
		"because it panics":             {func() { panic("hunter2") }, "the token function panicked"},
		"because it ends its goroutine": {runtime.Goexit, "the token function did not return"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				leave := test.leave
				client := newClientWith(t, sinch.TokenFunc(func(context.Context) (string, time.Time, error) {
					leave()
					return accessToken, time.Time{}, nil
				}), &script{steps: []step{success}})
				err := client.Call(t.Context(), getCall(), nil)
				if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "hunter2") {
					t.Errorf("error %v, want %q", err, test.want)
				}
				leave = func() {}
				time.Sleep(time.Second)
				if err := client.Call(t.Context(), getCall(), nil); err != nil {
					t.Errorf("the next call: %v", err)
				}
			})
		})
	}
}

// TestATokenFunctionThatNeverReturnsHoldsNobodyUpForLong, neither one that waits
// for something nor one that calls the client, which waits for it.
func TestATokenFunctionThatNeverReturnsHoldsNobodyUpForLong(t *testing.T) {
	for _, test := range []struct {
		name string
		wait func(client *sinch.Client, released chan struct{}) error
	}{
		{"that waits", func(_ *sinch.Client, released chan struct{}) error { <-released; return nil }},
		{"that calls the client", func(client *sinch.Client, _ chan struct{}) error {
			return client.Call(context.Background(), getCall(), nil)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var client *sinch.Client
				var mended atomic.Bool
				released := make(chan struct{})
				client = newClientWith(t, sinch.TokenFunc(func(context.Context) (string, time.Time, error) {
					if mended.Load() {
						return accessToken, time.Time{}, nil
					}
					if err := test.wait(client, released); err != nil {
						return "", time.Time{}, err
					}
					return accessToken, time.Time{}, nil
				}), &script{steps: []step{success}})
				for range 3 {
					started := time.Now()
					err := client.Call(t.Context(), sendCall(), nil)
					if took := time.Since(started); err == nil || took > 66*time.Second || errors.Is(err, context.DeadlineExceeded) {
						t.Errorf("after %v: %v", took, err)
					}
				}
				mended.Store(true)
				close(released)
				time.Sleep(time.Minute)
				if err := client.Call(t.Context(), sendCall(), nil); err != nil {
					t.Errorf("when it returns: %v", err)
				}
			})
		})
	}
}

func TestAPanicInATokenRequestIsNotBlamedOnAFunction(t *testing.T) {
	client := newClientWith(t, sinch.AccessKey(keyID, keySecret), roundTripper(func(*http.Request) (*http.Response, error) { panic("hunter2") }))
	err := client.Call(t.Context(), sendCall(), nil)
	if err == nil || err.Error() != "sinch: Messages_SendMessage: no access token: the token request panicked" {
		t.Errorf("got %v", err)
	}
}

// TestAnOutcomeThatATokenFunctionDoesNotKnowIsNotThatOfTheCall, which was not
// sent.
func TestAnOutcomeThatATokenFunctionDoesNotKnowIsNotThatOfTheCall(t *testing.T) {
	other := newClient(t, &script{steps: []step{status(502)}})
	client := newClientWith(t, sinch.TokenFunc(func(ctx context.Context) (string, time.Time, error) {
		return "", time.Time{}, other.Call(ctx, sendCall(), nil)
	}), &script{steps: []step{success}})
	if err := client.Call(t.Context(), sendCall(), nil); err == nil || errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("got %v", err)
	}
}

// TestATokenFunctionWhoseErrorIsANilPointerFailsTheCall: it would otherwise end
// the program, on a goroutine where nobody can recover.
func TestATokenFunctionWhoseErrorIsANilPointerFailsTheCall(t *testing.T) {
	client := newClientWith(t, sinch.TokenFunc(func(context.Context) (string, time.Time, error) {
		var failed *sinch.Error
		return accessToken, time.Time{}, failed
	}), &script{steps: []step{success}})
	err := client.Call(t.Context(), getCall(), nil)
	if err == nil || !strings.Contains(err.Error(), "the error of the token function is a *sinch.Error that is nil") {
		t.Errorf("got %v", err)
	}
}

// TestAnUnknownOutcomeStaysUnknownWithoutAToken has a first attempt that may
// have been carried out, and for the second no token, since the endpoint is not
// available. That the endpoint was not says nothing about the call.
func TestAnUnknownOutcomeStaysUnknownWithoutAToken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		expired := status(401, "WWW-Authenticate", `Bearer error="invalid_token", error_description="expired"`)
		granted := body(200, `{"access_token":"`+accessToken+`","token_type":"bearer","expires_in":3600}`)
		server := &script{steps: []step{granted, status(500), expired, status(503, "Retry-After", "3600")}}
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), server)
		err := client.Call(t.Context(), sendCall(), new(sendResponse))
		if !errors.Is(err, sinch.ErrOutcomeUnknown) || errors.Is(err, sinch.ErrUnavailable) {
			t.Errorf("got %v, want unknown and nothing else", err)
		}
	})
}

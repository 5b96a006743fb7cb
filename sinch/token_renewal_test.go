package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// peak is the largest number of token requests of a fleet in one second after
// the first, in two hours in which all of its clients call at the same time.
func peak(t *testing.T, clients int, every time.Duration) int {
	busiest := 0
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		started := time.Now()
		err := together(clients, func() error {
			client := server.client(t)
			for time.Since(started) < 2*time.Hour {
				if err := client.Call(t.Context(), getCall(), nil); err != nil {
					return err
				}
				time.Sleep(every)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		server.mu.Lock()
		defer server.mu.Unlock()
		perSecond := map[time.Duration]int{}
		for _, token := range server.tokens {
			perSecond[token.issued.Add(-server.latency).Sub(started)/time.Second]++
		}
		delete(perSecond, 0) // a client that starts needs a token
		for _, requests := range perSecond {
			busiest = max(busiest, requests)
		}
		if n := len(server.tokens); n < 3*clients || n > 4*clients {
			t.Errorf("%d token requests of %d clients in two hours", n, clients)
		}
	})
	return busiest
}

// A hundred renewals spread at random over five minutes exceed five in some
// second once in about 1,500 runs, and twice in a row once in two million.
func TestAFleetThatStartsTogetherDoesNotRenewTogether(t *testing.T) {
	for _, every := range []time.Duration{30 * time.Second, time.Minute, 20 * time.Minute} {
		t.Run("calling every "+every.String(), func(t *testing.T) {
			if first := peak(t, 100, every); first > 5 {
				if second := peak(t, 100, every); second > 5 {
					t.Errorf("%d token requests in a second, and %d in another run", first, second)
				}
			}
		})
	}
}

func TestATokenInUseIsRenewedBetweenTenAndFiveMinutesBeforeItsEnd(t *testing.T) {
	table := []struct {
		lifetime       time.Duration
		earliest, last time.Duration // before its end
	}{
		{time.Hour, 10 * time.Minute, 5 * time.Minute},
		{24 * time.Hour, 10 * time.Minute, 5 * time.Minute},
		{10 * time.Minute, 2 * time.Minute, time.Minute},
		{20 * time.Second, 4 * time.Second, 2 * time.Second},
		{time.Second, 200 * time.Millisecond, 100 * time.Millisecond},
	}
	for _, row := range table {
		t.Run(row.lifetime.String(), func(t *testing.T) {
			var moments []time.Duration
			for range 20 {
				synctest.Test(t, func(t *testing.T) {
					server := newPlatform(row.lifetime)
					server.latency = 0
					client := server.client(t)
					for server.tokenRequests() < 2 {
						if err := client.Call(t.Context(), getCall(), nil); err != nil {
							t.Fatal(err)
						}
						time.Sleep(row.lifetime / 4)
					}
					time.Sleep(row.lifetime) // lets the renewal come to its end
					server.mu.Lock()
					defer server.mu.Unlock()
					moments = append(moments, server.tokens[0].expiry.Sub(server.tokens[1].issued))
				})
			}
			earliest, last := slices.Max(moments), slices.Min(moments)
			if earliest > row.earliest || last < row.last || earliest-last < (row.earliest-row.last)/4 {
				t.Errorf("renewed between %v and %v before its end, want between %v and %v", earliest, last, row.earliest, row.last)
			}
		})
	}
}

func TestATokenThatNobodyUsesIsNotRenewed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		client := server.client(t)
		for range 10 {
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Minute)
		}
		time.Sleep(24 * time.Hour)
		if n := server.tokenRequests(); n != 1 {
			t.Errorf("%d token requests of a client that rests", n)
		}
	})
}

func TestTokensOfAnyLifetimeServe(t *testing.T) {
	for _, lifetime := range []time.Duration{time.Second, 2 * time.Second, 20 * time.Second, 90 * time.Second} {
		t.Run(lifetime.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := newPlatform(lifetime)
				client := server.client(t)
				err := together(5, func() error {
					for range 1000 {
						if err := client.Call(t.Context(), sendCall(), nil); err != nil {
							return err
						}
						time.Sleep(lifetime / 100)
					}
					return nil
				})
				time.Sleep(2 * lifetime) // lets a renewal come to its end
				if n := server.tokenRequests(); err != nil || n < 10 || n > 16 {
					t.Errorf("%d token requests in ten lifetimes, error %v", n, err)
				}
			})
		})
	}
}

func TestARenewalThatHangsHoldsNobodyUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		for range 1000 {
			server.faults = append(server.faults, hangs)
		}
		server.faults[0] = body(200, `{"access_token":"token-0","expires_in":3600}`)
		client := server.client(t)
		started := time.Now()
		for time.Since(started) < 59*time.Minute+54*time.Second {
			before := time.Now()
			if err := client.Call(t.Context(), getCall(), nil); err != nil {
				t.Fatal(err)
			}
			if waited := time.Since(before); waited > server.latency {
				t.Fatalf("after %v a call waited %v", time.Since(started), waited)
			}
			time.Sleep(time.Second)
		}
		if server.tokenRequests() < 3 {
			t.Error("nobody tried to renew")
		}
		time.Sleep(2 * time.Minute) // until the last token request has been given up
	})
}

// span is a value of a context that a token request does keep.
type span struct{}

func TestATokenRequestCallsNoHooksOfTheCallThatStartedIt(t *testing.T) {
	var seen any
	tokens := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"access_token":"token","expires_in":3600}`)
	}))
	defer tokens.Close()
	transport := http.DefaultTransport.(*http.Transport).Clone()
	defer transport.CloseIdleConnections()
	watch := roundTripper(func(request *http.Request) (*http.Response, error) {
		if request.URL.Path == "/token" {
			seen = request.Context().Value(span{})
		}
		return transport.RoundTrip(request)
	})
	_, port, _ := net.SplitHostPort(tokens.Listener.Addr().String())
	calls := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer calls.Close()
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.AccessKey(keyID, keySecret),
		sinch.WithHTTPClient(&http.Client{Transport: watch}), sinch.WithTokenURL("http://localhost:"+port+"/token"),
		sinch.WithBaseURL("conversation", calls.URL))
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var addresses []string
	note := func(address string) {
		mu.Lock()
		defer mu.Unlock()
		addresses = append(addresses, address)
	}
	ctx := httptrace.WithClientTrace(context.WithValue(t.Context(), span{}, "span"), &httptrace.ClientTrace{
		GetConn:      note,
		GotConn:      func(info httptrace.GotConnInfo) { note(info.Conn.RemoteAddr().String()) },
		DNSStart:     func(info httptrace.DNSStartInfo) { note(info.Host + ":" + port) },
		ConnectStart: func(_, address string) { note(address) },
		ConnectDone:  func(_, address string, _ error) { note(address) },
	})
	if err := client.Call(ctx, sendCall(), nil); err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	if len(addresses) < 4 {
		t.Errorf("the hooks saw only %q", addresses)
	}
	for _, address := range addresses {
		if strings.HasSuffix(address, ":"+port) {
			t.Errorf("the hooks of the call saw the token request to %s", address)
		}
	}
	if seen != "span" {
		t.Error("the token request lost the other values of the context")
	}
}

func TestATokenRequestThatOutlivesItsCallCallsNoHooks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server := newPlatform(time.Hour)
		hooks := make(chan *httptrace.ClientTrace, 1)
		slow := roundTripper(func(request *http.Request) (*http.Response, error) {
			if request.URL.Host == "auth.sinch.com" {
				time.Sleep(time.Second) // the call is gone
				trace := httptrace.ContextClientTrace(request.Context())
				trace.GotConn(httptrace.GotConnInfo{})
				hooks <- trace
			}
			return server.RoundTrip(request)
		})
		ctx, cancel := context.WithCancel(t.Context())
		ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
			GotConn: func(httptrace.GotConnInfo) { t.Error("a hook was called") },
		})
		time.AfterFunc(time.Millisecond, cancel)
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), slow)
		if err := client.Call(ctx, sendCall(), nil); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		time.Sleep(time.Minute)
		if len(hooks) != 1 || server.tokenRequests() != 1 {
			t.Error("the token request ended with its call")
		}
	})
}

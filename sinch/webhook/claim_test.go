package webhook_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

var errLost = errors.New("lost")

// faultyStore fails when it is told to: before it acts, or after, when only the
// answer is lost. Both may hang until the context is done.
type faultyStore struct {
	webhook.MemoryNonces
	before, after map[string]int // how many calls fail, by method
	hang          bool

	mu    sync.Mutex
	calls map[string]int
}

func (s *faultyStore) call(ctx context.Context, method string, act func() error) error {
	failsBefore, failsAfter := s.count(method)
	if failsBefore {
		return s.fail(ctx)
	}
	err := act()
	if failsAfter {
		return s.fail(ctx)
	}
	return err
}

// count counts a call, and says how it fails.
func (s *faultyStore) count(method string) (before, after bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.calls == nil {
		s.calls = make(map[string]int)
	}
	s.calls[method]++
	switch {
	case s.before[method] > 0:
		s.before[method]--
		return true, false
	case s.after[method] > 0:
		s.after[method]--
		return false, true
	}
	return false, false
}

// failNext lets calls fail before they act.
func (s *faultyStore) failNext(method string, calls int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.before = map[string]int{method: calls}
}

func (s *faultyStore) fail(ctx context.Context) error {
	if s.hang {
		<-ctx.Done()
	}
	return errLost
}

func (s *faultyStore) Claim(ctx context.Context, key, owner string, lease time.Duration) (state webhook.NonceState, err error) {
	err = s.call(ctx, "Claim", func() error { state, err = s.MemoryNonces.Claim(ctx, key, owner, lease); return err })
	return state, err
}

func (s *faultyStore) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	return s.call(ctx, "SetHandled", func() error { return s.MemoryNonces.SetHandled(ctx, key, timeToLive) })
}

func (s *faultyStore) Release(ctx context.Context, key, owner string) error {
	return s.call(ctx, "Release", func() error { return s.MemoryNonces.Release(ctx, key, owner) })
}

// repeat delivers the request as Sinch does, until the answer is a 2xx, and
// returns the answers.
func repeat(t *testing.T, handler http.Handler, request *http.Request) (answers []int) {
	t.Helper()
	for wait := time.Second; len(answers) < 20; wait = min(2*wait, time.Minute) {
		answers = append(answers, serve(handler, again(t, request)).Code)
		switch status := answers[len(answers)-1]; {
		case status/100 == 2:
			return answers
		case status/100 != 5:
			t.Fatalf("answered %v: Sinch gives up", answers)
		}
		time.Sleep(wait)
	}
	t.Fatalf("answered %v: never handled", answers)
	return nil
}

func TestAStoreThatFailsLosesNoCallbackAndHandlesNoneTwice(t *testing.T) {
	for _, method := range []string{"Claim", "SetHandled", "Release"} {
		for _, hang := range []bool{false, true} {
			for failures := range 6 {
				for name, store := range map[string]*faultyStore{
					"before it acts": {before: map[string]int{method: failures}, hang: hang},
					"after it acted": {after: map[string]int{method: failures}, hang: hang},
				} {
					synctest.Test(t, func(t *testing.T) {
						calls, done := 0, 0
						handler := newHandler(t, onMessage(func(context.Context) error {
							if calls++; calls == 1 {
								return errLost
							}
							done++
							return nil
						}), webhook.WithNonceStore(store), quiet())
						answers := repeat(t, handler, newRequest(t, inboundMessage))
						if done != 1 {
							t.Errorf("%s fails %d times %s (hangs: %v): done %d times, answers %v", method, failures, name, hang, done, answers)
						}
					})
				}
			}
		}
	}
}

func TestALostAnswerOfTheStoreIsMadeUpForAtOnce(t *testing.T) {
	store := &faultyStore{after: map[string]int{"Claim": 1, "SetHandled": 1}}
	calls := 0
	handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), webhook.WithNonceStore(store))
	request := newRequest(t, inboundMessage)
	for range 2 {
		wantStatus(t, serve(handler, again(t, request)), 200)
	}
	if calls != 1 {
		t.Errorf("%d calls, want 1", calls)
	}
}

func TestAStoreThatFailsIsAnsweredWith503(t *testing.T) {
	var got error
	called := false
	handler := newHandler(t, onMessage(func(context.Context) error { called = true; return nil }),
		webhook.WithNonceStore(&faultyStore{before: map[string]int{"Claim": 2}}), hook(&got))
	request := newRequest(t, inboundMessage)
	wantStatus(t, serve(handler, again(t, request)), 503)
	if called || !errors.Is(got, errLost) || !errors.Is(got, webhook.ErrStore) {
		t.Errorf("called: %v, error %v", called, got)
	}
	wantStatus(t, serve(handler, again(t, request)), 200)
}

// oddStore claims, and says something else.
type oddStore struct {
	webhook.MemoryNonces
	state webhook.NonceState
	err   error
}

func (s *oddStore) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	_, _ = s.MemoryNonces.Claim(ctx, key, owner, lease)
	return s.state, s.err
}

func TestAStateThatThereIsNotIsAFailureOfTheStore(t *testing.T) {
	for _, store := range []*oddStore{{state: webhook.NonceHandled + 1}, {state: webhook.NonceFree - 1}, {state: -1, err: errLost}} {
		var got error
		calls := 0
		handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), webhook.WithNonceStore(store), hook(&got))
		request := newRequest(t, inboundMessage)
		for range 2 {
			wantStatus(t, serve(handler, again(t, request)), 503)
		}
		if calls != 0 || !errors.Is(got, webhook.ErrStore) || !errors.Is(got, store.err) && store.err != nil {
			t.Errorf("state %d, error %v: %d calls, error %v", store.state, store.err, calls, got)
		}
	}
}

func TestAHandledCallbackIsAnsweredWith200WhateverTheStoreSays(t *testing.T) {
	var got error
	var event *webhook.Event
	store := &faultyStore{before: map[string]int{"SetHandled": 9}}
	handler := newHandler(t, webhook.Handlers{}, webhook.WithNonceStore(store), webhook.WithErrorHook(func(ctx context.Context, err error) {
		event, _ = webhook.FromContext(ctx)
		got = err
	}))
	wantStatus(t, serve(handler, newRequest(t, inboundMessage)), 200)
	if !errors.Is(got, webhook.ErrStore) || event == nil || event.Key() != "message" {
		t.Errorf("error %v of event %v", got, event)
	}
}

// panickingStore panics in its first call of a method, but claims first.
type panickingStore struct {
	webhook.MemoryNonces
	method string

	mu     sync.Mutex
	claims int
	done   bool
}

func (s *panickingStore) call(method string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if method == "Claim" {
		s.claims++
	}
	if renewal := s.claims > 1; method == "Claim" && renewal {
		method = "renewal"
	}
	if method == s.method && !s.done {
		s.done = true
		panic("lost")
	}
}

func (s *panickingStore) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	s.call("Claim")
	return s.MemoryNonces.Claim(ctx, key, owner, lease)
}

func (s *panickingStore) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	s.call("SetHandled")
	return s.MemoryNonces.SetHandled(ctx, key, timeToLive)
}

func (s *panickingStore) Release(ctx context.Context, key, owner string) error {
	s.call("Release")
	return s.MemoryNonces.Release(ctx, key, owner)
}

func TestAPanicOfAStoreIsAFailureOfTheStore(t *testing.T) {
	for _, method := range []string{"Claim", "renewal", "SetHandled", "Release"} {
		t.Run(method, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				store := &panickingStore{method: method}
				calls := 0
				handler := newHandler(t, onMessage(func(context.Context) error {
					if calls++; calls == 1 && method == "Release" {
						return errLost
					}
					time.Sleep(webhook.DefaultLease)
					return nil
				}), webhook.WithNonceStore(store))
				request := newRequest(t, inboundMessage)
				want := []int{200, 200}
				if method == "Release" {
					want[0] = 500
				}
				for _, status := range want {
					wantStatus(t, serve(handler, again(t, request)), status)
				}
				if !store.done || calls != 1+want[0]/500 {
					t.Errorf("panicked: %v; %d calls", store.done, calls)
				}
			})
		})
	}
}

func TestTheNonceOfARequestThatWasCancelledIsReleased(t *testing.T) {
	store := new(faultyStore)
	ctx, cancel := context.WithCancel(t.Context())
	calls := 0
	handler := newHandler(t, onMessage(func(ctx context.Context) error { calls++; cancel(); return ctx.Err() }), webhook.WithNonceStore(store), quiet())
	request := newRequest(t, inboundMessage)
	for range 2 {
		wantStatus(t, serve(handler, again(t, request).WithContext(ctx)), 500)
	}
	if calls != 2 || store.calls["Release"] != 2 {
		t.Errorf("%d calls, %d releases", calls, store.calls["Release"])
	}
}

func TestAProcessThatDiesBlocksACallbackForItsLeaseAlone(t *testing.T) {
	for _, lease := range []time.Duration{time.Second, webhook.DefaultLease, 5 * time.Minute} {
		synctest.Test(t, func(t *testing.T) {
			store := webhook.WithNonceStore(new(webhook.MemoryNonces))
			request := newRequest(t, inboundMessage)
			// It claims the callback, and nobody hears of it again.
			if _, err := webhook.ParseRequest(again(t, request), []string{secret}, store, webhook.WithLease(lease), webhook.WithTolerance(0)); err != nil {
				t.Fatal(err)
			}
			survivor := newHandler(t, webhook.Handlers{}, store, webhook.WithTolerance(0), quiet())
			time.Sleep(lease - 1)
			wantStatus(t, serve(survivor, again(t, request)), 503)
			time.Sleep(time.Nanosecond)
			wantStatus(t, serve(survivor, again(t, request)), 200)
		})
	}
}

func TestACallbackIsBeingHandledForAsLongAsItsFunctionRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := new(faultyStore)
		calls := 0
		handler := newHandler(t, onMessage(func(context.Context) error {
			calls++
			store.failNext("Claim", 2) // a renewal fails, and the next one does not
			time.Sleep(time.Hour)
			return nil
		}), webhook.WithNonceStore(store), webhook.WithTolerance(0), quiet())
		request := newRequest(t, inboundMessage)
		first := make(chan int)
		copied := again(t, request)
		go func() { first <- serve(handler, copied).Code }()
		for range 59 {
			time.Sleep(time.Minute)
			wantStatus(t, serve(handler, again(t, request)), 503)
		}
		if status := <-first; status != 200 || calls != 1 {
			t.Errorf("status %d after %d calls", status, calls)
		}
		wantStatus(t, serve(handler, again(t, request)), 200)
	})
}

func TestWhoLostItsClaimLeavesThatOfAnotherAlone(t *testing.T) {
	store := new(webhook.MemoryNonces)
	options := []webhook.Option{webhook.WithNonceStore(store), webhook.WithLease(time.Second)}
	synctest.Test(t, func(t *testing.T) {
		request := newRequest(t, inboundMessage)
		parse := func() *webhook.Event {
			event, err := webhook.ParseRequest(again(t, request), []string{secret}, options...)
			if err != nil {
				t.Fatal(err)
			}
			return event
		}
		slow := parse()
		time.Sleep(time.Second)
		parse()
		_ = slow.Finish(t.Context(), errLost)
		if _, err := webhook.ParseRequest(again(t, request), []string{secret}, options...); !errors.Is(err, webhook.ErrBeingHandled) {
			t.Errorf("error %v, want %v", err, webhook.ErrBeingHandled)
		}
	})
}

func TestWithOncePerEventARepeatThatWasSignedAnewIsACopy(t *testing.T) {
	tests := map[string]struct {
		options []webhook.Option
		calls   int
	}{
		"by nonce": {nil, 2},
		"by event": {[]webhook.Option{webhook.WithOncePerEvent()}, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				calls, middlewareCalls := 0, 0
				handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), test.options...)
				middleware := protect(t, func(http.ResponseWriter, *http.Request) { middlewareCalls++ }, test.options...)
				for range 2 {
					wantStatus(t, serve(handler, newRequest(t, inboundMessage)), 200)
					wantStatus(t, serve(middleware, newRequest(t, inboundMessage)), 200)
					time.Sleep(23 * time.Hour)
				}
				if calls != test.calls || middlewareCalls != test.calls {
					t.Errorf("%d and %d calls, want %d", calls, middlewareCalls, test.calls)
				}
			})
		})
	}
}

func TestACopyIsKnownForAsLongAsItsSignatureIsTakenAndTheStoreIsSlow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &faultyStore{hang: true}
		calls := 0
		handler := newHandler(t, onMessage(func(context.Context) error { calls++; return nil }), webhook.WithNonceStore(store), quiet())
		request := newRequest(t, inboundMessage)
		request.Header = signedHeader(inboundMessage, "nonce", time.Now().Add(webhook.DefaultTolerance))
		wantStatus(t, serve(handler, again(t, request)), 200)
		time.Sleep(2 * webhook.DefaultTolerance)
		store.failNext("Claim", 1)
		wantStatus(t, serve(handler, again(t, request)), 200)
		if calls != 1 {
			t.Errorf("%d calls, want 1", calls)
		}
	})
}

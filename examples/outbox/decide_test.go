package main

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// errorOf returns the error of a send that meets a fault.
func errorOf(t *testing.T, fault sinchtest.Fault) error {
	t.Helper()
	fake := sinchtest.New()
	defer fake.Close()
	fault.Operation = sinchtest.SendMessage
	fake.Inject(fault)
	client := fake.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
	_, err := client.Messages.SendText(t.Context(), fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
	return err
}

func TestTheErrorOfASendSaysWhetherItMayHaveBeenCarriedOut(t *testing.T) {
	tests := []struct {
		name  string
		fault sinchtest.Fault
		want  outcome
	}{
		{"400", sinchtest.Fault{Status: 400}, refused},
		{"404, the wrong region", sinchtest.Fault{Status: 404}, refused},
		{"409", sinchtest.Fault{Status: 409}, refused},
		{"413", sinchtest.Fault{Status: 413}, refused},
		{"422", sinchtest.Fault{Status: 422}, refused},
		{"401, a key that was replaced", sinchtest.Fault{Status: 401}, notCarriedOut},
		{"403, permissions", sinchtest.Fault{Status: 403}, notCarriedOut},
		{"403, no credit", sinchtest.Fault{Status: 403, Message: "BILLING_CREDIT_LIMIT_BREACHED"}, notCarriedOut},
		{"429", sinchtest.Fault{Status: 429}, notCarriedOut},
		{"503", sinchtest.Fault{Status: 503}, notCarriedOut},
		{"301", sinchtest.Fault{Status: 301}, notCarriedOut},
		{"500", sinchtest.Fault{Status: 500}, anybodysGuess},
		{"501, no such method", sinchtest.Fault{Status: 501}, notCarriedOut},
		{"502", sinchtest.Fault{Status: 502}, anybodysGuess},
		{"504", sinchtest.Fault{Status: 504}, anybodysGuess},
		{"408", sinchtest.Fault{Status: 408}, anybodysGuess},
		{"an answer that is lost", sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, anybodysGuess},
		{"a request that is lost", sinchtest.Fault{Break: sinchtest.Drop()}, anybodysGuess},
		{"an answer that is none", sinchtest.Fault{Body: sinchtest.BodyHTML}, anybodysGuess},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := errorOf(t, test.fault)
			if err == nil {
				t.Fatal("the send succeeds")
			}
			if got := outcomeOf(err); got != test.want {
				t.Errorf("%v: outcome %d, want %d", err, got, test.want)
			}
		})
	}
	t.Run("a context that was done before", func(t *testing.T) {
		fake := sinchtest.New()
		defer fake.Close()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := fake.Client().Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
		if got := outcomeOf(err); got != notCarriedOut {
			t.Errorf("%v: outcome %d", err, got)
		}
	})
	if got := outcomeOf(errors.New("of nobody knows what")); got != anybodysGuess {
		t.Errorf("an error that is not the client's: outcome %d", got)
	}
	if got := outcomeOf(nil); got != accepted {
		t.Errorf("no error: outcome %d", got)
	}
}

// errorsOfSends has an error for each outcome.
func errorsOfSends(t *testing.T) map[outcome]error {
	t.Helper()
	return map[outcome]error{
		accepted:      nil,
		refused:       errorOf(t, sinchtest.Fault{Status: 400}),
		notCarriedOut: errorOf(t, sinchtest.Fault{Status: 503}),
		anybodysGuess: errorOf(t, sinchtest.Fault{Break: sinchtest.Drop()}),
	}
}

// What FindSent says, but for nil.
var (
	errNotListed = fmt.Errorf("sinch: FindSent: %w", sinch.ErrNotListedYet)
	errNoTelling = fmt.Errorf("sinch: FindSent: %w: the app keeps none", sinch.ErrUnknowable)
	errNotAsked  = errors.New("sinch: Messages_ListMessages: 503")
)

func TestWhatBecomesOfAMessage(t *testing.T) {
	p := pace{looks: 2}.orDefault()
	now := time.UnixMilli(1_800_000_000_000)
	outcomes := errorsOfSends(t)
	looks := map[string]error{"listed": nil, "not listed": errNotListed, "nobody can know": errNoTelling, "cannot be asked": errNotAsked}
	tests := []struct {
		outcome  outcome
		look     string // empty: there is no look
		times    int    // of the look
		reported bool
		want     state
		proof    string
	}{
		{outcome: accepted, want: sent, proof: byAnswer},
		{outcome: accepted, reported: true, want: sent, proof: byAnswer},
		{outcome: refused, want: failed},
		{outcome: refused, reported: true, want: sent, proof: byReport}, // a report cannot be wrong
		{outcome: notCarriedOut, want: waiting},
		{outcome: notCarriedOut, reported: true, want: sent, proof: byReport},
		{outcome: anybodysGuess, want: unknown},
		{outcome: anybodysGuess, reported: true, want: sent, proof: byReport},
		{outcome: anybodysGuess, look: "listed", times: 1, want: sent, proof: byList},
		{outcome: anybodysGuess, look: "listed", times: 1, reported: true, want: sent, proof: byList},
		{outcome: anybodysGuess, look: "not listed", times: 1, want: unknown},
		{outcome: anybodysGuess, look: "not listed", times: 1, reported: true, want: sent, proof: byReport},
		{outcome: anybodysGuess, look: "not listed", times: 2, want: undecidable},
		{outcome: anybodysGuess, look: "not listed", times: 2, reported: true, want: sent, proof: byReport},
		{outcome: anybodysGuess, look: "nobody can know", times: 1, want: unknown}, // a report may come
		{outcome: anybodysGuess, look: "nobody can know", times: 2, want: undecidable},
		{outcome: anybodysGuess, look: "nobody can know", times: 2, reported: true, want: sent, proof: byReport},
		{outcome: anybodysGuess, look: "cannot be asked", times: 100, want: unknown},
		{outcome: anybodysGuess, look: "cannot be asked", times: 100, reported: true, want: sent, proof: byReport},
	}
	for _, test := range tests {
		t.Run(fmt.Sprintf("outcome %d, %d times %s, reported %v", test.outcome, test.times, test.look, test.reported), func(t *testing.T) {
			r, what := row{id: "ID", state: waiting, due: now}.take(now, p)
			if what != send || r.state != sending {
				t.Fatalf("task %d, %+v", what, r)
			}
			r = r.answered(1, "M", outcomes[test.outcome], now, p)
			for range test.times {
				if r, what = r.take(now, p); what != look {
					t.Fatalf("task %d, %+v", what, r)
				}
				r = r.looked(r.due, "M", looks[test.look], now, p)
			}
			if test.reported {
				r = r.reported("M")
			}
			if r.state != test.want || r.proof != test.proof {
				t.Errorf("it is %s by %q, want %s by %q", r.state, r.proof, test.want, test.proof)
			}
			if (r.messageID == "M") != (test.want == sent) {
				t.Errorf("it is %s with the message ID %q", r.state, r.messageID)
			}
			if (r.reason == "") != (test.want == sent) {
				t.Errorf("it is %s because %q", r.state, r.reason)
			}
		})
	}
}

func TestLooksAreMinutesApart(t *testing.T) {
	p := pace{}.orDefault()
	now := time.UnixMilli(1_800_000_000_000)
	r, _ := row{state: waiting}.take(now, p)
	r, _ = r.take(now.Add(p.lease), p)
	began := now.Add(p.lease)
	var waits []time.Duration
	for r.state == unknown {
		waits, now = append(waits, r.due.Sub(began)), r.due
		r, _ = r.take(now, p)
		r = r.looked(r.due, "", errNotListed, now, p)
	}
	if got, want := fmt.Sprint(waits), "[1m0s 3m0s 7m0s 15m0s]"; got != want {
		t.Errorf("looks after %s, want %s", got, want)
	}
	if want := "look 4 of 4: sinch: FindSent: no such message is listed yet"; r.reason != want {
		t.Errorf("the reason is %q, want %q", r.reason, want)
	}
}

func TestWhatWasNotCarriedOutIsTriedEverLater(t *testing.T) {
	p := pace{}.orDefault()
	now := time.UnixMilli(1_800_000_000_000)
	hint := errorOf(t, sinchtest.Fault{Status: 429, RetryAfter: 20 * time.Minute})
	err := errorOf(t, sinchtest.Fault{Status: 503})
	for attempts, want := range map[int]time.Duration{1: time.Second, 2: 2 * time.Second, 9: 256 * time.Second, 10: 5 * time.Minute, 10_000: 5 * time.Minute} {
		r := row{state: sending, attempts: attempts}
		if got := r.answered(attempts, "", err, now, p).due.Sub(now); got != want {
			t.Errorf("attempt %d: again after %v, want %v", attempts, got, want)
		}
		if got := r.answered(attempts, "", hint, now, p).due.Sub(now); got != 20*time.Minute {
			t.Errorf("attempt %d: again after %v in spite of Retry-After", attempts, got)
		}
	}
}

func TestOnlyWhatIsUndecidableOrFailedIsSentAgain(t *testing.T) {
	for _, st := range []state{waiting, sending, unknown, sent, failed, undecidable} {
		r, err := row{id: "ID", state: st}.again(time.Now())
		if allowed := st == failed || st == undecidable; allowed != (err == nil) || allowed != (r.state == waiting && st != waiting) {
			t.Errorf("%s: %s, error %v", st, r.state, err)
		}
	}
}

func TestARequestThatCannotBeReadIsNotSentAndNotForgotten(t *testing.T) {
	for st, want := range map[state]state{sending: failed, unknown: undecidable, sent: sent} {
		if got := (row{state: st}).unreadable(errors.New("no JSON")); got.state != want {
			t.Errorf("%s becomes %s, want %s", st, got.state, want)
		}
	}
}

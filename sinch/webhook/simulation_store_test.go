package webhook_test

import (
	"context"
	"errors"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// simStore is the store as one process sees it: over a network, on which calls
// and answers are lost.
type simStore struct{ process *simProcess }

var (
	errDead  = errors.New("the process is dead")
	errStore = errors.New("the store is out of order")
)

// simStoreFault is what goes wrong with a call.
type simStoreFault int

const (
	simWorks      simStoreFault = iota
	simFailBefore               // it fails before the store acts
	simFailAfter                // likewise after
	simHangBefore               // nothing happens, until the time is over
	simHangAfter                // the store acts and says nothing
	simLate                     // the store acts when nobody waits any more
	simSlow                     // the store acts, and answers just in time
	simStoreFaults
)

func (f simStoreFault) String() string {
	return [...]string{"works", "fails before", "fails after", "hangs before", "hangs after", "acts late", "is slow"}[f]
}

// simStoreDelay is how long a slow call takes at most, which is less than the two
// seconds that it has, and how much later than that a late one acts.
const simStoreDelay = 1900 * time.Millisecond

func (s simStore) Claim(ctx context.Context, key, owner string, lease time.Duration) (webhook.NonceState, error) {
	run := ctx.Value(simRunKey{}).(*simRun)
	return s.call(ctx, "Claim", simBeforeClaim, simAfterClaim, func() webhook.NonceState {
		return s.process.world.claim(run, s.process.nonces, key, owner, lease)
	})
}

func (s simStore) SetHandled(ctx context.Context, key string, timeToLive time.Duration) error {
	run := ctx.Value(simRunKey{}).(*simRun)
	_, err := s.call(ctx, "SetHandled", simBeforeSetHandled, simAfterSetHandled, func() webhook.NonceState {
		s.process.world.setHandled(run, s.process.nonces, key, timeToLive)
		return webhook.NonceHandled
	})
	return err
}

func (s simStore) Release(ctx context.Context, key, owner string) error {
	_, err := s.call(ctx, "Release", simBeforeRelease, simAfterRelease, func() webhook.NonceState {
		s.process.nonces.Release(ctx, key, owner)
		return webhook.NonceFree
	})
	return err
}

// call makes a call, with what the seed says to go wrong.
func (s simStore) call(ctx context.Context, method string, before, after simPoint, act func() webhook.NonceState) (state webhook.NonceState, err error) {
	run := ctx.Value(simRunKey{}).(*simRun)
	if !s.process.pass(run, before) {
		return state, errDead
	}
	fault, delay := s.process.world.drawStoreFault(run, method)
	if err := ctx.Err(); err != nil {
		return state, err
	}
	if fault != simWorks {
		s.process.world.history.Fault("store", "%s: %s %v", run.name, method, fault)
	}
	switch fault {
	case simFailBefore:
		err = errStore
	case simHangBefore:
		<-ctx.Done()
		err = ctx.Err()
	case simLate:
		<-ctx.Done()
		err = ctx.Err()
		time.AfterFunc(delay, func() { act() })
	case simFailAfter:
		act()
		err = errStore
	case simHangAfter:
		act()
		<-ctx.Done()
		err = ctx.Err()
	case simSlow:
		time.Sleep(delay / 2)
		state = act()
		time.Sleep(delay / 2)
	default:
		state = act()
	}
	if err == nil {
		s.process.world.history.Add("%s: %s says %d", run.name, method, state)
	}
	if !s.process.pass(run, after) {
		return state, errDead
	}
	return state, err
}

// drawStoreFault draws what goes wrong with the next call of a method.
func (w *simWorld) drawStoreFault(run *simRun, method string) (fault simStoreFault, delay time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	run.calls[method]++
	if !w.brokenStore || !w.troubled() {
		return simWorks, 0
	}
	chance := seeds.Chance(w.seed, run.name+method, run.calls[method])
	delay = drawDuration(chance, simStoreDelay)
	if chance.IntN(3) == 0 {
		fault = simStoreFault(1 + chance.IntN(int(simStoreFaults)-1))
	}
	if since := w.since() - w.storeOutage; w.storeOutage > 0 && since > 0 && since < simOutage {
		fault = simFailBefore
	}
	run.troubled = run.troubled || fault != simWorks
	return fault, delay
}

// claim claims in the store, and notes what it found.
func (w *simWorld) claim(run *simRun, nonces *webhook.MemoryNonces, key, owner string, lease time.Duration) webhook.NonceState {
	w.mu.Lock()
	defer w.mu.Unlock()
	state, _ := nonces.Claim(context.Background(), key, owner, lease)
	if state == webhook.NonceFree {
		now := w.instant()
		run.leases = append(run.leases, simLease{now, now.time.Add(lease)})
		if run.began.IsZero() {
			run.claimed = now
		}
	}
	return state
}

// setHandled tells the store that the callback was handled, and notes it.
func (w *simWorld) setHandled(run *simRun, nonces *webhook.MemoryNonces, key string, timeToLive time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	nonces.SetHandled(context.Background(), key, timeToLive)
	if run.told.step == 0 {
		run.told = w.instant()
	}
}

// instant returns the present one. It is called with the lock held.
func (w *simWorld) instant() simInstant {
	w.steps++
	return simInstant{time.Now(), w.steps}
}

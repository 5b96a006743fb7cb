package webhook_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// simRun is what one process does about one delivery.
type simRun struct {
	name      string
	process   *simProcess
	killAt    simPoint
	proxy     int  // what a proxy answers in place of the process; 0 for nothing
	forwarded bool // whether the process hears of it
	half      bool // it gets half the body, and a way to answer
	work      simWork

	// What follows is guarded by the lock of the world.
	calls    map[string]int // of the store, by method
	leases   []simLease
	claimed  simInstant // when it got the claim under which it began
	began    time.Time  // zero for never
	ended    time.Time  // likewise
	handled  bool       // whether it ended well
	told     simInstant // when the store learned of it; zero for never
	stalled  bool       // its process stood still
	troubled bool       // a call of the store failed, or was slow
}

// simLease is for how long a callback belongs to a run.
type simLease struct {
	from  simInstant
	until time.Time
}

// simInstant is when something happened in a store. The step tells what happened
// first at the same virtual time.
type simInstant struct {
	time time.Time
	step int // from 1
}

type simRunKey struct{}

// simWork is what a function does.
type simWork struct {
	takes   time.Duration
	patient bool // it goes on when Sinch has hung up
	outcome simOutcome
}

// simOutcome is how a function ends.
type simOutcome int

const (
	simDone simOutcome = iota
	simFails
	simPanics
	simAborts
)

var errWork = errors.New("as the seed says")

func (p *simProcess) newRun(name string) *simRun {
	w := p.world
	chance := seeds.Chance(w.seed, "run "+name)
	run := &simRun{name: name, process: p, forwarded: true, calls: map[string]int{}}
	run.work = simWork{takes: drawDuration(chance, time.Second/2), patient: chance.IntN(2) == 0}
	if w.troubled() {
		run.drawTrouble(w, chance)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.runs[name] = run
	return run
}

// drawTrouble draws what goes wrong.
func (r *simRun) drawTrouble(w *simWorld, chance *rand.Rand) {
	if w.kills && chance.IntN(3) == 0 {
		r.killAt = simPoint(1 + chance.IntN(int(simBeforeAnswer)))
	}
	if w.brokenNetwork && chance.IntN(10) == 0 {
		r.proxy = []int{http.StatusTooManyRequests, http.StatusBadGateway, http.StatusGatewayTimeout}[chance.IntN(3)]
		r.forwarded = chance.IntN(2) == 0
	}
	r.half = w.brokenNetwork && chance.IntN(16) == 0
	if w.brokenFunctions {
		switch chance.IntN(8) {
		case 0, 1:
			r.work.outcome = simOutcome(1 + chance.IntN(int(simAborts)))
		case 2, 3:
			r.work.takes = drawDuration(chance, 3*w.timeout)
		}
	}
}

// function is that of all kinds of events.
func (p *simProcess) function(ctx context.Context, event *webhook.Event) error {
	w := p.world
	run := ctx.Value(simRunKey{}).(*simRun)
	w.begin(run, event)
	if !run.work.patient {
		select {
		case <-ctx.Done():
			w.end(run, nil)
			return ctx.Err()
		case <-time.After(run.work.takes):
		}
	} else {
		time.Sleep(run.work.takes)
	}
	if !p.pass(run, simDuringFunction) {
		panic(http.ErrAbortHandler)
	}
	switch run.work.outcome {
	case simFails:
		w.end(run, nil)
		return errWork
	case simPanics:
		w.end(run, nil)
		panic(errWork.Error())
	case simAborts:
		w.end(run, nil)
		panic(http.ErrAbortHandler)
	}
	w.end(run, event)
	if !p.pass(run, simAfterFunction) {
		panic(http.ErrAbortHandler)
	}
	return nil
}

// begin notes that a function is called.
func (w *simWorld) begin(run *simRun, event *webhook.Event) {
	w.history.Add("%s: the function begins", run.name)
	w.mu.Lock()
	defer w.mu.Unlock()
	e := w.byBody[string(event.Raw)]
	run.began = time.Now()
	e.runs = append(e.runs, run)
}

// end notes how a function ends. The event is nil if it was not handled.
func (w *simWorld) end(run *simRun, event *webhook.Event) {
	w.history.Add("%s: the function ends, handled %t", run.name, event != nil)
	w.mu.Lock()
	defer w.mu.Unlock()
	run.ended = time.Now()
	if event != nil {
		run.handled = true
		w.byBody[string(event.Raw)].handled++
	}
}

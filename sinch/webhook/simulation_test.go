package webhook_test

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// TestSimulation lets Sinch deliver callbacks to one to three processes that
// share a store of nonces, while everything breaks: processes die at every point
// between claim and answer, stand still, and are down for ten minutes, clocks
// are wrong, the store fails before and after it has acted, the network cuts and
// loses requests and answers, and functions are slow, fail and panic. It checks
// that no event is lost, and which are handled twice. It uses net/http's real
// client and server.
//
//	go test ./sinch/webhook -run Simulation -seeds 100000   # the long run
//	go test ./sinch/webhook -run Simulation -seed 42        # one seed, with its history
//
// All chance that matters comes from the seed. What a replay may do differently
// is the order of things at the same instant of virtual time.
func TestSimulation(t *testing.T) {
	var total simStatistics
	t.Cleanup(func() { t.Log(total.String()) })
	seeds.Run(t, func(_ *testing.T, seed uint64, history *simulation.History) []string {
		world := newSimWorld(seed, history)
		world.run()
		total.add(world)
		return world.check()
	})
}

const (
	simOutage   = 10 * time.Minute
	simPatience = 6 * time.Hour // of Sinch, once nothing goes wrong any more
)

// simWorld is one run: Sinch, the processes that receive, and their store.
type simWorld struct {
	seed    uint64
	history *simulation.History
	start   time.Time
	trouble time.Duration // for how long things go wrong

	// What goes wrong.
	brokenNetwork, brokenStore, brokenFunctions, kills, stalls bool
	outage                                                     time.Duration // when it begins; 0 for never
	storeOutage                                                time.Duration // likewise
	skew                                                       time.Duration // of Sinch's clock, as the receivers see it, until skewEnd
	skewEnd                                                    time.Duration

	// What Sinch does, and the receivers.
	signsAnew    bool
	timeout      time.Duration
	receiver     simReceiver
	tolerance    time.Duration
	lease        time.Duration
	oncePerEvent bool
	shared       bool // one store, and not one in each process
	store        *webhook.MemoryNonces
	slots        []*simSlot

	events []*simEvent
	byBody map[string]*simEvent
	over   chan struct{}

	mu     sync.Mutex // guards what follows, and the runs of events
	runs   map[string]*simRun
	dials  int
	steps  int // of the stores
	deaths map[simPoint]int
	wrong  []string // found before the end
}

func newSimWorld(seed uint64, history *simulation.History) *simWorld {
	chance := seeds.Chance(seed, "world")
	oneIn := func(n int) bool { return chance.IntN(n) == 0 }
	w := &simWorld{
		seed: seed, history: history, start: time.Now(),
		trouble:       time.Minute + drawDuration(chance, 40*time.Minute),
		brokenNetwork: !oneIn(4), brokenStore: oneIn(2), brokenFunctions: oneIn(2), kills: oneIn(2), stalls: oneIn(4),
		signsAnew: oneIn(2), oncePerEvent: oneIn(2), shared: !oneIn(8),
		timeout:  []time.Duration{5 * time.Second, 10 * time.Second, 30 * time.Second}[chance.IntN(3)],
		lease:    []time.Duration{time.Second, webhook.DefaultLease, webhook.DefaultLease, 5 * time.Minute}[chance.IntN(4)],
		receiver: simReceivers[chance.IntN(len(simReceivers))],
		store:    new(webhook.MemoryNonces),
		byBody:   map[string]*simEvent{}, runs: map[string]*simRun{}, deaths: map[simPoint]int{},
		over: make(chan struct{}),
	}
	w.tolerance = []time.Duration{webhook.DefaultTolerance, 24 * time.Hour, 0}[chance.IntN(3)]
	if oneIn(3) {
		w.outage = 1 + drawDuration(chance, w.trouble)
	}
	if w.brokenStore && oneIn(3) {
		w.storeOutage = 1 + drawDuration(chance, w.trouble)
	}
	if oneIn(2) {
		w.skew = []time.Duration{-10 * time.Minute, 10 * time.Minute, -4 * time.Minute, 4 * time.Minute}[chance.IntN(4)]
		w.skewEnd = drawDuration(chance, w.trouble)
	}
	for number := range 1 + chance.IntN(3) {
		w.slots = append(w.slots, &simSlot{world: w, number: number})
	}
	for range 1 + chance.IntN(8) {
		w.newEvent(chance)
	}
	history.Add("%v with tolerance %v, lease %v, once per event %t, %d processes, shared store %t; Sinch signs repeats anew %t, waits %v, its clock is wrong by %v for %v",
		w.receiver, w.tolerance, w.lease, w.oncePerEvent, len(w.slots), w.shared, w.signsAnew, w.timeout, w.skew, w.skewEnd)
	return w
}

// run lets all events be delivered and everything settle.
func (w *simWorld) run() {
	var receiving, delivering sync.WaitGroup
	for _, slot := range w.slots {
		slot.begin()
		receiving.Go(slot.keep)
	}
	if w.outage > 0 {
		receiving.Go(func() {
			time.Sleep(w.outage)
			w.history.Fault("outage", "all processes are down for %v", simOutage)
			for _, slot := range w.slots {
				slot.current().die(simOutageBegins)
			}
		})
	}
	transport := &http.Transport{DialContext: w.dial, DisableKeepAlives: true}
	client := &http.Client{Transport: transport}
	for _, event := range w.events {
		for number := range event.copies {
			delivering.Go(func() { w.deliver(client, event, &event.copies[number]) })
		}
	}
	delivering.Wait()
	time.Sleep(time.Hour) // for what the receivers still do and nobody waits for
	close(w.over)
	receiving.Wait()
}

// since returns for how long the run has been going on.
func (w *simWorld) since() time.Duration { return time.Since(w.start) }

// troubled reports whether things still go wrong.
func (w *simWorld) troubled() bool { return w.since() < w.trouble }

// report notes something that must not be. It is called with the lock held.
func (w *simWorld) report(format string, args ...any) {
	w.wrong = append(w.wrong, fmt.Sprintf(format, args...))
}

// drawDuration draws one that is mostly short.
func drawDuration(chance *rand.Rand, most time.Duration) time.Duration {
	return time.Duration(chance.Int64N(int64(most))) >> chance.IntN(3)
}

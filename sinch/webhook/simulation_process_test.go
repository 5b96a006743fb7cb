package webhook_test

import (
	"context"
	"io"
	"log"
	"net/http"
	"sync"
	"testing/iotest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// simPoint is where a process dies.
type simPoint int

// The points between the arrival of a callback and the answer to it.
const (
	simNowhere simPoint = iota
	simBeforeClaim
	simAfterClaim
	simDuringFunction
	simAfterFunction
	simBeforeSetHandled
	simAfterSetHandled
	simBeforeRelease
	simAfterRelease
	simBeforeAnswer
	simOutageBegins // wherever the process is
	simPoints
)

func (p simPoint) String() string {
	return [...]string{
		"nowhere", "before the claim", "after the claim", "during the function", "after the function", "before it is set handled", "after it was set handled",
		"before the release", "after the release", "before the answer", "outage",
	}[p]
}

// simSlot is where one process runs after the other.
type simSlot struct {
	world       *simWorld
	number      int
	incarnation int

	mu      sync.Mutex
	process *simProcess
}

func (s *simSlot) current() *simProcess {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.process
}

// begin starts a process.
func (s *simSlot) begin() {
	w := s.world
	s.incarnation++
	p := &simProcess{world: w, dead: make(chan struct{}), nonces: w.store}
	if !w.shared {
		p.nonces = new(webhook.MemoryNonces)
	}
	slot, incarnation := s.number, s.incarnation
	p.network = simulation.NewNetwork(w.history, func(connection int) simulation.Plan {
		plan := simulation.DrawPlan(seeds.Chance(w.seed, "connection", slot, incarnation, connection), false)
		if !w.brokenNetwork || !w.troubled() {
			plan = plan.Calm()
		}
		return plan
	})
	p.handler = w.receiver.handler(p)
	chance := seeds.Chance(w.seed, "stall", slot, incarnation)
	if w.stalls && w.troubled() {
		p.stall = time.Now().Add(drawDuration(chance, w.trouble))
		p.stallEnd = p.stall.Add(drawDuration(chance, 2*time.Minute))
	}
	s.mu.Lock()
	s.process = p
	s.mu.Unlock()
	w.history.Add("process %d begins, for the %d. time", slot, incarnation)
}

// keep starts a process whenever there is none.
func (s *simSlot) keep() {
	w := s.world
	for {
		p := s.current()
		p.serve()
		select {
		case <-w.over:
			return
		default:
		}
		chance := seeds.Chance(w.seed, "downtime", s.number, s.incarnation)
		time.Sleep(drawDuration(chance, time.Minute))
		if w.outage > 0 && w.since() >= w.outage {
			time.Sleep(w.outage + simOutage - w.since())
		}
		s.begin()
	}
}

// simProcess is one that receives callbacks. Its goroutines go on when it is
// dead, but stand still at the next point for the rest of the run, so that
// nobody hears of them again.
type simProcess struct {
	world           *simWorld
	network         *simulation.Network
	handler         http.Handler
	nonces          *webhook.MemoryNonces
	stall, stallEnd time.Time // when it stands still
	dead            chan struct{}
	dying           sync.Once
	died            time.Time // guarded by the lock of the world
}

// serve serves until the process dies, or the run is over.
func (p *simProcess) serve() {
	server := &http.Server{Handler: p, ErrorLog: log.New(io.Discard, "", 0)}
	var serving sync.WaitGroup
	serving.Go(func() { server.Serve(p.network) })
	select {
	case <-p.dead:
	case <-p.world.over:
		p.network.Close()
		server.Close()
	}
	serving.Wait()
}

// die ends the process at a point. Its connections break.
func (p *simProcess) die(at simPoint) {
	p.dying.Do(func() {
		w := p.world
		w.mu.Lock()
		p.died = time.Now()
		w.deaths[at]++
		w.mu.Unlock()
		w.history.Fault("kill", "a process dies: %v", at)
		close(p.dead)
		p.network.Close()
	})
}

// pass is called at each point. It reports false, when the run is over, in a
// process that is dead.
func (p *simProcess) pass(run *simRun, at simPoint) bool {
	if run.killAt == at {
		p.die(at)
	}
	if now := time.Now(); now.After(p.stall) && now.Before(p.stallEnd) {
		p.world.mu.Lock()
		run.stalled = true
		p.world.mu.Unlock()
		p.world.history.Fault("stall", "%s stands still until %v later", run.name, p.stallEnd.Sub(now))
		time.Sleep(p.stallEnd.Sub(now))
	}
	select {
	case <-p.dead:
		<-p.world.over
		return false
	default:
		return true
	}
}

// ServeHTTP is a proxy and the process behind it.
func (p *simProcess) ServeHTTP(rw http.ResponseWriter, r *http.Request) {
	run := p.newRun(r.Header.Get(simDeliveryHeader))
	r = r.WithContext(context.WithValue(r.Context(), simRunKey{}, run))
	if run.proxy != 0 {
		p.world.history.Fault("proxy", "the proxy answers %s with %d; forwarded %t", run.name, run.proxy, run.forwarded)
		rw = simProxyAnswer{rw, run.proxy}
	}
	if run.half {
		p.world.history.Fault("half a body", "%s: half the body arrives", run.name)
		r.Body = io.NopCloser(io.MultiReader(io.LimitReader(r.Body, r.ContentLength/2), iotest.ErrReader(io.ErrUnexpectedEOF)))
	}
	if run.forwarded {
		p.handler.ServeHTTP(rw, r)
	} else {
		rw.WriteHeader(run.proxy)
	}
	if !p.pass(run, simBeforeAnswer) {
		panic(http.ErrAbortHandler)
	}
}

// simProxyAnswer puts the status of the proxy in place of that of the process.
type simProxyAnswer struct {
	http.ResponseWriter
	status int
}

func (a simProxyAnswer) WriteHeader(int) { a.ResponseWriter.WriteHeader(a.status) }

// simReceiver is one of the ways to receive callbacks.
type simReceiver struct {
	name   string
	renews bool // the lease
	make   func(secrets []string, handlers webhook.Handlers, options []webhook.Option) (http.Handler, error)
}

func (r simReceiver) String() string { return r.name }

var simReceivers = []simReceiver{
	{"handler", true, func(secrets []string, handlers webhook.Handlers, options []webhook.Option) (http.Handler, error) {
		return webhook.NewHandler(secrets, handlers, options...)
	}},
	{"middleware", true, func(secrets []string, handlers webhook.Handlers, options []webhook.Option) (http.Handler, error) {
		protect, err := webhook.Middleware(secrets, options...)
		if err != nil {
			return nil, err
		}
		return protect(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			body, err := io.ReadAll(r.Body)
			if err == nil {
				var event *webhook.Event
				if event, err = webhook.Parse(body); err == nil {
					err = handlers.Dispatch(r.Context(), event)
				}
			}
			rw.WriteHeader(webhook.Status(err))
		})), nil
	}},
	{"function", false, func(secrets []string, handlers webhook.Handlers, options []webhook.Option) (http.Handler, error) {
		return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			event, err := webhook.ParseRequest(r, secrets, options...)
			if err == nil {
				err = event.Finish(r.Context(), handlers.Dispatch(r.Context(), event))
			}
			rw.WriteHeader(webhook.Status(err))
		}), nil
	}},
}

// handler returns what a process serves.
func (r simReceiver) handler(p *simProcess) http.Handler {
	options := []webhook.Option{
		webhook.WithNonceStore(simStore{p}), webhook.WithTolerance(p.world.tolerance), webhook.WithLease(p.world.lease), quiet(),
	}
	if p.world.oncePerEvent {
		options = append(options, webhook.WithOncePerEvent())
	}
	handler, err := r.make([]string{secret}, webhook.Handlers{Other: p.function}, options)
	if err != nil {
		panic(err)
	}
	return handler
}

package sinch_test

import (
	"context"
	"io"
	"log"
	"log/slog"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// TestSimulation lets clients call the fake Sinch over a network that breaks,
// with a server that fails before and after it has acted, and checks what each
// caller was told against what the server did. It uses net/http's real client
// and server.
//
//	go test ./sinch -run Simulation -seeds 100000   # the long run
//	go test ./sinch -run Simulation -seed 42        # one seed, with its history
//
// All chance that matters comes from the seed: what is called when, and what
// goes wrong where. What a replay may do differently is the order of things at
// the same instant of virtual time, and what waits for a time that the client
// or net/http draw by themselves: between the attempts of a token request,
// which one run in four makes, and of what net/http repeats.
//
// Sinch's word is taken for 429, 503 and other 4xx: where those are answered
// nothing was done, here as well.
func TestSimulation(t *testing.T) {
	sinchtest.New().Close() // reads the documents, which the seeds share
	simCertificate()
	var total simStatistics
	t.Cleanup(func() { t.Log(total.String()) })
	seeds.Run(t, func(t *testing.T, seed uint64, history *simulation.History) []string {
		world := newSimWorld(seed, history)
		world.run(t.Context())
		total.add(world)
		return world.check()
	})
}

const (
	simAttemptTimeout = 3 * time.Second
	simMaxRetries     = 3
	simPatience       = time.Hour // for all calls together; each is over in minutes
	simAftermath      = time.Minute
)

// simWorld is one run: a server, a network, a client, and its callers.
type simWorld struct {
	seed     uint64
	history  *simulation.History
	protocol simProtocol
	calm     bool          // the network is sound
	fetches  bool          // tokens over the network, from the endpoint
	skew     time.Duration // of the server's clock, from step on
	step     time.Time
	fake     *sinchtest.Handler
	network  *simulation.Network
	calls    []*simCall
	callers  [][]*simCall // each makes its calls one after the other

	mu     sync.Mutex // guards what follows, and the attempts of calls
	byName map[string]*simCall
	tokens int      // requests for one
	wrong  []string // found before the end
}

func newSimWorld(seed uint64, history *simulation.History) *simWorld {
	chance := seeds.Chance(seed, "world")
	w := &simWorld{
		seed: seed, history: history,
		protocol: simProtocols[chance.IntN(len(simProtocols))],
		calm:     chance.IntN(4) == 0,
		fetches:  chance.IntN(4) == 0,
		skew:     []time.Duration{0, 0, -10 * time.Minute, 24 * time.Hour}[chance.IntN(4)],
		step:     time.Now().Add(time.Duration(chance.Int64N(int64(4 * time.Second)))),
		byName:   map[string]*simCall{},
	}
	w.network = simulation.NewNetwork(history, func(connection int) simulation.Plan {
		plan := simulation.DrawPlan(seeds.Chance(seed, "connection", connection), w.protocol == simProtocol{http2: true})
		if w.calm {
			plan = plan.Calm()
		}
		return plan
	})
	w.fake = sinchtest.New(sinchtest.WithLogger(slog.New(simFakeErrors{w})))
	for range 1 + chance.IntN(4) {
		var calls []*simCall
		for range 1 + chance.IntN(4) {
			calls = append(calls, w.newCall(chance))
		}
		w.callers = append(w.callers, calls)
	}
	history.Add("%v, sound network %t, the server's clock steps by %v", w.protocol, w.calm, w.skew)
	return w
}

// run lets all calls happen and everything settle.
func (w *simWorld) run(ctx context.Context) {
	chance := seeds.Chance(w.seed, "callers")
	server := &http.Server{Handler: w, Protocols: w.protocol.protocols(), ErrorLog: log.New(io.Discard, "", 0)}
	maxConnections := 0 // no limit
	if !w.calm {
		// An end that meets the next request on its way, and a wait for others.
		server.IdleTimeout = []time.Duration{0, 400 * time.Millisecond}[chance.IntN(2)]
		maxConnections = []int{0, 0, 1, 2}[chance.IntN(4)]
	}
	transport := w.transport(maxConnections)
	client := w.client(transport)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	var serving, calling sync.WaitGroup
	serving.Go(func() { w.serve(server) })
	for _, calls := range w.callers {
		calling.Go(func() {
			for _, c := range calls {
				time.Sleep(c.pause)
				w.make(ctx, client, c)
			}
		})
	}
	done := make(chan struct{})
	go func() { calling.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(simPatience):
		w.mu.Lock()
		w.wrong = append(w.wrong, "a call does not end")
		w.mu.Unlock()
		cancel()
		<-done
	}
	time.Sleep(simAftermath) // for what the server does though nobody waits for it
	transport.CloseIdleConnections()
	w.network.Close()
	server.Close()
	w.fake.Close()
	serving.Wait()
	time.Sleep(simAftermath) // when the run is over time stands still, also for who only sleeps
}

// make makes one call.
func (w *simWorld) make(ctx context.Context, client *sinch.Client, c *simCall) {
	ctx = context.WithValue(ctx, simCallKey{}, c)
	if c.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, c.timeout)
		defer cancel()
	}
	w.history.Add("%v begins", c)
	policy := sinch.RetryPolicy{
		Mode: c.mode, MaxRetries: simMaxRetries,
		// The client's waits do not come from the seed, so they are next to
		// nothing, and the limiter makes up for what chance is in them.
		BaseDelay: time.Nanosecond, ThrottledDelay: time.Nanosecond,
		OnRetry: func(_ context.Context, retry sinch.Retry) {
			w.history.Add("%v is repeated after attempt %d: %v", c, retry.Attempt, retry.Cause)
			c.owed = retry.Cause.RetryAfter + 250*time.Millisecond - retry.Delay
		},
	}
	c.result, c.err = c.operation.call(ctx, client, c, sinch.CallHeader(simCallHeader, c.name), sinch.CallRetryPolicy(policy))
	w.history.Add("%v ends: %q, %v", c, c.result, c.err)
}

type simCallKey struct{}

// simFakeErrors makes errors of what the fake says to be wrong with itself.
type simFakeErrors struct{ world *simWorld }

func (h simFakeErrors) Enabled(_ context.Context, level slog.Level) bool {
	return level >= slog.LevelError
}
func (h simFakeErrors) WithAttrs([]slog.Attr) slog.Handler { return h }
func (h simFakeErrors) WithGroup(string) slog.Handler      { return h }
func (h simFakeErrors) Handle(_ context.Context, record slog.Record) error {
	h.world.mu.Lock()
	defer h.world.mu.Unlock()
	h.world.wrong = append(h.world.wrong, "the fake is wrong: "+record.Message)
	return nil
}

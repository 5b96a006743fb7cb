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
	var total simStatistics
	t.Cleanup(func() { t.Log(total.String()) })
	simulation.Run(t, func(t *testing.T, seed uint64, history *simulation.History) []string {
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
)

// simWorld is one run: a server, a network, a client, and its callers.
type simWorld struct {
	seed    uint64
	history *simulation.History
	http2   bool
	calm    bool          // the network is sound
	fetches bool          // tokens over the network, from the endpoint
	skew    time.Duration // of the server's clock, from step on
	step    time.Time
	fake    *sinchtest.Handler
	network *simulation.Network
	calls   []*simCall
	callers [][]*simCall // each makes its calls one after the other

	mu     sync.Mutex // guards what follows, and the attempts of calls
	byName map[string]*simCall
	tokens int      // requests for one
	wrong  []string // found before the end
}

func newSimWorld(seed uint64, history *simulation.History) *simWorld {
	chance := simulation.Chance(seed, "world")
	w := &simWorld{
		seed: seed, history: history,
		http2:   chance.IntN(2) == 0,
		calm:    chance.IntN(4) == 0,
		fetches: chance.IntN(4) == 0,
		skew:    []time.Duration{0, 0, -10 * time.Minute, 24 * time.Hour}[chance.IntN(4)],
		step:    time.Now().Add(time.Duration(chance.Int64N(int64(4 * time.Second)))),
		byName:  map[string]*simCall{},
	}
	w.network = simulation.NewNetwork(history, func(connection int) simulation.Plan {
		plan := simulation.DrawPlan(simulation.Chance(seed, "connection", connection), w.http2)
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
	history.Add("HTTP/2 %t, sound network %t, the server's clock steps by %v", w.http2, w.calm, w.skew)
	return w
}

// run lets all calls happen and everything settle.
func (w *simWorld) run(ctx context.Context) {
	chance := simulation.Chance(w.seed, "callers")
	var protocols http.Protocols
	protocols.SetHTTP1(!w.http2)
	protocols.SetUnencryptedHTTP2(w.http2)
	server := &http.Server{Handler: w, Protocols: &protocols, ErrorLog: log.New(io.Discard, "", 0)}
	if !w.calm && chance.IntN(2) == 0 {
		server.IdleTimeout = 400 * time.Millisecond // which meets the next request on its way
	}
	transport := sinch.NewTransport()
	transport.Proxy = nil
	transport.DialContext = w.network.DialContext
	transport.Protocols = &protocols
	transport.MaxConnsPerHost = []int{0, 0, 1, 2}[chance.IntN(4)]
	client := w.client(transport)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	var serving, calling sync.WaitGroup
	serving.Go(func() { server.Serve(w.network) })
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
	time.Sleep(time.Minute) // for what the server still does and nobody waits for
	transport.CloseIdleConnections()
	w.network.Close()
	server.Close()
	w.fake.Close()
	serving.Wait()
}

func (w *simWorld) client(transport *http.Transport) *sinch.Client {
	const address = "http://127.0.0.1"
	options := []sinch.Option{
		sinch.WithHTTPClient(&http.Client{Transport: transport}),
		sinch.WithTokenURL(address + sinchtest.TokenPath),
		sinch.WithAttemptTimeout(simAttemptTimeout),
		sinch.WithLimiter(simLimiter{w.seed}),
	}
	for _, api := range []string{"conversation", "template", "batch"} {
		options = append(options, sinch.WithBaseURL(api, address+"/"+api))
	}
	var credentials sinch.Credentials = sinch.TokenFunc(w.token)
	if w.fetches {
		credentials = sinch.AccessKey(w.fake.KeyID(), w.fake.KeySecret())
	}
	client, err := sinch.NewClient(w.fake.ProjectID(), sinch.RegionEU, credentials, options...)
	if err != nil {
		panic(err)
	}
	return client
}

// token asks the fake for a token without the network.
func (w *simWorld) token(context.Context) (string, time.Time, error) {
	granted := w.prepare(sinchtest.TokenPath, "application/x-www-form-urlencoded", "grant_type=client_credentials")
	return granted.Token, time.Now().Add(time.Hour), nil
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
			c.owed = retry.Cause.RetryAfter + 250*time.Millisecond - retry.Delay
		},
	}
	c.result, c.err = c.operation.call(ctx, client, c, sinch.CallHeader(simCallHeader, c.name), sinch.CallRetryPolicy(policy))
	w.history.Add("%v ends: %q, %v", c, c.result, c.err)
}

type simCallKey struct{}

// simLimiter waits before each attempt but the first as the seed says.
type simLimiter struct{ seed uint64 }

func (l simLimiter) Wait(ctx context.Context) error {
	c := ctx.Value(simCallKey{}).(*simCall)
	c.waits++
	if c.waits == 1 {
		return ctx.Err()
	}
	chance := simulation.Chance(l.seed, c.name+" waits", c.waits)
	select {
	case <-time.After(c.owed + time.Duration(chance.Int64N(int64(time.Second)))):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

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

package sinchtest

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"
)

// Handler is a fake Sinch as an [http.Handler]: the Conversation API below
// /conversation, the Template Management API below /template, the Batch API
// below /batch, and the token endpoint at [TokenPath]. [New] makes one;
// [NewServer] makes one that listens. It keeps in memory whatever it is sent,
// and is safe for concurrent use.
type Handler struct {
	settings  settings
	documents map[string]*document // by API
	handlers  map[Operation]handler
	done      context.Context // ends with Close
	end       context.CancelFunc
	running   sync.WaitGroup // what goes on between requests, until done
	clock     *clock
	callbacks *dispatcher // guarded by mu: Reset makes a new one
	clients   *clients    // without a network

	mu       sync.Mutex // guards what follows
	changed  chan struct{}
	store    *store
	tokens   map[string]time.Time // end of validity
	limit    window
	grants   float64   // requests for tokens that the bucket does not have back
	granted  time.Time // when they were counted
	faults   []*Injected
	chance   *rand.Rand
	requests []Request
	attempts map[string]int // by body, of sends that are not accepted yet
}

// New returns a fake Sinch that does not listen. Close it to end the callbacks
// that are still being delivered and the batches that are still scheduled.
func New(options ...Option) *Handler {
	h := &Handler{
		settings:  newSettings(options),
		documents: documents(),
		handlers:  handlers(),
		clock:     newClock(),
		changed:   make(chan struct{}),
		tokens:    map[string]time.Time{},
		chance:    rand.New(rand.NewPCG(1, 2)), // the same in every run
		attempts:  map[string]int{},
	}
	h.done, h.end = context.WithCancel(context.Background())
	h.callbacks = newDispatcher(h)
	h.clients = newClients(h)
	h.store = newStore(h.settings, h.later)
	return h
}

// Close gives up the callbacks that are not delivered yet and the batches whose
// time has not come, and ends all faults: what one of them holds up happens at
// once. It waits until all of that is over, and until no client of
// [Handler.Client] waits to ask for a token again. To those clients the fake is
// then a host that does not exist; other requests are still answered.
func (h *Handler) Close() {
	h.mu.Lock() // nothing begins after this
	h.end()
	h.mu.Unlock()
	h.running.Wait()
	h.mu.Lock()
	callbacks, clients := h.callbacks, h.clients
	h.mu.Unlock()
	callbacks.client.CloseIdleConnections()
	clients.close() // not under the lock, which the requests under way need to end
}

// begins runs f in a goroutine for which Close waits, or reports that the
// handler is closed.
func (h *Handler) begins(f func()) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.done.Err() != nil {
		return false
	}
	h.running.Go(f)
	return true
}

// ProjectID returns the one project that there is.
func (h *Handler) ProjectID() string { return h.settings.projectID }

// AppID returns the app that exists from the start, in CONVERSATION mode and
// with credentials for every channel.
func (h *Handler) AppID() string { return h.settings.appID }

// KeyID returns the ID of the access key.
func (h *Handler) KeyID() string { return h.settings.keyID }

// KeySecret returns the secret of the access key.
func (h *Handler) KeySecret() string { return h.settings.keySecret }

// ServeHTTP answers as Sinch would. It panics with [http.ErrAbortHandler],
// which makes net/http drop the connection, only for a [Fault] that says so.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := h.receiveRequest(w, r)
	h.begin(x)
	fault := h.takeFault(x)
	if fault.Break.needsFrames() && (connectionOf(r) == nil || r.ProtoMajor != 2) {
		h.refuseFault(w, r, x, fault)
		return
	}
	a := &answer{header: http.Header{}}
	if !fault.Processed && !h.delay(r.Context(), fault.Delay) {
		h.abort(x)
	}
	if h.done.Err() != nil {
		// A token request that failed now would be repeated after the test.
		fault = Fault{}
	}
	if fault.processes() {
		a = h.answer(x)
	}
	if fault.Processed && !h.delay(r.Context(), fault.Delay) || fault.Break.kind == dropped {
		h.abort(x)
	}
	if fault.Break.needsFrames() {
		h.record(x, 0)
		connectionOf(r).answer(w, script{broken: fault.Break, processed: fault.processes()})
		return
	}
	a = fault.answerTo(x.Operation, a, h.refuse)
	x.Answer = a.body
	fault.spoil(a)
	h.record(x, a.status)
	h.write(w, r, &fault, a)
}

// abort ends a request without an answer.
func (h *Handler) abort(x *exchange) {
	h.record(x, 0)
	panic(http.ErrAbortHandler)
}

// refuseFault answers a request with what is wrong with its fault.
func (h *Handler) refuseFault(w http.ResponseWriter, r *http.Request, x *exchange, fault Fault) {
	refused := &problem{
		code:    http.StatusNotImplemented,
		message: fmt.Sprintf("the fault %q needs a connection that speaks HTTP/2: give WithHTTP2 to NewServer or New, or serve a NewListener", fault.Break),
	}
	h.settings.report("sinchtest: %s", refused.message)
	h.record(x, refused.code)
	h.write(w, r, &Fault{}, refused.answer())
}

// begin counts the request.
func (h *Handler) begin(x *exchange) {
	if x.Operation == SendMessage || x.Operation == SendBatch {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.attempts[string(x.Body)]++
		x.attempts = h.attempts[string(x.Body)]
	}
}

// delay reports whether the client is still there after a time, which ends with
// the handler.
func (h *Handler) delay(client context.Context, d time.Duration) bool {
	ctx, cancel := context.WithCancel(client)
	defer cancel()
	defer context.AfterFunc(h.done, cancel)()
	return sleep(ctx, d) || client.Err() == nil
}

// sleep reports whether the time passed before the context was done.
func sleep(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return true
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// record keeps a request and logs it on one line. Status 0 stands for no
// answer.
func (h *Handler) record(x *exchange, status int) {
	x.Status = status
	h.mu.Lock()
	h.requests = append(h.requests, x.Request)
	h.notify()
	h.mu.Unlock()
	h.settings.logger.LogAttrs(context.Background(), slog.LevelInfo, "request",
		slog.String("method", x.Method), slog.String("path", x.Path), slog.String("operation", string(x.Operation)),
		slog.Int("status", status), slog.Duration("took", time.Since(x.Time).Round(time.Microsecond)))
}

// later runs f on the state when the time has come, unless the handler is
// closed before that. It is called with the state locked.
func (h *Handler) later(at time.Time, f func(s *store) error) {
	if h.done.Err() != nil {
		return
	}
	h.running.Go(func() {
		if h.clock.sleepUntil(h.done, at) {
			_ = h.update(f) // there is nobody to tell
		}
	})
}

// update runs f on the state, alone, and sends the callbacks that it caused.
func (h *Handler) update(f func(s *store) error) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.store.now = h.Now()
	err := f(h.store)
	caused := h.store.takeOutbox()
	if err == nil {
		h.dispatch(caused)
	}
	h.notify()
	return err
}

// notify wakes those who wait for something to happen. It is called with the
// state locked.
func (h *Handler) notify() {
	close(h.changed)
	h.changed = make(chan struct{})
}

// wait waits until met, which it calls whenever something happened.
func (h *Handler) wait(ctx context.Context, met func() bool) error {
	for {
		h.mu.Lock()
		changed := h.changed // before met looks, so that nothing is missed
		h.mu.Unlock()
		if met() {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

package sinchtest

import (
	"bytes"
	"io"
	"net/http"
	"slices"
	"time"
)

// Fault is what goes wrong with a request, see [Handler.Inject]. It says which
// requests it meets, and what happens to them. The zero value of a field does
// nothing.
type Fault struct {
	// Operation is the operation that the fault is for, for example
	// [SendMessage] or [TokenOperation]; default every operation of the APIs,
	// but not the token endpoint.
	Operation Operation
	// Match says which requests the fault is for; default all of the operation.
	// It can read the body. It has to be safe for concurrent use, and may be
	// called for a request that the fault does not meet in the end.
	Match func(*http.Request) bool
	// Times is how many requests the fault meets; default all, until it is
	// removed.
	Times int
	// Share is the share of the requests that the fault meets, up to 1; default
	// 1.
	Share float64

	// Processed lets the request be processed before anything else happens: the
	// message is sent, and the client does not learn of it. Without it nothing
	// has happened where Status is set or no answer comes; what spoils an answer
	// needs one, and so is always met after processing.
	Processed bool
	// Delay is waited before the request is processed, or with Processed after
	// that. It ends early if the client gives up.
	Delay time.Duration
	// ExpireTokens makes all tokens count as expired before the request is
	// looked at.
	ExpireTokens bool

	// Status is answered in place of the answer, with an error in the shape of
	// the API, or of OAuth at the token endpoint.
	Status int
	// Message is that of the error in the body, for example
	// "BILLING_CREDIT_LIMIT_BREACHED".
	Message string
	// RetryAfter is the header of the answer with Status, in whole seconds,
	// rounded up.
	RetryAfter time.Duration
	// RetryInfo is the delay of a google.rpc.RetryInfo in the answer with
	// Status. OAuth has no such thing.
	RetryInfo time.Duration

	// Header replaces fields of the answer's header. A field without values is
	// left out. Content-Length may lie: where it is too large the answer ends
	// early, and where it is too small there is more than it says.
	// "Connection: close" ends the connection after the answer, over HTTP/2 with
	// a GOAWAY.
	Header http.Header
	// Body replaces the body of the answer, be it an error or not.
	Body Body
	// Drip is waited before each byte of the body.
	Drip time.Duration
	// Break is how the connection breaks.
	Break Break
}

// Body is what is wrong with the body of an answer.
type Body int

// What is wrong with a body.
const (
	BodyIntact  Body = iota // nothing
	BodyGarbage             // labelled as JSON, but none
	BodyHTML                // a gateway's page
	BodyEmpty               // nothing at all
)

// Injected is a fault that waits for requests. It is safe for concurrent use.
type Injected struct {
	handler  *Handler
	fault    Fault
	id       string // for the control endpoint
	contains string // likewise
	left     int    // negative: no end; guarded by the handler's lock
	met      int    // likewise
}

// Inject makes the requests to come fail. Of several faults the one that was
// injected first meets a request, each request meets at most one, and what the
// fault says about a share comes out the same in every run. Inject panics on a
// fault that cannot happen, such as one with a status that is none.
func (h *Handler) Inject(fault Fault) *Injected {
	f, err := h.inject(fault)
	if err != nil {
		panic("sinchtest: Inject: " + err.Error())
	}
	return f
}

func (h *Handler) inject(fault Fault) (*Injected, error) {
	if err := h.checkFault(fault); err != nil {
		return nil, err
	}
	fault.Header = fault.Header.Clone()
	f := &Injected{handler: h, fault: fault, left: fault.Times}
	if fault.Times == 0 {
		f.left = -1
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	f.id = h.store.nextID()
	h.faults = append(h.faults, f)
	return f, nil
}

// Remove ends the fault. Requests that it has met already still fail.
func (f *Injected) Remove() {
	f.handler.mu.Lock()
	defer f.handler.mu.Unlock()
	f.left = 0
	f.handler.faults = slices.DeleteFunc(f.handler.faults, func(other *Injected) bool { return other == f })
}

// Met returns how many requests the fault has met so far.
func (f *Injected) Met() int {
	f.handler.mu.Lock()
	defer f.handler.mu.Unlock()
	return f.met
}

// takeFault returns the fault that meets a request, or the zero Fault.
func (h *Handler) takeFault(x *exchange) Fault {
	h.mu.Lock()
	var waiting []*Injected
	for _, f := range h.faults {
		if f.left != 0 {
			waiting = append(waiting, f)
		}
	}
	h.mu.Unlock()
	for _, f := range waiting {
		if f.fault.isFor(x) && f.meet() {
			return f.fault
		}
	}
	return Fault{}
}

// isFor runs without a lock: Match is the user's, and may ask the handler.
func (f *Fault) isFor(x *exchange) bool {
	if f.Operation != x.Operation && (f.Operation != "" || x.Operation == TokenOperation) {
		return false
	}
	if f.Match == nil {
		return true
	}
	request := x.http.Clone(x.http.Context())
	request.Body = io.NopCloser(bytes.NewReader(x.Body))
	return f.Match(request)
}

// meet reports whether the fault meets one more request, and counts it.
func (f *Injected) meet() bool {
	h := f.handler
	h.mu.Lock()
	defer h.mu.Unlock()
	if f.left == 0 || f.fault.Share > 0 && h.chance.Float64() >= f.fault.Share {
		return false
	}
	if f.left > 0 {
		f.left--
	}
	f.met++
	if f.fault.ExpireTokens {
		h.expireTokens()
	}
	return true
}

package sinchtest

import (
	"fmt"
	"maps"
	"math"
	"net/http"
	"strconv"
	"time"
)

// Fault is what goes wrong with a request, see [Handler.Inject]. The zero
// value of each field does nothing.
type Fault struct {
	// Operation is the operationId that the fault is for, for example
	// "Messages_SendMessage", or [TokenOperation]; default every operation of
	// the API, but not the token endpoint.
	Operation Operation
	// Times is how many requests the fault meets; default all, until it is
	// removed.
	Times int
	// Probability is how likely the fault meets a request, up to 1; default 1.
	Probability float64

	// Delay is waited first. It ends early if the client gives up, and then
	// nothing is processed.
	Delay time.Duration
	// Status is answered in place of processing the request.
	Status int
	// Message is that of the error in the body, for example
	// "BILLING_CREDIT_LIMIT_BREACHED".
	Message string
	// RetryAfter is the header of the answer with Status, in whole seconds,
	// rounded up.
	RetryAfter time.Duration
	// RetryInfo is the delay of a google.rpc.RetryInfo in the answer with
	// Status.
	RetryInfo time.Duration
	// ExpireTokens makes all tokens count as expired before the request is
	// looked at.
	ExpireTokens bool
	// Drop closes the connection without an answer.
	Drop Drop
	// Body spoils the body of the answer, be it an error or not.
	Body Body
}

// Drop is when a connection is dropped.
type Drop int

// When a connection is dropped.
const (
	DropNothing          Drop = iota // not at all
	DropBeforeProcessing             // nothing has happened
	DropAfterProcessing              // everything has happened, but no answer comes
)

// Body is what is wrong with the body of an answer.
type Body int

// What is wrong with a body.
const (
	BodyIntact    Body = iota // nothing
	BodyTruncated             // half of it comes, then the connection is dropped
	BodyGarbage               // labelled as JSON, but none
	BodyHTML                  // a gateway's page
	BodyEmpty                 // nothing at all
)

// injected is a fault in waiting.
type injected struct {
	Fault
	left int // negative: no end
}

// Inject makes the requests to come fail. Of several faults the one that was
// injected first meets a request, each request meets at most one, and what the
// fault says about chance comes out the same in every run. The returned
// function removes the fault. Inject panics on a Status that is none and on an
// Operation that Sinch does not have: the fault would wait for ever.
func (h *Handler) Inject(fault Fault) (remove func()) {
	if fault.Operation != "" && !h.hasOperation(fault.Operation) {
		panic(fmt.Sprintf("sinchtest: Inject: there is no operation %q", fault.Operation))
	}
	if fault.Status != 0 && (fault.Status < 200 || fault.Status > 599) {
		panic(fmt.Sprintf("sinchtest: Inject: there is no status %d", fault.Status))
	}
	f := &injected{Fault: fault, left: fault.Times}
	if fault.Times <= 0 {
		f.left = -1
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.faults = append(h.faults, f)
	return func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		f.left = 0
	}
}

// takeFault returns the fault that meets a request, or the zero Fault. It is
// called with the state locked.
func (h *Handler) takeFault(operation Operation) Fault {
	for _, f := range h.faults {
		meets := f.Operation == operation || f.Operation == "" && operation != TokenOperation
		if f.left == 0 || !meets || f.Probability > 0 && h.chance.Float64() >= f.Probability {
			continue
		}
		if f.left > 0 {
			f.left--
		}
		if f.ExpireTokens {
			h.expireTokens()
		}
		return f.Fault
	}
	return Fault{}
}

// answer returns the fault's answer, or else that of process.
func (f Fault) answer(process func() *answer) *answer {
	if f.Status == 0 {
		return process()
	}
	p := &problem{code: f.Status, message: f.Message, retryInfo: f.RetryInfo, header: http.Header{}}
	if p.message == "" {
		p.message = http.StatusText(f.Status)
	}
	if f.RetryAfter > 0 {
		p.header.Set("Retry-After", strconv.Itoa(int(math.Ceil(f.RetryAfter.Seconds()))))
	}
	return p.answer()
}

// write sends an answer, spoilt.
func (f Fault) write(w http.ResponseWriter, a *answer) {
	body := a.body
	switch f.Body {
	case BodyGarbage:
		body = []byte("{\"message_id\": \x00\xff")
	case BodyHTML:
		body = []byte("<html><body><h1>" + http.StatusText(a.status) + "</h1></body></html>\n")
		a.header.Set("Content-Type", "text/html")
	case BodyEmpty:
		body = nil
	}
	maps.Copy(w.Header(), a.header)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(a.status)
	if f.Body == BodyTruncated {
		body = body[:len(body)/2]
	}
	// A client that is gone gets no answer; there is nobody to tell.
	_, _ = w.Write(body)
	if f.Body == BodyTruncated {
		_ = http.NewResponseController(w).Flush() // or else nothing of it arrives
		panic(http.ErrAbortHandler)
	}
}

package main

import (
	"cmp"
	"errors"
	"fmt"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// state says what is known of a message.
type state string

const (
	// waiting: it was certainly not sent, or somebody wants it sent again.
	waiting state = "waiting"
	// sending: a worker may be sending it. Nobody else does.
	sending state = "sending"
	// unknown: it may have been sent. Nobody sends it; it is looked for.
	unknown state = "unknown"
	// sent: Sinch has accepted it.
	sent state = "sent"
	// failed: Sinch has refused it.
	failed state = "failed"
	// undecidable: it may have been sent, and looking for it is at an end.
	undecidable state = "undecidable"
)

// How a message is known to be sent.
const (
	byAnswer = "answered" // Sinch said so to the worker
	byList   = "listed"   // Sinch lists it
	byReport = "reported" // a callback was about it
)

// row is a message in the outbox. What happens to it is decided by the methods
// in this file and nowhere else; none of them sends, looks or stores anything.
type row struct {
	id, request string
	state       state
	due         time.Time // when a worker may take it
	attempts    int       // how often a worker has taken it to send it
	looks       int       // how often Sinch did not list it
	began       time.Time // when it was first taken; zero for never
	messageID   string
	proof       string // how it is known to be sent
	reason      string // why it is not, or not known to be
}

// pace is how long things may take. What is zero has a default.
type pace struct {
	lease     time.Duration // after which a worker that is silent is taken for dead; default 1 min
	firstLook time.Duration // before the first look, doubling with each; default 1 min
	looks     int           // that find nothing, until a person has to decide; default 4, which is 15 min
	backoff   time.Duration // before another try, doubling up to 5 min; default 1 s
}

// orDefault fills in the defaults.
func (p pace) orDefault() pace {
	return pace{
		lease: cmp.Or(p.lease, time.Minute), firstLook: cmp.Or(p.firstLook, time.Minute),
		looks: cmp.Or(p.looks, 4), backoff: cmp.Or(p.backoff, time.Second),
	}
}

// task is what a worker has to do with a row that it has taken.
type task int

const (
	nothing task = iota
	send
	look
)

// take gives a row that is due to a worker. This is the only way to sending, and
// leads there from waiting alone.
func (r row) take(now time.Time, p pace) (row, task) {
	switch r.state {
	case waiting:
		if r.began.IsZero() {
			r.began = now
		}
		r.state, r.attempts, r.due, r.reason = sending, r.attempts+1, now.Add(p.lease), ""
		return r, send
	case sending:
		return r.doubt(now, p, "the worker that sent it was never heard of again"), nothing
	case unknown:
		r.due = now.Add(p.lease)
		return r, look
	}
	return r, nothing
}

// outcome is what a send came to.
type outcome int

const (
	accepted outcome = iota
	refused          // Sinch does not take the message
	notCarriedOut
	anybodysGuess
)

// outcomeOf returns what the error of a send means.
func outcomeOf(err error) outcome {
	failed, ours := errors.AsType[*sinch.Error](err)
	switch {
	case err == nil:
		return accepted
	case !ours || errors.Is(err, sinch.ErrOutcomeUnknown):
		return anybodysGuess
	case errors.Is(err, sinch.ErrBadRequest), errors.Is(err, sinch.ErrNotFound), errors.Is(err, sinch.ErrConflict),
		failed.StatusCode == 413, failed.StatusCode == 422:
		return refused
	}
	// Beside what is not available these are the credentials and the credit of
	// the account: not the message's fault, so it waits until they are mended.
	return notCarriedOut
}

// answered is what follows from the end of an attempt to send. An answer that
// comes late, when the row has been taken to be sent again, counts only if it
// proves something.
func (r row) answered(attempt int, messageID string, err error, now time.Time, p pace) row {
	what := outcomeOf(err)
	if what == accepted {
		return r.proved(byAnswer, messageID)
	}
	if attempt != r.attempts || r.state != sending && r.state != unknown && r.state != undecidable {
		return r
	}
	switch {
	case what == refused:
		r.state, r.reason = failed, err.Error()
	case what == notCarriedOut:
		wait := min(p.backoff<<min(r.attempts-1, 20), 5*time.Minute)
		if failed, ok := errors.AsType[*sinch.Error](err); ok {
			wait = max(wait, failed.RetryAfter)
		}
		r.state, r.due, r.reason = waiting, now.Add(wait), err.Error()
	case r.state == sending:
		return r.doubt(now, p, err.Error())
	}
	return r
}

// looked is what follows from a look by a worker that took the row until due.
func (r row) looked(due time.Time, messageID string, err error, now time.Time, p pace) row {
	switch {
	case err == nil:
		return r.proved(byList, messageID)
	case r.state != unknown || !r.due.Equal(due):
		return r
	case !errors.Is(err, sinch.ErrNotListedYet) && !errors.Is(err, sinch.ErrUnknowable):
		r.due, r.reason = now.Add(p.firstLook), "Sinch could not be asked: "+err.Error()
		return r
	}
	r.looks++
	r.due = now.Add(p.firstLook << r.looks)
	r.reason = fmt.Sprintf("look %d of %d: %v", r.looks, p.looks, err)
	if r.looks >= p.looks {
		r.state = undecidable
	}
	return r
}

// unreadable is what follows if the request that a worker has taken is none.
func (r row) unreadable(err error) row {
	switch r.state {
	case sending:
		r.state = failed // nothing was sent
	case unknown:
		r.state = undecidable
	default:
		return r
	}
	r.reason = "the request cannot be read: " + err.Error()
	return r
}

// reported is what follows from a callback about the message, whatever it says.
func (r row) reported(messageID string) row { return r.proved(byReport, messageID) }

// again is what follows from a person's decision to send the message, who knows
// that this may be the second time.
func (r row) again(now time.Time) (row, error) {
	if r.state != undecidable && r.state != failed {
		return r, fmt.Errorf("message %s is %s: only one that is %s or %s can be sent again", r.id, r.state, undecidable, failed)
	}
	r.state, r.due, r.looks, r.reason = waiting, now, 0, "a person wants it sent again"
	return r, nil
}

// doubt begins the search for the message.
func (r row) doubt(now time.Time, p pace, reason string) row {
	r.state, r.due, r.looks, r.reason = unknown, now.Add(p.firstLook), 0, reason
	return r
}

// proved ends all doubt, whatever was believed before.
func (r row) proved(proof, messageID string) row {
	if r.state != sent || proof == byAnswer {
		r.proof = proof
	}
	if r.messageID == "" {
		r.messageID = messageID
	}
	r.state, r.reason = sent, ""
	return r
}

package main

import (
	"fmt"
	"testing"
	"time"
)

// world is a row, and what is true of it whether anybody knows it or not.
type world struct {
	row      row
	flying   [3]flight // the attempts, by number; the first has number 1
	looking  time.Time // the due time with which a look was begun; zero for none
	accepted [3]bool   // which attempts Sinch has accepted
	decided  int       // the last attempt before a person had it sent again
	sends    int       // how often a worker was told to send it
}

// flight is how far an attempt has got.
type flight int

const (
	grounded flight = iota
	started         // a worker has it, Sinch has not
	taken           // Sinch has accepted it, the worker does not know
	turned          // Sinch has refused it, the worker does not know
	landed          // the worker has told, or died
)

// step is something that may happen next.
type step struct {
	what string
	then world
}

// steps returns all that may happen. Time is left out: whatever waits may be due.
// Workers may die, be slow, and tell after others have taken over; requests may
// reach Sinch late; Sinch may not list what it has accepted.
func (w world) steps(outcomes map[outcome]error, p pace, now time.Time) (next []step) {
	add := func(what string, change func(*world)) {
		then := w
		change(&then)
		next = append(next, step{what, then})
	}
	if w.row.state != waiting || w.row.attempts < len(w.flying) {
		add("a worker takes the row", func(w *world) {
			var what task
			if w.row, what = w.row.take(now, p); what == send {
				w.flying[w.row.attempts-1] = started
				w.sends++
			} else if what == look {
				w.looking = w.row.due
			}
		})
	}
	for i, f := range w.flying {
		tell := func(what outcome) func(*world) {
			return func(w *world) {
				w.flying[i] = landed
				w.row = w.row.answered(i+1, "M", outcomes[what], now, p)
			}
		}
		switch f {
		case started:
			add("Sinch accepts", func(w *world) { w.flying[i], w.accepted[i] = taken, true })
			add("Sinch refuses", func(w *world) { w.flying[i] = turned })
			add("the worker learns that it was not carried out", tell(notCarriedOut))
			add("the worker learns nothing, Sinch gets nothing", tell(anybodysGuess))
			add("the worker dies, Sinch gets nothing", func(w *world) { w.flying[i] = landed })
		case taken:
			add("the worker learns that it was accepted", tell(accepted))
			add("the answer is lost", tell(anybodysGuess))
			add("the worker dies", func(w *world) { w.flying[i] = landed })
		case turned:
			add("the worker learns that it was refused", tell(refused))
			add("the refusal is lost", tell(anybodysGuess))
		}
	}
	if !w.looking.IsZero() {
		ended := func(err error) func(*world) {
			return func(w *world) {
				w.row = w.row.looked(w.looking, "M", err, now, p)
				w.looking = time.Time{}
			}
		}
		if w.isAccepted() {
			add("it is listed", ended(nil))
		}
		add("it is not listed", ended(errNotListed))
		add("nobody can know", ended(errNoTelling))
		add("Sinch cannot be asked", ended(errNotAsked))
	}
	if w.isAccepted() {
		add("a callback comes", func(w *world) { w.row = w.row.reported("M") })
	}
	if again, err := w.row.again(now); err == nil && w.decided == 0 {
		add("a person has it sent again", func(w *world) { w.row, w.decided = again, w.row.attempts })
	}
	return next
}

func (w world) isAccepted() bool { return w.accepted != [3]bool{} }

// wrong says what must never be so, after a step from before.
func (w world) wrong(before world) string {
	if w.sends > before.sends {
		for i, f := range before.flying[before.decided:] {
			if f == started || f == taken || before.accepted[before.decided+i] {
				return "it is sent although it may have been sent, and nobody decided that"
			}
		}
	}
	switch r := w.row; {
	case w.sends > before.sends && before.row.state != waiting:
		return "it is sent from " + string(before.row.state)
	case r.state == sent && !w.isAccepted():
		return "it is taken for sent and was not"
	case (r.state == failed || r.state == waiting) && w.isAccepted() && w.decided == 0:
		return "it was accepted and is " + string(r.state)
	case before.row.state == sent && r.state != sent:
		return "it was sent and is " + string(r.state)
	case (r.state == failed || r.state == undecidable || r.state == unknown) && r.reason == "":
		return "it is " + string(r.state) + " without a reason"
	}
	return ""
}

func TestNoPathSendsAMessageThatMayHaveBeenSent(t *testing.T) {
	outcomes := errorsOfSends(t)
	p, now := pace{looks: 2}.orDefault(), time.UnixMilli(1_800_000_000_000)
	first := world{row: row{id: "ID", state: waiting}}
	from := map[string]string{fmt.Sprint(first): ""} // how each world was reached
	reached := make(map[state]int)
	for queue := []world{first}; len(queue) > 0; queue = queue[1:] {
		w := queue[0]
		reached[w.row.state]++
		if len(from) > 2_000_000 {
			t.Fatal("there is no end of it")
		}
		for _, s := range w.steps(outcomes, p, now) {
			key := fmt.Sprint(s.then)
			if _, known := from[key]; known {
				continue
			}
			from[key] = from[fmt.Sprint(w)] + "\n\t" + s.what
			if wrong := s.then.wrong(w); wrong != "" {
				t.Fatalf("%s:%s", wrong, from[key])
			}
			queue = append(queue, s.then)
		}
	}
	t.Logf("%d worlds: %v", len(from), reached)
	for _, st := range []state{waiting, sending, unknown, sent, failed, undecidable} {
		if reached[st] == 0 {
			t.Errorf("no path leads to %s", st)
		}
	}
}

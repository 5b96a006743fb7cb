package webhook_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// check returns what is wrong with the run. That each event was handled at
// least once, and was never refused for good, was checked as it happened.
func (w *simWorld) check() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, e := range w.events {
		w.checkOnce(e, func(first, second *simRun, excuse string) {
			if excuse == "" {
				w.report("twice: %s (%s), by %s and by %s", e.name, e.kind, first.name, second.name)
			}
		})
	}
	return w.wrong
}

// checkOnce calls found for each two functions of an event of which the second
// should not have been called, with what excuses it. There is nothing to find
// where the receiver cannot know that it is the same event.
func (w *simWorld) checkOnce(e *simEvent, found func(first, second *simRun, excuse string)) {
	if !w.shared || w.signsAnew && !w.oncePerEvent {
		return
	}
	for i, second := range e.runs {
		for _, first := range e.runs[:i] {
			failed := !first.ended.IsZero() && !first.handled && !first.ended.After(second.began)
			if !failed {
				found(first, second, w.excuse(first, second))
			}
		}
	}
}

// excuse returns what allows an event to be handled by second though first had
// begun and did not fail, or "" for nothing. The store must not have been told
// that the event was handled, and the lease have run out, for one of these
// reasons: the process died or stood still, both tries to tell the store failed,
// the store failed or was slow when the lease was to be renewed, or the function
// took longer than a lease that nobody renews.
func (w *simWorld) excuse(first, second *simRun) string {
	claimed := second.claimed
	if first.told.step > 0 && first.told.step < claimed.step {
		return ""
	}
	for _, lease := range first.leases {
		if lease.from.step < claimed.step && claimed.time.Before(lease.until) {
			return ""
		}
	}
	switch died := first.process.died; {
	case !died.IsZero() && !died.After(claimed.time):
		return "the process died"
	case first.handled && first.told.step == 0 && first.calls["SetHandled"] < 2 && died.IsZero():
		return "" // one failure is no reason
	case first.stalled:
		return "the process stood still for longer than the lease"
	case first.troubled:
		return "the store was not told, or not in time"
	case !w.receiver.renews && first.workTook(claimed.time) >= w.lease:
		return "the function took longer than a lease that nobody renews"
	}
	return ""
}

// workTook returns how long the function ran, until now at most.
func (r *simRun) workTook(now time.Time) time.Duration {
	if r.ended.IsZero() || r.ended.After(now) {
		return now.Sub(r.claimed.time)
	}
	return r.ended.Sub(r.claimed.time)
}

// simStatistics count over all runs what happened, which shows that what should
// happen did.
type simStatistics struct {
	mu                                             sync.Mutex
	seeds, events, deliveries, handled, lost, late int
	statuses                                       map[int]int
	twice, faults                                  map[string]int
	deaths                                         map[simPoint]int
}

func (s *simStatistics) add(w *simWorld) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.statuses == nil {
		s.statuses, s.twice, s.faults, s.deaths = map[int]int{}, map[string]int{}, map[string]int{}, map[simPoint]int{}
	}
	s.seeds++
	s.events += len(w.events)
	for _, e := range w.events {
		acknowledged := false
		for _, c := range e.copies {
			s.deliveries += c.attempts
			sum(s.statuses, c.statuses)
			acknowledged = acknowledged || c.last/100 == 2
		}
		switch {
		case e.handled > 0:
			s.handled++
		case acknowledged:
			s.lost++
		default:
			s.late++
		}
		if e.handled > 1 {
			s.twice[w.reason(e)]++
		}
	}
	sum(s.faults, w.history.Faults())
	sum(s.deaths, w.deaths)
}

// reason returns why an event was handled twice.
func (w *simWorld) reason(e *simEvent) string {
	switch {
	case !w.shared:
		return "no shared store"
	case w.signsAnew && !w.oncePerEvent:
		return "signed anew, and known by nonces alone"
	}
	reason := "no reason"
	w.checkOnce(e, func(first, second *simRun, excuse string) {
		if first.handled && second.handled {
			reason = excuse
		}
	})
	return reason
}

// sum adds counts to total.
func sum[K comparable](total, counts map[K]int) {
	for key, count := range counts {
		total[key] += count
	}
}

func (s *simStatistics) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var text strings.Builder
	fmt.Fprintf(&text, "%d seeds, %d events, %d deliveries, %d handled, %d lost, %d out of tolerance for ever", s.seeds, s.events, s.deliveries, s.handled, s.lost, s.late)
	text.WriteString("\nanswers:")
	for _, status := range slices.Sorted(maps.Keys(s.statuses)) {
		fmt.Fprintf(&text, " %d %d;", status, s.statuses[status])
	}
	text.WriteString("\nhandled twice:")
	for _, reason := range slices.Sorted(maps.Keys(s.twice)) {
		fmt.Fprintf(&text, " %s %d;", reason, s.twice[reason])
	}
	text.WriteString("\nkills:")
	for at := range simPoints {
		if s.deaths[at] > 0 {
			fmt.Fprintf(&text, " %v %d;", at, s.deaths[at])
		}
	}
	text.WriteString("\nfaults:")
	for _, kind := range slices.Sorted(maps.Keys(s.faults)) {
		fmt.Fprintf(&text, " %s %d;", kind, s.faults[kind])
	}
	return text.String()
}

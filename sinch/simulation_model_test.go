package sinch_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// check compares what the callers were told with what the server did.
func (w *simWorld) check() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	wrong := w.wrong
	messages := map[string]int{}
	for _, message := range w.fake.Messages() {
		messages[message.Request.Message.TextMessage.Text]++
	}
	for _, c := range w.calls {
		report := func(format string, args ...any) {
			wrong = append(wrong, fmt.Sprintf("%v: ", c)+fmt.Sprintf(format, args...))
		}
		c.checkError(report)
		if c.operation.idempotent {
			c.checkIdempotent(report)
		} else {
			c.checkOnce(report)
		}
		if w.calm {
			c.checkCalm(report)
		}
		if c.operation.name == "send" && messages[c.name] != c.processed() {
			report("the fake has %d messages of it, but processed %d", messages[c.name], c.processed())
		}
	}
	return wrong
}

// processed counts the attempts that were carried out.
func (c *simCall) processed() int {
	count := 0
	for _, a := range c.attempts {
		if a.processed {
			count++
		}
	}
	return count
}

// excused counts those among them that were answered with a status after which
// the mode is documented to repeat all the same.
func (c *simCall) excused() int {
	count := 0
	for _, a := range c.attempts {
		if a.processed && repeatedAllTheSame(c.mode, a.status) {
			count++
		}
	}
	return count
}

// repeatedAllTheSame reports whether a call that is not idempotent is repeated
// after a status that does not say that it was not carried out.
func repeatedAllTheSame(mode sinch.RetryMode, status int) bool {
	switch status {
	case 500, 501:
		return mode == sinch.RetryDefault || mode == sinch.RetryAll
	case 408, 499, 502, 504, 520, 522, 524, 599:
		return mode == sinch.RetryAll
	}
	return false
}

// checkOnce is the promise about a call that is not idempotent: success means
// once, unknown at most once, and any other error not at all.
func (c *simCall) checkOnce(report func(string, ...any)) {
	processed, excused := c.processed(), c.excused()
	switch {
	case processed-excused > 1:
		report("carried out %d times", processed)
	case c.err == nil && processed-excused < 1:
		report("lost: it succeeded but was not carried out")
	case c.err != nil && !errors.Is(c.err, sinch.ErrOutcomeUnknown) && processed > 0:
		report("carried out, but the error does not say so: %v", c.err)
	}
	allowed := simMaxRetries + 1
	if c.mode == sinch.RetryNever {
		allowed = 1
	}
	for _, a := range c.attempts {
		if a.status == 401 {
			allowed++ // with a new token
		}
	}
	if len(c.attempts) > allowed {
		report("%d requests, at most %d are allowed", len(c.attempts), allowed)
	}
	if c.err == nil {
		c.checkResult(report)
	}
}

// checkIdempotent is the promise about other calls: success means that it was
// carried out, and that it was is never hidden by what a repeat met.
func (c *simCall) checkIdempotent(report func(string, ...any)) {
	switch {
	case c.err == nil && c.processed() == 0:
		report("lost: it succeeded but was not carried out")
	case errors.Is(c.err, sinch.ErrOutcomeUnknown):
		report("an idempotent call can be repeated, so its outcome is not unknown: %v", c.err)
	case c.operation.name == "delete" && errors.Is(c.err, sinch.ErrNotFound) && c.processed() > 0:
		report("carried out, and then not found: %v", c.err)
	}
	if c.err == nil {
		c.checkResult(report)
	}
}

// checkResult is what a success promises: the ID is one that the server gave.
// Nobody calls a read for the ID.
func (c *simCall) checkResult(report func(string, ...any)) {
	if c.operation.bodiless || c.operation.idempotent {
		return
	}
	for _, a := range c.attempts {
		if a.processed && a.id == c.result {
			return
		}
	}
	report("the ID %q is not one that the server gave", c.result)
}

// checkError is what every error promises.
func (c *simCall) checkError(report func(string, ...any)) {
	if c.err == nil {
		return
	}
	failed, ok := errors.AsType[*sinch.Error](c.err)
	if !ok {
		report("the error is a %T: %v", c.err, c.err)
		return
	}
	if failed.Attempts > simMaxRetries+1 {
		report("%d attempts", failed.Attempts)
	}
	if errors.Is(c.err, sinch.ErrOutcomeUnknown) && errors.Is(c.err, sinch.ErrUnavailable) {
		report("both unknown and not carried out: %v", c.err)
	}
}

// checkCalm is what holds while the network is sound and the caller patient:
// what the server says clearly arrives.
func (c *simCall) checkCalm(report func(string, ...any)) {
	if c.timeout > 0 || len(c.attempts) == 0 {
		return
	}
	last := c.attempts[len(c.attempts)-1]
	confirmed := last.processed && last.status/100 == 2 && last.fault.after == 0 && last.fault.before == 0
	if confirmed && (!last.fault.ambiguous || c.operation.bodiless) && c.err != nil {
		report("confirmed, but it failed: %v", c.err)
	}
	clear := !slices.ContainsFunc(c.attempts, func(a *simAttempt) bool { return a.fault.ambiguous })
	if clear && errors.Is(c.err, sinch.ErrOutcomeUnknown) {
		report("called unknown, but every answer was clear: %v", c.err)
	}
}

// simStatistics count over all runs what happened, which shows that what should
// happen did.
type simStatistics struct {
	mu                           sync.Mutex
	seeds, calls, requests, sent int
	succeeded, unknown, failed   int
	carried, excused             int
	faults                       map[string]int
}

func (s *simStatistics) add(w *simWorld) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seeds++
	s.sent += len(w.fake.Messages())
	s.calls += len(w.calls)
	for _, c := range w.calls {
		s.requests += len(c.attempts)
		if !c.operation.idempotent {
			s.carried += c.processed()
			s.excused += max(0, c.processed()-1)
		}
		switch {
		case c.err == nil:
			s.succeeded++
		case errors.Is(c.err, sinch.ErrOutcomeUnknown):
			s.unknown++
		default:
			s.failed++
		}
	}
	if s.faults == nil {
		s.faults = map[string]int{}
	}
	for kind, count := range w.history.Faults() {
		s.faults[kind] += count
	}
}

func (s *simStatistics) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	total := 0
	var kinds strings.Builder
	for _, kind := range slices.Sorted(maps.Keys(s.faults)) {
		total += s.faults[kind]
		fmt.Fprintf(&kinds, " %s %d;", kind, s.faults[kind])
	}
	return fmt.Sprintf("%d seeds, %d calls (%d succeeded, %d unknown, %d failed), %d requests, %d messages sent\n"+
		"calls that are not idempotent: carried out %d times, %d of them again after a status that is documented to be repeated\n"+
		"%d faults:%s", s.seeds, s.calls, s.succeeded, s.unknown, s.failed, s.requests, s.sent, s.carried, s.excused, total, kinds.String())
}

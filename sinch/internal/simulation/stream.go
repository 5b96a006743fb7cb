package simulation

import (
	"bytes"
	"io"
	"net"
	"os"
	"slices"
	"sync"
	"syscall"
	"time"
)

// stream is one direction of a connection. Like TCP it takes what is written
// at once and lets it arrive later, in order.
type stream struct {
	link    *link
	name    string
	fault   Fault
	rewrite func([]byte) [][]byte // makes other pieces of what is written; nil for none

	mu       sync.Mutex
	changed  sync.Cond // of what a reader waits for
	arrived  bytes.Buffer
	ended    error     // what a reader meets after that
	broken   error     // what a writer meets
	underWay []arrival // in their order
	latest   time.Time // arrival of what was written last
	written  int       // bytes
	struck   bool      // the fault has begun
	deadline time.Time // of reads
}

func newStream(l *link, name string, fault Fault) *stream {
	s := &stream{link: l, name: name, fault: fault}
	s.changed.L = &s.mu
	return s
}

func (s *stream) read(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		switch {
		case !s.deadline.IsZero() && !time.Now().Before(s.deadline):
			return 0, os.ErrDeadlineExceeded
		case s.arrived.Len() > 0:
			return s.arrived.Read(p)
		case s.ended != nil:
			return 0, s.ended
		}
		s.changed.Wait()
	}
}

func (s *stream) setDeadline(t time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.deadline = t
	s.changed.Broadcast()
	if wait := time.Until(t); !t.IsZero() && wait > 0 {
		time.AfterFunc(wait, s.changed.Broadcast)
	}
}

// write takes all of p unless the connection is known to have ended.
func (s *stream) write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken != nil {
		return 0, s.broken
	}
	if s.rewrite == nil {
		s.send(p)
		return len(p), nil
	}
	for _, piece := range s.rewrite(p) {
		s.send(piece)
	}
	return len(p), nil
}

// send puts a piece on its way, or what the fault leaves of it.
func (s *stream) send(piece []byte) {
	intact := min(len(piece), max(0, s.fault.After-s.written))
	s.written += len(piece)
	if s.fault.Kind == Intact {
		intact = len(piece)
	}
	s.arrive(piece[:intact])
	if intact < len(piece) {
		s.strike(piece[intact:])
	}
}

// strike is what the fault does to bytes that it meets.
func (s *stream) strike(data []byte) {
	first := !s.struck
	if first {
		s.struck = true
		s.link.history.Fault(s.fault.Kind.String(), "connection %d: %v %s", s.link.number, s.fault, s.name)
	}
	switch {
	case s.fault.Kind == Drip:
		for i := range data {
			s.latest = s.latest.Add(s.fault.Pause)
			s.arrive(data[i : i+1])
		}
	case s.fault.Kind == Cut && first:
		s.link.soon(s.link.cut)
	case s.fault.Kind == Reset && first:
		s.link.soon(s.link.reset)
	}
}

// arrive puts bytes on their way. The reader has dealt with them before those of
// the next call arrive: in a bubble time passes only when there is nothing to do.
func (s *stream) arrive(data []byte) {
	if len(data) > 0 {
		data = slices.Clone(data)
		s.later(func() {
			if s.ended == nil {
				s.arrived.Write(data)
			}
		})
	}
}

// arrival is a change of the reader's side, and when it happens.
type arrival struct {
	at     time.Time
	change func()
}

// later changes the reader's side after all that was written before.
func (s *stream) later(change func()) {
	now := time.Now()
	if at := now.Add(s.link.latency); at.After(s.latest) {
		s.latest = at
	} else {
		s.latest = s.latest.Add(time.Nanosecond)
	}
	s.underWay = append(s.underWay, arrival{s.latest, change})
	time.AfterFunc(s.latest.Sub(now), s.deliver)
}

// deliver makes the changes whose time has come. In real time the timers of two
// of them may fire at once, and in either order.
func (s *stream) deliver() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for now := time.Now(); len(s.underWay) > 0 && !s.underWay[0].at.After(now); s.underWay = s.underWay[1:] {
		s.underWay[0].change()
	}
	s.changed.Broadcast()
}

// end lets the reader meet reason after all that was written before, and the
// writer a broken pipe.
func (s *stream) end(reason error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = syscall.EPIPE
	s.later(func() { s.ended = reason })
}

// abort lets both sides meet reason now.
func (s *stream) abort(reason error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.arrived.Reset()
	s.ended, s.broken = reason, reason
	s.changed.Broadcast()
}

// close is what the writing side does. Nobody hears of it where the stream is
// stalled.
func (s *stream) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken == nil && !s.stalled() {
		s.later(func() { s.ended = io.EOF })
	}
	s.broken = net.ErrClosed
}

// hangUp is what the reading side does. The writing side notices later.
func (s *stream) hangUp() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.arrived.Reset()
	s.ended = net.ErrClosed
	s.changed.Broadcast()
	if s.broken == nil && !s.stalled() {
		time.AfterFunc(s.link.latency, func() {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.broken = syscall.EPIPE
		})
	}
}

func (s *stream) stalled() bool { return s.struck && s.fault.Kind == Stall }

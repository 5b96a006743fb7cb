package sinchredis

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// model does what the script does, in the time of a synctest bubble. The
// table of TestWhatRedisKnowsDecidesTheNextSlot holds both to the same.
type model struct {
	interval time.Duration
	latency  func() time.Duration // of a whole call; nil for none

	mu     sync.Mutex
	next   time.Duration
	full   time.Duration
	exists bool
	down   bool
	hung   chan struct{} // nil unless calls hang until it closes
	calls  atomic.Int64
	ahead  time.Duration // its clock is
}

var errDown = errors.New("connection refused")

func (m *model) reserve(ctx context.Context, count int) (grant, error) {
	var latency time.Duration
	if m.latency != nil {
		latency = m.latency()
	}
	time.Sleep(latency / 2)
	m.mu.Lock()
	m.calls.Add(1)
	hung, down := m.hung, m.down
	m.mu.Unlock()
	if hung != nil {
		select {
		case <-hung:
			return grant{}, errDown
		case <-ctx.Done():
			return grant{}, ctx.Err()
		}
	}
	if down {
		return grant{}, errDown
	}
	granted := m.give(count)
	time.Sleep(latency / 2)
	return granted, nil
}

func (m *model) give(count int) grant {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := time.Duration(time.Now().UnixNano()) + m.ahead
	if !m.exists || m.next-now > max(longestQueue, longestQueueSlots*m.interval) {
		m.exists, m.next, m.full = true, now, now+grace
	}
	first := max(m.next, now)
	m.next = first + time.Duration(count)*m.interval
	return grant{count, first, now, m.full}
}

// set changes what Redis is like.
func (m *model) set(change func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	change()
}

func (m *model) stop()    { m.set(func() { m.down = true }) }
func (m *model) hang()    { m.set(func() { m.hung = make(chan struct{}) }) }
func (m *model) recover() { m.set(func() { m.down = false; m.hung = nil }) }
func (m *model) restart() { m.set(func() { m.down, m.hung, m.exists = false, nil, false }) }

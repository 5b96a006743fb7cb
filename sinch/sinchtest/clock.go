package sinchtest

import (
	"context"
	"sync"
	"time"
)

// clock is the time of a fake Sinch: the real one, or that of the
// testing/synctest bubble, and what [Handler.Advance] adds.
type clock struct {
	mu    sync.Mutex
	ahead time.Duration
	moved chan struct{}
}

func newClock() *clock { return &clock{moved: make(chan struct{})} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Add(c.ahead)
}

// set moves the clock to a distance from the real time.
func (c *clock) set(ahead func(before time.Duration) time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead = ahead(c.ahead)
	close(c.moved)
	c.moved = make(chan struct{})
}

// sleepUntil reports whether the time came before the context was done.
func (c *clock) sleepUntil(ctx context.Context, at time.Time) bool {
	for {
		c.mu.Lock()
		left, moved := time.Until(at)-c.ahead, c.moved
		c.mu.Unlock()
		if left <= 0 {
			return ctx.Err() == nil
		}
		timer := time.NewTimer(left)
		select {
		case <-timer.C:
		case <-moved:
			timer.Stop()
		case <-ctx.Done():
			timer.Stop()
			return false
		}
	}
}

// Now returns the time of the fake.
func (h *Handler) Now() time.Time { return h.clock.now().UTC() }

// Advance moves the clock of the fake forward: tokens expire, batches whose
// time has come are sent, and callbacks that wait are repeated. These begin at
// once, and need not have ended when Advance returns. Callbacks are signed at the real time, since
// their receiver has no other. It panics on a negative duration.
func (h *Handler) Advance(d time.Duration) {
	if d < 0 {
		panic("sinchtest: Advance: time does not go back")
	}
	h.clock.set(func(before time.Duration) time.Duration { return before + d })
	h.mu.Lock()
	defer h.mu.Unlock()
	h.notify()
}

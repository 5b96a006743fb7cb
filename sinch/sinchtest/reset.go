package sinchtest

import "time"

// Reset makes the fake what it was when it began: one app, nothing sent, no
// webhooks, no faults and the real time. Callbacks that are not delivered are
// given up. Tokens stay valid, since clients keep them.
func (h *Handler) Reset() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.callbacks.end()
	h.callbacks.client.CloseIdleConnections()
	h.callbacks = newDispatcher(h)
	h.clock.set(func(time.Duration) time.Duration { return 0 })
	h.store = newStore(h.settings, h.later)
	h.limit = window{}
	h.faults = nil
	h.requests = nil
	h.attempts = map[string]int{}
	h.notify()
}

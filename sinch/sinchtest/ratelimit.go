package sinchtest

import (
	"net/http"
	"time"
)

// window counts the requests of a second.
type window struct {
	began time.Time
	count int
}

// throttle refuses requests beyond the limit per second.
func (h *Handler) throttle() error {
	if h.settings.rateLimit == 0 {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	now := time.Now()
	if now.Sub(h.limit.began) >= time.Second {
		h.limit = window{began: now}
	}
	h.limit.count++
	if h.limit.count > h.settings.rateLimit {
		return &problem{code: http.StatusTooManyRequests, message: "too many requests for the project"}
	}
	return nil
}

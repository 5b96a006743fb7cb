package simulation

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// History is what happened in one run, by virtual time. It is safe for
// concurrent use.
type History struct {
	mu    sync.Mutex
	start time.Time
	lines []line
}

type line struct {
	at     time.Duration
	format string
	args   []any
}

// Add notes what happened now. The arguments are formatted only when the
// history is printed, so they must not change.
func (h *History) Add(format string, args ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	now := time.Now()
	if h.start.IsZero() {
		h.start = now
	}
	h.lines = append(h.lines, line{now.Sub(h.start), format, args})
}

// String returns one line for each thing that happened.
func (h *History) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	var text strings.Builder
	for _, l := range h.lines {
		fmt.Fprintf(&text, "%12.6fs  %s\n", l.at.Seconds(), fmt.Sprintf(l.format, l.args...))
	}
	return text.String()
}

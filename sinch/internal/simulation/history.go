package simulation

import (
	"fmt"
	"maps"
	"strings"
	"sync"
	"time"
)

// History is what happened in one run, by virtual time. It is safe for
// concurrent use.
type History struct {
	mu     sync.Mutex
	start  time.Time
	lines  []line
	faults map[string]int
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
	h.add(format, args)
}

// Fault notes that something went wrong now, and counts it by its kind.
func (h *History) Fault(kind, format string, args ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.add(format, args)
	if h.faults == nil {
		h.faults = map[string]int{}
	}
	h.faults[kind]++
}

// Faults returns how often something went wrong, by kind.
func (h *History) Faults() map[string]int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return maps.Clone(h.faults)
}

func (h *History) add(format string, args []any) {
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

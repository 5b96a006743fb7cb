package webhook

import (
	"container/list"
	"context"
	"sync"
	"time"
)

// DefaultNonceLimit is how many nonces a [MemoryNonces] remembers unless told
// otherwise: 100,000, about 20 MB. At the 25 callbacks per second that Sinch
// sends by default, ten minutes need 15,000.
const DefaultNonceLimit = 100_000

// MemoryNonces is a [NonceStore] in the memory of one process. It is bounded:
// a nonce goes when its time is over or, beyond the limit, when it is the
// oldest, since forgetting a nonce is better than refusing callbacks of
// Sinch, and nobody else can add one. It is safe for concurrent use.
type MemoryNonces struct {
	limit int

	mu      sync.Mutex
	entries map[string]*list.Element
	order   list.List // of nonceEntry, the oldest first
}

type nonceEntry struct {
	key     string
	expires time.Time
}

var _ NonceStore = (*MemoryNonces)(nil)

// NewMemoryNonces returns an empty store of at most limit nonces; below one,
// it is [DefaultNonceLimit].
func NewMemoryNonces(limit int) *MemoryNonces {
	if limit < 1 {
		limit = DefaultNonceLimit
	}
	return &MemoryNonces{limit: limit, entries: make(map[string]*list.Element)}
}

// Add implements [NonceStore]. It returns no error.
func (m *MemoryNonces) Add(_ context.Context, key string, timeToLive time.Duration) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := time.Now()
	if element, found := m.entries[key]; found {
		if element.Value.(nonceEntry).expires.After(now) {
			return false, nil
		}
		m.drop(element)
	}
	for oldest := m.order.Front(); oldest != nil; oldest = m.order.Front() {
		if len(m.entries) < m.limit && oldest.Value.(nonceEntry).expires.After(now) {
			break
		}
		m.drop(oldest)
	}
	m.entries[key] = m.order.PushBack(nonceEntry{key, now.Add(timeToLive)})
	return true, nil
}

// Remove implements [NonceStore]. It returns no error.
func (m *MemoryNonces) Remove(_ context.Context, key string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if element, found := m.entries[key]; found {
		m.drop(element)
	}
	return nil
}

func (m *MemoryNonces) drop(element *list.Element) {
	delete(m.entries, m.order.Remove(element).(nonceEntry).key)
}

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
// Sinch, and nobody else can add one. The zero value is ready to use, with
// [DefaultNonceLimit]. It is safe for concurrent use; do not copy it.
type MemoryNonces struct {
	limit int // 0 for the default

	mu      sync.Mutex
	entries map[string]*list.Element
	order   list.List // of nonceEntry, the oldest first
}

type nonceEntry struct {
	key     string
	owner   string // "" once it was handled
	expires time.Time
}

var _ NonceStore = (*MemoryNonces)(nil)

// NewMemoryNonces returns an empty store of at most limit nonces; below one,
// it is [DefaultNonceLimit].
func NewMemoryNonces(limit int) *MemoryNonces { return &MemoryNonces{limit: max(limit, 0)} }

// Claim implements [NonceStore]. It returns no error.
func (m *MemoryNonces) Claim(_ context.Context, key, owner string, lease time.Duration) (NonceState, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if entry, found := m.get(key); found && entry.owner == "" {
		return NonceHandled, nil
	} else if found && entry.owner != owner {
		return NonceBeingHandled, nil
	}
	m.put(nonceEntry{key, owner, time.Now().Add(lease)})
	return NonceFree, nil
}

// SetHandled implements [NonceStore]. It returns no error.
func (m *MemoryNonces) SetHandled(_ context.Context, key string, timeToLive time.Duration) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.put(nonceEntry{key, "", time.Now().Add(timeToLive)})
	return nil
}

// Release implements [NonceStore]. It returns no error.
func (m *MemoryNonces) Release(_ context.Context, key, owner string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if entry, found := m.get(key); found && entry.owner == owner {
		m.drop(m.entries[key])
	}
	return nil
}

// get returns the entry of a nonce whose time is not over.
func (m *MemoryNonces) get(key string) (nonceEntry, bool) {
	element, found := m.entries[key]
	if !found {
		return nonceEntry{}, false
	}
	entry := element.Value.(nonceEntry)
	return entry, entry.expires.After(time.Now())
}

// put makes the entry the newest, and makes room for it.
func (m *MemoryNonces) put(entry nonceEntry) {
	if element, found := m.entries[entry.key]; found {
		m.drop(element)
	}
	limit := m.limit
	if limit == 0 {
		limit = DefaultNonceLimit
	}
	for oldest := m.order.Front(); oldest != nil; oldest = m.order.Front() {
		if len(m.entries) < limit && oldest.Value.(nonceEntry).expires.After(time.Now()) {
			break
		}
		m.drop(oldest)
	}
	if m.entries == nil {
		m.entries = make(map[string]*list.Element)
	}
	m.entries[entry.key] = m.order.PushBack(entry)
}

func (m *MemoryNonces) drop(element *list.Element) {
	delete(m.entries, m.order.Remove(element).(nonceEntry).key)
}

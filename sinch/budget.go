package sinch

import "sync"

const (
	// defaultBudget pays for 100 retries.
	defaultBudget = 500
	retryCost     = 5
	successGain   = 1
)

// budget bounds the retries of all calls of a client together, so that they
// do not multiply the load on a server that is down. A retry that succeeds
// costs nothing in the end: under a lasting quarter of refusals the bucket
// stays full, in an outage it runs dry, and the retries end until calls
// succeed.
type budget struct {
	mu     sync.Mutex
	size   int
	tokens int
}

// newBudget returns a full budget, or nil for a size of 0: no limit.
func newBudget(size int) *budget {
	if size == 0 {
		return nil
	}
	return &budget{size: size, tokens: size}
}

// affords reports whether a retry could be paid for now.
func (b *budget) affords() bool {
	if b == nil {
		return true
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.tokens >= retryCost
}

// spend takes the price of one retry and reports whether it was there. It is
// taken when the retry is sent: what waits does not lock up the budget.
func (b *budget) spend() bool {
	if b == nil {
		return true
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.tokens < retryCost {
		return false
	}
	b.tokens -= retryCost
	return true
}

// earn credits a call that succeeded: at once, or by a retry, whose price
// comes back.
func (b *budget) earn(retried bool) {
	if b == nil {
		return
	}
	gain := successGain
	if retried {
		gain = retryCost
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.tokens = min(b.size, b.tokens+gain)
}

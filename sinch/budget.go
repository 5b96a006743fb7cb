package sinch

import "sync"

// The budget of retries. A client starts with a full bucket, which pays for
// 100 retries. While at least five of six calls succeed at once it does not
// run dry; in an outage it does, and the retries end until calls succeed.
const (
	budgetSize  = 500
	retryCost   = 5
	successGain = 1
)

// budget bounds the retries of all calls of a client together, so that they
// do not multiply the load on a server that is down.
type budget struct {
	mu    sync.Mutex
	spent int
}

// earn credits a call that succeeded at once.
func (b *budget) earn() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent = max(0, b.spent-successGain)
}

// spend takes the price of one retry and reports whether it was there.
func (b *budget) spend() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.spent+retryCost > budgetSize {
		return false
	}
	b.spent += retryCost
	return true
}

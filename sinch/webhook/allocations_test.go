//go:build !race

package webhook_test

import (
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// TestVerifyAllocatesNextToNothing does not run with the race detector, which
// allocates by itself.
func TestVerifyAllocatesNextToNothing(t *testing.T) {
	header := signedHeader(string(largeMessage), "01FJA8B4A7BM43YGWSG9GBV067", time.Now())
	got := testing.AllocsPerRun(1000, func() {
		if err := webhook.Verify(header, largeMessage, secret); err != nil {
			t.Fatal(err)
		}
	})
	if got > 2 {
		t.Errorf("%v allocations, want at most 2", got)
	}
}

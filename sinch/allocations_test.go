//go:build !race

package sinch_test

import "testing"

// TestASendAllocatesLittle does not run with the race detector, which allocates
// by itself.
func TestASendAllocatesLittle(t *testing.T) {
	client := newCannedClient(t)
	got := testing.AllocsPerRun(200, func() {
		if err := sendOnce(t.Context(), client); err != nil {
			t.Fatal(err)
		}
	})
	if got > 45 {
		t.Errorf("%v allocations, want at most 45", got)
	}
}

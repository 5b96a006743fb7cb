//go:build !race

package sinch_test

import (
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// These tests do not run with the race detector, which allocates by itself.

func TestASendAllocatesLittle(t *testing.T) {
	client := newCannedClient(t)
	got := testing.AllocsPerRun(200, func() {
		if err := sendOnce(t.Context(), client); err != nil {
			t.Fatal(err)
		}
	})
	if got > 37 {
		t.Errorf("%v allocations, want at most 37", got)
	}
}

// TestAListAllocatesLittle lists the same pages through the client and by hand.
func TestAListAllocatesLittle(t *testing.T) {
	server := listServer()
	client := newClient(t, server)
	got := testing.AllocsPerRun(2, func() {
		if count, err := listByClient(t.Context(), client); err != nil || count != listPages*listPageSize {
			t.Fatal(count, err)
		}
	})
	byHand := testing.AllocsPerRun(2, func() {
		if count, err := listByHand(t.Context(), clientByHand(server)); err != nil || count != listPages*listPageSize {
			t.Fatal(count, err)
		}
	})
	t.Logf("%v allocations, by hand %v", got, byHand)
	if got > 1.2*byHand {
		t.Errorf("%v allocations, want at most 1.2 times the %v by hand", got, byHand)
	}
}

func TestHooksThatAreNotSetAllocateNothing(t *testing.T) {
	allocations := func(options ...sinch.Option) float64 {
		client := newClient(t, roundTripper(canned), options...)
		return testing.AllocsPerRun(200, func() {
			if err := sendOnce(t.Context(), client); err != nil {
				t.Fatal(err)
			}
		})
	}
	without, unset := allocations(), allocations(sinch.WithHooks(sinch.Hooks{}))
	t.Logf("%v allocations without hooks, %v with hooks that are nil", without, unset)
	if unset > without {
		t.Errorf("%v allocations with hooks that are nil, %v without", unset, without)
	}
}

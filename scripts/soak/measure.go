package main

import (
	"errors"
	"fmt"
	"runtime"
)

// measured is what there is between two shifts, when all is quiet.
type measured struct {
	heap        uint64 // bytes in use after a collection
	goroutines  int
	connections int // that are open at the fake and at the receiver
}

func (s *stage) measure() measured {
	runtime.GC()
	runtime.GC() // what the first one has put into pools goes with the second
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return measured{memory.HeapAlloc, runtime.NumGoroutine(), s.sinch.count() + s.receiver.count()}
}

// What may be between the first third and the last one without anything having
// grown: buffers and connections come and go.
const (
	heapSlack      = 2 << 20
	goroutineSlack = 32
	openSlack      = 16
)

// flat compares the most of the last third with the most of the first one. The
// first shift of all warms up, so fewer than four say nothing.
func flat(all []measured) error {
	if len(all) < 4 {
		return nil
	}
	all = all[1:]
	third := max(len(all)/3, 1)
	first, last := most(all[:third]), most(all[len(all)-third:])
	var grown error
	if last.heap > first.heap+first.heap/5+heapSlack {
		grown = errors.Join(grown, fmt.Errorf("the heap grew from %d to %d bytes", first.heap, last.heap))
	}
	if last.goroutines > first.goroutines+goroutineSlack {
		grown = errors.Join(grown, fmt.Errorf("there were %d goroutines, now there are %d", first.goroutines, last.goroutines))
	}
	if last.connections > first.connections+openSlack {
		grown = errors.Join(grown, fmt.Errorf("there were %d connections, now there are %d", first.connections, last.connections))
	}
	return grown
}

func most(all []measured) (m measured) {
	for _, other := range all {
		m.heap = max(m.heap, other.heap)
		m.goroutines = max(m.goroutines, other.goroutines)
		m.connections = max(m.connections, other.connections)
	}
	return m
}

const heading = "shift   sends  accepted refused unknown(acc.) retries  tokens     cut  events repeats    lost   twice   heap KiB  goroutines  connections"

// row is a line of the table; that of no shift is the sum.
func row(shift int, b books, m measured) string {
	name := fmt.Sprint(shift)
	if shift == 0 {
		name = "all"
	}
	return fmt.Sprintf("%5s %7d %9d %7d %7d %5d %7d %7d %7d %7d %7d %7d %7d %10d %11d %12d",
		name, b.sends, b.accepted, b.refused, b.unknown, b.unknownAccepted, b.retries, b.tokens, b.cut, b.events, b.repeats, b.lost, b.twice,
		m.heap>>10, m.goroutines, m.connections)
}

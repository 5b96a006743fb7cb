//go:build unix

package sinch_test

import (
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"
)

// compare measures two ways to do the same. Each round lets both do it a number
// of times in turns, the first way first and last, so that what a shared machine
// does meanwhile meets both. It reports the medians of all rounds: the ratios of
// the first to the second, of the rate and of the processor time of the whole
// process, and that time in nanoseconds. -benchtime 20x makes 20 rounds.
func compare(b *testing.B, times int, names [2]string, ways [2]func(times int)) {
	for _, way := range ways {
		way(times) // dials, and fills what is cached
	}
	var rates, uses []float64
	var each [2][]float64
	for b.Loop() {
		var took, used [2]time.Duration
		for _, which := range []int{0, 1, 1, 0} {
			runtime.GC() // what it begins with is not the garbage of the other one
			before, started := processorTime(), time.Now()
			ways[which](times)
			took[which] += time.Since(started)
			used[which] += processorTime() - before
		}
		rates = append(rates, float64(took[1])/float64(took[0]))
		uses = append(uses, float64(used[0])/float64(used[1]))
		for which := range each {
			each[which] = append(each[which], float64(used[which])/float64(2*times))
		}
	}
	b.ReportMetric(0, "ns/op") // that of a round says nothing
	b.ReportMetric(median(rates), "rate-ratio")
	b.ReportMetric(median(uses), "cpu-ratio")
	for which, name := range names {
		b.ReportMetric(median(each[which]), name+"-cpu-ns")
	}
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// Package seeds runs a simulation for one seed after the other, and gives it
// the chance that comes from them. It is for tests: it adds flags to those of
// the test binary.
package seeds

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

var (
	count  = flag.Uint64("seeds", 2000, "how many seeds a simulation runs, from 1")
	replay = flag.Uint64("seed", 0, "the one seed that a simulation runs, with its history")
)

// perTest is how many seeds one subtest runs; subtests run in parallel.
const perTest = 50

// Scenario runs one seed and returns what is wrong with what happened. It runs
// in a bubble of testing/synctest of its own.
type Scenario func(t *testing.T, seed uint64, history *simulation.History) (wrong []string)

// Run runs a scenario for each seed. One that goes wrong, or does not end, or
// leaves a goroutine behind fails the test with its history, and with the
// command that runs it again.
func Run(t *testing.T, scenario Scenario) {
	if *replay != 0 {
		wrong, history := run(t, *replay, scenario)
		t.Logf("history of seed %d:\n%s", *replay, history)
		for _, text := range wrong {
			t.Errorf("seed %d: %s", *replay, text)
		}
		return
	}
	name := t.Name()
	for first := uint64(1); first <= *count; first += perTest {
		last := min(first+perTest-1, *count)
		t.Run(fmt.Sprintf("seeds %d to %d", first, last), func(t *testing.T) {
			t.Parallel()
			for seed := first; seed <= last; seed++ {
				if wrong, history := run(t, seed, scenario); len(wrong) > 0 {
					t.Errorf("seed %d: %s\nTo run it again: go test -run '^%s$' -seed %d\n%s", seed, wrong, name, seed, history)
				}
			}
		})
	}
}

func run(t *testing.T, seed uint64, scenario Scenario) (wrong []string, history *simulation.History) {
	history = &simulation.History{}
	defer func() {
		// What synctest says when all that is left waits for ever.
		if reason := recover(); reason != nil {
			wrong = append(wrong, fmt.Sprint(reason))
			if *replay != 0 {
				wrong = append(wrong, left()...)
			}
		}
	}()
	synctest.Test(t, func(t *testing.T) { wrong = scenario(t, seed, history) })
	return wrong, history
}

// left returns the stacks of the goroutines that are left of a bubble.
func left() []string {
	buffer := make([]byte, 1<<20)
	stacks := strings.Split(string(buffer[:runtime.Stack(buffer, true)]), "\n\n")
	return slices.DeleteFunc(stacks, func(stack string) bool { return !strings.Contains(stack, "synctest bubble") })
}

// Chance returns the source of chance for one thing in a run. It depends on
// the seed and the name of the thing alone, and not on what else was drawn.
func Chance(seed uint64, name string, numbers ...int) *rand.Rand {
	hash := fnv.New64a()
	fmt.Fprint(hash, name, numbers)
	return rand.New(rand.NewPCG(seed, hash.Sum64()))
}

// Command mutate changes our own code, a little at a time, and reports the
// changes that no test notices.
//
//	go run ./scripts/mutate [-only REGEXP] [-every N] [-at N] [PART ...]
//
// All changes of a part are built into one test binary by go test -overlay, so
// that nothing in the tree changes; the environment variable MUTANT chooses one.
// Each test runs once without a change, which shows how long it takes and which
// changes it comes by; those are then tried with the tests that do, first those
// that notice most in a second, until one fails.
// A change that leaves a program of the same meaning is listed with the reason
// in equivalent.txt.
//
// The exit status is 0 if all changes were noticed, 1 if some were not, and 2 if
// there was something else.
package main

import (
	"context"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"regexp"
	"slices"
	"strings"
	"time"
)

//go:embed equivalent.txt
var equivalentList string

func main() {
	every := flag.Int("every", 1, "tries one of so many mutants, for a sample")
	at := flag.Int("at", 0, "the first of a sample, below every")
	only := flag.String("only", "", "tries the mutants that a regular `expression` describes, as they are printed")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: mutate [-only REGEXP] [-every N] [-at N] [PART ...]")
		flag.PrintDefaults()
		for _, p := range parts {
			fmt.Fprintf(flag.CommandLine.Output(), "  %s\n\t%s\n", p.name, p.about)
		}
	}
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	expression, err := regexp.Compile(*only)
	survivors := 0
	if err == nil {
		survivors, err = mutate(ctx, flag.Args(), sample{max(*every, 1), *at, expression})
	}
	stop()
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	case survivors > 0:
		os.Exit(1)
	}
}

// sample says which mutants are tried.
type sample struct {
	every, at int
	only      *regexp.Regexp
}

func (s sample) has(m mutant) bool {
	return m.id%s.every == s.at%s.every && s.only.MatchString(m.String())
}

// mutate tries the mutants of the named parts, or of all, and returns how many
// survive.
func mutate(ctx context.Context, names []string, chosen sample) (int, error) {
	for _, name := range names {
		if !slices.ContainsFunc(parts, func(p part) bool { return p.name == name }) {
			return 0, fmt.Errorf("there is no part %q", name)
		}
	}
	known, err := readEquivalents(equivalentList)
	if err != nil {
		return 0, err
	}
	total := 0
	for _, p := range parts {
		if len(names) > 0 && !slices.Contains(names, p.name) {
			continue
		}
		survivors, err := tryPart(ctx, p, known, chosen)
		if err != nil {
			return total, fmt.Errorf("%s: %w", p.name, err)
		}
		total += survivors
	}
	return total, nil
}

// tryPart tries the mutants of a part, prints what survives, and returns how
// many that are.
func tryPart(ctx context.Context, p part, known equivalents, chosen sample) (survivors int, err error) {
	started := time.Now()
	built, err := build(ctx, p)
	if err != nil {
		return 0, err
	}
	defer built.close()
	if err := built.survey(ctx); err != nil {
		return 0, err
	}
	tried, equal := 0, 0
	for _, m := range built.mutants {
		if known[p.name][m.key()] != nil {
			known[p.name][m.key()].met = true
			equal++
			continue
		}
		if !chosen.has(m) {
			continue
		}
		tried++
		noticed, err := built.notices(ctx, m.id)
		if err != nil {
			return survivors, err
		}
		if !noticed {
			survivors++
			fmt.Printf("%s: survived: %v\n", p.name, m)
		}
	}
	fmt.Printf("%s: %d mutants, %d of them equivalent to what stands there; %d tried, %d survived (%v)\n",
		p.name, len(built.mutants), equal, tried, survivors, time.Since(started).Round(time.Second))
	return survivors, known.unmet(p.name)
}

// equivalents are the mutants of each part that mean the same, by their keys.
type equivalents map[string]map[string]*equivalent

type equivalent struct{ met bool }

// readEquivalents reads the list: a comment with the reason, then lines of a
// part and a key.
func readEquivalents(list string) (equivalents, error) {
	known := equivalents{}
	reason := false
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		part, key, found := strings.Cut(line, " ")
		switch {
		case line == "":
			reason = false
			continue
		case part == "#":
			reason = true
			continue
		case !found || !reason:
			return nil, fmt.Errorf("equivalent.txt: %q is no part and mutant below a reason", line)
		}
		if known[part] == nil {
			known[part] = map[string]*equivalent{}
		}
		known[part][key] = &equivalent{}
	}
	return known, nil
}

// unmet fails for an entry that names no mutant.
func (known equivalents) unmet(part string) error {
	for key, entry := range known[part] {
		if !entry.met {
			return fmt.Errorf("equivalent.txt: there is no mutant %q", key)
		}
	}
	return nil
}

// Command bench runs the benchmarks that stand beside a baseline, and prints
// what ours costs as a part of what the baseline does, for each release of Go:
//
//	go run ./scripts/bench -toolchains "local go1.27.3" -rounds 5
//
// A pair of benchmarks is called …/client and …/baseline, or …/package and
// …/by hand. A benchmark may also compare by itself and report the metrics
// rate-ratio and cpu-ratio. Each round runs all of them once; the table has the
// medians of the ratios of the rounds, so that what a shared machine does
// meanwhile meets both sides.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
)

// packages have the benchmarks.
var packages = []string{"sinch", "sinch/webhook"}

func main() {
	toolchains := flag.String("toolchains", "local", "the releases of Go, as GOTOOLCHAIN names them")
	rounds := flag.Int("rounds", 5, "how often each benchmark is run")
	each := flag.String("time", "100ms", "how long each is run, as for go test -benchtime")
	chosen := flag.String("bench", ".", "which are run, as for go test -bench")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := bench(ctx, strings.Fields(*toolchains), *rounds, *each, *chosen)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// binary is the benchmarks of a package, built by a release of Go.
type binary struct {
	release, dir, file string
}

func bench(ctx context.Context, toolchains []string, rounds int, each, chosen string) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	var binaries []binary
	var releases []string
	for _, toolchain := range toolchains {
		release, err := output(ctx, ".", toolchain, "go", "env", "GOVERSION")
		if err != nil {
			return err
		}
		releases = append(releases, strings.TrimSpace(release))
		for i, pkg := range packages {
			b := binary{strings.TrimSpace(release), pkg, filepath.Join(dir, fmt.Sprint(toolchain, i))}
			if _, err := output(ctx, ".", toolchain, "go", "test", "-c", "-o", b.file, "./"+pkg); err != nil {
				return err
			}
			binaries = append(binaries, b)
		}
	}
	all := newRatios()
	for round := range rounds {
		for _, b := range binaries {
			fmt.Fprintf(os.Stderr, "round %d of %d: %s %s\n", round+1, rounds, b.release, b.dir)
			text, err := output(ctx, b.dir, "", b.file, "-test.run=^$", "-test.bench="+chosen, "-test.benchtime="+each)
			if err != nil {
				return err
			}
			if err := all.add(b.release, text); err != nil {
				return err
			}
		}
	}
	fmt.Print(all.table(releases))
	return nil
}

// output runs a program with a release of Go.
func output(ctx context.Context, dir, toolchain, program string, arguments ...string) (string, error) {
	command := exec.CommandContext(ctx, program, arguments...)
	command.Dir = dir
	if toolchain != "" {
		command.Env = append(os.Environ(), "GOTOOLCHAIN="+toolchain)
	}
	var stderr strings.Builder
	command.Stderr = &stderr
	text, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s%s", program, strings.Join(arguments, " "), err, text, stderr.String())
	}
	return string(text), nil
}

package main

import (
	"bytes"
	"cmp"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

//go:embed support.tmpl
var support string

// built is a part with all its mutants in one test binary.
type built struct {
	part    part
	dir     string // of the binary; temporary
	tests   []test // first those that notice most in a second
	mutants []mutant
}

// test is one of the tests, with what a run without a mutant showed.
type test struct {
	name    string
	took    time.Duration
	met     map[int]bool // the mutants that it comes by
	noticed int          // how many mutants it was the first to notice
}

func (b *built) close() { _ = os.RemoveAll(b.dir) }

// build instruments the files of a part and builds its tests.
func build(ctx context.Context, p part) (*built, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	b := &built{part: p, dir: dir}
	if err := b.compile(ctx); err != nil {
		b.close()
		return nil, err
	}
	return b, nil
}

func (b *built) compile(ctx context.Context) error {
	replaced := map[string]string{}
	place := func(name string, content []byte) error {
		original, err := filepath.Abs(filepath.Join(b.part.dir, name))
		if err != nil {
			return err
		}
		replaced[original] = filepath.Join(b.dir, name)
		return os.WriteFile(replaced[original], content, 0o600)
	}
	for _, name := range b.part.files {
		source, err := os.ReadFile(filepath.Join(b.part.dir, name))
		if err != nil {
			return err
		}
		changed, err := instrument(b.part.dir+"/"+name, source, &b.mutants)
		if err != nil {
			return err
		}
		if err := place(name, changed); err != nil {
			return err
		}
	}
	if err := place("mutant_support.go", fmt.Appendf(nil, support, filepath.Base(b.part.dir))); err != nil {
		return err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return err
	}
	file := filepath.Join(b.dir, "overlay.json")
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		return err
	}
	command := exec.CommandContext(ctx, "go", "test", "-c", "-overlay", file, "-o", b.binary(), "./"+b.part.dir)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("build the tests: %w\n%s", err, output)
	}
	return nil
}

func (b *built) binary() string { return filepath.Join(b.dir, "tests") }

// Limits of one run: a mutant that loops for ever, or allocates so, is noticed.
const (
	longest     = 10 * time.Minute // without a mutant
	slack       = 30 * time.Second // beyond five times as long
	memoryLimit = 8 << 20          // in KiB of address space
)

// survey runs each of the tests without a mutant. It has to pass.
func (b *built) survey(ctx context.Context) error {
	skip, err := regexp.Compile(b.part.skip)
	if err != nil {
		return err
	}
	_, names, err := b.run(ctx, longest, 0, "-test.list=^(Test|Fuzz|Example)")
	if err != nil {
		return err
	}
	for name := range strings.FieldsSeq(string(names)) {
		if skip.MatchString(name) {
			continue
		}
		started := time.Now()
		noticed, output, err := b.run(ctx, longest, 0, "-test.run=^"+name+"$")
		if err != nil || noticed {
			return cmp.Or(err, fmt.Errorf("%s fails without a mutant:\n%s", name, output))
		}
		found := test{name: name, took: time.Since(started)}
		if found.met, err = b.readMet(); err != nil {
			return err
		}
		b.tests = append(b.tests, found)
	}
	b.sort()
	return nil
}

func (b *built) sort() {
	rate := func(t test) float64 { return float64(t.noticed+1) / t.took.Seconds() }
	slices.SortStableFunc(b.tests, func(x, y test) int { return cmp.Compare(rate(y), rate(x)) })
}

// metFile is where a run without a mutant leaves the mutants that it met.
func (b *built) metFile() string { return filepath.Join(b.dir, "met") }

// readMet reads that file and removes it.
func (b *built) readMet() (map[int]bool, error) {
	content, err := os.ReadFile(b.metFile())
	if err != nil {
		return nil, err
	}
	met := map[int]bool{}
	for text := range strings.FieldsSeq(string(content)) {
		id, err := strconv.Atoi(text)
		if err != nil {
			return nil, err
		}
		met[id] = true
	}
	return met, os.Remove(b.metFile())
}

// notices reports whether one of the tests that come by a mutant fails with it.
func (b *built) notices(ctx context.Context, id int) (bool, error) {
	const together = 2 * time.Second // are the tests of one process
	var names []string
	var took time.Duration
	for i, t := range b.tests {
		if t.met[id] {
			names = append(names, t.name)
			took += t.took
		}
		if len(names) == 0 || took < together && i < len(b.tests)-1 {
			continue
		}
		noticed, output, err := b.run(ctx, 5*took+slack, id, "-test.run=^("+strings.Join(names, "|")+")$")
		if noticed || err != nil {
			b.credit(output)
			return noticed, err
		}
		names, took = nil, 0
	}
	return false, nil
}

var failedTest = regexp.MustCompile(`--- FAIL: (\w+)`)

// credit puts the test that failed further to the front.
func (b *built) credit(output []byte) {
	if found := failedTest.FindSubmatch(output); found != nil {
		for i := range b.tests {
			if b.tests[i].name == string(found[1]) {
				b.tests[i].noticed++
			}
		}
		b.sort()
	}
}

// run runs the test binary with a mutant, or with none for 0, and reports
// whether a test failed.
func (b *built) run(ctx context.Context, limit time.Duration, id int, selection string) (noticed bool, output []byte, err error) {
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	command := exec.CommandContext(limited, "sh", "-c", `ulimit -v `+strconv.Itoa(memoryLimit)+`; exec "$@"`, "sh",
		b.binary(), "-test.failfast", "-test.count=1", selection)
	command.Dir = b.part.dir
	command.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(id))
	if id == 0 {
		command.Env = append(command.Env, "MUTANTS_MET="+b.metFile())
	}
	command.WaitDelay = time.Second // for the pipes that a process of a test has left open
	output, err = command.CombinedOutput()
	if ctx.Err() != nil {
		return false, nil, ctx.Err()
	}
	if _, failed := errors.AsType[*exec.ExitError](err); failed || limited.Err() != nil {
		return true, bytes.TrimSpace(output), nil
	}
	return false, output, err
}

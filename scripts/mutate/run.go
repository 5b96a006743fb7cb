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
	"strconv"
	"time"
)

//go:embed support.tmpl
var support string

// built is a part with all its mutants in test binaries.
type built struct {
	part     part
	dir      string // of the binaries; temporary
	binaries []string
	limits   []time.Duration // of each of the tests
	mutants  []mutant
}

func (b *built) close() { _ = os.RemoveAll(b.dir) }

// build instruments the files of a part and builds its tests.
func build(ctx context.Context, p part) (*built, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	b := &built{part: p, dir: dir, limits: make([]time.Duration, len(p.tests))}
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
	byDir := map[string]string{}
	for _, t := range b.part.tests {
		if byDir[t.dir] == "" {
			byDir[t.dir] = filepath.Join(b.dir, fmt.Sprintf("%d.test", len(byDir)))
			command := exec.CommandContext(ctx, "go", "test", "-c", "-overlay", file, "-o", byDir[t.dir], "./"+t.dir)
			if output, err := command.CombinedOutput(); err != nil {
				return fmt.Errorf("build the tests of %s: %w\n%s", t.dir, err, output)
			}
		}
		b.binaries = append(b.binaries, byDir[t.dir])
	}
	return nil
}

// Limits of one run: a mutant that loops for ever, or allocates so, is noticed.
const (
	longest     = 10 * time.Minute // without a mutant
	slack       = 30 * time.Second // beyond five times as long
	memoryLimit = 8 << 20          // in KiB of address space
)

// check runs the tests without a mutant, which have to pass, and sets their
// limits.
func (b *built) check(ctx context.Context) error {
	for i := range b.part.tests {
		started := time.Now()
		b.limits[i] = longest
		noticed, output, err := b.run(ctx, i, 0)
		if err != nil || noticed {
			return cmp.Or(err, fmt.Errorf("the tests fail without a mutant:\n%s", output))
		}
		b.limits[i] = 5*time.Since(started) + slack
	}
	return nil
}

// run runs the tests at an index with a mutant, or with none for 0, and reports
// whether one of them failed.
func (b *built) run(ctx context.Context, index, id int) (noticed bool, output []byte, err error) {
	t := b.part.tests[index]
	limited, cancel := context.WithTimeout(ctx, b.limits[index])
	defer cancel()
	command := exec.CommandContext(limited, "sh", "-c", `ulimit -v `+strconv.Itoa(memoryLimit)+`; exec "$@"`, "sh",
		b.binaries[index], "-test.failfast", "-test.count=1", "-test.run="+t.run, "-test.skip="+t.skip)
	command.Dir = t.dir
	command.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(id))
	command.WaitDelay = time.Second // for the pipes that a process of a test has left open
	output, err = command.CombinedOutput()
	if ctx.Err() != nil {
		return false, nil, ctx.Err()
	}
	if _, failed := errors.AsType[*exec.ExitError](err); failed || limited.Err() != nil {
		return true, bytes.TrimSpace(output), nil
	}
	return false, nil, err
}

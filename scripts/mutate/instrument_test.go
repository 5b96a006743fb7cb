package main

import (
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// before is a program with something of each kind to change.
const before = `package main

import (
	"errors"
	"fmt"
	"os"
)

type repeat int

const (
	never repeat = iota
	always
)

var ErrUnavailable = errors.New("odd")

var table = [2]struct {
	again repeat
	err   error
}{
	0: {always, nil},
	1: {never, ErrUnavailable},
}

var words = []string{"one", "two"}

var numbers = map[string]int{"one": 1, "two": 2}

func check(n int) (string, error) {
	if n < 0 || n > 10 {
		return "", errors.New("out of range")
	}
	switch n {
	case 1, 2:
		return "few", nil
	case 3:
		n = 4
	}
	switch half := n / 2; half {
	case 4:
		return "half of eight", nil
	}
	switch {
	case n >= 7 && n < 8:
		return "seven", nil
	}
	odd := n%2 == 1
	if odd {
		return "", ErrUnavailable
	}
	return fmt.Sprint("even ", n), nil
}

func main() {
	for _, n := range []int{-1, 1, 2, 3, 5, 7, 8, 10, 11} {
		text, err := check(n)
		fmt.Fprintln(os.Stdout, n, text, err)
	}
	fmt.Println(table, len(words), words[0], len(numbers), numbers["one"])
}
`

// program is before with its mutants, built.
func program(t *testing.T) (binary string, mutants []mutant) {
	t.Helper()
	changed, err := instrument("example/main.go", []byte(before), &mutants)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module example.com/mutants\n\ngo 1.26.0\n", "main.go": string(changed), "support.go": strings.Replace(support, "%s", "main", 1),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	binary = filepath.Join(dir, "program")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", binary, ".")
	build.Dir = dir
	if output, err := build.CombinedOutput(); err != nil {
		formatted, _ := format.Source(changed)
		t.Fatalf("%v\n%s\n%s", err, output, formatted)
	}
	return binary, mutants
}

func outputOf(t *testing.T, binary string, id int) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), binary)
	command.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(id))
	output, _ := command.CombinedOutput() // a mutant may panic
	return string(output)
}

func TestEachMutantChangesTheProgram(t *testing.T) {
	binary, mutants := program(t)
	checkThatAllAreThere(t, mutants)
	normal := outputOf(t, binary, 0)
	if want := "-1  out of range\n1 few <nil>\n2 few <nil>\n3 even 4 <nil>\n5  odd\n7 seven <nil>\n8 half of eight <nil>\n10 even 10 <nil>\n11  out of range\n"; !strings.HasPrefix(normal, want) {
		t.Fatalf("without a mutant the program prints\n%s", normal)
	}
	for _, m := range mutants {
		if outputOf(t, binary, m.id) == normal {
			t.Errorf("%v: changes nothing", m)
		}
	}
}

// checkThatAllAreThere fails if something that decides has no mutant.
func checkThatAllAreThere(t *testing.T, mutants []mutant) {
	t.Helper()
	var got []string
	for _, m := range mutants {
		got = append(got, m.key())
	}
	want := []string{
		"main.go table[0]: field 1 changed to never: always",
		"main.go table[0]: field 2 changed to ErrUnavailable: nil",
		"main.go table[1]: field 1 changed to always: never",
		"main.go table[1]: field 2 changed to nil: ErrUnavailable",
		`main.go words: row deleted: "one"`,
		`main.go words: row deleted: "two"`,
		`main.go numbers: row deleted: "one": 1`,
		`main.go numbers: row deleted: "two": 2`,
		"main.go check: inverted: n < 0 || n > 10",
		"main.go check: deleted from ||: n < 0",
		"main.go check: deleted from ||: n > 10",
		`main.go check: deleted: return "", errors.New("out of range")`,
		"main.go check: case deleted: 1",
		"main.go check: case deleted: 2",
		"main.go check: case deleted: 3",
		"main.go check: deleted: n = 4",
		"main.go check: case deleted: 4",
		"main.go check: case deleted: n >= 7 && n < 8",
		"main.go check: deleted from &&: n >= 7",
		"main.go check: deleted from &&: n < 8",
		"main.go check: inverted: n%2 == 1",
		"main.go check: inverted: odd",
		`main.go check: deleted: return "", ErrUnavailable`,
		"main.go main: row deleted: -1",
		"main.go main: deleted: fmt.Fprintln(os.Stdout, n, text, err)",
		"main.go main: deleted: fmt.Println(table, len(words), words[0], len(numbers), numbers[\"one\"])",
	}
	for _, key := range want {
		if !slices.Contains(got, key) {
			t.Errorf("there is no %s", key)
		}
	}
	if t.Failed() {
		t.Logf("there are\n%s", strings.Join(got, "\n"))
	}
}

func TestTheListOfEquivalents(t *testing.T) {
	for _, test := range []struct {
		name, list string
		fails      bool
	}{
		{"may be empty", "", false},
		{"has entries below a reason", "# because\nretries a.go f: deleted: x\nretries a.go f: deleted: y\n\n# for another reason\nverifier b.go g: inverted: z\n", false},
		{"refuses an entry without a reason", "retries a.go f: deleted: x\n", true},
		{"refuses an entry after the end of a reason", "# because\n\nretries a.go f: deleted: x\n", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			known, err := readEquivalents(test.list)
			if (err != nil) != test.fails {
				t.Fatal(err)
			}
			if test.list != "" && !test.fails && known["retries"]["a.go f: deleted: x"] == nil {
				t.Errorf("it holds %v", known)
			}
			if !test.fails && test.list != "" && known.unmet("retries") == nil {
				t.Error("an entry that names no mutant is not reported")
			}
		})
	}
}

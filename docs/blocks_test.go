package docs_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// leftOut stands in a block for any number of lines of the program.
const leftOut = "…"

// TestEveryGoBlockIsAPieceOfCodeThatTestsRun finds each block of the pages in
// an example, a test or a program of the repository, line by line: they compile,
// and run in the tests. So a page cannot say what does not work.
func TestEveryGoBlockIsAPieceOfCodeThatTestsRun(t *testing.T) {
	programs := map[string][]string{}
	for _, path := range files(t, ".go") {
		if !strings.HasSuffix(path, "_test.go") && !strings.HasPrefix(path, "examples/") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		programs[path] = strings.Split(string(content), "\n")
	}
	count := 0
	for _, page := range pages(t) {
		for _, block := range page.blocks {
			if block.language != "go" {
				continue
			}
			count++
			found := false
			for _, program := range programs {
				if contains(program, block.lines) {
					found = true
					break
				}
			}
			if !found {
				t.Errorf("%s:%d: no example, test or program has these lines:\n%s", page.path, block.line, strings.Join(block.lines, "\n"))
			}
		}
	}
	if count == 0 {
		t.Error("no page has a block of Go")
	}
}

func TestABlockIsFoundInAProgram(t *testing.T) {
	program := strings.Split("func main() {\n\tif a {\n\t\tb()\n\n\t\tc()\n\t}\n\td()\n}", "\n")
	for _, test := range []struct {
		name, block string
		want        bool
	}{
		{"a piece with its indentation taken away", "b()\n\nc()", true},
		{"a piece with deeper lines", "if a {\n\tb()\n\n\tc()\n}", true},
		{"a piece of which lines are left out", "if a {\n\t…\n}\nd()", true},
		{"another line", "b()\n\ne()", false},
		{"another indentation", "if a {\nb()\n", false},
		{"lines in another order", "d()\n…\nb()", false},
		{"half a line", "b(", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := contains(program, strings.Split(test.block, "\n")); got != test.want {
				t.Errorf("found = %t, want %t", got, test.want)
			}
		})
	}
}

// contains reports whether the lines stand in the program one after the other,
// all of them indented by the same more.
func contains(program, lines []string) bool {
	for start := range program {
		indentation := program[start][:len(program[start])-len(strings.TrimLeft(program[start], "\t"))]
		if matches(program[start:], lines, indentation) {
			return true
		}
	}
	return false
}

func matches(program, lines []string, indentation string) bool {
	for i, line := range lines {
		if strings.TrimSpace(line) == leftOut {
			for skip := range program {
				if matches(program[skip:], lines[i+1:], indentation) {
					return true
				}
			}
			return false
		}
		if len(program) == 0 {
			return false
		}
		want := line
		if line != "" {
			want = indentation + line
		}
		if program[0] != want {
			return false
		}
		program = program[1:]
	}
	return true
}

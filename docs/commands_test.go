//go:build unix

package docs_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// typed makes the tests do what else would need more than Go: sh, curl and jq.
var typed = flag.Bool("typed", false, "type the commands of the pages, as their readers do")

// commands are what pages have their readers type: blocks of one page that go
// together, each by how it begins, and what types them. Where nothing does, the
// reason is there.
var commands = []struct {
	page   string
	begins []string
	typed  func(*testing.T, [][]string)
	reason string
}{
	{"README.md", []string{"go run github.com/sinchgo/"}, sayHelloInTwoTerminals, ""},
	{"README.md", []string{"go run ./sinch/sinchtest/cmd/sinch-fake", "TOKEN=$(curl"}, talkToTheCommandWithCurl, ""},
	{"README.md", []string{"make test"}, standInContinuousIntegration, ""},
	{"docs/coming-from.md", []string{"TOKEN=$(curl", "curl -H", "curl -H"}, sendAndListWithCurl, ""},
	{"docs/tenants.md", []string{"go run -C examples/tenants"}, standInContinuousIntegration, ""},
	{"docs/testing.md", []string{"go run github.com/sinchgo/"}, startTheCommand, ""},
	{"docs/what-the-fake-assumes.md", []string{"sinch-fake -assume"}, startTheCommand, ""},
	{"CONTRIBUTING.md", []string{"make test"}, standInContinuousIntegration, ""},
	{"CONTRIBUTING.md", []string{`step "$version: the examples"`}, standInContinuousIntegration, ""},
	{"CONTRIBUTING.md", []string{"make drift"}, nil, "Sinch's servers are asked; make drift runs with a file instead"},
	{"CONTRIBUTING.md", []string{"go test ./sinch -run Simulation"}, nil, "it takes hours; with fewer seeds, the simulations run with the tests"},
}

// TestEveryCommandIsTyped finds blocks of commands that nothing types and that
// nobody has given a reason for.
func TestEveryCommandIsTyped(t *testing.T) {
	blocks := map[string][]block{}
	for _, page := range pages(t) {
		blocks[page.path] = page.commands()
	}
	for _, row := range commands {
		t.Run(row.page+" "+row.begins[0], func(t *testing.T) {
			var lines [][]string
			for _, begins := range row.begins {
				at := slices.IndexFunc(blocks[row.page], func(b block) bool { return strings.HasPrefix(b.lines[0], begins) })
				if at < 0 {
					t.Fatalf("%s has no block that begins with %q", row.page, begins)
				}
				lines = append(lines, blocks[row.page][at].lines)
				blocks[row.page] = slices.Delete(blocks[row.page], at, at+1)
			}
			switch {
			case row.typed != nil:
				row.typed(t, lines)
			case row.reason == "":
				t.Error("nothing types it, and no reason is given")
			}
		})
	}
	for path, left := range blocks {
		for _, block := range left {
			t.Errorf("%s:%d: nothing types the commands that begin with %q", path, block.line, block.lines[0])
		}
	}
}

// languages are those of blocks, and what holds what they say.
var languages = map[string]string{
	"go":   "TestEveryGoBlockIsAPieceOfCodeThatTestsRun",
	"sh":   "TestEveryCommandIsTyped",
	"json": "the test of its page",
	"ts":   "the compiler of another language, by hand: the page says when, and with which release",
	"":     "nothing: a picture, or what a program printed",
}

func TestEveryBlockIsOfALanguageThatIsHeld(t *testing.T) {
	for _, page := range pages(t) {
		for _, block := range page.blocks {
			if languages[block.language] == "" {
				t.Errorf("%s:%d: nothing holds what a block of %q says", page.path, block.line, block.language)
			}
		}
	}
}

// standInContinuousIntegration finds each command in what runs for each change,
// where it may have more arguments.
func standInContinuousIntegration(t *testing.T, blocks [][]string) {
	var runs strings.Builder
	for _, path := range []string{".ci/run", ".github/workflows/ci.yml"} {
		content, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		runs.Write(content)
	}
	for _, line := range slices.Concat(blocks...) {
		command, _, _ := strings.Cut(line, "#")
		if command = strings.TrimSpace(command); !strings.Contains(runs.String(), command) {
			t.Errorf("%s does not run for each change", command)
		}
	}
}

func TestBlocksOfCommandsAreFound(t *testing.T) {
	text := strings.Split("Do\n\n    make test\n    make fuzz\n\nor\n\n```sh\n    indented\n```\n\n1. a list\n   goes on\n\n    last", "\n")
	fenced, _ := split(text)
	var found []string
	for _, block := range (page{lines: text, blocks: fenced}).commands() {
		found = append(found, strings.Join(block.lines, ";"))
	}
	if want := []string{"make test;make fuzz", "    indented", "last"}; !slices.Equal(found, want) {
		t.Errorf("found %q, want %q", found, want)
	}
}

package docs_test

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	link   = regexp.MustCompile(`\[[^\]]*\]\(([^)\s]+)\)`)
	run    = regexp.MustCompile(`go (?:run|test|doc|build)(?: -[a-zA-Z]+)* (\.[./a-zA-Z0-9_-]*|github\.com/sinchgo/[a-zA-Z0-9_/.-]+)`)
	quoted = regexp.MustCompile("`([^`]+)`")
	folder = regexp.MustCompile(`^(?:api|docs|examples|gen|scripts|sinch|\.ci|\.github)(?:/[a-zA-Z0-9_.-]+)+/?$`)
	module = "github.com/sinchgo/sinch-conversation-go"
)

// TestEveryLinkLeadsSomewhere follows the links inside the repository, to files
// and to headings, and the paths that pages and their commands name.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	all := pages(t)
	headings := map[string]map[string]bool{}
	for _, page := range all {
		headings[page.path] = page.anchors()
	}
	for _, page := range all {
		folder := path.Dir(page.path)
		for i, line := range page.prose() {
			for _, match := range link.FindAllStringSubmatch(line, -1) {
				target, anchor, hasAnchor := strings.Cut(match[1], "#")
				if strings.Contains(target, "://") {
					continue
				}
				to := page.path
				if target != "" {
					to = path.Join(folder, target)
				}
				if !exists(to) {
					t.Errorf("%s:%d: there is no %s", page.path, i+1, match[1])
				} else if hasAnchor && !headings[to][anchor] {
					t.Errorf("%s:%d: %s has no heading #%s", page.path, i+1, to, anchor)
				}
			}
			for _, match := range quoted.FindAllStringSubmatch(line, -1) {
				if folder := match[1]; isFolder(folder) && !exists(folder) {
					t.Errorf("%s:%d: there is no %s", page.path, i+1, folder)
				}
			}
		}
		for i, line := range page.lines {
			for _, match := range run.FindAllStringSubmatch(line, -1) {
				target := strings.TrimSuffix(match[1], "/...")
				if inside, ours := strings.CutPrefix(target, module); ours {
					target = "." + inside
				}
				target, _, _ = strings.Cut(target, "@")
				if !exists(target) {
					t.Errorf("%s:%d: there is no %s to run", page.path, i+1, target)
				}
			}
		}
	}
}

// TestTheReadmeLeadsToEachPage finds pages that nobody would.
func TestTheReadmeLeadsToEachPage(t *testing.T) {
	linked := map[string]bool{}
	for _, page := range pages(t) {
		if page.path != "README.md" {
			continue
		}
		for _, match := range link.FindAllStringSubmatch(strings.Join(page.prose(), "\n"), -1) {
			target, _, _ := strings.Cut(match[1], "#")
			linked[target] = true
		}
	}
	for _, page := range pages(t) {
		if strings.HasPrefix(page.path, "docs/") && !linked[page.path] {
			t.Errorf("the README does not link %s", page.path)
		}
	}
}

var (
	testName     = regexp.MustCompile(`^(?:Test|Example|Fuzz)[A-Z_][A-Za-z0-9_]*$`)
	declaredTest = regexp.MustCompile(`(?m)^func ((?:Test|Example|Fuzz)[A-Za-z0-9_]*)\(`)
)

// TestEveryTestThatAPageNamesExists looks for tests that were renamed.
func TestEveryTestThatAPageNamesExists(t *testing.T) {
	exists := map[string]bool{}
	for _, source := range files(t, "_test.go") {
		content, err := os.ReadFile(filepath.Join(root, source))
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range declaredTest.FindAllStringSubmatch(string(content), -1) {
			exists[match[1]] = true
		}
	}
	for _, page := range pages(t) {
		for i, line := range page.prose() {
			for _, match := range quoted.FindAllStringSubmatch(line, -1) {
				if testName.MatchString(match[1]) && !exists[match[1]] {
					t.Errorf("%s:%d: there is no %s", page.path, i+1, match[1])
				}
			}
		}
	}
}

func isFolder(text string) bool { return folder.MatchString(text) && !strings.Contains(text, "*") }

func exists(fromTop string) bool {
	_, err := os.Stat(filepath.Join(root, filepath.FromSlash(fromTop)))
	return err == nil
}

// anchors returns what the headings of the page are called in links.
func (p page) anchors() map[string]bool {
	anchors := map[string]bool{}
	for _, line := range p.prose() {
		title := strings.TrimLeft(line, "#")
		if title == line || !strings.HasPrefix(title, " ") {
			continue
		}
		var anchor strings.Builder
		for _, letter := range strings.ToLower(strings.TrimSpace(title)) {
			switch {
			case letter == ' ':
				anchor.WriteByte('-')
			case letter == '-' || letter == '_' || unicode.IsLetter(letter) || unicode.IsDigit(letter):
				anchor.WriteRune(letter)
			}
		}
		anchors[anchor.String()] = true
	}
	return anchors
}

package docs_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// root is the top of the repository.
const root = ".."

// A page is a Markdown file of the repository.
type page struct {
	path   string // from the top of the repository
	lines  []string
	blocks []block
}

// A block is what stands between two fences.
type block struct {
	language string
	line     int // of the opening fence, from 1
	lines    []string
}

// pages returns the Markdown files of the repository.
func pages(t *testing.T) []page {
	t.Helper()
	var all []page
	for _, path := range files(t, ".md") {
		content, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
		blocks, open := split(lines)
		if open {
			t.Errorf("%s: a fence is not closed", path)
		}
		all = append(all, page{path: path, lines: lines, blocks: blocks})
	}
	if len(all) == 0 {
		t.Fatal("there are no pages")
	}
	return all
}

// split finds the fenced blocks, and reports whether the last one is open.
func split(lines []string) (blocks []block, open bool) {
	for i, line := range lines {
		language, fence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case fence && open:
			open = false
		case fence:
			open = true
			blocks = append(blocks, block{language: language, line: i + 1})
		case open:
			last := &blocks[len(blocks)-1]
			last.lines = append(last.lines, line)
		}
	}
	return blocks, open
}

// prose returns the lines of the page that are in no block; the others are
// empty, so that the numbers stay.
func (p page) prose() []string {
	prose := slices.Clone(p.lines)
	for _, block := range p.blocks {
		for i := range len(block.lines) + 2 {
			if at := block.line - 1 + i; at < len(prose) {
				prose[at] = ""
			}
		}
	}
	return prose
}

// commands returns the blocks that a shell reads: those that say so, and those
// that are indented.
func (p page) commands() []block {
	var found []block
	for _, block := range p.blocks {
		if block.language == "sh" {
			found = append(found, block)
		}
	}
	begun := false
	for i, line := range p.prose() {
		command, indented := strings.CutPrefix(line, "    ")
		switch {
		case indented && begun:
			last := &found[len(found)-1]
			last.lines = append(last.lines, command)
		case indented:
			found = append(found, block{language: "sh", line: i + 1, lines: []string{command}})
		}
		begun = indented
	}
	slices.SortStableFunc(found, func(a, b block) int { return a.line - b.line })
	return found
}

// files returns the files of the repository with the ending, from its top and in
// order. What begins with a dot, and testdata, is not looked at.
func files(t *testing.T, ending string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules") {
			return filepath.SkipDir
		}
		if !entry.IsDir() && strings.HasSuffix(name, ending) {
			relative, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			found = append(found, filepath.ToSlash(relative))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

package docs_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// longest is how many lines a file that people write may have.
const longest = 400

// A reader looks for one thing in a file, and finds it where the name says.
func TestNoFileIsTooLong(t *testing.T) {
	for _, path := range files(t, ".go") {
		if strings.HasSuffix(path, ".gen.go") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(content, []byte("\n")); lines > longest {
			t.Errorf("%s has %d lines, of at most %d: split it by what it holds", path, lines, longest)
		}
	}
}

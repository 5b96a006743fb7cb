package main

import (
	"fmt"
	"strings"
)

// unreleased is the section of CHANGELOG.md with what no version has yet.
const unreleased = "Unreleased"

// notes returns what CHANGELOG.md says of a version: the text below its heading,
// "## 0.1.0" or "## 0.1.0 (2026-12-01)". A line that goes on with the sentence
// above it is joined to that, since a release page shows every line end.
func notes(changelog, version string) (string, error) {
	var blocks []string
	found, joins := false, false
	for line := range strings.Lines(changelog) {
		line = strings.TrimRight(line, " \r\n")
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			if found {
				break
			}
			name, _, _ := strings.Cut(heading, " ")
			found = name == version
			continue
		}
		text := strings.TrimLeft(line, " ")
		switch {
		case !found || text == "":
			joins = false
		case joins && !begins(text):
			blocks[len(blocks)-1] += " " + text
		default:
			blocks = append(blocks, line)
			joins = !strings.HasPrefix(text, "#")
		}
	}
	if len(blocks) == 0 {
		return "", fmt.Errorf("CHANGELOG.md says nothing of %s: it needs a section \"## %s\"", version, version)
	}
	return strings.Join(blocks, "\n") + "\n", nil
}

// begins reports whether a line begins something, an entry or a heading.
func begins(line string) bool {
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "#")
}

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// writer returns what prints changes in a format, nil if there is no such one.
func writer(format string) func(io.Writer, drift) error {
	switch format {
	case "text":
		return writeText
	case "markdown":
		return writeMarkdown
	case "json":
		return writeJSON
	}
	return nil
}

// writeText prints one line per change.
func writeText(w io.Writer, found drift) error {
	if len(found) == 0 {
		_, err := fmt.Fprintln(w, "nothing changed")
		return err
	}
	for _, c := range found {
		if _, err := fmt.Fprintf(w, "%s: %s: %s\n", c.level, c.place, c.text); err != nil {
			return err
		}
	}
	return nil
}

// maxMarkdown bounds the lists of changes: GitHub refuses the text of a pull
// request above 65536 characters.
const maxMarkdown = 60_000

// writeMarkdown prints the text of a pull request: a summary, then the breaking
// changes, then the others. They stand in code blocks, so that nothing in a
// document is taken for markup or a mention.
func writeMarkdown(w io.Writer, found drift) error {
	var text strings.Builder
	fmt.Fprintln(&text, summary(found))
	for _, section := range []struct {
		title string
		level level
	}{{"Breaking", breaking}, {"Compatible", compatible}} {
		if found.count(section.level) == 0 {
			continue
		}
		fmt.Fprintf(&text, "\n## %s\n\n```text\n", section.title)
		left := 0
		for _, c := range found {
			if c.level != section.level {
				continue
			}
			line := c.place + ": " + c.text + "\n"
			if left > 0 || text.Len()+len(line) > maxMarkdown {
				left++
				continue
			}
			text.WriteString(line)
		}
		fmt.Fprintln(&text, "```")
		if left > 0 {
			fmt.Fprintf(&text, "\n… and %d more.\n", left)
		}
	}
	_, err := io.WriteString(w, text.String())
	return err
}

func summary(found drift) string {
	switch {
	case len(found) == 0:
		return "Nothing changed for users of the generated code."
	case found.count(breaking) == 0:
		return fmt.Sprintf("**Compatible** for users of the generated code: %s.", plural(len(found), "change"))
	}
	return fmt.Sprintf("**Breaking** for users of the generated code: %s, %d compatible.",
		plural(found.count(breaking), "breaking change"), found.count(compatible))
}

func plural(count int, noun string) string {
	if count == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", count, noun)
}

func (d drift) count(l level) int {
	count := 0
	for _, c := range d {
		if c.level == l {
			count++
		}
	}
	return count
}

// writeJSON prints an object with the result and the changes.
func writeJSON(w io.Writer, found drift) error {
	type entry struct {
		Level  string `json:"level"`
		Place  string `json:"place"`
		Change string `json:"change"`
	}
	results := [...]string{exitNone: "none", exitCompatible: "compatible", exitBreaking: "breaking"}
	report := struct {
		Result  string  `json:"result"`
		Changes []entry `json:"changes"`
	}{Result: results[found.exitStatus()], Changes: []entry{}}
	for _, c := range found {
		report.Changes = append(report.Changes, entry{Level: c.level.String(), Place: c.place, Change: c.text})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(report)
}

package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// change is one difference between two documents.
type change struct {
	level level
	place string
	text  string
}

// drift is everything that differs, breaking changes first.
type drift []change

// compare returns what changed from base to revision for users of the Go code.
func compare(base, revision *document) drift {
	var found drift
	found.compare(describe(base), describe(revision))
	slices.SortFunc(found, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.level, a.level), cmp.Compare(a.place, b.place), cmp.Compare(a.text, b.text))
	})
	return found
}

// exitStatus rates the whole by its worst part.
func (d drift) exitStatus() int {
	switch {
	case len(d) == 0:
		return exitNone
	case d[0].level == breaking:
		return exitBreaking
	}
	return exitCompatible
}

func (d *drift) add(l level, place, text string) {
	*d = append(*d, change{level: l, place: oneLine(place), text: oneLine(text)})
}

// oneLine keeps names from a foreign document from breaking the output.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// compare adds what differs between two states of a node.
func (d *drift) compare(base, revision *node) {
	retyped := base.goType != revision.goType
	if retyped {
		text := "Go type changed from " + base.goType + " to " + revision.goType
		if reasons := reasons(base, revision); len(reasons) > 0 {
			text += " (" + strings.Join(reasons, ", ") + ")"
		}
		d.add(breaking, base.place, text)
	}
	for _, name := range sortedKeys(base.facts, revision.facts) {
		before, after := base.facts[name], revision.facts[name]
		if before.value == after.value || retyped && (before.shapesType || after.shapesType) {
			continue
		}
		d.add(rate(before, after), base.place, difference(name, before, after))
	}
	if !retyped {
		d.compareChildren(base.children, revision.children)
	}
}

// compareChildren pairs children by key, what is left by position, and reports
// the rest as added and removed.
func (d *drift) compareChildren(base, revision map[string]*node) {
	renamed := map[string]*node{}
	for key, child := range revision {
		if base[key] == nil && child.position != "" {
			renamed[child.position] = child
		}
	}
	paired := map[*node]bool{}
	for _, key := range sortedKeys(base) {
		child, other := base[key], revision[key]
		if other == nil {
			other = renamed[child.position]
		}
		if other == nil {
			d.add(child.whenRemoved, child.place, child.kind+" removed")
			continue
		}
		paired[other] = true
		d.compare(child, other)
	}
	for _, key := range sortedKeys(revision) {
		if child := revision[key]; !paired[child] {
			d.add(child.whenAdded, child.place, child.kind+" added")
		}
	}
}

// reasons names the facts that explain why a Go type changed. What a type shows
// by itself is left out.
func reasons(base, revision *node) []string {
	var all []string
	for _, name := range sortedKeys(base.facts, revision.facts) {
		switch name {
		case "required", "nullable", "readOnly", "writeOnly", "format":
			if before, after := base.facts[name], revision.facts[name]; before.value != after.value {
				all = append(all, difference(name, before, after))
			}
		}
	}
	return all
}

func difference(name string, before, after fact) string {
	switch {
	case before.value == "":
		return name + " set to " + after.text()
	case after.value == "":
		return name + " dropped, was " + before.text()
	}
	return name + " changed from " + before.text() + " to " + after.text()
}

// sortedKeys returns the keys of all maps, each once.
func sortedKeys[V any](all ...map[string]V) []string {
	union := map[string]bool{}
	for _, m := range all {
		for key := range m {
			union[key] = true
		}
	}
	return slices.Sorted(maps.Keys(union))
}

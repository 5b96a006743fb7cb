package main

import "strings"

// level rates a change.
type level int

const (
	compatible level = iota
	breaking
)

// String returns the level as it is printed.
func (l level) String() string {
	if l == breaking {
		return "breaking"
	}
	return "compatible"
}

// node is one thing of a document that a Go user sees: a schema, a property,
// an enum value, an operation, a parameter … Nodes of two documents are the
// same thing if their keys are.
type node struct {
	// kind says what the node is, as in "property removed".
	kind string
	// place leads to it, as a JSON pointer.
	place string
	// position identifies a node that was renamed, and so has another key, by
	// where it is; "" if that says nothing.
	position string
	// goType is its Go type, "" if it has none. Of a schema it is the kind of
	// type that is declared.
	goType string
	// facts are what else is said about it, by name.
	facts map[string]fact
	// whenAdded and whenRemoved rate its coming and going.
	whenAdded, whenRemoved level
	// children are its parts by key.
	children map[string]*node
}

// fact is something said about a node that can change.
type fact struct {
	value string
	// shown is printed instead of value unless empty.
	shown string
	// whenSet rates that the fact comes to be so, whenDropped that it is no
	// longer said.
	whenSet, whenDropped level
	// narrows rates a change instead, if not nil: one that takes less than
	// before breaks who sends more.
	narrows func(before, after string) bool
	// shapesType marks a fact that can change the Go type; if it does, it is
	// printed as the reason, or not at all if the types themselves say it.
	shapesType bool
}

// fixed makes a fact of which every change is breaking.
func fixed(value string) fact {
	return fact{value: value, whenSet: breaking, whenDropped: breaking}
}

// rate rates the change between two states of a fact, of which one may be absent.
func rate(before, after fact) level {
	for _, f := range []fact{before, after} {
		if f.narrows == nil {
			continue
		}
		if f.narrows(before.value, after.value) {
			return breaking
		}
		return compatible
	}
	if after.value == "" {
		return before.whenDropped
	}
	return after.whenSet
}

func (f fact) text() string {
	if f.shown != "" {
		return f.shown
	}
	return f.value
}

func newNode(kind, place string) *node {
	return &node{
		kind:        kind,
		place:       place,
		whenRemoved: breaking,
		facts:       map[string]fact{},
		children:    map[string]*node{},
	}
}

// pointer appends keys to a JSON pointer.
func pointer(place string, keys ...string) string {
	for _, key := range keys {
		place += "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
	}
	return place
}

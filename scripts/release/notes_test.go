package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const changelog = `# Changelog

Words about it.

## Unreleased

- Something new.

## 0.2.0 (2026-12-24)

A sentence about all
of it.

### Added

- An entry that is
  longer than a line.
  - One below it.
- Another.

### Fixed

- A third.

## 0.1.0 (2026-12-01)

- The first.

## 0.0.9
`

func TestTheNotesOfAVersionAreItsSection(t *testing.T) {
	for _, test := range []struct{ name, version, want string }{
		{"one with headings, whose lines are joined", "0.2.0",
			"A sentence about all of it.\n### Added\n- An entry that is longer than a line.\n  - One below it.\n- Another.\n### Fixed\n- A third.\n"},
		{"one of one entry", "0.1.0", "- The first.\n"},
		{"what is not yet released", unreleased, "- Something new.\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := notes(changelog, test.version)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestAVersionOfWhichNothingIsSaidIsAnError(t *testing.T) {
	for _, version := range []string{"0.3.0", "0.0.9", "0.1", "0.2.0-rc1", ""} {
		if got, err := notes(changelog, version); err == nil {
			t.Errorf("%q: the notes are %q", version, got)
		}
	}
}

func TestTheNextReleaseHasNotes(t *testing.T) {
	text, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	_, current := notes(string(text), sinch.Version)
	_, next := notes(string(text), unreleased)
	if current != nil && next != nil {
		t.Error(current, next)
	}
}

func TestATagOfAnotherVersionIsRefused(t *testing.T) {
	t.Chdir("../..")
	err := release(t.Context(), "v0.0.1", nil, t.TempDir())
	if err == nil || !strings.Contains(err.Error(), "v0.0.1") || !strings.Contains(err.Error(), sinch.Version) {
		t.Errorf("the error is %v", err)
	}
}

func TestTheSumsAreOfAllFiles(t *testing.T) {
	dir := t.TempDir()
	want := ""
	for _, name := range []string{"a", "b.exe"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := sum(dir); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "b.exe"} {
		want = fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(name)), name)
		if !strings.Contains(string(got), want) {
			t.Errorf("got %q, want %q in it", got, want)
		}
	}
}

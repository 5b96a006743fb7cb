package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const things = "testdata/things.yaml"

// edit replaces one text of a document by another.
type edit struct{ from, to string }

// revised returns a file with the edited document. Each edit has to match
// exactly once, or the row would test something else.
func revised(t *testing.T, document string, edits ...edit) string {
	t.Helper()
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, e := range edits {
		if found := strings.Count(text, e.from); found != 1 {
			t.Fatalf("%q is in the document %d times", e.from, found)
		}
		text = strings.Replace(text, e.from, e.to, 1)
	}
	file := filepath.Join(t.TempDir(), "revision.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// specdrift runs the command and returns what it does.
func specdrift(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, diagnostics strings.Builder
	status = run(t.Context(), args, &out, &diagnostics)
	return status, out.String(), diagnostics.String()
}

// row is an edit of the document and the lines that report it.
type row struct {
	name  string
	edits []edit
	want  []string
}

func checkRows(t *testing.T, document string, rows []row) {
	t.Helper()
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			status, stdout, stderr := specdrift(t, "-base", document, "-revision", revised(t, document, r.edits...))
			wantStatus, want := exitNone, "nothing changed\n"
			if len(r.want) > 0 {
				want = strings.Join(r.want, "\n") + "\n"
				wantStatus = exitCompatible
				if strings.HasPrefix(want, "breaking:") {
					wantStatus = exitBreaking
				}
			}
			if stdout != want || stderr != "" {
				t.Errorf("printed\n%s%s\nwant\n%s", stdout, stderr, want)
			}
			if status != wantStatus {
				t.Errorf("exit status %d, want %d", status, wantStatus)
			}
		})
	}
}

func TestWhatDoesNotCount(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{name: "nothing changes"},
		{name: "a description", edits: []edit{{"What it is called.", "Its name."}, {"A colour.", "A hue."}}},
		{name: "the description of the document and its version", edits: []edit{{"What things are.", "All about things."}, {"'1.0'", "'1.1'"}}},
		{name: "a summary", edits: []edit{{"summary: List things", "summary: Lists the things"}}},
		{name: "a title", edits: []edit{{"code: {type: integer}", "code: {type: integer, title: Code}"}}},
		{name: "an example", edits: []edit{{"code: {type: integer}", "code: {type: integer, example: 7}"}}},
		{name: "code samples", edits: []edit{{"source: things.CreateThing()", "source: things.Create()"}}},
		{name: "another published extension", edits: []edit{{"code: {type: integer}", "code: {type: integer, x-internal: true}"}}},
		{name: "the description of a parameter", edits: []edit{{"How many things to answer.", "The page size."}}},
		{name: "the description of a response", edits: []edit{{"description: Bad.", "description: Malformed."}}},
		{name: "the description of a server variable", edits: []edit{{"Where the things are.", "The region."}}},
		{name: "a tag without operations", edits: []edit{{"  - name: Boxes\n", "  - name: Boxes\n  - name: Crates\n"}}},
		{name: "OpenAPI 3.1", edits: []edit{{"openapi: 3.0.3", "openapi: 3.1.0"}}},
		{name: "3.1's way to write a type", edits: []edit{{"openapi: 3.0.3", "openapi: 3.1.0"}, {"code: {type: integer}", "code: {type: [integer]}"}}},
		{name: "the width of a number, since Go numbers have 64 bits", edits: []edit{{"format: float", "format: double"}}},
		{name: "the order of enum values", edits: []edit{{"[RED, COLOUR_GREEN]", "[COLOUR_GREEN, RED]"}}},
		{name: "a schema that only begins in upper case now", edits: []edit{
			{"    Failure:", "    failure:"}, {"schemas/Failure'", "schemas/failure'"},
		}},
		{name: "the scopes of an authorisation", edits: []edit{{"scopes: {}", "scopes: {all: Everything.}"}}},
	})
}

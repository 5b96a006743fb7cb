//go:build !race

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/changes"
	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// TestAnyChangeIsRated does not run with the race detector: nothing in it is
// concurrent, and it would take many times as long. It rates every change of
// the table: what can not be generated can not be compared, since nobody could
// take it over.
func TestAnyChangeIsRated(t *testing.T) {
	t.Parallel()
	rows, err := changes.All()
	if err != nil {
		t.Fatal(err)
	}
	texts, bases := map[string][]byte{}, map[string]*document{}
	for _, name := range []string{"conversation", "template", "batch"} {
		path := filepath.Join("..", "..", "api", name)
		doc, err := normalize.Load(path+".yaml", path+".overlay.yaml")
		if err != nil {
			t.Fatal(err)
		}
		if texts[name], err = doc.MarshalJSON(); err != nil {
			t.Fatal(err)
		}
		if bases[name], err = described(texts[name], bases["conversation"]); err != nil {
			t.Fatal(err)
		}
	}
	for _, row := range rows {
		if row.Uncompiled {
			continue // It is found by a trial; see below.
		}
		t.Run(row.Name, func(t *testing.T) {
			t.Parallel()
			changed, err := row.Apply(texts[row.Document])
			if err != nil {
				t.Fatal(err)
			}
			var printed strings.Builder
			status := exitFailed
			shared := bases["conversation"]
			if row.Document == "conversation" {
				shared = nil
			}
			revision, err := described(changed, shared)
			if err != nil {
				printed.WriteString(err.Error())
			} else {
				found := compare(bases[row.Document], revision)
				status = found.exitStatus()
				if err := writeText(&printed, found); err != nil {
					t.Fatal(err)
				}
			}
			if status != row.Drift {
				t.Errorf("exit status %d, want %d\n%s", status, row.Drift, printed.String())
			}
			for _, part := range append(row.Reported, row.Refused) {
				if !strings.Contains(printed.String(), part) {
					t.Errorf("printed\n%swant %q", printed.String(), part)
				}
			}
		})
	}
}

// described reads a document that shares the types of another one, nil for none.
func described(data []byte, shared *document) (*document, error) {
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		return nil, err
	}
	found, err := normalised(doc)
	if err == nil && shared != nil {
		found.share(shared, "conversation.yaml")
	}
	return found, err
}

// TestWhatWouldNotCompileCanNotBeCompared runs the program where the generator
// is.
func TestWhatWouldNotCompileCanNotBeCompared(t *testing.T) {
	t.Parallel()
	rows, err := changes.All()
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(t.TempDir(), "specdrift")
	if output, err := exec.CommandContext(t.Context(), "go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	doc, err := normalize.Load("../../api/conversation.yaml", "../../api/conversation.overlay.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := doc.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	base := filepath.Join(t.TempDir(), "base.json")
	if err := os.WriteFile(base, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a schema called like the constant of an enum", "properties called like methods and fields of Go types, each once"} {
		row := rows[slices.IndexFunc(rows, func(row changes.Change) bool { return row.Name == name })]
		changed, err := row.Apply(text)
		if err != nil {
			t.Fatal(err)
		}
		revision := filepath.Join(t.TempDir(), "revision.json")
		if err := os.WriteFile(revision, changed, 0o600); err != nil {
			t.Fatal(err)
		}
		command := exec.CommandContext(t.Context(), binary, "-base", base, "-revision", revision)
		command.Dir = "../.."
		output, _ := command.CombinedOutput()
		if status := command.ProcessState.ExitCode(); status != row.Drift || !strings.Contains(string(output), row.Refused) {
			t.Errorf("%s: exit status %d, want %d\n%s", name, status, row.Drift, output)
		}
		if status := command.ProcessState.ExitCode(); status == exitFailed && strings.Count(string(output), "\n") != 1 {
			t.Errorf("%s: printed more than a line\n%s", name, output)
		}
	}
}

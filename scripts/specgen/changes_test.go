//go:build !race

package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/changes"
)

// TestAnyChangeIsGeneratedOrItsPlaceIsNamed does not run with the race detector:
// nothing in it is concurrent, and it would take seven times as long. It makes
// every change of the table to the document, and type-checks what is generated
// from it together with code that uses what is new.
func TestAnyChangeIsGeneratedOrItsPlaceIsNamed(t *testing.T) {
	inRoot(t)
	rows, err := changes.All()
	if err != nil {
		t.Fatal(err)
	}
	checker := newChecker(".")
	base, err := conventional("oapi-codegen.yaml", document).generate(nil, checker)
	if err != nil {
		t.Fatal(err)
	}
	baseTypes := checker.checked[modulePath+"/gen/conversation"]
	documents := map[string][]byte{}
	for _, row := range rows {
		t.Run(row.Name, func(t *testing.T) {
			if documents[row.Document] == nil {
				documents[row.Document] = corrected(t, row.Document)
			}
			changed, err := row.Apply(documents[row.Document])
			if err != nil {
				t.Fatal(err)
			}
			doc, err := openapi3.NewLoader().LoadFromData(changed)
			if err != nil {
				t.Fatal(err)
			}
			g := conventional("oapi-codegen.yaml", row.Document+".yaml")
			g.output = filepath.Join(t.TempDir(), "gen", row.Document)
			checker.checked[modulePath+"/gen/conversation"] = baseTypes
			other := base
			if row.Document == "conversation" {
				other = nil
			}
			made, err := g.generateFrom(doc, other, checker)
			if row.Refused != "" {
				if err == nil || !strings.Contains(err.Error(), row.Refused) || bytes.ContainsRune([]byte(err.Error()), '\n') {
					t.Errorf("got %v, want one line with %q", err, row.Refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, notice := range row.Notices {
				if !slices.ContainsFunc(made.document.Notices, func(n string) bool { return strings.Contains(n, notice) }) {
					t.Errorf("notices are %q, want %q", made.document.Notices, notice)
				}
			}
			for _, text := range row.Says {
				if !strings.Contains(commentsIn(made.files), text) {
					t.Errorf("no comment says %q", text)
				}
			}
			checkUse(t, checker, row.Document, row.Use)
		})
	}
}

// commentsIn is what the comments of Go files say, on one line.
func commentsIn(files []file) string {
	var all strings.Builder
	for _, f := range files {
		for line := range strings.Lines(string(f.data)) {
			if text, isComment := strings.CutPrefix(strings.TrimSpace(line), "//"); isComment {
				all.WriteString(strings.TrimSpace(text) + " ")
			}
		}
	}
	return strings.Join(strings.Fields(all.String()), " ")
}

// useCode is a package that uses the one generated last.
const useCode = `package use

import (
	"context"
	"time"

	. "%s"
)

func use(ctx context.Context, services Services) {
	var err error
	_ = err
%s
}

func isText[V string | *string](V)                                           {}
func isBytes[V []byte | *[]byte](V)                                          {}
func isTime[V time.Time | *time.Time](V)                                     {}
func isNumber[V float64 | *float64](V)                                       {}
func isInt64[V int64 | *int64](V)                                            {}
`

// checkUse type-checks statements that use the package generated last.
func checkUse(t *testing.T, checker *checker, packageName, statements string) {
	t.Helper()
	code := fmt.Sprintf(useCode, modulePath+"/gen/"+packageName, statements)
	if err := checker.check("use", []file{{"use.go", []byte(code)}}, &places{}); err != nil {
		t.Errorf("what is new can not be used: %v\n%s", err, statements)
	}
}

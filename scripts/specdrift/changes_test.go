package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/changes"
	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// TestAnyChangeIsRated rates every change of the table: what can not be
// generated can not be compared, since nobody could take it over.
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
		if bases[name], err = described(texts[name]); err != nil {
			t.Fatal(err)
		}
	}
	for _, row := range rows {
		t.Run(row.Name, func(t *testing.T) {
			t.Parallel()
			changed, err := row.Apply(texts[row.Document])
			if err != nil {
				t.Fatal(err)
			}
			var printed strings.Builder
			status := exitFailed
			revision, err := described(changed)
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

func described(data []byte) (*document, error) {
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		return nil, err
	}
	return normalised(doc)
}

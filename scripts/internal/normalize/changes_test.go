//go:build !race

package normalize_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/changes"
	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// TestAnyChangeIsDescribed does not run with the race detector, see specgen: there
// the code that comes of the table is compiled. Here it is what the rules by
// themselves say of each change: in descriptions, in notices and in refusals.
func TestAnyChangeIsDescribed(t *testing.T) {
	rows, err := changes.All()
	if err != nil {
		t.Fatal(err)
	}
	documents := map[string][]byte{"conversation": nil, "template": nil, "batch": nil}
	for name := range documents {
		documents[name] = corrected(t, name)
	}
	for _, row := range rows {
		if row.Says == nil && row.Notices == nil && row.Refused == "" || row.Uncompiled {
			continue
		}
		t.Run(row.Name, func(t *testing.T) {
			t.Parallel()
			changed, err := row.Apply(documents[row.Document])
			if err != nil {
				t.Fatal(err)
			}
			doc, err := openapi3.NewLoader().LoadFromData(changed)
			if err != nil {
				t.Fatal(err)
			}
			document, err := normalize.Normalize(doc)
			if row.Refused != "" {
				if err == nil || !strings.Contains(err.Error(), row.Refused) {
					t.Errorf("got %v, want %q in it", err, row.Refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			notices := strings.Join(document.Notices, "\n")
			for _, notice := range row.Notices {
				if !strings.Contains(notices, notice) {
					t.Errorf("notices are\n%s\nwant %q among them", notices, notice)
				}
			}
			if row.Says == nil {
				return
			}
			said := texts(t, document)
			for _, text := range row.Says {
				for _, sentence := range sentences(text) {
					if !strings.Contains(said, sentence) {
						t.Errorf("nothing says %q", sentence)
					}
				}
			}
		})
	}
}

// corrected is a published document with its errata.
func corrected(t *testing.T, name string) []byte {
	t.Helper()
	doc, err := normalize.Load("../../../api/"+name+".yaml", "../../../api/"+name+".overlay.yaml")
	if err != nil {
		t.Fatal(err)
	}
	data, err := doc.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// texts are all of a document, on one line and in lower case.
func texts(t *testing.T, document *normalize.Document) string {
	t.Helper()
	data, err := document.JSON()
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for decoder := json.NewDecoder(bytes.NewReader(data)); ; {
		token, err := decoder.Token()
		if err != nil {
			break
		}
		if text, ok := token.(string); ok {
			all.WriteString(text + " ")
		}
	}
	return strings.ToLower(strings.Join(strings.Fields(all.String()), " "))
}

// mark is what the generator puts in front of a sentence, which is the name of
// what it is about.
var mark = regexp.MustCompile(`^\w+(?: is| says|:) (?:the |a |an )?`)

// sentences are those of a comment as the rules write them.
func sentences(text string) []string {
	var all []string
	text = strings.ReplaceAll(text, "Deprecated: Sinch marks it as deprecated.", "") // of a flag
	for sentence := range strings.SplitSeq(text, ". ") {
		all = append(all, strings.ToLower(mark.ReplaceAllString(sentence, "")))
	}
	return all
}

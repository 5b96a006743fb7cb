package normalize_test

import (
	"os"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

const (
	published = "../../../api/conversation.yaml"
	errata    = "../../../api/conversation.overlay.yaml"
)

// normalizedFile returns what the rules give of a document with its errata, and
// that as JSON.
func normalizedFile(t *testing.T, file, overlay string) (*normalize.Document, []byte) {
	t.Helper()
	doc, err := normalize.Load(file, overlay)
	if err != nil {
		t.Fatal(err)
	}
	document, err := normalize.Normalize(doc)
	if err != nil {
		t.Fatal(err)
	}
	data, err := document.JSON()
	if err != nil {
		t.Fatal(err)
	}
	return document, data
}

func TestNormalizeThePublishedDocumentIsDeterministic(t *testing.T) {
	var first []byte
	for range 3 {
		_, data := normalizedFile(t, published, errata)
		if first == nil {
			first = data
		} else if string(first) != string(data) {
			t.Fatal("two runs differ")
		}
	}
}

func TestTheCheckedInDocumentsAreWhatTheRulesGive(t *testing.T) {
	var base *normalize.Document
	for _, name := range []string{"conversation", "template", "batch"} {
		document, _ := normalizedFile(t, "../../../api/"+name+".yaml", "../../../api/"+name+".overlay.yaml")
		if base == nil {
			base = document
		} else {
			document.Share(base, "conversation")
		}
		want, err := document.JSON()
		if err != nil {
			t.Fatal(err)
		}
		file := "gen/openapi/" + name + ".json"
		got, err := os.ReadFile("../../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is not what the document gives; run make generate", file)
		}
	}
}

func TestNormalizeTakesThePublishedDocumentWithoutErrata(t *testing.T) {
	document, _ := normalizedFile(t, published, "")
	want := `#/components/schemas/RecordNotificationEvent: "entityId" is required but is no property`
	if got := strings.Join(document.Notices, "\n"); !strings.Contains(got, want) {
		t.Errorf("notices are %q, want %q among them", got, want)
	}
}

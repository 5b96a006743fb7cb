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

func TestNormalizeThePublishedDocumentIsDeterministic(t *testing.T) {
	var first []byte
	for range 3 {
		doc, err := normalize.Load(published, errata)
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
		doc, err := normalize.Load("../../../api/"+name+".yaml", "../../../api/"+name+".overlay.yaml")
		if err != nil {
			t.Fatal(err)
		}
		document, err := normalize.Normalize(doc)
		if err != nil {
			t.Fatal(err)
		}
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
	doc, err := normalize.Load(published, "")
	if err != nil {
		t.Fatal(err)
	}
	document, err := normalize.Normalize(doc)
	if err != nil {
		t.Fatal(err)
	}
	want := `#/components/schemas/RecordNotificationEvent: "entityId" is required but is no property`
	if got := strings.Join(document.Notices, "\n"); !strings.Contains(got, want) {
		t.Errorf("notices are %q, want %q among them", got, want)
	}
}

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
	onDisk, err := os.ReadFile("../../../gen/openapi/conversation.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(onDisk) != string(first) {
		t.Error("gen/openapi/conversation.json is not what the document gives; run make generate")
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

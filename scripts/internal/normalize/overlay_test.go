package normalize_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// action is one entry of an overlay.
type action struct {
	Target      string    `yaml:"target"`
	Description string    `yaml:"description"`
	Update      yaml.Node `yaml:"update,omitempty"`
	Remove      bool      `yaml:"remove,omitempty"`
}

func readActions(t *testing.T, file string) []action {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var overlay struct{ Actions []action }
	if err := yaml.Unmarshal(data, &overlay); err != nil {
		t.Fatal(err)
	}
	return overlay.Actions
}

// adds says whether an update adds something that Go shows: a schema, a
// property, a value of an enum, a tag.
func adds(update *yaml.Node) bool {
	if update.Kind == yaml.SequenceNode {
		return true
	}
	for i := 0; i+1 < len(update.Content); i += 2 {
		switch key, value := update.Content[i].Value, update.Content[i+1]; {
		case key == "properties" || key == "enum":
			return true
		case value.Kind == yaml.MappingNode && adds(value):
			return true
		}
	}
	return false
}

// overlayOf writes an overlay of one action.
func overlayOf(t *testing.T, a action) string {
	t.Helper()
	data, err := yaml.Marshal(map[string]any{
		"overlay": "1.0.0", "x-speakeasy-jsonpath": "rfc9535", "info": map[string]string{"title": "t", "version": "1"}, "actions": []action{a},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "overlay.yaml")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAnAdditionThatSinchHasPublishedStopsGeneration(t *testing.T) {
	for _, name := range []string{"conversation", "template", "batch"} {
		overlay := "../../../api/" + name + ".overlay.yaml"
		doc, err := normalize.Load("../../../api/"+name+".yaml", overlay)
		if err != nil {
			t.Fatal(err)
		}
		data, err := doc.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		published := filepath.Join(t.TempDir(), name+".json") // with all additions in it
		if err := os.WriteFile(published, data, 0o600); err != nil {
			t.Fatal(err)
		}
		additions := 0
		for _, a := range readActions(t, overlay) {
			if !adds(&a.Update) {
				continue
			}
			additions++
			if a.Description == "" {
				t.Errorf("%s: %s does not say what it stands on", overlay, a.Target)
			}
			if _, err := normalize.Load(published, overlayOf(t, a)); err == nil || !strings.Contains(err.Error(), a.Target) {
				t.Errorf("%s: %s: the document has it already, and the error is %v", overlay, a.Target, err)
			}
		}
		t.Logf("%s: %d additions", name, additions)
	}
}

func TestEveryEntryOfAnOverlayThatChangesTypesSaysWhy(t *testing.T) {
	for _, name := range []string{"conversation", "template", "batch"} {
		described := false
		for _, a := range readActions(t, "../../../api/"+name+".overlay.yaml") {
			// An entry without a reason goes on with the one above it, or gives
			// what only we can know.
			onlyOurs := a.Update.Kind == yaml.MappingNode
			for i := 0; i < len(a.Update.Content); i += 2 {
				onlyOurs = onlyOurs && strings.HasPrefix(a.Update.Content[i].Value, "x-")
			}
			if a.Description == "" && !onlyOurs && !described {
				t.Errorf("%s: %s has no reason", name, a.Target)
			}
			described = a.Description != ""
		}
	}
}

package normalize_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
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

// excerptFor writes what an action looks at: the tags, and the schemas that its
// target names, without their references.
func excerptFor(t *testing.T, doc *openapi3.T, a action) string {
	t.Helper()
	data, err := doc.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var whole struct {
		Tags       any
		Components struct{ Schemas map[string]any }
	}
	if err := json.Unmarshal(data, &whole); err != nil {
		t.Fatal(err)
	}
	schemas := map[string]any{}
	for name, schema := range whole.Components.Schemas {
		if strings.Contains(a.Target, name) {
			schemas[name] = withoutRefs(schema)
		}
	}
	data, err = json.Marshal(map[string]any{
		"openapi": "3.0.3", "info": map[string]string{"title": "t", "version": "1"}, "paths": map[string]any{},
		"tags": whole.Tags, "components": map[string]any{"schemas": schemas},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "excerpt.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func withoutRefs(value any) any {
	switch value := value.(type) {
	case map[string]any:
		delete(value, "$ref")
		for _, below := range value {
			withoutRefs(below)
		}
	case []any:
		for _, below := range value {
			withoutRefs(below)
		}
	}
	return value
}

func TestAnAdditionThatSinchHasPublishedStopsGeneration(t *testing.T) {
	for _, name := range []string{"conversation", "template", "batch"} {
		document, overlay := "../../../api/"+name+".yaml", "../../../api/"+name+".overlay.yaml"
		without, err := normalize.Load(document, "")
		if err != nil {
			t.Fatal(err)
		}
		with, err := normalize.Load(document, overlay)
		if err != nil {
			t.Fatal(err)
		}
		additions := 0
		for _, a := range readActions(t, overlay) {
			if !strings.HasSuffix(a.Target, ".properties") && !adds(&a.Update) {
				continue
			}
			additions++
			if a.Description == "" {
				t.Errorf("%s: %s does not say what it stands on", overlay, a.Target)
			}
			if _, err := normalize.Load(excerptFor(t, without, a), overlayOf(t, a)); err != nil {
				t.Errorf("%s: %s: the document has it not, and the error is %v", overlay, a.Target, err)
			}
			if _, err := normalize.Load(excerptFor(t, with, a), overlayOf(t, a)); err == nil || !strings.Contains(err.Error(), a.Target) {
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

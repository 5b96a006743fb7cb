package normalize_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

func TestLoadFailsOnOneLineThatNamesFileAndPlace(t *testing.T) {
	const overlayHead = "overlay: 1.0.0\nx-speakeasy-jsonpath: rfc9535\ninfo: {title: t, version: '1'}\nactions:\n"
	for _, test := range []struct {
		name, document, overlay, want string
	}{
		{"malformed YAML", "openapi: 3.0.2\n  info: [", "", "document.yaml: yaml: line 2"},
		{"malformed JSON", `{"openapi": `, "", "document.yaml: yaml: line 1"},
		{"an empty file", "", "", "document.yaml: is empty"},
		{"something else", "a: 1", "", "document.yaml:"},
		{"a reference to nothing", documentWith("    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}"), "", `document.yaml:6: $ref "#/components/schemas/B": "B" does not exist`},
		{"a reference to another file", documentWith("    A: {type: object, properties: {b: {$ref: 'other.yaml#/B'}}}"), "", `document.yaml:6: $ref "other.yaml#/B": does not lead into this document`},
		{"an overlay selector without a match", documentWith("    A: {type: object}"), overlayHead + "- {target: $.components.schemas.B, update: {type: string}}", `selector "$.components.schemas.B" did not match any targets`},
		{"an overlay selector that is none", documentWith("    A: {type: object}"), overlayHead + "- {target: '$.[', update: {type: string}}", `document.yaml: failed to apply Overlay`},
		{"a malformed overlay", documentWith("    A: {type: object}"), "overlay: [", `overlay.yaml: yaml: line 1`},
		{"an overlay that says what nothing understands", documentWith("    A: {type: object}"), overlayHead + "- target: $.components.schemas.A\n  update: {x-plains: true}", `overlay.yaml:6: nothing understands x-plains`},
	} {
		t.Run(test.name, func(t *testing.T) {
			directory := t.TempDir()
			file := filepath.Join(directory, "document.yaml")
			if err := os.WriteFile(file, []byte(test.document), 0o600); err != nil {
				t.Fatal(err)
			}
			overlay := ""
			if test.overlay != "" {
				overlay = filepath.Join(directory, "overlay.yaml")
				if err := os.WriteFile(overlay, []byte(test.overlay), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			_, err := normalize.Load(file, overlay)
			if err == nil {
				t.Fatal("no error")
			}
			if got := err.Error(); !strings.Contains(got, test.want) || strings.Contains(got, "\n") {
				t.Errorf("got %q, want one line with %q", got, test.want)
			}
		})
	}
	t.Run("a file that is not there", func(t *testing.T) {
		if _, err := normalize.Load("nowhere.yaml", ""); err == nil || !strings.Contains(err.Error(), "nowhere.yaml") {
			t.Errorf("got %v", err)
		}
	})
}

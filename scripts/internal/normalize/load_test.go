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
		{"a document without info", "openapi: 3.0.2\npaths: {}", "", "document.yaml: is no OpenAPI document"},
		{"a document without paths", "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents: {}", "", "document.yaml: is no OpenAPI document"},
		{"a second document", "openapi: 3.0.2\n---\na: 1", "", "document.yaml:2: there is no rule for a second document in the file"},
		{"a list", "- a: 1", "", "document.yaml:1: #: OpenAPI has no such value here"},
		{"a key twice", documentWith("    A: {type: object,\n      type: string}"), "", `document.yaml: error converting YAML to JSON: yaml: unmarshal errors: line 7: mapping key "type" already defined`},
		{"a key that is null", documentWith("    A: {type: object, properties: {\n      ~: {type: string}}}"), "", "#/components/schemas/A/properties: null is no key"},
		{"a version that is a number", "openapi: 3.0.2\ninfo: {title: t,\n  version: 1.0}\npaths: {}", "", "document.yaml:3: #/info/version: OpenAPI has no such value here"},
		{"a description that is a number", documentWith("    A: {type: object, properties: {a: {type: string},\n      b: {description: 12}}}"), "", "document.yaml:7: #/components/schemas/A/properties/b/description: OpenAPI has no such value here"},
		{"a length with a fraction", documentWith("    A: {type: string, maxLength: 5.5}"), "", "document.yaml:6: #/components/schemas/A/maxLength: OpenAPI has no such value here"},
		{"a bound that is no number of JSON", documentWith("    A: {type: number, maximum: .inf}"), "", "#/components/schemas/A/maximum: OpenAPI has no such value here"},
		{"a list of schemas for each place", documentWith("    A: {type: array, items: [{type: string}]}"), "", "#/components/schemas/A/items: OpenAPI has no such value here"},
		{"properties that are a list", documentWith("    A: {type: object, properties: [a]}"), "", "#/components/schemas/A/properties: OpenAPI has no such value here"},
		{"a required property in the words of OpenAPI 2", documentWith("    A: {type: object, allOf: [{properties: {a: {type: string, required: true}}}]}"), "", "#/components/schemas/A/allOf/0/properties/a/required: OpenAPI has no such value here"},
		{"a schema that is null", documentWith("    A: {type: object, properties: {a:\n      }}"), "", "document.yaml:7: #/components/schemas/A/properties/a: null is no schema"},
		{"a schema that is null in a list of them", documentWith("    A: {allOf: [{type: object},\n      ~]}"), "", "document.yaml:7: #/components/schemas/A/allOf/1: null is no schema"},
		{"a component that is null", documentWith("    A: ~"), "", "document.yaml:6: #/components/schemas/A: null is no schema"},
		{"a value that is none behind a list where keys look like numbers", documentWith("    A: {allOf: [{type: object, properties: {1: {type: string}}}]}\n    B: {maxLength: 5.5}"), "", "document.yaml:7: #/components/schemas/B/maxLength: OpenAPI has no such value here"},
		{"what another file holds", documentWith("    A: !include other.yaml"), "", "document.yaml:6: #/components/schemas/A: OpenAPI has no such value here"},
		{"a reference to something else than a schema", "components: {parameters: {p: {name: p, in: query, schema: {type: string}}}, schemas: {A: {$ref: '#/components/parameters/p'}}}\n" + strings.Replace(documentWith("    A: {type: string}"), "components:", "x-components:", 1), "", `document.yaml:1: $ref "#/components/parameters/p": there is no rule for what it leads to here`},
		{"a reference to something else than a schema, among what looks like it", "components: {parameters: {p: {name: p, in: query, schema: {type: string}}}, schemas: {Z: {type: object}, B: {description: '#/components/parameters/p', enum: [$ref, '#/components/parameters/p']}, C: {$ref: '#/components/schemas/Z'},\n  A: {$ref: '#/components/parameters/p'}}}\n" + strings.Replace(documentWith("    A: {type: string}"), "components:", "x-components:", 1), "", `document.yaml:2: $ref "#/components/parameters/p": there is no rule for what it leads to here`},
		{"a reference to nothing", documentWith("    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}"), "", `document.yaml:6: $ref "#/components/schemas/B": "B" does not exist`},
		{"a reference to an element without a number", documentWith("    A: {allOf: [{type: object}]}\n    B: {$ref: '#/components/schemas/A/allOf/x'}"), "", `"x" does not exist`},
		{"a reference to an element before the first", documentWith("    A: {allOf: [{type: object}]}\n    B: {$ref: '#/components/schemas/A/allOf/-1'}"), "", `"-1" does not exist`},
		{"a reference to another file", documentWith("    A: {type: object, properties: {b: {$ref: 'other.yaml#/B'}}}"), "", `document.yaml:6: $ref "other.yaml#/B": does not lead into this document`},
		{"an overlay selector without a match", documentWith("    A: {type: object}"), overlayHead + "- {target: $.components.schemas.B, update: {type: string}}", `selector "$.components.schemas.B" did not match any targets`},
		{"an overlay selector that is none", documentWith("    A: {type: object}"), overlayHead + "- {target: '$.[', update: {type: string}}", `document.yaml: failed to apply Overlay`},
		{"a malformed overlay", documentWith("    A: {type: object}"), "overlay: [", `overlay.yaml: yaml: line 1`},
		{"an overlay that says deep what nothing understands", documentWith("    A: {type: object}"), overlayHead + "- target: $.components.schemas.A\n  update: {properties: {a: {type: string},\n    b: {x-plain: true, x-plains: true}}}", `overlay.yaml:7: nothing understands x-plains`},
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
		if _, err := normalize.Load("nowhere.yaml", ""); err == nil || !strings.HasPrefix(err.Error(), "read document: open nowhere.yaml") {
			t.Errorf("got %v", err)
		}
		if _, err := normalize.Load("testdata/bare.yaml", "nowhere.yaml"); err == nil || !strings.HasPrefix(err.Error(), "read overlay: open nowhere.yaml") {
			t.Errorf("got %v", err)
		}
	})
}

func TestWhatLooksLikeAKeyMayBeAValue(t *testing.T) {
	directory := t.TempDir()
	document, overlay := filepath.Join(directory, "document.yaml"), filepath.Join(directory, "overlay.yaml")
	for file, text := range map[string]string{
		document: documentWith("    A: {type: object, example: {a: $ref, b: c}, properties: {$ref: {type: string}, b: {type: string, enum: [$ref, nothing]}}}"),
		overlay: "overlay: 1.0.0\nx-speakeasy-jsonpath: rfc9535\ninfo: {title: t, version: '1'}\nactions:\n" +
			"- target: $.components.schemas.A.properties.b\n  update: {x-plain: true, description: x-plains, example: [x-plains, b]}\n",
	} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	doc, err := normalize.Load(document, overlay)
	if err != nil {
		t.Fatal(err)
	}
	if got := doc.Components.Schemas["A"].Value.Properties["b"].Value.Description; got != "x-plains" {
		t.Errorf("the description is %q", got)
	}
}

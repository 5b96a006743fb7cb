package normalize_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

// extension returns an annotation of a property.
func extension(property *openapi3.SchemaRef, name string) any {
	if property.Ref == "" {
		return property.Value.Extensions[name]
	}
	return property.Extensions[name]
}

func TestOnlyWhatARequestCarriesIsAPointer(t *testing.T) {
	document, err := normalized(t, `
openapi: 3.0.2
info: {title: Test, version: '1'}
paths:
  /things:
    parameters: []
    post:
      operationId: Things_Create
      tags: [Things]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Create'}}}}
      responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
    patch:
      operationId: Things_Update
      tags: [Things]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Update'}}}}
      responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
    put:
      operationId: Things_Replace
      tags: [Things]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}
      responses: {'200': {description: a}}
components:
  schemas:
    Create: {type: object, required: [name], properties: {name: {type: string}, text: {type: string}, scope: {type: string, x-plain: true}, id: {type: string, readOnly: true}, count: {type: integer, readOnly: true}, parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}}
    Part: {type: object, required: [names], properties: {size: {type: integer}, kind: {$ref: '#/components/schemas/Kind'}, names: {type: array, items: {type: string}}}}
    Update: {type: object, required: [name, names], properties: {name: {type: string}, names: {type: array, items: {type: string}}, text: {type: string}}}
    Thing: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer}, yes: {type: boolean}, far: {type: number}, kind: {$ref: '#/components/schemas/Kind'}, at: {type: string, format: date-time}, part: {$ref: '#/components/schemas/Part'}, answer: {$ref: '#/components/schemas/Answer'}}}
    Answer: {type: object, properties: {text: {type: string}}}
    Kind: {type: string, enum: [A, B]}
`)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]struct{ plain, omitted string }{
		"Create": {"count id parts scope", "count id parts scope"},
		"Part":   {"", ""},
		"Update": {"", "name names"},
		"Thing":  {"at far kind size yes", "at far kind size yes"},
		"Answer": {"text", "text"},
	} {
		var plain, omitted []string
		for key, property := range document.OpenAPI.Components.Schemas[name].Value.Properties {
			if extension(property, "x-go-type-skip-optional-pointer") == true {
				plain = append(plain, key)
			}
			if extension(property, "x-omitzero") == true {
				omitted = append(omitted, key)
			}
		}
		slices.Sort(plain)
		slices.Sort(omitted)
		if strings.Join(plain, " ") != want.plain || strings.Join(omitted, " ") != want.omitted {
			t.Errorf("%s: plain are %q, left out when zero %q; want %q and %q", name, plain, omitted, want.plain, want.omitted)
		}
	}
}

func TestTheKeysOfAMapAreOfASchema(t *testing.T) {
	for _, test := range []struct{ name, keys, fails string }{
		{"an enum", "{type: object, x-keys: Kind, additionalProperties: {type: string}}", ""},
		{"a type of another package", "{type: object, x-keys: conversation.Channel, additionalProperties: {type: string}}", ""},
		{"a schema that does not exist", "{type: object, x-keys: Kinds, additionalProperties: {type: string}}", "the schema Kinds of the keys does not exist"},
		{"keys of what is no map", "{type: string, x-keys: Kind}", "x-keys does not name the keys of a map"},
		{"keys of what has properties", "{type: object, x-keys: Kind, properties: {a: {type: string}}, additionalProperties: {type: string}}", "x-keys does not name the keys of a map"},
		{"keys without a name", "{type: object, x-keys: [Kind], additionalProperties: {type: string}}", "x-keys does not name the keys of a map"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := normalized(t, documentWith("    Kind: {type: string, enum: [A, B]}\n    Thing: {type: object, properties: {by_kind: "+test.keys+"}}\n"))
			if test.fails == "" && err != nil {
				t.Fatal(err)
			}
			if test.fails != "" && (err == nil || !strings.Contains(err.Error(), test.fails) || !strings.Contains(err.Error(), "by_kind")) {
				t.Errorf("got %v, want %q", err, test.fails)
			}
		})
	}
}

package normalize_test

import (
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

func TestNormalizeSaysHowTypesEncodeAndDecode(t *testing.T) {
	document, err := normalized(t, documentWith(`
    Union: {oneOf: [{$ref: '#/components/schemas/AField'}, {$ref: '#/components/schemas/BField'}]}
    AField: {type: object, properties: {a: {type: string}}}
    BField: {type: object, properties: {b: {type: string}}}
    Request: {type: object, properties: {id: {type: string}, n: {type: integer}, one: {$ref: '#/components/schemas/Union'}, many: {type: array, items: {$ref: '#/components/schemas/Union'}}, named: {type: object, additionalProperties: {$ref: '#/components/schemas/Union'}}}}
    Outer: {type: object, properties: {request: {$ref: '#/components/schemas/Request'}, at: {type: string, format: date-time}, plain: {$ref: '#/components/schemas/Plain'}}}
    Plain: {type: object, properties: {id: {type: string}}}`))
	if err != nil {
		t.Fatal(err)
	}
	schemas := document.OpenAPI.Components.Schemas
	for name, want := range map[string]map[string]any{
		"Union":   {"a": "string", "b": "string"},
		"Request": {"id": "string", "n": nil, "one": "object", "many": "objects", "named": "byKey"},
		"Outer":   {"request": "object", "at": nil},
	} {
		if schemas[name].Value.Extensions["x-append"] != true {
			t.Errorf("%s does not encode itself", name)
		}
		for key, kind := range want {
			if got := extension(schemas[name].Value.Properties[key], "x-encode"); got != kind {
				t.Errorf("%s.%s is encoded as %v, want %v", name, key, got, kind)
			}
		}
	}
	if schemas["Plain"].Value.Extensions["x-append"] != nil {
		t.Error("Plain encodes itself")
	}
	for name, want := range map[string]map[string]any{
		"Union":   {"a": "string", "b": "string"},
		"Request": {"id": "string", "n": nil, "one": "object", "many": nil, "named": nil},
		"Outer":   {"request": "object", "at": nil, "plain": "object"},
		"Plain":   {"id": "string"},
	} {
		for key, kind := range want {
			if got := extension(schemas[name].Value.Properties[key], "x-decode"); got != kind {
				t.Errorf("%s.%s is decoded as %v, want %v", name, key, got, kind)
			}
		}
	}
}

package normalize_test

import (
	"strings"
	"testing"
)

func TestNormalizeOpenAPI31(t *testing.T) {
	for _, test := range []struct {
		name, schemas, schema, want, fails string
	}{
		{
			name:    "a type written as a list is that type",
			schemas: `    Thing: {type: [object], properties: {id: {type: [string]}}}`,
			schema:  "Thing",
			want:    `{"properties":{"id":{"type":"string"}},"type":"object"}`,
		},
		{
			name:    "null as a second type makes a value nullable",
			schemas: `    Thing: {type: object, properties: {id: {type: [string, 'null']}}}`,
			schema:  "Thing",
			want:    `{"properties":{"id":{"nullable":true,"type":"string"}},"type":"object"}`,
		},
		{
			name: "what stands beside a reference counts",
			schemas: `    Thing: {type: object, properties: {id: {type: string}, name: {type: string}}}
    Named: {$ref: '#/components/schemas/Thing', required: [name]}`,
			schema: "Named",
			want:   `{"properties":{"id":{"type":"string"},"name":{"type":"string"}},"required":["name"],"type":"object"}`,
		},
		{
			name:    "a constant is an enum of one value",
			schemas: `    Kind: {type: string, const: card}`,
			schema:  "Kind",
			want:    `{"enum":["card"],"type":"string","x-enum-varnames":["Card"]}`,
		},
		{
			name:    "examples and numeric bounds are put into the older form",
			schemas: `    Thing: {type: object, properties: {n: {type: integer, exclusiveMinimum: 3, examples: [4]}}}`,
			schema:  "Thing",
			want:    `{"properties":{"n":{"exclusiveMinimum":true,"minimum":3,"type":"integer"}},"type":"object"}`,
		},
		{
			name:    "branches without a condition mean nothing",
			schemas: `    Thing: {type: object, properties: {id: {type: string}}, then: {required: [id]}, else: {required: [id]}}`,
			schema:  "Thing",
			want:    `{"properties":{"id":{"type":"string"}},"type":"object"}`,
		},
		{
			name:    "a list may not say that it is one",
			schemas: `    Thing: {type: object, properties: {ids: {items: {type: string}}}}`,
			schema:  "Thing",
			want:    `{"properties":{"ids":{"items":{"type":"string"},"type":"array"}},"type":"object"}`,
		},
		{
			name:    "a map may not say that it is one",
			schemas: `    Thing: {type: object, properties: {ids: {additionalProperties: {type: string}}}}`,
			schema:  "Thing",
			want:    `{"properties":{"ids":{"additionalProperties":{"type":"string"},"type":"object"}},"type":"object"}`,
		},
		{
			name:    "what is said of the elements of a text means nothing",
			schemas: `    Thing: {type: object, properties: {id: {type: string, items: {type: string}}}}`,
			schema:  "Thing",
			want:    `{"properties":{"id":{"type":"string"}},"type":"object"}`,
		},
		{
			name:    "what is said of the properties of a text means nothing",
			schemas: `    Thing: {type: object, properties: {id: {type: string, properties: {a: {type: string}}, required: [a]}}}`,
			schema:  "Thing",
			want:    `{"properties":{"id":{"type":"string"}},"type":"object"}`,
		},
		{
			name:    "what is said of further properties of a text means nothing",
			schemas: `    Thing: {type: object, properties: {id: {type: string, enum: [X], additionalProperties: {type: string}}}}`,
			schema:  "ThingId",
			want:    `{"enum":["X"],"type":"string","x-enum-varnames":["X"]}`,
		},
		{
			name:    "an integer has no default and no bound that is too large to be told exactly",
			schemas: `    Thing: {type: object, properties: {n: {type: integer, default: 9007199254740993, minimum: 2, maximum: 9007199254740993}}}`,
			schema:  "Thing",
			want:    `{"properties":{"n":{"minimum":2,"type":"integer"}},"type":"object"}`,
		},
		{
			name: "null in a union may be an enum of it",
			schemas: `    Other: {type: object, properties: {id: {type: string}}}
    Thing: {type: object, properties: {other: {oneOf: [{$ref: '#/components/schemas/Other'}, {enum: [null]}]}}}`,
			schema: "Thing",
			want:   `{"properties":{"other":{"$ref":"#/components/schemas/Other","x-beside":{"nullable":true}}},"type":"object"}`,
		},
		{
			name: "null that one part takes is not taken by the whole",
			schemas: `    Other: {type: object, properties: {id: {type: string}}}
    Thing: {allOf: [{$ref: '#/components/schemas/Other'}, {type: [object, 'null'], properties: {n: {type: string}}}]}`,
			schema: "Thing",
			want:   `{"properties":{"id":{"type":"string"},"n":{"type":"string"}},"type":"object"}`,
		},
		{
			name:    "a value of two types has no rule",
			schemas: `    Thing: {type: object, properties: {id: {type: [string, integer]}}}`,
			fails:   "#/components/schemas/Thing/properties/id: there is no rule for a value of several types",
		},
		{
			name:    "a condition has no rule",
			schemas: `    Thing: {type: object, if: {required: [a]}, properties: {a: {type: string}}}`,
			fails:   "#/components/schemas/Thing: there is no rule for if",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, strings.Replace(documentWith(test.schemas), "3.0.2", "3.1.0", 1))
			if test.fails != "" {
				if err == nil || !strings.Contains(err.Error(), test.fails) {
					t.Fatalf("got %v, want %q", err, test.fails)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := compact(t, document.OpenAPI.Components.Schemas[test.schema].Value); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
			if document.OpenAPI.OpenAPI != "3.0.3" {
				t.Errorf("the version is %s", document.OpenAPI.OpenAPI)
			}
		})
	}
}

func TestWhatHasNoMeaningBesideAReferenceIsNoticed(t *testing.T) {
	for keyword, noticed := range map[string]bool{
		"description: Words.": false, "default: a": false, "type: object": false,
		"type: string": true, "format: date": true, "enum: [a]": true, "required: [id]": true, "properties: {a: {type: string}}": true,
		"items: {type: string}": true, "additionalProperties: {type: string}": true,
		"allOf: [{type: object}]": true, "oneOf: [{type: object}]": true, "anyOf: [{type: object}]": true,
	} {
		t.Run(keyword, func(t *testing.T) {
			document, err := normalized(t, documentWith(`    Thing: {type: object, properties: {id: {type: string}}}
    Holder: {type: object, properties: {thing: {$ref: '#/components/schemas/Thing', `+keyword+`}}}`))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(document.Notices, "\n"); strings.Contains(got, "what stands beside the $ref has no meaning in OpenAPI 3.0") != noticed {
				t.Errorf("the notices are %q", got)
			}
		})
	}
}

func TestNormalizeIgnoresWhatStandsBesideAReferenceInOpenAPI30(t *testing.T) {
	document, err := normalized(t, documentWith(`    Thing: {type: object, properties: {id: {type: string}}}
    Holder: {type: object, properties: {thing: {$ref: '#/components/schemas/Thing', required: [id]}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := compact(t, document.OpenAPI.Components.Schemas["Holder"].Value), `{"properties":{"thing":{"$ref":"#/components/schemas/Thing"}},"type":"object"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(document.Notices) != 1 {
		t.Errorf("notices are %q, want one", document.Notices)
	}
}

// TestNullThatGoCannotHoldIsNoticed where the document allows it beside a $ref.
func TestNullThatGoCannotHoldIsNoticed(t *testing.T) {
	const null, place = `{anyOf: [{$ref: '#/components/schemas/Thing'}, {type: 'null'}]}`, "#/components/schemas/Holder/properties/thing"
	for _, test := range []struct{ name, holder, notice string }{
		{"in a required property", `required: [thing], properties: {thing: ` + null + `}`, place + ": the value may be null"},
		{"in a property that may be left out, where it is nil", `properties: {thing: ` + null + `}`, ""},
		{"in an element", `properties: {thing: {type: array, items: ` + null + `}}`, place + "/items: the value may be null"},
		{"in a value", `properties: {thing: {type: object, additionalProperties: ` + null + `}}`, place + "/additionalProperties: the value may be null"},
		{"where it may be null by itself", `required: [thing], properties: {thing: {anyOf: [{$ref: '#/components/schemas/Gone'}, {type: 'null'}]}}`, ""},
		{"nowhere", `required: [thing], properties: {thing: {$ref: '#/components/schemas/Thing'}}`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWith31(`    Thing: {type: object, properties: {id: {type: string}}}
    Gone: {type: [object, 'null'], properties: {id: {type: string}}}
    Holder: {type: object, `+test.holder+`}`))
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(document.Notices, "\n")
			if test.notice == "" && strings.Contains(got, "null") || !strings.Contains(got, test.notice) {
				t.Errorf("the notices are %q, want %q", got, test.notice)
			}
		})
	}
}

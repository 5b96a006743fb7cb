package normalize_test

import (
	"slices"
	"strings"
	"testing"
)

func TestShare(t *testing.T) {
	const base = `
    Card: {type: object, description: A card., properties: {title: {type: string}, choice: {$ref: '#/components/schemas/Choice'}}}
    Choice: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [A, B]}
    Text: {type: object, properties: {text: {type: string}}}
    Union: {oneOf: [{$ref: '#/components/schemas/AField'}, {$ref: '#/components/schemas/BField'}]}
    AField: {type: object, properties: {a: {type: string}}}
    BField: {type: object, properties: {b: {type: string}}}
    Flat: {type: object, additionalProperties: true, properties: {a: {type: string}, b: {type: string}}}
    Chosen: {type: object, properties: {c_type: {type: string, enum: [ONE, TWO]}, c: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}}}
    One: {type: object, properties: {c: {type: string}}}
    Two: {type: object, properties: {c: {type: integer}}}
    Loose: {type: object, additionalProperties: {description: Anything.}, properties: {a: {type: string}}}
    Plain: {type: object, properties: {a: {type: string}, b: {type: string}}}
    Mixed: {type: object, properties: {x: {type: string}}, oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}`
	for _, test := range []struct {
		name, schemas  string
		shared, parted []string
	}{
		{
			name: "what differs in descriptions alone is shared",
			schemas: `
    Card: {type: object, description: Something else., properties: {title: {type: string, description: A title.}, choice: {$ref: '#/components/schemas/Choice', description: A choice.}}}
    Choice: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [A, B], x-enumDescriptions: {A: The first.}}
    Own: {type: object, properties: {card: {$ref: '#/components/schemas/Card'}}}`,
			shared: []string{"Card", "Choice", "Kind"},
		},
		{
			name: "what the other document has more of is shared: it is the first to be extended",
			schemas: `
    Choice: {type: object, properties: {}}
    Kind: {type: string, enum: [B]}
    Union: {oneOf: [{$ref: '#/components/schemas/AField'}]}
    AField: {type: object, properties: {a: {type: string}}}`,
			shared: []string{"Kind", "Union"},
			parted: []string{"Choice"},
		},
		{
			name: "a selected union with fewer members is shared, and one that is a plain object there is not",
			schemas: `
    Flat: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}
    Mixed: {type: object, properties: {a: {type: string}}, oneOf: [{properties: {x: {type: string}}}, {properties: {b: {type: string}}}]}
    Plain: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}
    Chosen: {type: object, properties: {c_type: {type: string, enum: [ONE]}, c: {oneOf: [{$ref: '#/components/schemas/One'}]}}}
    One: {type: object, properties: {c: {type: string}}}`,
			shared: []string{"Chosen", "ChosenCType", "One"},
			parted: []string{"Flat", "Mixed", "Plain"},
		},
		{
			name: "a property of another type and one that is required do not fit",
			schemas: `
    Card: {type: object, required: [title], properties: {title: {type: string}}}
    Text: {type: object, properties: {text: {type: integer}}}`,
			parted: []string{"Card", "Text"},
		},
		{
			name: "a property of any type that the other document has not does not fit, nor an object with fewer members",
			schemas: `
    Text: {type: object, properties: {text: {type: string}, more: {description: Anything.}}}
    Loose: {type: object, properties: {a: {type: string}}}`,
			parted: []string{"Loose", "Text"},
		},
		{
			name: "what refers to a schema that differs is not shared either",
			schemas: `
    Card: {type: object, properties: {title: {type: string}, choice: {$ref: '#/components/schemas/Choice'}}}
    Choice: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [A, B, C]}
    Text: {type: object, properties: {text: {type: string}}}`,
			shared: []string{"Text"},
			parted: []string{"Card", "Choice", "Kind"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			one, err := normalized(t, documentWith(base))
			if err != nil {
				t.Fatal(err)
			}
			other, err := normalized(t, documentWith(test.schemas))
			if err != nil {
				t.Fatal(err)
			}
			if parted := other.Share(one, "base"); !slices.Equal(parted, test.parted) {
				t.Errorf("parted are %q, want %q", parted, test.parted)
			}
			var shared []string
			for name, ref := range other.OpenAPI.Components.Schemas {
				if ref.Value.Extensions["x-shared"] == "base" {
					shared = append(shared, name)
				}
			}
			if slices.Sort(shared); !slices.Equal(shared, test.shared) {
				t.Errorf("shared are %q, want %q", shared, test.shared)
			}
		})
	}
}

func TestASharedSchemaHasANameOnlyWhereFieldsAreNotEnough(t *testing.T) {
	const schemas = `
    Body: {type: object, required: [id], properties: {id: {type: string}}}
    Element: {type: object, properties: {name: {type: string}}}
    InField: {type: object, properties: {size: {type: integer}}}
    Listed: {type: object, properties: {text: {type: string}}}
    Answered: {type: object, properties: {text: {type: string}}}
    InPath: {type: string, enum: [A]}
    InQuery: {type: string, enum: [A]}
    ChosenText: {type: object, properties: {body: {type: string}}}
    ChosenCard: {type: object, properties: {body: {type: integer}}}`
	one, err := normalized(t, documentWith(schemas))
	if err != nil {
		t.Fatal(err)
	}
	other, err := normalized(t, strings.Replace(documentWith(schemas+`
    Own: {type: object, properties: {field: {$ref: '#/components/schemas/InField'}, list: {$ref: '#/components/schemas/List'}}}
    List: {type: array, items: {$ref: '#/components/schemas/Listed'}}
    Page: {type: object, properties: {chosen_type: {type: string, enum: [TEXT, CARD]}, chosen: {oneOf: [{$ref: '#/components/schemas/ChosenText'}, {$ref: '#/components/schemas/ChosenCard'}]}, own: {$ref: '#/components/schemas/Own'}, elements: {type: array, items: {$ref: '#/components/schemas/Element'}}}}`),
		"paths: {}", `paths: {/thing: {post: {operationId: ListThings, tags: [Thing],
  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}},
  responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}}},
  '/answered/{kind}': {get: {operationId: GetAnswered, tags: [Thing],
  parameters: [{name: kind, in: path, required: true, schema: {$ref: '#/components/schemas/InPath'}}, {name: other, in: query, schema: {$ref: '#/components/schemas/InQuery'}}],
  responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Answered'}}}}}}}}`, 1))
	if err != nil {
		t.Fatal(err)
	}
	other.Share(one, "base")
	var named []string
	for name, ref := range other.OpenAPI.Components.Schemas {
		if ref.Value.Extensions["x-alias"] == true {
			named = append(named, name)
		}
	}
	if slices.Sort(named); !slices.Equal(named, []string{"Answered", "Body", "ChosenCard", "ChosenText", "Element", "InPath", "Listed"}) {
		t.Errorf("named are %q, want those of the operations, of the list and of the union", named)
	}
}

package normalize_test

import (
	"slices"
	"testing"
)

func TestShare(t *testing.T) {
	const base = `
    Card: {type: object, description: A card., properties: {title: {type: string}, choice: {$ref: '#/components/schemas/Choice'}}}
    Choice: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [A, B]}
    Text: {type: object, properties: {text: {type: string}}}`
	for _, test := range []struct {
		name, schemas  string
		shared, parted []string
	}{
		{
			name: "what differs in descriptions alone is shared",
			schemas: `
    Card: {type: object, description: Something else., properties: {title: {type: string, description: A title.}, choice: {$ref: '#/components/schemas/Choice'}}}
    Choice: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [A, B]}
    Own: {type: object, properties: {card: {$ref: '#/components/schemas/Card'}}}`,
			shared: []string{"Card", "Choice", "Kind"},
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

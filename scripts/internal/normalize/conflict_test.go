package normalize_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestWhatTwoPartsSayOfAProperty holds what becomes of a property n that a parent
// and a child define; the wanted text is a part of it as JSON.
func TestWhatTwoPartsSayOfAProperty(t *testing.T) {
	for _, test := range []struct{ name, parent, child, want string }{
		{"the child's facts count", `{type: string, maxLength: 9}`, `{type: string, maxLength: 3}`, `"is the n. At most 3 characters.","maxLength":3,`},
		{"the parent's facts count where the child has none", `{type: string, maxLength: 9}`, `{type: string, minLength: 2}`, `"maxLength":9,"minLength":2,"type":"string"`},
		{"the facts beside the parent's reference count as well", `{allOf: [{$ref: '#/components/schemas/Text'}], maxLength: 9}`, `{type: string, minLength: 2}`, `"A text. 2 to 9 characters."`},
		{"the child's type counts where the parent's has no values", `{$ref: '#/components/schemas/Text'}`, `{type: string, maxLength: 3}`, `{"description":"A text. At most 3 characters.","maxLength":3,"type":"string"`},
		{"the parent's type counts where it has values", `{$ref: '#/components/schemas/Kind'}`, `{type: string, maxLength: 3}`, `{"$ref":"#/components/schemas/Kind"`},
		{"the child's type counts where both have values", `{$ref: '#/components/schemas/Kind'}`, `{type: string, enum: [X]}`, `{"$ref":"#/components/schemas/BN"`},
		{"null has to be taken by both", `{type: string, nullable: true}`, `{type: string, maxLength: 3}`, `"maxLength":3,"type":"string"`},
		{"null that both take is taken", `{type: string, nullable: true}`, `{type: string, maxLength: 3, nullable: true}`, `"maxLength":3,"nullable":true,"type":"string"`},
		{"the parent's format counts", `{type: string, format: date-time}`, `{type: string, maxLength: 30}`, `"format":"date-time"`},
		{"the child's format counts before it", `{type: string, format: date-time}`, `{type: string, format: byte}`, `"format":"byte"`},
		{"the description beside the parent's reference counts", `{allOf: [{$ref: '#/components/schemas/Kind'}], description: The parent's.}`, `{type: string, maxLength: 3}`, `"The parent's. At most 3 characters."`},
		{"the child's description counts before it", `{allOf: [{$ref: '#/components/schemas/Kind'}], description: The parent's.}`, `{type: string, description: The child's., maxLength: 3}`, `"The child's. At most 3 characters."`},
		{"a note of the child stands behind the parent's description", `{allOf: [{$ref: '#/components/schemas/Kind'}], description: The parent's.}`, `{type: string, x-note: A note., maxLength: 3}`, `"The parent's. A note. At most 3 characters."`},
		{"a note of the child stands behind that of the parent's type", `{$ref: '#/components/schemas/Kind'}`, `{type: string, x-note: A note., maxLength: 3}`, `"A kind. A note. At most 3 characters."`},
		{"a note of the child stands behind what is inline", `{type: string, description: The parent's.}`, `{type: string, x-note: A note., maxLength: 3}`, `"The parent's. A note. At most 3 characters."`},
		{"the description beside the child's reference counts", `{allOf: [{$ref: '#/components/schemas/Kind'}], description: The parent's.}`, `{allOf: [{$ref: '#/components/schemas/Other'}], description: The child's.}`, `"x-comment":"The child's."`},
		{"the parent's facts stand beside the child's reference", `{type: string, maxLength: 9}`, `{allOf: [{$ref: '#/components/schemas/Text'}], minLength: 2}`, `"A text. 2 to 9 characters."`},
		{"the facts beside the child's reference count", `{type: string, maxLength: 9}`, `{allOf: [{$ref: '#/components/schemas/Text'}], maxLength: 3}`, `"A text. At most 3 characters."`},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWith(`    Text: {type: string, description: A text.}
    Kind: {type: string, description: A kind., enum: [Y]}
    Other: {type: string, description: Another kind., enum: [Z]}
    A: {type: object, properties: {n: `+test.parent+`}}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {n: `+test.child+`}}]}`))
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(document.OpenAPI.Components.Schemas["B"].Value.Properties["n"])
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got), test.want) {
				t.Errorf("\n got %s\nwant %s in it", got, test.want)
			}
		})
	}
}

// TestAPropertyOfAParentStaysAsItIs where a child says more of it.
func TestAPropertyOfAParentStaysAsItIs(t *testing.T) {
	document, err := normalized(t, documentWith(`    Kind: {type: string, description: A kind., enum: [Y]}
    A: {type: object, properties: {n: {allOf: [{$ref: '#/components/schemas/Kind'}], default: Y}, m: {type: string}}}
    Holder: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {n: {type: string, maxLength: 3}, m: {type: string, description: The child's., maxLength: 3}}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(document.OpenAPI.Components.Schemas["A"].Value.Properties)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(got); strings.Contains(text, "At most") || strings.Contains(text, "child") {
		t.Errorf("the parent has what its child says: %s", text)
	}
}

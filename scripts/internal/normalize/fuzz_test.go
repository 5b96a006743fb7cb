package normalize_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// FuzzNormalize holds that a document that loads becomes a valid one or gives
// an error, never a panic, and the same every time.
func FuzzNormalize(f *testing.F) {
	f.Add([]byte(documentWith(`    A: {oneOf: [{$ref: '#/components/schemas/BField'}, {type: object, properties: {c: {type: object}}}]}
    BField: {type: object, properties: {b: {type: object, properties: {n: {type: number}}}}}`)))
	f.Add([]byte(documentWithPaths(`  /things: {get: {operationId: Thing_ListThings, tags: [Thing], parameters: [{name: page_token, in: query, schema: {enum: [a]}}], ` + answer + `ListThingsResponse'}}}}}}}`)))
	f.Fuzz(checkNormalize)
}

// FuzzNormalizeComposition does the same with documents that are built from
// the fuzzer's choices, so that each is well formed and most are odd.
func FuzzNormalizeComposition(f *testing.F) {
	for seed := range byte(16) {
		choices := make([]byte, 64)
		for i := range choices {
			choices[i] = byte(i)*(2*seed+1) + seed
		}
		f.Add(choices)
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		c := &composer{choices: choices}
		schemas := map[string]any{}
		for _, name := range componentNames {
			schemas[name] = c.schema(0)
		}
		data, err := json.Marshal(map[string]any{
			"openapi": []string{"3.0.2", "3.1.0"}[c.choose(2)],
			"info":    map[string]any{"title": "Test", "version": "1"},
			"paths": map[string]any{"/things": map[string]any{"get": map[string]any{
				"operationId": "Thing_ListThings",
				"tags":        []string{"Thing"},
				"responses": map[string]any{"200": map[string]any{"description": "", "content": map[string]any{
					"application/json": map[string]any{"schema": c.schema(0)},
				}}},
			}}},
			"components": map[string]any{"schemas": schemas},
		})
		if err != nil {
			t.Fatal(err)
		}
		checkNormalize(t, data)
	})
}

func checkNormalize(t *testing.T, data []byte) {
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil || doc.Validate(t.Context()) != nil {
		return
	}
	first, err := normalize.Normalize(doc)
	if err != nil {
		return
	}
	again, err := normalize.Normalize(doc)
	if err != nil {
		t.Fatalf("the second time it fails: %v", err)
	}
	one, err := first.JSON()
	if err != nil {
		t.Fatal(err)
	}
	two, err := again.JSON()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Fatal("two runs differ")
	}
	if err := first.OpenAPI.Validate(t.Context()); err != nil {
		t.Fatalf("invalid: %v", err)
	}
}

var (
	componentNames = []string{"Card", "CardField", "CardTitle", "Message", "MessageCommonProps", "MessageTypes", "big_card", "v2Card"}
	propertyNames  = []string{"card", "title", "message", "message_type", "kind", "tags", "big-card", "2nd"}
)

// composer builds schemas from a list of choices; when they are used up, it
// chooses the simplest.
type composer struct {
	choices []byte
}

func (c *composer) choose(n int) int {
	if len(c.choices) == 0 {
		return 0
	}
	choice := int(c.choices[0]) % n
	c.choices = c.choices[1:]
	return choice
}

func (c *composer) schema(depth int) map[string]any {
	kinds := 14
	if depth > 3 {
		kinds = 5
	}
	switch c.choose(kinds) {
	case 0:
		return map[string]any{"type": "string", "readOnly": c.choose(2) == 1}
	case 1:
		return map[string]any{"type": []string{"integer", "number", "boolean"}[c.choose(3)]}
	case 2:
		return map[string]any{"type": "string", "enum": []string{"A_B", "KIND_" + propertyNames[c.choose(4)]}}
	case 3:
		return map[string]any{"type": "object"}
	case 4, 5, 6:
		return map[string]any{"$ref": "#/components/schemas/" + componentNames[c.choose(len(componentNames))]}
	case 7:
		return map[string]any{"type": "array", "items": c.schema(depth + 1)}
	case 8:
		return map[string]any{"type": "object", "additionalProperties": c.schema(depth + 1)}
	case 9:
		return map[string]any{"type": "object", "allOf": c.schemas(depth)}
	case 10:
		return map[string]any{"oneOf": c.schemas(depth)}
	case 11:
		return map[string]any{"properties": c.properties(depth), "anyOf": c.schemas(depth)}
	}
	return map[string]any{
		"type": "object", "properties": c.properties(depth),
		"required": []string{propertyNames[c.choose(len(propertyNames))]},
	}
}

func (c *composer) schemas(depth int) []any {
	var all []any
	for range 1 + c.choose(3) {
		all = append(all, c.schema(depth+1))
	}
	return all
}

func (c *composer) properties(depth int) map[string]any {
	all := map[string]any{}
	for range c.choose(4) {
		all[propertyNames[c.choose(len(propertyNames))]] = c.schema(depth + 1)
	}
	return all
}

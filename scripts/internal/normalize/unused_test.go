package normalize_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

func TestSchemasThatNothingUsesAreDropped(t *testing.T) {
	document, err := normalized(t, strings.Replace(documentWith(`    Answer: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}, by_kind: {type: object, x-keys: Kind, additionalProperties: {type: string}}}}
    Kind: {type: string, enum: [A]}
    Part: {type: object, properties: {id: {type: string}}}
    Callback: {oneOf: [{$ref: '#/components/schemas/Came'}, {$ref: '#/components/schemas/Went'}]}
    Came: {type: object, properties: {came: {type: object, properties: {at: {type: string}}}}}
    Went: {type: object, properties: {went: {type: object, properties: {at: {type: string}}}}}
    Told: {x-callback: true, type: object, properties: {it: {type: string}}}
    Nobody: {type: object, properties: {inline: {type: object, properties: {id: {type: string}}}}}`), "paths: {}",
		`paths: {/thing: {get: {operationId: GetThing, tags: [Thing], responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}}}}}`, 1))
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Sorted(maps.Keys(document.OpenAPI.Components.Schemas))
	want := []string{"Answer", "Callback", "Came", "Kind", "Part", "Told", "Went"}
	if !slices.Equal(got, want) {
		t.Errorf("the schemas are %q, want %q", got, want)
	}
	if want := "#/components/schemas/Nobody: dropped: no operation and no callback uses it"; !slices.Contains(document.Notices, want) {
		t.Errorf("the notices are %q, want %q among them", document.Notices, want)
	}
}

func TestSchemasThatOnlyUseEachOtherAreNoticed(t *testing.T) {
	const island = `    Here: {type: object, properties: {there: {$ref: '#/components/schemas/There'}}}
    There: {type: object, properties: {here: {$ref: '#/components/schemas/Here'}}}
    Told: {x-callback: true, type: object, properties: {again: {$ref: '#/components/schemas/Told'}}}
`
	const dropped = ": dropped: no operation and no callback uses it"
	for _, test := range []struct {
		name, document string
		want           []string
	}{
		{"once for all of them", operation(answer+"Thing'}}}}}") + island, []string{"#/components/schemas/FindThingsRequest" + dropped, "#/components/schemas/Here" + dropped, "#/components/schemas/ListThingsResponse" + dropped, "#/components/schemas/NamesResponse" + dropped}},
		{"but not in a document without operations", documentWith(island), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, test.document)
			if err != nil {
				t.Fatal(err)
			}
			got := slices.DeleteFunc(document.Notices, func(notice string) bool { return !strings.HasSuffix(notice, dropped) })
			if !slices.Equal(got, test.want) {
				t.Errorf("the notices are %q, want %q", got, test.want)
			}
		})
	}
}

func TestNothingOfThePublishedDocumentIsUnused(t *testing.T) {
	document, data := normalizedFile(t, published, errata)
	doc, err := normalize.Load(published, errata)
	if err != nil {
		t.Fatal(err)
	}
	callbacks := []string{"ConversationWebhookEvent"}
	for _, member := range doc.Components.Schemas["ConversationWebhookEvent"].Value.OneOf {
		callbacks = append(callbacks, strings.TrimPrefix(member.Ref, "#/components/schemas/"))
	}
	for name := range document.OpenAPI.Components.Schemas {
		uses := 0
		for _, use := range []string{`"#/components/schemas/` + name + `"`, `"schema": "` + name + `"`, `"x-keys": "` + name + `"`} {
			uses += strings.Count(string(data), use)
		}
		if uses == 0 && !slices.Contains(callbacks, name) {
			t.Errorf("%s is there, and nothing uses it", name)
		}
	}
	for _, kept := range append(callbacks, "ChannelPropertyKeys", "FlowChannelSpecificMessage") {
		if document.OpenAPI.Components.Schemas[kept] == nil {
			t.Errorf("%s is not there", kept)
		}
	}
}

package normalize_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

// documentWith returns a document with the schemas given as YAML, indented by
// four spaces.
func documentWith(schemas string) string {
	return "openapi: 3.0.2\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas
}

// normalized loads and normalises a document given as YAML.
func normalized(t *testing.T, document string) (*normalize.Document, error) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "document.yaml")
	if err := os.WriteFile(file, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := normalize.Load(file, "")
	if err != nil {
		return nil, err
	}
	return normalize.Normalize(doc)
}

// withoutDocs removes descriptions, the names of fields, what becomes a pointer
// and what webhooks get, which most tests are not about.
func withoutDocs(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, member := range value {
			switch key {
			case "description", "x-comment", "x-go-name":
				if _, isText := member.(string); isText {
					delete(value, key)
				}
			case "x-go-type-skip-optional-pointer", "x-omitempty", "x-omitzero", "x-callback":
				delete(value, key)
			}
			withoutDocs(member)
		}
	case []any:
		for _, element := range value {
			withoutDocs(element)
		}
	}
	return value
}

// compact returns a value as JSON without descriptions.
func compact(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var generic any
	if err := json.Unmarshal(data, &generic); err != nil {
		t.Fatal(err)
	}
	if data, err = json.Marshal(withoutDocs(generic)); err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestNormalizeSchemas(t *testing.T) {
	const unknown = `"additionalProperties":{"x-go-type":"json.RawMessage"}`
	for _, test := range []struct {
		name    string
		schemas string
		want    map[string]string // by schema; "" for one that is gone
	}{
		{
			name: "a union of wrappers becomes an object with one optional member each that keeps unknown members",
			schemas: `
    Message:
      allOf: [{$ref: '#/components/schemas/MessageTypes'}, {$ref: '#/components/schemas/MessageCommonProps'}]
    MessageTypes:
      oneOf: [{$ref: '#/components/schemas/TextField'}, {$ref: '#/components/schemas/CardField'}]
    MessageCommonProps: {type: object, properties: {id: {type: string}}}
    TextField: {type: object, required: [text], properties: {text: {type: object, required: [body], properties: {body: {type: string}}}}}
    CardField: {type: object, properties: {card: {$ref: '#/components/schemas/Card'}}}
    Card: {type: object, properties: {title: {type: string}}}`,
			want: map[string]string{
				"Message":            `{` + unknown + `,"properties":{"card":{"$ref":"#/components/schemas/Card"},"id":{"type":"string"},"text":{"$ref":"#/components/schemas/Text"}},"type":"object","x-one-of":[["text","card"]]}`,
				"Text":               `{"properties":{"body":{"type":"string"}},"required":["body"],"type":"object"}`,
				"TextField":          "",
				"CardField":          "",
				"MessageTypes":       "",
				"MessageCommonProps": "",
			},
		},
		{
			name: "the key of a union's only member is optional: there may be others",
			schemas: `
    Union: {oneOf: [{type: object, required: [choice], properties: {choice: {type: string}}}]}`,
			want: map[string]string{
				"Union": `{` + unknown + `,"properties":{"choice":{"type":"string"}},"type":"object","x-one-of":[["choice"]]}`,
			},
		},
		{
			name: "a wrapper that is also referenced directly stays",
			schemas: `
    Union: {oneOf: [{$ref: '#/components/schemas/EventField'}, {$ref: '#/components/schemas/OtherField'}]}
    EventField: {type: object, properties: {event: {type: object, properties: {id: {type: string}}}}}
    OtherField: {type: object, properties: {other: {type: string}}}
    Direct: {type: object, properties: {event: {$ref: '#/components/schemas/EventField'}}}`,
			want: map[string]string{
				"EventField":      `{"properties":{"event":{"$ref":"#/components/schemas/EventFieldEvent"}},"type":"object"}`,
				"EventFieldEvent": `{"properties":{"id":{"type":"string"}},"type":"object"}`,
				"Direct":          `{"properties":{"event":{"$ref":"#/components/schemas/EventField"}},"type":"object"}`,
			},
		},
		{
			name: "a wrapper whose short name is taken gives its full name",
			schemas: `
    Union: {oneOf: [{$ref: '#/components/schemas/KeyField'}, {$ref: '#/components/schemas/OtherField'}]}
    KeyField: {type: object, properties: {key: {type: object, properties: {inner: {$ref: '#/components/schemas/Key'}}}}}
    OtherField: {type: object, properties: {other: {type: string}}}
    Key: {type: object, properties: {token: {type: string}}}`,
			want: map[string]string{
				"Key":      `{"properties":{"token":{"type":"string"}},"type":"object"}`,
				"KeyField": `{"properties":{"inner":{"$ref":"#/components/schemas/Key"}},"type":"object"}`,
			},
		},
		{
			name: "an empty member of a union stays an object of its own",
			schemas: `
    Event: {oneOf: [{$ref: '#/components/schemas/ComposingField'}, {$ref: '#/components/schemas/ReadField'}]}
    ComposingField: {type: object, properties: {composing: {type: object}}}
    ReadField: {type: object, properties: {read: {type: object}}}`,
			want: map[string]string{
				"Composing": `{"type":"object","x-empty-object":true}`,
				"Event":     `{` + unknown + `,"properties":{"composing":{"$ref":"#/components/schemas/Composing"},"read":{"$ref":"#/components/schemas/Read"}},"type":"object","x-one-of":[["composing","read"]]}`,
			},
		},
		{
			name: "a reference into a wrapper leads to what was promoted from it",
			schemas: `
    Union: {oneOf: [{$ref: '#/components/schemas/EventField'}, {$ref: '#/components/schemas/OtherField'}]}
    EventField: {type: object, properties: {event: {type: object, properties: {id: {type: string}}}}}
    OtherField: {type: object, properties: {other: {type: string}}}
    Deep: {type: object, properties: {event: {$ref: '#/components/schemas/EventField/properties/event'}}}`,
			want: map[string]string{
				"Deep": `{"properties":{"event":{"$ref":"#/components/schemas/Event"}},"type":"object"}`,
			},
		},
		{
			name: "also from within another wrapper",
			schemas: `
    Union: {oneOf: [{$ref: '#/components/schemas/EventField'}, {$ref: '#/components/schemas/CopyField'}]}
    EventField: {type: object, properties: {event: {type: object, properties: {id: {type: string}}}}}
    CopyField: {type: object, properties: {copy: {$ref: '#/components/schemas/EventField/properties/event'}}}`,
			want: map[string]string{
				"Union": `{` + unknown + `,"properties":{"copy":{"$ref":"#/components/schemas/Event"},"event":{"$ref":"#/components/schemas/Event"}},"type":"object","x-one-of":[["event","copy"]]}`,
			},
		},
		{
			name: "an allOf that only decorates a reference is the reference",
			schemas: `
    Mode: {type: string, enum: [A, B]}
    Holder: {type: object, properties: {mode: {allOf: [{default: A}, {$ref: '#/components/schemas/Mode'}]}, card: {type: object, allOf: [{$ref: '#/components/schemas/Card'}]}}}
    Card: {type: object, properties: {title: {type: string}}}`,
			want: map[string]string{
				"Holder": `{"properties":{"card":{"$ref":"#/components/schemas/Card"},"mode":{"$ref":"#/components/schemas/Mode","x-beside":{"default":"A"}}},"type":"object"}`,
			},
		},
		{
			name: "an allOf chain becomes one object, and what it requires further up counts",
			schemas: `
    Base: {type: object, properties: {a: {type: string}}}
    Middle: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {b: {type: string}}}]}
    Top: {required: [a, c], allOf: [{$ref: '#/components/schemas/Middle'}, {type: object, properties: {c: {type: string}}}]}
    Holder: {type: object, properties: {middle: {$ref: '#/components/schemas/Middle'}}}`,
			want: map[string]string{
				"Base":   "",
				"Middle": `{"properties":{"a":{"type":"string"},"b":{"type":"string"}},"type":"object"}`,
				"Top":    `{"properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":"string"}},"required":["a","c"],"type":"object"}`,
			},
		},
		{
			name: "a component that is an allOf around one other is a type of its own",
			schemas: `
    Recipient: {allOf: [{$ref: '#/components/schemas/RecipientBase'}]}
    RecipientBase: {type: object, properties: {id: {type: string}, name: {type: string}}}`,
			want: map[string]string{
				"Recipient":     `{"properties":{"id":{"type":"string"},"name":{"type":"string"}},"type":"object"}`,
				"RecipientBase": "",
			},
		},
		{
			name: "of contradictory enums the child's counts, and the union has all values",
			schemas: `
    Price: {oneOf: [{$ref: '#/components/schemas/Regular'}, {$ref: '#/components/schemas/Discount'}]}
    Regular: {type: object, required: [type], properties: {type: {enum: [REGULAR]}, title: {type: string}}}
    Discount: {allOf: [{$ref: '#/components/schemas/Regular'}, {type: object, properties: {type: {enum: [DISCOUNT]}, off: {type: integer}}}]}`,
			want: map[string]string{
				"DiscountType": `{"enum":["DISCOUNT"],"type":"string","x-enum-varnames":["Discount"]}`,
				"Price":        `{` + unknown + `,"properties":{"off":{"type":"integer"},"title":{"type":"string"},"type":{"$ref":"#/components/schemas/PriceType"}},"required":["type"],"type":"object"}`,
				"PriceType":    `{"enum":["REGULAR","DISCOUNT"],"type":"string","x-enum-varnames":["Regular","Discount"]}`,
			},
		},
		{
			name: "members with a discriminating key share it and keep it required",
			schemas: `
    Header: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}], discriminator: {propertyName: type}}
    Text: {type: object, required: [type, text], properties: {type: {type: string, enum: [text]}, text: {type: string}}}
    Image: {type: object, required: [type, image], properties: {type: {type: string, enum: [image]}, image: {type: string}}}`,
			want: map[string]string{
				"Header": `{` + unknown + `,"properties":{"image":{"type":"string"},"text":{"type":"string"},"type":{"$ref":"#/components/schemas/HeaderType"}},"required":["type"],"type":"object","x-one-of":[["text","image"]]}`,
			},
		},
		{
			name: "a union that a sibling selects is raw JSON with its members listed",
			schemas: `
    Specific: {type: object, required: [message, message_type], properties: {message_type: {type: string, enum: [FLOWS, ORDER]}, message: {oneOf: [{$ref: '#/components/schemas/PaymentOrderMessage'}, {$ref: '#/components/schemas/FlowMessage'}]}}}
    FlowMessage: {type: object, properties: {body: {type: string}}}
    PaymentOrderMessage: {type: object, properties: {body: {type: integer}}}`,
			want: map[string]string{
				"Specific": `{"properties":{"message":{"x-go-type":"json.RawMessage"},"message_type":{"$ref":"#/components/schemas/SpecificMessageType"}},"required":["message","message_type"],"type":"object","x-tagged-union":{"members":[{"schema":"PaymentOrderMessage","value":"ORDER"},{"schema":"FlowMessage","value":"FLOWS"}],"property":"message","tag":"message_type"}}`,
			},
		},
		{
			name: "inline objects, enums and list elements are named after owner and property",
			schemas: `
    Card: {type: object, properties: {card_style: {type: string, enum: [BIG]}, author: {type: object, properties: {name: {type: string}}}, entries: {type: array, items: {type: object, properties: {id: {type: string}}}}, by_key: {type: object, additionalProperties: {type: object, properties: {id: {type: string}}}}}}`,
			want: map[string]string{
				"Card":           `{"properties":{"author":{"$ref":"#/components/schemas/CardAuthor"},"by_key":{"additionalProperties":{"$ref":"#/components/schemas/CardByKeyValue"},"type":"object"},"card_style":{"$ref":"#/components/schemas/CardStyle"},"entries":{"items":{"$ref":"#/components/schemas/CardEntry"},"type":"array"}},"type":"object"}`,
				"CardAuthor":     `{"properties":{"name":{"type":"string"}},"type":"object"}`,
				"CardEntry":      `{"properties":{"id":{"type":"string"}},"type":"object"}`,
				"CardByKeyValue": `{"properties":{"id":{"type":"string"}},"type":"object"}`,
				"CardStyle":      `{"enum":["BIG"],"type":"string","x-enum-varnames":["Big"]}`,
			},
		},
		{
			name: "required names that are no properties are dropped",
			schemas: `
    Event: {type: object, required: [entityId, entity_id], properties: {entity_id: {type: string}}}`,
			want: map[string]string{
				"Event": `{"properties":{"entity_id":{"type":"string"}},"required":["entity_id"],"type":"object"}`,
			},
		},
		{
			name: "numbers have 64 bits",
			schemas: `
    Point: {type: object, properties: {latitude: {type: number, format: float}}}`,
			want: map[string]string{
				"Point": `{"properties":{"latitude":{"format":"double","type":"number"}},"type":"object"}`,
			},
		},
		{
			name: "schemas may refer to themselves",
			schemas: `
    Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}, parent: {$ref: '#/components/schemas/Tree'}}}`,
			want: map[string]string{
				"Tree": `{"properties":{"children":{"items":{"$ref":"#/components/schemas/Tree"},"type":"array"},"parent":{"$ref":"#/components/schemas/Tree"}},"type":"object"}`,
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWith(test.schemas))
			if err != nil {
				t.Fatal(err)
			}
			for name, want := range test.want {
				ref := document.OpenAPI.Components.Schemas[name]
				if want == "" {
					if ref != nil {
						t.Errorf("%s is still there", name)
					}
					continue
				}
				if ref == nil {
					t.Errorf("%s is missing", name)
					continue
				}
				if got := compact(t, ref.Value); got != want {
					t.Errorf("%s:\n got %s\nwant %s", name, got, want)
				}
			}
		})
	}
}

func TestNormalizeFailsWithThePlaceNamed(t *testing.T) {
	for _, test := range []struct {
		name, schemas, want string
	}{
		{"a negation", `
    Odd: {type: object, properties: {a: {not: {type: string}}}}`, "#/components/schemas/Odd/properties/a: there is no rule for not"},
		{"a schema that is a part of itself", `
    Loop: {allOf: [{$ref: '#/components/schemas/Loop'}, {type: object, properties: {a: {type: string}}}]}`, "#/components/schemas/Loop: the schema is a part of itself"},
		{"a union of scalars", `
    Odd: {oneOf: [{type: string}, {type: integer}]}`, "#/components/schemas/Odd/oneOf/0: there is no rule for a member of a union that is not an object"},
		{"members that contradict each other without a sibling that selects", `
    Odd: {type: object, properties: {message: {oneOf: [{type: object, properties: {body: {type: string}}}, {type: object, properties: {body: {type: integer}}}]}}}`, `Odd/properties/message/oneOf/1/properties/body: the members of the union define "body" differently`},
		{"two unions that a sibling selects", `
    A: {type: object, properties: {a: {type: string}}}
    B: {type: object, properties: {a: {type: integer}}}
    Odd: {type: object, properties: {p_type: {type: string, enum: [A, B]}, p: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}, q_type: {type: string, enum: [A, B]}, q: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}`, "there is no rule for a second union that a sibling selects"},
		{"parts that contradict each other", `
    Odd: {allOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {a: {type: integer}}}]}`, "#/components/schemas/Odd/allOf/1/properties/a: two parts define \"a\" as string and as integer"},
		{"two schemas with one Go name", `
    big_card: {type: object, properties: {a: {type: string}}}
    BigCard: {type: object, properties: {a: {type: string}}}`, "#/components/schemas/big_card: would be the same Go type as #/components/schemas/BigCard"},
		{"an inline schema whose name is taken", `
    Card: {type: object, properties: {author: {type: object, properties: {a: {type: string}}}}}
    CardAuthor: {type: object, properties: {a: {type: integer}}}`, "#/components/schemas/Card/properties/author: the name CardAuthor for this schema is taken"},
		{"an enum value that an erratum repeats", `
    Odd: {type: string, enum: [A, B, A]}`, "#/components/schemas/Odd: the value \"A\" stands there twice"},
		{"enum values with one constant name", `
    Odd: {type: string, enum: [A_B, A-B]}`, "#/components/schemas/Odd: the values \"A_B\" and \"A-B\" would be constants of one name"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := normalized(t, documentWith(test.schemas))
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %q, want it to hold %q", err, test.want)
			}
		})
	}
}

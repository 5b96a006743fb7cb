package normalize_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestEveryRuleInTheSmallest holds what each rule does to the smallest schema
// that it is for; the wanted text is a part of the schema as JSON.
func TestEveryRuleInTheSmallest(t *testing.T) {
	for _, test := range []struct{ name, document, schema, want string }{
		// Facts in the descriptions.
		{"a minimum", documentWith(`    A: {type: object, properties: {n: {type: integer, minimum: 2}}}`), "A", `"is the n. Minimum: 2."`},
		{"a maximum", documentWith(`    A: {type: object, properties: {n: {type: integer, maximum: 9}}}`), "A", `"is the n. Maximum: 9."`},
		{"bounds that are not taken", documentWith(`    A: {type: object, properties: {n: {type: integer, minimum: 2, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true}}}`), "A", `"is the n. More than 2. Less than 9."`},
		{"a lower bound alone that is not taken", documentWith(`    A: {type: object, properties: {n: {type: integer, minimum: 2, exclusiveMinimum: true, maximum: 9}}}`), "A", `"is the n. More than 2. Maximum: 9."`},
		{"an upper bound alone that is not taken", documentWith(`    A: {type: object, properties: {n: {type: integer, minimum: 2, maximum: 9, exclusiveMaximum: true}}}`), "A", `"is the n. Minimum: 2. Less than 9."`},
		{"a bound that is taken and one that is not", documentWith31(`    A: {type: object, properties: {n: {type: integer, minimum: 2, exclusiveMaximum: 9}}}`), "A", `"is the n. Minimum: 2. Less than 9."`},
		{"a step", documentWith(`    A: {type: object, properties: {n: {type: integer, multipleOf: 5}}}`), "A", `"is the n. Multiple of 5."`},
		{"elements that differ", documentWith(`    A: {type: object, properties: {n: {type: array, uniqueItems: true, items: {type: string}}}}`), "A", `"is the n. No element comes twice."`},
		{"a number of entries", documentWith(`    A: {type: object, properties: {n: {type: object, minProperties: 1, maxProperties: 3, additionalProperties: {type: string}}}}`), "A", `"is the n. 1 to 3 entries."`},
		{"a number of fields", documentWith(`    A: {type: object, description: All., minProperties: 1, properties: {n: {type: string}}}`), "A", `"All. At least 1 field that is set."`},
		{"a number of fields in words", documentWith(`    A: {type: object, description: Needs at least one of n and m., minProperties: 1, properties: {n: {type: string}, m: {type: string}}}`), "A", `"Needs at least one of n and m."`},
		{"what stands beside a $ref in numbers", documentWith(`    A: {type: object, properties: {n: {allOf: [{$ref: '#/components/schemas/B'}], exclusiveMinimum: true, minimum: 2, multipleOf: 5}}}
    B: {type: integer, description: A number.}`), "A", `"A number. More than 2. Multiple of 5."`},
		{"an upper bound beside a $ref that is not taken", documentWith(`    A: {type: object, properties: {n: {allOf: [{$ref: '#/components/schemas/B'}], exclusiveMaximum: true, maximum: 9}}}
    B: {type: integer, description: A number.}`), "A", `"A number. Less than 9."`},
		{"what stands beside a $ref to a list", documentWith(`    A: {type: object, properties: {n: {allOf: [{$ref: '#/components/schemas/B'}], uniqueItems: true}}}
    B: {type: array, description: Some texts., items: {type: string}}`), "A", `"Some texts. No element comes twice."`},
		{"what stands beside a $ref to a map", documentWith(`    A: {type: object, properties: {n: {allOf: [{$ref: '#/components/schemas/B'}], minProperties: 2, maxProperties: 4}}}
    B: {type: object, description: Texts by name., additionalProperties: {type: string}}`), "A", `"Texts by name. 2 to 4 entries."`},
		{"the facts of a map's values in words", documentWith(`    A: {type: object, properties: {n: {description: A map; each value at most 5 characters., type: object, additionalProperties: {type: string, maxLength: 5}}}}`), "A", `"A map; each value at most 5 characters."`},
		{"a range", documentWith(`    A: {type: object, properties: {n: {type: integer, minimum: 2, maximum: 9}}}`), "A", `"is the n. Range: 2 to 9."`},
		{"a default", documentWith(`    A: {type: object, properties: {n: {type: integer, default: 3}}}`), "A", `"is the n. Default: 3."`},
		{"a pattern", documentWith(`    A: {type: object, properties: {n: {type: string, pattern: '^a$'}}}`), "A", `"is the n. Pattern: ^a$ ."`},
		{"what only Sinch sets", documentWith(`    A: {type: object, properties: {n: {type: string, readOnly: true}}}`), "A", `"is the n. Read-only: Sinch sets it."`},
		{"what answers do not have", documentWith(`    A: {type: object, properties: {n: {type: string, writeOnly: true}}}`), "A", `"is the n. Write-only: answers do not have it."`},
		{"a length from and to", documentWith(`    A: {type: object, properties: {n: {type: string, minLength: 2, maxLength: 4}}}`), "A", `"is the n. 2 to 4 characters."`},
		{"a longest length", documentWith(`    A: {type: object, properties: {n: {type: string, maxLength: 4}}}`), "A", `"is the n. At most 4 characters."`},
		{"a longest length of one", documentWith(`    A: {type: object, properties: {n: {type: string, maxLength: 1}}}`), "A", `"is the n. At most 1 character."`},
		{"a shortest length", documentWith(`    A: {type: object, properties: {n: {type: string, minLength: 2}}}`), "A", `"is the n. At least 2 characters."`},
		{"a shortest length of one", documentWith(`    A: {type: object, properties: {n: {type: string, minLength: 1}}}`), "A", `"is the n. At least 1 character."`},
		{"a number of elements", documentWith(`    A: {type: object, properties: {n: {type: array, minItems: 1, maxItems: 3, items: {type: string}}}}`), "A", `"is the n. 1 to 3 elements."`},
		{"the facts of elements", documentWith(`    A: {type: object, properties: {n: {type: array, items: {type: string, maxLength: 5}}}}`), "A", `"is the n. Each element: at most 5 characters."`},
		{"the facts of a map's values", documentWith(`    A: {type: object, properties: {n: {type: object, additionalProperties: {type: string, maxLength: 5}}}}`), "A", `"is the n. Each value: at most 5 characters."`},
		{"elements that have a description", documentWith(`    A: {type: object, properties: {n: {type: array, items: {$ref: '#/components/schemas/B'}}}}
    B: {description: One of those. And more., type: object, properties: {b: {type: string}}}`), "A", `"Each element: one of those."`},
		{"an initialism stays one", documentWith(`    A: {type: object, properties: {n: {type: array, items: {$ref: '#/components/schemas/B'}}}}
    B: {description: URL of those., type: object, properties: {b: {type: string}}}`), "A", `"Each element: URL of those."`},
		{"a sentence without its end gets it", documentWith(`    A: {type: object, properties: {n: {description: The number, type: integer, minimum: 2}}}`), "A", `"The number. Minimum: 2."`},
		{"an exclamation has its end", documentWith(`    A: {type: object, properties: {n: {description: Now!, type: integer, minimum: 2}}}`), "A", `"Now! Minimum: 2."`},

		{"a length that is the only one", documentWith(`    A: {type: object, properties: {n: {type: string, minLength: 2, maxLength: 2}}}`), "A", `"is the n. Exactly 2 characters."`},
		{"a length that is one", documentWith(`    A: {type: object, properties: {n: {type: string, minLength: 1, maxLength: 1}}}`), "A", `"is the n. Exactly 1 character."`},
		{"what elements are", documentWith(`    A: {type: object, properties: {n: {description: Some., type: array, items: {type: string, description: One text., maxLength: 5}}}}`), "A", `"Some. Each element: one text. Each element: at most 5 characters."`},
		{"how many fields a part has", documentWith(`    A: {allOf: [{type: object, properties: {n: {type: string}, m: {type: string}}, minProperties: 1}, {type: object, properties: {o: {type: string}}}]}`), "A", `At least 1 field that is set.`},
		{"elements that differ, of what something decorates", documentWith(`    A: {type: object, properties: {n: {description: Outside., allOf: [{type: array, uniqueItems: true, items: {type: string}}]}}}`), "A", `"description":"Outside. No element comes twice."`},
		{"where there is more to read", documentWith(`    A: {type: object, description: All., externalDocs: {url: 'https://docs.example.com', description: More.}, properties: {n: {type: string}}}`), "A", `"description":"All. See https://docs.example.com (More) ."`},
		{"more to read that is nowhere", documentWith(`    A: {type: object, description: All., externalDocs: {description: More.}, properties: {n: {type: string}}}`), "A", `"description":"All."`},
		{"a title stands in for a description", documentWith(`    A: {type: object, properties: {page_size: {type: integer, title: Elements on a page}}}`), "A", `"Elements on a page"`},
		{"but not one that repeats the name", documentWith(`    A: {type: object, properties: {page_size: {type: integer, title: Page Size}}}`), "A", `"is the page size."`},

		{"one name for two schemas that differ in their descriptions", documentWith(`    A: {type: object, properties: {n: {x-name: Thing, description: One., type: object, properties: {t: {type: string}}}, m: {x-name: Thing, description: Two., type: object, properties: {t: {type: string}}}}}`), "A", `"n":{"$ref":"#/components/schemas/Thing"`},
		{"a union without a description", documentWith(`    A: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}`), "A", `"description":"is a union. Exactly one of a and b is set."`},
		{"a value of a map without a description", documentWith(`    A: {type: object, properties: {by_key: {type: object, additionalProperties: {type: object, properties: {n: {type: string}}}}}}`), "AByKeyValue", `"description":"is a value in the by key of A."`},
		{"an element of a list without a description", documentWith(`    A: {type: object, properties: {entries: {type: array, items: {type: object, properties: {n: {type: string}}}}}}`), "AEntry", `"description":"is one of the entries of A."`},
		{"a body without a description", documentWithPaths(`  /a: {post: {operationId: Thing_Create, tags: [Thing], requestBody: {content: {application/json: {schema: {type: object, properties: {n: {type: string}}}}}}, responses: {"200": {description: All right.}}}}`), "CreateRequest", `"description":"is what Create takes."`},
		{"an answer without a description", documentWithPaths(`  /a: {get: {operationId: Thing_Get, tags: [Thing], responses: {"200": {description: All right., content: {application/json: {schema: {type: object, properties: {n: {type: string}}}}}}}}}`), "GetResponse", `"description":"is what Get answers."`},
		{"a part without a description", documentWith(`    A: {type: object, properties: {b: {type: object, properties: {n: {type: string}}}}}`), "AB", `"description":"is the b of A."`},

		// What stands beside a reference.
		{"a minimum beside a reference", documentWith31(`    N: {type: integer, description: A number.}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', minimum: 2}}}`), "A", `"A number. Minimum: 2."`},
		{"a maximum beside a reference", documentWith31(`    N: {type: integer, description: A number.}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', maximum: 9}}}`), "A", `"A number. Maximum: 9."`},
		{"a length beside a reference", documentWith31(`    N: {type: string, description: A text.}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', maxLength: 9}}}`), "A", `"A text. At most 9 characters."`},
		{"a number of elements beside a reference", documentWith31(`    N: {type: array, description: A list., items: {type: string}}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', maxItems: 9}}}`), "A", `At most 9 elements.`},
		{"a pattern beside a reference", documentWith31(`    N: {type: string, description: A text.}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', pattern: '^a'}}}`), "A", `"A text. Pattern: ^a ."`},
		{"a default beside a reference counts", documentWith31(`    N: {type: integer, description: A number., default: 1}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', default: 2}}}`), "A", `"A number. Default: 2."`},
		{"a deprecation beside a reference", documentWith31(`    N: {type: integer, description: A number.}
    A: {type: object, properties: {n: {$ref: '#/components/schemas/N', deprecated: true}}}`), "A", `"A number.\n\nDeprecated: Sinch marks it as deprecated."`},
		{"the description of a parent's property", documentWith(`    A: {type: object, properties: {n: {type: string, description: The name., enum: [X, Y]}}}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {n: {type: string, maxLength: 3}}}]}`), "B", `"The name. At most 3 characters."`},
		{"the description of a child's own", documentWith(`    A: {type: object, properties: {n: {type: string, description: The name.}}}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {n: {type: string, description: Another., maxLength: 3}}}]}`), "B", `"Another. At most 3 characters."`},
		{"what decorates something inline", documentWith(`    A: {type: object, properties: {n: {description: Outside., default: x, deprecated: true, readOnly: true, nullable: true, allOf: [{type: string, maxLength: 3, description: Inside.}]}}}`), "A",
			`"n":{"default":"x","deprecated":true,"description":"Outside. Default: x. At most 3 characters. Read-only: Sinch sets it.","maxLength":3,"nullable":true,"readOnly":true,"type":"string"`},

		{"an allOf that decorates one that decorates", documentWith(`    B: {type: object, properties: {b: {type: string}}}
    A: {type: object, properties: {n: {description: Outside., allOf: [{description: Inside., allOf: [{$ref: '#/components/schemas/B'}]}]}}}`), "A", `"n":{"$ref":"#/components/schemas/B"`},
		{"a type that only another part of an allOf says", documentWith(`    A: {type: object, properties: {n: {description: Outside., allOf: [{type: object}]}}}`), "A", `"n":{"description":"Outside.","type":"object"`},
		{"what is said between the parts under the key of a wrapper", documentWith(wrapped(`{description: Between.}`)), "Text", `"description":"Between."`},
		{"what a part under the key of a wrapper says of itself", documentWith(wrapped(`{description: A part., type: object, properties: {c: {type: string}}}`)), "Text", `"description":"The wrapper. A part."`},

		// Bounds.
		{"a bound that a number of JSON does not hold exactly", documentWith(`    A: {type: object, properties: {n: {type: integer, minimum: 9007199254740993, maximum: 9223372036854775806}}}`), "A", `"n":{"description":"is the n.","type":"integer"`},

		// Forms of the newer version.
		{"bytes", documentWith31(`    A: {type: object, properties: {n: {type: string, contentEncoding: base64}}}`), "A", `"format":"byte"`},
		{"a bound that is not reached, below", documentWith31(`    A: {type: object, properties: {n: {type: integer, exclusiveMaximum: 3}}}`), "A", `"exclusiveMaximum":true,"maximum":3`},
		{"a list of anything", documentWith31(`    A: {type: object, properties: {n: {type: array}}}`), "A", `"items":{`},
		{"null in a union makes the rest nullable", documentWith31(`    B: {type: object, properties: {b: {type: string}}}
    A: {type: object, properties: {n: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}}}`), "A", `"n":{"$ref":"#/components/schemas/B"`},
		{"null among several leaves a union", documentWith31(`    B: {type: object, properties: {b: {type: string}}}
    C: {type: object, properties: {c: {type: string}}}
    A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {type: 'null'}]}`), "A", `"x-one-of":[["b","c"]]`},
		{"a null in an enum makes it nullable", documentWith31(`    A: {enum: [a, null]}`), "A", `"enum":["a"],"nullable":true,"type":"string"`},
		{"an enum of whole numbers", documentWith31(`    A: {enum: [1, 2]}`), "A", `"enum":[1,2],"type":"integer"`},
		{"an enum of numbers, some of them whole", documentWith31(`    A: {enum: [1, 2.5]}`), "A", `"type":"number"`},
		{"an enum of numbers, the first with a fraction", documentWith31(`    A: {enum: [2.5, 1]}`), "A", `"type":"number"`},
		{"an enum of yes and no", documentWith31(`    A: {enum: [true, false]}`), "A", `"type":"boolean"`},
		{"names of numbers", documentWith31(`    A: {enum: [-1, 2.5]}`), "A", `"x-enum-varnames":["Minus1","2Point5"]`},
		{"an object that does not say so", documentWith31(`    A: {properties: {n: {type: string}}}`), "A", `"type":"object"`},

		// Scalars, enums and names.
		{"a text that the generator has a type for", documentWith(`    A: {type: object, properties: {n: {type: string, format: uuid}}}`), "A", `"x-go-type":"string"`},
		{"an empty value of an enum", documentWith(`    A: {type: string, enum: ['', B]}`), "A", `"x-enum-varnames":["Empty","B"]`},
		{"codes", documentWith(`    A: {type: string, x-codes: true, enum: [EN_GB, UNSPECIFIED]}`), "A", `"x-enum-varnames":["ENGB","Unspecified"]`},
		{"a property like a method", documentWith(`    A: {type: object, properties: {marshal_json: {type: string}}}`), "A", `"x-go-name":"MarshalJsonProperty"`},
		{"a property like the map of the rest", documentWith(`    A: {type: object, properties: {additional_properties: {type: string}}}`), "A", `"x-go-name":"AdditionalPropertiesProperty"`},
		{"a property like the method of a union", documentWith(`    A: {oneOf: [{type: object, properties: {members: {type: string}}}, {type: object, properties: {b: {type: string}}}]}`), "A", `"x-go-name":"MembersProperty"`},
		{"a foreign extension goes", documentWith(`    A: {type: object, properties: {n: {type: string, x-go-type: Evil, description: The n.}}}`), "A", `"n":{"description":"The n.","type":"string","x-go-type-skip`},
		{"a union in two parts keeps both groups", documentWith(`    A: {allOf: [{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}, {oneOf: [{type: object, properties: {c: {type: string}}}, {type: object, properties: {d: {type: string}}}]}]}`), "A", `"x-one-of":[["a","b"],["c","d"]]`},
		{"a union that is a component, and a sibling that is one", documentWith(`    M: {type: object, properties: {a: {type: string}}}
    N: {type: object, properties: {a: {type: integer}}}
    Either: {oneOf: [{$ref: '#/components/schemas/M'}, {$ref: '#/components/schemas/N'}]}
    Kind: {type: string, enum: [M, N]}
    A: {type: object, properties: {p: {$ref: '#/components/schemas/Either'}, p_type: {$ref: '#/components/schemas/Kind'}}}`), "A",
			`"x-tagged-union":{"members":[{"schema":"M","value":"M"},{"schema":"N","value":"N"}],"property":"p","tag":"p_type"}`},
		{"a schema of one name and one form is one", documentWith(`    A: {type: object, properties: {b: {type: object, properties: {n: {type: string}}}}}
    AB: {type: object, properties: {n: {type: string}}}`), "A", `"b":{"$ref":"#/components/schemas/AB"`},
		{"a reference to a reference", documentWith(`    A: {$ref: '#/components/schemas/B'}
    B: {type: object, properties: {n: {type: string}}}
    C: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {m: {type: string}}}]}`), "C", `"m":{`},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, test.document)
			if err != nil {
				t.Fatal(err)
			}
			ref := document.OpenAPI.Components.Schemas[test.schema]
			if ref == nil {
				t.Fatalf("%s is missing", test.schema)
			}
			got, err := json.Marshal(ref.Value)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got), test.want) {
				t.Errorf("\n got %s\nwant %s in it", got, test.want)
			}
		})
	}
}

func TestTextStaysTextWhateverTheGeneratorHasForItsFormat(t *testing.T) {
	for _, format := range []string{"email", "uuid", "date", "binary", "duration", "json"} {
		document, err := normalized(t, documentWith(`    A: {type: string, format: `+format+`}`))
		if err != nil {
			t.Fatal(err)
		}
		if got := document.OpenAPI.Components.Schemas["A"].Value.Extensions["x-go-type"]; got != "string" {
			t.Errorf("the type of format %s is %v", format, got)
		}
	}
}

// wrapped are schemas of which one is a wrapper, with one more part under its key.
func wrapped(part string) string {
	return `    Union: {oneOf: [{$ref: '#/components/schemas/TextField'}, {$ref: '#/components/schemas/CardField'}]}
    TextField: {description: The wrapper., type: object, properties: {text: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {t: {type: string}}}, ` + part + `]}}}
    CardField: {type: object, properties: {card: {type: string}}}
    B: {type: object, properties: {b: {type: string}}}`
}

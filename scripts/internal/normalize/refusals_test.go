package normalize_test

import (
	"strings"
	"testing"
)

// documentWith31 is documentWith in the version that is stricter.
func documentWith31(schemas string) string {
	return strings.Replace(documentWith(schemas), "3.0.2", "3.1.0", 1)
}

// documentWithTop returns a document with something more at its top.
func documentWithTop(more, schemas string) string { return more + documentWith(schemas) }

// operation is the path /a with one operation, of which more is given.
func operation(more string) string {
	return documentWithPaths(`  /a: {get: {operationId: Thing_Get, tags: [Thing], ` + more + `}}`)
}

// parameter is an operation with a parameter.
func parameter(given string) string {
	return operation(`parameters: [` + given + `], responses: {'200': {description: ''}}`)
}

const nothing = `responses: {'200': {description: ''}}`

func TestWhatHasNoRuleIsRefused(t *testing.T) {
	const ofThing = `content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}`
	for _, test := range []struct{ name, document, want string }{
		// Paths and methods.
		{"a path with a query", documentWithPaths(`  /a?b=c: {get: {operationId: Thing_Get, tags: [Thing], ` + nothing + `}}`), "#/paths/~1a?b=c/get: there is no rule for a query in a path"},
		{"a query, which OpenAPI 3.2 has", strings.NewReplacer("3.0.2", "3.2.0", "{get:", "{query:").Replace(operation(nothing)), "#/paths/~1a/query: there is no rule for the method QUERY"},
		{"a method of the document's own", strings.Replace(documentWithPaths(`  /a: {additionalOperations: {COPY: {operationId: Thing_Get, tags: [Thing], `+nothing+`}}}`), "3.0.2", "3.2.0", 1), "there is no rule for the method COPY"},
		// Callbacks.
		{"a callback whose body is no JSON",
			operation(`callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {content: {text/plain: {schema: {type: string}}}}, ` + nothing + `}}}}, ` + nothing),
			"#/paths/~1a/get/callbacks/done/{$request.body#~1url}/post/requestBody: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"a callback whose body has no schema",
			operation(`callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {}}}, ` + nothing + `}}}}, ` + nothing),
			"post/requestBody: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"a callback of a schema that is nothing but itself",
			operation(`callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, `+nothing+`}}}}, `+nothing) + "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
			"is nothing but a reference to itself"},
		{"callbacks of one name with bodies of their own",
			operation(`callbacks: {done: {'{$request.body#/a}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, ` + nothing + `}}, '{$request.body#/b}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}, ` + nothing + `}}}}, ` + nothing),
			"the name DoneCallback for what is sent is taken"},

		// Servers and operations.
		{"an operation with a server of its own", operation(`servers: [{url: 'https://other.example.com'}], ` + nothing), "#/paths/~1a/get/servers: there is no rule for a server of its own"},
		{"an operation without answers", documentWithPaths(`  /a: {get: {operationId: Thing_Get, tags: [Thing], responses: {}}}`), "#/paths/~1a/get: the operation has no responses"},
		{"a path with a server of its own", documentWithPaths(`  /a: {servers: [{url: 'https://other.example.com'}], get: {operationId: Thing_Get, tags: [Thing], ` + nothing + `}}`), "#/paths/~1a/servers: there is no rule for a server of its own"},
		{"a server without a host", documentWithTop("servers: [{url: /v1}]\n", "    A: {type: string}"), `#/servers/0: there is no rule for the address "/v1", which has no host`},
		{"a server with a variable that nobody fills in", documentWithTop("servers: [{url: 'https://{tenant}.example.com', variables: {tenant: {default: a}}}]\n", "    A: {type: string}"), "#/servers/0/variables/tenant: there is no rule for a variable other than region"},
		{"an operationId that names no method", documentWithPaths(`  /a: {get: {operationId: Thing_1, tags: [Thing], ` + nothing + `}}`), `the operationId "Thing_1" gives no name of a Go method`},
		{"an operationId in a script without upper case", documentWithPaths(`  /a: {get: {operationId: Thing_名, tags: [Thing], ` + nothing + `}}`), `the operationId "Thing_名" gives no name of a Go method`},
		{"a document without a version", strings.Replace(documentWith("    A: {type: string}"), ", version: '1'", "", 1), "the normalised document is invalid"},
		{"a method like an iterator", documentWithPaths("  /a: {get: {operationId: Thing_ListThings, tags: [Thing], " + answer + "NamesResponse'}}}}}}}\n  /b: {get: {operationId: Thing_AllThings, tags: [Thing], " + nothing + "}}"), "#/paths/~1b/get: the method Things.AllThings is that of #/paths/~1a/get as well"},
		{"a tag in a script without upper case", documentWithPaths(`  /a: {get: {operationId: Thing_Get, tags: ['名'], ` + nothing + `}}`), `the tag "名" gives no name of a Go service`},
		{"a body without a schema", operation(`requestBody: {content: {application/json: {}}}, ` + nothing), "#/paths/~1a/get/requestBody: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"a body that is a text", operation(`requestBody: {content: {application/json: {schema: {type: string}}}}, ` + nothing), "#/paths/~1a/get/requestBody: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"an answer without a schema", operation(`responses: {'200': {description: '', content: {application/json: {}}}}`), "#/paths/~1a/get/responses/200: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"an answer that is a text", operation(`responses: {'200': {description: '', content: {application/json: {schema: {type: string}}}}}`), "#/paths/~1a/get/responses/200: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"an answer that is no JSON", operation(`responses: {'200': {description: '', content: {text/plain: {schema: {type: string}}}}}`), "#/paths/~1a/get/responses/200: there is no rule for a body that is neither a JSON object with properties nor a list"},
		{"a tag that names no service", documentWithPaths(`  /a: {get: {operationId: Thing_Get, tags: ['1'], ` + nothing + `}}`), `the tag "1" gives no name of a Go service`},
		{"two operations with one method", documentWithPaths("  /a: {get: {operationId: One_Get, tags: [Thing], " + nothing + "}}\n  /b: {get: {operationId: Two_Get, tags: [Thing], " + nothing + "}}"), "#/paths/~1b/get: the method Things.Get is that of #/paths/~1a/get as well"},
		{"two types of answer", operation(`responses: {'200': {description: '', ` + ofThing + `}, '201': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/NamesResponse'}}}}}`), "#/paths/~1a/get/responses/201: there is no rule for a second type of answer, beside Thing"},
		{"no answer of success", operation(`responses: {'404': {description: ''}}`), "#/paths/~1a/get/responses: no answer is one of success"},
		{"a path parameter that the path has not", parameter(`{name: id, in: path, required: true, schema: {type: string}}`), "the path has no parameter id"},
		{"an extension by a name that is none", operation(`idempotent: true, ` + nothing), "#/paths/~1a/get: there is no rule for idempotent"},
		{"keys of a schema that does not exist, in a body", operation(`requestBody: {content: {application/json: {schema: {type: object, properties: {by_kind: {type: object, x-keys: Nowhere, additionalProperties: {type: string}}}}}}}, ` + nothing), "the schema Nowhere of the keys does not exist"},
		{"a reference to the schema of a parameter", operation(`responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/parameters/project_id/schema'}}}}}`), `$ref "#/components/parameters/project_id/schema" does not lead to a schema of this document`},
		{"spellings that are none", documentWithTop("x-spelling: [whatsapp]\n", "    A: {type: string}"), "#/x-spelling: is not an object of words"},

		// Parameters.
		{"a parameter in a cookie", parameter(`{name: trace, in: cookie, schema: {type: string}}`), "there is no rule for a parameter in a cookie"},
		{"a list in another style", parameter(`{name: ids, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}`), "there is no rule for the style pipeDelimited"},
		{"a path parameter in another style", documentWithPaths(`  '/a/{id}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: id, in: path, required: true, style: label, schema: {type: string}}], ` + nothing + `}}`), "there is no rule for the style label"},
		{"a path parameter that is a list", documentWithPaths(`  '/a/{id}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: id, in: path, required: true, schema: {type: array, items: {type: string}}}], ` + nothing + `}}`), "there is no rule for a path parameter of type array"},
		{"a path parameter that is a time", documentWithPaths(`  '/a/{id}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: id, in: path, required: true, schema: {type: string, format: date-time}}], ` + nothing + `}}`), "there is no rule for a path parameter of format date-time"},
		{"a path parameter of bytes", documentWithPaths(`  '/a/{id}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: id, in: path, required: true, schema: {type: string, format: byte}}], ` + nothing + `}}`), "there is no rule for a path parameter of format byte"},
		{"a path parameter with a fraction", documentWithPaths(`  '/a/{id}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: id, in: path, required: true, schema: {type: number}}], ` + nothing + `}}`), "there is no rule for a path parameter of format double"},
		{"a parameter that is an object", parameter(`{name: filter, in: query, schema: {type: object, properties: {a: {type: string}}}}`), "#/paths/~1a/get/parameters/filter: there is no rule for a parameter that is an object"},
		{"a parameter that refers to an object", parameter(`{name: filter, in: query, schema: {$ref: '#/components/schemas/Thing'}}`), "there is no rule for a parameter that is an object"},
		{"a parameter that is a list of objects", parameter(`{name: filter, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}`), "there is no rule for a parameter that is a list of objects"},
		{"a parameter of bytes", parameter(`{name: data, in: query, schema: {type: string, format: byte}}`), "there is no rule for a parameter of format byte"},
		{"a parameter in a media type", parameter(`{name: filter, in: query, content: {application/json: {schema: {type: string}}}}`), "#/paths/~1a/get/parameters/filter: the parameter has no schema"},

		// Lists.
		{"pages by a number", documentWithPaths(`  /a: {get: {operationId: Thing_ListThings, tags: [Thing], parameters: [{name: page, in: query, schema: {type: integer}}], ` + answer + `ListThingsResponse'}}}}}}}`), `there is no rule for pages by "page"; x-list in the overlay names what one call lists`},
		{"pages by a token that is a number", documentWithPaths(`  /a: {get: {operationId: Thing_ListThings, tags: [Thing], parameters: [{name: page_token, in: query, schema: {type: integer}}], ` + answer + `ListThingsResponse'}}}}}}}`), "there is no rule for pages by a token that is no string"},

		// Objects and their parts.
		{"parts that define an object and a scalar", documentWith(`    A: {allOf: [{type: object, properties: {p: {type: object, properties: {q: {type: string}}}}}, {type: object, properties: {p: {type: string}}}]}`), `two parts define "p" differently`},
		{"parts that define a scalar and an object", documentWith(`    A: {allOf: [{type: object, properties: {p: {type: string}}}, {type: object, properties: {p: {type: object, properties: {q: {type: string}}}}}]}`), `two parts define "p" differently`},
		{"members that define two lists", documentWith(`    A: {oneOf: [{type: object, properties: {p: {type: array, items: {type: string}}}}, {type: object, properties: {p: {type: array, items: {type: integer}}}}]}`), `the members of the union define "p" differently`},
		{"an enum of a union, of enums that have names, whose name is taken", documentWith(`    A: {type: string, enum: [A]}
    B: {type: string, enum: [B]}
    Price: {oneOf: [{type: object, properties: {kind: {$ref: '#/components/schemas/A'}, a: {type: string}}}, {type: object, properties: {kind: {$ref: '#/components/schemas/B'}, b: {type: string}}}]}
    PriceKind: {type: object, properties: {x: {type: string}}}`), `the name PriceKind for the values of "kind" is taken`},
		{"an enum of a union whose name is taken", documentWith(`    Price: {oneOf: [{type: object, properties: {kind: {type: string, enum: [A]}, a: {type: string}}}, {type: object, properties: {kind: {type: string, enum: [B]}, b: {type: string}}}]}
    PriceKind: {type: object, properties: {x: {type: string}}}`), "the name PriceKind for"},
		{"a property without a name that a tag can hold", documentWith(`    A: {type: object, properties: {'a"b': {type: string}}}`), "#/components/schemas/A/properties/a\"b: a JSON tag of Go can not hold the name"},
		{"a property whose name is a dash", documentWith(`    A: {type: object, properties: {'-': {type: string}}}`), "a JSON tag of Go can not hold the name"},
		{"a property without a name", documentWith(`    A: {type: object, properties: {'': {type: string}}}`), "a JSON tag of Go can not hold the name"},
		{"a property without a letter", documentWith(`    A: {type: object, properties: {'+': {type: string}}}`), "the name gives no exported field of Go"},
		{"a property in a script without upper case", documentWith(`    A: {type: object, properties: {'名': {type: string}}}`), "the name gives no exported field of Go"},
		{"two properties with one field", documentWith(`    A: {type: object, properties: {a_b: {type: string}, aB: {type: string}}}`), "would be the same Go field as aB"},
		{"an element of a list whose name is taken", documentWith(`    A: {type: array, items: {type: object, properties: {a: {type: string}}}}
    AItem: {type: object, properties: {b: {type: string}}}`), "the name AItem for this schema is taken"},
		{"a value of a map whose name is taken", documentWith(`    A: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
    AValue: {type: object, properties: {b: {type: string}}}`), "the name AValue for this schema is taken"},
		{"a part that is a list", documentWith(`    A: {allOf: [{type: array, items: {type: string}}, {type: object, properties: {a: {type: string}}}]}`), "there is no rule for a part of type array"},
		{"two unions that siblings select in two parts", documentWith(`    M: {type: object, properties: {a: {type: string}}}
    N: {type: object, properties: {a: {type: integer}}}
    P: {type: object, properties: {p_type: {type: string, enum: [M, N]}, p: {oneOf: [{$ref: '#/components/schemas/M'}, {$ref: '#/components/schemas/N'}]}}}
    Q: {type: object, properties: {q_type: {type: string, enum: [M, N]}, q: {oneOf: [{$ref: '#/components/schemas/M'}, {$ref: '#/components/schemas/N'}]}}}
    Odd: {allOf: [{$ref: '#/components/schemas/P'}, {$ref: '#/components/schemas/Q'}]}`), "there is no rule for a second union that a sibling selects"},
		{"an inline member that a sibling selects", documentWith(`    A: {type: object, properties: {p_type: {type: string, enum: [M]}, p: {oneOf: [{type: object, properties: {m: {type: string}}}]}}}`), "there is no rule for an inline member of a union that p_type selects"},
		{"a sibling without an enum", documentWith(`    M: {type: object, properties: {m: {type: string}}}
    A: {type: object, properties: {p_type: {type: string}, p: {oneOf: [{$ref: '#/components/schemas/M'}]}}}`), "the property that selects the member has no enum"},
		{"a sibling whose values are numbers", documentWith(`    M: {type: object, properties: {m: {type: string}}}
    A: {type: object, properties: {p_type: {type: integer, enum: [1]}, p: {oneOf: [{$ref: '#/components/schemas/M'}]}}}`), "the value 1 that selects the member is no string"},
		{"a reference into something inline", documentWith(`    A: {type: object, properties: {a: {type: array, items: {type: object, properties: {b: {type: string}}}}}}
    B: {type: object, properties: {b: {$ref: '#/components/schemas/A/properties/a/items'}}}`), "into a component"},
		{"a schema that is nothing but itself", documentWith(`    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/A'}`), "is nothing but a reference to itself"},

		// What only the newer version of OpenAPI can say.
		{"a version that nobody knows", strings.Replace(documentWith(`    A: {type: string}`), "3.0.2", "3.9.0", 1), "#/openapi: there is no rule for version 3.9.0"},
		{"a negation beside a reference", documentWith31(`    A: {type: string}
    B: {$ref: '#/components/schemas/A', not: {type: string}}`), "#/components/schemas/B: there is no rule for not"},
		{"a tuple", documentWith31(`    A: {type: array, prefixItems: [{type: string}]}`), "there is no rule for prefixItems"},
		{"properties by pattern", documentWith31(`    A: {type: object, patternProperties: {'^a': {type: string}}}`), "there is no rule for patternProperties"},
		{"schemas that depend on a property", documentWith31(`    A: {type: object, properties: {a: {type: string}}, dependentSchemas: {a: {required: [b]}}}`), "there is no rule for dependentSchemas"},
		{"definitions in a schema", documentWith31(`    A: {type: object, properties: {a: {type: string}}, $defs: {B: {type: string}}}`), "there is no rule for $defs"},
		{"a reference that changes", documentWith31(`    A: {type: object, properties: {a: {$dynamicRef: '#node'}}}`), "there is no rule for $dynamicRef"},
		{"a schema that is true", documentWith31(`    A: {type: object, properties: {a: true}}`), "there is no rule for a boolean schema"},
		{"a value that is always null", documentWith31(`    A: {type: object, properties: {a: {type: 'null'}}}`), "there is no rule for a value that is always null"},
		{"a union of nothing but null", documentWith31(`    A: {type: object, properties: {a: {oneOf: [{type: 'null'}]}}}`), "there is no rule for a value that is always null"},
		{"a union of a schema that is nothing but itself", documentWith31(`    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/A'}
    C: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}`), "is nothing but a reference to itself"},
		{"an enum of nothing but null", documentWith31(`    A: {type: object, properties: {a: {enum: [null]}}}`), "there is no rule for a value that is always null"},
		{"another encoding", documentWith31(`    A: {type: string, contentEncoding: quoted-printable}`), "there is no rule for contentEncoding quoted-printable"},
		{"an encoding of something that has a format", documentWith31(`    A: {type: string, format: uuid, contentEncoding: base64}`), "there is no rule for contentEncoding base64"},

		// What a reader of YAML may say.
		{"an alias", documentWith("    A: &a {type: string}\n    B: *a"), "YAML aliases are not supported"},
		{"a reference to an element that is not there", documentWith(`    A: {allOf: [{type: object, properties: {a: {type: string}}}]}
    B: {$ref: '#/components/schemas/A/allOf/5'}`), "#/components/schemas/A/allOf/5"},
		{"a reference to an element where a property has its number for a name", documentWith(`    A: {properties: {'0': {type: string}}, allOf: [{type: object, properties: {a: {type: string}}}]}
    B: {$ref: '#/components/schemas/A/allOf/0'}`), "into a component"},
		{"a reference through something inline", documentWith(`    A: {type: object, properties: {p: {type: object, properties: {q: {type: string}}}}}
    B: {type: object, properties: {b: {$ref: '#/components/schemas/A/properties/p/properties/q'}}}`), "into a component"},
		{"a reference to an element", documentWith(`    A: {allOf: [{type: object, properties: {a: {type: string}}}]}
    B: {$ref: '#/components/schemas/A/allOf/0'}`), "into a component"},

		// Enums.
		{"an enum of lists", documentWith31(`    A: {enum: [[a]]}`), "there is no rule for the value [a] of an enum"},
		{"an enum of a text and a number", documentWith31(`    A: {enum: [a, 1]}`), "the values of the enum are not of one type"},
		{"an enum of fractions that claims to be whole", documentWith(`    A: {type: integer, enum: [1, 2.5]}`), "the value 2.5 of an enum is no integer"},
		{"an enum of texts that claims to be numbers", documentWith(`    A: {type: number, enum: [a]}`), "the value a of an enum is no number"},
		{"an enum of numbers that claims to be text", documentWith(`    A: {type: string, enum: [a, 1]}`), "the value 1 of an enum is no string"},
		{"a value with a control character", documentWith(`    A: {type: string, enum: ["a\tb"]}`), "of the enum holds a control character"},
		{"a value without a letter", documentWith(`    A: {type: string, enum: ['+']}`), `the value "+" of the enum has no letter to name a constant`},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, test.document)
			if err == nil {
				t.Fatalf("no error; the notices are %q", document.Notices)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %q, want it to hold %q", err, test.want)
			}
		})
	}
}

func TestWhatIsLeftOutIsNoticed(t *testing.T) {
	for _, test := range []struct{ name, document, want string }{
		{"the parameters of a callback",
			operation(`callbacks: {done: {'{$request.body#/url}': {post: {parameters: [{name: a, in: query, schema: {type: string}}], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}, ` + nothing + `}}}}, ` + nothing),
			"#/paths/~1a/get/callbacks/done/{$request.body#~1url}/post: the parameters of a callback are not in the code"},
		{"a callback without a body",
			operation(`callbacks: {done: {'{$request.body#/url}': {post: {` + nothing + `}}}}, ` + nothing),
			"post: a callback without a body is not in the code"},
		{"the headers of an answer", operation(`responses: {'200': {description: '', headers: {X-Total: {schema: {type: integer}}}}}`), "#/paths/~1a/get/responses/200: the headers and links of an answer are not in the code"},
		{"a second server", documentWithTop("servers: [{url: 'https://a.example.com'}, {url: 'https://b.example.com'}]\n", "    A: {type: string}"), "#/servers/1: only the first server is in the code"},
		{"a header that says what is taken", parameter(`{name: Accept, in: header, schema: {type: string}}`), "#/paths/~1a/get/parameters/Accept: OpenAPI leaves this header to the client"},
		{"a header that says what is sent", parameter(`{name: Content-Type, in: header, schema: {type: string}}`), "#/paths/~1a/get/parameters/Content-Type: OpenAPI leaves this header to the client"},
		{"a header that says who calls", parameter(`{name: authorization, in: header, schema: {type: string}}`), "#/paths/~1a/get/parameters/authorization: OpenAPI leaves this header to the client"},
		{"another form of a body", operation(`responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}, application/xml: {schema: {type: string}}}}}`), "application/xml is not in the code, application/json is"},
		{"a constraint that types can not say", documentWith31(`    A: {type: object, propertyNames: {pattern: '^a'}, properties: {a: {type: string}}}`), "#/components/schemas/A: propertyNames is not in the code"},
		{"a bound that a number of JSON does not hold exactly", documentWith(`    A: {type: object, properties: {a: {type: integer, minimum: 9007199254740993}}}`), "#/components/schemas/A/properties/a: a bound is too large to be told exactly, and not in the code"},
		{"a constraint of a list", documentWith31(`    A: {type: object, properties: {a: {type: array, contains: {type: string}, items: {type: string}}}}`), "#/components/schemas/A/properties/a: contains is not in the code"},
		{"properties that require others", documentWith31(`    A: {type: object, dependentRequired: {a: [b]}, properties: {a: {type: string}, b: {type: string}}}`), "#/components/schemas/A: dependentRequired is not in the code"},
		{"items that nothing describes", documentWith31(`    A: {type: object, properties: {a: {type: array, items: {type: string}, unevaluatedItems: false}}}`), "unevaluatedItems is not in the code"},
		{"properties that nothing describes", documentWith31(`    A: {type: object, unevaluatedProperties: false, properties: {a: {type: string}}}`), "unevaluatedProperties is not in the code"},
		{"the media type of a text", documentWith31(`    A: {type: object, properties: {a: {type: string, contentMediaType: text/html}}}`), "contentMediaType is not in the code"},
		{"the schema of a text", documentWith31(`    A: {type: object, properties: {a: {type: string, contentSchema: {type: object}}}}`), "contentSchema is not in the code"},
		{"a pattern that Go has not", documentWith(`    A: {type: object, properties: {a: {type: string, pattern: '(?<!a)b'}}}`), "#/components/schemas/A/properties/a: the pattern is none in Go"},
		{"values that a discriminator maps", documentWith(`    A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: kind, mapping: {b: '#/components/schemas/B'}}}
    B: {type: object, properties: {kind: {type: string}, b: {type: string}}}
    C: {type: object, properties: {kind: {type: string}, c: {type: string}}}`), "the values of kind that a discriminator maps to members are not in the code"},
		{"the schema of further properties", documentWith(`    A: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}`), "the schema of its additional properties is not in the code"},
		{"a value with a list of no types", documentWith31(`    A: {type: object, properties: {a: {type: []}}}`), "#/components/schemas/A/properties/a: the value has no type"},
		{"a value without a type", documentWith(`    A: {type: object, properties: {a: {}}}`), "#/components/schemas/A/properties/a: the value has no type"},
		{"a member that no value selects", documentWith(`    One: {type: object, properties: {a: {type: string}}}
    Two: {type: object, properties: {a: {type: integer}}}
    A: {type: object, properties: {p_type: {type: string, enum: [ONE]}, p: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}}}`), "no value of p_type is known to select Two"},
		{"values that contradict each other", documentWith(`    A: {type: object, properties: {kind: {type: string, enum: [X]}}}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {kind: {type: string, enum: [Y]}}}]}`), `the values of "kind" contradict those of another part; these count`},
		{"a schema that nothing uses", operation(nothing), "#/components/schemas/NamesResponse: dropped: no operation and no callback uses it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, test.document)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(document.Notices, "\n"); !strings.Contains(got, test.want) {
				t.Errorf("notices are\n%s\nwant among them\n%s", got, test.want)
			}
		})
	}
}

package normalize_test

import (
	"strings"
	"testing"
)

// The answers of one path in the document below.
const answer = `responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/`

// documentWithPaths returns a document with paths given as YAML, indented by
// two spaces, and schemas for them.
func documentWithPaths(paths string) string {
	return `openapi: 3.0.2
info: {title: Test, version: '1'}
tags:
- {name: Thing, x-service: Things, description: About things.}
x-spelling: {whatsapp: WhatsApp}
paths:
` + paths + `
components:
  parameters:
    project_id: {name: project_id, in: path, required: true, schema: {type: string}}
  requestBodies:
    Thing: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
  responses:
    thing: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
  securitySchemes:
    oAuth2: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://auth.example.com/token', scopes: {}}}}
  schemas:
    Thing: {type: object, properties: {id: {type: string}, tags: {type: array, items: {type: string}}}}
    ListThingsResponse: {type: object, properties: {things: {type: array, items: {$ref: '#/components/schemas/Thing'}}, next_page_token: {type: string}}}
    FindThingsRequest: {type: object, properties: {name: {type: string}, page_token: {type: string}}}
    NamesResponse: {type: object, properties: {names: {type: array, items: {type: string}}}}
`
}

func TestNormalizeOperations(t *testing.T) {
	for _, test := range []struct {
		name, paths, path, method, want, fails string
	}{
		{
			name:  "components named like schemas are put into their operations",
			paths: `  /things: {post: {operationId: Thing_CreateThing, tags: [Thing], requestBody: {$ref: '#/components/requestBodies/Thing'}, responses: {'200': {$ref: '#/components/responses/thing'}}}}`,
			path:  "/things", method: "POST",
			want: `{"about":"About things.","answer":"id","body":"Thing","does":"creates thing","first":true,"for":"things","id":"Thing_CreateThing","idempotent":false,"made":false,"method":"CreateThing","response":"Thing","service":"Things"}`,
		},
		{
			name:  "a list with a page token in the query is iterated by it",
			paths: `  /things: {get: {operationId: Thing_ListThings, tags: [Thing], parameters: [{name: page_token, in: query, schema: {type: string}}], ` + answer + `ListThingsResponse'}}}}}}}`,
			path:  "/things", method: "GET",
			want: `"list":{"element":"Thing","elements":"things","inBody":false,"name":"AllThings","paged":true,"pointer":false}`,
		},
		{
			name:  "a list with a page token in the body is iterated by it, whatever its name",
			paths: `  /things:find: {post: {operationId: Thing_FindThings, tags: [Thing], requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/FindThingsRequest'}}}}, ` + answer + `ListThingsResponse'}}}}}}}`,
			path:  "/things:find", method: "POST",
			want: `"list":{"element":"Thing","elements":"things","inBody":true,"name":"AllFindThings","paged":true,"pointer":false}`,
		},
		{
			name:  "a list of strings without pages is iterated too",
			paths: `  /names: {get: {operationId: Thing_ListNames, tags: [Thing], ` + answer + `NamesResponse'}}}}}}}`,
			path:  "/names", method: "GET",
			want: `"list":{"element":"string","elements":"names","inBody":false,"name":"AllNames","paged":false,"pointer":false}`,
		},
		{
			name:  "what has one array is no list if it neither pages nor is called one",
			paths: `  /thing: {get: {operationId: Thing_GetThing, tags: [Thing], ` + answer + `Thing'}}}}}}}`,
			path:  "/thing", method: "GET",
			want: `{"about":"About things.","does":"gets thing","first":true,"for":"things","id":"Thing_GetThing","idempotent":true,"method":"GetThing","response":"Thing","service":"Things"}`,
		},
		{
			name:  "the document may say that a POST is idempotent and what is always sent",
			paths: `  /thing: {post: {operationId: Thing_ReadThing, x-idempotent: true, tags: [Thing], parameters: [{name: page_size, in: query, x-always-send: 10, schema: {type: integer}}], responses: {'200': {description: ''}}}}`,
			path:  "/thing", method: "POST",
			want: `{"about":"About things.","defaults":[{"name":"page_size","value":"10"}],"does":"reads thing","first":true,"for":"things","id":"Thing_ReadThing","idempotent":true,"method":"ReadThing","service":"Things"}`,
		},
		{
			name:  "an inline answer is promoted under the name of the operation",
			paths: `  /things: {get: {operationId: Thing_ListThings, tags: [Other Things], responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {hits: {type: array, items: {type: object, properties: {id: {type: string}}}}}}}}}}}}`,
			path:  "/things", method: "GET",
			want: `"list":{"element":"ListThingsResponseBodyHit","elements":"hits","inBody":false,"name":"AllThings","paged":false,"pointer":false},"method":"ListThings","response":"ListThingsResponseBody","service":"OtherThings"`,
		},
		{
			name:  "a path parameter with a dot is a parameter like any other",
			paths: `  '/things/{thing.id}:stop': {post: {operationId: Thing_Stop, tags: [Thing], parameters: [{name: thing.id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ''}}}}`,
			path:  "/things/{thing.id}:stop", method: "POST",
			want: `"id":"Thing_Stop"`,
		},
		{
			name:  "two operations with one operationId",
			paths: "  /a: {get: {operationId: Thing_Get, tags: [Thing], responses: {'200': {description: ''}}}}\n  /b: {get: {operationId: Thing_Get, tags: [Thing], responses: {'200': {description: ''}}}}",
			fails: "#/paths/~1b/get: the operationId Thing_Get is that of #/paths/~1a/get as well",
		},
		{
			name:  "an operation without a tag",
			paths: "  /a: {get: {operationId: Thing_Get, responses: {'200': {description: ''}}}}",
			fails: "#/paths/~1a/get: the operation has no tag",
		},
		{
			name:  "an operation without an operationId",
			paths: "  /a: {get: {tags: [Thing], responses: {'200': {description: ''}}}}",
			fails: "#/paths/~1a/get: the operation has no operationId",
		},
		{
			name:  "a path parameter that is not declared",
			paths: "  '/a/{id}': {get: {operationId: Thing_Get, tags: [Thing], responses: {'200': {description: ''}}}}",
			fails: "the path has a parameter that is not declared",
		},
		{
			name:  "a path with one parameter twice",
			paths: "  '/a/{id}/b/{id}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ''}}}}",
			fails: "the path has the parameter id more than once",
		},
		{
			name:  "a body that is no JSON",
			paths: "  /a: {post: {operationId: Thing_Post, tags: [Thing], requestBody: {content: {text/plain: {schema: {type: string}}}}, responses: {'200': {description: ''}}}}",
			fails: "#/paths/~1a/post/requestBody: there is no rule for a body that is neither a JSON object with properties nor a list",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWithPaths(test.paths))
			if test.fails != "" {
				if err == nil || !strings.Contains(err.Error(), test.fails) {
					t.Fatalf("got %v, want %q", err, test.fails)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			op := document.OpenAPI.Paths.Value(test.path).GetOperation(test.method)
			if got := compact(t, op.Extensions["x-operation"]); !strings.Contains(got, test.want) {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
			if url := document.OpenAPI.Extensions["x-token-url"]; url != "https://auth.example.com/token" {
				t.Errorf("the token URL is %v", url)
			}
		})
	}
}

func TestTheIDOfWhatWasMade(t *testing.T) {
	for _, test := range []struct{ name, properties, want string }{
		{"is called id", "id: {type: string}, other_id: {type: string}", "id"},
		{"or is the only one with a name like that", "thing_id: {type: string}, text: {type: string}", "thing_id"},
		{"and is none of several", "thing_id: {type: string}, other_id: {type: string}", ""},
		{"and no number", "id: {type: integer}, thing_id: {type: string}", "thing_id"},
		{"and no time", "id: {type: string, format: date-time}, thing_id: {type: string}", "thing_id"},
		{"and no enum", "id: {$ref: '#/components/schemas/Kind'}, thing_id: {type: string}", "thing_id"},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWithPaths(`  /a: {post: {operationId: Thing_Make, tags: [Thing], responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {`+test.properties+`}}}}}}}}`)+
				"    Kind: {type: string, enum: [A]}\n")
			if err != nil {
				t.Fatal(err)
			}
			described := document.OpenAPI.Paths.Value("/a").Post.Extensions["x-operation"].(map[string]any)
			if described["answer"] != test.want {
				t.Errorf("the ID is %q, want %q", described["answer"], test.want)
			}
		})
	}
}

// TestWhatAnOperationTakesStaysASchema though it is a part of another one.
func TestWhatAnOperationTakesStaysASchema(t *testing.T) {
	const object = `{type: object, properties: {a: {type: string}}}`
	for _, test := range []struct{ name, part, whole, operation string }{
		{"a body", object, `{allOf: [{$ref: '#/components/schemas/Part'}, {type: object, properties: {b: {type: string}}}]}`,
			`requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}, responses: {'200': {$ref: '#/components/responses/whole'}}`},
		{"an answer", object, `{allOf: [{$ref: '#/components/schemas/Part'}, {type: object, properties: {b: {type: string}}}]}`,
			`requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}}`},
		{"a parameter", `{type: string, enum: [A]}`, object,
			`parameters: [{name: kind, in: query, schema: {$ref: '#/components/schemas/Part'}}], responses: {'200': {$ref: '#/components/responses/whole'}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, strings.NewReplacer(
				"  responses:\n", "  responses:\n    whole: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}\n",
				"  schemas:\n", "  schemas:\n    Part: "+test.part+"\n    Whole: "+test.whole+"\n",
			).Replace(documentWithPaths(`  /things: {post: {operationId: Thing_DoThing, tags: [Thing], `+test.operation+`}}`)))
			if err != nil {
				t.Fatal(err)
			}
			if document.OpenAPI.Components.Schemas["Part"] == nil {
				t.Error("Part is no schema any more")
			}
		})
	}
}

func TestWhatIsSaidOfAPathIsSaidOfItsOperations(t *testing.T) {
	document, err := normalized(t, documentWithPaths(`  /a: {summary: Of the path., description: More of it., get: {operationId: Thing_Get, tags: [Thing], description: Gets., `+nothing+`}}`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := document.OpenAPI.Paths.Value("/a").Get.Description, "Gets. Of the path. More of it."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

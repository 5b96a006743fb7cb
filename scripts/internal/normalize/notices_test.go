package normalize_test

import (
	"slices"
	"testing"
)

// TestNoticesAreAll holds that nothing more is noticed than what is left out.
func TestNoticesAreAll(t *testing.T) {
	const text = "    A: {type: string}"
	for _, test := range []struct {
		name, document string
		want           []string
	}{
		{"nothing of a server without TLS", documentWithTop("servers: [{url: 'http://a.example.com'}]\n", text), nil},
		{"a second server, which may have no host", documentWithTop("servers: [{url: 'https://a.example.com'}, {url: /b}]\n", text), []string{"#/servers/1: only the first server is in the code"}},
		{"a second server, which may have any variable", documentWithTop("servers: [{url: 'https://a.example.com'}, {url: 'https://{tenant}.example.com', variables: {tenant: {default: b}}}]\n", text), []string{"#/servers/1: only the first server is in the code"}},
		{"nothing of a way to authenticate that is that of the document", secured(`security: [{oAuth2: []}]`), nil},
		{"a way to authenticate of an operation's own", secured(`security: [{}]`), []string{"#/paths/~1a/get/security: ways to authenticate of its own are not in the code"}},
		{"a default of an integer that is too large", documentWith(`    A: {type: object, properties: {n: {type: integer, default: 9007199254740993}}}`), []string{"#/components/schemas/A/properties/n: the default is too large to be told exactly, and not in the code"}},
		{"a bound of an integer that is too large", documentWith(`    A: {type: object, properties: {n: {type: integer, maximum: 9007199254740993}}}`), []string{"#/components/schemas/A/properties/n: a bound is too large to be told exactly, and not in the code"}},
		{"nothing of a bound that is that of the type", documentWith(`    A: {type: object, properties: {n: {type: integer, maximum: 9223372036854775807}}}`), nil},
		{"items of what is no list", documentWith(`    A: {type: object, properties: {n: {type: string, items: {type: string}}}}`), []string{"#/components/schemas/A/properties/n: items have no meaning for a value of type string"}},
		{"properties of what is no object", documentWith(`    A: {type: object, properties: {n: {type: string, required: [m], properties: {m: {type: string}}}}}`), []string{"#/components/schemas/A/properties/n: properties have no meaning for a value of type string"}},
		{"the schema of further properties of what is no object", documentWith(`    A: {type: object, properties: {n: {type: string, enum: [X], additionalProperties: {type: string}}}}`), []string{"#/components/schemas/A/properties/n: properties have no meaning for a value of type string"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, test.document)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(document.Notices, test.want) {
				t.Errorf("notices are %q, want %q", document.Notices, test.want)
			}
		})
	}
}

// secured is a document with a way to authenticate, and an operation with more.
func secured(more string) string {
	return `openapi: 3.0.2
info: {title: Test, version: '1'}
servers: [{url: 'https://a.example.com'}]
security: [{oAuth2: []}]
paths:
  /a: {get: {operationId: Thing_Get, tags: [Thing], ` + more + `, ` + nothing + `}}
components:
  securitySchemes:
    oAuth2: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://auth.example.com/token', scopes: {}}}}
`
}

package main

import (
	"fmt"

	"github.com/getkin/kin-openapi/openapi3"
)

// describe returns a document as its Go users see it.
func describe(doc *document) *node {
	root := newNode("document", "#")
	inRequests := requestSchemas(doc.normalised)
	for name, ref := range doc.normalised.Components.Schemas {
		root.children["schema "+typeName(name)] = describeSchema(name, ref, inRequests[name])
	}
	for path, item := range doc.normalised.Paths.Map() {
		for method, operation := range item.Operations() {
			described := describeOperation(path, method, operation)
			if own := doc.published.Paths.Value(path).GetOperation(method).Security; own != nil {
				described.facts["security"] = fact{value: compactJSON(own)}
			}
			root.children["operation "+described.facts["operationId"].value] = described
		}
	}
	describeServers(root, doc.normalised)
	describeSecurity(root, doc)
	return root
}

// describeServers adds the servers. The URL of the first becomes the constant
// ServerURL, which goes on to compile whatever its value is.
func describeServers(root *node, doc *openapi3.T) {
	for i, server := range doc.Servers {
		described := newNode("server", pointer("#/servers", fmt.Sprint(i)))
		described.facts = keywords(server)
		if i > 0 {
			described.whenRemoved = compatible
		}
		root.children[described.place] = described
	}
}

// describeSecurity adds the ways to authenticate. Of these only the constant
// TokenURL is visible in Go.
func describeSecurity(root *node, doc *document) {
	security := newNode("security", "#/security")
	security.facts["security"] = fact{value: compactJSON(doc.published.Security)}
	root.children[security.place] = security

	if url, ok := doc.normalised.Extensions["x-token-url"].(string); ok {
		token := newNode("constant TokenURL", "#/components/securitySchemes")
		token.facts["TokenURL"] = fact{value: url}
		root.children[token.place] = token
	}
	if doc.published.Components == nil {
		return
	}
	for name, ref := range doc.published.Components.SecuritySchemes {
		scheme := newNode("security scheme", pointer("#/components/securitySchemes", name))
		scheme.facts = keywords(ref.Value, "flows")
		scheme.whenRemoved = compatible
		root.children[scheme.place] = scheme
	}
}

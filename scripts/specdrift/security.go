package main

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// describeSecurity adds the ways to authenticate. Of these only the constant
// TokenURL is visible in Go, but who uses one that goes is refused.
func describeSecurity(root *node, doc *document) {
	security := newNode("security", "#/security")
	for _, way := range ways(doc.published.Security) {
		security.children[way] = newNode("way to authenticate: "+way, security.place)
	}
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
		for keyword, said := range keywords(ref.Value, "flows") {
			scheme.facts[keyword] = fixed(said.value)
		}
		if ref.Value.Flows == nil {
			root.children[scheme.place] = scheme
			continue
		}
		for flow := range keywords(ref.Value.Flows) {
			scheme.children[flow] = newNode("flow", pointer(scheme.place, "flows", flow))
		}
		root.children[scheme.place] = scheme
	}
}

// describeOwnSecurity adds the ways to authenticate in which an operation
// differs from the document.
func describeOwnSecurity(operation *node, all openapi3.SecurityRequirements, own *openapi3.SecurityRequirements) {
	if own == nil {
		return
	}
	place := pointer(operation.place, "security")
	general, special := ways(all), ways(*own)
	for _, way := range special {
		if !slices.Contains(general, way) {
			operation.children["with "+way] = newNode("way to authenticate: "+way, place)
		}
	}
	for _, way := range general {
		if !slices.Contains(special, way) {
			lacking := newNode("lack of the way to authenticate: "+way, place)
			lacking.whenAdded, lacking.whenRemoved = breaking, compatible
			operation.children["without "+way] = lacking
		}
	}
}

// ways are the alternatives of which a caller takes one.
func ways(requirements openapi3.SecurityRequirements) []string {
	if len(requirements) == 0 {
		return []string{"none"}
	}
	var all []string
	for _, requirement := range requirements {
		var schemes []string
		for _, name := range sortedKeys(requirement) {
			text := name
			if scopes := slices.Sorted(slices.Values(requirement[name])); len(scopes) > 0 {
				text += " with " + strings.Join(scopes, " and ")
			}
			schemes = append(schemes, text)
		}
		if len(schemes) == 0 {
			schemes = []string{"none"}
		}
		all = append(all, strings.Join(schemes, " and "))
	}
	return all
}

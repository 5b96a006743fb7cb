package main

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// requestSchemas returns the names of the schemas that callers send: those of
// request bodies and parameters and all that these refer to.
func requestSchemas(doc *openapi3.T) map[string]bool {
	sent := map[string]bool{}
	var add func(ref *openapi3.SchemaRef)
	add = func(ref *openapi3.SchemaRef) {
		if ref == nil {
			return
		}
		if ref.Ref != "" {
			name := strings.TrimPrefix(ref.Ref, schemaPrefix)
			if sent[name] {
				return
			}
			sent[name] = true
		}
		for _, member := range tagged(ref.Value).Members {
			add(&openapi3.SchemaRef{Ref: schemaPrefix + member.Schema, Value: doc.Components.Schemas[member.Schema].Value})
		}
		add(ref.Value.Items)
		add(ref.Value.AdditionalProperties.Schema)
		for _, property := range ref.Value.Properties {
			add(property)
		}
	}
	for _, item := range doc.Paths.Map() {
		for _, operation := range item.Operations() {
			for _, parameter := range operation.Parameters {
				add(parameter.Value.Schema)
			}
			if operation.RequestBody == nil {
				continue
			}
			for _, media := range operation.RequestBody.Value.Content {
				add(media.Schema)
			}
		}
	}
	return sent
}

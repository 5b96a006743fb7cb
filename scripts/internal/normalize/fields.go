package normalize

import (
	"slices"

	"github.com/getkin/kin-openapi/openapi3"
)

// annotateFields says how properties become fields: an optional list or map is
// plain and left out when nil, but sent when empty, since that clears it. What
// the server sets, a readOnly string or time, is plain as well.
func (n *normalizer) annotateFields() error {
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil {
			continue
		}
		for _, key := range sortedKeys(s.Properties) {
			property := s.Properties[key]
			// Fields of two objects may share the schema, never the annotation.
			copied := &openapi3.SchemaRef{Ref: property.Ref, Value: property.Value, Extensions: property.Extensions}
			if property.Ref == "" {
				copied.Value = new(*property.Value)
			}
			s.Properties[key] = copied

			required := slices.Contains(s.Required, key)
			switch value := n.resolve(property); {
			case isContainer(value) && required:
			case isContainer(value), value.ReadOnly && value.Type.Is(openapi3.TypeString) && len(value.Enum) == 0 && !required:
				annotate(copied, "x-go-type-skip-optional-pointer", true)
				annotate(copied, "x-omitempty", false)
				annotate(copied, "x-omitzero", true)
			}
			if spelled := n.camel(key); spelled != (&normalizer{}).camel(key) {
				annotate(copied, "x-go-name", spelled)
			}
		}
	}
	return nil
}

func annotate(ref *openapi3.SchemaRef, name string, value any) {
	if ref.Ref != "" {
		ref.Extensions = withExtension(cloneExtensions(ref.Extensions), name, value)
		return
	}
	ref.Value.Extensions = withExtension(cloneExtensions(ref.Value.Extensions), name, value)
}

func cloneExtensions(extensions map[string]any) map[string]any {
	clone := make(map[string]any, len(extensions)+1)
	for name, value := range extensions {
		clone[name] = value
	}
	return clone
}

// isContainer says whether s becomes a slice or a map.
func isContainer(s *openapi3.Schema) bool {
	if s.Extensions[emptyExtension] != nil {
		return false
	}
	return s.Type.Is(openapi3.TypeArray) || s.Type.Is(openapi3.TypeObject) && len(s.Properties) == 0
}

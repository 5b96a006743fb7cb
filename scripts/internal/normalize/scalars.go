package normalize

import (
	"slices"

	"github.com/getkin/kin-openapi/openapi3"
)

// keepsUnknown are additional properties that are kept as they come.
func keepsUnknown() openapi3.AdditionalProperties {
	return openapi3.AdditionalProperties{Schema: &openapi3.SchemaRef{Value: &openapi3.Schema{
		Extensions: map[string]any{"x-go-type": "json.RawMessage"},
	}}}
}

// ownTypes are the formats of strings for which the generator has types of its
// own. A string takes what they would refuse.
var ownTypes = []string{"email", "uuid", "date", "binary", "duration", "json"}

// normalizeScalars gives every number 64 bits: coordinates lose metres in 32.
// An object that names some of its properties and is open for others keeps
// these as they come. It says where a value has no type, since it becomes an
// any.
func (n *normalizer) normalizeScalars() error {
	return n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" {
			return ref, nil
		}
		s := ref.Value
		if s.Type.Is(openapi3.TypeNumber) {
			s.Format = "double"
		}
		if slices.Contains(ownTypes, s.Format) && s.Type.Is(openapi3.TypeString) {
			if len(s.Enum) == 0 {
				s.Extensions = withExtension(cloneExtensions(s.Extensions), "x-go-type", "string")
			} else {
				s.Format = "" // An enum is a type already.
			}
		}
		if value := s.AdditionalProperties.Schema; value != nil && len(s.Properties) > 0 && (value.Ref != "" || value.Value.Extensions["x-go-type"] == nil) {
			n.notice(place, "the schema of its additional properties is not in the code")
		}
		if len(s.Properties) > 0 && (s.AdditionalProperties.Schema != nil || s.AdditionalProperties.Has != nil && *s.AdditionalProperties.Has) {
			s.AdditionalProperties = keepsUnknown()
		}
		if s.Type == nil && s.Extensions["x-go-type"] == nil {
			n.notice(place, "the value has no type")
		}
		return ref, nil
	})
}

func isComposed(s *openapi3.Schema) bool { return len(s.AllOf)+len(s.OneOf)+len(s.AnyOf) > 0 }

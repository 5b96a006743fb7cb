package normalize

import (
	"cmp"
	"reflect"

	"github.com/getkin/kin-openapi/openapi3"
)

// besideOf returns what stands beside a $ref, as a schema.
func besideOf(ref *openapi3.SchemaRef) *openapi3.Schema {
	if s, ok := ref.Extensions[besideExtension].(*openapi3.Schema); ok {
		return s
	}
	return &openapi3.Schema{}
}

// setBeside puts the documentation of decoration beside a $ref, after what
// stands there.
func setBeside(ref *openapi3.SchemaRef, decoration *openapi3.Schema) {
	beside := *besideOf(ref)
	beside.Description = sentences(beside.Description, decoration.Description, note(decoration.Extensions))
	addFacts(&beside, decoration)
	ref.Extensions = withExtension(cloneExtensions(ref.Extensions), besideExtension, &beside)
}

// addFacts adds to a schema what another one says of the same value beyond its
// type and description. Where both have something to say, the other counts.
func addFacts(s, more *openapi3.Schema) {
	s.ReadOnly, s.WriteOnly = s.ReadOnly || more.ReadOnly, s.WriteOnly || more.WriteOnly
	s.Deprecated, s.Nullable = s.Deprecated || more.Deprecated, s.Nullable || more.Nullable
	s.UniqueItems = s.UniqueItems || more.UniqueItems
	if more.Default != nil {
		s.Default = more.Default
	}
	s.Min, s.Max, s.MultipleOf = cmp.Or(more.Min, s.Min), cmp.Or(more.Max, s.Max), cmp.Or(more.MultipleOf, s.MultipleOf)
	s.MaxLength, s.MaxItems, s.MaxProps = cmp.Or(more.MaxLength, s.MaxLength), cmp.Or(more.MaxItems, s.MaxItems), cmp.Or(more.MaxProps, s.MaxProps)
	s.MinLength, s.MinItems, s.MinProps = max(s.MinLength, more.MinLength), max(s.MinItems, more.MinItems), max(s.MinProps, more.MinProps)
	if more.ExclusiveMin.IsSet() {
		s.ExclusiveMin = more.ExclusiveMin
	}
	if more.ExclusiveMax.IsSet() {
		s.ExclusiveMax = more.ExclusiveMax
	}
	s.Pattern = cmp.Or(more.Pattern, s.Pattern)
}

// keepBeside leaves beside a $ref what is no text: a default counts.
func keepBeside(ref *openapi3.SchemaRef) {
	beside := besideOf(ref)
	beside.Description = ""
	if reflect.ValueOf(*beside).IsZero() {
		delete(ref.Extensions, besideExtension)
	}
}

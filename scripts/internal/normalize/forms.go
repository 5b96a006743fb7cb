package normalize

import (
	"encoding/json"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// convertForms rewrites what only OpenAPI 3.1 can say into what 3.0 says, and
// drops examples, of which a generator makes nothing.
func (n *normalizer) convertForms() error {
	is31 := n.doc.IsOpenAPI31OrLater()
	if err := n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" {
			return n.convertRef(ref, place, is31)
		}
		if ref.Value == nil {
			return nil, errorAt(place, "the schema is null")
		}
		return ref, convertKeywords(ref.Value, place)
	}); err != nil {
		return err
	}
	for _, name := range sortedKeys(n.doc.Webhooks) {
		n.notice("#/webhooks/"+escape(name), "dropped: callbacks are known by their schemas")
	}
	n.doc.Webhooks = nil
	n.doc.JSONSchemaDialect = ""
	n.doc.OpenAPI = "3.0.3"
	return nil
}

// convertRef keeps what stands beside a $ref: in 3.1 it constrains the
// referenced schema, in 3.0 it can only describe it.
func (n *normalizer) convertRef(ref *openapi3.SchemaRef, place string, is31 bool) (*openapi3.SchemaRef, error) {
	if !strings.HasPrefix(ref.Ref, schemaPrefix) {
		return nil, errorAt(place, "$ref %q does not lead to a schema of this document", ref.Ref)
	}
	data, err := json.Marshal(ref)
	if err != nil {
		return nil, err
	}
	var beside map[string]any
	if err := json.Unmarshal(data, &beside); err != nil {
		return nil, err
	}
	delete(beside, "$ref")
	for key := range beside {
		if strings.HasPrefix(key, "x-") {
			delete(beside, key)
		}
	}
	plain := &openapi3.SchemaRef{Ref: ref.Ref, Extensions: ref.Extensions}
	if len(beside) == 0 {
		return plain, nil
	}
	if data, err = json.Marshal(beside); err != nil {
		return nil, err
	}
	siblings := &openapi3.Schema{}
	if err := json.Unmarshal(data, siblings); err != nil {
		return nil, errorAt(place, "beside the $ref: %v", err)
	}
	if err := convertKeywords(siblings, place); err != nil {
		return nil, err
	}
	if is31 {
		return &openapi3.SchemaRef{Value: &openapi3.Schema{AllOf: openapi3.SchemaRefs{plain, {Value: siblings}}}}, nil
	}
	setBeside(plain, siblings)
	if !isDecoration(siblings) {
		n.notice(place, "what stands beside the $ref has no meaning in OpenAPI 3.0")
	}
	return plain, nil
}

// convertKeywords rewrites the keywords of one schema.
func convertKeywords(s *openapi3.Schema, place string) error {
	s.Example, s.Examples, s.ExternalDocs, s.XML = nil, nil, nil, nil
	s.Comment, s.SchemaID, s.Anchor, s.SchemaDialect = "", "", "", ""
	for keyword, present := range map[string]bool{
		"not":               s.Not != nil,
		"prefixItems":       len(s.PrefixItems) != 0,
		"patternProperties": len(s.PatternProperties) != 0,
		"dependentSchemas":  len(s.DependentSchemas) != 0,
		"if":                s.If != nil,
		"$defs":             len(s.Defs) != 0,
		"$dynamicRef":       s.DynamicRef != "",
		"a boolean schema":  s.Always != nil,
	} {
		if present {
			return errorAt(place, "there is no rule for %s", keyword)
		}
	}
	// What is left of 3.1's own constraints does not change a Go type.
	s.Contains, s.MinContains, s.MaxContains = nil, nil, nil
	s.PropertyNames, s.DependentRequired, s.ContentSchema = nil, nil, nil
	s.UnevaluatedItems, s.UnevaluatedProperties = openapi3.BoolSchema{}, openapi3.BoolSchema{}
	s.ContentMediaType, s.ContentEncoding = "", ""
	if s.ExclusiveMin.Value != nil {
		s.Min, s.ExclusiveMin = s.ExclusiveMin.Value, openapi3.ExclusiveBound{Bool: new(true)}
	}
	if s.ExclusiveMax.Value != nil {
		s.Max, s.ExclusiveMax = s.ExclusiveMax.Value, openapi3.ExclusiveBound{Bool: new(true)}
	}
	if s.Const != nil {
		s.Enum, s.Const = []any{s.Const}, nil
	}
	return convertType(s, place)
}

// convertType leaves one type: 3.1 writes "nullable" as a second one.
func convertType(s *openapi3.Schema, place string) error {
	var types openapi3.Types
	for _, name := range s.Type.Slice() {
		if name == "null" {
			s.Nullable = true
			continue
		}
		types = append(types, name)
	}
	switch {
	case len(types) > 1:
		return errorAt(place, "there is no rule for a value of several types (%s)", strings.Join(types, ", "))
	case len(types) == 1:
		s.Type = &types
	case len(s.Properties) > 0:
		s.Type = &openapi3.Types{openapi3.TypeObject}
	default:
		s.Type = nil
	}
	return nil
}

package normalize

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// convertForms rewrites what only OpenAPI 3.1 can say into what 3.0 says, and
// drops examples, of which a generator makes nothing.
func (n *normalizer) convertForms() error {
	if version := n.doc.OpenAPIMajorMinor(); version != "3.0" && version != "3.1" && version != "3.2" {
		return errorAt("#/openapi", "there is no rule for version %s", n.doc.OpenAPI)
	}
	if err := n.checkMethods(); err != nil {
		return err
	}
	is31 := n.doc.IsOpenAPI31OrLater()
	if err := n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" {
			return n.convertRef(ref, place, is31)
		}
		return ref, n.convertKeywords(ref.Value, place)
	}); err != nil {
		return err
	}
	n.doc.Info.Summary = ""
	if license := n.doc.Info.License; license != nil {
		license.Identifier = ""
	}
	n.doc.JSONSchemaDialect = ""
	n.doc.OpenAPI = "3.0.3"
	return n.checkCircles()
}

// checkMethods fails on operations with methods that only OpenAPI 3.2 has.
func (n *normalizer) checkMethods() error {
	return n.eachOperation(func(place, path, method string, _ *openapi3.Operation) error {
		item := n.doc.Paths.Value(path)
		if method == "QUERY" || item.AdditionalOperations[method] != nil {
			return errorAt(place, "there is no rule for the method %s", method)
		}
		return nil
	})
}

// checkCircles fails on components that are nothing but references to each
// other.
func (n *normalizer) checkCircles() error {
	for _, name := range sortedKeys(n.schemas) {
		ref := n.schemas[name]
		for range n.schemas {
			if ref == nil {
				break
			}
			ref = n.schemas[refName(ref.Ref)] // nil where no reference leads on
		}
		if ref != nil {
			return errorAt(schemaPrefix+escape(name), "the schema is nothing but a reference to itself")
		}
	}
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
		return nil, err
	}
	if err := n.convertKeywords(siblings, place); err != nil {
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
func (n *normalizer) convertKeywords(s *openapi3.Schema, place string) error {
	convertDocs(s, place)
	s.Example, s.Examples, s.XML = nil, nil, nil
	s.Comment, s.SchemaID, s.Anchor, s.DynamicAnchor, s.SchemaDialect = "", "", "", "", ""
	s.Then, s.Else = nil, nil // They mean nothing without an if, which has no rule.
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
	for keyword, present := range map[string]bool{
		"contains":              s.Contains != nil,
		"propertyNames":         s.PropertyNames != nil,
		"dependentRequired":     len(s.DependentRequired) != 0,
		"unevaluatedItems":      s.UnevaluatedItems != openapi3.BoolSchema{},
		"unevaluatedProperties": s.UnevaluatedProperties != openapi3.BoolSchema{},
		"contentMediaType":      s.ContentMediaType != "",
		"contentSchema":         s.ContentSchema != nil,
	} {
		if present { // It constrains values, not their type.
			n.notice(place, "%s is not in the code", keyword)
		}
	}
	switch union := len(s.OneOf) + len(s.AnyOf); {
	case s.Discriminator == nil:
	case union == 0:
		n.notice(place, "the schemas that extend this one, which %s tells apart, are not in its type", s.Discriminator.PropertyName)
	default:
		n.notice(place, "the values of %s that a discriminator maps to members are not in the code", s.Discriminator.PropertyName)
	}
	if _, err := regexp.Compile(s.Pattern); err != nil {
		n.notice(place, "the pattern is none in Go: %v", err)
		s.Pattern = ""
	}
	s.Contains, s.MinContains, s.MaxContains = nil, nil, nil
	s.PropertyNames, s.DependentRequired, s.ContentSchema = nil, nil, nil
	s.UnevaluatedItems, s.UnevaluatedProperties = openapi3.BoolSchema{}, openapi3.BoolSchema{}
	s.ContentMediaType = ""
	switch {
	case s.ContentEncoding == "base64" && s.Format == "":
		s.Format = "byte"
	case s.ContentEncoding != "":
		return errorAt(place, "there is no rule for contentEncoding %s", s.ContentEncoding)
	}
	s.ContentEncoding = ""
	if s.ExclusiveMin.Value != nil {
		s.Min, s.ExclusiveMin = s.ExclusiveMin.Value, openapi3.ExclusiveBound{Bool: new(true)}
	}
	if s.ExclusiveMax.Value != nil {
		s.Max, s.ExclusiveMax = s.ExclusiveMax.Value, openapi3.ExclusiveBound{Bool: new(true)}
	}
	n.convertNullUnions(s)
	if err := n.convertType(s, place); err != nil {
		return err
	}
	if s.Type.Is(openapi3.TypeArray) && s.Items == nil {
		s.Items = &openapi3.SchemaRef{Value: &openapi3.Schema{}}
	}
	n.dropInexact(s, place)
	return convertValues(s, place)
}

// convertDocs makes one description of all that is said to readers. A title
// stands in for one, unless it only repeats the name.
func convertDocs(s *openapi3.Schema, place string) {
	if name := place[strings.LastIndex(place, "/")+1:]; s.Description == "" && goName(s.Title) != goName(unescape(name)) {
		s.Description = s.Title
	}
	s.Description = sentences(s.Description, seeAlso(s.ExternalDocs))
	s.Title, s.ExternalDocs = "", nil
}

// convertNullUnions takes null out of a union, which is how 3.1 says that what
// it refers to may be null. A union of one member alone is that member.
func (n *normalizer) convertNullUnions(s *openapi3.Schema) {
	for _, union := range []*openapi3.SchemaRefs{&s.OneOf, &s.AnyOf} {
		members := slices.DeleteFunc(slices.Clone(*union), func(member *openapi3.SchemaRef) bool {
			return member.Ref == "" && (slices.Equal(member.Value.Type.Slice(), []string{"null"}) || slices.Equal(member.Value.Enum, []any{nil}))
		})
		if len(members) == len(*union) || len(members) == 0 {
			continue
		}
		s.Nullable = true
		if *union = members; len(members) == 1 {
			s.AllOf, *union = append(s.AllOf, members[0]), nil
		}
	}
}

// convertType leaves one type: 3.1 writes "nullable" as a second one. What is
// said of the parts of a value tells its type, or means nothing beside another.
func (n *normalizer) convertType(s *openapi3.Schema, place string) error {
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
	case len(s.Type.Slice()) > 0:
		return errorAt(place, "there is no rule for a value that is always null")
	case len(s.Properties) > 0 || s.AdditionalProperties.Schema != nil:
		s.Type = &openapi3.Types{openapi3.TypeObject}
	case s.Items != nil:
		s.Type = &openapi3.Types{openapi3.TypeArray}
	}
	if s.Items != nil && !s.Type.Is(openapi3.TypeArray) {
		n.notice(place, "items have no meaning for a value of type %s", scalarType(s))
		s.Items = nil
	}
	if (len(s.Properties) > 0 || s.AdditionalProperties.Schema != nil) && !s.Type.Is(openapi3.TypeObject) {
		n.notice(place, "properties have no meaning for a value of type %s", scalarType(s))
		s.Properties, s.Required, s.AdditionalProperties = nil, nil, openapi3.AdditionalProperties{}
	}
	return nil
}

package main

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

const schemaPrefix = "#/components/schemas/"

// The annotations of normalisation that decide on Go types.
const (
	goTypeExtension      = "x-go-type"
	plainExtension       = "x-go-type-skip-optional-pointer"
	emptyObjectExtension = "x-empty-object"
	keysExtension        = "x-keys"
)

// structType is the kind of type that an object with known members becomes.
const structType = "struct"

// objectType is that of an object about whose members nothing is said.
const objectType = "call.Object"

// typeName is the Go name of a schema: the published one, exported.
func typeName(schema string) string {
	if schema == "" {
		return ""
	}
	return strings.ToUpper(schema[:1]) + schema[1:]
}

// declaredType is the kind of Go type that a schema of its own becomes.
func declaredType(ref *openapi3.SchemaRef) string {
	if ref.Ref == "" && len(ref.Value.Enum) > 0 {
		return "enum of " + typeOf(ref)
	}
	return typeOf(ref)
}

// fieldType is the Go type of a field. What may be missing is a pointer, unless
// its type has a nil or normalisation made it plain.
func fieldType(ref *openapi3.SchemaRef, mayMiss bool) string {
	t := typeOf(ref)
	if mayMiss && !isPlain(ref, t) {
		return "*" + t
	}
	return t
}

func isPlain(ref *openapi3.SchemaRef, goType string) bool {
	for _, extensions := range []map[string]any{ref.Extensions, ref.Value.Extensions} {
		if plain, ok := extensions[plainExtension].(bool); ok {
			return plain
		}
	}
	return ref.Ref == "" && (goType == "any" || goType == "json.RawMessage" || goType == objectType ||
		strings.HasPrefix(goType, "[]") || strings.HasPrefix(goType, "map["))
}

// typeOf is the Go type of a value, as the generator is configured to make it.
func typeOf(ref *openapi3.SchemaRef) string {
	if ref.Ref != "" {
		return typeName(strings.TrimPrefix(ref.Ref, schemaPrefix))
	}
	s := ref.Value
	if given, ok := s.Extensions[goTypeExtension].(string); ok {
		return given
	}
	types := codegen.DefaultTypeMapping
	switch {
	case s.Type.Is(openapi3.TypeArray):
		if s.Items == nil {
			return "[]any"
		}
		return "[]" + elementType(s.Items)
	case s.Type.Is(openapi3.TypeString):
		return types.String.Resolve(s.Format).Type
	case s.Type.Is(openapi3.TypeInteger):
		return types.Integer.Resolve(s.Format).Type
	case s.Type.Is(openapi3.TypeNumber):
		return types.Number.Resolve(s.Format).Type
	case s.Type.Is(openapi3.TypeBoolean):
		return types.Boolean.Resolve(s.Format).Type
	case len(s.Properties) > 0 || s.Extensions[emptyObjectExtension] != nil:
		return structType
	case s.AdditionalProperties.Schema != nil:
		return "map[" + keyType(s) + "]" + elementType(s.AdditionalProperties.Schema)
	case s.Type.Is(openapi3.TypeObject) || hasAdditionalProperties(s):
		return objectType
	}
	return "any"
}

// keyType is the type of the keys of a map.
func keyType(s *openapi3.Schema) string {
	if name, ok := s.Extensions[keysExtension].(string); ok {
		return typeName(name)
	}
	return "string"
}

// elementType is the type of an element of a list or map, where only null
// makes a pointer.
func elementType(ref *openapi3.SchemaRef) string {
	if ref.Value.Nullable {
		return "*" + typeOf(ref)
	}
	return typeOf(ref)
}

func hasAdditionalProperties(s *openapi3.Schema) bool {
	return s.AdditionalProperties.Schema != nil || s.AdditionalProperties.Has != nil && *s.AdditionalProperties.Has
}

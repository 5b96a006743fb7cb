package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// templateFunctions are what the templates use beside oapi-codegen's own.
var templateFunctions = template.FuncMap{
	"fieldComment":   fieldComment,
	"typeComment":    typeComment,
	"serviceComment": serviceComment,
	"methodComment":  methodComment,
	"listComment":    listComment,
	"enumComment":    enumComment,
	"omit":           omit,
	"fieldType":      fieldType,
	"declared":       declared,
	"alwaysSent":     alwaysSent,
	"required":       func(all []codegen.ParameterDefinition) []codegen.ParameterDefinition { return withRequired(all, true) },
	"optional":       func(all []codegen.ParameterDefinition) []codegen.ParameterDefinition { return withRequired(all, false) },
	"optionalFields": optionalFields,
	"paramsComment":  paramsComment,
	"pathValue":      pathValue,
	"goType":         goType,
	"envelopeField":  func(member string) string { return envelopeFields[member] },
}

// envelopeFields are the fields of call.Envelope, by JSON name.
var envelopeFields = map[string]string{
	"accepted_time": "AcceptedTime", "app_id": "AppID", "correlation_id": "CorrelationID",
	"event_time": "EventTime", "message_metadata": "MessageMetadata", "project_id": "ProjectID",
}

// fieldType is the Go type of a field, a shared one with its package.
func fieldType(property codegen.Property) string {
	goType := property.GoTypeDef()
	if owner := sharedBy(property.Schema.OAPISchema); owner != "" {
		before := strings.LastIndexAny(goType, "*[]") + 1
		goType = goType[:before] + owner + "." + goType[before:]
	}
	return declared(goType, property.Extensions)
}

// declared is a Go type as oapi-codegen writes it, with the keys of a map that
// the document names, and with free-form objects that keep numbers exactly.
func declared(goType string, extensions map[string]any) string {
	if keys, ok := extensions["x-keys"].(string); ok {
		if !strings.Contains(keys, ".") {
			keys = codegen.SchemaNameToTypeName(keys)
		}
		goType = strings.Replace(goType, "map[string]", "map["+keys+"]", 1)
	}
	return strings.ReplaceAll(goType, "map[string]interface{}", "call.Object")
}

// omit returns the options of a field's JSON tag.
func omit(property codegen.Property) string {
	switch {
	case property.Extensions["x-omitzero"] == true:
		return ",omitzero"
	case property.Required:
		return ""
	}
	return ",omitempty"
}

// alwaysSent returns the value that is sent for a query parameter without one,
// or "".
func alwaysSent(operation map[string]any, name string) string {
	defaults, _ := operation["defaults"].([]any)
	for _, entry := range defaults {
		if entry := entry.(map[string]any); entry["name"] == name {
			return fmt.Sprint(entry["value"])
		}
	}
	return ""
}

// withRequired returns the parameters that are required, or those that are not.
func withRequired(all []codegen.ParameterDefinition, required bool) (some []codegen.ParameterDefinition) {
	for _, parameter := range all {
		if parameter.Required == required {
			some = append(some, parameter)
		}
	}
	return some
}

// optionalFields is the struct of the parameters that are no arguments, nil if
// there is none.
func optionalFields(schema codegen.Schema) *codegen.Schema {
	schema.Properties = slices.DeleteFunc(slices.Clone(schema.Properties), func(p codegen.Property) bool { return p.Required })
	if len(schema.Properties) == 0 {
		return nil
	}
	return &schema
}

// paramsComment says what the parameters of an operation are and how to use
// them.
func paramsComment(definition codegen.OperationDefinition) string {
	name, method := definition.OperationId+"Params", definition.Spec.Extensions["x-operation"].(map[string]any)["method"]
	return wrap(fmt.Sprintf("%s are the optional parameters of %s, an option of its calls. With another operation they are refused.", name, method))
}

// pathValue is the expression for the value of a path parameter.
func pathValue(parameter codegen.ParameterDefinition) string {
	switch {
	case parameter.ParamName == "project_id":
		return "s.projectID"
	case parameter.TypeDef() == "string":
		return parameter.GoVariableName()
	}
	return "fmt.Sprint(" + parameter.GoVariableName() + ")"
}

// sharedBy returns the package whose type the schema is or holds, or "".
func sharedBy(s *openapi3.Schema) string {
	for s != nil {
		if owner, ok := s.Extensions["x-shared"].(string); ok {
			return owner
		}
		below := s.Items
		if below == nil {
			below = s.AdditionalProperties.Schema
		}
		if below == nil || below.Value == nil || len(s.Properties) > 0 {
			return ""
		}
		if below.Ref != "" { // A type of its own, maybe that of s again.
			owner, _ := below.Value.Extensions["x-shared"].(string)
			return owner
		}
		s = below.Value
	}
	return ""
}

// goType is the Go type of a list's elements: a schema, or a scalar type with its
// format.
func goType(element string) string {
	scalar, format, _ := strings.Cut(element, " ")
	switch scalar {
	case openapi3.TypeString:
		return codegen.DefaultTypeMapping.String.Resolve(format).Type
	case openapi3.TypeInteger:
		return codegen.DefaultTypeMapping.Integer.Resolve(format).Type
	case openapi3.TypeNumber:
		return "float64"
	case openapi3.TypeBoolean:
		return "bool"
	}
	return codegen.SchemaNameToTypeName(element)
}

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/template"

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
}

// wrap writes a text as a comment of lines of at most 77 characters.
func wrap(text string) string {
	var lines []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line := "//"
		for _, word := range strings.Fields(paragraph) {
			if len(line)+1+len(word) > 77 && line != "//" {
				lines = append(lines, line)
				line = "//"
			}
			line += " " + word
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// typeComment begins with the name, as Go wants it: "X is …" for our own
// words, "X: …" for a published description.
func typeComment(name, description string) string {
	if description == "" {
		description = "is a type of the published document."
	}
	if strings.HasPrefix(description, "is ") {
		return wrap(name + " " + description)
	}
	return wrap(name + ": " + description)
}

// fieldComment describes a field; a field of a type without a description of
// its own says where to look.
func fieldComment(property codegen.Property) string {
	text := property.Description
	if text == "" || strings.HasPrefix(text, "is ") {
		text = property.GoFieldName() + " " + text
		if named := strings.TrimLeft(property.Schema.TypeDecl(), "[]*"); !strings.ContainsAny(named, ".[{") && named != strings.ToLower(named) {
			text = property.GoFieldName() + ": see " + named + "."
		}
	}
	if property.Deprecated {
		text += "\n\nDeprecated: Sinch marks it as deprecated."
	}
	return wrap(text)
}

// serviceComment says which operations of the document a service has.
func serviceComment(name string, operation map[string]any) string {
	return wrap(fmt.Sprintf("%s holds the operations that the document tags as %s.", name, operation["about"]))
}

// methodComment says what an operation does, and which one it is.
func methodComment(definition codegen.OperationDefinition) string {
	operation := definition.Spec.Extensions["x-operation"].(map[string]any)
	text := fmt.Sprint(operation["method"]) + ": " + strings.TrimSuffix(strings.TrimSpace(definition.Summary), ".") + "."
	if description := strings.TrimSpace(definition.Spec.Description); description != "" {
		text += "\n\n" + description
	}
	text += fmt.Sprintf("\n\nSinch: %s %s, operation %s", definition.Method, definition.Path, operation["id"])
	if operation["idempotent"] == true {
		text += ", idempotent."
	} else {
		text += ", not idempotent."
	}
	if definition.Spec.Deprecated {
		text += "\n\nDeprecated: Sinch marks it as deprecated."
	}
	return wrap(text)
}

func listComment(operation map[string]any) string {
	list := operation["list"].(map[string]any)
	text := fmt.Sprintf("%s iterates over what %s lists", list["name"], operation["method"])
	if list["paged"] == true {
		text += ", page by page as the iteration asks for them. It begins at the page token given, if any, and ends with an error if a call fails, the context is done or the server repeats a token."
	} else {
		text += ", with one call; the API does not page this list. It ends with an error if the call fails or the context is done."
	}
	return wrap(text)
}

// fieldType is the Go type of a field.
func fieldType(property codegen.Property) string {
	return declared(property.GoTypeDef(), property.Extensions)
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
	return wrap(fmt.Sprintf("%s are the optional query parameters of %s, an option of its calls. With another operation they are refused.", name, method))
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

// goType is the Go type of a list's elements.
func goType(schema string) string {
	switch schema {
	case "string":
		return "string"
	case "integer":
		return "int"
	case "number":
		return "float64"
	case "boolean":
		return "bool"
	}
	return codegen.SchemaNameToTypeName(schema)
}

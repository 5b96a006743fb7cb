package main

import (
	"fmt"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// projectParameter is bound by the client and no argument of a method.
const projectParameter = "project_id"

// method is how normalisation describes the Go method of an operation.
type method struct {
	ID, Service, Method string
	Body, Response      string
	Idempotent, Bare    bool
	Defaults            []any
	List                *struct {
		Name, Element, Elements string
		Paged                   bool
	}
}

// result is the Go type that the method returns beside its error, "" for none.
func (m *method) result() string {
	if m.Response == "" || m.Bare {
		return typeName(m.Response)
	}
	return "*" + typeName(m.Response)
}

// describeOperation describes an operation, which becomes a method, and its
// iterator if it is a list.
func describeOperation(path, verb string, operation *openapi3.Operation) *node {
	var m method
	decodeExtension(operation.Extensions["x-operation"], &m)

	described := newNode("operation "+m.ID, pointer("#/paths", path, strings.ToLower(verb)))
	described.facts = keywords(operation, "tags", "operationId", "parameters", "requestBody", "responses")
	described.facts["operationId"] = fixed(m.ID)
	described.facts["Go method"] = fixed(m.Service + "." + m.Method)
	described.facts["result"] = fixed(m.result())
	described.facts["idempotent"] = fact{value: fmt.Sprint(m.Idempotent)}
	if m.Defaults != nil {
		described.facts["sent by default"] = fact{value: compactJSON(m.Defaults)}
	}
	// Renaming a path parameter does not move an operation.
	arguments, blanked := splitPath(path)
	described.position = verb + " " + blanked
	described.facts["path"] = fact{value: described.position, shown: verb + " " + path}

	described.describeArguments(arguments, operation)
	described.describeQuery(len(arguments), operation)
	if operation.RequestBody != nil {
		described.children["body"] = describeBody(m.Body, operation.RequestBody.Value, described.place)
	}
	for status, response := range operation.Responses.Map() {
		described.children["response "+status] = describeResponse(status, response.Value, described.place)
	}
	if list := m.List; list != nil {
		iterator := newNode("iterator "+list.Name, described.place)
		iterator.goType = "iter.Seq2[" + listElement(list.Element) + ", error]"
		iterator.facts["elements"] = fact{value: list.Elements}
		iterator.facts["paging"] = fact{value: fmt.Sprint(list.Paged)}
		described.children[iterator.kind] = iterator
	}
	return described
}

// splitPath returns the names of the path parameters that are arguments, in
// order, and the path without them.
func splitPath(path string) (names []string, blanked string) {
	var text strings.Builder
	for {
		before, rest, found := strings.Cut(path, "{")
		text.WriteString(before)
		if !found {
			return names, text.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		if name == projectParameter {
			text.WriteString("{" + name + "}")
		} else {
			text.WriteString("{}")
			names = append(names, name)
		}
		path = after
	}
}

// describeArguments adds the parameters of the path, which are arguments in the
// order of the path.
func (n *node) describeArguments(names []string, operation *openapi3.Operation) {
	for i, name := range names {
		parameter := operation.Parameters.GetByInAndName(openapi3.ParameterInPath, name)
		argument := n.describeParameter(parameter)
		argument.goType = typeOf(parameter.Schema)
		argument.whenAdded = breaking
		argument.position = fmt.Sprint("argument ", i)
		argument.facts["name"] = fact{value: name}
		argument.facts["position"] = fixed(fmt.Sprint(i + 1))
	}
}

// describeQuery adds the other parameters: required ones are arguments after
// those of the path, the others fields of one option.
func (n *node) describeQuery(arguments int, operation *openapi3.Operation) {
	for _, ref := range operation.Parameters {
		parameter := ref.Value
		if parameter.In == openapi3.ParameterInPath {
			continue
		}
		field := n.describeParameter(parameter)
		field.goType = fieldType(parameter.Schema, !parameter.Required)
		describeRequired(field, parameter.Required, true)
		if parameter.Required {
			arguments++
			position := fixed(fmt.Sprint(arguments))
			position.shapesType = true // An argument has no pointer.
			field.facts["position"] = position
		} else {
			params := fact{value: operation.OperationID + "Params"}
			params.narrows = func(before, after string) bool { return before != "" && before != after }
			n.facts["option with the query parameters"] = params
		}
	}
}

func (n *node) describeParameter(parameter *openapi3.Parameter) *node {
	described := newNode(parameter.In+" parameter", pointer(n.place, "parameters", parameter.Name))
	described.facts = keywords(parameter, "name", "in", "required", "schema")
	if parameter.Schema.Ref == "" {
		for keyword, said := range keywords(parameter.Schema.Value) {
			described.facts[keyword] = said
		}
	}
	constrain(described.facts)
	n.children[described.kind+" "+parameter.Name] = described
	return described
}

// describeBody describes a request body, the last argument before the query
// parameters.
func describeBody(schema string, body *openapi3.RequestBody, operation string) *node {
	described := newNode("request body", pointer(operation, "requestBody"))
	described.goType = typeName(schema)
	described.whenAdded = breaking
	described.facts = keywords(body, "content")
	described.facts["content"] = fact{value: strings.Join(sortedKeys(body.Content), ", ")}
	return described
}

// describeResponse describes a response. The type that a method returns is a
// fact of its operation; all else is compatible, since errors are decoded by
// hand.
func describeResponse(status string, response *openapi3.Response, operation string) *node {
	described := newNode("response", pointer(operation, "responses", status))
	described.whenRemoved = compatible
	described.facts["content"] = fact{value: contentTypes(response.Content)}
	return described
}

// contentTypes lists media types, each with the type that its content has.
func contentTypes(content openapi3.Content) string {
	var all []string
	for _, mediaType := range sortedKeys(content) {
		text := mediaType
		if schema := content[mediaType].Schema; schema != nil {
			text += " " + typeOf(schema)
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

// listElement is the Go type of what an iterator yields: a schema, or a scalar
// with its format.
func listElement(element string) string {
	scalar, format, _ := strings.Cut(element, " ")
	switch scalar {
	case openapi3.TypeString, openapi3.TypeInteger, openapi3.TypeBoolean:
		return typeOf(openapi3.NewSchemaRef("", &openapi3.Schema{Type: &openapi3.Types{scalar}, Format: format}))
	case openapi3.TypeNumber:
		return "float64"
	}
	return typeName(element)
}

package normalize

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

const schemaPrefix = "#/components/schemas/"

// refName returns the name of the component that a reference names.
func refName(ref string) string { return strings.TrimPrefix(ref, schemaPrefix) }

func refTo(name string) *openapi3.SchemaRef {
	return &openapi3.SchemaRef{Ref: schemaPrefix + name}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// part is one schema directly below another, with its place. Assigning to *ref
// replaces it.
type part struct {
	place string
	ref   **openapi3.SchemaRef
}

// parts returns the schemas directly below s but for its properties, in a
// stable order and without following references.
func parts(s *openapi3.Schema, place string) []part {
	var all []part
	for _, group := range []struct {
		name string
		refs openapi3.SchemaRefs
	}{{"allOf", s.AllOf}, {"oneOf", s.OneOf}, {"anyOf", s.AnyOf}} {
		for i := range group.refs {
			all = append(all, part{place + "/" + group.name + "/" + strconv.Itoa(i), &group.refs[i]})
		}
	}
	if s.Items != nil {
		all = append(all, part{place + "/items", &s.Items})
	}
	if s.AdditionalProperties.Schema != nil {
		all = append(all, part{place + "/additionalProperties", &s.AdditionalProperties.Schema})
	}
	return all
}

// visit calls fn for ref and every schema below it, outermost first, without
// following references. What fn returns takes the schema's place.
func visit(ref *openapi3.SchemaRef, place string, fn func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error)) (*openapi3.SchemaRef, error) {
	ref, err := fn(place, ref)
	if err != nil || ref.Ref != "" {
		return ref, err
	}
	s := ref.Value
	for _, p := range parts(s, place) {
		if *p.ref, err = visit(*p.ref, p.place, fn); err != nil {
			return nil, err
		}
	}
	for _, key := range sortedKeys(s.Properties) {
		if s.Properties[key], err = visit(s.Properties[key], place+"/properties/"+escape(key), fn); err != nil {
			return nil, err
		}
	}
	return ref, nil
}

// visitAll visits every schema of the document, also those of wrappers.
func (n *normalizer) visitAll(fn func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error)) error {
	for _, schemas := range []openapi3.Schemas{n.schemas, n.wrappers} {
		for _, name := range sortedKeys(schemas) {
			visited, err := visit(schemas[name], schemaPrefix+escape(strings.TrimSuffix(name, wrapperMark)), fn)
			if err != nil {
				return err
			}
			schemas[name] = visited
		}
	}
	return n.visitOperations(fn)
}

// visitOperations visits the schemas of parameters, bodies and responses.
func (n *normalizer) visitOperations(fn func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error)) error {
	return n.eachOperation(func(place, _, _ string, op *openapi3.Operation) error {
		var err error
		for _, parameter := range op.Parameters {
			if parameter.Value.Schema == nil {
				return errorAt(Pointer(place, "parameters", parameter.Value.Name), "the parameter has no schema")
			}
			if parameter.Value.Schema, err = visit(parameter.Value.Schema, place+"/parameters/"+parameter.Value.Name+"/schema", fn); err != nil {
				return err
			}
		}
		if op.RequestBody != nil {
			if err := visitContent(op.RequestBody.Value.Content, place+"/requestBody", fn); err != nil {
				return err
			}
		}
		for _, status := range op.Responses.Keys() {
			if err := visitContent(op.Responses.Value(status).Value.Content, place+"/responses/"+status, fn); err != nil {
				return err
			}
		}
		return nil
	})
}

func visitContent(content openapi3.Content, place string, fn func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error)) error {
	for _, mediaType := range sortedKeys(content) {
		media := content[mediaType]
		if media.Schema == nil {
			continue
		}
		var err error
		if media.Schema, err = visit(media.Schema, place+"/content/"+escape(mediaType)+"/schema", fn); err != nil {
			return err
		}
	}
	return nil
}

// eachOperation calls fn for the operations, by path and method.
func (n *normalizer) eachOperation(fn func(place, path, method string, op *openapi3.Operation) error) error {
	if n.doc.Paths == nil {
		return nil
	}
	for _, path := range sortedKeys(n.doc.Paths.Map()) {
		operations := n.doc.Paths.Value(path).Operations()
		for _, method := range sortedKeys(operations) {
			place := OperationPlace(path, method)
			if err := fn(place, path, method, operations[method]); err != nil {
				return err
			}
		}
	}
	return nil
}

// Pointer appends keys to a JSON pointer.
func Pointer(place string, keys ...string) string {
	for _, key := range keys {
		place += "/" + escape(key)
	}
	return place
}

// OperationPlace is the JSON pointer to an operation.
func OperationPlace(path, method string) string {
	return "#/paths/" + escape(path) + "/" + strings.ToLower(method)
}

// unescape reads what escape has written.
func unescape(segment string) string {
	return strings.ReplaceAll(strings.ReplaceAll(segment, "~1", "/"), "~0", "~")
}

// escape writes a key as a segment of a JSON pointer.
func escape(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}

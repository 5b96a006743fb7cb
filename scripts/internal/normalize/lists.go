package normalize

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// Names of the paging convention: the same in all documents of the family.
const (
	pageToken     = "page_token"
	nextPageToken = "next_page_token"
)

// describeList says how to iterate over the elements of an operation's answer,
// or returns nil if it is no list. A list answers with an array, and either it
// has pages or its name begins with List. Of several arrays the one counts that
// is called like what the operation lists.
func (n *normalizer) describeList(op *openapi3.Operation, response string, body any, place string) (map[string]any, error) {
	if response == "" {
		return nil, nil
	}
	answer := n.resolve(refTo(response))
	if n.isList(response) {
		element := n.elementType(answer.Items)
		if element == "" {
			return nil, errorAt(place, "there is no rule for an answer that is a list of such elements")
		}
		return map[string]any{"elements": "", "element": element, "name": listName(op), "paged": false, "inBody": false, "pointer": false}, nil
	}
	elements, told := op.Extensions[listExtension].(string)
	next, paged := answer.Properties[nextPageToken]
	request := openapi3.Schemas{}
	if name, ok := body.(string); ok {
		request = n.resolve(refTo(name)).Properties
	}
	token, inBody := request[pageToken]
	if inQuery := op.Parameters.GetByInAndName("query", pageToken); inQuery != nil {
		token = inQuery.Schema
	}
	paged = paged && token != nil
	if !told {
		var arrays []string
		for _, key := range sortedKeys(answer.Properties) {
			if n.resolve(answer.Properties[key]).Type.Is(openapi3.TypeArray) {
				arrays = append(arrays, key)
			}
		}
		if len(arrays) == 0 || !paged && !strings.HasPrefix(MethodName(op.OperationID), "List") {
			return nil, nil
		}
		if other := otherPaging(op, request, answer); !paged && other != "" {
			return nil, errorAt(place, "there is no rule for pages by %q; %s in the overlay names what one call lists", other, listExtension)
		}
		if elements = n.listed(op, arrays); elements == "" {
			n.notice(place, "has no iterator: %s in the overlay can name which of %s it lists", listExtension, strings.Join(arrays, ", "))
			return nil, nil
		}
	}
	if paged && (!isText(n.resolve(next)) || !isText(n.resolve(token))) {
		return nil, errorAt(place, "there is no rule for pages by a token that is no string")
	}
	items := n.resolve(answer.Properties[elements]).Items
	if items == nil {
		return nil, nil
	}
	element := n.elementType(items)
	if element == "" {
		n.notice(place, "has no iterator: there is no rule for such elements as %s has", elements)
		return nil, nil
	}
	return map[string]any{
		"elements": elements,
		"element":  element,
		"name":     listName(op),
		"paged":    paged,
		"inBody":   inBody,
		"pointer":  paged && !n.isPlain(answer, nextPageToken),
	}, nil
}

// isPlain says whether the field of a property is no pointer.
func (n *normalizer) isPlain(s *openapi3.Schema, key string) bool {
	property := s.Properties[key]
	extensions := property.Extensions
	if property.Ref == "" {
		extensions = property.Value.Extensions
	}
	return slices.Contains(s.Required, key) || extensions["x-go-type-skip-optional-pointer"] == true
}

// listed is the array that is called like what an operation lists, or the only
// one; "" if there is none.
func (n *normalizer) listed(op *openapi3.Operation, arrays []string) string {
	if len(arrays) == 1 {
		return arrays[0]
	}
	for _, key := range arrays {
		if "All"+n.camel(key) == listName(op) {
			return key
		}
	}
	return ""
}

// pagings are the names by which other conventions are known, and the half of
// our own where the other half is missing or called otherwise.
var pagings = []string{
	"cursor", "has_more", "limit", "next", "next_cursor", "next_page", nextPageToken, "offset", "page", "page_number", pageToken,
	"pagination", "paging", "skip", "start_index", "starting_after", "total_pages",
}

// otherPaging returns the name of a parameter or property that tells of pages
// in a way of its own, or "": of such a list one call does not list all.
func otherPaging(op *openapi3.Operation, request openapi3.Schemas, answer *openapi3.Schema) string {
	var names []string
	for _, parameter := range op.Parameters {
		if parameter.Value.In == openapi3.ParameterInQuery {
			names = append(names, parameter.Value.Name)
		}
	}
	for _, name := range slices.Concat(names, sortedKeys(request), sortedKeys(answer.Properties)) {
		if slices.Contains(pagings, strings.ToLower(strings.Join(splitWords(name), "_"))) {
			return name
		}
	}
	return ""
}

func isText(s *openapi3.Schema) bool {
	return s.Type.Is(openapi3.TypeString) && s.Format == "" && len(s.Enum) == 0
}

// isList says whether an answer is a list itself, without an object around it.
func (n *normalizer) isList(response string) bool {
	return n.resolve(refTo(response)).Type.Is(openapi3.TypeArray)
}

// listName is the name of the iterator over what an operation lists.
func listName(op *openapi3.Operation) string {
	return "All" + strings.TrimPrefix(strings.TrimPrefix(MethodName(op.OperationID), "List"), "Get")
}

// elementType is the schema of the elements of a list, or their scalar type with
// its format, as in "integer int64". It is "" for elements that are lists, maps or
// anything, and for those that may be null.
func (n *normalizer) elementType(items *openapi3.SchemaRef) string {
	s := n.resolve(items)
	switch {
	case s.Nullable || besideOf(items).Nullable:
		return ""
	case items.Ref != "":
		return refName(items.Ref)
	case !isScalar(s):
		return ""
	case s.Format == "" || s.Type.Is(openapi3.TypeNumber) || s.Extensions["x-go-type"] != nil:
		return scalarType(s)
	}
	return scalarType(s) + " " + s.Format
}

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
// or returns nil if it is no list. A list answers with one array, and either
// it has pages or its name begins with List.
func (n *normalizer) describeList(op *openapi3.Operation, response string, body any, place string) (map[string]any, error) {
	if response == "" {
		return nil, nil
	}
	answer := n.resolve(refTo(response))
	if n.isList(response) {
		return map[string]any{"elements": "", "element": elementType(answer.Items), "name": listName(op), "paged": false, "inBody": false, "pointer": false}, nil
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
		if len(arrays) != 1 || !paged && !strings.HasPrefix(MethodName(op.OperationID), "List") {
			return nil, nil
		}
		elements = arrays[0]
		if other := otherPaging(op, request, answer); !paged && other != "" {
			return nil, errorAt(place, "there is no rule for pages by %q; %s in the overlay names what one call lists", other, listExtension)
		}
	}
	if paged && (!isText(n.resolve(next)) || !isText(n.resolve(token))) {
		return nil, errorAt(place, "there is no rule for pages by a token that is no string")
	}
	items := n.resolve(answer.Properties[elements]).Items
	if items == nil {
		return nil, nil
	}
	return map[string]any{
		"elements": elements,
		"element":  elementType(items),
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

// pagings are the names by which other conventions are known.
var pagings = []string{
	"cursor", "has_more", "next", "next_cursor", "next_page", "offset", "page", "page_number", "skip", "start_index", "starting_after", "total_pages",
}

// otherPaging returns the name of a parameter or property that tells of pages
// in a way of its own, or "": of such a list one call does not list all.
func otherPaging(op *openapi3.Operation, request openapi3.Schemas, answer *openapi3.Schema) string {
	for _, name := range pagings {
		if op.Parameters.GetByInAndName("query", name) != nil || request[name] != nil || answer.Properties[name] != nil {
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
	answer := n.resolve(refTo(response))
	return answer.Type.Is(openapi3.TypeArray) && answer.Items != nil
}

// listName is the name of the iterator over what an operation lists.
func listName(op *openapi3.Operation) string {
	return "All" + strings.TrimPrefix(strings.TrimPrefix(MethodName(op.OperationID), "List"), "Get")
}

// elementType is the schema of the elements of a list, or their scalar type.
func elementType(items *openapi3.SchemaRef) string {
	if items.Ref != "" {
		return refName(items.Ref)
	}
	return scalarType(items.Value)
}

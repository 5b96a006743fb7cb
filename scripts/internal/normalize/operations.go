package normalize

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// Extensions of an operation or its tag that the overlay may give.
const (
	// serviceExtension, on a tag, names the service of its operations.
	serviceExtension = "x-service"
	// idempotentExtension, on an operation, says whether repeating it is harmless.
	idempotentExtension = "x-idempotent"
	// listExtension, on an operation, says that it lists: the overlay names
	// the property with the elements where no rule can tell.
	listExtension = "x-list"
	// alwaysSendExtension, on a parameter, is the value to send where the
	// caller gives none.
	alwaysSendExtension = "x-always-send"
)

// operationExtension describes an operation for the templates.
const operationExtension = "x-operation"

// Names of the paging convention: the same in all documents of the family.
const (
	pageToken     = "page_token"
	nextPageToken = "next_page_token"
)

// annotateOperations says for each operation to which service it belongs, what
// its method is called and what it takes and returns.
func (n *normalizer) annotateOperations() error {
	tags := map[string][]string{} // by service
	begun := map[string]bool{}
	methods := map[string]int{}
	ids := map[string]string{}
	if err := n.eachOperation(func(place, _, _ string, op *openapi3.Operation) error {
		if earlier, ok := ids[op.OperationID]; ok {
			return errorAt(place, "the operationId %s is that of %s as well", op.OperationID, earlier)
		}
		ids[op.OperationID] = place
		methods[methodName(op.OperationID)]++
		service, err := n.serviceName(op, place)
		if err == nil && !slices.Contains(tags[service], op.Tags[0]) {
			tags[service] = append(tags[service], op.Tags[0])
		}
		return err
	}); err != nil {
		return err
	}
	return n.eachOperation(func(place, path, method string, op *openapi3.Operation) error {
		service, err := n.serviceName(op, place)
		if err != nil {
			return err
		}
		name := methodName(op.OperationID)
		described := map[string]any{
			"id":         op.OperationID,
			"service":    service,
			"method":     name,
			"first":      !begun[service],
			"does":       n.does(op),
			"idempotent": isIdempotent(method, op),
		}
		if !begun[service] {
			begun[service] = true
			described["about"] = n.describeTags(tags[service])
			described["for"] = words(service)
		}
		if op.RequestBody != nil {
			body, err := jsonSchema(op.RequestBody.Value.Content, place+"/requestBody")
			if err != nil {
				return err
			}
			described["body"] = body
		}
		response, err := n.responseSchema(op, place)
		if err != nil {
			return err
		}
		if response != "" {
			described["response"] = response
			if n.isList(response) {
				described["bare"] = true
			}
		}
		if !isIdempotent(method, op) {
			id := n.answerID(response)
			described["answer"] = id
			if id != "" {
				described["made"] = n.isPlain(n.resolve(refTo(response)), id)
			}
		}
		if list := n.describeList(op, response, described["body"]); list != nil {
			described["list"] = list
		}
		if defaults := alwaysSent(op); defaults != nil {
			described["defaults"] = defaults
		}
		op.Extensions = withExtension(op.Extensions, operationExtension, described)
		// The generator names the parameters of an operation by this.
		op.OperationID = name
		if methods[name] > 1 {
			op.OperationID = service + name
		}
		return checkPath(path, op, place)
	})
}

// serviceName is the tag's, unless the overlay names it otherwise.
func (n *normalizer) serviceName(op *openapi3.Operation, place string) (string, error) {
	if len(op.Tags) == 0 {
		return "", errorAt(place, "the operation has no tag to name its service")
	}
	if tag := n.doc.Tags.Get(op.Tags[0]); tag != nil {
		if given, ok := tag.Extensions[serviceExtension].(string); ok {
			return given, nil
		}
	}
	return n.camel(op.Tags[0]), nil
}

// describeTags is what the document says of the tag of a service, or of the
// several that the overlay puts together.
func (n *normalizer) describeTags(tags []string) string {
	var about string
	for _, tag := range n.doc.Tags {
		if slices.Contains(tags, tag.Name) {
			about = sentences(about, tag.Description)
		}
	}
	return about
}

// isIdempotent is what the overlay says, or else HTTP of the method: a POST is
// not.
func isIdempotent(method string, op *openapi3.Operation) bool {
	if told, ok := op.Extensions[idempotentExtension].(bool); ok {
		return told
	}
	return method != "POST"
}

// answerID is the property of an answer with the ID of what was made: "id", or
// else the only string whose name ends with "_id". It is "" if there is none.
func (n *normalizer) answerID(response string) string {
	if response == "" {
		return ""
	}
	var found []string
	for name, property := range n.resolve(refTo(response)).Properties {
		switch {
		case property.Ref != "" || !property.Value.Type.Is(openapi3.TypeString) || property.Value.Format != "":
		case name == "id":
			return name
		case strings.HasSuffix(name, "_id"):
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// jsonSchema returns the name of the schema of a body.
func jsonSchema(content openapi3.Content, place string) (string, error) {
	media := content.Get("application/json")
	if media == nil || media.Schema == nil || media.Schema.Ref == "" {
		return "", errorAt(place, "there is no rule for a body that is not a JSON object")
	}
	return refName(media.Schema.Ref), nil
}

// responseSchema returns the schema of the successful answer, "" for one
// without a body or with one about which nothing is said.
func (n *normalizer) responseSchema(op *openapi3.Operation, place string) (string, error) {
	for _, status := range op.Responses.Keys() {
		content := op.Responses.Value(status).Value.Content
		if !strings.HasPrefix(status, "2") || len(content) == 0 {
			continue
		}
		if media := content.Get("application/json"); media != nil && media.Schema != nil && media.Schema.Ref == "" && isDecoration(media.Schema.Value) {
			continue
		}
		return jsonSchema(content, place+"/responses/"+status)
	}
	return "", nil
}

// describeList says how to iterate over the elements of an operation's answer,
// or returns nil if it is no list. A list answers with one array, and either
// it has pages or its name begins with List.
func (n *normalizer) describeList(op *openapi3.Operation, response string, body any) map[string]any {
	if response == "" {
		return nil
	}
	answer := n.resolve(refTo(response))
	if n.isList(response) {
		return map[string]any{"elements": "", "element": elementType(answer.Items), "name": listName(op), "paged": false, "inBody": false, "pointer": false}
	}
	elements, told := op.Extensions[listExtension].(string)
	_, paged := answer.Properties[nextPageToken]
	inBody := false
	if name, ok := body.(string); ok {
		_, inBody = n.resolve(refTo(name)).Properties[pageToken]
	}
	inQuery := op.Parameters.GetByInAndName("query", pageToken) != nil
	paged = paged && (inBody || inQuery)
	if !told {
		var arrays []string
		for _, key := range sortedKeys(answer.Properties) {
			if n.resolve(answer.Properties[key]).Type.Is(openapi3.TypeArray) {
				arrays = append(arrays, key)
			}
		}
		if len(arrays) != 1 || !paged && !strings.HasPrefix(methodName(op.OperationID), "List") {
			return nil
		}
		elements = arrays[0]
	}
	items := n.resolve(answer.Properties[elements]).Items
	if items == nil {
		return nil
	}
	return map[string]any{
		"elements": elements,
		"element":  elementType(items),
		"name":     listName(op),
		"paged":    paged,
		"inBody":   inBody,
		"pointer":  paged && !n.isPlain(answer, nextPageToken),
	}
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

// isList says whether an answer is a list itself, without an object around it.
func (n *normalizer) isList(response string) bool {
	answer := n.resolve(refTo(response))
	return answer.Type.Is(openapi3.TypeArray) && answer.Items != nil
}

// listName is the name of the iterator over what an operation lists.
func listName(op *openapi3.Operation) string {
	return "All" + strings.TrimPrefix(strings.TrimPrefix(methodName(op.OperationID), "List"), "Get")
}

// elementType is the schema of the elements of a list, or their scalar type.
func elementType(items *openapi3.SchemaRef) string {
	if items.Ref != "" {
		return refName(items.Ref)
	}
	return scalarType(items.Value)
}

// alwaysSent lists the query parameters that are sent even if the caller gives
// no value.
func alwaysSent(op *openapi3.Operation) []any {
	var all []any
	for _, parameter := range op.Parameters {
		if value, ok := parameter.Value.Extensions[alwaysSendExtension]; ok {
			all = append(all, map[string]any{"name": parameter.Value.Name, "value": jsonText(value)})
		}
	}
	return all
}

// checkPath compares the parameters of a path template with those declared.
func checkPath(path string, op *openapi3.Operation, place string) error {
	declared := 0
	for _, parameter := range op.Parameters {
		if parameter.Value.In != "path" {
			continue
		}
		declared++
		if !strings.Contains(path, "{"+parameter.Value.Name+"}") {
			return errorAt(place, "the path has no parameter %s", parameter.Value.Name)
		}
	}
	if declared != strings.Count(path, "{") {
		return errorAt(place, "the path has a parameter that is not declared")
	}
	return nil
}

func jsonText(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return strings.Trim(string(data), `"`)
}

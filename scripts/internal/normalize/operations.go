package normalize

import (
	"encoding/json"
	"go/token"
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
		name := MethodName(op.OperationID)
		if !token.IsExported(name) {
			return errorAt(place, "the operationId %q gives no name of a Go method", op.OperationID)
		}
		methods[name]++
		service, err := n.serviceName(op, place)
		if len(op.Tags) > 1 {
			n.notice(Pointer(place, "tags"), "the method is one of the service of the first tag alone")
		}
		if err == nil {
			tags[service] = append(tags[service], op.Tags[0])
		}
		return err
	}); err != nil {
		return err
	}
	taken := map[string]string{} // places by service and method
	return n.eachOperation(func(place, path, method string, op *openapi3.Operation) error {
		service, err := n.serviceName(op, place)
		if err != nil {
			return err
		}
		name := MethodName(op.OperationID)
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
			body, err := n.jsonSchema(op.RequestBody.Value.Content, place+"/requestBody")
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
		list, err := n.describeList(op, response, described["body"], place)
		if err != nil {
			return err
		}
		if list != nil {
			described["list"] = list
		}
		for _, name := range []any{name, list["name"]} {
			if name, ok := name.(string); ok {
				if earlier := taken[service+"."+name]; earlier != "" {
					return errorAt(place, "the method %s.%s is that of %s as well", service, name, earlier)
				}
				taken[service+"."+name] = place
			}
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
	name := n.camel(op.Tags[0])
	if !token.IsExported(name) {
		return "", errorAt(place, "the tag %q gives no name of a Go service", op.Tags[0])
	}
	return name, nil
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
func (n *normalizer) jsonSchema(content openapi3.Content, place string) (string, error) {
	taken, media := jsonMedia(content)
	for _, mediaType := range sortedKeys(content) {
		if mediaType != taken {
			n.notice(place, "%s is not in the code, %s is", mediaType, taken)
		}
	}
	if media == nil || media.Schema == nil || media.Schema.Ref == "" {
		return "", errorAt(place, "there is no rule for a body that is neither a JSON object with properties nor a list")
	}
	return refName(media.Schema.Ref), nil
}

// responseSchema returns the schema of the successful answer, "" for one
// without a body or with one about which nothing is said.
func (n *normalizer) responseSchema(op *openapi3.Operation, place string) (schema string, err error) {
	succeeds := false
	for _, status := range op.Responses.Keys() {
		if !strings.HasPrefix(status, "2") {
			continue
		}
		succeeds = true
		content := op.Responses.Value(status).Value.Content
		if _, media := jsonMedia(content); len(content) == 0 || media != nil && media.Schema != nil && media.Schema.Ref == "" && isDecoration(media.Schema.Value) {
			continue
		}
		other, err := n.jsonSchema(content, place+"/responses/"+status)
		if err != nil {
			return "", err
		}
		if schema != "" && schema != other {
			return "", errorAt(place+"/responses/"+status, "there is no rule for a second type of answer, beside %s", schema)
		}
		schema = other
	}
	if !succeeds {
		return "", errorAt(place+"/responses", "no answer is one of success (2xx)")
	}
	return schema, nil
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
	if strings.ContainsAny(path, "?#") {
		return errorAt(place, "there is no rule for a query in a path")
	}
	declared := 0
	for _, parameter := range op.Parameters {
		if parameter.Value.In != "path" {
			continue
		}
		declared++
		switch strings.Count(path, "{"+parameter.Value.Name+"}") {
		case 0:
			return errorAt(place, "the path has no parameter %s", parameter.Value.Name)
		case 1:
		default:
			return errorAt(place, "the path has the parameter %s more than once", parameter.Value.Name)
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

package normalize

import (
	"github.com/getkin/kin-openapi/openapi3"
)

// inlineComponents moves parameters, bodies and responses into the operations
// that use them. Only schemas stay components: fifteen responses and bodies of
// the published document are named like schemas, which no generator survives.
func (n *normalizer) inlineComponents() error {
	if err := n.eachOperation(func(place, path, method string, op *openapi3.Operation) error {
		op.Parameters = mergeParameters(n.doc.Paths.Value(path).Parameters, op.Parameters)
		for _, parameter := range op.Parameters {
			parameter.Ref = ""
			parameter.Value.Example, parameter.Value.Examples = nil, nil
		}
		if op.RequestBody != nil {
			op.RequestBody.Ref = ""
			dropExamples(op.RequestBody.Value.Content)
		}
		if op.Responses == nil || op.Responses.Len() == 0 {
			return errorAt(place, "the operation has no responses")
		}
		for status, response := range op.Responses.Map() {
			if response.Value.Description == nil {
				response.Value.Description = new("")
			}
			response.Value.Headers, response.Value.Links = nil, nil
			dropExamples(response.Value.Content)
			op.Responses.Set(status, &openapi3.ResponseRef{Value: response.Value})
		}
		op.Callbacks, op.Security = nil, nil
		return nil
	}); err != nil {
		return err
	}
	for _, path := range sortedKeys(n.doc.Paths.Map()) {
		n.doc.Paths.Value(path).Parameters = nil
	}
	n.readTokenURL()
	n.doc.Components = &openapi3.Components{Schemas: n.schemas}
	n.doc.Security = nil
	return nil
}

// mergeParameters returns the operation's parameters after those of its path,
// which they override. The values are copies: an annotation of one operation
// is not one of another.
func mergeParameters(shared, own openapi3.Parameters) openapi3.Parameters {
	var all openapi3.Parameters
	for _, parameter := range shared {
		if own.GetByInAndName(parameter.Value.In, parameter.Value.Name) == nil {
			all = append(all, parameter)
		}
	}
	all = append(all, own...)
	for i, parameter := range all {
		value := *parameter.Value
		if schema := value.Schema; schema != nil && schema.Ref == "" && schema.Value != nil {
			value.Schema = &openapi3.SchemaRef{Value: new(*schema.Value)}
		}
		all[i] = &openapi3.ParameterRef{Value: &value}
	}
	return all
}

func dropExamples(content openapi3.Content) {
	for _, media := range content {
		media.Example, media.Examples = nil, nil
	}
}

// tokenURLExtension holds the URL of the token endpoint, which the document
// gives with its security schemes.
const tokenURLExtension = "x-token-url"

func (n *normalizer) readTokenURL() {
	for _, name := range sortedKeys(n.doc.Components.SecuritySchemes) {
		scheme := n.doc.Components.SecuritySchemes[name].Value
		if scheme.Flows == nil || scheme.Flows.ClientCredentials == nil {
			continue
		}
		if n.doc.Extensions == nil {
			n.doc.Extensions = map[string]any{}
		}
		n.doc.Extensions[tokenURLExtension] = scheme.Flows.ClientCredentials.TokenURL
	}
}

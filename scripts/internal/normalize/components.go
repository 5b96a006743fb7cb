package normalize

import (
	"reflect"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// inlineComponents moves parameters, bodies and responses into the operations
// that use them. Only schemas stay components: fifteen responses and bodies of
// the published document are named like schemas, which no generator survives.
func (n *normalizer) inlineComponents() error {
	if err := n.checkServers(); err != nil {
		return err
	}
	if err := n.eachOperation(func(place, path, method string, op *openapi3.Operation) error {
		if op.Servers != nil {
			return errorAt(place+"/servers", "there is no rule for a server of its own")
		}
		item := n.doc.Paths.Value(path)
		op.Description = sentences(op.Description, item.Summary, item.Description)
		op.Parameters = n.leaveHeaders(mergeParameters(item.Parameters, op.Parameters), place)
		for _, parameter := range op.Parameters {
			parameter.Value.Example, parameter.Value.Examples = nil, nil
		}
		if op.RequestBody != nil {
			op.RequestBody.Ref = ""
			dropExamples(op.RequestBody.Value.Content)
		}
		if op.Responses.Len() == 0 {
			return errorAt(place, "the operation has no responses")
		}
		for status, response := range op.Responses.Map() {
			if response.Value.Description == nil {
				response.Value.Description = new("")
			}
			if len(response.Value.Headers)+len(response.Value.Links) > 0 {
				n.notice(Pointer(place, "responses", status), "the headers and links of an answer are not in the code")
			}
			response.Value.Headers, response.Value.Links = nil, nil
			dropExamples(response.Value.Content)
			op.Responses.Set(status, &openapi3.ResponseRef{Value: response.Value})
		}
		if op.Security != nil && !reflect.DeepEqual(*op.Security, n.doc.Security) {
			n.notice(Pointer(place, "security"), "ways to authenticate of its own are not in the code")
		}
		op.Security = nil
		return nil
	}); err != nil {
		return err
	}
	for _, path := range sortedKeys(n.doc.Paths.Map()) {
		item := n.doc.Paths.Value(path)
		item.Ref = "" // What it leads to stands here now.
		item.Summary, item.Description, item.Parameters = "", "", nil
	}
	n.readTokenURL()
	n.doc.Components = &openapi3.Components{Schemas: n.schemas}
	n.doc.Security = nil
	return nil
}

// regionVariable is what a client fills in.
const regionVariable = "region"

// checkServers refuses addresses that a client would not or could not send to.
func (n *normalizer) checkServers() error {
	if len(n.doc.Servers) == 0 && n.doc.Paths.Len() > 0 {
		n.notice("#/servers", "there is no address in the code, since the document has none")
	}
	for i, server := range n.doc.Servers {
		place := Pointer("#/servers", itoa(i))
		if i == 0 && !strings.HasPrefix(server.URL, "https://") && !strings.HasPrefix(server.URL, "http://") {
			return errorAt(place, "there is no rule for the address %q, which has no host", server.URL)
		}
		for _, name := range sortedKeys(server.Variables) {
			if name != regionVariable && i == 0 {
				return errorAt(Pointer(place, "variables", name), "there is no rule for a variable other than %s", regionVariable)
			}
		}
		if i > 0 {
			n.notice(place, "only the first server is in the code")
		}
	}
	for _, path := range sortedKeys(n.doc.Paths.Map()) {
		if len(n.doc.Paths.Value(path).Servers) > 0 {
			return errorAt(Pointer("#/paths", path, "servers"), "there is no rule for a server of its own")
		}
	}
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
		if schema := value.Schema; schema != nil && schema.Ref == "" {
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
		if scheme.Type != "oauth2" && scheme.Type != "http" {
			n.notice(Pointer("#/components/securitySchemes", name), "the client can not authenticate by %s", scheme.Type)
		}
		if scheme.Flows == nil || scheme.Flows.ClientCredentials == nil {
			continue
		}
		if n.doc.Extensions == nil {
			n.doc.Extensions = map[string]any{}
		}
		n.doc.Extensions[tokenURLExtension] = scheme.Flows.ClientCredentials.TokenURL
	}
}

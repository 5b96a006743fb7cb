package normalize

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// checkParameters refuses parameters that would be sent otherwise than the
// document says, or not at all, and keeps arguments from being called like what
// a method has by itself.
func (n *normalizer) checkParameters() error {
	return n.eachOperation(func(place, _, _ string, op *openapi3.Operation) error {
		for _, ref := range op.Parameters {
			parameter := ref.Value
			if err := n.checkParameter(parameter, Pointer(place, "parameters", parameter.Name)); err != nil {
				return err
			}
			for keyword, present := range map[string]bool{"allowReserved": parameter.AllowReserved, "allowEmptyValue": parameter.AllowEmptyValue} {
				if present {
					n.notice(Pointer(place, "parameters", parameter.Name), "%s is not in the code", keyword)
				}
			}
			taken := slices.Contains(paramsMethods, goName(parameter.Name))
			if parameter.Required {
				taken = isReserved(lowerInitial((&normalizer{}).camel(parameter.Name)))
			}
			if taken {
				parameter.Extensions = withExtension(cloneExtensions(parameter.Extensions), "x-go-name", (&normalizer{}).camel(parameter.Name)+"Value")
			}
		}
		return nil
	})
}

func (n *normalizer) checkParameter(parameter *openapi3.Parameter, place string) error {
	s := n.resolve(parameter.Schema)
	path, header := parameter.In == openapi3.ParameterInPath, parameter.In == openapi3.ParameterInHeader
	simple := path || header
	switch {
	case header && slices.Contains(reserved, strings.ToLower(parameter.Name)):
		return errorAt(place, "there is no rule for this header, which is the client's own")
	case parameter.In == openapi3.ParameterInCookie:
		return errorAt(place, "there is no rule for a parameter in a cookie")
	case simple && parameter.Style != "" && parameter.Style != openapi3.SerializationSimple,
		!simple && parameter.Style != "" && parameter.Style != openapi3.SerializationForm:
		return errorAt(place, "there is no rule for the style %s", parameter.Style)
	case path && !isScalar(s):
		return errorAt(place, "there is no rule for a path parameter of type %s", strings.Join(s.Type.Slice(), ", "))
	case header && !isScalar(s):
		return errorAt(place, "there is no rule for a parameter in a header of type %s", strings.Join(s.Type.Slice(), ", "))
	case header && s.Format == "date-time":
		return errorAt(place, "there is no rule for a time in a header, which has a form of its own")
	case path && (s.Format == "date-time" || s.Format == "byte" || s.Type.Is(openapi3.TypeNumber)):
		return errorAt(place, "there is no rule for a path parameter of format %s", s.Format)
	}
	what := ""
	if s.Type.Is(openapi3.TypeArray) {
		s, what = n.resolve(s.Items), "a list of "
	}
	switch {
	case !isScalar(s) && what == "":
		return errorAt(place, "there is no rule for a parameter that is an object")
	case !isScalar(s):
		return errorAt(place, "there is no rule for a parameter that is a list of objects")
	case s.Format == "byte":
		return errorAt(place, "there is no rule for a parameter of format byte")
	}
	return nil
}

// reserved are the headers that decide how the client sends a request, which it
// therefore refuses.
var reserved = []string{
	"accept-encoding", "connection", "content-encoding", "content-length", "cookie", "expect", "host", "idempotency-key", "keep-alive",
	"proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "x-idempotency-key",
}

// left are the headers that OpenAPI leaves to the client.
var left = []string{"accept", "content-type", "authorization"}

// leaveHeaders drops the parameters in headers that OpenAPI wants ignored.
func (n *normalizer) leaveHeaders(parameters openapi3.Parameters, place string) openapi3.Parameters {
	return slices.DeleteFunc(parameters, func(ref *openapi3.ParameterRef) bool {
		ignored := ref.Value.In == openapi3.ParameterInHeader && slices.Contains(left, strings.ToLower(ref.Value.Name))
		if ignored {
			n.notice(Pointer(place, "parameters", ref.Value.Name), "OpenAPI leaves this header to the client")
		}
		return ignored
	})
}

// paramsMethods are those of the types of optional parameters, in lower case.
var paramsMethods = []string{"calloption", "parametersof"}

// locals are the names in the generated methods, the packages they use among
// them.
var locals = []string{
	"body", "call", "context", "conversation", "ctx", "err", "fmt", "http", "iter", "json", "maps", "next", "opts", "page",
	"params", "query", "request", "response", "s", "slices", "time", "token",
}

// isReserved says whether an argument of that name would hide something, or can
// not be one.
func isReserved(name string) bool {
	return token.IsKeyword(name) || types.Universe.Lookup(name) != nil || slices.Contains(locals, name) || strings.HasPrefix(name, "operation")
}

func lowerInitial(name string) string {
	if name == "" {
		return name
	}
	return strings.ToLower(name[:1]) + name[1:]
}

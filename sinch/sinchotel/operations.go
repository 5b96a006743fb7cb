package sinchotel

import (
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"go.opentelemetry.io/otel/attribute"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// other stands for all operations that this version does not know.
const other = "other"

// tokenOperation is the fetch of a token, which no published document has.
var tokenOperation = call.Operation{ID: "oauth2/token", Method: http.MethodPost, Path: "/oauth2/token"}

// operations are those whose names may stand in an attribute. A program may make
// up others, with as many names as it likes, and numbers in their paths.
type operations map[string]call.Operation

func knownOperations() operations {
	known := operations{}
	for _, operation := range slices.Concat(conversation.Operations(), template.Operations(), batch.Operations()) {
		known[operation.ID] = operation
	}
	known[tokenOperation.ID] = tokenOperation
	return known
}

// named returns what may be said of an operation: of one that is not known, the
// method alone.
func (o operations) named(operation *call.Operation) call.Operation {
	if known, ok := o[operation.ID]; ok {
		return known
	}
	return call.Operation{ID: other, Method: operation.Method} // which a client has checked
}

// spanName is that of a request.
func spanName(operation call.Operation) string {
	return strings.TrimSpace(operation.Method + " " + operation.Path)
}

// request describes a request before it is sent.
func request(operation call.Operation, server string) []attribute.KeyValue {
	attributes := append(address(server), semconv.HTTPRequestMethodKey.String(operation.Method))
	if operation.Path != "" {
		attributes = append(attributes, semconv.URLTemplate(operation.Path))
	}
	return attributes
}

// address is that of a server, "https://host" with or without a port.
func address(server string) []attribute.KeyValue {
	scheme, host, _ := strings.Cut(server, "://")
	port := 443
	if scheme == "http" {
		port = 80
	}
	if name, given, err := net.SplitHostPort(host); err == nil {
		host = name
		if number, err := strconv.Atoi(given); err == nil {
			port = number
		}
	}
	return []attribute.KeyValue{semconv.ServerAddress(strings.Trim(host, "[]")), semconv.ServerPort(port)}
}

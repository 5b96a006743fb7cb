package main

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// describeWebhooks adds what Sinch sends to webhooks, as OpenAPI 3.1 says it. Its
// payloads are schemas.
func describeWebhooks(root *node, published *openapi3.T) {
	for name, item := range published.Webhooks {
		describeCalls(root, item, "webhook "+name, pointer("#/webhooks", name))
	}
}

// describeCallbacks adds what Sinch sends after an operation.
func describeCallbacks(operation *node, published *openapi3.Operation) {
	for name, callback := range published.Callbacks {
		for expression, item := range callback.Value.Map() {
			describeCalls(operation, item, "callback "+name, pointer(operation.place, "callbacks", name, expression))
		}
	}
}

func describeCalls(parent *node, item *openapi3.PathItem, kind, place string) {
	for method, operation := range item.Operations() {
		described := newNode(kind, pointer(place, strings.ToLower(method)))
		described.facts = keywords(operation, "tags", "operationId", "requestBody")
		if body := operation.RequestBody; body != nil && body.Value != nil {
			for mediaType, media := range body.Value.Content {
				sent := newNode("payload "+mediaType, pointer(described.place, "requestBody", "content", mediaType))
				if media.Schema != nil && media.Schema.Ref != "" {
					sent.facts["schema"] = fixed(typeName(strings.TrimPrefix(media.Schema.Ref, schemaPrefix)))
				}
				described.children[mediaType] = sent
			}
		}
		parent.children[kind+" "+method+" "+place] = described
	}
}

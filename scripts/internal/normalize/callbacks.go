package normalize

import (
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"
)

// nameCallbacks makes components of what webhooks get, as 3.1 and as the
// callbacks of operations describe it: newThing sends a NewThingCallback.
func (n *normalizer) nameCallbacks() error {
	for _, name := range sortedKeys(n.doc.Webhooks) {
		if err := n.nameCallback(n.doc.Webhooks[name], name, Pointer("#/webhooks", name)); err != nil {
			return err
		}
	}
	n.doc.Webhooks = nil
	return n.eachOperation(func(place, _, _ string, op *openapi3.Operation) error {
		for _, name := range sortedKeys(op.Callbacks) {
			callback := op.Callbacks[name].Value
			if callback == nil {
				continue
			}
			for _, expression := range sortedKeys(callback.Map()) {
				if err := n.nameCallback(callback.Value(expression), name, Pointer(place, "callbacks", name, expression)); err != nil {
					return err
				}
			}
		}
		op.Callbacks = nil
		return nil
	})
}

func (n *normalizer) nameCallback(item *openapi3.PathItem, name, place string) error {
	operations := item.Operations()
	for _, method := range sortedKeys(operations) {
		place := Pointer(place, strings.ToLower(method))
		if len(operations[method].Parameters)+len(item.Parameters) > 0 {
			n.notice(place, "the parameters of a callback are not in the code")
		}
		body := operations[method].RequestBody
		if body == nil {
			n.notice(place, "a callback without a body is not in the code")
			continue
		}
		mediaType, media := jsonMedia(body.Value.Content)
		if media == nil || media.Schema == nil {
			return errorAt(Pointer(place, "requestBody"), "there is no rule for a body that is neither a JSON object with properties nor a list")
		}
		if media.Schema.Ref != "" {
			s := n.resolve(media.Schema)
			s.Extensions = withExtension(s.Extensions, callbackExtension, true)
			continue
		}
		component := n.camel(name) + "Callback"
		if strings.ContainsFunc(component, func(r rune) bool { return r > unicode.MaxASCII }) {
			return errorAt(place, "the name %q gives no name of a schema", name)
		}
		media.Schema.Value.Extensions = withExtension(media.Schema.Value.Extensions, callbackExtension, true)
		if present := n.schemas[component]; present != nil && sameSchema(present, media.Schema) {
			continue // that of another operation
		}
		if n.schemas[component] != nil {
			return errorAt(place, "the name %s for what is sent is taken; a schema of its own can give it another", component)
		}
		n.schemas[component] = media.Schema
		n.places[component] = Pointer(place, "requestBody", "content", mediaType, "schema")
	}
	return nil
}

// jsonMedia returns the JSON form of a body, and its media type as the document
// writes it.
func jsonMedia(content openapi3.Content) (string, *openapi3.MediaType) {
	for _, mediaType := range sortedKeys(content) {
		plain, _, _ := strings.Cut(mediaType, ";")
		if strings.EqualFold(strings.TrimSpace(plain), "application/json") {
			return mediaType, content[mediaType]
		}
	}
	return "", nil
}

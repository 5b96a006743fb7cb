package normalize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// understood are the extensions that a document or its overlay can give.
var understood = []string{
	alwaysSendExtension, callbackExtension, codesExtension, doesExtension, enumDescriptionsExtension, idempotentExtension,
	keysExtension, listExtension, nameExtension, noteExtension, plainExtension, serviceExtension, spellingExtension, tokenURLExtension, "x-unconfirmed",
}

// dropForeign removes all other extensions, so that none is taken for one of the
// generator or of this package, and refuses keywords that nobody knows.
func (n *normalizer) dropForeign() error {
	if err := dropForeign(n.doc.Extensions, "#"); err != nil {
		return err
	}
	for i, tag := range n.doc.Tags {
		if err := dropForeign(tag.Extensions, Pointer("#/tags", itoa(i))); err != nil {
			return err
		}
	}
	if err := n.eachOperation(func(place, _, _ string, op *openapi3.Operation) error {
		if err := dropForeign(op.Extensions, place); err != nil {
			return err
		}
		for _, parameter := range op.Parameters {
			if err := dropForeign(parameter.Value.Extensions, Pointer(place, "parameters", parameter.Value.Name)); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return err
	}
	return n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		s := ref.Value
		if s == nil { // of a circle, which is refused later
			s = &openapi3.Schema{}
		}
		return ref, cmp.Or(dropForeign(ref.Extensions, place), dropForeign(s.Extensions, place))
	})
}

func dropForeign(extensions map[string]any, place string) error {
	for _, name := range sortedKeys(extensions) {
		switch {
		case slices.Contains(understood, name):
		case strings.HasPrefix(name, "x-"):
			delete(extensions, name)
		default:
			return errorAt(place, "there is no rule for %s", name)
		}
	}
	return nil
}

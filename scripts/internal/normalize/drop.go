package normalize

import (
	"github.com/getkin/kin-openapi/openapi3"
)

// dropParts removes the schemas that were nothing but parts of others, wrappers
// among them; what they hold stands in those now.
func (n *normalizer) dropParts() error {
	n.wrappers = nil
	for _, name := range sortedKeys(n.schemas) {
		if n.uses[name].onlyPart() {
			delete(n.schemas, name)
		}
	}
	return n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" && n.schemas[refName(ref.Ref)] == nil {
			return nil, errorAt(place, "$ref %q does not resolve", ref.Ref)
		}
		return ref, nil
	})
}

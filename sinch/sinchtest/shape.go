package sinchtest

import (
	"maps"
	"slices"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
)

// answerByShape answers an operation that has no state of its own, or that
// Sinch has added: with what the request says, where the answer has a member
// of that name, and with plausible values otherwise.
func answerByShape(s *store, r *request) (any, error) {
	if id, ok := r.fields["app_id"].(string); ok {
		if _, err := s.app(id); err != nil {
			return nil, err
		}
	}
	if r.route.answer == nil {
		return nil, nil
	}
	return shape{r.document, s, r.fields}.value("", r.route.answer, 0), nil
}

// shape makes values of schemas.
type shape struct {
	document *document
	store    *store
	fields   map[string]any // of the request
}

// maxShape bounds the depth of what is not needed: schemas may be recursive.
const maxShape = 3

func (f shape) value(name string, schema *openapi3.Schema, depth int) any {
	switch {
	case len(schema.Enum) > 0:
		return schema.Enum[0]
	case schema.Type.Is(openapi3.TypeObject):
		return f.object(schema, depth)
	case schema.Type.Is(openapi3.TypeArray):
		if depth >= maxShape {
			return []any{}
		}
		return []any{f.value(name, schema.Items.Value, depth+1)}
	case schema.Type.Is(openapi3.TypeBoolean):
		return true
	case schema.Type.Is(openapi3.TypeInteger), schema.Type.Is(openapi3.TypeNumber):
		return max(1, value(schema.Min))
	case schema.Format == "date-time":
		return f.store.now.Format(time.RFC3339)
	case name == "id":
		return f.store.nextID()
	}
	return name
}

// object has every required member and of a union the first, and further down
// nothing else.
func (f shape) object(schema *openapi3.Schema, depth int) map[string]any {
	needed, skipped := slices.Clone(schema.Required), []string(nil)
	for _, group := range f.document.unions[schema] {
		needed = append(needed, group[0])
		skipped = append(skipped, group[1:]...)
	}
	made := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(schema.Properties)) {
		given, isGiven := f.fields[name]
		switch {
		case depth == 0 && isGiven:
			made[name] = given
		case slices.Contains(needed, name), depth < maxShape && !slices.Contains(skipped, name):
			made[name] = f.value(name, schema.Properties[name].Value, depth+1)
		}
	}
	return made
}

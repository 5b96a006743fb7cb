package sinchtest

import (
	"fmt"
	"maps"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// patch returns a resource with the fields of a request's body in place of its
// own: those in update_mask, emptied where the body lacks them, or without a
// mask all that the body has. The fields in keep are the server's and stay.
func patch[T any](stored T, r *request, keep ...string) (T, error) {
	object, err := decode[map[string]any](mustJSON(stored))
	if err != nil {
		return stored, err
	}
	before := maps.Clone(object)
	mask, masked := r.params["update_mask"].([]any)
	if !masked {
		maps.Copy(object, r.fields)
	}
	for _, element := range mask {
		place := strings.Split(fmt.Sprint(element), ".")
		if !names(r.route.body, place) {
			return stored, refuse([]violation{{"update_mask", fmt.Sprintf("there is no field %q", element)}})
		}
		copyField(object, r.fields, place)
	}
	for _, name := range keep {
		delete(object, name)
		if value, present := before[name]; present {
			object[name] = value
		}
	}
	return decode[T](object)
}

// names reports whether a field path leads somewhere.
func names(schema *openapi3.Schema, place []string) bool {
	property := schema.Properties[place[0]]
	return property != nil && (len(place) == 1 || names(property.Value, place[1:]))
}

// copyField copies one field from source, or removes it if it is not there.
func copyField(target, source map[string]any, place []string) {
	name := place[0]
	value, present := source[name]
	switch {
	case len(place) > 1:
		inner, _ := target[name].(map[string]any)
		if inner == nil {
			inner = map[string]any{}
		}
		from, _ := value.(map[string]any)
		copyField(inner, from, place[1:])
		target[name] = inner
	case present:
		target[name] = value
	default:
		delete(target, name)
	}
}

// mergePatch applies a merge patch (RFC 7386): null removes.
func mergePatch(target, patch map[string]any) map[string]any {
	merged := maps.Clone(target)
	if merged == nil {
		merged = map[string]any{}
	}
	for name, value := range patch {
		switch value := value.(type) {
		case nil:
			delete(merged, name)
		case map[string]any:
			inner, _ := merged[name].(map[string]any)
			merged[name] = mergePatch(inner, value)
		default:
			merged[name] = value
		}
	}
	return merged
}

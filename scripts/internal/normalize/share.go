package normalize

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

const (
	// sharedExtension, on a schema, names the package whose Go type it is.
	sharedExtension = "x-shared"
	// aliasExtension marks a shared schema that needs a name in the package
	// itself. The fields of structs name the other package instead.
	aliasExtension = "x-alias"
)

// Share makes the schemas that d has in common with base the Go types of the
// package that is generated from base: a value built for one API is then one
// of the other. Common are schemas of one name that say the same, where that
// of base may say more: it is the first to get new properties, values and
// members of unions. So do all that they refer to.
//
// It returns the names of those that both documents have, but differently:
// they stay types of their own.
func (d *Document) Share(base *Document, goPackage string) (parted []string) {
	own, others := d.OpenAPI.Components.Schemas, base.OpenAPI.Components.Schemas
	shared := map[string]bool{}
	for name, ref := range own {
		other, both := others[name]
		switch {
		case covers(generic(other), generic(ref)):
			shared[name] = true
		case both:
			parted = append(parted, name)
		}
	}
	// A type with a part that is not shared would differ by that part.
	for changed := true; changed; {
		changed = false
		for _, name := range sortedKeys(shared) {
			if slices.ContainsFunc(references(own[name]), func(part string) bool { return !shared[part] }) {
				delete(shared, name)
				parted = append(parted, name)
				changed = true
			}
		}
	}
	aliases := d.named()
	for name, ref := range own {
		s := ref.Value
		if shared[name] {
			s.Extensions = withExtension(maps.Clone(s.Extensions), sharedExtension, goPackage)
			continue
		}
		aliases = append(aliases, taggedMembers(s)...)
		if len(s.Properties) == 0 {
			aliases = append(aliases, references(ref)...) // a list or a map of them
		}
	}
	for _, name := range aliases {
		if shared[name] {
			own[name].Value.Extensions[aliasExtension] = true
		}
	}
	slices.Sort(parted)
	return parted
}

// named are the schemas that methods name: what operations take and answer.
func (d *Document) named() []string {
	var names []string
	for _, item := range d.OpenAPI.Paths.Map() {
		for _, op := range item.Operations() {
			described := asObject(op.Extensions[operationExtension])
			for _, schema := range []any{described["body"], described["response"], asObject(described["list"])["element"]} {
				if name, ok := schema.(string); ok {
					names = append(names, name)
				}
			}
			for _, parameter := range op.Parameters {
				if parameter.Value.In == "path" {
					names = append(names, references(parameter.Value.Schema)...)
				}
			}
		}
	}
	return names
}

// covers reports whether a value of the schema small fits the type that is
// generated from large, both as decoded JSON: they say the same, but large may
// have more properties, values and members.
func covers(large, small any) bool {
	largeObject, ok := large.(map[string]any)
	if !ok {
		return reflect.DeepEqual(large, small)
	}
	smallObject := asObject(small)
	for _, keyword := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(sortedKeys(largeObject), sortedKeys(smallObject))))) {
		one, other := largeObject[keyword], smallObject[keyword]
		switch keyword {
		case "description", commentExtension, enumCommentsExtension, "x-go-name", enumNamesExtension, keysExtension:
		case "enum", "members":
			if !holdsAll(one, other) {
				return false
			}
		case oneOfExtension:
			if !holdsAll(flat(one), flat(other)) {
				return false
			}
		case "properties":
			if len(asObject(other)) == 0 {
				return false // a map is no struct
			}
			for name, property := range asObject(other) {
				if !covers(asObject(one)[name], property) {
					return false
				}
			}
		default:
			if !covers(one, other) {
				return false
			}
		}
	}
	return true
}

func asObject(value any) map[string]any {
	object, _ := value.(map[string]any)
	return object
}

// holdsAll reports whether the list large has every element of small.
func holdsAll(large, small any) bool {
	some, _ := small.([]any)
	all, _ := large.([]any)
	return !slices.ContainsFunc(some, func(element any) bool {
		return !slices.ContainsFunc(all, func(e any) bool { return reflect.DeepEqual(e, element) })
	})
}

// flat is a list of lists as one list.
func flat(value any) any {
	groups, isList := value.([]any)
	if !isList {
		return value
	}
	var all []any
	for _, group := range groups {
		elements, _ := group.([]any)
		all = append(all, elements...)
	}
	return all
}

// generic is a schema as decoded JSON.
func generic(ref *openapi3.SchemaRef) (value any) {
	data, _ := json.Marshal(ref)
	_ = json.Unmarshal(data, &value) // to nil, if there is nothing to decode
	return value
}

// references returns the names of the schemas that a schema refers to.
func references(ref *openapi3.SchemaRef) []string {
	var names []string
	_, _ = visit(ref, "", func(_ string, part *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if strings.HasPrefix(part.Ref, schemaPrefix) {
			names = append(names, refName(part.Ref))
		} else if part.Value != nil {
			names = append(names, taggedMembers(part.Value)...)
			if key := keysOf(part); key != "" {
				names = append(names, key)
			}
		}
		return part, nil
	})
	return names
}

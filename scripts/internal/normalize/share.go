package normalize

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// sharedExtension, on a schema, names the package whose Go type it is.
const sharedExtension = "x-shared"

// Share makes the schemas that d has in common with base the Go types of the
// package that is generated from base: a value built for one API is then one
// of the other. Common are schemas of one name that differ in nothing but
// descriptions and Go names, and so do all that they refer to.
//
// It returns the names of those that both documents have, but differently:
// they stay types of their own.
func (d *Document) Share(base *Document, goPackage string) (parted []string) {
	own, others := d.OpenAPI.Components.Schemas, base.OpenAPI.Components.Schemas
	shared := map[string]bool{}
	for name, ref := range own {
		other, both := others[name]
		switch {
		case both && undescribed(ref) == undescribed(other):
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
	for name := range shared {
		s := own[name].Value
		s.Extensions = withExtension(maps.Clone(s.Extensions), sharedExtension, goPackage)
	}
	slices.Sort(parted)
	return parted
}

// undescribed is a schema as JSON without descriptions and Go names.
func undescribed(ref *openapi3.SchemaRef) string {
	data, err := json.Marshal(ref)
	if err != nil {
		return ""
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return ""
	}
	dropNames(value)
	if data, err = json.Marshal(value); err != nil {
		return ""
	}
	return string(data)
}

func dropNames(value any) {
	switch value := value.(type) {
	case map[string]any:
		if _, isText := value["description"].(string); isText {
			delete(value, "description")
		}
		delete(value, "x-go-name")
		delete(value, enumNamesExtension)
		for _, member := range value {
			dropNames(member)
		}
	case []any:
		for _, element := range value {
			dropNames(element)
		}
	}
}

// references returns the names of the schemas that a schema refers to.
func references(ref *openapi3.SchemaRef) []string {
	var names []string
	_, _ = visit(ref, "", func(_ string, part *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if strings.HasPrefix(part.Ref, schemaPrefix) {
			names = append(names, refName(part.Ref))
		} else if part.Value != nil {
			names = append(names, taggedMembers(part.Value)...)
		}
		return part, nil
	})
	return names
}

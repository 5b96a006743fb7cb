package sinchtest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// checkUnions checks what the flattened schemas say in extensions only: of the
// members of a union exactly one is present, and a tagged member is what its
// tag says.
func (d *document) checkUnions(place path, schema *openapi3.Schema, value any) []violation {
	var found []violation
	switch value := value.(type) {
	case []any:
		if schema.Items == nil {
			return nil
		}
		for i, element := range value {
			found = append(found, d.checkUnions(place.to(strconv.Itoa(i)), schema.Items.Value, element)...)
		}
	case map[string]any:
		for _, group := range d.unions[schema] {
			found = append(found, checkGroup(place, group, value)...)
		}
		if union, tagged := d.tagged[schema]; tagged {
			found = append(found, d.checkTagged(place, union, value)...)
		}
		for _, key := range slices.Sorted(maps.Keys(value)) {
			member := schema.Properties[key]
			if member == nil {
				member = schema.AdditionalProperties.Schema
			}
			if member != nil {
				found = append(found, d.checkUnions(place.to(key), member.Value, value[key])...)
			}
		}
	}
	return found
}

// to returns the path of a member. It shares nothing with p.
func (p path) to(key string) path { return append(slices.Clip(p), key) }

func checkGroup(place path, group []string, value map[string]any) []violation {
	var present []string
	for _, key := range group {
		if _, ok := value[key]; ok {
			present = append(present, key)
		}
	}
	switch len(present) {
	case 1:
		return nil
	case 0:
		return []violation{{place.String(), "exactly one of " + strings.Join(group, ", ") + " has to be present; none is"}}
	}
	return []violation{{place.String(), fmt.Sprintf("only one of %s may be present", strings.Join(present, ", "))}}
}

// checkTagged leaves it to the schema to refuse an unknown tag.
func (d *document) checkTagged(place path, union taggedUnion, value map[string]any) []violation {
	member, present := value[union.Property]
	if !present {
		return nil
	}
	for _, candidate := range union.Members {
		if candidate.Value == value[union.Tag] {
			return d.checkAt(place.to(union.Property), d.schemas[candidate.Schema].Value, member)
		}
	}
	return nil
}

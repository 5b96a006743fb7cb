package normalize

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// taggedExtension, on an object, describes its property whose schema another
// property selects: {"property", "tag", "members": [{"schema", "value"}]}.
const taggedExtension = "x-tagged-union"

// tagUnions replaces every union in a property P that has a sibling P_type by
// raw JSON: its members may share keys with different types, and only the
// sibling tells them apart. The annotation lists the members, each with the
// value of P_type that selects it, for typed accessors.
func (n *normalizer) tagUnions() error {
	return n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" {
			return ref, nil
		}
		for _, key := range sortedKeys(ref.Value.Properties) {
			union, tag := ref.Value.Properties[key], ref.Value.Properties[key+"_type"]
			if tag == nil || union.Ref != "" || len(union.Value.OneOf) == 0 {
				continue
			}
			if err := n.tagUnion(ref.Value, key, place+"/properties/"+escape(key)); err != nil {
				return nil, err
			}
		}
		return ref, nil
	})
}

func (n *normalizer) tagUnion(s *openapi3.Schema, key, place string) error {
	if s.Extensions[taggedExtension] != nil {
		return errorAt(place, "there is no rule for a second union that a sibling selects")
	}
	union := s.Properties[key].Value
	values, err := n.tagValues(s.Properties[key+"_type"], place)
	if err != nil {
		return err
	}
	var members []string
	for _, member := range union.OneOf {
		if member.Ref == "" {
			return errorAt(place, "there is no rule for an inline member of a union that %s_type selects", key)
		}
		members = append(members, refName(member.Ref))
	}
	chosen := matchTags(values, members)
	var described []any
	for _, member := range members {
		entry := map[string]any{"schema": member}
		if value, ok := chosen[member]; ok {
			entry["value"] = value
		} else {
			n.notice(place, "no value of %s_type is known to select %s", key, member)
		}
		described = append(described, entry)
	}
	s.Extensions = withExtension(s.Extensions, taggedExtension, map[string]any{
		"property": key, "tag": key + "_type", "members": described,
	})
	s.Properties[key] = &openapi3.SchemaRef{Value: &openapi3.Schema{
		Description: union.Description,
		Extensions:  map[string]any{"x-go-type": "json.RawMessage", "x-go-type-skip-optional-pointer": true},
	}}
	return nil
}

// taggedMembers returns the schemas that the annotation of s names.
func taggedMembers(s *openapi3.Schema) []string {
	annotation, ok := s.Extensions[taggedExtension].(map[string]any)
	if !ok {
		return nil
	}
	var names []string
	for _, member := range annotation["members"].([]any) {
		names = append(names, member.(map[string]any)["schema"].(string))
	}
	return names
}

func (n *normalizer) tagValues(tag *openapi3.SchemaRef, place string) ([]string, error) {
	if tag.Ref != "" {
		tag = n.lookup(refName(tag.Ref))
	}
	if tag == nil || tag.Value == nil || len(tag.Value.Enum) == 0 {
		return nil, errorAt(place, "the property that selects the member has no enum")
	}
	var values []string
	for _, value := range tag.Value.Enum {
		text, ok := value.(string)
		if !ok {
			return nil, errorAt(place, "the value %v that selects the member is no string", value)
		}
		values = append(values, text)
	}
	return values, nil
}

// matchTags assigns values to members by their names: all words of the value
// stand in the name of its member (ORDER_DETAILS, PaymentOrderDetails…). The
// longest value chooses first; one that fits several members is assigned to
// none.
func matchTags(values, members []string) map[string]string {
	values = slices.Clone(values)
	slices.SortStableFunc(values, func(a, b string) int { return len(splitWords(b)) - len(splitWords(a)) })
	chosen := map[string]string{}
	for _, value := range values {
		var fits []string
		for _, member := range members {
			if _, taken := chosen[member]; !taken && holdsWords(member, value) {
				fits = append(fits, member)
			}
		}
		if len(fits) == 1 {
			chosen[fits[0]] = value
		}
	}
	return chosen
}

func holdsWords(name, value string) bool {
	name = goName(name)
	for _, word := range splitWords(value) {
		if !strings.Contains(name, strings.TrimSuffix(strings.ToLower(word), "s")) {
			return false
		}
	}
	return true
}

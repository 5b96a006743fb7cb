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
// value of P_type that selects it, for typed accessors. The union may be a
// component, and the sibling may stand in another part of an allOf.
func (n *normalizer) tagUnions() error {
	if err := n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		if ref.Ref != "" {
			return ref, nil
		}
		owners := map[string]*openapi3.Schema{}
		n.ownersOfProperties(ref.Value, owners, len(n.schemas))
		for _, key := range sortedKeys(owners) {
			owner, selecting := owners[key], owners[key+"_type"]
			if selecting == nil || len(unionOf(n.resolve(owner.Properties[key]))) == 0 {
				continue
			}
			if err := n.tagUnion(owner, key, selecting.Properties[key+"_type"], place+"/properties/"+escape(key)); err != nil {
				return nil, err
			}
		}
		return ref, nil
	}); err != nil {
		return err
	}
	return n.dropTagged()
}

// ownersOfProperties notes which schema has each property: s or a part of it.
func (n *normalizer) ownersOfProperties(s *openapi3.Schema, owners map[string]*openapi3.Schema, depth int) {
	for key := range s.Properties {
		owners[key] = s
	}
	for _, part := range s.AllOf {
		if depth > 0 {
			n.ownersOfProperties(n.resolve(part), owners, depth-1)
		}
	}
}

func unionOf(s *openapi3.Schema) openapi3.SchemaRefs {
	return append(slices.Clone(s.OneOf), s.AnyOf...)
}

// dropTagged removes the components that were tagged unions and nothing else.
func (n *normalizer) dropTagged() error {
	used := map[string]bool{}
	if err := n.visitAll(func(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		used[refName(ref.Ref)] = true
		return ref, nil
	}); err != nil {
		return err
	}
	for name := range n.tagged {
		if !used[name] {
			delete(n.schemas, name)
		}
	}
	return nil
}

func (n *normalizer) tagUnion(s *openapi3.Schema, key string, selecting *openapi3.SchemaRef, place string) error {
	if s.Extensions[taggedExtension] != nil {
		return errorAt(place, "there is no rule for a second union that a sibling selects")
	}
	ref := s.Properties[key]
	union := n.resolve(ref)
	if ref.Ref != "" {
		n.tagged[refName(ref.Ref)] = true
	}
	values, err := n.tagValues(selecting, place)
	if err != nil {
		return err
	}
	var members []string
	for _, member := range unionOf(union) {
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
		Description: sentences(besideOf(ref).Description, union.Description),
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
	s := n.resolve(tag)
	if len(s.Enum) == 0 {
		return nil, errorAt(place, "the property that selects the member has no enum")
	}
	var values []string
	for _, value := range s.Enum {
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

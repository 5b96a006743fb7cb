package normalize

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/getkin/kin-openapi/openapi3"
)

func itoa(i int) string { return strconv.Itoa(i) }

// overrideProperty merges a property that two parts of an allOf define: the
// later one counts, as in a child that narrows its parent's enum, even where
// it contradicts the parent.
func (n *normalizer) overrideProperty(a, b *openapi3.SchemaRef, _, key, place string) (*openapi3.SchemaRef, error) {
	parent, child := n.resolve(a), n.resolve(b)
	if !isScalar(parent) || !isScalar(child) {
		return nil, errorAt(place, "two parts define %q differently", key)
	}
	if parentType, childType := scalarType(parent), scalarType(child); parentType != childType {
		return nil, errorAt(place, "two parts define %q as %s and as %s", key, parentType, childType)
	}
	if len(parent.Enum) > 0 && len(child.Enum) > 0 {
		n.notice(place, "the values of %q contradict those of another part; these count", key)
	}
	both := narrowed(a, parent, b)
	if text := description(a, parent); both.Ref == "" {
		both.Value.Description = cmp.Or(both.Value.Description, text)
	} else if besideOf(both).Description == "" {
		setBeside(both, &openapi3.Schema{Description: text})
	}
	return both, nil
}

// narrowed is what two parts of an allOf say of a property together: the type of
// the later one, unless only the earlier one has values, with the facts of both.
func narrowed(a *openapi3.SchemaRef, parent *openapi3.Schema, b *openapi3.SchemaRef) *openapi3.SchemaRef {
	if b.Ref == "" && len(parent.Enum) > 0 { // What has values has a name.
		beside := *besideOf(a)
		beside.Description = cmp.Or(b.Value.Description, description(a, parent))
		both := &openapi3.SchemaRef{Ref: a.Ref, Extensions: withExtension(cloneExtensions(a.Extensions), besideExtension, &beside)}
		setBeside(both, b.Value)
		return both
	}
	facts := &openapi3.Schema{}
	addFacts(facts, parent)
	addFacts(facts, besideOf(a))
	facts.Nullable = false // Null has to be taken by both.
	if b.Ref != "" {
		both := &openapi3.SchemaRef{Ref: b.Ref, Extensions: b.Extensions}
		setBeside(both, facts)
		setBeside(both, besideOf(b))
		return both
	}
	value := *b.Value
	addFacts(facts, &value)
	addFacts(&value, facts)
	value.Format = cmp.Or(value.Format, parent.Format)
	return &openapi3.SchemaRef{Value: &value, Extensions: b.Extensions}
}

// description is what is said of a property in its place, else of its type.
func description(ref *openapi3.SchemaRef, s *openapi3.Schema) string {
	return cmp.Or(besideOf(ref).Description, s.Description)
}

// uniteProperty merges a property that several members of a union define: an
// enum of the union has the values of all of them.
func (n *normalizer) uniteProperty(a, b *openapi3.SchemaRef, owner, key, place string) (*openapi3.SchemaRef, error) {
	first, second := n.resolve(a), n.resolve(b)
	if !isScalar(first) || scalarType(first) != scalarType(second) {
		return nil, errorAt(place, "the members of the union define %q differently, and no %s_type beside the union tells which one it is", key, key)
	}
	united := &openapi3.Schema{Type: &openapi3.Types{scalarType(first)}}
	if one, other := description(a, first), description(b, second); one == other || other == "" {
		united.Description = one
	}
	if scalarType(first) != openapi3.TypeString || len(first.Enum) == 0 || len(second.Enum) == 0 {
		return &openapi3.SchemaRef{Value: united}, nil
	}
	explained := map[string]any{}
	for _, member := range []*openapi3.Schema{first, second} {
		maps.Copy(explained, asObject(member.Extensions[enumDescriptionsExtension]))
		for _, value := range member.Enum {
			if !slices.Contains(united.Enum, value) {
				united.Enum = append(united.Enum, value)
			}
			if text := explain(member.Description, enumTexts(member))[fmt.Sprint(value)]; text != "" {
				explained[fmt.Sprint(value)] = text
			} else if len(member.Enum) == 1 && member.Description != "" {
				explained[fmt.Sprint(value)] = member.Description
			}
		}
	}
	if len(explained) > 0 {
		united.Extensions = withExtension(nil, enumDescriptionsExtension, explained)
	}
	name := n.join(owner, key)
	if present := n.schemas[name]; present != nil && a.Ref != schemaPrefix+name {
		return nil, errorAt(place, "the name %s for the values of %q is taken", name, key)
	}
	n.schemas[name] = &openapi3.SchemaRef{Value: united}
	return refTo(name), nil
}

func (n *normalizer) resolve(ref *openapi3.SchemaRef) *openapi3.Schema {
	for range len(n.schemas) + len(n.wrappers) {
		if ref == nil || ref.Ref == "" {
			break
		}
		ref = n.lookup(refName(ref.Ref))
	}
	if ref == nil || ref.Value == nil {
		return &openapi3.Schema{}
	}
	return ref.Value
}

func isScalar(s *openapi3.Schema) bool {
	switch scalarType(s) {
	case openapi3.TypeString, openapi3.TypeInteger, openapi3.TypeNumber, openapi3.TypeBoolean:
		return true
	}
	return false
}

// scalarType is the type of s, "" for none.
func scalarType(s *openapi3.Schema) string {
	if types := s.Type.Slice(); len(types) > 0 {
		return types[0]
	}
	return ""
}

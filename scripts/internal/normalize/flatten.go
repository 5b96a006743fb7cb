package normalize

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// oneOfExtension lists, for each union flattened into an object, the keys of
// which exactly one is present.
const oneOfExtension = "x-one-of"

// flattenAll replaces allOf and oneOf by plain objects.
func (n *normalizer) flattenAll() error {
	for _, name := range sortedKeys(n.schemas) {
		if n.schemas[name].Ref != "" {
			continue
		}
		s, err := n.flattenComponent(name)
		if err != nil {
			return err
		}
		n.schemas[name] = &openapi3.SchemaRef{Value: s}
	}
	return nil
}

// flattenComponent flattens a component once and remembers the result.
func (n *normalizer) flattenComponent(name string) (*openapi3.Schema, error) {
	place := schemaPrefix + escape(strings.TrimSuffix(name, wrapperMark))
	if s, ok := n.flat[name]; ok {
		if s == nil {
			return nil, errorAt(place, "the schema is a part of itself")
		}
		return s, nil
	}
	ref := n.lookup(name)
	n.flat[name] = nil
	var s *openapi3.Schema
	var err error
	if ref.Ref != "" {
		s, err = n.flattenComponent(refName(ref.Ref))
	} else {
		s, err = n.flatten(ref.Value, exported(strings.TrimSuffix(name, wrapperMark)), place)
	}
	if err != nil {
		return nil, err
	}
	n.flat[name] = s
	return s, nil
}

func (n *normalizer) flattenRef(ref *openapi3.SchemaRef, owner, place string) (*openapi3.Schema, error) {
	if ref.Ref != "" {
		return n.flattenComponent(refName(ref.Ref))
	}
	return n.flatten(ref.Value, owner, place)
}

// flatten returns s with the properties of its allOf parts and of its oneOf
// members as its own. Parts come first: what s says itself counts.
func (n *normalizer) flatten(s *openapi3.Schema, owner, place string) (*openapi3.Schema, error) {
	if !isComposed(s) {
		return n.checkRequired(s, place), nil
	}
	result := *s
	result.AllOf, result.OneOf, result.AnyOf, result.Discriminator = nil, nil, nil, nil
	result.Properties, result.Required = openapi3.Schemas{}, nil
	for i, part := range append(slices.Clone(s.AllOf), &openapi3.SchemaRef{Value: &openapi3.Schema{
		Type: s.Type, Properties: s.Properties, Required: s.Required,
	}}) {
		place := place
		if i < len(s.AllOf) {
			place += "/allOf/" + itoa(i)
		}
		flat, err := n.flattenPart(part, owner, place)
		if err != nil {
			return nil, err
		}
		if err := n.mergeObject(&result, flat, owner, place, n.overrideProperty); err != nil {
			return nil, err
		}
		addPart(&result, flat, part.Ref != "")
	}
	for _, union := range []struct {
		keyword string
		members openapi3.SchemaRefs
	}{{"oneOf", s.OneOf}, {"anyOf", s.AnyOf}} {
		if len(union.members) == 0 {
			continue
		}
		flat, err := n.flattenUnion(union.members, owner, place+"/"+union.keyword)
		if err != nil {
			return nil, err
		}
		if err := n.mergeObject(&result, flat, owner, place, n.overrideProperty); err != nil {
			return nil, err
		}
	}
	result.Type = &openapi3.Types{openapi3.TypeObject}
	return n.checkRequired(&result, place), nil
}

// addPart adds what a part of an allOf says of the whole. One with a name speaks
// of itself, but for how many properties there may be.
func addPart(whole, part *openapi3.Schema, named bool) {
	if named {
		part = &openapi3.Schema{MinProps: part.MinProps, MaxProps: part.MaxProps}
	}
	nullable := whole.Nullable // Null has to be taken by all parts.
	addFacts(whole, part)
	whole.Nullable = nullable
	whole.Description = sentences(whole.Description, part.Description)
}

// flattenPart flattens a part of an allOf. Its required list is checked only
// where the whole is known: it may name properties of another part.
func (n *normalizer) flattenPart(part *openapi3.SchemaRef, owner, place string) (*openapi3.Schema, error) {
	if part.Ref == "" && !isComposed(part.Value) {
		return part.Value, nil
	}
	return n.flattenRef(part, owner, place)
}

// flattenUnion merges the members of a union: each property is optional but
// for those that every member requires, and members of a later version are
// kept as additional properties.
func (n *normalizer) flattenUnion(union openapi3.SchemaRefs, owner, place string) (*openapi3.Schema, error) {
	result := &openapi3.Schema{
		Type:                 &openapi3.Types{openapi3.TypeObject},
		Properties:           openapi3.Schemas{},
		AdditionalProperties: keepsUnknown(),
	}
	members := make([]*openapi3.Schema, 0, len(union))
	for i, ref := range union {
		place := place + "/" + itoa(i)
		member, err := n.flattenRef(ref, owner, place)
		if err != nil {
			return nil, err
		}
		if len(member.Properties) == 0 {
			return nil, errorAt(place, "there is no rule for a member of a union that is not an object with properties")
		}
		if err := n.mergeObject(result, &openapi3.Schema{Properties: member.Properties, Extensions: member.Extensions}, owner, place, n.uniteProperty); err != nil {
			return nil, err
		}
		members = append(members, member)
	}
	selecting := selectingKeys(members)
	if selecting != nil {
		result.Extensions = withExtension(result.Extensions, oneOfExtension, []any{selecting})
	}
	for _, key := range sortedKeys(result.Properties) {
		// The key of the only member is optional as well: there may be others.
		if !slices.Contains(selecting, any(key)) && !slices.ContainsFunc(members, func(m *openapi3.Schema) bool { return !slices.Contains(m.Required, key) }) {
			result.Required = append(result.Required, key)
		}
	}
	return result, nil
}

// selectingKeys returns the key by which each member is told from the others,
// or nil if one of them has none or several.
func selectingKeys(members []*openapi3.Schema) []any {
	var keys []any
	for _, member := range members {
		var own []any
		for _, key := range sortedKeys(member.Properties) {
			if len(members) == 1 || slices.ContainsFunc(members, func(m *openapi3.Schema) bool { return m.Properties[key] == nil }) {
				own = append(own, key)
			}
		}
		if len(own) != 1 {
			return nil
		}
		keys = append(keys, own[0])
	}
	return keys
}

// mergeObject adds the properties of from to into; merge decides on those that
// both have.
func (n *normalizer) mergeObject(into, from *openapi3.Schema, owner, place string, merge func(a, b *openapi3.SchemaRef, owner, key, place string) (*openapi3.SchemaRef, error)) error {
	if from.Type.Slice() != nil && !from.Type.Is(openapi3.TypeObject) {
		return errorAt(place, "there is no rule for a part of type %s", strings.Join(from.Type.Slice(), ", "))
	}
	for _, key := range sortedKeys(from.Properties) {
		property := from.Properties[key]
		if present := into.Properties[key]; present != nil && !sameSchema(present, property) {
			var err error
			if property, err = merge(present, property, owner, key, place+"/properties/"+escape(key)); err != nil {
				return err
			}
		}
		into.Properties[key] = property
	}
	for _, key := range from.Required {
		if !slices.Contains(into.Required, key) {
			into.Required = append(into.Required, key)
		}
	}
	slices.Sort(into.Required)
	if open := from.AdditionalProperties; open.Schema != nil || open.Has != nil && *open.Has {
		into.AdditionalProperties = open
	}
	for _, name := range []string{oneOfExtension, taggedExtension} {
		value, ok := from.Extensions[name]
		if !ok {
			continue
		}
		switch present := into.Extensions[name].(type) {
		case []any: // the groups of each union
			value = append(slices.Clone(present), value.([]any)...)
		case map[string]any:
			if !reflect.DeepEqual(present, value) {
				return errorAt(place, "there is no rule for a second union that a sibling selects")
			}
		}
		into.Extensions = withExtension(into.Extensions, name, value)
	}
	return nil
}

// checkRequired returns s without the required names that are no properties.
func (n *normalizer) checkRequired(s *openapi3.Schema, place string) *openapi3.Schema {
	known := slices.DeleteFunc(slices.Clone(s.Required), func(key string) bool { return s.Properties[key] == nil })
	if len(known) == len(s.Required) {
		return s
	}
	for _, key := range s.Required {
		if s.Properties[key] == nil {
			n.notice(place, "%q is required but is no property", key)
		}
	}
	result := *s
	result.Required = known
	return &result
}

// sameSchema compares but for descriptions.
func sameSchema(a, b *openapi3.SchemaRef) bool {
	return shape(a) == shape(b)
}

func shape(ref *openapi3.SchemaRef) string {
	if ref.Ref != "" {
		return ref.Ref
	}
	s := *ref.Value
	s.Description, s.Title, s.Default = "", "", nil
	data, err := json.Marshal(&s)
	if err != nil {
		return ""
	}
	return string(data)
}

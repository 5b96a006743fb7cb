package normalize

import (
	"cmp"

	"github.com/getkin/kin-openapi/openapi3"
)

// undecorateRefs replaces an allOf that wraps one $ref only to give it a
// description, a default or a type by the $ref itself, and puts the description
// and the default beside it. What is inline takes the place of the allOf.
// Components keep their name: an allOf around one $ref is a type of its own.
func (n *normalizer) undecorateRefs() error {
	return n.visitAll(func(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		return n.undecorate(ref), nil
	})
}

// undecorate returns what stands in the place of an allOf that only decorates, or
// else the schema as it is.
func (n *normalizer) undecorate(ref *openapi3.SchemaRef) *openapi3.SchemaRef {
	if ref.Ref != "" {
		return ref
	}
	s := *ref.Value
	s.AllOf = nil
	if !isDecoration(&s) {
		return ref
	}
	decorations := []*openapi3.Schema{&s}
	var only *openapi3.SchemaRef
	for _, part := range ref.Value.AllOf {
		if part.Ref == "" && isDecoration(part.Value) {
			decorations = append(decorations, part.Value)
			continue
		}
		if only != nil {
			return ref
		}
		only = part
	}
	if len(ref.Value.AllOf) == 0 {
		return ref
	}
	if only == nil { // They decorate nothing but each other.
		only, decorations = &openapi3.SchemaRef{Value: decorations[0]}, decorations[1:]
	}
	only = n.undecorate(only)
	switch {
	case only.Ref != "" && n.isComponent(ref):
		return ref
	case only.Ref != "":
		plain := &openapi3.SchemaRef{Ref: only.Ref, Extensions: only.Extensions}
		for _, decoration := range decorations {
			setBeside(plain, decoration)
		}
		return plain
	}
	// What is inline is a type of its own, with what decorates it.
	value := *only.Value
	for _, decoration := range decorations {
		value.Extensions = withExtensions(value.Extensions, decoration.Extensions)
		value.Description = cmp.Or(decoration.Description, value.Description)
		if value.Type == nil {
			value.Type = decoration.Type
		}
		addFacts(&value, decoration)
	}
	return &openapi3.SchemaRef{Value: &value, Extensions: only.Extensions}
}

func (n *normalizer) isComponent(ref *openapi3.SchemaRef) bool {
	for _, component := range n.schemas {
		if component == ref {
			return true
		}
	}
	return false
}

// isDecoration says whether a schema adds nothing that a type would show. One with
// items is an array.
func isDecoration(s *openapi3.Schema) bool {
	return len(s.Properties) == 0 && len(s.Required) == 0 &&
		len(s.AllOf) == 0 && len(s.OneOf) == 0 && len(s.AnyOf) == 0 &&
		s.AdditionalProperties.Schema == nil && s.Format == "" &&
		(s.Type.Slice() == nil || s.Type.Is(openapi3.TypeObject))
}

// use counts where a component is referenced.
type use struct {
	// parts are the components of whose allOf it is a part; "" stands for an
	// allOf inside a component.
	parts map[string]bool
	// members counts the unions of which it is a member.
	members int
	// other counts all other places: properties, items, operations.
	other int
}

// onlyPart says whether the component is nothing but a part of others.
func (u *use) onlyPart() bool { return u != nil && u.members == 0 && u.other == 0 }

// countUses fills n.uses and n.published.
func (n *normalizer) countUses() error {
	n.uses, n.published = map[string]*use{}, map[string]bool{}
	of := func(ref *openapi3.SchemaRef) *use {
		name := refName(ref.Ref)
		if n.uses[name] == nil {
			n.uses[name] = &use{parts: map[string]bool{}}
		}
		return n.uses[name]
	}
	var count func(s *openapi3.Schema, component string)
	below := func(ref *openapi3.SchemaRef) {
		switch {
		case ref == nil:
		case ref.Ref != "":
			of(ref).other++
		default:
			count(ref.Value, "")
		}
	}
	count = func(s *openapi3.Schema, component string) {
		for _, part := range s.AllOf {
			if part.Ref != "" {
				of(part).parts[component] = true
			} else {
				count(part.Value, component)
			}
		}
		for _, member := range append(append(openapi3.SchemaRefs{}, s.OneOf...), s.AnyOf...) {
			if member.Ref != "" {
				of(member).members++
			} else {
				count(member.Value, component)
			}
		}
		for _, member := range taggedMembers(s) {
			of(refTo(member)).other++
		}
		below(s.Items)
		below(s.AdditionalProperties.Schema)
		for _, property := range s.Properties {
			below(property)
		}
	}
	for _, name := range sortedKeys(n.schemas) {
		n.published[name] = true
		if ref := n.schemas[name]; ref.Ref != "" {
			of(ref).other++
		} else {
			count(ref.Value, name)
		}
	}
	content := func(content openapi3.Content) {
		for _, media := range content {
			below(media.Schema)
		}
	}
	// What a parameter is, which is no object, cannot be a part of another schema.
	return n.eachOperation(func(_, _, _ string, op *openapi3.Operation) error {
		if op.RequestBody != nil {
			content(op.RequestBody.Value.Content)
		}
		for _, response := range op.Responses.Map() {
			content(response.Value.Content)
		}
		return nil
	})
}

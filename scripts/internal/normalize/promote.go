package normalize

import (
	"maps"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// nameExtension, on an inline schema, is the name to promote it under.
const nameExtension = "x-name"

// emptyExtension marks an object that is empty on purpose: its presence is
// the message, as in {"composing_event": {}}.
const emptyExtension = "x-empty-object"

// listAnswerExtension marks an answer that is a list without an object around
// it. Such an answer cannot be extended, so one day it gets an object.
const listAnswerExtension = "x-list-answer"

// wrapperSuffix ends the published names of objects whose one key selects a
// member of a union.
const wrapperSuffix = "Field"

// wrapperMark ends the names of wrappers that were set aside. No component can
// have such a name.
const wrapperMark = "*"

// promoteInline makes a named schema of every anonymous object, enum and
// union inside a component, called after its owner and its property. This has
// to come before unions are flattened: afterwards each copy would get a type
// of its own.
//
// A wrapper, an object with one property that is only a part of others, gives
// its name to what is under its key and disappears.
func (n *normalizer) promoteInline() error {
	if err := n.setWrappersAside(); err != nil {
		return err
	}
	n.countAnonymous()
	published := sortedKeys(n.schemas)
	for _, marked := range sortedKeys(n.wrappers) {
		if err := n.promoteWrapped(n.wrappers[marked].Value, strings.TrimSuffix(marked, wrapperMark)); err != nil {
			return err
		}
	}
	for _, name := range published {
		ref := n.schemas[name]
		if ref.Ref != "" {
			continue
		}
		if err := n.promoteParts(ref.Value, n.owner(name), schemaPrefix+escape(name)); err != nil {
			return err
		}
	}
	return n.resolveDeepRefs()
}

// setWrappersAside moves the wrappers out of the schemas, under marked names:
// what is under their key may take the name.
func (n *normalizer) setWrappersAside() error {
	n.wrappers = openapi3.Schemas{}
	for _, name := range sortedKeys(n.schemas) {
		if n.isWrapper(name) {
			n.wrappers[name+wrapperMark] = n.schemas[name]
		}
	}
	if err := n.visitAll(func(_ string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		component, inside, _ := strings.Cut(refName(ref.Ref), "/")
		if n.wrappers[component+wrapperMark] == nil {
			return ref, nil
		}
		if inside != "" {
			inside = "/" + inside
		}
		return &openapi3.SchemaRef{Ref: schemaPrefix + component + wrapperMark + inside}, nil
	}); err != nil {
		return err
	}
	for marked := range n.wrappers {
		name := strings.TrimSuffix(marked, wrapperMark)
		delete(n.schemas, name)
		delete(n.uses, name)
	}
	return nil
}

func (n *normalizer) isWrapper(name string) bool {
	ref, used := n.schemas[name], n.uses[name]
	if ref.Ref != "" || len(ref.Value.Properties) != 1 || isComposed(ref.Value) {
		return false
	}
	if used == nil {
		return strings.HasSuffix(name, wrapperSuffix)
	}
	return used.other == 0
}

// owner is the name under which what is inline in a component is promoted: a
// part of just one other component stands for that one.
func (n *normalizer) owner(name string) string {
	for seen := map[string]bool{}; !seen[name] && n.uses[name].onlyPart() && len(n.uses[name].parts) == 1; {
		seen[name] = true
		if whole := sortedKeys(n.uses[name].parts)[0]; whole != "" {
			name = whole
		}
	}
	return exported(name)
}

// promoteWrapped promotes what is under the one key of a wrapper.
func (n *normalizer) promoteWrapped(s *openapi3.Schema, wrapper string) (err error) {
	key := sortedKeys(s.Properties)[0]
	place := schemaPrefix + escape(wrapper) + "/properties/" + escape(key)
	name := exported(strings.TrimSuffix(wrapper, wrapperSuffix))
	if n.schemas[name] != nil {
		name = exported(wrapper)
	}
	if value := s.Properties[key].Value; s.Properties[key].Ref == "" {
		describeWrapped(value, s, name == wrapper)
		if isFreeForm(value) {
			value.Extensions = withExtension(value.Extensions, emptyExtension, true)
		}
	}
	s.Properties[key], err = n.promote(s.Properties[key], place, name)
	return err
}

// describeWrapped gives what is under the key of a wrapper the documentation of
// the wrapper: if it takes the whole name all of it, else what it lacks.
func describeWrapped(s, wrapper *openapi3.Schema, whole bool) {
	for _, part := range s.AllOf {
		if part.Ref == "" && isDecoration(part.Value) {
			s.Description = sentences(s.Description, part.Value.Description)
		}
	}
	switch {
	case whole:
		s.Description = sentences(s.Description, unwrapped(wrapper.Description))
		s.Deprecated = s.Deprecated || wrapper.Deprecated
	case s.Description == "":
		s.Description = wrapper.Description
	}
}

// promoteParts promotes what is inline below the schema called owner.
func (n *normalizer) promoteParts(s *openapi3.Schema, owner, place string) (err error) {
	for _, p := range parts(s, place) {
		switch {
		case (*p.ref).Ref != "":
		case p.place == place+"/items":
			if *p.ref, err = n.promote(*p.ref, p.place, owner+"Item"); err != nil {
				return err
			}
		case p.place == place+"/additionalProperties":
			if *p.ref, err = n.promote(*p.ref, p.place, owner+"Value"); err != nil {
				return err
			}
		default:
			if err := n.promoteAnonymous((*p.ref).Value, owner, p.place); err != nil {
				return err
			}
		}
	}
	for _, key := range sortedKeys(s.Properties) {
		if s.Properties[key], err = n.promote(s.Properties[key], place+"/properties/"+escape(key), n.nameBelow(owner, key)); err != nil {
			return err
		}
	}
	return nil
}

// promoteAnonymous promotes what is inline in an anonymous part. One with a
// single property is a wrapper without a name: its key names what is under it,
// if no other does the same, as in message_delivery_report.
func (n *normalizer) promoteAnonymous(s *openapi3.Schema, owner, place string) (err error) {
	if key := anonymousKey(s); key != "" && n.anonymous[key] == 1 && n.schemas[n.camel(key)] == nil {
		s.Properties[key], err = n.promote(s.Properties[key], place+"/properties/"+escape(key), n.camel(key))
		return err
	}
	return n.promoteParts(s, owner, place)
}

// anonymousKey returns the key of an anonymous wrapper, or "". One word alone
// does not name a type.
func anonymousKey(s *openapi3.Schema) string {
	if len(s.Properties) != 1 {
		return ""
	}
	for key, property := range s.Properties {
		if property.Ref == "" && len(property.Value.Properties) > 0 && len(splitWords(key)) > 1 {
			return key
		}
	}
	return ""
}

// countAnonymous fills n.anonymous with the keys of anonymous wrappers.
func (n *normalizer) countAnonymous() {
	n.anonymous = map[string]int{}
	for _, name := range sortedKeys(n.schemas) {
		if n.schemas[name].Ref != "" {
			continue
		}
		for _, p := range parts(n.schemas[name].Value, "") {
			if (*p.ref).Ref == "" {
				n.anonymous[anonymousKey((*p.ref).Value)]++
			}
		}
	}
}

// nameBelow names an inline property of owner.
func (n *normalizer) nameBelow(owner, key string) string {
	name := n.join(owner, key)
	if name == owner || n.schemas[name] != nil {
		return owner + n.camel(key)
	}
	return name
}

// promote returns what stands in the place of ref: a reference to the schema
// promoted under name, or ref itself where there is nothing to promote.
func (n *normalizer) promote(ref *openapi3.SchemaRef, place, name string) (_ *openapi3.SchemaRef, err error) {
	if ref.Ref != "" {
		return ref, nil
	}
	s := ref.Value
	if s.Type.Is(openapi3.TypeArray) {
		if s.Items != nil {
			s.Items, err = n.promote(s.Items, place+"/items", singular(name))
		}
		return ref, err
	}
	if value := s.AdditionalProperties.Schema; value != nil && len(s.Properties) == 0 {
		s.AdditionalProperties.Schema, err = n.promote(value, place+"/additionalProperties", name+"Value")
		return ref, err
	}
	empty := s.Extensions[emptyExtension] != nil
	if len(s.Properties)+len(s.AllOf)+len(s.OneOf)+len(s.AnyOf)+len(s.Enum) == 0 && !empty {
		return ref, nil
	}
	if given, ok := s.Extensions[nameExtension].(string); ok {
		delete(s.Extensions, nameExtension)
		name = given
	}
	if present := n.schemas[name]; present != nil && sameSchema(present, ref) {
		return refTo(name), nil
	}
	if n.schemas[name] != nil {
		return nil, errorAt(place, "the name %s for this schema is taken; %s in the overlay can give it another", name, nameExtension)
	}
	if s.Description == "" && len(s.Enum) == 0 {
		s.Description = describePlace(place)
	}
	n.schemas[name], n.places[name] = ref, place
	if err := n.promoteParts(s, name, place); err != nil {
		return nil, err
	}
	return refTo(name), nil
}

// promoteResponses promotes the inline schemas of operations: ListThings
// answers a ListThingsResponse.
func (n *normalizer) promoteResponses() error {
	return n.eachOperation(func(place, _, _ string, op *openapi3.Operation) (err error) {
		if op.OperationID == "" {
			return errorAt(place, "the operation has no operationId")
		}
		method := MethodName(op.OperationID)
		for _, parameter := range op.Parameters {
			schema := parameter.Value.Schema
			if parameter.Value.Schema, err = n.promote(schema, place+"/parameters/"+parameter.Value.Name, method+n.camel(parameter.Value.Name)); err != nil {
				return err
			}
		}
		if op.RequestBody != nil {
			if err := n.promoteContent(op.RequestBody.Value.Content, place+"/requestBody", method+"Request", method+" takes"); err != nil {
				return err
			}
		}
		for _, status := range op.Responses.Keys() {
			name := method + "Response"
			if !strings.HasPrefix(status, "2") {
				name = method + exported(status) + "Error"
			}
			if err := n.promoteContent(op.Responses.Value(status).Value.Content, place+"/responses/"+status, name, method+" answers"); err != nil {
				return err
			}
		}
		return nil
	})
}

func (n *normalizer) promoteContent(content openapi3.Content, place, name, what string) (err error) {
	for _, mediaType := range sortedKeys(content) {
		media := content[mediaType]
		if media.Schema == nil || media.Schema.Ref != "" {
			continue
		}
		if n.schemas[name] != nil {
			name += "Body"
		}
		if s := media.Schema.Value; s.Description == "" {
			s.Description = "is what " + what + "."
		}
		array := media.Schema.Value.Type.Is(openapi3.TypeArray)
		if media.Schema, err = n.promote(media.Schema, place+"/content/"+escape(mediaType), name); err != nil {
			return err
		}
		if array {
			media.Schema.Value.Extensions = withExtension(media.Schema.Value.Extensions, listAnswerExtension, true)
			n.schemas[name], n.places[name] = media.Schema, place+"/content/"+escape(mediaType)
			media.Schema = refTo(name)
		}
	}
	return nil
}

// resolveDeepRefs points references that lead inside a component to the schema
// that was promoted from there.
func (n *normalizer) resolveDeepRefs() error {
	return n.visitAll(func(place string, ref *openapi3.SchemaRef) (*openapi3.SchemaRef, error) {
		segments := strings.Split(refName(ref.Ref), "/")
		if len(segments) == 1 {
			return ref, nil
		}
		target := n.lookup(segments[0])
		for rest := segments[1:]; len(rest) > 0; rest = rest[2:] {
			if rest[0] != "properties" || target.Ref != "" {
				target = nil
				break
			}
			target = target.Value.Properties[unescape(rest[1])]
		}
		if target == nil {
			return nil, errorAt(place, "there is no rule for the $ref %q into a component", ref.Ref)
		}
		return target, nil
	})
}

// lookup returns a component, also one that is a wrapper.
func (n *normalizer) lookup(name string) *openapi3.SchemaRef {
	if ref := n.schemas[name]; ref != nil {
		return ref
	}
	return n.wrappers[name]
}

// isFreeForm says whether s is an object about whose members nothing is said.
func isFreeForm(s *openapi3.Schema) bool {
	return s.Type.Is(openapi3.TypeObject) && isDecoration(s)
}

func withExtension(extensions map[string]any, name string, value any) map[string]any {
	if extensions == nil {
		extensions = map[string]any{}
	}
	extensions[name] = value
	return extensions
}

func withExtensions(extensions, more map[string]any) map[string]any {
	if len(more) == 0 {
		return extensions
	}
	all := cloneExtensions(extensions)
	maps.Copy(all, more)
	return all
}

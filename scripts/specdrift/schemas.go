package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// describeSchema describes a schema of its own and what the Go type made of it
// consists of. inRequests says whether callers send it.
func describeSchema(name string, ref *openapi3.SchemaRef, inRequests bool) *node {
	described := newNode("schema", pointer("#/components/schemas", name))
	described.goType = declaredType(ref)
	if ref.Ref != "" {
		return described
	}
	s := ref.Value
	described.facts = keywords(s, "properties", "required", "enum")
	describeOwner(described.facts, s)
	if inRequests {
		constrain(described.facts)
	}
	described.children = describeEnum(s, described.place)
	if described.goType != structType {
		return described
	}
	delete(described.facts, "additionalProperties")
	members := unionMembers(s)
	for key, property := range s.Properties {
		required := slices.Contains(s.Required, key)
		child := describeProperty(property, pointer(described.place, "properties", key), required, inRequests)
		if slices.Contains(members, key) {
			child.kind = "union member"
			child.facts["union member"] = fact{value: "true"}
		}
		described.children["property "+key] = child
	}
	describeGenerated(described, s, len(members) > 0)
	return described
}

// namedHere ends what is said of the type of another package for which this one
// has a name.
const namedHere = ", named here as well"

// describeOwner notes whose type it is, if it is that of another package.
func describeOwner(facts map[string]fact, s *openapi3.Schema) {
	owner, shared := s.Extensions["x-shared"].(string)
	if !shared {
		return
	}
	if s.Extensions["x-alias"] == true {
		owner += namedHere
	}
	facts["package of its Go type"] = fact{value: owner, narrows: narrowsSharing}
}

// narrowsSharing says whether a type is no longer that of the other package, or
// no longer has a name in its own.
func narrowsSharing(before, after string) bool {
	return after == "" || before != after && !strings.HasSuffix(after, namedHere)
}

// describeGenerated adds what unions have beside their properties.
func describeGenerated(described *node, s *openapi3.Schema, isUnion bool) {
	if isUnion {
		described.children["method Members"] = newNode("union (method Members)", pointer(described.place, "oneOf"))
	}
	union := tagged(s)
	for _, member := range union.Members {
		child := newNode("union member", pointer(described.place, "properties", union.Property, "oneOf", member.Schema))
		child.facts["selecting value"] = fact{value: member.Value}
		described.children["accessor "+typeName(member.Schema)] = child
	}
}

// taggedUnion is a property of which a sibling says what it holds.
type taggedUnion struct {
	Property string
	Members  []struct{ Schema, Value string }
}

// tagged returns the tagged union in an object, zero if there is none.
func tagged(s *openapi3.Schema) (union taggedUnion) {
	decodeExtension(s.Extensions["x-tagged-union"], &union)
	return union
}

// describeProperty describes a property, which becomes a field.
func describeProperty(ref *openapi3.SchemaRef, place string, required, inRequests bool) *node {
	described := newNode("property", place)
	value := ref.Value
	described.goType = fieldType(ref, !required || value.Nullable || value.WriteOnly)
	beside, _ := ref.Extensions["x-beside"].(map[string]any)
	if ref.Ref == "" {
		described.facts = keywords(value)
	} else if beside != nil {
		described.facts = factsOf(maps.Clone(beside))
	}
	mustSend := inRequests && !value.ReadOnly && beside["readOnly"] != true
	if mustSend {
		constrain(described.facts)
	}
	describeRequired(described, required, mustSend)
	for _, extensions := range []map[string]any{value.Extensions, ref.Extensions} {
		if name, ok := extensions["x-go-name"].(string); ok {
			described.facts["Go name"] = fixed(name)
		}
	}
	return described
}

// describeRequired notes that a value must be given. Where callers send it,
// that breaks them even if it compiles: what they send is refused.
func describeRequired(described *node, required, mustSend bool) {
	if !required {
		return
	}
	said := fact{value: "true", shapesType: true}
	if mustSend {
		said.whenSet = breaking
		described.whenAdded = breaking
		described.kind = "required " + described.kind
	}
	described.facts["required"] = said
}

// describeEnum describes the values of an enum, each of them a constant.
func describeEnum(s *openapi3.Schema, place string) map[string]*node {
	values := map[string]*node{}
	names, _ := s.Extensions["x-enum-varnames"].([]any)
	for i, value := range s.Enum {
		text := fmt.Sprint(value)
		described := newNode("enum value", pointer(place, "enum", text))
		if i < len(names) {
			described.facts["Go name"] = fixed(fmt.Sprint(names[i]))
		}
		values["value "+text] = described
	}
	return values
}

// unionMembers returns the keys of which exactly one is present.
func unionMembers(s *openapi3.Schema) []string {
	var groups [][]string
	decodeExtension(s.Extensions["x-one-of"], &groups)
	return slices.Concat(groups...)
}

// decodeExtension decodes an annotation of normalisation, if there is one.
func decodeExtension(extension any, into any) {
	if extension == nil {
		return
	}
	data, err := json.Marshal(extension)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		panic(err) // Normalisation wrote it.
	}
}

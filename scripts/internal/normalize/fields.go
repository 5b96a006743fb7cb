package normalize

import (
	"net/http"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// keysExtension, on a map, names the schema of its keys, an enum; with a package
// in front it is a Go type of that package.
const keysExtension = "x-keys"

// plainExtension, on a scalar, says that its zero value means to the server what
// leaving it out means.
const plainExtension = "x-plain"

// annotateFields says how properties become fields. A pointer tells absent from
// zero, which only a request needs: in a schema that no request carries, where
// the server sets the value, and where zero is as good as absent, a scalar is
// plain and left out when zero. An optional list or map is always plain and left
// out when nil, but sent when empty, since that clears it.
func (n *normalizer) annotateFields() error {
	carried, patches := n.carriedByRequests()
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil {
			continue
		}
		if err := n.checkKeys(s, schemaPrefix+escape(name)); err != nil {
			return err
		}
		for _, key := range sortedKeys(s.Properties) {
			property := s.Properties[key]
			// Fields of two objects may share the schema, never the annotation.
			copied := &openapi3.SchemaRef{Ref: property.Ref, Value: property.Value, Extensions: property.Extensions}
			if property.Ref == "" {
				copied.Value = new(*property.Value)
			}
			s.Properties[key] = copied

			value := n.resolve(property)
			plain := isContainer(value) || isScalar(value) && (value.ReadOnly || besideOf(property).ReadOnly || value.Extensions[plainExtension] == true || !carried[name])
			switch required := slices.Contains(s.Required, key); {
			case required && patches[name] && len(s.Required) < len(s.Properties):
				annotate(copied, "x-omitzero", true)
			case plain && !required:
				annotate(copied, "x-go-type-skip-optional-pointer", true)
				annotate(copied, "x-omitempty", false)
				annotate(copied, "x-omitzero", true)
			}
			place := schemaPrefix + escape(name) + "/properties/" + escape(key)
			if err := n.checkKeys(value, place); err != nil {
				return err
			}
			n.noticeNull(property, slices.Contains(s.Required, key), place)
			if spelled := n.camel(key); spelled != (&normalizer{}).camel(key) {
				annotate(copied, "x-go-name", spelled)
			}
		}
	}
	return nil
}

// noticeNull says where null, which the document allows beside a $ref, has no
// form in Go: a field that is always there and the elements of a list or map
// are no pointers.
func (n *normalizer) noticeNull(property *openapi3.SchemaRef, required bool, place string) {
	refs := map[string]*openapi3.SchemaRef{}
	if required {
		refs[place] = property
	}
	if property.Ref == "" {
		refs[place+"/items"] = property.Value.Items
		refs[place+"/additionalProperties"] = property.Value.AdditionalProperties.Schema
	}
	for place, ref := range refs {
		if ref != nil && besideOf(ref).Nullable && !n.resolve(ref).Nullable {
			n.notice(place, "the value may be null, which its Go type can not be")
		}
	}
}

// carriedByRequests returns the schemas that a request can hold, and those that
// are the body of a PATCH: it sends what the caller sets, whatever is required.
// A body of which everything is required is sent in full nevertheless.
func (n *normalizer) carriedByRequests() (carried, patches map[string]bool) {
	carried, patches = map[string]bool{}, map[string]bool{}
	var carry func(name string)
	carry = func(name string) {
		if carried[name] || n.schemas[name] == nil {
			return
		}
		carried[name] = true
		for _, part := range references(n.schemas[name]) {
			carry(part)
		}
	}
	_ = n.eachOperation(func(_, _, method string, op *openapi3.Operation) error {
		if op.RequestBody == nil {
			return nil
		}
		for _, media := range op.RequestBody.Value.Content {
			if media.Schema == nil {
				continue // annotateOperations refuses it
			}
			for _, name := range references(media.Schema) {
				carry(name)
				patches[name] = patches[name] || method == http.MethodPatch
			}
		}
		return nil
	})
	return carried, patches
}

// keysOf returns the schema of a map's keys, or "" if it is none of this document.
func keysOf(ref *openapi3.SchemaRef) string {
	name, _ := ref.Value.Extensions[keysExtension].(string)
	if strings.Contains(name, ".") {
		return ""
	}
	return name
}

// checkKeys fails for a map whose keys are of an enum that does not exist.
func (n *normalizer) checkKeys(s *openapi3.Schema, place string) error {
	keys, given := s.Extensions[keysExtension]
	name, isText := keys.(string)
	switch {
	case !given:
		return nil
	case !isText || s.AdditionalProperties.Schema == nil || len(s.Properties) > 0:
		return errorAt(place, "%s does not name the keys of a map", keysExtension)
	case !strings.Contains(name, ".") && n.schemas[name] == nil:
		return errorAt(place, "the schema %s of the keys does not exist", name)
	}
	return nil
}

func annotate(ref *openapi3.SchemaRef, name string, value any) {
	if ref.Ref != "" {
		ref.Extensions = withExtension(cloneExtensions(ref.Extensions), name, value)
		return
	}
	ref.Value.Extensions = withExtension(cloneExtensions(ref.Value.Extensions), name, value)
}

func cloneExtensions(extensions map[string]any) map[string]any {
	clone := make(map[string]any, len(extensions)+1)
	for name, value := range extensions {
		clone[name] = value
	}
	return clone
}

// isContainer says whether s becomes a slice or a map.
func isContainer(s *openapi3.Schema) bool {
	if s.Extensions[emptyExtension] != nil {
		return false
	}
	return s.Type.Is(openapi3.TypeArray) || s.Type.Is(openapi3.TypeObject) && len(s.Properties) == 0
}

package normalize

import (
	"github.com/getkin/kin-openapi/openapi3"
)

const (
	// appendExtension marks a schema whose type encodes itself: it keeps
	// unknown members, has a required list, or holds such a type. Plain types
	// are left to encoding/json.
	appendExtension = "x-append"
	// encodeExtension, on a property, says how such a type encodes it: as a
	// "string", an "object" that encodes itself, "objects" or a map "byKey" of
	// those, or by encoding/json.
	encodeExtension = "x-encode"
	// decodeExtension, on a property, says how its type decodes it: as a
	// "string", an "object" that decodes itself, or by encoding/json.
	decodeExtension = "x-decode"
)

// annotateEncoding finds the types that encode themselves. encoding/json calls
// their MarshalJSON, but reads what each returns once more; a request is
// encoded without that, from its top to the last type that needs it.
func (n *normalizer) annotateEncoding() error {
	appends := map[string]bool{}
	for name, ref := range n.schemas {
		if s := ref.Value; s != nil && (s.Extensions[emptyExtension] != nil || s.Extensions[requiredListsExtension] != nil ||
			len(s.Properties) > 0 && s.AdditionalProperties.Schema != nil) {
			appends[name] = true
		}
	}
	for changed := true; changed; {
		changed = false
		for name, ref := range n.schemas {
			if ref.Value == nil || appends[name] {
				continue
			}
			for _, property := range ref.Value.Properties {
				if kind := n.encoding(property, appends); kind != "" && kind != "string" {
					appends[name], changed = true, true
				}
			}
		}
	}
	for name := range appends {
		s := n.schemas[name].Value
		s.Extensions = withExtension(cloneExtensions(s.Extensions), appendExtension, true)
		for _, property := range s.Properties {
			if kind := n.encoding(property, appends); kind != "" {
				annotate(property, encodeExtension, kind)
			}
		}
	}
	return nil
}

func (n *normalizer) encoding(property *openapi3.SchemaRef, appends map[string]bool) string {
	s := n.resolve(property)
	switch {
	case property.Ref != "" && appends[refName(property.Ref)]:
		return "object"
	case s.Type.Is(openapi3.TypeString) && s.Format == "" && s.Extensions["x-go-type"] == nil:
		return "string"
	case s.Type.Is(openapi3.TypeArray) && s.Items != nil && appends[refName(s.Items.Ref)]:
		return "objects"
	case len(s.Properties) == 0 && s.AdditionalProperties.Schema != nil && appends[refName(s.AdditionalProperties.Schema.Ref)]:
		return "byKey"
	}
	return ""
}

// annotateDecoding says how objects decode what is in them. All of them can: a
// callback has unions in unions, each of which encoding/json reads three times.
func (n *normalizer) annotateDecoding() error {
	objects := map[string]bool{}
	for name, ref := range n.schemas {
		if s := ref.Value; s != nil && (s.Extensions[emptyExtension] != nil || len(s.Properties) > 0) {
			objects[name] = true
		}
	}
	for name := range objects {
		for _, property := range n.schemas[name].Value.Properties {
			if kind := n.encoding(property, objects); kind == "string" || kind == "object" {
				annotate(property, decodeExtension, kind)
			}
		}
	}
	return nil
}

package normalize

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// annotateDocs gives every schema a description: an exported identifier
// without one would be a gap in the documentation.
func (n *normalizer) annotateDocs() error {
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil {
			continue
		}
		if s.Description == "" {
			s.Description = describe(s, name)
		}
		for _, key := range sortedKeys(s.Properties) {
			property := s.Properties[key]
			if property.Ref == "" && property.Value.Description == "" {
				property.Value.Description = "is the " + strings.ToLower(strings.Join(splitWords(key), " ")) + "."
			}
			if property.Ref == "" {
				property.Value.Description = withConstraints(property.Value)
			}
		}
	}
	return nil
}

func describe(s *openapi3.Schema, name string) string {
	switch {
	case s.Extensions[emptyExtension] != nil:
		return "is empty: that it is present is all it says."
	case s.Extensions[oneOfExtension] != nil:
		return "is a union: exactly one of its members is set."
	case len(s.Enum) > 0:
		return "is an open enum: a value that this version has no constant for is kept as it is."
	}
	return "is the schema " + name + " of the published document."
}

// withConstraints appends what the schema says about a value beyond its type.
func withConstraints(s *openapi3.Schema) string {
	var facts []string
	if s.Default != nil {
		facts = append(facts, "Default: "+jsonText(s.Default)+".")
	}
	if s.Min != nil {
		facts = append(facts, "Minimum: "+jsonText(*s.Min)+".")
	}
	if s.Max != nil {
		facts = append(facts, "Maximum: "+jsonText(*s.Max)+".")
	}
	if s.MaxLength != nil {
		facts = append(facts, "At most "+jsonText(*s.MaxLength)+" characters.")
	}
	if s.MaxItems != nil {
		facts = append(facts, "At most "+jsonText(*s.MaxItems)+" elements.")
	}
	if len(facts) == 0 {
		return s.Description
	}
	description := strings.TrimSpace(s.Description)
	if description != "" && !strings.HasSuffix(description, ".") {
		description += "."
	}
	return description + " " + strings.Join(facts, " ")
}

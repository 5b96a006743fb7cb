package normalize

import (
	"slices"
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"
)

// fieldMethods are the fields and methods that types may have besides those for
// properties, in lower case.
var fieldMethods = []string{
	"additionalproperties", "marshaljson", "marshaljsonto", "unmarshaljson", "unmarshaljsonfrom",
}

// nameFields keeps fields from being called like methods, and refuses names that
// Go can not hold or that are those of two properties.
func (n *normalizer) nameFields() error {
	for _, name := range sortedKeys(n.schemas) {
		s := n.schemas[name].Value
		if s == nil {
			continue
		}
		taken := map[string]string{}
		for _, key := range sortedKeys(s.Properties) {
			place := Pointer(schemaPrefix+escape(name), "properties", key)
			if key == "" || key == "-" || strings.ContainsFunc(key, func(r rune) bool { return !fitsTag(r) }) {
				return errorAt(place, "a JSON tag of Go can not hold the name")
			}
			field := n.camel(key)
			if field == "" || !unicode.IsUpper([]rune(field)[0]) && !unicode.IsDigit([]rune(field)[0]) {
				return errorAt(place, "the name gives no exported field of Go")
			}
			lower := strings.ToLower(field)
			if earlier, ok := taken[lower]; ok {
				return errorAt(place, "would be the same Go field as %s", earlier)
			}
			taken[lower] = key
			if slices.Contains(fieldMethods, lower) || slices.Contains(methodsOf(s), lower) {
				annotate(s.Properties[key], "x-go-name", field+"Property")
			}
		}
	}
	return nil
}

// methodsOf are the methods of a callback and of a union, in lower case.
func methodsOf(s *openapi3.Schema) []string {
	var all []string
	if s.Extensions[callbackExtension] != nil {
		all = append(all, "envelope")
	}
	if s.Extensions[oneOfExtension] != nil {
		all = append(all, "members")
	}
	for _, member := range taggedMembers(s) {
		all = append(all, "as"+goName(member), "from"+goName(member))
	}
	return all
}

// fitsTag says whether a JSON tag of Go can hold a character.
func fitsTag(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r)
}

package normalize

import (
	"math"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// convertValues leaves an enum with values of one type: 3.1 writes a constant
// as a keyword of its own, and null is said by "nullable".
func convertValues(s *openapi3.Schema, place string) error {
	if s.Const != nil {
		s.Enum, s.Const = []any{s.Const}, nil
	}
	if len(s.Enum) == 0 {
		return nil
	}
	values := slices.DeleteFunc(slices.Clone(s.Enum), func(value any) bool { return value == nil })
	if len(values) == 0 {
		return errorAt(place, "there is no rule for a value that is always null")
	}
	s.Nullable = s.Nullable || len(values) < len(s.Enum)
	s.Enum = values
	types := s.Type.Slice()
	for _, value := range values {
		kind := kindOf(value)
		switch {
		case kind == "":
			return errorAt(place, "there is no rule for the value %v of an enum", value)
		case len(types) == 0:
			types = []string{kind}
		case s.Type == nil && !fits(kind, types[0]) && !fits(types[0], kind):
			return errorAt(place, "the values of the enum are not of one type")
		case s.Type == nil && fits(types[0], kind):
			types = []string{kind}
		case !fits(kind, types[0]):
			return errorAt(place, "the value %v of an enum is no %s", value, types[0])
		}
	}
	s.Type = new(openapi3.Types(types))
	return nil
}

// kindOf is the type of a value, "" for null, lists and objects.
func kindOf(value any) string {
	switch value := value.(type) {
	case string:
		return openapi3.TypeString
	case bool:
		return openapi3.TypeBoolean
	case float64:
		if value == math.Trunc(value) {
			return openapi3.TypeInteger
		}
		return openapi3.TypeNumber
	}
	return ""
}

// fits says whether a value of a kind is one of a type.
func fits(kind, wanted string) bool {
	return kind == wanted || kind == openapi3.TypeInteger && wanted == openapi3.TypeNumber
}

// valueText is how a value of an enum is written in JSON, and in Go.
func valueText(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	return jsonText(value)
}

// valueName is a value of an enum as words of a name.
func valueName(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	return strings.NewReplacer("-", "minus ", ".", " point ", "+", "").Replace(valueText(value))
}

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
		case isInexact(value) && (s.Type == nil || s.Type.Is(openapi3.TypeInteger)):
			return errorAt(place, "the value %s of an enum is too large to be told exactly", valueText(value))
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

// maxExact is the number up to which all integers are told from each other when
// a document is read.
const maxExact = 1 << 53

func isInexact(value any) bool {
	number, ok := value.(float64)
	return ok && number == math.Trunc(number) && math.Abs(number) >= maxExact
}

// dropInexact leaves out what would be said wrongly of an integer: a default that
// is too large, and a bound, unless it is that of the type anyway.
func (n *normalizer) dropInexact(s *openapi3.Schema, place string) {
	if !s.Type.Is(openapi3.TypeInteger) {
		return
	}
	if isInexact(s.Default) {
		n.notice(place, "the default is too large to be told exactly, and not in the code")
		s.Default = nil
	}
	for _, bound := range []**float64{&s.Min, &s.Max} {
		if *bound == nil || !isInexact(**bound) {
			continue
		}
		if math.Abs(**bound) < math.MaxInt64 {
			n.notice(place, "a bound is too large to be told exactly, and not in the code")
		}
		*bound = nil
	}
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

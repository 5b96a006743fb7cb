package call

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// Problem is a member of an answer or callback that does not fit its field.
type Problem struct {
	// Path is where the member stands, as a JSON pointer: "/message/id".
	Path string
	// Found and Wanted are kinds of JSON: "string", "number", "boolean",
	// "object" or "array". They are the same if the kind fits and the value does
	// not, such as 1.5 for an integer or "yesterday" for a time.
	Found, Wanted string
}

// String says what was found where, without the value:
// "/message/id: number for a string".
func (p Problem) String() string {
	switch {
	case p.Wanted == "":
		return p.Path + ": " + p.Found + " that does not decode"
	case p.Found == p.Wanted:
		return p.Path + ": " + p.Found + " of another form"
	}
	article := "a "
	if strings.ContainsAny(p.Wanted[:1], "ao") {
		article = "an "
	}
	return p.Path + ": " + p.Found + " for " + article + p.Wanted
}

// Problems are the members that do not fit, in the order in which they stand.
type Problems []Problem

// Error lists the problems. A program that cannot do without a member may
// return them as its error.
func (p Problems) Error() string {
	texts := make([]string, len(p))
	for i, problem := range p {
		texts[i] = problem.String()
	}
	return "members that do not fit: " + strings.Join(texts, "; ")
}

// moreForms decode times in more forms than RFC 3339.
var moreForms = json.JoinUnmarshalers(json.UnmarshalFromFunc(decodeTime), json.UnmarshalFromFunc(decodeOptionalTime), decodeNumbers)

// lenient decodes one value at a time: as decoding, in more forms.
var lenient = json.JoinOptions(decoding, json.WithUnmarshalers(moreForms))

// decodeLeniently decodes what the fast way has failed for.
func decodeLeniently(data []byte, value any) (Problems, error) {
	if err := json.Unmarshal(data, new(jsontext.Value), decoding); err != nil {
		return nil, fmt.Errorf("it is no JSON: %w", err)
	}
	var found fitting
	err := json.Unmarshal(data, value, reading, json.WithUnmarshalers(json.JoinUnmarshalers(json.UnmarshalFromFunc(found.decode), moreForms)))
	if err != nil { // of a type that decodes itself: a List, or one that is none of ours
		problem := Problem{Found: "value"}
		if other, ok := errors.AsType[*noListError](err); ok {
			problem.Path, problem.Found = string(other.place), "object"
		} else if mismatch, ok := errors.AsType[*jsonv1.UnmarshalTypeError](err); ok {
			problem.Path = "/" + strings.ReplaceAll(mismatch.Field, ".", "/")
		}
		found.problems = append(found.problems, problem)
	}
	for _, problem := range found.problems {
		if problem.Path == "" {
			return nil, fmt.Errorf("it is of another kind%s", problem)
		}
	}
	return found.problems, nil
}

// setZero undoes what was decoded into a value.
func setZero(value any) error {
	return json.Unmarshal([]byte("null"), value, json.DefaultOptionsV2())
}

// fitting looks at each value before it is decoded, whatever its Go type is,
// and keeps away from it what does not fit.
type fitting struct{ problems Problems }

// decode is called for every value with a pointer to where it goes. Objects and
// lists that fit are left to package json, which calls again for their parts.
func (f *fitting) decode(dec *jsontext.Decoder, into any) error {
	kind := dec.PeekKind()
	switch kind {
	case jsontext.KindBeginObject, jsontext.KindBeginArray:
		if fits(empty(kind), into) {
			return errors.ErrUnsupported
		}
		if err := dec.SkipValue(); err != nil {
			return err
		}
	default:
		value, err := dec.ReadValue()
		if err != nil {
			return err
		}
		if fits(value, into) {
			return nil
		}
	}
	f.problems = append(f.problems, Problem{Path: string(dec.StackPointer()), Found: name(kind), Wanted: wanted(kind, into)})
	return setZero(into)
}

// fits decodes value and says whether that went well. A number may stand in
// quotes: so does protobuf write those of 64 bits.
func fits(value jsontext.Value, into any) bool {
	return json.Unmarshal(value, into, lenient) == nil ||
		value.Kind() == jsontext.KindString && json.Unmarshal(value, into, lenient, json.StringifyNumbers(true)) == nil
}

// empty is the smallest value of a kind.
func empty(kind jsontext.Kind) jsontext.Value {
	switch kind {
	case jsontext.KindBeginObject:
		return jsontext.Value("{}")
	case jsontext.KindBeginArray:
		return jsontext.Value("[]")
	case jsontext.KindString:
		return jsontext.Value(`""`)
	case jsontext.KindNumber:
		return jsontext.Value("0")
	}
	return jsontext.Value("true")
}

// wanted is the kind that fits, "" if none does. What was found may be of it, and
// of another form.
func wanted(found jsontext.Kind, into any) string {
	for _, kind := range []jsontext.Kind{found, jsontext.KindString, jsontext.KindNumber, jsontext.KindTrue, jsontext.KindBeginObject, jsontext.KindBeginArray} {
		if json.Unmarshal(empty(kind), into, lenient) == nil {
			return name(kind)
		}
	}
	return ""
}

// name is what a kind of JSON is called.
func name(kind jsontext.Kind) string {
	switch kind {
	case jsontext.KindBeginObject:
		return "object"
	case jsontext.KindBeginArray:
		return "array"
	case jsontext.KindTrue, jsontext.KindFalse:
		return "boolean"
	}
	return kind.String()
}

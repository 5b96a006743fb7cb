package call

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// encoding is how requests are written: as encoding/json does, but a nil list
// is [] and a nil map {}, and what is no text is refused in place of being sent
// as U+FFFD. A member that stands in AdditionalProperties and has a field that
// is sent as well is refused, too.
var encoding = json.JoinOptions(
	jsonv1.DefaultOptionsV1(),
	jsonv1.CallMethodsWithLegacySemantics(false),
	jsonv1.ReportErrorsWithLegacySemantics(false),
	jsontext.AllowDuplicateNames(false),
	jsontext.AllowInvalidUTF8(false),
	json.FormatNilSliceAsNull(false),
	json.FormatNilMapAsNull(false),
)

// encodingNumbers also writes the json.Number of encoding/json, wherever it
// stands. To look for it costs time at every value.
var encodingNumbers = json.JoinOptions(encoding, encodeNumbers)

// reading is how answers and callbacks are read: as encoding/json does, but a
// repeated list is not mixed with the earlier one, times that RFC 3339 does not
// have are left to decodeTime, and so are quotes around a number that is none.
var reading = json.JoinOptions(
	jsonv1.DefaultOptionsV1(),
	jsonv1.CallMethodsWithLegacySemantics(false),
	jsonv1.MergeWithLegacySemantics(false),
	jsonv1.ParseTimeWithLooseRFC3339(false),
	jsonv1.StringifyWithLegacySemantics(false),
)

// decoding is reading in one pass, which ends at the first member that does not
// fit.
var decoding = json.JoinOptions(reading, jsonv1.ReportErrorsWithLegacySemantics(false))

// byteOrderMark begins some texts in UTF-8. It is no part of the JSON.
var byteOrderMark = []byte("\xef\xbb\xbf")

// Encode returns the JSON of the body of a request. A required list or map that
// is nil is encoded as an empty one.
//
// The error says where a text is not UTF-8, a number is none that JSON has, or
// a member stands twice: in a field and in AdditionalProperties. It names the
// place as a JSON pointer, such as /message/text_message/text, and repeats no
// value.
func Encode(body any) ([]byte, error) {
	options := encodingNumbers
	if _, generated := body.(json.MarshalerTo); generated {
		options = encoding // an Object is all in it that may hold such a number
	}
	data, err := json.Marshal(body, options)
	if isHalfPair(err) {
		// What is no text in a field would be replaced, and is refused.
		again, failed := json.Marshal(body, options, jsontext.AllowInvalidUTF8(true))
		if failed == nil && !bytes.ContainsRune(again, utf8.RuneError) {
			return again, nil
		}
	}
	if err != nil {
		return nil, encodeError(err)
	}
	return data, nil
}

// isHalfPair says whether a value that is JSON already was refused for its
// escapes. These are ASCII, and a server that has cut a text between the halves of
// a surrogate pair takes its own text back.
func isHalfPair(err error) bool {
	_, ok := errors.AsType[*jsontext.SyntacticError](err)
	return ok && !errors.Is(err, jsontext.ErrDuplicateName) && !errors.Is(err, errInvalidUTF8)
}

// encodeError is the error without any value.
func encodeError(err error) error {
	place := jsontext.Pointer("")
	reason := "the value has no form in JSON"
	for cause := err; cause != nil; cause = errors.Unwrap(cause) {
		switch cause := cause.(type) {
		case *json.SemanticError:
			place = longer(place, cause.JSONPointer)
		case *jsontext.SyntacticError:
			place = longer(place, cause.JSONPointer)
			reason = "the value is no JSON"
		}
	}
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		reason = "the member stands there twice, maybe in a field and in AdditionalProperties"
	case errors.Is(err, errInvalidUTF8):
		reason = "the text is not valid UTF-8"
	}
	if place == "" {
		return errors.New(reason)
	}
	return fmt.Errorf("%s: %s", place, reason)
}

// errInvalidUTF8 is what package jsontext reports of a text that is not UTF-8.
var errInvalidUTF8 = func() error {
	_, err := jsontext.AppendQuote(nil, "\xff")
	for cause := err; cause != nil; cause = errors.Unwrap(cause) {
		err = cause
	}
	return err
}()

// longer returns the pointer that says more: an outer error may name a part of
// the place.
func longer(a, b jsontext.Pointer) jsontext.Pointer {
	if len(b) > len(a) {
		return b
	}
	return a
}

// Decode decodes the JSON of an answer or callback into value, a pointer to a
// zero value.
//
// A member whose value does not fit its field, such as a number where a string
// is expected, leaves that field zero, and everything else is decoded. The
// problems say which members these were, and repeat no value. A time without a
// zone is UTC, an offset may be +0000 or +00, and an empty time is absent; a
// number in quotes is that number. A repeated member counts last, and repeated
// objects are joined. A byte order mark, or text that is not UTF-8, does no harm.
//
// The error says that data is no JSON, or nothing that value could be.
func Decode(data []byte, value any) (Problems, error) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if json.Unmarshal(data, value, decoding) == nil {
		return nil, nil
	}
	return decodeLeniently(data, value)
}

// once is decoding that takes no member twice.
var once = json.JoinOptions(decoding, jsontext.AllowDuplicateNames(false))

// DecodeExact decodes in one pass what [Decode] would decode without a problem.
// The error says that there is a member that does not fit, or is repeated, in
// whatever spelling; then part of the rest is not decoded.
func DecodeExact(data []byte, value any) error {
	return json.Unmarshal(data, value, once)
}

// DecodeMember decodes like [Decode], and returns the problems as an error: the
// rest is decoded nevertheless.
func DecodeMember(data []byte, value any) error {
	problems, err := Decode(data, value)
	if err == nil && problems != nil {
		err = problems
	}
	return err
}

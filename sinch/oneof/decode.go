package oneof

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"time"
	"unicode/utf8"
)

// Decoder is a type that decodes itself from JSON that is known to be valid, as
// encoding/json would, but faster: encoding/json reads what is inside a type
// with UnmarshalJSON three times. It takes one object, and no null.
type Decoder interface {
	DecodeJSON(data []byte) error
}

// errNoObject is what stands in the place of an object.
var errNoObject = errors.New("the value is no JSON object")

// CheckObject fails unless data begins like an object.
func CheckObject(data []byte) error {
	if at := skipSpace(data, 0); at == len(data) || data[at] != '{' {
		return errNoObject
	}
	return nil
}

// Name returns the one of known that encoding/json takes key for, such as
// "text" for "Text", or "". Nearly every key is spelled exactly, which is much
// cheaper to find out.
func Name[T string | []byte](key T, known ...string) string {
	for _, name := range known {
		if name == string(key) {
			return name
		}
	}
	for _, name := range known {
		if strings.EqualFold(name, string(key)) {
			return name
		}
	}
	return ""
}

// DecodeText decodes a string, of which null changes nothing.
func DecodeText[T ~string](value []byte, into *T) error {
	if last := len(value) - 1; last > 0 && value[0] == '"' && value[last] == '"' {
		if plain := value[1:last]; bytes.IndexByte(plain, '\\') < 0 && utf8.Valid(plain) {
			*into = T(plain)
			return nil
		}
	}
	var text string
	if err := json.Unmarshal(value, &text); err != nil || isNull(value) {
		return err
	}
	*into = T(text)
	return nil
}

// DecodeTextPointer decodes an optional string, which null makes nil.
func DecodeTextPointer[T ~string](value []byte, into **T) error {
	if isNull(value) {
		*into = nil
		return nil
	}
	if *into == nil {
		*into = new(T)
	}
	return DecodeText(value, *into)
}

// DecodeInto decodes an object, of which null changes nothing.
func DecodeInto(value []byte, into Decoder) error {
	if isNull(value) {
		return nil
	}
	return into.DecodeJSON(value)
}

// DecodePointer decodes an optional object, which null makes nil.
func DecodePointer[T any, P interface {
	*T
	Decoder
}](value []byte, into **T) error {
	if isNull(value) {
		*into = nil
		return nil
	}
	if *into == nil {
		*into = new(T)
	}
	return P(*into).DecodeJSON(value)
}

// DecodeTime decodes an optional time, which null makes nil.
func DecodeTime(value []byte, into **time.Time) error {
	if isNull(value) {
		*into = nil
		return nil
	}
	if *into == nil {
		*into = new(time.Time)
	}
	return (*into).UnmarshalJSON(value)
}

// Keep adds a member that a type has no field for.
func Keep(unknown *map[string]json.RawMessage, key, value []byte) {
	if *unknown == nil {
		*unknown = map[string]json.RawMessage{}
	}
	(*unknown)[string(key)] = bytes.Clone(value) // it is a part of what is decoded
}

func isNull(value []byte) bool { return string(value) == "null" }

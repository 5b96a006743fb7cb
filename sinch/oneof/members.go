package oneof

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// Object is a JSON object.
type Object []byte

// Members is an iterator over the members in their order, repeated keys
// included. A key comes decoded, a value as it stands there; both are parts of
// the object where possible and must not be changed.
//
//	for key, value := range oneof.Object(data).Members { … }
//
// It looks only at what it needs to tell the members apart, which makes it
// many times faster than decoding. So the object has to be valid JSON: whether
// it is, somebody else must have checked or go on to check. Of anything else,
// Members yields an unspecified number of unspecified parts. It yields none of
// a value that is no object.
func (o Object) Members(yield func(key, value []byte) bool) {
	at := skipSpace(o, 0)
	if at == len(o) || o[at] != '{' {
		return
	}
	for at = skipSpace(o, at+1); at < len(o) && o[at] == '"'; at = skipSpace(o, at+1) {
		end := skipString(o, at)
		key := o[at:end]
		at = skipSpace(o, end)
		if at == len(o) || o[at] != ':' {
			return
		}
		at = skipSpace(o, at+1)
		end = skipValue(o, at)
		if end == at || !yield(unquote(key), o[at:end]) {
			return
		}
		at = skipSpace(o, end)
		if at == len(o) || o[at] != ',' {
			return
		}
	}
}

// unquote returns the text of a JSON string, without a copy where the text
// stands there as it is.
func unquote(quoted []byte) []byte {
	if len(quoted) >= 2 {
		text := quoted[1 : len(quoted)-1]
		if bytes.IndexByte(text, '\\') < 0 && utf8.Valid(text) {
			return text
		}
	}
	var text string
	if json.Unmarshal(quoted, &text) != nil {
		return quoted
	}
	return []byte(text)
}

// The functions below return where something that begins at data[at] ends, at
// most len(data).

func skipSpace(data []byte, at int) int {
	for at < len(data) && (data[at] == ' ' || data[at] == '\n' || data[at] == '\t' || data[at] == '\r') {
		at++
	}
	return at
}

func skipString(data []byte, at int) int {
	for at++; at < len(data); at++ {
		quote := bytes.IndexByte(data[at:], '"')
		if quote < 0 {
			return len(data)
		}
		// A quote after an odd number of backslashes is a part of the text.
		text := data[at : at+quote]
		escaped := false
		for i := len(text) - 1; i >= 0 && text[i] == '\\'; i-- {
			escaped = !escaped
		}
		at += quote
		if !escaped {
			return at + 1
		}
	}
	return at
}

func skipValue(data []byte, at int) int {
	depth := 0
	for at < len(data) {
		switch data[at] {
		case '"':
			at = skipString(data, at)
			if depth == 0 {
				return at
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return at // of what the value stands in: a number or a word ends here
			} else if depth == 0 {
				return at + 1
			}
		case ',', ' ', '\n', '\t', '\r':
			if depth == 0 {
				return at
			}
		}
		at++
	}
	return at
}

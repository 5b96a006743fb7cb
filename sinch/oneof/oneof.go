// Package oneof decodes and encodes the generated union types, of which a
// server may know more members than this version does. It is support for the
// generated packages; there is no need to use it directly.
package oneof

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Decode decodes a JSON object into plain, a pointer to a struct without
// UnmarshalJSON, and returns the members whose keys are not among known, or
// nil when there are none.
func Decode(data []byte, plain any, known ...string) (map[string]json.RawMessage, error) {
	if err := json.Unmarshal(data, plain); err != nil {
		return nil, err
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(data, &members); err != nil {
		return nil, err
	}
	maps.DeleteFunc(members, func(key string, _ json.RawMessage) bool { return isKnown(key, known) })
	if len(members) == 0 {
		return nil, nil
	}
	return members, nil
}

// Encode encodes plain, a struct without MarshalJSON, and appends the unknown
// members in the order of their keys. A key among known is an error: it
// has a field of its own, and would be sent twice.
func Encode(plain any, unknown map[string]json.RawMessage, known ...string) ([]byte, error) {
	data, err := json.Marshal(plain)
	if err != nil || len(unknown) == 0 {
		return data, err
	}
	buffer := bytes.NewBuffer(data[:len(data)-1])
	for _, key := range slices.Sorted(maps.Keys(unknown)) {
		if isKnown(key, known) {
			return nil, fmt.Errorf("additional property %q has a field of its own", key)
		}
		member, err := json.Marshal(map[string]json.RawMessage{key: unknown[key]})
		if err != nil {
			return nil, fmt.Errorf("additional property %q: %w", key, err)
		}
		if buffer.Len() > 1 {
			buffer.WriteByte(',')
		}
		buffer.Write(member[1 : len(member)-1])
	}
	buffer.WriteByte('}')
	return buffer.Bytes(), nil
}

// AppendKeys appends the keys of the unknown members to keys, sorted.
func AppendKeys(keys []string, unknown map[string]json.RawMessage) []string {
	return append(keys, slices.Sorted(maps.Keys(unknown))...)
}

// isKnown compares like encoding/json, which decodes "Text" into the field
// tagged "text".
func isKnown(key string, known []string) bool {
	return slices.ContainsFunc(known, func(k string) bool { return strings.EqualFold(k, key) })
}

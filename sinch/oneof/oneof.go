// Package oneof decodes and encodes the generated types, of whose unions a
// server may know more members than this version does. It is support for the
// generated packages; there is no need to use it directly.
package oneof

import (
	"encoding/json"
	"maps"
	"slices"
)

// Decode decodes a JSON object into plain, a pointer to a struct without
// UnmarshalJSON, and returns the members whose keys are not among known, or
// nil when there are none.
func Decode(data []byte, plain any, known ...string) (map[string]json.RawMessage, error) {
	if err := json.Unmarshal(data, plain); err != nil {
		return nil, err
	}
	var unknown map[string]json.RawMessage
	for key, value := range Object(data).Members {
		if Name(key, known...) != "" {
			continue
		}
		Keep(&unknown, key, value)
	}
	return unknown, nil
}

// AppendKeys appends the keys of the unknown members to keys, sorted.
func AppendKeys(keys []string, unknown map[string]json.RawMessage) []string {
	if len(unknown) == 0 {
		return keys
	}
	return append(keys, slices.Sorted(maps.Keys(unknown))...)
}

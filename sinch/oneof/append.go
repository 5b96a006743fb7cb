package oneof

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Appender is a type that appends itself to JSON.
type Appender interface {
	AppendJSON(data []byte) ([]byte, error)
}

// AppendString appends a string as encoding/json writes it.
func AppendString(data []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x80 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			quoted, _ := json.Marshal(text) // of a string it cannot fail
			return append(data, quoted...)
		}
	}
	data = append(data, '"')
	data = append(data, text...)
	return append(data, '"')
}

// AppendValue appends a value of any type.
func AppendValue(data []byte, value any) ([]byte, error) {
	encoded, err := json.Marshal(value)
	return append(data, encoded...), err
}

// AppendList appends a list; one that is nil is empty.
func AppendList[T Appender](data []byte, list []T) ([]byte, error) {
	data = append(data, '[')
	for i, element := range list {
		if i > 0 {
			data = append(data, ',')
		}
		var err error
		if data, err = element.AppendJSON(data); err != nil {
			return nil, err
		}
	}
	return append(data, ']'), nil
}

// AppendMap appends a map in the order of its keys; one that is nil is empty.
func AppendMap[K ~string, T Appender](data []byte, values map[K]T) ([]byte, error) {
	data = append(data, '{')
	for _, key := range slices.Sorted(maps.Keys(values)) {
		data = append(AppendString(data, string(key)), ':')
		var err error
		if data, err = values[key].AppendJSON(data); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	return AppendEnd(data), nil
}

// AppendUnknown appends the members that a type has no field for, each with a
// comma, in the order of their keys. A key among known is an error: it has a
// field of its own, and would be sent twice.
func AppendUnknown(data []byte, unknown map[string]json.RawMessage, known ...string) ([]byte, error) {
	for _, key := range slices.Sorted(maps.Keys(unknown)) {
		if Name(key, known...) != "" {
			return nil, fmt.Errorf("additional property %q has a field of its own", key)
		}
		data = append(AppendString(data, key), ':')
		var err error
		if data, err = AppendValue(data, unknown[key]); err != nil {
			return nil, fmt.Errorf("additional property %q: %w", key, err)
		}
		data = append(data, ',')
	}
	return data, nil
}

// AppendEnd ends an object whose members each ended with a comma.
func AppendEnd(data []byte) []byte {
	return append(bytes.TrimSuffix(data, []byte(",")), '}')
}

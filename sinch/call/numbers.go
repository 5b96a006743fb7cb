//go:build !(go1.27 && goexperiment.jsonv2)

package call

import (
	stdjson "encoding/json"
	"strconv"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// The module that Go 1.26 encodes and decodes with has a json.Number of its
// own, and takes that of encoding/json for a string.
var (
	encodeNumbers = json.WithMarshalers(json.MarshalFunc(func(number stdjson.Number) ([]byte, error) {
		if number == "" {
			return []byte("0"), nil
		}
		value := jsontext.Value(number)
		if value.Kind() != jsontext.KindNumber {
			return nil, strconv.ErrSyntax
		}
		return value, nil
	}))
	decodeNumbers = json.UnmarshalFunc(func(value []byte, number *stdjson.Number) error {
		return stdjson.Unmarshal(value, number)
	})
)

// MarshalJSONTo encodes the object with the numbers that are in it. The error is
// that of a value which JSON does not have.
func (o *Object) MarshalJSONTo(enc *jsontext.Encoder) error {
	return json.MarshalEncode(enc, (*map[string]any)(o), encodeNumbers)
}

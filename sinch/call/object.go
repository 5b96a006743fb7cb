package call

import (
	"bytes"
	stdjson "encoding/json"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Object is a JSON object about whose members the document says nothing, such
// as metadata. A map[string]any can be assigned to it as it is:
//
//	request.ConversationMetadata = map[string]any{"order": 4711}
//
// A number that is decoded is a [json.Number], with all its digits, since a
// float64 has no more than 53 bits: 9007199254740993 would come back as
// 9007199254740992.
//
// [json.Number]: https://pkg.go.dev/encoding/json#Number
type Object map[string]any

// UnmarshalJSONFrom decodes the object, with numbers as they stand there. The
// error says that it is no object.
func (o *Object) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	if kind := dec.PeekKind(); kind != jsontext.KindBeginObject {
		return json.UnmarshalDecode(dec, (*map[string]any)(o)) // null, or an error
	}
	value, err := dec.ReadValue()
	if err != nil {
		return err
	}
	exact := stdjson.NewDecoder(bytes.NewReader(value))
	exact.UseNumber()
	return exact.Decode((*map[string]any)(o))
}

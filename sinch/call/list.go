package call

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// List is an answer that is a JSON array. In the place of the array may stand
// an object that has just one array among its members: an API that answers with
// a bare list cannot add anything to it, such as a page token, without putting
// it into an object.
type List[T any] []T

// UnmarshalJSONFrom decodes the array, which package json does not find in an
// object. The error says that there is no array, or what is wrong with it.
func (l *List[T]) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	if dec.PeekKind() != jsontext.KindBeginObject {
		return json.UnmarshalDecode(dec, (*[]T)(l))
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	arrays, members := 0, 0
	for dec.PeekKind() != jsontext.KindEndObject {
		if _, err := dec.ReadToken(); err != nil {
			return err
		}
		members++
		if dec.PeekKind() != jsontext.KindBeginArray {
			if err := dec.SkipValue(); err != nil {
				return err
			}
			continue
		}
		arrays++
		if err := json.UnmarshalDecode(dec, (*[]T)(l)); err != nil {
			return err
		}
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	if arrays > 1 || arrays == 0 && members > 0 {
		return fmt.Errorf("an object with %d lists in it stands in the place of a list", arrays)
	}
	return nil
}

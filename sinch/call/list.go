package call

import (
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
	place := dec.StackPointer()
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	arrays, members := 0, 0
	for dec.PeekKind() != jsontext.KindEndObject {
		if _, err := dec.ReadToken(); err != nil {
			return err
		}
		if dec.PeekKind() != jsontext.KindNull { // which may well stand for an empty list
			members++
		}
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
		*l = nil
		return &noListError{place}
	}
	return nil
}

// noListError says of an object in the place of a list that it does not have just
// one list.
type noListError struct{ place jsontext.Pointer }

func (e *noListError) Error() string {
	return string(e.place) + ": an object without a list, or with several, stands in the place of a list"
}

package oneof_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/oneof"
)

func TestAppendStringWritesWhatEncodingJSONDoes(t *testing.T) {
	for _, text := range []string{"", "plain", "+46 70", `a"b\c`, "<b>&", "é€😀", "a\nb\x00", "\u2028", "bad\xff"} {
		want, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(oneof.AppendString([]byte("x"), text)); got != "x"+string(want) {
			t.Errorf("%q becomes %s, want x%s", text, got, want)
		}
	}
}

func FuzzAppendString(f *testing.F) {
	f.Add("plain")
	f.Add("<\x7f\u00e9\">")
	f.Fuzz(func(t *testing.T, text string) {
		want, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(oneof.AppendString(nil, text)); got != string(want) {
			t.Errorf("%q becomes %s, want %s", text, got, want)
		}
	})
}

func TestAppendListsAndMaps(t *testing.T) {
	for _, test := range []struct {
		name   string
		encode func([]byte) ([]byte, error)
		want   string
	}{
		{"a nil list is empty", func(data []byte) ([]byte, error) { return oneof.AppendList[shape](data, nil) }, `x[]`},
		{"a list", func(data []byte) ([]byte, error) {
			return oneof.AppendList(data, []shape{{Name: "a"}, {}})
		}, `x[{"name":"a"},{}]`},
		{"a nil map is empty", func(data []byte) ([]byte, error) { return oneof.AppendMap[string, shape](data, nil) }, `x{}`},
		{"a map, by its keys", func(data []byte) ([]byte, error) {
			return oneof.AppendMap(data, map[string]shape{"b": {}, "a": {Name: "n"}})
		}, `x{"a":{"name":"n"},"b":{}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.encode([]byte("x"))
			if err != nil || string(got) != test.want {
				t.Errorf("got %s, %v; want %s", got, err, test.want)
			}
		})
	}
	t.Run("what does not encode is an error", func(t *testing.T) {
		broken := shape{Others: map[string]json.RawMessage{"a": json.RawMessage("{")}}
		if _, err := oneof.AppendList(nil, []shape{broken}); err == nil {
			t.Error("no error from a list")
		}
		if _, err := oneof.AppendMap(nil, map[string]shape{"a": broken}); err == nil {
			t.Error("no error from a map")
		}
		if _, err := oneof.AppendValue(nil, math.NaN()); err == nil {
			t.Error("no error from a value")
		}
		if _, err := oneof.AppendUnknown(nil, map[string]json.RawMessage{"name": json.RawMessage("1")}, "name"); err == nil {
			t.Error("no error from a member that has a field")
		}
	})
}

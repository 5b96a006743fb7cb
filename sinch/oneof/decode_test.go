package oneof_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/oneof"
)

// side is the smallest type that decodes itself.
type side struct {
	Length string `json:"length"`
}

func (s *side) DecodeJSON(data []byte) error {
	if err := oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		if oneof.Name(key, "length") != "" {
			if err := oneof.DecodeText(value, &s.Length); err != nil {
				return err
			}
		}
	}
	return nil
}

// compare decodes value with encoding/json and with decode, once into a zero
// field and once into one that is set, which must agree.
func compare[T any](t *testing.T, value string, set func() T, decode func([]byte, *T) error) {
	t.Helper()
	zero := func() (zero T) { return zero }
	for _, before := range []func() T{zero, set} {
		want, got := before(), before()
		wantErr, err := json.Unmarshal([]byte(value), &want), decode([]byte(value), &got)
		if (err == nil) != (wantErr == nil) {
			t.Errorf("%s into %v: error %v, want %v", value, before(), err, wantErr)
		}
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("%s into %v gives %v, want %v", value, before(), got, want)
		}
	}
}

func TestAFieldIsDecodedLikeEncodingJSONDoes(t *testing.T) {
	for _, value := range []string{`null`, `"text"`, `""`, `"\u00e9\n"`, "\"\xff\"", `"2026-10-01T12:00:00Z"`, `{"length":"1"}`, `{"LENGTH":"1"}`, `{"width":"1"}`, `{}`, `[]`, `1`, `true`} {
		compare(t, value, func() string { return "before" }, oneof.DecodeText[string])
		compare(t, value, func() *string { return new("before") }, oneof.DecodeTextPointer[string])
		compare(t, value, func() side { return side{"0"} }, func(data []byte, into *side) error { return oneof.DecodeInto(data, into) })
		compare(t, value, func() *side { return &side{"0"} }, oneof.DecodePointer[side])
		compare(t, value, func() *time.Time { return new(time.Unix(0, 0)) }, oneof.DecodeTime)
	}
}

func TestTheExactKeyComesBeforeOneOfAnotherCase(t *testing.T) {
	for key, want := range map[string]string{"text": "text", "TEXT": "TEXT", "Text": "text", "texts": "", "": ""} {
		if got := oneof.Name(key, "text", "TEXT"); got != want {
			t.Errorf("%q is %q, want %q", key, got, want)
		}
	}
}

func TestWhatIsKeptIsACopy(t *testing.T) {
	var unknown map[string]json.RawMessage
	value := []byte(`1`)
	oneof.Keep(&unknown, []byte("a"), value)
	oneof.Keep(&unknown, []byte("b"), value)
	value[0] = '2'
	if len(unknown) != 2 || string(unknown["a"]) != "1" || string(unknown["b"]) != "1" {
		t.Errorf("kept %s", unknown)
	}
}

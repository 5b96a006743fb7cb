package oneof_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/oneof"
)

// shape is a union as the generator writes it.
type shape struct {
	Circle *struct {
		Radius float64 `json:"radius"`
	} `json:"circle,omitempty"`
	Name   string                     `json:"name,omitempty"`
	Others map[string]json.RawMessage `json:"-"`
}

func (s *shape) UnmarshalJSON(data []byte) (err error) {
	type plain shape
	s.Others, err = oneof.Decode(data, (*plain)(s), "circle", "name")
	return err
}

func (s shape) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil) }

func (s shape) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if s.Circle != nil {
		data = append(data, `"circle":`...)
		if data, err = oneof.AppendValue(data, s.Circle); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if s.Name != "" {
		data = append(data, `"name":`...)
		data = append(oneof.AppendString(data, s.Name), ',')
	}
	if data, err = oneof.AppendUnknown(data, s.Others, "circle", "name"); err != nil {
		return nil, err
	}
	return oneof.AppendEnd(data), nil
}

func TestUnknownMembersSurvive(t *testing.T) {
	tests := map[string]struct{ in, out string }{
		"nothing":                       {`{}`, `{}`},
		"known members alone":           {`{"circle":{"radius":1},"name":"n"}`, `{"circle":{"radius":1},"name":"n"}`},
		"an unknown member":             {`{"square":{"side":1.50}}`, `{"square":{"side":1.50}}`},
		"unknown members are sorted":    {`{"b":[1,{"x":"}"}],"a":"\"]","circle":{"radius":1}}`, `{"circle":{"radius":1},"a":"\"]","b":[1,{"x":"}"}]}`},
		"white space":                   {" {\n\"a\" :\t1 ,\r\n\"name\" : \"n\" } ", `{"name":"n","a":1}`},
		"null, number and word":         {`{"a":null,"b":-1e5,"c":true}`, `{"a":null,"b":-1e5,"c":true}`},
		"a repeated member counts last": {`{"a":1,"a":2}`, `{"a":2}`},
		"a known member in capitals":    {`{"NAME":"n"}`, `{"name":"n"}`},
		"a known member with an escape": {`{"n\u0061me":"n"}`, `{"name":"n"}`},
		"an unknown member, escaped":    {`{"\u0061\"\\":1}`, `{"a\"\\":1}`},
		"an empty key":                  {`{"":1}`, `{"":1}`},
		"null":                          {`null`, `{}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var s shape
			if err := json.Unmarshal([]byte(test.in), &s); err != nil {
				t.Fatal(err)
			}
			out, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			if string(out) != test.out {
				t.Errorf("got  %s\nwant %s", out, test.out)
			}
		})
	}
}

func TestDecodeKeepsNoPartOfItsInput(t *testing.T) {
	var s shape
	data := []byte(`{"square":{"side":1}}`)
	if err := s.UnmarshalJSON(data); err != nil {
		t.Fatal(err)
	}
	clear(data)
	if got := string(s.Others["square"]); got != `{"side":1}` {
		t.Errorf("the member became %q", got)
	}
}

func TestWithoutUnknownMembersThereIsNoMap(t *testing.T) {
	var s shape
	if err := json.Unmarshal([]byte(`{"name":"n"}`), &s); err != nil || s.Others != nil {
		t.Errorf("unknown members %v, error %v", s.Others, err)
	}
}

func TestDecodeRefusesWhatIsNoUnion(t *testing.T) {
	for _, data := range []string{``, `{`, `[]`, `"circle"`, `{"circle":5}`, `{"a":1,}`, `{"a":1}}`} {
		var s shape
		if unknown, err := oneof.Decode([]byte(data), &s); err == nil || unknown != nil {
			t.Errorf("%s: unknown members %v, error %v", data, unknown, err)
		}
	}
}

func TestEncodeRefusesAnUnknownMemberThatIsKnown(t *testing.T) {
	for _, key := range []string{"name", "Name"} {
		_, err := json.Marshal(shape{Others: map[string]json.RawMessage{key: []byte(`"n"`)}})
		if err == nil || !strings.Contains(err.Error(), "has a field of its own") {
			t.Errorf("%s: error %v", key, err)
		}
	}
}

func TestEncodeRefusesAnUnknownMemberThatIsNoJSON(t *testing.T) {
	if out, err := json.Marshal(shape{Others: map[string]json.RawMessage{"a": []byte(`{`)}}); err == nil {
		t.Errorf("encoded as %s", out)
	}
}

func TestAppendKeysSorts(t *testing.T) {
	keys := oneof.AppendKeys([]string{"z"}, map[string]json.RawMessage{"b": nil, "a": nil})
	if !slices.Equal(keys, []string{"z", "a", "b"}) {
		t.Errorf("keys %q", keys)
	}
}

func TestMembersCanBeLeftEarly(t *testing.T) {
	members := 0
	for key := range oneof.Object(`{"a":1,"b":2}`).Members {
		members++
		if string(key) != "a" {
			t.Errorf("key %q after the end", key)
		}
		break
	}
	if members != 1 {
		t.Errorf("%d members, want one", members)
	}
}

// FuzzMembers compares with encoding/json where that takes the input, and
// otherwise looks for panics and endless loops.
func FuzzMembers(f *testing.F) {
	for _, seed := range []string{
		``, ` `, `{`, `{"`, `{"a`, `{"a"`, `{"a" `, `{"a":`, `{"a": `, `{"a":"`, `{"a":"\`, `{"a":"\"`, `{"a":[`, `{"a":1`, `{"a":1,`, `{"a":1,}`,
		`{}`, `{"a":1}`, `{"a":{"b":[{}]},"c":"}"}`, `{"\\":"\\","\"":"\""}`, `{"a":]}`, `{,}`, `{"a":}`, `[]`, `null`, `"{}"`, "{\"\xff\":\"\xff\"}",
		` { "a" : [ 1 , 2 ] , "b" : null } `, `{"a":1,"a":2}`, `{"\ud800":1}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := make(map[string]string)
		for key, value := range oneof.Object(data).Members {
			got[string(key)] = string(value)
		}
		var decoded map[string]json.RawMessage
		if json.Unmarshal(data, &decoded) != nil {
			return
		}
		want := make(map[string]string)
		for key, value := range decoded {
			want[key] = string(value)
		}
		if !maps.Equal(got, want) {
			t.Errorf("members of %q: got %q, want %q", data, got, want)
		}
	})
}

// FuzzDecode compares the unknown members with those that encoding/json finds.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{`{}`, `null`, `{"circle":{"radius":1},"square":{}}`, `{"Name":"n","x":1}`, `{"na\u006de":"n"}`, `{"ſ":1}`, "{\"\xff\":1}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s shape
		if json.Unmarshal(data, &s) != nil {
			return
		}
		var members map[string]json.RawMessage
		if err := json.Unmarshal(data, &members); err != nil {
			t.Fatalf("%q decodes, although: %v", data, err)
		}
		maps.DeleteFunc(members, func(key string, _ json.RawMessage) bool {
			return strings.EqualFold(key, "circle") || strings.EqualFold(key, "name")
		})
		same := func(a, b json.RawMessage) bool { return string(a) == string(b) }
		if !maps.EqualFunc(s.Others, members, same) {
			t.Fatalf("unknown members of %q: got %q, want %q", data, s.Others, members)
		}
		encoded, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var repeated shape
		if err := json.Unmarshal(encoded, &repeated); err != nil || len(repeated.Others) != len(s.Others) {
			t.Fatalf("%q became %q, error %v", data, encoded, err)
		}
	})
}

package call_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// thing has a field of every kind that generated types have.
type thing struct {
	Text    string               `json:"text,omitzero"`
	Whole   int64                `json:"whole,omitzero"`
	Small   *int32               `json:"small,omitempty"`
	Decimal float64              `json:"decimal,omitzero"`
	Yes     bool                 `json:"yes,omitzero"`
	At      time.Time            `json:"at,omitzero"`
	Until   *time.Time           `json:"until,omitempty"`
	Texts   []string             `json:"texts,omitzero"`
	Things  []thing              `json:"things,omitzero"`
	ByName  map[string]thing     `json:"by_name,omitzero"`
	Inner   *thing               `json:"inner,omitempty"`
	Raw     json.RawMessage      `json:"raw,omitempty"`
	Any     any                  `json:"any,omitempty"`
	List    call.List[thing]     `json:"list,omitzero"`
	Message *conversation.Choice `json:"message,omitempty"`
}

func TestDecodeTellsWhatDoesNotFit(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       string // what it is encoded to again
		problems   string
	}{
		{"nothing", `{"text":"a","whole":1,"yes":true}`, `{"text":"a","whole":1,"yes":true}`, ``},
		{"a number for a string", `{"text":1,"whole":2}`, `{"whole":2}`, `/text: number for a string`},
		{"an object for a string", `{"text":{"a":[1]},"whole":2}`, `{"whole":2}`, `/text: object for a string`},
		{"a list for a string", `{"text":[{}],"whole":2}`, `{"whole":2}`, `/text: array for a string`},
		{"a string for a boolean", `{"yes":"true","whole":2}`, `{"whole":2}`, `/yes: string for a boolean`},
		{"a string for an object", `{"inner":"","whole":2}`, `{"whole":2}`, `/inner: string for an object`},
		{"a boolean for a list", `{"texts":true,"whole":2}`, `{"whole":2}`, `/texts: boolean for an array`},
		{"an object for a list", `{"texts":{"0":"a"},"whole":2}`, `{"whole":2}`, `/texts: object for an array`},
		{"a fraction for an integer", `{"whole":1.5,"text":"a"}`, `{"text":"a"}`, `/whole: number of another form`},
		{"an integer that is too large", `{"small":4294967296,"text":"a"}`, `{"text":"a"}`, `/small: number of another form`},
		{"a word for a number", `{"small":"many","text":"a"}`, `{"text":"a"}`, `/small: string for a number`},
		{"a word for a time", `{"at":"yesterday","until":"tomorrow","text":"a"}`, `{"text":"a"}`, `/at: string of another form; /until: string of another form`},
		{"a number for a time", `{"at":1,"text":"a"}`, `{"text":"a"}`, `/at: number for a string`},
		{"several, at every depth", `{"inner":{"text":1,"inner":{"yes":0,"whole":3}},"things":[{"whole":1},{"whole":{}},"x",{"whole":4}],"by_name":{"a":{"text":"b","yes":[]}},"text":"a"}`,
			`{"text":"a","things":[{"whole":1},{},{},{"whole":4}],"by_name":{"a":{"text":"b"}},"inner":{"inner":{"whole":3}}}`,
			`/inner/text: number for a string; /inner/inner/yes: number for a boolean; /things/1/whole: object for a number; /things/2: string for an object; /by_name/a/yes: array for a boolean`},
		{"one in a list that stands in an object", `{"list":{"a":[{"text":1,"whole":2}],"b":""}}`, `{"list":[{"whole":2}]}`, `/list/a/0/text: number for a string`},
		{"one in a generated type", `{"message":{"text_message":{"text":{}},"postback_data":"p","new":1}}`, `{"message":{"postback_data":"p","text_message":{"text":""},"new":1}}`, `/message/text_message/text: object for a string`},
		{"an object without a list, or with two, for a list", `{"list":{"a":1},"things":[{"list":{"a":[],"b":[]}}],"text":"a"}`, `{"text":"a","things":[{}]}`, `/list: object that does not decode`},
		{"null in the place of the list in an object", `{"list":{"a":null},"text":"a"}`, `{"text":"a"}`, ``},
		{"integers with an exponent and a fraction", `{"whole":1e3,"small":-5.0,"things":[{"whole":1e-3}],"text":"a"}`, `{"text":"a","things":[{}]}`, `/whole: number of another form; /small: number of another form; /things/0/whole: number of another form`},
		{"null in quotes for a number", `{"whole":"null","small":"null","text":"a"}`, `{"text":"a"}`, `/whole: string for a number; /small: string for a number`},
		{"numbers in quotes that JSON has not", `{"whole":"+5","small":"0x5","decimal":"NaN","text":"a"}`, `{"text":"a"}`, `/whole: string for a number; /small: string for a number; /decimal: string for a number`},
		{"a number that is too large for anything", `{"any":{"a":[1e999]},"decimal":1e999,"text":"a"}`, `{"text":"a","any":{"a":[null]}}`, `/any/a/0: number of another form; /decimal: number of another form`},
		{"a time in lower case", `{"at":"2026-01-15t10:00:00z"}`, `{"at":"2026-01-15T10:00:00Z"}`, ``},
		{"a time with an offset of a day, which can not be encoded", `{"at":"2026-01-15T10:00:00+24:00","text":"a"}`, `{"text":"a"}`, `/at: string of another form`},
		{"a list twice, of which the last is shorter in each way", `{"things":[{"text":"a"},{"text":"b"}],"things":[{"whole":1}]}`, `{"things":[{"whole":1}]}`, ``},
		{"an object twice, in a map as well", `{"inner":{"text":"a"},"by_name":{"a":{"text":"x"}},"inner":{"whole":1},"by_name":{"a":{"whole":1}}}`, `{"by_name":{"a":{"text":"x","whole":1}},"inner":{"text":"a","whole":1}}`, ``},
		{"members twice beside a problem", `{"things":[{"text":"a"}],"things":[{"whole":1}],"text":"a","text":null,"yes":0}`, `{"things":[{"whole":1}]}`, `/yes: number for a boolean`},
		{"null everywhere", `{"text":null,"whole":null,"small":null,"yes":null,"at":null,"until":null,"texts":null,"inner":null,"by_name":null,"message":null}`, `{}`, ``},
		{"numbers in quotes", `{"whole":"9007199254740993","small":"-1","decimal":"1.5e1"}`, `{"whole":9007199254740993,"small":-1,"decimal":15}`, ``},
		{"a time without a zone", `{"at":"2026-01-15T10:00:00.123"}`, `{"at":"2026-01-15T10:00:00.123Z"}`, ``},
		{"times with short offsets", `{"at":"2026-01-15T10:00:00+0000","until":"2026-01-15T10:00:00.5+00"}`, `{"at":"2026-01-15T10:00:00Z","until":"2026-01-15T10:00:00.5Z"}`, ``},
		{"empty times", `{"at":"","until":"","text":"a"}`, `{"text":"a"}`, ``},
		{"a member twice, of which the last fits", `{"text":"a","text":"b"}`, `{"text":"b"}`, ``},
		{"a member twice, once odd", `{"text":1,"whole":1,"text":"b"}`, `{"text":"b","whole":1}`, `/text: number for a string`},
		{"text that is not UTF-8", "{\"text\":\"a\xff\",\"yes\":1}", "{\"text\":\"a\ufffd\"}", `/yes: number for a boolean`},
		{"half a surrogate pair", `{"text":"\ud83d"}`, "{\"text\":\"\ufffd\"}", ``},
		{"a NUL in a text", `{"text":"a\u0000b"}`, `{"text":"a\u0000b"}`, ``},
		{"a byte order mark", "\ufeff{\"text\":\"a\"}", `{"text":"a"}`, ``},
		{"a byte order mark and a problem", "\ufeff{\"text\":1,\"whole\":1}", `{"whole":1}`, `/text: number for a string`},
		{"free-form values of every kind", `{"any":[1,"a",true,null,{}],"raw":{"a":1.50},"yes":0}`, `{"raw":{"a":1.50},"any":[1,"a",true,null,{}]}`, `/yes: number for a boolean`},
		{"white space", " {\n\"text\" :\t1 ,\r\n\"whole\" : 1 } ", `{"whole":1}`, `/text: number for a string`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var value thing
			problems, err := call.Decode([]byte(test.data), &value)
			if err != nil {
				t.Fatal(err)
			}
			texts := make([]string, len(problems))
			for i, problem := range problems {
				texts[i] = problem.String()
			}
			if got := strings.Join(texts, "; "); got != test.problems {
				t.Errorf("the problems are %q, want %q", got, test.problems)
			}
			if got, err := call.Encode(value); err != nil || string(got) != test.want {
				t.Errorf("decoded is %s, %v; want %s", got, err, test.want)
			}
		})
	}
}

func TestDecodeFailsForWhatIsNoJSON(t *testing.T) {
	for _, test := range []struct{ name, data string }{
		{"nothing", ``},
		{"a page of HTML", `<html>46701234567</html>`},
		{"half an object", `{"text":"a"`},
		{"two objects", `{}{}`},
		{"an object and NULs", "{}\x00\x00"},
		{"a raw NUL in a text", "{\"text\":\"a\x00\"}"},
		{"half an object after a problem", `{"text":1`},
		{"nesting that is too deep", strings.Repeat("[", 20000) + strings.Repeat("]", 20000)},
		{"a string", `"46701234567"`},
		{"a list", `[{"text":"46701234567"}]`},
		{"a number", `46701234567`},
		{"a boolean", `true`},
	} {
		t.Run(test.name, func(t *testing.T) {
			problems, err := call.Decode([]byte(test.data), new(thing))
			if err == nil || problems != nil {
				t.Errorf("got %v, %v", problems, err)
			}
			if err != nil && strings.Contains(err.Error(), "46701234567") {
				t.Errorf("the error repeats the value: %v", err)
			}
		})
	}
}

func TestDeepNestingIsDecoded(t *testing.T) {
	const deep = 4000
	var value thing
	problems, err := call.Decode([]byte(strings.Repeat(`{"inner":`, deep)+`{"text":1,"yes":true}`+strings.Repeat("}", deep)), &value)
	if err != nil || len(problems) != 1 || !strings.HasSuffix(problems[0].Path, "/inner/text") {
		t.Fatalf("%d problems, %v", len(problems), err)
	}
	depth, inner := 0, &value
	for ; inner.Inner != nil; inner = inner.Inner {
		depth++
	}
	if depth != deep || !inner.Yes {
		t.Errorf("decoded to a depth of %d, %t", depth, inner.Yes)
	}
}

func TestDecodeMemberReturnsTheProblemsAsAnError(t *testing.T) {
	var value thing
	err := call.DecodeMember([]byte(`{"text":46701234567,"yes":true}`), &value)
	if err == nil || err.Error() != "members that do not fit: /text: number for a string" || !value.Yes {
		t.Errorf("got %+v, %v", value, err)
	}
	if err := call.DecodeMember([]byte(`{"yes":true}`), &value); err != nil {
		t.Error(err)
	}
	if err := call.DecodeMember([]byte(`{`), &value); err == nil {
		t.Error("no error for what is no JSON")
	}
}

func TestDecodeAList(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       []int
		fails      bool
	}{
		{"a list", `[1,2]`, []int{1, 2}, false},
		{"an object with a list and more", ` {"next_page_token":"","things":[1,2],"a":{"b":[3]}}`, []int{1, 2}, false},
		{"an empty object", `{}`, nil, false},
		{"null", `null`, nil, false},
		{"an object with two lists", `{"a":[1],"b":[2]}`, nil, true},
		{"an object without a list", `{"a":1}`, nil, true},
		{"something else", `"x"`, nil, true},
		{"nothing", ``, nil, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list call.List[int]
			err := call.DecodeMember([]byte(test.data), &list)
			if (err != nil) != test.fails {
				t.Fatalf("the error is %v", err)
			}
			if got, _ := json.Marshal(list); !test.fails && len(test.want) != len(list) {
				t.Errorf("got %s, want %v", got, test.want)
			}
		})
	}
}

func TestEncodeRefusesWhatJSONCanNotSay(t *testing.T) {
	for _, test := range []struct {
		name  string
		value any
		want  string
	}{
		{"a text that is not UTF-8", conversation.SendMessageRequest{Message: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "M\xfcller"}}}, "/message/text_message/text: the text is not valid UTF-8"},
		{"one in a list", map[string][]string{"a": {"b", "M\xfcller"}}, "/a/1: the text is not valid UTF-8"},
		{"one alone", "M\xfcller", "the text is not valid UTF-8"},
		{"one in an unknown member", conversation.TextMessage{AdditionalProperties: map[string]json.RawMessage{"b": json.RawMessage("\"M\xfcller\"")}}, "/b: the text is not valid UTF-8"},
		{"an unknown member that is no JSON", conversation.TextMessage{AdditionalProperties: map[string]json.RawMessage{"b": json.RawMessage("Müller")}}, "/b: the value is no JSON"},
		{"an unknown member that has a field", conversation.TextMessage{Text: "Müller", AdditionalProperties: map[string]json.RawMessage{"text": json.RawMessage(`"Müller"`)}}, "/text: the member stands there twice, maybe in a field and in AdditionalProperties"},
		{"a text that is not UTF-8 after an unknown member that was cut off", []conversation.TextMessage{{AdditionalProperties: map[string]json.RawMessage{"b": json.RawMessage(`"\ud83d"`)}}, {Text: "M\xfcller"}}, "/0/b: the value is no JSON"},
		{"a number that is none", map[string]float64{"a": math.NaN()}, "/a: the value has no form in JSON"},
		{"a channel", make(chan int), "the value has no form in JSON"},
	} {
		t.Run(test.name, func(t *testing.T) {
			data, err := call.Encode(test.value)
			if err == nil || err.Error() != test.want {
				t.Errorf("got %s, %v; want the error %q", data, err, test.want)
			}
		})
	}
}

func TestAnObjectInThePlaceOfAListIsAnErrorUnlessItHasTheList(t *testing.T) {
	for _, data := range []string{`{"a":46701234567}`, `{"a":[1],"b":[46701234567]}`} {
		list := call.List[int]{}
		problems, err := call.Decode([]byte(data), &list)
		if err == nil || problems != nil || strings.Contains(err.Error(), "46701234567") || len(list) > 0 {
			t.Errorf("%s gives %v, %v, %v", data, list, problems, err)
		}
	}
}

func TestWhatWasDecodedIsEncoded(t *testing.T) {
	for _, data := range []string{
		`{"new":"cut off: \ud83d"}`, `{"new":{"\udc00":["\ud83d"]}}`, `{"new":[1.50e+3,9007199254740993,null,{"a":{}}]}`, `{"":1,"-":2,"AdditionalProperties":{"a":1}}`,
	} {
		var message conversation.TextMessage
		if err := call.DecodeMember([]byte(data), &message); err != nil {
			t.Error(err)
		}
		want := `{"text":"",` + data[1:]
		if got, err := call.Encode(&message); err != nil || string(got) != want {
			t.Errorf("got %s, %v; want %s", got, err, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{`{"text":1}`, `{"things":[{"at":""}],"inner":{"yes":"x"}}`, `{"list":{"a":[1]}}`, `{"any":{"a":[1e999]}}`, "\ufeff{}", `{"message":{"text_message":1}}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var value thing
		problems, err := call.Decode(data, &value)
		if err != nil {
			return
		}
		var plain thing
		if json.Unmarshal(data, &plain) == nil && problems != nil {
			t.Errorf("encoding/json takes it, but: %v", problems)
		}
		for _, problem := range problems {
			if problem.Path == "" || problem.Found == "" {
				t.Errorf("a problem without a place: %+v", problem)
			}
		}
	})
}

func TestANumberOfEncodingJSONIsANumber(t *testing.T) {
	type body struct {
		Number json.Number    `json:"number"`
		Free   map[string]any `json:"free"`
	}
	data, err := call.Encode(body{Number: "9007199254740993", Free: map[string]any{"a": json.Number("1.10")}})
	if want := `{"number":9007199254740993,"free":{"a":1.10}}`; err != nil || string(data) != want {
		t.Fatalf("got %s, %v; want %s", data, err, want)
	}
	var decoded body
	if err := call.DecodeMember(data, &decoded); err != nil || decoded.Number != "9007199254740993" {
		t.Errorf("got %+v, %v", decoded, err)
	}
	if data, err := call.Encode(body{Number: "46701234567x"}); err == nil || strings.Contains(err.Error(), "46701234567") {
		t.Errorf("got %s, %v", data, err)
	}
}

func TestANumberOfEncodingJSONIsANumberInAnObject(t *testing.T) {
	request := conversation.SendMessageRequest{ConversationMetadata: map[string]any{"a": json.Number("1.10"), "b": []any{json.Number("9007199254740993")}}}
	const want = `{"app_id":"","conversation_metadata":{"a":1.10,"b":[9007199254740993]},"message":{},"recipient":{}}`
	for name, encode := range map[string]func(any) ([]byte, error){"Encode": call.Encode, "json.Marshal": json.Marshal} {
		for _, body := range []any{request, &request} {
			if data, err := encode(body); err != nil || string(data) != want {
				t.Errorf("%s of a %T gives %s, %v; want %s", name, body, data, err, want)
			}
		}
	}
	request.ConversationMetadata = map[string]any{"a": json.Number("46701234567x")}
	if data, err := call.Encode(&request); err == nil || strings.Contains(err.Error(), "46701234567") {
		t.Errorf("got %s, %v", data, err)
	}
}

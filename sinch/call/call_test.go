package call_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestPath(t *testing.T) {
	for _, test := range []struct {
		name   string
		path   string
		values []string
		want   string
		fails  string
	}{
		{"fills in the values in their order", "/v1/projects/{project_id}/messages/{message_id}", []string{"p", "01ABC"}, "/v1/projects/p/messages/01ABC", ""},
		{"keeps what follows a value", "/v1/projects/{project_id}/contacts/{destination_id}:merge", []string{"p", "01ABC"}, "/v1/projects/p/contacts/01ABC:merge", ""},
		{"escapes a value", "/identities/{identity}", []string{"a b?c#d%2F+46"}, "/identities/a%20b%3Fc%23d%252F+46", ""},
		{"takes a value with dots in it", "/messages/{message_id}", []string{"..a"}, "/messages/..a", ""},
		{"takes a path without parameters", "/things", nil, "/things", ""},
		{"refuses an empty value", "/messages/{message_id}", []string{""}, "", "Test_Operation: message_id is empty"},
		{"refuses a dot", "/messages/{message_id}", []string{"."}, "", `Test_Operation: message_id is "."`},
		{"refuses two dots", "/messages/{message_id}", []string{".."}, "", `Test_Operation: message_id is ".."`},
		{"refuses a slash", "/messages/{message_id}", []string{"a/../b"}, "", "Test_Operation: message_id holds '/'"},
		{"refuses a colon", "/messages/{message_id}", []string{"a:stop"}, "", "Test_Operation: message_id holds ':'"},
		{"refuses a control character", "/messages/{message_id}", []string{"a\r\nb"}, "", `Test_Operation: message_id holds '\r'`},
		{"refuses bytes that are no text", "/messages/{message_id}", []string{"a\xff"}, "", "Test_Operation: message_id is not valid UTF-8"},
		{"refuses too few values", "/a/{x}/{y}", []string{"1"}, "", "Test_Operation: no value for path parameter y"},
		{"refuses too many values", "/a/{x}", []string{"1", "2"}, "", "Test_Operation: 2 path values for the 1 parameters"},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := call.Request{Operation: &call.Operation{ID: "Test_Operation", Path: test.path}, PathValues: test.values}
			got, err := request.Path()
			if test.fails != "" {
				if err == nil || !strings.HasPrefix(err.Error(), test.fails) {
					t.Errorf("got %q, %v; want the error %q", got, err, test.fails)
				}
				return
			}
			if err != nil || got != test.want {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func TestPathDoesNotRepeatTheValueInItsError(t *testing.T) {
	request := call.Request{Operation: &call.Operation{ID: "Test_Operation", Path: "/{identity}"}, PathValues: []string{"+46701234567/"}}
	if _, err := request.Path(); err == nil || strings.Contains(err.Error(), "46701234567") {
		t.Errorf("got %v", err)
	}
}

func FuzzPath(f *testing.F) {
	f.Add("01ABC")
	f.Add("../x")
	f.Add("%2e%2e")
	f.Fuzz(func(t *testing.T, value string) {
		request := call.Request{Operation: &call.Operation{ID: "Test_Operation", Path: "/a/{id}:stop"}, PathValues: []string{value}}
		path, err := request.Path()
		if err != nil {
			return
		}
		segment := strings.TrimSuffix(strings.TrimPrefix(path, "/a/"), ":stop")
		if segment == "" || segment == "." || segment == ".." || strings.ContainsAny(segment, "/:?#\r\n") {
			t.Errorf("%q becomes %q", value, path)
		}
	})
}

func TestQuery(t *testing.T) {
	type channel string
	for _, test := range []struct {
		name    string
		explode bool
		value   any
		want    string
	}{
		{"escapes a plus", true, "+46 70", "q=%2B46+70"},
		{"joins a list with commas", false, []string{"display_name", "a,b"}, "q=display_name,a%2Cb"},
		{"repeats a list that explodes", true, []string{"a", "b"}, "q=a&q=b"},
		{"writes a number", true, int32(20), "q=20"},
		{"writes a boolean", true, false, "q=false"},
		{"writes a string type", true, channel("SMS"), "q=SMS"},
		{"writes a time", true, time.Date(2026, 10, 1, 12, 0, 0, 0, time.UTC), "q=2026-10-01T12%3A00%3A00Z"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var request call.Request
			if request.AddQuery("q", test.explode, test.value); request.Err != nil || string(request.Query) != test.want {
				t.Errorf("got %q, %v; want %q", request.Query, request.Err, test.want)
			}
		})
	}
	t.Run("joins parameters", func(t *testing.T) {
		request := call.Request{Query: "a=1"}
		if request.AddQuery("b", true, 2); request.Err != nil || request.Query != "a=1&b=2" {
			t.Errorf("got %q, %v", request.Query, request.Err)
		}
	})
}

func TestAQueryThatCannotBeWrittenStaysWithTheRequest(t *testing.T) {
	for _, test := range []struct {
		name  string
		value any
		want  string
	}{
		{"a value without a form", make(chan int), "Test_Operation: query parameter b cannot be written"},
		{"a nil pointer", (*string)(nil), "Test_Operation: query parameter b cannot be written"},
		{"text that is not UTF-8", "+4670\xff", "Test_Operation: query parameter b is not valid UTF-8"},
		{"a list with text that is not UTF-8", []string{"+4670", "\xc3"}, "Test_Operation: query parameter b is not valid UTF-8"},
	} {
		for _, explode := range []bool{true, false} {
			t.Run(fmt.Sprint(test.name, ", explode ", explode), func(t *testing.T) {
				request := call.Request{Operation: &call.Operation{ID: "Test_Operation", Path: "/a"}}
				request.AddQuery("a", true, "1")
				request.AddQuery("b", explode, test.value)
				request.AddQuery("c", true, make(chan int))
				_, err := request.Path()
				if err == nil || !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), "4670") || !errors.Is(err, request.Err) {
					t.Errorf("the path fails with %v, want %q", err, test.want)
				}
				if request.Query != "a=1" {
					t.Errorf("the query is %q", request.Query)
				}
			})
		}
	}
}

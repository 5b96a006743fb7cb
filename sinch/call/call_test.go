package call_test

import (
	"context"
	"errors"
	"slices"
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
			var query call.Query
			if err := query.Add("q", test.explode, test.value); err != nil || string(query) != test.want {
				t.Errorf("got %q, %v; want %q", query, err, test.want)
			}
		})
	}
	t.Run("joins parameters", func(t *testing.T) {
		query := call.Query("a=1")
		if err := query.Add("b", true, 2); err != nil || query != "a=1&b=2" {
			t.Errorf("got %q, %v", query, err)
		}
	})
	t.Run("names a parameter that has no form", func(t *testing.T) {
		var query call.Query
		if err := query.Add("b", true, make(chan int)); err == nil || !strings.Contains(err.Error(), "query parameter b") {
			t.Errorf("got %v", err)
		}
	})
}

// page is what one fetch answers.
type page struct {
	elements []int
	next     string
	err      error
}

func TestPages(t *testing.T) {
	failure := errors.New("no more")
	for _, test := range []struct {
		name    string
		pages   map[string]page
		want    []int
		fetched []string
		fails   string
	}{
		{
			name:    "gives the elements of all pages",
			pages:   map[string]page{"": {elements: []int{1, 2}, next: "a"}, "a": {elements: []int{3}}},
			want:    []int{1, 2, 3},
			fetched: []string{"", "a"},
		},
		{
			name:    "goes on after an empty page with a token",
			pages:   map[string]page{"": {next: "a"}, "a": {next: "b"}, "b": {elements: []int{1}}},
			want:    []int{1},
			fetched: []string{"", "a", "b"},
		},
		{
			name:    "ends with an error when a token comes again",
			pages:   map[string]page{"": {elements: []int{1}, next: "a"}, "a": {elements: []int{2}, next: "b"}, "b": {elements: []int{3}, next: "a"}},
			want:    []int{1, 2, 3},
			fetched: []string{"", "a", "b"},
			fails:   `the server repeats the page token "a"`,
		},
		{
			name:    "ends with the error of a fetch, given once",
			pages:   map[string]page{"": {elements: []int{1}, next: "a"}, "a": {err: failure}},
			want:    []int{1},
			fetched: []string{"", "a"},
			fails:   "no more",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var fetched []string
			list := call.Pages(t.Context(), func(token *string) ([]int, *string, error) {
				key := ""
				if token != nil {
					key = *token
				}
				fetched = append(fetched, key)
				answer := test.pages[key]
				return answer.elements, &answer.next, answer.err
			})
			if fetched != nil {
				t.Fatal("a page is fetched before the iteration begins")
			}
			for range 2 {
				fetched = nil
				var got []int
				var errs []error
				for element, err := range list {
					if err != nil {
						errs = append(errs, err)
						continue
					}
					got = append(got, element)
				}
				if !slices.Equal(got, test.want) || !slices.Equal(fetched, test.fetched) {
					t.Errorf("got %v of the pages %q, want %v of %q", got, fetched, test.want, test.fetched)
				}
				switch {
				case test.fails == "" && errs != nil:
					t.Errorf("errors are %v", errs)
				case test.fails != "" && (len(errs) != 1 || !strings.Contains(errs[0].Error(), test.fails)):
					t.Errorf("errors are %v, want one with %q", errs, test.fails)
				}
			}
		})
	}
}

func TestPagesFetchesNoMoreThanIsAskedFor(t *testing.T) {
	fetches := 0
	list := call.Pages(t.Context(), func(*string) ([]int, *string, error) {
		fetches++
		return []int{1, 2}, new("more"), nil
	})
	for range list {
		break
	}
	if fetches != 1 {
		t.Errorf("%d pages are fetched", fetches)
	}
}

func TestPagesEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	list := call.Pages(ctx, func(*string) ([]int, *string, error) { return []int{1, 2, 3}, new("more"), ctx.Err() })
	var got []int
	var last error
	for element, err := range list {
		if err != nil {
			last = err
			continue
		}
		got = append(got, element)
		cancel()
	}
	if len(got) != 1 || !errors.Is(last, context.Canceled) {
		t.Errorf("got %v, %v; want one element and the error of the context", got, last)
	}
}

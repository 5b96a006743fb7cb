package call_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

var opList = &call.Operation{ID: "Test_List", Path: "/things"}

// refusal is the error of the caller of these tests.
type refusal struct {
	operation string
	cause     error
}

func (r *refusal) Error() string { return r.operation + ": " + r.cause.Error() }
func (r *refusal) Unwrap() error { return r.cause }

// callerFunc is a caller made of a function for the requests that can be sent.
type callerFunc func(request *call.Request, response any) error

func (f callerFunc) Call(_ context.Context, request *call.Request, response any, _ ...call.Option) error {
	if request.Err != nil {
		return &refusal{request.Operation.ID, request.Err}
	}
	return f(request, response)
}

// none is a caller of which nothing is asked that can be sent.
var none = callerFunc(func(*call.Request, any) error { return errors.New("something was sent") })

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
			name:    "ends with an error when the first token comes again",
			pages:   map[string]page{"": {elements: []int{1}, next: "token-a"}, "token-a": {elements: []int{2}, next: "token-b"}, "token-b": {elements: []int{3}, next: "token-a"}},
			want:    []int{1, 2, 3},
			fetched: []string{"", "token-a", "token-b"},
			fails:   "Test_List: the server repeats a page token",
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
			list := call.Pages(t.Context(), none, opList, func(token string) ([]int, string, error) {
				fetched = append(fetched, token)
				answer := test.pages[token]
				return answer.elements, answer.next, answer.err
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
				case test.fails != "" && (len(errs) != 1 || !strings.HasPrefix(errs[0].Error(), test.fails) || strings.Contains(errs[0].Error(), "token-")):
					t.Errorf("errors are %v, want one with %q", errs, test.fails)
				}
			}
		})
	}
}

// TestPagesFindsEveryCircle walks lists whose pages go round after a while.
func TestPagesFindsEveryCircle(t *testing.T) {
	for before := range 20 {
		for around := 1; around < 70; around++ {
			fetches, failures := 0, 0
			list := call.Pages(t.Context(), none, opList, func(token string) ([]int, string, error) {
				if fetches++; fetches > 1000 {
					return nil, "", errors.New("the circle is not found")
				}
				next := 0 // tokens are 0, 1, … before, before+1, … before+around-1, before, …
				if token != "" {
					next, _ = strconv.Atoi(token)
					next++
				}
				if next == before+around {
					next = before
				}
				return nil, strconv.Itoa(next), nil
			})
			for _, err := range list {
				if failed, ok := errors.AsType[*refusal](err); ok && failed.operation == "Test_List" {
					failures++
				}
			}
			limit := 3 * (before + around)
			if around == 1 || before == 0 {
				limit = before + around + 1
			}
			if failures != 1 || fetches > limit {
				t.Errorf("a circle of %d after %d pages: %d errors after %d pages, want 1 after at most %d", around, before, failures, fetches, limit)
			}
		}
	}
}

func TestPagesFetchesNoMoreThanIsAskedFor(t *testing.T) {
	fetches := 0
	list := call.Pages(t.Context(), none, opList, func(string) ([]int, string, error) {
		fetches++
		return []int{1, 2}, "more", nil
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
	list := call.Pages(ctx, none, opList, func(string) ([]int, string, error) { return []int{1, 2, 3}, "more", ctx.Err() })
	var got []int
	var errs []error
	for element, err := range list {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		got = append(got, element)
		cancel()
	}
	if len(got) != 1 || len(errs) != 1 || !errors.Is(errs[0], context.Canceled) || errs[0].Error() != "Test_List: context canceled" {
		t.Errorf("got %v, %v; want one element and the caller's error about the context", got, errs)
	}
}

// TestPagesEndsWithAnErrorForACallerThatDoesNotLookAtErr has a caller as the
// documentation of the package shows one.
func TestPagesEndsWithAnErrorForACallerThatDoesNotLookAtErr(t *testing.T) {
	list := call.Pages(t.Context(), careless{}, opList, func(string) ([]int, string, error) { return nil, "again", nil })
	var errs []error
	for _, err := range list {
		errs = append(errs, err)
	}
	if len(errs) != 1 || errs[0] == nil {
		t.Errorf("got %v, want one error", errs)
	}
}

type careless struct{}

func (careless) Call(context.Context, *call.Request, any, ...call.Option) error { return nil }

// TestALongListIsWalkedInConstantMemory walks pages whose tokens are as long as
// real ones.
func TestALongListIsWalkedInConstantMemory(t *testing.T) {
	const pages = 500_000
	fetched := 0
	caller := callerFunc(func(_ *call.Request, response any) error {
		fetched++
		answer := response.(*conversation.ListContactsResponse)
		answer.Contacts = []conversation.Contact{{}}
		if fetched < pages {
			answer.NextPageToken = fmt.Sprintf("%0200d", fetched)
		}
		return nil
	})
	var start uint64
	walked := 0
	for _, err := range conversation.NewServices("p", caller).Contacts.AllContacts(t.Context(), conversation.ListContactsParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		if walked++; walked%(pages/5) != 0 {
			continue
		}
		switch held := heap(); {
		case start == 0:
			start = held
		case held > start+1<<20:
			t.Fatalf("after %d pages %d KiB more are held than after %d", walked, (held-start)>>10, pages/5)
		}
	}
	if walked != pages {
		t.Errorf("%d pages of %d", walked, pages)
	}
}

// heap returns how many bytes are in use.
func heap() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

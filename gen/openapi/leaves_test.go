package openapi_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// everything makes a value of a schema with all its properties, those of all
// members of a union among them, and each object with the members more.
func everything(s *openapi3.Schema, depth int, more map[string]any) any {
	switch {
	case len(s.Properties) > 0 || s.Extensions["x-empty-object"] != nil:
		object := maps.Clone(more)
		for key, property := range s.Properties {
			if depth > 0 || len(property.Value.Properties) == 0 || slices.Contains(s.Required, key) {
				object[key] = everything(property.Value, depth-1, more)
			}
		}
		return object
	case s.Type.Is(openapi3.TypeArray):
		if depth < 0 && len(s.Items.Value.Properties) > 0 {
			return []any{}
		}
		return []any{everything(s.Items.Value, depth-1, more), everything(s.Items.Value, depth-1, more)}
	case s.AdditionalProperties.Schema != nil:
		if depth < 0 {
			return map[string]any{}
		}
		return map[string]any{"key": everything(s.AdditionalProperties.Schema.Value, depth-1, more)}
	}
	return sample(s, 0)
}

func TestEveryObjectKeepsAMemberThatThisVersionDoesNotKnow(t *testing.T) {
	for _, p := range packages {
		for name, ref := range load(t, p.normalized).Components.Schemas {
			roundTrip(t, name, p.schemas[name], mustEncode(t, everything(ref.Value, 3, map[string]any{"invented_member": json.RawMessage(invented)})))
		}
	}
}

// leaf is a value that has no parts, with its place.
type leaf struct {
	path    string // a JSON pointer
	value   any
	replace func(any)
}

// leavesOf returns the leaves below a value.
func leavesOf(path string, value any) (leaves []leaf) {
	add := func(key string, part any, replace func(any)) {
		place := path + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
		switch part.(type) {
		case map[string]any, []any:
			leaves = append(leaves, leavesOf(place, part)...)
		default:
			leaves = append(leaves, leaf{place, part, replace})
		}
	}
	switch value := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			add(key, value[key], func(other any) { value[key] = other })
		}
	case []any:
		for i := range value {
			add(strconv.Itoa(i), value[i], func(other any) { value[i] = other })
		}
	}
	return leaves
}

// odd are the values that a leaf is replaced by.
var odd = []json.RawMessage{
	json.RawMessage(`null`), json.RawMessage(`""`), json.RawMessage(`"x"`), json.RawMessage(`0`), json.RawMessage(`1.5`),
	json.RawMessage(`1e3`), json.RawMessage(`true`), json.RawMessage(`[]`), json.RawMessage(`{}`),
}

// TestAnOddMemberLeavesAllOthersIntact replaces each leaf of each schema by
// values of every kind.
func TestAnOddMemberLeavesAllOthersIntact(t *testing.T) {
	replaced, reported := 0, 0
	for _, p := range packages {
		for name, ref := range load(t, p.normalized).Components.Schemas {
			whole := generic(t, mustEncode(t, everything(ref.Value, 0, map[string]any{})))
			for _, one := range leavesOf("", whole) {
				for _, value := range odd {
					one.replace(value)
					replaced++
					reported += checkOdd(t, name, p.schemas[name](), mustEncode(t, whole), whole, one, value)
				}
				one.replace(one.value)
			}
		}
	}
	t.Logf("%d members were replaced, %d problems reported", replaced, reported)
	if reported < replaced/2 {
		t.Errorf("of %d odd members only %d were reported", replaced, reported)
	}
}

// TestEachOddMemberIsReported replaces all leaves of a schema, at every depth.
func TestEachOddMemberIsReported(t *testing.T) {
	for _, p := range packages {
		for name, ref := range load(t, p.normalized).Components.Schemas {
			whole := generic(t, mustEncode(t, everything(ref.Value, 2, map[string]any{})))
			leaves := leavesOf("", whole)
			for _, value := range odd {
				want := map[string]bool{}
				for _, one := range leaves {
					one.replace(value)
					if !fits(one, value) {
						want[one.path] = true
					}
				}
				problems, err := call.Decode(mustEncode(t, whole), p.schemas[name]())
				if err != nil {
					t.Fatalf("%s full of %s: %v", name, value, err)
				}
				for _, problem := range problems {
					delete(want, problem.Path)
				}
				if len(want) > 0 {
					t.Errorf("%s full of %s: nothing is said of %v", name, value, slices.Sorted(maps.Keys(want)))
				}
			}
		}
	}
}

// checkOdd decodes data, of which one leaf is odd, and returns how many
// problems that is.
func checkOdd(t *testing.T, name string, into any, data []byte, whole any, one leaf, odd json.RawMessage) int {
	t.Helper()
	problems, err := call.Decode(data, into)
	if err != nil {
		t.Fatalf("%s with %s at %s: %v", name, odd, one.path, err)
	}
	if len(problems) > 1 || len(problems) == 1 && problems[0].Path != one.path {
		t.Errorf("%s with %s at %s has the problems %v", name, odd, one.path, problems)
	}
	if len(problems) == 0 && !fits(one, odd) {
		t.Errorf("%s takes %s at %s", name, odd, one.path)
	}
	again, err := call.Encode(into)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]any{}
	for _, l := range leavesOf("", generic(t, again)) {
		got[l.path] = l.value
	}
	for _, want := range leavesOf("", whole) {
		if want.path == one.path {
			continue
		}
		if got[want.path] != want.value && (want.value != false || got[want.path] != nil) {
			t.Fatalf("%s with %s at %s: %s became %v:\n%s\n%s", name, odd, one.path, want.path, got[want.path], data, again)
		}
	}
	return len(problems)
}

// fits says whether a field may take the value: one of the same kind may be of
// another form, null is none, a list of bytes is as good as text, and what is
// free takes everything.
func fits(l leaf, odd json.RawMessage) bool {
	if string(odd) == "null" || strings.HasSuffix(l.path, "/raw") {
		return true
	}
	switch value := l.value.(type) {
	case string:
		return odd[0] == '"' || value == "aGVsbG8=" && odd[0] == '['
	case json.Number:
		return odd[0] == '0' || odd[0] == '1'
	case bool:
		return odd[0] == 't'
	}
	return false
}

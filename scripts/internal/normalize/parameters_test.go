package normalize_test

import (
	"slices"
	"testing"
)

func TestAHeaderThatIsTheClientsOwnIsRefused(t *testing.T) {
	for _, name := range []string{
		"Accept-Encoding", "Connection", "Content-Encoding", "Content-Length", "Cookie", "Expect", "Host", "Idempotency-Key", "Keep-Alive",
		"Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "X-Idempotency-Key",
	} {
		t.Run(name, func(t *testing.T) {
			failsWith(t, parameter(`{name: `+name+`, in: header, schema: {type: string}}`), "there is no rule for this header, which is the client's own")
		})
	}
}

func TestAHeaderIsSentAsItIs(t *testing.T) {
	for name, schema := range map[string]string{
		"of type array":      "schema: {type: array, items: {type: string}}",
		"a time in a header": "schema: {type: string, format: date-time}", "the style form": "style: form, schema: {type: string}",
		"format byte": "schema: {type: string, format: byte}",
	} {
		t.Run(name, func(t *testing.T) {
			failsWith(t, parameter(`{name: X-Own, in: header, `+schema+`}`), name)
		})
	}
}

// TestNoArgumentIsCalledLikeSomethingInItsMethod has also what Go does not take
// for a name.
func TestNoArgumentIsCalledLikeSomethingInItsMethod(t *testing.T) {
	for _, name := range []string{
		"body", "call", "context", "conversation", "ctx", "err", "fmt", "http", "iter", "json", "maps", "next", "opts", "page",
		"params", "query", "request", "response", "s", "slices", "time", "token", "func", "string", "operation_kind",
	} {
		for where, given := range map[string]string{
			"query": parameter(`{name: ` + name + `, in: query, required: true, schema: {type: string}}`),
			"path":  documentWithPaths(`  '/a/{` + name + `}': {get: {operationId: Thing_Get, tags: [Thing], parameters: [{name: ` + name + `, in: path, required: true, schema: {type: string}}], ` + nothing + `}}`),
		} {
			t.Run(name+" in the "+where, func(t *testing.T) {
				if renamed := nameOfFirstParameter(t, given); renamed == nil {
					t.Error("it keeps its name")
				}
			})
		}
	}
	if renamed := nameOfFirstParameter(t, parameter(`{name: token, in: query, schema: {type: string}}`)); renamed != nil {
		t.Errorf("a parameter that is no argument is called %v", renamed)
	}
	if renamed := nameOfFirstParameter(t, parameter(`{name: kind, in: query, required: true, schema: {type: string}}`)); renamed != nil {
		t.Errorf("a name that is free becomes %v", renamed)
	}
}

func TestAnOptionalParameterIsNotCalledLikeAMethodOfItsType(t *testing.T) {
	for name, want := range map[string]any{"call_option": "CallOptionValue", "parameters_of": "ParametersOfValue", "call_options": nil} {
		if got := nameOfFirstParameter(t, parameter(`{name: `+name+`, in: query, schema: {type: string}}`)); got != want {
			t.Errorf("%s is called %v, want %v", name, got, want)
		}
	}
}

func TestWhatAParameterMayHoldIsNoticed(t *testing.T) {
	for _, keyword := range []string{"allowReserved", "allowEmptyValue"} {
		document, err := normalized(t, parameter(`{name: q, in: query, `+keyword+`: true, schema: {type: string}}`))
		if err != nil {
			t.Fatal(err)
		}
		if want := "#/paths/~1a/get/parameters/q: " + keyword + " is not in the code"; !slices.Contains(document.Notices, want) {
			t.Errorf("the notices are %q, want %q among them", document.Notices, want)
		}
	}
}

// nameOfFirstParameter is the name that the first parameter of a document gets,
// or nil for its own.
func nameOfFirstParameter(t *testing.T, given string) any {
	t.Helper()
	document, err := normalized(t, given)
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range document.OpenAPI.Paths.Map() {
		return item.Get.Parameters[0].Value.Extensions["x-go-name"]
	}
	t.Fatal("there is no path")
	return nil
}

func TestWhatIsSaidOfAParameter(t *testing.T) {
	for _, test := range []struct{ name, given, want string }{
		{"what nothing is said of has its name", `{name: page_size, in: query, schema: {type: integer}}`, "is the page size."},
		{"and an argument as well", `{name: page_size, in: query, required: true, schema: {type: integer}}`, "is the page size."},
		{"facts stand behind the name", `{name: page_size, in: query, schema: {type: integer, minimum: 2}}`, "is the page size. Minimum: 2."},
		{"but alone for an argument", `{name: page_size, in: query, required: true, schema: {type: integer, minimum: 2}}`, "Minimum: 2."},
		{"an argument is marked as deprecated in words", `{name: page_size, in: query, required: true, deprecated: true, description: Elements., schema: {type: integer}}`, "Elements. Sinch marks it as deprecated."},
		{"a field has a mark of its own", `{name: page_size, in: query, deprecated: true, description: Elements., schema: {type: integer}}`, "Elements."},
		{"a description counts before that of its type", `{name: thing, in: query, description: Elements., schema: {$ref: '#/components/schemas/Kind'}}`, "Elements."},
		{"what its type says first", `{name: thing, in: query, schema: {$ref: '#/components/schemas/Kind'}}`, "A kind."},
		{"a description has its facts behind it", `{name: page_size, in: query, description: Elements., schema: {type: integer, minimum: 2}}`, "Elements. Minimum: 2."},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, parameter(test.given)+"    Kind: {type: string, enum: [A], description: A kind. Of many.}\n")
			if err != nil {
				t.Fatal(err)
			}
			if got := document.OpenAPI.Paths.Value("/a").Get.Parameters[0].Value.Description; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

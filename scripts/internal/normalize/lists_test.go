package normalize_test

import (
	"strings"
	"testing"
)

// failsWith fails a test unless a document is refused for a reason.
func failsWith(t *testing.T, document, want string) {
	t.Helper()
	if _, err := normalized(t, document); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
}

// listing is an operation that lists, by GET with parameters or by POST with the
// properties of its body, and answers with some more properties.
func listing(parameters, body, more string) string {
	method, request := "get", ""
	if body != "" {
		method, request = "post", `requestBody: {content: {application/json: {schema: {type: object, properties: {`+body+`}}}}}, `
	}
	return documentWithPaths(`  /a: {` + method + `: {operationId: Thing_ListThings, tags: [Thing], parameters: [` + parameters + `], ` + request +
		`responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {things: {type: array, items: {type: string}}, ` + more + `}}}}}}}}`)
}

func TestAListThatPagesInAnotherWayIsRefusedWhateverItsName(t *testing.T) {
	for _, name := range []string{"cursor", "has_more", "limit", "next", "next_cursor", "next_page", "offset", "page", "page_number", "pagination", "paging", "skip", "start_index", "starting_after", "total_pages"} {
		t.Run(name, func(t *testing.T) {
			want := `there is no rule for pages by "` + name + `"`
			failsWith(t, listing(`{name: `+name+`, in: query, schema: {type: string}}`, "", ""), want)
			failsWith(t, listing("", name+`: {type: string}`, ""), want)
			failsWith(t, listing("", "", name+`: {type: string}`), want)
		})
	}
}

func TestAListWithHalfOfAPagingIsRefused(t *testing.T) {
	failsWith(t, listing("", "", "next_page_token: {type: string}"), `there is no rule for pages by "next_page_token"`)
	failsWith(t, listing("{name: page_token, in: query, schema: {type: string}}", "", ""), `there is no rule for pages by "page_token"`)
}

func TestAListThatMayBeOneOfTwoIsNoted(t *testing.T) {
	document, err := normalized(t, strings.Replace(listing("", "", "others: {type: array, items: {type: string}}"), "things:", "those:", 1))
	if err != nil {
		t.Fatal(err)
	}
	const want = "has no iterator: x-list in the overlay can name which of others, those it lists"
	if got := strings.Join(document.Notices, "\n"); !strings.Contains(got, want) {
		t.Errorf("the notices are %q, want %q", got, want)
	}
}

func TestWhatHasPagesOfNothingIsNoListOfWhichToChoose(t *testing.T) {
	const query = `{name: page_token, in: query, schema: {type: string}}`
	document, err := normalized(t, strings.Replace(listing(query, "", "next_page_token: {type: string}"), "{type: array, items: {type: string}}", "{type: string}", 1))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(document.Notices, "\n"); strings.Contains(got, "iterator") {
		t.Errorf("the notices are %q", got)
	}
}

func TestATokenThatIsNotJustTextIsRefused(t *testing.T) {
	for name, schema := range map[string]string{
		"a number": "{type: integer}", "a time": "{type: string, format: date-time}", "an enum": "{type: string, enum: [A]}",
	} {
		t.Run(name, func(t *testing.T) {
			const want = "there is no rule for pages by a token that is no string"
			failsWith(t, listing(`{name: page_token, in: query, schema: `+schema+`}`, "", "next_page_token: {type: string}"), want)
			failsWith(t, listing(`{name: page_token, in: query, schema: {type: string}}`, "", "next_page_token: "+schema), want)
			failsWith(t, listing("", "page_token: "+schema, "next_page_token: {type: string}"), want)
		})
	}
}

func TestWhatLooksLikeAListIsOne(t *testing.T) {
	const query, next = `{name: page_token, in: query, schema: {type: string}}`, "next_page_token: {type: string}"
	for _, test := range []struct{ name, document, want string }{
		{"with a token on either side it has pages", listing(query, "", next), `"paged":true`},
		{"a token in the body is sent there", listing("", "page_token: {type: string}", next), `"inBody":true`},
		{"a token in the query is not", listing(query, "", next), `"inBody":false`},
		{"with a token it may know another way as well", listing(query+", {name: offset, in: query, schema: {type: integer}}", "", next), `"paged":true`},
		{"of two arrays it lists the one that is called like it", listing(query, "", next+", others: {type: array, items: {type: string}}"), `"elements":"things"`},
		{"of two arrays with other names it lists none", strings.Replace(listing(query, "", next+", others: {type: array, items: {type: string}}"), "things:", "those:", 1), `"idempotent":true,"method":"ListThings"`},
		{"a token that is required is no pointer", strings.Replace(listing(query, "", next), "{type: object, properties: {things", "{type: object, required: [next_page_token], properties: {things", 1), `"pointer":false`},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, test.document)
			if err != nil {
				t.Fatal(err)
			}
			for _, op := range document.OpenAPI.Paths.Value("/a").Operations() {
				if got := compact(t, op.Extensions["x-operation"]); !strings.Contains(got, test.want) {
					t.Errorf("got %s, want %s in it", got, test.want)
				}
			}
		})
	}
}

// TestTheElementsOfAList has those of which there is no iterator.
func TestTheElementsOfAList(t *testing.T) {
	const none = "#/paths/~1a/get: has no iterator: there is no rule for such elements as things has"
	for _, test := range []struct{ name, items, want, notice string }{
		{"a text", "{type: string}", `"element":"string"`, ""},
		{"a number with a format", "{type: integer, format: int64}", `"element":"integer int64"`, ""},
		{"a number with a fraction, which has 64 bits anyway", "{type: number, format: float}", `"element":"number"`, ""},
		{"a text whose format is no type", "{type: string, format: uuid}", `"element":"string"`, ""},
		{"a schema", "{$ref: '#/components/schemas/Thing'}", `"element":"Thing"`, ""},
		{"a list", "{type: array, items: {type: string}}", "", none},
		{"a map", "{type: object, additionalProperties: {type: string}}", "", none},
		{"a text that may be null", "{type: string, nullable: true}", "", none},
		{"a schema that may be null", "{$ref: '#/components/schemas/Gone'}", "", none},
		{"a schema that may be null here", "{nullable: true, allOf: [{$ref: '#/components/schemas/Thing'}]}", "", none},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, strings.Replace(listing("", "", ""), "items: {type: string}", "items: "+test.items, 1)+
				"    Gone: {type: object, nullable: true, properties: {id: {type: string}}}\n")
			if err != nil {
				t.Fatal(err)
			}
			got := compact(t, document.OpenAPI.Paths.Value("/a").Get.Extensions["x-operation"])
			if strings.Contains(got, `"list"`) != (test.want != "") || !strings.Contains(got, test.want) {
				t.Errorf("got %s, want %s in it", got, test.want)
			}
			if notices := strings.Join(document.Notices, "\n"); strings.Contains(notices, "iterator") != (test.notice != "") || !strings.Contains(notices, test.notice) {
				t.Errorf("the notices are %q, want %q", notices, test.notice)
			}
		})
	}
}

func TestAnAnswerThatIsAListOfListsIsRefused(t *testing.T) {
	failsWith(t, operation(`responses: {'200': {description: '', content: {application/json: {schema: {type: array, items: {type: array, items: {type: string}}}}}}}`),
		"#/paths/~1a/get: there is no rule for an answer that is a list of such elements")
}

package sinchtest

import (
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// BenchmarkLoadDocuments is what a process pays once.
func BenchmarkLoadDocuments(b *testing.B) {
	for b.Loop() {
		loadDocuments()
	}
}

func TestEveryHandlerIsForAnOperation(t *testing.T) {
	var known []Operation
	for _, document := range documents() {
		for _, o := range document.operations {
			known = append(known, Operation(o.ID))
		}
	}
	for id := range handlers() {
		if !slices.Contains(known, id) {
			t.Errorf("there is no operation %s", id)
		}
	}
}

func TestAnOperationWithoutAHandlerIsAnsweredByItsShape(t *testing.T) {
	s := newStore(newSettings(nil), nil)
	for _, document := range documents() {
		for _, o := range document.operations {
			t.Run(o.ID, func(t *testing.T) {
				r := &request{exchange: &exchange{route: o, document: document}, fields: map[string]any{"app_id": firstApp(s)}}
				answer, err := answerByShape(s, r)
				if err != nil {
					t.Fatal(err)
				}
				if o.answer == nil {
					if answer != nil {
						t.Errorf("the answer is %v, not empty", answer)
					}
					return
				}
				for _, v := range document.check(o.answer, answer) {
					t.Errorf("%s: %s", v.Field, v.Description)
				}
			})
		}
	}
}

func firstApp(s *store) string {
	for _, app := range s.apps.all() {
		return app.ID
	}
	return ""
}

func TestADocumentThatIsNoneIsRefused(t *testing.T) {
	operation := conversation.Operations()[:1]
	for name, test := range map[string]struct {
		data       string
		operations []call.Operation
		names      string
	}{
		"no document":         {`[`, nil, ""},
		"a missing operation": {`{"openapi":"3.0.3","info":{},"paths":{},"components":{}}`, operation, operation[0].ID},
		"a bad union":         {`{"openapi":"3.0.3","info":{},"paths":{},"components":{"schemas":{"A":{"x-one-of":7}}}}`, nil, "x-one-of"},
		"a bad tagged union":  {`{"openapi":"3.0.3","info":{},"paths":{},"components":{"schemas":{"A":{"x-tagged-union":7}}}}`, nil, "x-tagged-union"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := loadDocument([]byte(test.data), test.operations)
			if err == nil || !strings.Contains(err.Error(), test.names) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

func TestTheFakeReportsItsOwnMistakes(t *testing.T) {
	var said []string
	h := New(withReport(func(format string, _ ...any) { said = append(said, format) }))
	defer h.Close()
	document := documents()[conversation.API]
	contact := document.schemas["Contact"].Value
	h.checkValue(document, "an answer", contact, []byte(`{"id":7}`))
	h.checkValue(document, "an answer", contact, []byte(`{`))
	h.checkAnswer(&exchange{route: &operation{}}, &answer{body: []byte(`{}`)})
	if len(said) != 3 {
		t.Errorf("it reports %q", said)
	}
}

func TestPathsOfViolations(t *testing.T) {
	for want, p := range map[string]path{
		"$":                        nil,
		"$.recipient":              {"recipient"},
		"$.channels[0].identity":   {"channels", "0", "identity"},
		"$.channels[12]":           {"channels", "12"},
		"$.properties.SMS_SENDER":  {"properties", "SMS_SENDER"},
		"$.99999999999999999999.x": {"99999999999999999999", "x"},
	} {
		if got := p.String(); got != want {
			t.Errorf("%q = %s, want %s", []string(p), got, want)
		}
	}
}

func TestIDsAreULIDsInOrder(t *testing.T) {
	var ids idSource
	s := newStore(newSettings(nil), nil)
	last := ""
	for range 1000 {
		id := ids.next(s.now)
		if !isULID(id) || id <= last {
			t.Fatalf("%s after %s", id, last)
		}
		last = id
	}
	for _, id := range []string{"", "short", strings.Repeat("u", 26), strings.Repeat("I", 26)} {
		if isULID(id) {
			t.Errorf("%q is no ULID", id)
		}
	}
}

func TestAMergePatchRemovesWithNull(t *testing.T) {
	got := mergePatch(
		map[string]any{"keep": "1", "drop": "2", "inner": map[string]any{"keep": "3", "drop": "4"}},
		map[string]any{"drop": nil, "inner": map[string]any{"drop": nil}, "new": map[string]any{"x": "5"}},
	)
	inner, _ := got["inner"].(map[string]any)
	added, _ := got["new"].(map[string]any)
	if len(got) != 3 || len(inner) != 1 || inner["keep"] != "3" || added["x"] != "5" {
		t.Errorf("patched to %v", got)
	}
}

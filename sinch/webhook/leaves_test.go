package webhook_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// oddValues stand where each leaf of a callback should stand.
var oddValues = []string{`null`, `""`, `"x"`, `0`, `1.5`, `true`, `[]`, `{}`}

// leaf is a member of a callback that has no members itself.
type leaf struct {
	path   []string
	schema schema
}

// leaves returns all leaves below a schema, those of every member of a union
// among them. A schema within itself is not entered again.
func (d document) leaves(s schema, path, within []string) (found []leaf) {
	if name, ok := strings.CutPrefix(s.Ref, "#/components/schemas/"); ok {
		if slices.Contains(within, name) {
			return nil
		}
		return d.leaves(d[name], path, append(slices.Clip(within), name))
	}
	if s.Type == "array" {
		return d.leaves(*s.Items, append(slices.Clip(path), "0"), within)
	}
	if len(s.Properties) == 0 {
		return []leaf{{path, s}}
	}
	for name, property := range s.Properties {
		found = append(found, d.leaves(property, append(slices.Clip(path), name), within)...)
	}
	return found
}

// sampleVia returns a sample that has the leaf under path, with odd for its
// value if that is not empty. Beside the path it has what is near the envelope.
func (d document) sampleVia(s schema, path []string, odd string, depth int) any {
	if name, ok := strings.CutPrefix(s.Ref, "#/components/schemas/"); ok {
		s = d[name]
	}
	switch {
	case len(path) == 0 && odd != "":
		return json.RawMessage(odd)
	case len(path) == 0:
		return d.sample(s, 0)
	case s.Type == "array":
		return []any{d.sampleVia(*s.Items, path[1:], odd, depth)}
	}
	object := make(map[string]any)
	for name, property := range s.Properties {
		switch {
		case name == path[0]:
			object[name] = d.sampleVia(property, path[1:], odd, depth+1)
		case depth < 4 && s.includes(name) && !s.excludes(name, path[0]):
			object[name] = d.sample(property, 17)
		}
	}
	return object
}

// excludes reports whether a union has two properties as members.
func (s schema) excludes(one, other string) bool {
	return slices.ContainsFunc(s.OneOf, func(members []string) bool {
		return slices.Contains(members, one) && slices.Contains(members, other)
	})
}

// fits reports whether an odd value is none, for this leaf.
func (l leaf) fits(odd string) bool {
	switch {
	case odd == "null" || l.schema.Type == "":
		return true
	case l.schema.Type == "string" && odd == `"x"`:
		return l.schema.Format == ""
	case l.schema.Type == "string":
		return odd == `""`
	case l.schema.Type == "integer":
		return odd == "0"
	case l.schema.Type == "number":
		return odd == "0" || odd == "1.5"
	case l.schema.Type == "boolean":
		return odd == "true"
	}
	return odd == "{}"
}

func TestACallbackWithOneOddMemberArrives(t *testing.T) {
	document := readDocument(t)
	total := 0
	for _, key := range document.payloadKeys() {
		t.Run(key, func(t *testing.T) {
			event := document[document.eventSchema(t, key)]
			for _, leaf := range document.leaves(event, nil, nil) {
				want := leafKey(t, document, event, leaf, "")
				for _, odd := range oddValues {
					total++
					checkOddMember(t, document, event, leaf, odd, want)
				}
			}
		})
	}
	t.Logf("%d callbacks", total)
}

func leafKey(t *testing.T, document document, event schema, leaf leaf, odd string) string {
	body, err := json.Marshal(document.sampleVia(event, leaf.path, odd, 0))
	if err != nil {
		t.Fatal(err)
	}
	return idempotencyKey(t, string(body))
}

func checkOddMember(t *testing.T, document document, schema schema, leaf leaf, odd, key string) {
	t.Helper()
	path := "/" + strings.Join(leaf.path, "/")
	body, err := json.Marshal(document.sampleVia(schema, leaf.path, odd, 0))
	if err != nil {
		t.Fatal(err)
	}
	event, err := webhook.Parse(body)
	if err != nil {
		t.Fatalf("%s = %s: %v", path, odd, err)
	}
	var r recorder
	if err := r.handlers().Dispatch(t.Context(), event); err != nil || len(r.called) != 1 || string(r.events[0].Raw) != string(body) {
		t.Errorf("%s = %s: called %q, error %v", path, odd, r.called, err)
	}
	switch {
	case leaf.fits(odd) && len(event.Problems) > 0, !leaf.fits(odd) && (len(event.Problems) != 1 || event.Problems[0].Path != path):
		t.Errorf("%s = %s: problems %v", path, odd, event.Problems)
	}
	if changed := event.IdempotencyKey() != key; changed && !isIdentity(path, key) {
		t.Errorf("%s = %s: the key changes from %s to %s", path, odd, key, event.IdempotencyKey())
	}
}

// identityLeaves are what the key of a callback is made of, below the payload
// key.
var identityLeaves = []string{
	"/id", "/message_id", "/event_id", "/request_id", "/batch_id", "/entity_id", "/conversation/id", "/contact/id", "/preserved_contact/id", "/deleted_contact/id",
	"/status", "/capability_status", "/record_status", "/batch_status",
	"/channel", "/identity", "/channel_identity/channel", "/channel_identity/identity",
}

// isIdentity reports whether the key is made of a member, among others.
func isIdentity(path, key string) bool {
	if path == "/app_id" || path == "/event_time" || strings.Contains(key, "/sha256/") {
		return true
	}
	_, inPayload, _ := strings.Cut(path[1:], "/")
	return slices.Contains(identityLeaves, "/"+inPayload)
}

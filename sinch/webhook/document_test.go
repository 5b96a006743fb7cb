package webhook_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/openapi"
)

// schema is what the tests need of a schema in the published document.
type schema struct {
	Ref        string            `json:"$ref"`
	Type       string            `json:"type"`
	Format     string            `json:"format"`
	Enum       []string          `json:"enum"`
	Names      []string          `json:"x-enum-varnames"`
	Properties map[string]schema `json:"properties"`
	Items      *schema           `json:"items"`
	OneOf      [][]string        `json:"x-one-of"`
}

// document has the schemas of the published documents, so that the tests know
// every callback that they describe, whether this package does or not.
type document map[string]schema

func readDocument(t testing.TB) document {
	t.Helper()
	all := make(document)
	for _, data := range [][]byte{openapi.Batch, openapi.Conversation} {
		var parsed struct {
			Components struct{ Schemas document }
		}
		if err := json.Unmarshal(data, &parsed); err != nil {
			t.Fatal(err)
		}
		maps.Copy(all, parsed.Components.Schemas)
	}
	return all
}

// payloadKeys are the keys of all callbacks: those of the union that the
// Conversation API has of them, and those that are elsewhere in an envelope.
func (d document) payloadKeys() []string {
	keys := slices.Clone(d["ConversationWebhookEvent"].OneOf[0])
	envelope := d.envelopeKeys()
	for _, schema := range d {
		others := slices.DeleteFunc(slices.Collect(maps.Keys(schema.Properties)), func(key string) bool { return slices.Contains(envelope, key) })
		if len(others) == 1 && len(schema.Properties) == len(envelope)+1 && !slices.Contains(keys, others[0]) {
			keys = append(keys, others[0])
		}
	}
	return keys
}

// envelopeKeys are the keys that all callbacks have in common.
func (d document) envelopeKeys() []string {
	union := d["ConversationWebhookEvent"]
	keys := slices.Sorted(maps.Keys(union.Properties))
	return slices.DeleteFunc(keys, func(key string) bool { return slices.Contains(union.OneOf[0], key) })
}

// eventSchema is the name of the schema of the callbacks with the payload key:
// the one with the envelope and that key, and nothing else.
func (d document) eventSchema(t testing.TB, key string) string {
	t.Helper()
	want := slices.Sorted(slices.Values(append(d.envelopeKeys(), key)))
	for name, schema := range d {
		if slices.Equal(slices.Sorted(maps.Keys(schema.Properties)), want) {
			return name
		}
	}
	t.Fatalf("the document has no callback with %s", key)
	return ""
}

// callback returns a callback with the payload key that has everything in it
// that the document describes.
func (d document) callback(t testing.TB, key string) []byte {
	t.Helper()
	body, err := json.Marshal(d.sample(d[d.eventSchema(t, key)], 0))
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func (d document) sample(s schema, depth int) any {
	if name, ok := strings.CutPrefix(s.Ref, "#/components/schemas/"); ok {
		return d.sample(d[name], depth+1)
	}
	switch {
	case len(s.Enum) > 0:
		return s.Enum[len(s.Enum)-1]
	case s.Type == "string" && s.Format == "date-time":
		return "2026-02-03T04:05:06.789Z"
	case s.Type == "string" && s.Format == "byte":
		return "AAEC"
	case s.Type == "string":
		return `48 "ąę" & <b> 123`
	case s.Type == "integer", s.Type == "number":
		return 7
	case s.Type == "boolean":
		return true
	case s.Type == "array" && depth < 20:
		return []any{d.sample(*s.Items, depth+1)}
	case s.Type == "array":
		return []any{}
	}
	object := make(map[string]any)
	for name, property := range s.Properties {
		if depth < 20 && s.includes(name) {
			object[name] = d.sample(property, depth+1)
		}
	}
	return object
}

// includes reports whether a sample has the property: of the members of a
// union it has the last.
func (s schema) includes(name string) bool {
	for _, members := range s.OneOf {
		if i := slices.Index(members, name); i >= 0 && i < len(members)-1 {
			return false
		}
	}
	return true
}

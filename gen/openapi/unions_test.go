package openapi_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/api"
	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/openapi"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// invented is a member that no document has, with what a careless decoder
// would lose: a large number, a null, an order.
const invented = `{"z":[1,{"n":null}],"a":12345678901234567890,"text":"<&>\u2028"}`

// packages are the generated packages with their documents.
var packages = []struct {
	name       string
	published  []byte // as Sinch publishes it
	normalized []byte
	schemas    map[string]func() any
	operations []call.Operation
	services   any
}{
	{"conversation", api.Conversation, openapi.Conversation, conversationSchemas, conversation.Operations(), conversation.NewServices("project", recorder)},
	{"template", api.Template, openapi.Template, templateSchemas, template.Operations(), template.NewServices("project", recorder)},
	{"batch", api.Batch, openapi.Batch, batchSchemas, batch.Operations(), batch.NewServices("project", recorder)},
}

func load(t testing.TB, data []byte) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// sample makes a value of a schema with all its properties.
func sample(s *openapi3.Schema, depth int) any {
	switch {
	case len(s.Enum) > 0:
		return s.Enum[0]
	case s.Type.Is(openapi3.TypeString):
		switch s.Format {
		case "date-time":
			return "2026-10-01T12:00:00.123Z"
		case "byte":
			return "aGVsbG8="
		}
		return "text"
	case s.Type.Is(openapi3.TypeInteger):
		return 7
	case s.Type.Is(openapi3.TypeNumber):
		return 59.33258791342188
	case s.Type.Is(openapi3.TypeBoolean):
		return true // a field that is no pointer does not tell false from absent
	case s.Type.Is(openapi3.TypeArray):
		if depth == 0 {
			return []any{}
		}
		return []any{sample(s.Items.Value, depth-1)}
	case s.Extensions["x-go-type"] != nil:
		return map[string]any{"raw": true}
	case len(s.Properties) == 0:
		if s.AdditionalProperties.Schema != nil && depth > 0 {
			return map[string]any{"key": sample(s.AdditionalProperties.Schema.Value, depth-1)}
		}
		return map[string]any{}
	}
	object := map[string]any{}
	selecting := map[string]bool{}
	for _, group := range oneOf(s) {
		for i, key := range group {
			selecting[key] = i > 0 // one member of each union
		}
	}
	for key, property := range s.Properties {
		if selecting[key] || depth == 0 && !slices.Contains(s.Required, key) {
			continue
		}
		object[key] = sample(property.Value, max(depth-1, 0))
	}
	return object
}

// oneOf returns the groups of keys of which exactly one is present.
func oneOf(s *openapi3.Schema) [][]string {
	var groups [][]string
	all, _ := s.Extensions["x-one-of"].([]any)
	for _, group := range all {
		var keys []string
		for _, key := range group.([]any) {
			keys = append(keys, key.(string))
		}
		groups = append(groups, keys)
	}
	return groups
}

// roundTrip decodes data into the Go type of a schema and encodes it again, as
// the client does and as encoding/json does.
func roundTrip(t *testing.T, schema string, newValue func() any, data []byte) {
	t.Helper()
	want := generic(t, data)
	value := newValue()
	if err := call.DecodeMember(data, value); err != nil {
		t.Fatalf("decode %s: %v\n%s", schema, err, data)
	}
	again, err := call.Encode(value)
	if err != nil {
		t.Fatalf("encode %s: %v", schema, err)
	}
	if !reflect.DeepEqual(want, generic(t, again)) {
		t.Errorf("%s loses something:\nin  %s\nout %s", schema, data, again)
	}
	plain := newValue()
	if err := json.Unmarshal(data, plain); err != nil {
		t.Fatalf("encoding/json decodes %s: %v\n%s", schema, err, data)
	}
	if !reflect.DeepEqual(value, plain) {
		t.Errorf("%s is decoded to %s, by encoding/json to %s:\n%s", schema, again, mustEncode(t, plain), data)
	}
	if !reflect.DeepEqual(want, generic(t, mustEncode(t, plain))) {
		t.Errorf("%s loses something with encoding/json:\nin  %s\nout %s", schema, data, mustEncode(t, plain))
	}
}

// generic decodes without touching numbers.
func generic(t *testing.T, data []byte) (value any) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("invalid JSON: %v\n%s", err, data)
	}
	return value
}

func mustEncode(t testing.TB, value any) []byte {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEverySchemaDecodesAndEncodesWithoutLoss(t *testing.T) {
	for _, p := range packages {
		for name, ref := range load(t, p.normalized).Components.Schemas {
			roundTrip(t, name, p.schemas[name], mustEncode(t, sample(ref.Value, 3)))
		}
	}
}

// keepsUnknown says whether the Go type of a schema keeps members that it does
// not know: unions do, and objects that are open for more.
func keepsUnknown(s *openapi3.Schema) bool {
	return s.Extensions["x-empty-object"] != nil || s.AdditionalProperties.Schema != nil && len(s.Properties) > 0
}

func TestEveryUnionKeepsEachOfItsMembersAndAnInventedOne(t *testing.T) {
	unions, members := 0, 0
	for _, p := range packages {
		doc := load(t, p.normalized)
		for _, name := range slices.Sorted(maps.Keys(doc.Components.Schemas)) {
			s := doc.Components.Schemas[name].Value
			if !keepsUnknown(s) {
				continue
			}
			unions++
			t.Run(p.name+" "+name, func(t *testing.T) {
				base := sample(s, 0).(map[string]any)
				keys := slices.Concat(oneOf(s)...)
				for _, key := range keys {
					delete(base, key)
				}
				if len(keys) == 0 {
					keys = slices.Collect(maps.Keys(s.Properties))
				}
				for _, key := range keys {
					members++
					object := maps.Clone(base)
					object[key] = sample(s.Properties[key].Value, 3)
					roundTrip(t, name, p.schemas[name], mustEncode(t, object))
					object["invented_member"] = json.RawMessage(invented)
					roundTrip(t, name, p.schemas[name], mustEncode(t, object))
				}
				base["invented_member"] = json.RawMessage(invented)
				roundTrip(t, name, p.schemas[name], mustEncode(t, base))

				value := p.schemas[name]()
				if err := json.Unmarshal(mustEncode(t, base), value); err != nil {
					t.Fatal(err)
				}
				if union, ok := value.(interface{ Members() []string }); ok && !slices.Equal(union.Members(), []string{"invented_member"}) {
					t.Errorf("the members are %q, want the invented one", union.Members())
				}
			})
		}
	}
	t.Logf("%d unions with %d members", unions, members)
	if unions < 20 || members < 100 {
		t.Errorf("only %d unions with %d members were found", unions, members)
	}
}

// TestEveryUnionOfThePublishedDocumentIsGeneratedAsOne finds the unions in the
// published documents and looks for their members among those generated.
func TestEveryUnionOfThePublishedDocumentIsGeneratedAsOne(t *testing.T) {
	total := 0
	for _, p := range packages {
		keys, tagged := map[string]bool{}, map[string]bool{}
		for _, ref := range load(t, p.normalized).Components.Schemas {
			if keepsUnknown(ref.Value) {
				for key := range ref.Value.Properties {
					keys[key] = true
				}
			}
			if annotation, ok := ref.Value.Extensions["x-tagged-union"].(map[string]any); ok {
				for _, member := range annotation["members"].([]any) {
					tagged[member.(map[string]any)["schema"].(string)] = true
				}
			}
		}
		doc := load(t, p.published)
		found := 0
		var visit func(place string, s *openapi3.Schema)
		visit = func(place string, s *openapi3.Schema) {
			for _, member := range s.OneOf {
				found++
				if tagged[strings.TrimPrefix(member.Ref, "#/components/schemas/")] {
					continue
				}
				for key := range member.Value.Properties {
					if !keys[key] {
						t.Errorf("%s: no generated union of %s has the member %q", p.name, place, key)
					}
				}
			}
			for _, group := range []openapi3.SchemaRefs{s.AllOf, s.OneOf} {
				for _, part := range group {
					if part.Ref == "" {
						visit(place, part.Value)
					}
				}
			}
			for key, property := range s.Properties {
				if property.Ref == "" {
					visit(place+"/"+key, property.Value)
				}
			}
			if s.Items != nil && s.Items.Ref == "" {
				visit(place+"/items", s.Items.Value)
			}
		}
		for name, ref := range doc.Components.Schemas {
			visit(name, ref.Value)
		}
		t.Logf("%s: %d members of unions", p.name, found)
		total += found
	}
	if total < 100 {
		t.Errorf("only %d members of unions were found", total)
	}
}

func TestEveryTaggedUnionDecodesTheMemberThatItsTagSelects(t *testing.T) {
	text := &conversation.WhatsAppInteractiveBody{Text: "Hello"}
	var message conversation.ChannelSpecificMessage
	if err := message.FromFlowChannelSpecificMessage(conversation.FlowChannelSpecificMessage{FlowID: "1", FlowCta: "Open", Body: text}); err != nil {
		t.Fatal(err)
	}
	data := mustEncode(t, message)
	var decoded conversation.ChannelSpecificMessage
	if err := json.Unmarshal(data, &decoded); err != nil {
		t.Fatal(err)
	}
	if decoded.MessageType != conversation.ChannelSpecificMessageTypeFlows {
		t.Errorf("the tag is %q", decoded.MessageType)
	}
	flow, err := decoded.AsFlowChannelSpecificMessage()
	if err != nil || flow.FlowID != "1" || flow.Body.Text != "Hello" {
		t.Errorf("got %+v, %v", flow, err)
	}
	if _, err := decoded.AsKakaoTalkCommerceChannelSpecificMessage(); err == nil {
		t.Error("another member than the tag selects decodes without an error")
	}

	var reply conversation.ChannelSpecificContactMessage
	if err := json.Unmarshal([]byte(`{"message_type":"nfm_reply","message":{"type":"nfm_reply","nfm_reply":{"name":"flow","response_json":"{}","body":"Sent","extra":1}}}`), &reply); err != nil {
		t.Fatal(err)
	}
	member, err := reply.AsWhatsAppInteractiveNfmReplyChannelSpecificContactMessage()
	if err != nil || member.NfmReply.Body != "Sent" {
		t.Errorf("got %+v, %v", member, err)
	}
	if again := string(mustEncode(t, reply)); again != `{"message":{"type":"nfm_reply","nfm_reply":{"name":"flow","response_json":"{}","body":"Sent","extra":1}},"message_type":"nfm_reply"}` {
		t.Errorf("encodes to %s", again)
	}
}

func TestAnEnumKeepsAValueThatThisVersionDoesNotKnow(t *testing.T) {
	var identity conversation.ChannelIdentity
	if err := json.Unmarshal([]byte(`{"channel":"TELEPATHY","identity":"1"}`), &identity); err != nil {
		t.Fatal(err)
	}
	if identity.Channel != "TELEPATHY" {
		t.Errorf("the channel is %q", identity.Channel)
	}
	if conversation.ConversationChannelWhatsApp != "WHATSAPP" {
		t.Errorf("the constant is %q", conversation.ConversationChannelWhatsApp)
	}
}

func TestEncoding(t *testing.T) {
	for _, test := range []struct {
		name  string
		value any
		want  string
	}{
		{"an empty member is sent", conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}}, `{"composing_event":{}}`},
		{"a nil required list is sent as an empty one", conversation.CarouselMessage{}, `{"cards":[]}`},
		{"a nil required list inside a union is, too", conversation.AppMessage{CarouselMessage: &conversation.CarouselMessage{}}, `{"carousel_message":{"cards":[]}}`},
		{"a nil optional list is left out", conversation.Contact{}, `{}`},
		{"an empty optional list is sent, since it clears the list", conversation.Contact{ChannelPriority: []conversation.ConversationChannel{}}, `{"channel_priority":[]}`},
		{"a false and an empty string behind a pointer are sent", conversation.Contact{Email: new("")}, `{"email":""}`},
		{"unknown members follow in the order of their keys", conversation.AppMessage{
			TextMessage:          &conversation.TextMessage{Text: "Hi"},
			AdditionalProperties: map[string]json.RawMessage{"b": json.RawMessage("1"), "a": json.RawMessage(`"x"`)},
		}, `{"text_message":{"text":"Hi"},"a":"x","b":1}`},
		{"a member that the document does not have yet can be sent", conversation.TextMessage{
			Text: "Hi", AdditionalProperties: map[string]json.RawMessage{"style": json.RawMessage(`{"bold":true}`)},
		}, `{"text":"Hi","style":{"bold":true}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, err := call.Encode(test.value); err != nil || string(got) != test.want {
				t.Errorf("got %s, %v; want %s", got, err, test.want)
			}
		})
	}
}

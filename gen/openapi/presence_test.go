package openapi_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// carried returns the schemas that the body of a request can hold.
func carried(doc *openapi3.T) map[*openapi3.Schema]bool {
	found := map[*openapi3.Schema]bool{}
	var carry func(ref *openapi3.SchemaRef)
	carry = func(ref *openapi3.SchemaRef) {
		if ref == nil || ref.Value == nil || found[ref.Value] {
			return
		}
		s := ref.Value
		found[s] = true
		for _, property := range s.Properties {
			carry(property)
		}
		carry(s.Items)
		carry(s.AdditionalProperties.Schema)
		if tagged, ok := s.Extensions["x-tagged-union"].(map[string]any); ok {
			for _, member := range tagged["members"].([]any) {
				carry(doc.Components.Schemas[member.(map[string]any)["schema"].(string)])
			}
		}
	}
	for _, item := range doc.Paths.Map() {
		for _, operation := range item.Operations() {
			if operation.RequestBody != nil {
				carry(operation.RequestBody.Value.Content.Get("application/json").Schema)
			}
		}
	}
	return found
}

// TestAPointerMeansThatARequestCanTellAbsentFromZero looks at the fields of all
// generated structs.
func TestAPointerMeansThatARequestCanTellAbsentFromZero(t *testing.T) {
	pointers, values := 0, 0
	for _, p := range packages {
		doc := load(t, p.normalized)
		requests := carried(doc)
		for name, ref := range doc.Components.Schemas {
			goType := reflect.TypeOf(p.schemas[name]()).Elem()
			if goType.Kind() != reflect.Struct {
				continue
			}
			for i := range goType.NumField() {
				field := goType.Field(i)
				key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
				property := ref.Value.Properties[key]
				if property == nil || field.Type.Kind() != reflect.Pointer || !isScalar(property.Value) {
					values++
					continue
				}
				pointers++
				if !requests[ref.Value] || property.Value.ReadOnly {
					t.Errorf("%s.%s.%s is a %s, though no request says it", p.name, goType.Name(), field.Name, field.Type)
				}
			}
		}
	}
	t.Logf("%d pointers, %d values", pointers, values)
	if pointers < 50 {
		t.Errorf("only %d optional fields of requests are pointers", pointers)
	}
}

func isScalar(s *openapi3.Schema) bool {
	return s.Type.Is(openapi3.TypeString) || s.Type.Is(openapi3.TypeInteger) || s.Type.Is(openapi3.TypeNumber) || s.Type.Is(openapi3.TypeBoolean)
}

// TestAPatchSendsWhatWasSetAndNothingElse calls every PATCH with an empty body.
// What the document requires is sent only if it requires everything.
func TestAPatchSendsWhatWasSetAndNothingElse(t *testing.T) {
	patches := 0
	for _, p := range packages {
		for _, item := range load(t, p.normalized).Paths.Map() {
			operation := item.Patch
			if operation == nil {
				continue
			}
			patches++
			body := operation.RequestBody.Value.Content.Get("application/json").Schema
			name := strings.TrimPrefix(body.Ref, "#/components/schemas/")
			data, err := call.Encode(p.schemas[name]())
			if err != nil {
				t.Fatal(err)
			}
			if string(data) != "{}" && len(body.Value.Required) < len(body.Value.Properties) {
				t.Errorf("%s sends %s of an empty %s", operation.OperationID, data, name)
			}
		}
	}
	if patches < 5 {
		t.Errorf("only %d operations are a PATCH", patches)
	}
}

func TestAPatchOfOneMemberSendsThatMember(t *testing.T) {
	for want, body := range map[string]any{
		`{"secret":"x"}`:                        conversation.Webhook{Secret: new("x")},
		`{"triggers":[]}`:                       conversation.Webhook{Triggers: []conversation.WebhookTrigger{}},
		`{"target":"https://example.com"}`:      conversation.Webhook{Target: "https://example.com"},
		`{"email":""}`:                          conversation.Contact{Email: new("")},
		`{"active":false}`:                      conversation.Conversation{Active: new(false)},
		`{"metadata":""}`:                       conversation.UpdateMessageMetadataRequest{},
		`{"display_name":"Shop","new":{"a":1}}`: conversation.AppUpdateRequest{DisplayName: new("Shop"), AdditionalProperties: map[string]json.RawMessage{"new": json.RawMessage(`{"a":1}`)}},
	} {
		if data, err := call.Encode(body); err != nil || string(data) != want {
			t.Errorf("%T becomes %s, %v; want %s", body, data, err, want)
		}
	}
}

func TestFreeFormObjectsKeepTheirNumbers(t *testing.T) {
	const sent = `{"conversation_metadata":{"big":9007199254740993,"exact":1.10,"list":[1e3,{"deep":12345678901234567890}],"text":"t","none":null,"yes":true}}`
	var request conversation.SendMessageRequest
	if err := call.DecodeMember([]byte(sent), &request); err != nil {
		t.Fatal(err)
	}
	if number := request.ConversationMetadata["big"]; number != json.Number("9007199254740993") {
		t.Errorf("the number is a %T, %v", number, number)
	}
	again, err := call.Encode(request.ConversationMetadata)
	if want := strings.TrimSuffix(strings.TrimPrefix(sent, `{"conversation_metadata":`), "}"); err != nil || !reflect.DeepEqual(generic(t, again), generic(t, []byte(want))) {
		t.Errorf("it became %s, %v", again, err)
	}
	request.ConversationMetadata = map[string]any{"order": 4711, "items": []string{"a"}}
	if data, err := call.Encode(request.ConversationMetadata); err != nil || string(data) != `{"items":["a"],"order":4711}` {
		t.Errorf("a map becomes %s, %v", data, err)
	}
}

func TestMapsByChannelHaveChannelsAsKeys(t *testing.T) {
	message := conversation.AppMessage{
		ExplicitChannelMessage: map[conversation.ConversationChannel]string{conversation.ConversationChannelWhatsApp: "{}"},
		TemplateMessage: &conversation.TemplateMessage{
			ChannelTemplate: map[conversation.ConversationChannel]conversation.TemplateReference{conversation.ConversationChannelSMS: {TemplateID: "t"}},
		},
	}
	data, err := call.Encode(message)
	if want := `{"explicit_channel_message":{"WHATSAPP":"{}"},"template_message":{"channel_template":{"SMS":{"template_id":"t"}}}}`; err != nil || string(data) != want {
		t.Errorf("got %s, %v; want %s", data, err, want)
	}
	var again conversation.AppMessage
	if err := call.DecodeMember(data, &again); err != nil || again.ExplicitChannelMessage[conversation.ConversationChannelWhatsApp] != "{}" {
		t.Errorf("got %+v, %v", again, err)
	}
}

package openapi_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/oneof"
)

// compareDecoders decodes an object into two values of one type, by
// encoding/json and by the type itself, which must agree.
func compareDecoders(t *testing.T, byJSON, byItself any, data []byte) {
	t.Helper()
	decoder, ok := byItself.(oneof.Decoder)
	if !ok {
		return
	}
	wantErr, err := json.Unmarshal(data, byJSON), decoder.DecodeJSON(data)
	if (wantErr == nil) != (err == nil) {
		t.Fatalf("%T decodes itself with the error %v, encoding/json with %v:\n%s", byItself, err, wantErr, data)
	}
	if err == nil && !reflect.DeepEqual(byJSON, byItself) {
		t.Fatalf("%T decodes itself to %s, encoding/json to %s:\n%s", byItself, mustEncode(t, byItself), mustEncode(t, byJSON), data)
	}
}

func TestATypeDecodesItselfLikeEncodingJSON(t *testing.T) {
	for name, data := range map[string]string{
		"an empty object":                `{}`,
		"spaces everywhere":              " { \"app_id\" : \"a\" , \"message\" : { \"id\" : \"m\" } } ",
		"null for what is optional":      `{"message":null,"event_time":null,"correlation_id":null}`,
		"null for what is not":           `{"app_id":null,"message":{"id":null,"direction":null,"contact_message":{"text_message":{"text":null}}}}`,
		"null after a value":             `{"app_id":"a","app_id":null,"message":{"id":"m"},"message":null,"correlation_id":"c","correlation_id":null}`,
		"a key twice":                    `{"message":{"id":"a","channel_identity":{"identity":"i"}},"message":{"id":"b","channel_identity":{"app_id":"p"}}}`,
		"a union twice":                  `{"message":{"contact_message":{"x":1,"text_message":{"text":"a"}},"contact_message":{"y":2,"reply_to":{"message_id":"m"}}}}`,
		"another case":                   `{"APP_ID":"a","Message":{"ID":"m","Contact_Message":{"Text_Message":{"TEXT":"t"}}}}`,
		"another case before the right":  `{"APP_ID":"A","app_id":"a","APP_ID":"B"}`,
		"a letter that folds into ASCII": `{"correlation_id":"a","me\u017f\u017fage":{"id":"m"}}`,
		"escapes":                        `{"\u0061pp_id":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud83d"}`,
		"bytes that are not UTF-8":       "{\"app_id\":\"a\xff\xc3\",\"message\":{\"contact_message\":{\"x\xff\":1}}}",
		"members that nobody knows":      `{"x":{"app_id":"b"},"message":{"y":[1],"contact_message":{"z":{"a":12345678901234567890}}}}`,
		"a number for a text":            `{"app_id":1}`,
		"an object for a text":           `{"message":{"id":{}}}`,
		"a text for an object":           `{"message":"m"}`,
		"a list for a union":             `{"message":{"contact_message":[]}}`,
		"a text for a list":              `{"message":{"contact_message":{"carousel_message":{"cards":"c"}}}}`,
		"no time":                        `{"event_time":"yesterday"}`,
		"a number for a time":            `{"event_time":1}`,
		"a boolean":                      `{"message":{"injected":true}}`,
	} {
		t.Run(name, func(t *testing.T) {
			compareDecoders(t, new(conversation.MessageInboundEvent), new(conversation.MessageInboundEvent), []byte(data))
			compareDecoders(t, filledEvent(t), filledEvent(t), []byte(data))
		})
	}
}

// filledEvent returns an event that something else was decoded into before.
func filledEvent(t *testing.T) *conversation.MessageInboundEvent {
	t.Helper()
	event := new(conversation.MessageInboundEvent)
	err := json.Unmarshal([]byte(`{"app_id":"old","event_time":"2020-01-01T00:00:00Z","message":{"id":"old","contact_message":{"text_message":{"text":"old"},"other":1}}}`), event)
	if err != nil {
		t.Fatal(err)
	}
	return event
}

func TestWhatATypeDecodedKeepsNoPartOfTheInput(t *testing.T) {
	data := []byte(`{"app_id":"a","message":{"contact_message":{"x":{"y":"z"},"text_message":{"text":"t"}}}}`)
	event, want := new(conversation.MessageInboundEvent), new(conversation.MessageInboundEvent)
	if err := event.DecodeJSON(data); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, want); err != nil {
		t.Fatal(err)
	}
	clear(data)
	if !reflect.DeepEqual(event, want) {
		t.Errorf("the event became %s", mustEncode(t, event))
	}
}

func FuzzDecodeJSON(f *testing.F) {
	for _, p := range packages {
		for name, ref := range load(f, p.normalized).Components.Schemas {
			f.Add(p.name, name, mustEncode(f, sample(ref.Value, 3)))
		}
	}
	f.Fuzz(func(t *testing.T, pkg, schema string, data []byte) {
		for _, p := range packages {
			newValue := p.schemas[schema]
			if p.name != pkg || newValue == nil || !json.Valid(data) || oneof.CheckObject(data) != nil {
				continue
			}
			compareDecoders(t, newValue(), newValue(), data)
		}
	})
}

package webhook_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestEveryPublishedKindOfCallbackIsDecoded(t *testing.T) {
	document := readDocument(t)
	for _, key := range document.payloadKeys() {
		t.Run(key, func(t *testing.T) {
			body := document.callback(t, key)
			event, err := webhook.Parse(body)
			if err != nil {
				t.Fatal(err)
			}
			if event.Key() != key {
				t.Errorf("key %q, want %q", event.Key(), key)
			}
			if _, got, _ := strings.Cut(fmt.Sprintf("%T", event.Payload()), "."); got != document.eventSchema(t, key) {
				t.Fatalf("payload %s, want %s", got, document.eventSchema(t, key))
			}
			encoded, err := json.Marshal(event.Payload())
			if err != nil {
				t.Fatal(err)
			}
			wantSameJSON(t, encoded, body)
		})
	}
}

// wantSameJSON fails unless both say the same.
func wantSameJSON(t *testing.T, got, want []byte) {
	t.Helper()
	if g, w := sortedJSON(t, got), sortedJSON(t, want); g != w {
		t.Errorf("got  %s\nwant %s", g, w)
	}
}

func sortedJSON(t *testing.T, data []byte) string {
	t.Helper()
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	sorted, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(sorted)
}

func TestEveryPublishedTriggerHasAKindOfCallback(t *testing.T) {
	document := readDocument(t)
	keys := make(map[conversation.WebhookTrigger]string)
	for _, key := range document.payloadKeys() {
		event, err := webhook.Parse(document.callback(t, key))
		if err != nil {
			t.Fatal(err)
		}
		if other, taken := keys[event.Trigger()]; taken {
			t.Errorf("%s and %s have the same trigger %q", key, other, event.Trigger())
		}
		keys[event.Trigger()] = key
	}
	for _, trigger := range document["WebhookTrigger"].Enum {
		trigger := conversation.WebhookTrigger(trigger)
		if _, found := keys[trigger]; !found && trigger != conversation.WebhookTriggerUnspecifiedTrigger {
			t.Errorf("no kind of callback has the trigger %q", trigger)
		}
		delete(keys, trigger)
	}
	for trigger, key := range keys {
		t.Errorf("%s has the trigger %q, which is not published", key, trigger)
	}
}

func TestTheEnvelopeIsDecoded(t *testing.T) {
	event, err := webhook.Parse([]byte(` { "app_id" : "a\u0070p", "project_id":"project", "accepted_time":"2026-02-03T04:05:06.789Z",
		"event_time":"2026-02-03T05:05:05+01:00", "message_metadata":"{\"a\":1}", "correlation_id":"ćorrelation",
		"message_delivery_report" : {"status":"READ"} } `))
	if err != nil {
		t.Fatal(err)
	}
	got := []string{event.AppID, event.ProjectID, event.MessageMetadata, event.CorrelationID}
	want := []string{"app", "project", `{"a":1}`, "ćorrelation"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if want := time.Date(2026, 2, 3, 4, 5, 6, 789e6, time.UTC); !event.AcceptedTime.Equal(want) {
		t.Errorf("accepted at %v, want %v", event.AcceptedTime, want)
	}
	if want := time.Date(2026, 2, 3, 4, 5, 5, 0, time.UTC); !event.EventTime.Equal(want) {
		t.Errorf("happened at %v, want %v", event.EventTime, want)
	}
}

func TestAnInventedKindArrivesRaw(t *testing.T) {
	event, err := webhook.Parse([]byte(invented))
	if err != nil {
		t.Fatal(err)
	}
	unknown, ok := event.Payload().(*webhook.Unknown)
	if !ok {
		t.Fatalf("payload %T", event.Payload())
	}
	if unknown.Key != "contact_archive_notification" || event.Key() != unknown.Key {
		t.Errorf("key %q", unknown.Key)
	}
	if want := `{"contact_id":"c","archived":true}`; string(unknown.JSON) != want {
		t.Errorf("payload %s, want %s", unknown.JSON, want)
	}
	if event.Trigger() != "" {
		t.Errorf("trigger %q of an unknown kind", event.Trigger())
	}
	if event.AppID != "01EB37HMH1M6SV18BSNS3G135H" || string(event.Raw) != invented {
		t.Errorf("envelope %+v", event)
	}
}

func TestAnInventedMemberSurvives(t *testing.T) {
	const body = `{"app_id":"a","project_id":"p","invented":{"x":[1.50]},"message":{"id":"m","invented":"<&>","contact_message":{"invented":null,"text_message":{"text":"Hi","invented":12345678901234567890}}}}`
	event, err := webhook.Parse([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	if event.Key() != "message" {
		t.Fatalf("key %q", event.Key())
	}
	encoded, err := json.Marshal(map[string]any{"event": event})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"event":` + strings.NewReplacer("<", `\u003c`, "&", `\u0026`, ">", `\u003e`).Replace(body) + `}`
	if string(encoded) != want {
		t.Errorf("got  %s\nwant %s", encoded, want)
	}
	var decoded struct{ Event webhook.Event }
	if err := json.Unmarshal(encoded, &decoded); err != nil {
		t.Fatal(err)
	}
	wantSameJSON(t, decoded.Event.Raw, event.Raw)
	payload, ok := decoded.Event.Payload().(*conversation.MessageInboundEvent)
	if !ok || payload.Message.ID != "m" || payload.Message.ContactMessage.TextMessage.Text != "Hi" {
		t.Errorf("the event is another one after encoding and decoding: %T", decoded.Event.Payload())
	}
}

func TestTheZeroEventIsHarmless(t *testing.T) {
	var event webhook.Event
	encoded, err := json.Marshal(event)
	if string(encoded) != "null" || err != nil {
		t.Errorf("encoded as %s, error %v", encoded, err)
	}
	if err := event.UnmarshalJSON(encoded); err != nil {
		t.Error(err)
	}
	if event.Key() != "" || event.Trigger() != "" || event.Payload() != nil || event.Finish(t.Context(), nil) != nil {
		t.Error("it says something about itself")
	}
	if err := (webhook.Handlers{}).Dispatch(t.Context(), &event); err != nil {
		t.Error(err)
	}
}

func TestParseDecidesByThePayloadKey(t *testing.T) {
	tests := map[string]struct{ body, want string }{
		"null is absent":                           {`{"event":null,"message":{"id":"m"}}`, "message"},
		"null first, then a value":                 {`{"message":null,"message":{"id":"m"}}`, "message"},
		"a known kind goes before unknown members": {`{"a":{},"message":{"id":"m"},"b":{}}`, "message"},
		"an object goes before other values":       {`{"a":1,"b":[],"c":{},"d":{}}`, "c"},
		"the first of several values":              {`{"a":1,"b":[]}`, "a"},
		"spelled as encoding/json understands it":  {`{"Message":{"id":"m"},"APP_ID":"a"}`, "message"},
		"written with escapes":                     {`{"mess\u0061ge":{"id":"m"}}`, "message"},
		"a key in another script":                  {`{"wiadomość":{}}`, "wiadomość"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			event, err := webhook.Parse([]byte(test.body))
			if err != nil {
				t.Fatal(err)
			}
			if event.Key() != test.want {
				t.Errorf("key %q, want %q", event.Key(), test.want)
			}
			if event.IdempotencyKey() == "" {
				t.Error("no idempotency key")
			}
		})
	}
}

func TestParseRefusesWhatIsNoJSONObject(t *testing.T) {
	tests := map[string]string{
		"nothing":                          ``,
		"two byte order marks":             "\ufeff\ufeff{}",
		"white space":                      " \n",
		"text":                             `hello`,
		"null":                             `null`,
		"a list":                           `[{"message":{}}]`,
		"a string":                         `"message"`,
		"a known kind that is cut off":     `{"message":{"id":"private"`,
		"an unknown kind that is cut off":  `{"x":{"id":"private"}`,
		"more after the end":               `{"message":{"id":"private"}} {}`,
		"an invalid value, unknown":        `{"x":{"id":private}}`,
		"a comma too many":                 `{"x":{"id":"private"},}`,
		"nesting beyond what can be stood": `{"x":` + strings.Repeat(`{"private":`, 20_000) + `1` + strings.Repeat(`}`, 20_000) + `}`,
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			event, err := webhook.Parse([]byte(body))
			if !errors.Is(err, webhook.ErrMalformed) || event != nil || webhook.Status(err) != 400 {
				t.Fatalf("event %v, error %v, want %v", event, err, webhook.ErrMalformed)
			}
			wantDiscreet(t, err, "private", "4711")
		})
	}
}

func TestWhatDoesNotFitArrivesAllTheSame(t *testing.T) {
	tests := map[string]struct{ body, key, problems string }{
		"an object without members":     {`{}`, "", ""},
		"an envelope alone":             {`{"app_id":"a","project_id":"p"}`, "", ""},
		"a payload that is null":        {`{"app_id":"a","message":null}`, "", ""},
		"a payload that is taken back":  {`{"message":{"id":"m"},"message":null}`, "message", ""},
		"two payloads":                  {`{"message":{"id":"m"},"event":{"id":"e"}}`, "message", "/event: value that does not decode"},
		"two payloads, one an object":   {`{"event":"e","message":{"id":"m"}}`, "message", ""},
		"two payloads of the same kind": {`{"message":{"id":"m"},"message":{"id":"m"}}`, "message", "/message: value that does not decode"},
		"two spellings of a payload":    {`{"message":{"id":"m"},"Message":{"id":"m"}}`, "message", "/message: value that does not decode"},
		"a payload that is no object":   {`{"message":"m"}`, "message", "/message: string for an object"},
		"a payload that is a list":      {`{"contact_create_notification":[1]}`, "contact_create_notification", "/contact_create_notification: array for an object"},
		"an object for a text":          {`{"message":{"id":{"x":1}}}`, "message", "/message/id: object for a string"},
		"a number for a text":           {`{"app_id":"a","message":{"id":4711}}`, "message", "/message/id: number for a string"},
		"a number for an enum":          {`{"message_delivery_report":{"reason":{"code":7}}}`, "message_delivery_report", "/message_delivery_report/reason/code: number for a string"},
		"an empty text for an object":   {`{"message_delivery_report":{"message_id":"m","reason":""}}`, "message_delivery_report", "/message_delivery_report/reason: string for an object"},
		"a truth in quotes":             {`{"message":{"injected":"false"}}`, "message", "/message/injected: string for a boolean"},
		"an app ID that is no text":     {`{"app_id":4711,"x":{}}`, "x", "/app_id: number for a string"},
		"a time that is none":           {`{"accepted_time":"soon","message":{}}`, "message", "/accepted_time: string of another form"},
		"a time that is none, unknown":  {`{"event_time":"soon","x":{}}`, "x", "/event_time: string of another form"},
		"an object as metadata":         {`{"message_metadata":{"a":1},"message":{}}`, "message", "/message_metadata: object for a string"},
		"a time without a zone":         {`{"accepted_time":"2026-01-15T10:00:00.123","message":{"accept_time":"2026-01-15T10:00:00"}}`, "message", ""},
		"a time with a short offset":    {`{"accepted_time":"2026-01-15T10:00:00+0000","message":{"accept_time":"2026-01-15T10:00:00+00"}}`, "message", ""},
		"a time that is empty":          {`{"event_time":"","message":{"accept_time":""}}`, "message", ""},
		"a byte order mark":             {"\ufeff" + `{"message":{"id":4711}}`, "message", "/message/id: number for a string"},
		"a byte order mark, unknown":    {"\ufeff" + `{"x":{}}`, "x", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			event, err := webhook.Parse([]byte(test.body))
			if err != nil {
				t.Fatal(err)
			}
			if event.Key() != test.key || string(event.Raw) != test.body || event.IdempotencyKey() == "" {
				t.Errorf("key %q, raw %s", event.Key(), event.Raw)
			}
			if got := strings.TrimPrefix(event.Problems.Error(), "members that do not fit: "); got != test.problems {
				t.Errorf("problems %q, want %q", got, test.problems)
			}
			if _, err := json.Marshal(event); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestWhatIsNoCallbackIsNotDecodedIntoAnEvent(t *testing.T) {
	event := webhook.Event{AppID: "before"}
	if err := json.Unmarshal([]byte(`["a"]`), &event); !errors.Is(err, webhook.ErrMalformed) || event.AppID != "before" {
		t.Errorf("event %+v, error %v", event, err)
	}
}

func TestParseDoesNotChangeTheBody(t *testing.T) {
	body := []byte(inboundMessage)
	if _, err := webhook.Parse(body); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(body, []byte(inboundMessage)) {
		t.Errorf("the body became %s", body)
	}
}

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
	if !ok || *payload.Message.ID != "m" || payload.Message.ContactMessage.TextMessage.Text != "Hi" {
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
	if event.Key() != "" || event.Trigger() != "" || event.Payload() != nil || event.NonceKey() != "" {
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

func TestParseRefusesWhatIsNoCallback(t *testing.T) {
	tests := map[string]string{
		"nothing":                          ``,
		"white space":                      " \n",
		"text":                             `hello`,
		"null":                             `null`,
		"a list":                           `[{"message":{}}]`,
		"a string":                         `"message"`,
		"an object without members":        `{}`,
		"an envelope alone":                `{"app_id":"a","project_id":"p"}`,
		"a payload that is null":           `{"app_id":"a","message":null}`,
		"two payloads":                     `{"message":{"id":"private"},"event":{"id":"private"}}`,
		"two payloads of the same kind":    `{"message":{"id":"private"},"message":{"id":"private"}}`,
		"two spellings of a payload":       `{"message":{"id":"private"},"Message":{"id":"private"}}`,
		"a payload that is taken back":     `{"message":{"id":"private"},"message":null}`,
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
			if !errors.Is(err, webhook.ErrMalformed) || event != nil {
				t.Fatalf("event %v, error %v, want %v", event, err, webhook.ErrMalformed)
			}
			wantDiscreet(t, err, "private", "4711")
		})
	}
}

func TestWhatDoesNotFitIsLeftOutAndNamed(t *testing.T) {
	for _, test := range []struct{ name, body, key, problems string }{
		{"an object for a text", `{"app_id":"a","message":{"id":{"private":1},"contact_id":"c"}}`, "message", "/message/id: object for a string"},
		{"a number for a text", `{"app_id":"a","message":{"id":4711,"contact_id":"c"}}`, "message", "/message/id: number for a string"},
		{"an empty text for an object", `{"app_id":"a","message_delivery_report":{"message_id":"m","status":"DELIVERED","reason":""}}`, "message_delivery_report", "/message_delivery_report/reason: string for an object"},
		{"an app ID that is no text", `{"app_id":4711,"message":{"contact_id":"c"}}`, "message", "/app_id: number for a string"},
		{"a time that is none", `{"app_id":"a","accepted_time":"private","message":{"contact_id":"c"}}`, "message", "/accepted_time: string of another form"},
		{"an app ID that is no text, of an unknown kind", `{"app_id":4711,"x":{}}`, "x", "/app_id: number for a string"},
		{"a time that is none, of an unknown kind", `{"app_id":"a","event_time":"private","x":{}}`, "x", "/event_time: string of another form"},
		{"a payload that is no object", `{"app_id":"a","message":"private"}`, "message", ""},
		{"a byte order mark", "\ufeff" + `{"app_id":"a","message":{"id":4711,"contact_id":"c"}}`, "message", "/message/id: number for a string"},
		{"a byte order mark before an unknown kind", "\ufeff" + `{"app_id":"a","x":{}}`, "x", ""},
		{"times of all forms", `{"app_id":"a","accepted_time":"2026-01-15T10:00:00.123","event_time":"","message":{"accept_time":"2026-01-15T10:00:00+00","contact_id":"c"}}`, "message", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			event, err := webhook.Parse([]byte(test.body))
			if err != nil {
				t.Fatal(err)
			}
			problems := make([]string, len(event.Problems))
			for i, problem := range event.Problems {
				problems[i] = problem.String()
			}
			if got := strings.Join(problems, "; "); got != test.problems || event.Key() != test.key || string(event.Raw) != test.body {
				t.Errorf("%s with the problems %q, want %s with %q", event.Key(), got, test.key, test.problems)
			}
			if event.AppID != "a" && !strings.Contains(test.problems, "/app_id") {
				t.Errorf("the app ID is %q", event.AppID)
			}
			switch payload := event.Payload().(type) {
			case *conversation.MessageInboundEvent:
				if *payload.Message.ContactID != "c" {
					t.Errorf("the contact is %q", *payload.Message.ContactID)
				}
			case *webhook.Unknown:
				if want := map[string]string{"x": "{}", "message": `"private"`}[test.key]; string(payload.JSON) != want {
					t.Errorf("the payload is %s", payload.JSON)
				}
			}
		})
	}
}

func TestWhatIsNoCallbackIsNotDecodedIntoAnEvent(t *testing.T) {
	var event webhook.Event
	if err := json.Unmarshal([]byte(`{"app_id":"a"}`), &event); !errors.Is(err, webhook.ErrMalformed) || event.AppID != "" {
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

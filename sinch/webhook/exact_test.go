package webhook_test

import (
	"reflect"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// wantSameSlowly compares an event with that of the same body behind a byte
// order mark, which is read member by member.
func wantSameSlowly(t *testing.T, event *webhook.Event, body []byte) {
	t.Helper()
	slowly, err := webhook.Parse(append([]byte("\ufeff"), body...))
	if err != nil {
		t.Fatalf("%q is an event, behind a byte order mark it is not: %v", body, err)
	}
	if string(slowly.Raw) != "\ufeff"+string(body) {
		t.Fatalf("raw %q", slowly.Raw)
	}
	slowly.Raw = event.Raw
	if got, want := *event, *slowly; !reflect.DeepEqual(event.Payload(), slowly.Payload()) || !reflect.DeepEqual(public(got), public(want)) {
		t.Fatalf("%q\nin one pass %+v\n%+v\nin two     %+v\n%+v", body, got, event.Payload(), want, slowly.Payload())
	}
}

// public is what a user sees of an event beside its payload.
func public(e webhook.Event) []any {
	return []any{e.AppID, e.ProjectID, e.AcceptedTime, e.EventTime, e.MessageMetadata, e.CorrelationID, e.Problems, e.Key(), e.Trigger(), e.IdempotencyKey()}
}

func TestOnePassFindsWhatTwoFind(t *testing.T) {
	bodies := map[string]string{
		"the kind first":                       `{"message":{"id":"m"},"app_id":"a","event_time":"2026-02-03T05:05:05+01:00"}`,
		"the kind last":                        `{"app_id":"a","event_time":"2026-02-03T05:05:05+01:00","message":{"id":"m"}}`,
		"the kind between":                     `{"app_id":"a","message":{"id":"m"},"project_id":"p"}`,
		"other spellings":                      `{"APP_ID":"a","Message":{"ID":"m"}}`,
		"escapes in keys":                      `{"app\u005fid":"a","mess\u0061ge":{"i\u0064":"m"}}`,
		"an unknown member before":             `{"x":{"message":{}},"message":{"id":"m"}}`,
		"an unknown member behind":             `{"message":{"id":"m"},"x":[1.50]}`,
		"an empty payload":                     `{"message":{}}`,
		"a payload that is null":               `{"message":null}`,
		"a payload that is null, then one":     `{"message":null,"message":{"id":"m"}}`,
		"a payload that is taken back":         `{"message":{"id":"m"},"message":null}`,
		"another payload that is null, before": `{"event":null,"message":{"id":"m"}}`,
		"another payload that is null, behind": `{"message":{"id":"m"},"event":null}`,
		"two payloads":                         `{"message":{"id":"m"},"event":{"id":"e"}}`,
		"two payloads, the second misspelled":  `{"message":{"id":"m"},"EVENT":{"id":"e"}}`,
		"two payloads, one of them no object":  `{"event":"e","message":{"id":"m"}}`,
		"two payloads of the same kind":        `{"message":{"id":"m"},"message":{"sender_id":"s"}}`,
		"two payloads of the batch kind":       `{"batch_status_update_notification":{"batch_id":"b"},"message":{"id":"m"}}`,
		"two apps":                             `{"app_id":"a","message":{"id":"m"},"app_id":"b"}`,
		"a member twice, deep":                 `{"message":{"id":"m","id":"n"}}`,
		"an unknown member twice":              `{"x":1,"x":2,"message":{"id":"m"}}`,
		"a member that does not fit":           `{"app_id":7,"message":{"id":"m"}}`,
		"a member that does not fit, deep":     `{"app_id":"a","message":{"id":7}}`,
		"a time in another form":               `{"event_time":"2026-01-15T10:00:00","message":{"id":"m"}}`,
		"text that is not UTF-8":               "{\"app_id\":\"\xff\",\"message\":{\"id\":\"\xff\"},\"\xff\":1}",
		"half a surrogate":                     `{"message":{"id":"\ud800"}}`,
		"white space":                          " \n{ \"message\" : { \"id\" : \"m\" } , \"app_id\" : \"a\" } \n",
		"no kind":                              `{"app_id":"a"}`,
		"an unknown kind":                      invented,
		"a large message":                      string(largeMessage),
	}
	document := readDocument(t)
	for _, key := range document.payloadKeys() {
		bodies["all of "+key] = string(document.callback(t, key))
	}
	for name, body := range bodies {
		t.Run(name, func(t *testing.T) {
			event, err := webhook.Parse([]byte(body))
			if err != nil {
				t.Fatal(err)
			}
			wantSameSlowly(t, event, []byte(body))
		})
	}
}

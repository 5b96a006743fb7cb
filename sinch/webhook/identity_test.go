package webhook_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestIdempotencyKey(t *testing.T) {
	const at = `"event_time":"2026-02-03T04:05:06Z",`
	tests := map[string]struct{ body, want string }{
		"message":                         {`{"app_id":"a",` + at + `"message":{"id":"m"}}`, "a/message/m///2026-02-03T04%3A05%3A06Z"},
		"message at a time":               {`{"app_id":"a","event_time":"2026-02-03T04:05:06+01:00","message":{"id":"m"}}`, "a/message/m///2026-02-03T03%3A05%3A06Z"},
		"message accepted at a time":      {`{"app_id":"a","accepted_time":"2026-02-03T04:05:06.5Z","message":{"id":"m"}}`, "a/message/m///2026-02-03T04%3A05%3A06.5Z"},
		"redacted message":                {`{"app_id":"a",` + at + `"message_redaction":{"id":"m"}}`, "a/message_redaction/m///2026-02-03T04%3A05%3A06Z"},
		"delivery report":                 {`{"app_id":"a",` + at + `"message_delivery_report":{"message_id":"m","status":"DELIVERED"}}`, "a/message_delivery_report/m/DELIVERED///2026-02-03T04%3A05%3A06Z"},
		"delivery report on a channel":    {`{"app_id":"a",` + at + `"message_delivery_report":{"message_id":"m","status":"FAILED","channel_identity":{"channel":"RCS","identity":"48"}}}`, "a/message_delivery_report/m/FAILED/RCS/mAEL2ScPmxALYhSi/2026-02-03T04%3A05%3A06Z"},
		"submitted message":               {`{"app_id":"a",` + at + `"message_submit_notification":{"message_id":"m","channel_identity":{"channel":"SMS"}}}`, "a/message_submit_notification/m/SMS//2026-02-03T04%3A05%3A06Z"},
		"event":                           {`{"app_id":"a",` + at + `"event":{"id":"e"}}`, "a/event/e///2026-02-03T04%3A05%3A06Z"},
		"delivery report of an event":     {`{"app_id":"a",` + at + `"event_delivery_report":{"event_id":"e","status":"READ"}}`, "a/event_delivery_report/e/READ///2026-02-03T04%3A05%3A06Z"},
		"record":                          {`{"app_id":"a",` + at + `"record_notification":{"entity_id":"e","record_status":"s"}}`, "a/record_notification/e/s///2026-02-03T04%3A05%3A06Z"},
		"batch":                           {`{"app_id":"a",` + at + `"batch_status_update_notification":{"batch_id":"b","batch_status":"BATCH_STATUS_PROCESSED"}}`, "a/batch_status_update_notification/b/BATCH_STATUS_PROCESSED/2026-02-03T04%3A05%3A06Z"},
		"unsupported":                     {`{"app_id":"a",` + at + `"unsupported_callback":{"id":"u"}}`, "a/unsupported_callback/u///2026-02-03T04%3A05%3A06Z"},
		"opt-in":                          {`{"app_id":"a",` + at + `"opt_in_notification":{"request_id":"r","status":"OPT_IN_SUCCEEDED"}}`, "a/opt_in_notification/r/OPT_IN_SUCCEEDED///2026-02-03T04%3A05%3A06Z"},
		"opt-out":                         {`{"app_id":"a",` + at + `"opt_out_notification":{"request_id":"r","status":"OPT_OUT_FAILED"}}`, "a/opt_out_notification/r/OPT_OUT_FAILED///2026-02-03T04%3A05%3A06Z"},
		"capability":                      {`{"app_id":"a",` + at + `"capability_notification":{"request_id":"r","channel":"WHATSAPP"}}`, "a/capability_notification/r//WHATSAPP//2026-02-03T04%3A05%3A06Z"},
		"new contact":                     {`{"app_id":"a",` + at + `"contact_create_notification":{"contact":{"id":"c"}}}`, "a/contact_create_notification/c/2026-02-03T04%3A05%3A06Z"},
		"deleted contact":                 {`{"app_id":"a",` + at + `"contact_delete_notification":{"contact":{"id":"c"}}}`, "a/contact_delete_notification/c/2026-02-03T04%3A05%3A06Z"},
		"merged contacts":                 {`{"app_id":"a",` + at + `"contact_merge_notification":{"preserved_contact":{"id":"c"},"deleted_contact":{"id":"d"}}}`, "a/contact_merge_notification/d/c/2026-02-03T04%3A05%3A06Z"},
		"changed contact":                 {`{"app_id":"a","accepted_time":"2026-02-03T04:05:06+01:00","contact_update_notification":{"contact":{"id":"c"}}}`, "a/contact_update_notification/c/2026-02-03T03%3A05%3A06Z"},
		"new conversation":                {`{"app_id":"a",` + at + `"conversation_start_notification":{"conversation":{"id":"c"}}}`, "a/conversation_start_notification/c/2026-02-03T04%3A05%3A06Z"},
		"stopped conversation":            {`{"app_id":"a",` + at + `"conversation_stop_notification":{"conversation":{"id":"c"}}}`, "a/conversation_stop_notification/c/2026-02-03T04%3A05%3A06Z"},
		"deleted conversation":            {`{"app_id":"a",` + at + `"conversation_delete_notification":{"conversation":{"id":"c"}}}`, "a/conversation_delete_notification/c/2026-02-03T04%3A05%3A06Z"},
		"message at no time":              {`{"app_id":"a","message":{"id":"m"}}`, "a/message/sha256/"},
		"message at an odd time":          {`{"app_id":"a","event_time":"today","message":{"id":"m"}}`, "a/message/sha256/"},
		"conversation that is not named":  {`{"app_id":"a",` + at + `"conversation_start_notification":{}}`, "a/conversation_start_notification/sha256/"},
		"contact that is not named":       {`{"app_id":"a","contact_create_notification":{}}`, "a/contact_create_notification/sha256/"},
		"message that is not named":       {`{"app_id":"a","message":{"id":""}}`, "a/message/sha256/"},
		"kind without an identity":        {`{"app_id":"a","channel_event_notification":{}}`, "a/channel_event_notification/sha256/"},
		"unknown kind":                    {`{"app_id":"a","invented kind":{}}`, "a//sha256/"},
		"no kind":                         {`{"app_id":"a"}`, "a//sha256/"},
		"separators in what is separated": {`{"app_id":"a/b",` + at + `"message":{"id":"m/ n"}}`, "a%2Fb/message/m%2F+n///2026-02-03T04%3A05%3A06Z"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			key := idempotencyKey(t, test.body)
			prefix, hash, _ := strings.Cut(key, "sha256/")
			if hash != "" {
				prefix += "sha256/"
			}
			if prefix != test.want {
				t.Errorf("key %s, want %s", key, test.want)
			}
		})
	}
}

func TestEventsThatDifferInWhatMattersHaveDifferentKeys(t *testing.T) {
	tests := map[string]struct{ body, old, new string }{
		"two identities of a channel are reported": {`{"event_time":"2026-02-03T04:05:06Z","message_delivery_report":{"message_id":"m","status":"FAILED","channel_identity":{"channel":"SMS","identity":"46700000001"}}}`, "46700000001", "46700000002"},
		"two channels are reported":                {`{"event_time":"2026-02-03T04:05:06Z","message_delivery_report":{"message_id":"m","status":"FAILED","channel_identity":{"channel":"SMS","identity":"46700000001"}}}`, "SMS", "RCS"},
		"a status is reported twice":               {`{"event_time":"2026-02-03T04:05:06Z","message_delivery_report":{"message_id":"m","status":"FAILED"}}`, "06Z", "07Z"},
		"a conversation is stopped twice":          {`{"accepted_time":"2026-02-03T04:05:06Z","conversation_stop_notification":{"conversation":{"id":"c"}}}`, "06Z", "07Z"},
		"a contact is changed twice":               {`{"accepted_time":"2026-02-03T04:05:06.001Z","contact_update_notification":{"contact":{"id":"c"}}}`, "001", "002"},
		"a request has two results":                {`{"event_time":"2026-02-03T04:05:06Z","capability_notification":{"request_id":"r","channel":"RCS","identity":"46700000001"}}`, "46700000001", "46700000002"},
		"a request has results on two channels":    {`{"event_time":"2026-02-03T04:05:06Z","capability_notification":{"request_id":"r","channel":"RCS","identity":"46700000001"}}`, "RCS", "SMS"},
		"a capability changes":                     {`{"event_time":"2026-02-03T04:05:06Z","capability_notification":{"request_id":"r","capability_status":"CAPABILITY_FULL"}}`, "FULL", "NONE"},
		"two identities opt out":                   {`{"event_time":"2026-02-03T04:05:06Z","opt_out_notification":{"request_id":"r","channel":"VIBERBM","identity":"46700000001"}}`, "46700000001", "46700000002"},
		"two identities opt in":                    {`{"event_time":"2026-02-03T04:05:06Z","opt_in_notification":{"request_id":"r","channel":"VIBERBM","identity":"46700000001"}}`, "46700000001", "46700000002"},
		"two records on two identities":            {`{"event_time":"2026-02-03T04:05:06Z","record_notification":{"entity_id":"e","record_status":"s","channel_identity":{"channel":"SMS","identity":"1"}}}`, `"1"`, `"2"`},
		"a batch gets on":                          {`{"event_time":"2026-02-03T04:05:06Z","batch_status_update_notification":{"batch_id":"b","batch_status":"BATCH_STATUS_SCHEDULED"}}`, "SCHEDULED", "PROCESSED"},
		"two apps have an event":                   {`{"event_time":"2026-02-03T04:05:06Z","app_id":"a","message":{"id":"m"}}`, `"a"`, `"b"`},
		"two bytes of an unknown event":            {`{"invented":{"x":1}}`, "1", "2"},
		"two forms of a number":                    {`{"invented":{"x":12345678901234567890}}`, "7890", "7891"},
		"white space in a text":                    {`{"invented":{"x":"a b"}}`, "a b", "a  b"},
		"a contact is changed twice, at no time":   {`{"event_time":"1970-01-01T00:00:00Z","accepted_time":"2026-02-03T04:05:06Z","contact_update_notification":{"contact":{"id":"c"}}}`, "06Z", "07Z"},
		"a contact is changed twice some day":      {`{"contact_update_notification":{"contact":{"id":"c","display_name":"Tom"}}}`, "Tom", "Ann"},
		"a contact is changed at an odd time":      {`{"accepted_time":1770091506001,"contact_update_notification":{"contact":{"id":"c"}}}`, "001", "002"},
		"a conversation is stopped at an odd time": {`{"accepted_time":"2026-02-03 04:05:06 CET","conversation_stop_notification":{"conversation":{"id":"c"}}}`, ":06", ":07"},
		"a status is reported at an odd time":      {`{"event_time":"3 Feb, 04:05","message_delivery_report":{"message_id":"m","status":"FAILED"}}`, "04:05", "04:06"},
		"an event has a status at an odd time":     {`{"event_time":1770091506,"event_delivery_report":{"event_id":"m","status":"FAILED"}}`, "506", "507"},
		"a message is submitted at an odd time":    {`{"event_time":1770091506,"message_submit_notification":{"message_id":"m"}}`, "506", "507"},
		"a record changes at an odd time":          {`{"event_time":1770091506,"record_notification":{"entity_id":"e","record_status":"s"}}`, "506", "507"},
		"a batch gets on at an odd time":           {`{"event_time":1770091506,"batch_status_update_notification":{"batch_id":"b","batch_status":"s"}}`, "506", "507"},
		"an opt-out is repeated at an odd time":    {`{"event_time":1770091506,"opt_out_notification":{"request_id":"r","status":"OPT_OUT_FAILED"}}`, "506", "507"},
		"a capability changes at an odd time":      {`{"event_time":1770091506,"capability_notification":{"request_id":"r","capability_status":"NONE"}}`, "506", "507"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			one, other := idempotencyKey(t, test.body), idempotencyKey(t, strings.Replace(test.body, test.old, test.new, 1))
			if one == other {
				t.Errorf("two events have the key %s", one)
			}
			if strings.Contains(one, "4670") {
				t.Errorf("a number is in the key %s", one)
			}
			if again := idempotencyKey(t, test.body); again != one {
				t.Errorf("the keys of one event are %s and %s", one, again)
			}
		})
	}
}

func TestTheSpellingOfAnEventDoesNotChangeItsKey(t *testing.T) {
	one := idempotencyKey(t, `{"app_id":"a","event_time":"2026-02-03T04:05:06.50Z","message_metadata":"x","message_delivery_report":{"message_id":"m","status":"READ","channel_identity":{"channel":"SMS","identity":"46"}}}`)
	other := idempotencyKey(t, `{ "message_delivery_report": {"status":"R\u0045AD","channel_identity":{"identity":"46","channel":"SMS"},"message_id":"m","invented":1},
		"accepted_time":"2027-01-01T00:00:00Z", "event_time":"2026-02-03T05:05:06.500+01:00", "app_id":"a"}`)
	if one != other {
		t.Errorf("the keys are %s and %s", one, other)
	}
}

func TestAnEventThatWentThroughJSONHasTheSameKey(t *testing.T) {
	for name, body := range map[string]string{
		"an identity":                inboundMessage,
		"white space":                "\r\n{ \"app_id\" : \"a\",\r\n\t\"invented\" : { \"x\" : [ 1.50 , 2 ] } }\n",
		"what HTML has":              `{"app_id":"a","smart_conversation_notification":{"x":"<b>Tom & Ann</b>"}}`,
		"a separator of lines":       "{\"app_id\":\"a\",\"channel_event_notification\":{\"x\":\"\u2028\"}}",
		"a byte order mark":          "\ufeff{\"app_id\":\"a\",\"invented\":{}}",
		"escapes":                    `{"app_id":"a","inv\u0065nted":{"x":"\u00e9\/"}}`,
		"half a surrogate":           `{"app_id":"a","invented":{"x":"\ud800"}}`,
		"bytes that are no text":     "{\"app_id\":\"a\",\"invented\":{\"x\":\"\xff\"}}",
		"a member twice":             `{"app_id":"a","invented":{"x":1,"x":2}}`,
		"a number that is too large": `{"app_id":"a","invented":{"x":1e999,"y":12345678901234567890}}`,
	} {
		t.Run(name, func(t *testing.T) {
			event, err := webhook.Parse([]byte(body))
			if err != nil {
				t.Fatal(err)
			}
			queued, err := json.Marshal(event)
			if err != nil {
				t.Fatal(err)
			}
			var fetched webhook.Event
			if err := json.Unmarshal(queued, &fetched); err != nil {
				t.Fatal(err)
			}
			if one, other := event.IdempotencyKey(), fetched.IdempotencyKey(); one != other {
				t.Errorf("the key was %s and is %s", one, other)
			}
		})
	}
}

func idempotencyKey(t *testing.T, body string) string {
	t.Helper()
	event, err := webhook.Parse([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	return event.IdempotencyKey()
}

func TestEveryKindOfCallbackHasAnIdempotencyKey(t *testing.T) {
	document := readDocument(t)
	keys := make(map[string]string)
	for _, kind := range document.payloadKeys() {
		key := idempotencyKey(t, string(document.callback(t, kind)))
		if other, taken := keys[key]; taken {
			t.Errorf("%s and %s have the same key %s", kind, other, key)
		}
		keys[key] = kind
		for _, r := range key {
			if r <= ' ' || r > '~' {
				t.Errorf("%s: %q is not printable ASCII", kind, key)
				break
			}
		}
	}
}

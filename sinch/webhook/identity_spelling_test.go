package webhook_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// respelled returns the JSON of body as another encoder may write it: with the
// members the other way round, white space, escapes, and other forms of numbers.
func respelled(t *testing.T, body []byte) []byte {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	var written bytes.Buffer
	respell(&written, value)
	return written.Bytes()
}

func respell(w *bytes.Buffer, value any) {
	switch value := value.(type) {
	case map[string]any:
		w.WriteString("{")
		for i, name := range slices.Backward(slices.Sorted(maps.Keys(value))) {
			respell(w, name)
			w.WriteString(" :\t")
			respell(w, value[name])
			if i > 0 {
				w.WriteString(" ,\r\n")
			}
		}
		w.WriteString(" }")
	case []any:
		w.WriteString("[ ")
		for i, element := range value {
			if i > 0 {
				w.WriteString(" , ")
			}
			respell(w, element)
		}
		w.WriteString("]")
	case string:
		w.WriteString(`"`)
		for _, r := range value {
			if r > '~' || r == '"' || r == '<' || r == 'a' || r < ' ' {
				fmt.Fprintf(w, `\u%04x`, r)
			} else {
				w.WriteRune(r)
			}
		}
		w.WriteString(`"`)
	case json.Number:
		w.WriteString(value.String())
		if whole := !strings.ContainsAny(value.String(), ".eE"); whole && len(value) < 16 { // others are no float64
			w.WriteString(".0e0")
		}
	default:
		fmt.Fprint(w, value)
	}
}

func TestAnEventThatIsWrittenInAnotherWayHasTheSameKey(t *testing.T) {
	bodies := map[string]string{
		"an unknown kind":               invented,
		"an unknown kind and envelope":  `{"app_id":"a","accepted_time":"2026-02-03T04:05:06Z","region":{"name":"eu"},"contact_archive_notification":{"contact_id":"c"}}`,
		"no kind":                       `{"app_id":"a","x":1}`,
		"a kind that has its bytes":     `{"app_id":"a","channel_event_notification":{"channel_event_notification":{"additional_data":{"b":[{"d":1,"c":0.50}],"a":12345678901234567890}}}}`,
		"a kind that lacks what it has": `{"app_id":"a","message_delivery_report":{"status":"FAILED","reason":{"code":"UNKNOWN","description":"ó"}}}`,
		"a kind that happened some day": `{"app_id":"a","contact_update_notification":{"contact":{"id":"c","display_name":"Tom"}}}`,
	}
	document := readDocument(t)
	for _, key := range document.payloadKeys() {
		bodies["all of "+key] = string(document.callback(t, key))
	}
	for name, body := range bodies {
		t.Run(name, func(t *testing.T) {
			again := respelled(t, []byte(body))
			if one, other := idempotencyKey(t, body), idempotencyKey(t, string(again)); one != other {
				t.Errorf("the keys are %s and %s of\n%s\n%s", one, other, body, again)
			}
		})
	}
}

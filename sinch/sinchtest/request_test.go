package sinchtest_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// projectPath is where the API of the project begins.
func projectPath(h *sinchtest.Handler) string {
	return "/conversation/v1/projects/" + h.ProjectID()
}

// call sends a request with basic authentication straight to the handler.
func call(h *sinchtest.Handler, method, path, body string, header ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	request.SetBasicAuth(h.KeyID(), h.KeySecret())
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	return recorder
}

// sinchError is the error body of the API.
type sinchError struct {
	Error struct {
		Code    int
		Message string
		Status  string
		Details []struct {
			FieldViolations []struct{ Field, Description string }
		}
	}
}

const (
	sendPath = "/messages:send"
	message  = `"message":{"text_message":{"text":"Hi"}}`
	somebody = `"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"+46701234567"}]}}`
)

func TestBadInputIsRefused(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	app := `"app_id":"` + h.AppID() + `"`
	webhooks := "/apps/" + h.AppID() + "/webhooks"
	huge := `{"app_id":"` + strings.Repeat("x", 1<<20) + `"}`
	long := strings.Repeat("x", 1025)

	for name, test := range map[string]struct {
		method, path, body string
		code               int
		names              string // what the message has to name
	}{
		"malformed JSON":                        {"POST", sendPath, `{"app_id":`, 400, "$: malformed JSON at byte 10"},
		"two JSON values":                       {"POST", sendPath, `{} {}`, 400, "$: malformed JSON"},
		"no body":                               {"POST", sendPath, ``, 415, "application/json"},
		"a number that no float holds":          {"POST", sendPath, `{"app_id":1e999}`, 400, "$: malformed JSON"},
		"an array for an object":                {"POST", sendPath, `[]`, 400, "$: "},
		"a wrong type":                          {"POST", sendPath, `{` + app + `,` + somebody + `,"message":{"text_message":{"text":7}}}`, 400, "$.message.text_message.text: "},
		"an unknown member":                     {"POST", sendPath, `{` + app + `,` + somebody + `,` + message + `,"ap_id":""}`, 400, `"ap_id"`},
		"an unknown member of a union":          {"POST", sendPath, `{` + app + `,` + somebody + `,"message":{"txt_message":{"text":"Hi"}}}`, 400, `"txt_message"`},
		"a missing required field":              {"POST", sendPath, `{` + app + `,` + somebody + `}`, 400, "$.message: "},
		"null for a required field":             {"POST", sendPath, `{` + app + `,` + somebody + `,"message":null}`, 400, "$.message: "},
		"a bad enum value":                      {"POST", sendPath, `{` + app + `,"recipient":{"identified_by":{"channel_identities":[{"channel":"FAX","identity":"1"}]}},` + message + `}`, 400, "$.recipient.identified_by.channel_identities[0].channel: "},
		"no member of a union":                  {"POST", sendPath, `{` + app + `,` + somebody + `,"message":{}}`, 400, "$.message: exactly one of"},
		"null for the member of a union":        {"POST", sendPath, `{` + app + `,` + somebody + `,"message":{"text_message":null}}`, 400, "$.message: exactly one of"},
		"two members of a union":                {"POST", sendPath, `{` + app + `,"recipient":{"contact_id":"1","identified_by":{"channel_identities":[]}},` + message + `}`, 400, "$.recipient: only one of identified_by, contact_id"},
		"a wrong message for its type":          {"POST", sendPath, `{` + app + `,` + somebody + `,"message":{"text_message":{"text":"Hi"},"channel_specific_message":{"WHATSAPP":{"message_type":"FLOWS","message":{"flow_id":7}}}}}`, 400, "$.message.channel_specific_message.WHATSAPP.message.flow_id: "},
		"no identity":                           {"POST", sendPath, `{` + app + `,"recipient":{"identified_by":{"channel_identities":[]}},` + message + `}`, 400, "$.recipient.identified_by.channel_identities: "},
		"too long metadata":                     {"POST", sendPath, `{` + app + `,` + somebody + `,` + message + `,"message_metadata":"` + long + `"}`, 400, "$.message_metadata: "},
		"a time to live in minutes":             {"POST", sendPath, `{` + app + `,` + somebody + `,` + message + `,"ttl":"5m"}`, 400, "$.ttl: "},
		"too long a property":                   {"POST", sendPath, `{` + app + `,` + somebody + `,` + message + `,"channel_properties":{"SMS_SENDER":"` + long + `"}}`, 400, "$.channel_properties.SMS_SENDER: "},
		"an integer written as a float":         {"POST", "/messages:fetch-last-message", `{"page_size":1e0}`, 400, "$.page_size"},
		"an app ID that can not be one":         {"POST", sendPath, `{"app_id":"my app",` + somebody + `,` + message + `}`, 400, "app_id: "},
		"an app that does not exist":            {"POST", sendPath, `{"app_id":"01HZZZZZZZZZZZZZZZZZZZZZZZ",` + somebody + `,` + message + `}`, 404, "01HZZZZZZZZZZZZZZZZZZZZZZZ"},
		"a contact that does not exist":         {"POST", sendPath, `{` + app + `,"recipient":{"contact_id":"nobody"},` + message + `}`, 404, "nobody"},
		"an oversized body":                     {"POST", sendPath, huge, 413, "1048576 bytes"},
		"an unknown path":                       {"GET", "/letters", ``, 404, "/letters"},
		"a slash in an ID":                      {"GET", "/contacts/a%2Fb", ``, 404, "a/b"},
		"a wrong method":                        {"PUT", "/contacts", `{}`, 501, "PUT"},
		"an unknown query parameter":            {"GET", "/contacts?pagesize=3", ``, 400, "pagesize: unknown"},
		"a word for a number in the query":      {"GET", "/contacts?page_size=many", ``, 400, "page_size: "},
		"a negative page size":                  {"GET", "/contacts?page_size=-1", ``, 400, "page_size: "},
		"a parameter given twice":               {"GET", "/contacts?page_size=1&page_size=2", ``, 400, "page_size: "},
		"a bad enum value in the query":         {"GET", "/contacts?channel=FAX&identity=1", ``, 400, "channel: "},
		"a bad enum value in the path":          {"GET", "/apps/" + h.AppID() + "/consents/OPT_OUT", ``, 400, "list_type: "},
		"a bad time in the query":               {"GET", "/messages?start_time=yesterday", ``, 400, "start_time: "},
		"a date that does not exist":            {"GET", "/messages?start_time=2026-02-31T00:00:00Z", ``, 400, "string of another form"},
		"a query that is not escaped":           {"GET", "/messages?channel_identity=%zz", ``, 400, "malformed query"},
		"a page token of our own making":        {"GET", "/contacts?page_token=!", ``, 400, "page_token: "},
		"a missing query parameter":             {"GET", "/conversations:recent", ``, 400, "app_id: parameter is missing"},
		"a channel without an identity":         {"GET", "/contacts?channel=SMS", ``, 400, "together"},
		"an identity with an external ID":       {"GET", "/contacts?channel=SMS&identity=1&external_id=2", ``, 400, "exclude"},
		"neither app nor contact":               {"GET", "/conversations", ``, 400, "app_id or contact_id"},
		"events of nobody":                      {"GET", "/events", ``, 400, "conversation_id or contact_id"},
		"an end before the start":               {"GET", "/messages?app_id=1&start_time=2026-02-01T00:00:00Z&end_time=2026-01-01T00:00:00Z", ``, 400, "start_time"},
		"contacts with DISPATCH_SOURCE":         {"GET", "/messages?messages_source=DISPATCH_SOURCE&contact_id=1", ``, 400, "DISPATCH_SOURCE"},
		"contacts and identities":               {"POST", "/messages:fetch-last-message", `{"contact_ids":["1"],"channel_identities":["2"]}`, 400, "exclude"},
		"an update mask without such a field":   {"PATCH", "/apps/" + h.AppID() + "?update_mask=colour", `{}`, 400, "update_mask: "},
		"a webhook without a URL":               {"POST", "/webhooks", `{` + app + `,"target":"nowhere"}`, 400, "$.target: "},
		"a webhook with a long URL":             {"POST", "/webhooks", `{` + app + `,"target":"http://example.com/` + long + `"}`, 400, "$.target: "},
		"a webhook for UNSPECIFIED_TRIGGER":     {"POST", "/webhooks", `{` + app + `,"target":"http://example.com","triggers":["UNSPECIFIED_TRIGGER"]}`, 400, "$.triggers: "},
		"the webhooks of an app that is none":   {"GET", strings.Replace(webhooks, h.AppID(), "01HZZZZZZZZZZZZZZZZZZZZZZZ", 1), ``, 404, "app"},
		"a merge of a contact that is none":     {"POST", "/contacts/nobody:merge", `{"source_id":"somebody"}`, 404, "nobody"},
		"an event in a conversation that's not": {"POST", "/conversations/none:inject-event", `{"accept_time":"2026-02-01T00:00:00Z"}`, 404, "none"},
		"settings that were not created":        {"PATCH", "/settings", `{}`, 404, "settings"},
		"an audit trail of nobody":              {"GET", "/apps/" + h.AppID() + "/consents/identities/nobody", ``, 404, "nobody"},
	} {
		t.Run(name, func(t *testing.T) {
			answer := call(h, test.method, projectPath(h)+test.path, test.body)
			var failed sinchError
			if err := json.Unmarshal(answer.Body.Bytes(), &failed); err != nil {
				t.Fatalf("%v in %s", err, answer.Body)
			}
			if answer.Code != test.code || failed.Error.Code != test.code || failed.Error.Status == "" {
				t.Errorf("status %d, want %d: %s", answer.Code, test.code, answer.Body)
			}
			if !strings.Contains(failed.Error.Message, test.names) {
				t.Errorf("the message %q does not name %q", failed.Error.Message, test.names)
			}
		})
	}
}

func TestAViolationIsADetailOfTheError(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	answer := call(h, "POST", projectPath(h)+sendPath, `{"message":{"text_message":{}}}`)
	var failed sinchError
	if err := json.Unmarshal(answer.Body.Bytes(), &failed); err != nil {
		t.Fatal(err)
	}
	var fields []string
	for _, v := range failed.Error.Details[0].FieldViolations {
		fields = append(fields, v.Field)
	}
	if got := strings.Join(fields, " "); !strings.Contains(got, "$.message.text_message.text") || !strings.Contains(got, "$.app_id") {
		t.Errorf("the violations are at %s", got)
	}
}

func TestAWrongContentTypeIsRefused(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	answer := call(h, "POST", projectPath(h)+sendPath, `{}`, "Content-Type", "text/plain")
	if answer.Code != http.StatusUnsupportedMediaType {
		t.Errorf("status %d", answer.Code)
	}
}

func TestABodyThatBreaksOffIsRefused(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	request := httptest.NewRequest("POST", projectPath(h)+sendPath, io.MultiReader(strings.NewReader("{"), brokenReader{}))
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	if recorder.Code != http.StatusBadRequest {
		t.Errorf("status %d", recorder.Code)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestNullIsTheSameAsAbsent(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	answer := call(h, "POST", projectPath(h)+sendPath,
		`{"app_id":"`+h.AppID()+`",`+somebody+`,"message":{"text_message":{"text":"Hi"},"card_message":null,"reply_to":null},"queue":null}`)
	if answer.Code != http.StatusOK {
		t.Errorf("status %d: %s", answer.Code, answer.Body)
	}
}

// ended returns a context that is done.
func ended(t *testing.T) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}

package sinchtest

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// FuzzHandler sends whatever there is: the fake answers with what the
// documents allow, and never blames itself.
func FuzzHandler(f *testing.F) {
	const app = "01FAKE0APP0000000000000000"
	fill := strings.NewReplacer("{project_id}", "p", "{app_id}", app, "{list_type}", "OPT_OUT_ALL")
	for api, document := range documents() {
		for _, o := range document.operations {
			f.Add(o.Method, "/"+api+fill.Replace(o.Path), "", `{"app_id":"`+app+`"}`)
		}
	}
	f.Add("POST", "/conversation/v1/projects/p/messages:send", "",
		`{"app_id":"`+app+`","recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"1"}]}},"message":{"text_message":{"text":"Hi"}}}`)
	f.Add("POST", "/conversation/v1/projects/p/contacts", "", `{"channel_identities":[{"channel":"SMS","identity":"1"}],"language":"EN"}`)
	f.Add("PATCH", "/conversation/v1/projects/p/apps/"+app, "update_mask=retention_policy.ttl_days", `{"retention_policy":{"ttl_days":1.5}}`)
	f.Add("GET", "/conversation/v1/projects/p/messages", "page_size=3&page_token=AA&start_time=2026-01-01T00:00:00Z", "")
	f.Add("POST", "/template/v2/projects/p/templates", "", `{"default_translation":"en","translations":[{"language_code":"en","text_message":{"text":"Hi ${name}"}}]}`)
	f.Add("POST", "/batch/v1/projects/p/messages", "",
		`{"app_id":"`+app+`","recipient_and_params":[{"recipient":{"contact_id":"1"},"parameters":{"name":"\"\u0000"}}],"message":{"text_message":{"text":"Hi ${name}"}},"message_metadata":{"a":1e300}}`)
	f.Add("POST", "/oauth2/token", "", "grant_type=client_credentials")
	f.Fuzz(func(t *testing.T, method, path, query, body string) {
		target, err := url.Parse("http://127.0.0.1" + path)
		if err != nil || !strings.HasPrefix(path, "/") {
			return // not an HTTP request
		}
		target.RawQuery = query
		server := New(WithProjectID("p"), WithAppID(app), withReport(t.Errorf))
		defer server.Close()
		request := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
		request.Method, request.URL = method, target
		if path == TokenPath {
			request.SetBasicAuth(server.KeyID(), server.KeySecret())
		} else {
			server.tokens["granted"] = time.Now().Add(time.Hour)
			request.Header.Set("Authorization", "Bearer granted")
		}
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		server.ServeHTTP(recorder, request)
		if recorder.Code >= 500 && recorder.Code != http.StatusNotImplemented { // 501: the path has no such method
			t.Errorf("%s %s: %d: %s", method, target, recorder.Code, recorder.Body)
		}
	})
}

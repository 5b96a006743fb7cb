package sinchtest_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// grant asks for a token.
func grant(h *sinchtest.Handler, method, id, secret, form string, header ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, sinchtest.TokenPath, strings.NewReader(form))
	request.SetBasicAuth(id, secret)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	return recorder
}

func TestTokensAreGrantedForTheRightKeyOnly(t *testing.T) {
	const form = "grant_type=client_credentials"
	for name, test := range map[string]struct {
		method, secret, form, contentType string
		code                              int
		oauth                             string
	}{
		"the right key":            {"POST", "a+b/c=", form, "", 200, ""},
		"the key as OAuth escapes": {"POST", "a%2Bb%2Fc%3D", form, "", 200, ""},
		"a wrong secret":           {"POST", "guess", form, "", 401, "invalid_client"},
		"another grant type":       {"POST", "a+b/c=", "grant_type=password", "", 400, "unsupported_grant_type"},
		"a form that is none":      {"POST", "a+b/c=", "%zz", "", 400, "unsupported_grant_type"},
		"JSON":                     {"POST", "a+b/c=", `{}`, "application/json", 415, "invalid_request"},
		"a wrong method":           {"GET", "a+b/c=", form, "", 405, "invalid_request"},
	} {
		t.Run(name, func(t *testing.T) {
			h := sinchtest.New(sinchtest.WithAccessKey("key", "a+b/c="), sinchtest.WithTokenLifetime(90*time.Second))
			defer h.Close()
			var header []string
			if test.contentType != "" {
				header = []string{"Content-Type", test.contentType}
			}
			answer := grant(h, test.method, "key", test.secret, test.form, header...)
			var body struct {
				AccessToken string `json:"access_token"`
				TokenType   string `json:"token_type"`
				ExpiresIn   int    `json:"expires_in"`
				Error       string `json:"error"`
			}
			if err := json.Unmarshal(answer.Body.Bytes(), &body); err != nil {
				t.Fatal(err)
			}
			equal(t, "status", answer.Code, test.code)
			equal(t, "error", body.Error, test.oauth)
			if test.code == 200 && (body.AccessToken == "" || body.TokenType != "bearer" || body.ExpiresIn != 90) {
				t.Errorf("the token is %+v", body)
			}
			if strings.Contains(answer.Body.String(), test.secret) {
				t.Error("the answer holds the secret")
			}
		})
	}
}

func TestCredentialsAreChecked(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	for name, test := range map[string]struct {
		authorization string
		challenge     string
	}{
		"none":             {"", "Basic"},
		"a made-up token":  {"Bearer eyJhbGciOi.made.up", "unknown"},
		"a wrong key":      {"Basic a2V5OmtleQ==", "Basic"},
		"an unknown kind":  {"Digest x", "Basic"},
		"no base64 at all": {"Basic ?", "Basic"},
	} {
		t.Run(name, func(t *testing.T) {
			answer := call(h, "GET", projectPath(h)+"/apps", "", "Authorization", test.authorization)
			equal(t, "status", answer.Code, http.StatusUnauthorized)
			challenge := answer.Header().Get("WWW-Authenticate")
			if !strings.Contains(challenge, test.challenge) || strings.Contains(challenge, "expired") {
				t.Errorf("the challenge is %q", challenge)
			}
		})
	}
}

func TestAnotherProjectIsForbidden(t *testing.T) {
	h := sinchtest.New(sinchtest.WithProjectID("mine"))
	defer h.Close()
	answer := call(h, "GET", "/conversation/v1/projects/yours/apps", "")
	equal(t, "status", answer.Code, http.StatusForbidden)
}

func TestAnUnknownAPIIsNotFound(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	equal(t, "status", call(h, "GET", "/fax/v1/projects/p/apps", "").Code, http.StatusNotFound)
	equal(t, "operation", h.Requests("")[0].Operation, "")
}

func TestAnExpiredTokenIsRenewedByTheClient(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	for range 2 {
		if _, err := client.Apps.ListApps(t.Context()); err != nil {
			t.Fatal(err)
		}
		server.ExpireTokens()
	}
	equal(t, "token requests", len(server.Requests(sinchtest.TokenOperation)), 2)
	requests := server.Requests("App_ListApps")
	equal(t, "requests", len(requests), 3)
	equal(t, "status after expiry", requests[1].Status, http.StatusUnauthorized)
}

func TestTheRateLimitAppliesToTheProject(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := sinchtest.New(sinchtest.WithRateLimit(2))
		defer h.Close()
		for _, step := range []struct {
			name, path string
			after      time.Duration
			status     int
		}{
			{"the first request", "/apps", 0, http.StatusOK},
			{"the second, of another operation", "/contacts", 0, http.StatusOK},
			{"the third", "/apps", 0, http.StatusTooManyRequests},
			{"a second later", "/apps", time.Second, http.StatusOK},
		} {
			time.Sleep(step.after)
			equal(t, step.name, call(h, "GET", projectPath(h)+step.path, "").Code, step.status)
		}
	})
}

func TestTheServerSpeaksHTTPS(t *testing.T) {
	server := sinchtest.NewServer(t, sinchtest.WithTLS())
	if !strings.HasPrefix(server.URL, "https://") {
		t.Errorf("the URL is %s", server.URL)
	}
	if _, err := server.Client().Apps.ListApps(t.Context()); err != nil {
		t.Error(err)
	}
}

// failing is a test that ends itself.
type failing struct {
	testing.TB
	fatal string
}

func (f *failing) Fatalf(format string, _ ...any) { f.fatal = format }

func TestAWrongClientOptionEndsTheTest(t *testing.T) {
	tb := &failing{TB: t}
	server := sinchtest.NewServer(tb)
	if server.Client(sinch.WithLogger(nil)); tb.fatal == "" {
		t.Error("the test goes on")
	}
}

package sinch_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// repeat is a step whose answer repeats the secret in the forms in which it was
// sent, between two texts.
func repeat(code int, before, after string) step {
	return func(request *http.Request) (*http.Response, error) {
		all, _ := json.Marshal(keySecret + " " + url.QueryEscape(keySecret) + " " + request.Header.Get("Authorization"))
		return answer(code, before+strings.Trim(string(all), `"`)+after, "X-Echo", request.Header.Get("Authorization")), nil
	}
}

func TestATokenErrorIsShortAndKeepsNoSecretWhateverTheAnswer(t *testing.T) {
	long := strings.Repeat("long ", 2<<20)
	short := func(text string, size int) string { return strings.Repeat(text, size/len(text)) + "…" }
	table := []struct {
		name    string
		answer  step
		status  int
		code    int
		word    string // Status
		message string
	}{
		{"OAuth's form", body(401, `{"error":"invalid_client","error_description":"unknown client","error_hint":"a hint","error_verbose":"verbose"}`), 401, 0, "invalid_client", "unknown client"},
		{"OAuth's form with status 200", body(200, `{"error":"invalid_scope","error_description":"no such scope"}`), 200, 0, "invalid_scope", "no such scope"},
		{"OAuth's form without a description", body(400, `{"error":"invalid_request"}`), 400, 0, "invalid_request", ""},
		{"the form of the APIs", body(403, `{"error":{"code":7,"status":"PERMISSION_DENIED","message":"not yours","details":[{"@type":"google.rpc.BadRequest","fieldViolations":[{"field":"secret"}]}]}}`), 403, 7, "PERMISSION_DENIED", "not yours"},
		{"the flat form", body(500, `{"code":13,"status":"INTERNAL","message":"oops"}`), 500, 13, "INTERNAL", "oops"},
		{"HTML", body(502, "<html><body>"+keySecret+"</body></html>"), 502, 0, "", ""},
		{"HTML with status 200", body(200, "<html><body>"+keySecret+"</body></html>"), 200, 0, "", ""},
		{"nothing", body(503, ""), 503, 0, "", ""},
		{"nothing with status 200", body(200, ""), 200, 0, "", ""},
		{"no object", body(400, `["invalid_client"]`), 400, 0, "", ""},
		{"members of other types", body(400, `{"error":7,"error_description":{"a":"b"},"code":"x"}`), 400, 0, "", ""},
		{"a number that is too large", body(400, `{"code":1e400,"status":"X"}`), 400, 0, "X", ""},
		{"10 MB of description", body(401, `{"error":"invalid_client","error_description":"`+long[:9<<20]+`"}`), 401, 0, "invalid_client", short("long ", 200)},
		{"200 KB of description with status 200", body(200, `{"error":"invalid_client","error_description":"`+long[:200<<10]+`"}`), 200, 0, "invalid_client", short("long ", 200)},
		{"a description in wide characters", body(401, `{"error":"invalid_client","error_description":"`+strings.Repeat("é", 1000)+`"}`), 401, 0, "invalid_client", short("é", 200)},
		{"10 MB of error", body(401, `{"error":"`+long[:9<<20]+`"}`), 401, 0, "", short("long ", 200)},
		{"10 MB of HTML", body(500, "<html>"+long[:9<<20]), 500, 0, "", ""},
		{"10 MB of HTML with status 200", body(200, "<html>"+long[:9<<20]), 200, 0, "", ""},
		{"more than is read", body(200, long+long), 200, 0, "", ""},
		{"a description that repeats the secret", repeat(401, `{"error":"invalid_client","error_description":"`, `"}`), 401, 0, "invalid_client", "[secret] [secret] Basic [secret]"},
		{"an error that repeats the secret", repeat(401, `{"error":"`, `"}`), 401, 0, "", "[secret] [secret] Basic [secret]"},
		{"a secret where the text is cut off", repeat(401, `{"error_description":"`+strings.Repeat("x", 195), `"}`), 401, 0, "", strings.Repeat("x", 195) + "[secr…"},
		{"a secret where the error is cut off", repeat(401, `{"error":"`+strings.Repeat("x", 195), `"}`), 401, 0, "", strings.Repeat("x", 195) + "[secr…"},
		{"hints that repeat the secret", repeat(401, `{"error":"invalid_client","error_hint":"`, `"}`), 401, 0, "invalid_client", ""},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				client := newClientWith(t, sinch.AccessKey(keyID, keySecret), roundTripper(row.answer))
				for _, which := range []string{"first", "remembered"} {
					err := client.Call(t.Context(), sendCall(), nil)
					failed, ok := errors.AsType[*sinch.Error](err)
					if !ok {
						t.Fatalf("error %v", err)
					}
					if failed.StatusCode != row.status || failed.Code != row.code || failed.Status != row.word || failed.Message() != row.message {
						t.Errorf("the %s error has %d, %d, %.300q, %.300q", which, failed.StatusCode, failed.Code, failed.Status, failed.Message())
					}
					if failed.Body() != nil || failed.Details() != nil || failed.FieldViolations() != nil {
						t.Errorf("the %s error keeps the answer", which)
					}
					if text := err.Error(); len(text) > 1000 || row.message != "" && !strings.Contains(text, row.message) {
						t.Errorf("the %s error has a text of %d bytes: %.300s", which, len(text), text)
					}
					checkSecrets(t, "the "+which+" error", append(forms(err), failed.Status, failed.Message(), failed.Header().Get("X-Echo"))...)
				}
			})
		})
	}
}

func TestARetriedTokenRequestTellsHooksNoMoreThanCallers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var causes []*sinch.Error
		hook := sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: func(_ context.Context, retry sinch.Retry) {
			causes = append(causes, retry.Cause)
		}})
		client := newClientWith(t, sinch.AccessKey(keyID, keySecret), roundTripper(repeat(503, `{"message":"`+strings.Repeat("x", 1<<20), `"}`)), hook)
		if err := client.Call(t.Context(), sendCall(), nil); !errors.Is(err, sinch.ErrUnavailable) {
			t.Error(err)
		}
		if len(causes) != 3 {
			t.Errorf("%d retries", len(causes))
		}
		for _, cause := range causes {
			if len(cause.Message()) > 250 || len(cause.Error()) > 1000 || cause.Body() != nil {
				t.Errorf("the hook is told %.300q", cause.Message())
			}
			checkSecrets(t, "the hook", append(forms(cause), cause.Message())...)
		}
	})
}

func TestATokenBehindAByteOrderMarkIsTaken(t *testing.T) {
	server := &script{steps: []step{body(200, "\ufeff"+`{"access_token":"`+accessToken+`","token_type":"bearer","expires_in":3600}`), success}}
	client := newClientWith(t, sinch.AccessKey(keyID, keySecret), server)
	if err := client.Call(t.Context(), sendCall(), new(sendResponse)); err != nil {
		t.Error(err)
	}
}

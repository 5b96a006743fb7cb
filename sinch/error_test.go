package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestErrorsAreDecodedFromWhateverComes(t *testing.T) {
	const details = `"details":[
		{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"40.5s"},
		{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"recipient.contact_id","description":"too short"}]},
		{"@type":"type.googleapis.com/google.rpc.Other","x":1}, "text", null]`
	full := sinch.Error{Code: 400, Status: "INVALID_ARGUMENT",
		RetryInfo:  &sinch.RetryInfo{RetryDelay: 40500 * time.Millisecond},
		RetryAfter: 40500 * time.Millisecond}
	table := []struct {
		name       string
		body       string
		want       sinch.Error
		message    string
		violations string
		details    int
	}{
		{"nested", `{"error":{"code":400,"message":"wrong","status":"INVALID_ARGUMENT",` + details + `}}`, full, "wrong", "recipient.contact_id: too short;", 5},
		{"flat", `{"code":400,"message":"wrong","status":"INVALID_ARGUMENT",` + details + `}`, full, "wrong", "recipient.contact_id: too short;", 5},
		{"with one member of another type", `{"error":{"code":"400","message":["wrong"],"status":"X","details":{}}}`, sinch.Error{Status: "X"}, "", "", 0},
		{"with words for a status", `{"error":{"code":400,"message":"wrong","status":"not good at all"}}`, sinch.Error{Code: 400}, "wrong", "", 0},
		{"with a status and no other words", `{"error":{"code":400,"status":"not good at all"}}`, sinch.Error{Code: 400}, "not good at all", "", 0},
		{"of OAuth", `{"error":"invalid_client","error_description":"wrong"}`, sinch.Error{Status: "invalid_client"}, "wrong", "", 0},
		{"behind a byte order mark", "\ufeff" + `{"error":{"code":400,"message":"wrong","status":"X"}}`, sinch.Error{Code: 400, Status: "X"}, "wrong", "", 0},
		{"HTML", `<html><h1>502 Bad Gateway</h1></html>`, sinch.Error{}, "", "", 0},
		{"empty", ``, sinch.Error{}, "", "", 0},
		{"truncated", `{"error":{"code":400,"mess`, sinch.Error{}, "", "", 0},
		{"null", `null`, sinch.Error{}, "", "", 0},
		{"null inside", `{"error":null,"details":[null,{"@type":"google.rpc.RetryInfo","retryDelay":"soon"}]}`, sinch.Error{}, "", "", 2},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			server := roundTripper(body(http.StatusBadRequest, row.body))
			got, ok := errors.AsType[*sinch.Error](newClient(t, server).Call(t.Context(), sendCall(), nil))
			if !ok || got.StatusCode != 400 || got.Attempts != 1 || got.Operation != opSend.ID || got.Header().Get("Content-Type") == "" {
				t.Fatalf("error %#v", got)
			}
			if got.Code != row.want.Code || got.Status != row.want.Status || got.Message() != row.message || got.RetryAfter != row.want.RetryAfter {
				t.Errorf("got code %d, status %q, message %q, retry after %v", got.Code, got.Status, got.Message(), got.RetryAfter)
			}
			violations := ""
			for _, violation := range got.FieldViolations() {
				violations += violation.Field() + ": " + violation.Description() + ";"
			}
			if !reflect.DeepEqual(got.RetryInfo, row.want.RetryInfo) || violations != row.violations {
				t.Errorf("got %v and %q", got.RetryInfo, violations)
			}
			if len(got.Details()) != row.details || string(got.Body()) != row.body {
				t.Errorf("got %d details and the body %q", len(got.Details()), got.Body())
			}
		})
	}
}

func TestErrorsMatchOneSentinel(t *testing.T) {
	table := []struct {
		failed sinch.Error
		want   error
	}{
		{sinch.Error{StatusCode: 400}, sinch.ErrBadRequest},
		{sinch.Error{StatusCode: 401}, sinch.ErrUnauthenticated},
		{sinch.Error{StatusCode: 403}, sinch.ErrPermissionDenied},
		{sinch.Error{StatusCode: 403, Status: "BILLING_CREDIT_LIMIT_BREACHED"}, sinch.ErrBillingLimit},
		{sinch.Error{StatusCode: 404}, sinch.ErrNotFound},
		{sinch.Error{StatusCode: 409}, sinch.ErrConflict},
		{sinch.Error{StatusCode: 429}, sinch.ErrRateLimited},
		{sinch.Error{StatusCode: 500}, sinch.ErrUnavailable},
		{sinch.Error{StatusCode: 503}, sinch.ErrUnavailable},
		{sinch.Error{}, nil},
	}
	for _, row := range table {
		for _, sentinel := range sentinels {
			if got := errors.Is(&row.failed, sentinel); got != (sentinel == row.want) {
				t.Errorf("status %d is %q: %t", row.failed.StatusCode, sentinel, got)
			}
		}
	}
}

func TestTheTextOfAnErrorHelps(t *testing.T) {
	const violation = `{"error":{"status":"INVALID_ARGUMENT","details":[{"@type":"google.rpc.BadRequest","fieldViolations":[{"field":"message.text_message"}]}]}}`
	table := []struct {
		name string
		step step
		want string
	}{
		{"about the region", status(404), "sinch: Messages_SendMessage: 404 Not Found (BAD_LUCK): nothing there; a client finds only what belongs to apps in its own region, which is eu"},
		{"about the bill", body(403, `{"error":{"message":"BILLING_CREDIT_LIMIT_BREACHED"}}`), "sinch: Messages_SendMessage: 403 Forbidden: BILLING_CREDIT_LIMIT_BREACHED: the credit limit of the Sinch account is reached"},
		{"about the bill in another form", body(403, `{"reason":"BILLING_CREDIT_LIMIT_BREACHED"}`), "sinch: Messages_SendMessage: 403 Forbidden: BILLING_CREDIT_LIMIT_BREACHED: the credit limit of the Sinch account is reached"},
		{"about the field", body(400, violation), "sinch: Messages_SendMessage: 400 Bad Request (INVALID_ARGUMENT): the server rejects message.text_message"},
		{"about a field that only the message names", body(400, `{"error":{"status":"INVALID_ARGUMENT","message":"Invalid value '+46701234567' at '$.language': expected \"EN\", see $.recipient.identified_by.channel_identities[0]."}}`), "sinch: Messages_SendMessage: 400 Bad Request (INVALID_ARGUMENT): the server rejects $.language, $.recipient.identified_by.channel_identities[0]"},
		{"about where the reason is", body(400, `{"error":{"status":"INVALID_ARGUMENT","message":"no such app"}}`), "sinch: Messages_SendMessage: 400 Bad Request (INVALID_ARGUMENT): Error.Message says why"},
		{"about no reason that is not there", body(400, `{"error":{"status":"INVALID_ARGUMENT"}}`), "sinch: Messages_SendMessage: 400 Bad Request (INVALID_ARGUMENT)"},
		{"about the credentials", body(401, `{"error":{"status":"UNAUTHENTICATED","message":"Token is invalid"}}`), "sinch: Messages_SendMessage: 401 Unauthorized (UNAUTHENTICATED): Error.Message says why"},
		{"about no number that looks like a field", body(400, `{"error":{"message":"at $.metadata.46701234567"}}`), "sinch: Messages_SendMessage: 400 Bad Request: Error.Message says why"},
		{"about a wait that is too long", status(429, "Retry-After", "60"), "sinch: Messages_SendMessage: 429 Too Many Requests (BAD_LUCK); not repeated, since the server asks for a wait of 1m0s and MaxRetryAfter is 30s"},
		{"about a method that does not exist", body(501, `{"error":{"status":"UNIMPLEMENTED","message":"Method Not Allowed"}}`), "sinch: Messages_SendMessage: 501 Not Implemented (UNIMPLEMENTED): Sinch has no such method on that path"},
		{"about a transport that says where it went", fails(errors.New("Post https://eu.example/v1/projects/p/messages:send?to=+46701234567: broken by +46701234567 on port 65535")), "sinch: Messages_SendMessage: Post … broken by … on port 65535; the outcome is unknown: it may have been carried out"},
		{"about a status without a name", body(419, ""), "sinch: Messages_SendMessage: 419"},
		{"about the connection", fails(errLost), "sinch: Messages_SendMessage: read tcp: connection reset; the outcome is unknown: it may have been carried out"},
		{"about the answer", body(200, `[]`), "sinch: Messages_SendMessage: 200 OK: the answer does not decode: it is of another kind: array for an object; the outcome is unknown: it may have been carried out"},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			err := newClient(t, &script{steps: []step{row.step}}).Call(t.Context(), sendCall(), new(sendResponse))
			if err.Error() != row.want {
				t.Errorf("\n got %s\nwant %s", err, row.want)
			}
		})
	}
}

var errLost = errors.New("read tcp: connection reset")

// TestOnlyWhatBelongsToAnAppMayBeInAnotherRegion: a contact belongs to the
// project, and one that is not there does not exist.
func TestOnlyWhatBelongsToAnAppMayBeInAnotherRegion(t *testing.T) {
	client := newClient(t, roundTripper(status(404)))
	for name, test := range map[string]struct {
		err   error
		hints bool
	}{
		"a message":  {client.Call(t.Context(), getCall(), nil), true},
		"a send":     {client.Call(t.Context(), sendCall(), nil), true},
		"a contact":  {second(client.Contacts.GetContact(t.Context(), "C1")), false},
		"a template": {second(client.Templates.GetTemplate(t.Context(), "T1")), false},
	} {
		if got := strings.Contains(test.err.Error(), "region"); got != test.hints || !errors.Is(test.err, sinch.ErrNotFound) {
			t.Errorf("%s: got %v, want a word on the region: %t", name, test.err, test.hints)
		}
	}
}

// TestAnErrorKeepsLittleOfAHugeAnswer, wherever in it the bytes are.
func TestAnErrorKeepsLittleOfAHugeAnswer(t *testing.T) {
	huge := strings.Repeat("x", 9<<20)
	detail := `{"@type":"google.rpc.BadRequest","fieldViolations":[{"field":"` + strings.Repeat("f", 1000) + `"}]}`
	many := http.Header{"X-Empty": make([]string, 200_000)}
	for i := range 20_000 {
		many[fmt.Sprintf("X-%d", i)] = []string{""}
	}
	for name, text := range map[string]string{
		"no JSON":            huge,
		"details of a byte":  `{"error":{"details":[1` + strings.Repeat(",1", 1<<20) + `]}}`,
		"empty violations":   `{"error":{"details":[{"@type":"google.rpc.BadRequest","fieldViolations":[{}` + strings.Repeat(",{}", 21000) + `]}]}}`,
		"the message":        `{"error":{"message":"` + huge + `"}}`,
		"the status":         `{"error":{"status":"` + huge + `"}}`,
		"one detail":         `{"error":{"details":[{"@type":"` + huge + `"}]}}`,
		"many details":       `{"error":{"details":[` + strings.TrimSuffix(strings.Repeat(detail+",", 9000), ",") + `]}}`,
		"OAuth's own fields": `{"error":"` + huge + `","error_description":"` + huge[:1<<20] + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			client := newClient(t, roundTripper(func(*http.Request) (*http.Response, error) {
				response := answer(400, text, "X-Huge", huge)
				maps.Copy(response.Header, many)
				return response, nil
			}))
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			err := client.Call(t.Context(), sendCall(), nil)
			runtime.GC()
			runtime.ReadMemStats(&after)
			if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 256<<10 {
				t.Errorf("%d KiB are kept", kept>>10)
			}
			if length := len(err.Error()); length > 1000 {
				t.Errorf("the text has %d bytes", length)
			}
			runtime.KeepAlive(err)
		})
	}
}

// TestNothingWasTriedIfNothingCouldBeSent: the number of attempts is that of
// those who asked for a connection.
func TestNothingWasTriedIfNothingCouldBeSent(t *testing.T) {
	noToken := sinch.TokenFunc(func(context.Context) (string, time.Time, error) { return "", time.Time{}, errors.New("locked") })
	over, cancel := context.WithCancel(t.Context())
	cancel()
	server := roundTripper(success)
	for name, err := range map[string]error{
		"no token":               newClientWith(t, noToken, server).Call(t.Context(), sendCall(), nil),
		"no turn":                newClient(t, server, sinch.WithLimiter(&countingLimiter{})).Call(t.Context(), sendCall(), nil),
		"the context is done":    newClient(t, server).Call(over, sendCall(), nil),
		"no such path":           newClient(t, server).Call(t.Context(), &call.Request{Operation: opGet, PathValues: []string{"a", ""}}, nil),
		"a body that is no JSON": newClient(t, server).Call(t.Context(), &call.Request{Operation: opSend, PathValues: []string{"a"}, Body: func() {}}, nil),
	} {
		if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.Attempts != 0 || errors.Is(err, sinch.ErrOutcomeUnknown) {
			t.Errorf("%s: got %#v", name, err)
		}
	}
}

func TestTheTextOfATokenErrorSaysWhatTheEndpointSaid(t *testing.T) {
	server := roundTripper(body(401, `{"error":"invalid_client","error_description":"unknown key, secret `+keySecret+`"}`))
	err := newClientWith(t, sinch.AccessKey(keyID, keySecret), server).Call(t.Context(), sendCall(), nil)
	want := "sinch: Messages_SendMessage: no access token: oauth2/token: 401 Unauthorized (invalid_client): \"unknown key, secret [secret]\""
	if err.Error() != want {
		t.Errorf("\n got %s\nwant %s", err, want)
	}
}

func TestWhatAnErrorKeepsOfTheBodyIsBounded(t *testing.T) {
	server := roundTripper(body(400, strings.Repeat("x", 1<<20)))
	failed, _ := errors.AsType[*sinch.Error](newClient(t, server).Call(t.Context(), sendCall(), nil))
	if len(failed.Body()) != 64<<10 {
		t.Errorf("%d bytes", len(failed.Body()))
	}
}

func FuzzErrorDecoding(f *testing.F) {
	f.Add(400, `{"error":{"code":400,"message":"m","status":"S","details":[{"@type":"google.rpc.RetryInfo","retryDelay":"1s"}]}}`, "1")
	f.Add(404, `{"code":404,"details":[{"@type":"google.rpc.BadRequest","field_violations":[{"field":"f"}]}]}`, "Fri, 31 Dec 1999 23:59:59 GMT")
	f.Add(403, `<html>BILLING_CREDIT_LIMIT_BREACHED`, "-1")
	f.Add(409, `{"error":"invalid_client"}`, "NaN")
	f.Add(401, `{"error":{"details":[{"@type":"google.rpc.RetryInfo","retryDelay":"1e400s"}]}}`, "1e999")
	f.Fuzz(func(t *testing.T, code int, text, after string) {
		if code < 400 || code > 407 { // the statuses that are not repeated
			return
		}
		server := roundTripper(func(*http.Request) (*http.Response, error) {
			return answer(code, text, "Retry-After", after), nil
		})
		err := newClient(t, server).Call(t.Context(), sendCall(), nil)
		failed, ok := errors.AsType[*sinch.Error](err)
		if !ok || failed.StatusCode != code {
			t.Fatalf("error %v", err)
		}
		if failed.RetryAfter < 0 || failed.RetryAfter > 400*24*time.Hour && !strings.Contains(after, "GMT") {
			t.Errorf("a wait of %v after %q", failed.RetryAfter, after)
		}
		if strings.ContainsAny(err.Error(), "<>\n") {
			t.Errorf("the text quotes the answer: %q", err)
		}
	})
}

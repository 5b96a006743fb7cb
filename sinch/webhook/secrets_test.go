package webhook_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// signedBy returns a callback that was signed with a secret.
func signedBy(t *testing.T, secret, body string) *http.Request {
	t.Helper()
	request, err := webhook.NewRequest(t.Context(), "/", secret, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	return request
}

func TestTheSecretOfAnAppIsTakenForItsCallbacksAlone(t *testing.T) {
	secrets := map[string][]string{"A": {"new secret of A", "secret of A"}, "B": {"secret of B"}, "": {"secret of A", "secret of B"}, "none": {}, "file": {"secret\n"}}
	byApp := webhook.WithSecretsByApp(func(_ context.Context, appID string) ([]string, error) {
		if found, ok := secrets[appID]; ok {
			return found, nil
		}
		return nil, io.ErrUnexpectedEOF
	})
	tests := map[string]struct {
		body, secret string
		status       int
		err          error
	}{
		"the secret of the app":                  {`{"app_id":"A","message":{"id":"m"}}`, "secret of A", 200, nil},
		"its new secret":                         {`{"app_id":"A","message":{"id":"m"}}`, "new secret of A", 200, nil},
		"the secret of another app":              {`{"app_id":"B","message":{"id":"m"}}`, "secret of A", 401, webhook.ErrBadSignature},
		"any secret for the project":             {`{"app_id":"","contact_create_notification":{}}`, "secret of B", 200, nil},
		"any secret for no app":                  {`{"contact_create_notification":{}}`, "secret of B", 200, nil},
		"two apps, the first is the signer's":    {`{"app_id":"A","message":{"id":"m"},"app_id":"B"}`, "secret of A", 401, webhook.ErrBadSignature},
		"two apps, the last is the signer's":     {`{"app_id":"B","message":{"id":"m"},"app_id":"A"}`, "secret of A", 401, webhook.ErrBadSignature},
		"two apps, the signer's on both sides":   {`{"app_id":"A","app_id":"B","message":{"id":"m"},"app_id":"A"}`, "secret of A", 401, webhook.ErrBadSignature},
		"two apps, the first in another case":    {`{"APP_ID":"B","message":{"id":"m"},"app_id":"A"}`, "secret of A", 401, webhook.ErrBadSignature},
		"two apps, the last in another case":     {`{"app_id":"B","message":{"id":"m"},"App_ID":"A"}`, "secret of A", 401, webhook.ErrBadSignature},
		"no app, then the signer's":              {`{"app_id":"","message":{"id":"m"},"app_id":"A"}`, "secret of A", 200, nil},
		"no app, then another":                   {`{"app_id":"","message":{"id":"m"},"app_id":"B"}`, "secret of A", 401, webhook.ErrBadSignature},
		"the signer's app, then no text":         {`{"app_id":"A","message":{"id":"m"},"app_id":7}`, "secret of A", 401, webhook.ErrBadSignature},
		"the signer's app, then null":            {`{"app_id":"A","message":{"id":"m"},"app_id":null}`, "secret of A", 401, webhook.ErrBadSignature},
		"an app in the payload":                  {`{"app_id":"B","message":{"app_id":"A"}}`, "secret of A", 401, webhook.ErrBadSignature},
		"an app without a secret":                {`{"app_id":"none"}`, "secret of A", 500, webhook.ErrNoSecret},
		"a secret with a line end":               {`{"app_id":"file"}`, "secret", 500, nil},
		"secrets that are out of reach":          {`{"app_id":"C"}`, "secret of A", 503, webhook.ErrSecrets},
		"no JSON, signed by any app":             {`hello`, "secret of A", 400, webhook.ErrMalformed},
		"no JSON, signed by nobody":              {`hello`, "guess", 401, webhook.ErrBadSignature},
		"an app that is no text, of the project": {`{"app_id":7}`, "secret of A", 200, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var got error
			handler, err := webhook.NewHandler(nil, webhook.Handlers{}, byApp, hook(&got))
			if err != nil {
				t.Fatal(err)
			}
			wantStatus(t, serve(handler, signedBy(t, test.secret, test.body)), test.status)
			if !errors.Is(got, test.err) && test.err != nil {
				t.Errorf("error %v, want %v", got, test.err)
			}
			middleware, err := webhook.Middleware(nil, byApp, quiet())
			if err != nil {
				t.Fatal(err)
			}
			status := test.status
			if status == 400 {
				status = 200 // what is in the body is the handler's concern
			}
			wantStatus(t, serve(middleware(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})), signedBy(t, test.secret, test.body)), status)
		})
	}
}

func TestVerifyRefusesASecretWithALineEnd(t *testing.T) {
	request := signedBy(t, "s\n", inboundMessage)
	err := webhook.Verify(request.Header, []byte(inboundMessage), "s\n")
	if err == nil || !strings.Contains(err.Error(), "line end") || webhook.Status(err) != 500 {
		t.Errorf("error %v", err)
	}
}

func TestManySecretsAreKeptApart(t *testing.T) {
	for round := range 3 {
		for _, one := range strings.Split("abcdefghij", "") {
			header := signedBy(t, one, inboundMessage).Header
			for _, other := range strings.Split("abcdefghij", "") {
				if err := webhook.Verify(header, []byte(inboundMessage), other); (err == nil) != (one == other) {
					t.Fatalf("round %d: signed with %s, verified with %s: %v", round, one, other, err)
				}
			}
		}
	}
}

package webhook_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// FuzzParseBody sends any body with any headers, and the same body signed, in
// the name of an app as well.
func FuzzParseBody(f *testing.F) {
	for _, known := range knownAnswers {
		f.Add([]byte(known.body), known.signature, "1634579353", knownNonce)
	}
	document := readDocument(f)
	for _, key := range document.payloadKeys() {
		f.Add(document.callback(f, key), "", "", "")
	}
	for _, body := range []string{
		"", " ", "{", `{"`, `{"a`, `{"a"`, `{"a":`, `{"a":"\`, `{"a":"\"`, `{"a":{`, `{"a":{}`, `{"a":{},`, `{"a":]}`, `{"a":1}`, `[{}]`,
		"null", "{}", `{"message":{}}`, `{"message":null}`, `{"message":{},"message":null}`, `{"MESSAGE":{},"event":{}}`,
		`{"message":{"contact_message":{"text_message":{"text":"\ud800"},"x":1e400}}}`, "\xff", "{\"\xff\":{}}", "\ufeff{}", invented, inboundMessage,
		`{"app_id":"a","message":{}}`, `{"app_id":"b","APP_ID":"a"}`, `{"app_id":"","app\u005fid":"a","app_id":7}`, `{"app_id":"a","app_id":null,"event":1}`,
	} {
		f.Add([]byte(body), "AAAA", "0", "n")
	}
	secrets := []string{secret, "another"}
	byApp := webhook.WithSecretsByApp(func(_ context.Context, appID string) ([]string, error) {
		return []string{"secret of " + strings.Trim(appID, "\r\n")}, nil
	})
	anyTime := webhook.WithTolerance(0)

	f.Fuzz(func(t *testing.T, body []byte, signature, timestamp, nonce string) {
		forged := http.Header{webhook.SignatureHeader: {signature}, webhook.TimestampHeader: {timestamp}, webhook.NonceHeader: {nonce}}
		event, err := webhook.ParseBody(t.Context(), forged, body, secrets, anyTime)
		if err == nil && !slices.Contains(knownSignatures, signature) {
			t.Fatalf("%q is taken for the signature of %q", signature, body)
		}
		checkParsed(t, event, err, body)
		if event, err := webhook.ParseBody(t.Context(), forged, body, nil, anyTime, byApp); err == nil {
			t.Fatalf("%q is taken for the signature of %q in the name of %q", signature, body, event.AppID)
		}

		const app = "a" // which signs the body, whatever app that names
		at := time.Now()
		byOne := http.Header{webhook.SignatureHeader: {webhook.Sign("secret of "+app, body, "n", at)}, webhook.TimestampHeader: {strconv.FormatInt(at.Unix(), 10)}, webhook.NonceHeader: {"n"}}
		if event, err := webhook.ParseBody(t.Context(), byOne, body, nil, byApp); err == nil && event.AppID != app {
			t.Fatalf("%q is taken in the name of %q, and signed by %q", body, event.AppID, app)
		}

		event, err = webhook.ParseBody(t.Context(), signedHeader(string(body), "n", time.Now()), body, secrets)
		if want := wantError(body); !errors.Is(err, want) {
			t.Fatalf("error %v, want %v", err, want)
		}
		checkParsed(t, event, err, body)
	})
}

// wantError is the error for a signed body.
func wantError(body []byte) error {
	var members map[string]json.RawMessage
	switch err := json.Unmarshal(bytes.TrimPrefix(body, []byte("\ufeff")), &members); {
	case len(body) == 0:
		return webhook.ErrBodyGone
	case err != nil || members == nil:
		return webhook.ErrMalformed
	}
	return nil
}

var knownSignatures = func() (signatures []string) {
	for _, known := range knownAnswers {
		signatures = append(signatures, known.signature)
	}
	return signatures
}()

// checkParsed compares the event with what encoding/json makes of the body.
func checkParsed(t *testing.T, event *webhook.Event, err error, body []byte) {
	t.Helper()
	if err != nil {
		if event != nil {
			t.Fatalf("event %v and error %v", event, err)
		}
		return
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(bytes.TrimPrefix(body, []byte("\ufeff")), &members); err != nil {
		t.Fatalf("%q is an event, although: %v", body, err)
	}
	if unknown, ok := event.Payload().(*webhook.Unknown); ok {
		// Of a repeated member, the last value is in the map.
		if _, there := members[unknown.Key]; unknown.JSON != nil && (!there || !json.Valid(unknown.JSON)) || event.Trigger() != "" {
			t.Fatalf("%q is an event with %s = %s", body, unknown.Key, unknown.JSON)
		}
	} else if event.Trigger() == "" || event.Payload() == nil {
		t.Fatalf("%q is an event with %T", body, event.Payload())
	}
	if !bytes.Equal(event.Raw, body) {
		t.Fatalf("%q became %q", body, event.Raw)
	}
	if event.IdempotencyKey() == "" {
		t.Fatal("no idempotency key")
	}
	if err := (webhook.Handlers{}).Dispatch(t.Context(), event); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(body, []byte("\ufeff")) {
		wantSameSlowly(t, event, body)
	}
}

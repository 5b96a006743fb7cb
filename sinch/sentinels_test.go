package sinch_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestWhatHasNoSentinelMatchesNone(t *testing.T) {
	noToken := sinch.TokenFunc(func(context.Context) (string, time.Time, error) { return "", time.Time{}, errors.New("no token today") })
	for name, test := range map[string]struct {
		credentials sinch.Credentials // nil for a token
		done        bool              // the context is done before
		step        func(cancel func()) step
	}{
		"a call that was given up before it was sent": {done: true},
		"a read that was given up after it was sent": {step: func(cancel func()) step {
			return func(request *http.Request) (*http.Response, error) {
				cancel()
				return connected(context.Canceled)(request)
			}
		}},
		"a call without a token": {credentials: noToken},
		"a redirect":             {step: func(func()) step { return status(http.StatusFound) }},
		"a method that there is not": {step: func(func()) step {
			return body(http.StatusNotImplemented, `{"error":{"code":501,"status":"UNIMPLEMENTED"}}`)
		}},
		"a refusal without a name of ours": {step: func(func()) step { return status(http.StatusTeapot) }},
		"a read whose answer is no JSON":   {step: func(func()) step { return body(http.StatusOK, "hello") }},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			if test.done {
				cancel()
			}
			if test.credentials == nil {
				test.credentials = sinch.TokenFunc(fixedToken)
			}
			next := step(success)
			if test.step != nil {
				next = test.step(cancel)
			}
			client := newClientWith(t, test.credentials, &script{steps: []step{next}})
			_, err := client.Messages.GetMessage(ctx, "M1")
			if err == nil {
				t.Fatal("no error")
			}
			for _, sentinel := range sentinels {
				if errors.Is(err, sentinel) {
					t.Errorf("%v matches %q", err, sentinel)
				}
			}
		})
	}
}

// TestStatusesThatSayNeverAreNotRepeated goes through the statuses of servers that
// another try does not change.
func TestStatusesThatSayNeverAreNotRepeated(t *testing.T) {
	for _, code := range []int{
		http.StatusHTTPVersionNotSupported, http.StatusVariantAlsoNegotiates, http.StatusLoopDetected,
		http.StatusNotExtended, http.StatusNetworkAuthenticationRequired,
	} {
		for _, mode := range []sinch.RetryMode{sinch.RetryDefault, sinch.RetryAll} {
			for _, test := range []struct {
				request *call.Request
				want    error
			}{{sendCall(), sinch.ErrOutcomeUnknown}, {getCall(), sinch.ErrUnavailable}} {
				client := newClient(t, &script{steps: []step{status(code), success}}, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: mode, BaseDelay: 1}))
				err := client.Call(t.Context(), test.request, nil)
				failed, ok := errors.AsType[*sinch.Error](err)
				if !ok || failed.Attempts != 1 || !errors.Is(err, test.want) {
					t.Errorf("%d to %s: got %v, want one attempt and %q", code, test.request.Operation.ID, err, test.want)
				}
			}
		}
	}
}

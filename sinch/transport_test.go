package sinch_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestARedirectIsAnErrorWithItsStatusWhateverItsLocation(t *testing.T) {
	for _, location := range []string{"https://elsewhere.example/", "http://[::1", "%zz", ""} {
		server := &script{steps: []step{status(http.StatusTemporaryRedirect, "Location", location)}}
		err := newClient(t, server).Call(t.Context(), sendCall(), nil)
		failed, ok := errors.AsType[*sinch.Error](err)
		if !ok || failed.StatusCode != http.StatusTemporaryRedirect || failed.Header.Get("Location") != location || errors.Is(err, sinch.ErrOutcomeUnknown) {
			t.Errorf("to %q: got %v", location, err)
		}
		if len(server.attempts) != 1 {
			t.Errorf("to %q: %d attempts", location, len(server.attempts))
		}
	}
}

func TestATransportThatBreaksItsContractIsAnError(t *testing.T) {
	for _, test := range []struct {
		name string
		step step
	}{
		{"neither a response nor an error", func(*http.Request) (*http.Response, error) { return nil, nil }},
		{"a response without a body", func(*http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: http.StatusNotFound}, nil
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := newClient(t, &script{steps: []step{test.step}}, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever})).Call(t.Context(), getCall(), nil)
			if _, ok := errors.AsType[*sinch.Error](err); !ok {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestTheCookiesAndTheTimeoutOfAnHTTPClientCount(t *testing.T) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		var cookies []string
		server := &script{steps: []step{
			status(http.StatusServiceUnavailable, "Set-Cookie", "route=7"),
			func(request *http.Request) (*http.Response, error) {
				cookies = append(cookies, request.Header.Get("Cookie"))
				return hangs(request)
			},
		}}
		own := &http.Client{Transport: server, Jar: jar, Timeout: time.Second}
		client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithHTTPClient(own))
		if err != nil {
			t.Fatal(err)
		}
		*own = http.Client{} // what becomes of it later does not count
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		err = client.Call(ctx, sendCall(), nil)
		if !errors.Is(err, sinch.ErrOutcomeUnknown) || !strings.Contains(err.Error(), "no answer within 1s") {
			t.Errorf("got %v, want an attempt that took too long", err)
		}
		if len(cookies) != 1 || cookies[0] != "route=7" {
			t.Errorf("the cookies of the second attempt are %q", cookies)
		}
	})
}

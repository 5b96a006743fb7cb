package sinch_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestTheLogHoldsTheAllowedAttributesAlone(t *testing.T) {
	var log bytes.Buffer
	handler := slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug, ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "duration" || a.Key == "delay" || a.Key == "time" {
			return slog.String(a.Key, "0")
		}
		return a
	}})
	server := &script{steps: []step{status(503), fails(errRefused), success}}
	client := newClient(t, server, sinch.WithLogger(slog.New(handler)), sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: 1, MaxDelay: 1}))
	if err := client.Call(t.Context(), getCall(), nil); err != nil {
		t.Fatal(err)
	}
	const common = " operation=Messages_GetMessage method=GET path=/v1/projects/{project_id}/messages/{message_id}"
	want := strings.Join([]string{
		"time=0 level=DEBUG msg=\"sinch: attempt\"" + common + " status=503 attempt=1 duration=0",
		"time=0 level=WARN msg=\"sinch: retry\"" + common + " status=503 attempt=1 delay=0",
		"time=0 level=DEBUG msg=\"sinch: attempt\"" + common + " status=0 attempt=2 duration=0",
		"time=0 level=WARN msg=\"sinch: retry\"" + common + " status=0 attempt=2 delay=0",
		"time=0 level=DEBUG msg=\"sinch: attempt\"" + common + " status=200 attempt=3 duration=0",
	}, "\n") + "\n"
	if log.String() != want {
		t.Errorf("\n got %s\nwant %s", log.String(), want)
	}
}

// Who looks for what is slow must not take their own limiter for Sinch.
func TestTheLogHasTheTimeOfTheRequestWithoutTheWaitsBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		fake := sinchtest.New()
		defer fake.Close()
		fake.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Delay: 2 * time.Second})
		fake.Inject(sinchtest.Fault{Operation: sinchtest.GetApp, Delay: time.Second})
		var log bytes.Buffer
		client := fake.Client(sinch.WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))), sinch.WithLimiter(pause(time.Minute)))
		if _, err := client.Apps.GetApp(t.Context(), fake.AppID()); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"operation=oauth2/token method=POST path=/oauth2/token status=200 attempt=1 duration=2s", "status=200 attempt=1 duration=1s"} {
			if !strings.Contains(log.String(), want) {
				t.Errorf("the log lacks %q:\n%s", want, log.String())
			}
		}
	})
}

// pause is a limiter that lets each request wait.
type pause time.Duration

func (p pause) Wait(context.Context) error {
	time.Sleep(time.Duration(p))
	return nil
}

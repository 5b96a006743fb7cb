package main

import (
	"io"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

func TestQuickstart(t *testing.T) {
	t.Run("without settings it shows all steps against the fake", func(t *testing.T) {
		var out strings.Builder
		t.Setenv("SINCH_PROJECT_ID", "")
		if err := run(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"a fake Sinch", "Sent message 01", `Read it back: "Hello from Go"`, "Listed 5 messages over 3 pages"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("printed is %q, want %q in it", out.String(), want)
			}
		}
	})
	t.Run("it names what is not set", func(t *testing.T) {
		env := map[string]string{"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_APP_ID": "a"}
		var out strings.Builder
		for name, value := range env {
			t.Setenv(name, value)
		}
		err := run(t.Context(), &out)
		if err == nil || err.Error() != "not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION, SINCH_TO" {
			t.Errorf("got %v", err)
		}
	})
}

func TestAnAppInDispatchModeHasWhatItRetains(t *testing.T) {
	for name, test := range map[string]struct {
		days int64
		want string
	}{
		"nothing, by default": {0, "there is none to read back"},
		"messages, for a day": {1, `Read it back: "Hello from Go"`},
	} {
		t.Run(name, func(t *testing.T) {
			account, err := demo.Connect(io.Discard)
			if err != nil {
				t.Fatal(err)
			}
			defer account.Close()
			_, err = account.Client.Apps.UpdateApp(t.Context(), account.AppID, conversation.AppUpdateRequest{
				ProcessingMode:          new(conversation.ProcessingModeDispatch),
				DispatchRetentionPolicy: &conversation.DispatchRetentionPolicy{TTLDays: &test.days},
			})
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			if err := show(t.Context(), account, &out); err != nil || !strings.Contains(out.String(), test.want) {
				t.Errorf("printed %q, error %v, want %q", out.String(), err, test.want)
			}
		})
	}
}

package main

import (
	"strings"
	"testing"
)

func TestQuickstart(t *testing.T) {
	t.Run("without settings it shows all steps against the fake", func(t *testing.T) {
		var out strings.Builder
		if err := run(t.Context(), func(string) string { return "" }, &out); err != nil {
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
		err := run(t.Context(), func(name string) string { return env[name] }, &out)
		if err == nil || err.Error() != "not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION, SINCH_TO" {
			t.Errorf("got %v", err)
		}
	})
}

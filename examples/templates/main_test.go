package main

import (
	"strings"
	"testing"
)

func TestTemplates(t *testing.T) {
	t.Run("without settings it shows all steps against the fake", func(t *testing.T) {
		var out strings.Builder
		t.Setenv("SINCH_PROJECT_ID", "")
		if err := run(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		rest := out.String()
		for _, want := range []string{
			"a fake Sinch", "Created template 01", "version 1", "Corrected the text in sv-SE: version 2",
			"Sent message 01", "Listed template 01", "with 2 translations", "Deleted template 01",
		} {
			_, after, found := strings.Cut(rest, want)
			if !found {
				t.Fatalf("printed is %q, want %q in its place", out.String(), want)
			}
			rest = after
		}
	})
	t.Run("it names what is not set", func(t *testing.T) {
		env := map[string]string{"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_KEY_SECRET": "s", "SINCH_CONVERSATION_REGION": "eu"}
		var out strings.Builder
		for name, value := range env {
			t.Setenv(name, value)
		}
		err := run(t.Context(), &out)
		if err == nil || err.Error() != "not set: SINCH_APP_ID, SINCH_TO" {
			t.Errorf("got %v", err)
		}
	})
}

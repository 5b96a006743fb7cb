package main

import (
	"os"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// TestAClientFromTheEnvironmentTalksToIt sets what the command prints, as a shell
// does, and nothing else.
func TestAClientFromTheEnvironmentTalksToIt(t *testing.T) {
	settings, stop := start(t, "-project", "demo", "-key", "id", "-secret", "s3cret")
	for _, variable := range os.Environ() {
		if name, _, _ := strings.Cut(variable, "="); strings.HasPrefix(name, "SINCH_") {
			t.Setenv(name, "")
		}
	}
	var urls []string
	for name, value := range settings {
		t.Setenv(name, value)
		if strings.HasPrefix(name, "SINCH_") && strings.HasSuffix(name, "_URL") {
			urls = append(urls, name)
		}
	}
	if len(urls) < 4 {
		t.Fatalf("only %q are printed", urls)
	}
	for _, name := range urls {
		t.Setenv(name, "not a URL")
		if _, err := sinch.NewClientFromEnv(); err == nil {
			t.Fatalf("%s is not read: another value makes no difference", name)
		}
		t.Setenv(name, settings[name])
	}
	client, err := sinch.NewClientFromEnv()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.Contacts.ListContacts(t.Context(), conversation.ListContactsParams{}); err != nil {
		t.Errorf("conversation: %v", err)
	}
	if _, err := client.Templates.ListTemplates(t.Context()); err != nil {
		t.Errorf("template: %v", err)
	}
	if _, err := client.Batch.GetBatchStatus(t.Context(), "01FAKE0BATCH00000000000000"); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("batch: %v, want 404 of the fake", err)
	}
	if log, err := stop(); err != nil {
		t.Errorf("%v\n%s", err, log)
	}
}

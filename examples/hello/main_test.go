package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// TestHello runs the program as its readers do: with the settings of a fake in
// the environment.
func TestHello(t *testing.T) {
	server := sinchtest.NewServer(t)
	program := exec.CommandContext(t.Context(), "go", "run", ".", "+46701234567")
	program.Env = append(program.Environ(),
		"SINCH_PROJECT_ID="+server.ProjectID(), "SINCH_KEY_ID="+server.KeyID(), "SINCH_KEY_SECRET="+server.KeySecret(),
		"SINCH_CONVERSATION_REGION="+string(sinch.RegionEU), "SINCH_APP_ID="+server.AppID(),
		"SINCH_TOKEN_URL="+server.TokenURL(), "SINCH_CONVERSATION_URL="+server.BaseURL(conversation.API))
	printed, err := program.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	messages := server.Messages()
	if len(messages) != 1 {
		t.Fatalf("the fake has %d messages, want one", len(messages))
	}
	if want := "Sinch accepted message " + messages[0].ID; strings.TrimSpace(string(printed)) != want {
		t.Errorf("printed %q, want %q", printed, want)
	}
}

package demo_test

import (
	"io"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// environment is what a program finds in its environment.
type environment map[string]string

func (e environment) get(name string) string { return e[name] }

func TestWithoutAProjectThereIsAFake(t *testing.T) {
	var out strings.Builder
	account, err := demo.Connect(environment{"SINCH_SMS_SENDER": "Acme"}.get, &out, "SINCH_TO")
	if err != nil {
		t.Fatal(err)
	}
	defer account.Close()
	if !strings.Contains(out.String(), "a fake Sinch") {
		t.Errorf("it says %q", out.String())
	}
	if _, err := account.Client.Messages.SendText(t.Context(), account.AppID, account.To(), "Hi"); err != nil {
		t.Error(err)
	}
	if _, err := account.Client.Templates.ListTemplates(t.Context()); err != nil {
		t.Error(err)
	}
	if account.Properties() != nil {
		t.Errorf("the properties are %v", account.Properties())
	}
}

func TestWithAProjectThereIsSinch(t *testing.T) {
	env := environment{
		"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_KEY_SECRET": "s", "SINCH_CONVERSATION_REGION": "br",
		"SINCH_APP_ID": "a", "SINCH_SMS_SENDER": "Acme",
	}
	for name, value := range env {
		t.Setenv(name, value)
	}
	account, err := demo.Connect(env.get, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	defer account.Close()
	if account.Fake != nil || account.Client.Region() != sinch.RegionBR || account.AppID != "a" || account.Properties()["SMS_SENDER"] != "Acme" {
		t.Errorf("the account is %+v", account)
	}
}

func TestWhatIsNotSetIsNamed(t *testing.T) {
	env := environment{"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_APP_ID": "a"}
	_, err := demo.Connect(env.get, io.Discard, "SINCH_TO")
	if err == nil || err.Error() != "not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION, SINCH_TO" {
		t.Errorf("got %v", err)
	}
}

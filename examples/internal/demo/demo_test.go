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

func (e environment) set(t *testing.T) {
	for name, value := range e {
		t.Setenv(name, value)
	}
}

func TestWithoutAProjectThereIsAFake(t *testing.T) {
	var out strings.Builder
	environment{"SINCH_PROJECT_ID": "", "SINCH_SMS_SENDER": "Acme"}.set(t)
	account, err := demo.Connect(&out, "SINCH_TO")
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
	env.set(t)
	account, err := demo.Connect(io.Discard)
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
	env.set(t)
	_, err := demo.Connect(io.Discard, "SINCH_TO")
	if err == nil || err.Error() != "not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION, SINCH_TO" {
		t.Errorf("got %v", err)
	}
}

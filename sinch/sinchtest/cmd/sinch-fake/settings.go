package main

import (
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// settings are what a client has to know.
type settings struct {
	handler             *sinchtest.Handler
	scheme, certificate string
	address             net.Addr
}

// setting is a line of what is printed.
type setting struct{ name, variable, value string }

// secretVariable is the one that the page does not show.
const secretVariable = "SINCH_KEY_SECRET"

// lines returns the settings: the variables without a counterpart in the real
// world end in _URL, but for SSL_CERT_FILE.
func (s settings) lines() []setting {
	lines := []setting{
		{"project", "SINCH_PROJECT_ID", s.handler.ProjectID()},
		{"key ID", "SINCH_KEY_ID", s.handler.KeyID()},
		{"key secret", secretVariable, s.handler.KeySecret()},
		{"region", "SINCH_CONVERSATION_REGION", "eu"},
		{"app", "SINCH_APP_ID", s.handler.AppID()},
		{"tokens", "SINCH_TOKEN_URL", s.url() + sinchtest.TokenPath},
		{"Conversation API", "SINCH_CONVERSATION_URL", s.url() + "/" + conversation.API},
		{"Template API", "SINCH_TEMPLATE_URL", s.url() + "/" + template.API},
		{"Batch API", "SINCH_BATCH_URL", s.url() + "/" + batch.API},
	}
	if s.certificate != "" {
		lines = append(lines, setting{"certificate", "SSL_CERT_FILE", s.certificate})
	}
	return lines
}

// url returns the address that a program and a browser on this machine can use.
func (s settings) url() string {
	address := s.address.String()
	if tcp, ok := s.address.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		address = fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return s.scheme + "://" + address
}

// reach says who can reach the fake.
func (s settings) reach() string {
	if tcp, ok := s.address.(*net.TCPAddr); ok && tcp.IP.IsLoopback() {
		return "only this machine reaches it; -addr :PORT lets others in"
	}
	return "whoever reaches this machine can use it, read what it was sent and act as its contacts"
}

// print prints the settings at once, as lines for a shell if env is set: there
// the comment comes last, since a shell may take all for one line.
func (s settings) print(w io.Writer, env bool) {
	var text strings.Builder
	for _, line := range s.lines() {
		if env {
			fmt.Fprintf(&text, "export %s=%s\n", line.variable, quote(line.value))
		} else {
			fmt.Fprintf(&text, "%-17s %s\n", line.name, line.value)
		}
	}
	if env {
		fmt.Fprintf(&text, "# page %s/ (%s)\n", s.url(), s.reach())
	} else {
		fmt.Fprintf(&text, "%-17s %s%s\n", "control", s.url(), sinchtest.ControlPath)
		fmt.Fprintf(&text, "%-17s %s/\n%17s (%s)\n", "page", s.url(), "", s.reach())
	}
	io.WriteString(w, text.String())
}

// variables returns the lines for a shell without the secret.
func (s settings) variables() []string {
	var lines []string
	for _, line := range s.lines() {
		if line.variable != secretVariable {
			lines = append(lines, "export "+line.variable+"="+quote(line.value))
		}
	}
	return lines
}

// quote quotes a value for a shell.
func quote(value string) string {
	return "'" + strings.ReplaceAll(value, "'", `'\''`) + "'"
}

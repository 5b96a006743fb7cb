package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// settings are what a client has to know.
type settings struct {
	handler                      *sinchtest.Handler
	scheme, address, certificate string
}

// print prints the settings, as lines for a shell if env is set: the names
// without a counterpart in the real world end in _URL, but for SSL_CERT_FILE.
func (s settings) print(w io.Writer, env bool) {
	url := s.scheme + "://" + s.address
	lines := [][3]string{
		{"project", "SINCH_PROJECT_ID", s.handler.ProjectID()},
		{"key ID", "SINCH_KEY_ID", s.handler.KeyID()},
		{"key secret", "SINCH_KEY_SECRET", s.handler.KeySecret()},
		{"region", "SINCH_CONVERSATION_REGION", "eu"},
		{"app", "SINCH_APP_ID", s.handler.AppID()},
		{"tokens", "SINCH_TOKEN_URL", url + sinchtest.TokenPath},
		{"Conversation API", "SINCH_CONVERSATION_URL", url + "/" + conversation.API},
		{"Template API", "SINCH_TEMPLATE_URL", url + "/" + template.API},
		{"Batch API", "SINCH_BATCH_URL", url + "/" + batch.API},
	}
	if s.certificate != "" {
		lines = append(lines, [3]string{"certificate", "SSL_CERT_FILE", s.certificate})
	}
	for _, line := range lines {
		if env {
			fmt.Fprintf(w, "export %s=%s\n", line[1], quote(line[2]))
		} else {
			fmt.Fprintf(w, "%-17s %s\n", line[0], line[2])
		}
	}
}

// quote quotes a value for a shell.
func quote(value string) string {
	return "'" + strings.ReplaceAll(value, "'", `'\''`) + "'"
}

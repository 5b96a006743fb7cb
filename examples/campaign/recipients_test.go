package main

import (
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

func TestRecipientsAreReadWithTheirParameters(t *testing.T) {
	recipients, err := readRecipients([]byte("\ufeffchannel,identity,name,code\nSMS,+46701111111,\"Ada, Countess\",7\nWHATSAPP,46701111111,,\n"), "${name} ${code}", "46")
	if err != nil {
		t.Fatal(err)
	}
	if len(recipients) != 2 {
		t.Fatalf("there are %d", len(recipients))
	}
	identity := recipients[0].Recipient.IdentifiedBy.ChannelIdentities[0]
	if identity.Channel != conversation.ConversationChannelSMS || identity.Identity != "+46701111111" {
		t.Errorf("the first one is %+v", identity)
	}
	if p := recipients[0].Parameters; len(p) != 2 || p["name"] != "Ada, Countess" || p["code"] != "7" {
		t.Errorf("the parameters are %q", p)
	}
}

func TestAFileThatIsWrongIsRefused(t *testing.T) {
	for name, test := range map[string]struct{ file, want string }{
		"an empty file":           {"", "the file is empty"},
		"other columns":           {"phone,name\n", "channel,identity"},
		"a column is missing":     {"channel\n", "channel,identity"},
		"no such parameter":       {"channel,identity\n", "${name}, which is no column"},
		"a value is missing":      {"channel,identity,name\nSMS,+1\n", "line 2"},
		"a quote is left open":    {"channel,identity,name\nSMS,+1,\"Ada\n", "line"},
		"a header with a quote":   {"\"channel,identity\n", "line 1"},
		"no channel":              {"channel,identity,name\n,+46701111111,Ada\n", "line 2 has no channel"},
		"no identity":             {"channel,identity,name\nSMS,,Ada\n", "line 2 has no identity"},
		"a recipient twice":       {"channel,identity,name\nSMS,+46701111111,Ada\nSMS,+46702222222,Bob\nsms,0046 70-111 11 11,Eve\n", "line 4 has the recipient of line 2"},
		"a recipient over a line": {"channel,identity,name\nSMS,+46701111111,\"Ada\nL.\"\nSMS,+46701111111,Eve\n", "line 4 has the recipient of line 2"},
		"an old encoding":         {"channel,identity,name\nSMS,+46701111111,Zo\xeb\n", "line 2 is not UTF-8"},
		"half a letter":           {"\xff\xfec\x00h\x00a", "middle of a letter"},
		"a rounded number":        {"channel;identity;name\nSMS;4,67E+10;Ada\n", "line 2 has a number that the spreadsheet has rounded"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := readRecipients([]byte(test.file), "Hello ${name}", "")
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

package sinch_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestAnOddMemberOfAnAnswerIsLoggedAndAllOthersAreThere(t *testing.T) {
	for _, test := range []struct {
		name, answer, logged string
	}{
		{"none", `{"apps":[{"display_name":"Shop"}]}`, ""},
		{"a number in quotes", `{"apps":[{"display_name":"Shop","queue_stats":{"outbound_size":"0","outbound_limit":"500000"}}]}`, ""},
		{"an empty time", `{"apps":[{"display_name":"Shop","message_search":null}]}`, ""},
		{"a text for an object", `{"apps":[{"display_name":"Shop","queue_stats":"` + phone + `"}]}`, "members that do not fit: /apps/0/queue_stats: string for an object"},
		{"a number for a text", `{"apps":[{"display_name":"Shop","id":46701234567}]}`, "members that do not fit: /apps/0/id: number for a string"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var log bytes.Buffer
			logger := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelWarn}))
			client := newClient(t, roundTripper(body(200, test.answer)), sinch.WithLogger(logger))
			answer, err := client.Apps.ListApps(t.Context())
			if err != nil || len(answer.Apps) != 1 || answer.Apps[0].DisplayName != "Shop" {
				t.Fatalf("got %+v, %v", answer, err)
			}
			line := log.String()
			if test.logged == "" && line != "" || !strings.Contains(line, test.logged) {
				t.Errorf("logged is %s, want %s", line, test.logged)
			}
			if test.logged != "" && !strings.Contains(line, "operation=App_ListApps") {
				t.Errorf("the log does not name the operation: %s", line)
			}
			if strings.Contains(line, "46701234567") {
				t.Errorf("the log repeats the value: %s", line)
			}
		})
	}
}

func TestATextThatIsNotUTF8IsRefusedBeforeItIsSent(t *testing.T) {
	server := &script{steps: []step{success}}
	_, err := newClient(t, server).Messages.SendText(t.Context(), appID, sinch.To(sms, phone), "M\xfcller")
	const want = "sinch: Messages_SendMessage: request body: /message/text_message/text: the text is not valid UTF-8"
	if err == nil || err.Error() != want || len(server.attempts) != 0 {
		t.Errorf("got %v after %d requests, want %s", err, len(server.attempts), want)
	}
}

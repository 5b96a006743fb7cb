package sinch_test

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
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

// TestTheLogNamesNoKeyThatMayBeAPersons: the names of most members are Sinch's,
// but some objects have keys of their own.
func TestTheLogNamesNoKeyThatMayBeAPersons(t *testing.T) {
	many := strings.TrimSuffix(strings.Repeat(`{"id":1},`, 500), ",")
	for _, test := range []struct {
		name, answer, want string
	}{
		{"a phone number", `{"transcoded_message":{"` + phone + `":5}}`, "first=\"members that do not fit: /transcoded_message/…: number for a string\""},
		{"a name", `{"transcoded_message":{"Anna Berg":5}}`, "/transcoded_message/…: number"},
		{"an address with a slash", `{"transcoded_message":{"a/anna@example.com":5}}`, "/transcoded_message/…: number"},
		{"a huge one", `{"transcoded_message":{"` + strings.Repeat("x", 1<<20) + `":5}}`, "/transcoded_message/…: number"},
		{"a channel", `{"transcoded_message":{"SMS":5}}`, "/transcoded_message/SMS: number"},
		{"many", `{"transcoded_message":[` + many + `]}`, "/transcoded_message: array for an object"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var log bytes.Buffer
			client := newClient(t, roundTripper(body(200, test.answer)), sinch.WithLogger(slog.New(slog.NewTextHandler(&log, nil))))
			if _, err := client.Transcoding.TranscodeMessage(t.Context(), conversation.TranscodeMessageRequest{}); err != nil {
				t.Fatal(err)
			}
			line := log.String()
			if !strings.Contains(line, test.want) || strings.Contains(line, "46701234567") || strings.Contains(line, "anna") || strings.Contains(line, "Berg") || len(line) > 1500 {
				t.Errorf("logged is %s, want %s", line, test.want)
			}
		})
	}
}

// TestAnAnswerWithoutWhatWasAskedForIsAnError in place of an empty thing or the
// beginning of a list: who compares a list with another would take the rest for
// deleted.
func TestAnAnswerWithoutWhatWasAskedForIsAnError(t *testing.T) {
	get := func(client *sinch.Client) error { return second(client.Messages.GetMessage(t.Context(), "M1")) }
	list := func(client *sinch.Client) (last error) {
		for _, err := range client.Messages.AllMessages(t.Context()) {
			last = err
		}
		return last
	}
	send := func(client *sinch.Client) error { return client.Call(t.Context(), sendCall(), new(sendResponse)) }
	for _, test := range []struct {
		name, answer string
		do           func(*sinch.Client) error
		want         string // empty for a success
	}{
		{"null for a thing", `null`, get, "the answer is null, or an error in place of what was asked for"},
		{"null for a list", " null\n", list, "the answer is null"},
		{"null in much white space", "null" + strings.Repeat("\r\n", 10), list, "the answer is null"},
		{"null behind a byte order mark", "\ufeffnull", list, "the answer is null"},
		{"an error behind a byte order mark", "\ufeff" + `{"error":{"code":503}}`, list, "an error in place of what was asked for"},
		{"an ID behind a byte order mark", "\ufeff" + `{"message_id":"M1"}`, send, ""},
		{"an error for a thing", `{"error":{"code":503,"message":"` + phone + `"}}`, get, "an error in place of what was asked for"},
		{"an error for a list", `{"error":{"code":503}}`, list, "an error in place of what was asked for"},
		{"an error in words", `{"error":"` + phone + `"}`, list, "an error in place of what was asked for"},
		{"an error of a thing that has more", `{"id":"M1","error":{"code":503}}`, get, ""},
		{"no error", `{"error":null}`, get, ""},
		{"a thing that is called error", `{"display_name":"error"}`, get, ""},
		{"a thing that speaks of an error", `{"id":"M1","metadata":"an \"error\""}`, get, ""},
		{"nothing in a list", `{}`, list, ""},
		{"a number for the token of the next page", `{"messages":[{"id":"M1"}],"next_page_token":7}`, list, "next_page_token of the answer is no text"},
		{"an object for the token of the next page", `{"messages":[{"id":"M1"}],"next_page_token":{}}`, list, "next_page_token of the answer is no text"},
		{"null for the token of the next page", `{"messages":[{"id":"M1"}],"next_page_token":null}`, list, ""},
		{"an ID of blanks", `{"message_id":" \n"}`, send, "the answer has no message_id"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.do(newClient(t, roundTripper(body(200, test.answer))))
			if test.want == "" {
				if err != nil {
					t.Errorf("got %v", err)
				}
				return
			}
			failed, ok := errors.AsType[*sinch.Error](err)
			if !ok || failed.StatusCode != 200 || failed.Attempts != 1 || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "46701234567") {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

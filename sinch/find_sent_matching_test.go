package sinch_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestFindSentTakesTheMessageThatWasAskedForAndNoOther(t *testing.T) {
	const soon = 500 * time.Millisecond
	type members = map[string]any
	text := func(text string) members { return members{"text_message": members{"text": text}} }
	withMetadata := func(r *conversation.SendMessageRequest) { r.MessageMetadata = new("order 7") }
	asTemplate := func(r *conversation.SendMessageRequest) {
		r.Message = conversation.AppMessage{TemplateMessage: &conversation.TemplateMessage{
			OmniTemplate: &conversation.TemplateReferenceWithVersion{TemplateID: "T", Version: "1", Parameters: map[string]string{"name": "Ada"}},
		}}
	}
	template := members{"template_message": members{"omni_template": members{
		"template_id": "T", "version": "1", "language_code": "en", "parameters": members{"name": "Ada"},
	}}}
	for _, test := range []struct {
		name   string
		change func(*conversation.SendMessageRequest)
		listed []string
		want   string // the ID
		err    error
	}{
		{"the same message", nil, []string{listed("1", soon, nil)}, "1", nil},
		{"nothing", nil, nil, "", sinch.ErrNotListedYet},
		{"another text", nil, []string{listed("1", soon, members{"app_message": text("Hello")})}, "", sinch.ErrNotListedYet},
		{"another kind of message", nil, []string{listed("1", soon, members{"app_message": members{"media_message": members{"url": "https://example.com"}}})}, "", sinch.ErrNotListedYet},
		{"a message to somebody else", nil, []string{listed("1", soon, members{"channel_identity": members{"channel": "SMS", "identity": "+46701234568"}})}, "", sinch.ErrNotListedYet},
		{"a number without its plus", nil, []string{listed("1", soon, members{"channel_identity": members{"channel": "SMS", "identity": strings.TrimPrefix(phone, "+")}})}, "1", nil},
		{"the number on another channel", nil, []string{listed("1", soon, members{"channel_identity": members{"channel": "WHATSAPP", "identity": phone}})}, "", sinch.ErrNotListedYet},
		{"the number on a channel to try", func(r *conversation.SendMessageRequest) {
			r.ChannelPriorityOrder = []conversation.ConversationChannel{whatsApp, sms}
		}, []string{listed("1", soon, members{"channel_identity": members{"channel": "WHATSAPP", "identity": phone}})}, "1", nil},
		{"a message whose recipient is not shown", nil, []string{listed("1", soon, members{"channel_identity": nil})}, "1", nil},
		{"a message of the recipient", nil, []string{listed("1", soon, members{"app_message": nil, "contact_message": text(messageText), "direction": "TO_APP"})}, "", sinch.ErrNotListedYet},
		{"a message in the other direction", nil, []string{listed("1", soon, members{"direction": "TO_APP"})}, "", sinch.ErrNotListedYet},
		{"a message that was injected", nil, []string{listed("1", soon, members{"injected": true})}, "", sinch.ErrNotListedYet},
		{"a message to another contact", func(r *conversation.SendMessageRequest) { r.Recipient = toContact("C") },
			[]string{listed("1", soon, members{"contact_id": "D"})}, "", sinch.ErrNotListedYet},
		{"a message to the contact", func(r *conversation.SendMessageRequest) { r.Recipient = toContact("C") },
			[]string{listed("1", soon, members{"contact_id": "C"})}, "1", nil},

		{"metadata, where none was sent", nil, []string{listed("1", soon, members{"metadata": "order 8"})}, "", sinch.ErrNotListedYet},
		{"empty metadata, where none was sent", nil, []string{listed("1", soon, members{"metadata": ""})}, "1", nil},
		{"no metadata, where some was sent", withMetadata, []string{listed("1", soon, nil)}, "", sinch.ErrNotListedYet},
		{"other metadata", withMetadata, []string{listed("1", soon, members{"metadata": "order 8"})}, "", sinch.ErrNotListedYet},
		{"the same metadata", withMetadata, []string{listed("2", soon, nil), listed("1", soon, members{"metadata": "order 7"})}, "1", nil},
		{"the same metadata with another text", withMetadata, []string{listed("1", soon, members{"metadata": "order 7", "app_message": text("Hello")})}, "", sinch.ErrUnknowable},
		{"the same metadata with another text, and with this one", withMetadata,
			[]string{listed("2", soon, members{"metadata": "order 7", "app_message": text("Hello")}), listed("1", soon, members{"metadata": "order 7"})}, "1", nil},
		{"another correlation ID", func(r *conversation.SendMessageRequest) { r.CorrelationID = new("a") },
			[]string{listed("1", soon, members{"correlation_id": "b"})}, "", sinch.ErrNotListedYet},
		{"the same correlation ID", func(r *conversation.SendMessageRequest) { r.CorrelationID = new("a") },
			[]string{listed("2", soon, members{"correlation_id": "b"}), listed("1", soon, members{"correlation_id": "a"})}, "1", nil},
		{"no correlation ID", func(r *conversation.SendMessageRequest) { r.CorrelationID = new("a") }, []string{listed("1", soon, nil)}, "1", nil},

		{"one that is much older", nil, []string{listed("1", -time.Hour, nil)}, "", sinch.ErrNotListedYet},
		{"one that is a bit older", nil, []string{listed("1", -30*time.Second, nil)}, "", sinch.ErrUnknowable},
		{"one that is a bit older, by its metadata", withMetadata, []string{listed("1", -30*time.Second, members{"metadata": "order 7"})}, "1", nil},
		{"one that is a bit older, and a newer one", nil, []string{listed("2", soon, nil), listed("1", -30*time.Second, nil)}, "", sinch.ErrUnknowable},
		{"two", nil, []string{listed("2", soon, nil), listed("1", soon, nil)}, "", sinch.ErrUnknowable},
		{"two with the same metadata", withMetadata,
			[]string{listed("2", soon, members{"metadata": "order 7"}), listed("1", soon, members{"metadata": "order 7"})}, "2", nil},
		{"one that is listed twice", nil, []string{listed("1", soon, nil), listed("1", soon, nil)}, "1", nil},
		{"one whose time is not shown", nil, []string{listed("1", soon, members{"accept_time": nil})}, "", sinch.ErrUnknowable},

		{"a template", asTemplate, []string{listed("1", soon, members{"app_message": template})}, "1", nil},
		{"another message, for a template", asTemplate, []string{listed("1", soon, nil)}, "", sinch.ErrUnknowable},
		{"a template, and another message", asTemplate, []string{listed("2", soon, nil), listed("1", soon, members{"app_message": template})}, "", sinch.ErrUnknowable},
		{"another template", asTemplate, []string{listed("1", soon, members{"app_message": members{"template_message": members{"omni_template": members{
			"template_id": "T", "version": "2", "parameters": members{"name": "Ada"},
		}}}})}, "", sinch.ErrNotListedYet},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := newText("app")
			if test.change != nil {
				test.change(&request)
			}
			found, err := (&listing{app: conversationApp, pages: []string{strings.Join(test.listed, ",")}}).find(t, request)
			if test.err != nil {
				wantNoMessage(t, found, err, test.err)
			} else if err != nil || found.ID != test.want {
				t.Errorf("found is %v, %v, want %s", found, err, test.want)
			}
		})
	}
}

func TestFindSentTakesContentThatSinchWroteInAnotherWay(t *testing.T) {
	for _, test := range []struct {
		name         string
		sent, listed string
		same         bool
	}{
		{"members in another order", `{"card_message":{"title":"T","description":"D"}}`, `{"card_message":{"description":"D","title":"T"}}`, true},
		{"a member more", `{"text_message":{"text":"T"}}`, `{"text_message":{"text":"T","format":"PLAIN"},"agent":null,"reply_to":null,"new":{"a":1}}`, true},
		{"a member less", `{"card_message":{"title":"T","description":"D"}}`, `{"card_message":{"title":"T"}}`, false},
		{"a kind of message that is unknown here, and a text", `{"new":{"a":1}}`, `{"text_message":{"text":"T"}}`, false},
		{"another message of a kind that is unknown here", `{"new":{"a":1}}`, `{"new":{"a":2}}`, false},
		{"a message of a kind that is unknown here", `{"new":{"a":[true,null,"x"]}}`, `{"new":{"a":[true,null,"x"]}}`, true},
		{"an empty text less", `{"card_message":{"title":"T","description":""}}`, `{"card_message":{"title":"T"}}`, true},
		{"false, zero, null and an empty list less", `{"new":{"a":1,"b":false,"c":0,"d":null,"e":[]}}`, `{"new":{"a":1}}`, true},
		{"an empty object less", `{"new":{"a":{}}}`, `{"new":{}}`, false},
		{"an element more", `{"choice_message":{"choices":[{"text_message":{"text":"Yes"}}]}}`, `{"choice_message":{"choices":[{"text_message":{"text":"Yes"}},{"text_message":{"text":"No"}}]}}`, false},
		{"elements in another order", `{"new":["a","b"]}`, `{"new":["b","a"]}`, false},
		{"a number in another form", `{"new":100}`, `{"new":1e2}`, true},
		{"a large number in quotes", `{"new":9007199254740993}`, `{"new":"9007199254740993"}`, true},
		{"a text that was a number", `{"new":1}`, `{"new":"one"}`, false},
		{"an object that was a number", `{"new":1}`, `{"new":{}}`, false},
		{"an object that was a list", `{"new":[1]}`, `{"new":{}}`, false},
		{"coordinates with fewer digits", `{"location_message":{"title":"L","coordinates":{"latitude":55.6110001,"longitude":13.003}}}`, `{"location_message":{"title":"L","coordinates":{"latitude":55.611,"longitude":13.003000259399414}}}`, true},
		{"other coordinates", `{"location_message":{"title":"L","coordinates":{"latitude":55.611,"longitude":13.003}}}`, `{"location_message":{"title":"L","coordinates":{"latitude":55.612,"longitude":13.003}}}`, false},
		{"the same moment in another zone", `{"new":"2026-01-02T03:04:05+01:00"}`, `{"new":"2026-01-02T02:04:05.000Z"}`, true},
		{"another moment", `{"new":"2026-01-02T03:04:05+01:00"}`, `{"new":"2026-01-02T03:04:05Z"}`, false},
		{"the content of a channel in another order", `{"text_message":{"text":"T"},"explicit_channel_message":{"SMS":"{\"a\": 1, \"b\": 2}"}}`, `{"text_message":{"text":"T"},"explicit_channel_message":{"SMS":"{\"b\":2,\"a\":1}"}}`, true},
		{"another content of a channel", `{"text_message":{"text":"T"},"explicit_channel_message":{"SMS":"{\"a\": 1}"}}`, `{"text_message":{"text":"T"},"explicit_channel_message":{"SMS":"{\"a\":2}"}}`, false},
		{"a text that is another number", `{"text_message":{"text":"1"}}`, `{"text_message":{"text":"1.0"}}`, false},
		{"a text in other letters", `{"text_message":{"text":"T"}}`, `{"text_message":{"text":"t"}}`, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := newText("app")
			request.Message = conversation.AppMessage{}
			if err := json.Unmarshal([]byte(test.sent), &request.Message); err != nil {
				t.Fatal(err)
			}
			list := &listing{app: conversationApp, pages: []string{listed("1", 500*time.Millisecond, map[string]any{"app_message": json.RawMessage(test.listed)})}}
			found, err := list.find(t, request)
			if !test.same {
				wantNoMessage(t, found, err, sinch.ErrNotListedYet)
			} else if err != nil {
				t.Error(err)
			}
		})
	}
}

func FuzzFindSentFindsWhatIsListedAsItWasSent(f *testing.F) {
	for _, seed := range []string{
		`{"text_message":{"text":"T"}}`,
		`{"location_message":{"title":"L","coordinates":{"latitude":1e-300,"longitude":0}},"agent":null}`,
		`{"choice_message":{"choices":[]},"explicit_channel_message":{"SMS":"{}","RCS":"[1]"}}`,
		`{"new":[null,1e999,"2026-01-02T03:04:05Z",{"":""}]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		request := newText("app")
		request.Message = conversation.AppMessage{}
		if json.Unmarshal(data, &request.Message) != nil || len(request.Message.Members()) != 1 {
			return
		}
		content, err := call.Encode(request.Message)
		if err != nil {
			return // nor could it have been sent
		}
		list := &listing{app: conversationApp, pages: []string{listed("1", 500*time.Millisecond, map[string]any{"app_message": json.RawMessage(content)})}}
		if found, err := list.find(t, request); err != nil || found.ID != "1" {
			t.Errorf("%s is not found: %v", content, err)
		}
	})
}

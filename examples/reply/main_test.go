package main

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestAConversationIsShown(t *testing.T) {
	t.Setenv("SINCH_PROJECT_ID", "")
	var out strings.Builder
	if err := run(t.Context(), nil, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"When shall we keep a table", "[ At six ]", "[ At nine ]", `Shop: "See you at nine!"`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("printed is %q, want %q in it", out.String(), want)
		}
	}
}

func TestTheShopUnderstands(t *testing.T) {
	said := func(text string) conversation.ContactMessage {
		return conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: text}}
	}
	tapped := func(data string) conversation.ContactMessage {
		return conversation.ContactMessage{ChoiceResponseMessage: &conversation.ChoiceResponseMessage{PostbackData: data}}
	}
	for name, test := range map[string]struct {
		message conversation.ContactMessage
		want    string // "" for the question
	}{
		"the first button":              {tapped(early), "See you at six!"},
		"the second button":             {tapped(late), "See you at nine!"},
		"a button of long ago":          {tapped("table at noon"), ""},
		"a choice written, as by SMS":   {said("At nine"), "See you at nine!"},
		"anything else":                 {said("Hello"), ""},
		"a message that is no text":     {conversation.ContactMessage{LocationMessage: &conversation.LocationMessage{}}, ""},
		"a message of a kind yet to be": {conversation.ContactMessage{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			answer := new(shop).answer(&test.message)
			if test.want == "" && answer.ChoiceMessage == nil {
				t.Errorf("the answer is %+v, want the question", answer)
			}
			if test.want != "" && (answer.TextMessage == nil || answer.TextMessage.Text != test.want) {
				t.Errorf("the answer is %+v, want %q", answer, test.want)
			}
		})
	}
}

func TestACallbackComesAgainOnlyIfNothingWasSent(t *testing.T) {
	for name, test := range map[string]struct {
		fault sinchtest.Fault
		want  error
	}{
		"nothing was sent":        {sinchtest.Fault{Status: http.StatusServiceUnavailable}, sinch.ErrUnavailable},
		"something may have been": {sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, nil},
		"all went well":           {sinchtest.Fault{Times: 1, Operation: sinchtest.GetApp, Status: http.StatusBadRequest}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			if test.fault.Operation == "" {
				test.fault.Operation = sinchtest.SendMessage
			}
			server.Inject(test.fault)
			shop := &shop{client: server.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))}
			err := shop.handlers().MessageInbound(t.Context(), &conversation.MessageInboundEvent{
				AppID: server.AppID(),
				Message: &conversation.MessageInboundEventItem{
					ChannelIdentity: &conversation.ChannelIdentity{Channel: sinch.SMS, Identity: "46701234567"},
					ContactMessage:  &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hello"}},
				},
			})
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

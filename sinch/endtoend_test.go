package sinch_test

import (
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestAMessageIsSentOnceWhateverGoesWrong(t *testing.T) {
	for _, test := range []struct {
		name     string
		fault    sinchtest.Fault
		requests int // that reach the server
		sent     int // messages
		fails    error
	}{
		{"nothing", sinchtest.Fault{Operation: sinchtest.GetMessage}, 1, 1, nil},
		{"it is busy for a moment", sinchtest.Fault{Status: http.StatusServiceUnavailable, RetryInfo: 10 * time.Millisecond, Times: 1}, 2, 1, nil},
		{"there were too many requests", sinchtest.Fault{Status: http.StatusTooManyRequests, RetryInfo: 10 * time.Millisecond, Times: 2}, 3, 1, nil},
		{"the token has expired", sinchtest.Fault{ExpireTokens: true, Times: 1}, 2, 1, nil},
		{"the connection breaks before it is looked at", sinchtest.Fault{Break: sinchtest.Drop()}, 1, 0, sinch.ErrOutcomeUnknown},
		{"the connection breaks before the answer", sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, 1, 1, sinch.ErrOutcomeUnknown},
		{"half of the answer comes", sinchtest.Fault{Break: sinchtest.CutAfter(10)}, 1, 1, sinch.ErrOutcomeUnknown},
		{"the answer is garbage", sinchtest.Fault{Body: sinchtest.BodyGarbage}, 1, 1, sinch.ErrOutcomeUnknown},
		{"a gateway answers", sinchtest.Fault{Status: http.StatusBadGateway, Body: sinchtest.BodyHTML}, 1, 0, sinch.ErrOutcomeUnknown},
		{"the account has no credit", sinchtest.Fault{Status: http.StatusForbidden, Message: "BILLING_CREDIT_LIMIT_BREACHED"}, 1, 0, sinch.ErrBillingLimit},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			if test.fault.Operation == "" {
				test.fault.Operation = sinchtest.SendMessage
			}
			server.Inject(test.fault)
			sent, err := server.Client().Messages.SendText(t.Context(), server.AppID(), sinch.To(sms, phone), messageText)
			if !errors.Is(err, test.fails) || (err == nil) != (test.fails == nil) {
				t.Errorf("got %v, want %v", err, test.fails)
			}
			if err == nil && sent.MessageID == "" {
				t.Error("there is no message ID")
			}
			if requests := server.Requests(sinchtest.SendMessage); len(requests) != test.requests {
				t.Errorf("%d requests, want %d", len(requests), test.requests)
			} else if len(requests) > 1 && string(requests[0].Body) != string(requests[len(requests)-1].Body) {
				t.Error("the attempts have different bodies")
			}
			if messages := server.Messages(); len(messages) != test.sent {
				t.Errorf("%d messages were sent, want %d", len(messages), test.sent)
			}
		})
	}
}

func TestAReadIsRepeatedWhenTheConnectionBreaks(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	for _, fault := range []sinchtest.Fault{
		{Break: sinchtest.Drop(), Times: 1},
		{Processed: true, Break: sinchtest.Drop(), Times: 1},
		{Break: sinchtest.CutAfter(10), Times: 1},
		{Status: http.StatusRequestTimeout, Times: 1},
		{Status: http.StatusInternalServerError, Body: sinchtest.BodyEmpty, Times: 2},
	} {
		injected := server.Inject(fault)
		app, err := client.Apps.GetApp(t.Context(), server.AppID())
		if err != nil || app.ID != server.AppID() {
			t.Errorf("%+v: got %v", fault, err)
		}
		injected.Remove()
	}
}

func TestErrorsOfTheServerKeepWhatItSays(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()

	_, err := client.Apps.GetApp(t.Context(), "01EB37HMH1M6SV18BSNS3G135H")
	failed, ok := errors.AsType[*sinch.Error](err)
	if !ok || !errors.Is(err, sinch.ErrNotFound) || failed.StatusCode != http.StatusNotFound || failed.Status != "NOT_FOUND" || failed.Message() == "" {
		t.Errorf("an app that does not exist: %v", err)
	}

	_, err = client.Messages.MessagesService.SendMessage(t.Context(), conversation.SendMessageRequest{AppID: server.AppID()})
	failed, ok = errors.AsType[*sinch.Error](err)
	if !ok || !errors.Is(err, sinch.ErrBadRequest) || failed.Status != "INVALID_ARGUMENT" || failed.Attempts != 1 {
		t.Errorf("a message without content: %v", err)
	}
}

func TestEveryMessageOfALongListIsListedOnce(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	const messages = 25
	for range messages {
		if _, err := client.Messages.SendText(t.Context(), server.AppID(), sinch.To(sms, phone), messageText); err != nil {
			t.Fatal(err)
		}
	}
	seen := map[string]bool{}
	for message, err := range client.Messages.AllMessages(t.Context(), conversation.ListMessagesParams{AppID: new(server.AppID()), PageSize: new(int32(7))}) {
		if err != nil {
			t.Fatal(err)
		}
		seen[message.ID] = true
	}
	if len(seen) != messages || len(server.Requests(sinchtest.ListMessages)) != 4 {
		t.Errorf("%d messages in %d pages, want %d in 4", len(seen), len(server.Requests(sinchtest.ListMessages)), messages)
	}
}

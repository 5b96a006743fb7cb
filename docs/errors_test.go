package docs_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// decided is what a program made of a send.
type decided string

func TestErrorsSayWhatToDoWithASend(t *testing.T) {
	var request conversation.SendMessageRequest
	store := func(string) decided { return "stored" }
	lookLater := func(conversation.SendMessageRequest) decided { return "look later" }
	sendLater := func(conversation.SendMessageRequest) decided { return "send later" }
	reject := func(conversation.SendMessageRequest, error) decided { return "rejected" }
	send := func(ctx context.Context, client *sinch.Client) decided {
		sent, err := client.Messages.SendMessage(ctx, request)
		switch {
		case err == nil:
			return store(sent.MessageID)
		case errors.Is(err, sinch.ErrOutcomeUnknown):
			return lookLater(request) // see FindSent below
		case errors.Is(err, sinch.ErrUnavailable), errors.Is(err, sinch.ErrRateLimited):
			return sendLater(request)
		default:
			return reject(request, err) // the same request will fail again
		}
	}
	for _, test := range []struct {
		name  string
		fault *sinchtest.Fault
		want  decided
	}{
		{"accepted", nil, "stored"},
		{"the answer is lost", &sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, "look later"},
		{"a gateway answers", &sinchtest.Fault{Status: http.StatusBadGateway}, "look later"},
		{"unavailable", &sinchtest.Fault{Status: http.StatusServiceUnavailable}, "send later"},
		{"too many requests", &sinchtest.Fault{Status: http.StatusTooManyRequests}, "send later"},
		{"malformed", &sinchtest.Fault{Status: http.StatusBadRequest}, "rejected"},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			request = sinch.NewMessage(server.AppID(), sinch.To(sinch.SMS, "+46701234567"), conversation.AppMessage{
				TextMessage: &conversation.TextMessage{Text: "Hello"},
			})
			if test.fault != nil {
				test.fault.Operation = sinchtest.SendMessage
				server.Inject(*test.fault)
			}
			client := server.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetries: 1, BaseDelay: time.Millisecond, ThrottledDelay: time.Millisecond}))
			if got := send(t.Context(), client); got != test.want {
				t.Errorf("decided to %q, want %q", got, test.want)
			}
		})
	}
}

func TestFindSentSaysWhatToDoWithAnUnknownSend(t *testing.T) {
	server := sinchtest.NewServer(t)
	ctx, client, since := t.Context(), server.Client(), time.Now()
	store := func(string) decided { return "stored" }
	lookLater := func(conversation.SendMessageRequest) decided { return "look later" }
	askSomebody := func(conversation.SendMessageRequest) decided { return "ask somebody" }
	find := func(request conversation.SendMessageRequest) decided {
		found, err := client.Messages.FindSent(ctx, request, since)
		switch {
		case err == nil:
			return store(found.ID) // it was accepted
		case errors.Is(err, sinch.ErrNotListedYet):
			return lookLater(request) // after some tries a person decides: "not listed" is no proof
		case errors.Is(err, sinch.ErrUnknowable):
			return askSomebody(request) // the app keeps no messages, or two of them fit
		default:
			return lookLater(request) // Sinch could not be asked
		}
	}
	request := sinch.NewMessage(server.AppID(), sinch.To(sinch.SMS, "+46701234567"), conversation.AppMessage{
		TextMessage: &conversation.TextMessage{Text: "Hello"},
	})
	request.MessageMetadata = new("order 1")
	if got := find(request); got != "look later" {
		t.Errorf("before the send: %q", got)
	}
	if _, err := client.Messages.SendMessage(ctx, request); err != nil {
		t.Fatal(err)
	}
	if got := find(request); got != "stored" {
		t.Errorf("after the send: %q", got)
	}
}

func Example_error() {
	fake := sinchtest.NewServer(new(testing.T))
	_, err := fake.Client().Apps.GetApp(context.Background(), "01EB37HMH1M6SV18BSNS3G135H")
	if failed, ok := errors.AsType[*sinch.Error](err); ok {
		fmt.Println(failed.Operation, failed.StatusCode, failed.Status, failed.Attempts)
	}
	// Output: App_GetApp 404 NOT_FOUND 1
}

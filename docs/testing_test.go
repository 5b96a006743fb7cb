package docs_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestConfirmWaitsAsLongAsSinchAsks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		fake := sinchtest.New()
		defer fake.Close()
		shop := NewShop(fake.Client(), fake.AppID())
		fake.Inject(sinchtest.Fault{
			Operation: sinchtest.SendMessage, Times: 1,
			Status: http.StatusTooManyRequests, RetryAfter: 20 * time.Second,
		})

		begun := time.Now()
		if err := shop.Confirm(t.Context(), "+46701234567"); err != nil {
			t.Fatal(err)
		}
		if waited := time.Since(begun); waited < 20*time.Second {
			t.Errorf("waited %v, want what Sinch asked for", waited)
		}
	})
}

func TestConfirmSaysWhatItKnows(t *testing.T) {
	for _, test := range []struct {
		name  string
		fault sinchtest.Fault
		want  error
		sent  int
	}{
		{"Sinch is overloaded", sinchtest.Fault{Status: http.StatusServiceUnavailable}, sinch.ErrUnavailable, 0},
		{"too many requests", sinchtest.Fault{Status: http.StatusTooManyRequests}, sinch.ErrRateLimited, 0},
		{"no credit is left", sinchtest.Fault{Status: http.StatusForbidden, Message: "BILLING_CREDIT_LIMIT_BREACHED"}, sinch.ErrBillingLimit, 0},
		{"a gateway gives up, and Sinch does not", sinchtest.Fault{Processed: true, Status: http.StatusGatewayTimeout}, sinch.ErrOutcomeUnknown, 1},
		{"the answer is lost", sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, sinch.ErrOutcomeUnknown, 1},
		{"the answer is cut off", sinchtest.Fault{Break: sinchtest.CutAfter(5)}, sinch.ErrOutcomeUnknown, 1},
		{"the answer is a page for people", sinchtest.Fault{Body: sinchtest.BodyHTML}, sinch.ErrOutcomeUnknown, 1},
		{"the answer does not come", sinchtest.Fault{Processed: true, Delay: time.Hour}, sinch.ErrOutcomeUnknown, 1},
		{"the token has expired", sinchtest.Fault{ExpireTokens: true, Times: 1}, nil, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				fake := sinchtest.New()
				defer fake.Close()
				shop := NewShop(fake.Client(), fake.AppID())
				test.fault.Operation = sinchtest.SendMessage
				fake.Inject(test.fault)

				if err := shop.Confirm(t.Context(), "+46701234567"); !errors.Is(err, test.want) {
					t.Errorf("got %v, want %v", err, test.want)
				}
				if sent := fake.Messages(); len(sent) != test.sent {
					t.Errorf("%d messages were sent, want %d", len(sent), test.sent)
				}
			})
		})
	}
}

func TestAnAnswerIsRecorded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var answers []string
		handlers := webhook.Handlers{
			MessageInbound: func(_ context.Context, event *conversation.MessageInboundEvent) error {
				answers = append(answers, event.Message.ContactMessage.TextMessage.Text)
				return nil
			},
		}
		receiver, err := webhook.NewHandler([]string{"secret"}, handlers)
		if err != nil {
			t.Fatal(err)
		}
		fake := sinchtest.New(sinchtest.WithReceiver(receiver))
		defer fake.Close()
		if _, err := fake.Client().Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
			AppID: fake.AppID(), Target: "https://shop.example/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
			Secret: new("secret"), Triggers: handlers.Triggers(),
		}); err != nil {
			t.Fatal(err)
		}

		if _, err := fake.Receive(sinchtest.Inbound{
			From:    conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46701234567"},
			Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes, please"}},
		}); err != nil {
			t.Fatal(err)
		}
		if err := fake.WaitForCallbacks(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(answers) != 1 || answers[0] != "Yes, please" {
			t.Errorf("recorded %q", answers)
		}
	})
}

func TestAWaitForAMessageCanChoose(t *testing.T) {
	server := sinchtest.NewServer(t)
	shop := NewShop(server.Client(), server.AppID())
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var confirming sync.WaitGroup
	defer confirming.Wait()
	for _, number := range []string{"+46707654321", "+46701234567"} {
		confirming.Go(func() {
			if err := shop.Confirm(ctx, number); err != nil {
				t.Error(err)
			}
		})
	}

	message, err := server.WaitForMessage(ctx, func(m sinchtest.Message) bool { return m.Recipient.Identity == "+46701234567" })
	if err != nil {
		t.Fatal(err)
	}
	if text := message.Request.Message.TextMessage.Text; text != "Your table is booked" {
		t.Errorf("the text is %q", text)
	}
}

func TestATelephoneIsSwitchedOff(t *testing.T) {
	fake := sinchtest.New()
	defer fake.Close()
	fake.SetDelivery("+46700000000", conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: new(conversation.ReasonCodeRecipientNotReachable)},
	})
	if err := NewShop(fake.Client(), fake.AppID()).Confirm(t.Context(), "+46700000000"); err != nil {
		t.Fatal(err)
	}
	if status := fake.Messages()[0].Status; status != conversation.DeliveryStatusFailed {
		t.Errorf("the status is %s", status)
	}
}

func TestARepeatedCallIsSeveralRequests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		fake := sinchtest.New()
		defer fake.Close()
		fault := fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: http.StatusServiceUnavailable, Times: 2})
		if err := NewShop(fake.Client(), fake.AppID()).Confirm(t.Context(), "+46701234567"); err != nil {
			t.Fatal(err)
		}
		if requests := fake.Requests(sinchtest.SendMessage); len(requests) != 3 || fault.Met() != 2 {
			t.Errorf("%d requests, of which %d failed", len(requests), fault.Met())
		}
	})
}

func TestAnAssumptionIsTurnedAround(t *testing.T) {
	server := sinchtest.NewServer(t, sinchtest.WithAssumptions(sinchtest.BatchTakesBasicAuth))
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet,
		server.BaseURL(batch.API)+"/v1/projects/"+server.ProjectID()+"/messages/01EB37HMH1M6SV18BSNS3G135H", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(server.KeyID(), server.KeySecret())
	response, err := http.DefaultClient.Do(request) // our client would not try
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusNotFound {
		t.Errorf("status %d, want 404: the credentials are taken, and there is no such batch", response.StatusCode)
	}
}

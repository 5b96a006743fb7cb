package docs_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestReadmeSendsAMessageWithOptions(t *testing.T) {
	server := sinchtest.NewServer(t)
	ctx, client, appID := t.Context(), server.Client(), server.AppID()
	send := func() error {
		to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")

		request := sinch.NewMessage(appID, to, conversation.AppMessage{
			ChoiceMessage: &conversation.ChoiceMessage{
				TextMessage: &conversation.TextMessage{Text: "Your table is booked for 7 pm. Will you come?"},
				Choices: []conversation.Choice{
					{TextMessage: &conversation.TextMessage{Text: "Yes"}, PostbackData: new("yes")},
					{TextMessage: &conversation.TextMessage{Text: "No"}, PostbackData: new("no")},
				},
			},
		})
		request.MessageMetadata = new("reservation 4711") // comes back in every callback
		request.TTL = sinch.TTL(2 * time.Hour)            // later it is of no use
		request.CallbackURL = new("https://shop.example/sinch")

		sent, err := client.Messages.SendMessage(ctx, request)
		if err == nil && sent.MessageID == "" {
			t.Error("the message has no ID")
		}
		return err
	}
	if err := send(); err != nil {
		t.Fatal(err)
	}
	if got := server.Messages(); len(got) != 1 {
		t.Errorf("the fake has %d messages, want one", len(got))
	}
}

func TestReadmeLooksForAMessageWhoseOutcomeIsUnknown(t *testing.T) {
	server := sinchtest.NewServer(t)
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop(), Times: 1})
	ctx, client := t.Context(), server.Client()
	request := sinch.NewMessage(server.AppID(), sinch.To(sinch.SMS, "+46701234567"), conversation.AppMessage{
		TextMessage: &conversation.TextMessage{Text: "Your table is booked"},
	})
	request.MessageMetadata = new("reservation 4711")

	since := time.Now()
	_, err := client.Messages.SendMessage(ctx, request)
	if errors.Is(err, sinch.ErrOutcomeUnknown) {
		found, err := client.Messages.FindSent(ctx, request, since) // after a minute, say
		if err != nil || found.ID != server.Messages()[0].ID {
			t.Errorf("found %v, %v", found, err)
		}
	} else {
		t.Errorf("got %v, want an unknown outcome", err)
	}
}

func TestReadmeWalksAList(t *testing.T) {
	server := sinchtest.NewServer(t)
	ctx, client := t.Context(), server.Client()
	names := 0
	walk := func() error {
		for contact, err := range client.Contacts.AllContacts(ctx, conversation.ListContactsParams{PageSize: new(int32(20))}) {
			if err != nil {
				return err
			}
			names += len(contact.ChannelIdentities)
		}
		return nil
	}
	if _, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	}); err != nil {
		t.Fatal(err)
	}
	if err := walk(); err != nil || names != 1 {
		t.Errorf("%d names, %v", names, err)
	}
}

// An app keeps contacts or it does not; the same lines answer in both.
func TestReadmeReceivesAndAnswers(t *testing.T) {
	for _, mode := range []conversation.ProcessingMode{conversation.ProcessingModeConversation, conversation.ProcessingModeDispatch} {
		t.Run(string(mode), func(t *testing.T) {
			server := sinchtest.NewServer(t)
			ctx, client, appID, secret := t.Context(), server.Client(), server.AppID(), "whsec"
			if _, err := client.Apps.UpdateApp(ctx, appID, conversation.AppUpdateRequest{ProcessingMode: &mode}); err != nil {
				t.Fatal(err)
			}

			handlers := webhook.Handlers{
				MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
					_, err := client.Messages.SendText(ctx, event.AppID, sinch.ToAuthor(event.Message), "Thank you")
					if errors.Is(err, sinch.ErrOutcomeUnknown) {
						return nil // an error brings the callback again, and that might bring a second answer
					}
					return err
				},
			}
			handler, err := webhook.NewHandler([]string{secret}, handlers)
			if err != nil {
				t.Fatal(err)
			}
			mux := http.NewServeMux()
			mux.Handle("POST /sinch", handler)

			receiver := httptest.NewServer(mux)
			defer receiver.Close()
			address := receiver.URL + "/sinch"
			_, err = client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
				AppID:      appID,
				Target:     address,
				TargetType: new(conversation.WebhookTargetTypeHTTP),
				Secret:     new(secret),
				Triggers:   handlers.Triggers(),
			})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := server.Receive(sinchtest.Inbound{
				From:    conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46701234567"},
				Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hello"}},
			}); err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			if _, err := server.WaitForMessage(ctx, nil); err != nil {
				t.Errorf("no answer was sent: %v", err)
			}
		})
	}
}

// A Shop is what the test in the README tests.
type Shop struct {
	client *sinch.Client
	appID  string
}

func NewShop(client *sinch.Client, appID string) *Shop { return &Shop{client, appID} }

func (s *Shop) Confirm(ctx context.Context, number string) error {
	_, err := s.client.Messages.SendText(ctx, s.appID, sinch.To(sinch.SMS, number), "Your table is booked")
	return err
}

func TestConfirm(t *testing.T) {
	server := sinchtest.NewServer(t)
	shop := NewShop(server.Client(), server.AppID())
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: http.StatusServiceUnavailable, Times: 1})

	if err := shop.Confirm(t.Context(), "+46701234567"); err != nil {
		t.Fatal(err)
	}
	if sent := server.Messages(); len(sent) != 1 {
		t.Errorf("%d messages were sent, want one", len(sent))
	}
}

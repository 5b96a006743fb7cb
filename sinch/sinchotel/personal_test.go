package sinchotel_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const (
	number        = "+46701234567"
	text          = "meet me at the harbour"
	webhookSecret = "s3cr3t-of-the-webhook"
)

// TestNothingPersonalIsExported goes through calls that succeed and fail and
// callbacks that are handled, fail and are refused, and searches all that is
// exported for what it must not hold.
func TestNothingPersonalIsExported(t *testing.T) {
	exported := newRecord()
	private := map[string]string{"the number": number, "the number in callbacks": number[1:], "the number in a path": url.PathEscape(number), "the text": text, "the secret of the webhook": webhookSecret}

	failing := fmt.Errorf("no room for %s of %s", text, number)
	handler, err := webhook.NewHandler([]string{webhookSecret}, webhook.Handlers{
		MessageInbound: func(_ context.Context, event *conversation.MessageInboundEvent) error {
			private["the ID of a message that came in"] = event.Message.ID
			private["the ID of a conversation"] = event.Message.ConversationID
			return nil
		},
		MessageDelivery: func(_ context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			if event.MessageDeliveryReport.Status == conversation.DeliveryStatusDelivered {
				panic(failing)
			}
			return failing
		},
	}, exported.webhook(t), webhook.WithErrorHook(func(context.Context, error) {}))
	if err != nil {
		t.Fatal(err)
	}
	fake := sinchtest.New()
	defer fake.Close()
	private["the secret of the key"], private["the ID of the key"] = fake.KeySecret(), fake.KeyID()
	private["the ID of the project"], private["the ID of the app"] = fake.ProjectID(), fake.AppID()

	client := fake.Client(exported.client(t))
	for id, what := range exercise(t, client, fake, exported.client(t)) {
		private["the ID of "+what] = id
	}
	for i, request := range fake.Requests(sinchtest.SendMessage) {
		private[fmt.Sprintf("the token of send %d", i)] = strings.TrimPrefix(request.Header.Get("Authorization"), "Bearer ")
	}

	for _, body := range []string{
		inbound,
		`{"message_delivery_report":{"message_id":"01EQBC1A3BEK731GY4YXEN0C2R","status":"DELIVERED","channel_identity":{"identity":"46701234567"}}}`,
		`{"message_delivery_report":{"message_id":"01EQBC1A3BEK731GY4YXEN0C2R","status":"FAILED"},"message_metadata":"meet me at the harbour"}`,
		`{"+46701234567":{"text":"meet me at the harbour"}}`,
		`["+46701234567"]`,
	} {
		deliver(handler, webhookSecret, body)
		deliver(handler, webhookSecret, body)
		deliver(handler, "forged "+number, body)
	}
	private["the ID of a report"] = "01EQBC1A3BEK731GY4YXEN0C2R"

	all := exported.everything(t)
	for _, want := range []string{"Messages_SendMessage", "Contact_GetContact", "oauth2/token", "function_panicked", "function_failed", "bad_signature", "malformed", "outcome_unknown", `"503"`} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing of %s is exported, so the search proves nothing", want)
		}
	}
	for what, secret := range private {
		if secret == "" {
			t.Errorf("%s is not known, so the search proves nothing", what)
		} else if strings.Contains(all, secret) {
			t.Errorf("%s, %q, is exported", what, secret)
		}
	}
}

// exercise makes calls with all kinds of ends, and returns the IDs in them.
func exercise(t *testing.T, client *sinch.Client, fake *sinchtest.Handler, observed sinch.Option) map[string]string {
	t.Helper()
	ctx, ids := t.Context(), map[string]string{}
	to := sinch.To(sinch.SMS, number)
	send := func() (*conversation.SendMessageResponse, error) {
		return client.Messages.SendText(ctx, fake.AppID(), to, text)
	}
	for _, fault := range []sinchtest.Fault{
		{Times: 1, Status: http.StatusServiceUnavailable, Message: number},
		{Times: 1, Status: http.StatusBadRequest, Message: text},
		{Times: 1, Processed: true, Break: sinchtest.Drop()},
		{Times: 1, Processed: true, Body: sinchtest.BodyGarbage},
		{Times: 1, ExpireTokens: true},
	} {
		fault.Operation = sinchtest.SendMessage
		fake.Inject(fault)
		_, _ = send() // the spans say how it ended
	}
	sent, err := send()
	if err != nil {
		t.Fatal(err)
	}
	ids[sent.MessageID] = "a message"
	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: conversation.ConversationChannelSMS, Identity: "+46709999999"}},
		DisplayName:       new(text),
		Language:          conversation.ContactLanguageENGB,
	})
	if err != nil {
		t.Fatal(err)
	}
	ids[contact.ID] = "a contact"
	if _, err := client.Contacts.GetContact(ctx, contact.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Contacts.GetContact(ctx, number); !errors.Is(err, sinch.ErrNotFound) {
		t.Fatal(err)
	}
	for _, err := range client.Messages.AllMessages(ctx, conversation.ListMessagesParams{ContactID: &contact.ID}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	fake.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Status: http.StatusUnauthorized, Message: fake.KeySecret()})
	if _, err := fake.Client(observed).Apps.ListApps(ctx); err == nil {
		t.Fatal("there was a token")
	}
	return ids
}

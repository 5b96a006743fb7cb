package docs_test

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func TestAClientIsMade(t *testing.T) {
	projectID, keyID, keySecret := "project", "key", "secret"
	client, err := sinch.NewClient(projectID, sinch.RegionEU, sinch.AccessKey(keyID, keySecret))
	if err != nil || client.Region() != sinch.RegionEU {
		t.Errorf("got %v, %v", client, err)
	}
}

func TestATextAndATemplateAreSent(t *testing.T) {
	server := sinchtest.NewServer(t)
	ctx, client, appID := t.Context(), server.Client(), server.AppID()

	to := sinch.To(sinch.SMS, "+46701234567").Sender("Acme")
	sent, err := client.Messages.SendText(ctx, appID, to, "Hello")
	if err != nil || sent.MessageID == "" {
		t.Fatalf("got %v, %v", sent, err)
	}
	_, err = client.Messages.SendTemplate(ctx, appID, sinch.To(sinch.WhatsApp, "46701234567"), conversation.TemplateMessage{
		ChannelTemplate: map[conversation.ConversationChannel]conversation.TemplateReference{
			sinch.WhatsApp: {
				TemplateID:   "order_sent",
				LanguageCode: new("en_US"),
				Parameters:   map[string]string{"body[1]text": "Ann"},
			},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if sent := server.Messages(); len(sent) != 2 || sent[1].Recipient.Channel != sinch.WhatsApp {
		t.Errorf("%d messages were sent", len(sent))
	}
	for _, page := range pages(t) {
		for _, block := range page.blocks {
			if page.path != "docs/coming-from.md" || block.language != "json" {
				continue
			}
			var message conversation.AppMessage
			if err := json.Unmarshal([]byte(strings.Join(block.lines, "\n")), &message); err != nil {
				t.Fatalf("%s:%d: %v", page.path, block.line, err)
			}
			if sent := server.Messages()[1].Request.Message; !reflect.DeepEqual(sent, message) {
				t.Errorf("%s:%d: with curl, another message is sent than with Go:\n%+v", page.path, block.line, message)
			}
		}
	}
}

func TestMessagesAreListedAndPaged(t *testing.T) {
	server := sinchtest.NewServer(t)
	ctx, client, appID := t.Context(), server.Client(), server.AppID()
	for range 3 {
		if _, err := client.Messages.SendText(ctx, appID, sinch.To(sinch.SMS, "+46701234567"), "Hello"); err != nil {
			t.Fatal(err)
		}
	}
	walked, paged := 0, 0
	show := func(conversation.ConversationMessage) { walked++ }
	walk := func() error {
		for message, err := range client.Messages.AllMessages(ctx, conversation.ListMessagesParams{AppID: new(appID)}) {
			if err != nil {
				return err
			}
			show(message)
		}
		return nil
	}
	if err := walk(); err != nil || walked != 3 {
		t.Errorf("walked over %d messages, %v", walked, err)
	}
	step := func() error {
		params := conversation.ListMessagesParams{AppID: new(appID), PageSize: new(int32(2))}
		for {
			page, err := client.Messages.ListMessages(ctx, params)
			if err != nil {
				return err
			}
			paged += len(page.Messages)
			if page.NextPageToken == "" {
				return nil
			}
			params.PageToken = new(page.NextPageToken)
		}
	}
	if err := step(); err != nil || paged != 3 {
		t.Errorf("paged over %d messages, %v", paged, err)
	}
}

func TestACallbackIsVerifiedByHand(t *testing.T) {
	const secret, nonce = "foo_secret1234", "01FJA8B4A7BM43YGWSG9GBV067"
	var recorded []string
	body := []byte(`{"message_delivery_report":{"message_id":"01EQBC1A3BEK731GY4YXEN0C2R"}}`)
	now := time.Now()
	header := http.Header{
		webhook.SignatureHeader: {webhook.Sign(secret, body, nonce, now)},
		webhook.NonceHeader:     {nonce},
		webhook.TimestampHeader: {strconv.FormatInt(now.Unix(), 10)},
	}
	answer := func(*conversation.MessageInboundEvent) error { return nil }
	record := func(report *conversation.MessageDeliveryReceiptEvent) error {
		recorded = append(recorded, report.MessageDeliveryReport.MessageID)
		return nil
	}
	receive := func(ctx context.Context) error {
		event, err := webhook.ParseBody(ctx, header, body, []string{secret})
		if err != nil {
			return err
		}
		switch payload := event.Payload().(type) {
		case *conversation.MessageInboundEvent:
			return answer(payload)
		case *conversation.MessageDeliveryReceiptEvent:
			return record(payload)
		}
		return nil
	}
	if err := receive(t.Context()); err != nil || len(recorded) != 1 {
		t.Errorf("recorded %q, %v", recorded, err)
	}
	header.Set(webhook.SignatureHeader, "forged")
	if err := receive(t.Context()); webhook.Status(err) != http.StatusUnauthorized {
		t.Errorf("got %v", err)
	}
}

func TestABatchIsSentAsBySMS(t *testing.T) {
	server := sinchtest.NewServer(t)
	ctx, client, appID := t.Context(), server.Client(), server.AppID()
	sent, err := client.Batch.SendBatch(ctx, batch.SendBatchRequest{
		AppID:             appID,
		Message:           conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		ChannelProperties: map[conversation.ChannelPropertyKeys]string{conversation.ChannelPropertyKeysSMSSender: "Acme"},
		RecipientAndParams: []batch.RecipientAndParam{
			sinch.BatchRecipient(sinch.SMS, "+46701234567", map[string]string{"name": "Ann"}),
			sinch.BatchRecipient(sinch.SMS, "+46707654321", map[string]string{"name": "Bo"}),
		},
	})
	if err != nil || sent.BatchID == "" {
		t.Fatalf("got %v, %v", sent, err)
	}
	if sent := server.Messages(); len(sent) != 2 || sent[0].Request.Message.TextMessage.Text != "Hello Ann" {
		t.Errorf("%d messages were sent", len(sent))
	}
}

package sinchtest_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func callbackRules() []rule {
	return []rule{
		{says: "a callback is signed over its bytes, a nonce and a time, in four headers", holds: func(p *platform) {
			header, body := p.posted("s3cret")
			if err := webhook.Verify(header, body, "s3cret"); err != nil {
				p.Error(err)
			}
			equal(p, "algorithm", header.Get("x-sinch-webhook-signature-algorithm"), "HmacSHA256")
			seconds, err := strconv.ParseInt(header.Get("x-sinch-webhook-signature-timestamp"), 10, 64)
			if err != nil || time.Since(time.Unix(seconds, 0)).Abs() > time.Minute {
				p.Errorf("the time is %d, %v", seconds, err)
			}
			if nonce := header.Get("x-sinch-webhook-signature-nonce"); len(nonce) != 26 || strings.ToUpper(nonce) != nonce {
				p.Errorf("the nonce is %q, no ULID", nonce)
			}
		}},
		{says: "a callback without a secret has no header of the kind at all", holds: func(p *platform) {
			header, _ := p.posted("")
			for name := range header {
				if strings.HasPrefix(strings.ToLower(name), "x-sinch") {
					p.Errorf("there is %s", name)
				}
			}
		}},
		{
			says: "a repetition has the signature of the first attempt", assumption: sinchtest.RepeatsAreSignedAnew,
			holds: func(p *platform) { synctest.Test(p.T, repeatsSigned(false)) },
			other: func(p *platform) {
				synctest.Test(p.T, repeatsSigned(true, sinchtest.WithAssumptions(sinchtest.RepeatsAreSignedAnew)))
			},
		},
		{says: "a callback has app, project and times, and one payload", holds: func(p *platform) {
			_, body := p.posted("s3cret")
			var members map[string]json.RawMessage
			if err := json.Unmarshal(body, &members); err != nil {
				p.Fatal(err)
			}
			for _, name := range []string{"app_id", "project_id", "accepted_time", "event_time"} {
				if members[name] == nil {
					p.Errorf("there is no %s", name)
				}
				delete(members, name)
			}
			delete(members, "correlation_id")
			delete(members, "message_metadata")
			equal(p, "payloads", len(members), 1)
		}},
		{says: "an SMS identity in a callback comes without the plus, and lists keep what was sent", holds: func(p *platform) {
			p.hook(p.AppID(), everyTrigger()...)
			m := p.mustSend(p.text(sinch.To(sinch.SMS, "+46701234567")))
			p.writes(sinch.SMS, "+46701234567", "Yes")
			other := p.contact(rcs("+2"), sms("+46701234567"))
			p.mustSend(p.text(sinch.To(sinch.SMS, "+46701234567")))
			if _, err := p.client.Contacts.UpdateContact(p.Context(), other.ID, conversation.Contact{Metadata: new("m")}); err != nil {
				p.Fatal(err)
			}
			if _, err := p.client.Contacts.MergeContact(p.Context(), m.ContactID, conversation.MergeContactRequest{SourceID: other.ID}); err != nil {
				p.Fatal(err)
			}
			p.answers("POST", "/capability:query", p.capabilityOf("+46701234567"), 200)
			if err := p.client.Contacts.DeleteContact(p.Context(), m.ContactID); err != nil {
				p.Fatal(err)
			}
			for _, c := range p.Callbacks() {
				if event := body(c.Event); strings.Contains(event, `"+467`) || !strings.Contains(event, "467") && c.Event.ConversationStartNotification == nil && c.Event.DuplicatedContactIdentitiesNotification == nil {
					p.Errorf("%s: %s", c.Trigger, event)
				}
				if event := body(c.Event); c.Event.ContactCreateNotification != nil && strings.Contains(event, "RCS") && !strings.Contains(event, `"+2"`) {
					p.Errorf("RCS without the plus: %s", event)
				}
			}
			p.answers("GET", "/messages?app_id="+p.AppID(), "", 200, `"+46701234567"`)
		}},
		{says: "the correlation ID of a message comes back in its reports and in replies", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery, conversation.WebhookTriggerMessageInbound)
			request := p.text(sinch.To(sinch.SMS, "+1"))
			request.CorrelationID = new("order-7")
			p.mustSend(request)
			p.writes(sinch.SMS, "+1", "Yes")
			for _, c := range p.Callbacks() {
				equal(p, string(c.Trigger), c.Event.CorrelationID, "order-7")
			}
		}},
		{says: "without a report view callbacks carry no conversation metadata", holds: func(p *platform) {
			equal(p, "metadata", p.replyMetadata(""), "")
		}},
		{says: "with the report view FULL a reply carries the conversation metadata, which stays when a later message has none", holds: func(p *platform) {
			equal(p, "metadata", p.replyMetadata(conversation.ConversationMetadataReportViewFull), `{"cart":"1"}`)
		}},
		{says: "in DISPATCH mode with retention a reply has the correlation ID and the metadata of the latest message", holds: func(p *platform) {
			reply := p.dispatchReply(1)
			equal(p, "correlation ID", reply.CorrelationID, "order-8")
			equal(p, "metadata", reply.MessageMetadata, `{"cart":"1"}`)
		}},
		{says: "in DISPATCH mode without retention a reply has neither", holds: func(p *platform) {
			reply := p.dispatchReply(0)
			equal(p, "correlation ID and metadata", reply.CorrelationID+reply.MessageMetadata, "")
		}},
		{says: "a project has one app in its callbacks about contacts: none", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerContactCreate)
			p.contact(sms("+1"))
			equal(p, "app", p.Callbacks()[0].Event.AppID, "")
		}},
		{says: "a 200 on a send is not yet a delivery: that is reported by callback", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.SetDelivery("+1")
			m := p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			equal(p, "status", m.Status, "")
			p.reported(m.ID)
		}},
		{says: "the operator of RCS comes with the report that has it", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			m := p.mustSend(p.text(sinch.To(sinch.RCS, "+1")))
			report := conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead, ChannelMetadata: map[string]any{"operator": "Acme"}}
			if err := p.Report(m.ID, report); err != nil {
				p.Fatal(err)
			}
			all := p.Callbacks()
			equal(p, "operator", all[len(all)-1].Event.MessageDeliveryReport.ChannelMetadata["operator"], any("Acme"))
		}},
	}
}

// posted lets a message be submitted and returns the callback as it came.
func (p *platform) posted(secret string) (http.Header, []byte) {
	p.Helper()
	type request struct {
		header http.Header
		body   []byte
	}
	came := make(chan request, 1)
	hook := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		data, _ := io.ReadAll(r.Body)
		came <- request{r.Header, bytes.Clone(data)}
	}))
	p.Cleanup(hook.Close)
	create := conversation.CreateWebhookRequest{
		AppID: p.AppID(), Target: hook.URL, TargetType: new(conversation.WebhookTargetTypeHTTP),
		Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageSubmit},
	}
	if secret != "" {
		create.Secret = &secret
	}
	if _, err := p.client.Webhooks.CreateWebhook(p.Context(), create); err != nil {
		p.Fatal(err)
	}
	p.mustSend(p.text(sinch.To(sinch.SMS, "+46701234567")))
	got := <-came
	return got.header, got.body
}

func everyTrigger() []conversation.WebhookTrigger {
	return []conversation.WebhookTrigger{
		conversation.WebhookTriggerMessageSubmit, conversation.WebhookTriggerMessageDelivery, conversation.WebhookTriggerMessageInbound,
		conversation.WebhookTriggerContactCreate, conversation.WebhookTriggerContactUpdate, conversation.WebhookTriggerContactMerge,
		conversation.WebhookTriggerContactDelete, conversation.WebhookTriggerConversationStart, conversation.WebhookTriggerCapability,
		conversation.WebhookTriggerContactIdentitiesDuplication,
	}
}

// replyMetadata sends a message with conversation metadata and one without, in
// an app with a report view, and returns the metadata of the reply.
func (p *platform) replyMetadata(view conversation.ConversationMetadataReportView) string {
	p.Helper()
	if view != "" {
		if _, err := p.client.Apps.UpdateApp(p.Context(), p.AppID(), conversation.AppUpdateRequest{ConversationMetadataReportView: &view}); err != nil {
			p.Fatal(err)
		}
	}
	p.hook(p.AppID(), conversation.WebhookTriggerMessageInbound)
	request := p.text(sinch.To(sinch.SMS, "+1"))
	request.ConversationMetadata = map[string]any{"cart": "1"}
	p.mustSend(request)
	p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
	p.writes(sinch.SMS, "+1", "Yes")
	return p.Callbacks()[0].Event.MessageMetadata
}

// dispatchReply sends three messages in an app in DISPATCH mode that keeps them
// for some days, and returns the reply.
func (p *platform) dispatchReply(days int64) conversation.ConversationWebhookEvent {
	p.Helper()
	app := p.app(func(r *conversation.AppCreateRequest) {
		r.DispatchRetentionPolicy = &conversation.DispatchRetentionPolicy{TTLDays: &days}
		r.ConversationMetadataReportView = new(conversation.ConversationMetadataReportViewFull)
	}, sinch.SMS)
	p.hook(app.ID, conversation.WebhookTriggerMessageInbound)
	request := p.text(sinch.To(sinch.SMS, "+1"))
	request.AppID = app.ID
	request.CorrelationID, request.ConversationMetadata = new("order-7"), map[string]any{"cart": "1"}
	p.mustSend(request)
	request.CorrelationID, request.ConversationMetadata = new("order-8"), nil
	p.mustSend(request)
	elsewhere := p.text(sinch.To(sinch.SMS, "+2"))
	elsewhere.AppID, elsewhere.CorrelationID = app.ID, new("order-9")
	p.mustSend(elsewhere)
	if _, err := p.Receive(sinchtest.Inbound{
		AppID: app.ID, From: conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "1"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes"}},
	}); err != nil {
		p.Fatal(err)
	}
	return p.Callbacks()[0].Event
}

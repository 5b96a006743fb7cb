package sinchtest_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// receiver is a webhook that verifies what it gets.
type receiver struct {
	*httptest.Server
	secret string
	fail   int // how many callbacks it answers with 500

	mu     sync.Mutex
	events []conversation.ConversationWebhookEvent
	errs   []error
}

func newReceiver(t *testing.T, secret string) *receiver {
	t.Helper()
	r := &receiver{secret: secret}
	r.Server = httptest.NewServer(r)
	t.Cleanup(func() {
		r.Close()
		for _, err := range r.errs {
			t.Error(err)
		}
	})
	return r
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(request.Body)
	if err == nil && r.secret != "" {
		err = webhook.Verify(request.Header, body, r.secret)
	}
	var event conversation.ConversationWebhookEvent
	if err == nil {
		err = json.Unmarshal(body, &event)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if err != nil {
		r.errs = append(r.errs, err)
	}
	if r.fail > 0 {
		r.fail--
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	r.events = append(r.events, event)
}

// received waits for all callbacks and returns what came.
func (r *receiver) received(t *testing.T, h *sinchtest.Handler) []conversation.ConversationWebhookEvent {
	t.Helper()
	if err := h.WaitForCallbacks(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.events)
}

// subscribe registers the receiver for triggers of the default app.
func (r *receiver) subscribe(t *testing.T, server *sinchtest.Server, triggers ...conversation.WebhookTrigger) {
	t.Helper()
	body := conversation.CreateWebhookRequest{
		AppID: server.AppID(), Target: r.URL, TargetType: new(conversation.WebhookTargetTypeHTTP), Triggers: triggers,
	}
	if r.secret != "" {
		body.Secret = &r.secret
	}
	if _, err := server.Client().Webhooks.CreateWebhook(t.Context(), body); err != nil {
		t.Fatal(err)
	}
}

// triggers returns what h posted, in order.
func triggers(h *sinchtest.Handler) []conversation.WebhookTrigger {
	var all []conversation.WebhookTrigger
	for _, c := range h.Callbacks() {
		all = append(all, c.Trigger)
	}
	return all
}

func TestASendIsReportedInOrder(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server,
		conversation.WebhookTriggerContactCreate, conversation.WebhookTriggerConversationStart,
		conversation.WebhookTriggerMessageSubmit, conversation.WebhookTriggerMessageDelivery)
	request := textTo(server, "+46701234567")
	request.CorrelationID = new("order-7")
	request.MessageMetadata = new("seven")
	sent, err := server.Client().Messages.SendMessage(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	events := hook.received(t, server.Handler)
	if len(events) != 5 {
		t.Fatalf("%d callbacks came", len(events))
	}
	contact := events[0].ContactCreateNotification.Contact
	equal(t, "app of a contact", events[0].AppID, "")
	equal(t, "contact", *events[1].ConversationStartNotification.Conversation.ContactID, contact.ID)
	submitted := events[2].MessageSubmitNotification
	equal(t, "message", submitted.MessageID, sent.MessageID)
	equal(t, "identity in a callback", submitted.ChannelIdentity.Identity, "46701234567")
	for i, status := range []conversation.DeliveryStatus{conversation.DeliveryStatusQueuedOnChannel, conversation.DeliveryStatusDelivered} {
		report := events[3+i].MessageDeliveryReport
		equal(t, "status", report.Status, status)
		equal(t, "metadata", report.Metadata, "seven")
		equal(t, "correlation ID", events[3+i].CorrelationID, "order-7")
	}
}

func TestACallbackIsRepeatedUntilItIsTaken(t *testing.T) {
	server := sinchtest.NewServer(t, sinchtest.WithQuickRepeats())
	hook := newReceiver(t, "s3cret")
	hook.fail = 2
	hook.subscribe(t, server, conversation.WebhookTriggerMessageSubmit)
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Fatal(err)
	}
	equal(t, "callbacks", len(hook.received(t, server.Handler)), 1)
	c := server.Callbacks()[0]
	if c.Attempts != 3 || c.Status != 200 || !c.Delivered || c.Target != hook.URL {
		t.Errorf("the callback is %+v", c)
	}
}

func TestCallbackURLReplacesTheWebhooksForDeliveryReports(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	hook, override := newReceiver(t, "s3cret"), newReceiver(t, "0verride")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageDelivery, conversation.WebhookTriggerMessageSubmit)
	_, err := client.Apps.UpdateApp(t.Context(), server.AppID(), conversation.AppUpdateRequest{
		CallbackSettings: &conversation.CallbackSettings{SecretForOverriddenCallbackURLs: &override.secret},
	})
	if err != nil {
		t.Fatal(err)
	}
	request := textTo(server, "+46701234567")
	request.CallbackURL = &override.URL
	if _, err := client.Messages.SendMessage(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	equal(t, "callbacks to the webhook", len(hook.received(t, server.Handler)), 1)
	equal(t, "callbacks to the override", len(override.received(t, server.Handler)), 2)
}

func TestAWebhookWithoutASecretIsNotSigned(t *testing.T) {
	server := sinchtest.NewServer(t)
	signed := make(chan bool, 1)
	hook := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		signed <- r.Header.Get(webhook.SignatureHeader) != "" || r.Header.Get(webhook.AlgorithmHeader) != ""
	}))
	defer hook.Close()
	(&receiver{Server: hook}).subscribe(t, server, conversation.WebhookTriggerMessageSubmit)
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Fatal(err)
	}
	equal(t, "signed", <-signed, false)
}

func TestAnEventIsReported(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerEventDelivery)
	request := textTo(server, "+46701234567")
	sent, err := server.Client().Events.SendEvent(t.Context(), conversation.SendEventRequest{
		AppID: request.AppID, Recipient: request.Recipient, EventMetadata: new("typing"),
		Event: conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}},
	})
	if err != nil {
		t.Fatal(err)
	}
	events := hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 2)
	report := events[1].EventDeliveryReport
	equal(t, "event", report.EventID, sent.EventID)
	equal(t, "status", report.Status, conversation.DeliveryStatusDelivered)
	equal(t, "metadata", report.Metadata, "typing")
}

func TestWhatTheProjectDoesIsReported(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server,
		conversation.WebhookTriggerContactUpdate, conversation.WebhookTriggerContactMerge, conversation.WebhookTriggerContactDelete,
		conversation.WebhookTriggerConversationStop, conversation.WebhookTriggerConversationDelete)
	if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "+1")); err != nil {
		t.Fatal(err)
	}
	sent := server.Messages()[0]
	other := addContact(t, client, rcs("+1"))
	for _, step := range []func() error{
		func() error {
			_, err := client.Contacts.UpdateContact(t.Context(), sent.ContactID, conversation.Contact{Metadata: new("vip")})
			return err
		},
		func() error {
			_, err := client.Contacts.MergeContact(t.Context(), sent.ContactID, conversation.MergeContactRequest{SourceID: other.ID})
			return err
		},
		func() error { return client.Conversations.StopActiveConversation(t.Context(), sent.ConversationID) },
		func() error { return client.Conversations.StopActiveConversation(t.Context(), sent.ConversationID) },
		func() error { return client.Conversations.DeleteConversation(t.Context(), sent.ConversationID) },
		func() error { return client.Contacts.DeleteContact(t.Context(), sent.ContactID) },
	} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
		hook.received(t, server.Handler)
	}
	want := []conversation.WebhookTrigger{
		conversation.WebhookTriggerContactUpdate, conversation.WebhookTriggerContactMerge,
		conversation.WebhookTriggerConversationStop, conversation.WebhookTriggerConversationDelete, conversation.WebhookTriggerContactDelete,
	}
	if got := triggers(server.Handler); !slices.Equal(got, want) {
		t.Errorf("the triggers are %v", got)
	}
	equal(t, "callbacks", len(hook.received(t, server.Handler)), len(want))
}

func TestADismissedWebhookGetsNothing(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	_, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: server.AppID(), Target: "http://127.0.0.1:1", TargetType: new(conversation.WebhookTargetTypeDismiss),
		Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageSubmit},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Fatal(err)
	}
	equal(t, "callbacks", len(server.Callbacks()), 0)
}

func TestClosingGivesUpCallbacks(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageDelivery)
	hook.Server.Close()
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Fatal(err)
	}
	server.Handler.Close()
	given := server.Callbacks()
	equal(t, "callbacks", len(given), 2)
	for _, c := range given {
		equal(t, "delivered", c.Delivered, false)
	}
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Error("a closed handler answers no more:", err)
	}
}

func TestDeliveriesFailOnCommand(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	failed := conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: new(conversation.ReasonCodeRecipientNotReachable)},
	}
	server.SetDelivery("+46700000000", failed)
	server.SetDelivery("")
	if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "46700000000")); err != nil {
		t.Fatal(err)
	}
	quiet, err := client.Messages.SendMessage(t.Context(), textTo(server, "+46701111111"))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "status", server.Messages()[0].Status, conversation.DeliveryStatusFailed)
	equal(t, "status", server.Messages()[1].Status, "")
	if err := server.Report(quiet.MessageID, conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead}); err != nil {
		t.Fatal(err)
	}
	equal(t, "status", server.Messages()[1].Status, conversation.DeliveryStatusRead)
	stored, err := client.Messages.GetMessage(t.Context(), server.Messages()[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "reason", stored.MessageStatus.Reason, "RECIPIENT_NOT_REACHABLE")
}

func TestReportsThatMakeNoSenseAreRefused(t *testing.T) {
	server := sinchtest.NewServer(t)
	sent, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name    string
		message string
		report  conversation.MessageDeliveryReport
		want    string
	}{
		{"on a message that does not exist", "nothing", conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead}, `no message "nothing"`},
		{"without a status", sent.MessageID, conversation.MessageDeliveryReport{}, "status"},
		{"with a status that is none", sent.MessageID, conversation.MessageDeliveryReport{Status: conversation.DeliveryStatus("LOST")}, "status"},
	} {
		if err := server.Report(test.message, test.report); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("a report %s: got %v, want it to hold %q", test.name, err, test.want)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("SetDelivery takes a report without a status")
		}
	}()
	server.SetDelivery("", conversation.MessageDeliveryReport{})
}

func TestCapabilityIsAnsweredByCallback(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerCapability)
	addContact(t, server.Client(), sms("+46701234567"), rcs("+46701234567"))
	asked, err := server.Client().Capability.QueryCapability(t.Context(), conversation.QueryCapability{
		AppID: server.AppID(),
		Recipient: conversation.Recipient{IdentifiedBy: &conversation.ChannelIdentities{ChannelIdentities: []conversation.ChannelRecipientIdentity{
			{Channel: conversation.ConversationChannelSMS, Identity: "+46701234567"},
			{Channel: conversation.ConversationChannelRCS, Identity: "+46701234567"},
		}}},
		RequestID: new("mine"),
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "request", asked.RequestID, "mine")
	events := hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 2)
	equal(t, "status", events[0].CapabilityNotification.CapabilityStatus, conversation.CapabilityNotificationCapabilityStatusCapabilityFull)
	equal(t, "request", events[1].CapabilityNotification.RequestID, "mine")
}

func TestWaitingForCallbacksEndsWithItsContext(t *testing.T) {
	server := sinchtest.NewServer(t)
	(&receiver{Server: &httptest.Server{URL: "http://127.0.0.1:1"}}).subscribe(t, server, conversation.WebhookTriggerMessageSubmit)
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Fatal(err)
	}
	if err := server.WaitForCallbacks(ended(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

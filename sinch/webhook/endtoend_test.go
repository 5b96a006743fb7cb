package webhook_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// wiretap keeps the requests to a handler, as somebody on the way could.
type wiretap struct {
	http.Handler

	mu       sync.Mutex
	requests []*http.Request
}

func (w *wiretap) ServeHTTP(answer http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(request.Body)
	if err != nil {
		http.Error(answer, err.Error(), http.StatusBadRequest)
		return
	}
	copied := request.Clone(context.Background())
	copied.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	w.mu.Lock()
	w.requests = append(w.requests, copied)
	w.mu.Unlock()
	request.Body, _ = copied.GetBody()
	w.Handler.ServeHTTP(answer, request)
}

func TestADeliveryReportComesOnceFromSendToHandler(t *testing.T) {
	fake := sinchtest.NewServer(t)

	var mu sync.Mutex
	var got []conversation.DeliveryStatus
	var refusals []error
	calls := 0
	handler := newHandler(t, webhook.Handlers{
		MessageDelivery: func(_ context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			mu.Lock()
			defer mu.Unlock()
			if calls++; calls == 1 {
				return errors.New("busy")
			}
			got = append(got, event.MessageDeliveryReport.Status)
			return nil
		},
	}, webhook.WithErrorHook(func(_ context.Context, err error) {
		mu.Lock()
		defer mu.Unlock()
		refusals = append(refusals, err)
	}))
	tap := &wiretap{Handler: handler}
	receiver := httptest.NewServer(tap)
	t.Cleanup(receiver.Close)

	client := fake.Client()
	if _, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: fake.AppID(), Target: receiver.URL, TargetType: new(conversation.WebhookTargetTypeHTTP), Secret: new(secret),
		Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageDelivery},
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Messages.SendText(t.Context(), fake.AppID(), sinch.To(conversation.ConversationChannelSMS, "+46701234567"), "Hi"); err != nil {
		t.Fatal(err)
	}
	if err := fake.WaitForCallbacks(t.Context()); err != nil {
		t.Fatal(err)
	}
	slices.Sort(got) // the repeat of the first may come behind the second
	want := []conversation.DeliveryStatus{conversation.DeliveryStatusDelivered, conversation.DeliveryStatusQueuedOnChannel}
	if !slices.Equal(got, want) {
		t.Fatalf("reported: %q, want %q", got, want)
	}

	refusals = nil
	overheard := tap.requests[len(tap.requests)-1]
	wantStatus(t, serve(handler, again(t, overheard)), 200)
	tampered := again(t, overheard)
	original, err := io.ReadAll(tampered.Body)
	if err != nil {
		t.Fatal(err)
	}
	tampered.Body = io.NopCloser(bytes.NewReader(bytes.Replace(original, []byte(`"status":"`), []byte(`"status":"UN`), 1)))
	tampered.ContentLength = -1
	wantStatus(t, serve(handler, tampered), 401)
	if len(refusals) != 1 || !errors.Is(refusals[0], webhook.ErrBadSignature) {
		t.Errorf("refused with %v", refusals)
	}
	if calls != 3 {
		t.Errorf("%d calls, want 3: a failure, its repeat, and the second report", calls)
	}
}

func TestEveryKindThatTheFakePostsArrivesInItsFunction(t *testing.T) {
	fake := sinchtest.NewServer(t)
	var r recorder
	receiver := httptest.NewServer(newHandler(t, r.handlers()))
	t.Cleanup(receiver.Close)

	document := readDocument(t)
	var triggers []conversation.WebhookTrigger
	for _, name := range document["WebhookTrigger"].Enum {
		if trigger := conversation.WebhookTrigger(name); trigger != conversation.WebhookTriggerUnspecifiedTrigger {
			triggers = append(triggers, trigger)
		}
	}
	if _, err := fake.Client().Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: fake.AppID(), Target: receiver.URL, TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret: new(secret), Triggers: triggers,
	}); err != nil {
		t.Fatal(err)
	}

	keys := document["ConversationWebhookEvent"].OneOf[0]
	for i, key := range keys {
		body := document.callback(t, key)
		parsed, err := webhook.Parse(body)
		if err != nil {
			t.Fatal(err)
		}
		var event conversation.ConversationWebhookEvent
		if err := json.Unmarshal(body, &event); err != nil {
			t.Fatal(err)
		}
		event.AppID = fake.AppID()
		if err := fake.Emit(parsed.Trigger(), event); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		if err := fake.WaitForCallbacks(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(r.called) != i+1 || r.called[i] != document.name(parsed.Trigger()) || r.events[i].Key() != key {
			t.Fatalf("%s: called are %q, want %s at the end", key, r.called, document.name(parsed.Trigger()))
		}
	}
	if len(keys) < 21 {
		t.Errorf("only %d kinds were posted", len(keys))
	}
}

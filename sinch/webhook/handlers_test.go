package webhook_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// recorder writes down which functions are called.
type recorder struct {
	called []string
	events []*webhook.Event
}

func record[T any](r *recorder, name string) func(context.Context, *T) error {
	return func(ctx context.Context, payload *T) error {
		r.called = append(r.called, name)
		event, _ := webhook.FromContext(ctx)
		if any(payload) != event.Payload() {
			return errors.New("the payload is not that of the event")
		}
		r.events = append(r.events, event)
		return nil
	}
}

// handlers returns all functions but Other.
func (r *recorder) handlers() webhook.Handlers {
	return webhook.Handlers{
		MessageInbound:                           record[conversation.MessageInboundEvent](r, "MessageInbound"),
		MessageDelivery:                          record[conversation.MessageDeliveryReceiptEvent](r, "MessageDelivery"),
		MessageSubmit:                            record[conversation.MessageSubmitEvent](r, "MessageSubmit"),
		MessageInboundSmartConversationRedaction: record[conversation.MessageInboundSmartConversationRedactionEvent](r, "MessageInboundSmartConversationRedaction"),
		EventInbound:                             record[conversation.EventInbound](r, "EventInbound"),
		EventDelivery:                            record[conversation.EventDelivery](r, "EventDelivery"),
		ConversationStart:                        record[conversation.ConversationStartEvent](r, "ConversationStart"),
		ConversationStop:                         record[conversation.ConversationStopEvent](r, "ConversationStop"),
		ConversationDelete:                       record[conversation.ConversationDeleteEvent](r, "ConversationDelete"),
		ContactCreate:                            record[conversation.ContactCreateEvent](r, "ContactCreate"),
		ContactUpdate:                            record[conversation.ContactUpdateEvent](r, "ContactUpdate"),
		ContactMerge:                             record[conversation.ContactMergeEvent](r, "ContactMerge"),
		ContactDelete:                            record[conversation.ContactDeleteEvent](r, "ContactDelete"),
		ContactIdentitiesDuplication:             record[conversation.ContactIdentitiesDuplicationEvent](r, "ContactIdentitiesDuplication"),
		Capability:                               record[conversation.CapabilityEvent](r, "Capability"),
		OptIn:                                    record[conversation.OptInEvent](r, "OptIn"),
		OptOut:                                   record[conversation.OptOutEvent](r, "OptOut"),
		ChannelEvent:                             record[conversation.ChannelEvent](r, "ChannelEvent"),
		SmartConversation:                        record[conversation.SmartConversationsEvent](r, "SmartConversation"),
		RecordNotification:                       record[conversation.RecordNotificationEvent](r, "RecordNotification"),
		Unsupported:                              record[conversation.UnsupportedCallbackEvent](r, "Unsupported"),
		BatchStatusUpdate:                        record[batch.BatchStatusUpdateEvent](r, "BatchStatusUpdate"),
	}
}

// name is what a trigger is called in Go.
func (d document) name(trigger conversation.WebhookTrigger) string {
	triggers := d["WebhookTrigger"]
	for i, value := range triggers.Enum {
		if value == string(trigger) {
			return triggers.Names[i]
		}
	}
	return "nothing: there is no such trigger"
}

func TestEveryPublishedKindArrivesInTheFunctionNamedAfterItsTrigger(t *testing.T) {
	document := readDocument(t)
	for _, key := range document.payloadKeys() {
		t.Run(key, func(t *testing.T) {
			body := document.callback(t, key)
			var r recorder
			wantStatus(t, serve(newHandler(t, r.handlers()), newRequest(t, string(body))), 200)
			if len(r.called) != 1 {
				t.Fatalf("called: %q", r.called)
			}
			if want := document.name(r.events[0].Trigger()); r.called[0] != want {
				t.Errorf("called: %s, want %s", r.called[0], want)
			}
			if string(r.events[0].Raw) != string(body) {
				t.Errorf("raw %s, want %s", r.events[0].Raw, body)
			}
		})
	}
}

func TestEventsWithoutAFunctionGoToOther(t *testing.T) {
	document := readDocument(t)
	bodies := []string{invented}
	for _, key := range document.payloadKeys() {
		bodies = append(bodies, string(document.callback(t, key)))
	}
	for _, body := range bodies {
		var got *webhook.Event
		handler := newHandler(t, webhook.Handlers{Other: func(_ context.Context, event *webhook.Event) error {
			got = event
			return nil
		}})
		wantStatus(t, serve(handler, newRequest(t, body)), 200)
		if got == nil || string(got.Raw) != body {
			t.Errorf("%s did not arrive", body)
		}
	}
}

func TestEventsThatNobodyWantsAreAcknowledged(t *testing.T) {
	for _, body := range []string{invented, inboundMessage} {
		wantStatus(t, serve(newHandler(t, webhook.Handlers{}), newRequest(t, body)), 200)
	}
}

func TestTheTriggersOfAllFunctionsAreAllThatArePublished(t *testing.T) {
	var r recorder
	want := make(map[conversation.WebhookTrigger]bool)
	for _, name := range readDocument(t)["WebhookTrigger"].Enum {
		if trigger := conversation.WebhookTrigger(name); trigger != conversation.WebhookTriggerUnspecifiedTrigger {
			want[trigger] = true
		}
	}
	got := r.handlers().Triggers()
	for _, trigger := range got {
		if !want[trigger] {
			t.Errorf("%s is not published, or there twice", trigger)
		}
		delete(want, trigger)
	}
	if len(want) > 0 {
		t.Errorf("%v are missing in %v", want, got)
	}
	other := webhook.Handlers{Other: func(context.Context, *webhook.Event) error { return nil }}
	if got := other.Triggers(); len(got) != 0 {
		t.Errorf("Other has the triggers %v", got)
	}
}

func TestDispatchReturnsTheErrorOfTheFunction(t *testing.T) {
	failed := errors.New("failed")
	handlers := webhook.Handlers{
		MessageInbound: func(context.Context, *conversation.MessageInboundEvent) error { return failed },
		Other:          func(context.Context, *webhook.Event) error { return failed },
	}
	for _, body := range []string{invented, inboundMessage} {
		event, err := webhook.Parse([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		err = handlers.Dispatch(t.Context(), event)
		if want := "handle " + event.Key() + ": failed"; !errors.Is(err, failed) || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func TestThereIsNoEventInAnyOtherContext(t *testing.T) {
	if event, ok := webhook.FromContext(t.Context()); ok || event != nil {
		t.Errorf("event %v", event)
	}
}

func TestAQueuedEventIsDispatchedLikeAFreshOne(t *testing.T) {
	event, err := webhook.Parse([]byte(strings.Replace(inboundMessage, "Hi", "<&>", 1)))
	if err != nil {
		t.Fatal(err)
	}
	queued, err := event.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var fetched webhook.Event
	if err := fetched.UnmarshalJSON(queued); err != nil {
		t.Fatal(err)
	}
	var r recorder
	if err := r.handlers().Dispatch(t.Context(), &fetched); err != nil {
		t.Fatal(err)
	}
	if got := r.events[0].IdempotencyKey(); got != event.IdempotencyKey() {
		t.Errorf("key %s, want %s", got, event.IdempotencyKey())
	}
}

func TestAnEventThatNobodyParsedIsParsedWhenItIsDispatched(t *testing.T) {
	var r recorder
	if err := r.handlers().Dispatch(t.Context(), &webhook.Event{AppID: "A", Raw: json.RawMessage(inboundMessage)}); err != nil {
		t.Fatal(err)
	}
	if len(r.events) != 1 || r.events[0].Key() != "message" || r.events[0].AppID != "01EB37HMH1M6SV18BSNS3G135H" {
		t.Errorf("events %v", r.events)
	}
	err := r.handlers().Dispatch(t.Context(), &webhook.Event{Raw: json.RawMessage("no JSON")})
	if !errors.Is(err, webhook.ErrMalformed) || webhook.Status(err) != 500 || len(r.events) != 1 {
		t.Errorf("error %v, events %v", err, r.events)
	}
}

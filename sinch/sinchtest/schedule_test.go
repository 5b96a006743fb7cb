package sinchtest_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// direct is a transport without a network, of which the fake clock of a bubble
// knows nothing.
type direct struct{ http.Handler }

func (d direct) RoundTrip(request *http.Request) (*http.Response, error) {
	recorder := httptest.NewRecorder()
	incoming := request.Clone(request.Context())
	if incoming.Body == nil {
		incoming.Body = http.NoBody
	}
	d.ServeHTTP(recorder, incoming)
	return recorder.Result(), nil
}

// directClient is a client of a handler that does not listen.
func directClient(t *testing.T, h *sinchtest.Handler) *sinch.Client {
	t.Helper()
	client, err := sinch.NewClient(h.ProjectID(), sinch.RegionEU, sinch.AccessKey(h.KeyID(), h.KeySecret()),
		sinch.WithHTTPClient(&http.Client{Transport: direct{h}}),
		sinch.WithBaseURL(batch.API, "http://127.0.0.1/"+batch.API),
		sinch.WithTokenURL("http://127.0.0.1"+sinchtest.TokenPath))
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func TestWhenABatchIsSent(t *testing.T) {
	for name, test := range map[string]struct {
		ahead  time.Duration
		due    time.Duration
		status batch.BatchStatusStatus
	}{
		"at once when the time is past":           {-time.Hour, 0, batch.BatchStatusStatusProcessed},
		"at once when the time is now":            {0, 0, batch.BatchStatusStatusProcessed},
		"to the second within a minute":           {59 * time.Second, 59 * time.Second, batch.BatchStatusStatusReady},
		"at the next five minutes beyond":         {61 * time.Second, 5 * time.Minute, batch.BatchStatusStatusScheduled},
		"at the very five minutes asked for":      {10 * time.Minute, 10 * time.Minute, batch.BatchStatusStatusScheduled},
		"at the next five minutes, never earlier": {10*time.Minute + 1, 15 * time.Minute, batch.BatchStatusStatusScheduled},
		"up to seven days ahead":                  {7 * 24 * time.Hour, 7 * 24 * time.Hour, batch.BatchStatusStatusScheduled},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { // at midnight
				h := sinchtest.New()
				defer h.Close()
				client, began := directClient(t, h), time.Now()
				request := batchTo(h, phone("+46701234567", "Ada"))
				request.SendAfter = new(began.Add(test.ahead))
				sent, err := client.Batch.SendBatch(t.Context(), request)
				if err != nil {
					t.Fatal(err)
				}
				equal(t, "due", sent.SendAfter.Sub(began), test.due)
				status, err := client.Batch.GetBatchStatus(t.Context(), sent.BatchID)
				if err != nil {
					t.Fatal(err)
				}
				equal(t, "status", status.Status, test.status)

				m, err := h.WaitForMessage(t.Context(), nil)
				if err != nil {
					t.Fatal(err)
				}
				equal(t, "sent", m.AcceptTime.Sub(began), test.due)
			})
		})
	}
}

func TestWaitForBatchWaitsForTheTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := sinchtest.New()
		defer h.Close()
		client, began := directClient(t, h), time.Now()
		request := batchTo(h, phone("+46701234567", "Ada"))
		request.SendAfter = new(began.Add(2 * time.Hour))
		sent, err := client.Batch.SendBatch(t.Context(), request)
		if err != nil {
			t.Fatal(err)
		}
		status, err := client.Batch.WaitForBatch(t.Context(), sent.BatchID)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "status", status.Status, batch.BatchStatusStatusProcessed)
		if waited := time.Since(began); waited < 2*time.Hour || waited > 2*time.Hour+time.Minute {
			t.Errorf("it waited %v", waited)
		}
	})
}

func TestAScheduledBatchIsReleasedOnCommandOrCancelled(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	schedule := func(ahead time.Duration) string {
		request := batchTo(server.Handler, phone("+46701234567", "Ada"))
		request.SendAfter = new(time.Now().Add(ahead))
		sent, err := client.Batch.SendBatch(t.Context(), request)
		if err != nil {
			t.Fatal(err)
		}
		return sent.BatchID
	}
	cancel := func(id string) {
		if err := client.Batch.CancelBatch(t.Context(), batch.CancelBatchRequest{BatchID: id}); err != nil {
			t.Fatal(err)
		}
	}
	released, cancelled, soon := schedule(time.Hour), schedule(time.Hour), schedule(50*time.Second)
	equal(t, "messages", len(server.Messages()), 0)

	if err := server.ReleaseBatch(released); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{cancelled, released, soon, "none"} {
		cancel(id)
	}
	for id, want := range map[string]batch.BatchStatusStatus{
		released:  batch.BatchStatusStatusProcessed,
		cancelled: batch.BatchStatusStatusCancelled,
		soon:      batch.BatchStatusStatusReady, // too late to cancel it
	} {
		status, err := client.Batch.GetBatchStatus(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "status", status.Status, want)
	}
	for _, id := range []string{released, cancelled, "none"} {
		if err := server.ReleaseBatch(id); err == nil {
			t.Errorf("batch %s is released", id)
		}
	}
	equal(t, "messages", len(server.Messages()), 1)
}

func TestABatchEndsWithItsAppAndWithTheFake(t *testing.T) {
	for name, end := range map[string]func(*sinchtest.Handler){
		"the app is deleted": func(h *sinchtest.Handler) { call(h, "DELETE", projectPath(h)+"/apps/"+h.AppID(), "") },
		"the fake is closed": (*sinchtest.Handler).Close,
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				h := sinchtest.New()
				defer h.Close()
				client, request := directClient(t, h), batchTo(h, phone("+46701234567", "Ada"))
				request.SendAfter = new(time.Now().Add(time.Hour))
				if _, err := client.Batch.SendBatch(t.Context(), request); err != nil {
					t.Fatal(err)
				}
				end(h)
				client.Batch.SendBatch(t.Context(), request) // which a closed fake still answers
				time.Sleep(2 * time.Hour)
				equal(t, "messages", len(h.Messages()), 0)
			})
		})
	}
}

func TestAProcessedBatchIsReportedToAHandler(t *testing.T) {
	server := sinchtest.NewServer(t)
	got := make(chan *batch.BatchStatusUpdateEvent, 1)
	handler, err := webhook.NewHandler([]string{"s3cret"}, webhook.Handlers{
		BatchStatusUpdate: func(_ context.Context, event *batch.BatchStatusUpdateEvent) error {
			got <- event
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	target := httptest.NewServer(handler)
	defer target.Close()
	(&receiver{Server: target, secret: "s3cret"}).subscribe(t, server, conversation.WebhookTriggerBatchStatusUpdate)

	request := batchTo(server.Handler, phone("+46701234567", "Ada"))
	request.BatchMetadata = map[string]any{"campaign": "spring"}
	request.MessageMetadata = map[string]any{"tier": "gold"}
	request.CorrelationID = new("spring")
	request.SendAfter = new(time.Now().Add(time.Hour))
	sent, err := server.Client().Batch.SendBatch(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "callbacks before", len(server.Callbacks()), 0)
	if err := server.ReleaseBatch(sent.BatchID); err != nil {
		t.Fatal(err)
	}
	if err := server.WaitForCallbacks(t.Context()); err != nil {
		t.Fatal(err)
	}
	event := <-got
	equal(t, "app", event.AppID, server.AppID())
	equal(t, "correlation ID", event.CorrelationID, "spring")
	equal(t, "metadata", event.MessageMetadata, `{"tier":"gold"}`)
	update := event.BatchStatusUpdateNotification
	equal(t, "batch", update.BatchID, sent.BatchID)
	equal(t, "status", update.BatchStatus, batch.BatchStatusUpdateNotificationBatchStatusProcessed)
	equal(t, "batch metadata", update.AdditionalData.MessageBatchData.BatchMetadata["campaign"], any("spring"))
	equal(t, "send after", update.AdditionalData.MessageBatchData.SendAfter.Equal(sent.SendAfter), true)
	callback := server.Callbacks()[0]
	equal(t, "trigger", callback.Trigger, conversation.WebhookTriggerBatchStatusUpdate)
	equal(t, "batch of the callback", callback.Batch.BatchStatusUpdateNotification.BatchID, sent.BatchID)
}

func TestContactsInBulkAreReportedOneByOne(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerContactCreate, conversation.WebhookTriggerContactDelete)
	err := client.Batch.CreateContacts(t.Context(), batch.CreateContactsRequest{Contacts: []conversation.ContactCreateRequest{
		{ChannelIdentities: []conversation.ChannelIdentity{sms("+46701111111")}, Language: conversation.ContactLanguageSV},
		{ChannelIdentities: []conversation.ChannelIdentity{sms("+46702222222")}, Language: conversation.ContactLanguageSV},
	}})
	if err != nil {
		t.Fatal(err)
	}
	events := hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 2)
	id := events[1].ContactCreateNotification.Contact.ID
	if err := client.Batch.DeleteContacts(t.Context(), batch.DeleteContactsRequest{ContactIDs: []string{"nobody", id}}); err != nil {
		t.Fatal(err)
	}
	events = hook.received(t, server.Handler)
	equal(t, "callbacks", len(events), 3)
	equal(t, "contact", events[2].ContactDeleteNotification.Contact.ID, id)
}

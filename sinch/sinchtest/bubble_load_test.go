//go:build !race

package sinchtest_test

import (
	"context"
	"fmt"
	"net/http"
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// counter is a receiver that counts the delivery reports that it verifies.
func counter(t *testing.T, delivered *sync.Map) http.Handler {
	handler, err := webhook.NewHandler([]string{"s3cret"}, webhook.Handlers{
		MessageDelivery: func(_ context.Context, report *conversation.MessageDeliveryReceiptEvent) error {
			if report.MessageDeliveryReport.Status == conversation.DeliveryStatusDelivered {
				delivered.Store(report.MessageDeliveryReport.MessageID, true)
			}
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

// TestTenThousandSendsInOneBubble sends with callbacks and without a network:
// each message is accepted once and reported as delivered once. With the race
// detector it would take a minute.
func TestTenThousandSendsInOneBubble(t *testing.T) {
	const sends, parallel = 10_000, 50
	began := time.Now() // real: outside of the bubble
	var before, after runtime.MemStats
	synctest.Test(t, func(t *testing.T) {
		var delivered sync.Map
		h := sinchtest.New(sinchtest.WithReceiver(counter(t, &delivered)))
		defer h.Close()
		client := subscribed(t, h, conversation.WebhookTriggerMessageDelivery)
		runtime.GC()
		runtime.ReadMemStats(&before)
		var senders sync.WaitGroup
		for sender := range parallel {
			senders.Go(func() {
				for i := range sends / parallel {
					number := fmt.Sprintf("+4670%03d%04d", sender, i)
					if _, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, number), "Hi"); err != nil {
						t.Error(err)
					}
				}
			})
		}
		senders.Wait()
		if err := h.WaitForCallbacks(t.Context()); err != nil {
			t.Fatal(err)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		messages := h.Messages()
		equal(t, "messages", len(messages), sends)
		for _, m := range messages {
			if _, reported := delivered.LoadAndDelete(m.ID); !reported || m.Attempts != 1 {
				t.Fatalf("message %s: reported %t, %d attempts", m.ID, reported, m.Attempts)
			}
		}
	})
	t.Logf("%d sends with 2 callbacks each in %v, %d bytes in memory for each", sends, time.Since(began).Round(time.Millisecond), (after.HeapAlloc-before.HeapAlloc)/sends)
}

package sinchtest_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// TestManySendsAtOnce sends 5,000 messages, 64 at a time: each is recorded
// once, can be listed, and is reported as delivered to a webhook.
func TestManySendsAtOnce(t *testing.T) {
	const sends, parallel = 5000, 64
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageDelivery)
	client := server.Client()

	numbers := make(chan string)
	var senders sync.WaitGroup
	for range parallel {
		senders.Go(func() {
			for number := range numbers {
				if _, err := client.Messages.SendMessage(t.Context(), textTo(server, number)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := range sends {
		numbers <- fmt.Sprintf("+4670%07d", i)
	}
	close(numbers)
	senders.Wait()

	var sent, listed, delivered []string
	for _, m := range server.Messages() {
		sent = append(sent, m.ID)
	}
	for m, err := range client.Messages.AllMessages(t.Context(), conversation.ListMessagesParams{AppID: new(server.AppID()), PageSize: new(int32(500))}) {
		if err != nil {
			t.Fatal(err)
		}
		listed = append(listed, m.ID)
	}
	for _, event := range hook.received(t, server.Handler) {
		if event.MessageDeliveryReport.Status == conversation.DeliveryStatusDelivered {
			delivered = append(delivered, event.MessageDeliveryReport.MessageID)
		}
	}
	slices.Sort(listed)
	slices.Sort(delivered)
	equal(t, "sent", len(slices.Compact(slices.Clone(sent))), sends)
	if !slices.Equal(sent, listed) || !slices.Equal(sent, delivered) {
		t.Errorf("%d sent, %d listed, %d delivered", len(sent), len(listed), len(delivered))
	}
}

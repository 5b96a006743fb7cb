package sinchtest_test

import (
	"io"
	"net/http"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// subscribed returns a client without a network, whose app has a webhook for
// submitted messages.
func subscribed(t *testing.T, h *sinchtest.Handler, triggers ...conversation.WebhookTrigger) *sinch.Client {
	t.Helper()
	client := h.Client()
	_, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: h.AppID(), Target: "https://shop.example/sinch", Triggers: triggers, Secret: new("s3cret"),
		TargetType: new(conversation.WebhookTargetTypeHTTP),
	})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func sendText(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
	t.Helper()
	if _, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hi"); err != nil {
		t.Fatal(err)
	}
}

// repeatRules are about what Sinch makes of the answer to a callback.
func repeatRules() []rule {
	var all []rule
	answer := func(status int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }
	}
	for _, test := range []struct {
		name  string
		first http.HandlerFunc // after it comes 200
		posts int
	}{
		{"200 is taken", answer(200), 1},
		{"204 is taken", answer(204), 1},
		{"a redirect is final", answer(307), 1},
		{"400 is final", answer(400), 1},
		{"401 is final", answer(401), 1},
		{"404 is final", answer(404), 1},
		{"408 is final", answer(408), 1},
		{"410 is final", answer(410), 1},
		{"429 is repeated", answer(429), 2},
		{"500 is repeated", answer(500), 2},
		{"501 is repeated", answer(501), 2},
		{"503 is repeated", answer(503), 2},
		{"a lost connection is repeated", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 2},
		{"a time-out is repeated", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, 2},
	} {
		all = append(all, rule{says: test.name, holds: func(p *platform) {
			synctest.Test(p.T, func(t *testing.T) {
				posts := 0
				h := sinchtest.New(sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if posts++; posts == 1 {
						test.first(w, r)
					}
				})))
				defer h.Close()
				sendText(t, h, subscribed(t, h, conversation.WebhookTriggerMessageSubmit))
				if err := h.WaitForCallbacks(t.Context()); err != nil {
					t.Fatal(err)
				}
				time.Sleep(time.Hour) // nothing more comes
				c := h.Callbacks()[0]
				equal(t, "posts", posts, test.posts)
				equal(t, "attempts", c.Attempts, test.posts)
				equal(t, "delivered", c.Delivered, test.posts == 2 || c.Status/100 == 2)
				equal(t, "refused", c.Refused, !c.Delivered)
			})
		}})
	}
	return all
}

func TestCallbacksAreRepeatedWithABackoffAndWithoutAnEnd(t *testing.T) {
	for _, test := range []struct {
		name    string
		options []sinchtest.Option
		want    []time.Duration // the first ones
		longest time.Duration
	}{
		{"by default", nil, []time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second}, 10 * time.Minute},
		{"quickly", []sinchtest.Option{sinchtest.WithQuickRepeats()}, []time.Duration{20 * time.Millisecond, 40 * time.Millisecond}, 2 * time.Second},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var waits []time.Duration
				latest := time.Now()
				h := sinchtest.New(append(test.options, sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
					waits = append(waits, time.Since(latest))
					latest = time.Now()
					w.WriteHeader(http.StatusServiceUnavailable)
				})))...)
				defer h.Close()
				sendText(t, h, subscribed(t, h, conversation.WebhookTriggerMessageSubmit))
				time.Sleep(2 * time.Hour)
				synctest.Wait()
				if !slices.Equal(waits[1:1+len(test.want)], test.want) || waits[len(waits)-1] != test.longest {
					t.Errorf("the waits are %v", waits)
				}
				equal(t, "delivered", h.Callbacks()[0].Delivered, false)
			})
		})
	}
}

func TestWhatIsRepeatedDoesNotHoldUpTheRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var statuses []conversation.DeliveryStatus
		refused := false
		h := sinchtest.New(sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			event, err := webhook.ParseRequest(r, []string{"s3cret"})
			if err != nil {
				t.Error(err)
				return
			}
			if !refused {
				refused = true
				w.WriteHeader(http.StatusInternalServerError)
				return
			}
			statuses = append(statuses, event.Payload().(*conversation.MessageDeliveryReceiptEvent).MessageDeliveryReport.Status)
		})))
		defer h.Close()
		sendText(t, h, subscribed(t, h, conversation.WebhookTriggerMessageDelivery))
		if err := h.WaitForCallbacks(t.Context()); err != nil {
			t.Fatal(err)
		}
		want := []conversation.DeliveryStatus{conversation.DeliveryStatusDelivered, conversation.DeliveryStatusQueuedOnChannel}
		if !slices.Equal(statuses, want) {
			t.Errorf("the reports are %v", statuses)
		}
	})
}

// repeatsSigned looks at the signatures of an hour of repetitions.
func repeatsSigned(anew bool, options ...sinchtest.Option) func(*testing.T) {
	return func(t *testing.T) {
		var nonces []string
		var refused time.Duration // when the signature was first found wrong
		began := time.Now()
		h := sinchtest.New(append(options, sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, err := io.ReadAll(r.Body)
			if err == nil {
				err = webhook.Verify(r.Header, body, "s3cret")
			}
			if err != nil && refused == 0 {
				refused = time.Since(began)
			}
			nonces = append(nonces, r.Header.Get(webhook.NonceHeader))
			w.WriteHeader(http.StatusInternalServerError)
		})))...)
		defer h.Close()
		sendText(t, h, subscribed(t, h, conversation.WebhookTriggerMessageSubmit))
		time.Sleep(time.Hour)
		synctest.Wait()
		equal(t, "another nonce", nonces[0] != nonces[1], anew)
		equal(t, "too old after a while", refused > webhook.DefaultTolerance, !anew)
	}
}

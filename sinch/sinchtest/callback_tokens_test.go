package sinchtest_test

import (
	"fmt"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// tokenReceiver is a receiver whose callbacks need a token, and the endpoint that
// grants it.
type tokenReceiver struct {
	failing int    // so many requests for a token are answered with 500
	scope   string // of the latest one

	mu                     sync.Mutex
	asked, granted, posted int
	refused                int // posts without the latest token
}

func (r *tokenReceiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if request.URL.Path != "/token" {
		if request.Header.Get("Authorization") != fmt.Sprintf("Bearer token %d", r.granted) {
			r.refused++
		}
		r.posted++
		return
	}
	r.asked++
	if r.scope = request.PostFormValue("scope"); r.asked <= r.failing {
		http.Error(w, "not now", http.StatusInternalServerError)
		return
	}
	if id, secret, _ := request.BasicAuth(); id != "id" || secret != "s3cret" {
		http.Error(w, "who are you", http.StatusUnauthorized)
		return
	}
	r.granted++
	w.Header().Set("Content-Type", "application/json")
	_, _ = fmt.Fprintf(w, `{"access_token":"token %d","token_type":"bearer","expires_in":60}`, r.granted)
}

func TestAWebhookWithClientCredentialsIsCalledWithAToken(t *testing.T) {
	for _, test := range []struct {
		name                   string
		failing                int
		pause                  time.Duration // between the two messages
		asked, posted, granted int
	}{
		{"two callbacks with one token", 0, 0, 1, 2, 1},
		{"another token when the first one has expired", 0, 2 * time.Minute, 2, 2, 2},
		{"callbacks come again until there is a token", 3, time.Hour, 5, 2, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				receiver := &tokenReceiver{failing: test.failing}
				h := sinchtest.New(sinchtest.WithReceiver(receiver))
				defer h.Close()
				client := withTokens(t, h)
				for range 2 {
					if _, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello"); err != nil {
						t.Fatal(err)
					}
					if err := h.WaitForCallbacks(t.Context()); err != nil {
						t.Fatal(err)
					}
					time.Sleep(test.pause) // of the bubble
				}
				equal(t, "requests for a token", receiver.asked, test.asked)
				equal(t, "tokens", receiver.granted, test.granted)
				equal(t, "posts", receiver.posted, test.posted)
				equal(t, "posts with another token", receiver.refused, 0)
				equal(t, "scope", receiver.scope, "callbacks")
			})
		})
	}
}

// withTokens registers a webhook of which each post carries a token.
func withTokens(t *testing.T, h *sinchtest.Handler) *sinch.Client {
	t.Helper()
	client := h.Client()
	if _, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: h.AppID(), Target: "https://shop.example/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
		Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageSubmit},
		ClientCredentials: &conversation.ClientCredentials{
			ClientID: "id", ClientSecret: "s3cret", Endpoint: "https://shop.example/token", Scope: new("callbacks"),
		},
	}); err != nil {
		t.Fatal(err)
	}
	return client
}

// TestCallbacksThatWaitForOneTokenDoNotStopABubble has callbacks of several
// requests wait for an endpoint that takes its time.
func TestCallbacksThatWaitForOneTokenDoNotStopABubble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		receiver := &tokenReceiver{}
		slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/token" {
				time.Sleep(time.Second) // of the bubble
			}
			receiver.ServeHTTP(w, r)
		})
		h := sinchtest.New(sinchtest.WithReceiver(slow))
		defer h.Close()
		client := withTokens(t, h)
		for range 3 {
			if _, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello"); err != nil {
				t.Fatal(err)
			}
		}
		if err := h.WaitForCallbacks(t.Context()); err != nil {
			t.Fatal(err)
		}
		equal(t, "requests for a token", receiver.asked, 1)
	})
}

package sinchtest_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// TestABubbleEndsWhateverIsUnderWay ends bubbles while something waits: each
// would end in a panic if a goroutine were left.
func TestABubbleEndsWhateverIsUnderWay(t *testing.T) {
	slow := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	for _, test := range []struct {
		name string
		do   func(t *testing.T, h *sinchtest.Handler, client *sinch.Client)
	}{
		{"nothing", func(*testing.T, *sinchtest.Handler, *sinch.Client) {}},
		{"a callback that is not answered", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) { sendText(t, h, client) }},
		{"a callback between two attempts", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
			sendText(t, h, client)
			time.Sleep(10*time.Second + 500*time.Millisecond)
		}},
		{"a delayed request", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
			h.Inject(sinchtest.Fault{Operation: sinchtest.ListApps, Delay: time.Hour})
			giveUp(t, client, time.Second)
		}},
		{"an answer that drips", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
			h.Inject(sinchtest.Fault{Operation: sinchtest.ListApps, Drip: time.Hour})
			giveUp(t, client, time.Second)
		}},
		{"a token that is renewed and delayed", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
			h.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Delay: time.Hour})
			renew(t, client)
		}},
		{"a token that is renewed and refused for now", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
			h.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Status: 503, RetryAfter: 20 * time.Second})
			renew(t, client)
		}},
		{"a token that is renewed and lost", func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
			h.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Break: sinchtest.Drop()})
			renew(t, client)
		}},
		{"a first token that its caller gave up", func(t *testing.T, h *sinchtest.Handler, _ *sinch.Client) {
			h.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Status: 500})
			giveUp(t, h.Client(), time.Nanosecond)
		}},
	} {
		for _, options := range [][]sinchtest.Option{{sinchtest.WithReceiver(slow)}, {sinchtest.WithReceiver(slow), sinchtest.WithHTTP2()}} {
			t.Run(fmt.Sprintf("%s, HTTP2 %t", test.name, len(options) == 2), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					h := sinchtest.New(options...)
					defer h.Close()
					test.do(t, h, subscribed(t, h, conversation.WebhookTriggerMessageSubmit))
				})
			})
		}
	}
}

// giveUp makes a call whose caller gives up.
func giveUp(t *testing.T, client *sinch.Client, after time.Duration) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), after)
	defer cancel()
	if _, err := client.Apps.ListApps(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v", err)
	}
}

// renew makes a call late in the life of the token, and returns when its renewal
// is under way in the background.
func renew(t *testing.T, client *sinch.Client) {
	t.Helper()
	time.Sleep(59 * time.Minute)
	if _, err := client.Apps.ListApps(t.Context()); err != nil {
		t.Error(err)
	}
	synctest.Wait()
}

func TestAClosedFakeIsLikeAHostThatDoesNotExist(t *testing.T) {
	for _, options := range [][]sinchtest.Option{nil, {sinchtest.WithHTTP2()}} {
		synctest.Test(t, func(t *testing.T) {
			h := sinchtest.New(options...)
			client := h.Client()
			sendText(t, h, client)
			h.Close()
			_, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hi")
			if !errors.Is(err, sinch.ErrUnavailable) {
				t.Errorf("the error is %v", err)
			}
			equal(t, "messages", len(h.Messages()), 1)
		})
	}
}

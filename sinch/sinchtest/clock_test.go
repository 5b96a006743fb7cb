package sinchtest_test

import (
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestTheClockMovesOnlyForward(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := sinchtest.New()
		defer h.Close()
		before := h.Now()
		answer := tell(h.Control(), http.MethodPost, "clock", `{"advance":"90m"}`)
		equal(t, "status", answer.Code, 200)
		equal(t, "passed", h.Now().Sub(before), 90*time.Minute)
		h.Reset()
		equal(t, "passed after a reset", h.Now().Sub(before), 0)
		defer func() {
			if recover() == nil {
				t.Error("it goes back")
			}
		}()
		h.Advance(-time.Second)
	})
}

// TestWhatIsDueHappensWhenTheClockMoves passes no time but on the clock.
func TestWhatIsDueHappensWhenTheClockMoves(t *testing.T) {
	for _, test := range []struct {
		name string
		run  func(t *testing.T)
	}{
		{"a batch is sent", func(t *testing.T) {
			h := sinchtest.New()
			defer h.Close()
			request := batchTo(h, phone("+46701234567", "Ada"))
			request.SendAfter = new(time.Now().Add(2 * time.Hour))
			if _, err := h.Client().Batch.SendBatch(t.Context(), request); err != nil {
				t.Fatal(err)
			}
			h.Advance(time.Hour)
			synctest.Wait()
			equal(t, "messages too early", len(h.Messages()), 0)
			h.Advance(time.Hour + time.Second)
			synctest.Wait()
			equal(t, "messages", len(h.Messages()), 1)
		}},
		{"a token expires", func(t *testing.T) {
			h := sinchtest.New()
			defer h.Close()
			client := h.Client()
			sendText(t, h, client)
			h.Advance(2 * time.Hour)
			sendText(t, h, client)
			equal(t, "tokens", len(h.Requests(sinchtest.TokenOperation)), 2)
		}},
		{"a callback is repeated", func(t *testing.T) {
			answers := []int{503, 503, 200}
			h := sinchtest.New(sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(answers[0])
				answers = answers[1:]
			})))
			defer h.Close()
			sendText(t, h, subscribed(t, h, conversation.WebhookTriggerMessageSubmit))
			synctest.Wait()
			equal(t, "status", h.Callbacks()[0].Status, 503)
			for range 2 {
				h.Advance(time.Hour)
				synctest.Wait()
			}
			equal(t, "attempts", h.Callbacks()[0].Attempts, 3)
			equal(t, "delivered", h.Callbacks()[0].Delivered, true)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				began := time.Now()
				test.run(t)
				equal(t, "real time", time.Since(began), 0)
			})
		})
	}
}

func TestResetGivesUpWhatIsUnderWay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := sinchtest.New(sinchtest.WithReceiver(http.NotFoundHandler()))
		defer h.Close()
		h2 := sinchtest.New(sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) })))
		defer h2.Close()
		for _, h := range []*sinchtest.Handler{h, h2} {
			client := subscribed(t, h, conversation.WebhookTriggerMessageSubmit)
			sendText(t, h, client)
			request := batchTo(h, phone("+46701234567", "Ada"))
			request.SendAfter = new(time.Now().Add(2 * time.Hour))
			if _, err := client.Batch.SendBatch(t.Context(), request); err != nil {
				t.Fatal(err)
			}
			tokens := len(h.Requests(sinchtest.TokenOperation))
			equal(t, "tokens", tokens, 1)
			synctest.Wait()
			h.Reset()
			if err := h.WaitForCallbacks(t.Context()); err != nil {
				t.Error(err)
			}
			time.Sleep(24 * time.Hour) // of the bubble: in which nothing that was scheduled happens
			equal(t, "messages", len(h.Messages()), 0)
			equal(t, "callbacks", len(h.Callbacks()), 0)
			equal(t, "requests", len(h.Requests("")), 0)
		}
	})
}

func TestTokensSurviveAReset(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := sinchtest.New()
		defer h.Close()
		client := h.Client()
		sendText(t, h, client)
		h.Reset()
		sendText(t, h, client)
		equal(t, "tokens after the reset", len(h.Requests(sinchtest.TokenOperation)), 0)
		equal(t, "messages", len(h.Messages()), 1)
	})
}

func TestACallbackIsPostedOnceMore(t *testing.T) {
	for _, test := range []struct {
		name             string
		answers          []int
		delivered, waits bool
	}{
		{"after it was delivered", []int{200, 200}, true, false},
		{"after it was delivered, and then refused", []int{200, 404}, true, false},
		{"after it was refused", []int{404, 200}, true, false},
		{"after it was refused, and again", []int{404, 404}, false, false},
		{"while it waits to be repeated", []int{503, 200}, true, false},
		{"while it waits to be repeated, and has to wait on", []int{503, 503}, false, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var signatures []string
				h := sinchtest.New(sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					signatures = append(signatures, r.Header.Get("X-Sinch-Webhook-Signature"))
					w.WriteHeader(test.answers[len(signatures)-1])
					_, _ = w.Write([]byte("said " + r.Method))
				})))
				sendText(t, h, subscribed(t, h, conversation.WebhookTriggerMessageSubmit))
				synctest.Wait()
				if err := h.Repeat(h.Callbacks()[0].ID); err != nil {
					t.Fatal(err)
				}
				synctest.Wait()
				c := h.Callbacks()[0]
				equal(t, "attempts", c.Attempts, 2)
				equal(t, "delivered", c.Delivered, test.delivered)
				equal(t, "status", c.Status, test.answers[1])
				equal(t, "answer", string(c.Answer), "said POST")
				equal(t, "signed anew", signatures[0] != signatures[1], true)
				equal(t, "signature", c.Header.Get("X-Sinch-Webhook-Signature"), signatures[1])
				if !test.waits {
					if err := h.WaitForCallbacks(t.Context()); err != nil {
						t.Error(err)
					}
					time.Sleep(time.Hour) // of the bubble: nothing comes again
					equal(t, "posts", len(signatures), 2)
				}
				h.Close()
			})
		})
	}
}

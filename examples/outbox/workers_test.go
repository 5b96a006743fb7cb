package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// inBubble runs a test with a clock of its own, a fake and an outbox in SQLite.
// Callbacks come of delivery reports, unless the fake has none.
func inBubble(t *testing.T, test func(t *testing.T, fake *sinchtest.Handler, w *workers)) {
	file := filepath.Join(t.TempDir(), "outbox.db")
	synctest.Test(t, func(t *testing.T) {
		s, err := open(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		defer s.db.Close()
		receiver, err := newReceiver(secret, s)
		if err != nil {
			t.Fatal(err)
		}
		fake := sinchtest.New(sinchtest.WithReceiver(receiver))
		defer fake.Close()
		client := fake.Client()
		if _, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
			AppID: fake.AppID(), Target: "https://outbox.example/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
			Secret: new(secret), Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageDelivery},
		}); err != nil {
			t.Fatal(err)
		}
		test(t, fake, &workers{store: s, client: client, count: 2, poll: time.Second, pace: pace{}.orDefault()})
	})
}

func TestAMessageEndsWhereItShould(t *testing.T) {
	silent := func(fake *sinchtest.Handler) { fake.SetDelivery("") }
	tests := []struct {
		name      string
		prepare   func(fake *sinchtest.Handler)
		want      state
		proof     string
		reason    string
		accepted  int
		atLeast   time.Duration
		mayExceed time.Duration
	}{
		{name: "Sinch accepts it", want: sent, proof: byAnswer, accepted: 1, mayExceed: 10 * time.Second},
		{
			name:    "the answer is lost, and a report comes",
			prepare: func(fake *sinchtest.Handler) { lose(fake, true) },
			want:    sent, proof: byReport, accepted: 1, mayExceed: 10 * time.Second,
		},
		{
			name:    "the answer is lost, and no report comes",
			prepare: func(fake *sinchtest.Handler) { silent(fake); lose(fake, true) },
			want:    sent, proof: byList, accepted: 1, atLeast: time.Minute, mayExceed: 2 * time.Minute,
		},
		{
			name:    "the request is lost",
			prepare: func(fake *sinchtest.Handler) { lose(fake, false) },
			want:    undecidable, reason: "look 4 of 4: sinch: FindSent: no such message is listed yet",
			accepted: 0, atLeast: 15 * time.Minute, mayExceed: 16 * time.Minute,
		},
		{
			name: "Sinch answers 500 after it has accepted it",
			prepare: func(fake *sinchtest.Handler) {
				silent(fake)
				fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Status: 500, Times: 1})
			},
			want: sent, proof: byList, accepted: 1, atLeast: time.Minute, mayExceed: 2 * time.Minute,
		},
		{
			name: "Sinch refuses it",
			prepare: func(fake *sinchtest.Handler) {
				fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: 400, Message: "no such number: +46701740600"})
			},
			want: failed, reason: "sinch: Messages_SendMessage: 400 Bad Request (INVALID_ARGUMENT): Error.Message says why", mayExceed: 10 * time.Second,
		},
		{
			name: "Sinch is away for a while",
			prepare: func(fake *sinchtest.Handler) {
				fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: 503, Times: 30})
			},
			want: sent, proof: byAnswer, accepted: 1, atLeast: time.Minute, mayExceed: time.Hour,
		},
		{
			name: "the key is wrong for a while",
			prepare: func(fake *sinchtest.Handler) {
				fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: 401, Times: 5})
			},
			want: sent, proof: byAnswer, accepted: 1, mayExceed: time.Hour,
		},
		{
			name: "the answer is lost, and Sinch cannot be asked for an hour",
			prepare: func(fake *sinchtest.Handler) {
				silent(fake)
				lose(fake, true)
				fake.Inject(sinchtest.Fault{Operation: sinchtest.ListMessages, Status: 403, Times: 60})
			},
			want: sent, proof: byList, accepted: 1, atLeast: time.Hour, mayExceed: 3 * time.Hour,
		},
		{
			name: "Sinch answers after the worker has given up",
			prepare: func(fake *sinchtest.Handler) {
				fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Delay: 2 * time.Minute, Times: 1})
			},
			want: sent, proof: byReport, accepted: 1, mayExceed: 10 * time.Minute,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			inBubble(t, func(t *testing.T, fake *sinchtest.Handler, w *workers) {
				if test.prepare != nil {
					test.prepare(fake)
				}
				began := time.Now()
				id := enqueue(t, w.store, newRequest(fake.AppID(), "+46701740600"))
				if err := w.runUntilDecided(t.Context()); err != nil {
					t.Fatal(err)
				}
				took := time.Since(began)
				if err := fake.WaitForCallbacks(t.Context()); err != nil {
					t.Fatal(err)
				}
				r := get(t, w.store, id)
				if r.state != test.want || r.proof != test.proof || r.reason != test.reason {
					t.Errorf("it is %s by %q because %q", r.state, r.proof, r.reason)
				}
				if len(fake.Messages()) != test.accepted {
					t.Errorf("Sinch has accepted %d messages, want %d", len(fake.Messages()), test.accepted)
				}
				if took < test.atLeast || took > test.mayExceed {
					t.Errorf("it took %v of virtual time", took)
				}
			})
		})
	}
}

// lose breaks the connection of the next send, before or after it is processed.
func lose(fake *sinchtest.Handler, processed bool) {
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: processed, Break: sinchtest.Drop(), Times: 1})
}

func TestAReportSettlesWhatWasUndecidableAndAPersonSendsWhatWasNot(t *testing.T) {
	inBubble(t, func(t *testing.T, fake *sinchtest.Handler, w *workers) {
		lose(fake, false)
		id := enqueue(t, w.store, newRequest(fake.AppID(), "+46701740600"))
		if err := w.runUntilDecided(t.Context()); err != nil {
			t.Fatal(err)
		}
		if r := get(t, w.store, id); r.state != undecidable {
			t.Fatalf("it is %s", r.state)
		}
		if err := w.store.reported(t.Context(), "M", "", "\x00", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ"); err != nil {
			t.Errorf("reports about other messages: %v", err)
		}
		if err := w.store.reported(t.Context(), "M", "", id); err != nil {
			t.Error(err)
		}
		if r := get(t, w.store, id); r.state != sent || r.messageID != "M" {
			t.Errorf("it is %s as %q", r.state, r.messageID)
		}
	})
}

func TestAReportThatFailedProvesThatItWasAccepted(t *testing.T) {
	inBubble(t, func(t *testing.T, fake *sinchtest.Handler, w *workers) {
		lose(fake, true)
		fake.SetDelivery("", conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusFailed})
		id := enqueue(t, w.store, newRequest(fake.AppID(), "+46701740600"))
		if err := w.runUntilDecided(t.Context()); err != nil {
			t.Fatal(err)
		}
		if r := get(t, w.store, id); r.state != sent || r.proof != byReport {
			t.Errorf("it is %s by %s", r.state, r.proof)
		}
	})
}

func TestWorkersThatStopEndWhatTheyHaveBegun(t *testing.T) {
	inBubble(t, func(t *testing.T, fake *sinchtest.Handler, w *workers) {
		fake.SetDelivery("") // only the answer tells
		fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Delay: 10 * time.Second})
		for range 5 {
			enqueue(t, w.store, newRequest(fake.AppID(), "+46701740600"))
		}
		ctx, stop := context.WithTimeout(t.Context(), 5*time.Second)
		defer stop()
		w.run(ctx)
		counts, err := w.store.counts(t.Context())
		if want := (map[state]int{sent: 2, waiting: 3}); err != nil || fmt.Sprint(counts) != fmt.Sprint(want) {
			t.Errorf("%v, want %v; error %v", counts, want, err)
		}
	})
}

// stopped is a limiter in which a process gets no time for an hour.
type stopped struct{}

func (stopped) Wait(context.Context) error {
	time.Sleep(time.Hour)
	return nil
}

func TestAWorkerThatWasStoppedForLongerThanItsLeaseSendsNothing(t *testing.T) {
	inBubble(t, func(t *testing.T, fake *sinchtest.Handler, w *workers) {
		id := enqueue(t, w.store, newRequest(fake.AppID(), "+46701740600"))
		w.client = fake.Client(sinch.WithLimiter(stopped{}))
		w.step(t.Context())
		if n := len(fake.Requests(sinchtest.SendMessage)); n != 0 {
			t.Errorf("%d requests were sent", n)
		}
		if r := get(t, w.store, id); r.state != waiting {
			t.Errorf("it is %s because %q", r.state, r.reason)
		}
	})
}

func TestAnAnswerIsWrittenDownWhenTheDatabaseIsBack(t *testing.T) {
	inBubble(t, func(t *testing.T, fake *sinchtest.Handler, w *workers) {
		fake.SetDelivery("")
		id := enqueue(t, w.store, newRequest(fake.AppID(), "+46701740600"))
		fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Delay: 10 * time.Second})
		rename := func(from, to string) {
			if _, err := w.store.db.ExecContext(t.Context(), "ALTER TABLE "+from+" RENAME TO "+to); err != nil {
				t.Error(err)
			}
		}
		time.AfterFunc(5*time.Second, func() { rename("outbox", "away") })
		time.AfterFunc(40*time.Second, func() { rename("away", "outbox") })
		w.step(t.Context())
		if r := get(t, w.store, id); r.state != sent || r.proof != byAnswer {
			t.Errorf("it is %s by %q", r.state, r.proof)
		}
	})
}

func TestTheOpenQuestionsSayNothingPersonal(t *testing.T) {
	t.Setenv("OUTBOX_DATABASE", filepath.Join(t.TempDir(), "outbox.db"))
	s := openForTest(t, database())
	id := enqueue(t, s, newRequest("app", "+46701740600"))
	failure := errorOf(t, sinchtest.Fault{Status: 400, Message: "no such number: +46701740600, Hello"})
	if err := s.change(t.Context(), id, func(r row) (row, error) {
		r, _ = r.take(time.Now(), pace{}.orDefault())
		return r.answered(1, "", failure, time.Now(), pace{}.orDefault()), nil
	}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := administer(t.Context(), &out, ""); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); !strings.Contains(text, id) || !strings.Contains(text, "400 Bad Request") || strings.Contains(text, "467017") || strings.Contains(text, "Hello") {
		t.Errorf("it says %s", text)
	}
	if err := administer(t.Context(), &out, id); err != nil {
		t.Error(err)
	}
	if r := get(t, s, id); r.state != waiting {
		t.Errorf("it is %s", r.state)
	}
	if err := administer(t.Context(), &out, id); err == nil {
		t.Error("what waits is sent again")
	}
}

func TestAnyCallbackAboutAMessageSettlesItOrComesAgain(t *testing.T) {
	for name, body := range map[string]string{
		"metadata of the report":     `{"message_delivery_report":{"message_id":"M","status":"DELIVERED","metadata":%q}}`,
		"metadata of the callback":   `{"message_metadata":%q,"message_delivery_report":{"message_id":"M","status":"FAILED"}}`,
		"correlation ID":             `{"message_metadata":"mine","correlation_id":%q,"message_delivery_report":{"message_id":"M","status":"DELIVERED"}}`,
		"handed to a channel":        `{"message_metadata":%q,"message_submit_notification":{"message_id":"M"}}`,
		"metadata of the submission": `{"message_submit_notification":{"message_id":"M","metadata":%q}}`,
	} {
		t.Run(name, func(t *testing.T) { settlesOrComesAgain(t, body) })
	}
}

func settlesOrComesAgain(t *testing.T, body string) {
	s := openForTest(t, filepath.Join(t.TempDir(), "outbox.db"))
	id := enqueue(t, s, newRequest("app", "+46701740600"))
	receiver, err := newReceiver(secret, s)
	if err != nil {
		t.Fatal(err)
	}
	deliver := func() int {
		request, err := webhook.NewRequest(t.Context(), "/sinch", secret, fmt.Appendf(nil, body, id))
		if err != nil {
			t.Fatal(err)
		}
		answer := httptest.NewRecorder()
		receiver.ServeHTTP(answer, request)
		return answer.Code
	}
	if status := deliver(); status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	if r := get(t, s, id); r.state != sent || r.messageID != "M" {
		t.Errorf("it is %s as %s", r.state, r.messageID)
	}
	s.db.Close()
	if status := deliver(); status != http.StatusInternalServerError {
		t.Errorf("without a database: status %d", status)
	}
}

func TestTheShowComesToItsEnd(t *testing.T) {
	t.Setenv("SINCH_PROJECT_ID", "")
	var out strings.Builder
	if err := show(t.Context(), &out); err != nil {
		t.Error(err)
	}
	for _, want := range []string{"25 messages were accepted", "25 sent, 0 failed, 0 undecidable, 0 still open\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in %s", want, &out)
		}
	}
}

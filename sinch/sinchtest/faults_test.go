package sinchtest_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// textTo is a message to a phone number.
func textTo(server *sinchtest.Server, number string) conversation.SendMessageRequest {
	return conversation.SendMessageRequest{
		AppID: server.AppID(),
		Recipient: conversation.RecipientRequest{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: conversation.ConversationChannelSMS, Identity: number}},
		}},
		Message: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}},
	}
}

const send = "Messages_SendMessage"

func TestAFaultMeetsAsManyRequestsAsItSays(t *testing.T) {
	server := sinchtest.NewServer(t)
	server.Inject(sinchtest.Fault{Operation: send, Times: 2, Status: http.StatusServiceUnavailable})
	sent, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567"))
	if err != nil {
		t.Fatal(err)
	}
	var statuses []int
	for _, request := range server.Requests(send) {
		statuses = append(statuses, request.Status)
	}
	if len(statuses) != 3 || statuses[0] != 503 || statuses[1] != 503 || statuses[2] != 200 {
		t.Errorf("the statuses are %v", statuses)
	}
	messages := server.Messages()
	if len(messages) != 1 || messages[0].ID != sent.MessageID || messages[0].Attempts != 3 {
		t.Errorf("the messages are %+v", messages)
	}
}

func TestWhatAClientMakesOfFaults(t *testing.T) {
	for name, test := range map[string]struct {
		fault    sinchtest.Fault
		sentinel error
		messages int // that were accepted all the same
	}{
		"a status with Retry-After": {sinchtest.Fault{Status: 429, RetryAfter: 1500 * time.Millisecond}, sinch.ErrRateLimited, 0},
		"a status with RetryInfo":   {sinchtest.Fault{Status: 429, RetryInfo: 2 * time.Second}, sinch.ErrRateLimited, 0},
		"no credit":                 {sinchtest.Fault{Status: 403, Message: "BILLING_CREDIT_LIMIT_BREACHED"}, sinch.ErrBillingLimit, 0},
		"a gateway's page":          {sinchtest.Fault{Status: 502, Body: sinchtest.BodyHTML}, sinch.ErrOutcomeUnknown, 0},
		"a connection lost before":  {sinchtest.Fault{Break: sinchtest.Drop()}, sinch.ErrOutcomeUnknown, 0},
		"a connection lost after":   {sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, sinch.ErrOutcomeUnknown, 1},
		"a truncated answer":        {sinchtest.Fault{Break: sinchtest.CutAfter(10)}, sinch.ErrOutcomeUnknown, 1},
		"a garbled answer":          {sinchtest.Fault{Body: sinchtest.BodyGarbage}, sinch.ErrOutcomeUnknown, 1},
		"an empty answer":           {sinchtest.Fault{Body: sinchtest.BodyEmpty}, sinch.ErrOutcomeUnknown, 1},
	} {
		t.Run(name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			server.Inject(test.fault)
			client := server.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
			_, err := client.Messages.SendMessage(t.Context(), textTo(server, "+46701234567"))
			if !errors.Is(err, test.sentinel) {
				t.Errorf("the error is %v, not %v", err, test.sentinel)
			}
			failed, _ := errors.AsType[*sinch.Error](err)
			if want := max(test.fault.RetryInfo, test.fault.RetryAfter.Round(time.Second)); failed.RetryAfter != want {
				t.Errorf("the hint is %v, want %v", failed.RetryAfter, want)
			}
			equal(t, "messages", len(server.Messages()), test.messages)
		})
	}
}

func TestAFaultCanBeRemoved(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	injected := h.Inject(sinchtest.Fault{Status: 500})
	equal(t, "status", call(h, "GET", projectPath(h)+"/apps", "").Code, 500)
	injected.Remove()
	equal(t, "status", call(h, "GET", projectPath(h)+"/apps", "").Code, 200)
}

func TestAFaultLeavesOtherOperationsAlone(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	h.Inject(sinchtest.Fault{Operation: send, Status: 500})
	equal(t, "status", call(h, "GET", projectPath(h)+"/apps", "").Code, 200)
	h.Inject(sinchtest.Fault{Status: 500})
	equal(t, "status of tokens", grant(h, "POST", h.KeyID(), h.KeySecret(), "grant_type=client_credentials").Code, 200)
	h.Inject(sinchtest.Fault{Operation: sinchtest.TokenOperation, Status: 500})
	equal(t, "status of tokens", grant(h, "POST", h.KeyID(), h.KeySecret(), "grant_type=client_credentials").Code, 500)
}

func TestChanceIsTheSameInEveryRun(t *testing.T) {
	met := func() (statuses string) {
		h := sinchtest.New()
		defer h.Close()
		h.Inject(sinchtest.Fault{Status: 500, Share: 0.5})
		for range 40 {
			statuses += call(h, "GET", projectPath(h)+"/apps", "").Result().Status[:1]
		}
		return statuses
	}
	first := met()
	if !strings.Contains(first, "5") || !strings.Contains(first, "2") {
		t.Errorf("the statuses are %s", first)
	}
	equal(t, "statuses", met(), first)
}

func TestExpiredTokensOnCommand(t *testing.T) {
	server := sinchtest.NewServer(t)
	server.Inject(sinchtest.Fault{Operation: sinchtest.ListApps, Times: 1, ExpireTokens: true})
	if _, err := server.Client().Apps.ListApps(t.Context()); err != nil {
		t.Fatal(err)
	}
	equal(t, "token requests", len(server.Requests(sinchtest.TokenOperation)), 2)
}

func TestADelayIsWaited(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := sinchtest.New()
		defer h.Close()
		h.Inject(sinchtest.Fault{Delay: time.Minute})
		began := time.Now()
		equal(t, "status", call(h, "GET", projectPath(h)+"/apps", "").Code, 200)
		equal(t, "delay", time.Since(began), time.Minute)
	})
}

func TestFaultsThatCannotHappenAreRefused(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	for name, fault := range map[string]sinchtest.Fault{
		"a status that is none":                      {Status: 42},
		"a status that answers no API":               {Status: 206},
		"an operation that is none":                  {Operation: "Messages_SendMessages", Status: 500},
		"less than no requests":                      {Status: 500, Times: -1},
		"a share above all":                          {Status: 500, Share: 1.5},
		"a share that is no number":                  {Status: 500, Share: math.NaN()},
		"a negative delay":                           {Delay: -time.Second},
		"a message without a status":                 {Message: "no credit"},
		"a hint without a status":                    {RetryAfter: time.Second},
		"google's hint from OAuth":                   {Operation: sinchtest.TokenOperation, Status: 429, RetryInfo: time.Second},
		"a body that there is not":                   {Body: 17},
		"a status where no answer comes":             {Status: 500, Break: sinchtest.Drop()},
		"a drip where no answer comes":               {Drip: time.Second, Break: sinchtest.GoAway(sinchtest.NoError)},
		"a cut before the beginning":                 {Break: sinchtest.CutAfter(-1)},
		"an error code that there is not":            {Break: sinchtest.ResetStream(17)},
		"a field of the header in lower case":        {Header: http.Header{"content-type": {"text/plain"}}},
		"a Content-Length that is none":              {Header: http.Header{"Content-Length": {"long"}}},
		"a Content-Length where the body is cut":     {Header: http.Header{"Content-Length": {"5"}}, Break: sinchtest.CutAfter(3)},
		"a Content-Length where the body comes slow": {Header: http.Header{"Content-Length": {"5"}}, Drip: time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("it is accepted")
				}
			}()
			h.Inject(fault)
		})
	}
}

func TestAPredicateSaysWhichRequestsAFaultMeets(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	client := h.Client()
	injected := h.Inject(sinchtest.Fault{Status: 400, Match: func(r *http.Request) bool {
		body, err := io.ReadAll(r.Body)
		return err == nil && strings.Contains(string(body), "+46700000000") && len(h.Messages()) > 0 // it may ask the fake
	}})
	for i, number := range []string{"+46700000000", "+46700000001", "+46700000000"} {
		_, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, number), "Hi")
		if errors.Is(err, sinch.ErrBadRequest) != (i == 2) {
			t.Errorf("message %d: %v", i, err)
		}
	}
	equal(t, "requests that it met", injected.Met(), 1)
}

// TestFaultsAreCountedUnderLoad sends from many goroutines, over every kind of
// connection, while faults meet a share of the requests, and compares the counts.
func TestFaultsAreCountedUnderLoad(t *testing.T) {
	for _, w := range wires {
		t.Run(w.name, func(t *testing.T) {
			w.run(t, func(t *testing.T, h *sinchtest.Handler, client *sinch.Client) {
				const senders, each = 8, 20
				faults := []*sinchtest.Injected{
					h.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: 503, Share: 0.1}),
					h.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop(), Share: 0.1}),
					h.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Break: sinchtest.CutAfter(5), Times: 7}),
				}
				if w.http2 {
					faults = append(faults,
						h.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Break: sinchtest.ResetStream(sinchtest.Cancel), Share: 0.1}),
						h.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Header: http.Header{"Content-Length": {"5"}}, Share: 0.1}))
				}
				var failed, unknown atomic.Int64
				var sending sync.WaitGroup
				for range senders {
					sending.Go(func() {
						for range each {
							_, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hi")
							switch {
							case errors.Is(err, sinch.ErrOutcomeUnknown):
								unknown.Add(1)
							case err != nil:
								failed.Add(1)
							}
						}
					})
				}
				sending.Wait()
				var met []int
				for _, f := range faults {
					f.Remove()
					met = append(met, f.Met())
				}
				equal(t, "requests", len(h.Requests(sinchtest.SendMessage)), senders*each)
				equal(t, "failed", int(failed.Load()), met[0])
				equal(t, "cut", met[2], 7)
				lost := met[1] + met[2]
				unsent := met[0]
				if w.http2 {
					lost += met[3] + met[4]
					unsent += met[3]
				}
				equal(t, "unknown", int(unknown.Load()), lost)
				equal(t, "messages", len(h.Messages()), senders*each-unsent)
				_, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hi")
				if err != nil {
					t.Errorf("without faults: %v", err)
				}
			}, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
		})
	}
}

func TestAClientThatGivesUpLeavesNothingBehind(t *testing.T) {
	server := sinchtest.NewServer(t)
	server.Inject(sinchtest.Fault{Operation: send, Delay: time.Hour})
	_, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567"), sinch.CallAttemptTimeout(50*time.Millisecond))
	if !errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("the error is %v", err)
	}
	equal(t, "messages", len(server.Messages()), 0)
}

func TestARequestThatIsGivenUpIsRecorded(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	h.Inject(sinchtest.Fault{Delay: time.Hour})
	request := httptest.NewRequestWithContext(ended(t), "GET", projectPath(h)+"/apps", nil)
	func() {
		defer func() {
			if recover() != http.ErrAbortHandler {
				t.Error("the request is answered")
			}
		}()
		h.ServeHTTP(httptest.NewRecorder(), request)
	}()
	equal(t, "requests", len(h.Requests(sinchtest.ListApps)), 1)
	equal(t, "status", h.Requests("")[0].Status, 0)
}

func TestEveryStatusHasSinchsErrorShape(t *testing.T) {
	for _, status := range []int{400, 401, 403, 404, 408, 409, 429, 500, 501, 502, 503, 504} {
		h := sinchtest.New()
		h.Inject(sinchtest.Fault{Status: status})
		answer := call(h, "GET", projectPath(h)+"/apps", "")
		h.Close()
		var failed sinchError
		if err := json.Unmarshal(answer.Body.Bytes(), &failed); err != nil {
			t.Fatal(err)
		}
		if answer.Code != status || failed.Error.Code != status || failed.Error.Status == "" || failed.Error.Message == "" {
			t.Errorf("%d: %s", status, answer.Body)
		}
	}
}

func TestWaitForMessageEndsWithItsContext(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	if _, err := h.WaitForMessage(ended(t), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestWaitForMessageWaits(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	var sender sync.WaitGroup
	defer sender.Wait()
	sender.Go(func() {
		for _, number := range []string{"+46701111111", "+46702222222"} {
			if _, err := client.Messages.SendMessage(t.Context(), textTo(server, number), sinch.CallHeader("X-Trace", number)); err != nil {
				t.Error(err)
			}
		}
	})
	found, err := server.WaitForMessage(t.Context(), func(m sinchtest.Message) bool { return m.Recipient.Identity == "+46702222222" })
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "header", found.Header.Get("X-Trace"), "+46702222222")
	equal(t, "status", found.Status, conversation.DeliveryStatusDelivered)
	equal(t, "text", found.Request.Message.TextMessage.Text, "Hi")
}

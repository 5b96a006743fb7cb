package sinchtest_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
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
		"a status that is none":     {Status: 42},
		"an operation that is none": {Operation: "Messages_SendMessages", Status: 500},
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

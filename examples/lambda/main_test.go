package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/aws/aws-lambda-go/events"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestTheFunctionIsShown(t *testing.T) {
	t.Setenv("AWS_LAMBDA_RUNTIME_API", "")
	var out strings.Builder
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"the callback with 200", `Ann reads:  "Thank you, we have it."`, "did not sign is answered with 401"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("printed is %q, want %q in it", out.String(), want)
		}
	}
}

func TestNothingStartsWithoutASecret(t *testing.T) {
	t.Setenv("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1")
	t.Setenv("SINCH_WEBHOOK_SECRET", "")
	if err := run(t.Context(), new(strings.Builder)); err == nil || !strings.Contains(err.Error(), "SINCH_WEBHOOK_SECRET") {
		t.Errorf("got %v, want an error that names the variable", err)
	}
}

func TestTheFunctionAnswersWhatSinchMakesTheRightThingOf(t *testing.T) {
	for _, test := range []struct {
		name   string
		fault  sinchtest.Fault // of the send
		encode bool
		status int // of the callback
		sent   int
	}{
		{"all goes well", sinchtest.Fault{Operation: sinchtest.GetApp, Status: http.StatusBadRequest}, false, http.StatusOK, 1},
		{"the body is in base64", sinchtest.Fault{Operation: sinchtest.GetApp, Status: http.StatusBadRequest}, true, http.StatusOK, 1},
		{"no answer was sent", sinchtest.Fault{Status: http.StatusServiceUnavailable}, false, http.StatusInternalServerError, 0},
		{"an answer may have been sent", sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, false, http.StatusOK, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			const secret = "s3cret"
			statuses := make(chan int, 10)
			cloud := &aws{encode: test.encode}
			fake := sinchtest.New(sinchtest.WithReceiver(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				recorded := &recorder{ResponseWriter: w}
				cloud.ServeHTTP(recorded, r)
				select {
				case statuses <- recorded.status:
				default:
				}
			})))
			defer fake.Close()
			client := fake.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
			cloud.f = newFunction(client, secret)
			if _, err := client.Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
				AppID: fake.AppID(), Target: "https://function.example", TargetType: new(conversation.WebhookTargetTypeHTTP),
				Secret: new(secret), Triggers: cloud.f.handlers().Triggers(),
			}); err != nil {
				t.Fatal(err)
			}
			if test.fault.Operation == "" {
				test.fault.Operation = sinchtest.SendMessage
			}
			fake.Inject(test.fault)
			if _, err := fake.Receive(sinchtest.Inbound{
				From:    conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46701234567"},
				Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Is it open?"}},
			}); err != nil {
				t.Fatal(err)
			}
			if status := <-statuses; status != test.status {
				t.Errorf("the callback was answered with %d, want %d", status, test.status)
			}
			if sent := fake.Messages(); len(sent) != test.sent {
				t.Errorf("%d messages were sent, want %d", len(sent), test.sent)
			}
		})
	}
}

// recorder remembers the status that was answered.
type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func TestABodyThatIsNoBase64ComesAgain(t *testing.T) {
	f := newFunction(nil, "s3cret")
	answer, err := f.handle(t.Context(), events.LambdaFunctionURLRequest{Body: "?", IsBase64Encoded: true})
	if err != nil || answer.StatusCode != http.StatusInternalServerError {
		t.Errorf("answered %d, %v", answer.StatusCode, err)
	}
}

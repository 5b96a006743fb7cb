package main

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/aws/aws-lambda-go/events"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// aws calls the function for requests, as a function URL does: with the names of
// headers in lower case, and bodies that may be in base64.
type aws struct {
	f      *function
	encode bool
}

func (a *aws) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	request := events.LambdaFunctionURLRequest{Headers: make(map[string]string), Body: string(body), IsBase64Encoded: a.encode}
	if a.encode {
		request.Body = base64.StdEncoding.EncodeToString(body)
	}
	for name, values := range r.Header {
		request.Headers[strings.ToLower(name)] = strings.Join(values, ",")
	}
	answer, err := a.f.handle(r.Context(), request)
	if err != nil {
		answer.StatusCode = http.StatusBadGateway
	}
	w.WriteHeader(answer.StatusCode)
}

// show has somebody write to the function of a fake, and somebody else forge it.
func show(ctx context.Context, out io.Writer) error {
	const secret = "the secret of the webhook"
	cloud := new(aws)
	fake := sinchtest.New(sinchtest.WithReceiver(cloud))
	defer fake.Close()
	client := fake.Client()
	cloud.f = newFunction(client, secret)
	_, err := client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      fake.AppID(),
		Target:     "https://abc.lambda-url.eu-north-1.on.aws/",
		TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret:     new(secret),
		Triggers:   cloud.f.handlers().Triggers(),
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "This talks to a fake Sinch, and plays AWS, inside this program.")
	fmt.Fprintln(out, `Ann writes: "Is it open?"`)
	if _, err := fake.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Is it open?"}},
	}); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if err := fake.WaitForCallbacks(ctx); err != nil {
		return err
	}
	for _, callback := range fake.Callbacks() {
		fmt.Fprintf(out, "Lambda answers the callback with %d.\n", callback.Status)
	}
	for _, message := range fake.Messages() {
		fmt.Fprintf(out, "Ann reads:  %q\n", message.Request.Message.TextMessage.Text)
	}
	answer, err := cloud.f.handle(ctx, events.LambdaFunctionURLRequest{Body: `{"message":{}}`})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "A callback that Sinch did not sign is answered with %d.\n", answer.StatusCode)
	return nil
}

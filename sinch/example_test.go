package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// newExample returns a client of a fake Sinch, so that the examples run.
func newExample(options ...sinch.Option) (client *sinch.Client, fake *sinchtest.Handler, stop func()) {
	fake = sinchtest.New()
	return fake.Client(options...), fake, fake.Close
}

// A WhatsApp message, or an SMS where that fails.
func Example() {
	client, fake, stop := newExample() // sinch.NewClient(projectID, sinch.RegionEU, sinch.AccessKey(keyID, keySecret))
	defer stop()

	to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")
	sent, err := client.Messages.SendText(context.Background(), fake.AppID(), to, "Your table is ready")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("accepted:", sent.MessageID != "")
	// Output: accepted: true
}

// What to do depends on what is known of the message.
func Example_errors() {
	client, fake, stop := newExample()
	defer stop()
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop()})

	to := sinch.To(sinch.SMS, "+46701234567")
	_, err := client.Messages.SendText(context.Background(), fake.AppID(), to, "Hello")
	switch failed, _ := errors.AsType[*sinch.Error](err); {
	case err == nil:
		fmt.Println("sent")
	case errors.Is(err, sinch.ErrOutcomeUnknown):
		fmt.Println("look for it before sending it again")
	case errors.Is(err, sinch.ErrRateLimited):
		fmt.Println("try again in", failed.RetryAfter)
	default:
		fmt.Println("failed with status", failed.StatusCode)
	}
	// Output: look for it before sending it again
}

// A list is fetched page by page as the loop goes on.
func Example_lists() {
	client, fake, stop := newExample()
	defer stop()
	ctx := context.Background()
	for i, name := range []string{"Ann", "Bo", "Cy"} {
		if _, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
			DisplayName: &name,
			Language:    conversation.ContactLanguageENGB,
			ChannelIdentities: []conversation.ChannelIdentity{{
				Channel: sinch.SMS, Identity: fmt.Sprintf("+4670000000%d", i), AppID: fake.AppID(),
			}},
		}); err != nil {
			fmt.Println(err)
			return
		}
	}

	names := map[string]bool{}
	for contact, err := range client.Contacts.AllContacts(ctx, conversation.ListContactsParams{PageSize: new(int32(2))}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		names[*contact.DisplayName] = true
	}
	fmt.Println(names)
	// Output: map[Ann:true Bo:true Cy:true]
}

// All that the API offers for a message.
func ExampleMessagesService_SendMessage() {
	client, fake, stop := newExample()
	defer stop()

	request := sinch.NewMessage(fake.AppID(), sinch.To(sinch.SMS, "+46701234567").Sender("Acme"), conversation.AppMessage{
		ChoiceMessage: &conversation.ChoiceMessage{
			TextMessage: &conversation.TextMessage{Text: "Will you come?"},
			Choices: []conversation.Choice{
				{TextMessage: &conversation.TextMessage{Text: "Yes"}, PostbackData: new("yes")},
				{TextMessage: &conversation.TextMessage{Text: "No"}, PostbackData: new("no")},
			},
		},
	})
	request.MessageMetadata = new("invitation 7")
	request.TTL = sinch.TTL(time.Hour)
	request.Queue = new(conversation.MessageQueueHighPriority)
	_, err := client.Messages.SendMessage(context.Background(), request)
	fmt.Println(err)
	// Output: <nil>
}

// Retries can be chosen for a client or for one call.
func ExampleWithRetryPolicy() {
	client, fake, stop := newExample(sinch.WithRetryPolicy(sinch.RetryPolicy{
		Mode:       sinch.RetrySafe,
		MaxRetries: 5,
		BaseDelay:  10 * time.Millisecond,
		OnRetry: func(_ context.Context, retry sinch.Retry) {
			fmt.Println("attempt", retry.Attempt, "failed with status", retry.Cause.StatusCode)
		},
	}))
	defer stop()
	fake.Inject(sinchtest.Fault{Operation: sinchtest.GetApp, Status: http.StatusServiceUnavailable, Times: 2})

	_, err := client.Apps.GetApp(context.Background(), fake.AppID())
	fmt.Println(err)
	// Output:
	// attempt 1 failed with status 503
	// attempt 2 failed with status 503
	// <nil>
}

// An operation that this version does not know yet goes the same way as all
// others, and the response of any call can be had.
func ExampleClient_Call() {
	client, fake, stop := newExample()
	defer stop()

	operation := &call.Operation{
		ID: "App_GetApp", API: conversation.API, Method: http.MethodGet,
		Path: "/v1/projects/{project_id}/apps/{app_id}", Idempotent: true,
	}
	var app struct {
		DisplayName string `json:"display_name"`
	}
	var response *http.Response
	err := client.Call(context.Background(), &call.Request{
		Operation:  operation,
		PathValues: []string{client.ProjectID(), fake.AppID()},
	}, &app, sinch.CallResponse(&response))
	fmt.Println(err, response.StatusCode, app.DisplayName != "")
	// Output: <nil> 200 true
}

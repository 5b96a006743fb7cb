// Command quickstart sends a text message, reads it back, and lists messages
// over several pages.
//
// By itself it talks to a fake Sinch that runs inside it. With
// SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION,
// SINCH_APP_ID and SINCH_TO, a phone number such as +46701234567, it talks to
// Sinch, and the message is billed. SINCH_SMS_SENDER is the sender, which most
// accounts need.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const text = "Hello from Go"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "quickstart:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) error {
	account, err := demo.Connect(out, "SINCH_TO")
	if err != nil {
		return err
	}
	defer account.Close()
	return show(ctx, account, out)
}

// show sends a message, reads it back and lists messages.
func show(ctx context.Context, account *demo.Account, out io.Writer) error {
	client := account.Client
	pageSize := int32(100)
	if account.Fake != nil {
		pageSize = 2
		if err := sendSome(ctx, account); err != nil {
			return err
		}
	}

	sent, err := client.Messages.SendText(ctx, account.AppID, account.To(), text)
	if errors.Is(err, sinch.ErrOutcomeUnknown) {
		return fmt.Errorf("the message may have been sent, look before sending it again: %w", err)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Sent message %s.\n", sent.MessageID)

	// An app in DISPATCH mode, the default, keeps its messages apart, and only
	// if it has a retention policy for them.
	app, err := client.Apps.GetApp(ctx, account.AppID)
	if err != nil {
		return err
	}
	var source *conversation.MessageSource
	if app.ProcessingMode == "" || app.ProcessingMode == conversation.ProcessingModeDispatch {
		if policy := app.DispatchRetentionPolicy; policy == nil || policy.TTLDays == nil || *policy.TTLDays == 0 {
			fmt.Fprintln(out, "The app is in DISPATCH mode and keeps no messages: there is none to read back.")
			return nil
		}
		source = new(conversation.MessageSourceDispatchSource)
	}

	message, err := client.Messages.GetMessage(ctx, sent.MessageID, conversation.GetMessageParams{MessagesSource: source})
	if err != nil {
		return err
	}
	if message.AppMessage == nil || message.AppMessage.TextMessage == nil {
		return fmt.Errorf("message %s came back without its text", sent.MessageID)
	}
	fmt.Fprintf(out, "Read it back: %q.\n", message.AppMessage.TextMessage.Text)

	return list(ctx, client, conversation.ListMessagesParams{
		AppID: &account.AppID, MessagesSource: source, PageSize: &pageSize,
	}, out)
}

// sendSome sends messages, for a fake to have something to list.
func sendSome(ctx context.Context, account *demo.Account) error {
	for i := range 4 {
		if _, err := account.Client.Messages.SendText(ctx, account.AppID, account.To(), fmt.Sprintf("Message %d", i+1)); err != nil {
			return err
		}
	}
	return nil
}

// list counts the messages, which the iterator fetches page by page.
func list(ctx context.Context, client *sinch.Client, params conversation.ListMessagesParams, out io.Writer) error {
	var response, last *http.Response
	messages, pages := 0, 0
	for _, err := range client.Messages.AllMessages(ctx, params, sinch.CallResponse(&response)) {
		if err != nil {
			return err
		}
		messages++
		if response != last { // of another page
			last = response
			pages++
		}
	}
	fmt.Fprintf(out, "Listed %d messages over %d pages.\n", messages, pages)
	return nil
}

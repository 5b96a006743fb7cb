package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// show plays somebody who writes to the shop of a fake, and taps a button.
func show(ctx context.Context, shop *shop, account *demo.Account, out io.Writer) error {
	stop, err := account.Receive(ctx, shop.handlers())
	if err != nil {
		return err
	}
	defer stop()

	ann := conversation.ChannelRecipientIdentity{Channel: sinch.WhatsApp, Identity: "46701234567"}
	say := func(message conversation.ContactMessage) (sinchtest.Message, error) {
		before := account.Fake.Messages()
		if _, err := account.Fake.Receive(sinchtest.Inbound{From: ann, Message: &message}); err != nil {
			return sinchtest.Message{}, err
		}
		waiting, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		return account.Fake.WaitForMessage(waiting, func(m sinchtest.Message) bool {
			return !slices.ContainsFunc(before, func(old sinchtest.Message) bool { return old.ID == m.ID })
		})
	}

	fmt.Fprintln(out, `Ann:  "Hello!"`)
	question, err := say(conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hello!"}})
	if err != nil {
		return err
	}
	choice := question.Request.Message.ChoiceMessage
	fmt.Fprintf(out, "Shop: %q\n", choice.TextMessage.Text)
	for _, button := range choice.Choices {
		fmt.Fprintf(out, "      [ %s ]\n", button.TextMessage.Text)
	}

	tapped := choice.Choices[1]
	fmt.Fprintf(out, "Ann taps %q.\n", tapped.TextMessage.Text)
	answer, err := say(conversation.ContactMessage{ChoiceResponseMessage: &conversation.ChoiceResponseMessage{
		MessageID: question.ID, PostbackData: *tapped.PostbackData,
	}})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Shop: %q\n", answer.Request.Message.TextMessage.Text)
	return nil
}

package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// show sends codes to three people whom the fake makes up.
func show(ctx context.Context, c *codes, account *demo.Account, out io.Writer) error {
	stop, err := account.Receive(ctx, c.handlers())
	if err != nil {
		return err
	}
	defer stop()
	delivered := conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusDelivered}
	failed := conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: new(conversation.ReasonCodeRecipientNotReachable)},
	}
	for _, person := range []struct {
		name, number string
		reports      []conversation.MessageDeliveryReport
	}{
		{"Ann, who has WhatsApp", "+46700000001", []conversation.MessageDeliveryReport{delivered}},
		{"Bo, who has no WhatsApp", "+46700000002", []conversation.MessageDeliveryReport{failed}},
		{"Cy, whose telephone is off", "+46700000003", nil},
	} {
		account.Fake.SetDelivery(person.number, person.reports...)
		fmt.Fprintf(out, "%s, asks for a code.\n", person.name)
		begun := time.Now()
		id, err := c.send(ctx, person.number)
		if err != nil {
			return err
		}
		code, err := c.tell(ctx, id, begun, account.Fake, out)
		if err != nil {
			return err
		}
		right, err := c.check(id, code)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "  The code is typed, and is right: %t.\n", right)
	}
	return nil
}

// tell waits until the code is sent, one way or the other, and returns it.
func (c *codes) tell(ctx context.Context, id string, begun time.Time, fake *sinchtest.Handler, out io.Writer) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, c.patience+10*time.Second)
	defer cancel()
	for c.store.all()[id].Stage != sent {
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
	for _, message := range fake.Messages() {
		if metadata := message.Request.MessageMetadata; metadata != nil && *metadata == id {
			fmt.Fprintf(out, "  after %2.0f s  %s\n", message.AcceptTime.Sub(begun).Seconds(), message.Recipient.Channel)
		}
	}
	return c.store.all()[id].Code, nil
}

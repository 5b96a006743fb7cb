package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestNothingPanicsOverNilAndZeroValues(t *testing.T) {
	var none context.Context
	server := &script{steps: []step{success}}
	client := newClient(t, server)
	ctx, sms := t.Context(), sinch.To(sms, phone)
	list := func(seq func(func(conversation.Contact, error) bool)) error {
		for _, err := range seq {
			return err
		}
		return nil
	}
	all := func(seq func(func(sinch.BatchResult) bool)) error {
		for result := range seq {
			return result.Err
		}
		return nil
	}
	nobody := func(func(batch.RecipientAndParam) bool) {}
	one := func(yield func(batch.RecipientAndParam) bool) { yield(sinch.BatchContact("C", nil)) }
	for _, test := range []struct {
		name string
		do   func() error
		want string // part of the error; empty for none
	}{
		{"Call of a nil client", func() error { return (*sinch.Client)(nil).Call(ctx, sendCall(), nil) }, "not made by NewClient"},
		{"Call of a zero client", func() error { return new(sinch.Client).Call(ctx, sendCall(), nil) }, "not made by NewClient"},
		{"CloseIdleConnections of a nil client", func() error { (*sinch.Client)(nil).CloseIdleConnections(); return nil }, ""},
		{"CloseIdleConnections of a zero client", func() error { new(sinch.Client).CloseIdleConnections(); return nil }, ""},
		{"ProjectID of a nil client", func() error { return wantEmpty((*sinch.Client)(nil).ProjectID()) }, ""},
		{"Region of a nil client", func() error { return wantEmpty(string((*sinch.Client)(nil).Region())) }, ""},
		{"Call without a request", func() error { return client.Call(ctx, nil, nil) }, "the request names no operation"},
		{"Call of a zero request", func() error { return client.Call(ctx, new(call.Request), nil) }, "the request names no operation"},
		{"Call of a zero operation", func() error { return client.Call(ctx, &call.Request{Operation: new(call.Operation)}, nil) }, "unknown HTTP method"},
		{"Call with a nil option", func() error { return client.Call(ctx, sendCall(), nil, nil) }, "a call option is nil"},
		{"parameters that are a nil pointer", func() error {
			return second(newClient(t, roundTripper(success)).Contacts.ListContacts(ctx, (*conversation.ListContactsParams)(nil)))
		}, "Contact_ListContacts: a call option is nil"},
		{"Path of a nil request", func() error { return second((*call.Request)(nil).Path()) }, "names no operation"},
		{"NewClient of nothing", func() error { return second(sinch.NewClient("", "", nil)) }, "project ID is empty"},
		{"NewClient with a nil option", func() error {
			return second(sinch.NewClient(project, "eu", sinch.TokenFunc(fixedToken), nil))
		}, "an option is nil"},
		{"NewClient with a nil token function", func() error { return second(sinch.NewClient(project, "eu", sinch.TokenFunc(nil))) }, "token function is nil"},

		{"Call without a context", func() error { return client.Call(none, sendCall(), nil) }, "the context is nil"},
		{"SendText without a context", func() error { return second(client.Messages.SendText(none, "app", sms, "Hi")) }, "the context is nil"},
		{"SendComposing without a context", func() error { return second(client.Events.SendComposing(none, "app", sms)) }, "the context is nil"},
		{"a list without a context", func() error { return list(client.Contacts.AllContacts(none, conversation.ListContactsParams{})) }, "the context is nil"},
		{"SendAll without a context", func() error { return all(client.Batch.SendAll(none, campaign(), one)) }, "the context is nil"},
		{"WaitForBatch without a context", func() error { return second(client.Batch.WaitForBatch(none, "B")) }, "the context is nil"},

		{"a message to nobody", func() error { return second(client.Messages.SendText(ctx, "app", sinch.Recipient{}, "Hi")) }, "recipient is empty"},
		{"a message to nobody on a channel", func() error {
			return second(client.Messages.SendText(ctx, "app", sinch.Recipient{}.On(whatsApp), "Hi"))
		}, "recipient is empty"},
		{"a message to no identity", func() error { return second(client.Messages.SendText(ctx, "app", sinch.To("", ""), "Hi")) }, "has no channel or no identity"},
		{"a message to no contact", func() error { return second(client.Messages.SendText(ctx, "app", sinch.ToContact(""), "Hi")) }, "contact_id is empty"},
		{"an event to nobody", func() error { return second(client.Events.SendComposing(ctx, "app", sinch.Recipient{})) }, "recipient is empty"},
		{"a zero message", func() error { return second(client.Messages.SendMessage(ctx, conversation.SendMessageRequest{})) }, "app_id is empty"},
		{"a zero event", func() error { return second(client.Events.SendEvent(ctx, conversation.SendEventRequest{})) }, "app_id is empty"},
		{"a zero batch", func() error { return second(client.Batch.SendBatch(ctx, batch.SendBatchRequest{})) }, "app_id is empty"},
		{"an empty ID of a batch", func() error { return second(client.Batch.WaitForBatch(ctx, "")) }, "is empty"},
		{"SendAll to nil", func() error { return all(client.Batch.SendAll(ctx, campaign(), nil)) }, "the recipients are nil"},
		{"SendAll to nobody", func() error { return all(client.Batch.SendAll(ctx, campaign(), nobody)) }, ""},

		{"a zero error", func() error { return printsSomething(new(sinch.Error).Error(), fmt.Sprint(sinch.Error{})) }, ""},
		{"a nil error", func() error { return printsSomething(fmt.Sprint((*sinch.Error)(nil))) }, ""},
		{"a zero result", func() error { return printsSomething(fmt.Sprint(sinch.BatchResult{})) }, ""},
		{"a nil recipient", func() error { return printsSomething(fmt.Sprint((*sinch.Recipient)(nil))) }, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.do()
			if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
	if len(server.attempts) != 0 {
		t.Errorf("%d requests were sent", len(server.attempts))
	}
}

func wantEmpty(text string) error {
	if text != "" {
		return errors.New("got " + text)
	}
	return nil
}

func printsSomething(texts ...string) error {
	for _, text := range texts {
		if text == "" || strings.Contains(text, "PANIC") {
			return errors.New("it prints " + text)
		}
	}
	return nil
}

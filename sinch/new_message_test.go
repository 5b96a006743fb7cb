package sinch_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

var hello = conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}}

func TestANewMessageIsWhatSendSends(t *testing.T) {
	to := sinch.To(sinch.WhatsApp, phone).Or(sinch.SMS, phone).Sender("Acme")
	server := &script{steps: []step{success, success}}
	client := newClient(t, server)
	if _, err := client.Messages.Send(t.Context(), "app", to, hello); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Messages.SendMessage(t.Context(), sinch.NewMessage("app", to, hello)); err != nil {
		t.Fatal(err)
	}
	if one, other := server.attempts[0].body, server.attempts[1].body; one != other || !strings.Contains(one, `"channel_properties":{"SMS_SENDER":"Acme"}`) {
		t.Errorf("sent are %s and %s", one, other)
	}
}

func TestChangingANewMessageLeavesTheRecipientAlone(t *testing.T) {
	to := sinch.To(sinch.WhatsApp, "1").Or(sinch.SMS, "2").Sender("Acme")
	before, err := json.Marshal(sinch.NewMessage("app", to, hello))
	if err != nil {
		t.Fatal(err)
	}
	request := sinch.NewMessage("app", to, hello)
	request.ChannelPriorityOrder[0] = sinch.Line
	request.ChannelProperties[conversation.ChannelPropertyKeysSMSSender] = "Other"
	request.Recipient.IdentifiedBy.ChannelIdentities[0].Identity = "3"
	after, err := json.Marshal(sinch.NewMessage("app", to, hello))
	if err != nil || string(after) != string(before) {
		t.Errorf("the recipient gives %s, %v; before %s", after, err, before)
	}
}

func TestTTLIsInWholeSeconds(t *testing.T) {
	for _, test := range []struct {
		duration time.Duration
		want     string
	}{
		{24 * time.Hour, "86400s"},
		{3 * time.Second, "3s"},
		{3*time.Second + time.Nanosecond, "4s"},
		{2500 * time.Millisecond, "3s"},
		{0, "0s"},
		{-time.Second, "-1s"},
		{math.MaxInt64, "9223372037s"},
	} {
		if got := *sinch.TTL(test.duration); got != test.want {
			t.Errorf("%s is %s, want %s", test.duration, got, test.want)
		}
	}
}

func TestATTLThatSinchWouldRefuseIsNotSent(t *testing.T) {
	for _, test := range []struct {
		ttl, want string // "" if it is sent
	}{
		{"86400s", ""},
		{"3s", ""},
		{"315576000000s", ""},
		{"24h0m0s", "ttl is not in whole seconds"},
		{"86400", "ttl is not in whole seconds"},
		{"1.5s", "ttl is not in whole seconds"},
		{"+5s", "ttl is not in whole seconds"},
		{"s", "ttl is not in whole seconds"},
		{"", "ttl is not in whole seconds"},
		{*sinch.TTL(-time.Second), "ttl is not in whole seconds"},
		{*sinch.TTL(2 * time.Second), "ttl is not between 3 and 315576000000 seconds"},
		{"315576000001s", "ttl is not between 3 and 315576000000 seconds"},
	} {
		send := func(c *sinch.Client) error {
			request := sinch.NewMessage("app", sinch.To(sinch.SMS, phone), hello)
			request.TTL = &test.ttl
			return second(c.Messages.SendMessage(t.Context(), request))
		}
		sendBatch := func(c *sinch.Client) error {
			return second(c.Batch.SendBatch(t.Context(), batch.SendBatchRequest{
				AppID: "app", Message: hello, TTL: &test.ttl,
				RecipientAndParams: []batch.RecipientAndParam{sinch.BatchRecipient(sinch.SMS, phone, nil)},
			}))
		}
		for name, send := range map[string]func(*sinch.Client) error{"a message": send, "a batch": sendBatch} {
			server := &script{steps: []step{success}}
			err := send(newClient(t, server))
			if test.want == "" {
				if len(server.attempts) != 1 {
					t.Errorf("%s with %q: %v", name, test.ttl, err)
				}
				continue
			}
			if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.Attempts != 0 || !strings.Contains(err.Error(), test.want) || len(server.attempts) != 0 {
				t.Errorf("%s with %q: got %v, want %q", name, test.ttl, err, test.want)
			}
		}
	}
}

package sinch_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestARecipientSurvivesAQueue(t *testing.T) {
	type job struct {
		To   sinch.Recipient  `json:"to"`
		Copy *sinch.Recipient `json:"copy"`
		None sinch.Recipient  `json:"none,omitzero"`
	}
	for _, test := range []struct {
		name string
		to   sinch.Recipient
		want string
	}{
		{"nobody", sinch.Recipient{}, `null`},
		{"an identity", sinch.To(sms, phone), `{"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"` + phone + `"}]}}}`},
		{"a contact", sinch.ToContact("C"), `{"recipient":{"contact_id":"C"}}`},
		{"all there is", sinch.To(whatsApp, "1").Or(sms, "2").Property("SMS_SENDER", "Acme"),
			`{"recipient":{"identified_by":{"channel_identities":[{"channel":"WHATSAPP","identity":"1"},{"channel":"SMS","identity":"2"}]}},` +
				`"channel_priority_order":["WHATSAPP","SMS"],"channel_properties":{"SMS_SENDER":"Acme"}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, err := json.Marshal(test.to); err != nil || string(got) != test.want {
				t.Errorf("got %s, %v; want %s", got, err, test.want)
			}
			queued, err := json.Marshal(job{To: test.to, Copy: &test.to})
			if err != nil || strings.Contains(string(queued), "none") {
				t.Fatalf("got %s, %v", queued, err)
			}
			var got job
			if err := json.Unmarshal(queued, &got); err != nil || !reflect.DeepEqual(got.To, test.to) {
				t.Errorf("%s comes back as another recipient, %v", queued, err)
			}
			if sent, again := sendTo(t, test.to), sendTo(t, got.To); sent != again {
				t.Errorf("sent is %s, and out of the queue %s", sent, again)
			}
		})
	}
}

func TestAnAnswerGoesToWhoWrote(t *testing.T) {
	identity := &conversation.ChannelIdentity{Channel: sms, Identity: phone, AppID: "app"}
	for _, test := range []struct {
		name    string
		message *conversation.MessageInboundEventItem
		want    sinch.Recipient
	}{
		{"a contact", &conversation.MessageInboundEventItem{ContactID: "C", ChannelIdentity: identity}, sinch.ToContact("C")},
		{"an identity, where there are no contacts", &conversation.MessageInboundEventItem{ChannelIdentity: identity}, sinch.To(sms, phone)},
		{"nobody, where there is neither", &conversation.MessageInboundEventItem{}, sinch.Recipient{}},
		{"nobody, where there is no message", nil, sinch.Recipient{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, want := sendTo(t, sinch.ToAuthor(test.message)), sendTo(t, test.want); got != want {
				t.Errorf("sent is %s, want %s", got, want)
			}
		})
	}
}

// sendTo returns the body of a send, or its error.
func sendTo(t *testing.T, to sinch.Recipient) string {
	t.Helper()
	server := &script{steps: []step{success}}
	if _, err := newClient(t, server).Messages.SendText(t.Context(), "app", to, "Hi"); err != nil {
		return err.Error()
	}
	return server.attempts[0].body
}

func TestWhatIsNoRecipientIsRefusedWithoutBeingShown(t *testing.T) {
	for _, text := range []string{`"` + phone + `"`, `["` + phone + `"]`, `{"recipient":"` + phone + `"}`, `{"channel_properties":{"a":46701234567}}`} {
		to := sinch.ToContact("C")
		err := json.Unmarshal([]byte(text), &to)
		if err == nil {
			t.Errorf("%s is taken", text)
			continue
		}
		checkSecrets(t, "the error", forms(err)...)
	}
}

func TestARecipientDoesNotChange(t *testing.T) {
	base := sinch.To(sms, "1").Or(whatsApp, "2").Property("a", "b")
	before, _ := json.Marshal(base)
	base.Or(sms, "3")
	base.Or(whatsApp, "4")
	base.On(sms)
	base.Property("a", "c")
	if after, _ := json.Marshal(base); string(after) != string(before) {
		t.Errorf("it was %s and is %s", before, after)
	}
}

package sinch_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const sms, whatsApp = conversation.ConversationChannelSMS, conversation.ConversationChannelWhatsApp

func TestSendHelpersSendTheirKind(t *testing.T) {
	to := sinch.To(sms, phone)
	for _, test := range []struct {
		name string
		send func(*sinch.Client) error
		path string
		want string // the content
	}{
		{"text", func(c *sinch.Client) error { return second(c.Messages.SendText(t.Context(), "app", to, "Hi")) },
			"messages:send", `"message":{"text_message":{"text":"Hi"}}`},
		{"card", func(c *sinch.Client) error {
			return second(c.Messages.SendCard(t.Context(), "app", to, conversation.CardMessage{Title: new("T")}))
		}, "messages:send", `"message":{"card_message":{"title":"T"}}`},
		{"carousel", func(c *sinch.Client) error {
			return second(c.Messages.SendCarousel(t.Context(), "app", to, conversation.CarouselMessage{}))
		}, "messages:send", `"message":{"carousel_message":{"cards":[]}}`},
		{"choice", func(c *sinch.Client) error {
			return second(c.Messages.SendChoice(t.Context(), "app", to, conversation.ChoiceMessage{Choices: []conversation.Choice{{TextMessage: &conversation.TextMessage{Text: "Yes"}}}}))
		}, "messages:send", `"message":{"choice_message":{"choices":[{"text_message":{"text":"Yes"}}]}}`},
		{"contact info", func(c *sinch.Client) error {
			return second(c.Messages.SendContactInfo(t.Context(), "app", to, conversation.ContactInfoMessage{Name: conversation.NameInfo{FullName: "N"}}))
		}, "messages:send", `"message":{"contact_info_message":{"name":{"full_name":"N"},"phone_numbers":[]}}`},
		{"list", func(c *sinch.Client) error {
			return second(c.Messages.SendList(t.Context(), "app", to, conversation.ListMessage{Title: "L"}))
		}, "messages:send", `"message":{"list_message":{"sections":[],"title":"L"}}`},
		{"location", func(c *sinch.Client) error {
			return second(c.Messages.SendLocation(t.Context(), "app", to, conversation.LocationMessage{Title: "L", Coordinates: conversation.Coordinates{Latitude: 55.61, Longitude: 13.003}}))
		}, "messages:send", `"message":{"location_message":{"coordinates":{"latitude":55.61,"longitude":13.003},"title":"L"}}`},
		{"media", func(c *sinch.Client) error {
			return second(c.Messages.SendMedia(t.Context(), "app", to, conversation.MediaProperties{URL: "https://example.com/a.png"}))
		}, "messages:send", `"message":{"media_message":{"url":"https://example.com/a.png"}}`},
		{"template", func(c *sinch.Client) error {
			return second(c.Messages.SendTemplate(t.Context(), "app", to, conversation.TemplateMessage{OmniTemplate: &conversation.TemplateReferenceWithVersion{TemplateID: "T", Version: "1"}}))
		}, "messages:send", `"message":{"template_message":{"omni_template":{"template_id":"T","version":"1"}}}`},

		{"composing", func(c *sinch.Client) error { return second(c.Events.SendComposing(t.Context(), "app", to)) },
			"events:send", `"event":{"composing_event":{}}`},
		{"composing end", func(c *sinch.Client) error { return second(c.Events.SendComposingEnd(t.Context(), "app", to)) },
			"events:send", `"event":{"composing_end_event":{}}`},
		{"read message", func(c *sinch.Client) error { return second(c.Events.SendReadMessage(t.Context(), "app", to)) },
			"events:send", `"event":{"read_message_event":{}}`},
		{"comment reply", func(c *sinch.Client) error { return second(c.Events.SendCommentReply(t.Context(), "app", to, "Hi")) },
			"events:send", `"event":{"comment_reply_event":{"text":"Hi"}}`},
		{"agent joined", func(c *sinch.Client) error {
			return second(c.Events.SendAgentJoined(t.Context(), "app", to, conversation.Agent{DisplayName: new("A")}))
		}, "events:send", `"event":{"agent_joined_event":{"agent":{"display_name":"A"}}}`},
		{"agent left", func(c *sinch.Client) error {
			return second(c.Events.SendAgentLeft(t.Context(), "app", to, conversation.Agent{DisplayName: new("A")}))
		}, "events:send", `"event":{"agent_left_event":{"agent":{"display_name":"A"}}}`},
		{"generic", func(c *sinch.Client) error {
			return second(c.Events.SendGeneric(t.Context(), "app", to, map[string]any{"a": 1}))
		}, "events:send", `"event":{"generic_event":{"payload":{"a":1}}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := &script{steps: []step{func(request *http.Request) (*http.Response, error) {
				if !strings.HasSuffix(request.URL.Path, "/projects/"+project+"/"+test.path) {
					t.Errorf("the path is %s", request.URL.Path)
				}
				return success(request)
			}}}
			if err := test.send(newClient(t, server)); err != nil {
				t.Fatal(err)
			}
			sent := server.attempts[0].body
			for _, want := range []string{test.want, `"app_id":"app"`, `"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"` + phone + `"}]}}`} {
				if !strings.Contains(sent, want) {
					t.Errorf("sent is %s, want %s in it", sent, want)
				}
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }

func TestRecipients(t *testing.T) {
	shared := sinch.To(sms, "1").Property("SMS_SENDER", "Acme")
	for _, test := range []struct {
		name string
		to   sinch.Recipient
		want string
	}{
		{"an identity", sinch.To(sms, "1"),
			`{"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"1"}]}}}`},
		{"a contact", sinch.ToContact("C"), `{"recipient":{"contact_id":"C"}}`},
		{"a contact on certain channels", sinch.ToContact("C").On(whatsApp, sms),
			`{"channel_priority_order":["WHATSAPP","SMS"],"recipient":{"contact_id":"C"}}`},
		{"an identity or else another, in this order", sinch.To(whatsApp, "2").Or(sms, "1"),
			`{"channel_priority_order":["WHATSAPP","SMS"],"recipient":{"identified_by":{"channel_identities":[{"channel":"WHATSAPP","identity":"2"},{"channel":"SMS","identity":"1"}]}}}`},
		{"two identities on one channel", sinch.To(sms, "2").Or(sms, "1"),
			`{"channel_priority_order":["SMS"],"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"2"},{"channel":"SMS","identity":"1"}]}}}`},
		{"a property", shared,
			`{"channel_properties":{"SMS_SENDER":"Acme"},"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"1"}]}}}`},
		{"another property, which leaves the first recipient alone", shared.Property("SMS_FLASH_MESSAGE", "true"),
			`{"channel_properties":{"SMS_FLASH_MESSAGE":"true","SMS_SENDER":"Acme"},"recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"1"}]}}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := &script{steps: []step{success}}
			if _, err := newClient(t, server).Messages.SendText(t.Context(), "app", test.to, "Hi"); err != nil {
				t.Fatal(err)
			}
			var sent map[string]any
			if err := json.Unmarshal([]byte(server.attempts[0].body), &sent); err != nil {
				t.Fatal(err)
			}
			delete(sent, "app_id")
			delete(sent, "message")
			if got, err := json.Marshal(sent); err != nil || string(got) != test.want {
				t.Errorf("got %s, %v; want %s", got, err, test.want)
			}
		})
	}
	t.Run("print nothing", func(t *testing.T) {
		var log strings.Builder
		slog.New(slog.NewTextHandler(&log, nil)).Info("sent", "to", sinch.To(sms, phone))
		for _, text := range []string{fmt.Sprintf("%v %+v %#v %s", sinch.To(sms, phone), sinch.To(sms, phone), sinch.To(sms, phone), sinch.To(sms, phone)), log.String()} {
			if strings.Contains(text, phone) {
				t.Errorf("printed is %s", text)
			}
		}
	})
}

func TestASendThatCannotSucceedIsRefused(t *testing.T) {
	text := conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: messageText}}
	both := text
	both.CardMessage = &conversation.CardMessage{}
	contact := conversation.RecipientRequest{ContactID: new("C")}
	for _, test := range []struct {
		name    string
		request conversation.SendMessageRequest
		want    string
	}{
		{"no app", conversation.SendMessageRequest{Message: text, Recipient: contact}, "app_id is empty"},
		{"no recipient", conversation.SendMessageRequest{AppID: "app", Message: text}, "recipient is empty"},
		{"an empty contact ID", conversation.SendMessageRequest{AppID: "app", Message: text, Recipient: conversation.RecipientRequest{ContactID: new("")}}, "recipient.contact_id is empty"},
		{"a contact and identities", conversation.SendMessageRequest{AppID: "app", Message: text, Recipient: conversation.RecipientRequest{
			ContactID: new("C"), IdentifiedBy: &conversation.ChannelIdentities{},
		}}, "recipient has 2 members"},
		{"no identity", conversation.SendMessageRequest{AppID: "app", Message: text, Recipient: conversation.RecipientRequest{
			IdentifiedBy: &conversation.ChannelIdentities{},
		}}, "recipient.identified_by has no channel identity"},
		{"an identity without a channel", conversation.SendMessageRequest{AppID: "app", Message: text, Recipient: conversation.RecipientRequest{
			IdentifiedBy: &conversation.ChannelIdentities{ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: sms, Identity: "1"}, {Identity: phone}}},
		}}, "recipient.identified_by.channel_identities[1] has no channel or no identity"},
		{"no message", conversation.SendMessageRequest{AppID: "app", Recipient: contact}, "message is empty"},
		{"two messages", conversation.SendMessageRequest{AppID: "app", Message: both, Recipient: contact}, "message has 2 members (card_message, text_message)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := &script{steps: []step{success}}
			_, err := newClient(t, server).Messages.SendMessage(t.Context(), test.request)
			failed, ok := errors.AsType[*sinch.Error](err)
			if !ok || failed.Operation != "Messages_SendMessage" || failed.Attempts != 0 || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
			if strings.Contains(fmt.Sprint(err), messageText) || strings.Contains(fmt.Sprint(err), phone) {
				t.Errorf("the error repeats what was to be sent: %v", err)
			}
			if len(server.attempts) != 0 {
				t.Error("it was sent")
			}
		})
	}
	t.Run("an event without a member", func(t *testing.T) {
		server := &script{steps: []step{success}}
		_, err := newClient(t, server).Events.Send(t.Context(), "app", sinch.ToContact("C"), conversation.AppEvent{})
		if err == nil || !strings.Contains(err.Error(), "Events_SendEvent: event is empty") || len(server.attempts) != 0 {
			t.Errorf("got %v after %d attempts", err, len(server.attempts))
		}
	})
}

// TestWhatOnlySinchCanJudgeIsSent: a member that this version does not know may be
// another kind of content or go with every kind, and whether content for single
// channels needs content for the others is not documented.
func TestWhatOnlySinchCanJudgeIsSent(t *testing.T) {
	unknown := map[string]json.RawMessage{"hologram": json.RawMessage(`{"beam":1}`)}
	text := conversation.TextMessage{Text: "Hi"}
	contact := conversation.RecipientRequest{ContactID: new("C")}
	send := func(recipient conversation.RecipientRequest, message conversation.AppMessage) func(*sinch.Client) error {
		return func(client *sinch.Client) error {
			return second(client.Messages.SendMessage(t.Context(), conversation.SendMessageRequest{AppID: "app", Recipient: recipient, Message: message}))
		}
	}
	for _, test := range []struct {
		name string
		call func(*sinch.Client) error
		want string
	}{
		{"a kind of content", send(contact, conversation.AppMessage{AdditionalProperties: unknown}), `"message":{"hologram":{"beam":1}}`},
		{"text for one channel alone", send(contact, conversation.AppMessage{ExplicitChannelMessage: map[conversation.ConversationChannel]string{whatsApp: "{}"}}),
			`"message":{"explicit_channel_message":{"WHATSAPP":"{}"}}`},
		{"an omni message for one channel alone", send(contact, conversation.AppMessage{
			ExplicitChannelOmniMessage: map[conversation.ConversationChannel]conversation.OmniMessageOverride{sms: {TextMessage: &text}},
		}), `"message":{"explicit_channel_omni_message":{"SMS":{"text_message":{"text":"Hi"}}}}`},
		{"a message of one channel alone", send(contact, conversation.AppMessage{
			ChannelSpecificMessage: map[conversation.ConversationChannel]conversation.ChannelSpecificMessage{whatsApp: {MessageType: "FLOWS", Message: json.RawMessage(`{}`)}},
		}), `"message":{"channel_specific_message":{"WHATSAPP":{"message":{},"message_type":"FLOWS"}}}`},
		{"a member beside the content", send(contact, conversation.AppMessage{TextMessage: &text, AdditionalProperties: unknown}),
			`"message":{"text_message":{"text":"Hi"},"hologram":{"beam":1}}`},
		{"a member beside the recipient", send(conversation.RecipientRequest{ContactID: new("C"), AdditionalProperties: unknown}, conversation.AppMessage{TextMessage: &text}),
			`"recipient":{"contact_id":"C","hologram":{"beam":1}}`},
		{"a member beside an event", func(client *sinch.Client) error {
			event := conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}, AdditionalProperties: unknown}
			return second(client.Events.Send(t.Context(), "app", sinch.ToContact("C"), event))
		}, `"event":{"composing_event":{},"hologram":{"beam":1}}`},
		{"a member beside the content and the recipient of a batch", func(client *sinch.Client) error {
			return second(client.Batch.SendBatch(t.Context(), batch.SendBatchRequest{
				AppID:   "app",
				Message: conversation.AppMessage{TextMessage: &text, AdditionalProperties: unknown},
				RecipientAndParams: []batch.RecipientAndParam{
					{Recipient: conversation.Recipient{ContactID: new("C"), AdditionalProperties: unknown}},
				},
			}))
		}, `"recipient":{"contact_id":"C","hologram":{"beam":1}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := &script{steps: []step{body(200, `{"message_id":"M","event_id":"E","batch_id":"B"}`)}}
			if err := test.call(newClient(t, server)); err != nil {
				t.Fatal(err)
			}
			if sent := server.attempts[0].body; !strings.Contains(sent, test.want) {
				t.Errorf("sent is %s, want %s in it", sent, test.want)
			}
		})
	}
}

package sinch_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// newText is what is sent and looked for.
func newText(appID string) conversation.SendMessageRequest {
	return conversation.SendMessageRequest{
		AppID: appID,
		Recipient: conversation.RecipientRequest{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: sms, Identity: phone}},
		}},
		Message: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: messageText}},
	}
}

func toContact(id string) conversation.RecipientRequest {
	return conversation.RecipientRequest{ContactID: &id}
}

func TestFindSentTellsAMessageThatWasAcceptedFromOneThatWasNot(t *testing.T) {
	dispatch := conversation.AppUpdateRequest{ProcessingMode: new(conversation.ProcessingModeDispatch)}
	keeping := conversation.AppUpdateRequest{DispatchRetentionPolicy: &conversation.DispatchRetentionPolicy{TTLDays: new(int64(1))}}
	for _, test := range []struct {
		name    string
		changes []conversation.AppUpdateRequest
		send    func(*testing.T, *sinch.Client, *conversation.SendMessageRequest)
		unkept  bool
	}{
		{"to an identity", nil, nil, false},
		{"to a contact", nil, func(t *testing.T, client *sinch.Client, request *conversation.SendMessageRequest) {
			contact, err := client.Contacts.CreateContact(t.Context(), conversation.ContactCreateRequest{
				ChannelIdentities: []conversation.ChannelIdentity{{Channel: sms, Identity: phone}},
				Language:          conversation.ContactLanguageENGB,
			})
			if err != nil {
				t.Fatal(err)
			}
			request.Recipient = toContact(contact.ID)
		}, false},
		{"to one of two identities", nil, func(_ *testing.T, _ *sinch.Client, request *conversation.SendMessageRequest) {
			request.Recipient.IdentifiedBy.ChannelIdentities = append(request.Recipient.IdentifiedBy.ChannelIdentities,
				conversation.ChannelRecipientIdentity{Channel: whatsApp, Identity: "46701234568"})
			request.ChannelPriorityOrder = []conversation.ConversationChannel{whatsApp, sms}
		}, false},
		{"with metadata", nil, func(_ *testing.T, _ *sinch.Client, request *conversation.SendMessageRequest) {
			request.MessageMetadata = new("order 7")
		}, false},
		{"in DISPATCH mode, where messages are kept", []conversation.AppUpdateRequest{dispatch, keeping}, nil, false},
		{"in DISPATCH mode, where no messages are kept", []conversation.AppUpdateRequest{dispatch}, nil, true},
		{"in DISPATCH mode for this message alone", []conversation.AppUpdateRequest{keeping}, dispatchOnly, false},
		{"in DISPATCH mode for this message alone, which is not kept", nil, dispatchOnly, true},
	} {
		for _, accepted := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, accepted is %t", test.name, accepted), func(t *testing.T) {
				server := sinchtest.NewServer(t)
				client := server.Client()
				for _, change := range test.changes {
					if _, err := client.Apps.UpdateApp(t.Context(), server.AppID(), change); err != nil {
						t.Fatal(err)
					}
				}
				request := newText(server.AppID())
				if test.send != nil {
					test.send(t, client, &request)
				}
				since := time.Now()
				server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: accepted, Break: sinchtest.Drop(), Times: 1})
				if _, err := client.Messages.SendMessage(t.Context(), request); !errors.Is(err, sinch.ErrOutcomeUnknown) {
					t.Fatalf("the send ends with %v", err)
				}
				found, err := client.Messages.FindSent(t.Context(), request, since)
				switch {
				case test.unkept:
					wantNoMessage(t, found, err, sinch.ErrUnknowable)
				case !accepted:
					wantNoMessage(t, found, err, sinch.ErrNotListedYet)
				case err != nil || found.ID != server.Messages()[0].ID:
					t.Errorf("found is %v, %v", found, err)
				}
			})
		}
	}
}

func dispatchOnly(_ *testing.T, _ *sinch.Client, request *conversation.SendMessageRequest) {
	request.ProcessingStrategy = new(conversation.ProcessingStrategyDispatchOnly)
}

// wantNoMessage fails unless the result of FindSent is one sentinel and no
// other, in an error that holds nothing personal.
func wantNoMessage(t *testing.T, found *conversation.ConversationMessage, err, want error) {
	t.Helper()
	if found != nil || !errors.Is(err, want) {
		t.Fatalf("found is %v, %v, want %v", found, err, want)
	}
	for _, other := range []error{sinch.ErrNotListedYet, sinch.ErrUnknowable, sinch.ErrNotFound, sinch.ErrOutcomeUnknown} {
		if other != want && errors.Is(err, other) {
			t.Errorf("%v is %v as well", err, other)
		}
	}
	for _, secret := range []string{strings.TrimPrefix(phone, "+"), messageText, "order 7", keySecret, accessToken} {
		if strings.Contains(fmt.Sprintf("%v %+v %#v", err, err, err), secret) {
			t.Errorf("%v holds %q", err, secret)
		}
	}
}

// listing is a Sinch with an app and some listed messages.
type listing struct {
	app   string
	pages []string // JSON of the messages on each page

	queries []map[string]string
}

const (
	conversationApp = `{"id":"app","processing_mode":"CONVERSATION","retention_policy":{"ttl_days":180}}`
	dispatchApp     = `{"id":"app","processing_mode":"DISPATCH","dispatch_retention_policy":{"ttl_days":3}}`
)

func (l *listing) RoundTrip(request *http.Request) (*http.Response, error) {
	if strings.HasSuffix(request.URL.Path, "/apps/app") {
		return answer(http.StatusOK, l.app), nil
	}
	if request.Method != http.MethodGet || !strings.HasSuffix(request.URL.Path, "/projects/"+project+"/messages") {
		return answer(http.StatusTeapot, `{}`), nil
	}
	query := map[string]string{}
	for name, values := range request.URL.Query() {
		query[name] = values[0]
	}
	l.queries = append(l.queries, query)
	page := 0
	fmt.Sscanf(query["page_token"], "page %d", &page)
	if page == len(l.pages)-1 {
		return answer(http.StatusOK, `{"messages":[`+l.pages[page]+`]}`), nil
	}
	return answer(http.StatusOK, fmt.Sprintf(`{"messages":[%s],"next_page_token":"page %d"}`, l.pages[page], page+1)), nil
}

// find looks for a request that was sent a second ago.
func (l *listing) find(t *testing.T, request conversation.SendMessageRequest) (*conversation.ConversationMessage, error) {
	t.Helper()
	return newClient(t, l).Messages.FindSent(t.Context(), request, time.Now().Add(-time.Second))
}

// listed is the JSON of a listed message that was accepted some time after the
// one that is looked for was sent. Members come on top.
func listed(id string, after time.Duration, members map[string]any) string {
	message := map[string]any{
		"id":               id,
		"accept_time":      time.Now().Add(after - time.Second).UTC().Format(time.RFC3339Nano),
		"direction":        "TO_CONTACT",
		"channel_identity": map[string]any{"channel": "SMS", "identity": phone},
		"app_message":      map[string]any{"text_message": map[string]any{"text": messageText}},
	}
	for name, value := range members {
		message[name] = value
		if value == nil {
			delete(message, name)
		}
	}
	text, err := json.Marshal(message)
	if err != nil {
		panic(err)
	}
	return string(text)
}

func TestFindSentAsksWhatSinchCanAnswer(t *testing.T) {
	dispatched := func(r *conversation.SendMessageRequest) {
		r.ProcessingStrategy = new(conversation.ProcessingStrategyDispatchOnly)
	}
	for _, test := range []struct {
		name       string
		app        string
		change     func(*conversation.SendMessageRequest)
		source     string
		recipients []string // that are asked for
		err        error
	}{
		{"in CONVERSATION mode", conversationApp, nil, "CONVERSATION_SOURCE", []string{phone, strings.TrimPrefix(phone, "+")}, sinch.ErrNotListedYet},
		{"in DISPATCH mode", dispatchApp, nil, "DISPATCH_SOURCE", []string{phone, strings.TrimPrefix(phone, "+")}, sinch.ErrNotListedYet},
		{"with a mode of its own", `{"id":"app","processing_mode":"CONVERSATION","dispatch_retention_policy":{"ttl_days":1}}`, dispatched,
			"DISPATCH_SOURCE", []string{phone, strings.TrimPrefix(phone, "+")}, sinch.ErrNotListedYet},
		{"a contact", conversationApp, func(r *conversation.SendMessageRequest) { r.Recipient = toContact("C") },
			"CONVERSATION_SOURCE", []string{"C"}, sinch.ErrNotListedYet},
		{"an identity that is no number", conversationApp, func(r *conversation.SendMessageRequest) {
			r.Recipient.IdentifiedBy.ChannelIdentities[0] = conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelLine, Identity: "U4af4"}
		}, "CONVERSATION_SOURCE", []string{"U4af4"}, sinch.ErrNotListedYet},
		{"several identities", conversationApp, func(r *conversation.SendMessageRequest) {
			r.Recipient.IdentifiedBy.ChannelIdentities = append(r.Recipient.IdentifiedBy.ChannelIdentities,
				conversation.ChannelRecipientIdentity{Channel: whatsApp, Identity: "461"})
		}, "CONVERSATION_SOURCE", []string{phone, strings.TrimPrefix(phone, "+"), "461", "+461"}, sinch.ErrNotListedYet},
		{"a contact in DISPATCH mode", dispatchApp, func(r *conversation.SendMessageRequest) { r.Recipient = toContact("C") }, "", nil, sinch.ErrUnknowable},
		{"what is not kept", `{"id":"app","processing_mode":"DISPATCH","dispatch_retention_policy":{"ttl_days":0}}`, nil, "", nil, sinch.ErrUnknowable},
		{"an app that says nothing", `{"id":"app"}`, nil, "", nil, sinch.ErrUnknowable},
		{"what is not kept in a mode of its own", conversationApp, dispatched, "", nil, sinch.ErrUnknowable},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := newText("app")
			if test.change != nil {
				test.change(&request)
			}
			list := &listing{app: test.app, pages: []string{""}}
			found, err := list.find(t, request)
			wantNoMessage(t, found, err, test.err)
			if len(list.queries) != len(test.recipients) {
				t.Fatalf("the queries are %v, want %q", list.queries, test.recipients)
			}
			for i, query := range list.queries {
				if query["channel_identity"]+query["contact_id"] != test.recipients[i] || query["app_id"] != "app" || query["messages_source"] != test.source ||
					query["direction"] != "TO_CONTACT" || query["view"] != "WITH_METADATA" {
					t.Errorf("query %d is %v", i, query)
				}
				start, err := time.Parse(time.RFC3339, query["start_time"])
				if age := time.Since(start); err != nil || age < time.Minute || age > 2*time.Minute {
					t.Errorf("it asks for messages since %s, %v", query["start_time"], err)
				}
			}
		})
	}
}

func TestFindSentLooksThroughAllPages(t *testing.T) {
	other := listed("2", 0, map[string]any{"app_message": map[string]any{"text_message": map[string]any{"text": "Hello"}}})
	list := &listing{app: dispatchApp, pages: []string{other + "," + other, "", other, listed("1", 500*time.Millisecond, nil)}}
	found, err := list.find(t, newText("app"))
	if err != nil || found.ID != "1" {
		t.Errorf("found is %v, %v", found, err)
	}
	if len(list.queries) != 8 {
		t.Errorf("%d pages were asked for, want four for each form of the number", len(list.queries))
	}
}

func TestFindSentKnowsNothingOfWhatSinchMayHaveDeleted(t *testing.T) {
	for _, test := range []struct {
		name, app string
		want      error
	}{
		{"three days of DISPATCH messages", dispatchApp, sinch.ErrUnknowable},
		{"three days of CONVERSATION messages", `{"id":"app","processing_mode":"CONVERSATION","retention_policy":{"ttl_days":3}}`, sinch.ErrUnknowable},
		{"180 days of messages", conversationApp, sinch.ErrNotListedYet},
		{"messages for ever", `{"id":"app","processing_mode":"CONVERSATION","retention_policy":{"retention_type":"PERSIST_RETENTION_POLICY","ttl_days":3}}`, sinch.ErrNotListedYet},
		{"messages for 5.9 million years", `{"id":"app","processing_mode":"CONVERSATION","retention_policy":{"ttl_days":2147483647}}`, sinch.ErrNotListedYet},
		{"messages for as many days as there are numbers", `{"id":"app","processing_mode":"CONVERSATION","retention_policy":{"ttl_days":9223372036854775807}}`, sinch.ErrNotListedYet},
		{"DISPATCH messages for as many days", `{"id":"app","processing_mode":"DISPATCH","dispatch_retention_policy":{"ttl_days":9223372036854775807}}`, sinch.ErrNotListedYet},
		{"no word about messages", `{"id":"app","processing_mode":"CONVERSATION"}`, sinch.ErrNotListedYet},
	} {
		t.Run(test.name, func(t *testing.T) {
			client := newClient(t, &listing{app: test.app, pages: []string{""}})
			found, err := client.Messages.FindSent(t.Context(), newText("app"), time.Now().Add(-4*24*time.Hour))
			wantNoMessage(t, found, err, test.want)
		})
	}
}

func TestFindSentReturnsTheErrorOfTheCallThatFails(t *testing.T) {
	app := func(*http.Request) (*http.Response, error) { return answer(http.StatusOK, conversationApp), nil }
	for _, test := range []struct {
		name      string
		steps     []step
		operation string
		want      error
	}{
		{"there is no such app", []step{status(http.StatusNotFound)}, "App_GetApp", sinch.ErrNotFound},
		{"the list is refused", []step{app, status(http.StatusBadRequest)}, "Messages_ListMessages", sinch.ErrBadRequest},
		{"a later page is refused", []step{app, body(http.StatusOK, `{"next_page_token":"2"}`), status(http.StatusForbidden)}, "Messages_ListMessages", sinch.ErrPermissionDenied},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := newClient(t, &script{steps: test.steps}).Messages.FindSent(t.Context(), newText("app"), time.Now())
			failed, ok := errors.AsType[*sinch.Error](err)
			if !ok || failed.Operation != test.operation {
				t.Fatalf("got %v, want an *Error of %s", err, test.operation)
			}
			wantNoMessage(t, nil, err, test.want)
		})
	}
	t.Run("the context is done", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := newClient(t, &listing{}).Messages.FindSent(ctx, newText("app"), time.Now())
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}

func TestFindSentRefusesWhatItCannotLookFor(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*conversation.SendMessageRequest)
		since  time.Time
		want   string
	}{
		{"no app", func(r *conversation.SendMessageRequest) { r.AppID = "" }, time.Now(), "app_id"},
		{"no recipient", func(r *conversation.SendMessageRequest) { r.Recipient = conversation.RecipientRequest{} }, time.Now(), "recipient"},
		{"no content", func(r *conversation.SendMessageRequest) { r.Message = conversation.AppMessage{} }, time.Now(), "message"},
		{"content that is no JSON", func(r *conversation.SendMessageRequest) {
			r.Message.AdditionalProperties = map[string]json.RawMessage{"new": json.RawMessage(messageText)}
		}, time.Now(), "message"},
		{"no time", func(*conversation.SendMessageRequest) {}, time.Time{}, "since"},
		{"a time to come", func(*conversation.SendMessageRequest) {}, time.Now().Add(time.Hour), "since"},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := newText("app")
			test.change(&request)
			server := &script{steps: []step{success}}
			_, err := newClient(t, server).Messages.FindSent(t.Context(), request, test.since)
			if _, ok := errors.AsType[*sinch.Error](err); !ok || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "harbour") {
				t.Errorf("got %v, want an *Error about %s", err, test.want)
			}
			if len(server.attempts) > 0 {
				t.Errorf("%d requests were sent", len(server.attempts))
			}
		})
	}
}

// TestFindSentLooksForNobodyWhomItDoesNotKnow: what Sinch adds to recipients is
// sent, and how its messages are listed is not known.
func TestFindSentLooksForNobodyWhomItDoesNotKnow(t *testing.T) {
	request := newText("app")
	request.Recipient = conversation.RecipientRequest{AdditionalProperties: map[string]json.RawMessage{"group_id": json.RawMessage(`"G"`)}}
	server := &script{steps: []step{success}}
	_, err := newClient(t, server).Messages.FindSent(t.Context(), request, time.Now())
	if !errors.Is(err, sinch.ErrUnknowable) || len(server.attempts) > 0 {
		t.Errorf("got %v after %d requests", err, len(server.attempts))
	}
}

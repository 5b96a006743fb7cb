package sinch_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestQueryParametersAreAnOptionOfTheirOperation(t *testing.T) {
	var sent []string
	client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
		sent = append(sent, request.URL.RawQuery)
		next := "2"
		if strings.Contains(request.URL.RawQuery, "page_token=2") {
			next = ""
		}
		return answer(http.StatusOK, `{"contacts":[{"id":"c"}],"conversations":[{}],"next_page_token":"`+next+`"}`), nil
	}))
	size := conversation.ListContactsParams{PageSize: new(int32(5))}
	for _, test := range []struct {
		name string
		call func() error
		want string // the queries, or the error
	}{
		{"without any", func() error {
			_, err := client.Contacts.ListContacts(t.Context())
			return err
		}, ""},
		{"by value", func() error {
			_, err := client.Contacts.ListContacts(t.Context(), size)
			return err
		}, "page_size=5"},
		{"by pointer", func() error {
			_, err := client.Contacts.ListContacts(t.Context(), &size)
			return err
		}, "page_size=5"},
		{"beside other options, the last ones count", func() error {
			_, err := client.Contacts.ListContacts(t.Context(), size, sinch.CallHeader("X-A", "1"), conversation.ListContactsParams{Identity: new("+46")})
			return err
		}, "identity=%2B46"},
		{"of an iterator", func() error {
			for _, err := range client.Contacts.AllContacts(t.Context(), size) {
				if err != nil {
					return err
				}
			}
			return nil
		}, "page_size=5 page_size=5&page_token=2"},
		{"of an iterator without any", func() error {
			for _, err := range client.Contacts.AllContacts(t.Context()) {
				if err != nil {
					return err
				}
			}
			return nil
		}, " page_token=2"},
		{"beside a required one", func() error {
			_, err := client.Conversations.ListRecentConversations(t.Context(), appID, conversation.ListRecentConversationsParams{OnlyActive: new(true)})
			return err
		}, "app_id=" + appID + "&only_active=true&page_size=10"},
		{"of another operation", func() error {
			_, err := client.Contacts.ListContacts(t.Context(), conversation.ListEventsParams{})
			return err
		}, "sinch: Contact_ListContacts: conversation.ListEventsParams are parameters of Events_ListEvents"},
		{"of another operation, by pointer", func() error {
			_, err := client.Contacts.GetContact(t.Context(), "c", &size)
			return err
		}, "sinch: Contact_GetContact: *conversation.ListContactsParams are parameters of Contact_ListContacts"},
		{"of another operation, of an iterator", func() error {
			for _, err := range client.Apps.AllApps(t.Context(), size) {
				if err != nil {
					return err
				}
			}
			return nil
		}, "sinch: App_ListApps: conversation.ListContactsParams are parameters of Contact_ListContacts"},
		{"of a send", func() error {
			_, err := client.Messages.SendText(t.Context(), appID, sinch.To(sms, phone), messageText, size)
			return err
		}, "sinch: Messages_SendMessage: conversation.ListContactsParams are parameters of Contact_ListContacts"},
	} {
		t.Run(test.name, func(t *testing.T) {
			sent = nil
			got := ""
			if err := test.call(); err != nil {
				got = err.Error() + strings.Join(sent, " ")
			} else {
				got = strings.Join(sent, " ")
			}
			if got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
		})
	}
	if *size.PageSize != 5 || size.PageToken != nil {
		t.Errorf("the caller's parameters became %+v", size)
	}
}

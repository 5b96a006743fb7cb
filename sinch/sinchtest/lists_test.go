package sinchtest_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestListsComeInPages(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	for i := range 45 {
		addContact(t, client, sms(fmt.Sprintf("+4670%07d", i)))
	}
	page, err := client.Contacts.ListContacts(t.Context(), conversation.ListContactsParams{PageSize: new(int32(20))})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "longest page", len(page.Contacts), 20)
	seen := map[string]bool{}
	for contact, err := range client.Contacts.AllContacts(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		seen[contact.ID] = true
		if len(seen) == 10 { // what changes between two pages disturbs nothing
			if err := client.Contacts.DeleteContact(t.Context(), contact.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	equal(t, "contacts", len(seen), 45)
}

func TestRecentConversationsNeedAPageSize(t *testing.T) {
	server := sinchtest.NewServer(t)
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
		t.Fatal(err)
	}
	path := projectPath(server.Handler) + "/conversations:recent?app_id=" + server.AppID()
	equal(t, "without", call(server.Handler, "GET", path, "").Body.String(), `{"conversations":[],"total_size":1}`)
	recent, err := server.Client().Conversations.ListRecentConversations(t.Context(), server.AppID(), conversation.ListRecentConversationsParams{
		PageSize: new(int32(50)), Order: new(conversation.ListRecentConversationsOrderAsc), OnlyActive: new(true),
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "with", len(recent.Conversations), 1)
}

func TestConsentsComeInPages(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	for i := range 12 {
		_, err := server.Receive(sinchtest.Inbound{
			From:   conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelViberBM, Identity: fmt.Sprint(i)},
			OptOut: conversation.ConsentsListTypeOptOutAll,
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	for _, err := range client.Consents.AllConsents(t.Context(), server.AppID(), conversation.ConsentsListTypeOptOutAll) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	equal(t, "identities", n, 12)
	for number, want := range []int{10, 2, 0} {
		page, err := client.Consents.GetConsents(t.Context(), server.AppID(), conversation.ConsentsListTypeOptOutAll,
			conversation.GetConsentsParams{PageNumber: new(int32(number))})
		if err != nil {
			t.Fatal(err)
		}
		equal(t, fmt.Sprintf("length of page %d", number), len(page.Identities), want)
	}
}

func TestMessagesAreFiltered(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	request := textTo(server, "+1")
	request.MessageMetadata = new("one")
	if _, err := client.Messages.SendMessage(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Messages.SendMessage(t.Context(), textTo(server, "+2")); err != nil {
		t.Fatal(err)
	}
	sent := server.Messages()
	for name, test := range map[string]struct {
		params conversation.ListMessagesParams
		want   []string
	}{
		"all, the newest first": {conversation.ListMessagesParams{}, []string{sent[1].ID, sent[0].ID}},
		"of an identity":        {conversation.ListMessagesParams{ChannelIdentity: new("1")}, []string{sent[0].ID}},
		"of a contact":          {conversation.ListMessagesParams{ContactID: &sent[1].ContactID}, []string{sent[1].ID}},
		"of a conversation":     {conversation.ListMessagesParams{ConversationID: &sent[1].ConversationID}, []string{sent[1].ID}},
		"of a channel":          {conversation.ListMessagesParams{Channel: new(conversation.ConversationChannelRCS)}, nil},
		"of an app":             {conversation.ListMessagesParams{AppID: new("another")}, nil},
		"in a direction":        {conversation.ListMessagesParams{Direction: new(conversation.ConversationDirectionToApp)}, nil},
		"after the first":       {conversation.ListMessagesParams{StartTime: &sent[0].AcceptTime}, []string{sent[1].ID}},
		"before the second":     {conversation.ListMessagesParams{EndTime: &sent[1].AcceptTime}, []string{sent[0].ID}},
		"that were dispatched":  {conversation.ListMessagesParams{MessagesSource: new(conversation.MessageSourceDispatchSource)}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			params := test.params
			if params.AppID == nil && params.ContactID == nil {
				params.AppID = new(server.AppID())
			}
			var got []string
			for m, err := range client.Messages.AllMessages(t.Context(), params) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, m.ID)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
	plain, err := client.Messages.ListMessages(t.Context(), conversation.ListMessagesParams{
		AppID: new(server.AppID()), ChannelIdentity: new("+1"), View: new(conversation.ConversationMessagesViewWithoutMetadata),
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "metadata", plain.Messages[0].Metadata, "")
	last, err := client.Messages.ListMessagesByChannelIdentity(t.Context(), conversation.ListMessagesByChannelIdentityRequest{
		ContactIDs: []string{sent[0].ContactID, sent[1].ContactID},
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "last messages", len(last.Messages), 2)
}

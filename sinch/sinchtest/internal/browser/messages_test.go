package browser

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// To whom the tests write.
const (
	anna  = "+46701234567"
	bo    = "+46709876543"
	chris = "+14155550142"
)

func text(text string) *conversation.TextMessage { return &conversation.TextMessage{Text: text} }

func choice(title, postback string) conversation.Choice {
	return conversation.Choice{TextMessage: text(title), PostbackData: new(postback)}
}

func card() conversation.AppMessage {
	return conversation.AppMessage{CardMessage: &conversation.CardMessage{
		Title:        new("Your table is waiting"),
		Description:  new("Friday, 19:30, four people. Shall we keep the one by the window for you?"),
		MediaMessage: &conversation.MediaProperties{URL: "https://example.com/pictures/window-table.jpg"},
		Choices:      []conversation.Choice{choice("Yes, please", "keep"), choice("Another time", "move"), choice("Cancel it", "cancel")},
	}}
}

func list() conversation.AppMessage {
	item := func(title, description, postback string) conversation.ListItem {
		return conversation.ListItem{Choice: &conversation.ChoiceItem{Title: title, Description: new(description), PostbackData: new(postback)}}
	}
	return conversation.AppMessage{ListMessage: &conversation.ListMessage{
		Title:       "Which size?",
		Description: new("All are roasted on the day."),
		Sections: []conversation.ListSection{
			{Title: new("Bags"), Items: []conversation.ListItem{item("250 g", "A week for one", "bag-250"), item("1 kg", "A month for two", "bag-1000")}},
			{Title: new("Capsules"), Items: []conversation.ListItem{item("Box of 20", "Compostable", "box-20")}},
		},
		MessageProperties: &conversation.ListMessageProperties{Menu: new("Sizes")},
	}}
}

func carousel() conversation.AppMessage {
	one := func(title, description, postback string) conversation.CardMessage {
		return conversation.CardMessage{Title: new(title), Description: new(description), Choices: []conversation.Choice{choice("Take "+title, postback)}}
	}
	return conversation.AppMessage{CarouselMessage: &conversation.CarouselMessage{Cards: []conversation.CardMessage{
		one("Yirgacheffe", "Jasmine, lemon, light roast", "yirga"),
		one("Huila", "Caramel, red apple", "huila"),
		one("Sumatra", "Cedar, dark chocolate", "sumatra"),
	}}}
}

// everyKind is a message of each kind that has a look of its own.
func everyKind() map[string]conversation.AppMessage {
	start := time.Date(2030, 5, 17, 17, 30, 0, 0, time.UTC)
	oslo := conversation.LocationMessage{Title: "Café at the harbour", Label: new("Rådhusplassen 1"), Coordinates: conversation.Coordinates{Latitude: 59.9111, Longitude: 10.7336}}
	return map[string]conversation.AppMessage{
		"a text":     {TextMessage: text("Good evening!\nOn two lines.")},
		"a picture":  {MediaMessage: &conversation.MediaProperties{URL: "https://example.com/menu.png"}},
		"a file":     {MediaMessage: &conversation.MediaProperties{URL: "https://example.com/x/7f3", FilenameOverride: new("invoice.pdf")}},
		"a card":     card(),
		"a list":     list(),
		"a carousel": carousel(),
		"a location": {LocationMessage: &oslo},
		"choices of every kind": {ChoiceMessage: &conversation.ChoiceMessage{TextMessage: text("What would you like?"), Choices: []conversation.Choice{
			choice("Talk to us", "talk"),
			{URLMessage: &conversation.URLMessage{Title: "Our menu", URL: "https://example.com/menu"}},
			{CallMessage: &conversation.CallMessage{Title: "Call us", PhoneNumber: "+4722000000"}},
			{LocationMessage: &oslo},
			{ShareLocationMessage: &conversation.ShareLocationMessage{Title: "Where are you?", FallbackURL: "https://example.com/where"}},
			{CalendarMessage: &conversation.CalendarMessage{Title: "Into the calendar", EventTitle: "Dinner", EventStart: start, EventEnd: start.Add(2 * time.Hour), FallbackURL: "https://example.com/c"}},
		}}},
		"a contact card": {ContactInfoMessage: &conversation.ContactInfoMessage{
			Name:           conversation.NameInfo{FullName: "Kari Nordmann"},
			PhoneNumbers:   []conversation.PhoneNumberInfo{{PhoneNumber: "+4722000000", Type: new("WORK")}},
			EmailAddresses: []conversation.EmailInfo{{EmailAddress: "kari@example.com"}},
			Addresses:      []conversation.AddressInfo{{City: new("Oslo"), Zip: new("0160"), Country: new("Norway")}},
			Organization:   &conversation.OrganizationInfo{Company: new("Café at the harbour"), Title: new("Host")},
			URLs:           []conversation.URLInfo{{URL: "https://example.com"}},
		}},
		"a template that is not here": {TemplateMessage: &conversation.TemplateMessage{OmniTemplate: &conversation.TemplateReferenceWithVersion{
			TemplateID: "welcome", Version: "1", LanguageCode: new("en"), Parameters: map[string]string{"name": "Anna"},
		}}},
		"one for the channel alone": {
			TextMessage: text("The text of the other channels"),
			ExplicitChannelMessage: map[conversation.ConversationChannel]string{
				conversation.ConversationChannelWhatsApp: `{"type":"interactive","interactive":{"type":"flow"}}`,
			},
		},
		"another content for the channel": {
			TextMessage: text("The text of the other channels"),
			ExplicitChannelOmniMessage: map[conversation.ConversationChannel]conversation.OmniMessageOverride{
				conversation.ConversationChannelWhatsApp: {TextMessage: text("For WhatsApp alone")},
			},
		},
		"one by an agent": {TextMessage: text("I am here to help."), Agent: &conversation.Agent{DisplayName: new("Ingrid"), Type: new(conversation.AgentTypeHuman)}},
	}
}

// send sends a message and returns its ID.
func (f *fake) send(t *testing.T, channel conversation.ConversationChannel, to string, message conversation.AppMessage) string {
	t.Helper()
	sent, err := f.client.Messages.Send(t.Context(), f.appID(), sinch.To(channel, to), message)
	if err != nil {
		t.Fatal(err)
	}
	return sent.MessageID
}

// writes lets a contact write to the app, which opens a window of 24 hours for
// answers on WhatsApp.
func (f *fake) writes(t *testing.T, channel conversation.ConversationChannel, from, text string) {
	t.Helper()
	body := fmt.Sprintf(`{"from":{"channel":%q,"identity":%q},"contact_message":{"text_message":{"text":%q}}}`, channel, from, text)
	response, err := http.Post(f.url+"/fake/receive", "application/json", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Fatalf("/fake/receive answered %d", response.StatusCode)
	}
}

// createTemplate creates the template "welcome".
func (f *fake) createTemplate(t *testing.T) {
	t.Helper()
	_, err := f.client.Templates.CreateTemplate(t.Context(), template.CreateTemplateRequest{
		ID: new("welcome"), DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"), Version: new("1"), TextMessage: text("Welcome back, ${name}! The usual ${drink}?"),
			Variables: []template.TypeTemplateVariable{{Key: new("name")}, {Key: new("drink")}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

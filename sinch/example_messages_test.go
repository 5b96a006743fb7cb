package sinch_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Buttons: an answer, a telephone call and a web page.
func ExampleMessagesService_SendChoice() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Messages.SendChoice(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.ChoiceMessage{
		TextMessage: &conversation.TextMessage{Text: "Your table is booked. Will you come?"},
		Choices: []conversation.Choice{
			{TextMessage: &conversation.TextMessage{Text: "Yes"}, PostbackData: new("yes")}, // comes back when it is tapped
			{CallMessage: &conversation.CallMessage{Title: "Call us", PhoneNumber: "+4681234567"}},
			{URLMessage: &conversation.URLMessage{Title: "The menu", URL: "https://restaurant.example/menu"}},
		},
	})
	fmt.Println(err)
	// Output: <nil>
}

// A picture with a title, a text and buttons.
func ExampleMessagesService_SendCard() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Messages.SendCard(ctx, fake.AppID(), sinch.To(sinch.RCS, "+46701234567"), conversation.CardMessage{
		Title:        new("The red chair"),
		Description:  new("Beech and wool, 149 €"),
		MediaMessage: &conversation.MediaProperties{URL: "https://shop.example/red.jpg"},
		Choices: []conversation.Choice{
			{TextMessage: &conversation.TextMessage{Text: "Buy"}, PostbackData: new("buy red")},
			{URLMessage: &conversation.URLMessage{Title: "More", URL: "https://shop.example/red"}},
		},
	})
	fmt.Println(err)
	// Output: <nil>
}

// Several cards side by side.
func ExampleMessagesService_SendCarousel() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	card := func(colour string) conversation.CardMessage {
		return conversation.CardMessage{
			Title:        new("The " + colour + " chair"),
			MediaMessage: &conversation.MediaProperties{URL: "https://shop.example/" + colour + ".jpg"},
			Choices:      []conversation.Choice{{TextMessage: &conversation.TextMessage{Text: "Buy"}, PostbackData: new("buy " + colour)}},
		}
	}
	_, err := client.Messages.SendCarousel(ctx, fake.AppID(), sinch.To(sinch.RCS, "+46701234567"), conversation.CarouselMessage{
		Cards: []conversation.CardMessage{card("red"), card("blue")},
	})
	fmt.Println(err)
	// Output: <nil>
}

// A list to choose from, in sections.
func ExampleMessagesService_SendList() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	item := func(title, data string) conversation.ListItem {
		return conversation.ListItem{Choice: &conversation.ChoiceItem{Title: title, PostbackData: new(data)}}
	}
	_, err := client.Messages.SendList(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.ListMessage{
		Title: "When will you come?",
		Sections: []conversation.ListSection{
			{Title: new("Friday"), Items: []conversation.ListItem{item("18:00", "fri 18"), item("21:00", "fri 21")}},
			{Title: new("Saturday"), Items: []conversation.ListItem{item("18:00", "sat 18")}},
		},
	})
	fmt.Println(err)
	// Output: <nil>
}

// A place on the map.
func ExampleMessagesService_SendLocation() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Messages.SendLocation(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.LocationMessage{
		Title:       "The restaurant",
		Coordinates: conversation.Coordinates{Latitude: 55.61, Longitude: 13.00},
	})
	fmt.Println(err)
	// Output: <nil>
}

// A picture, a film, a sound or a document, which Sinch fetches from its address.
func ExampleMessagesService_SendMedia() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Messages.SendMedia(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.MediaProperties{
		URL: "https://shop.example/invoices/4711.pdf", FilenameOverride: new("invoice.pdf"),
	})
	fmt.Println(err)
	// Output: <nil>
}

// A contact card.
func ExampleMessagesService_SendContactInfo() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Messages.SendContactInfo(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.ContactInfoMessage{
		Name:         conversation.NameInfo{FullName: "Ann Smith"},
		PhoneNumbers: []conversation.PhoneNumberInfo{{PhoneNumber: "+46701234567", Type: new("mobile")}},
	})
	fmt.Println(err)
	// Output: <nil>
}

// A WhatsApp template. Its parameters are named after where they stand: body[1]text, header[1]image.link, button[0]url[1]text.
func ExampleMessagesService_SendTemplate() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Messages.SendTemplate(ctx, fake.AppID(), sinch.To(sinch.WhatsApp, "46701234567"), conversation.TemplateMessage{
		ChannelTemplate: map[conversation.ConversationChannel]conversation.TemplateReference{
			sinch.WhatsApp: {
				TemplateID:   "order_sent", // its name at WhatsApp
				LanguageCode: new("en_US"), // WhatsApp takes no en-US
				Parameters: map[string]string{
					"header[1]image.link": "https://shop.example/red.jpg",
					"body[1]text":         "Ann",
					"button[0]url[1]text": "4711", // the end of the address behind the first button
				},
			},
		},
	})
	fmt.Println(err)
	// Output: <nil>
}

// By WhatsApp, and by SMS to whom that does not reach.
func ExampleMessagesService_SendText() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")
	_, err := client.Messages.SendText(ctx, fake.AppID(), to, "Your table is ready")
	fmt.Println(err)
	// Output: <nil>
}

// A template of Sinch's with a plain text where there is no template, as for SMS.
func ExampleMessagesService_Send() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	to := sinch.To(sinch.WhatsApp, "46701234567").Or(sinch.SMS, "+46701234567").Sender("Acme")
	_, err := client.Messages.Send(ctx, fake.AppID(), to, conversation.AppMessage{
		TemplateMessage: &conversation.TemplateMessage{
			OmniTemplate: &conversation.TemplateReferenceWithVersion{
				TemplateID:   "01F8MECHZX3TBDSZ7XRADM79XE",
				Version:      "latest",
				LanguageCode: new("sv-SE"), // one of the languages that it has
				Parameters:   map[string]string{"name": "Ann"},
			},
		},
		ExplicitChannelOmniMessage: map[conversation.ConversationChannel]conversation.OmniMessageOverride{
			sinch.SMS: {TextMessage: &conversation.TextMessage{Text: "Hej Ann, ditt bord är klart"}},
		},
	})
	fmt.Println(err)
	// Output: <nil>
}

package browser

import (
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// evening fills a fake with what a small restaurant may have sent.
func evening(t *testing.T, f *fake) {
	t.Helper()
	f.subscribe(conversation.WebhookTriggerMessageInbound, conversation.WebhookTriggerMessageDelivery)
	f.createTemplate(t)
	f.send(t, sinch.SMS, bo, conversation.AppMessage{TextMessage: text("Your order is on its way.")})
	f.send(t, sinch.RCS, chris, conversation.AppMessage{LocationMessage: everyKind()["a location"].LocationMessage})
	f.writes(t, sinch.WhatsApp, anna, "Do you have a table on Friday?")
	f.send(t, sinch.WhatsApp, anna, conversation.AppMessage{TemplateMessage: &conversation.TemplateMessage{
		OmniTemplate: &conversation.TemplateReferenceWithVersion{TemplateID: "welcome", Version: "1", Parameters: map[string]string{"name": "Anna", "drink": "flat white"}},
	}})
	f.send(t, sinch.WhatsApp, anna, card())
	// One mistake, for the tab of requests.
	f.post(t, "/messages:send", `{"app_id":"`+f.appID()+`","ttl":"soon","recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"`+bo+`"}]}},"message":{"text_message":{"test":"Hi"}}}`)
}

func TestTheMainViewsInLightAndDark(t *testing.T) {
	f := startFake(t)
	evening(t, f)
	grounds := map[bool]string{}
	for _, dark := range []bool{false, true} {
		name := map[bool]string{false: "light", true: "dark"}[dark]
		l := desktop
		l.dark = dark
		page := open(t, f, l)
		if !dark {
			page.click(".person", anna)
			page.click(".card .choice", "Yes, please")
			page.shows(".from-contact", "Yes, please")
			page.click("#reply", "")
			page.press("Could we have the one by the window?", "\r")
			page.shows(".from-contact", "by the window?")
		}
		page.click(".person", anna)
		page.click("#callbacks summary", "Message inbound")
		page.shows("#callbacks", "Signed")
		page.picture("conversations-" + name)
		page.click("#tab-requests", "Requests")
		page.click("#requests summary", "$.message.text_message")
		page.picture("requests-" + name)
		grounds[dark] = evaluate[string](page, `getComputedStyle(document.body).backgroundColor`)
	}
	if grounds[false] == grounds[true] {
		t.Errorf("light and dark are both %s", grounds[true])
	}
}

func TestNarrowScreens(t *testing.T) {
	f := startFake(t)
	evening(t, f)
	page := open(t, f, look{width: 390, height: 844})
	fits := func(view string) {
		t.Helper()
		if wide := evaluate[int](page, `document.documentElement.scrollWidth`); wide > 390 {
			t.Errorf("%s is %d pixels wide", view, wide)
		}
		page.picture("narrow-" + view)
	}
	page.shows(".person", anna)
	page.until("the phone is not there yet", `document.getElementById("phone").offsetParent === null`)
	fits("people")
	page.click(".person", anna)
	page.until("the phone has come", `document.getElementById("phone").offsetParent !== null`)
	page.until("the people are gone", `document.getElementById("people").offsetParent === null`)
	page.click(".card .choice", "Another time")
	page.shows(".from-contact", "Another time")
	fits("phone")
	page.click(".foot summary", "⋯")
	page.until("the menu is on the screen", `(() => {
		const box = document.querySelector(".menu[open] .menu-items").getBoundingClientRect();
		return box.left >= 0 && box.right <= 390;
	})()`)
	fits("menu")
	page.press("\x1b")
	f.send(t, sinch.WhatsApp, anna, carousel())
	f.send(t, sinch.WhatsApp, anna, list())
	page.shows(".list h3", "Which size?")
	fits("list")
	page.click("#back", "‹")
	page.until("the people are back", `document.getElementById("people").offsetParent !== null`)
	page.click("#tab-requests", "Requests")
	page.click("#requests summary", "$.message.text_message")
	fits("requests")
}

func TestAGalleryOfAllKinds(t *testing.T) {
	f := startFake(t)
	page := open(t, f, look{width: 1440, height: 3000})
	f.writes(t, sinch.WhatsApp, anna, "What do you have?")
	for name, message := range everyKind() {
		if !strings.Contains(name, "list") {
			f.send(t, sinch.WhatsApp, anna, message)
		}
	}
	f.send(t, sinch.WhatsApp, anna, list())
	page.shows(".list h3", "Which size?")
	page.picture("gallery")
}

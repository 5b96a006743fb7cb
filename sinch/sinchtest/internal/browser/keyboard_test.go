package browser

import (
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestEverythingIsDoneWithTheKeyboardAlone(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerMessageInbound)
	f.send(t, sinch.SMS, bo, conversation.AppMessage{TextMessage: text("Your order is on its way.")})
	f.send(t, sinch.WhatsApp, anna, card())
	page := open(t, f, desktop)
	page.shows(".card h3", "Your table")

	page.tabTo("the link that skips to the reply", `e.className === "skip"`)
	page.press(kb.Enter)
	page.until("the field has the focus", `document.activeElement.id === "reply"`)
	page.press("By keyboard", kb.Enter)
	if message, ok := f.next(t).Payload().(*conversation.MessageInboundEvent); !ok || message.Message.ContactMessage.TextMessage.Text != "By keyboard" {
		t.Errorf("the reply is %+v", message)
	}
	page.until("the field keeps the focus", `document.activeElement.id === "reply"`)

	page.tabTo("the second button of the card", `e.classList.contains("choice") && e.innerText.includes("Another time")`)
	page.press(kb.Enter)
	if message, ok := f.next(t).Payload().(*conversation.MessageInboundEvent); !ok || message.Message.ContactMessage.ChoiceResponseMessage.PostbackData != "move" {
		t.Errorf("the choice is %+v", message)
	}
	page.shows(".choice.tapped", "Another time")
	page.until("the button keeps the focus", `document.activeElement.innerText.includes("Another time")`)

	page.tabTo("the menu of the message", `e.matches(".foot summary")`)
	page.press(kb.Enter, kb.ArrowDown)
	page.until("the first entry has the focus", `document.activeElement.innerText === "Delivered"`)
	page.press(kb.Escape)
	page.until("Escape closes the menu", `!document.querySelector(".foot .menu[open]") && document.activeElement.matches(".foot summary")`)
	page.press(kb.Enter, kb.ArrowDown, kb.ArrowDown, kb.Enter)
	page.shows(".state-read", "Read")

	page.tabTo("the button of the dialog", `e.id === "new-person"`)
	page.press(kb.Enter)
	page.until("the dialog is open", `document.querySelector("dialog").open`)
	page.press(kb.Escape)
	page.until("Escape closes it", `!document.querySelector("dialog").open && document.activeElement.id === "new-person"`)

	page.tabTo("the other person", `e.matches(".person") && e.innerText.includes("`+bo+`")`)
	page.press(kb.Enter)
	page.shows("#who", bo)

	page.tabTo("the tabs", `e.id === "tab-phone"`)
	page.press(kb.ArrowRight)
	page.until("the other tab has the focus", `document.activeElement.id === "tab-requests" && !document.getElementById("panel-requests").hidden`)
	page.tabTo("a request", `e.matches("#requests summary")`)
	page.press(kb.Enter)
	page.until("the request is open", `document.querySelector("#requests details[open] pre") !== null`)
}

func TestWhatIsNamedForThoseWhoDoNotSee(t *testing.T) {
	f := startFake(t)
	evening(t, f)
	page := open(t, f, desktop)
	page.shows(".card h3", "Your table")
	nameless := evaluate[[]string](page, `[...document.querySelectorAll("button, summary, a, input, select, textarea, [role=tab], [tabindex='0']")]
		.filter(e => !(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby") || e.labels?.length || e.textContent.trim()))
		.filter(e => e.offsetParent !== null)
		.map(e => e.outerHTML.slice(0, 100))`)
	if len(nameless) > 0 {
		t.Errorf("without a name are %s", strings.Join(nameless, ", "))
	}
}

func TestThePageComesBackWhenTheFakeDoes(t *testing.T) {
	f := startFake(t)
	f.send(t, sinch.SMS, bo, conversation.AppMessage{TextMessage: text("Before")})
	page := open(t, f, desktop)
	page.expected = regexp.MustCompile("Failed to load resource")
	page.shows(".person", bo)
	if err := f.process.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	page.shows("#live", "connecting")
	f.start(strings.TrimPrefix(f.url, "http://"))
	page.shows("#live", "live")
	page.until("what was is gone", `document.querySelectorAll(".person").length === 0`)
	f.send(t, sinch.SMS, bo, conversation.AppMessage{TextMessage: text("After")})
	page.shows(".from-app", "After")
}

func TestResetForgetsEverything(t *testing.T) {
	f := startFake(t)
	evening(t, f)
	page := open(t, f, desktop)
	page.shows(".person", anna)
	page.click("#fake-menu summary", "⋯")
	page.click("#fake-menu button", "Reset")
	page.shows("#nobody", "Nobody was written to yet.")
	page.until("the callbacks are gone", `document.querySelectorAll("#callbacks li").length === 0`)
	f.send(t, sinch.SMS, bo, conversation.AppMessage{TextMessage: text("The client's token is still good")})
	page.shows(".from-app", "still good")
}

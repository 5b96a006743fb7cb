package browser

import (
	"strconv"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// next returns the next callback, which the server for callbacks has verified.
func (f *fake) next(t *testing.T) *webhook.Event {
	t.Helper()
	select {
	case event := <-f.received:
		return event
	case <-t.Context().Done():
		t.Fatal("no callback came")
		return nil
	}
}

func TestWhatIsTappedArrivesAsAVerifiedCallback(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerMessageInbound)
	page := open(t, f, desktop)
	for _, test := range []struct {
		name, selector, title, postback string
		message                         conversation.AppMessage
	}{
		{"the second of a card's three buttons", ".card .choice", "Another time", "move", card()},
		{"an entry of a list", ".list .item", "1 kg", "bag-1000", list()},
		{"a button of the last card of a carousel", ".carousel .choice", "Take Sumatra", "sumatra", carousel()},
	} {
		t.Run(test.name, func(t *testing.T) {
			page.t = t
			id := f.send(t, sinch.WhatsApp, anna, test.message)
			page.click(`[data-message="`+id+`"] `+test.selector, test.title)
			event, ok := f.next(t).Payload().(*conversation.MessageInboundEvent)
			if !ok {
				t.Fatal("the callback is no message")
			}
			choice := event.Message.ContactMessage.ChoiceResponseMessage
			if choice == nil || choice.MessageID != id || choice.PostbackData != test.postback {
				t.Errorf("the app got %+v, want a choice of %s with %q", choice, id, test.postback)
			}
			page.shows(`[data-message="`+id+`"] .tapped`, test.title)
			page.shows(".from-contact", test.title)
			page.shows(".traffic .badge", "200")
		})
	}
	page.t = t
}

func TestACardWithThreeButtonsIsSeen(t *testing.T) {
	f := startFake(t)
	page := open(t, f, desktop)
	page.shows("#nobody", "Nobody was written to yet.")
	f.writes(t, sinch.WhatsApp, anna, "A table for four?")
	f.send(t, sinch.WhatsApp, anna, card())
	page.shows(".card h3", "Your table is waiting")
	page.until("the card has three buttons", `document.querySelectorAll(".card button.choice").length === 3`)
	page.shows("#people", anna)
	page.shows("#announce", "Your table is waiting")
}

func TestAReplyArrivesAsAVerifiedCallback(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerMessageInbound)
	page := open(t, f, desktop)
	f.send(t, sinch.SMS, anna, conversation.AppMessage{TextMessage: text("Hello Anna")})
	page.shows(".from-app", "Hello Anna")
	page.click("#reply", "")
	page.press("See you at 8!", "\r")
	event, ok := f.next(t).Payload().(*conversation.MessageInboundEvent)
	if !ok || event.Message.ContactMessage.TextMessage == nil || event.Message.ContactMessage.TextMessage.Text != "See you at 8!" {
		t.Errorf("the app got %+v", event)
	}
	page.shows(".from-contact", "See you at 8!")
	page.until("the field is empty", `document.getElementById("reply").value === ""`)
}

func TestADeliveryThatFailsShowsItsReason(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerMessageDelivery)
	f.writes(t, sinch.WhatsApp, anna, "Hi")
	page := open(t, f, desktop)
	f.send(t, sinch.WhatsApp, anna, conversation.AppMessage{TextMessage: text("Hello Anna")})
	page.shows(".state", "Delivered")
	f.next(t)
	f.next(t)
	page.click(".foot summary", "⋯")
	page.click(".foot .menu-items button", "Failed…")
	page.until("the reasons are there", `document.querySelectorAll("dialog select option").length > 5`)
	evaluate[bool](page, `Boolean(document.querySelector("dialog select").value = "RECIPIENT_NOT_OPTED_IN")`)
	page.click("dialog input", "")
	page.press("said no", "\r")
	event, ok := f.next(t).Payload().(*conversation.MessageDeliveryReceiptEvent)
	if !ok || event.MessageDeliveryReport.Status != conversation.DeliveryStatusFailed ||
		*event.MessageDeliveryReport.Reason.Code != conversation.ReasonCodeRecipientNotOptedIn {
		t.Errorf("the app got %+v", event)
	}
	page.shows(".state-failed", "Failed")
	page.shows(".reason", "recipient not opted in: said no")
}

func TestAReactionIsLeftAndTakenBack(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerEventInbound)
	page := open(t, f, desktop)
	f.send(t, sinch.WhatsApp, anna, conversation.AppMessage{TextMessage: text("Hello Anna")})
	for _, step := range []struct {
		entry string
		want  conversation.ReactionAction
		left  int
	}{
		{"React ❤️", conversation.ReactionActionReact, 1},
		{"Take the reaction back", conversation.ReactionActionUnreact, 0},
	} {
		page.click(".foot summary", "⋯")
		page.click(".foot .menu-items button", step.entry)
		event, ok := f.next(t).Payload().(*conversation.EventInbound)
		if !ok || event.Event.ContactMessageEvent.ReactionEvent.Action != step.want {
			t.Errorf("the app got %+v", event)
		}
		page.until("the reaction is seen or gone", `document.querySelectorAll(".reaction").length === `+strconv.Itoa(step.left))
	}
}

func TestEveryKindOfMessageHasALook(t *testing.T) {
	f := startFake(t)
	page := open(t, f, desktop)
	for name, message := range everyKind() {
		t.Run(name, func(t *testing.T) {
			page.t = t
			id := f.send(t, sinch.WhatsApp, anna, message)
			bubble := `[data-message="` + id + `"] .content`
			page.until("the message shows", `document.querySelector('`+bubble+`')?.innerText.trim().length > 3`)
			raw := evaluate[int](page, `document.querySelectorAll('`+bubble+` .code').length`)
			if want := map[bool]int{true: 1}[name == "one for the channel alone"]; raw != want {
				t.Errorf("%d parts show as JSON, want %d", raw, want)
			}
			if evaluate[bool](page, `document.body.innerText.includes("The text of the other channels")`) {
				t.Error("what is for other channels shows as well")
			}
		})
	}
	page.t = t
	page.shows(".content", "For WhatsApp alone")
}

func TestATemplateShowsWithItsParametersFilledIn(t *testing.T) {
	f := startFake(t)
	page := open(t, f, desktop)
	f.createTemplate(t)
	f.send(t, sinch.WhatsApp, anna, conversation.AppMessage{TemplateMessage: &conversation.TemplateMessage{
		OmniTemplate: &conversation.TemplateReferenceWithVersion{TemplateID: "welcome", Version: "latest", Parameters: map[string]string{"name": "Anna", "drink": "flat white"}},
	}})
	page.shows(".from-app", "Welcome back, Anna! The usual flat white?")
}

func TestACallbackIsSentAgainWithOneClick(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerMessageInbound)
	page := open(t, f, desktop)
	f.send(t, sinch.SMS, anna, conversation.AppMessage{TextMessage: text("Hello Anna")})
	page.click("#reply", "")
	page.press("Hi", "\r")
	first := f.next(t)
	page.click("#callbacks summary", "Message inbound")
	page.shows("#callbacks .signed", "Signed")
	page.shows("#callbacks .headers", "X-Sinch-Webhook-Signature")
	page.click("#callbacks button", "Send again")
	// The receiver knows the event, and answers without handing it on again.
	page.shows("#callbacks .tries", "2 tries")
	if len(f.received) > 0 && f.next(t).IdempotencyKey() != first.IdempotencyKey() {
		t.Error("what was sent again is another event")
	}
}

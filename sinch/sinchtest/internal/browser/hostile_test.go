package browser

import (
	"context"
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// hostile texts do something wherever they are taken for markup.
const (
	script  = `<script>document.title = "taken over"</script>`
	handler = `"><img src=x onerror="document.title = 'taken over'"><svg onload="document.title='taken over'">`
	address = `javascript:document.title="taken over"`
)

func TestAScriptInAMessageDoesNothing(t *testing.T) {
	f := startFake(t)
	f.subscribe(conversation.WebhookTriggerMessageInbound)
	page := open(t, f, desktop)
	messages := []conversation.AppMessage{
		{TextMessage: text(script)},
		{TextMessage: text(handler), Agent: &conversation.Agent{DisplayName: new(handler)}},
		{MediaMessage: &conversation.MediaProperties{URL: address, FilenameOverride: new(handler)}},
		{MediaMessage: &conversation.MediaProperties{URL: "data:text/html," + script, ThumbnailURL: new(address)}},
		{CardMessage: &conversation.CardMessage{Title: new(script), Description: new(handler), Choices: []conversation.Choice{
			choice(handler, script), {URLMessage: &conversation.URLMessage{Title: script, URL: address}},
		}}},
		{ContactInfoMessage: &conversation.ContactInfoMessage{
			Name: conversation.NameInfo{FullName: handler}, PhoneNumbers: []conversation.PhoneNumberInfo{{PhoneNumber: script}}, URLs: []conversation.URLInfo{{URL: address}},
		}},
		{TextMessage: text("x"), ExplicitChannelMessage: map[conversation.ConversationChannel]string{sinch.WhatsApp: script}},
	}
	last := ""
	for _, message := range messages {
		last = f.send(t, sinch.WhatsApp, anna, message)
	}
	page.shows(`[data-message="`+last+`"]`, script)
	page.shows(".from-app .text", script)
	page.shows(".from-app .text", handler)
	page.click(".card .choice", handler) // whose callback has it, too
	f.next(t)
	page.shows("#callbacks .badge", "200")
	page.click("#callbacks summary", "Message inbound")
	page.click("#tab-requests", "Requests")
	page.click("#requests summary", "SendMessage")
	page.shows("#requests pre", "taken over")
	if title := evaluate[string](page, "document.title"); title != "sinch-fake" {
		t.Errorf("the title is %q", title)
	}
	if links := evaluate[int](page, `[...document.querySelectorAll("a[target]")].filter(a => !/^https?:/.test(a.href)).length`); links > 0 {
		t.Errorf("%d links lead to what is no web address", links)
	}
	if made := evaluate[int](page, `document.querySelectorAll("main img, main svg, main script, main object, main embed").length`); made > 0 {
		t.Errorf("%d elements were made of text", made)
	}
}

// TestThePolicyIsInForce shows that what the other tests watch for would be
// seen, were there something to see.
func TestThePolicyIsInForce(t *testing.T) {
	f := startFake(t)
	page := open(t, f, desktop)
	page.expected = regexp.MustCompile("Content Security Policy|TrustedHTML")
	for _, test := range []struct{ name, script, want string }{
		{"a picture from elsewhere", `new Image().src = "https://127.0.0.1:1/x.png"`, "img-src"},
		{"a request to elsewhere", `fetch("https://127.0.0.1:1/").catch(() => {})`, "connect-src"},
		{"a frame from elsewhere", `document.body.append(Object.assign(document.createElement("iframe"), { src: "https://127.0.0.1:1/" }))`, "frame-src"},
	} {
		t.Run(test.name, func(t *testing.T) {
			page.t = t
			evaluate[chromedp.Void](page, "(() => { violations.length = 0; "+test.script+" })()")
			page.until("the policy is violated", `violations.includes("`+test.want+`")`)
		})
	}
	page.t = t
	if evaluate[bool](page, `(() => { try { document.body.innerHTML = "<b>x</b>"; return true } catch { return false } })()`) {
		t.Error("text can become markup")
	}
	evaluate[chromedp.Void](page, "(() => { violations.length = 0 })()")
}

// pixel is a PNG.
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

func TestAPictureIsLoadedOnlyWhenItIsAskedFor(t *testing.T) {
	asked := make(chan string, 10)
	pictures := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.Header.Get("Referer")
		w.Header().Set("Content-Type", "image/png")
		_, _ = io.Copy(w, base64.NewDecoder(base64.StdEncoding, strings.NewReader(pixel)))
	}))
	defer pictures.Close()
	f := startFake(t)
	page := open(t, f, desktop)
	f.send(t, sinch.WhatsApp, anna, conversation.AppMessage{MediaMessage: &conversation.MediaProperties{URL: pictures.URL + "/a%20picture.png?size=1"}})
	page.shows(".media-link", "a picture.png")
	if len(asked) > 0 {
		t.Error("the picture was loaded before anybody asked for it")
	}
	page.click(".media button", "Show")
	select {
	case from := <-asked:
		if from != "" {
			t.Errorf("the server of the picture was told %q", from)
		}
	case <-page.ctx.Done():
		t.Fatal("the picture was not loaded")
	}
	page.until("the picture has a place", `document.querySelector(".media iframe").offsetHeight > 100`)
}

func TestNoSecretIsOnThePage(t *testing.T) {
	f := startFake(t)
	evening(t, f)
	// What is wrong is shown as it came, but for the secret.
	f.post(t, "/webhooks", `{"app_id":"`+f.appID()+`","target":"no URL","secret":"`+secret+`"}`)
	f.post(t, "/webhooks", `{"secret" : "`+secret+`", "target":`)
	page := open(t, f, desktop)
	page.shows(".person", anna)
	page.click("#tab-requests", "Requests")
	page.shows("#requests .mistake", "$.target")
	evaluate[chromedp.Void](page, `(() => { for (const d of document.querySelectorAll(".traffic details")) d.open = true })()`)
	page.shows("#requests pre", "[secret]")
	page.until("all is open", `[...document.querySelectorAll(".traffic details")].every(d => d.children.length > 1)`)
	whole := evaluate[string](page, "document.documentElement.outerHTML")
	for name, forbidden := range map[string]string{
		"the secret of the webhook": secret, "the key secret": f.env["SINCH_KEY_SECRET"], "a token": "sinchtest.", "basic authentication": "dGhlLWtleT",
	} {
		if strings.Contains(whole, forbidden) {
			t.Errorf("%s is on the page", name)
		}
	}
}

// post sends what the client would not.
func (f *fake) post(t *testing.T, path, body string) {
	t.Helper()
	url := f.env["SINCH_CONVERSATION_URL"] + "/v1/projects/" + f.env["SINCH_PROJECT_ID"] + path
	request, err := http.NewRequestWithContext(context.WithoutCancel(t.Context()), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(f.env["SINCH_KEY_ID"], f.env["SINCH_KEY_SECRET"])
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
}

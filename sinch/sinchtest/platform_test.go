package sinchtest_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// rule is a sentence about Sinch that the fake obeys. Where it stands on an
// assumption, other holds once the other one is made.
type rule struct {
	says       string
	holds      func(p *platform)
	assumption sinchtest.Assumption
	other      func(p *platform)
}

// platform is a fake for one rule.
type platform struct {
	*testing.T
	*sinchtest.Server
	client *sinch.Client
}

func newPlatform(t *testing.T, options ...sinchtest.Option) *platform {
	server := sinchtest.NewServer(t, options...)
	return &platform{t, server, server.Client()}
}

// rules are all of them, by topic.
func rules() map[string][]rule {
	return map[string][]rule{
		"access":    accessRules(),
		"apps":      appRules(),
		"callbacks": callbackRules(),
		"channels":  channelRules(),
		"consents":  consentRules(),
		"contacts":  contactRules(),
		"fallback":  fallbackRules(),
		"limits":    limitRules(),
		"lists":     listRules(),
		"repeats":   repeatRules(),
		"shapes":    shapeRules(),
	}
}

// TestTheFakeObeysWhatIsKnownOfSinch has one row for each sentence about Sinch
// that concerns the fake.
func TestTheFakeObeysWhatIsKnownOfSinch(t *testing.T) {
	for topic, rules := range rules() {
		for _, rule := range rules {
			t.Run(topic+"/"+rule.says, func(t *testing.T) { rule.holds(newPlatform(t)) })
		}
	}
}

// TestWhatIsNotKnownOfSinchIsAnOption turns each assumption around.
func TestWhatIsNotKnownOfSinchIsAnOption(t *testing.T) {
	var turned []sinchtest.Assumption
	for _, rules := range rules() {
		for _, rule := range rules {
			if rule.other == nil {
				continue
			}
			turned = append(turned, rule.assumption)
			t.Run(string(rule.assumption), func(t *testing.T) {
				rule.other(newPlatform(t, sinchtest.WithAssumptions(rule.assumption)))
			})
		}
	}
	for _, assumption := range sinchtest.Assumptions() {
		if !slices.Contains(turned, assumption) {
			t.Errorf("no row turns %s around", assumption)
		}
	}
}

// answers fails unless a request, to a path of the project, is answered with a
// status and a text in the body.
func (p *platform) answers(method, path, body string, status int, holding ...string) string {
	p.Helper()
	answer := call(p.Handler, method, projectPath(p.Handler)+path, body)
	if answer.Code != status {
		p.Errorf("%s %s: status %d, want %d: %s", method, path, answer.Code, status, answer.Body)
	}
	for _, text := range holding {
		if !strings.Contains(answer.Body.String(), text) {
			p.Errorf("%s %s: the answer does not hold %q: %s", method, path, text, answer.Body)
		}
	}
	return answer.Body.String()
}

// sends sends a text and returns the message, or the error.
func (p *platform) sends(request conversation.SendMessageRequest) (sinchtest.Message, error) {
	p.Helper()
	sent, err := p.client.Messages.SendMessage(p.Context(), request)
	if err != nil {
		return sinchtest.Message{}, err
	}
	return p.message(sent.MessageID), nil
}

// mustSend is sends that ends the test on an error.
func (p *platform) mustSend(request conversation.SendMessageRequest) sinchtest.Message {
	p.Helper()
	m, err := p.sends(request)
	if err != nil {
		p.Fatal(err)
	}
	return m
}

func (p *platform) message(id string) sinchtest.Message {
	p.Helper()
	for _, m := range p.Messages() {
		if m.ID == id {
			return m
		}
	}
	p.Fatalf("there is no message %q", id)
	return sinchtest.Message{}
}

// text is a request to send "Hi" to a recipient.
func (p *platform) text(to sinch.Recipient) conversation.SendMessageRequest {
	return sinch.NewMessage(p.AppID(), to, conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}})
}

// app creates an app with credentials for channels, which change may change
// before.
func (p *platform) app(change func(*conversation.AppCreateRequest), channels ...conversation.ConversationChannel) *conversation.AppResponse {
	p.Helper()
	request := conversation.AppCreateRequest{DisplayName: "App", ChannelCredentials: credentials(channels...)}
	if change != nil {
		change(&request)
	}
	app, err := p.client.Apps.CreateApp(p.Context(), request)
	if err != nil {
		p.Fatal(err)
	}
	return app
}

func credentials(channels ...conversation.ConversationChannel) []conversation.ConversationChannelCredentials {
	all := []conversation.ConversationChannelCredentials{}
	for _, channel := range channels {
		all = append(all, conversation.ConversationChannelCredentials{
			Channel: &channel, StaticBearer: &conversation.StaticBearerCredentials{ClaimedIdentity: "plan", Token: "token"},
		})
	}
	return all
}

func inConversationMode(request *conversation.AppCreateRequest) {
	request.ProcessingMode = new(conversation.ProcessingModeConversation)
}

// reports returns the delivery reports of a message as "STATUS CHANNEL REASON".
func (p *platform) reports(id string) []string {
	var all []string
	for _, c := range p.Callbacks() {
		report := c.Event.MessageDeliveryReport
		if report == nil || report.MessageID != id {
			continue
		}
		words := []string{string(report.Status)}
		if report.ChannelIdentity != nil {
			words = append(words, string(report.ChannelIdentity.Channel))
		}
		if report.Reason != nil {
			words = append(words, text(report.Reason.Code))
		}
		all = append(all, strings.Join(words, " "))
	}
	return all
}

// reported fails unless a message was reported on in these words.
func (p *platform) reported(id string, want ...string) {
	p.Helper()
	if got := p.reports(id); !slices.Equal(got, want) {
		p.Errorf("reported are %q, want %q", got, want)
	}
}

// hook subscribes a webhook of an app, which takes whatever comes, to triggers.
func (p *platform) hook(appID string, triggers ...conversation.WebhookTrigger) *receiver {
	p.Helper()
	r := newReceiver(p.T, "s3cret")
	_, err := p.client.Webhooks.CreateWebhook(p.Context(), conversation.CreateWebhookRequest{
		AppID: appID, Target: r.URL, TargetType: new(conversation.WebhookTargetTypeHTTP), Secret: &r.secret, Triggers: triggers,
	})
	if err != nil {
		p.Fatal(err)
	}
	return r
}

// writes plays a contact who writes to the default app.
func (p *platform) writes(channel conversation.ConversationChannel, identity, words string) string {
	p.Helper()
	id, err := p.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: channel, Identity: identity},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: words}},
	})
	if err != nil {
		p.Fatal(err)
	}
	return id
}

// body writes a value as JSON.
func body(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// refuses fails unless an error is a 400 that names something.
func (p *platform) refuses(err error, naming string) {
	p.Helper()
	failed, ok := err.(*sinch.Error)
	if !ok || failed.StatusCode != http.StatusBadRequest || !strings.Contains(failed.Message(), naming) {
		p.Errorf("got %v, want a 400 that names %q", err, naming)
	}
}

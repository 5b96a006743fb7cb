package sinch_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// simCallHeader tells the server which call a request is part of.
const simCallHeader = "X-Call"

// simCall is one call, with what the caller was told and what the server did.
type simCall struct {
	name      string // also the text that is sent, so that each is unique
	operation *simOperation
	mode      sinch.RetryMode
	pause     time.Duration // before it
	timeout   time.Duration // 0 for none
	object    string        // the ID of what the call is about, if it has to exist
	waits     int           // of the limiter so far
	owed      time.Duration // to the next of them

	result string // the ID that the caller was told; empty where there is none
	err    error

	attempts []*simAttempt
}

func (c *simCall) String() string {
	text := fmt.Sprintf("%s (%s, %s", c.name, c.operation.name, simModes[c.mode])
	if c.timeout > 0 {
		text += fmt.Sprintf(", %v to go", c.timeout)
	}
	return text + ")"
}

var simModes = map[sinch.RetryMode]string{
	sinch.RetryDefault: "RetryDefault", sinch.RetrySafe: "RetrySafe", sinch.RetryAll: "RetryAll", sinch.RetryNever: "RetryNever",
}

// simOperation is a kind of call.
type simOperation struct {
	name       string
	idempotent bool
	bodiless   bool // nothing in the answer is needed
	weight     int
	// prepare makes what the call is about; nil if there is no such thing.
	prepare func(w *simWorld, name string) string
	call    func(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error)
}

var simOperations = []*simOperation{
	{name: "send", weight: 6, call: simSend},
	{name: "create", weight: 2, call: simCreate},
	{name: "put", weight: 2, prepare: prepareTemplate, call: simPut},
	{name: "stop", weight: 2, bodiless: true, prepare: prepareConversation, call: simStop},
	{name: "delete", weight: 3, idempotent: true, bodiless: true, prepare: prepareContact, call: simDelete},
	{name: "get", weight: 2, idempotent: true, prepare: prepareContact, call: simGet},
	{name: "list", weight: 1, idempotent: true, call: simList},
}

// newCall draws a call.
func (w *simWorld) newCall(chance *rand.Rand) *simCall {
	c := &simCall{name: fmt.Sprintf("call-%d", len(w.calls)+1), pause: time.Duration(chance.Int64N(int64(time.Second)))}
	weights := 0
	for _, operation := range simOperations {
		weights += operation.weight
	}
	draw := chance.IntN(weights)
	for _, operation := range simOperations {
		if draw -= operation.weight; draw < 0 {
			c.operation = operation
			break
		}
	}
	c.mode = []sinch.RetryMode{sinch.RetryDefault, sinch.RetryDefault, sinch.RetrySafe, sinch.RetryAll, sinch.RetryNever}[chance.IntN(5)]
	if chance.IntN(5) == 0 {
		c.timeout = time.Duration(chance.Int64N(int64(2 * simAttemptTimeout)))
	}
	if c.operation.prepare != nil {
		c.object = c.operation.prepare(w, c.name)
	}
	w.calls = append(w.calls, c)
	w.byName[c.name] = c
	return c
}

func simSend(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error) {
	const app = "01FAKE0APP0000000000000000"
	sent, err := client.Messages.SendText(ctx, app, sinch.To(sms, phone), c.name, options...)
	if err != nil {
		return "", err
	}
	return sent.MessageID, nil
}

func simCreate(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error) {
	created, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.Telegram, Identity: c.name}}, Language: "EN_US", DisplayName: &c.name,
	}, options...)
	if err != nil {
		return "", err
	}
	return created.ID, nil
}

func simPut(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error) {
	updated, err := client.Templates.UpdateTemplate(ctx, c.object, template.UpdateTemplateRequest{
		Version: 1, DefaultTranslation: new("en"), Description: &c.name,
		Translations: []template.V2TemplateTranslation{{LanguageCode: new("en"), TextMessage: &conversation.TextMessage{Text: c.name}}},
	}, options...)
	if err != nil {
		return "", err
	}
	return updated.ID, nil
}

func simStop(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error) {
	return "", client.Conversations.StopActiveConversation(ctx, c.object, options...)
}

func simDelete(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error) {
	return "", client.Contacts.DeleteContact(ctx, c.object, options...)
}

func simGet(ctx context.Context, client *sinch.Client, c *simCall, options ...sinch.CallOption) (string, error) {
	contact, err := client.Contacts.GetContact(ctx, c.object, options...)
	if err != nil {
		return "", err
	}
	return contact.ID, nil
}

func simList(ctx context.Context, client *sinch.Client, _ *simCall, options ...sinch.CallOption) (string, error) {
	_, err := client.Contacts.ListContacts(ctx, append(options, conversation.ListContactsParams{PageSize: new(int32(2))})...)
	return "", err
}

func prepareContact(w *simWorld, name string) string {
	return w.create("/conversation/v1", "/contacts", `{"channel_identities":[{"channel":"TELEGRAM","identity":"`+name+`"}],"language":"EN_US","display_name":"`+name+`"}`)
}

func prepareConversation(w *simWorld, name string) string {
	contact := prepareContact(w, name)
	return w.create("/conversation/v1", "/conversations", `{"active":true,"app_id":"`+w.fake.AppID()+`","contact_id":"`+contact+`"}`)
}

func prepareTemplate(w *simWorld, name string) string {
	return w.create("/template/v2", "/templates", `{"default_translation":"en","translations":[{"language_code":"en","text_message":{"text":"`+name+`"}}]}`)
}

// create makes something without the network and returns its ID.
func (w *simWorld) create(api, path, body string) string {
	return w.prepare(api+"/projects/"+w.fake.ProjectID()+path, "application/json", body).ID
}

// simPrepared is what is looked at in an answer of the fake.
type simPrepared struct {
	ID    string
	Token string `json:"access_token"`
}

// prepare posts to the fake without the network.
func (w *simWorld) prepare(path, contentType, body string) (created simPrepared) {
	request := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	request.SetBasicAuth(w.fake.KeyID(), w.fake.KeySecret())
	request.Header.Set("Content-Type", contentType)
	recorder := httptest.NewRecorder()
	w.fake.ServeHTTP(recorder, request)
	if err := json.Unmarshal(recorder.Body.Bytes(), &created); err != nil || recorder.Code != http.StatusOK {
		panic(fmt.Sprintf("%d %s", recorder.Code, recorder.Body))
	}
	return created
}

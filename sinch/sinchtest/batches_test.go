package sinchtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// batchTo is a batch to recipients.
func batchTo(h *sinchtest.Handler, recipients ...batch.RecipientAndParam) batch.SendBatchRequest {
	return batch.SendBatchRequest{
		AppID:              h.AppID(),
		Message:            conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi ${name}"}},
		RecipientAndParams: recipients,
	}
}

// phone is a recipient by number and name.
func phone(number, name string) batch.RecipientAndParam {
	return sinch.BatchRecipient(conversation.ConversationChannelSMS, number, map[string]string{"name": name})
}

func TestABatchIsAMessageToEachRecipient(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageDelivery)
	ada := addContact(t, client, sms("+46701111111"))
	toAda, toBob := sinch.BatchContact(ada.ID, map[string]string{"name": "Ada"}), phone("+46702222222", "Bob")
	toBob.MessageMetadata = map[string]any{"tier": "gold"}
	toBob.ConversationMetadata = map[string]any{"tier": "gold"}
	request := batchTo(server.Handler, toAda, toBob)
	request.CorrelationID = new("spring")
	request.MessageMetadata = map[string]any{"tier": "none"}
	request.ConversationMetadata = map[string]any{"campaign": "spring"}
	sent, err := client.Batch.SendBatch(t.Context(), request, sinch.CallHeader("X-Trace", "7"))
	if err != nil {
		t.Fatal(err)
	}

	messages := server.Messages()
	equal(t, "messages", len(messages), 2)
	for i, want := range []struct{ text, metadata, conversationMetadata string }{
		{"Hi Ada", `{"_batch_id":"` + sent.BatchID + `","tier":"none"}`, `{"campaign":"spring"}`},
		{"Hi Bob", `{"_batch_id":"` + sent.BatchID + `","tier":"gold"}`, `{"campaign":"spring","tier":"gold"}`},
	} {
		m := messages[i]
		metadata, err := json.Marshal(m.Request.ConversationMetadata)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "text", m.Request.Message.TextMessage.Text, want.text)
		equal(t, "metadata", *m.Request.MessageMetadata, want.metadata)
		equal(t, "conversation metadata", string(metadata), want.conversationMetadata)
		equal(t, "batch", m.BatchID, sent.BatchID)
		equal(t, "header", m.Header.Get("X-Trace"), "7")
		equal(t, "attempts", m.Attempts, 1)
		equal(t, "status", m.Status, conversation.DeliveryStatusDelivered)
	}
	equal(t, "contact", messages[0].ContactID, ada.ID)

	events := hook.received(t, server.Handler)
	equal(t, "reports", len(events), 4)
	equal(t, "metadata", events[0].MessageDeliveryReport.Metadata, `{"_batch_id":"`+sent.BatchID+`","tier":"none"}`)
	equal(t, "correlation ID", events[0].CorrelationID, "spring")
	listed, err := client.Messages.ListMessages(t.Context(), conversation.ListMessagesParams{AppID: new(server.AppID())})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "listed messages", len(listed.Messages), 2)
}

func TestParametersAreFilledInEverywhere(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	text := func(text string) conversation.AppMessage {
		return conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: text}}
	}
	card := func(title, label, url string) conversation.AppMessage {
		return conversation.AppMessage{CardMessage: &conversation.CardMessage{
			Title: &title, Choices: []conversation.Choice{{URLMessage: &conversation.URLMessage{Title: label, URL: url}}},
		}}
	}
	reference := func(parameter string) conversation.AppMessage {
		return conversation.AppMessage{TemplateMessage: &conversation.TemplateMessage{OmniTemplate: &conversation.TemplateReferenceWithVersion{
			TemplateID: "t", Version: "1", Parameters: map[string]string{"a": parameter},
		}}}
	}
	for name, test := range map[string]struct {
		message    conversation.AppMessage
		parameters map[string]string
		want       conversation.AppMessage
	}{
		"a text":                             {text("${a} and ${b}, ${a}"), map[string]string{"a": "1", "b": "2"}, text("1 and 2, 1")},
		"a parameter that is not given":      {text("${a} ${b}"), map[string]string{"a": "1"}, text("1 ${b}")},
		"no parameters at all":               {text("${a}"), nil, text("${a}")},
		"a value that looks like one":        {text("${a}${b}"), map[string]string{"a": "${b}", "b": "2"}, text("${b}2")},
		"quotes, backslashes and line feeds": {text("<${a}>"), map[string]string{"a": "\"\\\n<é"}, text("<\"\\\n<é>")},
		"a name with a quote":                {text(`${"&"}`), map[string]string{`"&"`: "1"}, text("1")},
		"deep inside":                        {card("${a}", "${b}", "https://example.com/${a}"), map[string]string{"a": "1", "b": "2"}, card("1", "2", "https://example.com/1")},
		"the parameters of a template":       {reference("${a}"), map[string]string{"a": "1"}, reference("1")},
	} {
		t.Run(name, func(t *testing.T) {
			request := batchTo(server.Handler, sinch.BatchRecipient(conversation.ConversationChannelSMS, "+46701234567", test.parameters))
			request.Message = test.message
			sent, err := client.Batch.SendBatch(t.Context(), request)
			if err != nil {
				t.Fatal(err)
			}
			m, err := server.WaitForMessage(t.Context(), func(m sinchtest.Message) bool { return m.BatchID == sent.BatchID })
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "message", asJSON(t, m.Request.Message), asJSON(t, test.want))
		})
	}
}

func asJSON(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWhatIsWrongWithABatchIsRefused(t *testing.T) {
	h := sinchtest.New(sinchtest.WithAssumptions(sinchtest.UnconfiguredChannelsAreRefused))
	defer h.Close()
	app := `"app_id":"` + h.AppID() + `"`
	one := `{` + somebody + `}`
	toOne := app + `,"recipient_and_params":[` + one + `],` + message
	for name, test := range map[string]struct {
		body  string
		code  int
		names string
	}{
		"no recipients":              {app + `,"recipient_and_params":[],` + message, 400, "$.recipient_and_params: minimum number of items is 1"},
		"more than 1,000 recipients": {app + `,"recipient_and_params":[` + strings.Repeat(one+`,`, 1000) + one + `],` + message, 400, "$.recipient_and_params: maximum number of items is 1000"},
		"a recipient that is none":   {app + `,"recipient_and_params":[{"recipient":{}}],` + message, 400, "$.recipient_and_params[0].recipient: exactly one of"},
		"an unknown member":          {toOne + `,"sendAfter":""`, 400, "sendAfter"},
		"a time to live in minutes":  {toOne + `,"ttl":"5m"`, 400, "$.ttl: "},
		"more than seven days ahead": {toOne + `,"send_after":"2999-01-01T00:00:00Z"`, 400, "$.send_after: "},
		"an app that does not exist": {`"app_id":"01HZZZZZZZZZZZZZZZZZZZZZZZ","recipient_and_params":[` + one + `],` + message, 404, "01HZZZZZZZZZZZZZZZZZZZZZZZ"},
		"a channel the app has not":  {`"app_id":"` + smsApp(t, h) + `","channel_priority_order":["RCS"],"recipient_and_params":[` + one + `],` + message, 400, "$.channel_priority_order[0]: "},
	} {
		t.Run(name, func(t *testing.T) {
			answer := call(h, "POST", batchPath(h)+"/messages", `{`+test.body+`}`, "Authorization", bearer(t, h))
			equal(t, "status", answer.Code, test.code)
			if !strings.Contains(answer.Body.String(), test.names) {
				t.Errorf("the answer %s does not name %q", answer.Body, test.names)
			}
		})
	}
	equal(t, "messages", len(h.Messages()), 0)
}

// smsApp creates an app that has no channel but SMS, and returns its ID.
func smsApp(t *testing.T, h *sinchtest.Handler) string {
	t.Helper()
	var app conversation.AppResponse
	answer := call(h, "POST", projectPath(h)+"/apps", `{"display_name":"SMS","channel_credentials":[{"channel":"SMS","static_bearer":{"claimed_identity":"i","token":"t"}}]}`)
	if err := json.Unmarshal(answer.Body.Bytes(), &app); err != nil {
		t.Fatal(err)
	}
	return app.ID
}

func TestTheReservedMetadataIsOverwritten(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	request := batchTo(h, phone("+46701234567", "Ada"))
	request.MessageMetadata = map[string]any{"_batch_id": "mine"}
	answer := call(h, "POST", batchPath(h)+"/messages", asJSON(t, request), "Authorization", bearer(t, h))
	equal(t, "status", answer.Code, http.StatusOK)
	m := h.Messages()[0]
	equal(t, "metadata", *m.Request.MessageMetadata, `{"_batch_id":"`+m.BatchID+`"}`)
}

func batchPath(h *sinchtest.Handler) string { return "/batch/v1/projects/" + h.ProjectID() }

// bearer returns the Authorization of a new token.
func bearer(t *testing.T, h *sinchtest.Handler) string {
	t.Helper()
	var granted struct {
		AccessToken string `json:"access_token"`
	}
	answer := grant(h, "POST", h.KeyID(), h.KeySecret(), "grant_type=client_credentials")
	if err := json.Unmarshal(answer.Body.Bytes(), &granted); err != nil {
		t.Fatal(err)
	}
	return "Bearer " + granted.AccessToken
}

func TestTheBatchAPITakesTokensOnly(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	path := batchPath(h) + "/messages?metadataKey=a&metadataValue=b"
	refused := call(h, "GET", path, "")
	equal(t, "status with the access key", refused.Code, http.StatusUnauthorized)
	if challenge := refused.Header().Get("WWW-Authenticate"); !strings.HasPrefix(challenge, "Bearer") {
		t.Errorf("the challenge is %q", challenge)
	}
	equal(t, "status with a token", call(h, "GET", path, "", "Authorization", bearer(t, h)).Code, http.StatusOK)
	equal(t, "status of the Template API", call(h, "GET", "/template/v2/projects/"+h.ProjectID()+"/templates", "").Code, http.StatusOK)
}

func TestARecipientWhoCannotBeReachedIsReportedAndTheOthersGetTheirMessage(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageDelivery)
	nobody := batch.RecipientAndParam{Recipient: conversation.Recipient{IdentifiedBy: &conversation.ChannelIdentities{ChannelIdentities: []conversation.ChannelRecipientIdentity{}}}}
	body := asJSON(t, batchTo(server.Handler, sinch.BatchContact("nobody", nil), nobody, phone("+46701234567", "Ada")))
	answer := call(server.Handler, "POST", batchPath(server.Handler)+"/messages", body, "Authorization", bearer(t, server.Handler))
	equal(t, "status", answer.Code, http.StatusOK)

	equal(t, "messages", len(server.Messages()), 1)
	events := hook.received(t, server.Handler)
	equal(t, "reports", len(events), 4)
	for i, want := range []conversation.ReasonCode{conversation.ReasonCodeContactNotFound, conversation.ReasonCodeBadRequest} {
		report := events[i].MessageDeliveryReport
		equal(t, "status", report.Status, conversation.DeliveryStatusFailed)
		equal(t, "reason", *report.Reason.Code, want)
		equal(t, "metadata", report.Metadata, `{"_batch_id":"`+server.Messages()[0].BatchID+`"}`)
	}
}

func TestBatchesAreFoundByTheirMetadata(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	for _, metadata := range []map[string]any{{"campaign": "spring", "wave": 1}, {"campaign": "spring", "wave": 2}, {"wave": "spring"}, nil} {
		request := batchTo(server.Handler, phone("+46701234567", "Ada"))
		request.BatchMetadata = metadata
		if _, err := client.Batch.SendBatch(t.Context(), request); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		key, value string
		want       int
	}{{"campaign", "spring", 2}, {"wave", "2", 1}, {"wave", "spring", 1}, {"campaign", "autumn", 0}, {"season", "spring", 0}, {"season", "<nil>", 0}} {
		found, err := client.Batch.GetBatchStatusesByMetadata(t.Context(), test.key, test.value)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, test.key+" "+test.value, len(found), test.want)
	}
}

// numbered yields n phones, each with a name of its own.
func numbered(n int) iter.Seq[batch.RecipientAndParam] {
	return func(yield func(batch.RecipientAndParam) bool) {
		for i := range n {
			if !yield(phone(fmt.Sprintf("+4670%07d", i), fmt.Sprint(i))) {
				return
			}
		}
	}
}

func TestSendAllReachesEveryRecipientOnce(t *testing.T) {
	const all = 2500
	for name, test := range map[string]struct {
		fault    sinchtest.Fault // of the second call
		reported error           // with the second result
		reached  int
	}{
		"nothing goes wrong":          {sinchtest.Fault{}, nil, all},
		"the middle call is refused":  {sinchtest.Fault{Status: http.StatusForbidden}, sinch.ErrPermissionDenied, all - 1000},
		"the middle call is repeated": {sinchtest.Fault{Status: http.StatusTooManyRequests}, nil, all},
		"the middle answer is lost":   {sinchtest.Fault{Processed: true, Break: sinchtest.Drop()}, sinch.ErrOutcomeUnknown, all},
		"the middle request is lost":  {sinchtest.Fault{Break: sinchtest.Drop()}, sinch.ErrOutcomeUnknown, all - 1000},
	} {
		t.Run(name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			test.fault.Operation, test.fault.Times = "Batch_SendBatch", 1
			var sizes []int
			for result := range server.Client().Batch.SendAll(t.Context(), batchTo(server.Handler), numbered(all)) {
				isMiddle := len(sizes) == 1
				switch {
				case !isMiddle && result.Err != nil, isMiddle && !errors.Is(result.Err, test.reported):
					t.Errorf("call %d gives %v", len(sizes), result.Err)
				case result.Recipients()[0].Parameters["name"] != fmt.Sprint(result.Offset):
					t.Errorf("call %d is said to begin with recipient %s, not %d", len(sizes), result.Recipients()[0].Parameters["name"], result.Offset)
				case result.Err == nil:
					status, err := server.Client().Batch.WaitForBatch(t.Context(), result.Response.BatchID)
					if err != nil || status.Status != batch.BatchStatusStatusProcessed {
						t.Errorf("call %d became %v, %v", len(sizes), status, err)
					}
				}
				if sizes = append(sizes, len(result.Recipients())); len(sizes) == 1 {
					server.Inject(test.fault)
				}
			}
			if !slices.Equal(sizes, []int{1000, 1000, 500}) {
				t.Errorf("the calls are of %v recipients", sizes)
			}
			reached := map[string]int{}
			for _, m := range server.Messages() {
				reached[m.Recipient.Identity]++
				if reached[m.Recipient.Identity] > 1 {
					t.Errorf("%s got the message twice", m.Recipient.Identity)
				}
			}
			equal(t, "reached", len(reached), test.reached)
		})
	}
}

func TestACardIsOneTypeInAMessageABatchAndATemplate(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	card := conversation.CardMessage{Title: new("Spring sale"), Description: new("Everything must go")}
	content := conversation.AppMessage{CardMessage: &card}

	single := textTo(server, "+46701111111")
	single.Message = content
	if _, err := client.Messages.SendMessage(t.Context(), single); err != nil {
		t.Fatal(err)
	}
	many := batchTo(server.Handler, phone("+46702222222", "Ada"))
	many.Message = content
	if _, err := client.Batch.SendBatch(t.Context(), many); err != nil {
		t.Fatal(err)
	}
	stored, err := client.Templates.CreateTemplate(t.Context(), template.CreateTemplateRequest{
		DefaultTranslation: "en", Translations: []template.V2TemplateTranslation{{LanguageCode: new("en"), CardMessage: &card}},
	})
	if err != nil {
		t.Fatal(err)
	}

	for _, m := range server.Messages() {
		equal(t, "card", asJSON(t, m.Request.Message.CardMessage), asJSON(t, card))
	}
	equal(t, "messages", len(server.Messages()), 2)
	equal(t, "card of the template", asJSON(t, stored.Translations[0].CardMessage), asJSON(t, card))
}

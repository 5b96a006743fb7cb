package sinchtest_test

import (
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func shapeRules() []rule {
	return []rule{
		{says: "an event is sent as it is, without another member around it", holds: func(p *platform) {
			p.answers("POST", "/events:send", `{"app_id":"`+p.AppID()+`",`+somebody+`,"event":{"composing_event":{}}}`, 200)
			p.answers("POST", "/events:send", `{"app_id":"`+p.AppID()+`",`+somebody+`,"event":{"app_event":{"composing_event":{}}}}`, 400)
		}},
		{says: "of the members of a union exactly one is there", holds: func(p *platform) {
			p.answers("POST", sendPath, messageOfApp(p, ``), 400)
			p.answers("POST", sendPath, messageOfApp(p, `"text_message":{"text":"Hi"},"card_message":{"title":"C"}`), 400)
		}},
		{says: "the update of a template needs its version and no ID", holds: func(p *platform) {
			templates := "/template/v2/projects/" + p.ProjectID() + "/templates"
			const template = `"default_translation":"en","translations":[{"language_code":"en","version":"1","text_message":{"text":"Hi"}}]`
			equal(p, "created", call(p.Handler, "POST", templates, `{"id":"t",`+template+`}`).Code, 200)
			equal(p, "without a version", call(p.Handler, "PUT", templates+"/t", `{`+template+`}`).Code, 400)
			equal(p, "with it", call(p.Handler, "PUT", templates+"/t", `{"version":1,`+template+`}`).Code, 200)
			equal(p, "with an old one", call(p.Handler, "PUT", templates+"/t", `{"version":1,`+template+`}`).Code, 400)
		}},
		{says: "postback data are text", holds: func(p *platform) {
			const choice = `"choice_message":{"text_message":{"text":"?"},"choices":[{"text_message":{"text":"A"},"postback_data":`
			p.answers("POST", sendPath, messageOfApp(p, choice+`"a"}]}`), 200)
			p.answers("POST", sendPath, messageOfApp(p, choice+`{"a":1}}]}`), 400)
		}},
		{says: "coordinates keep their digits", holds: func(p *platform) {
			const place = `"coordinates":{"latitude":59.32932349999999,"longitude":18.068580800000063}`
			p.answers("POST", sendPath, messageOfApp(p, `"location_message":{"title":"L",`+place+`}`), 200)
			p.answers("GET", "/messages?app_id="+p.AppID(), "", 200, place)
		}},
		{says: "metadata keep their numbers, with all digits", holds: func(p *platform) {
			const metadata = `{"big":9007199254740993,"price":1.10}`
			p.hook(p.AppID(), conversation.WebhookTriggerMessageInbound)
			p.answers("PATCH", "/apps/"+p.AppID(), `{"conversation_metadata_report_view":"FULL"}`, 200)
			p.answers("POST", sendPath, sendIn(p, `"conversation_metadata":`+metadata), 200)
			p.answers("GET", "/conversations?app_id="+p.AppID(), "", 200, `"metadata_json":`+metadata)
			p.writes(sinch.SMS, "+46701234567", "Yes")
			equal(p, "metadata of the reply", p.Callbacks()[0].Event.MessageMetadata, metadata)
		}},
		{says: "a stored message has its status", holds: func(p *platform) {
			p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			p.answers("GET", "/messages?app_id="+p.AppID(), "", 200, `"message_status":{`, `"status":"DELIVERED"`)
		}},
		{says: "a contact that came into being by a message has the language UNSPECIFIED", holds: func(p *platform) {
			p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			p.answers("GET", "/contacts", "", 200, `"language":"UNSPECIFIED"`)
		}},
		{says: "what an app or a message has not is null where Sinch sends null", holds: func(p *platform) {
			p.answers("GET", "/apps/"+p.AppID(), "", 200, `"delivery_report_based_fallback":null`)
			p.answers("PATCH", "/apps/"+p.AppID(), waiting(60), 200, `"delivery_report_waiting_time":60`)
			m := p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			p.answers("GET", "/messages/"+m.ID, "", 200, `"agent":null`, `"reply_to":null`)
		}},
		{says: "null is the same as leaving a member out", holds: func(p *platform) {
			p.answers("PATCH", "/apps/"+p.AppID(), `{"message_retry_settings":null,"delivery_report_based_fallback":null}`, 200)
			p.answers("POST", sendPath, messageOfApp(p, `"text_message":{"text":"Hi"},"agent":null,"reply_to":null`), 200)
		}},
		{says: "a send that is repeated is a second message, whatever its correlation ID", holds: func(p *platform) {
			request := p.text(sinch.To(sinch.SMS, "+1"))
			request.CorrelationID = new("order-7")
			if first, second := p.mustSend(request), p.mustSend(request); first.ID == second.ID {
				p.Error("there is one message")
			}
			equal(p, "messages", len(p.Messages()), 2)
		}},
		{says: "a transcoding sends nothing", holds: func(p *platform) {
			p.answers("POST", "/messages:transcode", `{"app_id":"`+p.AppID()+`","channels":["SMS"],"app_message":{"text_message":{"text":"Hi"}}}`, 200, `"SMS"`)
			equal(p, "messages", len(p.Messages()), 0)
		}},
		{says: "creates answer 200, and deletes, stops and injected messages 200 without a body", holds: func(p *platform) {
			m := p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			p.answers("POST", "/webhooks", webhookBody(p, 0, ""), 200)
			empty := func(method, path, body string) {
				p.Helper()
				if got := p.answers(method, path, body, 200); got != "" {
					p.Errorf("%s %s answers %s", method, path, got)
				}
			}
			empty("POST", "/conversations/"+m.ConversationID+":inject-message", body(conversation.InjectMessageRequest{
				AcceptTime: time.Now().Add(-time.Hour), ChannelIdentity: sms("+1"), ContactID: m.ContactID,
				ContactMessage: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Hi"}}, Direction: conversation.ConversationDirectionToApp,
			}))
			empty("POST", "/conversations/"+m.ConversationID+":stop", "")
			empty("DELETE", "/messages/"+m.ID, "")
			empty("DELETE", "/contacts/"+m.ContactID, "")
		}},
		{says: "the deletes of the Batch API have bodies, and a cancellation answers 200 whatever there is", holds: func(p *platform) {
			token := "Bearer " + p.token()
			equal(p, "a batch", call(p.Handler, "DELETE", batchesPath(p), `{"batch_id":"none"}`, "Authorization", token).Code, 200)
			equal(p, "no batch", call(p.Handler, "DELETE", batchesPath(p), `{}`, "Authorization", token).Code, 400)
			contacts := strings.Replace(batchesPath(p), "/messages", "/contacts", 1)
			equal(p, "contacts", call(p.Handler, "DELETE", contacts, `{"contact_ids":["nobody"]}`, "Authorization", token).Code, 200)
		}},
		{says: "a batch has up to a thousand recipients", holds: func(p *platform) {
			send := func(n int) int {
				return call(p.Handler, "POST", batchesPath(p), `{"app_id":"`+p.AppID()+`","message":{"text_message":{"text":"Hi"}},
					"recipient_and_params":[`+strings.TrimSuffix(strings.Repeat(`{`+somebody+`},`, n), ",")+`]}`, "Authorization", "Bearer "+p.token()).Code
			}
			equal(p, "a thousand", send(1000), 200)
			equal(p, "one more", send(1001), 400)
		}},
		{says: "the metadata key _batch_id is the batch's own", holds: func(p *platform) {
			answer := call(p.Handler, "POST", batchesPath(p), `{"app_id":"`+p.AppID()+`","message":{"text_message":{"text":"Hi"}},
				"message_metadata":{"_batch_id":"mine"},"recipient_and_params":[{`+somebody+`}]}`, "Authorization", "Bearer "+p.token())
			equal(p, "status", answer.Code, 200)
			if metadata := text(p.Messages()[0].Request.MessageMetadata); !strings.Contains(metadata, `"_batch_id":"`+p.Messages()[0].BatchID) {
				p.Errorf("the metadata are %s", metadata)
			}
		}},
		{says: "a batch that asks for a time more than a minute ahead goes out at the next five minutes", holds: func(p *platform) {
			at := time.Now().Add(2 * time.Hour)
			answer := call(p.Handler, "POST", batchesPath(p), `{"app_id":"`+p.AppID()+`","message":{"text_message":{"text":"Hi"}},
				"send_after":"`+at.UTC().Format(time.RFC3339)+`","recipient_and_params":[{`+somebody+`}]}`, "Authorization", "Bearer "+p.token())
			_, due, _ := strings.Cut(answer.Body.String(), `"send_after":"`)
			due, _, _ = strings.Cut(due, `"`)
			parsed, err := time.Parse(time.RFC3339, due)
			if err != nil || parsed.Minute()%5 != 0 || parsed.Second() != 0 || parsed.Before(at.Truncate(time.Second)) || parsed.Sub(at) > 5*time.Minute {
				p.Errorf("asked is %s, due %s", at, answer.Body)
			}
		}},
	}
}

func sendIn(p *platform, member string) string {
	return strings.Replace(sendOf(member), "APP", p.AppID(), 1)
}

func messageOfApp(p *platform, member string) string {
	return strings.Replace(messageOf(member), "APP", p.AppID(), 1)
}

package sinchtest_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// tell sends a request to the control endpoints as a program does.
func tell(handler http.Handler, method, path, body string, header ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, "http://localhost:8080/fake/"+path, strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	if host := request.Header.Get("Host"); host != "" {
		request.Host = host
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

func TestControlEndpointsActAsContactAndChannel(t *testing.T) {
	const from = `"from":{"channel":"WHATSAPP","identity":"46701234567"}`
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageInbound, conversation.WebhookTriggerEventInbound,
		conversation.WebhookTriggerMessageDelivery, conversation.WebhookTriggerOptOut, conversation.WebhookTriggerChannelEvent)
	sent, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567"))
	if err != nil {
		t.Fatal(err)
	}
	hook.received(t, server.Handler)
	control := server.Control()
	for _, test := range []struct{ name, path, body, want string }{
		{"a text", "receive", `{` + from + `,"contact_message":{"text_message":{"text":"Hi"}}}`, `"text":"Hi"`},
		{"media", "receive", `{` + from + `,"contact_message":{"media_message":{"url":"https://example.com/a.jpg"}}}`, `a.jpg`},
		{"a choice tapped", "receive", `{` + from + `,"contact_message":{"choice_response_message":{"message_id":"` + sent.MessageID + `","postback_data":"yes"}}}`, `"postback_data":"yes"`},
		{"a location", "receive", `{` + from + `,"contact_message":{"location_message":{"title":"Here","coordinates":{"latitude":59.1,"longitude":18.2}}}}`, `59.1`},
		{"a reaction", "receive", `{` + from + `,"contact_message_event":{"reaction_event":{"emoji":"👍","action":"REACTION_ACTION_REACT","message_id":"` + sent.MessageID + `"}}}`, `👍`},
		{"typing", "receive", `{` + from + `,"contact_event":{"composing_event":{}}}`, `composing_event`},
		{"an opt-out", "receive", `{` + from + `,"opt_out":"OPT_OUT_ALL"}`, `opt_out_notification`},
		{"a message is read", "report", `{"message_id":"` + sent.MessageID + `","status":"READ"}`, `"READ"`},
		{"a message fails", "report", `{"message_id":"` + sent.MessageID + `","status":"FAILED","reason":{"code":"CHANNEL_REJECT","description":"no"}}`, `CHANNEL_REJECT`},
		{"any event", "emit", `{"trigger":"CHANNEL_EVENT","event":{"channel_event_notification":{"channel_event":{"channel":"WHATSAPP","event_type":"X"}}}}`, `channel_event_notification`},
	} {
		t.Run(test.name, func(t *testing.T) {
			answer := tell(control, http.MethodPost, test.path, test.body)
			if answer.Code != http.StatusOK {
				t.Fatalf("answered %d: %s", answer.Code, answer.Body)
			}
			events := hook.received(t, server.Handler)
			body, err := json.Marshal(events[len(events)-1])
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(body), test.want) {
				t.Errorf("the app got %s, want it to hold %s", body, test.want)
			}
		})
	}
	t.Run("what becomes of messages", func(t *testing.T) {
		equal(t, "status", tell(control, http.MethodPost, "delivery", `{"identity":"+46701234567","reports":[{"status":"FAILED"}]}`).Code, 200)
		if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err != nil {
			t.Fatal(err)
		}
		messages := server.Messages()
		equal(t, "state", messages[len(messages)-1].Status, conversation.DeliveryStatusFailed)
	})
	t.Run("what becomes of messages on another channel", func(t *testing.T) {
		equal(t, "status", tell(control, http.MethodPost, "delivery", `{"channel":"RCS","identity":"+46707654321","reports":[{"status":"FAILED"}]}`).Code, 200)
		if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46707654321")); err != nil {
			t.Fatal(err)
		}
		messages := server.Messages()
		equal(t, "state", messages[len(messages)-1].Status, conversation.DeliveryStatusDelivered)
	})
}

func TestMistakesInControlRequestsAreAnsweredInWords(t *testing.T) {
	control := sinchtest.NewServer(t).Control()
	for _, test := range []struct {
		name, path, body string
		status           int
		want             string
	}{
		{"no JSON", "receive", `{"from":`, 400, `$: malformed JSON at byte 8`},
		{"no object", "receive", `[]`, 400, `$: value must be an object`},
		{"nothing at all", "receive", ``, 400, `$.from: the member is missing`},
		{"an unknown member", "receive", `{"form":{}}`, 400, `$.form: unknown member; there are app_id, contact_event`},
		{"an unknown channel", "receive", `{"from":{"channel":"FAX","identity":"1"},"contact_message":{"text_message":{"text":"Hi"}}}`, 400, `$.from.channel: `},
		{"a misspelt member further down", "receive", `{"from":{"channel":"SMS","identity":"1"},"contact_message":{"text_message":{"test":"Hi"}}}`, 400, `$.contact_message.text_message`},
		{"two things at once", "receive", `{"from":{"channel":"SMS","identity":"1"},"contact_event":{"composing_event":{}},"opt_out":"OPT_OUT_ALL"}`, 400, `2 of Message, Event`},
		{"an app that there is not", "receive", `{"app_id":"01EB37HMH1M6SV18BSNS3G135H","from":{"channel":"SMS","identity":"1"},"contact_event":{"composing_event":{}}}`, 404, `app \"01EB37HMH1M6SV18BSNS3G135H\" not found`},
		{"a number for a text", "receive", `{"app_id":7,"from":{"channel":"SMS","identity":"1"},"opt_out":"OPT_OUT_ALL"}`, 400, `$.app_id: value must be a string`},
		{"a message that there is not", "report", `{"message_id":"x","status":"READ"}`, 404, `the app sent no message \"x\"`},
		{"a status that there is not", "report", `{"message_id":"x","status":"LOST"}`, 400, `$.status: `},
		{"no list of reports", "delivery", `{"reports":{}}`, 400, `$.reports: value must be an array`},
		{"a report without a status", "delivery", `{"reports":[{"status":"READ"},{}]}`, 400, `$.reports[1]: the report has no status`},
		{"a wrong channel", "delivery", `{"channel":"PIGEON","reports":[]}`, 400, `$.channel`},
		{"a report with a wrong status", "delivery", `{"reports":[{"status":"LOST"}]}`, 400, `$.reports[0].status`},
		{"a callback that there is not", "repeat", `{"callback_id":"x"}`, 404, `callback \"x\" not found`},
		{"time that goes back", "clock", `{"advance":"-1s"}`, 400, `$.advance: value must be a duration`},
		{"a number for a duration", "clock", `{"advance":60}`, 400, `$.advance: value must be a string`},
		{"a member where none is taken", "reset", `{"all":true}`, 400, `$.all: unknown member`},
		{"a trigger that there is not", "emit", `{"trigger":"TELEPATHY","event":{}}`, 400, `$.trigger: `},
		{"a path that there is not", "telephone", `{}`, 404, `GET /fake/ lists what there is`},
		{"a method that is not taken", "dump", `{}`, 405, `the method has to be GET`},
		{"too large a body", "receive", strings.Repeat(" ", 2<<20), 413, `larger than`},
	} {
		t.Run(test.name, func(t *testing.T) {
			answer := tell(control, http.MethodPost, test.path, test.body)
			if answer.Code != test.status || !strings.Contains(answer.Body.String(), test.want) {
				t.Errorf("answered %d %s, want %d with %q", answer.Code, answer.Body, test.status, test.want)
			}
			if kind := answer.Header().Get("Content-Type"); kind != "application/json" {
				t.Errorf("the answer is %s", kind)
			}
		})
	}
}

func TestPagesFromElsewhereCannotDirectTheFake(t *testing.T) {
	server := sinchtest.NewServer(t)
	control := server.Control()
	for _, test := range []struct {
		name   string
		header []string
		status int
	}{
		{"a program", nil, 200},
		{"the page of the fake itself", []string{"Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:8080"}, 200},
		{"a page of another site", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://example.com"}, 403},
		{"a page of another port", []string{"Sec-Fetch-Site", "same-site", "Origin", "http://localhost:9090"}, 403},
		{"an old browser that says only where it was", []string{"Origin", "https://example.com"}, 403},
		{"a form", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		{"a request without asking first", []string{"Content-Type", "text/plain"}, 415},
		{"a name that was made to point here", []string{"Host", "example.com:8080"}, 403},
		{"a name that looks like ours", []string{"Host", "localhost.example.com"}, 403},
		{"the loopback address", []string{"Host", "127.0.0.1:8080"}, 200},
		{"the loopback address of IPv6", []string{"Host", "[::1]:8080"}, 200},
		{"another address", []string{"Host", "192.0.2.1:8080"}, 403},
	} {
		t.Run(test.name, func(t *testing.T) {
			if answer := tell(control, http.MethodPost, "reset", `{}`, test.header...); answer.Code != test.status {
				t.Errorf("answered %d %s, want %d", answer.Code, answer.Body, test.status)
			}
			if test.status == 403 && len(test.header) == 2 && test.header[0] == "Host" {
				if answer := tell(control, http.MethodGet, "dump", "", test.header...); answer.Code != 403 {
					t.Errorf("the dump is answered with %d", answer.Code)
				}
			}
		})
	}
}

func TestTheDumpHasEverythingButSecrets(t *testing.T) {
	server := sinchtest.NewServer(t)
	hook := newReceiver(t, "h00k-s3cret")
	hook.subscribe(t, server, conversation.WebhookTriggerMessageDelivery)
	client := server.Client()
	request := textTo(server, "+46701234567")
	request.Message.TextMessage.Text = "the secret is \"out\""
	if _, err := client.Messages.SendMessage(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Apps.CreateApp(t.Context(), conversation.AppCreateRequest{
		DisplayName: "shop",
		ChannelCredentials: []conversation.ConversationChannelCredentials{{
			Channel:      new(conversation.ConversationChannelSMS),
			StaticBearer: &conversation.StaticBearerCredentials{ClaimedIdentity: "shop", Token: "b34rer"},
		}},
	}); err != nil {
		t.Fatal(err)
	}
	hook.received(t, server.Handler)
	dump := tell(server.Control(), http.MethodGet, "dump", "").Body.String()
	if !json.Valid([]byte(dump)) {
		t.Fatal("the dump is no JSON")
	}
	for _, want := range []string{`the secret is \"out\"`, `"shop"`, `"Messages_SendMessage"`, `"MESSAGE_DELIVERY"`, `"X-Sinch-Webhook-Signature"`, `"[secret]"`} {
		if !strings.Contains(dump, want) {
			t.Errorf("it lacks %s", want)
		}
	}
	for _, forbidden := range []string{"h00k-s3cret", "b34rer", server.KeySecret(), "Bearer sinchtest", `\"sinchtest.`} {
		if strings.Contains(dump, forbidden) {
			t.Errorf("it holds %s", forbidden)
		}
	}
}

func TestGETListsTheEndpoints(t *testing.T) {
	answer := tell(sinchtest.NewServer(t).Control(), http.MethodGet, "", "")
	var listed struct {
		Endpoints []struct{ Method, Path, What string }
		Values    map[string][]string
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &listed); err != nil {
		t.Fatal(err)
	}
	if len(listed.Endpoints) < 9 || len(listed.Values["ReasonCode"]) < 20 {
		t.Errorf("listed are %+v", listed)
	}
	for _, e := range listed.Endpoints {
		if !strings.HasPrefix(e.Path, sinchtest.ControlPath) || e.What == "" || e.Method == "" {
			t.Errorf("%+v", e)
		}
	}
}

// TestTheFeedTellsEachChange reads the server-sent events as a browser does.
func TestTheFeedTellsEachChange(t *testing.T) {
	server := sinchtest.NewServer(t)
	listening := httptest.NewServer(server.Control())
	defer listening.Close()
	read := func(t *testing.T) (next func() (event, data string), stop func()) {
		ctx, giveUp := context.WithTimeout(t.Context(), time.Minute) // or else what does not come is waited for
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, listening.URL+"/fake/events", nil)
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "content type", response.Header.Get("Content-Type"), "text/event-stream")
		lines := bufio.NewScanner(response.Body)
		lines.Buffer(nil, 1<<20)
		return func() (event, data string) {
			for lines.Scan() {
				name, value, _ := strings.Cut(lines.Text(), ": ")
				switch name {
				case "event":
					event = value
				case "data":
					return event, value
				}
			}
			t.Fatal("the feed has ended")
			return "", ""
		}, func() { giveUp(); response.Body.Close() }
	}
	// until reads on until something has come.
	until := func(t *testing.T, next func() (string, string), want string) string {
		for {
			if event, data := next(); strings.Contains(data, want) {
				return event
			}
		}
	}
	next, stop := read(t)
	defer stop()
	event, data := next()
	equal(t, "first event", event, "state")
	if !strings.Contains(data, `"app_id":"`+server.AppID()+`"`) {
		t.Errorf("the state is %s", data)
	}
	sent, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567"))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "event of a message", until(t, next, `"Messages_SendMessage"`), "change")
	if err := server.Report(sent.MessageID, conversation.MessageDeliveryReport{Status: conversation.DeliveryStatusRead}); err != nil {
		t.Fatal(err)
	}
	equal(t, "event of a report", until(t, next, `"READ"`), "change")
	again, stopAgain := read(t)
	defer stopAgain()
	event, data = again()
	if event != "state" || !strings.Contains(data, `"READ"`) {
		t.Errorf("who comes later gets %s %s", event, data)
	}
	server.Reset()
	equal(t, "event of a reset", until(t, next, `"items"`), "state")
	server.Close() // or else the feed would keep the listener from closing
}

func TestTheMembersOfAFaultAreDescribed(t *testing.T) {
	control := sinchtest.NewServer(t, sinchtest.WithHTTP2()).Control()
	var listed struct {
		Endpoints []struct {
			Path string
			Body map[string]string
		}
	}
	if err := json.Unmarshal(tell(control, http.MethodGet, "", "").Body.Bytes(), &listed); err != nil {
		t.Fatal(err)
	}
	described := listed.Endpoints[len(listed.Endpoints)-1].Body
	seen := map[string]bool{}
	for name, fault := range map[string]string{
		"an answer": `{"operation":"App_GetApp","contains":"x","times":1,"share":0.5,"processed":true,"delay":"1ms","expire_tokens":true,"status":500,"message":"m","retry_after":"1s","retry_info":"1s","header":{"X":["y"]},"drip":"1ms"}`,
		"a body":    `{"status":500,"body":"html"}`,
		"a break":   `{"break":"drop"}`,
	} {
		answer := tell(control, http.MethodPost, "faults", fault)
		var injected map[string]any
		if err := json.Unmarshal(answer.Body.Bytes(), &injected); err != nil || answer.Code != http.StatusOK {
			t.Fatalf("%s: answered %d: %s", name, answer.Code, answer.Body)
		}
		for member := range injected {
			if described[member] == "" && member != "id" && member != "met" {
				t.Errorf("%s is not described", member)
			}
			seen[member] = true
		}
	}
	for member := range described {
		if !seen[member] {
			t.Errorf("%s is described, and no fault has it", member)
		}
	}
}

func TestFaultsAreInjectedThroughTheControlEndpoints(t *testing.T) {
	server := sinchtest.NewServer(t)
	control := server.Control()
	injected := tell(control, http.MethodPost, "faults", `{"operation":"Messages_SendMessage","times":1,"status":400}`)
	var fault struct{ ID string }
	if err := json.Unmarshal(injected.Body.Bytes(), &fault); err != nil || fault.ID == "" {
		t.Fatalf("answered %d: %s", injected.Code, injected.Body)
	}
	if _, err := server.Client().Messages.SendMessage(t.Context(), textTo(server, "+46701234567")); err == nil {
		t.Error("the send succeeds in spite of the fault")
	}
	if listed := tell(control, http.MethodGet, "faults", ""); !strings.Contains(listed.Body.String(), `"met":1`) {
		t.Errorf("listed %s, want a fault that was met once", listed.Body)
	}
	if removed := tell(control, http.MethodDelete, "faults/"+fault.ID, ""); removed.Code/100 != 2 {
		t.Errorf("answered %d: %s", removed.Code, removed.Body)
	}
	for name, header := range map[string][]string{
		"a page from elsewhere": {"Sec-Fetch-Site", "cross-site"},
		"no JSON":               {"Content-Type", "text/plain"},
	} {
		if refused := tell(control, http.MethodPost, "faults", `{"status":400}`, header...); refused.Code/100 != 4 {
			t.Errorf("%s: answered %d", name, refused.Code)
		}
	}
}

package main

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

const number = "+46701234567"

// program is one run of the program over a file.
type program struct {
	*codes
	stop func()
}

func start(t *testing.T, server *sinchtest.Server, file string, patience time.Duration) program {
	t.Helper()
	store, err := openStore(file)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	c := &codes{
		client: server.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever})), appID: server.AppID(),
		template: "login_code", patience: patience, store: store, ctx: ctx,
	}
	c.resume()
	stop := func() {
		cancel()
		c.pending.Wait()
	}
	t.Cleanup(stop)
	return program{c, stop}
}

func over(channel conversation.ConversationChannel) func(sinchtest.Message) bool {
	return func(m sinchtest.Message) bool { return m.Recipient.Channel == channel }
}

func report(id string, status conversation.DeliveryStatus) *conversation.MessageDeliveryReceiptEvent {
	return &conversation.MessageDeliveryReceiptEvent{MessageDeliveryReport: &conversation.MessageDeliveryReport{
		Metadata: id, Status: status, ChannelIdentity: &conversation.ChannelIdentity{Channel: sinch.WhatsApp, Identity: "46701234567"},
	}}
}

func TestACodeGoesBySMS(t *testing.T) {
	for name, test := range map[string]struct {
		fault    *sinchtest.Fault
		patience time.Duration
		then     func(t *testing.T, c *codes, id string)
	}{
		"when WhatsApp has not delivered in time": {nil, time.Millisecond, func(*testing.T, *codes, string) {}},
		"at once when WhatsApp has failed": {nil, time.Hour, func(t *testing.T, c *codes, id string) {
			if err := c.handlers().MessageDelivery(t.Context(), report(id, conversation.DeliveryStatusFailed)); err != nil {
				t.Error(err)
			}
		}},
		"at once when Sinch refuses WhatsApp":          {&sinchtest.Fault{Status: http.StatusBadRequest, Times: 1}, time.Hour, func(*testing.T, *codes, string) {}},
		"in time when nobody knows of WhatsApp's fate": {&sinchtest.Fault{Break: sinchtest.Drop(), Times: 1}, time.Millisecond, func(*testing.T, *codes, string) {}},
	} {
		t.Run(name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			if test.fault != nil {
				test.fault.Operation = sinchtest.SendMessage
				server.Inject(*test.fault)
			}
			program := start(t, server, filepath.Join(t.TempDir(), "codes.json"), test.patience)
			id, err := program.send(t.Context(), number)
			if err != nil {
				t.Fatal(err)
			}
			test.then(t, program.codes, id)
			message, err := server.WaitForMessage(t.Context(), over(sinch.SMS))
			if err != nil {
				t.Fatal(err)
			}
			code := strings.TrimSuffix(message.Request.Message.TextMessage.Text, " is your code.")
			if right, err := program.check(id, code); !right || err != nil {
				t.Errorf("the code in the message is right: %t, %v", right, err)
			}
		})
	}
}

func TestACodeThatHasArrivedIsNotSentAgain(t *testing.T) {
	server := sinchtest.NewServer(t)
	file := filepath.Join(t.TempDir(), "codes.json")
	program := start(t, server, file, time.Hour)
	id, err := program.send(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	if err := program.handlers().MessageDelivery(t.Context(), report(id, conversation.DeliveryStatusDelivered)); err != nil {
		t.Fatal(err)
	}
	program.fallBack(id, byWhatsApp)
	if err := program.handlers().MessageDelivery(t.Context(), report(id, conversation.DeliveryStatusFailed)); err != nil {
		t.Fatal(err)
	}
	program.stop()
	start(t, server, file, time.Hour).stop()
	if messages := server.Messages(); len(messages) != 1 || messages[0].Recipient.Channel != sinch.WhatsApp {
		t.Errorf("%d messages were sent, want one by WhatsApp", len(messages))
	}
}

func TestItGoesOnAfterARestart(t *testing.T) {
	server := sinchtest.NewServer(t)
	file := filepath.Join(t.TempDir(), "codes.json")
	first := start(t, server, file, 10*time.Millisecond)
	first.stop() // nothing goes on after send any more, as if it had died
	id, err := first.send(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	if len(server.Messages()) != 1 {
		t.Fatalf("%d messages were sent, want one", len(server.Messages()))
	}

	second := start(t, server, file, time.Hour)
	message, err := server.WaitForMessage(t.Context(), over(sinch.SMS))
	if err != nil {
		t.Fatal(err)
	}
	code := strings.TrimSuffix(message.Request.Message.TextMessage.Text, " is your code.")
	if right, err := second.check(id, code); !right || err != nil {
		t.Errorf("the code is right: %t, %v", right, err)
	}
}

func TestAnSMSThatIsNotAcceptedIsTriedAgainAfterARestart(t *testing.T) {
	server := sinchtest.NewServer(t)
	file := filepath.Join(t.TempDir(), "codes.json")
	first := start(t, server, file, time.Hour)
	id, err := first.send(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: http.StatusServiceUnavailable, Times: 1})
	first.fallBack(id, byWhatsApp)
	first.stop()
	start(t, server, file, time.Hour)
	if _, err := server.WaitForMessage(t.Context(), over(sinch.SMS)); err != nil {
		t.Error(err)
	}
}

func TestACodeIsRightOnceAndForFiveGuesses(t *testing.T) {
	server := sinchtest.NewServer(t)
	program := start(t, server, filepath.Join(t.TempDir(), "codes.json"), time.Hour)
	for name, test := range map[string]struct {
		wrong int
		late  bool
		want  bool
	}{
		"at the first guess":              {0, false, true},
		"at the fifth guess":              {4, false, true},
		"not at the sixth":                {5, false, false},
		"not when its time has gone past": {0, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			id, err := program.send(t.Context(), number)
			if err != nil {
				t.Fatal(err)
			}
			code := program.store.all()[id].Code
			if test.late {
				if _, _, err := program.store.change(id, func(l *login) bool { l.Expires = time.Now().Add(-time.Second); return true }); err != nil {
					t.Fatal(err)
				}
			}
			for range test.wrong {
				if right, err := program.check(id, "wrong"); right || err != nil {
					t.Fatalf("a wrong code is right: %t, %v", right, err)
				}
			}
			for _, want := range []bool{test.want, false} {
				if right, err := program.check(id, code); right != want || err != nil {
					t.Errorf("right = %t, %v; want %t", right, err, want)
				}
			}
		})
	}
	if right, err := program.check("nobody", "123456"); right || err != nil {
		t.Errorf("a code that was never sent: right = %t, %v", right, err)
	}
}

func TestTheFileIsForItsOwnerAndWhole(t *testing.T) {
	server := sinchtest.NewServer(t)
	file := filepath.Join(t.TempDir(), "codes.json")
	program := start(t, server, file, time.Hour)
	for range 3 {
		if _, err := program.send(t.Context(), number); err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("its mode is %v", info.Mode())
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var logins map[string]login
	if err := json.Unmarshal(data, &logins); err != nil || len(logins) != 3 {
		t.Errorf("it has %d codes, %v", len(logins), err)
	}
	if err := os.WriteFile(file, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openStore(file); err == nil {
		t.Error("half a file is taken for one without codes")
	}
}

func TestTheRoutes(t *testing.T) {
	server := sinchtest.NewServer(t)
	program := start(t, server, filepath.Join(t.TempDir(), "codes.json"), time.Hour)
	handler, err := program.routes("secret")
	if err != nil {
		t.Fatal(err)
	}
	post := func(path string, form url.Values) (int, string) {
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, path, strings.NewReader(form.Encode()))
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		return answer.Code, strings.TrimSpace(answer.Body.String())
	}
	status, id := post("/codes", url.Values{"number": {number}})
	if status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	for _, test := range []struct {
		code string
		want int
	}{{"wrong", 403}, {program.store.all()[id].Code, 200}, {"again", 403}} {
		if status, _ := post("/codes/"+id, url.Values{"code": {test.code}}); status != test.want {
			t.Errorf("status %d, want %d", status, test.want)
		}
	}
	if status, _ := post("/sinch", nil); status != http.StatusUnauthorized {
		t.Errorf("a callback without a signature: status %d", status)
	}
}

func TestTheProgramShowsItself(t *testing.T) {
	t.Setenv("SINCH_PROJECT_ID", "")
	var out strings.Builder
	if err := run(t.Context(), []string{"-patience", "1ms"}, &out); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(out.String(), "is right: true"); got != 3 {
		t.Errorf("%d codes are right, want 3:\n%s", got, out.String())
	}
}

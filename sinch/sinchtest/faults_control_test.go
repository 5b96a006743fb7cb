package sinchtest_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// control calls the control endpoint for faults.
func control(h *sinchtest.Handler, method, id, body string) (int, string) {
	mux := http.NewServeMux()
	mux.Handle("/fake/faults", h.FaultControl())
	mux.Handle("/fake/faults/{id}", h.FaultControl())
	recorder := httptest.NewRecorder()
	mux.ServeHTTP(recorder, httptest.NewRequest(method, strings.TrimSuffix("/fake/faults/"+id, "/"), strings.NewReader(body)))
	return recorder.Code, strings.TrimSpace(recorder.Body.String())
}

func TestFaultsAreInjectedAsJSON(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	given := `{"operation":"Messages_SendMessage","contains":"Hi","times":1,"share":1,"processed":true,"delay":"1ms","expire_tokens":false,"status":502,"message":"away","retry_after":"2s","header":{"Content-Type":[]},"body":"html","drip":"1µs","break":"cut after 10"}`
	status, answer := control(h, "POST", "", given)
	equal(t, "status", status, 200)
	var injected struct{ ID string }
	if err := json.Unmarshal([]byte(answer), &injected); err != nil || injected.ID == "" {
		t.Fatalf("the answer is %s", answer)
	}
	client := h.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
	if _, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello"); err != nil {
		t.Errorf("a message without the text: %v", err)
	}
	_, err := client.Messages.SendText(t.Context(), h.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hi")
	if err == nil || !strings.Contains(err.Error(), "502 Bad Gateway: incomplete answer") {
		t.Errorf("the error is %v", err)
	}
	equal(t, "messages", len(h.Messages()), 2)

	want := `{"faults":[{"id":"` + injected.ID + `","met":1,"operation":"Messages_SendMessage","contains":"Hi","times":1,"share":1,"processed":true,"delay":"1ms","status":502,"message":"away","retry_after":"2s","header":{"Content-Type":[]},"body":"html","drip":"1µs","break":"cut after 10"}]}`
	status, answer = control(h, "GET", "", "")
	equal(t, "status of the list", status, 200)
	equal(t, "list", answer, want)
	status, _ = control(h, "DELETE", injected.ID, "")
	equal(t, "status of the removal", status, 200)
	status, answer = control(h, "DELETE", injected.ID, "")
	equal(t, "status of a second removal", status, 404)
	equal(t, "answer to it", strings.Contains(answer, injected.ID), true)
	h.Inject(sinchtest.Fault{Status: 500})
	control(h, "DELETE", "", "")
	_, answer = control(h, "GET", "", "")
	equal(t, "list after that", answer, `{"faults":[]}`)
}

func TestEveryBreakHasAName(t *testing.T) {
	for _, name := range []string{"drop", "cut after 0", "cut after 12", "reset REFUSED_STREAM", "reset HTTP_1_1_REQUIRED", "goaway NO_ERROR"} {
		var broken sinchtest.Break
		if err := broken.UnmarshalText([]byte(name)); err != nil || broken.String() != name {
			t.Errorf("%q becomes %q, %v", name, broken, err)
		}
	}
}

func TestWhatIsNoFaultIsRefusedInWords(t *testing.T) {
	for _, test := range []struct{ name, method, id, body, want string }{
		{"no JSON", "POST", "", `{`, "the body is no fault"},
		{"a member that there is not", "POST", "", `{"state":500}`, "state"},
		{"an operation that there is not", "POST", "", `{"operation":"Messages_Send"}`, `there is no operation \"Messages_Send\"`},
		{"a status that is none", "POST", "", `{"status":42}`, "there is no status 42"},
		{"a duration that is none", "POST", "", `{"delay":"soon"}`, "soon"},
		{"a negative duration", "POST", "", `{"delay":"-1s"}`, "negative"},
		{"a body that there is not", "POST", "", `{"body":"xml"}`, `there is no body \"xml\"`},
		{"a break that there is not", "POST", "", `{"break":"reset CONNECTION"}`, `there is no break`},
		{"a break with too much", "POST", "", `{"break":"drop it"}`, `there is no break`},
		{"half a cut", "POST", "", `{"break":"cut after"}`, `there is no break`},
		{"an ID", "POST", "", `{"id":"mine","status":500}`, "id and met are answered"},
		{"a method that there is not", "PUT", "", ``, "the method has to be one of GET, POST, DELETE"},
		{"a method that one fault has not", "GET", "x", ``, "the method has to be one of DELETE"},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := sinchtest.New()
			defer h.Close()
			status, answer := control(h, test.method, test.id, test.body)
			if status/100 != 4 || !strings.Contains(answer, test.want) {
				t.Errorf("%d %s, want %q", status, answer, test.want)
			}
			_, listed := control(h, "GET", "", "")
			equal(t, "faults", listed, `{"faults":[]}`)
		})
	}
}

func FuzzFaultControl(f *testing.F) {
	f.Add(`{"operation":"Messages_SendMessage","times":2,"status":503}`)
	f.Add(`{"break":"goaway NO_ERROR","share":0.5,"header":{"Content-Length":["5"]}}`)
	f.Fuzz(func(t *testing.T, body string) {
		h := sinchtest.New()
		defer h.Close()
		status, answer := control(h, "POST", "", body)
		if status != 200 && status != 400 || !json.Valid([]byte(answer)) {
			t.Errorf("%d %s", status, answer)
		}
	})
}

package sinchtest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/guard"
)

// ControlPath is where [Handler.Control] is served.
const ControlPath = "/fake/"

// control is an endpoint with which a test in any language directs the fake.
type control struct {
	Method string `json:"method"`
	Path   string `json:"path"`
	What   string `json:"what"`
	// Body names the members of the body with the schema of the Conversation
	// API that each has, or what else it is.
	Body map[string]string `json:"body,omitempty"`

	required []string
	act      func(h *Handler, body []byte) (any, error)
	serve    http.HandlerFunc // in place of act, for what is no JSON
}

// What a member of a body is that has no schema.
const (
	someText     = "text"
	someDuration = `text such as "90s" or "2h30m"`
	someReports  = "list of MessageDeliveryReport"
)

func (h *Handler) controls() []control {
	return []control{
		{
			Method: http.MethodPost, Path: "receive", What: "A contact writes, taps, reacts, opts in or out: one of the members after to. The answer has the ID.",
			Body: map[string]string{
				"app_id": someText, "from": "ChannelRecipientIdentity", "to": someText,
				"contact_message": "ContactMessage", "contact_event": "ContactEvent", "contact_message_event": "ContactMessageEvent",
				"opt_out": "ConsentsListType", "opt_in": "ConsentsListType",
			},
			required: []string{"from"}, act: (*Handler).controlReceive,
		},
		{
			Method: http.MethodPost, Path: "report", What: "The channel reports on a message that was sent: the body is a MessageDeliveryReport, of which message_id, status and reason count.",
			Body:     map[string]string{"message_id": someText, "status": "DeliveryStatus", "reason": "Reason"},
			required: []string{"message_id", "status"}, act: (*Handler).controlReport,
		},
		{
			Method: http.MethodPost, Path: "delivery", What: "What becomes of messages to an identity from now on, on one channel or on all; without an identity to all others. No reports: nothing more is heard.",
			Body:     map[string]string{"channel": "ConversationChannel", "identity": someText, "reports": someReports},
			required: []string{"reports"}, act: (*Handler).controlDelivery,
		},
		{
			Method: http.MethodPost, Path: "emit", What: "Webhooks get an event of any kind.",
			Body:     map[string]string{"trigger": "WebhookTrigger", "event": "ConversationWebhookEvent"},
			required: []string{"trigger", "event"}, act: (*Handler).controlEmit,
		},
		{
			Method: http.MethodPost, Path: "repeat", What: "A callback is posted once more, signed anew. Its ID is in the dump.",
			Body:     map[string]string{"callback_id": someText},
			required: []string{"callback_id"}, act: (*Handler).controlRepeat,
		},
		{
			Method: http.MethodPost, Path: "clock", What: "The clock moves forward: tokens expire, and what is scheduled happens. The answer has the new time.",
			Body:     map[string]string{"advance": someDuration},
			required: []string{"advance"}, act: (*Handler).controlClock,
		},
		{
			Method: http.MethodPost, Path: "reset", What: "All is as at the start: one app, nothing sent, no webhooks, no faults, the real time. Tokens stay valid.",
			Body: map[string]string{}, act: (*Handler).controlReset,
		},
		{
			Method: http.MethodGet, Path: "dump", What: "Everything there is, without secrets.",
			act: func(h *Handler, _ []byte) (any, error) { return json.RawMessage(h.dump()), nil },
		},
		{
			Method: http.MethodGet, Path: "events", What: "What the page shows, as server-sent events: first a state, then each change.",
			serve: h.serveFeed,
		},
	}
}

// Control returns the handler of [ControlPath], with which a program in any
// language directs the fake. GET /fake/ describes the endpoints. Bodies are JSON
// and have the shapes of the document: what a contact writes is a
// ContactMessage. A mistake is answered like one in a request to Sinch, with
// its place in words.
//
// It needs no credentials. What a web page from elsewhere may have sent is
// refused: a request for a host that is not this machine, and a POST that
// comes from another origin or is not labelled as JSON.
func (h *Handler) Control() http.Handler {
	mux := http.NewServeMux()
	controls := h.controls()
	for _, c := range controls {
		serve := c.serve
		if serve == nil {
			serve = func(w http.ResponseWriter, r *http.Request) { h.serveControl(w, r, c) }
		}
		mux.HandleFunc(c.Method+" "+ControlPath+c.Path, serve)
		mux.HandleFunc(ControlPath+c.Path, func(w http.ResponseWriter, _ *http.Request) {
			problem := &problem{code: http.StatusMethodNotAllowed, message: "the method has to be " + c.Method, header: http.Header{"Allow": {c.Method}}}
			writeAnswer(w, problem.answer())
		})
	}
	mux.Handle(ControlPath+"faults", h.FaultControl())
	mux.Handle(ControlPath+"faults/{id}", h.FaultControl())
	mux.HandleFunc("GET "+ControlPath+"{$}", func(w http.ResponseWriter, _ *http.Request) {
		writeAnswer(w, jsonAnswer(http.StatusOK, nil, describe(controls)))
	})
	mux.HandleFunc(ControlPath, func(w http.ResponseWriter, r *http.Request) {
		problem := notFound("path", r.URL.Path)
		problem.message += "; GET " + ControlPath + " lists what there is"
		writeAnswer(w, problem.answer())
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := guard.Check(r); err != nil {
			writeAnswer(w, (&problem{code: guard.Status(err), message: err.Error()}).answer())
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// describe says what there is, and which values the document has for what is
// chosen from a list.
func describe(controls []control) map[string]any {
	described := append(slices.Clone(controls), control{
		Method: "GET, POST, DELETE", Path: "faults", What: "What goes wrong with requests to come: the faults, one more, or none; faults/ID is one of them.",
		Body: faultMembers,
	})
	for i := range described {
		described[i].Path = ControlPath + described[i].Path
	}
	schemas := documents()[conversation.API].schemas
	values := map[string][]any{}
	for _, name := range []string{"ConversationChannel", "ReasonCode", "DeliveryStatus", "WebhookTrigger"} {
		values[name] = schemas[name].Value.Enum
	}
	return map[string]any{"endpoints": described, "values": values}
}

func (h *Handler) serveControl(w http.ResponseWriter, r *http.Request, c control) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		writeAnswer(w, (&problem{code: http.StatusRequestEntityTooLarge, message: fmt.Sprintf("the body is larger than %d bytes", maxBody)}).answer())
		return
	}
	if c.Body != nil {
		err = h.checkControl(c, body)
	}
	var result any
	if err == nil {
		result, err = c.act(h, body)
	}
	if err != nil {
		writeAnswer(w, problemOf(err).answer())
		return
	}
	writeAnswer(w, jsonAnswer(http.StatusOK, nil, result))
}

// checkControl checks a body against what its endpoint takes.
func (h *Handler) checkControl(c control, data []byte) error {
	if len(strings.TrimSpace(string(data))) == 0 {
		data = []byte("{}")
	}
	var decoded any
	if err := json.Unmarshal(data, &decoded); err != nil {
		return refuse([]violation{{"$", malformed(err)}})
	}
	body, isObject := withoutNulls(decoded).(map[string]any)
	if !isObject {
		return refuse([]violation{{"$", "value must be an object"}})
	}
	var found []violation
	for _, name := range c.required {
		if _, given := body[name]; !given {
			found = append(found, violation{"$." + name, "the member is missing"})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(body)) {
		kind, known := c.Body[name]
		if !known {
			found = append(found, violation{"$." + name, "unknown member; there are " + strings.Join(slices.Sorted(maps.Keys(c.Body)), ", ")})
			continue
		}
		found = append(found, h.checkMember(path{name}, kind, body[name])...)
	}
	return refuse(found)
}

func (h *Handler) checkMember(place path, kind string, value any) []violation {
	document := h.documents[conversation.API]
	if event, isEvent := value.(map[string]any); isEvent && kind == "ConversationWebhookEvent" {
		for _, filledIn := range []string{"app_id", "project_id"} { // by Emit
			event[filledIn] = cmp.Or(event[filledIn], any(""))
		}
	}
	switch kind {
	case someText, someDuration:
		if _, isText := value.(string); !isText {
			return []violation{{place.String(), "value must be a string"}}
		}
		return nil
	case someReports:
		list, isList := value.([]any)
		if !isList {
			return []violation{{place.String(), "value must be an array"}}
		}
		var found []violation
		for i, report := range list {
			found = append(found, h.checkMember(append(slices.Clip(place), strconv.Itoa(i)), "MessageDeliveryReport", report)...)
		}
		return found
	}
	return document.checkAt(place, document.schemas[kind].Value, value)
}

func writeAnswer(w http.ResponseWriter, a *answer) {
	maps.Copy(w.Header(), a.header)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // a client that is gone gets no answer
}

func (h *Handler) controlReceive(body []byte) (any, error) {
	in, err := decode[Inbound](body)
	if err != nil {
		return nil, err
	}
	id, err := h.Receive(in)
	return map[string]string{"id": id}, err
}

func (h *Handler) controlReport(body []byte) (any, error) {
	report, err := decode[conversation.MessageDeliveryReport](body)
	if err != nil {
		return nil, err
	}
	return struct{}{}, h.Report(report.MessageID, report)
}

func (h *Handler) controlDelivery(body []byte) (any, error) {
	type delivery struct {
		Channel  conversation.ConversationChannel     `json:"channel"`
		Identity string                               `json:"identity"`
		Reports  []conversation.MessageDeliveryReport `json:"reports"`
	}
	d, err := decode[delivery](body)
	if err != nil {
		return nil, err
	}
	for i, report := range d.Reports {
		if err := checkReport(report); err != nil {
			return nil, refuse([]violation{{fmt.Sprintf("$.reports[%d]", i), err.Error()}})
		}
	}
	h.SetDeliveryOn(d.Channel, d.Identity, d.Reports...)
	return struct{}{}, nil
}

func (h *Handler) controlEmit(body []byte) (any, error) {
	type emission struct {
		Trigger conversation.WebhookTrigger           `json:"trigger"`
		Event   conversation.ConversationWebhookEvent `json:"event"`
	}
	e, err := decode[emission](body)
	if err != nil {
		return nil, err
	}
	return struct{}{}, h.Emit(e.Trigger, e.Event)
}

func (h *Handler) controlRepeat(body []byte) (any, error) {
	type repetition struct {
		CallbackID string `json:"callback_id"`
	}
	r, err := decode[repetition](body)
	if err != nil {
		return nil, err
	}
	return struct{}{}, h.Repeat(r.CallbackID)
}

func (h *Handler) controlClock(body []byte) (any, error) {
	type movement struct {
		Advance string `json:"advance"`
	}
	m, err := decode[movement](body)
	if err != nil {
		return nil, err
	}
	d, err := time.ParseDuration(m.Advance)
	if err != nil || d < 0 {
		return nil, refuse([]violation{{"$.advance", `value must be a duration such as "90s" or "2h30m", and not negative`}})
	}
	h.Advance(d)
	return map[string]time.Time{"now": h.Now()}, nil
}

func (h *Handler) controlReset([]byte) (any, error) {
	h.Reset()
	return struct{}{}, nil
}

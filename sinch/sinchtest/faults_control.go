package sinchtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// faultForm is a fault as the control endpoint writes it, with the meaning of
// [Fault]. Durations are like "1.5s".
type faultForm struct {
	ID  string `json:"id,omitempty"`  // answered alone
	Met *int   `json:"met,omitempty"` // likewise

	Operation    Operation   `json:"operation,omitempty"`
	Contains     string      `json:"contains,omitempty"` // of the body of the request
	Times        int         `json:"times,omitempty"`
	Share        float64     `json:"share,omitempty"`
	Processed    bool        `json:"processed,omitempty"`
	Delay        duration    `json:"delay,omitzero"`
	ExpireTokens bool        `json:"expire_tokens,omitempty"`
	Status       int         `json:"status,omitempty"`
	Message      string      `json:"message,omitempty"`
	RetryAfter   duration    `json:"retry_after,omitzero"`
	RetryInfo    duration    `json:"retry_info,omitzero"`
	Header       http.Header `json:"header,omitempty"`
	Body         Body        `json:"body,omitzero"`
	Drip         duration    `json:"drip,omitzero"`
	Break        Break       `json:"break,omitzero"`
}

// faultMembers are the members of a faultForm in words.
var faultMembers = map[string]string{
	"operation": "operationId of the document, or oauth2/token; default all but that", "contains": "text in the body of the request",
	"times": "how many requests; default all", "share": "of the requests, from 0 to 1; default 1",
	"processed": "true: the request is carried out before anything goes wrong", "delay": someDuration, "expire_tokens": "true or false",
	"status": "of an error that is answered", "message": "of that error", "retry_after": someDuration, "retry_info": someDuration,
	"header": "object of lists of texts, which replace fields of the answer's header; an empty list leaves one out",
	"body":   "garbage, html or empty", "drip": someDuration + " before each byte",
	"break": "drop, cut after N, reset CODE or goaway CODE, with a code of HTTP/2 such as REFUSED_STREAM",
}

func (f faultForm) fault() Fault {
	fault := Fault{
		Operation: f.Operation, Times: f.Times, Share: f.Share, Processed: f.Processed,
		Delay: time.Duration(f.Delay), ExpireTokens: f.ExpireTokens,
		Status: f.Status, Message: f.Message, RetryAfter: time.Duration(f.RetryAfter), RetryInfo: time.Duration(f.RetryInfo),
		Header: f.Header, Body: f.Body, Drip: time.Duration(f.Drip), Break: f.Break,
	}
	if f.Contains != "" {
		fault.Match = func(r *http.Request) bool {
			body, err := io.ReadAll(r.Body)
			return err == nil && bytes.Contains(body, []byte(f.Contains))
		}
	}
	return fault
}

// form returns the fault for the control endpoint. It is called with the state
// locked.
func (f *Injected) form() faultForm {
	return faultForm{
		ID: f.id, Met: new(f.met),
		Operation: f.fault.Operation, Contains: f.contains, Times: f.fault.Times, Share: f.fault.Share, Processed: f.fault.Processed,
		Delay: duration(f.fault.Delay), ExpireTokens: f.fault.ExpireTokens,
		Status: f.fault.Status, Message: f.fault.Message, RetryAfter: duration(f.fault.RetryAfter), RetryInfo: duration(f.fault.RetryInfo),
		Header: f.fault.Header, Body: f.fault.Body, Drip: duration(f.fault.Drip), Break: f.fault.Break,
	}
}

// FaultControl returns a handler with which a program in any language injects
// faults: POST of a [Fault] as JSON answers with its ID, GET lists the faults
// with how many requests each has met, and DELETE removes them all, or the one
// whose ID is the path value "id". It checks no credentials.
//
//	{"operation": "Messages_SendMessage", "times": 2, "processed": true, "status": 502, "body": "html"}
//	{"contains": "+46701234567", "break": "cut after 10"}
//
// Names are those of the fields in snake case; "contains" is a text in the body
// of the request, in place of Match. A body is "garbage", "html" or "empty", and
// a break "drop", "cut after 10", "reset REFUSED_STREAM" or "goaway NO_ERROR".
func (h *Handler) FaultControl() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := h.controlFaults(r)
		for name, values := range a.header {
			w.Header()[name] = values
		}
		w.WriteHeader(a.status)
		_, _ = w.Write(a.body) // a client that is gone gets no answer
	})
}

func (h *Handler) controlFaults(r *http.Request) *answer {
	id := r.PathValue("id")
	switch {
	case r.Method == http.MethodGet && id == "":
		return jsonAnswer(http.StatusOK, nil, map[string][]faultForm{"faults": h.faultForms()})
	case r.Method == http.MethodPost && id == "":
		form, err := h.injectForm(r.Body)
		if err != nil {
			return invalid("%v", err).answer()
		}
		return jsonAnswer(http.StatusOK, nil, form)
	case r.Method == http.MethodDelete:
		if !h.removeFaults(id) {
			return notFound("fault", id).answer()
		}
		return jsonAnswer(http.StatusOK, nil, struct{}{})
	}
	allowed := "GET, POST, DELETE"
	if id != "" {
		allowed = "DELETE"
	}
	return (&problem{
		code: http.StatusMethodNotAllowed, message: "the method has to be one of " + allowed, header: http.Header{"Allow": {allowed}},
	}).answer()
}

func (h *Handler) faultForms() []faultForm {
	h.mu.Lock()
	defer h.mu.Unlock()
	forms := []faultForm{}
	for _, f := range h.faults {
		forms = append(forms, f.form())
	}
	return forms
}

func (h *Handler) injectForm(body io.Reader) (faultForm, error) {
	decoder := json.NewDecoder(io.LimitReader(body, maxBody))
	decoder.DisallowUnknownFields()
	var form faultForm
	if err := decoder.Decode(&form); err != nil {
		return form, fmt.Errorf("the body is no fault: %w", err)
	}
	if form.ID != "" || form.Met != nil {
		return form, errors.New("id and met are answered, and not given")
	}
	f, err := h.inject(form.fault())
	if err != nil {
		return form, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	f.contains = form.Contains
	return f.form(), nil
}

// removeFaults removes the fault with an ID, or all if it is empty, and reports
// whether there was one.
func (h *Handler) removeFaults(id string) bool {
	h.mu.Lock()
	faults := append([]*Injected{}, h.faults...)
	h.mu.Unlock()
	found := id == ""
	for _, f := range faults {
		if id == "" || f.id == id {
			f.Remove()
			found = true
		}
	}
	return found
}

// duration is one like "1.5s" in JSON.
type duration time.Duration

// MarshalText is for encoding/json.
func (d duration) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// UnmarshalText is for encoding/json.
func (d *duration) UnmarshalText(text []byte) error {
	parsed, err := time.ParseDuration(string(text))
	*d = duration(parsed)
	return err
}

// bodies are the names of what is wrong with a body.
var bodies = [...]string{BodyIntact: "", BodyGarbage: "garbage", BodyHTML: "html", BodyEmpty: "empty"}

// MarshalText returns the name that the control endpoint knows, and no error.
func (b Body) MarshalText() ([]byte, error) { return []byte(bodies[b]), nil }

// UnmarshalText takes such a name. The error lists the names that there are.
func (b *Body) UnmarshalText(text []byte) error {
	for body, name := range bodies {
		if name == string(text) {
			*b = Body(body)
			return nil
		}
	}
	return fmt.Errorf("there is no body %q; there are %q", text, bodies[1:])
}

// MarshalText returns what the control endpoint knows, which is what String
// returns, and no error.
func (b Break) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText takes such a text. The error says which breaks there are.
func (b *Break) UnmarshalText(text []byte) error {
	var n int
	switch word, rest, _ := strings.Cut(string(text), " "); word {
	case "":
		*b = Break{}
		return nil
	case "drop":
		*b = Drop()
		if rest == "" {
			return nil
		}
	case "cut":
		if _, err := fmt.Sscanf(rest, "after %d", &n); err == nil && rest == fmt.Sprintf("after %d", n) {
			*b = CutAfter(n)
			return nil
		}
	case "reset", "goaway":
		for code := NoError; code <= HTTP11Required; code++ {
			if code.String() == rest {
				*b = Break{kind: map[string]breakKind{"reset": reset, "goaway": goneAway}[word], code: code}
				return nil
			}
		}
	}
	return fmt.Errorf(`there is no break %q; there are "drop", "cut after 10", "reset REFUSED_STREAM" and "goaway NO_ERROR"`, text)
}

package sinch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strconv"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

// simAttempt is one request of a call that came to the server.
type simAttempt struct {
	fault     simFault
	processed bool   // with success
	status    int    // that was answered; 0 for none
	id        string // of what it made
}

// simFault is what goes wrong with a request above the bytes. The zero value
// is nothing.
type simFault struct {
	name      string        // empty for nothing
	unread    bool          // the request is not read to its end
	skip      bool          // the request is not processed
	before    time.Duration // before it is processed
	after     time.Duration // before it is answered
	status    int           // in place of the answer's
	header    http.Header
	body      string // in place of the answer's; empty for the answer's
	cut       bool   // half the body, then the connection breaks
	reset     bool   // the stream is reset in place of an answer
	twice     bool   // the answer comes twice; under HTTP/1 alone
	expired   bool   // all tokens have expired
	ambiguous bool   // who meets it can not know whether it was processed
}

// Statuses that say nothing about whether the request was processed, and those
// that say that it was not. 404 comes from the fake alone: to a DELETE it says
// that the thing is gone.
var (
	ambiguousStatuses = []int{408, 499, 500, 500, 500, 501, 502, 502, 504, 504, 505, 520, 522, 524, 599}
	refusals          = []int{307, 400, 401, 403, 409, 413, 429, 429, 429, 503, 503, 503}
)

func drawSimFault(chance *rand.Rand, clock time.Time) simFault {
	switch draw := chance.IntN(24); draw {
	case 0, 1:
		status := ambiguousStatuses[chance.IntN(len(ambiguousStatuses))]
		return simFault{name: fmt.Sprintf("%d after", status), status: status, header: drawHint(chance, clock), body: errorBody(status), ambiguous: true}
	case 2:
		status := ambiguousStatuses[chance.IntN(len(ambiguousStatuses))]
		return simFault{name: fmt.Sprintf("%d before", status), skip: true, status: status, header: drawHint(chance, clock), body: errorBody(status), ambiguous: true}
	case 3, 4:
		status := refusals[chance.IntN(len(refusals))]
		return simFault{name: fmt.Sprintf("%d before", status), skip: true, status: status, header: drawHint(chance, clock), body: errorBody(status)}
	case 5:
		return simFault{name: "no such method", skip: true, status: 501, body: `{"error":{"code":501,"status":"UNIMPLEMENTED"}}`}
	case 6:
		return simFault{name: "reset after", reset: true, ambiguous: true}
	case 7:
		return simFault{name: "reset before", reset: true, skip: true, unread: chance.IntN(2) == 0, ambiguous: true}
	case 8:
		return simFault{name: "half an answer", cut: true, ambiguous: true}
	case 9:
		return simFault{name: "no ID", body: []string{`{}`, `null`, `{"error":{"code":500}}`, `{"message_id":""}`, `not JSON`, ` `}[chance.IntN(6)], ambiguous: true}
	case 10:
		return simFault{name: "late", before: time.Duration(chance.Int64N(int64(2 * simAttemptTimeout))), ambiguous: true}
	case 11:
		return simFault{name: "slow", after: time.Duration(chance.Int64N(int64(2 * simAttemptTimeout))), ambiguous: true}
	case 12:
		return simFault{name: "expired", expired: true}
	case 13:
		return simFault{name: "answer twice", twice: true}
	}
	return simFault{}
}

// drawHint draws what the server says about when to come back.
func drawHint(chance *rand.Rand, clock time.Time) http.Header {
	hint := []string{
		"", "", "0", "1", "2.5", "99999", "soon",
		clock.Add(2 * time.Second).UTC().Format(http.TimeFormat),
		clock.Add(-time.Minute).UTC().Format(http.TimeFormat),
		"Fri, 31 Dec 9999 23:59:59 GMT",
	}[chance.IntN(10)]
	if hint == "" {
		return nil
	}
	return http.Header{"Retry-After": {hint}}
}

func errorBody(status int) string {
	if status == 502 || status == 504 || status >= 520 {
		return "<html><h1>" + strconv.Itoa(status) + "</h1></html>"
	}
	return fmt.Sprintf(`{"error":{"code":%d,"status":"BAD_LUCK","message":"as the seed says"}}`, status)
}

// ServeHTTP is Sinch behind its gateways: it reads a request and then does what
// the seed says for this attempt of this call.
func (w *simWorld) ServeHTTP(rw http.ResponseWriter, r *http.Request) {
	name := r.Header.Get(simCallHeader)
	var c *simCall
	var fault simFault
	w.mu.Lock()
	if c = w.byName[name]; c != nil {
		fault = drawSimFault(seeds.Chance(w.seed, name, len(c.attempts)), w.clock())
	} else {
		name = "token"
		fault = drawSimFault(seeds.Chance(w.seed, name, w.tokens), w.clock())
		w.tokens++
	}
	attempt := &simAttempt{fault: fault}
	if c != nil {
		c.attempts = append(c.attempts, attempt)
		name = fmt.Sprintf("%s attempt %d", name, len(c.attempts))
	}
	w.mu.Unlock()

	var body []byte
	if !fault.unread {
		var err error
		if body, err = io.ReadAll(r.Body); err != nil {
			w.history.Add("%s came in part over %s: %v", name, r.RemoteAddr, err)
			panic(http.ErrAbortHandler)
		}
	}
	if fault.name == "" {
		w.history.Add("%s came over %s", name, r.RemoteAddr)
	} else {
		w.history.Fault(fault.name, "%s came over %s: %s", name, r.RemoteAddr, fault.name)
	}
	answer := w.process(r, body, fault)
	w.mu.Lock()
	attempt.processed = !fault.skip && answer.Code/100 == 2
	attempt.id = answeredID(answer)
	if !fault.reset {
		attempt.status = answer.Code
		if fault.status != 0 {
			attempt.status = fault.status
		}
	}
	w.mu.Unlock()
	w.history.Add("%s: processed %t, answered %d", name, attempt.processed, attempt.status)
	time.Sleep(fault.after)
	w.answer(rw, fault, answer)
}

// clock is the server's, which somebody sets in the middle of a run.
func (w *simWorld) clock() time.Time {
	now := time.Now()
	if now.After(w.step) {
		now = now.Add(w.skew)
	}
	return now
}

// process lets the fake act, also when the client is gone.
func (w *simWorld) process(r *http.Request, body []byte, fault simFault) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	if fault.skip {
		return recorder
	}
	time.Sleep(fault.before)
	if fault.expired {
		w.fake.ExpireTokens()
	}
	request := r.Clone(context.WithoutCancel(r.Context()))
	request.Body = io.NopCloser(bytes.NewReader(body))
	w.fake.ServeHTTP(recorder, request)
	return recorder
}

// answer sends the answer as the fault spoils it.
func (w *simWorld) answer(rw http.ResponseWriter, fault simFault, answer *httptest.ResponseRecorder) {
	if fault.reset {
		if !w.protocol.http2 || w.protocol.tls {
			panic(http.ErrAbortHandler)
		}
		rw.WriteHeader(simulation.MarkStatus)
		return
	}
	body := answer.Body.Bytes()
	maps.Copy(rw.Header(), answer.Header())
	maps.Copy(rw.Header(), fault.header)
	rw.Header().Set("Date", w.clock().UTC().Format(http.TimeFormat))
	if fault.body != "" {
		body = []byte(fault.body)
	}
	if fault.cut && len(body) == 0 {
		body = []byte("{}")
	}
	rw.Header().Set("Content-Length", strconv.Itoa(len(body)))
	status := answer.Code
	if fault.status != 0 {
		status = fault.status
	}
	if fault.twice && !w.protocol.http2 {
		writeTwice(rw, status, body)
		return
	}
	rw.WriteHeader(status)
	if fault.cut {
		rw.Write(body[:len(body)/2])
		http.NewResponseController(rw).Flush()
		panic(http.ErrAbortHandler)
	}
	rw.Write(body)
}

// writeTwice writes the answer twice and ends the connection. The answer says
// that it will end: nothing in HTTP/1 would tell a client that the second copy
// is not the answer to its next request.
func writeTwice(rw http.ResponseWriter, status int, body []byte) {
	response := http.Response{
		StatusCode: status, ProtoMajor: 1, ProtoMinor: 1, Close: true, Header: rw.Header(),
		ContentLength: int64(len(body)),
	}
	conn, _, err := http.NewResponseController(rw).Hijack()
	if err != nil {
		panic(err)
	}
	defer conn.Close()
	var raw bytes.Buffer
	for range 2 {
		response.Body = io.NopCloser(bytes.NewReader(body))
		response.Write(&raw)
	}
	conn.Write(raw.Bytes())
}

// answeredID is the ID in an answer, under either name.
func answeredID(answer *httptest.ResponseRecorder) string {
	var named struct {
		ID        string `json:"id"`
		MessageID string `json:"message_id"`
	}
	json.Unmarshal(answer.Body.Bytes(), &named)
	return named.ID + named.MessageID
}

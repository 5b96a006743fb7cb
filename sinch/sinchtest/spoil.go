package sinchtest

import (
	"bytes"
	"io"
	"maps"
	"math"
	"net/http"
	"strconv"
	"time"
)

const contentLength = "Content-Length"

// processes reports whether a request that meets the fault is processed.
func (f *Fault) processes() bool {
	return f.Processed || f.Status == 0 && f.Break.answers()
}

// answerTo returns the fault's answer, which refuse makes, or else the one given.
func (f *Fault) answerTo(operation Operation, a *answer, refuse func(*problem) *answer) *answer {
	if f.Status == 0 {
		return a
	}
	message := f.Message
	if message == "" {
		message = http.StatusText(f.Status)
	}
	if message == "" {
		message = "status " + strconv.Itoa(f.Status)
	}
	header := http.Header{}
	if f.RetryAfter > 0 {
		header.Set("Retry-After", strconv.Itoa(int(math.Ceil(f.RetryAfter.Seconds()))))
	}
	if operation == TokenOperation {
		refusal := refuseToken(f.Status, oauthErrorName(f.Status), message)
		maps.Copy(refusal.header, header)
		return refusal
	}
	return refuse(&problem{code: f.Status, message: message, retryInfo: f.RetryInfo, header: header})
}

// oauthErrorName is what OAuth calls an error (RFC 6749, sections 4.1.2.1 and
// 5.2).
func oauthErrorName(status int) string {
	switch {
	case status == http.StatusUnauthorized:
		return "invalid_client"
	case status == http.StatusForbidden:
		return "access_denied"
	case status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable:
		return "temporarily_unavailable"
	case status >= http.StatusInternalServerError:
		return "server_error"
	}
	return "invalid_request"
}

// spoil changes an answer as the fault says, but for how its bytes come.
func (f *Fault) spoil(a *answer) {
	switch f.Body {
	case BodyGarbage:
		a.body = []byte("{\"message_id\": \x00\xff")
	case BodyHTML:
		a.body = []byte("<html><body><h1>" + http.StatusText(a.status) + "</h1></body></html>\n")
		a.header.Set("Content-Type", "text/html")
	case BodyEmpty:
		a.body = nil
	}
	a.header.Set(contentLength, strconv.Itoa(len(a.body)))
	for name, values := range f.Header {
		a.header[name] = values // nil keeps net/http from filling in its own
	}
}

// write sends an answer as the fault lets it arrive.
func (h *Handler) write(w http.ResponseWriter, r *http.Request, f *Fault, a *answer) {
	maps.Copy(w.Header(), a.header)
	if declared, err := strconv.Atoi(w.Header().Get(contentLength)); err == nil && declared < len(a.body) {
		writeBeyond(w, r, a)
		return
	}
	w.WriteHeader(a.status)
	body := a.body
	if f.Break.kind == cut {
		body = body[:min(f.Break.after, len(body))]
	}
	if f.Drip > 0 {
		h.drip(w, r, f.Drip, body)
	} else {
		// A client that is gone gets no answer; there is nobody to tell.
		_, _ = w.Write(body)
	}
	if f.Break.kind == cut {
		_ = http.NewResponseController(w).Flush() // or else nothing of it arrives
		panic(http.ErrAbortHandler)
	}
}

// drip writes one byte at a time.
func (h *Handler) drip(w http.ResponseWriter, r *http.Request, pause time.Duration, body []byte) {
	for i := range body {
		if err := http.NewResponseController(w).Flush(); err != nil || !h.delay(r.Context(), pause) {
			panic(http.ErrAbortHandler)
		}
		_, _ = w.Write(body[i : i+1])
	}
}

// writeBeyond writes more than the header says, which net/http's server does
// not do.
func writeBeyond(w http.ResponseWriter, r *http.Request, a *answer) {
	if c := connectionOf(r); c != nil && r.ProtoMajor == 2 {
		c.answer(w, script{status: a.status, body: a.body})
		return
	}
	hijacker, ok := w.(http.Hijacker)
	if !ok { // without bytes; the writer knows what the client would see
		w.WriteHeader(a.status)
		_, _ = w.Write(a.body)
		return
	}
	connection, _, err := hijacker.Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	defer connection.Close()
	// The answer says that the connection ends: a client would otherwise take
	// the rest of the body for the answer to its next request.
	w.Header().Set("Connection", "close")
	var head bytes.Buffer
	_, _ = head.WriteString("HTTP/1.1 " + strconv.Itoa(a.status) + " " + http.StatusText(a.status) + "\r\n")
	_ = w.Header().Write(&head)
	_, _ = head.WriteString("\r\n")
	_, _ = io.Copy(connection, io.MultiReader(&head, bytes.NewReader(a.body)))
}

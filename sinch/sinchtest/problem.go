package sinchtest

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"strings"
	"time"
)

// problem is an answer in the shape of Sinch's errors. It is the error type of
// everything that answers a request.
type problem struct {
	code       int
	status     string // empty: that of the code
	message    string
	violations []violation
	header     http.Header
	retryInfo  time.Duration
}

// violation says what is wrong with one part of a request.
type violation struct {
	Field       string `json:"field"`
	Description string `json:"description"`
}

// Error returns the message.
func (p *problem) Error() string { return p.message }

func invalid(format string, args ...any) *problem {
	return &problem{code: http.StatusBadRequest, message: fmt.Sprintf(format, args...)}
}

func notFound(kind, id string) *problem {
	return &problem{code: http.StatusNotFound, message: fmt.Sprintf("%s %q not found", kind, id)}
}

// refuse makes one problem of all that is wrong with a request, or nil.
func refuse(violations []violation) error {
	if len(violations) == 0 {
		return nil
	}
	var texts []string
	for _, v := range violations {
		texts = append(texts, v.Field+": "+v.Description)
	}
	return &problem{code: http.StatusBadRequest, message: strings.Join(texts, "; "), violations: violations}
}

// conflict refuses what is there already, or is not any more what it was: with
// 400, since Sinch documents no 409, unless that is assumed.
func (s *store) conflict(field, description string) error {
	v := violation{field, description}
	p := &problem{code: http.StatusBadRequest, message: field + ": " + description, violations: []violation{v}}
	if s.assumes(ConflictsAnswer409) {
		p.code = http.StatusConflict
	}
	return p
}

// problemOf returns an error as a problem: what is not one already came up
// where a request was taken apart.
func problemOf(err error) *problem {
	if p, ok := errors.AsType[*problem](err); ok {
		return p
	}
	return invalid("%v", err)
}

// statusName is the name that Sinch, mostly like gRPC, gives to a status code.
func statusName(code int) string {
	switch code {
	case http.StatusUnauthorized:
		return "UNAUTHENTICATED"
	case http.StatusForbidden:
		return "PERMISSION_DENIED"
	case http.StatusNotFound:
		return "NOT_FOUND"
	case http.StatusConflict:
		return "ABORTED"
	case http.StatusTooManyRequests:
		return "RESOURCE_EXHAUSTED"
	case http.StatusNotImplemented:
		return "UNIMPLEMENTED"
	case http.StatusServiceUnavailable, http.StatusBadGateway:
		return "UNAVAILABLE"
	case http.StatusGatewayTimeout, http.StatusRequestTimeout:
		return "DEADLINE_EXCEEDED"
	}
	if code >= http.StatusInternalServerError {
		return "INTERNAL_ERROR"
	}
	return "INVALID_ARGUMENT"
}

// detail is an element of "details" as the server sends it: the published
// document describes the protobuf message behind it, not this JSON form.
type detail struct {
	Type            string      `json:"@type"`
	FieldViolations []violation `json:"fieldViolations,omitempty"`
	RetryDelay      string      `json:"retryDelay,omitempty"`
}

func (p *problem) answer() *answer {
	type body struct {
		Code    int      `json:"code"`
		Message string   `json:"message"`
		Status  string   `json:"status"`
		Details []detail `json:"details"`
	}
	b := body{Code: p.code, Message: p.message, Status: cmp.Or(p.status, statusName(p.code)), Details: []detail{}}
	if len(p.violations) > 0 {
		b.Details = append(b.Details, detail{Type: "type.googleapis.com/google.rpc.BadRequest", FieldViolations: p.violations})
	}
	if p.retryInfo > 0 {
		b.Details = append(b.Details, detail{Type: "type.googleapis.com/google.rpc.RetryInfo", RetryDelay: fmt.Sprintf("%gs", p.retryInfo.Seconds())})
	}
	return jsonAnswer(p.code, p.header, map[string]body{"error": b})
}

// answer is what goes back to the client, before any fault spoils it.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func jsonAnswer(status int, header http.Header, value any) *answer {
	a := &answer{status: status, header: http.Header{}, body: mustJSON(value)}
	maps.Copy(a.header, header)
	a.header.Set("Content-Type", "application/json")
	return a
}

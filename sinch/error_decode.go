package sinch

import (
	"cmp"
	"encoding/json"
	"net/http"
	"strings"
)

// What an Error keeps of an answer, in bytes: it may live long, in a log queue
// or a table of failures.
const (
	maxErrorBody    = 64 << 10
	maxErrorDetails = 64 << 10
	maxErrorHeader  = 64 << 10
	maxErrorMessage = 4 << 10
)

// object is a JSON object whose members are decoded one by one, so that one of
// an unexpected type does not take the others with it.
type object map[string]json.RawMessage

// decode fills e from the body of an answer. The body is an object, the same
// under a key "error", OAuth's form with a string there, or something else
// altogether, such as a gateway's HTML, which says nothing.
func (e *Error) decode(body []byte) {
	answer := member[object](object{"": body}, "")
	if nested := member[object](answer, "error"); nested != nil {
		answer = nested
	}
	e.Code = member[int](answer, "code")
	words := e.words.inside()
	e.Status = cmp.Or(member[string](answer, "status"), member[string](answer, "error"))
	words.message = cmp.Or(member[string](answer, "message"), member[string](answer, "error_description"))
	kept := 0
	for _, raw := range member[[]json.RawMessage](answer, "details") {
		if kept += len(raw); kept > maxErrorDetails {
			break
		}
		words.details = append(words.details, raw)
		e.decodeDetail(member[object](object{"": raw}, ""))
	}
}

// boundedHeader is the header itself, or what of it fits.
func boundedHeader(header http.Header) http.Header {
	size, kept := 0, http.Header{}
	for name, values := range header {
		length := len(name)
		for _, value := range values {
			length += len(value)
		}
		if size+length <= maxErrorHeader {
			size += length
			kept[name] = values
		}
	}
	if len(kept) == len(header) {
		return header
	}
	return kept
}

func (e *Error) decodeDetail(detail object) {
	switch kind := member[string](detail, "@type"); {
	case strings.HasSuffix(kind, "google.rpc.RetryInfo"):
		delay := cmp.Or(member[string](detail, "retryDelay"), member[string](detail, "retry_delay"))
		number, isDuration := strings.CutSuffix(delay, "s")
		if !isDuration {
			return
		}
		wait, given := seconds(number)
		if !given {
			return
		}
		e.RetryInfo = &RetryInfo{RetryDelay: wait}
		e.RetryAfter, e.hinted = max(e.RetryAfter, wait), true
	case strings.HasSuffix(kind, "google.rpc.BadRequest"):
		violations := member[[]object](detail, "fieldViolations")
		if violations == nil {
			violations = member[[]object](detail, "field_violations")
		}
		words := e.words.inside()
		for _, one := range violations {
			words.violations = append(words.violations, FieldViolation{seal(violation{
				field:       member[string](one, "field"),
				description: member[string](one, "description"),
			})})
		}
	}
}

// member returns a member of an object, or the zero value if it is not there
// or of another type.
func member[T any](o object, name string) T {
	var value, none T
	if json.Unmarshal(o[name], &value) != nil {
		return none
	}
	return value
}

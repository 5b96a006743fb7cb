package sinch

import (
	"bytes"
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// What an Error keeps of an answer, in bytes: it may live long, in a log queue
// or a table of failures.
const (
	maxErrorBody    = 64 << 10
	maxErrorDetails = 64 << 10
	maxErrorHeader  = 64 << 10
	maxErrorMessage = 4 << 10
	// entryCost is what each detail, violation, name and value of a header
	// counts beside its own bytes: without bytes of its own it needs memory, too.
	entryCost = 128
)

// object is a JSON object whose members are decoded one by one, so that one of
// an unexpected type does not take the others with it.
type object map[string]json.RawMessage

// decode fills e from the body of an answer. The body is an object, the same
// under a key "error", OAuth's form with a string there, or something else
// altogether, such as a gateway's HTML, which says nothing.
func (e *Error) decode(body []byte) {
	answer := objectOf(body)
	if nested := member[object](answer, "error"); nested != nil {
		answer = nested
	}
	e.Code = member[int](answer, "code")
	words := e.words.inside()
	e.Status = cmp.Or(member[string](answer, "status"), member[string](answer, "error"))
	words.message = cmp.Or(member[string](answer, "message"), member[string](answer, "error_description"))
	for _, raw := range details(answer["details"]) {
		words.details = append(words.details, raw)
		e.decodeDetail(objectOf(raw))
	}
}

// details are as many elements of a list as an Error keeps. It does not look at
// the rest.
func details(list json.RawMessage) (kept []json.RawMessage) {
	decoder := jsontext.NewDecoder(bytes.NewReader(list))
	if opening, err := decoder.ReadToken(); err != nil || opening.Kind() != '[' {
		return nil
	}
	for size := 0; decoder.PeekKind() != ']'; {
		raw, err := decoder.ReadValue()
		if size += entryCost + len(raw); err != nil || size > maxErrorDetails {
			break
		}
		kept = append(kept, bytes.Clone(raw))
	}
	return kept
}

// boundedHeader is the header itself, or what of it fits.
func boundedHeader(header http.Header) http.Header {
	size, kept := 0, http.Header{}
	for name, values := range header {
		length := entryCost + len(name)
		for _, value := range values {
			length += entryCost + len(value)
		}
		if size+length <= maxErrorHeader {
			size += length
			kept[name] = slices.Clone(values) // net/http has all of HTTP/2 in one piece of memory
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
			if len(words.violations) >= maxErrorDetails/entryCost {
				break
			}
			words.violations = append(words.violations, FieldViolation{seal(violation{
				field:       member[string](one, "field"),
				description: member[string](one, "description"),
			})})
		}
	}
}

// objectOf decodes an object, behind a byte order mark or not; nil if data is
// none.
func objectOf(data []byte) object {
	return member[object](object{"": bytes.TrimPrefix(data, []byte("\ufeff"))}, "")
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

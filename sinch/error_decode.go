package sinch

import (
	"cmp"
	"encoding/json"
	"strings"
)

// maxErrorBody bounds what an Error keeps of the body, in bytes.
const maxErrorBody = 64 << 10

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
	e.Status = cmp.Or(member[string](answer, "status"), member[string](answer, "error"))
	e.Message = cmp.Or(member[string](answer, "message"), member[string](answer, "error_description"))
	e.Details = member[[]json.RawMessage](answer, "details")
	for _, raw := range e.Details {
		e.decodeDetail(member[object](object{"": raw}, ""))
	}
}

func (e *Error) decodeDetail(detail object) {
	switch kind := member[string](detail, "@type"); {
	case strings.HasSuffix(kind, "google.rpc.RetryInfo"):
		delay := cmp.Or(member[string](detail, "retryDelay"), member[string](detail, "retry_delay"))
		number, isDuration := strings.CutSuffix(delay, "s")
		if !isDuration {
			return
		}
		e.RetryInfo = &RetryInfo{RetryDelay: seconds(number)}
		e.RetryAfter = max(e.RetryAfter, e.RetryInfo.RetryDelay)
	case strings.HasSuffix(kind, "google.rpc.BadRequest"):
		violations := member[[]object](detail, "fieldViolations")
		if violations == nil {
			violations = member[[]object](detail, "field_violations")
		}
		e.BadRequest = &BadRequest{}
		for _, violation := range violations {
			e.BadRequest.FieldViolations = append(e.BadRequest.FieldViolations, FieldViolation{
				Field:       member[string](violation, "field"),
				Description: member[string](violation, "description"),
			})
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

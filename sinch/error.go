package sinch

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

// What an [*Error] can be, for use with [errors.Is]. At most one matches.
var (
	// ErrBadRequest is status 400: Sinch could not make sense of the request.
	// The text of the error names the fields that Sinch rejects, where it says
	// so; [Error.FieldViolations] and [Error.Message] have the reasons.
	ErrBadRequest = errors.New("the request is malformed")
	// ErrUnauthenticated is status 401: the credentials are wrong.
	ErrUnauthenticated = errors.New("the credentials are not accepted")
	// ErrPermissionDenied is status 403: the credentials do not allow it.
	ErrPermissionDenied = errors.New("the credentials do not allow this")
	// ErrBillingLimit is status 403 with BILLING_CREDIT_LIMIT_BREACHED: the
	// account has no credit left, and no retry will change that.
	ErrBillingLimit = errors.New("the credit limit of the Sinch account is reached")
	// ErrNotFound is status 404. Where an app is concerned, most often the
	// client has another region than the app.
	ErrNotFound = errors.New("there is no such thing")
	// ErrConflict is status 409: it exists already, or was changed meanwhile.
	ErrConflict = errors.New("it conflicts with what there is")
	// ErrRateLimited is status 429, and the retries did not help. The call was
	// not carried out.
	ErrRateLimited = errors.New("there were too many requests")
	// ErrUnavailable is status 503, or that no connection was had: the call
	// was not carried out, and a later try may succeed. An idempotent call also
	// ends so after any other 5xx, after 408 and 499, and when the connection was
	// lost or the attempt took too long: trying it again does no harm.
	ErrUnavailable = errors.New("the service is not available")
	// ErrOutcomeUnknown is a call that is not idempotent, such as a send, of
	// which at least one attempt reached Sinch, or may have, and that brought
	// no usable answer. It may have been carried out; sending it again may do
	// it twice. [MessagesService.FindSent] looks for the message.
	ErrOutcomeUnknown = errors.New("the outcome is unknown: it may have been carried out")
)

// Error is a call that failed: refused before it was sent, not answered,
// answered with an error, or answered with something that does not decode.
//
// Its text, and any other printed, logged or marshalled form, says what failed
// without repeating what was sent, and so does any form of a value that has an
// Error in it. The server's own words may quote a phone number or a message:
// they are what the methods [Error.Message], [Error.FieldViolations],
// [Error.Details], [Error.Header] and [Error.Body] return, and not fields, which
// package fmt would print. What these return is not to be changed.
//
// Causes such as [context.Canceled] and [net.Error] are found by [errors.Is]
// and [errors.As]. The client does not change an Error that it has returned, and
// its methods are safe for concurrent use.
type Error struct {
	// Operation is the operationId, for example "Messages_SendMessage".
	Operation string
	// StatusCode is the HTTP status; 0 when there was no answer.
	StatusCode int
	// Code is the error code in the body, most often the HTTP status again.
	Code int
	// Status is the name of the code, for example "INVALID_ARGUMENT"; "" if
	// there is none, or if it is no name but words.
	Status string
	// RetryInfo is how long the server asks to wait; nil when it does not say.
	RetryInfo *RetryInfo
	// RetryAfter is the longer wait of the Retry-After header and RetryInfo;
	// 0 for none, or for "at once".
	RetryAfter time.Duration
	// Attempts is how often the call was tried; 0 when it ended before a
	// connection was asked for. That an attempt is sent anew with a new token,
	// since the old one was no longer accepted, does not count.
	Attempts int

	words     sealed[words]
	situation situation
	sentinel  error  // that of the token endpoint's answer; nil for none
	unknown   bool   // whether a call that is not idempotent may have been carried out
	hinted    bool   // RetryAfter was given, be it 0
	stopped   string // why a call that may be repeated was not; "" for no reason of its own
	region    Region // where it may be the wrong one, else ""
}

// words are those of others in an [Error]: the server's, and the cause's.
type words struct {
	message    string
	violations []FieldViolation
	details    []json.RawMessage
	header     http.Header
	body       []byte
	cause      error // nil when the answer says it all
}

// Message is the server's description for people, at most 4 KiB of it.
func (e *Error) Message() string { return e.words.open().message }

// FieldViolations are the fields that the server rejects, at most 512 of them;
// nil when it does not say so.
func (e *Error) FieldViolations() []FieldViolation { return e.words.open().violations }

// Details are the server's details as they came, as many as fit into 64 KiB with
// 128 bytes for each beside its own. Of those, google.rpc.RetryInfo is in
// RetryInfo and google.rpc.BadRequest in [Error.FieldViolations].
func (e *Error) Details() []json.RawMessage { return e.words.open().details }

// Header is the header of the answer, of which what goes beyond 64 KiB, with 128
// bytes for each name and value beside its own, is left out; nil when there was
// none.
func (e *Error) Header() http.Header { return e.words.open().header }

// Body is the beginning of the answer, at most 64 KiB.
func (e *Error) Body() []byte { return e.words.open().body }

// RetryInfo is google.rpc.RetryInfo.
type RetryInfo struct {
	// RetryDelay is how long to wait before the next try.
	RetryDelay time.Duration
}

// FieldViolation is what is wrong with a field of a request, from
// google.rpc.BadRequest. It prints and marshals as the path of the field, or as
// its type where that is no path. It does not change.
type FieldViolation struct{ words sealed[violation] }

type violation struct{ field, description string }

// Field is the path of the field, for example "message.text_message".
func (v FieldViolation) Field() string { return v.words.open().field }

// Description is what is wrong with it, for people. It may quote what was sent.
func (v FieldViolation) Description() string { return v.words.open().description }

// Format prints the path of the field, whatever the verb.
func (v FieldViolation) Format(state fmt.State, _ rune) {
	text, _ := v.MarshalText()
	_, _ = state.Write(text)
}

// MarshalText returns the path of the field, and no error.
func (v FieldViolation) MarshalText() ([]byte, error) {
	if field := v.Field(); harmless(field) {
		return []byte(field), nil
	}
	return []byte("sinch.FieldViolation"), nil
}

// Error describes the failure in one line, and what to do about it.
func (e *Error) Error() string {
	text := "sinch"
	if e.Operation != "" {
		text += ": " + e.Operation
	}
	if e.StatusCode != 0 && e.situation != unsendable { // the cause has it otherwise
		text += strings.TrimSpace(fmt.Sprintf(": %d %s", e.StatusCode, http.StatusText(e.StatusCode)))
		if e.Status != "" {
			text += " (" + e.Status + ")"
		}
	}
	if e.Attempts > 1 {
		text += fmt.Sprintf(" after %d attempts", e.Attempts)
	}
	if cause := e.words.open().cause; cause != nil {
		// A path error names the operation by itself.
		text += ": " + strings.TrimPrefix(cause.Error(), e.Operation+": ")
	}
	if hint := e.hint(); hint != "" {
		text += ": " + hint
	}
	if e.stopped != "" {
		text += "; " + e.stopped
	}
	if e.unknown {
		text += "; " + ErrOutcomeUnknown.Error()
	}
	return text
}

// hint is what a person wants to know first.
func (e *Error) hint() string {
	paths, message := e.rejectedPaths(), e.Message()
	switch {
	case e.situation == unsendable:
		return ""
	case e.Operation == tokenOperation && message != "":
		return fmt.Sprintf("%q", shorten(message, maxShown)) // cannot quote a call
	case e.situation == missingMethod:
		return "Sinch has no such method on that path"
	case e.StatusCode == http.StatusNotFound && e.region != "":
		return fmt.Sprintf("nothing there; a client finds only what belongs to apps in its own region, which is %s", e.region)
	case e.StatusCode == http.StatusForbidden && e.mentions(billingLimit):
		return billingLimit + ": " + ErrBillingLimit.Error()
	case len(paths) > 0:
		return "the server rejects " + strings.Join(paths, ", ")
	case e.situation == rejected && message != "":
		return "Error.Message says why"
	}
	return ""
}

// Unwrap returns the matching Err… value and the cause.
func (e *Error) Unwrap() []error {
	var wrapped []error
	if match := e.match(); match != nil {
		wrapped = append(wrapped, match)
	}
	if cause := e.words.open().cause; cause != nil {
		wrapped = append(wrapped, cause)
	}
	return wrapped
}

func (e *Error) mentions(reason string) bool {
	words := e.words.open()
	return e.Status == reason || strings.Contains(words.message, reason) || bytes.Contains(words.body, []byte(reason))
}

// because returns a copy of e with one more cause.
func (e *Error) because(err error) *Error {
	failed, words := *e, e.words.open()
	if words.cause != nil {
		err = fmt.Errorf("%w: %w", err, words.cause)
	}
	words.cause = err
	failed.words = seal(words)
	return &failed
}

// Format prints the text of the error whatever the verb. Like MarshalText it
// has a value receiver, so that a copied Error hides its fields as well.
func (e Error) Format(state fmt.State, _ rune) {
	io.WriteString(state, e.Error())
}

// MarshalText returns the text of the error. JSON has it as a string.
func (e Error) MarshalText() ([]byte, error) {
	return []byte(e.Error()), nil
}

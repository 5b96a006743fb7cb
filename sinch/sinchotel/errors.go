package sinchotel

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"strconv"

	"go.opentelemetry.io/otel/codes"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// unclassified is the error.type of what has no other.
var unclassified = semconv.ErrorTypeOther.Value.AsString()

// requestError is the error.type of a request, or "".
func requestError(result sinch.AttemptResult) string {
	if result.StatusCode >= http.StatusBadRequest {
		return statusError(result.StatusCode)
	}
	return causeError(result.Err)
}

// callError is the error.type of a call or the fetch of a token, or "".
func callError(err error) string {
	if errors.Is(err, sinch.ErrOutcomeUnknown) {
		return "outcome_unknown"
	}
	cause := causeError(err)
	if failed, ok := errors.AsType[*sinch.Error](err); ok && cause == unclassified && failed.StatusCode >= http.StatusMultipleChoices {
		return statusError(failed.StatusCode)
	}
	return cause
}

// causeError is the error.type of an error that need not be that of an answer.
func causeError(err error) string {
	if err == nil {
		return ""
	}
	if errors.Is(err, context.Canceled) {
		return "canceled"
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "deadline_exceeded"
	}
	if _, lookup := errors.AsType[*net.DNSError](err); lookup {
		return "dns"
	}
	if network, ok := errors.AsType[*net.OpError](err); ok && network.Op == "dial" {
		return "dial"
	}
	if _, certificate := errors.AsType[*tls.CertificateVerificationError](err); certificate {
		return "tls"
	}
	if network, ok := errors.AsType[net.Error](err); ok && network.Timeout() {
		return "timeout"
	}
	return unclassified
}

// statusError is the error.type of a status.
func statusError(status int) string {
	if !isStatus(status) {
		return unclassified
	}
	return strconv.Itoa(status)
}

// isStatus leaves out the numbers that HTTP has not, which transports and handlers
// may use all the same.
func isStatus(status int) bool { return status >= 100 && status <= 599 }

// answers are the values of sinch.webhook.answer for what is not handled. In
// front are the errors that may wrap one of the others.
var answers = []struct {
	err  error
	name string
}{
	{webhook.ErrStore, "store_failed"},
	{webhook.ErrSecrets, "secrets_failed"},
	{webhook.ErrBodyBroken, "body_broken"},
	{webhook.ErrHandled, "copy"},
	{webhook.ErrBeingHandled, "being_handled"},
	{webhook.ErrNoSignature, "no_signature"},
	{webhook.ErrBadSignature, "bad_signature"},
	{webhook.ErrBadTimestamp, "bad_timestamp"},
	{webhook.ErrTooOld, "too_old"},
	{webhook.ErrTooNew, "too_new"},
	{webhook.ErrTooLarge, "too_large"},
	{webhook.ErrBodyGone, "body_gone"},
	{webhook.ErrMalformed, "malformed"},
}

const functionFailed = "function_failed"

// functionError is what became of a function, or "".
func functionError(err error) string {
	if err == nil {
		return ""
	}
	if _, panicked := errors.AsType[*webhook.PanicError](err); panicked {
		return "function_panicked"
	}
	return functionFailed
}

// fail marks a span as that of a failure. The text of an error is left out.
func fail(span trace.Span, errorType string) {
	span.SetStatus(codes.Error, "")
	span.SetAttributes(semconv.ErrorTypeKey.String(errorType))
}

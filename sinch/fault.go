package sinch

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
)

// fault says what kind of failure an attempt met, as far as it decides
// whether the attempt may be repeated.
type fault int

const (
	// rejected: there is an answer, and its status tells.
	rejected fault = iota
	// abandoned: the caller's context is done.
	abandoned
	// hopeless: nothing was sent, and trying again would not help.
	hopeless
	// unsent: no connection was had, the request never left.
	unsent
	// lost: it was sent and the connection was lost before the answer was in.
	lost
	// unreadable: it succeeded, but the answer does not decode or is not all
	// there.
	unreadable
)

// transportError is what [exchange] returns when no answer came.
type transportError struct {
	sent  bool // the server may have seen the request
	cause error
}

func (e *transportError) Error() string { return e.cause.Error() }
func (e *transportError) Unwrap() error { return e.cause }

// tokenError is what the auth link returns when there is no token.
type tokenError struct{ cause error }

func (e *tokenError) Error() string {
	return "no access token: " + strings.TrimPrefix(e.cause.Error(), "sinch: ")
}
func (e *tokenError) Unwrap() error { return e.cause }

// foreign is an error of another package. Its text leaves out what stands in
// quotes: that came over the network or from the caller.
type foreign struct{ error }

func (f foreign) Error() string {
	text := f.error.Error()
	first, last := strings.IndexByte(text, '"'), strings.LastIndexByte(text, '"')
	if first < last {
		return text[:first] + "…" + text[last+1:]
	}
	return text
}
func (f foreign) Unwrap() error { return f.error }

// failure judges the result of one attempt. It returns nil for a success whose
// body arrived in full.
func (out *outgoing) failure(ctx context.Context, answer *answer, err error) *Error {
	if err != nil {
		return out.unanswered(ctx, err)
	}
	if answer.successful() && answer.incomplete == nil {
		return nil
	}
	failed := out.answered(answer)
	switch {
	case answer.incomplete == nil: // the status tells
	case ctx.Err() != nil:
		failed.fault = abandoned
	case out.operation.Idempotent && answer.incomplete != errBodyTooLarge:
		failed.fault = lost // whatever the status
	case answer.successful():
		failed.fault = unreadable
	}
	return failed
}

// unanswered describes an attempt that got no answer.
func (out *outgoing) unanswered(ctx context.Context, err error) *Error {
	failed := refused(out.operation.ID, err)
	failed.Attempts = out.attempts
	if token, ok := errors.AsType[*tokenError](err); ok {
		if endpoint, ok := errors.AsType[*Error](token.cause); ok {
			failed.StatusCode, failed.Code, failed.Status = endpoint.StatusCode, endpoint.Code, endpoint.Status
			failed.Message, failed.Header, failed.RetryAfter = endpoint.Message, endpoint.Header, endpoint.RetryAfter
		}
	} else if transport, ok := errors.AsType[*transportError](err); ok {
		failed.cause = transport.cause
		failed.unknown = transport.sent && !out.operation.Idempotent
		if transport.sent {
			failed.fault = lost
		} else if !permanent(transport.cause) {
			failed.fault = unsent
		}
	}
	if ctx.Err() != nil {
		failed.fault = abandoned
	}
	return failed
}

// unreadable describes a success whose body does not decode.
func (out *outgoing) unreadable(answer *answer, err error) *Error {
	failed := out.answered(answer)
	failed.fault, failed.cause = unreadable, err
	return failed
}

// answered describes an attempt by its answer.
func (out *outgoing) answered(answer *answer) *Error {
	failed := &Error{
		Operation:  out.operation.ID,
		StatusCode: answer.StatusCode,
		Header:     answer.Header,
		RetryAfter: retryAfter(answer.Header),
		Attempts:   out.attempts,
		region:     out.region,
		unknown:    answer.successful() && !out.operation.Idempotent,
	}
	if !answer.successful() {
		failed.decode(answer.body)
	}
	if out.secrets == nil {
		failed.Body = bytes.Clone(answer.body[:min(len(answer.body), maxErrorBody)])
	} else {
		failed.Status, failed.Message = out.secrets.Replace(failed.Status), out.secrets.Replace(failed.Message)
		failed.Details = nil
	}
	if answer.incomplete != nil {
		failed.cause = fmt.Errorf("incomplete answer: %w", answer.incomplete)
	}
	return failed
}

// refused describes a call that was not sent.
func refused(operation string, cause error) *Error {
	return &Error{Operation: operation, fault: hopeless, cause: cause}
}

// repeatable is the table of retries: it reports whether the operation may be
// sent again after this failure.
func (e *Error) repeatable(idempotent bool, mode RetryMode) bool {
	switch {
	case mode == RetryNever:
		return false
	case e.fault == unsent:
		return true
	case e.fault == lost:
		return idempotent
	case e.fault != rejected:
		return false
	case e.StatusCode == http.StatusTooManyRequests, e.StatusCode == http.StatusServiceUnavailable:
		return true
	case e.StatusCode == http.StatusRequestTimeout:
		return idempotent
	}
	return e.StatusCode >= 500 && (idempotent || mode == RetryDefault)
}

// failedToConnect reports whether err can only come from before a connection.
func failedToConnect(err error) bool {
	if operation, ok := errors.AsType[*net.OpError](err); ok && operation.Op == "dial" {
		return true
	}
	_, lookup := errors.AsType[*net.DNSError](err)
	return lookup || badCertificate(err)
}

// permanent reports whether connecting would fail again.
func permanent(err error) bool {
	if lookup, ok := errors.AsType[*net.DNSError](err); ok {
		return lookup.IsNotFound
	}
	_, notTLS := errors.AsType[tls.RecordHeaderError](err)
	return notTLS || badCertificate(err)
}

func badCertificate(err error) bool {
	_, verification := errors.AsType[*tls.CertificateVerificationError](err)
	_, authority := errors.AsType[x509.UnknownAuthorityError](err)
	_, host := errors.AsType[x509.HostnameError](err)
	_, invalid := errors.AsType[x509.CertificateInvalidError](err)
	return verification || authority || host || invalid
}

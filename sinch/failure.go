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

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// transportError is what [exchange] returns when no answer came.
type transportError struct {
	error
	sent bool // the server may have seen the request
}

// Unwrap lets a hook find the cause.
func (e *transportError) Unwrap() error { return e.error }

// tokenError is what the auth link returns when there is no token.
type tokenError struct{ cause error }

func (e *tokenError) Error() string {
	return "no access token: " + strings.TrimPrefix(e.cause.Error(), "sinch: ")
}

// Unwrap leaves out the Err… value of the token request: it would be found
// beside that of the call, which may be unknown. See [Error.adopt].
func (e *tokenError) Unwrap() error {
	if endpoint, ok := errors.AsType[*Error](e.cause); ok {
		return endpoint.words.open().cause
	}
	return e.cause
}

// failure judges the result of one attempt. It returns nil for a success.
func (out *outgoing) failure(ctx context.Context, answer *answer, err error) *Error {
	if err == nil {
		if out.satisfied(answer) {
			return nil
		}
		failed := out.answered(answer)
		out.judge(failed, situationOf(ctx, answer, failed))
		return failed
	}
	failed := &Error{Operation: out.operation.ID, words: seal(words{cause: err})}
	if transport, ok := errors.AsType[*transportError](err); ok {
		failed.words.inside().cause = transport.error
	} else if token, ok := errors.AsType[*tokenError](err); ok {
		failed.adopt(token)
	}
	out.judge(failed, unanswered(ctx, err))
	return failed
}

// judge gives an error what the table says of its situation.
func (out *outgoing) judge(failed *Error, met situation) {
	row := &rules[met]
	out.uncertain = out.uncertain || row.unknown
	failed.situation = met
	failed.Attempts = out.attempts
	failed.unknown = out.uncertain && !out.operation.Idempotent
}

// repeatable reads from the table whether the call may be sent again.
func (out *outgoing) repeatable(failed *Error) bool {
	row := &rules[failed.situation]
	if out.operation.Idempotent {
		return row.idempotent.under(out.policy.Mode)
	}
	return row.other.under(out.policy.Mode)
}

// answered describes an answer.
func (out *outgoing) answered(answer *answer) *Error {
	failed := &Error{
		Operation:  out.operation.ID,
		StatusCode: answer.StatusCode,
		words:      seal(words{header: boundedHeader(answer.Header)}),
		region:     out.hintedRegion(),
	}
	words := failed.words.inside()
	failed.RetryAfter, failed.hinted = retryAfter(answer.Header)
	if !answer.successful() {
		failed.decode(answer.body)
	}
	if out.secrets == nil {
		words.body = bytes.Clone(answer.body[:min(len(answer.body), maxErrorBody)])
	} else {
		failed.redact(out.secrets) // before anything is cut off, or half a secret would be left
	}
	failed.settle(maxErrorMessage)
	if answer.incomplete != nil {
		words.cause = fmt.Errorf("incomplete answer: %w", answer.incomplete)
	}
	return failed
}

// unusable describes a success that has not what the call was made for.
func (out *outgoing) unusable(answer *answer, err error) *Error {
	failed := out.answered(answer)
	failed.words.inside().cause = err
	out.judge(failed, empty)
	return failed
}

// checkAnswer reports a success without what the call was made for: the ID of
// what was made, anything at all, or the way to the rest of a list, whose
// beginning would otherwise pass for all of it.
func checkAnswer(request *call.Request, body []byte, problems call.Problems) error {
	if name := request.Operation.Answer; name != "" {
		made := request.Made
		if made == nil {
			made = new(member[string](objectOf(body), name))
		}
		if strings.TrimSpace(*made) == "" {
			return errors.New("the answer has no " + name)
		}
		return nil
	}
	if saysNothing(body) {
		return errors.New("the answer is null, or an error in place of what was asked for")
	}
	for _, problem := range problems {
		if problem.Path == "/next_page_token" {
			return errors.New("the next_page_token of the answer is no text: the rest of the list cannot be asked for")
		}
	}
	return nil
}

// saysNothing reports whether an answer is null, or has nothing but an error in
// it, as some gateways say with a status of success.
func saysNothing(body []byte) bool {
	if !bytes.Contains(body, []byte(`"error"`)) { // what is most often so is found out fast
		return string(bytes.Trim(body, "\ufeff \t\r\n")) == "null"
	}
	answer := objectOf(body)
	failed := answer["error"]
	return len(answer) == 1 && failed != nil && string(failed) != "null"
}

// adopt takes over what the token endpoint answered.
func (e *Error) adopt(token *tokenError) {
	endpoint, ok := errors.AsType[*Error](token.cause)
	if !ok {
		return
	}
	e.StatusCode, e.Code, e.Status = endpoint.StatusCode, endpoint.Code, endpoint.Status
	e.RetryAfter = endpoint.RetryAfter
	words := e.words.inside()
	words.message, words.header = endpoint.Message(), endpoint.Header().Clone()
	if match := endpoint.match(); match != ErrOutcomeUnknown { // that of a TokenFunc's own call
		e.sentinel = match
	}
}

// refused describes a call that was refused before anything was sent.
func refused(operation string, cause error) *Error {
	return &Error{Operation: operation, situation: unsendable, words: seal(words{cause: cause})}
}

// satisfied reports whether an answer has what the call needs. Its header is
// enough for a call without a body to decode, and so is a 404 to a DELETE that
// may have been carried out by an earlier attempt.
func (out *outgoing) satisfied(answer *answer) bool {
	if answer.successful() {
		return answer.incomplete == nil || !out.decodes
	}
	return answer.StatusCode == http.StatusNotFound && out.operation.Method == http.MethodDelete && out.uncertain
}

// situationOf is the row of an answer that is not what the call needs.
func situationOf(ctx context.Context, answer *answer, failed *Error) situation {
	switch {
	case !answer.successful():
		return byStatus(answer.StatusCode, failed.unimplemented())
	case ctx.Err() != nil:
		return givenUp
	case answer.incomplete == errBodyTooLarge:
		return empty
	}
	return lost
}

// unanswered is the row of an attempt that got no answer.
func unanswered(ctx context.Context, err error) situation {
	transport, ok := errors.AsType[*transportError](err)
	sent := ok && transport.sent
	switch {
	case sent && ctx.Err() != nil:
		return givenUp
	case sent:
		return lost
	case ctx.Err() != nil:
		return cancelled
	case !ok:
		return unsendable
	case permanent(transport.error):
		return unreachable
	}
	return unconnected
}

// failedToConnect reports whether err can only come from before a connection.
func failedToConnect(err error) bool {
	if operation, ok := errors.AsType[*net.OpError](err); ok && (operation.Op == "dial" || operation.Op == "proxyconnect") {
		return true
	}
	_, lookup := errors.AsType[*net.DNSError](err)
	_, proxy := errors.AsType[*proxyError](err)
	return lookup || proxy || badCertificate(err)
}

// permanent reports whether connecting would fail again.
func permanent(err error) bool {
	if lookup, ok := errors.AsType[*net.DNSError](err); ok {
		return lookup.IsNotFound
	}
	if proxy, ok := errors.AsType[*proxyError](err); ok {
		return proxy.status == http.StatusProxyAuthRequired
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

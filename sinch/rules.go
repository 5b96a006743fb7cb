package sinch

import (
	"cmp"
	"net/http"
	"strings"
)

// situation is what an attempt met that is no success: a row of the table of
// retries.
type situation int

const (
	// unjudged is that of an Error that somebody else made, for a test.
	unjudged situation = iota
	// cancelled: the caller's context was done before anything was sent.
	cancelled
	// givenUp: the caller's context was done after the request was sent.
	givenUp
	// unconnected: no connection was had, because a lookup failed for now, a
	// connection was refused, a TLS handshake took too long, or a proxy could
	// not be had.
	unconnected
	// unreachable: no connection was had, nor will one be: no such host, a bad
	// certificate, a proxy that wants to know who asks.
	unreachable
	// unsendable: the request is malformed, or a limiter or the credentials did
	// not let it pass.
	unsendable
	// redirected: status 3xx.
	redirected
	// throttled: status 429.
	throttled
	// overloaded: status 503.
	overloaded
	// failing: status 500 or 501, for which Sinch asks for another try.
	failing
	// missingMethod: status 501 with UNIMPLEMENTED.
	missingMethod
	// gatewayFailed: status 408, 499, 502, 504, 52x or any other 5xx. A gateway
	// speaks, and Sinch may have acted.
	gatewayFailed
	// neverAgain: status 505 or another one that says "never".
	neverAgain
	// lost: the request was sent, and then the connection was lost or reset, or
	// the attempt took too long.
	lost
	// rejected: any other 4xx.
	rejected
	// empty: status 2xx without what the call was made for.
	empty

	situations int = iota
)

// repeat says under which modes a call is repeated.
type repeat int

const (
	never      repeat = iota
	always            // but under RetryNever
	unlessSafe        // nor under RetrySafe
	underAll          // under RetryAll alone
)

func (r repeat) under(mode RetryMode) bool {
	switch {
	case mode == RetryNever:
		return false
	case r == unlessSafe:
		return mode != RetrySafe
	case r == underAll:
		return mode == RetryAll
	}
	return r == always
}

// rule is what follows from a situation.
type rule struct {
	idempotent repeat // of a call that is idempotent
	other      repeat // of any other call: send, create, inject, merge …
	unknown    bool   // the call may have been carried out
	sentinel   error  // what the error is where nothing is unknown; nil: see statusSentinel
}

// rules is the table of retries. Whether a call is repeated, what its error is
// and whether its outcome is unknown are read from here and nowhere else.
var rules = [situations]rule{
	cancelled:     {never, never, false, nil},
	givenUp:       {never, never, true, nil},
	unconnected:   {always, always, false, ErrUnavailable},
	unreachable:   {never, never, false, ErrUnavailable},
	unsendable:    {never, never, false, nil},
	redirected:    {never, never, false, nil},
	throttled:     {always, always, false, ErrRateLimited},
	overloaded:    {always, always, false, ErrUnavailable},
	failing:       {always, unlessSafe, true, ErrUnavailable},
	missingMethod: {never, never, false, nil},
	gatewayFailed: {always, underAll, true, ErrUnavailable},
	neverAgain:    {never, never, true, ErrUnavailable},
	lost:          {always, never, true, ErrUnavailable},
	rejected:      {never, never, false, nil},
	empty:         {never, never, true, nil},
}

// byStatus is the row of an answer that is no success.
func byStatus(status int, unimplemented bool) situation {
	switch status {
	case http.StatusTooManyRequests:
		return throttled
	case http.StatusServiceUnavailable:
		return overloaded
	case http.StatusInternalServerError:
		return failing
	case http.StatusNotImplemented:
		if unimplemented {
			return missingMethod
		}
		return failing
	case http.StatusRequestTimeout, 499: // 499: nginx says that its client went away
		return gatewayFailed
	case http.StatusHTTPVersionNotSupported, http.StatusVariantAlsoNegotiates, http.StatusLoopDetected,
		http.StatusNotExtended, http.StatusNetworkAuthenticationRequired:
		return neverAgain
	case http.StatusSeeOther: // what was asked for may be done, and its result elsewhere
		return empty
	}
	switch status / 100 {
	case 3:
		return redirected
	case 4:
		return rejected
	case 5:
		return gatewayFailed
	}
	return neverAgain // no status that HTTP knows as final
}

// match returns the Err… value that e is, or nil.
func (e *Error) match() error {
	met := e.situation
	if met == unjudged && e.StatusCode != 0 {
		met = byStatus(e.StatusCode, e.unimplemented())
	}
	if e.unknown {
		return ErrOutcomeUnknown
	}
	return cmp.Or(e.sentinel, rules[met].sentinel, statusSentinel(e))
}

// statusSentinel is the Err… value of a refusal, and nil for any other error.
func statusSentinel(e *Error) error {
	switch e.StatusCode {
	case http.StatusBadRequest:
		return ErrBadRequest
	case http.StatusUnauthorized:
		return ErrUnauthenticated
	case http.StatusForbidden:
		if e.mentions(billingLimit) {
			return ErrBillingLimit
		}
		return ErrPermissionDenied
	case http.StatusNotFound:
		return ErrNotFound
	case http.StatusConflict:
		return ErrConflict
	}
	return nil
}

// billingLimit is the reason in a 403 that no retry will change.
const billingLimit = "BILLING_CREDIT_LIMIT_BREACHED"

// unimplemented reports whether a 501 says that there is no such method.
func (e *Error) unimplemented() bool {
	return strings.EqualFold(e.Status, "UNIMPLEMENTED")
}

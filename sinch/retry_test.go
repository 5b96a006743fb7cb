package sinch_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"os"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

var (
	errRefused    = &net.OpError{Op: "dial", Net: "tcp", Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}
	errNoDNS      = &net.OpError{Op: "dial", Net: "tcp", Err: &net.DNSError{Err: "server misbehaving", Name: "host", IsTemporary: true}}
	errNoSuchHost = &net.OpError{Op: "dial", Net: "tcp", Err: &net.DNSError{Err: "no such host", Name: "host", IsNotFound: true}}
	errBadCert    = &tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}
	errOddCert    = &tls.CertificateVerificationError{Err: errors.New("odd")}
	errOtherHost  = x509.HostnameError{Certificate: new(x509.Certificate), Host: "other"}
	errPastEnd    = x509.CertificateInvalidError{Reason: x509.Expired}
	errTLSTimeout = errors.New("net/http: TLS handshake timeout")
	errReset      = &net.OpError{Op: "read", Net: "tcp", Err: os.NewSyscallError("read", syscall.ECONNRESET)}
)

// proxyAnswers is what a transport returns when a proxy answers so to CONNECT.
func proxyAnswers(status int) error {
	return sinch.NewTransport().OnProxyConnectResponse(context.Background(), nil, nil, &http.Response{StatusCode: status})
}

var modes = [4]sinch.RetryMode{sinch.RetryDefault, sinch.RetrySafe, sinch.RetryAll, sinch.RetryNever}

var modeNames = [4]string{"by default", "in safe mode", "when all is retried", "when nothing is retried"}

// attempts is how many there are, by mode.
type attempts [4]int

var (
	once       = attempts{1, 1, 1, 1}
	retried    = attempts{4, 4, 4, 1}
	unlessSafe = attempts{4, 1, 4, 1}
	ifAll      = attempts{1, 1, 4, 1}
)

// TestRetriesFollowTheTable is the table of retries, written down once more.
func TestRetriesFollowTheTable(t *testing.T) {
	unavailable, unknown := sinch.ErrUnavailable, sinch.ErrOutcomeUnknown
	table := []struct {
		happened        string
		do              step
		idempotent      attempts
		idempotentError error
		other           attempts
		otherError      error
	}{
		{"the lookup fails for now", fails(errNoDNS), retried, unavailable, retried, unavailable},
		{"the connection is refused", fails(errRefused), retried, unavailable, retried, unavailable},
		{"the TLS handshake takes too long", unconnected(errTLSTimeout), retried, unavailable, retried, unavailable},
		{"a proxy can not be had", fails(&net.OpError{Op: "proxyconnect", Err: errRefused}), retried, unavailable, retried, unavailable},
		{"a proxy wants a password", unconnected(errors.New("Proxy Authentication Required")), once, unavailable, once, unavailable},
		{"a kept connection was dead and a new one is refused", reconnects(io.EOF, errRefused), retried, unavailable, retried, unavailable},
		{"a transport that repeats by itself sends and is then refused", reconnects(nil, errRefused), retried, unavailable, once, unknown},
		{"the certificate is bad", unconnected(errBadCert), once, errBadCert, once, errBadCert},
		{"the certificate is bad, says a transport without hooks", fails(errBadCert), once, errBadCert, once, errBadCert},
		{"the certificate is of another host, says a transport with words of its own", fails(errOtherHost), once, errOtherHost, once, errOtherHost},
		{"the certificate is of nobody known, says a transport with words of its own", fails(x509.UnknownAuthorityError{}), once, x509.UnknownAuthorityError{}, once, x509.UnknownAuthorityError{}},
		{"the certificate is past its end, says a transport with words of its own", fails(errPastEnd), once, errPastEnd, once, errPastEnd},
		{"the certificate is bad for another reason", fails(errOddCert), once, errOddCert, once, errOddCert},
		{"the lookup fails for now, says a transport with words of its own", fails(&net.DNSError{IsTemporary: true}), retried, unavailable, retried, unavailable},
		{"a proxy does not connect, says a transport without hooks", fails(proxyAnswers(502)), retried, unavailable, retried, unavailable},
		{"a proxy wants a password, says a transport without hooks", fails(proxyAnswers(407)), once, unavailable, once, unavailable},
		{"there is no such host", unconnected(errNoSuchHost), once, unavailable, once, unavailable},
		{"the server speaks no TLS", unconnected(tls.RecordHeaderError{}), once, tls.RecordHeaderError{}, once, tls.RecordHeaderError{}},
		{"status 301", status(301, "Location", "https://elsewhere.example/"), once, nil, once, nil},
		{"status 303", status(303, "Location", "https://elsewhere.example/"), once, nil, once, unknown},
		{"status 307", status(307, "Location", "https://elsewhere.example/"), once, nil, once, nil},
		{"status 429", status(429), retried, sinch.ErrRateLimited, retried, sinch.ErrRateLimited},
		{"status 500", status(500), retried, unavailable, unlessSafe, unknown},
		{"status 501", status(501), retried, unavailable, unlessSafe, unknown},
		{"status 501 that says UNIMPLEMENTED", body(501, `{"error":{"status":"UNIMPLEMENTED"}}`), once, nil, once, nil},
		{"status 502", status(502), retried, unavailable, ifAll, unknown},
		{"status 503", status(503), retried, unavailable, retried, unavailable},
		{"status 504", status(504), retried, unavailable, ifAll, unknown},
		{"status 505", status(505), once, unavailable, once, unknown},
		{"status 511", status(511), once, unavailable, once, unknown},
		{"status 520", status(520), retried, unavailable, ifAll, unknown},
		{"status 599", status(599), retried, unavailable, ifAll, unknown},
		{"status 600", status(600), once, unavailable, once, unknown},
		{"status 101", status(101), once, unavailable, once, unknown},
		{"the connection is lost after sending", connected(errReset), retried, unavailable, once, unknown},
		{"it is lost, says a transport without hooks", fails(io.ErrUnexpectedEOF), retried, unavailable, once, unknown},
		{"the attempt takes too long", hangs, retried, unavailable, once, unknown},
		{"status 408", status(408), retried, unavailable, ifAll, unknown},
		{"status 499", status(499), retried, unavailable, ifAll, unknown},
		{"status 400", status(400), once, sinch.ErrBadRequest, once, sinch.ErrBadRequest},
		{"status 401", status(401), once, sinch.ErrUnauthenticated, once, sinch.ErrUnauthenticated},
		{"status 403", status(403), once, sinch.ErrPermissionDenied, once, sinch.ErrPermissionDenied},
		{"status 404", status(404), once, sinch.ErrNotFound, once, sinch.ErrNotFound},
		{"status 409", status(409), once, sinch.ErrConflict, once, sinch.ErrConflict},
		{"status 418", status(418), once, nil, once, nil},
		{"a success is cut off", cut(200), retried, unavailable, once, unknown},
		{"a success is too large", body(200, strings.Repeat(" ", 10<<20+1)), once, nil, once, unknown},
		{"a 404 is cut off", cut(404), once, sinch.ErrNotFound, once, sinch.ErrNotFound},
		{"a 503 is cut off", cut(503), retried, unavailable, retried, unavailable},
		{"a success does not decode", body(200, "<html>"), once, nil, once, unknown},
		{"a success is empty", body(200, ""), once, nil, once, unknown},
	}
	for _, row := range table {
		for i, mode := range modes {
			t.Run(row.happened+" "+modeNames[i], func(t *testing.T) {
				checkRetries(t, row.do, mode, getCall(), row.idempotent[i], row.idempotentError)
				checkRetries(t, row.do, mode, putCall(), row.idempotent[i], row.idempotentError)
				checkRetries(t, row.do, mode, sendCall(), row.other[i], row.otherError)
			})
		}
	}
}

// TestAConnectionThatWasDialledForAnotherCallCounts: net/http hands such a
// connection over without a word that one was asked for.
func TestAConnectionThatWasDialledForAnotherCallCounts(t *testing.T) {
	server := &script{steps: []step{func(request *http.Request) (*http.Response, error) {
		httptrace.ContextClientTrace(request.Context()).GotConn(httptrace.GotConnInfo{})
		return nil, errReset
	}}}
	// Only of a transport of net/http's own it is known that it calls the hooks.
	transport := sinch.NewTransport()
	transport.Protocols = new(http.Protocols)
	transport.Protocols.SetHTTP1(true)
	transport.RegisterProtocol("https", server)
	err := newClient(t, transport).Call(t.Context(), sendCall(), nil)
	if len(server.attempts) != 1 || !errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("%d attempts and %v", len(server.attempts), err)
	}
}

// sentinels are all that an error can be.
var sentinels = []error{sinch.ErrBadRequest, sinch.ErrUnauthenticated, sinch.ErrPermissionDenied, sinch.ErrBillingLimit,
	sinch.ErrNotFound, sinch.ErrConflict, sinch.ErrRateLimited, sinch.ErrUnavailable, sinch.ErrOutcomeUnknown}

func checkRetries(t *testing.T, do step, mode sinch.RetryMode, request *call.Request, want int, wantError error) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{do}}
		client := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: mode}))
		err := client.Call(t.Context(), request, new(sendResponse))

		failed, ok := errors.AsType[*sinch.Error](err)
		if !ok {
			t.Fatalf("%s: error %T", request.Operation.ID, err)
		}
		if len(server.attempts) != want || failed.Attempts != want {
			t.Errorf("%s: %d attempts and an error that says %d, want %d", request.Operation.ID, len(server.attempts), failed.Attempts, want)
		}
		if wantError != nil && !errors.Is(err, wantError) {
			t.Errorf("%s: %q is not %q", request.Operation.ID, err, wantError)
		}
		matching := 0
		for _, sentinel := range sentinels {
			if errors.Is(err, sentinel) {
				matching++
			}
		}
		if matching > 1 || matching == 1 && wantError == nil {
			t.Errorf("%s: %q is %d of the Err… values", request.Operation.ID, err, matching)
		}
		if errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %q says that the time of a caller without a deadline is up", request.Operation.ID, err)
		}
		sent := []byte("")
		if request.Body != nil {
			sent, _ = json.Marshal(request.Body)
		}
		for i, attempt := range server.attempts {
			if attempt.body != string(sent) {
				t.Errorf("%s: attempt %d sent %q, want %q", request.Operation.ID, i+1, attempt.body, sent)
			}
		}
	})
}

func TestWaitsAreRandomBelowACeilingThatDoubles(t *testing.T) {
	table := []struct {
		name     string
		do       step
		policy   sinch.RetryPolicy
		ceilings []time.Duration
	}{
		{"after 503", status(503), sinch.RetryPolicy{MaxRetries: 5}, []time.Duration{1 * time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second, 8 * time.Second}},
		{"after 429", status(429), sinch.RetryPolicy{}, []time.Duration{2 * time.Second, 4 * time.Second, 8 * time.Second}},
		{"after 429 with another number", status(429), sinch.RetryPolicy{BaseDelay: time.Millisecond, ThrottledDelay: 2 * time.Second}, []time.Duration{4 * time.Second, 8 * time.Second, 8 * time.Second}},
		{"with other numbers", status(503), sinch.RetryPolicy{BaseDelay: 10 * time.Millisecond, MaxDelay: 30 * time.Millisecond}, []time.Duration{20 * time.Millisecond, 30 * time.Millisecond, 30 * time.Millisecond}},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				const calls = 12 // within the budget
				longest := make([]time.Duration, len(row.ceilings))
				for range calls {
					server := &script{steps: []step{row.do}}
					newClient(t, server, sinch.WithRetryPolicy(row.policy)).Call(t.Context(), getCall(), nil)
					for i, wait := range server.waits() {
						longest[i] = max(longest[i], wait)
					}
				}
				for i, ceiling := range row.ceilings {
					// Twelve draws are all in the lower quarter once in 16 million times.
					if longest[i] > ceiling || longest[i] < ceiling/4 {
						t.Errorf("the longest wait before retry %d is %v, want one in the upper part of [0, %v]", i+1, longest[i], ceiling)
					}
				}
			})
		})
	}
}

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
	"os"
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
	errTLSTimeout = errors.New("net/http: TLS handshake timeout")
	errReset      = &net.OpError{Op: "read", Net: "tcp", Err: os.NewSyscallError("read", syscall.ECONNRESET)}
)

// The number of attempts by the mode in force: default, safe, never.
type attempts [3]int

var (
	modes     = [3]sinch.RetryMode{sinch.RetryDefault, sinch.RetrySafe, sinch.RetryNever}
	modeNames = [3]string{"by default", "in safe mode", "when nothing is retried"}
)

var (
	once      = attempts{1, 1, 1}
	retried   = attempts{4, 4, 1}
	byDefault = attempts{4, 1, 1}
)

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
		{"a kept connection was dead and a new one is refused", reconnects(io.EOF, errRefused), retried, unavailable, retried, unavailable},
		{"a transport that repeats by itself sends and is then refused", reconnects(nil, errRefused), retried, unavailable, once, unknown},
		{"the certificate is bad", unconnected(errBadCert), once, errBadCert, once, errBadCert},
		{"the certificate is bad, says a transport without hooks", fails(errBadCert), once, errBadCert, once, errBadCert},
		{"there is no such host", unconnected(errNoSuchHost), once, errNoSuchHost, once, errNoSuchHost},
		{"the server speaks no TLS", unconnected(tls.RecordHeaderError{}), once, tls.RecordHeaderError{}, once, tls.RecordHeaderError{}},
		{"it redirects", status(307, "Location", "https://elsewhere.example/"), once, nil, once, nil},
		{"status 429", status(429), retried, sinch.ErrRateLimited, retried, sinch.ErrRateLimited},
		{"status 500", status(500), retried, unavailable, byDefault, unavailable},
		{"status 501", status(501), retried, unavailable, byDefault, unavailable},
		{"status 502", status(502), retried, unavailable, byDefault, unavailable},
		{"status 503", status(503), retried, unavailable, retried, unavailable},
		{"status 504", status(504), retried, unavailable, byDefault, unavailable},
		{"the connection is lost after sending", connected(errReset), retried, unavailable, once, unknown},
		{"it is lost, says a transport without hooks", fails(io.ErrUnexpectedEOF), retried, unavailable, once, unknown},
		{"the attempt takes too long", hangs, retried, context.DeadlineExceeded, once, unknown},
		{"status 408", status(408), retried, nil, once, nil},
		{"status 400", status(400), once, sinch.ErrBadRequest, once, sinch.ErrBadRequest},
		{"status 401", status(401), once, sinch.ErrUnauthenticated, once, sinch.ErrUnauthenticated},
		{"status 403", status(403), once, sinch.ErrPermissionDenied, once, sinch.ErrPermissionDenied},
		{"status 404", status(404), once, sinch.ErrNotFound, once, sinch.ErrNotFound},
		{"status 409", status(409), once, nil, once, nil},
		{"a success is cut off", cut(200), retried, unavailable, once, unknown},
		{"a 404 is cut off", cut(404), retried, unavailable, once, sinch.ErrNotFound},
		{"a 503 is cut off", cut(503), retried, unavailable, retried, unavailable},
		{"a success does not decode", body(200, "<html>"), once, nil, once, unknown},
		{"a success is empty", body(200, ""), once, nil, once, unknown},
	}
	for _, row := range table {
		for i, mode := range modes {
			t.Run(row.happened+" "+modeNames[i], func(t *testing.T) {
				checkRetries(t, row.do, mode, getCall(), row.idempotent[i], row.idempotentError, false)
				checkRetries(t, row.do, mode, putCall(), row.idempotent[i], row.idempotentError, false)
				checkRetries(t, row.do, mode, sendCall(), row.other[i], row.otherError, row.otherError == unknown)
			})
		}
	}
}

func checkRetries(t *testing.T, do step, mode sinch.RetryMode, request *call.Request, want int, wantError error, unknown bool) {
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
		if errors.Is(err, sinch.ErrOutcomeUnknown) != unknown {
			t.Errorf("%s: %q: outcome unknown is to be %t", request.Operation.ID, err, unknown)
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

func TestHintsOfTheServerDecideTheWait(t *testing.T) {
	const slack = time.Second // a date has whole seconds
	retryInfo := func(code int, delay string, header ...string) step {
		return func(*http.Request) (*http.Response, error) {
			return answer(code, `{"error":{"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"`+delay+`"}]}}`, header...), nil
		}
	}
	table := []struct {
		name     string
		do       func() step
		hint     time.Duration
		attempts int
	}{
		{"seconds", func() step { return status(503, "Retry-After", "7") }, 7 * time.Second, 4},
		{"a date", func() step {
			return func(request *http.Request) (*http.Response, error) {
				return status(429, "Retry-After", time.Now().Add(9*time.Second).UTC().Format(http.TimeFormat))(request)
			}
		}, 9 * time.Second, 4},
		{"RetryInfo", func() step { return retryInfo(500, "1.5s") }, 1500 * time.Millisecond, 4},
		{"the longer of both", func() step { return retryInfo(429, "3s", "Retry-After", "11") }, 11 * time.Second, 4},
		{"thirty seconds", func() step { return status(503, "Retry-After", "30") }, 30 * time.Second, 4},
		{"more than thirty seconds", func() step { return status(503, "Retry-After", "31") }, 31 * time.Second, 1},
		{"for ever", func() step { return status(503, "Retry-After", "99999999999999999999") }, 365 * 24 * time.Hour, 1},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &script{steps: []step{row.do()}}
				err := newClient(t, server).Call(t.Context(), sendCall(), nil)
				failed, _ := errors.AsType[*sinch.Error](err)
				if early := row.hint - failed.RetryAfter; len(server.attempts) != row.attempts || early < 0 || early > slack {
					t.Errorf("%d attempts and a hint of %v, want %d and %v", len(server.attempts), failed.RetryAfter, row.attempts, row.hint)
				}
				for _, wait := range server.waits() {
					if wait < row.hint-slack || wait > row.hint+250*time.Millisecond {
						t.Errorf("waited %v, want %v and up to 250ms", wait, row.hint)
					}
				}
			})
		})
	}
}

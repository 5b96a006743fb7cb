package sinch_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// vector is a row of testdata/retry-vectors.json, which says what its members
// mean. It is there for clients in other languages as well.
type vector struct {
	Name      string
	Operation string
	Mode      string
	Steps     []vectorStep
	Attempts  int
	Waits     [][2]int64 `json:"waits_ms"`
	Error     string
	Unknown   bool
}

type vectorStep struct {
	Status  int
	Header  map[string]string
	Body    string
	Cut     bool
	Failure string
}

// step is what a transport does to the attempt.
func (s vectorStep) step(t *testing.T) step {
	failures := map[string]step{
		"refused":         fails(errRefused),
		"lookup":          fails(errNoDNS),
		"tls-timeout":     unconnected(errTLSTimeout),
		"no-such-host":    unconnected(errNoSuchHost),
		"bad-certificate": unconnected(errBadCert),
		"lost":            connected(errReset),
		"timeout":         hangs,
	}
	switch failure, known := failures[s.Failure]; {
	case known:
		return failure
	case s.Failure != "":
		t.Fatalf("unknown failure %q", s.Failure)
	case s.Cut:
		return cut(s.Status)
	}
	return func(*http.Request) (*http.Response, error) {
		response := answer(s.Status, s.Body)
		for name, value := range s.Header {
			response.Header.Set(name, value)
		}
		return response, nil
	}
}

func TestRetryVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/retry-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Vectors []vector }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	calls := map[string]func() *call.Request{"send": sendCall, "stop": stopCall, "read": getCall, "delete": deleteCall}
	modes := map[string]sinch.RetryMode{"default": sinch.RetryDefault, "safe": sinch.RetrySafe, "all": sinch.RetryAll, "never": sinch.RetryNever}
	named := map[string]error{"ErrBadRequest": sinch.ErrBadRequest, "ErrUnauthenticated": sinch.ErrUnauthenticated,
		"ErrPermissionDenied": sinch.ErrPermissionDenied, "ErrBillingLimit": sinch.ErrBillingLimit, "ErrNotFound": sinch.ErrNotFound,
		"ErrConflict": sinch.ErrConflict, "ErrRateLimited": sinch.ErrRateLimited, "ErrUnavailable": sinch.ErrUnavailable,
		"ErrOutcomeUnknown": sinch.ErrOutcomeUnknown}
	for _, v := range file.Vectors {
		t.Run(v.Name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &script{}
				for _, s := range v.Steps {
					server.steps = append(server.steps, s.step(t))
				}
				mode, known := modes[v.Mode]
				request, ok := calls[v.Operation]
				if !known || !ok {
					t.Fatalf("unknown mode %q or operation %q", v.Mode, v.Operation)
				}
				var response any
				if v.Operation == "send" || v.Operation == "read" {
					response = new(sendResponse)
				}
				client := newClient(t, server, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: mode}))
				err := client.Call(t.Context(), request(), response)

				if len(server.attempts) != v.Attempts || len(v.Steps) != v.Attempts {
					t.Fatalf("%d attempts of %d steps, want %d", len(server.attempts), len(v.Steps), v.Attempts)
				}
				for i, wait := range server.waits() {
					if v.Steps[i].Failure == "timeout" {
						wait -= 30 * time.Second // the attempt itself
					}
					if ms := wait.Milliseconds(); ms < v.Waits[i][0] || ms > v.Waits[i][1] {
						t.Errorf("waited %v before repetition %d, want %v ms", wait, i+1, v.Waits[i])
					}
				}
				if (err == nil) != (v.Error == "") {
					t.Errorf("got %v, want %q", err, v.Error)
				}
				for name, sentinel := range named {
					if errors.Is(err, sentinel) != (name == v.Error) {
						t.Errorf("got %v, want %s", err, v.Error)
					}
				}
				if errors.Is(err, sinch.ErrOutcomeUnknown) != v.Unknown {
					t.Errorf("got %v, want unknown: %t", err, v.Unknown)
				}
			})
		})
	}
}

package sinch_test

import (
	"compress/gzip"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// serve starts a server on loopback and returns a client for it. The base URL
// has a path, so that requests that leave it out fail.
func serve(t *testing.T, handler http.HandlerFunc, options ...sinch.Option) (*sinch.Client, *httptest.Server) {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix("/proxy/sinch", handler))
	t.Cleanup(server.Close)
	for _, api := range []string{"conversation", "template", "batch"} {
		options = append(options, sinch.WithBaseURL(api, server.URL+"/proxy/sinch"))
	}
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), options...)
	if err != nil {
		t.Fatal(err)
	}
	return client, server
}

func TestARedirectIsNotFollowed(t *testing.T) {
	var reached atomic.Int64
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, request *http.Request) {
		reached.Add(1)
	}))
	defer elsewhere.Close()
	for _, code := range []int{301, 302, 303, 307, 308} {
		redirect := func(w http.ResponseWriter, request *http.Request) {
			http.Redirect(w, request, elsewhere.URL, code)
		}
		for _, option := range []sinch.Option{
			sinch.WithUserAgent("default client"),
			sinch.WithHTTPClient(&http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return nil }}),
		} {
			client, _ := serve(t, redirect, option)
			err := client.Call(t.Context(), sendCall(), nil)
			if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.StatusCode != code || reached.Load() != 0 {
				t.Errorf("status %d: %d requests elsewhere, error %v", code, reached.Load(), err)
			}
		}
	}
}

// TestAConnectionThatIsTakenOverHoldsNobodyUp: what follows a 101 is no body, and
// net/http reads it whatever the context says.
func TestAConnectionThatIsTakenOverHoldsNobodyUp(t *testing.T) {
	released := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		io.Copy(io.Discard, request.Body)
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: sms\r\n\r\n")
		<-released
	}))
	defer server.Close()
	defer close(released)
	client := newClient(t, sinch.NewTransport(), sinch.WithBaseURL("conversation", server.URL))
	err := client.Call(t.Context(), sendCall(), new(sendResponse))
	if failed, ok := errors.AsType[*sinch.Error](err); !ok || failed.StatusCode != http.StatusSwitchingProtocols || !errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("got %v", err)
	}
}

func TestAHugeAnswerIsAnErrorInBoundedMemory(t *testing.T) {
	const size = 64 << 20
	plain := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
			writeSpaces(w, size)
		}
	}
	bomb := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.WriteHeader(200)
		packed := gzip.NewWriter(w)
		writeSpaces(packed, size)
		packed.Close()
	}
	table := []struct {
		name    string
		handler http.HandlerFunc
		status  int
		unknown bool
	}{
		{"64 MiB with status 200", plain(200), 200, true},
		{"64 MiB with status 400", plain(400), 400, false},
		{"a gzip bomb", bomb, 200, true},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			client, _ := serve(t, row.handler)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := client.Call(t.Context(), sendCall(), new(sendResponse))
			runtime.ReadMemStats(&after)
			failed, ok := errors.AsType[*sinch.Error](err)
			if !ok || failed.StatusCode != row.status || errors.Is(err, sinch.ErrOutcomeUnknown) != row.unknown || !strings.Contains(err.Error(), "10 MiB") {
				t.Errorf("error %v", err)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 48<<20 {
				t.Errorf("%d MiB were allocated", used>>20)
			}
		})
	}
}

func writeSpaces(w io.Writer, size int) {
	spaces := []byte(strings.Repeat(" ", 1<<20))
	for range size >> 20 {
		if _, err := w.Write(spaces); err != nil {
			return // the client has had enough
		}
	}
}

// TestAnErrorKeepsLittleOfAHugeHeader, of which net/http has all values in one
// piece of memory when it comes over HTTP/2.
func TestAnErrorKeepsLittleOfAHugeHeader(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		for i := range 900 {
			w.Header().Set(fmt.Sprintf("X-%d", i), strings.Repeat("x", 1000))
		}
		w.WriteHeader(http.StatusBadRequest)
	}))
	server.EnableHTTP2 = true
	server.StartTLS()
	defer server.Close()
	transport := sinch.NewTransport()
	transport.TLSClientConfig.RootCAs = x509.NewCertPool()
	transport.TLSClientConfig.RootCAs.AddCert(server.Certificate())
	client := newClient(t, transport, sinch.WithBaseURL("conversation", server.URL))
	call := func() *sinch.Error {
		failed, ok := errors.AsType[*sinch.Error](client.Call(t.Context(), sendCall(), nil))
		if !ok || failed.StatusCode != http.StatusBadRequest || len(failed.Header()) < 10 {
			t.Fatalf("got %v", failed)
		}
		return failed
	}
	call() // fills what is made once
	inUse := func() int64 {
		for range 3 { // a sync.Pool, of which net/http has some, is empty after two
			runtime.GC()
		}
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		return int64(memory.HeapAlloc)
	}
	before := inUse()
	var kept [16]*sinch.Error
	for i := range kept {
		kept[i] = call()
	}
	if each := (inUse() - before) / int64(len(kept)); each > 256<<10 {
		t.Errorf("%d KiB are kept of each", each>>10)
	}
	runtime.KeepAlive(kept)
}

func TestParallelCallersKeepTheirConnections(t *testing.T) {
	const callers = 64
	var dialled, requests atomic.Int64
	var allThere sync.WaitGroup
	allThere.Add(callers)
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if requests.Add(1) <= callers { // no caller is a round ahead of another's dialling
			allThere.Done()
			allThere.Wait()
		}
		io.WriteString(w, "{}")
	}))
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			dialled.Add(1)
		}
	}
	server.Start()
	defer server.Close()
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithBaseURL("conversation", server.URL))
	if err != nil {
		t.Fatal(err)
	}
	err = together(callers, func() error {
		for range 20 {
			if err := client.Call(t.Context(), sendCall(), nil); err != nil {
				return err
			}
		}
		return nil
	})
	if n := dialled.Load(); err != nil || n > callers+callers/8 {
		t.Errorf("%d connections for %d callers, error %v", n, callers, err)
	}
}

// TestASendThatNeverLeftIsSentAgain: what the server cannot have seen has no
// unknown outcome.
func TestASendThatNeverLeftIsSentAgain(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken),
		sinch.WithBaseURL("conversation", "http://"+address),
		sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: time.Millisecond}))
	if err != nil {
		t.Fatal(err)
	}
	err = client.Call(t.Context(), sendCall(), nil)
	failed, ok := errors.AsType[*sinch.Error](err)
	if !ok || !errors.Is(err, sinch.ErrUnavailable) || errors.Is(err, sinch.ErrOutcomeUnknown) || failed.Attempts != 4 {
		t.Errorf("error %v, want four attempts", err)
	}
}

func TestACertificateThatIsNotTrustedIsNotTriedAgain(t *testing.T) {
	server := httptest.NewUnstartedServer(http.NotFoundHandler())
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithBaseURL("conversation", server.URL))
	if err != nil {
		t.Fatal(err)
	}
	err = client.Call(t.Context(), sendCall(), nil)
	failed, ok := errors.AsType[*sinch.Error](err)
	if _, isTLS := errors.AsType[*tls.CertificateVerificationError](err); !isTLS || !ok || failed.Attempts != 1 || errors.Is(err, sinch.ErrOutcomeUnknown) {
		t.Errorf("error %v, want one attempt", err)
	}
}

package sinchtest

import (
	"crypto/tls"
	"net/http"
	"net/http/httptest"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/selfsigned"
)

// TB is the part of [testing.TB] that a server needs. Like that it has to be safe
// for concurrent use.
type TB interface {
	Helper()
	Cleanup(func())
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Server is a [Handler] that listens on a free port of the loopback interface. It
// is safe for concurrent use.
type Server struct {
	*Handler
	// URL is the address without a path, for example http://127.0.0.1:41873.
	URL string

	tb        TB
	server    *httptest.Server
	transport *http.Transport // of clients
}

// NewServer starts a fake Sinch, which is closed when the test ends. The test
// fails if the fake itself answers what the published document does not allow.
func NewServer(tb TB, options ...Option) *Server {
	tb.Helper()
	h := New(append([]Option{withReport(tb.Errorf)}, options...)...)
	s := &Server{Handler: h, tb: tb, server: httptest.NewUnstartedServer(h), transport: sinch.NewTransport()}
	s.transport.Proxy = nil
	s.transport.Protocols = clientProtocols(h.settings.http2, h.settings.tls)
	scheme := "http://"
	if h.settings.tls {
		scheme = "https://"
		certificate, err := selfsigned.New("sinchtest")
		if err != nil {
			tb.Fatalf("sinchtest: %v", err)
		}
		s.transport.TLSClientConfig.RootCAs = selfsigned.Pool(certificate)
		s.server.Listener = tls.NewListener(s.server.Listener, &tls.Config{
			Certificates: []tls.Certificate{certificate},
			NextProtos:   []string{"h2", "http/1.1"},
			MinVersion:   tls.VersionTLS12,
		})
	}
	s.server.Listener = NewListener(s.server.Listener)
	s.server.Config.Protocols = serverProtocols()
	s.server.Start()
	s.URL = scheme + s.server.Listener.Addr().String()
	tb.Cleanup(func() {
		h.Close()
		s.transport.CloseIdleConnections()
		s.server.Close()
	})
	return s
}

// BaseURL returns the address of an API: "conversation", "template" or
// "batch". Each has a path of its own, since the APIs share paths.
func (s *Server) BaseURL(api string) string { return s.URL + "/" + api }

// TokenURL returns the address of the token endpoint.
func (s *Server) TokenURL() string { return s.URL + TokenPath }

// Client returns a client of the server. It retries like any client, but waits
// milliseconds where that would wait for seconds; the options come after that
// and may change it. A wrong option ends the test.
func (s *Server) Client(options ...sinch.Option) *sinch.Client {
	s.tb.Helper()
	client, err := s.newClient(s.URL, s.transport, options)
	if err != nil {
		s.tb.Fatalf("sinchtest: %v", err)
	}
	return client
}

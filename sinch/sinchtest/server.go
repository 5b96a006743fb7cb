package sinchtest

import (
	"net/http/httptest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// TB is the part of [testing.TB] that a server needs.
type TB interface {
	Helper()
	Cleanup(func())
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Server is a [Handler] that listens on a free port of the loopback interface.
type Server struct {
	*Handler
	// URL is the address without a path, for example http://127.0.0.1:41873.
	URL string

	tb     TB
	server *httptest.Server
}

// NewServer starts a fake Sinch, which is closed when the test ends. The test
// fails if the fake itself answers what the published document does not allow.
func NewServer(tb TB, options ...Option) *Server {
	tb.Helper()
	h := New(append([]Option{withReport(tb.Errorf)}, options...)...)
	s := &Server{Handler: h, tb: tb, server: httptest.NewUnstartedServer(h)}
	if h.settings.tls {
		s.server.StartTLS()
	} else {
		s.server.Start()
	}
	s.URL = s.server.URL
	tb.Cleanup(func() {
		h.Close()
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
	all := []sinch.Option{
		sinch.WithTokenURL(s.TokenURL()),
		sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: time.Millisecond, ThrottledDelay: time.Millisecond}),
	}
	if s.settings.tls {
		all = append(all, sinch.WithHTTPClient(s.server.Client()))
	}
	// All of them, so that no test can reach the real ones by mistake.
	for api := range s.documents {
		all = append(all, sinch.WithBaseURL(api, s.BaseURL(api)))
	}
	client, err := sinch.NewClient(s.ProjectID(), sinch.RegionEU, sinch.AccessKey(s.KeyID(), s.KeySecret()), append(all, options...)...)
	if err != nil {
		s.tb.Fatalf("sinchtest: %v", err)
	}
	return client
}

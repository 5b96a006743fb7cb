package sinchtest

import (
	"fmt"
	"log/slog"
	"net/http"
	"time"
)

// Option changes a fake Sinch. The functions of this package whose names begin
// with With return options; one that is given twice counts as it was given last,
// and [WithAssumptions] adds to what was assumed before. An option does not
// change, and several fakes may be given the same.
type Option interface{ apply(*settings) }

// option is an [Option] made of a function.
type option func(*settings)

func (o option) apply(s *settings) { o(s) }

// settings are what the options make of the defaults.
type settings struct {
	projectID, appID string
	keyID, keySecret string
	tokenLifetime    time.Duration
	rateLimit        int // per second; 0: none
	tls, http2       bool
	quickRepeats     bool         // of callbacks
	receiver         http.Handler // of callbacks; nil: those at the addresses
	assumptions      []Assumption
	logger           *slog.Logger
	report           func(format string, args ...any) // when the fake itself is wrong
}

// newSettings returns the settings with the defaults, which are no real IDs
// and no real secret.
func newSettings(options []Option) settings {
	s := settings{
		projectID:     "5a1c4fa7-0000-4000-8000-000000000001",
		appID:         "01FAKE0APP0000000000000000",
		keyID:         "sinchtest-key",
		keySecret:     "sinchtest-secret",
		tokenLifetime: 3599 * time.Second,
		logger:        slog.New(slog.DiscardHandler),
	}
	for _, option := range options {
		option.apply(&s)
	}
	if s.report == nil {
		s.report = func(format string, args ...any) { s.logger.Error(fmt.Sprintf(format, args...)) }
	}
	return s
}

// WithProjectID sets the ID of the project; any other is answered with 403. The
// default is the same in every fake.
func WithProjectID(id string) Option {
	return option(func(s *settings) { s.projectID = id })
}

// WithAppID sets the ID of the app that exists from the start. The default is the
// same in every fake.
func WithAppID(id string) Option {
	return option(func(s *settings) { s.appID = id })
}

// WithAccessKey sets the access key; any other is answered with 401. The default
// is the same in every fake.
func WithAccessKey(id, secret string) Option {
	return option(func(s *settings) { s.keyID, s.keySecret = id, secret })
}

// WithTokenLifetime sets how long tokens are valid. The default is 3599 s. A client
// is told whole seconds, so less than one is none to it.
func WithTokenLifetime(lifetime time.Duration) Option {
	return option(func(s *settings) { s.tokenLifetime = lifetime })
}

// WithRateLimit answers 429 to what exceeds a number of requests per second. The
// default, 0, is no limit.
//
// Sinch: 800 requests per second and project.
func WithRateLimit(perSecond int) Option {
	return option(func(s *settings) { s.rateLimit = perSecond })
}

// WithTLS makes [NewServer] listen with HTTPS; the default is plain HTTP. Its
// certificate is trusted by [Server.Client] alone.
func WithTLS() Option {
	return option(func(s *settings) { s.tls = true })
}

// WithHTTP2 lets the clients of [Server.Client] and [Handler.Client] speak
// HTTP/2, as faults such as [ResetStream] need it. [NewServer] does so with TLS
// or without, and listens for HTTP/1 as well; the clients of a [Handler] get
// connections in memory. The default is HTTP/1.
func WithHTTP2() Option {
	return option(func(s *settings) { s.http2 = true })
}

// WithReceiver hands all callbacks to a handler in this process: those of every
// webhook and callback_url, whatever its address, which stands in the request. By
// default they go over the network. A handler that panics ends the test. It is to
// return when the context of the request is done: [Handler.Close] waits for
// it.
func WithReceiver(receiver http.Handler) Option {
	return option(func(s *settings) { s.receiver = receiver })
}

// WithQuickRepeats repeats callbacks after 20 ms, doubling up to 2 s, for tests
// in real time. The default is 1 s, doubling up to 10 min.
//
// Sinch: exponential back-off; the times are not published.
func WithQuickRepeats() Option {
	return option(func(s *settings) { s.quickRepeats = true })
}

// WithLogger logs every request on one line, at level info, and at level error
// what the fake itself gets wrong where no test can be failed. The default is
// silence.
func WithLogger(logger *slog.Logger) Option {
	return option(func(s *settings) { s.logger = logger })
}

// withReport sets where the fake reports that it is wrong itself.
func withReport(report func(format string, args ...any)) Option {
	return option(func(s *settings) { s.report = report })
}

package sinch

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// Option changes a client. The functions of this package whose names begin with
// With return options. [NewClient] checks all of them; one that is given twice
// counts as it was given last. An option does not change, and several clients may
// be given the same.
type Option interface{ apply(*settings) error }

// option is an [Option] made of a function.
type option func(*settings) error

func (o option) apply(s *settings) error { return o(s) }

// settings are what the options make of the defaults.
type settings struct {
	httpClient     *http.Client
	servers        map[string]string // base URL by API
	tokenURL       string
	insecureHTTP   bool
	retry          RetryPolicy
	retryBudget    int
	limiter        Limiter
	logger         *slog.Logger
	hooks          Hooks
	userAgent      string
	attemptTimeout time.Duration
}

// newSettings returns what is wrong with the options together with what was
// found to be invalid before.
func newSettings(region Region, options []Option, invalid []error) (*settings, error) {
	s := &settings{
		httpClient:     &http.Client{},
		servers:        defaultServers(region),
		tokenURL:       conversation.TokenURL,
		userAgent:      userAgent(""),
		retryBudget:    defaultBudget,
		attemptTimeout: 30 * time.Second,
	}
	for _, option := range options {
		if option == nil {
			invalid = append(invalid, errors.New("an option is nil"))
		} else if err := option.apply(s); err != nil {
			invalid = append(invalid, err)
		}
	}
	s.retry = s.retry.or(defaultRetryPolicy())
	return s, errors.Join(invalid...)
}

// WithHTTPClient sends requests with the Transport, the Jar and the Timeout, per
// attempt, that client has now; it is not changed, and redirects are never
// followed. A Timeout of 0 or less is none, and one of less than 1 ms is refused.
// The default, also for a nil Transport, is that of [NewTransport], or
// http.DefaultTransport if that has been replaced by one of another type. Wrap
// NewTransport rather than a transport of your own: it is tuned.
func WithHTTPClient(client *http.Client) Option {
	return option(func(s *settings) error {
		if client == nil {
			return errors.New("WithHTTPClient: the client is nil")
		}
		if holdsNil(client.Transport) || holdsNil(client.Jar) {
			return errors.New("WithHTTPClient: Transport or Jar is a nil pointer or function; leave the field nil for the default")
		}
		if client.Timeout > 0 {
			if err := checkTimeout(client.Timeout); err != nil {
				return fmt.Errorf("WithHTTPClient: %w", err)
			}
		}
		s.httpClient = client
		return nil
	})
}

// WithBaseURL sends the requests of one API, [conversation.API], template.API or
// batch.API, to another address, for a test or through a proxy. The default is
// the host of the region that Sinch publishes for the API. The address may have
// a path. Plain http is refused except to loopback, see [WithInsecureHTTP].
func WithBaseURL(api, baseURL string) Option {
	return option(func(s *settings) error {
		if _, known := s.servers[api]; !known {
			return fmt.Errorf("WithBaseURL: "+unknownAPI, api)
		}
		s.servers[api] = baseURL
		return nil
	})
}

// WithTokenURL fetches access tokens from another address than the default,
// https://auth.sinch.com/oauth2/token. Other credentials than [AccessKey] do
// not need it. Plain http is refused except to loopback, see [WithInsecureHTTP].
func WithTokenURL(address string) Option {
	return option(func(s *settings) error {
		s.tokenURL = address
		return nil
	})
}

// WithInsecureHTTP allows base and token URLs with plain http on other hosts
// than loopback, which are refused by default. Everybody on the way can then read
// the credentials.
func WithInsecureHTTP() Option {
	return option(func(s *settings) error {
		s.insecureHTTP = true
		return nil
	})
}

// WithRetryPolicy says when and how often calls are repeated. The default is
// [RetryDefault] with three retries.
func WithRetryPolicy(policy RetryPolicy) Option {
	return option(func(s *settings) error {
		s.retry = policy
		return policy.validate("WithRetryPolicy")
	})
}

// WithRetryBudget sets how many tokens the bucket holds from which all calls of
// the client pay for their retries; default 500, and at least 5. It is full at
// first. A retry costs 5, which come back when it succeeds; a call that
// succeeds at once brings 1. So a lasting quarter of refusals costs nothing,
// while an outage soon ends the retries, until calls succeed again. The error
// of a call that was not repeated for that reason says so.
func WithRetryBudget(tokens int) Option {
	return option(func(s *settings) error {
		if tokens < retryCost {
			return fmt.Errorf("WithRetryBudget: %d tokens do not pay for one retry; use RetryNever for none, WithoutRetryBudget for no bound", tokens)
		}
		s.retryBudget = tokens
		return nil
	})
}

// WithoutRetryBudget repeats calls without regard to how many others are being
// repeated; by default [WithRetryBudget] bounds that. In an outage the client
// then sends up to four times what it is asked to.
func WithoutRetryBudget() Option {
	return option(func(s *settings) error {
		s.retryBudget = 0
		return nil
	})
}

// WithLimiter makes every attempt of a call, but no token request and no
// attempt that is sent anew because its token is no longer accepted, wait for
// limiter. The default is no limit. An error of the limiter ends the call, whose
// [*Error] wraps it; after an attempt that may have been carried out it is
// [ErrOutcomeUnknown].
func WithLimiter(limiter Limiter) Option {
	return option(func(s *settings) error {
		if limiter == nil || holdsNil(limiter) {
			return errors.New("WithLimiter: the limiter is nil")
		}
		s.limiter = limiter
		return nil
	})
}

// WithLogger logs every attempt at level debug, and at level warn every retry and
// every answer with members that do not fit their fields. Records hold operation,
// method, path template, status, attempt, delay and duration, and how many members
// do not fit, with the paths and kinds of the first ones; never a header, a value,
// or an identity. The default is silence.
func WithLogger(logger *slog.Logger) Option {
	return option(func(s *settings) error {
		if logger == nil || logger.Handler() == nil {
			return errors.New("WithLogger: the logger is nil or has no handler")
		}
		s.logger = logger
		return nil
	})
}

// WithHooks calls hooks around every call, every request and every fetch of a
// token. The default is none. A client has one set of hooks: to have two, call
// the functions of one from those of the other.
func WithHooks(hooks Hooks) Option {
	return option(func(s *settings) error {
		s.hooks = hooks
		return nil
	})
}

// WithUserAgent names the application in front of the User-Agent of this
// module, for example "my-app/1.2". It is printable ASCII. The default is the
// User-Agent of this module alone.
func WithUserAgent(application string) Option {
	return option(func(s *settings) error {
		if err := checkText("the application", application); err != nil {
			return fmt.Errorf("WithUserAgent: %w", err)
		}
		if application == "" {
			return errors.New("WithUserAgent: the application is empty")
		}
		if err := checkHeaderValue(application); err != nil {
			return fmt.Errorf("WithUserAgent: the application %w", err)
		}
		s.userAgent = userAgent(application)
		return nil
	})
}

// WithAttemptTimeout bounds each attempt, from dialling to the end of the
// answer. The default is 30 s, and less than 1 ms is refused. The whole call, with
// retries and waits, is bounded by its context alone. An attempt that takes longer
// fails like a connection that is lost, see [RetryMode].
func WithAttemptTimeout(timeout time.Duration) Option {
	return option(func(s *settings) error {
		if err := checkTimeout(timeout); err != nil {
			return fmt.Errorf("WithAttemptTimeout: %w", err)
		}
		s.attemptTimeout = timeout
		return nil
	})
}

// checkTimeout refuses what no attempt could keep. A number without a unit is
// in nanoseconds, which nobody means.
func checkTimeout(timeout time.Duration) error {
	if timeout < time.Millisecond {
		return fmt.Errorf("the timeout is %v; less than 1ms leaves no time for an answer", timeout)
	}
	return nil
}

package webhook

import (
	"context"
	"errors"
	"slices"
	"time"
)

// DefaultBodyLimit is the largest body that is read, in bytes, unless
// [WithBodyLimit] says otherwise: 1 MiB. Callbacks have a few KB.
const DefaultBodyLimit = 1 << 20

// DefaultLease is how long a callback counts as being handled after the process
// that handles it was last heard of, unless [WithLease] says otherwise.
const DefaultLease = 30 * time.Second

// Option changes what [NewHandler] and [Middleware] make, and what [ParseBody]
// and [ParseRequest] do. The functions of this package whose names begin with
// With return options. All of the four check all options; one that is given
// twice counts as it was given last. An option does not change, and several
// handlers may be given the same.
type Option interface{ apply(*settings) error }

// option is an [Option] made of a function.
type option func(*settings) error

func (o option) apply(s *settings) error { return o(s) }

// settings are what the options make of the defaults.
type settings struct {
	secrets      []string
	byApp        SecretsByApp // nil for none; then secrets is empty
	tolerance    time.Duration
	bodyLimit    int64
	nonces       NonceStore // nil for none
	lease        time.Duration
	oncePerEvent bool
	onError      func(context.Context, error)
	hooks        Hooks
}

func newSettings(secrets []string, options []Option) (*settings, error) {
	s := &settings{
		secrets:   slices.Clone(secrets),
		tolerance: DefaultTolerance,
		bodyLimit: DefaultBodyLimit,
		lease:     DefaultLease,
		onError:   logError,
	}
	var invalid []error
	for _, option := range options {
		if option == nil {
			invalid = append(invalid, errors.New("an option is nil"))
		} else if err := option.apply(s); err != nil {
			invalid = append(invalid, err)
		}
	}
	switch {
	case s.byApp == nil:
		invalid = append(invalid, checkSecrets(secrets))
	case len(secrets) > 0:
		invalid = append(invalid, errors.New("there are secrets beside WithSecretsByApp: return them from its function"))
	}
	return s, errors.Join(invalid...)
}

// WithSecretsByApp takes a callback of an app with the secrets of that app
// alone; there must be no others then. By default each of the given secrets is
// right for every app, so who knows the secret of one can make up callbacks of
// the others.
//
//	webhook.NewHandler(nil, handlers, webhook.WithSecretsByApp(func(ctx context.Context, appID string) ([]string, error) {
//		return secrets[appID], nil
//	}))
func WithSecretsByApp(secrets SecretsByApp) Option {
	return option(func(s *settings) error {
		if secrets == nil {
			return errors.New("WithSecretsByApp: the function is nil")
		}
		s.byApp = secrets
		return nil
	})
}

// WithTolerance says how far the time of a signature may lie in the past or
// the future. The default is [DefaultTolerance]; zero accepts any time, and
// then the nonces of a [NonceStore] are kept for a day. The longest is a year.
//
// Sinch does not say whether it signs a repeated callback anew. Out of
// tolerance it is answered with 503, so that it comes again. If it does so with
// its first signature, that goes on until Sinch gives up: when you see
// [ErrTooOld] after an outage, make the tolerance as long as repeats shall be
// taken, such as a day.
func WithTolerance(tolerance time.Duration) Option {
	return option(func(s *settings) error {
		if tolerance < 0 {
			return errors.New("WithTolerance: the tolerance is negative")
		}
		if tolerance > maxTolerance {
			return errors.New("WithTolerance: the tolerance is longer than a year; zero accepts any time")
		}
		s.tolerance = tolerance
		return nil
	})
}

// WithBodyLimit says how many bytes a body may have, at least 1. The default is
// [DefaultBodyLimit]. A body is in memory as a whole, and so are as many as come
// at the same time.
func WithBodyLimit(bytes int64) Option {
	return option(func(s *settings) error {
		if bytes <= 0 {
			return errors.New("WithBodyLimit: the limit is not positive")
		}
		s.bodyLimit = bytes
		return nil
	})
}

// WithNonceStore handles a callback of which store knows the nonce no second
// time. The default is a [MemoryNonces] of its own for each handler and
// middleware, and no store for [ParseBody] and [ParseRequest]. Several
// processes need one they share.
func WithNonceStore(store NonceStore) Option {
	return option(func(s *settings) error {
		if store == nil {
			return errors.New("WithNonceStore: the store is nil")
		}
		s.nonces = store
		return nil
	})
}

// WithOncePerEvent takes two callbacks with the same [Event.IdempotencyKey] for
// deliveries of one, whether they have the same nonce or not: so an event whose
// repeat was signed anew, after the answer to it was lost, is not handled
// again. Handled events are remembered for a day, as far as the store has room.
// By default the nonce alone tells copies.
//
// It needs a store for each target: where two webhooks get the same event, and
// two handlers with one store are behind them, only one of them sees it.
func WithOncePerEvent() Option {
	return option(func(s *settings) error {
		s.oncePerEvent = true
		return nil
	})
}

// WithLease says for how long a callback counts as being handled after the
// process that handles it was last heard of, which is how long it waits for a
// repeat when a process dies. [NewHandler] and [Middleware] renew it for as long
// as a function runs. [ParseBody] and [ParseRequest] do not, so it has to be
// longer than handling takes there. The default is [DefaultLease], and less than
// a second is refused. Calls of a slow store may take four seconds, so with a lease
// below that it may run out while the store is told that the event was handled.
func WithLease(lease time.Duration) Option {
	return option(func(s *settings) error {
		if lease < time.Second {
			return errors.New("WithLease: the lease is shorter than a second")
		}
		s.lease = lease
		return nil
	})
}

// WithErrorHook calls hook for every callback that this package does not answer
// with a 2xx status, before the answer: with one of the errors of this package
// for a callback that is refused, and with one that wraps that of the function
// in [Handlers], maybe a [*PanicError]. [FromContext] has the event if it got
// that far. It also gets an [ErrStore] for a callback that was handled, or given
// back, when the [NonceStore] could not be told so. For [ParseBody] and
// [ParseRequest], which return their errors, this is all it gets. The hook has
// to be safe for concurrent use.
//
// The default logs to [log/slog.Default], a refusal at level warn and a
// failure at level error.
func WithErrorHook(hook func(ctx context.Context, err error)) Option {
	return option(func(s *settings) error {
		if hook == nil {
			return errors.New("WithErrorHook: the hook is nil")
		}
		s.onError = hook
		return nil
	})
}

// WithHooks calls hooks around the handling of each callback, and after each
// answer. The default is none. [ParseBody] and [ParseRequest] neither handle nor
// answer, and so do not call them. There is one set of hooks: to have two, call
// the functions of one from those of the other.
func WithHooks(hooks Hooks) Option {
	return option(func(s *settings) error {
		s.hooks = hooks
		return nil
	})
}

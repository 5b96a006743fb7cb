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

// Option changes what [NewHandler] and [Middleware] make.
type Option interface{ apply(*settings) error }

// VerifyOption is an [Option] that [ParseRequest] takes as well.
type VerifyOption func(*settings) error

func (o VerifyOption) apply(s *settings) error {
	if o == nil {
		return errNilOption
	}
	return o(s)
}

type handlerOption func(*settings) error

func (o handlerOption) apply(s *settings) error { return o(s) }

var errNilOption = errors.New("an option is nil")

// settings are what the options make of the defaults.
type settings struct {
	secrets   []string
	tolerance time.Duration
	bodyLimit int64
	nonces    NonceStore // nil for none
	onError   func(context.Context, error)
}

func newSettings[O Option](secrets []string, options []O) (*settings, error) {
	s := &settings{
		secrets:   slices.DeleteFunc(slices.Clone(secrets), func(secret string) bool { return secret == "" }),
		tolerance: DefaultTolerance,
		bodyLimit: DefaultBodyLimit,
		onError:   logError,
	}
	var invalid []error
	if len(s.secrets) == 0 {
		invalid = append(invalid, ErrNoSecret)
	}
	for _, option := range options {
		if any(option) == nil {
			invalid = append(invalid, errNilOption)
		} else {
			invalid = append(invalid, option.apply(s))
		}
	}
	return s, errors.Join(invalid...)
}

// WithTolerance says how far the time of a signature may lie in the past or
// the future. The default is [DefaultTolerance]; zero accepts any time, and
// then the nonces of a [NonceStore] are kept for a day. The longest is a year.
//
// Sinch does not say whether it signs a repeated callback anew. If repeats
// fail with [ErrTooOld], it does not, and the tolerance has to be as long as
// repeats shall be taken.
func WithTolerance(tolerance time.Duration) VerifyOption {
	return func(s *settings) error {
		if tolerance < 0 {
			return errors.New("WithTolerance: the tolerance is negative")
		}
		if tolerance > maxTolerance {
			return errors.New("WithTolerance: the tolerance is longer than a year; zero accepts any time")
		}
		s.tolerance = tolerance
		return nil
	}
}

// WithBodyLimit says how many bytes a body may have. The default is
// [DefaultBodyLimit].
func WithBodyLimit(bytes int64) VerifyOption {
	return func(s *settings) error {
		if bytes <= 0 {
			return errors.New("WithBodyLimit: the limit is not positive")
		}
		s.bodyLimit = bytes
		return nil
	}
}

// WithNonceStore refuses a callback whose nonce is in store with
// [ErrReplayed]. The default is a [MemoryNonces] of its own for each handler
// and middleware, and no store for [ParseRequest]. Several processes, or
// several handlers with the same secret, need one they share.
func WithNonceStore(store NonceStore) VerifyOption {
	return func(s *settings) error {
		if store == nil {
			return errors.New("WithNonceStore: the store is nil")
		}
		s.nonces = store
		return nil
	}
}

// WithErrorHook calls hook for every callback that is not answered with a 2xx
// status by this package, before the answer: with one of the errors of this
// package for a callback that is refused, with the error of the function in
// [Handlers], a [*PanicError] among them, or with that of the [NonceStore].
// [FromContext] has the event if it got that far. The hook has to be safe for
// concurrent use.
//
// The default logs to [log/slog.Default], a refusal at level warn and a
// failure at level error.
func WithErrorHook(hook func(ctx context.Context, err error)) Option {
	return handlerOption(func(s *settings) error {
		if hook == nil {
			return errors.New("WithErrorHook: the hook is nil")
		}
		s.onError = hook
		return nil
	})
}

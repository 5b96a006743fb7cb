package sinchredis

import (
	"errors"
	"fmt"
	"log/slog"
)

// DefaultShare is the part of the rate that a process takes for itself while
// Redis is away, unless [WithShare] says otherwise: a tenth, which ten processes
// can do without exceeding the rate.
const DefaultShare = 0.1

// LimiterOption changes a limiter. [WithShare] and [WithLogger] return options.
// [NewLimiter] checks all of them; one that is given twice counts as it was given
// last. An option does not change.
type LimiterOption interface{ apply(*settings) error }

// option is a [LimiterOption] made of a function.
type option func(*settings) error

func (o option) apply(s *settings) error { return o(s) }

// settings are what the options make of the defaults.
type settings struct {
	share  float64
	logger *slog.Logger
}

func newSettings(options []LimiterOption) (*settings, error) {
	s := &settings{share: DefaultShare, logger: slog.New(slog.DiscardHandler)}
	var invalid []error
	for _, option := range options {
		if option == nil {
			invalid = append(invalid, errors.New("an option is nil"))
		} else if err := option.apply(s); err != nil {
			invalid = append(invalid, err)
		}
	}
	return s, errors.Join(invalid...)
}

// WithShare sets the part of the rate that this process takes for itself while
// it cannot ask Redis, from 0.001 to 1. The shares of all processes
// together should not be more than 1: with four processes, 0.25. The default is
// [DefaultShare].
func WithShare(share float64) LimiterOption {
	return option(func(s *settings) error {
		if !(share >= 0.001 && share <= 1) { // NaN is refused, too
			return fmt.Errorf("WithShare: the share is %v; it is from 0.001 to 1", share)
		}
		s.share = share
		return nil
	})
}

// WithLogger logs at level warn that Redis is away, with its error, and at level
// info that it is back. The default is silence.
func WithLogger(logger *slog.Logger) LimiterOption {
	return option(func(s *settings) error {
		if logger == nil || logger.Handler() == nil {
			return errors.New("WithLogger: the logger is nil or has no handler")
		}
		s.logger = logger
		return nil
	})
}

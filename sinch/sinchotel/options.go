package sinchotel

import (
	"errors"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/metric"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// Option changes what [NewClientHooks] and [NewWebhookHooks] make.
// [WithTracerProvider] and [WithMeterProvider] return options. Both functions check
// all of them; one that is given twice counts as it was given last. An option does
// not change.
type Option interface{ apply(*settings) error }

// option is an [Option] made of a function.
type option func(*settings) error

func (o option) apply(s *settings) error { return o(s) }

// settings are what the options make of the defaults.
type settings struct {
	tracers trace.TracerProvider
	meters  metric.MeterProvider
}

// scope is the name of what makes the spans and metrics.
const scope = "github.com/sinchgo/sinch-conversation-go/sinch/sinchotel"

func newSettings(options []Option) (*settings, error) {
	s := &settings{tracers: otel.GetTracerProvider(), meters: otel.GetMeterProvider()}
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

func (s *settings) tracer() trace.Tracer {
	return s.tracers.Tracer(scope, trace.WithInstrumentationVersion(sinch.Version), trace.WithSchemaURL(semconv.SchemaURL))
}

func (s *settings) meter() metric.Meter {
	return s.meters.Meter(scope, metric.WithInstrumentationVersion(sinch.Version), metric.WithSchemaURL(semconv.SchemaURL))
}

// WithTracerProvider takes the tracer from a provider. The default is that of
// [otel.GetTracerProvider].
func WithTracerProvider(provider trace.TracerProvider) Option {
	return option(func(s *settings) error {
		if provider == nil {
			return errors.New("WithTracerProvider: the provider is nil")
		}
		s.tracers = provider
		return nil
	})
}

// WithMeterProvider takes the meter from a provider. The default is that of
// [otel.GetMeterProvider].
func WithMeterProvider(provider metric.MeterProvider) Option {
	return option(func(s *settings) error {
		if provider == nil {
			return errors.New("WithMeterProvider: the provider is nil")
		}
		s.meters = provider
		return nil
	})
}

package sinchotel

import (
	"errors"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/metric"
)

const (
	operationKey = attribute.Key("sinch.operation")
	kindKey      = attribute.Key("sinch.webhook.kind")
	answerKey    = attribute.Key("sinch.webhook.answer")
)

var (
	// requestBounds are what the semantic conventions advise, in seconds.
	requestBounds = []float64{0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10}
	// callBounds leave room for retries and waits.
	callBounds = append(append([]float64{}, requestBounds...), 30, 60, 120)
	// ageBounds go on to a day, since Sinch repeats a callback for hours.
	ageBounds = []float64{0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400}
)

// instruments makes instruments and keeps the errors.
type instruments struct {
	meter  metric.Meter
	failed []error
}

func (i *instruments) seconds(name, description string, bounds []float64) metric.Float64Histogram {
	histogram, err := i.meter.Float64Histogram(name, metric.WithUnit("s"), metric.WithDescription(description), metric.WithExplicitBucketBoundaries(bounds...))
	i.failed = append(i.failed, err)
	return histogram
}

func (i *instruments) count(name, unit, description string) metric.Int64Counter {
	counter, err := i.meter.Int64Counter(name, metric.WithUnit(unit), metric.WithDescription(description))
	i.failed = append(i.failed, err)
	return counter
}

func (i *instruments) err() error { return errors.Join(i.failed...) }

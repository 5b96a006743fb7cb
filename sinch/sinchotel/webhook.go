package sinchotel

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/metric"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// NewWebhookHooks returns hooks for [webhook.WithHooks] that trace and count the
// callbacks of handlers and middlewares. Any number of them may share the hooks.
// The error says which option is wrong, or which instrument the meter refuses.
//
// Callbacks that are refused are counted, and make no span: anybody can send
// them.
func NewWebhookHooks(options ...Option) (webhook.Hooks, error) {
	s, err := newSettings(options)
	if err != nil {
		return webhook.Hooks{}, fmt.Errorf("sinchotel: NewWebhookHooks: %w", err)
	}
	made := &instruments{meter: s.meter()}
	r := &receiver{
		tracer: s.tracer(),
		events: made.count("sinch.webhook.events", "{event}", "Answers to callbacks."),
		ages:   made.seconds("sinch.webhook.event.age", "Time from when Sinch learned of an event to when its handling begins.", ageBounds),
	}
	if err := made.err(); err != nil {
		return webhook.Hooks{}, fmt.Errorf("sinchotel: NewWebhookHooks: %w", err)
	}
	return webhook.Hooks{Handle: r.handle, Answer: r.answer}, nil
}

type receiver struct {
	tracer trace.Tracer
	events metric.Int64Counter
	ages   metric.Float64Histogram
}

func (r *receiver) handle(ctx context.Context, event *webhook.Event) (context.Context, func(error)) {
	kind := kindOf(event)
	ctx, span := r.tracer.Start(ctx, "callback "+kind, trace.WithSpanKind(trace.SpanKindConsumer), trace.WithAttributes(kindKey.String(kind)))
	if event != nil && !event.AcceptedTime.IsZero() {
		age := max(0, time.Since(event.AcceptedTime)) // the clocks differ
		r.ages.Record(ctx, age.Seconds(), metric.WithAttributes(kindKey.String(kind)))
	}
	return ctx, func(err error) {
		if failed := functionError(err); failed != "" {
			fail(span, failed)
		}
		span.End()
	}
}

func (r *receiver) answer(ctx context.Context, answer webhook.Answer) {
	attributes := []attribute.KeyValue{kindKey.String(kindOf(answer.Event)), answerKey.String(nameOf(answer))}
	if isStatus(answer.Status) {
		attributes = append(attributes, semconv.HTTPResponseStatusCode(answer.Status))
	}
	r.events.Add(ctx, 1, metric.WithAttributes(attributes...))
}

// kindOf returns the payload key, "unknown" for a kind that this version does not
// know, and "none" for what was not decoded.
func kindOf(event *webhook.Event) string {
	switch {
	case event == nil:
		return "none"
	case event.Trigger() == "":
		return "unknown"
	}
	return event.Key()
}

// nameOf is the value of sinch.webhook.answer. A callback whose function wraps an
// error of package webhook has failed all the same.
func nameOf(answer webhook.Answer) string {
	switch {
	case answer.Err == nil && answer.Status/100 == 2:
		return "handled"
	case answer.Err == nil:
		return functionFailed
	case answer.Event != nil && answer.Status == http.StatusInternalServerError:
		return functionError(answer.Err)
	case answer.Status == http.StatusMethodNotAllowed:
		return "no_callback"
	}
	for _, known := range answers {
		if errors.Is(answer.Err, known.err) {
			return known.name
		}
	}
	return unclassified
}

package sinchotel

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/metric"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// NewClientHooks returns hooks for [sinch.WithHooks] that trace and count what a
// client does. Any number of clients may share them. The error says which option
// is wrong, or which instrument the meter refuses.
func NewClientHooks(options ...Option) (sinch.Hooks, error) {
	s, err := newSettings(options)
	if err != nil {
		return sinch.Hooks{}, fmt.Errorf("sinchotel: NewClientHooks: %w", err)
	}
	made := &instruments{meter: s.meter()}
	c := &client{
		tracer:   s.tracer(),
		known:    knownOperations(),
		requests: made.seconds("http.client.request.duration", "Duration of HTTP client requests.", requestBounds),
		calls:    made.seconds("sinch.client.call.duration", "Duration of calls, with their retries and all waits.", callBounds),
		retries:  made.count("sinch.client.retries", "{retry}", "Requests of calls that are sent again."),
		refusals: made.count("sinch.client.retry_budget.refusals", "{call}", "Calls that are not repeated since the retry budget is used up."),
		fetches:  made.count("sinch.client.token.fetches", "{fetch}", "Fetches of access tokens."),
	}
	if err := made.err(); err != nil {
		return sinch.Hooks{}, fmt.Errorf("sinchotel: NewClientHooks: %w", err)
	}
	return sinch.Hooks{Call: c.call, Attempt: c.attempt, Token: c.token}, nil
}

type client struct {
	tracer   trace.Tracer
	known    operations
	requests metric.Float64Histogram
	calls    metric.Float64Histogram
	retries  metric.Int64Counter
	refusals metric.Int64Counter
	fetches  metric.Int64Counter
}

// progress is what the requests of a call know of each other. They come one
// after the other.
type progress struct{ failed string } // the error.type of the last request

type progressKey struct{}

func withProgress(ctx context.Context) context.Context {
	return context.WithValue(ctx, progressKey{}, &progress{})
}

func (c *client) call(ctx context.Context, info sinch.CallInfo) (context.Context, func(sinch.CallResult)) {
	begun := time.Now()
	name := operationKey.String(c.known.named(info.Operation).ID)
	attributes := append(address(info.Server), name)
	ctx, span := c.tracer.Start(ctx, name.Value.AsString(), trace.WithAttributes(attributes...))
	return withProgress(ctx), func(result sinch.CallResult) {
		if failed := callError(result.Err); failed != "" {
			fail(span, failed)
			attributes = append(attributes, semconv.ErrorTypeKey.String(failed))
		}
		if result.BudgetEmpty {
			c.refusals.Add(ctx, 1, metric.WithAttributes(name))
		}
		c.calls.Record(ctx, time.Since(begun).Seconds(), metric.WithAttributes(attributes...))
		span.End()
	}
}

func (c *client) attempt(ctx context.Context, info sinch.AttemptInfo) (context.Context, func(sinch.AttemptResult)) {
	begun := time.Now()
	operation := c.known.named(info.Operation)
	attributes := request(operation, info.Server)
	ctx, span := c.tracer.Start(ctx, spanName(operation), trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(attributes...))
	call, _ := ctx.Value(progressKey{}).(*progress)
	if call == nil { // other hooks have kept the context back
		call = &progress{}
	}
	if info.Number > 1 {
		span.SetAttributes(semconv.HTTPRequestResendCount(info.Number - 1))
		c.retries.Add(ctx, 1, metric.WithAttributes(operationKey.String(operation.ID), semconv.ErrorTypeKey.String(cmp.Or(call.failed, unclassified))))
	}
	return ctx, func(result sinch.AttemptResult) {
		var ended []attribute.KeyValue
		if isStatus(result.StatusCode) {
			ended = append(ended, semconv.HTTPResponseStatusCode(result.StatusCode))
		}
		call.failed = requestError(result)
		if call.failed != "" {
			fail(span, call.failed)
			ended = append(ended, semconv.ErrorTypeKey.String(call.failed))
		}
		span.SetAttributes(ended...)
		c.requests.Record(ctx, time.Since(begun).Seconds(), metric.WithAttributes(append(attributes, ended...)...))
		span.End()
	}
}

func (c *client) token(ctx context.Context) (context.Context, func(error)) {
	ctx, span := c.tracer.Start(ctx, tokenOperation.ID)
	return withProgress(ctx), func(err error) {
		var attributes []attribute.KeyValue
		if failed := callError(err); failed != "" {
			fail(span, failed)
			attributes = append(attributes, semconv.ErrorTypeKey.String(failed))
		}
		c.fetches.Add(ctx, 1, metric.WithAttributes(attributes...))
		span.End()
	}
}

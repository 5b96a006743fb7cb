package sinchotel_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchotel"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// record is an SDK that keeps in memory what it would export.
type record struct {
	spans   *tracetest.InMemoryExporter
	metrics *sdkmetric.ManualReader
	options []sinchotel.Option
}

func newRecord() *record {
	spans, metrics := tracetest.NewInMemoryExporter(), sdkmetric.NewManualReader()
	return &record{spans, metrics, []sinchotel.Option{
		sinchotel.WithTracerProvider(sdktrace.NewTracerProvider(sdktrace.WithSyncer(spans))),
		sinchotel.WithMeterProvider(sdkmetric.NewMeterProvider(sdkmetric.WithReader(metrics))),
	}}
}

func (r *record) client(tb testing.TB) sinch.Option {
	tb.Helper()
	hooks, err := sinchotel.NewClientHooks(r.options...)
	if err != nil {
		tb.Fatal(err)
	}
	return sinch.WithHooks(hooks)
}

func (r *record) webhook(tb testing.TB) webhook.Option {
	tb.Helper()
	return webhook.WithHooks(r.webhookHooks(tb))
}

func (r *record) webhookHooks(tb testing.TB) webhook.Hooks {
	tb.Helper()
	hooks, err := sinchotel.NewWebhookHooks(r.options...)
	if err != nil {
		tb.Fatal(err)
	}
	return hooks
}

func (r *record) tracer() trace.Tracer {
	return sdktrace.NewTracerProvider(sdktrace.WithSyncer(r.spans)).Tracer("test")
}

func (r *record) collected() []metricdata.Metrics {
	var collected metricdata.ResourceMetrics
	if err := r.metrics.Collect(context.Background(), &collected); err != nil {
		panic(err)
	}
	var all []metricdata.Metrics
	for _, scope := range collected.ScopeMetrics {
		all = append(all, scope.Metrics...)
	}
	slices.SortFunc(all, func(a, b metricdata.Metrics) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// everything is all that would be exported, as text.
func (r *record) everything(tb testing.TB) string {
	tb.Helper()
	var collected metricdata.ResourceMetrics
	if err := r.metrics.Collect(tb.Context(), &collected); err != nil {
		tb.Fatal(err)
	}
	text, err := json.Marshal([]any{r.spans.GetSpans(), collected})
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}

// trees shows the spans, each below its parent, without what differs from run to
// run.
func (r *record) trees() string {
	var text strings.Builder
	below := map[trace.SpanID][]tracetest.SpanStub{}
	exported := map[trace.SpanID]bool{}
	for _, span := range r.spans.GetSpans() {
		exported[span.SpanContext.SpanID()] = true
	}
	for _, span := range r.spans.GetSpans() {
		parent := span.Parent.SpanID()
		if !exported[parent] {
			parent = trace.SpanID{}
		}
		below[parent] = append(below[parent], span)
	}
	var show func(parent trace.SpanID, indentation string)
	show = func(parent trace.SpanID, indentation string) {
		spans := below[parent]
		slices.SortStableFunc(spans, func(a, b tracetest.SpanStub) int { return a.StartTime.Compare(b.StartTime) })
		for _, span := range spans {
			line := fmt.Sprintf("%s%s (%s) %s", indentation, span.Name, span.SpanKind, attributes(span.Attributes))
			if span.Status.Code == codes.Error {
				line += " failed"
			}
			fmt.Fprintln(&text, strings.TrimRight(line, " "))
			show(span.SpanContext.SpanID(), indentation+"  ")
		}
	}
	show(trace.SpanID{}, "")
	return text.String()
}

// numbers shows the metrics: of a histogram, how many values it has.
func (r *record) numbers() string {
	var text strings.Builder
	for _, metric := range r.collected() {
		var lines []string
		switch data := metric.Data.(type) {
		case metricdata.Sum[int64]:
			for _, point := range data.DataPoints {
				lines = append(lines, pointLine(point.Value, point.Attributes))
			}
		case metricdata.Histogram[float64]:
			for _, point := range data.DataPoints {
				lines = append(lines, pointLine(point.Count, point.Attributes))
			}
		}
		slices.Sort(lines)
		fmt.Fprintf(&text, "%s %s\n%s", metric.Name, metric.Unit, strings.Join(lines, ""))
	}
	return text.String()
}

func pointLine(value any, set attribute.Set) string {
	return strings.TrimRight(fmt.Sprintf("  %d %s", value, attributes(set.ToSlice())), " ") + "\n"
}

func attributes(given []attribute.KeyValue) string {
	var all []string
	for _, one := range given {
		all = append(all, string(one.Key)+"="+one.Value.Emit())
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

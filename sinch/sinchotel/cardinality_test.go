package sinchotel_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// values are those that each attribute of the metrics has.
func (r *record) values() map[attribute.Key][]string {
	values := map[attribute.Key][]string{}
	add := func(set attribute.Set) {
		for _, one := range set.ToSlice() {
			if value := one.Value.Emit(); !slices.Contains(values[one.Key], value) {
				values[one.Key] = append(values[one.Key], value)
			}
		}
	}
	for _, metric := range r.collected() {
		switch data := metric.Data.(type) {
		case metricdata.Sum[int64]:
			for _, point := range data.DataPoints {
				add(point.Attributes)
			}
		case metricdata.Histogram[float64]:
			for _, point := range data.DataPoints {
				add(point.Attributes)
			}
		}
	}
	for _, all := range values {
		slices.Sort(all)
	}
	return values
}

func (r *record) wantValues(t *testing.T, want map[attribute.Key][]string) {
	t.Helper()
	got := r.values()
	for key, values := range want {
		if !slices.Equal(got[key], values) {
			t.Errorf("%s has the values %q, want %q", key, got[key], values)
		}
	}
	for key := range got {
		if _, wanted := want[key]; !wanted {
			t.Errorf("there is an attribute %s with the values %q", key, got[key])
		}
	}
}

func TestOperationsThatAProgramMakesUpHaveOneName(t *testing.T) {
	exported := newRecord()
	client := newClient(t, answers(http.StatusOK), exported.client(t))
	for i := range 200 {
		for _, operation := range []*call.Operation{
			{ID: fmt.Sprintf("Made_Up%d", i), API: conversation.API, Method: http.MethodGet, Path: fmt.Sprintf("/v1/%d", i), Idempotent: true},
			{ID: "Messages_SendMessage", API: conversation.API, Method: http.MethodPut, Path: fmt.Sprintf("/v1/%d", i), Idempotent: true},
		} {
			if err := client.Call(t.Context(), &call.Request{Operation: operation}, nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	exported.wantValues(t, map[attribute.Key][]string{
		"sinch.operation":           {"Messages_SendMessage", "other"},
		"url.template":              {"/v1/projects/{project_id}/messages:send"},
		"http.request.method":       {"GET", "POST"},
		"http.response.status_code": {"200"},
		"server.address":            {"eu.conversation.api.sinch.com"},
		"server.port":               {"443"},
	})
	var names []string
	for _, span := range exported.spans.GetSpans() {
		names = append(names, span.Name)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if want := []string{"GET", "Messages_SendMessage", "POST /v1/projects/{project_id}/messages:send", "oauth2/token", "other"}; !slices.Equal(names, want) {
		t.Errorf("spans are named %q, want %q", names, want)
	}
}

func TestNumbersThatAreNoStatusAreNotExported(t *testing.T) {
	exported := newRecord()
	hooks := exported.client(t)
	for status := 600; status < 900; status++ {
		client := newClient(t, answers(status), hooks, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
		if err := client.Call(t.Context(), &call.Request{Operation: get}, nil); err == nil {
			t.Fatalf("status %d is a success", status)
		}
	}
	middleware, err := webhook.Middleware([]string{webhookSecret}, exported.webhook(t))
	if err != nil {
		t.Fatal(err)
	}
	for status := 600; status < 900; status++ {
		deliver(middleware(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) })), webhookSecret, inbound)
	}
	exported.wantValues(t, map[attribute.Key][]string{
		"sinch.operation":      {"App_GetApp"},
		"url.template":         {"/v1/projects/{project_id}/apps/{app_id}"},
		"http.request.method":  {"GET"},
		"error.type":           {"_OTHER"},
		"server.address":       {"eu.conversation.api.sinch.com"},
		"server.port":          {"443"},
		"sinch.webhook.kind":   {"message"},
		"sinch.webhook.answer": {"function_failed"},
	})
}

func TestKindsThatNobodyKnowsHaveOneName(t *testing.T) {
	exported := newRecord()
	handler, err := webhook.NewHandler([]string{webhookSecret}, webhook.Handlers{}, exported.webhook(t), webhook.WithErrorHook(func(context.Context, error) {}))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		deliver(handler, webhookSecret, fmt.Sprintf(`{"kind_%d":{},"accepted_time":"2026-02-03T04:05:06Z"}`, i))
		deliver(handler, webhookSecret, fmt.Sprintf(`{"%s":{}}`, strings.Repeat("k", i)))
		deliver(handler, webhookSecret, `{"Message":{}}`) // as encoding/json reads it
		request := httptest.NewRequestWithContext(t.Context(), fmt.Sprintf("M%d", i), "/", nil)
		handler.ServeHTTP(httptest.NewRecorder(), request)
	}
	exported.wantValues(t, map[attribute.Key][]string{
		"sinch.webhook.kind":        {"message", "none", "unknown"},
		"sinch.webhook.answer":      {"handled", "no_callback"},
		"http.response.status_code": {"200", "405"},
	})
}

func TestEachAnswerHasAName(t *testing.T) {
	for _, test := range []struct {
		name   string
		answer webhook.Answer
		want   string
	}{
		{"a copy", webhook.Answer{Event: &webhook.Event{}, Status: 200, Err: webhook.ErrHandled}, "copy"},
		{"one that is being handled", webhook.Answer{Event: &webhook.Event{}, Status: 503, Err: webhook.ErrBeingHandled}, "being_handled"},
		{"no signature", webhook.Answer{Status: 401, Err: webhook.ErrNoSignature}, "no_signature"},
		{"too old", webhook.Answer{Status: 503, Err: webhook.ErrTooOld}, "too_old"},
		{"too new", webhook.Answer{Status: 503, Err: webhook.ErrTooNew}, "too_new"},
		{"a time that is none", webhook.Answer{Status: 503, Err: webhook.ErrBadTimestamp}, "bad_timestamp"},
		{"too large", webhook.Answer{Status: 503, Err: webhook.ErrTooLarge}, "too_large"},
		{"a body that was read", webhook.Answer{Status: 500, Err: webhook.ErrBodyGone}, "body_gone"},
		{"a body that broke off", webhook.Answer{Status: 503, Err: webhook.ErrBodyBroken}, "body_broken"},
		{"a store that failed", webhook.Answer{Event: &webhook.Event{}, Status: 503, Err: fmt.Errorf("%w: x", webhook.ErrStore)}, "store_failed"},
		{"secrets that are out of reach", webhook.Answer{Status: 503, Err: webhook.ErrSecrets}, "secrets_failed"},
		{"a store that returns an error of the package", webhook.Answer{Event: &webhook.Event{}, Status: 503, Err: fmt.Errorf("%w: %w", webhook.ErrStore, webhook.ErrBadSignature)}, "store_failed"},
		{"secrets that fail with one", webhook.Answer{Status: 503, Err: fmt.Errorf("%w: %w", webhook.ErrSecrets, webhook.ErrHandled)}, "secrets_failed"},
		{"a body that breaks with one", webhook.Answer{Status: 503, Err: fmt.Errorf("%w: %w", webhook.ErrBodyBroken, webhook.ErrTooOld)}, "body_broken"},
		{"no secret", webhook.Answer{Status: 500, Err: webhook.ErrNoSecret}, "_OTHER"},
		{"a function that failed", webhook.Answer{Event: &webhook.Event{}, Status: 500, Err: errors.New("x")}, "function_failed"},
		{"a function that wraps an error of the package", webhook.Answer{Event: &webhook.Event{}, Status: 500, Err: webhook.ErrHandled}, "function_failed"},
		{"a function that panicked", webhook.Answer{Event: &webhook.Event{}, Status: 500, Err: &webhook.PanicError{}}, "function_panicked"},
	} {
		t.Run(test.name, func(t *testing.T) {
			exported := newRecord()
			exported.webhookHooks(t).Answer(t.Context(), test.answer)
			if got := exported.values()["sinch.webhook.answer"]; !slices.Equal(got, []string{test.want}) {
				t.Errorf("the answer is called %q, want %q", got, test.want)
			}
		})
	}
}

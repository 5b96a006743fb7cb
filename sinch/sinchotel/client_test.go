package sinchotel_test

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"go.opentelemetry.io/otel/trace"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchotel"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestTheSpanOfARequestIsInTheContextOfItsTransport(t *testing.T) {
	exported := newRecord()
	var seen []trace.SpanID
	client := newClient(t, func(request *http.Request) (*http.Response, error) {
		seen = append(seen, trace.SpanContextFromContext(request.Context()).SpanID())
		if request.Header.Get("Traceparent") != "" {
			t.Error("the trace context is sent")
		}
		return answers(http.StatusOK)(request)
	}, exported.client(t))
	ctx, root := exported.tracer().Start(t.Context(), "order")
	if err := client.Call(ctx, &call.Request{Operation: get}, nil); err != nil {
		t.Fatal(err)
	}
	root.End()
	var requests []trace.SpanID
	for _, span := range exported.spans.GetSpans() {
		if span.SpanKind == trace.SpanKindClient {
			requests = append(requests, span.SpanContext.SpanID())
		}
		if span.SpanContext.TraceID() != root.SpanContext().TraceID() {
			t.Errorf("the span %s is of another trace", span.Name)
		}
	}
	if !slices.Equal(seen, requests) || len(seen) != 1 {
		t.Errorf("the transport saw the spans %v, want %v", seen, requests)
	}
}

// A token that is renewed ahead of its end belongs to no call.
func TestARenewalInTheBackgroundIsATraceOfItsOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		fake := sinchtest.New()
		defer fake.Close()
		exported := newRecord()
		client := fake.Client(exported.client(t))
		list := func() {
			if _, err := client.Apps.ListApps(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		list()
		time.Sleep(40 * time.Minute)
		list() // from here on the client knows that the token is in use
		exported.spans.Reset()
		time.Sleep(19 * time.Minute)
		synctest.Wait()
		want := "oauth2/token (internal)\n  POST /oauth2/token (client) http.request.method=POST http.response.status_code=200 server.address=sinchtest.invalid server.port=443 url.template=/oauth2/token\n"
		if got := exported.trees(); got != want {
			t.Errorf("the spans are\n%s\nwant\n%s", got, want)
		}
	})
}

// The fetch of the new token lies between the two requests, and has requests too.
func TestACallIsSentAgainForWhatFailedItAndNotForItsToken(t *testing.T) {
	exported := newRecord()
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client(exported.client(t))
	if _, err := client.Apps.ListApps(t.Context()); err != nil { // it has a token from here on
		t.Fatal(err)
	}
	fake.ExpireTokens()
	if _, err := client.Apps.ListApps(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, want := exported.numbers(), "sinch.client.retries {retry}\n  1 error.type=401 sinch.operation=App_ListApps\n"; !strings.Contains(got, want) {
		t.Errorf("no\n%s\nin\n%s", want, got)
	}
}

func TestFailuresHaveAnErrorType(t *testing.T) {
	dial := func(err error) error { return &net.OpError{Op: "dial", Net: "tcp", Err: err} }
	for _, test := range []struct {
		name      string
		operation *call.Operation
		transport transport
		request   string // error.type of the request
		call      string // likewise
	}{
		{"a status", get, answers(http.StatusForbidden), "403", "403"},
		{"a status of a gateway", get, answers(520), "520", "520"},
		{"a status of a gateway, of a send", send, answers(http.StatusBadGateway), "502", "outcome_unknown"},
		{"a redirect", get, answers(http.StatusFound), "", "302"},
		{"no such host", get, fails(dial(&net.DNSError{Err: "no such host", IsNotFound: true})), "dns", "dns"},
		{"a connection that is refused", get, fails(dial(syscall.ECONNREFUSED)), "dial", "dial"},
		{"a bad certificate", get, fails(&tls.CertificateVerificationError{Err: errors.New("expired")}), "tls", "tls"},
		{"a connection that is lost", get, fails(syscall.ECONNRESET), "_OTHER", "_OTHER"},
		{"a connection that is lost, of a send", send, fails(syscall.ECONNRESET), "_OTHER", "outcome_unknown"},
		{"no answer in time", get, hangs, "timeout", "timeout"},
		{"no answer in time, of a send", send, hangs, "timeout", "outcome_unknown"},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				exported := newRecord()
				client := newClient(t, test.transport, exported.client(t), sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
				if err := client.Call(t.Context(), &call.Request{Operation: test.operation}, nil); err == nil {
					t.Fatal("the call succeeds")
				}
				exported.wantErrors(t, test.request, test.call)
			})
		})
	}
}

func TestCallersThatGiveUpHaveAnErrorType(t *testing.T) {
	for _, test := range []struct {
		name string
		end  func(context.Context) (context.Context, context.CancelFunc)
		want string
	}{
		{"a deadline", func(ctx context.Context) (context.Context, context.CancelFunc) {
			return context.WithTimeout(ctx, time.Second)
		}, "deadline_exceeded"},
		{"a cancellation", func(ctx context.Context) (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancel(ctx)
			time.AfterFunc(time.Second, cancel)
			return ctx, cancel
		}, "canceled"},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				exported := newRecord()
				client := newClient(t, hangs, exported.client(t))
				ctx, cancel := test.end(t.Context())
				defer cancel()
				if err := client.Call(ctx, &call.Request{Operation: get}, nil); err == nil {
					t.Fatal("the call succeeds")
				}
				exported.wantErrors(t, test.want, test.want)
			})
		})
	}
}

// wantErrors compares the error.type of the only request and the only call.
func (r *record) wantErrors(t *testing.T, request, call string) {
	t.Helper()
	for _, span := range r.spans.GetSpans() {
		want := request
		switch {
		case span.Name == "oauth2/token":
			continue
		case span.SpanKind != trace.SpanKindClient:
			want = call
		}
		got := ""
		for _, one := range span.Attributes {
			if one.Key == "error.type" {
				got = one.Value.AsString()
			}
		}
		if got != want {
			t.Errorf("the span %s has error.type %q, want %q", span.Name, got, want)
		}
		if span.Status.Description != "" || len(span.Events) > 0 {
			t.Errorf("the span %s says more: %q, %v", span.Name, span.Status.Description, span.Events)
		}
	}
}

func TestTheBudgetAndTokensThatFailAreCounted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		exported := newRecord()
		client := newClient(t, answers(http.StatusServiceUnavailable), exported.client(t), sinch.WithRetryBudget(5))
		for range 2 {
			if err := client.Call(t.Context(), &call.Request{Operation: get}, nil); err == nil {
				t.Fatal("the call succeeds")
			}
		}
		broken := sinch.TokenFunc(func(context.Context) (string, time.Time, error) { return "", time.Time{}, errors.New("no vault") })
		client, err := sinch.NewClient("p", sinch.RegionEU, broken, exported.client(t))
		if err != nil {
			t.Fatal(err)
		}
		if err := client.Call(t.Context(), &call.Request{Operation: get}, nil); err == nil {
			t.Fatal("the call succeeds")
		}
		got := exported.numbers()
		for _, want := range []string{
			"sinch.client.retries {retry}\n  1 error.type=503 sinch.operation=App_GetApp\n",
			"sinch.client.retry_budget.refusals {call}\n  2 sinch.operation=App_GetApp\n",
			"sinch.client.token.fetches {fetch}\n  1\n  1 error.type=_OTHER\n",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("no\n%s\nin\n%s", want, got)
			}
		}
	})
}

func TestARequestLastsWithoutTheWaitsAndACallWithThem(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		exported := newRecord()
		attempts := 0
		client := newClient(t, func(request *http.Request) (*http.Response, error) {
			time.Sleep(100 * time.Millisecond)
			if attempts++; attempts == 1 {
				response, err := answers(http.StatusServiceUnavailable)(request)
				response.Header.Set("Retry-After", "20")
				return response, err
			}
			return answers(http.StatusOK)(request)
		}, exported.client(t))
		if err := client.Call(t.Context(), &call.Request{Operation: get}, nil); err != nil {
			t.Fatal(err)
		}
		sums := map[string]float64{}
		for _, metric := range exported.collected() {
			if histogram, ok := metric.Data.(metricdata.Histogram[float64]); ok {
				for _, point := range histogram.DataPoints {
					sums[metric.Name] += point.Sum
				}
			}
		}
		if got := sums["http.client.request.duration"]; got != 0.2 {
			t.Errorf("the requests took %v s, want 0.2", got)
		}
		if got := sums["sinch.client.call.duration"]; got < 20.2 || got > 20.5 {
			t.Errorf("the call took %v s, want 20.2 and up to 250 ms more", got)
		}
	})
}

func TestManyCallsShareTheHooks(t *testing.T) {
	exported := newRecord()
	fake := sinchtest.New()
	defer fake.Close()
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Share: 0.3, Status: http.StatusServiceUnavailable})
	hooks := exported.client(t)
	var wg sync.WaitGroup
	for range 2 {
		client := fake.Client(hooks)
		for range 10 {
			wg.Go(func() {
				for range 5 {
					_, _ = client.Messages.SendText(t.Context(), fake.AppID(), sinch.To(sinch.SMS, number), text) // the spans say how it ended
				}
			})
		}
	}
	wg.Wait()
	calls, requests := 0, 0
	for _, span := range exported.spans.GetSpans() {
		switch span.Name {
		case "Messages_SendMessage":
			calls++
		case "POST /v1/projects/{project_id}/messages:send":
			requests++
		}
	}
	if sent := len(fake.Requests(sinchtest.SendMessage)); calls != 100 || requests != sent {
		t.Errorf("%d calls and %d requests, want 100 and %d", calls, requests, sent)
	}
}

func TestWhatIsWrongWithTheOptionsIsSaid(t *testing.T) {
	for _, test := range []struct {
		name   string
		option sinchotel.Option
		want   string
	}{
		{"a nil option", nil, "an option is nil"},
		{"no tracer provider", sinchotel.WithTracerProvider(nil), "WithTracerProvider: the provider is nil"},
		{"no meter provider", sinchotel.WithMeterProvider(nil), "WithMeterProvider: the provider is nil"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := sinchotel.NewClientHooks(test.option)
			if want := "sinchotel: NewClientHooks: " + test.want; fmt.Sprint(err) != want {
				t.Errorf("error %q, want %q", err, want)
			}
			_, err = sinchotel.NewWebhookHooks(test.option)
			if want := "sinchotel: NewWebhookHooks: " + test.want; fmt.Sprint(err) != want {
				t.Errorf("error %q, want %q", err, want)
			}
		})
	}
}

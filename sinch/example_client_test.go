package sinch_test

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// everySoOften is a limiter that spreads calls evenly. For more use
// golang.org/x/time/rate, whose limiters fit, and for several processes
// sinch/sinchredis.
type everySoOften struct{ ticks <-chan time.Time }

func (l everySoOften) Wait(ctx context.Context) error {
	select {
	case <-l.ticks:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// No more than 500 requests a second.
func ExampleWithLimiter() {
	fake := sinchtest.New()
	defer fake.Close()
	ticker := time.NewTicker(time.Second / 500)
	defer ticker.Stop()
	client := fake.Client(sinch.WithLimiter(everySoOften{ticker.C}))

	for range 3 {
		if _, err := client.Apps.GetApp(context.Background(), fake.AppID()); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(len(fake.Requests(sinchtest.GetApp)), "requests")
	// Output: 3 requests
}

// What is logged, without a secret, a number or a text in it.
func ExampleWithLogger() {
	fake := sinchtest.New()
	defer fake.Close()
	logger := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		Level: slog.LevelWarn, // each attempt is logged at level debug, each retry at level warn
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey || a.Key == "delay" || a.Key == "duration" {
				return slog.Attr{}
			}
			return a
		},
	}))
	client := fake.Client(sinch.WithLogger(logger), sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: time.Millisecond}))
	fake.Inject(sinchtest.Fault{Operation: sinchtest.GetApp, Status: http.StatusServiceUnavailable, Times: 1})

	_, err := client.Apps.GetApp(context.Background(), fake.AppID())
	fmt.Println(err)
	// Output:
	// level=WARN msg="sinch: retry" operation=App_GetApp method=GET path=/v1/projects/{project_id}/apps/{app_id} status=503 attempt=1
	// <nil>
}

// Through a proxy. Begin with NewTransport, which is tuned.
func ExampleNewTransport_proxy() {
	proxy, err := url.Parse("http://proxy.example:3128")
	if err != nil {
		fmt.Println(err)
		return
	}
	transport := sinch.NewTransport()
	transport.Proxy = http.ProxyURL(proxy) // without this, HTTPS_PROXY counts

	client, err := sinch.NewClient("project", sinch.RegionEU, sinch.AccessKey("id", "secret"),
		sinch.WithHTTPClient(&http.Client{Transport: transport}))
	fmt.Println(client.ProjectID(), err)
	// Output: project <nil>
}

// With a certificate of one's own, for a gateway that wants one.
func ExampleNewTransport_mutualTLS() {
	var certificate tls.Certificate // from tls.LoadX509KeyPair
	transport := sinch.NewTransport()
	transport.TLSClientConfig.Certificates = []tls.Certificate{certificate}

	client, err := sinch.NewClient("project", sinch.RegionEU, sinch.AccessKey("id", "secret"),
		sinch.WithHTTPClient(&http.Client{Transport: transport}),
		sinch.WithBaseURL(conversation.API, "https://gateway.example/sinch"))
	fmt.Println(client.ProjectID(), err)
	// Output: project <nil>
}

// An attempt has 5 s, and the call with its retries 20 s.
func ExampleWithAttemptTimeout() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client(sinch.WithAttemptTimeout(5 * time.Second))

	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	app, err := client.Apps.GetApp(ctx, fake.AppID())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(app.ID == fake.AppID())
	// Output: true
}

// The response with its header and body, also of a call that fails.
func ExampleCallResponse() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client()

	var response *http.Response
	_, err := client.Apps.GetApp(context.Background(), "01EB37HMH1M6SV18BSNS3G135X", sinch.CallResponse(&response))
	fmt.Println(errors.Is(err, sinch.ErrNotFound), response.StatusCode, response.Header.Get("Content-Type"))
	// Output: true 404 application/json
}

// A member that this version does not know yet is sent and read all the same.
func ExampleClient_newMembers() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client()
	ctx := context.Background()

	app, err := client.Apps.GetApp(ctx, fake.AppID())
	if err != nil {
		fmt.Println(err)
		return
	}
	for name, value := range app.AdditionalProperties {
		fmt.Println("new:", name, string(value))
	}
	update := conversation.AppUpdateRequest{DisplayName: new("Shop")}
	update.AdditionalProperties = map[string]json.RawMessage{"what_comes_next": json.RawMessage(`{"on":true}`)}
	_, err = client.Apps.UpdateApp(ctx, fake.AppID(), update)
	fmt.Println(errors.Is(err, sinch.ErrBadRequest)) // the fake knows no more than the document
	// Output: true
}

// rotating are credentials that change while the program runs.
type rotating struct {
	mu     sync.Mutex
	client *sinch.Client
}

func (r *rotating) use(credentials sinch.Credentials, options ...sinch.Option) error {
	client, err := sinch.NewClient("project", sinch.RegionEU, credentials, options...)
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.client = client // calls under way end with the client that they began with
	return nil
}

// A new access key without a restart: a client costs little, and those that
// share a transport share its connections.
func ExampleAccessKey_rotation() {
	shared := sinch.WithHTTPClient(&http.Client{Transport: sinch.NewTransport()})
	var current rotating
	for _, key := range [][2]string{{"old ID", "old secret"}, {"new ID", "new secret"}} {
		if err := current.use(sinch.AccessKey(key[0], key[1]), shared); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(current.client.ProjectID())
	// Output: project
}

// A program that is told to end lets the calls under way end, and takes no new
// ones. A Client needs no closing.
func ExampleClient_shutdown() {
	fake := sinchtest.New()
	defer fake.Close()
	client := fake.Client()

	stopping, stop := context.WithCancel(context.Background()) // signal.NotifyContext
	var sends sync.WaitGroup
	for i := range 3 {
		if stopping.Err() != nil {
			break
		}
		to := sinch.To(sinch.SMS, fmt.Sprintf("+4670000000%d", i))
		sends.Go(func() {
			// The signal must not reach a send: cut short, its outcome is unknown.
			ctx, cancel := context.WithTimeout(context.WithoutCancel(stopping), time.Minute)
			defer cancel()
			if _, err := client.Messages.SendText(ctx, fake.AppID(), to, "Hello"); err != nil {
				fmt.Println(err)
			}
		})
	}
	stop()
	sends.Wait()
	fmt.Println(len(fake.Messages()), "sent")
	// Output: 3 sent
}

// A batch for tomorrow morning, followed until it is sent.
func ExampleBatchService_SendBatch() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client()

	sent, err := client.Batch.SendBatch(ctx, batch.SendBatchRequest{
		AppID:     fake.AppID(),
		Message:   conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		SendAfter: new(time.Now().Add(24 * time.Hour)), // at most 7 days ahead, rounded up to 5 minutes
		RecipientAndParams: []batch.RecipientAndParam{
			sinch.BatchRecipient(sinch.SMS, "+46701234567", map[string]string{"name": "Ann"}),
			sinch.BatchRecipient(sinch.SMS, "+46707654321", map[string]string{"name": "Bo"}),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := fake.ReleaseBatch(sent.BatchID); err != nil { // the fake does not let us wait
		fmt.Println(err)
		return
	}
	status, err := client.Batch.WaitForBatch(ctx, sent.BatchID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.Status, fake.Messages()[0].Request.Message.TextMessage.Text)
	// Output: PROCESSED Hello Ann
}

// One text to 2,500 people, in calls of 1,000. What a call failed with is about
// its own recipients alone.
func ExampleBatchService_SendAll() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client()

	customers := func(yield func(batch.RecipientAndParam) bool) { // such as the rows of a query
		for i := range 2500 {
			number := fmt.Sprintf("+4670%07d", i)
			if !yield(sinch.BatchRecipient(sinch.SMS, number, map[string]string{"name": "Ann"})) {
				return
			}
		}
	}
	request := batch.SendBatchRequest{
		AppID:             fake.AppID(),
		Message:           conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		ChannelProperties: map[conversation.ChannelPropertyKeys]string{conversation.ChannelPropertyKeysSMSSender: "Acme"},
	}
	for result := range client.Batch.SendAll(ctx, request, customers) {
		switch {
		case errors.Is(result.Err, sinch.ErrOutcomeUnknown):
			fmt.Println("to look for, not to send again:", len(result.Recipients()))
		case result.Err != nil:
			fmt.Println("to send again:", len(result.Recipients()), result.Err)
		default:
			fmt.Println("accepted:", len(result.Recipients()))
		}
	}
	// Output:
	// accepted: 1000
	// accepted: 1000
	// accepted: 500
}

package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// killed is how many messages the killed processes send.
var killed = flag.Int("messages", 300, "messages that killed processes send")

// outboxForTest is the command as a process of the tests. It is less patient, so
// that they come to an end.
func outboxForTest() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	return serve(ctx, os.Stdout, pace{lease: 4 * time.Second, firstLook: 500 * time.Millisecond, backoff: 50 * time.Millisecond})
}

// process is a worker that is started anew whenever it was killed.
type process struct {
	command *exec.Cmd
	address atomic.Pointer[url.URL] // where it takes callbacks
	env     []string
	started chan error // gets a value when the process works, or does not start
}

// start starts the process. It works when started has a value: one that is
// killed before proves nothing.
func (p *process) start() {
	p.started = make(chan error, 1)
	p.command = exec.Command(os.Args[0])
	p.command.Env, p.command.Stderr = append(os.Environ(), p.env...), os.Stderr
	out, err := p.command.StdoutPipe()
	if err == nil {
		err = p.command.Start()
	}
	if err != nil {
		p.started <- err
		return
	}
	go func() {
		line, err := bufio.NewReader(out).ReadString('\n')
		p.address.Store(&url.URL{Scheme: "http", Host: strings.TrimSpace(strings.TrimPrefix(line, "listening on "))})
		p.started <- err
	}()
}

func (p *process) end(t *testing.T, how os.Signal) {
	t.Helper()
	if err := <-p.started; err != nil {
		t.Fatal(err)
	}
	if err := p.command.Process.Signal(how); err != nil {
		t.Error(err)
	}
	if err := p.command.Wait(); (err != nil) != (how == syscall.SIGKILL) {
		t.Errorf("after %v: %v", how, err)
	}
}

// balancer hands a callback to any of the processes, be it alive or not.
func balancer(processes []*process) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			if address := processes[rand.IntN(len(processes))].address.Load(); address != nil {
				r.SetURL(address)
			}
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) {
			w.WriteHeader(http.StatusBadGateway)
		},
	}
}

func TestProcessesThatAreKilledSendEachMessageOnce(t *testing.T) {
	onEachDatabase(t, killProcesses)
}

func killProcesses(t *testing.T, address string) {
	s := openForTest(t, address)
	if _, err := s.db.ExecContext(t.Context(), "CREATE TABLE orders (number INTEGER PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	processes := []*process{{}, {}, {}, {}}
	fake := sinchtest.NewServer(t, sinchtest.WithQuickRepeats(), sinchtest.WithReceiver(balancer(processes)))
	if _, err := fake.Client().Webhooks.CreateWebhook(t.Context(), conversation.CreateWebhookRequest{
		AppID: fake.AppID(), Target: "https://outbox.example/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret: new(secret), Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageDelivery},
	}); err != nil {
		t.Fatal(err)
	}
	lost := fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop(), Share: 0.05})
	away := fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: 503, Share: 0.02})
	// So kills come before Sinch has accepted a message as well as after that.
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Delay: 60 * time.Millisecond, Share: 0.5})
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Delay: 60 * time.Millisecond})
	for _, p := range processes {
		p.env = []string{
			"OUTBOX_TEST_WORKER=1", "OUTBOX_DATABASE=" + address, "LISTEN=127.0.0.1:0", "SINCH_WEBHOOK_SECRET=" + secret,
			"SINCH_PROJECT_ID=" + fake.ProjectID(), "SINCH_KEY_ID=" + fake.KeyID(), "SINCH_KEY_SECRET=" + fake.KeySecret(),
			"SINCH_CONVERSATION_REGION=eu", "SINCH_APP_ID=" + fake.AppID(),
			"SINCH_CONVERSATION_URL=" + fake.BaseURL(conversation.API), "SINCH_TOKEN_URL=" + fake.TokenURL(),
		}
		p.start()
	}

	// Every seventh order is not kept.
	committed := 0
	var ordering sync.WaitGroup
	ordering.Go(func() {
		for number := 0; committed < *killed; number++ {
			phone := fmt.Sprintf("+467017%05d", number)
			if number%2 == 0 {
				fake.SetDelivery(phone) // nothing is ever reported
			}
			err := order(t.Context(), s.db, fake.AppID(), sinch.To(sinch.SMS, phone), number)
			switch {
			case err == nil:
				committed++
			case !errors.Is(err, errSoldOut):
				t.Error(err)
				return
			}
		}
	})
	kills := killUntilDecided(t, s, processes)
	ordering.Wait()
	for _, p := range processes {
		p.end(t, syscall.SIGTERM)
	}
	judge(t, s, fake.Messages(), fmt.Sprintf("%d messages, %d kills, %d answers lost, %d answers 503", *killed, kills, lost.Met(), away.Met()))
}

// killUntilDecided kills one of the processes every second, until all messages
// are decided.
func killUntilDecided(t *testing.T, s *store, processes []*process) (kills int) {
	second := time.NewTicker(time.Second)
	defer second.Stop()
	for range second.C {
		p := processes[kills%len(processes)]
		p.end(t, syscall.SIGKILL)
		p.start()
		kills++
		counts, err := s.counts(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		decided := counts[sent] + counts[failed] + counts[undecidable]
		if decided == *killed {
			return kills
		}
		if kills > 1000 {
			t.Fatalf("there is no end of it: %v", counts)
		}
	}
	return kills
}

// judge compares what the outbox says with what Sinch has accepted.
func judge(t *testing.T, s *store, messages []sinchtest.Message, what string) {
	t.Helper()
	accepted := make(map[string]int)
	for _, m := range messages {
		accepted[*m.Request.MessageMetadata]++
	}
	rows, err := s.list(t.Context(), waiting, sending, unknown, sent, failed, undecidable)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]int)
	for _, r := range rows {
		n := accepted[r.id]
		delete(accepted, r.id)
		switch {
		case n > 1:
			found["duplicate"]++
		case r.state == sent && n == 1:
			found[r.proof]++
		case r.state == sent:
			found["lost"]++
		case r.state == undecidable && r.reason != "" && n == 0:
			found["undecidable, not accepted"]++
		case r.state == undecidable && r.reason != "":
			found["undecidable, accepted"]++
		default:
			found["wrong: "+string(r.state)]++
		}
	}
	found["without an order"] = len(accepted)
	t.Logf("%s; of %d: %v", what, len(rows), found)
	for result, n := range found {
		allowed := []string{byAnswer, byList, byReport, "undecidable, not accepted", "undecidable, accepted"}
		if n > 0 && !slices.Contains(allowed, result) {
			t.Errorf("%d are %s", n, result)
		}
	}
	if len(rows) != *killed {
		t.Errorf("the outbox has %d messages", len(rows))
	}
}

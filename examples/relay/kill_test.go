package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// callbacks is how many callbacks the killed processes get.
var callbacks = flag.Int("callbacks", 300, "callbacks to processes that are killed")

// relayForTest is the relay that TestProcessesThatAreKilledLoseNothing runs as a
// process. It appends a line to the journal when it begins to handle an event,
// and one when it has.
func relayForTest(journal string) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	file, err := os.OpenFile(journal, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	listener, err := net.Listen("tcp", os.Getenv("LISTEN"))
	if err != nil {
		return err
	}
	r, err := startRelay(ctx, listener, settings{
		secret: secret, natsURL: os.Getenv("NATS_URL"), lease: time.Second,
		handlers: webhook.Handlers{Other: func(_ context.Context, event *webhook.Event) error {
			fmt.Fprintln(file, "begins", event.IdempotencyKey())
			time.Sleep(rand.N(20 * time.Millisecond))
			_, err := fmt.Fprintln(file, "handled", event.IdempotencyKey())
			return err
		}},
	})
	if err != nil {
		return err
	}
	<-ctx.Done()
	return r.stop()
}

// process is a relay that is started anew whenever it was killed.
type process struct {
	address, natsURL, journal string
	kills                     int
}

func (p *process) start(t *testing.T) *exec.Cmd {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "RELAY_TEST_JOURNAL="+p.journal, "NATS_URL="+p.natsURL, "LISTEN="+p.address)
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		t.Error(err)
	}
	return command
}

// waitUntilReady returns when the process is healthy: one that is killed before
// proves nothing.
func (p *process) waitUntilReady(t *testing.T) {
	for range 1500 {
		answer, err := http.Get("http://" + p.address + "/healthz")
		if err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Error("the relay is not healthy after 30 seconds")
}

// run kills the process again and again until ctx is done. The last one is left
// to end what it has begun.
func (p *process) run(ctx context.Context, t *testing.T, done <-chan struct{}) {
	for {
		command := p.start(t)
		p.waitUntilReady(t)
		select {
		case <-ctx.Done():
			<-done
			_ = command.Process.Signal(syscall.SIGTERM)
			if err := command.Wait(); err != nil {
				t.Errorf("after SIGTERM: %v", err)
			}
			return
		case <-time.After(300*time.Millisecond + rand.N(time.Second)):
			_ = command.Process.Kill()
			_ = command.Wait()
			p.kills++
		}
	}
}

// sinch delivers as Sinch does, to any of the processes: until a 2xx, never
// again after another 4xx, and now and then once more after a 2xx, as if the
// answer had been lost.
type sinch struct {
	client               *http.Client
	processes            []*process
	deliveries, given, n atomic.Int64
}

func (s *sinch) deliver(ctx context.Context, t *testing.T) {
	for {
		id := s.n.Add(1)
		if id > int64(*callbacks) {
			return
		}
		for repeats := rand.IntN(3) / 2; repeats >= 0; repeats-- {
			for wait := 20 * time.Millisecond; !s.answered(ctx, t, message(int(id))); wait = min(2*wait, time.Second) {
				time.Sleep(wait)
			}
		}
	}
}

// answered reports whether Sinch does not come again.
func (s *sinch) answered(ctx context.Context, t *testing.T, body string) bool {
	address := "http://" + s.processes[rand.IntN(len(s.processes))].address + "/sinch"
	request, err := webhook.NewRequest(ctx, address, secret, []byte(body))
	if err != nil {
		t.Error(err)
		return true
	}
	s.deliveries.Add(1)
	answer, err := s.client.Do(request)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	final := answer.StatusCode/100 == 4 && answer.StatusCode != http.StatusTooManyRequests
	if final {
		s.given.Add(1)
	}
	return final || answer.StatusCode/100 == 2
}

func TestProcessesThatAreKilledLoseNothing(t *testing.T) {
	nats, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: server.RANDOM_PORT, JetStream: true, StoreDir: t.TempDir(), NoSigs: true})
	if err != nil {
		t.Fatal(err)
	}
	nats.Start()
	defer nats.Shutdown()
	if !nats.ReadyForConnections(10 * time.Second) {
		t.Fatal("there is no NATS")
	}
	journal := filepath.Join(t.TempDir(), "journal")
	s := &sinch{client: &http.Client{Timeout: 2 * time.Second}}
	killing, stopKilling := context.WithCancel(t.Context())
	empty := make(chan struct{})
	var running, delivering sync.WaitGroup
	for range 3 {
		p := &process{address: freeAddress(t), natsURL: nats.ClientURL(), journal: journal}
		s.processes = append(s.processes, p)
		running.Go(func() { p.run(killing, t, empty) })
	}
	for range 8 {
		delivering.Go(func() { s.deliver(t.Context(), t) })
	}
	delivering.Wait()
	stopKilling()
	q, err := openQueue(t.Context(), nats.ClientURL(), "", 1_000_000, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer q.close()
	if err := q.waitUntilEmpty(t.Context()); err != nil {
		t.Fatal(err)
	}
	close(empty)
	running.Wait()

	kills := 0
	for _, p := range s.processes {
		kills += p.kills
	}
	begun, handled := readJournal(t, journal)
	lost, twice, unexplained := 0, 0, 0
	for id := range *callbacks {
		key := keyOf(id + 1)
		switch {
		case handled[key] == 0:
			lost++
		case handled[key] > 1 || begun[key] > 1:
			twice++
		}
	}
	t.Logf("%d events, %d deliveries, %d kills, %d handled, %d lost, %d begun twice", *callbacks, s.deliveries.Load(), kills, len(handled), lost, twice)
	// A kill catches at most the events that the workers of a process have, and
	// as many that are handled but not yet acknowledged.
	if unexplained = twice - 16*kills; lost > 0 || unexplained > 0 || s.given.Load() > 0 {
		t.Errorf("%d lost, %d more than the kills explain begun twice, %d given up by Sinch", lost, unexplained, s.given.Load())
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// readJournal returns how often each event was begun and handled.
func readJournal(t *testing.T, name string) (begun, handled map[string]int) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	begun, handled = make(map[string]int), make(map[string]int)
	for line := range strings.Lines(string(data)) {
		what, key, _ := strings.Cut(strings.TrimSpace(line), " ")
		if what == "begins" {
			begun[key]++
		} else {
			handled[key]++
		}
	}
	return begun, handled
}

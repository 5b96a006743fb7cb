package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// stage is what stays for all shifts.
type stage struct {
	sinch    *wire // to the fake of the shift
	receiver *wire
	client   *sinch.Client
	fake     atomic.Pointer[sinchtest.Handler]
	retries  atomic.Int64
	repeats  atomic.Int64 // callbacks that were answered as copies

	mu      sync.Mutex
	handled map[string]int // how often, by what the event is about
}

const (
	webhookSecret = "soak"
	tokenLifetime = 20 * time.Second
	// remembered is how many callbacks the handler remembers: those of some
	// forty seconds, in which Sinch repeats what was not answered many times.
	remembered = 4000
)

func newStage() (*stage, error) {
	s := &stage{handled: map[string]int{}}
	s.fake.Store(newFake())
	var err error
	if s.sinch, err = newWire(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.fake.Load().ServeHTTP(w, r) })); err != nil {
		return nil, err
	}
	handler, err := webhook.NewHandler([]string{webhookSecret}, s.handlers(),
		webhook.WithNonceStore(webhook.NewMemoryNonces(remembered)),
		webhook.WithOncePerEvent(), // the fake signs a repeat anew
		webhook.WithErrorHook(func(_ context.Context, err error) {
			if errors.Is(err, webhook.ErrBeingHandled) {
				s.repeats.Add(1)
			}
		}))
	if err != nil {
		return nil, err
	}
	if s.receiver, err = newWire(losesAnswers(handler)); err != nil {
		return nil, err
	}
	fake := s.fake.Load()
	s.client, err = sinch.NewClient(fake.ProjectID(), sinch.RegionEU, sinch.AccessKey(fake.KeyID(), fake.KeySecret()),
		sinch.WithTokenURL(s.sinch.url()+sinchtest.TokenPath),
		sinch.WithBaseURL(conversation.API, s.sinch.url()+"/"+conversation.API),
		sinch.WithLogger(slog.New(slog.DiscardHandler)),
		sinch.WithRetryPolicy(sinch.RetryPolicy{OnRetry: func(context.Context, sinch.Retry) { s.retries.Add(1) }}),
	)
	return s, err
}

func (s *stage) close() {
	s.fake.Load().Close()
	s.sinch.close()
	s.receiver.close()
}

// newFake returns a fake that goes wrong: a quarter of the sends is refused, and
// of all calls some lose their connection, before or after they were done.
func newFake() *sinchtest.Handler {
	fake := sinchtest.New(sinchtest.WithTokenLifetime(tokenLifetime))
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: http.StatusTooManyRequests, Share: 0.125})
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Status: http.StatusServiceUnavailable, Share: 0.125 / 0.875})
	fake.Inject(sinchtest.Fault{Break: sinchtest.Drop(), Share: 0.01})
	fake.Inject(sinchtest.Fault{Break: sinchtest.Drop(), Processed: true, Share: 0.01})
	fake.Inject(sinchtest.Fault{Break: sinchtest.CutAfter(10), Share: 0.01})
	return fake
}

// losesAnswers returns a handler whose answer gets lost now and then.
func losesAnswers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		if rand.N(100) == 0 {
			panic(http.ErrAbortHandler)
		}
	})
}

// errBusy is what a function of the application returns now and then.
var errBusy = errors.New("the database is busy")

func (s *stage) handlers() webhook.Handlers {
	return webhook.Handlers{
		MessageDelivery: func(_ context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			report := event.MessageDeliveryReport
			return s.handle(fmt.Sprint(report.MessageID, " ", report.Status))
		},
		MessageInbound: func(_ context.Context, event *conversation.MessageInboundEvent) error {
			return s.handle(event.Message.ID)
		},
	}
}

func (s *stage) handle(what string) error {
	if rand.N(50) == 0 {
		return errBusy
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.handled[what]++
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// callers are how many sends wait for an answer at the same time, at most.
const callers = 64

// settling is how long callbacks may take at the end of a shift, on a machine
// that has other things to do.
const settling = 5 * time.Minute

// books are what happened in a shift.
type books struct {
	sends, accepted, refused, unknown, unknownAccepted int
	retries, tokens, cut                               int
	events, repeats                                    int
	lost, twice                                        int
}

func (b *books) add(o books) {
	b.sends += o.sends
	b.accepted += o.accepted
	b.refused += o.refused
	b.unknown += o.unknown
	b.unknownAccepted += o.unknownAccepted
	b.retries += o.retries
	b.tokens += o.tokens
	b.cut += o.cut
	b.events += o.events
	b.repeats += o.repeats
	b.lost += o.lost
	b.twice += o.twice
}

// shift sends and receives until its time is over, waits for what is under way,
// and compares what the client was told with what the fake has.
func (s *stage) shift(ctx context.Context, length time.Duration, rate int) (books, error) {
	fake := s.fake.Load()
	defer func() {
		s.fake.Store(newFake())
		fake.Close()
	}()
	cuts, retries, repeats := s.cuts(), s.retries.Load(), s.repeats.Load()
	if err := s.subscribe(ctx, fake); err != nil {
		return books{}, err
	}
	told, inbound := s.load(ctx, fake, length, rate)

	settled, cancel := context.WithTimeout(ctx, settling)
	defer cancel()
	if err := fake.WaitForCallbacks(settled); err != nil {
		return books{}, fmt.Errorf("callbacks are still under way: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b, err := compare(told, inbound, fake.Messages(), fake.Callbacks(), s.handled)
	b.tokens = len(fake.Requests(sinchtest.TokenOperation))
	b.cut = int(s.cuts() - cuts)
	b.retries = int(s.retries.Load() - retries)
	b.repeats += int(s.repeats.Load() - repeats)
	s.handled = map[string]int{}
	return b, err
}

func (s *stage) cuts() int64 { return s.sinch.cuts.Load() + s.receiver.cuts.Load() }

// subscribe makes the webhook, by way of the client. That may hold a token of the
// fake before which it has never used: then it takes the 401 for one about the
// credentials, and goes on with the token until its end.
func (s *stage) subscribe(ctx context.Context, fake *sinchtest.Handler) error {
	ctx, cancel := context.WithTimeout(ctx, 2*tokenLifetime)
	defer cancel()
	for {
		_, err := s.client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
			AppID:  fake.AppID(),
			Target: s.receiver.url(), TargetType: new(conversation.WebhookTargetTypeHTTP),
			Secret: new(webhookSecret),
			Triggers: []conversation.WebhookTrigger{
				conversation.WebhookTriggerMessageDelivery, conversation.WebhookTriggerMessageInbound,
			},
		})
		switch {
		case errors.Is(err, sinch.ErrUnauthenticated):
			time.Sleep(time.Second)
		case !errors.Is(err, sinch.ErrOutcomeUnknown):
			return err
		}
		for webhook, err := range s.client.Webhooks.AllWebhooks(ctx, fake.AppID()) {
			if err == nil && webhook.Target == s.receiver.url() {
				return nil
			}
		}
	}
}

// load sends and receives for a time, with connections cut, and returns what
// became of each text that was sent, and how many messages came in.
func (s *stage) load(ctx context.Context, fake *sinchtest.Handler, length time.Duration, rate int) (told map[string]error, inbound int) {
	cutting, stop := context.WithCancel(ctx)
	defer stop()
	go s.sinch.cutSometimes(cutting)
	go s.receiver.cutSometimes(cutting)

	told = map[string]error{}
	texts := make(chan string)
	var mu sync.Mutex
	var senders sync.WaitGroup
	for range callers {
		senders.Go(func() {
			for text := range texts {
				_, err := s.client.Messages.SendText(ctx, fake.AppID(), sinch.To(sinch.SMS, "+46700000001"), text)
				mu.Lock()
				told[text] = err
				mu.Unlock()
			}
		})
	}
	ticker := time.NewTicker(time.Second / time.Duration(rate))
	defer ticker.Stop()
	end := time.After(length)
	for number := 0; ; number++ {
		select {
		case <-end:
		case <-ctx.Done():
		case <-ticker.C:
			texts <- strconv.Itoa(number)
			if number%4 == 0 { // a quarter is answered
				if _, err := fake.Receive(sinchtest.Inbound{
					From:    conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46700000002"},
					Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes"}},
				}); err == nil {
					inbound++
				}
			}
			continue
		}
		break
	}
	close(texts)
	senders.Wait()
	return told, inbound
}

// compare looks for what is lost and what came twice. A send of which the client
// was told nil was accepted once, one that was refused never, and one of unknown
// outcome once at most. Each callback was handled exactly once.
func compare(told map[string]error, inbound int, messages []sinchtest.Message, callbacks []sinchtest.Callback, handled map[string]int) (b books, err error) {
	accepted := map[string]int{}
	for _, message := range messages {
		accepted[message.Request.Message.TextMessage.Text]++
	}
	fault := func(count *int, format string, args ...any) {
		*count++
		err = errors.Join(err, fmt.Errorf(format, args...))
	}
	for text, result := range told {
		b.sends++
		times := accepted[text]
		if times > 1 {
			fault(&b.twice, "send %s was accepted %d times", text, times)
		}
		switch {
		case result == nil:
			b.accepted++
			if times == 0 {
				fault(&b.lost, "send %s succeeded and was not accepted", text)
			}
		case errors.Is(result, sinch.ErrOutcomeUnknown):
			b.unknown++
			b.unknownAccepted += min(times, 1)
		case errors.Is(result, sinch.ErrRateLimited), errors.Is(result, sinch.ErrUnavailable):
			b.refused++
			if times > 0 {
				fault(&b.twice, "send %s was refused and accepted", text)
			}
		default:
			err = errors.Join(err, fmt.Errorf("send %s: %w", text, result))
		}
	}
	for _, callback := range callbacks {
		b.events++
		b.repeats += callback.Attempts - 1
		if !callback.Delivered {
			fault(&b.lost, "a callback was answered with %d and given up", callback.Status)
		}
	}
	for what, times := range handled {
		if times > 1 {
			fault(&b.twice, "the callback of %s was handled %d times", what, times)
		}
	}
	for range len(callbacks) - len(handled) {
		fault(&b.lost, "a callback was delivered and not handled")
	}
	received := 0
	for _, callback := range callbacks {
		if callback.Trigger == conversation.WebhookTriggerMessageInbound {
			received++
		}
	}
	for range inbound - received {
		fault(&b.lost, "a message of a contact caused no callback")
	}
	return b, err
}

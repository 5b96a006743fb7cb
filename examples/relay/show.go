package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// show sends messages with a fake Sinch, and relays what it reports of them.
// Some reports fail once, and those of the last message always.
func show(ctx context.Context) error {
	const messages, secret = 20, "secret"
	account, err := demo.Connect(os.Stdout)
	if err != nil {
		return err
	}
	defer account.Close()
	if account.Fake == nil {
		return errors.New("set SINCH_WEBHOOK_SECRET to relay, or unset SINCH_PROJECT_ID to see it with a fake Sinch")
	}
	dir, err := os.MkdirTemp("", "relay")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return err
	}

	var calls, handled atomic.Int64
	var last atomic.Value // the ID of the last message
	last.Store("")
	var failed sync.Map // by the key of an event
	handlers := webhook.Handlers{MessageDelivery: func(ctx context.Context, payload *conversation.MessageDeliveryReceiptEvent) error {
		event, _ := webhook.FromContext(ctx)
		_, again := failed.LoadOrStore(event.IdempotencyKey(), true)
		switch call := calls.Add(1); {
		case payload.MessageDeliveryReport.MessageID == last.Load():
			return errors.New("the database does not take it")
		case call%3 == 0 && !again:
			return errors.New("the database is busy")
		}
		handled.Add(1)
		return nil
	}}
	r, err := startRelay(ctx, listener, settings{
		secret: secret, dir: dir, handlers: handlers, tries: 4, backoff: func(uint64) time.Duration { return 50 * time.Millisecond },
	})
	if err != nil {
		return err
	}
	if _, err := account.Client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID: account.AppID, Target: "http://" + listener.Addr().String() + "/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret: new(secret), Triggers: handlers.Triggers(),
	}); err != nil {
		return err
	}
	for range messages {
		sent, err := account.Client.Messages.SendText(ctx, account.AppID, account.To(), "Hello")
		if err != nil {
			return err
		}
		last.Store(sent.MessageID)
	}
	if err := account.Fake.WaitForCallbacks(ctx); err != nil {
		return err
	}
	fmt.Println(len(account.Fake.Callbacks()), "callbacks were answered with 200: they are stored.")
	if err := r.queue.waitUntilEmpty(ctx); err != nil {
		return err
	}
	fmt.Printf("%d were handled, with %d calls.\n", handled.Load(), calls.Load())
	if err := r.queue.showDead(ctx); err != nil {
		return err
	}
	return r.stop()
}

// waitUntilEmpty returns when every event is handled or dead.
func (q *queue) waitUntilEmpty(ctx context.Context) error {
	for {
		waiting, err := q.waiting(ctx)
		if err != nil || waiting == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// showDead prints the dead events.
func (q *queue) showDead(ctx context.Context) error {
	stream, err := q.js.Stream(ctx, deadStream)
	if err != nil {
		return err
	}
	for sequence := range stream.CachedInfo().State.LastSeq {
		msg, err := stream.GetMsg(ctx, sequence+1)
		if err != nil {
			return err
		}
		fmt.Printf("dead after %s tries: %s: %s\n", msg.Header.Get(triesHeader), msg.Header.Get(jetstream.MsgIDHeader), msg.Header.Get(reasonHeader))
	}
	return nil
}

package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"path/filepath"
	"time"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

var errSoldOut = errors.New("it is sold out")

// order takes an order and confirms it. The confirmation is sent if the order is
// kept, and only then.
func order(ctx context.Context, db *sql.DB, appID string, to sinch.Recipient, number int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (number) VALUES ($1)", number); err != nil {
		return err
	}
	confirmation := conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: fmt.Sprintf("Your order %d is on its way", number)}}
	if _, err := Enqueue(ctx, tx, sinch.NewMessage(appID, to, confirmation)); err != nil {
		return err
	}
	if number%7 == 0 {
		return errSoldOut
	}
	return tx.Commit()
}

// show takes orders and sends the confirmations to a fake Sinch, some of whose
// answers are lost, and one request to it.
func show(ctx context.Context, out io.Writer) error {
	account, err := demo.Connect(out)
	if err != nil {
		return err
	}
	defer account.Close()
	if account.Fake == nil {
		return errors.New("unset SINCH_PROJECT_ID to see it with a fake Sinch")
	}
	dir, err := os.MkdirTemp("", "outbox")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s, err := open(ctx, filepath.Join(dir, "outbox.db"))
	if err != nil {
		return err
	}
	defer s.db.Close()
	if _, err := s.db.ExecContext(ctx, "CREATE TABLE orders (number INTEGER PRIMARY KEY)"); err != nil {
		return err
	}
	stop, err := takeCallbacks(ctx, account, s)
	if err != nil {
		return err
	}
	defer stop()
	account.Fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Break: sinchtest.Drop(), Times: 1})
	account.Fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop(), Share: 0.4})

	for number := range 30 {
		// Of some phones nothing is ever reported.
		to := sinch.To(sinch.SMS, fmt.Sprintf("+467017406%02d", number))
		if number%2 == 0 {
			account.Fake.SetDelivery(fmt.Sprintf("+467017406%02d", number))
		}
		if err := order(ctx, s.db, account.AppID, to, number); err != nil && !errors.Is(err, errSoldOut) {
			return err
		}
	}
	w := &workers{store: s, client: account.Client, count: 4, poll: 20 * time.Millisecond, pace: pace{firstLook: 50 * time.Millisecond}.orDefault()}
	if err := w.runUntilDecided(ctx); err != nil {
		return err
	}
	if err := s.printProofs(ctx, out); err != nil {
		return err
	}
	if err := s.printOpenQuestions(ctx, out); err != nil {
		return err
	}

	questions, err := s.list(ctx, undecidable)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "A person decides to send what is undecidable again:")
	for _, r := range questions {
		if err := s.change(ctx, r.id, func(r row) (row, error) { return r.again(time.Now()) }); err != nil {
			return err
		}
	}
	if err := w.runUntilDecided(ctx); err != nil {
		return err
	}
	fmt.Fprintln(out, len(account.Fake.Messages()), "messages were accepted by Sinch.")
	return s.printOpenQuestions(ctx, out)
}

// takeCallbacks subscribes the outbox to callbacks, until stop is called.
func takeCallbacks(ctx context.Context, account *demo.Account, s *store) (stop func(), err error) {
	const secret = "secret"
	receiver, err := newReceiver(secret, s)
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(receiver)
	_, err = account.Client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID: account.AppID, Target: server.URL + "/sinch", TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret: new(secret), Triggers: []conversation.WebhookTrigger{conversation.WebhookTriggerMessageDelivery},
	})
	if err != nil {
		server.Close()
		return nil, err
	}
	return server.Close, nil
}

// runUntilDecided works until nothing is open any more.
func (w *workers) runUntilDecided(ctx context.Context) error {
	working, stop := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		w.run(working)
	}()
	defer func() { stop(); <-ended }()
	for {
		counts, err := w.store.counts(ctx)
		if err != nil || counts[waiting]+counts[sending]+counts[unknown] == 0 {
			return err
		}
		if !pause(ctx, w.poll) {
			return ctx.Err()
		}
	}
}

// printProofs prints how it is known of how many messages that they were sent.
func (s *store) printProofs(ctx context.Context, out io.Writer) error {
	rows, err := s.list(ctx, sent)
	if err != nil {
		return err
	}
	proofs := make(map[string]int)
	for _, r := range rows {
		proofs[r.proof]++
	}
	fmt.Fprintf(out, "Of %d it is known that they were sent: %d by the answer, %d by a callback, %d since they are listed.\n",
		len(rows), proofs[byAnswer], proofs[byReport], proofs[byList])
	return nil
}

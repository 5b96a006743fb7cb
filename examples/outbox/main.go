// Command outbox sends messages that were written in transactions, each once.
//
// Enqueue writes a message into the table outbox, in the transaction in which
// the program changes its own tables. Workers send it from there. Where nobody
// knows whether a message was sent, because no answer came or the worker died,
// it is looked for, and callbacks are waited for; it is never sent again by
// guess. What stays undecidable is listed, and a person decides.
//
//	SINCH_PROJECT_ID=… SINCH_KEY_ID=… SINCH_KEY_SECRET=… SINCH_CONVERSATION_REGION=… SINCH_APP_ID=… \
//	SINCH_WEBHOOK_SECRET=… LISTEN=:8080 OUTBOX_DATABASE=postgres://… outbox
//
// works until SIGTERM, and then ends what it has begun. Any number of them share
// a database. OUTBOX_DATABASE may also name an SQLite file, which the processes
// of one machine share; it is the default, outbox.db.
//
//	outbox -list       the messages that are undecidable or failed, with the reasons
//	outbox -resend ID  sends such a message again, maybe a second time
//
// Without SINCH_PROJECT_ID the command shows it all with a fake Sinch.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
)

func main() {
	list := flag.Bool("list", false, "list the messages that are undecidable or failed")
	resend := flag.String("resend", "", "send the message with this ID again, maybe a second time")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var err error
	switch {
	case *list || *resend != "":
		err = administer(ctx, os.Stdout, *resend)
	case os.Getenv("SINCH_PROJECT_ID") == "":
		err = show(ctx, os.Stdout)
	default:
		err = serve(ctx, os.Stdout, pace{})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "outbox:", err)
		os.Exit(1)
	}
}

// database returns the address of the database.
func database() string { return cmp.Or(os.Getenv("OUTBOX_DATABASE"), "outbox.db") }

// serve sends messages and takes callbacks until ctx is done.
func serve(ctx context.Context, out io.Writer, p pace) error {
	account, err := demo.Connect(out, "SINCH_WEBHOOK_SECRET")
	if err != nil {
		return err
	}
	s, err := open(ctx, database())
	if err != nil {
		return err
	}
	defer s.db.Close()
	receiver, err := newReceiver(os.Getenv("SINCH_WEBHOOK_SECRET"), s)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", cmp.Or(os.Getenv("LISTEN"), ":8080"))
	if err != nil {
		return err
	}
	server := &http.Server{Handler: receiver, ReadTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	fmt.Fprintln(out, "listening on", listener.Addr())

	w := &workers{store: s, client: account.Client, count: 4, poll: 200 * time.Millisecond, pace: p.orDefault()}
	w.run(ctx)
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	err = server.Shutdown(ending)
	if ended := <-served; !errors.Is(ended, http.ErrServerClosed) {
		err = errors.Join(err, ended)
	}
	return err
}

// administer has a message sent again, if one is named, and lists those that
// somebody has to decide about.
func administer(ctx context.Context, out io.Writer, resend string) error {
	s, err := open(ctx, database())
	if err != nil {
		return err
	}
	defer s.db.Close()
	if resend != "" {
		if err := s.change(ctx, resend, func(r row) (row, error) { return r.again(time.Now()) }); err != nil {
			return fmt.Errorf("resend: %w", err)
		}
	}
	return s.printOpenQuestions(ctx, out)
}

// printOpenQuestions prints the messages that somebody has to decide about. It
// prints nothing of what they say, or to whom.
func (s *store) printOpenQuestions(ctx context.Context, out io.Writer) error {
	rows, err := s.list(ctx, undecidable, failed)
	if err != nil {
		return err
	}
	for _, r := range rows {
		fmt.Fprintf(out, "%s  %s since %s: %s\n", r.id, r.state, r.began.UTC().Format(time.RFC3339), r.reason)
	}
	counts, err := s.counts(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d sent, %d failed, %d undecidable, %d still open\n", counts[sent], counts[failed], counts[undecidable],
		counts[waiting]+counts[sending]+counts[unknown])
	return nil
}

// Command reply receives messages and answers them, with buttons:
//
//	reply [-addr 127.0.0.1:8081]
//
// By itself it talks to a fake Sinch that runs inside it, plays somebody who
// writes to a restaurant and taps a button, and prints what is said. With
// SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION,
// SINCH_APP_ID and SINCH_WEBHOOK_SECRET it talks to Sinch, and serves POST /sinch
// for the callbacks of a webhook with the trigger MESSAGE_INBOUND and that
// secret. Answers are billed. SINCH_SMS_SENDER is the sender of SMS, which most
// accounts need.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"syscall"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "reply:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("reply", flag.ContinueOnError)
	flags.SetOutput(out)
	addr := flags.String("addr", "127.0.0.1:8081", "`address` to listen on")
	if err := flags.Parse(args); err != nil {
		return err
	}
	account, err := demo.Connect(out, "SINCH_WEBHOOK_SECRET")
	if err != nil {
		return err
	}
	defer account.Close()
	shop := &shop{client: account.Client, properties: account.Properties()}
	if account.Fake != nil {
		return show(ctx, shop, account, out)
	}
	handler, err := webhook.NewHandler([]string{os.Getenv("SINCH_WEBHOOK_SECRET")}, shop.handlers())
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("POST /sinch", handler)
	fmt.Fprintf(out, "Waiting for callbacks at http://%s/sinch\n", *addr)
	return demo.Serve(ctx, *addr, mux)
}

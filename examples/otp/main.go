// Command otp sends one-time codes by WhatsApp, and by SMS where WhatsApp has not
// delivered within 20 seconds:
//
//	otp [-patience 20s] [-store FILE] [-addr 127.0.0.1:8081]
//
// It keeps what it is waiting for in a file, and goes on there when it is started
// again. A code is valid for five minutes, for one use and five guesses.
//
// By itself it talks to a fake Sinch that runs inside it, sends codes to three
// people, and tells what happens. With SINCH_PROJECT_ID, SINCH_KEY_ID,
// SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION, SINCH_APP_ID and
// SINCH_WEBHOOK_SECRET it talks to Sinch and serves
//
//	POST /codes        number=+46701234567   answers with an ID
//	POST /codes/{id}   code=123456           answers 200, or 403 for a wrong code
//	POST /sinch        for the callbacks of a webhook with the trigger MESSAGE_DELIVERY
//
// for programs behind it: nothing keeps strangers from having codes sent.
// SINCH_WHATSAPP_TEMPLATE is the name of the template, which has the code as its
// only parameter and on its button; SINCH_SMS_SENDER the sender of the SMS.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "otp:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("otp", flag.ContinueOnError)
	flags.SetOutput(out)
	patience := flags.Duration("patience", 20*time.Second, "`time` that WhatsApp has to deliver")
	file := flags.String("store", "", "`file` with the codes (default one that is removed at the end)")
	addr := flags.String("addr", "127.0.0.1:8081", "`address` to listen on")
	if err := flags.Parse(args); err != nil {
		return err
	}
	account, err := demo.Connect(out, "SINCH_WEBHOOK_SECRET")
	if err != nil {
		return err
	}
	defer account.Close()
	if *file == "" {
		folder, err := os.MkdirTemp("", "otp")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		*file = filepath.Join(folder, "codes.json")
	}
	store, err := openStore(*file)
	if err != nil {
		return err
	}
	ctx, end := context.WithCancel(ctx)
	c := &codes{
		client: account.Client, appID: account.AppID, properties: account.Properties(),
		template: cmp.Or(os.Getenv("SINCH_WHATSAPP_TEMPLATE"), "login_code"),
		patience: *patience, store: store, ctx: ctx,
	}
	defer c.pending.Wait()
	defer end()
	c.resume()
	if account.Fake != nil {
		return show(ctx, c, account, out)
	}
	handler, err := c.routes(os.Getenv("SINCH_WEBHOOK_SECRET"))
	if err != nil {
		return err
	}
	return demo.Serve(ctx, *addr, handler)
}

// routes are what the program serves.
func (c *codes) routes(secret string) (http.Handler, error) {
	callbacks, err := webhook.NewHandler([]string{secret}, c.handlers())
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("POST /sinch", callbacks)
	mux.HandleFunc("POST /codes", func(w http.ResponseWriter, r *http.Request) {
		id, err := c.send(r.Context(), r.FormValue("number"))
		if err != nil {
			log.Print(err)
			http.Error(w, "no code was sent", http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, id)
	})
	mux.HandleFunc("POST /codes/{id}", func(w http.ResponseWriter, r *http.Request) {
		right, err := c.check(r.PathValue("id"), r.FormValue("code"))
		switch {
		case err != nil:
			log.Print(err)
			http.Error(w, "the code was not checked", http.StatusInternalServerError)
		case !right:
			http.Error(w, "the code is wrong", http.StatusForbidden)
		}
	})
	return mux, nil
}

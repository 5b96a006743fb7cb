// Command sinch-fake serves a fake Sinch, for programs in any language:
//
//	sinch-fake -addr 127.0.0.1:8080 -project P -key K -secret S
//
// It prints the settings to use, as lines for a shell with -env, logs each
// request on one line to the standard error, and stops on an interrupt. What it
// is sent it keeps in memory until then. The API is that of package sinchtest;
// it is not meant for the open network, and listens on the loopback interface
// unless -addr says otherwise.
//
// At / it shows people in a browser who was written to, what their phones show,
// the callbacks and the requests, and lets them tap and reply. Below /fake/ a
// test in any language does the same: GET /fake/ lists the endpoints.
package main

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// grace is how long requests under way may take after an interrupt.
const grace = 5 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errUsage):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "sinch-fake:", err)
		os.Exit(1)
	}
}

// errUsage is a wrong command line, about which enough was said.
var errUsage = errors.New("usage")

// config is the command line.
type config struct {
	addr, project, app, key, secret string
	tls, env                        bool
	assumptions                     assumptions
}

func parse(args []string, output io.Writer) (config, error) {
	var c config
	flags := flag.NewFlagSet("sinch-fake", flag.ContinueOnError)
	flags.SetOutput(output)
	flags.StringVar(&c.addr, "addr", "127.0.0.1:8080", "`address` to listen on; port 0 takes a free one")
	flags.StringVar(&c.project, "project", "", "project `ID` (default made up)")
	flags.StringVar(&c.app, "app", "", "`ID` of the app that exists from the start (default made up)")
	flags.StringVar(&c.key, "key", "", "access key `ID` (default made up)")
	flags.StringVar(&c.secret, "secret", "", "access key `secret` (default made up)")
	flags.BoolVar(&c.tls, "tls", false, "serve HTTPS with a new certificate, which is written to a file")
	flags.Var(&c.assumptions, "assume", "what to assume of Sinch otherwise: `names` between commas, see docs/what-the-fake-assumes.md")
	flags.BoolVar(&c.env, "env", false, "print the settings as lines for a shell")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c, err
	case err != nil:
		return c, errUsage
	case flags.NArg() > 0:
		fmt.Fprintf(output, "sinch-fake takes no argument %q\n", flags.Arg(0))
		return c, errUsage
	case (c.key == "") != (c.secret == ""):
		fmt.Fprintln(output, "-key and -secret go together")
		return c, errUsage
	}
	return c, nil
}

// options leaves out what is to keep its default.
func (c config) options(logger *slog.Logger) []sinchtest.Option {
	options := []sinchtest.Option{sinchtest.WithLogger(logger), sinchtest.WithAssumptions(c.assumptions...)}
	if c.project != "" {
		options = append(options, sinchtest.WithProjectID(c.project))
	}
	if c.app != "" {
		options = append(options, sinchtest.WithAppID(c.app))
	}
	if c.key != "" {
		options = append(options, sinchtest.WithAccessKey(c.key, c.secret))
	}
	return options
}

// run serves until the context is done.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	c, err := parse(args, stderr)
	if err != nil {
		return err
	}
	handler := sinchtest.New(c.options(slog.New(slog.NewTextHandler(stderr, nil)))...)
	defer handler.Close()
	listener, err := net.Listen("tcp", c.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	shown := settings{handler: handler, scheme: "http", address: listener.Addr()}
	if c.tls {
		issued, err := issue(listener.Addr())
		if err != nil {
			return err
		}
		defer os.Remove(issued.file)
		listener = tls.NewListener(listener, &tls.Config{Certificates: []tls.Certificate{issued.certificate}, MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}})
		shown.scheme, shown.certificate = "https", issued.file
	}
	shown.print(stdout, c.env)
	protocols := &http.Protocols{}
	protocols.SetHTTP1(true)
	protocols.SetUnencryptedHTTP2(true)
	server := &http.Server{
		Handler:           front(shown),
		Protocols:         protocols,
		ReadHeaderTimeout: 10 * time.Second,
		ErrorLog:          slog.NewLogLogger(slog.NewTextHandler(stderr, nil), slog.LevelWarn),
	}
	server.RegisterOnShutdown(handler.Close) // which ends what pages listen to
	return serve(ctx, server, sinchtest.NewListener(listener))
}

func serve(ctx context.Context, server *http.Server, listener net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		return server.Close()
	}
	return nil
}

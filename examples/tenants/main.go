// Command tenants sends for many Sinch projects from one process: a client for
// each, made when it is first needed, with a token and a limiter of its own; one
// pool of connections for all. Credentials that were rotated are looked up again,
// clients that nobody needs go. The code to take is in clients.go.
//
// It shows that with a fake Sinch of many projects, inside this program. With
// REDIS_URL the limiters are those of sinchredis, which all processes of a
// project share.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"

	"github.com/redis/go-redis/v9"
	"golang.org/x/time/rate"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchredis"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "tenants:", err)
		os.Exit(1)
	}
}

// limiterOf returns what makes the limiter of a tenant.
func limiterOf(address string) (func(account) (sinch.Limiter, error), error) {
	if address == "" {
		return func(a account) (sinch.Limiter, error) {
			return rate.NewLimiter(rate.Limit(a.perSecond), 1), nil
		}, nil
	}
	options, err := redis.ParseURL(address)
	if err != nil {
		return nil, err
	}
	options.ContextTimeoutEnabled = true
	shared := redis.NewClient(options)
	return func(a account) (sinch.Limiter, error) {
		return sinchredis.NewLimiter(shared, "sinch-rate:"+a.projectID, a.perSecond)
	}, nil
}

// run sends messages for ten tenants at once, one of which gets a new key.
func run(ctx context.Context, out io.Writer) error {
	const tenants, callers, messages = 10, 8, 200
	limiter, err := limiterOf(os.Getenv("REDIS_URL"))
	if err != nil {
		return err
	}
	world := newWorld(tenants)
	defer world.close()
	c := newClients(world.lookup, limiter, world.options()...)
	send := func(i int) error {
		return c.do(ctx, world.projectID(i), func(client *sinch.Client) error {
			_, err := client.Messages.SendText(ctx, world.appID, sinch.To(sinch.SMS, "+46701234567"), "Hello")
			return err
		})
	}
	var sending sync.WaitGroup
	var next atomic.Int64
	failures := make(chan error, callers)
	for range callers {
		sending.Go(func() {
			for i := next.Add(1); i <= messages; i = next.Add(1) {
				if err := send(int(i) % tenants); err != nil {
					failures <- err
					return
				}
			}
		})
	}
	sending.Wait()
	close(failures)
	if err := <-failures; err != nil {
		return err
	}
	fmt.Fprintf(out, "%d messages for %d tenants: %d look-ups, %d token requests, %d connections.\n",
		messages, tenants, world.lookups.Load(), world.tokens.Load(), world.connections.Load())
	world.rotate(0)
	if err := send(0); err != nil {
		return err
	}
	fmt.Fprintf(out, "One more after a key was replaced: %d look-ups, %d token requests.\n", world.lookups.Load(), world.tokens.Load())
	return nil
}

package sinchtest

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

// Client returns a client that needs no network: it calls the handler in this
// process, or with [WithHTTP2] over connections in memory. It works in a bubble
// of testing/synctest, if the handler was made there. Otherwise it is like
// [Server.Client]. It panics on a wrong option.
func (h *Handler) Client(options ...sinch.Option) *sinch.Client {
	url := "https://sinchtest.invalid"
	if h.settings.http2 {
		url = "http://127.0.0.1" // nobody dials it
	}
	client, err := h.newClient(url, h.clients.transport(), append([]sinch.Option{h.clients.watch()}, options...))
	if err != nil {
		panic("sinchtest: Client: " + err.Error())
	}
	return client
}

// newClient returns a client for a handler at an address.
func (h *Handler) newClient(url string, transport http.RoundTripper, options []sinch.Option) (*sinch.Client, error) {
	all := []sinch.Option{
		sinch.WithTokenURL(url + TokenPath),
		sinch.WithHTTPClient(&http.Client{Transport: transport}),
		sinch.WithRetryPolicy(quickRetries()),
	}
	// All of them, so that no test can reach the real ones by mistake.
	for api := range h.documents {
		all = append(all, sinch.WithBaseURL(api, url+"/"+api))
	}
	return sinch.NewClient(h.ProjectID(), sinch.RegionEU, sinch.AccessKey(h.KeyID(), h.KeySecret()), append(all, options...)...)
}

// quickRetries waits milliseconds where clients wait for seconds.
func quickRetries() sinch.RetryPolicy {
	return sinch.RetryPolicy{BaseDelay: time.Millisecond, ThrottledDelay: time.Millisecond}
}

// clients is what the clients of a handler share that use no network.
type clients struct {
	handler *Handler

	mu      sync.Mutex
	memory  *inMemory // nil before it is used
	renewal time.Time // when the latest of the token requests is repeated
}

func newClients(h *Handler) *clients { return &clients{handler: h} }

func (c *clients) transport() http.RoundTripper {
	if !c.handler.settings.http2 {
		return direct{c.handler, c.handler}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.memory == nil {
		c.memory = newInMemory(c.handler)
	}
	return c.memory.transport
}

// watch sees when clients will ask for a token again, which they do in the
// background.
func (c *clients) watch() sinch.Option {
	policy := quickRetries()
	policy.OnRetry = func(_ context.Context, retry sinch.Retry) {
		if Operation(retry.Operation) != TokenOperation {
			return
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		if at := time.Now().Add(retry.Delay); at.After(c.renewal) {
			c.renewal = at
		}
	}
	return sinch.WithRetryPolicy(policy)
}

// close waits until no client is between two token requests, of which the second
// then fails for good: in a bubble its goroutine could not end after the test.
func (c *clients) close() {
	c.mu.Lock()
	memory := c.memory
	c.mu.Unlock()
	if memory != nil {
		memory.close()
	}
	c.mu.Lock()
	renewal := c.renewal
	c.mu.Unlock()
	sleep(context.Background(), time.Until(renewal))
}

// inMemory is a server of a handler with connections in memory.
type inMemory struct {
	handler   *Handler
	network   *simulation.Network
	server    *http.Server
	transport *http.Transport
	serving   sync.WaitGroup
}

// latency is that of connections in memory.
const latency = time.Microsecond

func newInMemory(h *Handler) *inMemory {
	m := &inMemory{
		handler: h,
		network: simulation.NewNetwork(&simulation.History{}, func(int) simulation.Plan { return simulation.Plan{Latency: latency} }),
		server:  &http.Server{Handler: h, Protocols: serverProtocols(), ErrorLog: log.New(io.Discard, "", 0)},
	}
	m.transport = sinch.NewTransport()
	m.transport.Proxy = nil
	m.transport.Protocols = clientProtocols(true, false)
	m.transport.DialTLSContext = m.dial
	m.transport.DialContext = m.dial
	m.serving.Go(func() { _ = m.server.Serve(NewListener(m.network)) }) // it ends with close
	return m
}

func (m *inMemory) dial(ctx context.Context, network, address string) (net.Conn, error) {
	if m.handler.done.Err() != nil {
		return nil, errClosed
	}
	return m.network.DialContext(ctx, network, address)
}

// grace is how long what is under way may take at the end.
const grace = 5 * time.Second

func (m *inMemory) close() {
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	_ = m.server.Shutdown(ctx) // what it leaves ends with the network
	time.Sleep(1000 * latency) // what was written arrives
	_ = m.network.Close()
	m.transport.CloseIdleConnections()
	m.serving.Wait()
}

// serverProtocols are those of a server over a [NewListener].
func serverProtocols() *http.Protocols {
	protocols := &http.Protocols{}
	protocols.SetHTTP1(true)
	protocols.SetUnencryptedHTTP2(true)
	return protocols
}

func clientProtocols(http2, tls bool) *http.Protocols {
	protocols := &http.Protocols{}
	protocols.SetHTTP1(!http2)
	protocols.SetHTTP2(http2 && tls)
	protocols.SetUnencryptedHTTP2(http2 && !tls)
	return protocols
}

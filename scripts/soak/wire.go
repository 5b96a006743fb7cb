package main

import (
	"context"
	"math/rand/v2"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// wire is a server on loopback whose connections can be cut.
type wire struct {
	net.Listener
	server *http.Server
	cuts   atomic.Int64

	mu   sync.Mutex
	open map[*conn]bool
}

// conn is a connection that a wire knows of while it is open.
type conn struct {
	net.Conn
	wire *wire
}

func (c *conn) Close() error {
	c.wire.mu.Lock()
	delete(c.wire.open, c)
	c.wire.mu.Unlock()
	return c.Conn.Close()
}

// newWire starts a server.
func newWire(handler http.Handler) (*wire, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	w := &wire{Listener: listener, open: map[*conn]bool{}, server: &http.Server{Handler: handler, ReadHeaderTimeout: time.Minute}}
	go func() { _ = w.server.Serve(w) }() // it ends with close
	return w, nil
}

// Accept implements [net.Listener].
func (w *wire) Accept() (net.Conn, error) {
	accepted, err := w.Listener.Accept()
	if err != nil {
		return nil, err
	}
	c := &conn{accepted, w}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.open[c] = true
	return c, nil
}

func (w *wire) url() string { return "http://" + w.Addr().String() }

func (w *wire) count() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.open)
}

func (w *wire) close() { _ = w.server.Close() }

// cutSometimes cuts a connection, whatever goes on there, about twice a second
// until the context is done.
func (w *wire) cutSometimes(ctx context.Context) {
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
		case <-time.After(rand.N(time.Second)):
			w.cut()
		}
	}
}

func (w *wire) cut() {
	w.mu.Lock()
	var chosen *conn
	for c := range w.open { // in no order
		chosen = c
		break
	}
	w.mu.Unlock()
	if chosen == nil {
		return
	}
	if tcp, ok := chosen.Conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // a reset, as from a machine that has gone
	}
	_ = chosen.Close()
	w.cuts.Add(1)
}

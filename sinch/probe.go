package sinch

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http/httptrace"
	"net/url"
	"sync"
	"sync/atomic"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// probe watches how far one attempt gets, and keeps the transport from sending
// it more often than that.
//
// net/http repeats a request by itself: over HTTP/1 when a kept connection
// turns out to be dead, over HTTP/2 also after a GOAWAY, a refused stream and
// PROTOCOL_ERROR, without a bound and whatever the server did with it. It asks
// GetBody for the body, and says which connection it takes, before it writes:
// both can stop it.
type probe struct {
	httptrace.ClientTrace
	exchange *exchange
	out      *outgoing
	cancel   context.CancelFunc
	url      url.URL      // of the request, which a transport may change
	reader   bytes.Reader // of the first body

	wanted  atomic.Bool // a connection was asked for
	stopped atomic.Bool // it was going to be sent once too often

	mu        sync.Mutex
	connected bool
	conn      net.Conn // the last one
	headers   int      // how often the header was written
}

// maxRepeats is how often the transport may send an idempotent request again
// by itself within one attempt. More is for [retry], which waits.
const maxRepeats = 1

func newProbe(x *exchange, out *outgoing, cancel context.CancelFunc) *probe {
	p := &probe{exchange: x, out: out, cancel: cancel, url: out.url}
	p.GetConn, p.GotConn, p.WroteHeaders = p.getConn, p.gotConn, p.wroteHeaders
	return p
}

// watch returns the context of the attempt. A transport finds in it of which
// operation the request is.
func (p *probe) watch(ctx context.Context) context.Context {
	return httptrace.WithClientTrace(call.WithOperation(ctx, p.out.operation), &p.ClientTrace)
}

// getConn is called again when net/http gives up a connection.
func (p *probe) getConn(string) {
	p.wanted.Store(true)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.connected = false
	if p.onlyUnwritten() {
		p.headers = 0
	}
}

// gotConn is called before the request is written to a connection. It cancels
// the attempt, and then nothing is written, where the request was written
// before to one that may have carried it.
func (p *probe) gotConn(info httptrace.GotConnInfo) {
	// net/http does not ask for a connection that it dialled for another call,
	// which has given up: getConn is that call's.
	p.wanted.Store(true)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.connected = true
	allowed := 0
	if p.out.operation.Idempotent {
		allowed = maxRepeats
	}
	if p.headers > allowed && !p.onlyUnwritten() {
		p.stopped.Store(true)
		p.cancel()
	}
	p.conn = info.Conn
}

func (p *probe) wroteHeaders() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.headers++
}

// repeated reports whether the transport has sent the request more than once,
// so that the answer may not be to the first time.
func (p *probe) repeated() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.headers > 1
}

// sent reports whether a request that failed with err may have reached the
// server. A transport that has not called the hooks leaves only the error to
// go by, and then everything but a failure to connect counts as sent; net/http's
// own always calls them.
func (p *probe) sent(err error) bool {
	if p.wanted.Load() {
		p.mu.Lock()
		defer p.mu.Unlock()
		return p.connected || p.headers > 0
	}
	return !p.exchange.standard && !failedToConnect(err)
}

// body returns the body from its beginning. It is of a type that net/http knows
// to be in memory: it would send the header of any other in a packet of its own.
func (p *probe) body() io.ReadCloser {
	reader := &p.reader
	if reader.Size() > 0 { // it is used already
		reader = &bytes.Reader{}
	}
	reader.Reset(p.out.body)
	return io.NopCloser(reader)
}

// errBodyWritten is what a transport is told that wants to send the body of a
// call a second time.
var errBodyWritten = errors.New("the connection was lost after the request was written")

// getBody gives net/http the body once more. If the call is not idempotent, it
// does so only where the server can not have read it: as long as not even the
// header was written, as a transport tells that calls the hooks.
func (p *probe) getBody() (io.ReadCloser, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	unwritten := p.headers == 0 && (p.exchange.standard || p.wanted.Load())
	if p.out.operation.Idempotent || unwritten || p.onlyUnwritten() {
		return p.body(), nil
	}
	return nil, errBodyWritten
}

// onlyUnwritten reports whether it is certain that the transport repeats only
// what the last connection did not take one byte of, unless the call is
// idempotent. It is if that connection speaks HTTP/1 and the transport is
// net/http's own.
func (p *probe) onlyUnwritten() bool {
	if !p.exchange.standard {
		return false
	}
	if conn, ok := p.conn.(*tls.Conn); ok {
		protocol := conn.ConnectionState().NegotiatedProtocol
		return protocol == "" || protocol == "http/1.1"
	}
	return p.out.url.Scheme == "http" && p.exchange.speaksHTTP1
}

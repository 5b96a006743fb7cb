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
	url      url.URL     // of the request, which a transport may change
	first    requestBody // its body, as it is given at first

	wanted  atomic.Bool // a connection was asked for
	stopped atomic.Bool // it was going to be sent once too often

	mu        sync.Mutex
	connected bool
	conn      net.Conn       // the last one
	host      string         // for which a connection was asked last
	headers   int            // how often a header was written to that host
	elsewhere map[string]int // and to others; nil for none
	read      bool           // a body that the probe watches was read
	ended     bool           // such a body may not be read any more
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

// getConn is called again when net/http gives up a connection, and also for what
// else a transport asks for with the context of the request, such as a token of
// its own: that goes to another host.
func (p *probe) getConn(host string) {
	p.wanted.Store(true)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.connected = false
	if host != p.host {
		if p.headers > 0 {
			if p.elsewhere == nil {
				p.elsewhere = map[string]int{}
			}
			p.elsewhere[p.host] = p.headers
		}
		p.host, p.headers = host, p.elsewhere[host]
	}
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
	if p.headers > allowed && !p.onlyUnwritten() && !p.unread() {
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
// server. A transport that has not called the hooks leaves only the body and the
// error to go by, and then everything but a failure to connect counts as sent.
func (p *probe) sent(err error) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.unread() {
		p.ended = true // a transport that has returned may still go on
		return false
	}
	if p.wanted.Load() {
		return p.connected || p.headers > 0
	}
	// A transport that was registered with net/http's own calls no hooks either.
	read := !p.exchange.standard || p.first.reader.Len() < len(p.out.body)
	return read && !failedToConnect(err)
}

// unread reports whether it is certain that not a byte of the body was sent,
// since nobody has read it. Without a body, or with net/http's own transport,
// whose hooks tell more, it is not.
func (p *probe) unread() bool {
	return !p.exchange.standard && p.out.body != nil && !p.read
}

// body returns the body from its beginning. For net/http's own transport it is
// of a type that is known there to be in memory: the header of any other would
// be sent in a packet of its own.
func (p *probe) body() io.ReadCloser {
	b := &p.first
	if b.probe != nil { // it is used already
		b = &requestBody{}
	}
	b.probe = p
	b.reader.Reset(p.out.body)
	if p.exchange.standard {
		return io.NopCloser(&b.reader)
	}
	return b
}

// requestBody is a body that tells the probe when it is read.
type requestBody struct {
	reader bytes.Reader
	probe  *probe
}

func (b *requestBody) Read(data []byte) (int, error) {
	b.probe.mu.Lock()
	ended := b.probe.ended
	b.probe.read = b.probe.read || !ended
	b.probe.mu.Unlock()
	if ended {
		return 0, errEnded
	}
	return b.reader.Read(data)
}

// Close does nothing.
func (b *requestBody) Close() error { return nil }

// errEnded is what a transport reads that goes on after it has returned.
var errEnded = errors.New("the attempt has ended")

// errBodyWritten is what a transport is told that wants to send the body of a
// call a second time.
var errBodyWritten = errors.New("the connection was lost after the request was written")

// getBody gives net/http the body once more. If the call is not idempotent, it
// does so only where the server can not have read it: as long as not even the
// header was written, as a transport tells that calls the hooks, or nobody has
// read the body that there is.
func (p *probe) getBody() (io.ReadCloser, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	unwritten := p.headers == 0 && p.wanted.Load() || p.unread()
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

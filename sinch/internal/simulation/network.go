package simulation

import (
	"context"
	"io"
	"net"
	"sync"
	"syscall"
	"time"
)

// Network leads any number of clients to one server, in memory: DialContext is
// the clients' end, and the Network itself the [net.Listener] of the server.
// It is safe for concurrent use. All that uses it has to be in the bubble in
// which it was made.
type Network struct {
	history *History
	plan    func(connection int) Plan
	arrived chan net.Conn
	done    chan struct{}

	mu      sync.Mutex
	dialled int
	links   []*link
}

// NewNetwork returns a network. Plan says what befalls a connection by its
// number, from 1 in the order in which they are dialled.
func NewNetwork(history *History, plan func(connection int) Plan) *Network {
	return &Network{history: history, plan: plan, arrived: make(chan net.Conn), done: make(chan struct{})}
}

// DialContext connects with the server, whatever the address.
func (n *Network) DialContext(ctx context.Context, _, _ string) (net.Conn, error) {
	n.mu.Lock()
	n.dialled++
	number := n.dialled
	n.mu.Unlock()
	plan := n.plan(number)
	n.history.Add("connection %d: %v", number, plan)
	link, err := n.connect(ctx, number, plan)
	if err != nil {
		return nil, &net.OpError{Op: "dial", Net: "tcp", Addr: address(number), Err: err}
	}
	return link.end(link.toServer, link.toClient), nil
}

func (n *Network) connect(ctx context.Context, number int, plan Plan) (*link, error) {
	wait := time.NewTimer(2 * plan.Latency)
	defer wait.Stop()
	if plan.Dial == Unanswered {
		wait.Reset(dialTimeout)
	}
	select {
	case <-wait.C:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-n.done:
		return nil, net.ErrClosed
	}
	if err := plan.Dial.err(); err != nil {
		n.history.Fault("dial", "connection %d: %v", number, plan.Dial)
		return nil, err
	}
	link := newLink(number, plan, n.history)
	n.mu.Lock()
	n.links = append(n.links, link)
	n.mu.Unlock()
	select {
	case n.arrived <- link.end(link.toClient, link.toServer):
		return link, nil
	case <-n.done:
		return nil, net.ErrClosed
	}
}

// Accept waits for a client.
func (n *Network) Accept() (net.Conn, error) {
	select {
	case conn := <-n.arrived:
		return conn, nil
	case <-n.done:
		return nil, net.ErrClosed
	}
}

// Addr returns the address of the server.
func (n *Network) Addr() net.Addr { return address(0) }

// Close ends all connections, also those that are stalled.
func (n *Network) Close() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	select {
	case <-n.done:
	default:
		close(n.done)
	}
	for _, link := range n.links {
		link.abort(net.ErrClosed)
	}
	return nil
}

// address tells connections apart; nothing dials it.
func address(number int) net.Addr {
	return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 40000 + number}
}

// link is a connection: two directions that break together.
type link struct {
	number             int
	latency            time.Duration
	history            *History
	toServer, toClient *stream
}

func newLink(number int, plan Plan, history *History) *link {
	l := &link{number: number, latency: plan.Latency, history: history}
	l.toServer = newStream(l, "to the server", plan.ToServer)
	l.toClient = newStream(l, "to the client", plan.ToClient)
	if plan.Frames != nil {
		l.toClient.rewrite = newFrames(l, *plan.Frames).rewrite
	}
	return l
}

// abort ends both directions; what is on its way is lost.
func (l *link) abort(reason error) {
	l.toServer.abort(reason)
	l.toClient.abort(reason)
}

// cut ends both directions after what is on its way.
func (l *link) cut() {
	l.toServer.end(io.EOF)
	l.toClient.end(io.EOF)
}

// soon runs f when what was written now has arrived, without the caller's locks.
func (l *link) soon(f func()) { time.AfterFunc(l.latency+time.Microsecond, f) }

func (l *link) reset() { l.abort(syscall.ECONNRESET) }

// end returns what one side of the link holds.
func (l *link) end(out, in *stream) net.Conn {
	return &conn{out: out, in: in, addr: address(l.number)}
}

// conn is one end of a link.
type conn struct {
	out, in *stream
	addr    net.Addr
}

func (c *conn) Read(p []byte) (int, error)  { return c.in.read(p) }
func (c *conn) Write(p []byte) (int, error) { return c.out.write(p) }

// Close lets the other side read what was written, and then the end.
func (c *conn) Close() error {
	c.in.hangUp()
	c.out.close()
	return nil
}

func (c *conn) LocalAddr() net.Addr  { return c.addr }
func (c *conn) RemoteAddr() net.Addr { return c.addr }

func (c *conn) SetDeadline(t time.Time) error     { return c.SetReadDeadline(t) }
func (c *conn) SetReadDeadline(t time.Time) error { c.in.setDeadline(t); return nil }

// SetWriteDeadline does nothing: a write never waits.
func (c *conn) SetWriteDeadline(time.Time) error { return nil }

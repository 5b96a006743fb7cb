package sinchtest

import (
	"net"
	"net/http"
	"sync"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

// NewListener returns a listener for a server of a [Handler], over whose
// connections faults below HTTP happen, such as [ResetStream]. [NewServer] and
// sinch-fake have one. The server needs Protocols with HTTP/1 and unencrypted
// HTTP/2; TLS, if there is any, belongs to inner.
func NewListener(inner net.Listener) net.Listener { return listener{inner} }

type listener struct{ net.Listener }

func (l listener) Accept() (net.Conn, error) {
	inner, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &connection{Conn: inner}, nil
}

// connection is the server's end of a connection. If the client speaks HTTP/2
// it changes frames on their way.
type connection struct {
	net.Conn

	answering sync.Mutex // held while an answer with a script is begun
	mu        sync.Mutex // guards what follows
	begin     []byte     // of what the client says, up to the length of the preface
	received  simulation.Frames
	sent      simulation.Frames
	latest    uint32          // stream that the client opened
	scripts   []script        // of the answers that are marked next
	over      map[uint32]bool // streams of which nothing more is sent
	ending    bool
}

// script is what an HTTP/2 client gets in place of an answer that is marked.
type script struct {
	status    int    // 0: no answer
	body      []byte // whatever the header says
	broken    Break  // in place of an answer
	processed bool
}

// localAddr is how a handler finds the connection of its request: net/http puts
// the local address of a connection into the context.
type localAddr struct {
	net.Addr
	connection *connection
}

func (c *connection) LocalAddr() net.Addr { return localAddr{c.Conn.LocalAddr(), c} }

// connectionOf returns the connection of a request, or nil if it is not one of
// a [NewListener].
func connectionOf(r *http.Request) *connection {
	a, _ := r.Context().Value(http.LocalAddrContextKey).(localAddr)
	return a.connection
}

// answer lets the client of an HTTP/2 request have what the script says. The
// writer has the header, if there is to be one.
func (c *connection) answer(w http.ResponseWriter, s script) {
	if s.status == 0 {
		w.Header()["Date"] = nil // or else the server sets it
	}
	// One at a time, so that marked answers and scripts have the same order.
	c.answering.Lock()
	defer c.answering.Unlock()
	c.mu.Lock()
	c.scripts = append(c.scripts, s)
	c.mu.Unlock()
	w.WriteHeader(simulation.MarkStatus)
	if err := http.NewResponseController(w).Flush(); err != nil { // it has written the frame
		c.mu.Lock()
		defer c.mu.Unlock()
		c.scripts = nil // the client has gone
	}
}

// speaksHTTP2 reports whether the client does. Who calls it holds c.mu.
func (c *connection) speaksHTTP2() bool { return string(c.begin) == simulation.Preface }

// Read sees which streams the client opens.
func (c *connection) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	data := p[:n]
	if missing := len(simulation.Preface) - len(c.begin); missing > 0 && simulation.Preface[:len(c.begin)] == string(c.begin) {
		c.begin = append(c.begin, data[:min(missing, n)]...)
		data = data[min(missing, n):]
	}
	if c.speaksHTTP2() {
		for frame := range c.received.Add(data) {
			if frame.Type() == simulation.TypeHeaders {
				c.latest = max(c.latest, frame.Stream())
			}
		}
	}
	return n, err
}

func (c *connection) Write(p []byte) (int, error) {
	c.mu.Lock()
	if !c.speaksHTTP2() {
		c.mu.Unlock()
		return c.Conn.Write(p)
	}
	if c.ending {
		c.mu.Unlock()
		return 0, net.ErrClosed
	}
	var out []byte
	for frame := range c.sent.Add(p) {
		if out = c.rewrite(out, frame); c.ending {
			break
		}
	}
	ending := c.ending
	c.mu.Unlock()
	if len(out) > 0 {
		if _, err := c.Conn.Write(out); err != nil {
			return 0, err
		}
	}
	if ending {
		c.hangUp()
	}
	return len(p), nil
}

// rewrite appends what is sent for a frame.
func (c *connection) rewrite(out []byte, frame simulation.Frame) []byte {
	stream := frame.Stream()
	if c.over[stream] && (frame.Type() == simulation.TypeData || frame.Type() == simulation.TypeRSTStream) {
		return out
	}
	if !frame.Marked() || len(c.scripts) == 0 {
		return append(out, frame...)
	}
	s := c.scripts[0]
	c.scripts = c.scripts[1:]
	switch s.broken.kind {
	case reset:
		if c.over == nil {
			c.over = map[uint32]bool{}
		}
		c.over[stream] = true
		out = simulation.AppendFrame(out, simulation.TypeRSTStream, stream, uint32(s.broken.code))
		if frame.Bare() {
			return out
		}
		return append(out, frame...)
	case goneAway:
		c.ending = true
		return simulation.AppendFrame(out, simulation.TypeGoAway, 0, c.lastStream(stream, s.processed), uint32(s.broken.code))
	}
	out = append(out, frame.WithStatus(s.status)...)
	return simulation.AppendData(out, stream, s.body)
}

// lastStream is the last stream that a GOAWAY in place of the answer on a
// stream does not disown.
func (c *connection) lastStream(stream uint32, processed bool) uint32 {
	if processed || c.latest != stream {
		return c.latest
	}
	return max(stream, 2) - 2
}

// hangUp ends the connection after what was written: closed at once it could
// lose that.
func (c *connection) hangUp() {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite() // the client closes it then
		return
	}
	_ = c.Conn.Close()
}

package sinch_test

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// The frames of HTTP/2 that the tests need.
const (
	frameData     = 0x0
	frameHeaders  = 0x1
	frameReset    = 0x3
	frameSettings = 0x4
	framePing     = 0x6
	frameGoAway   = 0x7

	flagAck       = 0x1
	flagEndStream = 0x1
)

var resetCodes = []string{"NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED",
	"FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED"}

// http2Server is a server that reads whole requests and then does with them
// what a test wants.
type http2Server struct {
	read atomic.Int64 // how many requests it finished reading
	// begun is called for the header of a request, ended for its end.
	begun, ended func(conn io.WriteCloser, stream uint32)
}

func writeFrame(w io.Writer, kind, flags byte, stream uint32, payload ...byte) {
	header := binary.BigEndian.AppendUint32(nil, uint32(len(payload))<<8|uint32(kind))
	header = append(header, flags)
	header = binary.BigEndian.AppendUint32(header, stream)
	w.Write(append(header, payload...)) // a test that misses an answer says so
}

func (s *http2Server) serve(_ *http.Server, conn *tls.Conn, _ http.Handler) {
	defer conn.Close()
	reader := bufio.NewReader(conn)
	if _, err := reader.Discard(len("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")); err != nil {
		return
	}
	writeFrame(conn, frameSettings, 0, 0)
	for {
		var header [9]byte
		if _, err := io.ReadFull(reader, header[:]); err != nil {
			return
		}
		payload := make([]byte, int(header[0])<<16|int(header[1])<<8|int(header[2]))
		if _, err := io.ReadFull(reader, payload); err != nil {
			return
		}
		kind, flags, stream := header[3], header[4], binary.BigEndian.Uint32(header[5:])
		switch {
		case kind == frameSettings && flags&flagAck == 0:
			writeFrame(conn, frameSettings, flagAck, 0)
		case kind == framePing && flags&flagAck == 0:
			writeFrame(conn, framePing, flagAck, 0, payload...)
		}
		if kind == frameHeaders && s.begun != nil {
			s.begun(conn, stream)
		}
		if (kind == frameHeaders || kind == frameData) && flags&flagEndStream != 0 {
			s.read.Add(1)
			if s.ended != nil {
				s.ended(conn, stream)
			}
		}
	}
}

// start returns a client of the server that has a transport of its own.
func (s *http2Server) start(t *testing.T, options ...sinch.Option) *sinch.Client {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.Config.TLSNextProto = map[string]func(*http.Server, *tls.Conn, http.Handler){"h2": s.serve}
	server.TLS = &tls.Config{NextProtos: []string{"h2"}}
	server.StartTLS()
	t.Cleanup(server.Close)
	transport := sinch.NewTransport()
	t.Cleanup(transport.CloseIdleConnections)
	transport.TLSClientConfig.RootCAs = x509.NewCertPool()
	transport.TLSClientConfig.RootCAs.AddCert(server.Certificate())
	return newClient(t, transport, append([]sinch.Option{sinch.WithBaseURL("conversation", server.URL),
		sinch.WithAttemptTimeout(10 * time.Second)}, options...)...)
}

// ops are one call of each class, and how often the server may read it at most
// where the policy repeats nothing.
var ops = []struct {
	name    string
	request func() *call.Request
	most    int64
}{
	{"a send", sendCall, 1},
	{"a stop, which has no body", stopCall, 1},
	{"a read", getCall, 2},
	{"an update", putCall, 2},
	{"a delete", deleteCall, 2},
}

// TestNothingBelowRepeatsACallOverHTTP2 counts the requests that the server has
// read to their end.
func TestNothingBelowRepeatsACallOverHTTP2(t *testing.T) {
	reset := func(code int) func(io.WriteCloser, uint32) {
		return func(conn io.WriteCloser, stream uint32) {
			writeFrame(conn, frameReset, 0, stream, 0, 0, 0, byte(code))
		}
	}
	type server struct {
		name         string
		begun, ended func(io.WriteCloser, uint32)
	}
	var servers []server
	for code, name := range resetCodes {
		servers = append(servers,
			server{name + " after the request", nil, reset(code)},
			server{name + " after its header", reset(code), nil},
			server{"GOAWAY with " + name + " after the request", nil, func(conn io.WriteCloser, _ uint32) {
				writeFrame(conn, frameGoAway, 0, 0, 0, 0, 0, 0, 0, 0, 0, byte(code))
				conn.Close()
			}})
	}
	servers = append(servers, server{"a lost connection", nil, func(conn io.WriteCloser, _ uint32) { conn.Close() }})

	for _, server := range servers {
		for _, op := range ops {
			t.Run(server.name+" for "+op.name, func(t *testing.T) {
				t.Parallel()
				raw := &http2Server{begun: server.begun, ended: server.ended}
				client := raw.start(t, sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: sinch.RetryNever}))
				request := op.request()
				err := client.Call(t.Context(), request, nil)
				if n := raw.read.Load(); n > op.most {
					t.Errorf("the server has read %d requests", n)
				}
				if err == nil || errors.Is(err, sinch.ErrOutcomeUnknown) == request.Operation.Idempotent {
					t.Errorf("got %v", err)
				}
			})
		}
	}
}

// TestNothingBelowRepeatsASendOverHTTP1 lets connections die, fresh ones and
// kept ones, in every state.
func TestNothingBelowRepeatsASendOverHTTP1(t *testing.T) {
	for _, server := range []struct {
		name string
		do   func(conn *net.TCPConn)
	}{
		{"closed after the request", func(*net.TCPConn) {}},
		{"reset after the request", func(conn *net.TCPConn) { conn.SetLinger(0) }},
		{"closed in the header of the answer", func(conn *net.TCPConn) { io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-") }},
		{"closed in the body of the answer", func(conn *net.TCPConn) {
			io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"message_id\":")
		}},
		{"answered with garbage", func(conn *net.TCPConn) { io.WriteString(conn, "\x15\x03\x01 what?\r\n\r\n") }},
		{"answered with 100 and no more", func(conn *net.TCPConn) { io.WriteString(conn, "HTTP/1.1 100 Continue\r\n\r\n") }},
	} {
		for _, kept := range []bool{false, true} {
			for _, op := range ops[:2] {
				t.Run(fmt.Sprintf("%s for %s, kept before: %t", server.name, op.name, kept), func(t *testing.T) {
					t.Parallel()
					listener, err := net.Listen("tcp", "127.0.0.1:0")
					if err != nil {
						t.Fatal(err)
					}
					defer listener.Close()
					var posts atomic.Int64
					go func() {
						for {
							conn, err := listener.Accept()
							if err != nil {
								return
							}
							go answerReads(conn.(*net.TCPConn), &posts, server.do)
						}
					}()
					client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken),
						sinch.WithBaseURL("conversation", "http://"+listener.Addr().String()))
					if err != nil {
						t.Fatal(err)
					}
					if kept {
						if err := client.Call(t.Context(), getCall(), nil); err != nil {
							t.Fatal(err)
						}
					}
					err = client.Call(t.Context(), op.request(), new(sendResponse))
					if !errors.Is(err, sinch.ErrOutcomeUnknown) || posts.Load() != 1 {
						t.Errorf("the server has read %d requests, error %v", posts.Load(), err)
					}
				})
			}
		}
	}
}

// TestADeleteIsDoneWhoeverRepeatedIt meets the 404 that follows a DELETE whose
// first answer was lost, also where net/http sent it again by itself.
func TestADeleteIsDoneWhoeverRepeatedIt(t *testing.T) {
	for _, test := range []struct {
		name    string
		request *call.Request
		written int // times within the attempt that is answered
		status  int
		want    error
	}{
		{"written once", deleteCall(), 1, http.StatusNotFound, sinch.ErrNotFound},
		{"written twice by the transport", deleteCall(), 2, http.StatusNotFound, nil},
		{"written twice and then refused", deleteCall(), 2, http.StatusForbidden, sinch.ErrPermissionDenied},
		{"a read, written twice", getCall(), 2, http.StatusNotFound, sinch.ErrNotFound},
	} {
		t.Run(test.name, func(t *testing.T) {
			client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
				trace := httptrace.ContextClientTrace(request.Context())
				for range test.written {
					trace.GetConn("host:443")
					trace.GotConn(httptrace.GotConnInfo{Reused: true})
					trace.WroteHeaders()
				}
				return answer(test.status, `{}`), nil
			}))
			if err := client.Call(t.Context(), test.request, nil); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

// answerReads answers every GET on a connection, and does with a POST what it is
// told, and then closes it.
func answerReads(conn *net.TCPConn, posts *atomic.Int64, do func(*net.TCPConn)) {
	defer conn.Close()
	reader := bufio.NewReader(conn)
	for {
		request, err := http.ReadRequest(reader)
		if err != nil {
			return
		}
		io.Copy(io.Discard, request.Body)
		if request.Method == http.MethodPost {
			posts.Add(1)
			do(conn)
			return
		}
		fmt.Fprint(conn, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
	}
}

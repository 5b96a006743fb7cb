package sinchtest

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strconv"
	"syscall"
)

// direct is a transport that calls a handler in this process, in place of a
// network: what is sent is neither written nor parsed. The handler runs in a
// goroutine of its own, so that a client can give it up.
type direct struct {
	handler http.Handler
	fake    *Handler // bounds the time
}

// errClosed is what a client meets after the end: as if there were no such
// host, which is worth no repetition.
var errClosed = &net.OpError{Op: "dial", Net: "sinchtest", Err: &net.DNSError{Err: "the fake is closed", IsNotFound: true}}

// errDropped is a connection that ended before the answer.
var errDropped = &net.OpError{Op: "read", Net: "sinchtest", Err: syscall.ECONNRESET}

// RoundTrip returns the answer as soon as its header is there, like net/http.
func (d direct) RoundTrip(request *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithCancel(request.Context())
	w := &directWriter{request: request, context: ctx, cancel: cancel, header: http.Header{}, answered: make(chan struct{})}
	begun := d.fake.begins(func() {
		defer cancel()
		serve(d.handler, w, received(request.WithContext(ctx)))
	})
	if !begun {
		cancel()
		return nil, errClosed
	}
	select {
	case <-w.answered:
		return w.response, w.err
	case <-request.Context().Done():
		cancel()
		return nil, request.Context().Err()
	}
}

// received makes what a server sees of what a client sends.
func received(request *http.Request) *http.Request {
	request.Header = request.Header.Clone()
	request.RequestURI = request.URL.RequestURI()
	request.RemoteAddr = "192.0.2.1:1234" // nobody's (RFC 5737)
	if request.Host == "" {
		request.Host = request.URL.Host
	}
	if request.Body == nil {
		request.Body = http.NoBody
	}
	return request
}

// serve runs a handler as a server does.
func serve(handler http.Handler, w *directWriter, request *http.Request) {
	defer request.Body.Close()
	defer func() {
		switch reason := recover(); reason {
		case nil:
			w.finish()
		case http.ErrAbortHandler:
			w.abort()
		default:
			panic(reason) // it ends the test, as in any other goroutine
		}
	}()
	handler.ServeHTTP(w, request)
}

// directWriter makes the answer of a handler that of a client. Only what is
// flushed is streamed.
type directWriter struct {
	request  *http.Request
	context  context.Context
	cancel   context.CancelFunc
	header   http.Header
	status   int // 0: not yet
	left     int // of the declared length; negative: none is declared
	buffer   bytes.Buffer
	pipe     *io.PipeWriter // nil before the first Flush
	answered chan struct{}  // closed when there is one of these
	response *http.Response
	err      error
}

func (w *directWriter) Header() http.Header { return w.header }

func (w *directWriter) WriteHeader(status int) {
	if w.status != 0 {
		return
	}
	w.status, w.left = status, -1
	if declared, err := strconv.Atoi(w.header.Get(contentLength)); err == nil && declared >= 0 {
		w.left = declared
	}
	w.header = w.header.Clone() // what is set later is not sent
}

// Write takes everything; beyond the declared length the client sees nothing.
func (w *directWriter) Write(p []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	visible := p
	if w.left >= 0 {
		visible = p[:min(w.left, len(p))]
		w.left -= len(visible)
	}
	if w.pipe == nil {
		w.buffer.Write(visible)
	} else if _, err := w.pipe.Write(visible); err != nil {
		return 0, err
	}
	return len(p), nil
}

// FlushError lets the client have what was written so far.
func (w *directWriter) FlushError() error {
	w.WriteHeader(http.StatusOK)
	if w.pipe != nil {
		return w.context.Err()
	}
	reader, writer := io.Pipe()
	w.pipe = writer
	context.AfterFunc(w.context, func() { _ = writer.CloseWithError(w.context.Err()) })
	w.answer(io.MultiReader(bytes.NewReader(w.buffer.Bytes()), reader), func() error {
		w.cancel()
		return reader.Close()
	})
	return nil
}

// Flush is FlushError for those who do not want to know.
func (w *directWriter) Flush() { _ = w.FlushError() }

func (w *directWriter) answer(body io.Reader, closer func() error) {
	length, err := strconv.ParseInt(w.header.Get(contentLength), 10, 64)
	if err != nil {
		length = -1
	}
	w.response = &http.Response{
		Status:        strconv.Itoa(w.status) + " " + http.StatusText(w.status),
		StatusCode:    w.status,
		Proto:         "HTTP/1.1",
		ProtoMajor:    1,
		ProtoMinor:    1,
		Header:        w.header,
		ContentLength: length,
		Body:          directBody{body, closer},
		Request:       w.request,
	}
	for name, values := range w.header {
		if len(values) == 0 {
			delete(w.header, name) // a server leaves it out
		}
	}
	close(w.answered)
}

// finish ends the answer; one that is shorter than it says ends too early.
func (w *directWriter) finish() {
	w.WriteHeader(http.StatusOK)
	end := io.EOF
	if w.left > 0 {
		end = io.ErrUnexpectedEOF
	}
	w.end(end)
}

// abort ends the connection, which a client does not notice that has read as
// much as it was promised.
func (w *directWriter) abort() {
	if w.pipe == nil {
		w.err = errDropped
		close(w.answered)
		return
	}
	if w.left == 0 {
		w.end(io.EOF)
		return
	}
	w.end(io.ErrUnexpectedEOF)
}

func (w *directWriter) end(reason error) {
	if w.pipe != nil {
		_ = w.pipe.CloseWithError(reason) // it returns none
		return
	}
	w.answer(io.MultiReader(&w.buffer, failing{reason}), func() error { return nil })
}

// failing is a reader that meets nothing but an error.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

type directBody struct {
	io.Reader
	closer func() error
}

func (b directBody) Close() error { return b.closer() }

package sinch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"slices"
	"sync/atomic"
	"time"
)

// maxBody bounds the bodies of answers, in bytes after decompression.
const maxBody = 10 << 20

var errBodyTooLarge = fmt.Errorf("the body is larger than %d MiB", maxBody>>20)

// exchange is the last link: it sends one attempt and reads the answer.
//
// It uses what it needs of the http.Client and not the client itself, which
// would follow redirects: they would carry the token or the body elsewhere.
type exchange struct {
	transport http.RoundTripper
	jar       http.CookieJar // nil for none
	timeout   time.Duration  // of the http.Client; 0 for none
	header    http.Header    // of every request
	json      []string       // value of the Content-Type header of a body
}

func newExchange(client *http.Client, userAgent string) *exchange {
	x := &exchange{
		transport: client.Transport,
		jar:       client.Jar,
		timeout:   client.Timeout,
		header:    http.Header{"Accept": {"application/json"}, "User-Agent": {userAgent}},
		json:      []string{"application/json"},
	}
	if x.transport == nil {
		x.transport = newTransport()
	}
	return x
}

// Do returns an answer, whatever its status, or a *transportError.
func (x *exchange) Do(ctx context.Context, out *outgoing) (*answer, error) {
	out.answer = nil
	if x.timeout > 0 {
		out.timeout = min(out.timeout, x.timeout)
	}
	// The time limit includes reading the body, so the body is read here.
	attempt, cancel := context.WithTimeout(ctx, out.timeout)
	defer cancel()
	probe := newProbe()
	request := x.request(httptrace.WithClientTrace(attempt, &probe.ClientTrace), out)
	response, err := x.transport.RoundTrip(request)
	if err == nil && response == nil {
		err = errors.New("the transport returned neither a response nor an error")
	}
	if err != nil {
		return nil, &transportError{sent: probe.sent(err), cause: out.cause(ctx, attempt, err)}
	}
	if response.Body == nil {
		response.Body = http.NoBody
	}
	defer response.Body.Close()
	if x.jar != nil {
		x.jar.SetCookies(request.URL, response.Cookies())
	}
	body, err := readBody(response)
	if err != nil && err != errBodyTooLarge {
		err = out.cause(ctx, attempt, err)
	}
	out.answer = &answer{Response: response, body: body, incomplete: err}
	return out.answer, nil
}

// request returns a new request for one attempt. It has a header of its own,
// since a transport may still read that of an attempt that timed out.
//
// GetBody lets net/http send the request once more by itself, which it does to
// a POST only where the server provably has not processed it: when nothing was
// written to a kept connection, or HTTP/2 refused the stream. An
// Idempotency-Key header would lift that restriction, see [CallHeader].
func (x *exchange) request(ctx context.Context, out *outgoing) *http.Request {
	request := (&http.Request{
		Method: out.operation.Method,
		URL:    out.url,
		Host:   out.url.Host,
		Header: maps.Clone(x.header),
	}).WithContext(ctx)
	if out.body != nil {
		request.Header["Content-Type"] = x.json
		request.ContentLength = int64(len(out.body))
		request.GetBody = func() (io.ReadCloser, error) { return newBody(out.body), nil }
		request.Body = newBody(out.body)
	}
	if out.authorization != nil {
		request.Header["Authorization"] = out.authorization
	}
	maps.Copy(request.Header, out.header)
	if x.jar != nil {
		for _, cookie := range x.jar.Cookies(request.URL) {
			request.AddCookie(cookie)
		}
	}
	return request
}

// body is the body of a request or a response that is in memory.
type body struct{ bytes.Reader }

func newBody(data []byte) *body {
	b := &body{}
	b.Reset(data)
	return b
}

// Close does nothing.
func (*body) Close() error { return nil }

// cause returns why an attempt failed. It removes the *url.Error that a
// transport made of an http.Client puts around it: a URL may hold a phone
// number.
func (out *outgoing) cause(ctx, attempt context.Context, err error) error {
	for {
		wrapper, ok := errors.AsType[*url.Error](err)
		if !ok {
			break
		}
		err = wrapper.Err
	}
	switch {
	case ctx.Err() != nil && !errors.Is(err, ctx.Err()):
		// net/http reports the cause of a context in place of its error.
		return fmt.Errorf("%w: %w", ctx.Err(), foreign{err})
	case ctx.Err() == nil && attempt.Err() != nil:
		return fmt.Errorf("no answer within %v: %w", out.timeout, attempt.Err())
	}
	return foreign{err}
}

// readBody reads no more than maxBody, of which net/http has undone the gzip.
func readBody(response *http.Response) ([]byte, error) {
	size := 512
	if length := response.ContentLength; length > 0 && length <= 64<<10 { // more is only a claim
		size = int(length) + 1 // room to meet the end
	}
	data := make([]byte, 0, size)
	for {
		n, err := response.Body.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case len(data) > maxBody:
			return data[:maxBody], errBodyTooLarge
		case err == io.EOF:
			return data, nil
		case err != nil:
			return data, err
		case len(data) == cap(data):
			data = slices.Grow(data, min(len(data), maxBody+1-len(data)))
		}
	}
}

// probe watches how far a request gets.
type probe struct {
	httptrace.ClientTrace
	wanted, connected, written atomic.Bool
}

func newProbe() *probe {
	p := &probe{}
	p.GetConn, p.GotConn, p.WroteRequest = p.getConn, p.gotConn, p.wroteRequest
	return p
}

// getConn is called again when net/http gives up a connection to which nothing
// was written, so it does not count that there was one.
func (p *probe) getConn(string) {
	p.wanted.Store(true)
	p.connected.Store(false)
}

func (p *probe) gotConn(httptrace.GotConnInfo) { p.connected.Store(true) }

func (p *probe) wroteRequest(info httptrace.WroteRequestInfo) {
	if info.Err == nil {
		p.written.Store(true)
	}
}

// sent reports whether a request that failed with err may have reached the
// server. A transport that has not called the hooks leaves only the error to
// go by, and then everything but a failure to connect counts as sent.
func (p *probe) sent(err error) bool {
	if p.wanted.Load() {
		return p.connected.Load() || p.written.Load()
	}
	return !failedToConnect(err)
}

package sinch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
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
	userAgent string
	// standard says that the transport is net/http's own.
	standard bool
	// speaksHTTP1 says that without TLS it knows no HTTP/2.
	speaksHTTP1 bool
}

func newExchange(client *http.Client, userAgent string) *exchange {
	x := &exchange{transport: client.Transport, jar: client.Jar, timeout: client.Timeout, userAgent: userAgent}
	if x.transport == nil {
		x.transport = defaultTransport()
	}
	if standard, ok := x.transport.(*http.Transport); ok {
		x.standard = true
		x.speaksHTTP1 = standard.Protocols == nil || !standard.Protocols.UnencryptedHTTP2()
	}
	return x
}

// Do returns an answer, whatever its status, or a *transportError.
func (x *exchange) Do(ctx context.Context, out *outgoing) (*answer, error) {
	out.answer, out.tried, out.began = nil, true, time.Now()
	if x.timeout > 0 {
		out.timeout = min(out.timeout, x.timeout)
	}
	// The time limit includes reading the body, so the body is read here.
	attempt, cancel := context.WithTimeout(ctx, out.timeout)
	defer cancel()
	probe := newProbe(x, out, cancel)
	request := x.request(probe.watch(attempt), out, probe)
	response, err := x.transport.RoundTrip(request)
	if err == nil && response == nil {
		err = errors.New("the transport returned neither a response nor an error")
	}
	if err != nil {
		err = sound("transport", err)
		sent := probe.sent(err)
		err = probe.cause(ctx, attempt, err)
		if !sent {
			err = proxyRefusal(err)
		}
		return nil, &transportError{err, sent}
	}
	// What is not idempotent is repeated by itself only where it was not read.
	out.uncertain = out.uncertain || out.operation.Idempotent && probe.repeated()
	if response.Body == nil {
		response.Body = http.NoBody
	}
	defer response.Body.Close()
	if x.jar != nil {
		x.jar.SetCookies(request.URL, response.Cookies())
	}
	var body []byte
	if response.StatusCode >= http.StatusOK { // after 101 comes no body, but what ends with the connection
		body, err = readBody(response)
	}
	if err != nil && err != errBodyTooLarge {
		err = probe.cause(ctx, attempt, sound("body", err))
	}
	out.answer = &answer{Response: response, body: body, incomplete: err}
	return out.answer, nil
}

// request returns a new request for one attempt. It shares no header value and
// no body with another one: a transport may still read those of an attempt that
// timed out, and may blot out a value before it logs the rest.
func (x *exchange) request(ctx context.Context, out *outgoing, probe *probe) *http.Request {
	values := []string{"application/json", x.userAgent, "application/json", out.authorization}
	header := make(http.Header, len(values)+len(out.header))
	header["Accept"], header["User-Agent"] = values[0:1:1], values[1:2:2]
	request := (&http.Request{
		Method:     out.operation.Method,
		URL:        &probe.url,
		Host:       out.url.Host,
		Proto:      "HTTP/1.1",
		ProtoMajor: 1,
		ProtoMinor: 1,
		Body:       http.NoBody,
	}).WithContext(ctx)
	if out.body != nil {
		header["Content-Type"] = values[2:3:3]
		request.ContentLength = int64(len(out.body))
		request.Body = probe.body()
		request.GetBody = probe.getBody
	}
	if out.authorization != "" {
		header["Authorization"] = values[3:4:4]
	}
	for name, given := range out.header {
		header[name] = []string{given[0]}
	}
	request.Header = header
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

// attemptTimeout is an attempt that took too long. It is a net.Error that says
// so, and not context.DeadlineExceeded, which would mean that the caller's own
// time is up.
type attemptTimeout struct{ limit time.Duration }

func (e attemptTimeout) Error() string { return fmt.Sprintf("no answer within %v", e.limit) }
func (attemptTimeout) Timeout() bool   { return true }
func (attemptTimeout) Temporary() bool { return true }

// cause returns why an attempt failed. It removes the *url.Error that a
// transport made of an http.Client puts around it: a URL may hold a phone
// number.
func (p *probe) cause(ctx, attempt context.Context, err error) error {
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
		return fmt.Errorf("%w: %w", ctx.Err(), foreign{seal(err)})
	case p.stopped.Load():
		return errRepeats
	case ctx.Err() == nil && attempt.Err() != nil:
		return attemptTimeout{p.out.timeout}
	}
	return foreign{seal(err)}
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

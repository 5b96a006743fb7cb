package sinch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

// NewTransport returns a new transport like the one that a client has by
// default, for those who wrap it or change it:
//
//	transport := sinch.NewTransport()
//	transport.Proxy = http.ProxyURL(proxy)
//	client, err := sinch.NewClient(…, sinch.WithHTTPClient(&http.Client{Transport: transport}))
//
// Whoever wraps it finds the operation of a request with [call.OperationOf]. For
// traces and metrics there is no need to, see [WithHooks].
//
// Take either a wrapper with traces and metrics, such as otelhttp, or package
// sinchotel, which has them of each request as well: with both, every request has
// two spans and is counted twice in http.client.request.duration.
//
// It is [http.DefaultTransport] with these differences: 128 idle connections
// per host, and 512 in all, since the two of net/http make parallel callers dial
// all the time; TLS 1.2 or later; at most 1 MiB of header; an error that names the
// status when a proxy refuses; and over HTTP/2 a ping after 10 s without a word
// from the server, whose answer has to come within 5 s, and 10 s for the server to
// take what is written: a connection that a balancer has forgotten is given up,
// and no call waits for it longer than that.
//
// Where http.DefaultTransport has been replaced by a transport of another
// type, NewTransport begins with what net/http has by default.
func NewTransport() *http.Transport {
	transport := &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: 30 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		ForceAttemptHTTP2:     true,
		IdleConnTimeout:       90 * time.Second,
		TLSHandshakeTimeout:   10 * time.Second,
		ExpectContinueTimeout: time.Second,
	}
	if standard, ok := http.DefaultTransport.(*http.Transport); ok {
		transport = standard.Clone()
	}
	if transport.TLSClientConfig == nil {
		transport.TLSClientConfig = &tls.Config{}
	}
	transport.TLSClientConfig.MinVersion = max(transport.TLSClientConfig.MinVersion, tls.VersionTLS12)
	transport.MaxIdleConnsPerHost = 128
	transport.MaxIdleConns = 4 * transport.MaxIdleConnsPerHost // three APIs and the token endpoint
	transport.MaxResponseHeaderBytes = 1 << 20
	if transport.HTTP2 == nil {
		transport.HTTP2 = &http.HTTP2Config{}
	}
	transport.HTTP2.SendPingTimeout = 10 * time.Second
	transport.HTTP2.PingTimeout = 5 * time.Second
	transport.HTTP2.WriteByteTimeout = 10 * time.Second
	if transport.OnProxyConnectResponse == nil {
		transport.OnProxyConnectResponse = proxyAnswered
	}
	return transport
}

// defaultTransport is what a client uses that is given none. A program that
// has replaced http.DefaultTransport, to record or to trace what is sent, wants
// to have it used.
func defaultTransport() http.RoundTripper {
	if _, standard := http.DefaultTransport.(*http.Transport); !standard && http.DefaultTransport != nil {
		return http.DefaultTransport
	}
	return NewTransport()
}

// proxyError is a CONNECT that a proxy refused. Nothing reached Sinch.
type proxyError struct{ status int }

func (e *proxyError) Error() string {
	return fmt.Sprintf("the proxy refuses the connection: %d %s", e.status, http.StatusText(e.status))
}

func proxyAnswered(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
	if answer.StatusCode == http.StatusOK {
		return nil
	}
	return &proxyError{answer.StatusCode}
}

// proxyRefusal recognises the error in which any other transport says no more
// than the proxy did.
func proxyRefusal(err error) error {
	if err.Error() == http.StatusText(http.StatusProxyAuthRequired) {
		return &proxyError{http.StatusProxyAuthRequired}
	}
	return err
}

// errRepeats is why an attempt ends whose transport sends it again and again.
var errRepeats = errors.New("the connection ended again and again before the answer")

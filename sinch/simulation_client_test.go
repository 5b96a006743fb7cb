package sinch_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"math/big"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/seeds"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// simProtocol is what client and server speak.
type simProtocol struct{ http2, tls bool }

// simProtocols are drawn from. Without TLS the network knows the frames of
// HTTP/2 and can put others between them.
var simProtocols = []simProtocol{
	{http2: true}, {http2: true}, {http2: true}, {http2: true}, {http2: true, tls: true},
	{}, {}, {}, {}, {tls: true},
}

func (p simProtocol) String() string {
	name := "HTTP/1"
	if p.http2 {
		name = "HTTP/2"
	}
	if p.tls {
		name += " over TLS"
	}
	return name
}

// url returns the address of the server.
func (p simProtocol) url() string {
	if p.tls {
		return "https://127.0.0.1"
	}
	return "http://127.0.0.1"
}

func (p simProtocol) protocols() *http.Protocols {
	protocols := &http.Protocols{}
	protocols.SetHTTP1(!p.http2)
	protocols.SetHTTP2(p.http2 && p.tls)
	protocols.SetUnencryptedHTTP2(p.http2 && !p.tls)
	return protocols
}

// simCertificate is that of the server, for all seeds and the year in which
// bubbles begin.
var simCertificate = sync.OnceValue(func() tls.Certificate {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Unix(0, 0), NotAfter: time.Unix(1<<32, 0),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	raw, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		panic(err)
	}
	parsed, err := x509.ParseCertificate(raw)
	if err != nil {
		panic(err)
	}
	return tls.Certificate{Certificate: [][]byte{raw}, PrivateKey: key, Leaf: parsed}
})

// serve serves until the network is closed.
func (w *simWorld) serve(server *http.Server) error {
	if w.protocol.tls {
		server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{simCertificate()}}
		return server.ServeTLS(w.network, "", "")
	}
	return server.Serve(w.network)
}

// transport returns the one that clients have by default, over the network of
// the simulation.
func (w *simWorld) transport(maxConnections int) *http.Transport {
	transport := sinch.NewTransport()
	transport.Proxy = nil
	transport.DialContext = w.network.DialContext
	transport.Protocols = w.protocol.protocols()
	transport.MaxConnsPerHost = maxConnections
	if w.protocol.tls {
		transport.TLSClientConfig.RootCAs = x509.NewCertPool()
		transport.TLSClientConfig.RootCAs.AddCert(simCertificate().Leaf)
	}
	return transport
}

func (w *simWorld) client(transport *http.Transport) *sinch.Client {
	options := []sinch.Option{
		sinch.WithHTTPClient(&http.Client{Transport: transport}),
		sinch.WithTokenURL(w.protocol.url() + sinchtest.TokenPath),
		sinch.WithAttemptTimeout(simAttemptTimeout),
		sinch.WithLimiter(simLimiter{w.seed}),
	}
	for _, api := range []string{"conversation", "template", "batch"} {
		options = append(options, sinch.WithBaseURL(api, w.protocol.url()+"/"+api))
	}
	var credentials sinch.Credentials = sinch.TokenFunc(w.token)
	if w.fetches {
		credentials = sinch.AccessKey(w.fake.KeyID(), w.fake.KeySecret())
	}
	client, err := sinch.NewClient(w.fake.ProjectID(), sinch.RegionEU, credentials, options...)
	if err != nil {
		panic(err)
	}
	return client
}

// token asks the fake for a token without the network.
func (w *simWorld) token(context.Context) (string, time.Time, error) {
	granted := w.prepare(sinchtest.TokenPath, "application/x-www-form-urlencoded", "grant_type=client_credentials")
	return granted.Token, time.Now().Add(time.Hour), nil
}

// simLimiter waits before each attempt but the first as the seed says.
type simLimiter struct{ seed uint64 }

func (l simLimiter) Wait(ctx context.Context) error {
	c := ctx.Value(simCallKey{}).(*simCall)
	c.waits++
	if c.waits == 1 {
		return ctx.Err()
	}
	chance := seeds.Chance(l.seed, c.name+" waits", c.waits)
	select {
	case <-time.After(c.owed + time.Duration(chance.Int64N(int64(time.Second)))):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

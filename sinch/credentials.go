package sinch

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"time"
)

// Credentials are what a client proves with who it is: [AccessKey],
// [BasicAuth] or [TokenFunc]. They hide what they hold when they are printed,
// logged or marshalled.
type Credentials interface {
	// link returns the auth link of the chain, in front of exchange.
	link(exchange link, s *settings) (link, error)
}

// AccessKey are the ID and the secret of an access key, which is made in the
// Sinch dashboard. The client fetches access tokens with it and renews them in
// the background before they expire. This is the way for production.
func AccessKey(id, secret string) Credentials {
	return &accessKey{"sinch.AccessKey", id, secret}
}

// BasicAuth sends the ID and the secret of an access key with every request.
//
// Sinch: basic authentication is heavily rate limited and meant for trying
// things out; the Batch API does not take it.
func BasicAuth(id, secret string) Credentials {
	return &basicKey{"sinch.BasicAuth", id, secret}
}

// TokenFunc gets access tokens from elsewhere, for example from a service that
// alone knows the secret. It returns a token and the end of its validity; a
// zero time, or one in the past, counts as five minutes from now.
//
// It is called when the token is about to expire or Sinch says that it has,
// one call at a time, on a goroutine of its own with a context that ends after
// a minute, which it has to respect. Errors are not retried; a panic is an error
// of the calls that wait, and its value is not shown.
type TokenFunc func(ctx context.Context) (token string, expiry time.Time, err error)

type accessKey struct {
	opaque
	id, secret string
}

func (k *accessKey) link(exchange link, s *settings) (link, error) {
	if k.id == "" || k.secret == "" {
		return nil, errors.New("access key: key ID or secret is empty")
	}
	endpoint := newTokenEndpoint(k, exchange, s)
	return &bearerAuth{next: exchange, tokens: &tokenCache{fetch: endpoint.fetch}}, nil
}

type basicKey struct {
	opaque
	id, secret string
}

func (k *basicKey) link(exchange link, _ *settings) (link, error) {
	if k.id == "" || k.secret == "" {
		return nil, errors.New("basic authentication: key ID or secret is empty")
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(k.id + ":" + k.secret))
	return &basicAuth{next: exchange, authorization: []string{"Basic " + encoded}}, nil
}

func (f TokenFunc) link(exchange link, _ *settings) (link, error) {
	if f == nil {
		return nil, errors.New("token function is nil")
	}
	fetch := func(ctx context.Context) (*token, error) {
		called := time.Now()
		access, expiry, err := f(ctx)
		if err != nil {
			return nil, foreign{err}
		}
		return newToken(access, called, expiry)
	}
	return &bearerAuth{next: exchange, tokens: &tokenCache{fetch: fetch}}, nil
}

// opaque makes the type that embeds it print as this text and nothing else.
type opaque string

// Format prints no secret, whatever the verb.
func (o opaque) Format(state fmt.State, _ rune) {
	io.WriteString(state, string(o))
}

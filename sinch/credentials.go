package sinch

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
	"unicode"
)

// Credentials are what a client proves with who it is: [AccessKey],
// [BasicAuth] or [TokenFunc]. They hide what they hold when they are printed,
// logged or marshalled. [NewClient] refuses an ID or a secret with a line end or
// other white space around it, as comes from a file, or a control character in
// it, and an ID with a colon. They do not change, and several clients may have
// the same; each of them gets a token of its own.
type Credentials interface {
	// link returns the auth link of the chain, in front of exchange.
	link(exchange link, s *settings) (link, error)
}

// AccessKey are the ID and the secret of an access key, which is made in the
// Sinch dashboard. This is the way for production: the client fetches access
// tokens with it and renews them in the background before they expire, those of
// an hour at a random moment between ten and five minutes before.
//
// A token request that fails after its retries is remembered: calls that need a
// token get its error without a further request for up to a second, doubling
// up to 30 s while it goes on. Calls that have a token that is still good do not
// notice.
func AccessKey(id, secret string) Credentials {
	return &accessKey{"sinch.AccessKey", &key{id, secret}}
}

// BasicAuth sends the ID and the secret of an access key with every request.
//
// Sinch: basic authentication is heavily rate limited and meant for trying
// things out; the Batch API does not take it.
func BasicAuth(id, secret string) Credentials {
	return &basicKey{"sinch.BasicAuth", &key{id, secret}}
}

// TokenFunc gets access tokens from elsewhere, for example from a service that
// alone knows the secret. It returns a token, without "Bearer", and the end of
// its validity; a zero time, or one in the past, counts as five minutes from now.
//
// It is called when the token is about to expire or Sinch says that it has or
// no longer accepts it, one call at a time, on a goroutine of its own with a
// context that ends after a minute, which it has to respect: five seconds after
// that, calls wait for it no longer and fail. Errors are not retried but
// remembered, as [AccessKey] says. A panic is an error of the calls that wait, and
// its value is not shown. A function that several clients have has to be safe for
// concurrent use.
type TokenFunc func(ctx context.Context) (token string, expiry time.Time, err error)

// key is what an access key holds. It stands behind a pointer in what hides it,
// since fmt prints unexported fields without asking their methods.
type key struct{ id, secret string }

type accessKey struct {
	opaque
	*key
}

func (k *accessKey) link(exchange link, s *settings) (link, error) {
	if err := checkKey(k.id, k.secret); err != nil {
		return nil, fmt.Errorf("access key: %w", err)
	}
	endpoint := newTokenEndpoint(k, exchange, s)
	return &bearerAuth{next: exchange, tokens: newTokenCache("the token request", endpoint.fetch, s.hooks)}, nil
}

func (f TokenFunc) link(exchange link, s *settings) (link, error) {
	if f == nil {
		return nil, errors.New("token function is nil")
	}
	fetch := func(ctx context.Context) (*token, error) {
		called := time.Now()
		access, expiry, err := f(ctx)
		if err != nil {
			return nil, foreign{seal(sound("token function", err))}
		}
		return newToken(access, called, expiry)
	}
	return &bearerAuth{next: exchange, tokens: newTokenCache("the token function", fetch, s.hooks)}, nil
}

// bearerAuth is the auth link of credentials that give tokens.
type bearerAuth struct {
	next   link
	tokens *tokenCache
}

// Do sends the call with a token. When Sinch no longer accepts that token, it
// sends the call once more with a new one.
func (b *bearerAuth) Do(ctx context.Context, out *outgoing) (*answer, error) {
	used, answer, err := b.send(ctx, out)
	if err != nil || answer.StatusCode != http.StatusUnauthorized || !b.tokens.drop(used, saysExpired(answer)) {
		return answer, err
	}
	_, answer, err = b.send(ctx, out)
	return answer, err
}

func (b *bearerAuth) send(ctx context.Context, out *outgoing) (*token, *answer, error) {
	token, err := b.tokens.get(ctx)
	if err != nil {
		return nil, nil, &tokenError{err}
	}
	out.authorization = token.authorization
	answer, err := b.next.Do(ctx, out)
	if err == nil && answer.StatusCode != http.StatusUnauthorized && !token.worked.Load() {
		token.worked.Store(true)
	}
	return token, answer, err
}

// saysExpired reports whether an answer says that the token has expired.
func saysExpired(answer *answer) bool {
	for _, challenge := range answer.Header.Values("WWW-Authenticate") {
		if strings.Contains(strings.ToLower(challenge), "expired") {
			return true
		}
	}
	return false
}

type basicKey struct {
	opaque
	*key
}

func (k *basicKey) link(exchange link, _ *settings) (link, error) {
	if err := checkKey(k.id, k.secret); err != nil {
		return nil, fmt.Errorf("basic authentication: %w", err)
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(k.id + ":" + k.secret))
	return &basicAuth{next: exchange, authorization: "Basic " + encoded}, nil
}

// basicAuth is the auth link of [BasicAuth].
type basicAuth struct {
	next          link
	authorization string
}

func (b *basicAuth) Do(ctx context.Context, out *outgoing) (*answer, error) {
	out.authorization = b.authorization
	return b.next.Do(ctx, out)
}

// checkKey finds what is wrong with an access key without showing it.
func checkKey(id, secret string) error {
	if id == "" || secret == "" {
		return errors.New("key ID or secret is empty")
	}
	if err := checkText("the key ID", id); err != nil {
		return err
	}
	if strings.Contains(id, ":") {
		return errors.New("the key ID has a colon in it; pass ID and secret apart")
	}
	return checkText("the key secret", secret)
}

// checkToken finds what is wrong with an access token without showing it.
func checkToken(access string) error {
	if access == "" {
		return errors.New("the access token is empty")
	}
	if err := checkText("the access token", access); err != nil {
		return err
	}
	if strings.ContainsFunc(access, func(r rune) bool { return r <= ' ' || r >= 0x7f }) {
		return errors.New("the access token has a space in it or a character that is not ASCII; pass it alone, without a scheme")
	}
	return nil
}

// checkText refuses what comes with a text that was read from a file or copied
// from a page, and would make it another one than is meant or break a header.
func checkText(what, text string) error {
	trimmed := strings.TrimSpace(text)
	switch {
	case strings.TrimRight(text, "\r\n") != text:
		return fmt.Errorf("%s ends in a line end; remove the line end, which files have", what)
	case trimmed != text:
		return fmt.Errorf("%s has white space around it; remove the white space", what)
	case strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Errorf("%s has a line end, a byte order mark or another character in it that does not print; remove it", what)
	}
	return nil
}

// opaque makes the type that embeds it print as this text and nothing else.
type opaque string

// Format prints no secret, whatever the verb.
func (o opaque) Format(state fmt.State, _ rune) {
	io.WriteString(state, string(o))
}

package sinch

import (
	"context"
	"net/http"
	"strings"
)

// basicAuth is the auth link of [BasicAuth].
type basicAuth struct {
	next          link
	authorization []string
}

func (b *basicAuth) Do(ctx context.Context, out *outgoing) (*answer, error) {
	out.authorization = b.authorization
	return b.next.Do(ctx, out)
}

// bearerAuth is the auth link of credentials that give tokens.
type bearerAuth struct {
	next   link
	tokens *tokenCache
}

// Do sends the call with a token. When that token turns out to have expired,
// it sends the call once more with a new one.
func (b *bearerAuth) Do(ctx context.Context, out *outgoing) (*answer, error) {
	used, answer, err := b.send(ctx, out)
	if err != nil || !tokenExpired(answer) {
		return answer, err
	}
	b.tokens.drop(used)
	_, answer, err = b.send(ctx, out)
	return answer, err
}

func (b *bearerAuth) send(ctx context.Context, out *outgoing) (*token, *answer, error) {
	token, err := b.tokens.get(ctx)
	if err != nil {
		out.answer = nil
		return nil, nil, &tokenError{err}
	}
	out.authorization = token.authorization
	answer, err := b.next.Do(ctx, out)
	return token, answer, err
}

// tokenExpired reports whether a new token can help. A 401 that does not speak
// of expiry means wrong credentials.
func tokenExpired(answer *answer) bool {
	if answer.StatusCode != http.StatusUnauthorized {
		return false
	}
	for _, challenge := range answer.Header.Values("WWW-Authenticate") {
		if strings.Contains(strings.ToLower(challenge), "expired") {
			return true
		}
	}
	return false
}

package sinchtest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// clientCredentials are those of a webhook whose receiver wants a token.
type clientCredentials struct{ id, secret, endpoint, scope, responseType string }

func clientCredentialsOf(c *conversation.ClientCredentials) clientCredentials {
	if c == nil {
		return clientCredentials{}
	}
	return clientCredentials{c.ClientID, c.ClientSecret, c.Endpoint, value(c.Scope), value(c.ResponseType)}
}

// callbackTokens fetches the tokens for callbacks, and keeps them until they
// expire.
type callbackTokens struct {
	ctx     context.Context // of all fetches, with their HTTP client
	mu      sync.Mutex
	sources map[clientCredentials]tokenSource
}

// tokenSource has one turn for all that want a token. They wait for a channel and
// not for a lock, which would stop the clock of a testing/synctest bubble.
type tokenSource struct {
	turn chan struct{} // holds one
	oauth2.TokenSource
}

func newCallbackTokens(ctx context.Context, client *http.Client) *callbackTokens {
	return &callbackTokens{
		ctx:     context.WithValue(ctx, oauth2.HTTPClient, client),
		sources: map[clientCredentials]tokenSource{},
	}
}

// authorize gives a request the token of the credentials, if there are any. The
// error holds neither an address nor what the endpoint wrote.
func (t *callbackTokens) authorize(request *http.Request, credentials clientCredentials) error {
	if credentials == (clientCredentials{}) {
		return nil
	}
	source := t.source(credentials)
	select {
	case source.turn <- struct{}{}:
	case <-t.ctx.Done():
		return t.ctx.Err()
	}
	token, err := source.Token()
	<-source.turn
	if failed, ok := errors.AsType[*oauth2.RetrieveError](err); ok {
		return fmt.Errorf("no access token: the endpoint answered with status %d", failed.Response.StatusCode)
	}
	if err != nil {
		return fmt.Errorf("no access token: %w", withoutAddress(err))
	}
	token.SetAuthHeader(request)
	return nil
}

func (t *callbackTokens) source(c clientCredentials) tokenSource {
	t.mu.Lock()
	defer t.mu.Unlock()
	source, known := t.sources[c]
	if !known {
		config := clientcredentials.Config{
			ClientID: c.id, ClientSecret: c.secret, TokenURL: c.endpoint, Scopes: strings.Fields(c.scope),
			AuthStyle: oauth2.AuthStyleInHeader,
		}
		if c.responseType != "" {
			config.EndpointParams = url.Values{"response_type": {c.responseType}}
		}
		source = tokenSource{make(chan struct{}, 1), config.TokenSource(t.ctx)}
		t.sources[c] = source
	}
	return source
}

package sinch

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// tokenOperation is the operation ID of token requests in errors and logs.
const tokenOperation = "oauth2/token"

// tokenEndpoint fetches tokens for an access key.
type tokenEndpoint struct {
	config  clientcredentials.Config
	client  *http.Client
	secrets *strings.Replacer
}

func newTokenEndpoint(key *accessKey, exchange link, s *settings) *tokenEndpoint {
	// The mode is the default whatever the client's: asking for a token twice
	// does no harm. There is no budget, since there is one fetch at a time.
	policy := new(RetryPolicy{OnRetry: s.retry.OnRetry}.or(defaultRetryPolicy()))
	secrets := secretsOf(key.id, key.secret)
	return &tokenEndpoint{
		config: clientcredentials.Config{
			ClientID:     key.id,
			ClientSecret: key.secret,
			TokenURL:     s.tokenURL,
			AuthStyle:    oauth2.AuthStyleInHeader,
		},
		client: &http.Client{Transport: &tokenTransport{
			next:    &retry{next: exchange, journal: journal{s.logger}},
			timeout: s.attemptTimeout,
			policy:  policy,
			secrets: secrets,
		}},
		secrets: secrets,
	}
}

func (e *tokenEndpoint) fetch(ctx context.Context) (*token, error) {
	fetched := time.Now()
	granted, err := e.config.Token(context.WithValue(ctx, oauth2.HTTPClient, e.client))
	if err != nil {
		return nil, e.failure(err)
	}
	return newToken(granted.AccessToken, fetched, granted.Expiry)
}

// failure returns the *Error of the retry link. What oauth2 itself finds wrong
// with an answer it says by quoting it, so of that only the code is kept.
func (e *tokenEndpoint) failure(err error) error {
	if failed, ok := errors.AsType[*Error](err); ok {
		return failed
	}
	failed := &Error{Operation: tokenOperation, StatusCode: http.StatusOK, words: seal(words{cause: errors.New("the answer holds no token")})}
	if refusal, ok := errors.AsType[*oauth2.RetrieveError](err); ok {
		failed.Status, failed.words.inside().message = refusal.ErrorCode, refusal.ErrorDescription
		failed.redact(e.secrets)
	}
	return failed
}

// redact leaves an error of the token endpoint short and without the access
// key, which the endpoint may repeat: its words are shown, and it is remembered.
func (e *Error) redact(secrets *strings.Replacer) {
	words := e.words.inside()
	e.Status, words.message = secrets.Replace(e.Status), secrets.Replace(words.message)
	e.settle(maxShown)
	words.details, words.violations = nil, nil
	words.header = words.header.Clone()
	for _, values := range words.header {
		for i, value := range values {
			values[i] = secrets.Replace(value)
		}
	}
}

// secretsOf takes an access key out of a text, in the forms in which it is
// sent: the token endpoint may repeat in an error what it was asked.
func secretsOf(id, secret string) *strings.Replacer {
	id, escaped := url.QueryEscape(id), url.QueryEscape(secret)
	header := base64.StdEncoding.EncodeToString([]byte(id + ":" + escaped))
	return strings.NewReplacer(header, "[secret]", secret, "[secret]", escaped, "[secret]")
}

// tokenTransport sends oauth2's requests through the links that all calls go
// through, so that retries, limits and timeouts are the same.
type tokenTransport struct {
	next    link
	timeout time.Duration
	policy  *RetryPolicy
	secrets *strings.Replacer
}

func (t *tokenTransport) RoundTrip(request *http.Request) (*http.Response, error) {
	defer request.Body.Close()
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	answer, err := t.next.Do(request.Context(), &outgoing{
		operation: &call.Operation{ID: tokenOperation, Method: request.Method, Path: request.URL.Path, Idempotent: true},
		url:       *request.URL,
		header:    request.Header,
		body:      body,
		decodes:   true,
		timeout:   t.timeout,
		policy:    t.policy,
		secrets:   t.secrets,
	})
	if err != nil {
		return nil, err
	}
	answer.body = bytes.TrimPrefix(answer.body, []byte("\ufeff")) // with which oauth2 finds no token
	return answer.replay(), nil
}

package sinchtest

import (
	"crypto/rand"
	"crypto/subtle"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
)

// TokenPath is the path of the token endpoint.
const TokenPath = "/oauth2/token"

// expiredChallenge is how Sinch says that a token has expired; any other 401
// means that the credentials are wrong.
const expiredChallenge = `Bearer realm="sinch", error="invalid_token", error_description="expired"`

// oauthError is the error body of the token endpoint, which is not that of the
// API.
type oauthError struct {
	Error       string `json:"error"`
	Description string `json:"error_description"`
	Hint        string `json:"error_hint"`
	Verbose     string `json:"error_verbose"`
}

func refuseToken(code int, name, description string) *answer {
	return jsonAnswer(code, nil, oauthError{name, description, "", description})
}

// grantToken answers the token endpoint.
func (h *Handler) grantToken(x *exchange) *answer {
	if !h.takeGrant() {
		return refuseToken(http.StatusTooManyRequests, oauthErrorName(http.StatusTooManyRequests), "too many requests for tokens")
	}
	if x.Method != http.MethodPost {
		a := refuseToken(http.StatusMethodNotAllowed, "invalid_request", "the method has to be POST")
		a.header.Set("Allow", http.MethodPost)
		return a
	}
	if kind, _, err := mime.ParseMediaType(x.Header.Get("Content-Type")); err != nil || kind != "application/x-www-form-urlencoded" {
		return refuseToken(http.StatusUnsupportedMediaType, "invalid_request", "the Content-Type has to be application/x-www-form-urlencoded")
	}
	form, err := url.ParseQuery(string(x.Body))
	if err != nil || form.Get("grant_type") != "client_credentials" {
		return refuseToken(http.StatusBadRequest, "unsupported_grant_type", "the grant_type has to be client_credentials")
	}
	if !h.rightKey(x.http) {
		return refuseToken(http.StatusUnauthorized, "invalid_client", "unknown key ID or wrong key secret")
	}
	token := "sinchtest." + rand.Text()
	lifetime := h.settings.tokenLifetime
	h.mu.Lock()
	h.tokens[token] = h.clock.now().Add(lifetime)
	h.mu.Unlock()
	return jsonAnswer(http.StatusOK, nil, struct {
		AccessToken string `json:"access_token"`
		TokenType   string `json:"token_type"`
		ExpiresIn   int    `json:"expires_in"`
		Scope       string `json:"scope"`
	}{token, "bearer", int(lifetime.Seconds()), ""})
}

// How many requests the token endpoint answers: a bucket of so many, refilled
// with so many per second.
const (
	grantBucket = 30
	grantRefill = 10
)

// takeGrant reports whether the token endpoint answers one more request.
func (h *Handler) takeGrant() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	now := h.clock.now()
	refill := now.Sub(h.granted).Seconds() * grantRefill
	h.grants, h.granted = max(0, h.grants-refill), now
	if h.grants > grantBucket-1 {
		return false
	}
	h.grants++
	return true
}

// rightKey reports whether a request has the access key as basic
// authentication. OAuth 2.0 escapes both parts; plain clients do not.
func (h *Handler) rightKey(r *http.Request) bool {
	id, secret, ok := r.BasicAuth()
	return ok && (equal(id, h.settings.keyID) && equal(secret, h.settings.keySecret) ||
		equal(id, url.QueryEscape(h.settings.keyID)) && equal(secret, url.QueryEscape(h.settings.keySecret)))
}

func equal(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// authenticate accepts a token that was granted and has not expired, or the
// access key itself, which the Batch API does not take unless that is assumed.
func (h *Handler) authenticate(x *exchange) error {
	token, isBearer := strings.CutPrefix(x.Header.Get("Authorization"), "Bearer ")
	if !isBearer {
		if x.route.API == batch.API && !h.settings.assumes(BatchTakesBasicAuth) {
			return unauthenticated("the Batch API takes access tokens only", `Bearer realm="sinch"`)
		}
		if h.rightKey(x.http) {
			return nil
		}
		return unauthenticated("the credentials are missing or wrong", `Basic realm="sinch"`)
	}
	h.mu.Lock()
	end, known := h.tokens[token]
	h.mu.Unlock()
	switch {
	case !known:
		return unauthenticated("the token is unknown", `Bearer realm="sinch", error="invalid_token", error_description="unknown"`)
	case !h.clock.now().Before(end):
		return unauthenticated("the token has expired", expiredChallenge)
	}
	return nil
}

func unauthenticated(message, challenge string) *problem {
	return &problem{code: http.StatusUnauthorized, message: message, header: http.Header{"Www-Authenticate": {challenge}}}
}

// ExpireTokens makes all tokens that were granted count as expired.
func (h *Handler) ExpireTokens() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.expireTokens()
}

func (h *Handler) expireTokens() {
	for token := range h.tokens {
		h.tokens[token] = time.Time{}
	}
}

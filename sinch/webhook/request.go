package webhook

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// NewRequest returns a request as Sinch makes it, for tests: a POST of body,
// signed under secret with a new nonce at the present time. With an empty
// secret it is not signed, like the callbacks of a webhook that has none. The
// error says that url is none.
//
// The request goes to a client or straight to a handler:
//
//	request, err := webhook.NewRequest(t.Context(), "https://example.com/sinch", "secret", body)
//	handler.ServeHTTP(recorder, request)
func NewRequest(ctx context.Context, url, secret string, body []byte) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("callback to %q: %w", url, err)
	}
	request.Header.Set("Content-Type", "application/json")
	if secret != "" {
		nonce, now := rand.Text(), time.Now()
		request.Header.Set(SignatureHeader, Sign(secret, body, nonce, now))
		request.Header.Set(TimestampHeader, strconv.FormatInt(now.Unix(), 10))
		request.Header.Set(NonceHeader, nonce)
		request.Header.Set(AlgorithmHeader, Algorithm)
	}
	return request, nil
}

package webhook

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"
)

// NonceStore remembers the nonces of the callbacks that were taken, so that a
// copy of a callback is refused as long as its signature is accepted. It has
// to be safe for concurrent use.
//
// A nonce is added once its signature was found right, so nobody can fill a
// store who does not know the secret, and before the callback is handled, so
// of two deliveries at the same time one is handled. It is removed again when
// handling failed: Sinch will repeat the callback, maybe with the same nonce,
// and the repeat has to be taken. It stays when the process dies in between,
// and a repeat with the same nonce is then refused until its time is over, as
// is one that only comes because the answer to a callback got lost.
//
// The keys are hashes, 43 letters, digits, "-" and "_", from which neither
// nonce nor secret can be told. Equal nonces under different secrets have
// different keys.
type NonceStore interface {
	// Add stores key for at least the time to live and reports whether it was
	// not there. Finding out and storing is one step: of concurrent calls with
	// the same key, one returns true. With an error the callback is not taken
	// but answered with status 500, and repeated by Sinch.
	Add(ctx context.Context, key string, timeToLive time.Duration) (added bool, err error)
	// Remove forgets key. It is no error if the key is not there.
	Remove(ctx context.Context, key string) error
}

const (
	// untimedNonceLifetime is for signatures that never become too old.
	untimedNonceLifetime = 24 * time.Hour
	// maxTolerance is as long as anybody wants nonces to be kept.
	maxTolerance = 365 * 24 * time.Hour
	// removeTimeout bounds the removal of a nonce, which outlives its request.
	removeTimeout = 5 * time.Second
)

// claim adds the nonce to the store, if there is one, and returns its key, or
// "" without a store.
func (s *settings) claim(ctx context.Context, p proof) (key string, err error) {
	if s.nonces == nil {
		return "", nil
	}
	key = nonceKey(p)
	added, err := s.nonces.Add(ctx, key, s.nonceLifetime())
	switch {
	case err != nil:
		return "", fmt.Errorf("nonce store: %w", err)
	case !added:
		return "", ErrReplayed
	}
	return key, nil
}

// release removes the nonce of a callback whose handling failed. The request
// may be over by then, which is why it failed.
func (s *settings) release(ctx context.Context, key string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), removeTimeout)
	defer cancel()
	if err := s.nonces.Remove(ctx, key); err != nil {
		s.onError(ctx, fmt.Errorf("nonce store: %w", err))
	}
}

// nonceLifetime is how long a signature may be accepted: from the full
// tolerance ahead of our clock to the full tolerance behind it. The second is
// for the fraction that a timestamp does not have.
func (s *settings) nonceLifetime() time.Duration {
	if s.tolerance == 0 {
		return untimedNonceLifetime
	}
	return 2*s.tolerance + time.Second
}

// nonceKey hashes with the secret as the key, so that who can read the store
// learns no more than from a signature. It is no signature of anything: what is
// signed has dots in it, and a nonce has none.
func nonceKey(p proof) string {
	mac := hmac.New(sha256.New, []byte(p.secret))
	mac.Write([]byte(p.nonce))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

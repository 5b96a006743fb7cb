package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"hash"
	"strconv"
	"sync"
	"time"
)

// The headers of a signed callback, spelled like the keys of a
// [net/http.Header].
const (
	// SignatureHeader holds the signature, see [Sign].
	SignatureHeader = "X-Sinch-Webhook-Signature"
	// TimestampHeader holds when it was made, in decimal seconds since
	// 1970-01-01 UTC.
	TimestampHeader = "X-Sinch-Webhook-Signature-Timestamp"
	// NonceHeader holds a text that no other callback has.
	NonceHeader = "X-Sinch-Webhook-Signature-Nonce"
	// AlgorithmHeader names the algorithm. There is one, [Algorithm], and
	// nothing in a request makes this package use another: the header is sent,
	// and not looked at.
	AlgorithmHeader = "X-Sinch-Webhook-Signature-Algorithm"
)

// Algorithm is the value of [AlgorithmHeader].
const Algorithm = "HmacSHA256"

// Sign returns the signature of a callback, for tests and fakes: the padded
// standard base64 of the HMAC-SHA256 under secret of
//
//	body "." nonce "." seconds since 1970 of at
//
// [NewRequest] makes a whole signed request.
//
// Sinch: Callbacks, "Validating callbacks".
func Sign(secret string, body []byte, nonce string, at time.Time) string {
	s := signers.Get().(*signer)
	defer signers.Put(s)
	signature := s.sign(secret, body, nonce, strconv.FormatInt(at.Unix(), 10))
	return string(signature[:])
}

// signatureSize is the length of a signature in base64.
const signatureSize = (sha256.Size + 2) / 3 * 4

// signer makes signatures. It keeps the states of the last secrets, since to
// make one costs as much as to sign a small callback. It is not safe for
// concurrent use.
type signer struct {
	states  [4]keyedState
	oldest  int // the state that goes next
	scratch []byte
}

// keyedState is an HMAC that is ready for a text.
type keyedState struct {
	secret string
	mac    hash.Hash // nil for none
}

// signers holds those that nobody is using. The garbage collector empties it, so
// a secret that is no longer used does not stay for long.
var signers = sync.Pool{New: func() any { return new(signer) }}

// mac returns the HMAC of secret, with nothing written to it.
func (s *signer) mac(secret string) hash.Hash {
	for _, state := range s.states {
		if state.mac != nil && state.secret == secret {
			state.mac.Reset()
			return state.mac
		}
	}
	state := keyedState{secret, hmac.New(sha256.New, []byte(secret))}
	s.states[s.oldest] = state
	s.oldest = (s.oldest + 1) % len(s.states)
	return state.mac
}

func (s *signer) sign(secret string, body []byte, nonce, timestamp string) (signature [signatureSize]byte) {
	mac := s.mac(secret)
	mac.Write(body)
	s.scratch = append(s.scratch[:0], '.')
	s.scratch = append(s.scratch, nonce...)
	s.scratch = append(s.scratch, '.')
	s.scratch = append(s.scratch, timestamp...)
	mac.Write(s.scratch)
	s.scratch = mac.Sum(s.scratch[:0])
	base64.StdEncoding.Encode(signature[:], s.scratch)
	return signature
}

// digest returns the HMAC of text in 43 letters, digits, "-" and "_".
func (s *signer) digest(secret, text string) string {
	mac := s.mac(secret)
	s.scratch = append(s.scratch[:0], text...)
	mac.Write(s.scratch)
	return base64.RawURLEncoding.EncodeToString(mac.Sum(s.scratch[:0]))
}

package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
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
	signature := sign(secret, body, nonce, strconv.FormatInt(at.Unix(), 10))
	return string(signature[:])
}

// signatureSize is the length of a signature in base64.
const signatureSize = (sha256.Size + 2) / 3 * 4

func sign(secret string, body []byte, nonce, timestamp string) (signature [signatureSize]byte) {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	suffix := append(make([]byte, 0, 64), '.')
	suffix = append(suffix, nonce...)
	suffix = append(suffix, '.')
	suffix = append(suffix, timestamp...)
	mac.Write(suffix)
	base64.StdEncoding.Encode(signature[:], mac.Sum(nil))
	return signature
}

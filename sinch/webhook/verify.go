package webhook

import (
	"crypto/subtle"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// DefaultTolerance is how far the time of a signature may lie in the past or
// the future, unless [WithTolerance] says otherwise. Sinch asks to check the
// time but gives no number.
const DefaultTolerance = 5 * time.Minute

// Verify reports whether body was signed with one of secrets not longer ago,
// nor further ahead, than [DefaultTolerance]. To change a secret, pass the new
// and the old one until Sinch signs with the new one; empty secrets are left
// out.
//
// The body has to be what was received, byte for byte. The keys of header may
// be spelled in upper or lower case.
//
// The error is [ErrNoSecret], [ErrNoSignature], [ErrBadSignature], [ErrTooOld]
// or [ErrTooNew], the last two only if the signature is right. Verify keeps no
// state and so cannot tell a replay within the tolerance, see [NonceStore]. It
// is safe for concurrent use.
//
// Sinch: Callbacks, "Validating callbacks".
func Verify(header http.Header, body []byte, secrets ...string) error {
	_, err := verify(header, body, secrets, DefaultTolerance)
	return err
}

// proof is what was found to be right.
type proof struct{ secret, nonce string }

func verify(header http.Header, body []byte, secrets []string, tolerance time.Duration) (proof, error) {
	signature, err := headerValue(header, SignatureHeader)
	if err != nil {
		return proof{}, err
	}
	timestamp, err := headerValue(header, TimestampHeader)
	if err != nil {
		return proof{}, err
	}
	nonce, err := headerValue(header, NonceHeader)
	if err != nil {
		return proof{}, err
	}
	at, err := parseTimestamp(timestamp)
	if err != nil {
		return proof{}, err
	}
	// The signed text has dots between its parts. With one in the nonce, the
	// end of a body could be passed off as the beginning of its nonce.
	if strings.Contains(nonce, ".") {
		return proof{}, fmt.Errorf("%w: the nonce has a dot", ErrBadSignature)
	}
	secret, err := findSecret(secrets, signature, body, nonce, timestamp)
	if err != nil {
		return proof{}, err
	}
	return proof{secret, nonce}, checkAge(at, tolerance)
}

// findSecret returns the secret that gives the signature. It compares base64
// with base64, so that no other spelling of the right bytes is taken, and
// tries all secrets, so that the time it takes does not tell which one it was.
func findSecret(secrets []string, signature string, body []byte, nonce, timestamp string) (found string, err error) {
	err = ErrNoSecret
	for _, secret := range secrets {
		if secret == "" {
			continue // anybody could sign with it
		}
		want := sign(secret, body, nonce, timestamp)
		if subtle.ConstantTimeCompare(want[:], []byte(signature)) == 1 {
			found = secret
		}
		err = ErrBadSignature
	}
	if found != "" {
		err = nil
	}
	return found, err
}

// headerValue returns the one value of a header. It chooses among several for
// nobody: what another reader of the header would choose is unknown.
func headerValue(header http.Header, name string) (string, error) {
	values := header[name]
	if len(values) == 0 {
		// The headers were not read by net/http, which spells them like name.
		for key, spelled := range header {
			if strings.EqualFold(key, name) {
				values = slices.Concat(values, spelled)
			}
		}
	}
	switch {
	case len(values) > 1:
		return "", fmt.Errorf("%w: there are several headers %s", ErrBadSignature, name)
	case len(values) == 0 || values[0] == "":
		return "", fmt.Errorf("%w: there is no header %s", ErrNoSignature, name)
	}
	return values[0], nil
}

func parseTimestamp(text string) (time.Time, error) {
	const digits = 12 // enough for 30,000 years, and too few for milliseconds
	seconds, err := strconv.ParseUint(text, 10, 63)
	if err != nil || len(text) > digits {
		return time.Time{}, fmt.Errorf("%w: the timestamp is not in seconds", ErrBadSignature)
	}
	return time.Unix(int64(seconds), 0), nil
}

func checkAge(at time.Time, tolerance time.Duration) error {
	if tolerance == 0 {
		return nil
	}
	switch age := time.Since(at); {
	case age > tolerance:
		return ErrTooOld
	case age < -tolerance:
		return ErrTooNew
	}
	return nil
}

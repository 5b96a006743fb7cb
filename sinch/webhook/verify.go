package webhook

import (
	"crypto/subtle"
	"fmt"
	"net/http"
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
// The error is [ErrNoSecret], [ErrNoSignature], [ErrBodyGone] for no body at
// all, [ErrBadSignature], [ErrBadTimestamp], [ErrTooOld] or [ErrTooNew], the last
// three only if the signature is right, or says that a secret has a line end.
// [Status] turns it into an answer. Verify keeps no state of callbacks and so
// cannot tell a replay within the tolerance, see [NonceStore]. It is safe for
// concurrent use.
//
// Sinch: Callbacks, "Validating callbacks".
func Verify(header http.Header, body []byte, secrets ...string) error {
	signed, err := readSigned(header)
	if err != nil {
		return err
	}
	_, err = signed.verify(body, secrets, DefaultTolerance)
	return err
}

// signed is what the headers of a callback say.
type signed struct{ signature, timestamp, nonce string }

// proof is what was found to be right.
type proof struct{ secret, nonce string }

// signedHeaders are the headers without which nothing is signed.
var signedHeaders = [...]string{SignatureHeader, TimestampHeader, NonceHeader}

// findSigned returns the value of each of signedHeaders and how many there are.
// The header may not have been read by net/http, which spells them alike, so
// all spellings count.
func findSigned(header http.Header) (values [len(signedHeaders)]string, counts [len(signedHeaders)]int) {
	for key, found := range header {
		for i, name := range signedHeaders {
			if len(key) == len(name) && strings.EqualFold(key, name) && len(found) > 0 {
				values[i] = found[0]
				counts[i] += len(found)
			}
		}
	}
	return values, counts
}

// isSigned reports whether there is anything to verify.
func isSigned(header http.Header) bool {
	_, counts := findSigned(header)
	return counts[0] > 0
}

// readSigned reads the headers, of which everything is wrong until it is
// verified. It chooses among several values for nobody: what another reader of
// the header would choose is unknown.
func readSigned(header http.Header) (signed, error) {
	values, counts := findSigned(header)
	for i, name := range signedHeaders {
		switch {
		case counts[i] > 1:
			return signed{}, fmt.Errorf("%w: there are several headers %s", ErrBadSignature, name)
		case values[i] == "":
			return signed{}, fmt.Errorf("%w: there is no header %s", ErrNoSignature, name)
		}
	}
	s := signed{signature: values[0], timestamp: values[1], nonce: values[2]}
	// The signed text has dots between its parts. With one in the nonce, the
	// end of a body could be passed off as the beginning of its nonce.
	if strings.Contains(s.nonce, ".") {
		return signed{}, fmt.Errorf("%w: the nonce has a dot", ErrBadSignature)
	}
	return s, nil
}

func (s signed) verify(body []byte, secrets []string, tolerance time.Duration) (proof, error) {
	if len(body) == 0 {
		return proof{}, ErrBodyGone
	}
	secret, err := s.findSecret(body, secrets)
	if err != nil {
		return proof{}, err
	}
	at, err := parseTimestamp(s.timestamp)
	if err != nil {
		return proof{}, err
	}
	return proof{secret, s.nonce}, checkAge(at, tolerance)
}

// findSecret returns the secret that gives the signature. It compares base64
// with base64, so that no other spelling of the right bytes is taken, and
// tries all secrets, so that the time it takes does not tell which one it was.
func (s signed) findSecret(body []byte, secrets []string) (found string, err error) {
	if err := checkSecrets(secrets); err != nil {
		return "", err
	}
	signer := signers.Get().(*signer)
	defer signers.Put(signer)
	var got [signatureSize]byte
	fits := copy(got[:], s.signature) == len(s.signature)
	for _, secret := range secrets {
		if secret == "" {
			continue // anybody could sign with it
		}
		want := signer.sign(secret, body, s.nonce, s.timestamp)
		if subtle.ConstantTimeCompare(want[:], got[:]) == 1 && fits {
			found = secret
		}
	}
	if found == "" {
		return "", ErrBadSignature
	}
	return found, nil
}

func parseTimestamp(text string) (time.Time, error) {
	const digits = 12 // enough for 30,000 years, and too few for milliseconds
	seconds, err := strconv.ParseUint(text, 10, 63)
	if err != nil || len(text) > digits {
		return time.Time{}, ErrBadTimestamp
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

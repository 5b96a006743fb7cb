package webhook

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
)

// ParseRequest reads the body of a callback, verifies it with secrets and
// decodes it; it is for handlers in other frameworks. See [Verify] for the
// secrets and [Parse] for what is decoded.
//
// It looks at the headers and the body of the request alone, and the caller
// answers it: best with 401 for a callback that is not verified, with 400 for
// [ErrMalformed], 413 for [ErrTooLarge], and with 500 if handling the event
// fails, after which Sinch repeats it. Replays are told only with
// [WithNonceStore]; [Event.NonceKey] then says what to remove from the store
// when handling the event fails.
//
// The error is one of this package's, of the options or of the store. After
// [ErrNoSecret] and errors of the options the body is not read.
func ParseRequest(r *http.Request, secrets []string, options ...VerifyOption) (*Event, error) {
	s, err := newSettings(secrets, options)
	if err != nil {
		return nil, err
	}
	body, proof, err := s.read(nil, r)
	if err != nil {
		return nil, err
	}
	event, err := Parse(body)
	if err != nil {
		return nil, err
	}
	event.nonceKey, err = s.claim(r.Context(), proof)
	if err != nil {
		return nil, err
	}
	return event, nil
}

// read reads and verifies the body. The response writer, if there is one, is
// told when the limit is reached, so that the connection is closed.
func (s *settings) read(w http.ResponseWriter, r *http.Request) ([]byte, proof, error) {
	body, err := readBody(w, r, s.bodyLimit)
	if err != nil {
		return nil, proof{}, err
	}
	found, err := verify(r.Header, body, s.secrets, s.tolerance)
	return body, found, err
}

func readBody(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	if r.ContentLength > limit {
		return nil, ErrTooLarge
	}
	var body bytes.Buffer
	if r.Body == nil {
		return nil, nil
	}
	// The length is a promise of somebody unknown; what is reserved for it is
	// enough for nearly all callbacks.
	const reserved = 16 << 10
	body.Grow(int(min(max(r.ContentLength, 0), reserved)) + bytes.MinRead)
	_, err := body.ReadFrom(http.MaxBytesReader(w, r.Body, limit))
	if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
		return nil, ErrTooLarge
	}
	if err != nil {
		return nil, fmt.Errorf("%w: read the body: %w", ErrMalformed, err)
	}
	return body.Bytes(), nil
}

package webhook

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
)

// ParseBody verifies a callback with secrets and decodes it. It is for
// everything that has the header and the body of a request but no
// [net/http.Request], such as a function in AWS Lambda, and for frameworks. See
// [Verify] for header, body and secrets, and [Parse] for what is decoded.
//
// The caller answers with the status that [Status] gives for the error:
//
//	event, err := webhook.ParseBody(ctx, header, body, secrets)
//	if err == nil {
//		err = event.Finish(ctx, handlers.Dispatch(ctx, event))
//	}
//	return webhook.Status(err)
//
// Copies are told only with [WithNonceStore]; then [Event.Finish] has to be
// called for every event, and [WithLease] be longer than it takes until then.
//
// The error is one of this package's, or says which option or secret is wrong.
// ParseBody keeps body, which must not be changed afterwards, and is safe for
// concurrent use.
func ParseBody(ctx context.Context, header http.Header, body []byte, secrets []string, options ...Option) (*Event, error) {
	s, err := newSettings(secrets, options)
	if err != nil {
		return nil, fmt.Errorf("webhook: ParseBody: %w", err)
	}
	if int64(len(body)) > s.bodyLimit {
		return nil, ErrTooLarge
	}
	return accepted(s.accept(orBackground(ctx), header, body))
}

// ParseRequest is [ParseBody] of a request whose body nobody has read. It looks
// at the header and the body alone. After errors in options and secrets, and
// without a signature, the body is not read.
func ParseRequest(r *http.Request, secrets []string, options ...Option) (*Event, error) {
	s, err := newSettings(secrets, options)
	if err != nil {
		return nil, fmt.Errorf("webhook: ParseRequest: %w", err)
	}
	body, err := s.read(nil, r)
	if err != nil {
		return nil, err
	}
	return accepted(s.accept(r.Context(), r.Header, body))
}

// accepted leaves out the event of a callback that is not to be handled.
func accepted(event *Event, err error) (*Event, error) {
	if err != nil {
		return nil, err
	}
	return event, nil
}

// accept returns the event of a callback that is verified and claimed. The event
// is there, too, if it could not be claimed.
func (s *settings) accept(ctx context.Context, header http.Header, body []byte) (*Event, error) {
	proof, appID, err := s.verify(ctx, header, body)
	if err != nil {
		return nil, err
	}
	event, err := s.parse(body, appID)
	if err != nil {
		return nil, err
	}
	event.claim, err = s.claim(ctx, proof, event)
	return event, err
}

// verify returns what was right, and the app in whose name.
func (s *settings) verify(ctx context.Context, header http.Header, body []byte) (p proof, appID string, err error) {
	signed, err := readSigned(header)
	if err != nil {
		return proof{}, "", err
	}
	secrets, appID, err := s.secretsFor(ctx, body)
	if err != nil {
		return proof{}, "", err
	}
	p, err = signed.verify(body, secrets, s.tolerance)
	return p, appID, err
}

// parse is Parse of a body that is verified, in the name of an app if there are
// secrets by app.
func (s *settings) parse(body []byte, appID string) (*Event, error) {
	event, err := Parse(body)
	if err == nil && s.byApp != nil && (event.twoApps || event.AppID != appID) {
		return nil, fmt.Errorf("%w: the callback names two apps", ErrBadSignature)
	}
	return event, err
}

// read reads the body of a request that is signed, if only rightly. The
// response writer, if there is one, is told when the limit is reached, so that
// the connection is closed.
func (s *settings) read(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if _, err := readSigned(r.Header); err != nil {
		return nil, err
	}
	if r.ContentLength > s.bodyLimit {
		return nil, ErrTooLarge
	}
	if r.Body == nil {
		return nil, ErrBodyGone
	}
	var body bytes.Buffer
	// The length is a promise of somebody unknown; what is reserved for it is
	// enough for nearly all callbacks.
	const reserved = 16 << 10
	body.Grow(int(min(max(r.ContentLength, 0), reserved)) + bytes.MinRead)
	_, err := body.ReadFrom(http.MaxBytesReader(w, r.Body, s.bodyLimit))
	if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
		return nil, ErrTooLarge
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBodyBroken, err)
	}
	if int64(body.Len()) < r.ContentLength {
		return nil, ErrBodyGone
	}
	return body.Bytes(), nil
}

// orBackground returns ctx, or a context that is never done for nil.
func orBackground(ctx context.Context) context.Context {
	if ctx == nil {
		return context.Background()
	}
	return ctx
}

package webhook

import (
	"context"
	"fmt"
	"strings"
)

// SecretsByApp returns the secrets of the webhooks of an app, the new and the
// old one while one is changed. The ID of the app is "" for callbacks that
// concern the whole project, such as those about contacts: any of its webhooks
// may have sent them, so the secrets of all are right.
//
// It is called for every callback with a signature, before anything is
// verified, so anybody who knows the URL can have it called with any ID, of any
// length: what has to be fetched should be kept, but not that there was nothing,
// since IDs can be made up without end. It has to be safe for concurrent use. Its
// error is answered with 503, and so the callback comes again; no secret is
// [ErrNoSecret], and so does that.
type SecretsByApp func(ctx context.Context, appID string) ([]string, error)

// checkSecrets refuses what nobody meant as a secret.
func checkSecrets(secrets []string) error {
	none := true
	for i, secret := range secrets {
		if strings.ContainsAny(secret, "\r\n") {
			return fmt.Errorf("webhook secret %d of %d has a line end: cut off what the file has around it", i+1, len(secrets))
		}
		none = none && secret == ""
	}
	if none {
		return ErrNoSecret
	}
	return nil
}

// secretsFor returns with what the body may be signed. The app it names is not
// to be trusted until it is verified, and only Parse says for sure which it is.
// What is no JSON has no app, or is refused by Parse.
func (s *settings) secretsFor(ctx context.Context, body []byte) (secrets []string, appID string, err error) {
	if s.byApp == nil {
		return s.secrets, "", nil
	}
	appID = appOf(body)
	secrets, err = s.byApp(ctx, appID)
	if err != nil {
		err = fmt.Errorf("%w: %w", ErrSecrets, err)
	}
	return secrets, appID, err
}

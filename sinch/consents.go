package sinch

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// ConsentsService reads the consent lists of an app: it has all that
// [conversation.ConsentsService] has, and a list that nobody is on yet is an empty
// one. What puts identities on a list is client.Batch.InsertConsents. It is safe for
// concurrent use. Every error is an [*Error].
type ConsentsService struct {
	*conversation.ConsentsService
}

// GetConsents lists the identities on one consent list of an app, none if the
// list has not come into being yet.
//
// Sinch: GET /v1/projects/{project_id}/apps/{app_id}/consents/{list_type},
// operation Consents_GetConsents, idempotent. A list that nobody was ever put on
// is answered with 404 and "ListType for app '…' and type '…' does not exist",
// which was seen and is not documented. Any other 404 is [ErrNotFound].
func (s *ConsentsService) GetConsents(ctx context.Context, appID string, listType conversation.ConsentsListType, opts ...CallOption) (*conversation.GetIdentitiesFromConsentResponse, error) {
	page, err := s.ConsentsService.GetConsents(ctx, appID, listType, opts...)
	if nobodyListed(err) {
		return &conversation.GetIdentitiesFromConsentResponse{Identities: []conversation.Identity{}}, nil
	}
	return page, err
}

// AllConsents iterates over what GetConsents lists, page by page as the
// iteration goes on. It ends with an error if a call fails or the context is
// done.
func (s *ConsentsService) AllConsents(ctx context.Context, appID string, listType conversation.ConsentsListType, opts ...CallOption) iter.Seq2[conversation.Identity, error] {
	return func(yield func(conversation.Identity, error) bool) {
		for identity, err := range s.ConsentsService.AllConsents(ctx, appID, listType, opts...) {
			if nobodyListed(err) || !yield(identity, err) {
				return
			}
		}
	}
}

// nobodyListed tells the 404 of a consent list that does not exist yet from that
// of an app that does not exist, or lives in another region.
func nobodyListed(err error) bool {
	failed, ok := errors.AsType[*Error](err)
	return ok && failed.StatusCode == http.StatusNotFound &&
		strings.HasPrefix(failed.Message(), "ListType ") && strings.HasSuffix(strings.TrimSuffix(failed.Message(), "."), " does not exist")
}

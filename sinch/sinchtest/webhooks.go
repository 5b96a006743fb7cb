package sinchtest

import (
	"net/url"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// maxWebhooks is how many an app can have.
const maxWebhooks = 5

func (s *store) listWebhooks(r *request) (*conversation.ListWebhooksResponse, error) {
	app, err := s.app(r.values["app_id"])
	if err != nil {
		return nil, err
	}
	response := &conversation.ListWebhooksResponse{Webhooks: []conversation.Webhook{}}
	for _, w := range s.webhooks.all() {
		if value(w.AppID) == app.ID {
			response.Webhooks = append(response.Webhooks, *w)
		}
	}
	return response, nil
}

func (s *store) createWebhook(_ *request, body conversation.CreateWebhookRequest) (*conversation.Webhook, error) {
	if _, err := s.app(body.AppID); err != nil {
		return nil, err
	}
	w := conversation.Webhook{
		AppID:                new(body.AppID),
		ClientCredentials:    body.ClientCredentials,
		ID:                   s.nextID(),
		RoutingConfiguration: body.RoutingConfiguration,
		Secret:               body.Secret,
		Target:               body.Target,
		TargetType:           body.TargetType,
		Triggers:             body.Triggers,
	}
	w = defaulted("Webhook", w)
	if err := s.checkWebhook(w); err != nil {
		return nil, err
	}
	return s.webhooks.add(w.ID, w), nil
}

func (s *store) checkWebhook(w conversation.Webhook) error {
	target, err := url.Parse(w.Target)
	switch {
	case err != nil, target.Host == "", target.Scheme != "http" && target.Scheme != "https":
		return refuse([]violation{{"$.target", "not a URL"}})
	case slices.Contains(w.Triggers, conversation.WebhookTriggerUnspecifiedTrigger):
		return refuse([]violation{{"$.triggers", "UNSPECIFIED_TRIGGER is not a trigger"}})
	}
	others := 0
	for id, other := range s.webhooks.all() {
		if value(other.AppID) != value(w.AppID) || id == w.ID {
			continue
		}
		others++
		if other.Target == w.Target {
			return refuse([]violation{{"$.target", "the app has a webhook with this target"}})
		}
	}
	if others >= maxWebhooks {
		return invalid("the app has %d webhooks, which is the most", maxWebhooks)
	}
	return nil
}

func (s *store) getWebhook(r *request) (*conversation.Webhook, error) {
	return s.webhooks.get(r.values["webhook_id"])
}

func (s *store) updateWebhook(r *request) (*conversation.Webhook, error) {
	w, err := s.getWebhook(r)
	if err != nil {
		return nil, err
	}
	updated, err := patch(*w, r, "id", "app_id")
	if err != nil {
		return nil, err
	}
	updated = defaulted("Webhook", updated)
	if err := s.checkWebhook(updated); err != nil {
		return nil, err
	}
	*w = updated
	return w, nil
}

func (s *store) deleteWebhook(r *request) (any, error) {
	w, err := s.getWebhook(r)
	if err != nil {
		return nil, err
	}
	s.webhooks.remove(w.ID)
	return nil, nil
}

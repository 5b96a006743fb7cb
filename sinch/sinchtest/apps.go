package sinchtest

import (
	"cmp"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// What Sinch documents as the defaults of an app, per second and in messages.
const (
	defaultRate  = 25
	defaultDrain = 20
	defaultQueue = 500_000
)

func (s *store) addApp(id string, app conversation.AppResponse) *conversation.AppResponse {
	app.ID = id
	app.ProcessingMode = cmp.Or(app.ProcessingMode, conversation.ProcessingModeDispatch)
	app.RateLimits = &conversation.RateLimits{Inbound: defaultRate, Outbound: defaultDrain, Webhooks: defaultRate}
	app.QueueStats = &conversation.QueueStats{OutboundLimit: defaultQueue}
	return s.apps.add(id, app)
}

// app returns an app by ID. What can not be an ID is malformed, not missing.
func (s *store) app(id string) (*conversation.AppResponse, error) {
	app, err := s.apps.get(id)
	if err != nil && !isULID(id) {
		return nil, invalid("app_id: %q is not an app ID", id)
	}
	return app, err
}

func (s *store) listApps(*request) (conversation.ListAppsResponse, error) {
	apps := conversation.ListAppsResponse{Apps: []conversation.AppResponse{}}
	for _, app := range s.apps.all() {
		apps.Apps = append(apps.Apps, *app)
	}
	return apps, nil
}

func (s *store) createApp(_ *request, body conversation.AppCreateRequest) (*conversation.AppResponse, error) {
	return s.addApp(s.nextID(), conversation.AppResponse{
		CallbackSettings:               body.CallbackSettings,
		ChannelCredentials:             body.ChannelCredentials,
		ConversationMetadataReportView: value(body.ConversationMetadataReportView),
		DeliveryReportBasedFallback:    body.DeliveryReportBasedFallback,
		DispatchRetentionPolicy:        body.DispatchRetentionPolicy,
		DisplayName:                    body.DisplayName,
		MessageRetrySettings:           body.MessageRetrySettings,
		ProcessingMode:                 value(body.ProcessingMode),
		RetentionPolicy:                body.RetentionPolicy,
		SmartConversation:              body.SmartConversation,
	}), nil
}

func (s *store) getApp(r *request) (*conversation.AppResponse, error) {
	return s.app(r.values["app_id"])
}

func (s *store) updateApp(r *request) (*conversation.AppResponse, error) {
	app, err := s.app(r.values["app_id"])
	if err != nil {
		return nil, err
	}
	updated, err := patch(*app, r)
	if err != nil {
		return nil, err
	}
	updated.ProcessingMode = cmp.Or(updated.ProcessingMode, conversation.ProcessingModeDispatch)
	*app = updated
	return app, nil
}

// deleteApp removes the app with its webhooks, conversations, messages, events
// and batches.
// Contacts belong to the project and stay.
func (s *store) deleteApp(r *request) (any, error) {
	app, err := s.app(r.values["app_id"])
	if err != nil {
		return nil, err
	}
	id := app.ID
	s.webhooks.removeWhere(func(w *conversation.Webhook) bool { return value(w.AppID) == id })
	s.events.removeWhere(func(e *conversation.ConversationEvent) bool {
		c, err := s.conversations.get(e.ConversationID)
		return err == nil && value(c.AppID) == id
	})
	s.conversations.removeWhere(func(c *conversation.Conversation) bool { return value(c.AppID) == id })
	s.messages.removeWhere(func(m *message) bool { return m.appID == id })
	s.batches.removeWhere(func(b *messageBatch) bool { return b.request.AppID == id })
	s.apps.remove(id)
	return nil, nil
}

// reaches reports whether a channel is configured in the app. An app without
// any credentials reaches every channel.
func reaches(app *conversation.AppResponse, channel conversation.ConversationChannel) bool {
	return len(app.ChannelCredentials) == 0 || slices.ContainsFunc(app.ChannelCredentials, func(c conversation.ConversationChannelCredentials) bool {
		return value(c.Channel) == channel
	})
}

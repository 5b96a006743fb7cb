package sinchtest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// What Sinch gives an app, per second and in messages, in words only.
const (
	defaultRate  = 25
	defaultQueue = 500_000
)

func (s *store) addApp(id string, app conversation.AppResponse) *conversation.AppResponse {
	app.ID = id
	app.RateLimits = &conversation.RateLimits{Inbound: defaultRate, Outbound: defaultRate, Webhooks: defaultRate}
	app.QueueStats = &conversation.QueueStats{OutboundLimit: defaultQueue}
	app.PersistMessageStatus = &conversation.AppResponsePersistMessageStatus{}
	app.MessageSearch = &conversation.AppResponseMessageSearch{}
	return s.apps.add(id, withDefaults(app))
}

// withDefaults fills in what an app has that was not told otherwise.
func withDefaults(app conversation.AppResponse) conversation.AppResponse {
	app.RetentionPolicy = new(defaulted("RetentionPolicy", value(app.RetentionPolicy)))
	app.DispatchRetentionPolicy = new(defaulted("DispatchRetentionPolicy", value(app.DispatchRetentionPolicy)))
	app.MessageRetrySettings = new(defaulted("MessageRetrySettings", value(app.MessageRetrySettings)))
	given := app.ChannelCredentials // they have no defaults, and may be many
	app.ChannelCredentials = nil
	app = defaulted("AppResponse", app)
	app.ChannelCredentials = given
	if app.DeliveryReportBasedFallback == nil {
		app.AdditionalProperties = withNull(app.AdditionalProperties, "delivery_report_based_fallback")
	}
	return app
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
	if err := s.checkWaitingTime(body.DeliveryReportBasedFallback); err != nil {
		return nil, err
	}
	app := s.addApp(s.nextID(), conversation.AppResponse{
		CallbackSettings:               body.CallbackSettings,
		ChannelCredentials:             checked(body.ChannelCredentials, nil),
		ConversationMetadataReportView: value(body.ConversationMetadataReportView),
		DeliveryReportBasedFallback:    body.DeliveryReportBasedFallback,
		DispatchRetentionPolicy:        body.DispatchRetentionPolicy,
		DisplayName:                    body.DisplayName,
		MessageRetrySettings:           body.MessageRetrySettings,
		ProcessingMode:                 value(body.ProcessingMode),
		RetentionPolicy:                body.RetentionPolicy,
		SmartConversation:              body.SmartConversation,
	})
	return s.answerApp(app, nil), nil
}

// shortWaitingTime is in seconds.
const shortWaitingTime = 60

// checkWaitingTime holds fallbacks to the longer of the two shortest waiting
// times that Sinch writes about.
func (s *store) checkWaitingTime(fallback *conversation.DeliveryReportBasedFallback) error {
	if fallback == nil || fallback.DeliveryReportWaitingTime == nil || s.assumes(ShortWaitingTimesAreTaken) ||
		*fallback.DeliveryReportWaitingTime >= shortWaitingTime {
		return nil
	}
	return refuse([]violation{{"$.delivery_report_based_fallback.delivery_report_waiting_time", fmt.Sprintf("number must be at least %d", shortWaitingTime)}})
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
	if err := s.checkWaitingTime(updated.DeliveryReportBasedFallback); err != nil {
		return nil, err
	}
	before := app.ChannelCredentials
	updated.ChannelCredentials = checked(updated.ChannelCredentials, before)
	*app = withDefaults(updated)
	return s.answerApp(app, before), nil
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
	maps.DeleteFunc(s.dialogues, func(d dialogue, _ *memory) bool { return d.appID == id })
	s.apps.remove(id)
	return nil, nil
}

// reaches reports whether a channel is set up in the app.
func reaches(app *conversation.AppResponse, channel conversation.ConversationChannel) bool {
	return slices.ContainsFunc(app.ChannelCredentials, func(c conversation.ConversationChannelCredentials) bool {
		return value(c.Channel) == channel
	})
}

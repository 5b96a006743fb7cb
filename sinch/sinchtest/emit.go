package sinchtest

import (
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// Emit makes the webhooks that are subscribed to a trigger get an event of any
// kind. It is for what nothing here causes by itself, such as CHANNEL_EVENT,
// SMART_CONVERSATION or UNSUPPORTED. An event without an app is one of
// [Handler.AppID]; project and times are filled in, and the state does not
// change. The error says that there is no such app or trigger, or what is wrong
// with the event.
func (h *Handler) Emit(trigger conversation.WebhookTrigger, event conversation.ConversationWebhookEvent) error {
	if event.AppID == "" {
		event.AppID = h.AppID()
	}
	event.ProjectID = h.ProjectID()
	if err := conforms("WebhookTrigger", trigger); err != nil {
		return fmt.Errorf("sinchtest: Emit: trigger %q: %w", trigger, err)
	}
	if err := conforms("ConversationWebhookEvent", event); err != nil {
		return fmt.Errorf("sinchtest: Emit: event: %w", err)
	}
	return h.update(func(s *store) error {
		if _, err := s.apps.get(event.AppID); err != nil {
			return fmt.Errorf("sinchtest: Emit: %w", err)
		}
		s.emit(event.AppID, trigger, event)
		return nil
	})
}

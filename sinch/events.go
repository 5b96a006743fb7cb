package sinch

import (
	"context"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// EventsService sends and reads events, what happens in a conversation beside
// its messages: a method for each kind of event, and all that
// [conversation.EventsService] has, such as AllEvents and GetEvent. It is safe for
// concurrent use. Every error is an [*Error].
//
// Not every channel knows every event; the webhook for EVENT_DELIVERY reports
// what became of it.
type EventsService struct {
	*conversation.EventsService
}

// SendEvent sends an event with all that the API offers beside its content.
//
// A request without an app ID, or whose event or recipient is empty or has more
// than one member of those of which Sinch takes one, is refused before anything is
// sent. What AdditionalProperties has is left to Sinch.
//
// Sinch: POST /v1/projects/{project_id}/events:send, operation
// Events_SendEvent, not idempotent.
func (s *EventsService) SendEvent(ctx context.Context, body conversation.SendEventRequest, opts ...CallOption) (*conversation.SendEventResponse, error) {
	if err := checkSend(body.AppID, body.Recipient, checkUnion("event", body.Event.Members(), len(body.Event.AdditionalProperties))); err != nil {
		return nil, refused("Events_SendEvent", err)
	}
	return s.EventsService.SendEvent(ctx, body, opts...)
}

// Send sends an event of any kind from an app to a recipient. What it refuses
// is what [EventsService.SendEvent] does.
func (s *EventsService) Send(ctx context.Context, appID string, to Recipient, event conversation.AppEvent, opts ...CallOption) (*conversation.SendEventResponse, error) {
	addressee := to.to.open()
	return s.SendEvent(ctx, conversation.SendEventRequest{
		AppID:                appID,
		Recipient:            addressee.Recipient,
		Event:                event,
		ChannelPriorityOrder: addressee.Channels,
	}, opts...)
}

// SendComposing shows the recipient that somebody is writing.
func (s *EventsService) SendComposing(ctx context.Context, appID string, to Recipient, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{ComposingEvent: &conversation.ComposingEvent{}}, opts...)
}

// SendComposingEnd shows the recipient that nobody is writing any more.
func (s *EventsService) SendComposingEnd(ctx context.Context, appID string, to Recipient, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{ComposingEndEvent: &conversation.ComposingEndEvent{}}, opts...)
}

// SendReadMessage shows the recipient that the last message was read.
func (s *EventsService) SendReadMessage(ctx context.Context, appID string, to Recipient, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{ReadMessageEvent: &conversation.ReadMessageEvent{}}, opts...)
}

// SendCommentReply answers a comment on a post.
func (s *EventsService) SendCommentReply(ctx context.Context, appID string, to Recipient, text string, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{CommentReplyEvent: &conversation.CommentReplyEvent{Text: text}}, opts...)
}

// SendAgentJoined shows the recipient that an agent takes part.
func (s *EventsService) SendAgentJoined(ctx context.Context, appID string, to Recipient, agent conversation.Agent, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{AgentJoinedEvent: &conversation.AgentJoinedEvent{Agent: agent}}, opts...)
}

// SendAgentLeft shows the recipient that an agent no longer takes part.
func (s *EventsService) SendAgentLeft(ctx context.Context, appID string, to Recipient, agent conversation.Agent, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{AgentLeftEvent: &conversation.AgentLeftEvent{Agent: agent}}, opts...)
}

// SendGeneric sends an event that only the channel understands.
func (s *EventsService) SendGeneric(ctx context.Context, appID string, to Recipient, payload map[string]any, opts ...CallOption) (*conversation.SendEventResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppEvent{GenericEvent: &conversation.GenericEvent{Payload: payload}}, opts...)
}

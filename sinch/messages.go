package sinch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// MessagesService sends and reads messages: a method for each kind of message,
// and all that [conversation.MessagesService] has, such as AllMessages and
// GetMessage. It is safe for concurrent use. Every error is an [*Error], but for
// two of FindSent.
//
// That a send succeeds means that Sinch accepted the message, not that it was
// delivered: webhooks report that. A send that fails with [ErrOutcomeUnknown]
// may have been accepted all the same: [MessagesService.FindSent] looks for it.
type MessagesService struct {
	*conversation.MessagesService
	apps *conversation.AppsService
}

// SendMessage sends a message with all that the API offers beside its content:
// metadata, callback URL, time to live, queue.
//
// A request without an app ID, whose message or recipient is empty or has more
// than one member of those of which Sinch takes one, or whose ttl is not one that
// [TTL] gives, is refused before anything is sent. What AdditionalProperties has is
// left to Sinch.
//
// Sinch: POST /v1/projects/{project_id}/messages:send, operation
// Messages_SendMessage, not idempotent.
func (s *MessagesService) SendMessage(ctx context.Context, body conversation.SendMessageRequest, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	if err := cmp.Or(checkSend(body.AppID, body.Recipient, checkContent(&body.Message)), checkTTL(body.TTL)); err != nil {
		return nil, refused("Messages_SendMessage", err)
	}
	return s.MessagesService.SendMessage(ctx, body, opts...)
}

// Send sends a message of any kind from an app to a recipient. What it refuses
// is what [MessagesService.SendMessage] does.
func (s *MessagesService) Send(ctx context.Context, appID string, to Recipient, message conversation.AppMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.SendMessage(ctx, to.to.open().message(appID, message), opts...)
}

// SendText sends a text. For metadata, a time to live or a callback URL beside
// it, change what [NewMessage] returns and give it to
// [MessagesService.SendMessage]; so it is with every kind of message.
func (s *MessagesService) SendText(ctx context.Context, appID string, to Recipient, text string, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: text}}, opts...)
}

// SendCard sends a card: a title, a text, a medium and choices.
func (s *MessagesService) SendCard(ctx context.Context, appID string, to Recipient, card conversation.CardMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{CardMessage: &card}, opts...)
}

// SendCarousel sends cards side by side.
func (s *MessagesService) SendCarousel(ctx context.Context, appID string, to Recipient, carousel conversation.CarouselMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{CarouselMessage: &carousel}, opts...)
}

// SendChoice sends a text with choices to tap.
func (s *MessagesService) SendChoice(ctx context.Context, appID string, to Recipient, choice conversation.ChoiceMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{ChoiceMessage: &choice}, opts...)
}

// SendContactInfo sends a name with its phone numbers and addresses.
func (s *MessagesService) SendContactInfo(ctx context.Context, appID string, to Recipient, info conversation.ContactInfoMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{ContactInfoMessage: &info}, opts...)
}

// SendList sends choices or products in sections.
func (s *MessagesService) SendList(ctx context.Context, appID string, to Recipient, list conversation.ListMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{ListMessage: &list}, opts...)
}

// SendLocation sends a place on the map.
func (s *MessagesService) SendLocation(ctx context.Context, appID string, to Recipient, location conversation.LocationMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{LocationMessage: &location}, opts...)
}

// SendMedia sends an image, a video, an audio or another file by its URL.
func (s *MessagesService) SendMedia(ctx context.Context, appID string, to Recipient, media conversation.MediaProperties, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{MediaMessage: &media}, opts...)
}

// SendTemplate sends a template with its parameters. Those of a WhatsApp
// template are named after where they stand: body[1]text, header[1]image.link,
// button[0]url[1]text.
//
// Sinch: outside the 24 hours after the recipient's last message WhatsApp
// takes nothing but templates.
func (s *MessagesService) SendTemplate(ctx context.Context, appID string, to Recipient, template conversation.TemplateMessage, opts ...CallOption) (*conversation.SendMessageResponse, error) {
	return s.Send(ctx, appID, to, conversation.AppMessage{TemplateMessage: &template}, opts...)
}

// checkSend refuses a send that Sinch could only refuse as well.
func checkSend(appID string, recipient conversation.RecipientRequest, content error) error {
	if appID == "" {
		return errors.New("app_id is empty")
	}
	if err := checkRecipient(recipient); err != nil {
		return err
	}
	return content
}

// checkContent leaves a message that has content for single channels alone to
// Sinch: the document asks for content for the others as well, and calls the one
// an override of the other, which is no proof.
func checkContent(message *conversation.AppMessage) error {
	members := message.Members()
	if len(members) == 0 && len(message.ExplicitChannelMessage)+len(message.ExplicitChannelOmniMessage)+len(message.ChannelSpecificMessage) > 0 {
		return nil
	}
	return checkUnion("message", members, len(message.AdditionalProperties))
}

// checkUnion refuses a union without a member or with several. A member that is
// unknown may be one of the union, or go with each of them: that is left to Sinch.
func checkUnion(name string, members []string, unknown int) error {
	switch {
	case len(members) == 0:
		return fmt.Errorf("%s is empty: one of the members that its documentation lists has to be set", name)
	case len(members)-unknown <= 1:
		return nil
	}
	return fmt.Errorf("%s has %d members (%s): exactly one has to be set", name, len(members), strings.Join(members, ", "))
}

package main

import (
	"context"
	"errors"
	"log"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// What the buttons carry, and comes back when one is tapped.
const (
	early = "table at 18:00"
	late  = "table at 21:00"
)

// shop books tables for those who write to it.
type shop struct {
	client     *sinch.Client
	properties map[conversation.ChannelPropertyKeys]string // such as the sender of SMS
}

// handlers are what happens when somebody writes, or taps a button.
func (s *shop) handlers() webhook.Handlers {
	return webhook.Handlers{
		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
			inbound := event.Message
			if inbound == nil || inbound.ContactMessage == nil {
				return nil
			}
			answer := s.answer(inbound.ContactMessage)
			request := sinch.NewMessage(event.AppID, sinch.ToAuthor(inbound), answer)
			request.ChannelProperties = s.properties
			_, err := s.client.Messages.SendMessage(ctx, request)
			if errors.Is(err, sinch.ErrOutcomeUnknown) {
				// An error would bring the callback again, and that might bring a
				// second answer. Who hears nothing writes again.
				log.Print(err)
				return nil
			}
			return err
		},
	}
}

// answer is what the shop says to a message.
func (s *shop) answer(message *conversation.ContactMessage) conversation.AppMessage {
	switch chosen(message) {
	case early:
		return text("See you at six!")
	case late:
		return text("See you at nine!")
	}
	return conversation.AppMessage{
		ChoiceMessage: &conversation.ChoiceMessage{
			TextMessage: &conversation.TextMessage{Text: "Welcome! When shall we keep a table for you?"},
			Choices: []conversation.Choice{
				{TextMessage: &conversation.TextMessage{Text: "At six"}, PostbackData: new(early)},
				{TextMessage: &conversation.TextMessage{Text: "At nine"}, PostbackData: new(late)},
			},
		},
	}
}

// chosen is what somebody has chosen; "" for nothing. Where a channel has no
// buttons, such as SMS, the choices come as text, and so does the answer.
func chosen(message *conversation.ContactMessage) string {
	if tapped := message.ChoiceResponseMessage; tapped != nil {
		return tapped.PostbackData
	}
	if written := message.TextMessage; written != nil {
		words := strings.ToLower(written.Text)
		switch {
		case strings.Contains(words, "six"):
			return early
		case strings.Contains(words, "nine"):
			return late
		}
	}
	return ""
}

func text(text string) conversation.AppMessage {
	return conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: text}}
}

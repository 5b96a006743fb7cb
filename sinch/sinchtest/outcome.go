package sinchtest

import (
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// whatsAppWindow is how long after a contact wrote WhatsApp takes more than
// templates.
const whatsAppWindow = 24 * time.Hour

// outcome returns what becomes of a message or an event on a channel. The
// identity is nil if the recipient has none, and the request for an event.
func (s *store) outcome(appID string, to *conversation.ChannelIdentity, request *conversation.SendMessageRequest) []conversation.MessageDeliveryReport {
	if to == nil {
		code := conversation.ReasonCodeNoChannelsLeft
		if request.Recipient.ContactID != nil {
			code = conversation.ReasonCodeNoChannelIdentityForContact
		}
		return only(failure(code, "the recipient has no identity on the channels in question"))
	}
	if app, err := s.apps.get(appID); err != nil || !reaches(app, to.Channel) {
		return only(failure(conversation.ReasonCodeChannelConfigurationMissing, "the app has no credentials for the channel"))
	}
	for _, at := range []place{{to.Channel, plain(to.Identity)}, {"", plain(to.Identity)}, {to.Channel, ""}} {
		if reports, found := s.outcomes[at]; found {
			return reports
		}
	}
	if request != nil {
		if refused := s.refusedByChannel(appID, to, request); refused != nil {
			return only(*refused)
		}
	}
	if reports, found := s.outcomes[place{}]; found {
		return reports
	}
	return []conversation.MessageDeliveryReport{
		{Status: conversation.DeliveryStatusQueuedOnChannel},
		{Status: conversation.DeliveryStatusDelivered},
	}
}

// refusedByChannel returns why a message can not go out on a channel, or nil.
func (s *store) refusedByChannel(appID string, to *conversation.ChannelIdentity, request *conversation.SendMessageRequest) *conversation.MessageDeliveryReport {
	switch {
	case s.consents.blocks(appID, to.Identity, value(request.MessageContentType)):
		return new(failure(conversation.ReasonCodeRecipientNotOptedIn, "the recipient is on a consent list"))
	case to.Channel == conversation.ConversationChannelWhatsApp && !isWhatsAppTemplate(request.Message) &&
		s.now.Sub(s.remember(appID, *to).heard) >= whatsAppWindow:
		return new(failure(conversation.ReasonCodeOutsideAllowedSendingWindow, "the recipient has written nothing for 24 hours, and this is no template"))
	case lacksTemplate(request.Message, to.Channel):
		return new(failure(conversation.ReasonCodeTemplateNotFound, "channel_template has none for the channel, there is no omni_template, and nothing else for the channel"))
	case to.Channel == conversation.ConversationChannelSMS && s.assumes(SMSNeedsSender) &&
		request.ChannelProperties[conversation.ChannelPropertyKeysSMSSender] == "":
		return new(failure(conversation.ReasonCodeChannelBadConfiguration, "there is no SMS_SENDER"))
	}
	return nil
}

// isWhatsAppTemplate reports whether a message is a template, or is given in
// WhatsApp's own form, which may be one.
func isWhatsAppTemplate(message conversation.AppMessage) bool {
	_, own := message.ExplicitChannelMessage[conversation.ConversationChannelWhatsApp]
	return own || message.TemplateMessage != nil
}

// lacksTemplate reports whether a message is a template of other channels alone,
// so that there is nothing to send on this one.
func lacksTemplate(message conversation.AppMessage, channel conversation.ConversationChannel) bool {
	template := message.TemplateMessage
	if template == nil || template.OmniTemplate != nil {
		return false
	}
	_, found := template.ChannelTemplate[channel]
	_, raw := message.ExplicitChannelMessage[channel]
	_, omni := message.ExplicitChannelOmniMessage[channel]
	_, specific := message.ChannelSpecificMessage[channel]
	return !found && !raw && !omni && !specific
}

func failure(code conversation.ReasonCode, description string) conversation.MessageDeliveryReport {
	return conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: &code, Description: &description},
	}
}

func only(report conversation.MessageDeliveryReport) []conversation.MessageDeliveryReport {
	return []conversation.MessageDeliveryReport{report}
}

// dialogue is an app and an identity on a channel.
type dialogue struct {
	appID string
	place
}

// memory is what is kept of a dialogue beside its messages.
type memory struct {
	heard         time.Time      // when the contact wrote last
	correlationID string         // the latest, of a dispatched message
	metadata      map[string]any // likewise
}

// remember returns what is kept of a dialogue, to read or to change.
func (s *store) remember(appID string, i conversation.ChannelIdentity) *memory {
	key := dialogue{appID, place{i.Channel, plain(i.Identity)}}
	if s.dialogues[key] == nil {
		s.dialogues[key] = &memory{}
	}
	return s.dialogues[key]
}

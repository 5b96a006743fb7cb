package sinchtest

import "github.com/sinchgo/sinch-conversation-go/gen/conversation"

// queryCapability answers by callback, one for each identity of the recipient,
// who has to be a contact: each channel is fully capable if the app has it, and
// not at all otherwise.
func (s *store) queryCapability(_ *request, body conversation.QueryCapability) (*conversation.QueryCapabilityResponse, error) {
	app, err := s.app(body.AppID)
	if err != nil {
		return nil, err
	}
	identities, contact, err := s.recipient(destination{
		appID:     body.AppID,
		recipient: conversation.RecipientRequest{ContactID: body.Recipient.ContactID, IdentifiedBy: body.Recipient.IdentifiedBy},
	})
	if err != nil {
		return nil, err
	}
	if body.RequestID == nil {
		body.RequestID = new(s.nextID())
	}
	answer := &conversation.QueryCapabilityResponse{AppID: body.AppID, Recipient: new(body.Recipient), RequestID: value(body.RequestID)}
	if contact == nil {
		contact = s.contactWith(body.AppID, identities)
	}
	if contact == nil && s.assumes(UnknownContactsAreNotAnswered) {
		return answer, nil
	}
	if contact == nil {
		return nil, notFound("contact", "identified by its identities")
	}
	for _, i := range identities {
		status := conversation.CapabilityNotificationCapabilityStatusNoCapability
		if reaches(app, i.Channel) {
			status = conversation.CapabilityNotificationCapabilityStatusCapabilityFull
		}
		s.emit(body.AppID, conversation.WebhookTriggerCapability, conversation.ConversationWebhookEvent{
			CapabilityNotification: &conversation.CapabilityNotification{
				CapabilityStatus: status,
				Channel:          i.Channel,
				ContactID:        contact.ID,
				Identity:         callbackIdentity(&i).Identity,
				RequestID:        value(body.RequestID),
			},
		})
	}
	return answer, nil
}

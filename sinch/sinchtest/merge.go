package sinchtest

import (
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// mergeContact folds a contact into another one. Identities move for channels
// that the destination lacks, other fields where it has none.
func (s *store) mergeContact(r *request, body conversation.MergeContactRequest) (*conversation.Contact, error) {
	destination, err := s.contacts.get(r.values["destination_id"])
	if err != nil {
		return nil, err
	}
	source, err := s.contacts.get(body.SourceID)
	if err != nil {
		return nil, err
	}
	if source == destination {
		return nil, invalid("source_id: a contact can not be merged with itself")
	}
	had := slices.Clone(destination.ChannelIdentities)
	for _, identity := range source.ChannelIdentities {
		lacks := !slices.ContainsFunc(had, func(i conversation.ChannelIdentity) bool { return i.Channel == identity.Channel })
		if lacks {
			destination.ChannelIdentities = append(destination.ChannelIdentities, identity)
		}
	}
	s.identities.know(destination)
	for _, channel := range source.ChannelPriority {
		if !slices.Contains(destination.ChannelPriority, channel) {
			destination.ChannelPriority = append(slices.Clip(destination.ChannelPriority), channel)
		}
	}
	destination.DisplayName = textOr(destination.DisplayName, source.DisplayName)
	destination.Email = textOr(destination.Email, source.Email)
	destination.ExternalID = textOr(destination.ExternalID, source.ExternalID)
	if language := value(destination.Language); language == "" || language == conversation.ContactLanguageUnspecified {
		destination.Language = source.Language
	}
	destination.Metadata = textOr(destination.Metadata, source.Metadata)
	s.moveConversations(source.ID, destination.ID)
	s.emit("", conversation.WebhookTriggerContactMerge, conversation.ConversationWebhookEvent{
		ContactMergeNotification: &conversation.ContactMergeNotification{
			DeletedContact:   callbackContact(*source),
			PreservedContact: callbackContact(*destination),
		},
	})
	s.contacts.remove(source.ID)
	return destination, nil
}

// textOr returns the second text if the first is missing or empty.
func textOr(first, second *string) *string {
	if value(first) == "" {
		return second
	}
	return first
}

// moveConversations gives the conversations of a contact to another one. Where
// that has an active one with the same app, they become part of it.
func (s *store) moveConversations(from, to string) {
	into := map[string]string{} // conversations that go away, and what takes them in
	for id, c := range s.conversations.all() {
		if value(c.ContactID) != from {
			continue
		}
		if active := s.activeConversation(*c.AppID, to); active != nil {
			into[id] = active.ID
			if c.LastReceived.After(active.LastReceived) {
				active.LastReceived = c.LastReceived
			}
		}
	}
	for id, c := range s.conversations.all() {
		if value(c.ContactID) == from && into[id] == "" {
			c.ContactID = new(to)
		}
	}
	s.conversations.removeWhere(func(c *conversation.Conversation) bool { return into[c.ID] != "" })
	for _, m := range s.messages.all() {
		if m.stored.ContactID == from {
			m.stored.ContactID = to
		}
		if target := into[m.stored.ConversationID]; target != "" {
			m.stored.ConversationID = target
		}
	}
	for _, e := range s.events.all() {
		if e.ContactID == from {
			e.ContactID = to
		}
		if target := into[e.ConversationID]; target != "" {
			e.ConversationID = target
		}
	}
}

package sinchtest

import (
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// sameIdentity compares identities as Sinch does, which takes phone numbers
// with and without the leading plus.
func sameIdentity(a, b string) bool {
	return plain(a) == plain(b)
}

// hasIdentity reports whether a contact is known by an identity.
func hasIdentity(contact *conversation.Contact, channel conversation.ConversationChannel, identity string) bool {
	return slices.ContainsFunc(contact.ChannelIdentities, func(i conversation.ChannelIdentity) bool {
		return i.Channel == channel && sameIdentity(i.Identity, identity)
	})
}

func (s *store) listContacts(r *request, params conversation.ListContactsParams) (*conversation.ListContactsResponse, error) {
	switch {
	case (params.Channel == nil) != (params.Identity == nil):
		return nil, invalid("channel and identity have to be given together")
	case params.Identity != nil && params.ExternalID != nil:
		return nil, invalid("identity and external_id exclude each other")
	}
	var contacts list[conversation.Contact]
	for id, contact := range s.contacts.all() {
		if matches(params.ExternalID, value(contact.ExternalID)) &&
			(params.Identity == nil || hasIdentity(contact, *params.Channel, *params.Identity)) {
			contacts.add(id, *contact)
		}
	}
	page, next, err := contacts.page(r.route.pageSize(), params.PageSize, params.PageToken)
	return &conversation.ListContactsResponse{Contacts: page, NextPageToken: next}, err
}

func (s *store) createContact(_ *request, body conversation.ContactCreateRequest) (*conversation.Contact, error) {
	return s.addContact(contactOf(body)), nil
}

func contactOf(body conversation.ContactCreateRequest) conversation.Contact {
	return conversation.Contact{
		ChannelIdentities: body.ChannelIdentities,
		ChannelPriority:   body.ChannelPriority,
		DisplayName:       body.DisplayName,
		Email:             body.Email,
		ExternalID:        body.ExternalID,
		Language:          new(body.Language),
		Metadata:          body.Metadata,
	}
}

func (s *store) addContact(contact conversation.Contact) *conversation.Contact {
	contact.ID = s.nextID()
	added := s.contacts.add(contact.ID, contact)
	s.identities.know(added)
	s.emit("", conversation.WebhookTriggerContactCreate, conversation.ConversationWebhookEvent{
		ContactCreateNotification: &conversation.ContactNotification{Contact: callbackContact(contact)},
	})
	return added
}

func (s *store) getContact(r *request) (*conversation.Contact, error) {
	return s.contacts.get(r.values["contact_id"])
}

func (s *store) updateContact(r *request) (*conversation.Contact, error) {
	contact, err := s.contacts.get(r.values["contact_id"])
	if err != nil {
		return nil, err
	}
	updated, err := patch(*contact, r, "id")
	if err != nil {
		return nil, err
	}
	*contact = updated
	s.identities.know(contact)
	s.emit("", conversation.WebhookTriggerContactUpdate, conversation.ConversationWebhookEvent{
		ContactUpdateNotification: &conversation.ContactNotification{Contact: callbackContact(updated)},
	})
	return contact, nil
}

func (s *store) deleteContact(r *request) (any, error) {
	contact, err := s.contacts.get(r.values["contact_id"])
	if err != nil {
		return nil, err
	}
	s.removeContact(contact)
	return nil, nil
}

func (s *store) removeContact(contact *conversation.Contact) {
	s.emit("", conversation.WebhookTriggerContactDelete, conversation.ConversationWebhookEvent{
		ContactDeleteNotification: &conversation.ContactNotification{Contact: callbackContact(*contact)},
	})
	s.contacts.remove(contact.ID)
}

// contactWith returns the oldest contact with one of the identities, or nil.
// It reports when there are several.
func (s *store) contactWith(appID string, identities []conversation.ChannelIdentity) *conversation.Contact {
	var found *conversation.Contact
	for _, identity := range identities {
		ids, oldest := s.contactsWith(identity.Channel, identity.Identity)
		if found == nil {
			found = oldest
		}
		if len(ids) > 1 {
			s.emit(appID, conversation.WebhookTriggerContactIdentitiesDuplication, conversation.ConversationWebhookEvent{
				DuplicatedContactIdentitiesNotification: &conversation.DuplicatedContactIdentitiesNotification{
					DuplicatedIdentities: []conversation.DuplicatedContactIdentitiesNotificationDuplicatedIdentity{{
						Channel: identity.Channel, ContactIDs: ids,
					}},
				},
			})
		}
	}
	return found
}

// listIdentityConflicts covers the channels on which a phone number is one
// person: what Unified Contact ID would make a single contact.
func (s *store) listIdentityConflicts(r *request, params conversation.ListIdentityConflictsParams) (*conversation.ListIdentityConflictsResponse, error) {
	conflicts := list[conversation.ListIdentityConflictsResponseConflict]{}
	for identity, conflict := range s.conflicts() {
		conflicts.add(identity, conflict)
	}
	page, next, err := conflicts.page(r.route.pageSize(), params.PageSize, params.PageToken)
	return &conversation.ListIdentityConflictsResponse{Conflicts: page, NextPageToken: next}, err
}

func (s *store) conflicts() map[string]conversation.ListIdentityConflictsResponseConflict {
	found := map[string]conversation.ListIdentityConflictsResponseConflict{}
	for id, contact := range s.contacts.all() {
		for _, i := range contact.ChannelIdentities {
			if i.Channel != conversation.ConversationChannelSMS && i.Channel != conversation.ConversationChannelMMS && i.Channel != conversation.ConversationChannelRCS {
				continue
			}
			number := strings.TrimPrefix(i.Identity, "+")
			conflict := found[number]
			conflict.Identity = number
			if !slices.Contains(conflict.ContactIDs, id) {
				conflict.ContactIDs = append(conflict.ContactIDs, id)
			}
			if !slices.Contains(conflict.Channels, string(i.Channel)) {
				conflict.Channels = append(conflict.Channels, string(i.Channel))
			}
			found[number] = conflict
		}
	}
	for number, conflict := range found {
		if len(conflict.ContactIDs) < 2 {
			delete(found, number)
		}
	}
	return found
}

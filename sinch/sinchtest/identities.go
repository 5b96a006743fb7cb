package sinchtest

import (
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// identities finds the contacts that have an identity, without a look at all
// of them: each message to an identity asks for them. It holds also those that
// had the identity once.
type identities map[identityKey][]string

type identityKey struct {
	channel  conversation.ConversationChannel
	identity string
}

// know takes in the identities of a contact: a new one, or one that may have
// other ones than before.
func (i identities) know(contact *conversation.Contact) {
	for _, identity := range contact.ChannelIdentities {
		key := identityKey{identity.Channel, plain(identity.Identity)}
		if at, known := slices.BinarySearch(i[key], contact.ID); !known {
			i[key] = slices.Insert(i[key], at, contact.ID)
		}
	}
}

// contactsWith returns the contacts that have an identity, the oldest first.
func (s *store) contactsWith(channel conversation.ConversationChannel, identity string) (ids []string, oldest *conversation.Contact) {
	for _, id := range s.identities[identityKey{channel, plain(identity)}] {
		contact, err := s.contacts.get(id)
		if err != nil || !hasIdentity(contact, channel, identity) {
			continue
		}
		if oldest == nil {
			oldest = contact
		}
		ids = append(ids, id)
	}
	return ids, oldest
}

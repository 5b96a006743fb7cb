package sinchtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// TestTheContactsWithAnIdentityAreThoseThatHaveIt compares what is found with a
// look at every contact, whatever was created, updated, merged and deleted.
func TestTheContactsWithAnIdentityAreThoseThatHaveIt(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 1))
	h := New()
	defer h.Close()
	draw := func() conversation.ChannelIdentity {
		return conversation.ChannelIdentity{
			Channel:  []conversation.ConversationChannel{conversation.ConversationChannelSMS, conversation.ConversationChannelRCS}[chance.IntN(2)],
			Identity: []string{"", "+"}[chance.IntN(2)] + fmt.Sprint(chance.IntN(6)),
		}
	}
	for range 2000 {
		err := h.update(func(s *store) error {
			var ids []string
			for id := range s.contacts.all() {
				ids = append(ids, id)
			}
			if len(ids) < 2 {
				s.addContact(conversation.Contact{ChannelIdentities: []conversation.ChannelIdentity{draw(), draw()}})
				return nil
			}
			one, other := ids[chance.IntN(len(ids))], ids[chance.IntN(len(ids))]
			r := &request{exchange: &exchange{values: map[string]string{"contact_id": one, "destination_id": one}}}
			switch chance.IntN(4) {
			case 0:
				s.addContact(conversation.Contact{ChannelIdentities: []conversation.ChannelIdentity{draw()}})
			case 1:
				r.fields = map[string]any{"channel_identities": []conversation.ChannelIdentity{draw(), draw()}}
				if _, err := s.updateContact(r); err != nil {
					return err
				}
			case 2:
				if one != other {
					if _, err := s.mergeContact(r, conversation.MergeContactRequest{SourceID: other}); err != nil {
						return err
					}
				}
			case 3:
				if _, err := s.deleteContact(r); err != nil {
					return err
				}
			}
			wanted := draw()
			var want []string
			for id, contact := range s.contacts.all() {
				if hasIdentity(contact, wanted.Channel, wanted.Identity) {
					want = append(want, id)
				}
			}
			got, oldest := s.contactsWith(wanted.Channel, wanted.Identity)
			if !slices.Equal(got, want) || len(want) > 0 && oldest.ID != want[0] {
				return fmt.Errorf("the contacts with %v are %v, want %v", wanted, got, want)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

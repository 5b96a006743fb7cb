package sinchtest

import (
	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// What the Batch API does beside messages. Sinch does it after its answer; here
// it is done by then, and the callbacks follow.

func (s *store) createContacts(_ *request, body batch.CreateContactsRequest) (any, error) {
	for _, contact := range body.Contacts {
		s.addContact(contactOf(contact))
	}
	return nil, nil
}

// deleteContacts passes over contacts that do not exist: the answer says only
// that the request was accepted.
func (s *store) deleteContacts(_ *request, body batch.DeleteContactsRequest) (any, error) {
	for _, id := range body.ContactIDs {
		if contact, err := s.contacts.get(id); err == nil {
			s.removeContact(contact)
		}
	}
	return nil, nil
}

func (s *store) insertConsents(_ *request, body batch.InsertConsentsRequest) (*batch.InsertConsentsResponse, error) {
	if _, err := s.app(body.AppID); err != nil {
		return nil, err
	}
	for _, consent := range body.ConsentRecords {
		s.record(body.AppID, consent.Identification, conversation.AuditRecord{
			ListType:  consent.ConsentType,
			Operation: conversation.AuditRecordOperationInsert,
			Origin:    conversation.AuditRecordOriginAPI,
		})
	}
	return &batch.InsertConsentsResponse{BatchID: s.nextID()}, nil
}

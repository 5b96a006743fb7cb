package sinchtest

import (
	"fmt"
	"maps"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// consents are the opt-out lists of the apps with their audit trail, the
// oldest record first.
type consents []consentRecord

type consentRecord struct {
	identity string
	record   conversation.AuditRecord
}

// optedOut returns the identities on a list with the positions of the records
// that put them there.
func (c consents) optedOut(appID string, listType conversation.ConsentsListType) map[string]int {
	identities := map[string]int{}
	for i, r := range c {
		switch {
		case r.record.AppID != appID || r.record.ListType != listType:
		case r.record.Operation == conversation.AuditRecordOperationDelete:
			maps.DeleteFunc(identities, func(identity string, _ int) bool { return sameIdentity(identity, r.identity) })
		default:
			identities[r.identity] = i
		}
	}
	return identities
}

// record notes that an identity was put on a list of an app or taken off it;
// record says how.
func (s *store) record(appID, identity string, record conversation.AuditRecord) {
	record.AppID, record.ProjectID, record.Datetime = appID, s.projectID, s.now
	s.consents = append(s.consents, consentRecord{identity, record})
}

func (s *store) listConsents(r *request, params conversation.GetConsentsParams) (*conversation.GetIdentitiesFromConsentResponse, error) {
	app, err := s.app(r.values["app_id"])
	if err != nil {
		return nil, err
	}
	var identities list[conversation.Identity]
	for identity, position := range s.consents.optedOut(app.ID, conversation.ConsentsListType(r.values["list_type"])) {
		identities.add(fmt.Sprintf("%09d", position), conversation.Identity{Identity: identity})
	}
	page, next, err := identities.page(pageSize{10, 50}, params.PageSize, params.PageToken)
	if params.PageToken == nil {
		for range value(params.PageNumber) { // deprecated, but still there
			if err != nil || next == "" {
				return &conversation.GetIdentitiesFromConsentResponse{Identities: []conversation.Identity{}}, err
			}
			page, next, err = identities.page(pageSize{10, 50}, params.PageSize, &next)
		}
	}
	return &conversation.GetIdentitiesFromConsentResponse{Identities: page, NextPageToken: next}, err
}

func (s *store) listAuditRecords(r *request) (*conversation.GetAuditRecordsFromConsentResponse, error) {
	app, err := s.app(r.values["app_id"])
	if err != nil {
		return nil, err
	}
	identity := r.values["identity"]
	response := &conversation.GetAuditRecordsFromConsentResponse{Identity: &conversation.Identity{Identity: identity}}
	for _, c := range s.consents {
		if c.record.AppID == app.ID && sameIdentity(c.identity, identity) {
			response.AuditRecords = append(response.AuditRecords, c.record)
		}
	}
	if len(response.AuditRecords) == 0 {
		return nil, notFound("identity", identity)
	}
	return response, nil
}

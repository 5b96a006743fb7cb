package sinchtest

import (
	"fmt"
	"maps"
	"net/http"
	"slices"

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

// began reports whether anybody was ever on a list.
func (c consents) began(appID string, listType conversation.ConsentsListType) bool {
	return slices.ContainsFunc(c, func(r consentRecord) bool { return r.record.AppID == appID && r.record.ListType == listType })
}

// blocks reports whether an identity is on the list of all messages, or on that
// of a kind of message.
func (c consents) blocks(appID, identity string, kind conversation.MessageContentType) bool {
	lists := []conversation.ConsentsListType{conversation.ConsentsListTypeOptOutAll}
	switch kind {
	case conversation.MessageContentTypeContentMarketing:
		lists = append(lists, conversation.ConsentsListTypeOptOutMarketing)
	case conversation.MessageContentTypeContentNotification:
		lists = append(lists, conversation.ConsentsListTypeOptOutNotification)
	}
	blocked := map[conversation.ConsentsListType]bool{}
	for _, r := range c {
		if r.record.AppID == appID && sameIdentity(r.identity, identity) {
			blocked[r.record.ListType] = r.record.Operation != conversation.AuditRecordOperationDelete
		}
	}
	return slices.ContainsFunc(lists, func(l conversation.ConsentsListType) bool { return blocked[l] })
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
	listType := conversation.ConsentsListType(r.values["list_type"])
	optedOut := s.consents.optedOut(app.ID, listType)
	exists := len(optedOut) > 0 || s.consents.began(app.ID, listType) && s.assumes(EmptiedConsentListsStay)
	if !exists {
		return nil, &problem{code: http.StatusNotFound, message: fmt.Sprintf("ListType for app '%s' and type '%s' does not exist", app.ID, listType)}
	}
	var identities list[conversation.Identity]
	for identity, position := range optedOut {
		identities.add(fmt.Sprintf("%09d", position), conversation.Identity{Identity: identity})
	}
	page, next, err := identities.page(r.route.pageSize(), params.PageSize, params.PageToken)
	if params.PageToken == nil {
		for range value(params.PageNumber) { // deprecated, but still there
			if err != nil || next == "" {
				return &conversation.GetIdentitiesFromConsentResponse{Identities: []conversation.Identity{}}, err
			}
			page, next, err = identities.page(r.route.pageSize(), params.PageSize, &next)
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

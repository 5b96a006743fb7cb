package sinch_test

import (
	"errors"
	"fmt"
	"net/http"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestAConsentListThatDoesNotExistYetIsEmpty(t *testing.T) {
	problem := func(code int, message string) step {
		return body(code, fmt.Sprintf(`{"error":{"code":%d,"message":%q,"status":"NOT_FOUND"}}`, code, message))
	}
	const never = "ListType for app 'a' and type 'OPT_OUT_ALL' does not exist"
	for _, test := range []struct {
		name  string
		steps []step
		count int
		want  error // nil for none
	}{
		{"nobody was ever on it", []step{problem(404, never)}, 0, nil},
		{"the same with a full stop", []step{problem(404, never+".")}, 0, nil},
		{"nobody is on it", []step{body(http.StatusOK, `{"identities":[]}`)}, 0, nil},
		{"somebody is", []step{body(http.StatusOK, `{"identities":[{"identity":"1"}]}`)}, 1, nil},
		{"there is no such app", []step{problem(404, "App 'a' does not exist")}, 0, sinch.ErrNotFound},
		{"there is nothing", []step{problem(404, "")}, 0, sinch.ErrNotFound},
		{"a gateway knows nothing of it", []step{body(404, "<h1>Not Found</h1>")}, 0, sinch.ErrNotFound},
		{"the list type is none", []step{problem(400, never)}, 0, sinch.ErrBadRequest},
		{"another may not see it", []step{problem(403, never)}, 0, sinch.ErrPermissionDenied},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := &script{steps: test.steps}
			consents := newClient(t, server).Consents
			page, err := consents.GetConsents(t.Context(), "a", conversation.ConsentsListTypeOptOutAll, conversation.GetConsentsParams{})
			if !errors.Is(err, test.want) || err == nil && (page == nil || page.Identities == nil || len(page.Identities) != test.count) {
				t.Errorf("GetConsents gives %+v, %v; want %d identities, %v", page, err, test.count, test.want)
			}
			count, failures := 0, 0
			for _, err := range consents.AllConsents(t.Context(), "a", conversation.ConsentsListTypeOptOutAll, conversation.GetConsentsParams{}) {
				if count++; err != nil {
					failures++
					count--
				}
				if err != nil && !errors.Is(err, test.want) {
					t.Errorf("AllConsents fails with %v, want %v", err, test.want)
				}
			}
			if count != test.count || (failures == 1) != (test.want != nil) {
				t.Errorf("AllConsents gives %d identities and %d errors", count, failures)
			}
		})
	}
}

func TestTheConsentsOfAnIdentityAreStillThere(t *testing.T) {
	client := newClient(t, roundTripper(body(http.StatusOK, `{"audit_records":[{}]}`)))
	if records, err := client.Consents.GetConsentsAuditRecords(t.Context(), "a", phone); err != nil || len(records.AuditRecords) != 1 {
		t.Errorf("got %+v, %v", records, err)
	}
}

package docs_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// TestTheTableOfErrorsIsThatOfTheCode answers every status to a call that is
// idempotent and to a send, in every mode, and compares with docs/errors.md.
func TestTheTableOfErrorsIsThatOfTheCode(t *testing.T) {
	var rows [][]string
	for _, page := range pages(t) {
		for _, line := range page.lines {
			if cells := strings.Split(strings.Trim(line, "| "), " | "); page.path == "docs/errors.md" && len(cells) == 4 {
				rows = append(rows, cells)
			}
		}
	}
	for status := http.StatusBadRequest; status < 600; status++ {
		row := rowOf(rows, status)
		if row == nil {
			t.Errorf("docs/errors.md says nothing of status %d", status)
			continue
		}
		synctest.Test(t, func(t *testing.T) {
			fake := sinchtest.New()
			defer fake.Close()
			fault := sinchtest.Fault{Status: status}
			if status == http.StatusNotImplemented {
				fault.Body = sinchtest.BodyEmpty // else it says UNIMPLEMENTED, which is another row
			}
			fake.Inject(fault)
			for _, mode := range []sinch.RetryMode{sinch.RetryDefault, sinch.RetrySafe, sinch.RetryAll} {
				client := fake.Client(sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: mode}))
				_, err := client.Apps.ListApps(t.Context())
				compare(t, fmt.Sprintf("status %d to a read in mode %d", status, mode), err, mode, row[1], "")
				_, err = client.Messages.SendText(t.Context(), fake.AppID(), sinch.To(sinch.SMS, "+46701234567"), "Hello")
				compare(t, fmt.Sprintf("status %d to a send in mode %d", status, mode), err, mode, row[2], row[3])
			}
		})
	}
}

// rowOf returns the row that has the status, or else that of the others of its
// hundred.
func rowOf(rows [][]string, status int) []string {
	never := map[int]bool{http.StatusVariantAlsoNegotiates: true, http.StatusLoopDetected: true, http.StatusNotExtended: true, http.StatusNetworkAuthenticationRequired: true}
	others := fmt.Sprintf("other %dxx", status/100)
	if never[status] {
		others += " that say \"never\""
	}
	for _, names := range []string{fmt.Sprint(status), fmt.Sprintf("%dx", status/10), others} {
		for _, row := range rows {
			happened, _, _ := strings.Cut(row[0], ": ")
			for _, name := range strings.Split(strings.ReplaceAll(happened, " and ", ", "), ", ") {
				if name == names {
					return row
				}
			}
		}
	}
	return nil
}

// compare checks a call that has failed with the cells that say whether it is
// repeated and, unless that is empty, what its error is.
func compare(t *testing.T, what string, err error, mode sinch.RetryMode, repeated, ends string) {
	t.Helper()
	failed, ok := errors.AsType[*sinch.Error](err)
	if !ok {
		t.Errorf("%s: got %v", what, err)
		return
	}
	want, known := map[string]bool{
		"repeated":     true,
		"not repeated": false,
		"repeated, but not under `sinch.RetrySafe`": mode != sinch.RetrySafe,
		"only under `sinch.RetryAll`":               mode == sinch.RetryAll,
	}[repeated]
	if got := failed.Attempts > 1; !known || got != want {
		t.Errorf("%s: repeated = %t, and the page says %q", what, got, repeated)
	}
	for sentinel, name := range map[error]string{
		sinch.ErrOutcomeUnknown: "ErrOutcomeUnknown", sinch.ErrUnavailable: "ErrUnavailable", sinch.ErrRateLimited: "ErrRateLimited", sinch.ErrBadRequest: "ErrBadRequest",
		sinch.ErrUnauthenticated: "ErrUnauthenticated", sinch.ErrPermissionDenied: "ErrPermissionDenied", sinch.ErrNotFound: "ErrNotFound", sinch.ErrConflict: "ErrConflict",
	} {
		is, says := errors.Is(err, sentinel), strings.Contains(ends, "`sinch."+name+"`")
		if ends != "" && (is && !says || says && !is && strings.Count(ends, "`sinch.") == 1) {
			t.Errorf("%s: %s is %t, and the page says %q", what, name, is, ends)
		}
	}
}

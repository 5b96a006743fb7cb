package sinchtest

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

// checkFault says why a fault cannot happen: it would wait for ever, or half of
// it would never be seen.
func (h *Handler) checkFault(f Fault) error {
	switch {
	case f.Operation != "" && !h.hasOperation(f.Operation):
		return fmt.Errorf("there is no operation %q", f.Operation)
	case f.Times < 0:
		return fmt.Errorf("Times is %d; 0 stands for ever", f.Times)
	case !(f.Share >= 0 && f.Share <= 1):
		return fmt.Errorf("Share is %v, and has to be from 0 to 1", f.Share)
	case f.Delay < 0 || f.Drip < 0 || f.RetryAfter < 0 || f.RetryInfo < 0:
		return errors.New("a duration is negative")
	case f.Status != 0 && (f.Status < 200 || f.Status > 599):
		return fmt.Errorf("there is no status %d", f.Status)
	case f.Status == simulation.MarkStatus:
		return fmt.Errorf("Status is %d, which answers only requests with a Range", f.Status)
	case f.Status == 0 && (f.Message != "" || f.RetryAfter > 0 || f.RetryInfo > 0):
		return errors.New("Message, RetryAfter and RetryInfo need a Status")
	case f.RetryInfo > 0 && f.Operation == TokenOperation:
		return errors.New("RetryInfo: the errors of OAuth have no such thing; use RetryAfter")
	case f.Body < BodyIntact || f.Body > BodyEmpty:
		return fmt.Errorf("there is no Body %d", f.Body)
	case !f.Break.answers() && (f.Status != 0 || f.Header != nil || f.Body != BodyIntact || f.Drip > 0):
		return fmt.Errorf("Break is %q, so that no answer comes; Status, Header, Body and Drip would not be seen", f.Break)
	case f.Break.after < 0:
		return fmt.Errorf("CutAfter(%d): the number of bytes is negative", f.Break.after)
	case f.Break.code > HTTP11Required:
		return fmt.Errorf("HTTP/2 has no %v", f.Break.code)
	}
	return f.checkHeader()
}

func (f *Fault) checkHeader() error {
	for name, values := range f.Header {
		if http.CanonicalHeaderKey(name) != name {
			return fmt.Errorf("Header: %q is not in canonical form, which is %q", name, http.CanonicalHeaderKey(name))
		}
		if name != contentLength || len(values) == 0 {
			continue
		}
		if _, err := strconv.ParseUint(values[0], 10, 31); err != nil || len(values) > 1 {
			return fmt.Errorf("Header: Content-Length is %q, which is no length", values)
		}
		if f.Break.kind == cut || f.Drip > 0 {
			return errors.New("Header: a Content-Length goes with neither Break nor Drip: they decide where the body ends")
		}
	}
	return nil
}

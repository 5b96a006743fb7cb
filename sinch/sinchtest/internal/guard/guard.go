// Package guard keeps web pages from elsewhere away from what a browser can
// reach on this machine.
package guard

import (
	"errors"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// Refusal is why a request is not answered.
type Refusal struct {
	// Status is 403, or 415 for a body that is not labelled as JSON.
	Status int
	reason string
}

// Error says what is wrong and what is taken.
func (r *Refusal) Error() string { return r.reason }

// Check returns a [Refusal] for a request that a page from elsewhere may have
// made:
//
//   - one for a host that is not this machine, since a foreign name may have
//     been made to point here (DNS rebinding). A server on the loopback
//     interface goes by localhost and by loopback addresses, another one by any
//     address and any name without a dot, which no stranger can own.
//   - one that changes something and says that it comes from another site.
//   - a POST that is not labelled as JSON, which a form cannot be.
func Check(r *http.Request) error {
	if !knownHost(r) {
		return &Refusal{http.StatusForbidden, "the host " + r.Host + " is not answered here: use localhost or the address"}
	}
	if err := http.NewCrossOriginProtection().Check(r); err != nil {
		return &Refusal{http.StatusForbidden, "pages from elsewhere may not act here: " + err.Error()}
	}
	if r.Method != http.MethodPost { // which alone a form can send, or a script without asking
		return nil
	}
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &Refusal{http.StatusUnsupportedMediaType, "the Content-Type has to be application/json"}
	}
	return nil
}

// Status returns the status to answer an error of [Check] with.
func Status(err error) int {
	if refusal, ok := errors.AsType[*Refusal](err); ok {
		return refusal.Status
	}
	return http.StatusForbidden
}

func knownHost(r *http.Request) bool {
	name := hostname(r.Host)
	if strings.EqualFold(name, "localhost") {
		return true
	}
	address, err := netip.ParseAddr(name)
	if listensOnLoopback(r) {
		return err == nil && address.IsLoopback()
	}
	return err == nil || name != "" && !strings.Contains(name, ".")
}

// hostname is the host without its port, and without the brackets of IPv6.
func hostname(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.Trim(host, "[]")
}

// listensOnLoopback reports where the connection came in. What is not known,
// as in a test without a network, is loopback.
func listensOnLoopback(r *http.Request) bool {
	address, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	return !ok || address.IP.IsLoopback()
}

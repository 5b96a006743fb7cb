package guard_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/guard"
)

func TestWhichHostsAreThisMachine(t *testing.T) {
	loopback, network := net.IPv4(127, 0, 0, 1), net.IPv4(192, 0, 2, 7)
	for _, test := range []struct {
		name  string
		host  string
		local net.IP
		want  int
	}{
		{"localhost", "localhost:8080", loopback, 200},
		{"localhost, as somebody shouts it", "LOCALHOST", loopback, 200},
		{"an address of the loopback interface", "127.0.0.1:8080", loopback, 200},
		{"that of IPv6", "[::1]:8080", loopback, 200},
		{"that of IPv6 without a port", "[::1]", loopback, 200},
		{"no host", "", loopback, 403},
		{"a name that points here", "example.com:8080", loopback, 403},
		{"a name that begins like ours", "localhost.example.com", loopback, 403},
		{"a name in the local network, on the loopback interface", "fake:8080", loopback, 403},
		{"an address of another interface, on the loopback interface", "192.0.2.7:8080", loopback, 403},
		{"an address on the network", "192.0.2.7:8080", network, 200},
		{"a name in the local network", "fake:8080", network, 200},
		{"a name of the world, on the network", "example.com:8080", network, 403},
		{"no host, on the network", "", network, 403},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := httptest.NewRequest(http.MethodGet, "/fake/dump", nil)
			request.Host = test.host
			request = request.WithContext(context.WithValue(request.Context(), http.LocalAddrContextKey, &net.TCPAddr{IP: test.local, Port: 8080}))
			status := http.StatusOK
			if err := guard.Check(request); err != nil {
				status = guard.Status(err)
			}
			if status != test.want {
				t.Errorf("answered with %d, want %d", status, test.want)
			}
		})
	}
}

func TestWhatMayActFromWhere(t *testing.T) {
	for _, test := range []struct {
		name, method, site, kind string
		want                     int
	}{
		{"a program", http.MethodPost, "", "application/json; charset=utf-8", 200},
		{"the page", http.MethodPost, "same-origin", "application/json", 200},
		{"an address that somebody typed", http.MethodGet, "none", "", 200},
		{"a page elsewhere that only looks", http.MethodGet, "cross-site", "", 200}, // and sees nothing: there is no CORS
		{"a page elsewhere that acts", http.MethodPost, "cross-site", "application/json", 403},
		{"a page on another port", http.MethodPost, "same-site", "application/json", 403},
		{"a page elsewhere that deletes", http.MethodDelete, "cross-site", "", 403},
		{"a program that deletes", http.MethodDelete, "", "", 200},
		{"a form", http.MethodPost, "", "application/x-www-form-urlencoded", 415},
		{"a form with files", http.MethodPost, "", "multipart/form-data; boundary=x", 415},
		{"what a script sends without asking", http.MethodPost, "", "text/plain", 415},
		{"nothing said of the kind", http.MethodPost, "", "", 415},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := httptest.NewRequest(test.method, "http://localhost/fake/reset", strings.NewReader("{}"))
			for name, value := range map[string]string{"Sec-Fetch-Site": test.site, "Content-Type": test.kind} {
				if value != "" {
					request.Header.Set(name, value)
				}
			}
			status := http.StatusOK
			if err := guard.Check(request); err != nil {
				status = guard.Status(err)
			}
			if status != test.want {
				t.Errorf("answered with %d, want %d", status, test.want)
			}
		})
	}
}

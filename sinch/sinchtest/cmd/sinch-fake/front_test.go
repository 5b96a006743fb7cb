package main

import (
	"bytes"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func TestOneAddressServesPageControlAndAPI(t *testing.T) {
	env, stop := start(t, "-project", "demo")
	base := strings.TrimSuffix(env["SINCH_TOKEN_URL"], sinchtest.TokenPath)
	for _, test := range []struct{ name, path, want string }{
		{"the page", "/", "<title>sinch-fake</title>"},
		{"its scripts", "/page/main.js", "import"},
		{"the control endpoints", "/fake/", `"/fake/receive"`},
		{"the API", "/conversation/v1/projects/demo/apps", "UNAUTHENTICATED"},
		{"a path that is none", "/favicon.ico", "NOT_FOUND"},
	} {
		t.Run(test.name, func(t *testing.T) {
			request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, base+test.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := do(t, http.DefaultClient, request); !strings.Contains(got, test.want) {
				t.Errorf("got %s, want %q in it", got, test.want)
			}
			if secret := env["SINCH_KEY_SECRET"]; strings.Contains(do(t, http.DefaultClient, request.Clone(t.Context())), secret) {
				t.Error("it holds the key secret")
			}
		})
	}
	http.DefaultClient.CloseIdleConnections()
	if _, err := stop(); err != nil {
		t.Error(err)
	}
}

func TestAnOpenPageDoesNotKeepTheCommandFromEnding(t *testing.T) {
	env, stop := start(t)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, strings.TrimSuffix(env["SINCH_TOKEN_URL"], sinchtest.TokenPath)+"/fake/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if _, err := stop(); err != nil { // which waits, and then would have to close the connection
		t.Error(err)
	}
	if _, err := bytes.NewBuffer(nil).ReadFrom(response.Body); err != nil {
		t.Errorf("the feed was cut: %v", err)
	}
}

func TestThePrintedAddressCanBeClicked(t *testing.T) {
	handler := sinchtest.New()
	defer handler.Close()
	for _, test := range []struct {
		name   string
		listen net.TCPAddr
		url    string
		says   string
	}{
		{"on the loopback interface", net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}, "http://127.0.0.1:8080", "only this machine"},
		{"on the loopback interface of IPv6", net.TCPAddr{IP: net.IPv6loopback, Port: 8080}, "http://[::1]:8080", "only this machine"},
		{"everywhere", net.TCPAddr{IP: net.IPv6unspecified, Port: 8080}, "http://localhost:8080", "whoever reaches this machine"},
		{"everywhere with IPv4", net.TCPAddr{IP: net.IPv4zero, Port: 8080}, "http://localhost:8080", "whoever reaches this machine"},
		{"on one interface", net.TCPAddr{IP: net.IPv4(192, 0, 2, 7), Port: 80}, "http://192.0.2.7:80", "whoever reaches this machine"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, env := range []bool{false, true} {
				var printed bytes.Buffer
				settings{handler: handler, scheme: "http", address: &test.listen}.print(&printed, env)
				if !strings.Contains(printed.String(), test.url+"/ ") && !strings.Contains(printed.String(), test.url+"/\n") || !strings.Contains(printed.String(), test.says) {
					t.Errorf("printed is %s", printed.String())
				}
			}
		})
	}
}

package sinch

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// servers are the parsed base URLs by API, see [call.Operation].
type servers map[string]*url.URL

const unknownAPI = "unknown API %q: take the constant API of a package below gen"

// defaultServers returns the addresses of a region before any option.
func defaultServers(region Region) map[string]string {
	published := map[string]string{conversation.API: conversation.ServerURL, template.API: template.ServerURL, batch.API: batch.ServerURL}
	for api, address := range published {
		published[api] = strings.Replace(address, "{region}", string(region), 1)
	}
	return published
}

func parseServers(addresses map[string]string, insecure bool) (servers, error) {
	parsed := make(servers, len(addresses))
	for api, address := range addresses {
		server, err := parseServer(strings.TrimRight(address, "/"), insecure)
		if err != nil {
			return nil, fmt.Errorf("base URL of the %s API: %w", api, err)
		}
		parsed[api] = server
	}
	return parsed, nil
}

// parseServer accepts what credentials may be sent to. Its errors do not
// repeat the address, which may hold a password.
func parseServer(address string, insecure bool) (*url.URL, error) {
	if err := checkText("the address", address); err != nil {
		return nil, err
	}
	if !utf8.ValidString(address) || strings.Contains(address, " ") {
		return nil, errors.New("the address holds a blank or is not valid UTF-8")
	}
	server, err := url.Parse(address)
	if err == nil && server.Port() != "" {
		_, err = strconv.ParseUint(server.Port(), 10, 16)
	}
	switch {
	case err != nil:
		return nil, errors.New("not a URL")
	case server.Scheme != "https" && server.Scheme != "http":
		return nil, errors.New("has to begin with https://")
	case server.Hostname() == "":
		return nil, errors.New("names no host")
	case server.User != nil || server.RawQuery != "" || server.ForceQuery || server.Fragment != "":
		return nil, errors.New("may have a path, but no user, query or fragment")
	case server.Scheme == "http" && !insecure && !loopback(server.Hostname()):
		return nil, errors.New("plain http would show the credentials to the network; use https, or WithInsecureHTTP")
	}
	return server, nil
}

func loopback(host string) bool {
	return host == "localhost" || net.ParseIP(host).IsLoopback()
}

// target returns the URL of a request. The base URL was parsed once; here it
// is only extended.
func (s servers) target(request *call.Request) (target url.URL, err error) {
	server, known := s[request.Operation.API]
	if !known {
		return target, fmt.Errorf(unknownAPI, request.Operation.API)
	}
	escaped, err := request.Path()
	if err != nil {
		return target, err
	}
	path, err := url.PathUnescape(escaped)
	if err != nil || !strings.HasPrefix(path, "/") {
		return target, errors.New("the operation's path is not an absolute path")
	}
	// net/http finds a bad byte in a query only when it writes the request,
	// which then looks like a connection that broke.
	if strings.ContainsFunc(string(request.Query), func(r rune) bool { return r <= ' ' || r == '#' || r == 0x7f }) {
		return target, errors.New("the query is not encoded")
	}
	target = *server
	target.Path += path
	if server.RawPath != "" || len(path) != len(escaped) { // else it says nothing, and net/http would check it
		target.RawPath = server.EscapedPath() + escaped
	}
	target.RawQuery = string(request.Query)
	return target, nil
}

package sinchtest

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// What may be shown of what the fake knows is decided here: never a secret, a
// token or a key.

// blotted stands where something must not be shown.
const blotted = "[secret]"

// newBlotter matches the members that hold secrets, in JSON and in what was meant
// to be JSON: those that the document calls passwords, the keys among
// credentials, which it does not, and access tokens.
func newBlotter() *regexp.Regexp {
	names := map[string]bool{"access_token": true}
	for _, d := range documents() {
		for kind, schema := range d.schemas {
			for name, property := range schema.Value.Properties {
				isKey := strings.HasSuffix(kind, "Credentials") && strings.HasSuffix(name, "_key")
				names[name] = names[name] || isKey || property.Value.Format == "password"
			}
		}
	}
	var secret []string
	for name, is := range names {
		if is {
			secret = append(secret, regexp.QuoteMeta(name))
		}
	}
	return regexp.MustCompile(`"(` + strings.Join(secret, "|") + `)"(\s*:\s*)"(?:[^"\\]|\\.)*"?`)
}

var blotter = sync.OnceValue(newBlotter)

func blot(text []byte) []byte {
	return blotter().ReplaceAll(text, []byte(`"$1"$2"`+blotted+`"`))
}

// shownHeaders are those that are shown, and Authorization, of which only the
// scheme is. Any other may hold what nobody here knows to be a secret.
var shownHeaders = []string{
	"Content-Type", "User-Agent", "Accept", "Traceparent",
	webhook.SignatureHeader, webhook.TimestampHeader, webhook.NonceHeader, webhook.AlgorithmHeader,
}

func shownHeader(header http.Header) map[string]string {
	shown := map[string]string{}
	for _, name := range shownHeaders {
		if value := header.Get(name); value != "" {
			shown[http.CanonicalHeaderKey(name)] = value
		}
	}
	if scheme, _, found := strings.Cut(header.Get("Authorization"), " "); found {
		shown["Authorization"] = scheme + " " + blotted
	}
	return shown
}

// shownURL leaves out a password and what is asked for, which may be a token.
func shownURL(target string) string {
	parsed, err := url.Parse(target)
	if err != nil {
		return ""
	}
	if parsed.RawQuery != "" {
		parsed.RawQuery = "…"
	}
	return parsed.Redacted()
}

// shownBytes is how much of a body is shown.
const shownBytes = 64 << 10

// shownBody is a body as it can be shown, which need not be JSON.
func shownBody(body []byte) string {
	if len(body) > shownBytes {
		return shownBody(body[:shownBytes]) + fmt.Sprintf("… (%d bytes)", len(body))
	}
	return strings.ToValidUTF8(string(blot(body)), "\uFFFD")
}

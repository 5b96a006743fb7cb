package sinch_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// blemishes are what a text has around it or in it that was read from a file or
// copied from a page. %s is the text.
var blemishes = []struct{ name, text, want string }{
	{"a line end", "%s\n", "remove the line end"},
	{"a line end of Windows", "%s\r\n", "remove the line end"},
	{"two line ends", "%s\n\n", "remove the line end"},
	{"a carriage return", "%s\r", "remove the line end"},
	{"a line end before it", "\n%s", "remove the white space"},
	{"a space after it", "%s ", "remove the white space"},
	{"a space before it", " %s", "remove the white space"},
	{"a tab before it", "\t%s", "remove the white space"},
	{"a no-break space after it", "%s\u00a0", "remove the white space"},
	{"a byte order mark", "\ufeff%s", "byte order mark"},
	{"a zero-width space", "%s\u200b", "does not print"},
	{"a line end in it", "%s\r\nX-Other: %s", "a line end"},
	{"NUL in it, as UTF-16 has", "%s\x00%s", "does not print"},
	{"an escape", "%s\x1b[0m%s", "does not print"},
	{"DEL", "%s\x7f%s", "does not print"},
}

func TestCredentialsThatCannotBeRightAreRefusedWithTheReason(t *testing.T) {
	type keyFunc = func(id, secret string) sinch.Credentials
	kinds := map[string]keyFunc{"access key: ": sinch.AccessKey, "basic authentication: ": sinch.BasicAuth}
	for kind, credentials := range kinds {
		check := func(id, secret, want string) {
			t.Helper()
			_, err := sinch.NewClient(project, sinch.RegionEU, credentials(id, secret))
			if want == "" {
				if err != nil {
					t.Errorf("%q is refused: %v", secret, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), kind) || !strings.Contains(err.Error(), want) {
				t.Errorf("%q and %q: error %v, want one with %q", id, secret, err, want)
				return
			}
			for _, hidden := range []string{keySecret, keyID} {
				if strings.Contains(err.Error(), hidden) {
					t.Errorf("the error shows %q: %v", hidden, err)
				}
			}
		}
		for _, row := range blemishes {
			check(keyID, strings.ReplaceAll(row.text, "%s", keySecret), "the key secret")
			check(keyID, strings.ReplaceAll(row.text, "%s", keySecret), row.want)
			check(strings.ReplaceAll(row.text, "%s", keyID), keySecret, "the key ID")
			check(strings.ReplaceAll(row.text, "%s", keyID), keySecret, row.want)
		}
		check("", keySecret, "empty")
		check(keyID, "", "empty")
		check("\n", keySecret, "the line end")
		check(keyID+":"+keySecret, keySecret, "colon")
		check(keyID, "a:b c/+=é", "")
	}
}

func TestATextWithSomethingAroundItIsRefusedWhereverItGoes(t *testing.T) {
	key := sinch.AccessKey(keyID, keySecret)
	places := map[string]func(text func(string) string) (*sinch.Client, error){
		"project ID": func(text func(string) string) (*sinch.Client, error) {
			return sinch.NewClient(text(project), sinch.RegionEU, key)
		},
		"region": func(text func(string) string) (*sinch.Client, error) {
			return sinch.NewClient(project, sinch.Region(text("eu")), key)
		},
		"base URL": func(text func(string) string) (*sinch.Client, error) {
			return sinch.NewClient(project, sinch.RegionEU, key, sinch.WithBaseURL("conversation", text("https://proxy.example/a")))
		},
		"token URL": func(text func(string) string) (*sinch.Client, error) {
			return sinch.NewClient(project, sinch.RegionEU, key, sinch.WithTokenURL(text("https://proxy.example/a")))
		},
		"WithUserAgent": func(text func(string) string) (*sinch.Client, error) {
			return sinch.NewClient(project, sinch.RegionEU, key, sinch.WithUserAgent(text("app/1.2")))
		},
	}
	for name, client := range places {
		for _, row := range blemishes {
			_, err := client(func(text string) string { return strings.ReplaceAll(row.text, "%s", text) })
			if err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%s with %s: error %v", name, row.name, err)
			}
		}
	}
}

func TestATokenThatIsNotFitForAHeaderFailsTheCallWithTheReason(t *testing.T) {
	rows := slices.Concat(blemishes, []struct{ name, text, want string }{
		{"nothing", "", "is empty"},
		{"the scheme before it", "Bearer %s", "without a scheme"},
		{"a character that is not ASCII", "%sé", "not ASCII"},
		{"a cut character", "%s\xc3", "not ASCII"},
	})
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				access := strings.ReplaceAll(row.text, "%s", accessToken)
				server := &script{steps: []step{success}}
				client := newClientWith(t, sinch.TokenFunc(func(context.Context) (string, time.Time, error) {
					return access, time.Now().Add(time.Hour), nil
				}), server)
				err := client.Call(t.Context(), sendCall(), nil)
				if err == nil || !strings.Contains(err.Error(), row.want) || len(server.attempts) != 0 {
					t.Errorf("%d attempts, error %v, want %q", len(server.attempts), err, row.want)
				}
				checkSecrets(t, "the error", forms(err)...)
				access = accessToken
				time.Sleep(time.Second)
				if err := client.Call(t.Context(), sendCall(), nil); err != nil {
					t.Errorf("with a good token: %v", err)
				}
			})
		})
	}
}

// blotter is a transport that blots out all values of the headers of what it
// sends, in place, as some do for their log.
type blotter struct {
	next http.RoundTripper

	mu      sync.Mutex
	headers []http.Header // as they came
}

func (b *blotter) RoundTrip(request *http.Request) (*http.Response, error) {
	b.mu.Lock()
	b.headers = append(b.headers, request.Header.Clone())
	b.mu.Unlock()
	response, err := b.next.RoundTrip(request)
	for _, values := range request.Header {
		for i := range values {
			values[i] = "[blotted]"
		}
	}
	return response, err
}

func TestATransportThatBlotsOutHeadersChangesNoOtherRequest(t *testing.T) {
	for name, credentials := range map[string]sinch.Credentials{
		"an access key": sinch.AccessKey(keyID, keySecret),
		"a function":    sinch.TokenFunc(fixedToken),
		"a key itself":  sinch.BasicAuth(keyID, keySecret),
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				calls := &script{steps: []step{status(503), success, status(503), success, status(503), success}}
				tokens := &script{steps: []step{status(503), body(200, `{"access_token":"token","expires_in":3600}`)}}
				network := &blotter{next: roundTripper(func(request *http.Request) (*http.Response, error) {
					if request.URL.Host == "auth.sinch.com" {
						return tokens.RoundTrip(request)
					}
					return calls.RoundTrip(request)
				})}
				client := newClientWith(t, credentials, network)
				header := sinch.CallHeader("X-Trace", "7")
				for range 3 {
					if err := client.Call(t.Context(), sendCall(), nil, header); err != nil {
						t.Fatal(err)
					}
					time.Sleep(2 * time.Hour) // the next call needs another token
				}
				if len(calls.attempts) != 6 {
					t.Errorf("%d attempts", len(calls.attempts))
				}
				for _, sent := range network.headers {
					for name, values := range sent {
						if strings.Contains(strings.Join(values, ""), "[blotted]") {
							t.Errorf("%s of a later request is blotted out", name)
						}
					}
				}
			})
		})
	}
}

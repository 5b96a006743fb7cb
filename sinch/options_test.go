package sinch_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestWhatNewClientIsGivenIsChecked(t *testing.T) {
	key := sinch.AccessKey(keyID, keySecret)
	base := func(url string) sinch.Option { return sinch.WithBaseURL("conversation", url) }
	table := []struct {
		name        string
		project     string
		region      sinch.Region
		credentials sinch.Credentials
		options     []sinch.Option
		want        string // part of the error; empty for none
	}{
		{"all right", project, sinch.RegionEU, key, nil, ""},
		{"a region of the future", project, "ap-southeast2", key, nil, ""},
		{"no project", "", sinch.RegionEU, key, nil, "project ID is empty"},
		{"a project that is a path", "a/b", sinch.RegionEU, key, nil, "project ID"},
		{"no region", project, "", key, nil, "region is empty"},
		{"a region in capitals", project, "EU", key, nil, `region "EU"`},
		{"a region with a dot", project, "eu.evil", key, nil, `region "eu.evil" holds '.'`},
		{"a region with a hyphen at its end", project, "eu-", key, nil, "not a DNS label"},
		{"no credentials", project, sinch.RegionEU, nil, nil, "credentials are nil"},
		{"no key ID", project, sinch.RegionEU, sinch.AccessKey("", "x"), nil, "key ID or secret is empty"},
		{"no secret", project, sinch.RegionEU, sinch.BasicAuth("x", ""), nil, "key ID or secret is empty"},
		{"no token function", project, sinch.RegionEU, sinch.TokenFunc(nil), nil, "token function is nil"},
		{"a nil option", project, sinch.RegionEU, key, []sinch.Option{nil}, "an option is nil"},
		{"a nil HTTP client", project, sinch.RegionEU, key, []sinch.Option{sinch.WithHTTPClient(nil)}, "WithHTTPClient"},
		{"a nil limiter", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLimiter(nil)}, "WithLimiter"},
		{"a nil logger", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLogger(nil)}, "WithLogger"},
		{"an empty user agent", project, sinch.RegionEU, key, []sinch.Option{sinch.WithUserAgent("")}, "WithUserAgent"},
		{"a user agent with a line break", project, sinch.RegionEU, key, []sinch.Option{sinch.WithUserAgent("a\nb")}, "WithUserAgent"},
		{"no time for an attempt", project, sinch.RegionEU, key, []sinch.Option{sinch.WithAttemptTimeout(0)}, "WithAttemptTimeout"},
		{"a negative number of retries", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetries: -1})}, "negative"},
		{"an unknown mode", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: 9})}, "unknown Mode"},
		{"an unknown API", project, sinch.RegionEU, key, []sinch.Option{sinch.WithBaseURL("voice", "https://a")}, `unknown API "voice"`},
		{"a base URL with a path", project, sinch.RegionEU, key, []sinch.Option{base("https://proxy.example/a/b/")}, ""},
		{"a base URL that is none", project, sinch.RegionEU, key, []sinch.Option{base("https://a b/")}, "not a URL"},
		{"a base URL without a scheme", project, sinch.RegionEU, key, []sinch.Option{base("proxy.example")}, "https://"},
		{"a base URL without a host", project, sinch.RegionEU, key, []sinch.Option{base("https:///a")}, "names no host"},
		{"a base URL with a password", project, sinch.RegionEU, key, []sinch.Option{base("https://u:p@a")}, "no user"},
		{"a base URL with a query", project, sinch.RegionEU, key, []sinch.Option{base("https://a?b")}, "no user, query"},
		{"plain http", project, sinch.RegionEU, key, []sinch.Option{base("http://proxy.example")}, "plain http"},
		{"plain http to 10.0.0.1", project, sinch.RegionEU, key, []sinch.Option{base("http://10.0.0.1")}, "plain http"},
		{"plain http to a name like loopback", project, sinch.RegionEU, key, []sinch.Option{base("http://localhost.evil.example")}, "plain http"},
		{"plain http to loopback", project, sinch.RegionEU, key, []sinch.Option{base("http://127.0.0.1:80"), sinch.WithBaseURL("batch", "http://[::1]:80"), sinch.WithTokenURL("http://localhost/token")}, ""},
		{"plain http, asked for", project, sinch.RegionEU, key, []sinch.Option{base("http://proxy.example"), sinch.WithInsecureHTTP()}, ""},
		{"plain http for tokens", project, sinch.RegionEU, key, []sinch.Option{sinch.WithTokenURL("http://proxy.example")}, "token URL: plain http"},
		{"two mistakes", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLogger(nil), sinch.WithLimiter(nil)}, "WithLogger: the logger is nil\nWithLimiter: the limiter is nil"},
	}
	for _, row := range table {
		t.Run(row.name, func(t *testing.T) {
			client, err := sinch.NewClient(row.project, row.region, row.credentials, row.options...)
			if row.want == "" {
				if err != nil || client.ProjectID() != row.project || client.Region() != row.region {
					t.Errorf("client %v, error %v", client, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), row.want) || !strings.HasPrefix(err.Error(), "sinch: NewClient: ") {
				t.Errorf("error %v, want one with %q", err, row.want)
			}
			if err != nil {
				checkSecrets(t, "the error", err.Error())
			}
		})
	}
}

func TestTheHTTPClientOfTheUserIsNotChanged(t *testing.T) {
	theirs := &http.Client{Timeout: 5}
	if _, err := sinch.NewClient(project, sinch.RegionUS, sinch.TokenFunc(fixedToken), sinch.WithHTTPClient(theirs)); err != nil {
		t.Fatal(err)
	}
	if theirs.Transport != nil || theirs.CheckRedirect != nil || theirs.Timeout != 5 {
		t.Errorf("it is now %+v", theirs)
	}
	if standard := http.DefaultTransport.(*http.Transport); standard.MaxIdleConnsPerHost != 0 {
		t.Error("http.DefaultTransport was changed")
	}
}

func TestAClientFromTheEnvironment(t *testing.T) {
	set := map[string]string{"SINCH_PROJECT_ID": project, "SINCH_KEY_ID": keyID, "SINCH_KEY_SECRET": keySecret, "SINCH_CONVERSATION_REGION": "br"}
	for name, value := range set {
		t.Setenv(name, value)
	}
	client, err := sinch.NewClientFromEnv()
	if err != nil || client.ProjectID() != project || client.Region() != sinch.RegionBR {
		t.Fatalf("client %v, error %v", client, err)
	}
	if _, err := sinch.NewClientFromEnv(sinch.WithLogger(nil)); err == nil {
		t.Error("an option was ignored")
	}
	t.Setenv("SINCH_KEY_SECRET", "")
	t.Setenv("SINCH_CONVERSATION_REGION", "")
	_, err = sinch.NewClientFromEnv()
	if want := "sinch: NewClientFromEnv: not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

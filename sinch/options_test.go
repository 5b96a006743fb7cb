package sinch_test

import (
	"log/slog"
	"math"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"

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
		{"a project that is a path", "a/b", sinch.RegionEU, key, nil, "project ID holds '/'"},
		{"a project with a line end, as from a file", "p\n", sinch.RegionEU, key, nil, "project ID ends in a line end"},
		{"a project with a blank", " p", sinch.RegionEU, key, nil, "project ID has white space around it"},
		{"a project with a tab", "p\t", sinch.RegionEU, key, nil, "project ID has white space around it"},
		{"a project with a mark that cannot be seen", "\ufeffp", sinch.RegionEU, key, nil, "a byte order mark"},
		{"a project that is no text", "p\xff", sinch.RegionEU, key, nil, "project ID holds '\ufffd'"},
		{"a project with a query", "p?a", sinch.RegionEU, key, nil, "project ID holds '?'"},
		{"a project that is escaped", "p%2e", sinch.RegionEU, key, nil, "project ID holds '%'"},
		{"a region with a line end", project, "eu\n", key, nil, `holds '\n'`},
		{"a region with a blank", project, " eu", key, nil, "holds ' '"},
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
		{"a user agent with a line end", project, sinch.RegionEU, key, []sinch.Option{sinch.WithUserAgent("a/1\n")}, "WithUserAgent: the application ends in a line end"},
		{"a user agent with a blank at its end", project, sinch.RegionEU, key, []sinch.Option{sinch.WithUserAgent("a/1 ")}, "white space around it"},
		{"a user agent that is not ASCII", project, sinch.RegionEU, key, []sinch.Option{sinch.WithUserAgent("å/1")}, "holds 'å'"},
		{"a user agent with a comment", project, sinch.RegionEU, key, []sinch.Option{sinch.WithUserAgent("a/1 (b; c)")}, ""},
		{"a limiter that is a nil pointer", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLimiter((*countingLimiter)(nil))}, "WithLimiter"},
		{"a limiter that is a nil function", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLimiter(limiterFunc(nil))}, "WithLimiter: the limiter is nil"},
		{"a transport that is a nil function", project, sinch.RegionEU, key, []sinch.Option{sinch.WithHTTPClient(&http.Client{Transport: roundTripper(nil)})}, "WithHTTPClient: Transport or Jar is a nil pointer or function"},
		{"a transport that is a nil pointer", project, sinch.RegionEU, key, []sinch.Option{sinch.WithHTTPClient(&http.Client{Transport: (*http.Transport)(nil)})}, "WithHTTPClient: Transport or Jar is a nil pointer"},
		{"a cookie jar that is a nil pointer", project, sinch.RegionEU, key, []sinch.Option{sinch.WithHTTPClient(&http.Client{Jar: (*cookiejar.Jar)(nil)})}, "WithHTTPClient: Transport or Jar is a nil pointer"},
		{"a logger without a handler", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLogger(&slog.Logger{})}, "WithLogger: the logger is nil or has no handler"},
		{"no time for an attempt", project, sinch.RegionEU, key, []sinch.Option{sinch.WithAttemptTimeout(0)}, "WithAttemptTimeout: the timeout is 0s"},
		{"a negative time for an attempt", project, sinch.RegionEU, key, []sinch.Option{sinch.WithAttemptTimeout(math.MinInt64)}, "WithAttemptTimeout: the timeout is -"},
		{"a time without a unit", project, sinch.RegionEU, key, []sinch.Option{sinch.WithAttemptTimeout(30)}, "WithAttemptTimeout: the timeout is 30ns"},
		{"all the time there is", project, sinch.RegionEU, key, []sinch.Option{sinch.WithAttemptTimeout(math.MaxInt64)}, ""},
		{"an option that is wrong and given again", project, sinch.RegionEU, key, []sinch.Option{base("no"), base("https://a")}, ""},
		{"a negative number of retries", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetries: -1})}, "negative"},
		{"a mode of retries below all", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: -1})}, "WithRetryPolicy: unknown Mode"},
		{"a negative first wait", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{BaseDelay: -1})}, "WithRetryPolicy: BaseDelay is negative"},
		{"a negative first wait after 429", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{ThrottledDelay: -1})}, "WithRetryPolicy: ThrottledDelay is negative"},
		{"a negative longest wait", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{MaxDelay: -1})}, "WithRetryPolicy: MaxDelay is negative"},
		{"a negative hint", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{MaxRetryAfter: -1})}, "WithRetryPolicy: MaxRetryAfter is negative"},
		{"a wait of more than a year", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{MaxDelay: math.MaxInt64})}, "WithRetryPolicy: MaxDelay is negative or longer than a year"},
		{"an unknown mode", project, sinch.RegionEU, key, []sinch.Option{sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: 9})}, "unknown Mode"},
		{"an unknown API", project, sinch.RegionEU, key, []sinch.Option{sinch.WithBaseURL("voice", "https://a")}, `WithBaseURL: unknown API "voice": take the constant API of a package below gen`},
		{"a base URL with a path", project, sinch.RegionEU, key, []sinch.Option{base("https://proxy.example/a/b/")}, ""},
		{"a base URL that is none", project, sinch.RegionEU, key, []sinch.Option{base("https://a b/")}, "holds a blank"},
		{"a base URL without a scheme", project, sinch.RegionEU, key, []sinch.Option{base("proxy.example")}, "https://"},
		{"a base URL without a host", project, sinch.RegionEU, key, []sinch.Option{base("https:///a")}, "names no host"},
		{"a base URL with a password", project, sinch.RegionEU, key, []sinch.Option{base("https://u:p@a")}, "no user"},
		{"a base URL with a query", project, sinch.RegionEU, key, []sinch.Option{base("https://a?b")}, "no user, query"},
		{"a base URL with a line end", project, sinch.RegionEU, key, []sinch.Option{base("https://a/b\n")}, "base URL of the conversation API: the address ends in a line end"},
		{"a base URL with a blank at its end", project, sinch.RegionEU, key, []sinch.Option{base("https://a/b ")}, "white space around it"},
		{"a base URL with a blank that cannot be seen", project, sinch.RegionEU, key, []sinch.Option{base("https://a/b\u00a0")}, "white space around it"},
		{"a base URL that is no text", project, sinch.RegionEU, key, []sinch.Option{base("https://a/\xff")}, "not valid UTF-8"},
		{"a base URL with a port that is none", project, sinch.RegionEU, key, []sinch.Option{base("https://a:65536")}, "not a URL"},
		{"a base URL of an international host", project, sinch.RegionEU, key, []sinch.Option{base("https://bücher.example:8443/")}, ""},
		{"a token URL with a line end", project, sinch.RegionEU, key, []sinch.Option{sinch.WithTokenURL("https://a/token\n")}, "token URL: the address ends in a line end"},
		{"plain http", project, sinch.RegionEU, key, []sinch.Option{base("http://proxy.example")}, "plain http"},
		{"plain http to 10.0.0.1", project, sinch.RegionEU, key, []sinch.Option{base("http://10.0.0.1")}, "plain http"},
		{"plain http to a name like loopback", project, sinch.RegionEU, key, []sinch.Option{base("http://localhost.evil.example")}, "plain http"},
		{"plain http to loopback", project, sinch.RegionEU, key, []sinch.Option{base("http://127.0.0.1:80"), sinch.WithBaseURL("batch", "http://[::1]:80"), sinch.WithTokenURL("http://localhost/token")}, ""},
		{"plain http, asked for", project, sinch.RegionEU, key, []sinch.Option{base("http://proxy.example"), sinch.WithInsecureHTTP()}, ""},
		{"plain http for tokens", project, sinch.RegionEU, key, []sinch.Option{sinch.WithTokenURL("http://proxy.example")}, "token URL: plain http"},
		{"nothing but an option that is wrong", "", "", nil, []sinch.Option{sinch.WithLogger(nil)},
			"project ID is empty\nregion is empty; it has to be the one in which the app was created\ncredentials are nil\nWithLogger: the logger is nil or has no handler"},
		{"an HTTP client with a time without a unit", project, sinch.RegionEU, key, []sinch.Option{sinch.WithHTTPClient(&http.Client{Timeout: 30})}, "WithHTTPClient: the timeout is 30ns"},
		{"an HTTP client with a negative time, which is none", project, sinch.RegionEU, key, []sinch.Option{sinch.WithHTTPClient(&http.Client{Timeout: -1})}, ""},
		{"two mistakes", project, sinch.RegionEU, key, []sinch.Option{sinch.WithLogger(nil), sinch.WithLimiter(nil)}, "WithLogger: the logger is nil or has no handler\nWithLimiter: the limiter is nil"},
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

func TestAnOptionThatIsGivenAgainCountsAsItWasGivenLast(t *testing.T) {
	var agent, host, trace string
	client := newClient(t, roundTripper(func(request *http.Request) (*http.Response, error) {
		agent, host, trace = request.Header.Get("User-Agent"), request.URL.Host, strings.Join(request.Header.Values("X-Trace"), " ")
		return success(request)
	}), sinch.WithUserAgent("first/1"), sinch.WithUserAgent("second/2"), sinch.WithAttemptTimeout(time.Hour), sinch.WithAttemptTimeout(math.MaxInt64),
		sinch.WithBaseURL("conversation", "https://first.example"), sinch.WithBaseURL("conversation", "https://second.example"))
	err := client.Call(t.Context(), sendCall(), nil, sinch.CallHeader("X-Trace", "1"), sinch.CallHeader("x-trace", "2"))
	if err != nil || !strings.HasPrefix(agent, "second/2 sinch-") || host != "second.example" || trace != "2" {
		t.Errorf("got %v; it is %s, the host %s, the trace %s", err, agent, host, trace)
	}
}

func TestTheHTTPClientOfTheUserIsNotChanged(t *testing.T) {
	theirs := &http.Client{Timeout: 5 * time.Second}
	if _, err := sinch.NewClient(project, sinch.RegionUS, sinch.TokenFunc(fixedToken), sinch.WithHTTPClient(theirs)); err != nil {
		t.Fatal(err)
	}
	if theirs.Transport != nil || theirs.CheckRedirect != nil || theirs.Timeout != 5*time.Second {
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
	for _, name := range []string{"SINCH_TOKEN_URL", "SINCH_CONVERSATION_URL", "SINCH_TEMPLATE_URL", "SINCH_BATCH_URL"} {
		t.Setenv(name, "http://proxy.example")
		if _, err := sinch.NewClientFromEnv(); err == nil || !strings.Contains(err.Error(), "plain http") {
			t.Errorf("%s: error %v, want one about plain http", name, err)
		}
		if _, err := sinch.NewClientFromEnv(sinch.WithInsecureHTTP()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		t.Setenv(name, "")
	}
	t.Setenv("SINCH_CONVERSATION_URL", "not a URL")
	if _, err := sinch.NewClientFromEnv(sinch.WithBaseURL("conversation", "https://proxy.example")); err != nil {
		t.Errorf("an option does not count for more than the environment: %v", err)
	}
	t.Setenv("SINCH_CONVERSATION_URL", "")
	t.Setenv("SINCH_KEY_SECRET", "")
	t.Setenv("SINCH_CONVERSATION_REGION", "")
	_, err = sinch.NewClientFromEnv()
	if want := "sinch: NewClientFromEnv: not set: SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

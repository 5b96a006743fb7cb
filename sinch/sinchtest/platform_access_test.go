package sinchtest_test

import (
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

const grantForm = "grant_type=client_credentials"

func accessRules() []rule {
	return []rule{
		{says: "a token is good for all three hosts", holds: func(p *platform) {
			token := p.token()
			for _, path := range []string{
				"/conversation/v1/projects/" + p.ProjectID() + "/apps",
				"/template/v2/projects/" + p.ProjectID() + "/templates",
				"/batch/v1/projects/" + p.ProjectID() + "/messages/none",
			} {
				if answer := call(p.Handler, "GET", path, "", "Authorization", "Bearer "+token); answer.Code == http.StatusUnauthorized {
					p.Errorf("%s does not take the token", path)
				}
			}
		}},
		{says: "the credentials of a token are in the header and never in the body", holds: func(p *platform) {
			answer := grant(p.Handler, "POST", "", "", grantForm+"&client_id="+p.KeyID()+"&client_secret="+p.KeySecret())
			equal(p, "status", answer.Code, http.StatusUnauthorized)
		}},
		{says: "an answer with a token has a type, 3599 or 3600 seconds and an empty scope", holds: func(p *platform) {
			answer := grant(p.Handler, "POST", p.KeyID(), p.KeySecret(), grantForm).Body.String()
			for _, member := range []string{`"token_type":"bearer"`, `"expires_in":3599`, `"scope":""`} {
				if !strings.Contains(answer, member) {
					p.Errorf("the answer lacks %s", member)
				}
			}
		}},
		{says: "the error of the token endpoint is OAuth's, in four members", holds: func(p *platform) {
			answer := grant(p.Handler, "POST", p.KeyID(), "guess", grantForm).Body.String()
			for _, member := range []string{`"error":`, `"error_description":`, `"error_hint":`, `"error_verbose":`} {
				if !strings.Contains(answer, member) {
					p.Errorf("the answer lacks %s: %s", member, answer)
				}
			}
		}},
		{says: "the token endpoint is a bucket of 30 requests, refilled with ten per second, and gives no hint when it is empty", holds: func(p *platform) {
			synctest.Test(p.T, tokenBucket)
		}},
		{says: "a token lasts an hour", holds: func(p *platform) { synctest.Test(p.T, tokenLifetime) }},
		{says: "an expired token is a 401 that says so", holds: func(p *platform) {
			token := p.token()
			p.ExpireTokens()
			answer := call(p.Handler, "GET", projectPath(p.Handler)+"/apps", "", "Authorization", "Bearer "+token)
			equal(p, "challenge", answer.Header().Get("WWW-Authenticate"), `Bearer realm="sinch", error="invalid_token", error_description="expired"`)
			equal(p, "status", answer.Code, http.StatusUnauthorized)
		}},
		{says: "a token of one's own making is rejected, and not as expired", holds: func(p *platform) {
			answer := call(p.Handler, "GET", projectPath(p.Handler)+"/apps", "", "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
			if answer.Code != http.StatusUnauthorized || strings.Contains(answer.Header().Get("WWW-Authenticate"), "expired") {
				p.Errorf("status %d, challenge %q", answer.Code, answer.Header().Get("WWW-Authenticate"))
			}
		}},
		{says: "basic authentication works on the Conversation API", holds: func(p *platform) {
			p.answers("GET", "/apps", "", 200)
		}},
		{
			says: "the Batch API takes bearer tokens alone", assumption: sinchtest.BatchTakesBasicAuth,
			holds: func(p *platform) {
				equal(p, "status", call(p.Handler, "GET", batchesPath(p)+"/none", "").Code, http.StatusUnauthorized)
			},
			other: func(p *platform) {
				equal(p, "status", call(p.Handler, "GET", batchesPath(p)+"/none", "").Code, http.StatusNotFound)
			},
		},
		{says: "an error has a code, a message, a status and details below one member", holds: func(p *platform) {
			p.answers("POST", sendPath, "{}", 400, `{"error":{"code":400,"message":"`, `"status":"`, `"details":[{"@type":"type.googleapis.com/google.rpc.BadRequest"`)
		}},
		{
			says: "the status of a 400 is INVALID_ARGUMENT and that of a 403 PERMISSION_DENIED", assumption: sinchtest.OtherStatusNames,
			holds: func(p *platform) {
				p.answers("POST", sendPath, "{}", 400, `"status":"INVALID_ARGUMENT"`)
				p.forbidden("PERMISSION_DENIED")
			},
			other: func(p *platform) {
				p.answers("POST", sendPath, "{}", 400, `"status":"INVALID_REQUEST"`)
				p.forbidden("UNAUTHORIZED")
				p.Inject(sinchtest.Fault{Status: 403, Message: "BILLING_CREDIT_LIMIT_BREACHED"})
				p.answers("GET", "/apps", "", 403, `"status":"UNAUTHORIZED"`)
			},
		},
		{says: "the status of a 500 is INTERNAL_ERROR", holds: func(p *platform) {
			p.Inject(sinchtest.Fault{Status: 500})
			p.answers("GET", "/apps", "", 500, `"status":"INTERNAL_ERROR"`)
		}},
		{says: "an app ID that is no ULID is a 400", holds: func(p *platform) {
			p.answers("GET", "/apps/my-app", "", 400)
		}},
		{says: "what is missing, or lives in another region, is a 404", holds: func(p *platform) {
			p.answers("GET", "/apps/01HZZZZZZZZZZZZZZZZZZZZZZZ", "", 404, "NOT_FOUND")
		}},
		{says: "a method that a path does not have is a 501 UNIMPLEMENTED", holds: func(p *platform) {
			p.answers("PUT", "/contacts", "{}", 501, "UNIMPLEMENTED")
		}},
		{says: "webhooks are created for the project, and the path of an app answers 501", holds: func(p *platform) {
			p.answers("POST", "/apps/"+p.AppID()+"/webhooks", `{"target":"https://example.com"}`, 501, "UNIMPLEMENTED")
			p.answers("GET", "/apps/"+p.AppID()+"/webhooks", "", 200)
		}},
		{says: "consents can not be written, and the path answers 501", holds: func(p *platform) {
			p.answers("POST", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", `{}`, 501, "UNIMPLEMENTED")
		}},
	}
}

func batchesPath(p *platform) string { return "/batch/v1/projects/" + p.ProjectID() + "/messages" }

// token is granted.
func (p *platform) token() string {
	p.Helper()
	_, token, _ := strings.Cut(grant(p.Handler, "POST", p.KeyID(), p.KeySecret(), grantForm).Body.String(), `"access_token":"`)
	token, _, _ = strings.Cut(token, `"`)
	return token
}

func (p *platform) forbidden(status string) {
	p.Helper()
	answer := call(p.Handler, "GET", "/conversation/v1/projects/another/apps", "")
	if answer.Code != http.StatusForbidden || !strings.Contains(answer.Body.String(), `"status":"`+status+`"`) {
		p.Errorf("another project: %d %s", answer.Code, answer.Body)
	}
}

func tokenBucket(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	granted := func(n int) (statuses map[int]int) {
		statuses = map[int]int{}
		for range n {
			answer := grant(h, "POST", h.KeyID(), h.KeySecret(), grantForm)
			statuses[answer.Code]++
			if hint := answer.Header().Get("Retry-After"); hint != "" {
				t.Errorf("the answer has the hint %q", hint)
			}
		}
		return statuses
	}
	if got := granted(31); got[200] != 30 || got[429] != 1 {
		t.Errorf("at once: %v", got)
	}
	time.Sleep(time.Second)
	if got := granted(11); got[200] != 10 || got[429] != 1 {
		t.Errorf("a second later: %v", got)
	}
	time.Sleep(time.Minute)
	if got := granted(31); got[200] != 30 || got[429] != 1 {
		t.Errorf("a minute later: %v", got)
	}
}

func tokenLifetime(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	_, token, _ := strings.Cut(grant(h, "POST", h.KeyID(), h.KeySecret(), grantForm).Body.String(), `"access_token":"`)
	token, _, _ = strings.Cut(token, `"`)
	status := func() int {
		return call(h, "GET", projectPath(h)+"/apps", "", "Authorization", "Bearer "+token).Code
	}
	time.Sleep(3598 * time.Second)
	equal(t, "status before", status(), http.StatusOK)
	time.Sleep(time.Second)
	equal(t, "status after", status(), http.StatusUnauthorized)
}

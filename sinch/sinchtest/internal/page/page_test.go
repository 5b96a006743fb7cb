package page_test

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/page"
)

const hostile = `"><script>alert(1)</script>`

func get(t *testing.T, method, path, host string) *httptest.ResponseRecorder {
	t.Helper()
	handler := page.Handler(page.Settings{AppID: hostile, Variables: []string{"export A='" + hostile + "'"}})
	request := httptest.NewRequest(method, path, nil)
	request.Host = host
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

func TestEveryAnswerHasAPolicyThatAllowsLittle(t *testing.T) {
	picture := "/page/picture?url="
	for _, test := range []struct {
		name, method, path, host string
		status                   int
	}{
		{"the page", http.MethodGet, "/", "localhost", 200},
		{"a script", http.MethodGet, "/page/main.js", "localhost", 200},
		{"a stylesheet", http.MethodGet, "/page/base.css", "127.0.0.1:8080", 200},
		{"the icon", http.MethodGet, "/page/icon.svg", "localhost", 200},
		{"a picture", http.MethodGet, picture + url.QueryEscape("https://example.com/a.png"), "localhost", 200},
		{"a picture that is a script", http.MethodGet, picture + url.QueryEscape("javascript:alert(1)"), "localhost", 400},
		{"a picture that is in the address", http.MethodGet, picture + url.QueryEscape("data:text/html,x"), "localhost", 400},
		{"a picture without a host", http.MethodGet, picture + "https:a.png", "localhost", 400},
		{"a picture of nothing", http.MethodGet, picture, "localhost", 400},
		{"a template", http.MethodGet, "/page/index.html", "localhost", 404},
		{"a list of files", http.MethodGet, "/page/", "localhost", 404},
		{"a file of the machine", http.MethodGet, "/page/../../page.go", "localhost", 404},
		{"a file that there is not", http.MethodGet, "/page/none.js", "localhost", 404},
		{"a method that is not taken", http.MethodPut, "/", "localhost", 405},
		{"a name that points here", http.MethodGet, "/", "example.com", 403},
	} {
		t.Run(test.name, func(t *testing.T) {
			answer := get(t, test.method, test.path, test.host)
			policy := answer.Header().Get("Content-Security-Policy")
			redirected := answer.Code == http.StatusMovedPermanently || answer.Code == http.StatusTemporaryRedirect
			if answer.Code != test.status && (test.status != 404 || !redirected) {
				t.Errorf("answered %d, want %d", answer.Code, test.status)
			}
			for _, want := range []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors"} {
				if !strings.Contains(policy, want) {
					t.Errorf("the policy %q lacks %q", policy, want)
				}
			}
			if strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") {
				t.Errorf("the policy is %q", policy)
			}
			if got := answer.Header().Get("X-Content-Type-Options"); got != "nosniff" {
				t.Errorf("the kind may be guessed: %q", got)
			}
		})
	}
}

func TestAPictureIsADocumentThatCanDoNothingElse(t *testing.T) {
	answer := get(t, http.MethodGet, "/page/picture?url="+url.QueryEscape(`https://example.com/a.png?"><script>alert(1)</script>`), "localhost")
	policy := answer.Header().Get("Content-Security-Policy")
	if !strings.Contains(policy, "sandbox;") || strings.Contains(policy, "script-src") || !strings.Contains(policy, "frame-ancestors 'self'") {
		t.Errorf("the policy is %q", policy)
	}
	if body := answer.Body.String(); strings.Contains(body, "<script") || !strings.Contains(body, `src="https://example.com/a.png?`) {
		t.Errorf("the document is %s", body)
	}
}

func TestWhatIsHostileIsEscapedInThePage(t *testing.T) {
	body := get(t, http.MethodGet, "/", "localhost").Body.String()
	if strings.Contains(body, hostile) || strings.Contains(body, "<script>") {
		t.Errorf("the page is %s", body)
	}
}

// TestNothingComesFromElsewhere reads the files: there is no address in them but
// of names, no script or style that is written in the page, and nothing that
// makes text into markup.
func TestNothingComesFromElsewhere(t *testing.T) {
	forbidden := regexp.MustCompile(`https?://[a-z]|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\son[a-z]+=|style=|javascript:["'\x60]|<script>|@import`)
	allowed := regexp.MustCompile(`http://www\.w3\.org/2000/svg`)
	err := fs.WalkDir(os.DirFS("assets"), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile("assets/" + path)
		if err != nil {
			return err
		}
		if found := forbidden.FindAllString(allowed.ReplaceAllString(string(data), ""), -1); len(found) > 0 {
			t.Errorf("%s has %q", path, found)
		}
		if lines := strings.Count(string(data), "\n"); lines > 400 {
			t.Errorf("%s has %d lines", path, lines)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

package browser

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

var screenshots = flag.String("screenshots", "", "`directory` for pictures of the main views; default none")

// patience bounds what a test waits for. Nothing is measured by it.
const patience = 60 * time.Second

// secret signs the callbacks. The page must never show it.
const secret = "callback-s3cret"

// What all tests share: the command, and one browser with a profile for each.
var (
	command string
	browser context.Context
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	directory, err := os.MkdirTemp("", "sinch-fake-*")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(directory)
	command = filepath.Join(directory, "sinch-fake")
	build := exec.Command("go", "build", "-o", command, "./sinch/sinchtest/cmd/sinch-fake")
	build.Dir = "../../../.."
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building sinch-fake: %v\n%s", err, said)
		return 1
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.WindowSize(1440, 900),
		chromedp.WSURLReadTimeout(patience))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	defer stop()
	var cancel context.CancelFunc
	browser, cancel = chromedp.NewContext(allocator)
	defer cancel()
	if err := chromedp.Do(browser); err != nil {
		fmt.Fprintf(os.Stderr, "starting the browser: %v\nthese tests need chromium: apt-get install chromium\n", err)
		return 1
	}
	return m.Run()
}

// fake is sinch-fake as a process, a client of it, and a server for callbacks.
type fake struct {
	t        *testing.T
	env      map[string]string
	url      string
	client   *sinch.Client
	received chan *webhook.Event
	target   string
	answer   func(w http.ResponseWriter, r *http.Request) bool // true: it has answered
	process  *exec.Cmd
}

func startFake(t *testing.T) *fake {
	t.Helper()
	f := &fake{t: t, received: make(chan *webhook.Event, 100)}
	f.env = f.start("127.0.0.1:0")
	f.url = strings.TrimSuffix(f.env["SINCH_TOKEN_URL"], "/oauth2/token")
	client, err := sinch.NewClient(f.env["SINCH_PROJECT_ID"], sinch.Region(f.env["SINCH_CONVERSATION_REGION"]),
		sinch.AccessKey(f.env["SINCH_KEY_ID"], f.env["SINCH_KEY_SECRET"]),
		sinch.WithTokenURL(f.env["SINCH_TOKEN_URL"]), sinch.WithBaseURL("conversation", f.env["SINCH_CONVERSATION_URL"]),
		sinch.WithBaseURL("template", f.env["SINCH_TEMPLATE_URL"]), sinch.WithBaseURL("batch", f.env["SINCH_BATCH_URL"]))
	if err != nil {
		t.Fatal(err)
	}
	f.client = client
	return f
}

// start runs the command, which is killed when the test ends.
func (f *fake) start(address string) map[string]string {
	f.t.Helper()
	ctx, kill := context.WithCancel(context.Background())
	f.process = exec.CommandContext(ctx, command, "-addr", address, "-env", "-secret", "the-key-s3cret", "-key", "the-key")
	output, err := f.process.StdoutPipe()
	if err != nil {
		f.t.Fatal(err)
	}
	if err := f.process.Start(); err != nil {
		f.t.Fatal(err)
	}
	process := f.process
	f.t.Cleanup(func() {
		kill()
		_ = process.Wait()
	})
	env := map[string]string{}
	for lines := bufio.NewScanner(output); env["SINCH_BATCH_URL"] == "" && lines.Scan(); {
		if name, value, found := strings.Cut(strings.TrimPrefix(lines.Text(), "export "), "="); found {
			env[name] = strings.Trim(value, "'")
		}
	}
	if env["SINCH_BATCH_URL"] == "" {
		f.t.Fatal("sinch-fake did not start")
	}
	return env
}

func (f *fake) appID() string { return f.env["SINCH_APP_ID"] }

// subscribe starts a server for callbacks, which are verified with
// sinch/webhook, and a webhook for it.
func (f *fake) subscribe(triggers ...conversation.WebhookTrigger) {
	f.t.Helper()
	keep := func(_ context.Context, event *webhook.Event) error {
		f.received <- event
		return nil
	}
	handler, err := webhook.NewHandler([]string{secret}, webhook.Handlers{Other: keep})
	if err != nil {
		f.t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if f.answer == nil || !f.answer(w, r) {
			handler.ServeHTTP(w, r)
		}
	}))
	f.t.Cleanup(server.Close)
	f.target = server.URL + "/sinch"
	_, err = f.client.Webhooks.CreateWebhook(f.t.Context(), conversation.CreateWebhookRequest{
		AppID: f.appID(), Target: f.target, TargetType: new(conversation.WebhookTargetTypeHTTP), Secret: new(secret), Triggers: triggers,
	})
	if err != nil {
		f.t.Fatal(err)
	}
}

//go:build unix

package docs_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A terminal is where a reader types.
type terminal struct {
	folder string
	env    []string // on top of that of the tests
}

// command prepares a shell that ends with the first command that fails.
func (w terminal) command(t *testing.T, lines ...string) *exec.Cmd {
	t.Helper()
	shell := exec.CommandContext(t.Context(), "sh", "-euc", strings.Join(lines, "\n"))
	shell.Dir = w.folder
	shell.Env = append(shell.Environ(), w.env...)
	shell.Stderr = t.Output()
	return shell
}

// types returns what the commands print.
func (w terminal) types(t *testing.T, lines ...string) string {
	t.Helper()
	printed, err := w.command(t, lines...).Output()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, strings.Join(lines, "\n"), printed)
	}
	return string(printed)
}

var printedAddress = regexp.MustCompile(`http://(127\.0\.0\.1:[0-9]+)/`)

// leavesRunning types a command that does not end before the test does, and
// returns the address that it prints.
func (w terminal) leavesRunning(t *testing.T, line string) string {
	t.Helper()
	shell := w.command(t, line)
	shell.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // go run has a child, which ends with it
	shell.Cancel = func() error { return syscall.Kill(-shell.Process.Pid, syscall.SIGTERM) }
	output, err := shell.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := shell.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(output)
	t.Cleanup(func() {
		for lines.Scan() {
		}
		_ = shell.Wait() // it was ended by a signal
	})
	for lines.Scan() {
		if found := printedAddress.FindStringSubmatch(lines.Text()); found != nil {
			return found[1]
		}
	}
	t.Fatalf("%s has ended, and has printed no address", line)
	return ""
}

// replace changes what cannot be as it stands on the page.
func replace(t *testing.T, text, old, replacement string) string {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("there is no %q in %s", old, text)
	}
	return strings.ReplaceAll(text, old, replacement)
}

func top(t *testing.T) string {
	t.Helper()
	folder, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// atHome is a terminal in an empty module, whose reader has got this module as
// the README says. It is that of the checkout, since there is no network.
func atHome(t *testing.T) terminal {
	t.Helper()
	home := terminal{folder: t.TempDir(), env: []string{"GOPROXY=off", "GOFLAGS=-mod=mod", "GOWORK=off"}}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home.folder, "go.sum"), sums, 0o600); err != nil {
		t.Fatal(err)
	}
	home.types(t, "go mod init example.com/hello 2>&1", "go mod edit -replace '"+module+"="+top(t)+"'")
	for _, page := range pages(t) {
		for _, match := range quoted.FindAllStringSubmatch(strings.Join(page.prose(), "\n"), -1) {
			if page.path == "README.md" && strings.HasPrefix(match[1], "go get ") {
				home.types(t, match[1]+" 2>&1")
				return home
			}
		}
	}
	t.Fatal("the README does not say how to get the module")
	return home
}

// anyPort starts the command of a page on a port that is free, and what is
// committed in place of the last release.
func anyPort(command string) string {
	return strings.ReplaceAll(strings.ReplaceAll(command, "@latest", ""), " | tee", " -addr 127.0.0.1:0 | tee")
}

func sayHelloInTwoTerminals(t *testing.T, blocks [][]string) {
	if !*typed {
		return
	}
	home := atHome(t)
	for _, page := range pages(t) {
		if page.path == "README.md" {
			if err := os.WriteFile(filepath.Join(home.folder, "main.go"), []byte(strings.Join(page.blocks[0].lines, "\n")), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	home.leavesRunning(t, anyPort(blocks[0][0]))
	written := "until grep -q '^# page' fake.env; do sleep 0.1; done" // by tee
	if printed := home.types(t, written, blocks[0][1]); !strings.HasPrefix(printed, "Sinch accepted message ") {
		t.Errorf("the program printed %q", printed)
	}
}

func talkToTheCommandWithCurl(t *testing.T, blocks [][]string) {
	if !*typed {
		return
	}
	checkout := terminal{folder: top(t)}
	const port = "127.0.0.1:8080"
	address := checkout.leavesRunning(t, replace(t, blocks[0][0], port, "127.0.0.1:0"))
	printed := checkout.types(t, replace(t, strings.Join(blocks[1], "\n"), port, address))
	for _, want := range []string{`"message_id":`, `"messages":[{`, `"text":"Hello"`} {
		if !strings.Contains(printed, want) {
			t.Errorf("there is no %s in %s", want, printed)
		}
	}
}

func startTheCommand(t *testing.T, blocks [][]string) {
	if !*typed {
		return
	}
	for _, line := range blocks[0] {
		if strings.HasPrefix(line, "sinch-fake ") {
			line = "go run ./sinch/sinchtest/cmd/" + line // in place of what a release has
		}
		terminal{folder: top(t)}.leavesRunning(t, strings.ReplaceAll(line, "@latest", "")+" -addr 127.0.0.1:0")
	}
}

func sendAndListWithCurl(t *testing.T, blocks [][]string) {
	if !*typed {
		return
	}
	server := sinchtest.NewServer(t)
	const host = "https://eu.conversation.api.sinch.com"
	reader := terminal{folder: t.TempDir(), env: []string{
		"KEY_ID=" + server.KeyID(), "KEY_SECRET=" + server.KeySecret(), "PROJECT_ID=" + server.ProjectID(), "APP_ID=" + server.AppID(),
	}}
	token := replace(t, strings.Join(blocks[0], "\n"), "https://auth.sinch.com/oauth2/token", server.TokenURL())
	send := replace(t, strings.Join(blocks[1], "\n"), host, server.BaseURL(conversation.API))
	list := replace(t, strings.Join(blocks[2], "\n"), host, server.BaseURL(conversation.API))

	reader.types(t, token, send)
	sent := server.Messages()
	if len(sent) != 1 || sent[0].Recipient.Identity != "+46701234567" || sent[0].Request.ChannelProperties[conversation.ChannelPropertyKeysSMSSender] != "Acme" {
		t.Fatalf("%d messages were sent, or another", len(sent))
	}
	client := server.Client()
	for range 100 { // which is a page
		if _, err := client.Messages.SendText(t.Context(), server.AppID(), sinch.To(sinch.SMS, "+46707654321"), "Hello"); err != nil {
			t.Fatal(err)
		}
	}
	page, err := client.Messages.ListMessages(t.Context(), conversation.ListMessagesParams{AppID: new(server.AppID()), PageSize: new(int32(100))})
	if err != nil {
		t.Fatal(err)
	}
	reader.env = append(reader.env, "NEXT_PAGE_TOKEN="+page.NextPageToken)
	if printed := reader.types(t, token, list); strings.Count(printed, `"accept_time"`) != 1 || !strings.Contains(printed, sent[0].ID) {
		t.Errorf("the second page is %s", printed)
	}
}

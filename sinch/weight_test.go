package sinch_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// weightLimit is what importing sinch may cost a program, in bytes of a
// stripped binary beyond one with net/http and encoding/json alone.
//
// Go 1.26 needs 800,000 bytes more than Go 1.27: 700,000 are the module that is
// Go 1.27's encoding/json, whatever is used of it, and 94,000 the methods and
// types that lead the 44 structs of a send to it. Of the rest, log/slog is 94,000,
// x/oauth2 41,000, and what package oapi-codegen/runtime does before main 12,000.
func weightLimit() int64 {
	if strings.HasPrefix(runtime.Version(), "go1.26") {
		return 1_330_000
	}
	return 500_000
}

const consumer = `package main

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func main() {
	client, err := sinch.NewClientFromEnv()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(client.Messages.SendText(context.Background(), "app", sinch.To(conversation.ConversationChannelSMS, "+46701234567"), "Hello"))
}
`

const baseline = `package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

func main() {
	body, err := json.Marshal(map[string]any{"text": "Hello"})
	if err != nil {
		fmt.Println(err)
		return
	}
	response, err := http.Post("https://example.com", "application/json", bytes.NewReader(body))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer response.Body.Close()
	var answer map[string]any
	fmt.Println(json.NewDecoder(response.Body).Decode(&answer), answer)
}
`

func TestAConsumerLinksLittle(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	directory := t.TempDir()
	inside := func(name, text string) {
		t.Helper()
		file := filepath.Join(directory, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := func(arguments ...string) string {
		t.Helper()
		command := exec.CommandContext(t.Context(), "go", arguments...)
		command.Dir = directory
		command.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		output, err := command.Output()
		if failed, ok := err.(*exec.ExitError); ok {
			t.Fatalf("go %s: %v\n%s", strings.Join(arguments, " "), err, failed.Stderr)
		} else if err != nil {
			t.Fatal(err)
		}
		return string(output)
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	inside("go.sum", string(sums))
	inside("go.mod", fmt.Sprintf(`module example.com/consumer

go 1.26.0

require github.com/sinchgo/sinch-conversation-go v0.0.0

replace github.com/sinchgo/sinch-conversation-go => %s
`, root))
	inside("consumer/main.go", consumer)
	inside("baseline/main.go", baseline)

	for imported := range strings.Lines(run("list", "-deps", "./consumer")) {
		for _, forbidden := range []string{"getkin/kin-openapi", "oapi-codegen/oapi-codegen", "sinchtest"} {
			if strings.Contains(imported, forbidden) {
				t.Errorf("a consumer links %s", strings.TrimSpace(imported))
			}
		}
	}

	size := func(program string) int64 {
		t.Helper()
		binary := filepath.Join(directory, program+".bin")
		run("build", "-trimpath", "-ldflags=-s -w", "-o", binary, "./"+program)
		info, err := os.Stat(binary)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	more := size("consumer") - size("baseline")
	t.Logf("importing sinch adds %d bytes", more)
	if weightLimit := weightLimit(); more > weightLimit {
		t.Errorf("importing sinch adds %d bytes to a program, the limit is %d", more, weightLimit)
	}
}

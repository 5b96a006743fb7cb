package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
)

// start runs the command and returns what it prints first, and a function that
// interrupts it and returns its log and its error.
func start(t *testing.T, args ...string) (settings map[string]string, stop func() (log string, err error)) {
	t.Helper()
	ctx, interrupt := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	var log bytes.Buffer
	done := make(chan error, 1)
	go func() {
		err := run(ctx, append([]string{"-addr", "127.0.0.1:0", "-env"}, args...), writer, &log)
		writer.CloseWithError(io.EOF)
		done <- err
	}()
	settings = map[string]string{}
	buffer := make([]byte, 4096)
	for settings["SINCH_BATCH_URL"] == "" || strings.Contains(strings.Join(args, " "), "-tls") && settings["SSL_CERT_FILE"] == "" {
		n, err := reader.Read(buffer)
		if err != nil {
			t.Fatal(<-done)
		}
		for line := range strings.Lines(string(buffer[:n])) {
			name, value, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "export "), "=")
			settings[name] = strings.Trim(value, "'")
		}
	}
	return settings, func() (string, error) {
		interrupt()
		err := <-done
		return log.String(), err
	}
}

func TestSendsAndGetsLikeTheDocumentation(t *testing.T) {
	env, stop := start(t, "-project", "my-project", "-key", "my-key", "-secret", "my-secret", "-app", "my-app")
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, env["SINCH_TOKEN_URL"], strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth("my-key", "my-secret")
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	_, token, _ := strings.Cut(do(t, http.DefaultClient, request), `"access_token":"`)
	token, _, _ = strings.Cut(token, `"`)

	messages := env["SINCH_CONVERSATION_URL"] + "/v1/projects/my-project/messages"
	request, err = http.NewRequestWithContext(t.Context(), http.MethodPost, messages+":send", strings.NewReader(
		`{"app_id":"my-app","recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"+46701234567"}]}},"message":{"text_message":{"text":"Hi"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("Content-Type", "application/json")
	_, id, _ := strings.Cut(do(t, http.DefaultClient, request), `"message_id":"`)
	id, _, _ = strings.Cut(id, `"`)

	request, err = http.NewRequestWithContext(t.Context(), http.MethodGet, messages+"/"+id, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+token)
	if got := do(t, http.DefaultClient, request); !strings.Contains(got, `"text":"Hi"`) {
		t.Errorf("the message is %s", got)
	}

	log, err := stop()
	if err != nil {
		t.Errorf("stopped with %v", err)
	}
	if lines := strings.Count(log, "\n"); lines != 3 || !strings.Contains(log, "operation=Messages_SendMessage status=200") {
		t.Errorf("the log has %d lines:\n%s", lines, log)
	}
	if strings.Contains(log, "my-secret") || strings.Contains(log, token) {
		t.Error("the log holds a secret")
	}
}

func TestServesAllAPIsOnTheOneAddress(t *testing.T) {
	env, stop := start(t, "-project", "my-project")
	for name, path := range map[string]string{
		"SINCH_CONVERSATION_URL": "/v1/projects/my-project/apps",
		"SINCH_TEMPLATE_URL":     "/v2/projects/my-project/templates",
		"SINCH_BATCH_URL":        "/v1/projects/my-project/messages/b",
	} {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, env[name]+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := do(t, http.DefaultClient, request); !strings.Contains(got, "UNAUTHENTICATED") {
			t.Errorf("%s: got %s", name, got)
		}
	}
	if _, err := stop(); err != nil {
		t.Errorf("stopped with %v", err)
	}
}

func TestAssumesOtherwiseWhenItIsTold(t *testing.T) {
	env, stop := start(t, "-key", "k", "-secret", "s", "-assume", "other-status-names,batch-takes-basic-auth")
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, env["SINCH_BATCH_URL"]+"/v1/projects/another/messages/b", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth("k", "s")
	if got := do(t, http.DefaultClient, request); !strings.Contains(got, `"UNAUTHORIZED"`) {
		t.Errorf("got %s", got)
	}
	if _, err := stop(); err != nil {
		t.Errorf("stopped with %v", err)
	}
}

func TestServesHTTPSWithACertificateInAFile(t *testing.T) {
	env, stop := start(t, "-tls")
	certificate, err := os.ReadFile(env["SSL_CERT_FILE"])
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(certificate)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}}
	defer client.CloseIdleConnections()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, env["SINCH_CONVERSATION_URL"], nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := do(t, client, request); !strings.Contains(got, "NOT_FOUND") {
		t.Errorf("got %s", got)
	}
	if _, err := stop(); err != nil {
		t.Errorf("stopped with %v", err)
	}
	if _, err := os.Stat(env["SSL_CERT_FILE"]); !os.IsNotExist(err) {
		t.Errorf("the certificate stays behind: %v", err)
	}
}

func TestRefusesAWrongCommandLine(t *testing.T) {
	for name, args := range map[string][]string{
		"an unknown flag":            {"-port", "8080"},
		"an argument":                {"serve"},
		"a key without its secret":   {"-key", "K"},
		"an unknown assumption":      {"-assume", "batch-takes-basic-auth,all-is-well"},
		"a test flag, which is none": {"-test.v"},
	} {
		t.Run(name, func(t *testing.T) {
			var said bytes.Buffer
			if err := run(t.Context(), args, io.Discard, &said); !errors.Is(err, errUsage) || said.Len() == 0 {
				t.Errorf("error %v, said %q", err, said.String())
			}
		})
	}
}

func TestSaysWhyItCannotListen(t *testing.T) {
	if err := run(t.Context(), []string{"-addr", "127.0.0.1:no"}, io.Discard, io.Discard); err == nil {
		t.Error("it listens on a port that is none")
	}
}

func TestSettingsAreQuotedForAShell(t *testing.T) {
	if got, want := quote(`it's`), `'it'\''s'`; got != want {
		t.Errorf("quote = %s, want %s", got, want)
	}
}

func do(t *testing.T, client *http.Client, request *http.Request) string {
	t.Helper()
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

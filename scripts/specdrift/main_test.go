package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// The revisions of things.yaml for each exit status.
var (
	newColour  = edit{"[RED, COLOUR_GREEN]", "[RED, COLOUR_GREEN, BLUE]"}
	lessColour = edit{"[RED, COLOUR_GREEN]", "[RED]"}
	brokenRef  = edit{"schema: {$ref: '#/components/schemas/ThingPage'}", "schema: {$ref: '#/components/schemas/Nowhere'}"}
)

func TestTheBinaryExitsWithTheRating(t *testing.T) {
	t.Parallel()
	binary := filepath.Join(t.TempDir(), "specdrift")
	if output, err := exec.CommandContext(t.Context(), "go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	for _, row := range []struct {
		name string
		edit edit
		want int
	}{
		{"nothing changed", edit{"What things are.", "All about things."}, exitNone},
		{"compatible", newColour, exitCompatible},
		{"breaking", lessColour, exitBreaking},
		{"not comparable", brokenRef, exitFailed},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			command := exec.CommandContext(t.Context(), binary, "-base", things, "-revision", revised(t, things, row.edit))
			output, _ := command.CombinedOutput()
			if status := command.ProcessState.ExitCode(); status != row.want {
				t.Errorf("exit status %d, want %d\n%s", status, row.want, output)
			}
		})
	}
}

func TestWhatCanNotBeComparedIsSaidOnOneLine(t *testing.T) {
	t.Parallel()
	written := func(text string) string {
		file := filepath.Join(t.TempDir(), "document.yaml")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	compared := func(revision string) []string { return []string{"-base", things, "-revision", revision} }
	for _, row := range []struct {
		name string
		args []string
		want []string
	}{
		{"no flags", nil, []string{"-base and -revision are needed"}},
		{"no revision", []string{"-base", things}, []string{"-base and -revision are needed"}},
		{"an unknown flag", []string{"-bass", things}, []string{"-bass"}},
		{"an argument too many", append(compared(things), "more"), []string{`"more"`}},
		{"an unknown format", append(compared(things), "-format", "html"), []string{`"html"`}},
		{"-fetch without -o", []string{"-fetch", things}, []string{"-o"}},
		{"-fetch and -base", []string{"-fetch", things, "-o", "x", "-base", things}, []string{"-fetch"}},
		{"a missing base", []string{"-base", "testdata/none.yaml", "-revision", things}, []string{"testdata/none.yaml"}},
		{"a missing revision", compared("testdata/none.yaml"), []string{"testdata/none.yaml"}},
		{"a missing overlay", append(compared(things), "-overlay", "testdata/none.yaml"), []string{"testdata/none.yaml"}},
		{"no YAML", compared(written("openapi: [")), []string{"document.yaml", "line 1"}},
		{"an empty document", compared(written("")), []string{"document.yaml"}},
		{"another kind of document", compared(written("<html></html>")), []string{"document.yaml"}},
		{"a $ref that does not resolve", compared(revised(t, things, brokenRef)), []string{"revision.yaml:39", "Nowhere"}},
		{
			"a rule of normalisation that does not fit",
			compared(revised(t, things, edit{"operationId: Boxes_ListBoxes", "operationId: Boxes_Unpack"})),
			[]string{"revision.yaml", "#/paths/~1v1~1projects~1{project_id}~1boxes~1", "Boxes_Unpack"},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			status, stdout, stderr := specdrift(t, row.args...)
			if status != exitFailed || stdout != "" {
				t.Errorf("exit status %d, printed %q", status, stdout)
			}
			if strings.Count(stderr, "\n") != 1 || !strings.HasPrefix(stderr, "specdrift: ") {
				t.Errorf("%q is not one line", stderr)
			}
			for _, part := range row.want {
				if !strings.Contains(stderr, part) {
					t.Errorf("%q does not name %q", stderr, part)
				}
			}
		})
	}
}

func TestAPanicIsNoBreakingChange(t *testing.T) {
	t.Parallel()
	var stderr strings.Builder
	status := run(t.Context(), []string{"-base", things, "-revision", things}, panicking{}, &stderr)
	if status != exitFailed || !strings.Contains(stderr.String(), "out of ink") {
		t.Errorf("exit status %d, %s", status, stderr.String())
	}
}

type panicking struct{}

func (panicking) Write([]byte) (int, error) { panic("out of ink") }

func TestARevisionIsFetched(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.FileServer(http.Dir(filepath.Dir(revised(t, things, newColour)))))
	defer server.Close()
	status, stdout, stderr := specdrift(t, "-base", things, "-revision", server.URL+"/revision.yaml")
	if status != exitCompatible || stdout != "compatible: #/components/schemas/Colour/enum/BLUE: enum value added\n" {
		t.Errorf("exit status %d\n%s%s", status, stdout, stderr)
	}
}

func TestARevisionThatCanNotBeFetchedIsNamed(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]http.HandlerFunc{
		"it is not found": http.NotFound,
		"it is cut off": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			_, _ = io.WriteString(w, "openapi: 3.0.3")
		},
		"it never ends": func(w http.ResponseWriter, _ *http.Request) {
			for chunk := make([]byte, 1<<20); ; {
				if _, err := w.Write(chunk); err != nil {
					return
				}
			}
		},
		"it is a page": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "<html>\n<body>Moved.</body>\n</html>")
		},
		"it refers to what it has not": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /things:\n    $ref: '#/nowhere'\n")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(serve)
			defer server.Close()
			status, stdout, stderr := specdrift(t, "-base", things, "-revision", server.URL)
			if status != exitFailed || stdout != "" {
				t.Errorf("exit status %d, printed %q", status, stdout)
			}
			if strings.Count(stderr, "\n") != 1 || !strings.Contains(stderr, server.URL) || strings.Contains(stderr, os.TempDir()) {
				t.Errorf("%q does not name the URL on one line", stderr)
			}
		})
	}
}

func TestAServerThatDoesNotAnswerIsLeft(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}))
	defer server.Close()
	var stdout, stderr strings.Builder
	if status := run(ctx, []string{"-base", things, "-revision", server.URL}, &stdout, &stderr); status != exitFailed {
		t.Errorf("exit status %d\n%s", status, stderr.String())
	}
}

func TestYAMLAndJSONAreTheSame(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(things)
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	if err := yaml.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	if data, err = json.MarshalIndent(document, "", "\t"); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "things.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if status, stdout, stderr := specdrift(t, "-base", things, "-revision", file); status != exitNone {
		t.Errorf("exit status %d\n%s%s", status, stdout, stderr)
	}
}

func TestErrataApplyWhereTheyMatch(t *testing.T) {
	t.Parallel()
	overlay := filepath.Join(t.TempDir(), "overlay.yaml")
	if err := os.WriteFile(overlay, []byte(`overlay: 1.0.0
x-speakeasy-jsonpath: rfc9535
info: {title: Errata, version: '1'}
actions:
  - target: $.components.schemas.Failure.properties.code
    update: {type: string}
  - target: $.components.schemas.Success
    update: {deprecated: true}
`), 0o600); err != nil {
		t.Fatal(err)
	}
	uncorrected := filepath.Join(t.TempDir(), "overlay.yaml")
	if err := os.WriteFile(uncorrected, []byte("overlay: 1.0.0\ninfo: {title: None, version: '1'}\nactions: [{target: $.info, update: {version: '2'}}]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	corrected := revised(t, things, edit{"code: {type: integer}", "code: {type: string}"})
	if status, stdout, _ := specdrift(t, "-base", things, "-revision", corrected); status != exitBreaking {
		t.Errorf("exit status %d without the overlay\n%s", status, stdout)
	}
	if status, stdout, stderr := specdrift(t, "-base", things, "-revision", corrected, "-overlay", overlay); status != exitNone {
		t.Errorf("exit status %d with the overlay\n%s%s", status, stdout, stderr)
	}
	const erratum = "breaking: #/components/schemas/Failure/properties/code: Go type changed from int to string"
	if status, stdout, stderr := specdrift(t, "-base", things, "-revision", things, "-overlay", overlay, "-base-overlay", uncorrected); status != exitBreaking || !strings.Contains(stdout, erratum) {
		t.Errorf("exit status %d for what an erratum changes\n%s%s", status, stdout, stderr)
	}
}

func TestHelpIsNoError(t *testing.T) {
	t.Parallel()
	status, _, stderr := specdrift(t, "-help")
	if status != exitNone || !strings.Contains(stderr, "-revision") {
		t.Errorf("exit status %d\n%s", status, stderr)
	}
}

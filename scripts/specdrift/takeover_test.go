package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCodeSamplesAreCutOutAndTheRestIsKeptByteForByte(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ name, from, want string }{
		{"none", "openapi: 3.0.3\n\n# A comment.\npaths: {}", "openapi: 3.0.3\n\n# A comment.\npaths: {}"},
		{
			"between other keys",
			"openapi: 3.0.3\npaths:\n    /a:\n        get:\n            x-codeSamples:\n                - lang: Go\n                  source: |\n                    a()\n\n                    b()\n            tags:   [A]  # Kept.\n",
			"openapi: 3.0.3\npaths:\n    /a:\n        get:\n            tags:   [A]  # Kept.\n",
		},
		{
			"a list as far left as its key",
			"openapi: 3.0.3\npaths:\n  /a:\n    get:\n      tags: [A]\n      x-codeSamples:\n      - lang: Go\n      -\n        lang: C\n    put:\n      tags: [A]\n",
			"openapi: 3.0.3\npaths:\n  /a:\n    get:\n      tags: [A]\n    put:\n      tags: [A]\n",
		},
		{
			"at the end, and the keys quoted",
			"openapi: \"3.0.3\"\npaths:\n  /a:\n    get:\n      tags: ['A']\n      \"x-codeSamples\":\n        - lang: Go\n",
			"openapi: \"3.0.3\"\npaths:\n  /a:\n    get:\n      tags: ['A']\n",
		},
		{
			"on one line",
			"openapi: 3.0.3\r\nx-codeSamples: [{lang: Go}]\r\npaths: {}\r\n",
			"openapi: 3.0.3\r\npaths: {}\r\n",
		},
		{
			"that a description only mentions",
			"openapi: 3.0.3\ninfo:\n  description: |\n    x-codeSamples:\n      - are samples\npaths: {}\n",
			"openapi: 3.0.3\ninfo:\n  description: |\n    x-codeSamples:\n      - are samples\npaths: {}\n",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			if got, err := withoutSamples([]byte(row.from)); err != nil || string(got) != row.want {
				t.Errorf("%v\n%s\nwant\n%s", err, got, row.want)
			}
		})
	}
}

func TestCodeSamplesThatShareALineAreAnError(t *testing.T) {
	t.Parallel()
	for _, document := range []string{
		`{"openapi": "3.0.3", "x-codeSamples": [], "paths": {}}`,
		"{\n  \"openapi\": \"3.0.3\",\n  \"x-codeSamples\": [\n    1\n  ],\n  \"paths\": {}\n}\n",
		"openapi: 3.0.3\npaths:\n  /a: {get: {x-codeSamples: [], tags: [A]}}\n",
	} {
		if got, err := withoutSamples([]byte(document)); err == nil || !strings.Contains(err.Error(), codeSamples) {
			t.Errorf("%v\n%s", err, got)
		}
	}
}

func TestADocumentIsTakenOver(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.FileServer(http.Dir("testdata")))
	defer server.Close()
	want := revised(t, things, edit{"      x-codeSamples:\n        - lang: Go\n          source: things.CreateThing()\n", ""})
	for _, source := range []string{things, server.URL + "/things.yaml"} {
		file := filepath.Join(t.TempDir(), "things.yaml")
		if status, stdout, stderr := specdrift(t, "-fetch", source, "-o", file); status != exitNone || stdout != "" {
			t.Fatalf("exit status %d\n%s%s", status, stdout, stderr)
		}
		if readText(t, file) != readText(t, want) {
			t.Errorf("took over\n%s", readText(t, file))
		}
	}
}

func TestWhatIsNotTakenOverLeavesTheFileAsItWas(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	page := filepath.Join(t.TempDir(), "page.yaml")
	if err := os.WriteFile(page, []byte("<html></html>"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, source := range []string{server.URL, "testdata/none.yaml", page} {
		directory := t.TempDir()
		file := filepath.Join(directory, "things.yaml")
		if err := os.WriteFile(file, []byte("as it was"), 0o600); err != nil {
			t.Fatal(err)
		}
		status, _, stderr := specdrift(t, "-fetch", source, "-o", file)
		if status != exitFailed || !strings.Contains(stderr, source) {
			t.Errorf("%s: exit status %d, %s", source, status, stderr)
		}
		if entries, err := os.ReadDir(directory); err != nil || len(entries) != 1 || readText(t, file) != "as it was" {
			t.Errorf("%s: the directory holds %v, the file %q", source, entries, readText(t, file))
		}
	}
}

func readText(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

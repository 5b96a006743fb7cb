package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestMarkdownBeginsWithTheSummaryAndTheBreakingChanges(t *testing.T) {
	t.Parallel()
	revision := revised(t, things, lessColour, edit{"code: {type: integer}", "code: {type: integer}\n        text: {type: string}"})
	_, stdout, _ := specdrift(t, "-base", things, "-revision", revision, "-format", "markdown")
	const want = "**Breaking** for users of the generated code: 1 breaking change, 1 compatible.\n" +
		"\n## Breaking\n\n```text\n#/components/schemas/Colour/enum/COLOUR_GREEN: enum value removed\n```\n" +
		"\n## Compatible\n\n```text\n#/components/schemas/Failure/properties/text: property added\n```\n"
	if stdout != want {
		t.Errorf("printed\n%s\nwant\n%s", stdout, want)
	}
}

func TestMarkdownOfOneRating(t *testing.T) {
	t.Parallel()
	for want, found := range map[string]drift{
		"Nothing changed for users of the generated code.\n":                                                                               nil,
		"**Compatible** for users of the generated code: 1 change.\n\n## Compatible\n\n```text\n#/a: added\n```\n":                         {{compatible, "#/a", "added"}},
		"**Breaking** for users of the generated code: 2 breaking changes, 0 compatible.\n\n## Breaking\n\n```text\n#/a: b\n#/c: d\n```\n": {{breaking, "#/a", "b"}, {breaking, "#/c", "d"}},
	} {
		var printed strings.Builder
		if err := writeMarkdown(&printed, found); err != nil || printed.String() != want {
			t.Errorf("printed\n%s\nwant\n%s", printed.String(), want)
		}
	}
}

func TestMarkdownFitsIntoAPullRequest(t *testing.T) {
	t.Parallel()
	var found drift
	for i := range 5000 {
		found.add(breaking, fmt.Sprintf("#/components/schemas/Schema%04d", i), "schema removed")
	}
	var printed strings.Builder
	if err := writeMarkdown(&printed, found); err != nil {
		t.Fatal(err)
	}
	text := printed.String()
	shown := strings.Count(text, "schema removed")
	if len(text) > 65536 || !strings.HasSuffix(text, fmt.Sprintf("```\n\n… and %d more.\n", 5000-shown)) {
		t.Errorf("%d bytes, %d changes shown, at the end: %q", len(text), shown, text[len(text)-100:])
	}
}

func TestNamesOfADocumentDoNotBreakTheOutput(t *testing.T) {
	t.Parallel()
	revision := revised(t, things, edit{"security:\n  - key: []\n", "security:\n  - key: []\n  - key: [\"BLUE\\n```\\n@everyone\"]\n"})
	status, stdout, stderr := specdrift(t, "-base", things, "-revision", revision)
	if status != exitCompatible || strings.Count(stdout, "\n") != 1 {
		t.Errorf("exit status %d\n%s%s", status, stdout, stderr)
	}
}

func TestJSONHoldsTheResultAndTheChanges(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		edits []edit
		want  string
	}{
		{nil, `{"result":"none","changes":[]}`},
		{[]edit{newColour}, `{"result":"compatible","changes":[{"level":"compatible","place":"#/components/schemas/Colour/enum/BLUE","change":"enum value added"}]}`},
		{[]edit{lessColour}, `{"result":"breaking","changes":[{"level":"breaking","place":"#/components/schemas/Colour/enum/COLOUR_GREEN","change":"enum value removed"}]}`},
	} {
		_, stdout, _ := specdrift(t, "-base", things, "-revision", revised(t, things, row.edits...), "-format", "json")
		var compact json.RawMessage
		if err := json.Unmarshal([]byte(stdout), &compact); err != nil {
			t.Fatalf("%v\n%s", err, stdout)
		}
		if got := strings.Join(strings.Fields(stdout), ""); got != strings.ReplaceAll(row.want, " ", "") {
			t.Errorf("printed\n%s\nwant\n%s", stdout, row.want)
		}
	}
}

func TestOutputIsTheSameEveryTime(t *testing.T) {
	t.Parallel()
	args := []string{
		"-base", things,
		"-revision", revised(t, things, newColour, edit{"        count:", "        number:"}, edit{"        made:", "        made_at:"},
			edit{"operationId: Boxes_Unpack", "operationId: Things_Unpack"}, edit{"    Receiver:", "    Recipient:"},
			edit{"maxLength: 10", "maxLength: 20, minLength: 2, pattern: a"}),
		"-format", "json",
	}
	status, first, _ := specdrift(t, args...)
	if status != exitBreaking {
		t.Fatalf("exit status %d", status)
	}
	for range 10 {
		if _, again, _ := specdrift(t, args...); again != first {
			t.Fatalf("printed\n%s\nand then\n%s", first, again)
		}
	}
}

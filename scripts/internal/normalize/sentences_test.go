package normalize_test

import (
	"strconv"
	"strings"
	"testing"
)

func TestWhatAMethodDoesIsASentence(t *testing.T) {
	for _, test := range []struct{ name, operation, want string }{
		{"a summary that begins with a verb", `operationId: Thing_GetThing, summary: Fetch one thing by ID.`, "fetches one thing by ID"},
		{"a verb that ends in a consonant and y", `operationId: Thing_CopyThing, summary: Copy a thing`, "copies a thing"},
		{"a summary in the third person", `operationId: Thing_GetThing, summary: Returns a thing`, "returns a thing"},
		{"a summary without a verb leaves it to the name", `operationId: Thing_QueryCapability, summary: Capability lookup`, "queries capability (Capability lookup)"},
		{"a verb that ends in a vowel and y", `operationId: Thing_PayThing`, "pays thing"},
		{"a name of one letter", `operationId: Thing_Y`, "ys"},
		{"no summary", `operationId: Thing_StopThing`, "stops thing"},
		{"the overlay knows better", `operationId: Thing_ListThings, summary: Page through things, x-does: lists things`, "lists things"},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, strings.Replace(documentWith(""), "paths: {}",
				"paths: {/thing: {get: {"+test.operation+", tags: [Thing], responses: {'200': {description: ''}}}}}", 1))
			if err != nil {
				t.Fatal(err)
			}
			described := document.OpenAPI.Paths.Value("/thing").Get.Extensions["x-operation"].(map[string]any)
			if described["does"] != test.want {
				t.Errorf("it %v, want it %s", described["does"], test.want)
			}
		})
	}
}

func TestTheValuesOfAnEnumAreExplained(t *testing.T) {
	for _, test := range []struct {
		name, enum string
		want       map[string]string
	}{
		{
			"on lines of their own, to the end of the line",
			`{type: string, enum: [FULL, NONE], description: "How much.\nFULL: everything; it costs more.\n- NONE: nothing."}`,
			map[string]string{"FULL": ": everything; it costs more", "NONE": ": nothing"},
		},
		{
			"in sentences, with a colon or a verb",
			`{type: string, enum: [A, B, C], description: "How. A: alone. B joins both; C is none (e.g. Nothing)."}`,
			map[string]string{"A": ": alone", "B": "joins both", "C": "is none (e.g. Nothing)"},
		},
		{
			"in a list with commas",
			`{type: string, enum: [ALL, SOME], description: "What it blocks: ALL every message, SOME only a few."}`,
			map[string]string{"ALL": ": every message", "SOME": ": only a few"},
		},
		{
			"without what all values begin with",
			`{type: string, enum: [STATUS_NEW, STATUS_DONE], description: "Stage. NEW means begun; DONE means over."}`,
			map[string]string{"STATUS_NEW": "means begun", "STATUS_DONE": "means over"},
		},
		{
			"not where a sentence is about several",
			`{type: string, enum: [A, B, C], description: "A and B are letters. A, B, C are letters. C comes after B."}`,
			nil,
		},
		{
			"not on a line that names another value",
			`{type: string, enum: [A, B], description: "How.\nA: like B, but more.\nB: plain."}`,
			map[string]string{"B": ": plain"},
		},
		{
			"after what is about no value",
			`{type: string, enum: [ALL, SOME], description: "1st choice, ALL every message, SOME only a few."}`,
			map[string]string{"ALL": ": every message", "SOME": ": only a few"},
		},
		{
			"by the first sentence of several",
			`{type: string, enum: [A], description: "A is first. A is second."}`,
			map[string]string{"A": "is first"},
		},
		{
			"with the colon, also before a verb",
			`{type: string, enum: [B], description: "How; B: joins both."}`,
			map[string]string{"B": ": joins both"},
		},
		{
			"with a colon before what is no verb",
			`{type: string, enum: [A, B, C], description: "A its own. B less of it. C Includes all."}`,
			map[string]string{"A": ": its own", "B": ": less of it", "C": ": Includes all"},
		},
		{
			"not where another value is named, of whatever characters",
			`{type: string, enum: [OLD, NEW_ONE, late-one, V2, DONE], description: "OLD became NEW_ONE. V2 became late-one. DONE became V2."}`,
			nil,
		},
		{
			"not from behind a comma that separates nothing",
			`{type: string, enum: [ALL, SOME], description: "ALL of a kind,/SOME."}`,
			nil,
		},
		{
			"not by a letter alone",
			`{type: string, enum: [SIZE_A, SIZE_B], description: "A joins both."}`,
			nil,
		},
		{
			"not by a word in lower case that begins otherwise",
			`{type: string, enum: [kind_new, kind_old], description: "new means begun."}`,
			nil,
		},
		{
			"by the document itself",
			`{type: string, enum: [A], description: "A is wrong.", x-enumDescriptions: {A: The first letter.}}`,
			map[string]string{"A": "The first letter."},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWith("    Thing: "+test.enum))
			if err != nil {
				t.Fatal(err)
			}
			comments, _ := document.OpenAPI.Components.Schemas["Thing"].Value.Extensions["x-enum-comments"].(map[string]any)
			if len(comments) != len(test.want) {
				t.Errorf("%d values are explained, want %d: %v", len(comments), len(test.want), comments)
			}
			for value, want := range test.want {
				if comments[value] != want {
					t.Errorf("%s is explained with %v, want %q", value, comments[value], want)
				}
			}
		})
	}
}

func TestAnExplanationOfNoValueIsRefused(t *testing.T) {
	for _, kind := range []string{"{type: string, enum: [A], ", "{type: string, "} {
		_, err := normalized(t, documentWith(`    Thing: `+kind+`x-enumDescriptions: {B: It went.}}`))
		if want := "#/components/schemas/Thing: x-enumDescriptions explains B, which is no value"; err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestADefaultIsSaidOnce(t *testing.T) {
	for _, test := range []struct{ name, value, text, want string }{
		{"a text without it", "180", "Days to keep.", "Days to keep. Default: 180."},
		{"a text with another number", "180", "Days to keep; default 1800.", "Days to keep; default 1800. Default: 180."},
		{"a text that begins with the same number", "1", "Days; the default is 1.5 there.", "Days; the default is 1.5 there. Default: 1."},
		{"a text with a value that only looks like it", "1.5", "Days; default 1-5.", "Days; default 1-5. Default: 1.5."},
		{"a text that names it", "180", "Days to keep; default 180.", "Days to keep; default 180."},
		{"a text that is about it", "0", "Days; 0, the default, keeps nothing.", "Days; 0, the default, keeps nothing."},
		{"a text that has it in words", "500", "How many fit, 500 by default.", "How many fit, 500 by default."},
		{"a text that ends in a list", "2", "How.\n- 1: once.\n- 2: twice.", "How.\n- 1: once.\n- 2: twice.\n\nDefault: 2."},
		{"a list that names it", "2", "How.\n- 1: once.\n- 2: the default, twice.", "How.\n- 1: once.\n- 2: the default, twice."},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWith("    Thing: {type: integer, default: "+test.value+", description: "+strconv.Quote(test.text)+"}"))
			if err != nil {
				t.Fatal(err)
			}
			if got := document.OpenAPI.Components.Schemas["Thing"].Value.Description; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestALimitIsSaidOnce(t *testing.T) {
	for _, test := range []struct{ name, limit, text, want string }{
		{"a text without it", "maxItems: 10", "The cards.", "The cards. At most 10 elements."},
		{"a text with another number", "maxItems: 10", "Up to 100 cards.", "Up to 100 cards. At most 10 elements."},
		{"a text with the number of something else", "maxItems: 10", "Cards of 10 cm.", "Cards of 10 cm. At most 10 elements."},
		{"a text that has it in words", "maxItems: 10", "Up to 10 cards.", "Up to 10 cards."},
		{"a text that has it in other words", "maxItems: 3", "Choices, 3 at most.", "Choices, 3 at most."},
		{"a text that has the other limit", "minItems: 3", "At most 3 choices.", "At most 3 choices. At least 3 elements."},
		{"a text that has the lower limit", "minItems: 2", "At least 2 cards.", "At least 2 cards."},
	} {
		t.Run(test.name, func(t *testing.T) {
			document, err := normalized(t, documentWith("    Thing: {type: object, properties: {parts: {type: array, items: {type: string}, "+test.limit+", description: "+strconv.Quote(test.text)+"}}}"))
			if err != nil {
				t.Fatal(err)
			}
			if got := document.OpenAPI.Components.Schemas["Thing"].Value.Properties["parts"].Value.Description; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/scripts/internal/normalize"
)

const (
	document = "api/conversation.yaml"
	overlay  = "api/conversation.overlay.yaml"
)

// inRoot moves the test to the root of the module, as go generate does.
func inRoot(t *testing.T) {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
}

func generatorOf(document, overlay, output string) *generator {
	return &generator{
		config: "oapi-codegen.yaml", overlay: overlay, packageName: "conversation", output: output, document: document,
	}
}

// generators are those of the go:generate lines.
func generators(t *testing.T) []*generator {
	t.Helper()
	text, err := os.ReadFile("tools.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []*generator
	for line := range strings.Lines(string(text)) {
		arguments, ok := strings.CutPrefix(line, "//go:generate go run ./scripts/specgen ")
		if !ok {
			continue
		}
		g, err := parse(strings.Fields(arguments), io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, g...)
	}
	return all
}

func TestGeneratedCodeIsWhatTheDocumentsGive(t *testing.T) {
	inRoot(t)
	all := generators(t)
	if len(all) != 3 {
		t.Errorf("%d packages are generated, want 3", len(all))
	}
	var notices strings.Builder
	files, err := generateAll(all, &notices)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		onDisk, err := os.ReadFile(f.path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(onDisk, f.data) {
			t.Errorf("%s is not up to date; run make generate", f.path)
		}
	}
	for notice := range strings.Lines(notices.String()) {
		if strings.Contains(notice, "differs from that of package") {
			t.Errorf("%s: a value for the one API can no longer be sent with the other", notice)
		}
	}
}

// edited writes a copy of the published document with replacements made, each
// of which has to match.
func edited(t *testing.T, replacements ...string) string {
	t.Helper()
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for i := 0; i < len(replacements); i += 2 {
		if !strings.Contains(text, replacements[i]) {
			t.Fatalf("the document does not hold %q", replacements[i])
		}
		text = strings.Replace(text, replacements[i], replacements[i+1], 1)
	}
	file := filepath.Join(t.TempDir(), "conversation.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// compile generates a package from the document and type-checks it with one
// more file that uses it.
func compile(t *testing.T, document, overlay, use string) {
	t.Helper()
	output := filepath.Join(t.TempDir(), "gen", "conversation")
	checker := newChecker(".")
	made, err := generatorOf(document, overlay, output).generate(nil, checker)
	if err != nil {
		t.Fatal(err)
	}
	files := []file{{filepath.Join(output, "use.go"), []byte("package conversation\n\n" + use)}}
	for _, f := range made.files {
		if filepath.Dir(f.path) == output {
			files = append(files, f)
		}
	}
	if err := checker.check(modulePath+"/gen/conversation", files, newPlaces(made.document)); err != nil {
		t.Fatal(err)
	}
}

func TestAdditionsToTheDocumentAreGenerated(t *testing.T) {
	inRoot(t)
	compile(t, edited(t,
		// A member of unions, with an empty object and an inline object below.
		"      - $ref: '#/components/schemas/ContactInfoMessageField'\n", `      - $ref: '#/components/schemas/ContactInfoMessageField'
      - $ref: '#/components/schemas/HologramMessageField'
`,
		"    AppMessageCommonProps:\n", `    HologramMessageField:
      type: object
      properties:
        hologram_message:
          type: object
          required: [beam]
          properties:
            beam:
              type: object
              properties:
                width:
                  type: number
                  format: float
            colour:
              type: string
              enum: [RED, INFRA_RED]
    AppMessageCommonProps:
`,
		// A member that a sibling selects, with its value.
		"          - NOTIFICATION_MESSAGE_TEMPLATE\n", "          - NOTIFICATION_MESSAGE_TEMPLATE\n          - SMELL\n",
		"          - $ref: '#/components/schemas/LineNotificationMessageTemplateChannelSpecificMessage'\n", `          - $ref: '#/components/schemas/LineNotificationMessageTemplateChannelSpecificMessage'
          - $ref: '#/components/schemas/SmellChannelSpecificMessage'
`,
		"    ChannelSpecificContactMessage:\n", `    SmellChannelSpecificMessage:
      type: object
      properties:
        body:
          type: integer
    ChannelSpecificContactMessage:
`,
		// An enum value.
		"      - APPLEBC\n", "      - APPLEBC\n      - SMOKE_SIGNAL\n",
		// A list with pages and everything inline, under a new tag.
		"  /v1/projects/{project_id}/messages:send:\n", `  /v1/projects/{project_id}/holograms:
    parameters:
    - $ref: '#/components/parameters/project_id'
    get:
      tags: [Hologram Studio]
      operationId: HologramStudio_ListHolograms
      parameters:
      - {name: page_token, in: query, schema: {type: string}}
      - {name: order, in: query, schema: {type: string, enum: [ASC, DESC]}}
      responses:
        '200':
          description: Holograms.
          content:
            application/json:
              schema:
                type: object
                properties:
                  next_page_token: {type: string}
                  holograms:
                    type: array
                    items:
                      type: object
                      properties:
                        id: {type: string}
                        projector: {type: object, properties: {lens: {type: string}}}
  /v1/projects/{project_id}/messages:send:
`,
	), overlay, `
import "context"

func use(ctx context.Context, services Services) error {
	message := AppMessage{HologramMessage: &HologramMessage{
		Beam:   HologramMessageBeam{Width: new(float64(1))},
		Colour: new(HologramMessageColourInfraRed),
	}}
	_ = message.Members()
	var specific ChannelSpecificMessage
	if err := specific.FromSmellChannelSpecificMessage(SmellChannelSpecificMessage{Body: new(1)}); err != nil {
		return err
	}
	_ = ChannelSpecificMessageTypeSmell
	_ = ConversationChannelSmokeSignal
	params := ListHologramsParams{Order: new(ListHologramsOrderDesc)}
	for hologram, err := range services.HologramStudio.AllHolograms(ctx, params) {
		if err != nil {
			return err
		}
		_ = hologram.Projector.Lens == ""
	}
	_, err := services.HologramStudio.ListHolograms(ctx, params)
	return err
}
`)
}

func TestTheOldShapeOfTheDocumentIsGenerated(t *testing.T) {
	inRoot(t)
	old := edited(t,
		"/conversations/{conversation_id}:inject-message:\n", "/conversations/{message.conversation_id}:inject-message:\n",
		"receives the message.\n      name: conversation_id\n", "receives the message.\n      name: message.conversation_id\n",
		// Enums whose values are alike and once were constants without a prefix.
		"        height:\n          $ref: '#/components/schemas/CardHeight'\n", `        height:
          $ref: '#/components/schemas/CardHeight'
        width:
          $ref: '#/components/schemas/CardWidth'
        depth:
          $ref: '#/components/schemas/CardDepth'
`,
		"    CardHeight:\n", "    CardWidth:\n      type: string\n      enum: [UNSPECIFIED, SHORT, TALL]\n    CardDepth:\n      type: string\n      enum: [UNSPECIFIED, SHORT]\n    CardHeight:\n",
	)
	compile(t, old, "", `
import "context"

func use(ctx context.Context, services Services) error {
	_, _ = CardWidthShort, CardDepthShort
	return services.Conversation.InjectMessage(ctx, "conversation", InjectMessageRequest{})
}
`)
}

func TestAFailureLeavesThePackageAsItWas(t *testing.T) {
	inRoot(t)
	broken := func(text string) string {
		file := filepath.Join(t.TempDir(), "broken.yaml")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	noMatch := broken("overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.components.schemas.Gone, update: {type: string}}]")
	for _, test := range []struct {
		name, document, overlay, config, want string
	}{
		{"a malformed document", broken("openapi: [3"), "", "oapi-codegen.yaml", "broken.yaml"},
		{"an unresolvable reference", edited(t, "'#/components/schemas/CardHeight'", "'#/components/schemas/CardHeigth'"), "", "oapi-codegen.yaml", `$ref "#/components/schemas/CardHeigth"`},
		{"an overlay selector without a match", document, noMatch, "oapi-codegen.yaml", "$.components.schemas.Gone"},
		{"a schema without a rule", edited(t, "    CardHeight:\n", "    CardHeight:\n      not: {type: integer}\n"), "", "oapi-codegen.yaml", "#/components/schemas/CardHeight: there is no rule for not"},
		{"an unknown setting", document, overlay, broken("generate: {models: true}\nnonsense: 1"), "nonsense"},
	} {
		t.Run(test.name, func(t *testing.T) {
			output := filepath.Join(t.TempDir(), "gen", "conversation")
			if err := os.MkdirAll(output, 0o755); err != nil {
				t.Fatal(err)
			}
			before := filepath.Join(output, "types.gen.go")
			if err := os.WriteFile(before, []byte("package conversation\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			arguments := []string{"-config", test.config, "-package", "conversation", "-o", output}
			if test.overlay != "" {
				arguments = append(arguments, "-overlay", test.overlay)
			}
			err := run(append(arguments, test.document), io.Discard)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want it to hold %q", err, test.want)
			}
			files, err := filepath.Glob(filepath.Join(filepath.Dir(output), "*", "*"))
			if err != nil || len(files) != 1 || files[0] != before {
				t.Errorf("there are the files %q, %v", files, err)
			}
			if data, err := os.ReadFile(before); err != nil || string(data) != "package conversation\n" {
				t.Errorf("the file holds %q, %v", data, err)
			}
		})
	}
}

func TestRunRefusesIncompleteArguments(t *testing.T) {
	const needed = "documents are needed, or one document with -package and -o"
	for _, test := range []struct {
		arguments []string
		want      string
	}{
		{nil, needed},
		{[]string{"-package", "conversation", "api.yaml"}, needed},
		{[]string{"-o", "gen", "api.yaml"}, needed},
		{[]string{"-package", "conversation", "-o", "gen"}, needed},
		{[]string{"-package", "conversation", "-o", "gen", "one.yaml", "two.yaml"}, needed},
		{[]string{"-overlay", "overlay.yaml", "one.yaml", "two.yaml"}, needed},
		{[]string{"-nonsense"}, "-nonsense"},
	} {
		if err := run(test.arguments, io.Discard); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q gives %v, want it to hold %q", test.arguments, err, test.want)
		}
	}
}

// corrected returns a document with its errata, so that they are applied once.
func corrected(t *testing.T, name string) []byte {
	t.Helper()
	doc, err := normalize.Load(filepath.Join("api", name+".yaml"), filepath.Join("api", name+".overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := doc.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

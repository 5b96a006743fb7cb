package sinchtest_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// greeting creates a template with one translation.
func greeting(t *testing.T, client *sinch.Client) *template.V2Template {
	t.Helper()
	created, err := client.Templates.CreateTemplate(t.Context(), template.CreateTemplateRequest{
		DefaultTranslation: "en", Translations: []template.V2TemplateTranslation{translation("en", "Hello")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return created
}

func TestATemplateIsUpdatedWithItsLatestVersionOnly(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	created := greeting(t, client)
	update := func(version int, text string) error {
		_, err := client.Templates.UpdateTemplate(t.Context(), created.ID, template.UpdateTemplateRequest{
			Version: version, DefaultTranslation: new("en"), Translations: []template.V2TemplateTranslation{translation("en", text)},
		})
		return err
	}
	if err := update(1, "Hello from Ann"); err != nil {
		t.Fatal(err)
	}
	err := update(1, "Hello from Bob, who read version 1 as well")
	failed, _ := errors.AsType[*sinch.Error](err)
	if !errors.Is(err, sinch.ErrBadRequest) || failed.FieldViolations() == nil || failed.FieldViolations()[0].Field() != "$.version" {
		t.Errorf("the second update gives %v", err)
	}
	if err := update(3, "Hello from the future"); !errors.Is(err, sinch.ErrBadRequest) {
		t.Errorf("a version that is still to come gives %v", err)
	}
	found, err := client.Templates.GetTemplate(t.Context(), created.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "version", found.Version, 2)
	equal(t, "text", found.Translations[0].TextMessage.Text, "Hello from Ann")
}

func TestWhatIsNoTemplateIsRefused(t *testing.T) {
	h := sinchtest.New()
	defer h.Close()
	const path, hello = "/templates", `{"language_code":"en","text_message":{"text":"Hello"}}`
	templates := "/template/v2/projects/" + h.ProjectID()
	if answer := call(h, "POST", templates+path, `{"id":"taken","default_translation":"en","translations":[`+hello+`]}`); answer.Code != 200 {
		t.Fatal(answer.Body)
	}
	for name, test := range map[string]struct {
		method, path, body string
		code               int
		names              string
	}{
		"an ID that is taken":                  {"POST", path, `{"id":"taken","default_translation":"en","translations":[` + hello + `]}`, 400, "$.id: "},
		"no translations":                      {"POST", path, `{"default_translation":"en"}`, 400, "$.translations: "},
		"an empty list of translations":        {"POST", path, `{"default_translation":"en","translations":[]}`, 400, "$.default_translation: "},
		"a default that is no translation":     {"POST", path, `{"default_translation":"sv","translations":[` + hello + `]}`, 400, "$.default_translation: "},
		"a translation twice":                  {"POST", path, `{"default_translation":"en","translations":[` + hello + `,` + hello + `]}`, 400, "$.translations[1]: "},
		"a translation without a message":      {"POST", path, `{"default_translation":"en","translations":[{"language_code":"en"}]}`, 400, "$.translations[0]: exactly one of"},
		"an unknown member":                    {"POST", path, `{"default_translation":"en","translations":[` + hello + `],"name":"x"}`, 400, `"name"`},
		"an update without a version":          {"PUT", path + "/taken", `{"default_translation":"en","translations":[` + hello + `]}`, 400, "$.version: "},
		"an update that leaves no translation": {"PUT", path + "/taken", `{"version":1}`, 400, "$.default_translation: "},
		"an update of what does not exist":     {"PUT", path + "/none", `{"version":1}`, 404, "none"},
		"what does not exist":                  {"GET", path + "/none", ``, 404, "none"},
		"a deletion of what does not exist":    {"DELETE", path + "/none", ``, 404, "none"},
		"translations of what does not exist":  {"GET", path + "/none/translations", ``, 404, "none"},
		"an unknown parameter":                 {"GET", path + "/taken/translations?language=en", ``, 400, "language: unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			answer := call(h, test.method, templates+test.path, test.body)
			var failed sinchError
			if err := json.Unmarshal(answer.Body.Bytes(), &failed); err != nil {
				t.Fatalf("%v in %s", err, answer.Body)
			}
			equal(t, "status", answer.Code, test.code)
			if !strings.Contains(failed.Error.Message, test.names) {
				t.Errorf("the message %q does not name %q", failed.Error.Message, test.names)
			}
		})
	}
}

func TestTranslationsAreFilteredByLanguageAndVersion(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	second := translation("en", "Hello again")
	second.Version = new("2")
	created, err := client.Templates.CreateTemplate(t.Context(), template.CreateTemplateRequest{
		ID: new("greeting"), DefaultTranslation: "en",
		Translations: []template.V2TemplateTranslation{translation("en", "Hello"), second, translation("sv", "Hej")},
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "ID", created.ID, "greeting")
	for _, test := range []struct {
		name   string
		params template.ListTranslationsParams
		want   int
	}{
		{"no filter", template.ListTranslationsParams{}, 3},
		{"a language", template.ListTranslationsParams{LanguageCode: new("en")}, 2},
		{"a version", template.ListTranslationsParams{TranslationVersion: new("1")}, 2},
		{"both", template.ListTranslationsParams{LanguageCode: new("en"), TranslationVersion: new("2")}, 1},
		{"a language that there is not", template.ListTranslationsParams{LanguageCode: new("fi")}, 0},
	} {
		got := 0
		for translation, err := range client.Templates.AllTranslations(t.Context(), "greeting", test.params) {
			if err != nil {
				t.Fatal(err)
			}
			if translation.CreateTime.IsZero() {
				t.Errorf("%s: a translation was never made", test.name)
			}
			got++
		}
		equal(t, test.name, got, test.want)
	}
}

func TestAMessageMayReferToATemplate(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := server.Client()
	created := greeting(t, client)
	to := sinch.To(conversation.ConversationChannelSMS, "+46701234567")
	_, err := client.Messages.SendTemplate(t.Context(), server.AppID(), to, conversation.TemplateMessage{
		OmniTemplate: &conversation.TemplateReferenceWithVersion{TemplateID: created.ID, Version: "1", LanguageCode: new("en")},
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "template", server.Messages()[0].Request.Message.TemplateMessage.OmniTemplate.TemplateID, created.ID)
}

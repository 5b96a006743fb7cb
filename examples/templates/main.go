// Command templates stores a message in two languages, corrects one of them,
// sends the message in the language of its recipient, lists the templates, and
// deletes the one that it made.
//
// By itself it talks to a fake Sinch that runs inside it. With
// SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION,
// SINCH_APP_ID and SINCH_TO, a phone number such as +46701234567, it talks to
// Sinch, and the message is billed. SINCH_SMS_SENDER is the sender, which most
// accounts need.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const (
	english, swedish = "en-US", "sv-SE"
	// label is the version of the translations. It is chosen by whoever writes
	// them, and a message names it, unlike the version of the template, which
	// Sinch counts.
	label = "1"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "templates:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) (err error) {
	account, err := demo.Connect(out, "SINCH_TO")
	if err != nil {
		return err
	}
	defer account.Close()
	templates := account.Client.Templates

	created, err := templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("Confirms a reservation"),
		DefaultTranslation: english,
		Translations: []template.V2TemplateTranslation{
			translation(english, "Hello ${name}, your table is ready."),
			translation(swedish, "Hej ${name}, ditt bord är klar."),
		},
	})
	if err != nil {
		return err
	}
	defer func() {
		// Also after an interrupt, so that nothing stays behind.
		if failed := templates.DeleteTemplate(context.WithoutCancel(ctx), created.ID); failed != nil {
			err = errors.Join(err, failed)
			return
		}
		fmt.Fprintf(out, "Deleted template %s.\n", created.ID)
	}()
	fmt.Fprintf(out, "Created template %s, version %d.\n", created.ID, created.Version)

	updated, err := update(ctx, templates, created, translation(swedish, "Hej ${name}, ditt bord är klart."))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Corrected the text in %s: version %d.\n", swedish, updated.Version)

	sent, err := account.Client.Messages.SendTemplate(ctx, account.AppID, account.To(), conversation.TemplateMessage{
		OmniTemplate: &conversation.TemplateReferenceWithVersion{
			TemplateID:   updated.ID,
			Version:      label,
			LanguageCode: new(swedish),
			Parameters:   map[string]string{"name": "Ada"},
		},
	})
	if errors.Is(err, sinch.ErrOutcomeUnknown) {
		return fmt.Errorf("the message may have been sent, look before sending it again: %w", err)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Sent message %s.\n", sent.MessageID)

	for t, err := range templates.AllTemplates(ctx) {
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "Listed template %s with %d translations.\n", t.ID, len(t.Translations))
	}
	return nil
}

// translation is a text in a language.
func translation(language, text string) template.V2TemplateTranslation {
	return template.V2TemplateTranslation{
		LanguageCode: &language,
		Version:      new(label),
		TextMessage:  &conversation.TextMessage{Text: text},
		Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ada")}},
	}
}

// update replaces a translation. An update replaces the template as a whole and
// names the version that it replaces: if somebody else was faster, Sinch refuses
// it, and one has to begin with the template as it is now.
func update(ctx context.Context, templates *template.TemplatesService, old *template.V2Template, changed template.V2TemplateTranslation) (*template.V2Template, error) {
	translations := slices.Clone(old.Translations)
	for i, t := range translations {
		if t.LanguageCode != nil && *t.LanguageCode == *changed.LanguageCode {
			translations[i] = changed
		}
	}
	return templates.UpdateTemplate(ctx, old.ID, template.UpdateTemplateRequest{
		Description:        &old.Description,
		DefaultTranslation: &old.DefaultTranslation,
		Translations:       translations,
		Version:            old.Version,
	})
}

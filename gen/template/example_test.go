package template_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A text with a name in it.
func ExampleTemplatesService_CreateTemplate() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	created, err := client.Templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("order confirmation"),
		DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("1"),
			TextMessage:  &conversation.TextMessage{Text: "Hello ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(created.ID != "", created.Version)
	// Output: true 1
}

// A template by its ID.
func ExampleTemplatesService_GetTemplate() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	created, err := client.Templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("order confirmation"),
		DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("1"),
			TextMessage:  &conversation.TextMessage{Text: "Hello ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	found, err := client.Templates.GetTemplate(ctx, created.ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(found.Description, found.Translations[0].TextMessage.Text)
	// Output: order confirmation Hello ${name}
}

// All templates of the project, in one page.
func ExampleTemplatesService_ListTemplates() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	created, err := client.Templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("order confirmation"),
		DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("1"),
			TextMessage:  &conversation.TextMessage{Text: "Hello ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	list, err := client.Templates.ListTemplates(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Templates), list.Templates[0].ID == created.ID)
	// Output: 1 true
}

// An update replaces the template, and names the version that it is made from: if somebody else was faster, it fails.
func ExampleTemplatesService_UpdateTemplate() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	created, err := client.Templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("order confirmation"),
		DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("1"),
			TextMessage:  &conversation.TextMessage{Text: "Hello ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	updated, err := client.Templates.UpdateTemplate(ctx, created.ID, template.UpdateTemplateRequest{
		Version:            created.Version,
		DefaultTranslation: new("en-US"),
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("2"),
			TextMessage:  &conversation.TextMessage{Text: "Dear ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(updated.Version)
	// Output: 2
}

// The translations of a template.
func ExampleTemplatesService_ListTranslations() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	created, err := client.Templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("order confirmation"),
		DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("1"),
			TextMessage:  &conversation.TextMessage{Text: "Hello ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	for translation, err := range client.Templates.AllTranslations(ctx, created.ID) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(*translation.LanguageCode, translation.TextMessage.Text)
	}
	// Output: en-US Hello ${name}
}

// Messages that refer to it fail from then on.
func ExampleTemplatesService_DeleteTemplate() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	created, err := client.Templates.CreateTemplate(ctx, template.CreateTemplateRequest{
		Description:        new("order confirmation"),
		DefaultTranslation: "en-US",
		Translations: []template.V2TemplateTranslation{{
			LanguageCode: new("en-US"),
			Version:      new("1"),
			TextMessage:  &conversation.TextMessage{Text: "Hello ${name}"},
			Variables:    []template.TypeTemplateVariable{{Key: new("name"), PreviewValue: new("Ann")}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(client.Templates.DeleteTemplate(ctx, created.ID))
	// Output: <nil>
}

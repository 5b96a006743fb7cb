package sinchtest_test

import (
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// translation is a text in a language.
func translation(language, text string) template.V2TemplateTranslation {
	return template.V2TemplateTranslation{LanguageCode: &language, Version: new("1"), TextMessage: &conversation.TextMessage{Text: text}}
}

func (t *tour) templates() {
	created := must(t.Templates.CreateTemplate(t.Context(), template.CreateTemplateRequest{
		DefaultTranslation: "en", Description: new("confirmation"),
		Translations: []template.V2TemplateTranslation{translation("en", "Hello ${name}"), translation("sv", "Hej ${name}")},
	}))(t)
	id := created.ID
	equal(t.T, "version", created.Version, 1)
	updated := must(t.Templates.UpdateTemplate(t.Context(), id, template.UpdateTemplateRequest{
		Version: created.Version, DefaultTranslation: new("sv"),
		Translations: []template.V2TemplateTranslation{translation("sv", "Hej hej ${name}"), translation("fi", "Hei ${name}")},
	}))(t)
	equal(t.T, "version", updated.Version, 2)
	equal(t.T, "description", updated.Description, "")
	found := must(t.Templates.GetTemplate(t.Context(), id))(t)
	equal(t.T, "default translation", found.DefaultTranslation, "sv")
	equal(t.T, "text", found.Translations[0].TextMessage.Text, "Hej hej ${name}")
	equal(t.T, "create time", found.CreateTime.Equal(created.CreateTime), true)
	listed := must(t.Templates.ListTemplates(t.Context()))(t)
	equal(t.T, "templates", len(listed.Templates), 1)
	translations := must(t.Templates.ListTranslations(t.Context(), id, template.ListTranslationsParams{LanguageCode: new("fi")}))(t)
	equal(t.T, "translations", len(translations.Translations), 1)
	t.done(t.Templates.DeleteTemplate(t.Context(), id))
	_, err := t.Templates.GetTemplate(t.Context(), id)
	t.gone("template", err)
}

func (t *tour) batches() {
	after := time.Now().Add(time.Hour)
	sent := must(t.Batch.SendBatch(t.Context(), batch.SendBatchRequest{
		AppID:              t.app,
		Message:            conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi ${name}"}},
		RecipientAndParams: []batch.RecipientAndParam{sinch.BatchContact(t.contact, map[string]string{"name": "Ada"})},
		BatchMetadata:      map[string]any{"campaign": "spring"},
		SendAfter:          &after,
	}))(t)
	status := must(t.Batch.GetBatchStatus(t.Context(), sent.BatchID))(t)
	equal(t.T, "status", status.Status, batch.BatchStatusStatusScheduled)
	equal(t.T, "send after", status.SendAfter.Equal(sent.SendAfter), true)
	found := must(t.Batch.GetBatchStatusesByMetadata(t.Context(), "campaign", "spring"))(t)
	equal(t.T, "batches", len(found), 1)
	equal(t.T, "batch", found[0].BatchID, sent.BatchID)
	t.done(t.Batch.CancelBatch(t.Context(), batch.CancelBatchRequest{BatchID: sent.BatchID}))
	status = must(t.Batch.GetBatchStatus(t.Context(), sent.BatchID))(t)
	equal(t.T, "status", status.Status, batch.BatchStatusStatusCancelled)
}

func (t *tour) bulk() {
	t.done(t.Batch.CreateContacts(t.Context(), batch.CreateContactsRequest{Contacts: []conversation.ContactCreateRequest{
		{ChannelIdentities: []conversation.ChannelIdentity{sms("+46700000001")}, Language: conversation.ContactLanguageSV, ExternalID: new("bulk")},
		{ChannelIdentities: []conversation.ChannelIdentity{sms("+46700000002")}, Language: conversation.ContactLanguageSV, ExternalID: new("bulk")},
	}}))
	ids := []string{"nobody"}
	for contact, err := range t.Contacts.AllContacts(t.Context(), conversation.ListContactsParams{ExternalID: new("bulk")}) {
		t.done(err)
		ids = append(ids, contact.ID)
	}
	equal(t.T, "contacts", len(ids), 3)
	t.done(t.Batch.DeleteContacts(t.Context(), batch.DeleteContactsRequest{ContactIDs: ids}))
	_, err := t.Contacts.GetContact(t.Context(), ids[1])
	t.gone("contact", err)

	inserted := must(t.Batch.InsertConsents(t.Context(), batch.InsertConsentsRequest{AppID: t.app, ConsentRecords: []batch.ConsentRecord{
		{Identification: "+46700000003", ConsentType: conversation.ConsentsListTypeOptOutMarketing},
	}}))(t)
	if inserted.BatchID == "" {
		t.Error("the consents have no batch ID")
	}
	listed := must(t.Consents.GetConsents(t.Context(), t.app, conversation.ConsentsListTypeOptOutMarketing))(t)
	equal(t.T, "identities", len(listed.Identities), 1)
	records := must(t.Consents.GetConsentsAuditRecords(t.Context(), t.app, "+46700000003"))(t)
	equal(t.T, "origin", records.AuditRecords[0].Origin, conversation.AuditRecordOriginAPI)
}

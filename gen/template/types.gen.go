// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package template

import (
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// ChannelTemplateOverride: Channel-specific template used in place of the
// generic one.
type ChannelTemplateOverride struct {
	// Links channel template parameters (keys) to variables of this template
	// (values).
	ParameterMappings map[string]string `json:"parameter_mappings,omitzero"`

	// Points to a stored omni-channel template or an external channel template
	// (such as WhatsApp), with parameter values.
	TemplateReference *conversation.TemplateReference `json:"template_reference,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelTemplateOverridesMap: Per-channel replacement of the generic
// template, keyed by channel name; only WHATSAPP and KAKAOTALK work today.
type ChannelTemplateOverridesMap map[conversation.ConversationChannel]ChannelTemplateOverride

// CreateTemplateRequest is what CreateTemplate takes.
type CreateTemplateRequest struct {
	// Creation time, set by the server. Read-only: Sinch sets it.
	CreateTime time.Time `json:"create_time,omitzero"`

	// BCP-47 language used when none is requested; must be one of the listed
	// translations.
	DefaultTranslation string `json:"default_translation"`

	// Free text about the template.
	Description *string `json:"description,omitempty"`

	// Template ID, unique within the project; generated when left out at
	// creation.
	ID *string `json:"id,omitempty"`

	// Content per language.
	Translations []V2TemplateTranslation `json:"translations"`

	// Last change time, set by the server. Read-only: Sinch sets it.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Revision number, 1 for a new template. An update succeeds only if it
	// carries the latest value (optimistic locking).
	Version *int `json:"version,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// UpdateTemplateRequest is what UpdateTemplate takes.
type UpdateTemplateRequest struct {
	// Creation time, set by the server. Read-only: Sinch sets it.
	CreateTime time.Time `json:"create_time,omitzero"`

	// BCP-47 language used when none is requested; must be one of the listed
	// translations.
	DefaultTranslation *string `json:"default_translation,omitempty"`

	// Free text about the template.
	Description *string `json:"description,omitempty"`

	// Template ID, unique within the project; generated when left out at
	// creation.
	ID *string `json:"id,omitempty"`

	// Content per language.
	Translations []V2TemplateTranslation `json:"translations,omitzero"`

	// Last change time, set by the server. Read-only: Sinch sets it.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Revision number, 1 for a new template. An update succeeds only if it
	// carries the latest value (optimistic locking).
	Version int `json:"version"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TypeTemplateVariable: Placeholder that a translation expects to be filled
// in.
type TypeTemplateVariable struct {
	// Variable name, used in message text as ${name}.
	Key *string `json:"key,omitempty"`

	// Sample value shown in previews.
	PreviewValue *string `json:"preview_value,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// V2ListTemplatesResponse: All templates of a project.
type V2ListTemplatesResponse struct {
	// Templates found.
	Templates []V2Template `json:"templates,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// V2ListTranslationsResponse: Translations of one template.
type V2ListTranslationsResponse struct {
	// Translations found.
	Translations []V2TemplateTranslation `json:"translations,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// V2Template: Stored message template with one or more translations.
type V2Template struct {
	// Creation time, set by the server. Read-only: Sinch sets it.
	CreateTime time.Time `json:"create_time,omitzero"`

	// BCP-47 language used when none is requested; must be one of the listed
	// translations.
	DefaultTranslation string `json:"default_translation,omitzero"`

	// Free text about the template.
	Description string `json:"description,omitzero"`

	// Template ID, unique within the project; generated when left out at
	// creation.
	ID string `json:"id,omitzero"`

	// Content per language.
	Translations []V2TemplateTranslation `json:"translations,omitzero"`

	// Last change time, set by the server. Read-only: Sinch sets it.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Revision number, 1 for a new template. An update succeeds only if it
	// carries the latest value (optimistic locking).
	Version int `json:"version,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// V2TemplateTranslation: Template content in one language - shared fields
// plus exactly one message field. Exactly one of card_message,
// carousel_message, choice_message, location_message, media_message,
// template_message, text_message, list_message and contact_info_message is
// set.
type V2TemplateTranslation struct {
	// Card with title, text, media and choices.
	CardMessage *conversation.CardMessage `json:"card_message,omitempty"`

	// Cards to show side by side.
	CarouselMessage *conversation.CarouselMessage `json:"carousel_message,omitempty"`

	// Per-channel replacement of the generic template, keyed by channel name;
	// only WHATSAPP and KAKAOTALK work today.
	ChannelTemplateOverrides ChannelTemplateOverridesMap `json:"channel_template_overrides,omitzero"`

	// Text and choices to show.
	ChoiceMessage *conversation.ChoiceMessage `json:"choice_message,omitempty"`

	// Contact card to share.
	ContactInfoMessage *conversation.ContactInfoMessage `json:"contact_info_message,omitempty"`

	// When this translation was made, set by the server. Read-only: Sinch sets
	// it.
	CreateTime time.Time `json:"create_time,omitzero"`

	// BCP-47 language tag, for example en-US or sr-Latn.
	LanguageCode *string `json:"language_code,omitempty"`

	// Options to show.
	ListMessage *conversation.ListMessage `json:"list_message,omitempty"`

	// Place to show.
	LocationMessage *conversation.LocationMessage `json:"location_message,omitempty"`

	// Media file to show.
	MediaMessage *conversation.MediaProperties `json:"media_message,omitempty"`

	// Template to fill and send. At least 1 field that is set.
	TemplateMessage *conversation.TemplateMessage `json:"template_message,omitempty"`

	// Text to send.
	TextMessage *conversation.TextMessage `json:"text_message,omitempty"`

	// When this translation last changed, set by the server. Read-only: Sinch
	// sets it.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Variables the message expects; may serve to validate requests.
	Variables []TypeTemplateVariable `json:"variables,omitzero"`

	// Version label of this translation.
	Version *string `json:"version,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v V2TemplateTranslation) Members() []string {
	var members []string
	if v.CardMessage != nil {
		members = append(members, "card_message")
	}
	if v.CarouselMessage != nil {
		members = append(members, "carousel_message")
	}
	if v.ChoiceMessage != nil {
		members = append(members, "choice_message")
	}
	if v.LocationMessage != nil {
		members = append(members, "location_message")
	}
	if v.MediaMessage != nil {
		members = append(members, "media_message")
	}
	if v.TemplateMessage != nil {
		members = append(members, "template_message")
	}
	if v.TextMessage != nil {
		members = append(members, "text_message")
	}
	if v.ListMessage != nil {
		members = append(members, "list_message")
	}
	if v.ContactInfoMessage != nil {
		members = append(members, "contact_info_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ListTranslationsParams are the optional parameters of ListTranslations, an
// option of its calls. With another operation they are refused.
type ListTranslationsParams struct {
	// Keep only translations in this language.
	LanguageCode *string `json:"language_code,omitempty"`

	// Keep only translations with this version.
	TranslationVersion *string `json:"translation_version,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListTranslationsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListTranslationsParams) ParametersOf() string {
	return "Templates_v2_ListTranslations"
}

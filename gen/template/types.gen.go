// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package template

import (
	"encoding/json"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/oneof"
)

// AddressInfo is that of package conversation: one type for both APIs.
type AddressInfo = conversation.AddressInfo

// CalendarMessage is that of package conversation: one type for both APIs.
type CalendarMessage = conversation.CalendarMessage

// CallMessage is that of package conversation: one type for both APIs.
type CallMessage = conversation.CallMessage

// CardHeight is that of package conversation: one type for both APIs.
type CardHeight = conversation.CardHeight

// CardMessage is that of package conversation: one type for both APIs.
type CardMessage = conversation.CardMessage

// CardMessageProperties is that of package conversation: one type for both APIs.
type CardMessageProperties = conversation.CardMessageProperties

// CarouselMessage is that of package conversation: one type for both APIs.
type CarouselMessage = conversation.CarouselMessage

// ChannelTemplateOverride: Channel-specific template used in place of the
// generic one.
type ChannelTemplateOverride struct {
	// Links channel template parameters (keys) to variables of this template
	// (values).
	ParameterMappings map[string]string `json:"parameter_mappings,omitzero"`

	// Points to a stored omni-channel template or an external channel template
	// (such as WhatsApp), with parameter values. Channel templates do not work
	// inside explicit_channel_omni_message.
	TemplateReference *TemplateReference `json:"template_reference,omitempty"`
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *ChannelTemplateOverride) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "parameter_mappings", "template_reference") {
		case "parameter_mappings":
			err = json.Unmarshal(value, &v.ParameterMappings)
		case "template_reference":
			err = oneof.DecodePointer(value, &v.TemplateReference)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ChannelTemplateOverridesMap: Per-channel replacement of the generic
// template, keyed by channel name; only WHATSAPP and KAKAOTALK work today.
type ChannelTemplateOverridesMap map[string]ChannelTemplateOverride

// Choice is that of package conversation: one type for both APIs.
type Choice = conversation.Choice

// ChoiceItem is that of package conversation: one type for both APIs.
type ChoiceItem = conversation.ChoiceItem

// ChoiceMessage is that of package conversation: one type for both APIs.
type ChoiceMessage = conversation.ChoiceMessage

// ChoiceMessageProperties is that of package conversation: one type for both APIs.
type ChoiceMessageProperties = conversation.ChoiceMessageProperties

// ContactInfoMessage is that of package conversation: one type for both APIs.
type ContactInfoMessage = conversation.ContactInfoMessage

// Coordinates is that of package conversation: one type for both APIs.
type Coordinates = conversation.Coordinates

// CreateTemplateRequest is what the operation takes.
type CreateTemplateRequest struct {
	// Creation time, set by the server.
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

	// Last change time, set by the server.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Revision number, 1 for a new template. An update succeeds only if it
	// carries the latest value (optimistic locking).
	Version *int `json:"version,omitempty"`
}

// MarshalJSON encodes the value, a nil required list as an empty one.
func (v CreateTemplateRequest) MarshalJSON() ([]byte, error) {
	return v.AppendJSON(nil)
}

// AppendJSON appends the JSON of the value to data.
func (v CreateTemplateRequest) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if !v.CreateTime.IsZero() {
		data = append(data, `"create_time":`...)
		if data, err = oneof.AppendValue(data, v.CreateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	data = append(data, `"default_translation":`...)
	data = oneof.AppendString(data, string(v.DefaultTranslation))
	data = append(data, ',')
	if v.Description != nil {
		data = append(data, `"description":`...)
		data = oneof.AppendString(data, string(*v.Description))
		data = append(data, ',')
	}
	if v.ID != nil {
		data = append(data, `"id":`...)
		data = oneof.AppendString(data, string(*v.ID))
		data = append(data, ',')
	}
	data = append(data, `"translations":`...)
	if data, err = oneof.AppendList(data, v.Translations); err != nil {
		return nil, err
	}
	data = append(data, ',')
	if !v.UpdateTime.IsZero() {
		data = append(data, `"update_time":`...)
		if data, err = oneof.AppendValue(data, v.UpdateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.Version != nil {
		data = append(data, `"version":`...)
		if data, err = oneof.AppendValue(data, v.Version); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	return oneof.AppendEnd(data), nil
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *CreateTemplateRequest) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "create_time", "default_translation", "description", "id", "translations", "update_time", "version") {
		case "create_time":
			err = v.CreateTime.UnmarshalJSON(value)
		case "default_translation":
			err = oneof.DecodeText(value, &v.DefaultTranslation)
		case "description":
			err = oneof.DecodeTextPointer(value, &v.Description)
		case "id":
			err = oneof.DecodeTextPointer(value, &v.ID)
		case "translations":
			err = json.Unmarshal(value, &v.Translations)
		case "update_time":
			err = v.UpdateTime.UnmarshalJSON(value)
		case "version":
			err = json.Unmarshal(value, &v.Version)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// DisplayMode is that of package conversation: one type for both APIs.
type DisplayMode = conversation.DisplayMode

// EmailInfo is that of package conversation: one type for both APIs.
type EmailInfo = conversation.EmailInfo

// ListItem is that of package conversation: one type for both APIs.
type ListItem = conversation.ListItem

// ListMessage is that of package conversation: one type for both APIs.
type ListMessage = conversation.ListMessage

// ListMessageProperties is that of package conversation: one type for both APIs.
type ListMessageProperties = conversation.ListMessageProperties

// ListSection is that of package conversation: one type for both APIs.
type ListSection = conversation.ListSection

// LocationMessage is that of package conversation: one type for both APIs.
type LocationMessage = conversation.LocationMessage

// MediaProperties is that of package conversation: one type for both APIs.
type MediaProperties = conversation.MediaProperties

// NameInfo is that of package conversation: one type for both APIs.
type NameInfo = conversation.NameInfo

// OrganizationInfo is that of package conversation: one type for both APIs.
type OrganizationInfo = conversation.OrganizationInfo

// PhoneNumberInfo is that of package conversation: one type for both APIs.
type PhoneNumberInfo = conversation.PhoneNumberInfo

// ProductItem is that of package conversation: one type for both APIs.
type ProductItem = conversation.ProductItem

// RuntimeErrorError is that of package conversation: one type for both APIs.
type RuntimeErrorError = conversation.RuntimeErrorError

// ShareLocationMessage is that of package conversation: one type for both APIs.
type ShareLocationMessage = conversation.ShareLocationMessage

// TemplateMessage is that of package conversation: one type for both APIs.
type TemplateMessage = conversation.TemplateMessage

// TemplateReference is that of package conversation: one type for both APIs.
type TemplateReference = conversation.TemplateReference

// TemplateReferenceWithVersion is that of package conversation: one type for both APIs.
type TemplateReferenceWithVersion = conversation.TemplateReferenceWithVersion

// TextMessage is that of package conversation: one type for both APIs.
type TextMessage = conversation.TextMessage

// UpdateTemplateRequest is what the operation takes.
type UpdateTemplateRequest struct {
	// Creation time, set by the server.
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

	// Last change time, set by the server.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Revision number, 1 for a new template. An update succeeds only if it
	// carries the latest value (optimistic locking).
	Version int `json:"version"`
}

// AppendJSON appends the JSON of the value to data.
func (v UpdateTemplateRequest) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if !v.CreateTime.IsZero() {
		data = append(data, `"create_time":`...)
		if data, err = oneof.AppendValue(data, v.CreateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.DefaultTranslation != nil {
		data = append(data, `"default_translation":`...)
		data = oneof.AppendString(data, string(*v.DefaultTranslation))
		data = append(data, ',')
	}
	if v.Description != nil {
		data = append(data, `"description":`...)
		data = oneof.AppendString(data, string(*v.Description))
		data = append(data, ',')
	}
	if v.ID != nil {
		data = append(data, `"id":`...)
		data = oneof.AppendString(data, string(*v.ID))
		data = append(data, ',')
	}
	if v.Translations != nil {
		data = append(data, `"translations":`...)
		if data, err = oneof.AppendList(data, v.Translations); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if !v.UpdateTime.IsZero() {
		data = append(data, `"update_time":`...)
		if data, err = oneof.AppendValue(data, v.UpdateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	data = append(data, `"version":`...)
	if data, err = oneof.AppendValue(data, v.Version); err != nil {
		return nil, err
	}
	data = append(data, ',')
	return oneof.AppendEnd(data), nil
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *UpdateTemplateRequest) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "create_time", "default_translation", "description", "id", "translations", "update_time", "version") {
		case "create_time":
			err = v.CreateTime.UnmarshalJSON(value)
		case "default_translation":
			err = oneof.DecodeTextPointer(value, &v.DefaultTranslation)
		case "description":
			err = oneof.DecodeTextPointer(value, &v.Description)
		case "id":
			err = oneof.DecodeTextPointer(value, &v.ID)
		case "translations":
			err = json.Unmarshal(value, &v.Translations)
		case "update_time":
			err = v.UpdateTime.UnmarshalJSON(value)
		case "version":
			err = json.Unmarshal(value, &v.Version)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// URLInfo is that of package conversation: one type for both APIs.
type URLInfo = conversation.URLInfo

// URLMessage is that of package conversation: one type for both APIs.
type URLMessage = conversation.URLMessage

// ProtobufAny is that of package conversation: one type for both APIs.
type ProtobufAny = conversation.ProtobufAny

// RuntimeError is that of package conversation: one type for both APIs.
type RuntimeError = conversation.RuntimeError

// TypeTemplateVariable: Placeholder that a translation expects to be filled
// in.
type TypeTemplateVariable struct {
	// Variable name, used in message text as ${name}.
	Key *string `json:"key,omitempty"`

	// Sample value shown in previews.
	PreviewValue *string `json:"preview_value,omitempty"`
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *TypeTemplateVariable) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "key", "preview_value") {
		case "key":
			err = oneof.DecodeTextPointer(value, &v.Key)
		case "preview_value":
			err = oneof.DecodeTextPointer(value, &v.PreviewValue)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// V2ListTemplatesResponse: All templates of a project.
type V2ListTemplatesResponse struct {
	// Templates found.
	Templates []V2Template `json:"templates,omitzero"`
}

// AppendJSON appends the JSON of the value to data.
func (v V2ListTemplatesResponse) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if v.Templates != nil {
		data = append(data, `"templates":`...)
		if data, err = oneof.AppendList(data, v.Templates); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	return oneof.AppendEnd(data), nil
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *V2ListTemplatesResponse) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "templates") {
		case "templates":
			err = json.Unmarshal(value, &v.Templates)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// V2ListTranslationsResponse: Translations of one template.
type V2ListTranslationsResponse struct {
	// Translations found.
	Translations []V2TemplateTranslation `json:"translations,omitzero"`
}

// AppendJSON appends the JSON of the value to data.
func (v V2ListTranslationsResponse) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if v.Translations != nil {
		data = append(data, `"translations":`...)
		if data, err = oneof.AppendList(data, v.Translations); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	return oneof.AppendEnd(data), nil
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *V2ListTranslationsResponse) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "translations") {
		case "translations":
			err = json.Unmarshal(value, &v.Translations)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// V2Template: Stored message template with one or more translations.
type V2Template struct {
	// Creation time, set by the server.
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

	// Last change time, set by the server.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Revision number, 1 for a new template. An update succeeds only if it
	// carries the latest value (optimistic locking).
	Version *int `json:"version,omitempty"`
}

// AppendJSON appends the JSON of the value to data.
func (v V2Template) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if !v.CreateTime.IsZero() {
		data = append(data, `"create_time":`...)
		if data, err = oneof.AppendValue(data, v.CreateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.DefaultTranslation != nil {
		data = append(data, `"default_translation":`...)
		data = oneof.AppendString(data, string(*v.DefaultTranslation))
		data = append(data, ',')
	}
	if v.Description != nil {
		data = append(data, `"description":`...)
		data = oneof.AppendString(data, string(*v.Description))
		data = append(data, ',')
	}
	if v.ID != nil {
		data = append(data, `"id":`...)
		data = oneof.AppendString(data, string(*v.ID))
		data = append(data, ',')
	}
	if v.Translations != nil {
		data = append(data, `"translations":`...)
		if data, err = oneof.AppendList(data, v.Translations); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if !v.UpdateTime.IsZero() {
		data = append(data, `"update_time":`...)
		if data, err = oneof.AppendValue(data, v.UpdateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.Version != nil {
		data = append(data, `"version":`...)
		if data, err = oneof.AppendValue(data, v.Version); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	return oneof.AppendEnd(data), nil
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *V2Template) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "create_time", "default_translation", "description", "id", "translations", "update_time", "version") {
		case "create_time":
			err = v.CreateTime.UnmarshalJSON(value)
		case "default_translation":
			err = oneof.DecodeTextPointer(value, &v.DefaultTranslation)
		case "description":
			err = oneof.DecodeTextPointer(value, &v.Description)
		case "id":
			err = oneof.DecodeTextPointer(value, &v.ID)
		case "translations":
			err = json.Unmarshal(value, &v.Translations)
		case "update_time":
			err = v.UpdateTime.UnmarshalJSON(value)
		case "version":
			err = json.Unmarshal(value, &v.Version)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// V2TemplateTranslation: Template content in one language - shared fields
// plus exactly one message field.
//
// Members that this version does not know are kept in AdditionalProperties.
type V2TemplateTranslation struct {
	// Card with title, text, media and choices.
	CardMessage *CardMessage `json:"card_message,omitempty"`

	// Cards to show side by side.
	CarouselMessage *CarouselMessage `json:"carousel_message,omitempty"`

	// Per-channel replacement of the generic template, keyed by channel name;
	// only WHATSAPP and KAKAOTALK work today.
	ChannelTemplateOverrides ChannelTemplateOverridesMap `json:"channel_template_overrides,omitzero"`

	// Text and choices to show.
	ChoiceMessage *ChoiceMessage `json:"choice_message,omitempty"`

	// Contact card to share.
	ContactInfoMessage *ContactInfoMessage `json:"contact_info_message,omitempty"`

	// When this translation was made, set by the server.
	CreateTime time.Time `json:"create_time,omitzero"`

	// BCP-47 language tag, for example en-US or sr-Latn.
	LanguageCode *string `json:"language_code,omitempty"`

	// Options to show.
	ListMessage *ListMessage `json:"list_message,omitempty"`

	// Place to show.
	LocationMessage *LocationMessage `json:"location_message,omitempty"`

	// Media file to show.
	MediaMessage *MediaProperties `json:"media_message,omitempty"`

	// Template to fill and send.
	TemplateMessage *TemplateMessage `json:"template_message,omitempty"`

	// Text to send.
	TextMessage *TextMessage `json:"text_message,omitempty"`

	// When this translation last changed, set by the server.
	UpdateTime time.Time `json:"update_time,omitzero"`

	// Variables the message expects; may serve to validate requests.
	Variables []TypeTemplateVariable `json:"variables,omitzero"`

	// Version label of this translation.
	Version *string `json:"version,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON decodes the known members and keeps the others.
func (v *V2TemplateTranslation) UnmarshalJSON(data []byte) (err error) {
	type plain V2TemplateTranslation
	v.AdditionalProperties, err = oneof.Decode(data, (*plain)(v), "card_message", "carousel_message", "channel_template_overrides", "choice_message", "contact_info_message", "create_time", "language_code", "list_message", "location_message", "media_message", "template_message", "text_message", "update_time", "variables", "version")
	return err
}

// MarshalJSON encodes the known members and those of AdditionalProperties.
func (v V2TemplateTranslation) MarshalJSON() ([]byte, error) {
	return v.AppendJSON(nil)
}

// AppendJSON appends the JSON of the value to data.
func (v V2TemplateTranslation) AppendJSON(data []byte) (_ []byte, err error) {
	data = append(data, '{')
	if v.CardMessage != nil {
		data = append(data, `"card_message":`...)
		if data, err = v.CardMessage.AppendJSON(data); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.CarouselMessage != nil {
		data = append(data, `"carousel_message":`...)
		if data, err = v.CarouselMessage.AppendJSON(data); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.ChannelTemplateOverrides != nil {
		data = append(data, `"channel_template_overrides":`...)
		if data, err = oneof.AppendValue(data, v.ChannelTemplateOverrides); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.ChoiceMessage != nil {
		data = append(data, `"choice_message":`...)
		if data, err = v.ChoiceMessage.AppendJSON(data); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.ContactInfoMessage != nil {
		data = append(data, `"contact_info_message":`...)
		if data, err = v.ContactInfoMessage.AppendJSON(data); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if !v.CreateTime.IsZero() {
		data = append(data, `"create_time":`...)
		if data, err = oneof.AppendValue(data, v.CreateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.LanguageCode != nil {
		data = append(data, `"language_code":`...)
		data = oneof.AppendString(data, string(*v.LanguageCode))
		data = append(data, ',')
	}
	if v.ListMessage != nil {
		data = append(data, `"list_message":`...)
		if data, err = v.ListMessage.AppendJSON(data); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.LocationMessage != nil {
		data = append(data, `"location_message":`...)
		if data, err = oneof.AppendValue(data, v.LocationMessage); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.MediaMessage != nil {
		data = append(data, `"media_message":`...)
		if data, err = oneof.AppendValue(data, v.MediaMessage); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.TemplateMessage != nil {
		data = append(data, `"template_message":`...)
		if data, err = oneof.AppendValue(data, v.TemplateMessage); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.TextMessage != nil {
		data = append(data, `"text_message":`...)
		if data, err = oneof.AppendValue(data, v.TextMessage); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if !v.UpdateTime.IsZero() {
		data = append(data, `"update_time":`...)
		if data, err = oneof.AppendValue(data, v.UpdateTime); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.Variables != nil {
		data = append(data, `"variables":`...)
		if data, err = oneof.AppendValue(data, v.Variables); err != nil {
			return nil, err
		}
		data = append(data, ',')
	}
	if v.Version != nil {
		data = append(data, `"version":`...)
		data = oneof.AppendString(data, string(*v.Version))
		data = append(data, ',')
	}
	if len(v.AdditionalProperties) > 0 {
		if data, err = oneof.AppendUnknown(data, v.AdditionalProperties, "card_message", "carousel_message", "channel_template_overrides", "choice_message", "contact_info_message", "create_time", "language_code", "list_message", "location_message", "media_message", "template_message", "text_message", "update_time", "variables", "version"); err != nil {
			return nil, err
		}
	}
	return oneof.AppendEnd(data), nil
}

// DecodeJSON decodes what is known to be valid JSON, as encoding/json would.
func (v *V2TemplateTranslation) DecodeJSON(data []byte) (err error) {
	if err = oneof.CheckObject(data); err != nil {
		return err
	}
	v.AdditionalProperties = nil
	for key, value := range oneof.Object(data).Members {
		switch oneof.Name(key, "card_message", "carousel_message", "channel_template_overrides", "choice_message", "contact_info_message", "create_time", "language_code", "list_message", "location_message", "media_message", "template_message", "text_message", "update_time", "variables", "version") {
		case "card_message":
			err = oneof.DecodePointer(value, &v.CardMessage)
		case "carousel_message":
			err = oneof.DecodePointer(value, &v.CarouselMessage)
		case "channel_template_overrides":
			err = json.Unmarshal(value, &v.ChannelTemplateOverrides)
		case "choice_message":
			err = oneof.DecodePointer(value, &v.ChoiceMessage)
		case "contact_info_message":
			err = oneof.DecodePointer(value, &v.ContactInfoMessage)
		case "create_time":
			err = v.CreateTime.UnmarshalJSON(value)
		case "language_code":
			err = oneof.DecodeTextPointer(value, &v.LanguageCode)
		case "list_message":
			err = oneof.DecodePointer(value, &v.ListMessage)
		case "location_message":
			err = oneof.DecodePointer(value, &v.LocationMessage)
		case "media_message":
			err = oneof.DecodePointer(value, &v.MediaMessage)
		case "template_message":
			err = oneof.DecodePointer(value, &v.TemplateMessage)
		case "text_message":
			err = oneof.DecodePointer(value, &v.TextMessage)
		case "update_time":
			err = v.UpdateTime.UnmarshalJSON(value)
		case "variables":
			err = json.Unmarshal(value, &v.Variables)
		case "version":
			err = oneof.DecodeTextPointer(value, &v.Version)
		default:
			oneof.Keep(&v.AdditionalProperties, key, value)
		}
		if err != nil {
			return err
		}
	}
	return nil
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
	return oneof.AppendKeys(members, v.AdditionalProperties)
}

// ListTranslationsParams are the query parameters of ListTranslations.
type ListTranslationsParams struct {
	// Keep only translations in this language.
	LanguageCode *string `json:"language_code,omitempty"`

	// Keep only translations with this version.
	TranslationVersion *string `json:"translation_version,omitempty"`
}

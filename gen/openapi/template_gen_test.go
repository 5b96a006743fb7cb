// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package openapi_test

import (
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
)

// templateSchemas makes a value of the Go type of each schema, by its name.
var templateSchemas = registry(
	schema[conversation.AddressInfo]("AddressInfo"),
	schema[conversation.CalendarMessage]("CalendarMessage"),
	schema[conversation.CallMessage]("CallMessage"),
	schema[conversation.CardHeight]("CardHeight"),
	schema[conversation.CardMessage]("CardMessage"),
	schema[conversation.CardMessageProperties]("CardMessageProperties"),
	schema[conversation.CarouselMessage]("CarouselMessage"),
	schema[template.ChannelTemplateOverride]("ChannelTemplateOverride"),
	schema[template.ChannelTemplateOverridesMap]("ChannelTemplateOverridesMap"),
	schema[conversation.Choice]("Choice"),
	schema[conversation.ChoiceItem]("ChoiceItem"),
	schema[conversation.ChoiceMessage]("ChoiceMessage"),
	schema[conversation.ChoiceMessageProperties]("ChoiceMessageProperties"),
	schema[conversation.ContactInfoMessage]("ContactInfoMessage"),
	schema[conversation.Coordinates]("Coordinates"),
	schema[template.CreateTemplateRequest]("CreateTemplateRequest"),
	schema[conversation.DisplayMode]("DisplayMode"),
	schema[conversation.EmailInfo]("EmailInfo"),
	schema[conversation.ListItem]("ListItem"),
	schema[conversation.ListMessage]("ListMessage"),
	schema[conversation.ListMessageProperties]("ListMessageProperties"),
	schema[conversation.ListSection]("ListSection"),
	schema[conversation.LocationMessage]("LocationMessage"),
	schema[conversation.MediaProperties]("MediaProperties"),
	schema[conversation.NameInfo]("NameInfo"),
	schema[conversation.OrganizationInfo]("OrganizationInfo"),
	schema[conversation.PhoneNumberInfo]("PhoneNumberInfo"),
	schema[conversation.ProductItem]("ProductItem"),
	schema[conversation.RuntimeErrorError]("RuntimeErrorError"),
	schema[conversation.ShareLocationMessage]("ShareLocationMessage"),
	schema[conversation.TemplateMessage]("TemplateMessage"),
	schema[conversation.TemplateReference]("TemplateReference"),
	schema[conversation.TemplateReferenceWithVersion]("TemplateReferenceWithVersion"),
	schema[conversation.TextMessage]("TextMessage"),
	schema[template.UpdateTemplateRequest]("UpdateTemplateRequest"),
	schema[conversation.URLInfo]("UrlInfo"),
	schema[conversation.URLMessage]("UrlMessage"),
	schema[conversation.ProtobufAny]("protobufAny"),
	schema[conversation.RuntimeError]("runtimeError"),
	schema[template.TypeTemplateVariable]("typeTemplateVariable"),
	schema[template.V2ListTemplatesResponse]("v2ListTemplatesResponse"),
	schema[template.V2ListTranslationsResponse]("v2ListTranslationsResponse"),
	schema[template.V2Template]("v2Template"),
	schema[template.V2TemplateTranslation]("v2TemplateTranslation"),
)

// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package batch

import (
	"encoding/json"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// The values of BatchStatusStatus known to this version; others are kept as they come.
const (
	BatchStatusStatusCancelled BatchStatusStatus = "CANCELLED"
	BatchStatusStatusProcessed BatchStatusStatus = "PROCESSED"
	BatchStatusStatusReady     BatchStatusStatus = "READY"
	BatchStatusStatusScheduled BatchStatusStatus = "SCHEDULED"
)

// The values of BatchStatusUpdateNotificationBatchStatus known to this version; others are kept as they come.
const (
	BatchStatusUpdateNotificationBatchStatusProcessed BatchStatusUpdateNotificationBatchStatus = "BATCH_STATUS_PROCESSED"
)

// The values of BatchStatusUpdateNotificationBatchType known to this version; others are kept as they come.
const (
	BatchStatusUpdateNotificationBatchTypeMessages BatchStatusUpdateNotificationBatchType = "BATCH_TYPE_MESSAGES"
)

// AddressInfo is that of package conversation: one type for both APIs.
type AddressInfo = conversation.AddressInfo

// Agent is that of package conversation: one type for both APIs.
type Agent = conversation.Agent

// AgentType is that of package conversation: one type for both APIs.
type AgentType = conversation.AgentType

// AppMessage is that of package conversation: one type for both APIs.
type AppMessage = conversation.AppMessage

// AppMessageReplyTo is that of package conversation: one type for both APIs.
type AppMessageReplyTo = conversation.AppMessageReplyTo

// BatchError: An error, flat or under the key `error`.
type BatchError struct {
	// The HTTP status.
	Code int `json:"code,omitzero"`

	// More about it.
	Details []call.Object `json:"details,omitzero"`

	// What went wrong, for people.
	Message string `json:"message,omitzero"`

	// The name of the code.
	Status string `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatus: A batch and how far it is.
type BatchStatus struct {
	// ID of the batch.
	BatchID string `json:"batch_id,omitzero"`

	// The metadata of the batch, sent as `batch_metadata`.
	MetaData call.Object `json:"meta_data,omitzero"`

	// When the batch is or was to be sent.
	SendAfter time.Time `json:"send_after,omitzero"`

	// How far the batch is.
	Status BatchStatusStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusStatus: How far the batch is.
type BatchStatusStatus string

// BatchStatusUpdateEvent: Webhook callback reporting that a batch got on.
type BatchStatusUpdateEvent struct {
	// When the API accepted what the callback is about.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// A batch and how far it is.
	BatchStatusUpdateNotification *BatchStatusUpdateNotification `json:"batch_status_update_notification,omitempty"`

	// The correlation_id given with the batch.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata given with the batch.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project that the app belongs to.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusUpdateNotification: A batch and how far it is.
type BatchStatusUpdateNotification struct {
	// What is particular to the type of the batch.
	AdditionalData *BatchStatusUpdateNotificationAdditionalData `json:"additional_data,omitempty"`

	// ID of the batch.
	BatchID string `json:"batch_id,omitzero"`

	// How far the batch is.
	BatchStatus BatchStatusUpdateNotificationBatchStatus `json:"batch_status,omitzero"`

	// What the batch holds.
	BatchType BatchStatusUpdateNotificationBatchType `json:"batch_type,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusUpdateNotificationAdditionalData: What is particular to the
// type of the batch.
type BatchStatusUpdateNotificationAdditionalData struct {
	// What is particular to a batch of messages.
	MessageBatchData *BatchStatusUpdateNotificationAdditionalDataMessageBatchData `json:"message_batch_data,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusUpdateNotificationAdditionalDataMessageBatchData: What is
// particular to a batch of messages.
type BatchStatusUpdateNotificationAdditionalDataMessageBatchData struct {
	// The metadata of the batch.
	BatchMetadata call.Object `json:"batch_metadata,omitzero"`

	// When the batch was to be sent.
	SendAfter time.Time `json:"send_after,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusUpdateNotificationBatchStatus: How far the batch is.
type BatchStatusUpdateNotificationBatchStatus string

// BatchStatusUpdateNotificationBatchType: What the batch holds.
type BatchStatusUpdateNotificationBatchType string

// CalendarMessage is that of package conversation: one type for both APIs.
type CalendarMessage = conversation.CalendarMessage

// CallMessage is that of package conversation: one type for both APIs.
type CallMessage = conversation.CallMessage

// CancelBatchRequest: Which batches to cancel.
type CancelBatchRequest struct {
	// ID of the batch.
	BatchID *string `json:"batch_id,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CardHeight is that of package conversation: one type for both APIs.
type CardHeight = conversation.CardHeight

// CardMessage is that of package conversation: one type for both APIs.
type CardMessage = conversation.CardMessage

// CardMessageProperties is that of package conversation: one type for both APIs.
type CardMessageProperties = conversation.CardMessageProperties

// CarouselMessage is that of package conversation: one type for both APIs.
type CarouselMessage = conversation.CarouselMessage

// ChannelIdentities is that of package conversation: one type for both APIs.
type ChannelIdentities = conversation.ChannelIdentities

// ChannelIdentity is that of package conversation: one type for both APIs.
type ChannelIdentity = conversation.ChannelIdentity

// ChannelRecipientIdentity is that of package conversation: one type for both APIs.
type ChannelRecipientIdentity = conversation.ChannelRecipientIdentity

// ChannelSpecificMessage is that of package conversation: one type for both APIs.
type ChannelSpecificMessage = conversation.ChannelSpecificMessage

// ChannelSpecificMessageType is that of package conversation: one type for both APIs.
type ChannelSpecificMessageType = conversation.ChannelSpecificMessageType

// Choice is that of package conversation: one type for both APIs.
type Choice = conversation.Choice

// ChoiceItem is that of package conversation: one type for both APIs.
type ChoiceItem = conversation.ChoiceItem

// ChoiceMessage is that of package conversation: one type for both APIs.
type ChoiceMessage = conversation.ChoiceMessage

// ChoiceMessageProperties is that of package conversation: one type for both APIs.
type ChoiceMessageProperties = conversation.ChoiceMessageProperties

// ConsentRecord: One identity that opts out.
type ConsentRecord struct {
	// Consent list: OPT_OUT_ALL blocks every message, OPT_OUT_MARKETING only
	// marketing, OPT_OUT_NOTIFICATION only notifications.
	ConsentType ConsentsListType `json:"consent_type"`

	// The identity, for example a phone number.
	Identification string `json:"identification"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConsentsListType is that of package conversation: one type for both APIs.
type ConsentsListType = conversation.ConsentsListType

// ContactCreateRequest is that of package conversation: one type for both APIs.
type ContactCreateRequest = conversation.ContactCreateRequest

// ContactInfoMessage is that of package conversation: one type for both APIs.
type ContactInfoMessage = conversation.ContactInfoMessage

// ContactLanguage is that of package conversation: one type for both APIs.
type ContactLanguage = conversation.ContactLanguage

// ConversationChannel is that of package conversation: one type for both APIs.
type ConversationChannel = conversation.ConversationChannel

// Coordinates is that of package conversation: one type for both APIs.
type Coordinates = conversation.Coordinates

// CreateContactsRequest: The contacts to create.
type CreateContactsRequest struct {
	// The contacts. At most 1000 elements.
	Contacts []ContactCreateRequest `json:"contacts"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DeleteContactsRequest: The contacts to delete.
type DeleteContactsRequest struct {
	// IDs of the contacts. At most 1000 elements.
	ContactIDs []string `json:"contact_ids"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DisplayMode is that of package conversation: one type for both APIs.
type DisplayMode = conversation.DisplayMode

// EmailInfo is that of package conversation: one type for both APIs.
type EmailInfo = conversation.EmailInfo

// FlowChannelSpecificMessage is that of package conversation: one type for both APIs.
type FlowChannelSpecificMessage = conversation.FlowChannelSpecificMessage

// FlowChannelSpecificMessageFlowAction is that of package conversation: one type for both APIs.
type FlowChannelSpecificMessageFlowAction = conversation.FlowChannelSpecificMessageFlowAction

// FlowChannelSpecificMessageFlowActionPayload is that of package conversation: one type for both APIs.
type FlowChannelSpecificMessageFlowActionPayload = conversation.FlowChannelSpecificMessageFlowActionPayload

// FlowChannelSpecificMessageFlowMode is that of package conversation: one type for both APIs.
type FlowChannelSpecificMessageFlowMode = conversation.FlowChannelSpecificMessageFlowMode

// GetBatchStatusesByMetadataResponse is what the operation answers.
type GetBatchStatusesByMetadataResponse = []BatchStatus

// InsertConsentsRequest: The opt-outs to store.
type InsertConsentsRequest struct {
	// App whose lists the records go to.
	AppID string `json:"app_id"`

	// The records. No limit to their number is stated.
	ConsentRecords []ConsentRecord `json:"consent_records"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// InsertConsentsResponse: Confirms that opt-outs were accepted.
type InsertConsentsResponse struct {
	// ID of the batch of records.
	BatchID string `json:"batch_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkAppLinkButton is that of package conversation: one type for both APIs.
type KakaoTalkAppLinkButton = conversation.KakaoTalkAppLinkButton

// KakaoTalkAppLinkButtonType is that of package conversation: one type for both APIs.
type KakaoTalkAppLinkButtonType = conversation.KakaoTalkAppLinkButtonType

// KakaoTalkBotKeywordButton is that of package conversation: one type for both APIs.
type KakaoTalkBotKeywordButton = conversation.KakaoTalkBotKeywordButton

// KakaoTalkBotKeywordButtonType is that of package conversation: one type for both APIs.
type KakaoTalkBotKeywordButtonType = conversation.KakaoTalkBotKeywordButtonType

// KakaoTalkCarouselCommerceChannelSpecificMessage is that of package conversation: one type for both APIs.
type KakaoTalkCarouselCommerceChannelSpecificMessage = conversation.KakaoTalkCarouselCommerceChannelSpecificMessage

// KakaoTalkCarouselCommerceChannelSpecificMessageCarousel is that of package conversation: one type for both APIs.
type KakaoTalkCarouselCommerceChannelSpecificMessageCarousel = conversation.KakaoTalkCarouselCommerceChannelSpecificMessageCarousel

// KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead is that of package conversation: one type for both APIs.
type KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead = conversation.KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead

// KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail is that of package conversation: one type for both APIs.
type KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail = conversation.KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail

// KakaoTalkCommerceChannelSpecificMessage is that of package conversation: one type for both APIs.
type KakaoTalkCommerceChannelSpecificMessage = conversation.KakaoTalkCommerceChannelSpecificMessage

// KakaoTalkCommerceMessage is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessage = conversation.KakaoTalkCommerceMessage

// KakaoTalkCommerceMessageButton is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageButton = conversation.KakaoTalkCommerceMessageButton

// KakaoTalkCommerceMessageButtonType is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageButtonType = conversation.KakaoTalkCommerceMessageButtonType

// KakaoTalkCommerceMessageCommerce is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageCommerce = conversation.KakaoTalkCommerceMessageCommerce

// KakaoTalkCommerceMessageCommerceType is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageCommerceType = conversation.KakaoTalkCommerceMessageCommerceType

// KakaoTalkCommerceMessageCoupon is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageCoupon = conversation.KakaoTalkCommerceMessageCoupon

// KakaoTalkCommerceMessageCouponType is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageCouponType = conversation.KakaoTalkCommerceMessageCouponType

// KakaoTalkCommerceMessageImage is that of package conversation: one type for both APIs.
type KakaoTalkCommerceMessageImage = conversation.KakaoTalkCommerceMessageImage

// KakaoTalkDiscountFixedCommerce is that of package conversation: one type for both APIs.
type KakaoTalkDiscountFixedCommerce = conversation.KakaoTalkDiscountFixedCommerce

// KakaoTalkDiscountFixedCommerceType is that of package conversation: one type for both APIs.
type KakaoTalkDiscountFixedCommerceType = conversation.KakaoTalkDiscountFixedCommerceType

// KakaoTalkDiscountRateCommerce is that of package conversation: one type for both APIs.
type KakaoTalkDiscountRateCommerce = conversation.KakaoTalkDiscountRateCommerce

// KakaoTalkDiscountRateCommerceType is that of package conversation: one type for both APIs.
type KakaoTalkDiscountRateCommerceType = conversation.KakaoTalkDiscountRateCommerceType

// KakaoTalkDiscountRateCoupon is that of package conversation: one type for both APIs.
type KakaoTalkDiscountRateCoupon = conversation.KakaoTalkDiscountRateCoupon

// KakaoTalkDiscountRateCouponType is that of package conversation: one type for both APIs.
type KakaoTalkDiscountRateCouponType = conversation.KakaoTalkDiscountRateCouponType

// KakaoTalkFixedDiscountCoupon is that of package conversation: one type for both APIs.
type KakaoTalkFixedDiscountCoupon = conversation.KakaoTalkFixedDiscountCoupon

// KakaoTalkFixedDiscountCouponType is that of package conversation: one type for both APIs.
type KakaoTalkFixedDiscountCouponType = conversation.KakaoTalkFixedDiscountCouponType

// KakaoTalkFreeCoupon is that of package conversation: one type for both APIs.
type KakaoTalkFreeCoupon = conversation.KakaoTalkFreeCoupon

// KakaoTalkFreeCouponType is that of package conversation: one type for both APIs.
type KakaoTalkFreeCouponType = conversation.KakaoTalkFreeCouponType

// KakaoTalkRegularPriceCommerce is that of package conversation: one type for both APIs.
type KakaoTalkRegularPriceCommerce = conversation.KakaoTalkRegularPriceCommerce

// KakaoTalkRegularPriceCommerceType is that of package conversation: one type for both APIs.
type KakaoTalkRegularPriceCommerceType = conversation.KakaoTalkRegularPriceCommerceType

// KakaoTalkShippingDiscountCoupon is that of package conversation: one type for both APIs.
type KakaoTalkShippingDiscountCoupon = conversation.KakaoTalkShippingDiscountCoupon

// KakaoTalkShippingDiscountCouponType is that of package conversation: one type for both APIs.
type KakaoTalkShippingDiscountCouponType = conversation.KakaoTalkShippingDiscountCouponType

// KakaoTalkUpCoupon is that of package conversation: one type for both APIs.
type KakaoTalkUpCoupon = conversation.KakaoTalkUpCoupon

// KakaoTalkUpCouponType is that of package conversation: one type for both APIs.
type KakaoTalkUpCouponType = conversation.KakaoTalkUpCouponType

// KakaoTalkWebLinkButton is that of package conversation: one type for both APIs.
type KakaoTalkWebLinkButton = conversation.KakaoTalkWebLinkButton

// KakaoTalkWebLinkButtonType is that of package conversation: one type for both APIs.
type KakaoTalkWebLinkButtonType = conversation.KakaoTalkWebLinkButtonType

// LineNotificationMessageTemplateBody is that of package conversation: one type for both APIs.
type LineNotificationMessageTemplateBody = conversation.LineNotificationMessageTemplateBody

// LineNotificationMessageTemplateButton is that of package conversation: one type for both APIs.
type LineNotificationMessageTemplateButton = conversation.LineNotificationMessageTemplateButton

// LineNotificationMessageTemplateChannelSpecificMessage is that of package conversation: one type for both APIs.
type LineNotificationMessageTemplateChannelSpecificMessage = conversation.LineNotificationMessageTemplateChannelSpecificMessage

// LineNotificationMessageTemplateEmphasizedItem is that of package conversation: one type for both APIs.
type LineNotificationMessageTemplateEmphasizedItem = conversation.LineNotificationMessageTemplateEmphasizedItem

// LineNotificationMessageTemplateItem is that of package conversation: one type for both APIs.
type LineNotificationMessageTemplateItem = conversation.LineNotificationMessageTemplateItem

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

// OmniMessageOverride is that of package conversation: one type for both APIs.
type OmniMessageOverride = conversation.OmniMessageOverride

// OrganizationInfo is that of package conversation: one type for both APIs.
type OrganizationInfo = conversation.OrganizationInfo

// PaymentOrderDetailsChannelSpecificMessage is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessage = conversation.PaymentOrderDetailsChannelSpecificMessage

// PaymentOrderDetailsChannelSpecificMessagePayment is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessagePayment = conversation.PaymentOrderDetailsChannelSpecificMessagePayment

// PaymentOrderDetailsChannelSpecificMessagePaymentOrder is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessagePaymentOrder = conversation.PaymentOrderDetailsChannelSpecificMessagePaymentOrder

// PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem = conversation.PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem

// PaymentOrderDetailsChannelSpecificMessagePaymentSettings is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessagePaymentSettings = conversation.PaymentOrderDetailsChannelSpecificMessagePaymentSettings

// PaymentOrderDetailsChannelSpecificMessagePaymentType is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessagePaymentType = conversation.PaymentOrderDetailsChannelSpecificMessagePaymentType

// PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods is that of package conversation: one type for both APIs.
type PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods = conversation.PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods

// PaymentOrderStatusChannelSpecificMessage is that of package conversation: one type for both APIs.
type PaymentOrderStatusChannelSpecificMessage = conversation.PaymentOrderStatusChannelSpecificMessage

// PaymentOrderStatusChannelSpecificMessagePayment is that of package conversation: one type for both APIs.
type PaymentOrderStatusChannelSpecificMessagePayment = conversation.PaymentOrderStatusChannelSpecificMessagePayment

// PaymentOrderStatusChannelSpecificMessagePaymentOrder is that of package conversation: one type for both APIs.
type PaymentOrderStatusChannelSpecificMessagePaymentOrder = conversation.PaymentOrderStatusChannelSpecificMessagePaymentOrder

// PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus is that of package conversation: one type for both APIs.
type PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = conversation.PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus

// PhoneNumberInfo is that of package conversation: one type for both APIs.
type PhoneNumberInfo = conversation.PhoneNumberInfo

// ProcessingStrategy is that of package conversation: one type for both APIs.
type ProcessingStrategy = conversation.ProcessingStrategy

// ProductItem is that of package conversation: one type for both APIs.
type ProductItem = conversation.ProductItem

// Recipient is that of package conversation: one type for both APIs.
type Recipient = conversation.Recipient

// RecipientAndParam: A recipient of a batch and what is particular to its
// message.
type RecipientAndParam struct {
	// Is merged with that of the batch; what stands here wins.
	ConversationMetadata call.Object `json:"conversation_metadata,omitzero"`

	// Is merged with that of the batch; what stands here wins.
	MessageMetadata call.Object `json:"message_metadata,omitzero"`

	// The values of the placeholders in the message.
	Parameters map[string]string `json:"parameters,omitzero"`

	// Who a message is for.
	Recipient Recipient `json:"recipient"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendBatchRequest: One message to many recipients.
type SendBatchRequest struct {
	// App that sends the messages.
	AppID string `json:"app_id"`

	// Metadata of the batch itself, by which it can be found.
	BatchMetadata call.Object `json:"batch_metadata,omitzero"`

	// Where to send the delivery reports instead of to the webhooks of the app.
	CallbackURL *string `json:"callback_url,omitempty"`

	// The channels to try, in this order.
	ChannelPriorityOrder []ConversationChannel `json:"channel_priority_order,omitzero"`

	// Properties of channels, for example SMS_SENDER.
	ChannelProperties map[string]string `json:"channel_properties,omitzero"`

	// Is attached to the conversations, so that replies can be told apart.
	ConversationMetadata call.Object `json:"conversation_metadata,omitzero"`

	// Comes back in callbacks; does not prevent a second delivery.
	CorrelationID *string `json:"correlation_id,omitempty"`

	// Message sent by an app, one content variant plus the shared properties.
	Message AppMessage `json:"message"`

	// Comes back in the delivery reports of all messages. The key `_batch_id` is
	// reserved and overwritten.
	MessageMetadata call.Object `json:"message_metadata,omitzero"`

	// Per-request override of the app's processing mode. DEFAULT keeps the app's
	// mode; DISPATCH_ONLY stores no contacts or conversations (replies still
	// follow the app's mode), and on CONVERSATION apps rules out
	// conversation_metadata and correlation_id.
	ProcessingStrategy *ProcessingStrategy `json:"processing_strategy,omitempty"`

	// Who gets the message, each with the values of the `${parameter}`
	// placeholders in it. At most 1000 elements.
	RecipientAndParams []RecipientAndParam `json:"recipient_and_params"`

	// When to send, in UTC, at most 7 days ahead. More than a minute ahead it is
	// rounded up to the next 5 minutes. At once when omitted.
	SendAfter *time.Time `json:"send_after,omitempty"`

	// How long to try to deliver, in seconds with the suffix `s`, for example
	// `86400s`.
	TTL *string `json:"ttl,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendBatchResponse: Confirms that a batch was accepted.
type SendBatchResponse struct {
	// ID of the batch.
	BatchID string `json:"batch_id,omitzero"`

	// When the batch is sent, which may be later than asked for.
	SendAfter time.Time `json:"send_after,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

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

// URLInfo is that of package conversation: one type for both APIs.
type URLInfo = conversation.URLInfo

// URLMessage is that of package conversation: one type for both APIs.
type URLMessage = conversation.URLMessage

// WhatsAppInteractiveBody is that of package conversation: one type for both APIs.
type WhatsAppInteractiveBody = conversation.WhatsAppInteractiveBody

// WhatsAppInteractiveDocumentHeader is that of package conversation: one type for both APIs.
type WhatsAppInteractiveDocumentHeader = conversation.WhatsAppInteractiveDocumentHeader

// WhatsAppInteractiveDocumentHeaderType is that of package conversation: one type for both APIs.
type WhatsAppInteractiveDocumentHeaderType = conversation.WhatsAppInteractiveDocumentHeaderType

// WhatsAppInteractiveFooter is that of package conversation: one type for both APIs.
type WhatsAppInteractiveFooter = conversation.WhatsAppInteractiveFooter

// WhatsAppInteractiveHeader is that of package conversation: one type for both APIs.
type WhatsAppInteractiveHeader = conversation.WhatsAppInteractiveHeader

// WhatsAppInteractiveHeaderMedia is that of package conversation: one type for both APIs.
type WhatsAppInteractiveHeaderMedia = conversation.WhatsAppInteractiveHeaderMedia

// WhatsAppInteractiveHeaderType is that of package conversation: one type for both APIs.
type WhatsAppInteractiveHeaderType = conversation.WhatsAppInteractiveHeaderType

// WhatsAppInteractiveImageHeader is that of package conversation: one type for both APIs.
type WhatsAppInteractiveImageHeader = conversation.WhatsAppInteractiveImageHeader

// WhatsAppInteractiveImageHeaderType is that of package conversation: one type for both APIs.
type WhatsAppInteractiveImageHeaderType = conversation.WhatsAppInteractiveImageHeaderType

// WhatsAppInteractiveTextHeader is that of package conversation: one type for both APIs.
type WhatsAppInteractiveTextHeader = conversation.WhatsAppInteractiveTextHeader

// WhatsAppInteractiveTextHeaderType is that of package conversation: one type for both APIs.
type WhatsAppInteractiveTextHeaderType = conversation.WhatsAppInteractiveTextHeaderType

// WhatsAppInteractiveVideoHeader is that of package conversation: one type for both APIs.
type WhatsAppInteractiveVideoHeader = conversation.WhatsAppInteractiveVideoHeader

// WhatsAppInteractiveVideoHeaderType is that of package conversation: one type for both APIs.
type WhatsAppInteractiveVideoHeaderType = conversation.WhatsAppInteractiveVideoHeaderType

// WhatsAppPaymentButton is that of package conversation: one type for both APIs.
type WhatsAppPaymentButton = conversation.WhatsAppPaymentButton

// WhatsAppPaymentButtonType is that of package conversation: one type for both APIs.
type WhatsAppPaymentButtonType = conversation.WhatsAppPaymentButtonType

// WhatsAppPaymentSettingsBoleto is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsBoleto = conversation.WhatsAppPaymentSettingsBoleto

// WhatsAppPaymentSettingsButtonBoleto is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonBoleto = conversation.WhatsAppPaymentSettingsButtonBoleto

// WhatsAppPaymentSettingsButtonBoletoType is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonBoletoType = conversation.WhatsAppPaymentSettingsButtonBoletoType

// WhatsAppPaymentSettingsButtonPaymentLink is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonPaymentLink = conversation.WhatsAppPaymentSettingsButtonPaymentLink

// WhatsAppPaymentSettingsButtonPaymentLinkType is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonPaymentLinkType = conversation.WhatsAppPaymentSettingsButtonPaymentLinkType

// WhatsAppPaymentSettingsButtonPix is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonPix = conversation.WhatsAppPaymentSettingsButtonPix

// WhatsAppPaymentSettingsButtonPixKeyType is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonPixKeyType = conversation.WhatsAppPaymentSettingsButtonPixKeyType

// WhatsAppPaymentSettingsButtonPixType is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsButtonPixType = conversation.WhatsAppPaymentSettingsButtonPixType

// WhatsAppPaymentSettingsPaymentLink is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsPaymentLink = conversation.WhatsAppPaymentSettingsPaymentLink

// WhatsAppPaymentSettingsPix is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsPix = conversation.WhatsAppPaymentSettingsPix

// WhatsAppPaymentSettingsPixKeyType is that of package conversation: one type for both APIs.
type WhatsAppPaymentSettingsPixKeyType = conversation.WhatsAppPaymentSettingsPixKeyType

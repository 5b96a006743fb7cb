// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

//go:build !(go1.27 && goexperiment.jsonv2)

package conversation

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// Package encoding/json of Go 1.26 does not know the tag that keeps unknown
// members. So each struct hands on to the module that is Go 1.27's encoding/json.
// This file goes when Go 1.26 does.

type jsonAddressInfo AddressInfo

func (v *AddressInfo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAddressInfo)(v))
}
func (v *AddressInfo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAddressInfo)(v))
}
func (v AddressInfo) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonAddressInfo)(&v)) }
func (v *AddressInfo) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAddressInfo)(v))
}

type jsonAgent Agent

func (v *Agent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAgent)(v))
}
func (v *Agent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAgent)(v))
}
func (v Agent) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonAgent)(&v)) }
func (v *Agent) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonAgent)(v)) }

type jsonAgentJoinedEvent AgentJoinedEvent

func (v *AgentJoinedEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAgentJoinedEvent)(v))
}
func (v *AgentJoinedEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAgentJoinedEvent)(v))
}
func (v AgentJoinedEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAgentJoinedEvent)(&v))
}
func (v *AgentJoinedEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAgentJoinedEvent)(v))
}

type jsonAgentLeftEvent AgentLeftEvent

func (v *AgentLeftEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAgentLeftEvent)(v))
}
func (v *AgentLeftEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAgentLeftEvent)(v))
}
func (v AgentLeftEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAgentLeftEvent)(&v))
}
func (v *AgentLeftEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAgentLeftEvent)(v))
}

type jsonAnalysisResult AnalysisResult

func (v *AnalysisResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAnalysisResult)(v))
}
func (v *AnalysisResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAnalysisResult)(v))
}
func (v AnalysisResult) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAnalysisResult)(&v))
}
func (v *AnalysisResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAnalysisResult)(v))
}

type jsonAppCreateRequest AppCreateRequest

func (v *AppCreateRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppCreateRequest)(v))
}
func (v *AppCreateRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppCreateRequest)(v))
}
func (v AppCreateRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAppCreateRequest)(&v))
}
func (v *AppCreateRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppCreateRequest)(v))
}

type jsonAppEvent AppEvent

func (v *AppEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppEvent)(v))
}
func (v *AppEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppEvent)(v))
}
func (v AppEvent) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonAppEvent)(&v)) }
func (v *AppEvent) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonAppEvent)(v)) }

type jsonAppMessage AppMessage

func (v *AppMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppMessage)(v))
}
func (v *AppMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppMessage)(v))
}
func (v AppMessage) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonAppMessage)(&v)) }
func (v *AppMessage) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonAppMessage)(v)) }

type jsonAppMessageReplyTo AppMessageReplyTo

func (v *AppMessageReplyTo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppMessageReplyTo)(v))
}
func (v *AppMessageReplyTo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppMessageReplyTo)(v))
}
func (v AppMessageReplyTo) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAppMessageReplyTo)(&v))
}
func (v *AppMessageReplyTo) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppMessageReplyTo)(v))
}

type jsonAppResponse AppResponse

func (v *AppResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppResponse)(v))
}
func (v *AppResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppResponse)(v))
}
func (v AppResponse) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonAppResponse)(&v)) }
func (v *AppResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppResponse)(v))
}

type jsonAppResponseMessageSearch AppResponseMessageSearch

func (v *AppResponseMessageSearch) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppResponseMessageSearch)(v))
}
func (v *AppResponseMessageSearch) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppResponseMessageSearch)(v))
}
func (v AppResponseMessageSearch) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAppResponseMessageSearch)(&v))
}
func (v *AppResponseMessageSearch) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppResponseMessageSearch)(v))
}

type jsonAppResponsePersistMessageStatus AppResponsePersistMessageStatus

func (v *AppResponsePersistMessageStatus) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppResponsePersistMessageStatus)(v))
}
func (v *AppResponsePersistMessageStatus) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppResponsePersistMessageStatus)(v))
}
func (v AppResponsePersistMessageStatus) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAppResponsePersistMessageStatus)(&v))
}
func (v *AppResponsePersistMessageStatus) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppResponsePersistMessageStatus)(v))
}

type jsonAppUpdateRequest AppUpdateRequest

func (v *AppUpdateRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppUpdateRequest)(v))
}
func (v *AppUpdateRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppUpdateRequest)(v))
}
func (v AppUpdateRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAppUpdateRequest)(&v))
}
func (v *AppUpdateRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppUpdateRequest)(v))
}

type jsonAppleBCCredentials AppleBCCredentials

func (v *AppleBCCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAppleBCCredentials)(v))
}
func (v *AppleBCCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAppleBCCredentials)(v))
}
func (v AppleBCCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonAppleBCCredentials)(&v))
}
func (v *AppleBCCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAppleBCCredentials)(v))
}

type jsonAuditRecord AuditRecord

func (v *AuditRecord) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonAuditRecord)(v))
}
func (v *AuditRecord) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonAuditRecord)(v))
}
func (v AuditRecord) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonAuditRecord)(&v)) }
func (v *AuditRecord) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonAuditRecord)(v))
}

type jsonBasicAuthCredentials BasicAuthCredentials

func (v *BasicAuthCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBasicAuthCredentials)(v))
}
func (v *BasicAuthCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBasicAuthCredentials)(v))
}
func (v BasicAuthCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonBasicAuthCredentials)(&v))
}
func (v *BasicAuthCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonBasicAuthCredentials)(v))
}

type jsonCalendarMessage CalendarMessage

func (v *CalendarMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCalendarMessage)(v))
}
func (v *CalendarMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCalendarMessage)(v))
}
func (v CalendarMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCalendarMessage)(&v))
}
func (v *CalendarMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCalendarMessage)(v))
}

type jsonCallMessage CallMessage

func (v *CallMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCallMessage)(v))
}
func (v *CallMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCallMessage)(v))
}
func (v CallMessage) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonCallMessage)(&v)) }
func (v *CallMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCallMessage)(v))
}

type jsonCallbackSettings CallbackSettings

func (v *CallbackSettings) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCallbackSettings)(v))
}
func (v *CallbackSettings) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCallbackSettings)(v))
}
func (v CallbackSettings) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCallbackSettings)(&v))
}
func (v *CallbackSettings) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCallbackSettings)(v))
}

type jsonCapabilityEvent CapabilityEvent

func (v *CapabilityEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCapabilityEvent)(v))
}
func (v *CapabilityEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCapabilityEvent)(v))
}
func (v CapabilityEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCapabilityEvent)(&v))
}
func (v *CapabilityEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCapabilityEvent)(v))
}

type jsonCapabilityNotification CapabilityNotification

func (v *CapabilityNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCapabilityNotification)(v))
}
func (v *CapabilityNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCapabilityNotification)(v))
}
func (v CapabilityNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCapabilityNotification)(&v))
}
func (v *CapabilityNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCapabilityNotification)(v))
}

type jsonCardMessage CardMessage

func (v *CardMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCardMessage)(v))
}
func (v *CardMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCardMessage)(v))
}
func (v CardMessage) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonCardMessage)(&v)) }
func (v *CardMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCardMessage)(v))
}

type jsonCardMessageProperties CardMessageProperties

func (v *CardMessageProperties) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCardMessageProperties)(v))
}
func (v *CardMessageProperties) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCardMessageProperties)(v))
}
func (v CardMessageProperties) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCardMessageProperties)(&v))
}
func (v *CardMessageProperties) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCardMessageProperties)(v))
}

type jsonCarouselMessage CarouselMessage

func (v *CarouselMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCarouselMessage)(v))
}
func (v *CarouselMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCarouselMessage)(v))
}
func (v CarouselMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCarouselMessage)(&v))
}
func (v *CarouselMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCarouselMessage)(v))
}

type jsonChannelEvent ChannelEvent

func (v *ChannelEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelEvent)(v))
}
func (v *ChannelEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelEvent)(v))
}
func (v ChannelEvent) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonChannelEvent)(&v)) }
func (v *ChannelEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelEvent)(v))
}

type jsonChannelEventNotification ChannelEventNotification

func (v *ChannelEventNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelEventNotification)(v))
}
func (v *ChannelEventNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelEventNotification)(v))
}
func (v ChannelEventNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelEventNotification)(&v))
}
func (v *ChannelEventNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelEventNotification)(v))
}

type jsonChannelEventNotificationChannelEvent ChannelEventNotificationChannelEvent

func (v *ChannelEventNotificationChannelEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelEventNotificationChannelEvent)(v))
}
func (v *ChannelEventNotificationChannelEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelEventNotificationChannelEvent)(v))
}
func (v ChannelEventNotificationChannelEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelEventNotificationChannelEvent)(&v))
}
func (v *ChannelEventNotificationChannelEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelEventNotificationChannelEvent)(v))
}

type jsonChannelIdentities ChannelIdentities

func (v *ChannelIdentities) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelIdentities)(v))
}
func (v *ChannelIdentities) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelIdentities)(v))
}
func (v ChannelIdentities) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelIdentities)(&v))
}
func (v *ChannelIdentities) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelIdentities)(v))
}

type jsonChannelIdentity ChannelIdentity

func (v *ChannelIdentity) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelIdentity)(v))
}
func (v *ChannelIdentity) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelIdentity)(v))
}
func (v ChannelIdentity) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelIdentity)(&v))
}
func (v *ChannelIdentity) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelIdentity)(v))
}

type jsonChannelIntegrationState ChannelIntegrationState

func (v *ChannelIntegrationState) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelIntegrationState)(v))
}
func (v *ChannelIntegrationState) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelIntegrationState)(v))
}
func (v ChannelIntegrationState) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelIntegrationState)(&v))
}
func (v *ChannelIntegrationState) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelIntegrationState)(v))
}

type jsonChannelRecipientIdentity ChannelRecipientIdentity

func (v *ChannelRecipientIdentity) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelRecipientIdentity)(v))
}
func (v *ChannelRecipientIdentity) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelRecipientIdentity)(v))
}
func (v ChannelRecipientIdentity) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelRecipientIdentity)(&v))
}
func (v *ChannelRecipientIdentity) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelRecipientIdentity)(v))
}

type jsonChannelSpecificContactMessage ChannelSpecificContactMessage

func (v *ChannelSpecificContactMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelSpecificContactMessage)(v))
}
func (v *ChannelSpecificContactMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelSpecificContactMessage)(v))
}
func (v ChannelSpecificContactMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelSpecificContactMessage)(&v))
}
func (v *ChannelSpecificContactMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelSpecificContactMessage)(v))
}

type jsonChannelSpecificMessage ChannelSpecificMessage

func (v *ChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelSpecificMessage)(v))
}
func (v *ChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelSpecificMessage)(v))
}
func (v ChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelSpecificMessage)(&v))
}
func (v *ChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelSpecificMessage)(v))
}

type jsonChoice Choice

func (v *Choice) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChoice)(v))
}
func (v *Choice) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChoice)(v))
}
func (v Choice) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonChoice)(&v)) }
func (v *Choice) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonChoice)(v)) }

type jsonChoiceItem ChoiceItem

func (v *ChoiceItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChoiceItem)(v))
}
func (v *ChoiceItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChoiceItem)(v))
}
func (v ChoiceItem) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonChoiceItem)(&v)) }
func (v *ChoiceItem) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonChoiceItem)(v)) }

type jsonChoiceMessage ChoiceMessage

func (v *ChoiceMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChoiceMessage)(v))
}
func (v *ChoiceMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChoiceMessage)(v))
}
func (v ChoiceMessage) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonChoiceMessage)(&v)) }
func (v *ChoiceMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChoiceMessage)(v))
}

type jsonChoiceMessageProperties ChoiceMessageProperties

func (v *ChoiceMessageProperties) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChoiceMessageProperties)(v))
}
func (v *ChoiceMessageProperties) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChoiceMessageProperties)(v))
}
func (v ChoiceMessageProperties) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChoiceMessageProperties)(&v))
}
func (v *ChoiceMessageProperties) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChoiceMessageProperties)(v))
}

type jsonChoiceResponseMessage ChoiceResponseMessage

func (v *ChoiceResponseMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChoiceResponseMessage)(v))
}
func (v *ChoiceResponseMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChoiceResponseMessage)(v))
}
func (v ChoiceResponseMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChoiceResponseMessage)(&v))
}
func (v *ChoiceResponseMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChoiceResponseMessage)(v))
}

type jsonClientCredentials ClientCredentials

func (v *ClientCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonClientCredentials)(v))
}
func (v *ClientCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonClientCredentials)(v))
}
func (v ClientCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonClientCredentials)(&v))
}
func (v *ClientCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonClientCredentials)(v))
}

type jsonCommentEvent CommentEvent

func (v *CommentEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCommentEvent)(v))
}
func (v *CommentEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCommentEvent)(v))
}
func (v CommentEvent) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonCommentEvent)(&v)) }
func (v *CommentEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCommentEvent)(v))
}

type jsonCommentReplyEvent CommentReplyEvent

func (v *CommentReplyEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCommentReplyEvent)(v))
}
func (v *CommentReplyEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCommentReplyEvent)(v))
}
func (v CommentReplyEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCommentReplyEvent)(&v))
}
func (v *CommentReplyEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCommentReplyEvent)(v))
}

type jsonComposingEndEvent ComposingEndEvent

func (v *ComposingEndEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonComposingEndEvent)(v))
}
func (v *ComposingEndEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonComposingEndEvent)(v))
}
func (v ComposingEndEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonComposingEndEvent)(&v))
}
func (v *ComposingEndEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonComposingEndEvent)(v))
}

type jsonComposingEvent ComposingEvent

func (v *ComposingEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonComposingEvent)(v))
}
func (v *ComposingEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonComposingEvent)(v))
}
func (v ComposingEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonComposingEvent)(&v))
}
func (v *ComposingEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonComposingEvent)(v))
}

type jsonContact Contact

func (v *Contact) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContact)(v))
}
func (v *Contact) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContact)(v))
}
func (v Contact) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonContact)(&v)) }
func (v *Contact) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonContact)(v)) }

type jsonContactCreateEvent ContactCreateEvent

func (v *ContactCreateEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactCreateEvent)(v))
}
func (v *ContactCreateEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactCreateEvent)(v))
}
func (v ContactCreateEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactCreateEvent)(&v))
}
func (v *ContactCreateEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactCreateEvent)(v))
}

type jsonContactCreateRequest ContactCreateRequest

func (v *ContactCreateRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactCreateRequest)(v))
}
func (v *ContactCreateRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactCreateRequest)(v))
}
func (v ContactCreateRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactCreateRequest)(&v))
}
func (v *ContactCreateRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactCreateRequest)(v))
}

type jsonContactDeleteEvent ContactDeleteEvent

func (v *ContactDeleteEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactDeleteEvent)(v))
}
func (v *ContactDeleteEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactDeleteEvent)(v))
}
func (v ContactDeleteEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactDeleteEvent)(&v))
}
func (v *ContactDeleteEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactDeleteEvent)(v))
}

type jsonContactEvent ContactEvent

func (v *ContactEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactEvent)(v))
}
func (v *ContactEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactEvent)(v))
}
func (v ContactEvent) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonContactEvent)(&v)) }
func (v *ContactEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactEvent)(v))
}

type jsonContactIdentitiesDuplicationEvent ContactIdentitiesDuplicationEvent

func (v *ContactIdentitiesDuplicationEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactIdentitiesDuplicationEvent)(v))
}
func (v *ContactIdentitiesDuplicationEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactIdentitiesDuplicationEvent)(v))
}
func (v ContactIdentitiesDuplicationEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactIdentitiesDuplicationEvent)(&v))
}
func (v *ContactIdentitiesDuplicationEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactIdentitiesDuplicationEvent)(v))
}

type jsonContactInfoMessage ContactInfoMessage

func (v *ContactInfoMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactInfoMessage)(v))
}
func (v *ContactInfoMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactInfoMessage)(v))
}
func (v ContactInfoMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactInfoMessage)(&v))
}
func (v *ContactInfoMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactInfoMessage)(v))
}

type jsonContactMergeEvent ContactMergeEvent

func (v *ContactMergeEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactMergeEvent)(v))
}
func (v *ContactMergeEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactMergeEvent)(v))
}
func (v ContactMergeEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactMergeEvent)(&v))
}
func (v *ContactMergeEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactMergeEvent)(v))
}

type jsonContactMergeNotification ContactMergeNotification

func (v *ContactMergeNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactMergeNotification)(v))
}
func (v *ContactMergeNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactMergeNotification)(v))
}
func (v ContactMergeNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactMergeNotification)(&v))
}
func (v *ContactMergeNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactMergeNotification)(v))
}

type jsonContactMessage ContactMessage

func (v *ContactMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactMessage)(v))
}
func (v *ContactMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactMessage)(v))
}
func (v ContactMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactMessage)(&v))
}
func (v *ContactMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactMessage)(v))
}

type jsonContactMessageEvent ContactMessageEvent

func (v *ContactMessageEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactMessageEvent)(v))
}
func (v *ContactMessageEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactMessageEvent)(v))
}
func (v ContactMessageEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactMessageEvent)(&v))
}
func (v *ContactMessageEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactMessageEvent)(v))
}

type jsonContactNotification ContactNotification

func (v *ContactNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactNotification)(v))
}
func (v *ContactNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactNotification)(v))
}
func (v ContactNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactNotification)(&v))
}
func (v *ContactNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactNotification)(v))
}

type jsonContactSettings ContactSettings

func (v *ContactSettings) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactSettings)(v))
}
func (v *ContactSettings) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactSettings)(v))
}
func (v ContactSettings) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactSettings)(&v))
}
func (v *ContactSettings) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactSettings)(v))
}

type jsonContactUpdateEvent ContactUpdateEvent

func (v *ContactUpdateEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonContactUpdateEvent)(v))
}
func (v *ContactUpdateEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonContactUpdateEvent)(v))
}
func (v ContactUpdateEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonContactUpdateEvent)(&v))
}
func (v *ContactUpdateEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonContactUpdateEvent)(v))
}

type jsonConversation Conversation

func (v *Conversation) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversation)(v))
}
func (v *Conversation) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversation)(v))
}
func (v Conversation) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonConversation)(&v)) }
func (v *Conversation) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversation)(v))
}

type jsonConversationChannelCredentials ConversationChannelCredentials

func (v *ConversationChannelCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationChannelCredentials)(v))
}
func (v *ConversationChannelCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationChannelCredentials)(v))
}
func (v ConversationChannelCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationChannelCredentials)(&v))
}
func (v *ConversationChannelCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationChannelCredentials)(v))
}

type jsonConversationDeleteEvent ConversationDeleteEvent

func (v *ConversationDeleteEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationDeleteEvent)(v))
}
func (v *ConversationDeleteEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationDeleteEvent)(v))
}
func (v ConversationDeleteEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationDeleteEvent)(&v))
}
func (v *ConversationDeleteEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationDeleteEvent)(v))
}

type jsonConversationDeletedEvent ConversationDeletedEvent

func (v *ConversationDeletedEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationDeletedEvent)(v))
}
func (v *ConversationDeletedEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationDeletedEvent)(v))
}
func (v ConversationDeletedEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationDeletedEvent)(&v))
}
func (v *ConversationDeletedEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationDeletedEvent)(v))
}

type jsonConversationEvent ConversationEvent

func (v *ConversationEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationEvent)(v))
}
func (v *ConversationEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationEvent)(v))
}
func (v ConversationEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationEvent)(&v))
}
func (v *ConversationEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationEvent)(v))
}

type jsonConversationMessage ConversationMessage

func (v *ConversationMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationMessage)(v))
}
func (v *ConversationMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationMessage)(v))
}
func (v ConversationMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationMessage)(&v))
}
func (v *ConversationMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationMessage)(v))
}

type jsonConversationMessageStatus ConversationMessageStatus

func (v *ConversationMessageStatus) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationMessageStatus)(v))
}
func (v *ConversationMessageStatus) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationMessageStatus)(v))
}
func (v ConversationMessageStatus) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationMessageStatus)(&v))
}
func (v *ConversationMessageStatus) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationMessageStatus)(v))
}

type jsonConversationNotification ConversationNotification

func (v *ConversationNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationNotification)(v))
}
func (v *ConversationNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationNotification)(v))
}
func (v ConversationNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationNotification)(&v))
}
func (v *ConversationNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationNotification)(v))
}

type jsonConversationRecentMessage ConversationRecentMessage

func (v *ConversationRecentMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationRecentMessage)(v))
}
func (v *ConversationRecentMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationRecentMessage)(v))
}
func (v ConversationRecentMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationRecentMessage)(&v))
}
func (v *ConversationRecentMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationRecentMessage)(v))
}

type jsonConversationStartEvent ConversationStartEvent

func (v *ConversationStartEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationStartEvent)(v))
}
func (v *ConversationStartEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationStartEvent)(v))
}
func (v ConversationStartEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationStartEvent)(&v))
}
func (v *ConversationStartEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationStartEvent)(v))
}

type jsonConversationStopEvent ConversationStopEvent

func (v *ConversationStopEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationStopEvent)(v))
}
func (v *ConversationStopEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationStopEvent)(v))
}
func (v ConversationStopEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationStopEvent)(&v))
}
func (v *ConversationStopEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationStopEvent)(v))
}

type jsonConversationWebhookEvent ConversationWebhookEvent

func (v *ConversationWebhookEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConversationWebhookEvent)(v))
}
func (v *ConversationWebhookEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConversationWebhookEvent)(v))
}
func (v ConversationWebhookEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonConversationWebhookEvent)(&v))
}
func (v *ConversationWebhookEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConversationWebhookEvent)(v))
}

type jsonCoordinates Coordinates

func (v *Coordinates) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCoordinates)(v))
}
func (v *Coordinates) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCoordinates)(v))
}
func (v Coordinates) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonCoordinates)(&v)) }
func (v *Coordinates) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCoordinates)(v))
}

type jsonCreateConversationRequest CreateConversationRequest

func (v *CreateConversationRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCreateConversationRequest)(v))
}
func (v *CreateConversationRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCreateConversationRequest)(v))
}
func (v CreateConversationRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCreateConversationRequest)(&v))
}
func (v *CreateConversationRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCreateConversationRequest)(v))
}

type jsonCreateWebhookRequest CreateWebhookRequest

func (v *CreateWebhookRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCreateWebhookRequest)(v))
}
func (v *CreateWebhookRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCreateWebhookRequest)(v))
}
func (v CreateWebhookRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCreateWebhookRequest)(&v))
}
func (v *CreateWebhookRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCreateWebhookRequest)(v))
}

type jsonDeliveryReportBasedFallback DeliveryReportBasedFallback

func (v *DeliveryReportBasedFallback) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDeliveryReportBasedFallback)(v))
}
func (v *DeliveryReportBasedFallback) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDeliveryReportBasedFallback)(v))
}
func (v DeliveryReportBasedFallback) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDeliveryReportBasedFallback)(&v))
}
func (v *DeliveryReportBasedFallback) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDeliveryReportBasedFallback)(v))
}

type jsonDispatchRetentionPolicy DispatchRetentionPolicy

func (v *DispatchRetentionPolicy) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDispatchRetentionPolicy)(v))
}
func (v *DispatchRetentionPolicy) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDispatchRetentionPolicy)(v))
}
func (v DispatchRetentionPolicy) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDispatchRetentionPolicy)(&v))
}
func (v *DispatchRetentionPolicy) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDispatchRetentionPolicy)(v))
}

type jsonDocumentFieldClassification DocumentFieldClassification

func (v *DocumentFieldClassification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDocumentFieldClassification)(v))
}
func (v *DocumentFieldClassification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDocumentFieldClassification)(v))
}
func (v DocumentFieldClassification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDocumentFieldClassification)(&v))
}
func (v *DocumentFieldClassification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDocumentFieldClassification)(v))
}

type jsonDocumentFieldClassificationDataValue DocumentFieldClassificationDataValue

func (v *DocumentFieldClassificationDataValue) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDocumentFieldClassificationDataValue)(v))
}
func (v *DocumentFieldClassificationDataValue) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDocumentFieldClassificationDataValue)(v))
}
func (v DocumentFieldClassificationDataValue) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDocumentFieldClassificationDataValue)(&v))
}
func (v *DocumentFieldClassificationDataValue) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDocumentFieldClassificationDataValue)(v))
}

type jsonDocumentImageClassification DocumentImageClassification

func (v *DocumentImageClassification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDocumentImageClassification)(v))
}
func (v *DocumentImageClassification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDocumentImageClassification)(v))
}
func (v DocumentImageClassification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDocumentImageClassification)(&v))
}
func (v *DocumentImageClassification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDocumentImageClassification)(v))
}

type jsonDuplicatedContactIdentitiesNotification DuplicatedContactIdentitiesNotification

func (v *DuplicatedContactIdentitiesNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDuplicatedContactIdentitiesNotification)(v))
}
func (v *DuplicatedContactIdentitiesNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDuplicatedContactIdentitiesNotification)(v))
}
func (v DuplicatedContactIdentitiesNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDuplicatedContactIdentitiesNotification)(&v))
}
func (v *DuplicatedContactIdentitiesNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDuplicatedContactIdentitiesNotification)(v))
}

type jsonDuplicatedContactIdentitiesNotificationDuplicatedIdentity DuplicatedContactIdentitiesNotificationDuplicatedIdentity

func (v *DuplicatedContactIdentitiesNotificationDuplicatedIdentity) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDuplicatedContactIdentitiesNotificationDuplicatedIdentity)(v))
}
func (v *DuplicatedContactIdentitiesNotificationDuplicatedIdentity) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDuplicatedContactIdentitiesNotificationDuplicatedIdentity)(v))
}
func (v DuplicatedContactIdentitiesNotificationDuplicatedIdentity) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDuplicatedContactIdentitiesNotificationDuplicatedIdentity)(&v))
}
func (v *DuplicatedContactIdentitiesNotificationDuplicatedIdentity) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDuplicatedContactIdentitiesNotificationDuplicatedIdentity)(v))
}

type jsonEmailInfo EmailInfo

func (v *EmailInfo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonEmailInfo)(v))
}
func (v *EmailInfo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonEmailInfo)(v))
}
func (v EmailInfo) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonEmailInfo)(&v)) }
func (v *EmailInfo) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonEmailInfo)(v)) }

type jsonEventDelivery EventDelivery

func (v *EventDelivery) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonEventDelivery)(v))
}
func (v *EventDelivery) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonEventDelivery)(v))
}
func (v EventDelivery) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonEventDelivery)(&v)) }
func (v *EventDelivery) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonEventDelivery)(v))
}

type jsonEventDeliveryReport EventDeliveryReport

func (v *EventDeliveryReport) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonEventDeliveryReport)(v))
}
func (v *EventDeliveryReport) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonEventDeliveryReport)(v))
}
func (v EventDeliveryReport) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonEventDeliveryReport)(&v))
}
func (v *EventDeliveryReport) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonEventDeliveryReport)(v))
}

type jsonEventInbound EventInbound

func (v *EventInbound) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonEventInbound)(v))
}
func (v *EventInbound) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonEventInbound)(v))
}
func (v EventInbound) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonEventInbound)(&v)) }
func (v *EventInbound) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonEventInbound)(v))
}

type jsonEventInboundEvent EventInboundEvent

func (v *EventInboundEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonEventInboundEvent)(v))
}
func (v *EventInboundEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonEventInboundEvent)(v))
}
func (v EventInboundEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonEventInboundEvent)(&v))
}
func (v *EventInboundEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonEventInboundEvent)(v))
}

type jsonFallbackMessage FallbackMessage

func (v *FallbackMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonFallbackMessage)(v))
}
func (v *FallbackMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonFallbackMessage)(v))
}
func (v FallbackMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonFallbackMessage)(&v))
}
func (v *FallbackMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonFallbackMessage)(v))
}

type jsonFlowChannelSpecificMessage FlowChannelSpecificMessage

func (v *FlowChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonFlowChannelSpecificMessage)(v))
}
func (v *FlowChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonFlowChannelSpecificMessage)(v))
}
func (v FlowChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonFlowChannelSpecificMessage)(&v))
}
func (v *FlowChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonFlowChannelSpecificMessage)(v))
}

type jsonFlowChannelSpecificMessageFlowActionPayload FlowChannelSpecificMessageFlowActionPayload

func (v *FlowChannelSpecificMessageFlowActionPayload) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonFlowChannelSpecificMessageFlowActionPayload)(v))
}
func (v *FlowChannelSpecificMessageFlowActionPayload) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonFlowChannelSpecificMessageFlowActionPayload)(v))
}
func (v FlowChannelSpecificMessageFlowActionPayload) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonFlowChannelSpecificMessageFlowActionPayload)(&v))
}
func (v *FlowChannelSpecificMessageFlowActionPayload) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonFlowChannelSpecificMessageFlowActionPayload)(v))
}

type jsonGenericEvent GenericEvent

func (v *GenericEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonGenericEvent)(v))
}
func (v *GenericEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonGenericEvent)(v))
}
func (v GenericEvent) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonGenericEvent)(&v)) }
func (v *GenericEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonGenericEvent)(v))
}

type jsonGetAuditRecordsFromConsentResponse GetAuditRecordsFromConsentResponse

func (v *GetAuditRecordsFromConsentResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonGetAuditRecordsFromConsentResponse)(v))
}
func (v *GetAuditRecordsFromConsentResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonGetAuditRecordsFromConsentResponse)(v))
}
func (v GetAuditRecordsFromConsentResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonGetAuditRecordsFromConsentResponse)(&v))
}
func (v *GetAuditRecordsFromConsentResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonGetAuditRecordsFromConsentResponse)(v))
}

type jsonGetChannelProfileRequest GetChannelProfileRequest

func (v *GetChannelProfileRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonGetChannelProfileRequest)(v))
}
func (v *GetChannelProfileRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonGetChannelProfileRequest)(v))
}
func (v GetChannelProfileRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonGetChannelProfileRequest)(&v))
}
func (v *GetChannelProfileRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonGetChannelProfileRequest)(v))
}

type jsonGetChannelProfileResponse GetChannelProfileResponse

func (v *GetChannelProfileResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonGetChannelProfileResponse)(v))
}
func (v *GetChannelProfileResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonGetChannelProfileResponse)(v))
}
func (v GetChannelProfileResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonGetChannelProfileResponse)(&v))
}
func (v *GetChannelProfileResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonGetChannelProfileResponse)(v))
}

type jsonGetIdentitiesFromConsentResponse GetIdentitiesFromConsentResponse

func (v *GetIdentitiesFromConsentResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonGetIdentitiesFromConsentResponse)(v))
}
func (v *GetIdentitiesFromConsentResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonGetIdentitiesFromConsentResponse)(v))
}
func (v GetIdentitiesFromConsentResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonGetIdentitiesFromConsentResponse)(&v))
}
func (v *GetIdentitiesFromConsentResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonGetIdentitiesFromConsentResponse)(v))
}

type jsonIdentity Identity

func (v *Identity) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonIdentity)(v))
}
func (v *Identity) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonIdentity)(v))
}
func (v Identity) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonIdentity)(&v)) }
func (v *Identity) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonIdentity)(v)) }

type jsonInjectConversationEventRequest InjectConversationEventRequest

func (v *InjectConversationEventRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonInjectConversationEventRequest)(v))
}
func (v *InjectConversationEventRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonInjectConversationEventRequest)(v))
}
func (v InjectConversationEventRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonInjectConversationEventRequest)(&v))
}
func (v *InjectConversationEventRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonInjectConversationEventRequest)(v))
}

type jsonInjectEventResponse InjectEventResponse

func (v *InjectEventResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonInjectEventResponse)(v))
}
func (v *InjectEventResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonInjectEventResponse)(v))
}
func (v InjectEventResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonInjectEventResponse)(&v))
}
func (v *InjectEventResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonInjectEventResponse)(v))
}

type jsonInjectMessageRequest InjectMessageRequest

func (v *InjectMessageRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonInjectMessageRequest)(v))
}
func (v *InjectMessageRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonInjectMessageRequest)(v))
}
func (v InjectMessageRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonInjectMessageRequest)(&v))
}
func (v *InjectMessageRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonInjectMessageRequest)(v))
}

type jsonInstagramCredentials InstagramCredentials

func (v *InstagramCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonInstagramCredentials)(v))
}
func (v *InstagramCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonInstagramCredentials)(v))
}
func (v InstagramCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonInstagramCredentials)(&v))
}
func (v *InstagramCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonInstagramCredentials)(v))
}

type jsonIntentResult IntentResult

func (v *IntentResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonIntentResult)(v))
}
func (v *IntentResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonIntentResult)(v))
}
func (v IntentResult) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonIntentResult)(&v)) }
func (v *IntentResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonIntentResult)(v))
}

type jsonKakaoTalkCarouselCommerceChannelSpecificMessage KakaoTalkCarouselCommerceChannelSpecificMessage

func (v *KakaoTalkCarouselCommerceChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessage)(v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessage)(v))
}
func (v KakaoTalkCarouselCommerceChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCarouselCommerceChannelSpecificMessage)(&v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessage)(v))
}

type jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarousel KakaoTalkCarouselCommerceChannelSpecificMessageCarousel

func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarousel) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarousel)(v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarousel) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarousel)(v))
}
func (v KakaoTalkCarouselCommerceChannelSpecificMessageCarousel) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarousel)(&v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarousel) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarousel)(v))
}

type jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead

func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead)(v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead)(v))
}
func (v KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead)(&v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead)(v))
}

type jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail

func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail)(v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail)(v))
}
func (v KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail)(&v))
}
func (v *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail)(v))
}

type jsonKakaoTalkChatCredentials KakaoTalkChatCredentials

func (v *KakaoTalkChatCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkChatCredentials)(v))
}
func (v *KakaoTalkChatCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkChatCredentials)(v))
}
func (v KakaoTalkChatCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkChatCredentials)(&v))
}
func (v *KakaoTalkChatCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkChatCredentials)(v))
}

type jsonKakaoTalkCommerceChannelSpecificMessage KakaoTalkCommerceChannelSpecificMessage

func (v *KakaoTalkCommerceChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCommerceChannelSpecificMessage)(v))
}
func (v *KakaoTalkCommerceChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCommerceChannelSpecificMessage)(v))
}
func (v KakaoTalkCommerceChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCommerceChannelSpecificMessage)(&v))
}
func (v *KakaoTalkCommerceChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCommerceChannelSpecificMessage)(v))
}

type jsonKakaoTalkCommerceMessage KakaoTalkCommerceMessage

func (v *KakaoTalkCommerceMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCommerceMessage)(v))
}
func (v *KakaoTalkCommerceMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCommerceMessage)(v))
}
func (v KakaoTalkCommerceMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCommerceMessage)(&v))
}
func (v *KakaoTalkCommerceMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCommerceMessage)(v))
}

type jsonKakaoTalkCommerceMessageButton KakaoTalkCommerceMessageButton

func (v *KakaoTalkCommerceMessageButton) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCommerceMessageButton)(v))
}
func (v *KakaoTalkCommerceMessageButton) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCommerceMessageButton)(v))
}
func (v KakaoTalkCommerceMessageButton) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCommerceMessageButton)(&v))
}
func (v *KakaoTalkCommerceMessageButton) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCommerceMessageButton)(v))
}

type jsonKakaoTalkCommerceMessageCommerce KakaoTalkCommerceMessageCommerce

func (v *KakaoTalkCommerceMessageCommerce) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCommerceMessageCommerce)(v))
}
func (v *KakaoTalkCommerceMessageCommerce) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCommerceMessageCommerce)(v))
}
func (v KakaoTalkCommerceMessageCommerce) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCommerceMessageCommerce)(&v))
}
func (v *KakaoTalkCommerceMessageCommerce) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCommerceMessageCommerce)(v))
}

type jsonKakaoTalkCommerceMessageCoupon KakaoTalkCommerceMessageCoupon

func (v *KakaoTalkCommerceMessageCoupon) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCommerceMessageCoupon)(v))
}
func (v *KakaoTalkCommerceMessageCoupon) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCommerceMessageCoupon)(v))
}
func (v KakaoTalkCommerceMessageCoupon) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCommerceMessageCoupon)(&v))
}
func (v *KakaoTalkCommerceMessageCoupon) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCommerceMessageCoupon)(v))
}

type jsonKakaoTalkCommerceMessageImage KakaoTalkCommerceMessageImage

func (v *KakaoTalkCommerceMessageImage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCommerceMessageImage)(v))
}
func (v *KakaoTalkCommerceMessageImage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCommerceMessageImage)(v))
}
func (v KakaoTalkCommerceMessageImage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCommerceMessageImage)(&v))
}
func (v *KakaoTalkCommerceMessageImage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCommerceMessageImage)(v))
}

type jsonKakaoTalkCredentials KakaoTalkCredentials

func (v *KakaoTalkCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonKakaoTalkCredentials)(v))
}
func (v *KakaoTalkCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonKakaoTalkCredentials)(v))
}
func (v KakaoTalkCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonKakaoTalkCredentials)(&v))
}
func (v *KakaoTalkCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonKakaoTalkCredentials)(v))
}

type jsonLineCredentials LineCredentials

func (v *LineCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineCredentials)(v))
}
func (v *LineCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineCredentials)(v))
}
func (v LineCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineCredentials)(&v))
}
func (v *LineCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineCredentials)(v))
}

type jsonLineEnterpriseCountryCredentials LineEnterpriseCountryCredentials

func (v *LineEnterpriseCountryCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineEnterpriseCountryCredentials)(v))
}
func (v *LineEnterpriseCountryCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineEnterpriseCountryCredentials)(v))
}
func (v LineEnterpriseCountryCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineEnterpriseCountryCredentials)(&v))
}
func (v *LineEnterpriseCountryCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineEnterpriseCountryCredentials)(v))
}

type jsonLineEnterpriseCredentials LineEnterpriseCredentials

func (v *LineEnterpriseCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineEnterpriseCredentials)(v))
}
func (v *LineEnterpriseCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineEnterpriseCredentials)(v))
}
func (v LineEnterpriseCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineEnterpriseCredentials)(&v))
}
func (v *LineEnterpriseCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineEnterpriseCredentials)(v))
}

type jsonLineNotificationMessageTemplateBody LineNotificationMessageTemplateBody

func (v *LineNotificationMessageTemplateBody) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineNotificationMessageTemplateBody)(v))
}
func (v *LineNotificationMessageTemplateBody) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineNotificationMessageTemplateBody)(v))
}
func (v LineNotificationMessageTemplateBody) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineNotificationMessageTemplateBody)(&v))
}
func (v *LineNotificationMessageTemplateBody) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineNotificationMessageTemplateBody)(v))
}

type jsonLineNotificationMessageTemplateButton LineNotificationMessageTemplateButton

func (v *LineNotificationMessageTemplateButton) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineNotificationMessageTemplateButton)(v))
}
func (v *LineNotificationMessageTemplateButton) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineNotificationMessageTemplateButton)(v))
}
func (v LineNotificationMessageTemplateButton) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineNotificationMessageTemplateButton)(&v))
}
func (v *LineNotificationMessageTemplateButton) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineNotificationMessageTemplateButton)(v))
}

type jsonLineNotificationMessageTemplateChannelSpecificMessage LineNotificationMessageTemplateChannelSpecificMessage

func (v *LineNotificationMessageTemplateChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineNotificationMessageTemplateChannelSpecificMessage)(v))
}
func (v *LineNotificationMessageTemplateChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineNotificationMessageTemplateChannelSpecificMessage)(v))
}
func (v LineNotificationMessageTemplateChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineNotificationMessageTemplateChannelSpecificMessage)(&v))
}
func (v *LineNotificationMessageTemplateChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineNotificationMessageTemplateChannelSpecificMessage)(v))
}

type jsonLineNotificationMessageTemplateEmphasizedItem LineNotificationMessageTemplateEmphasizedItem

func (v *LineNotificationMessageTemplateEmphasizedItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineNotificationMessageTemplateEmphasizedItem)(v))
}
func (v *LineNotificationMessageTemplateEmphasizedItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineNotificationMessageTemplateEmphasizedItem)(v))
}
func (v LineNotificationMessageTemplateEmphasizedItem) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineNotificationMessageTemplateEmphasizedItem)(&v))
}
func (v *LineNotificationMessageTemplateEmphasizedItem) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineNotificationMessageTemplateEmphasizedItem)(v))
}

type jsonLineNotificationMessageTemplateItem LineNotificationMessageTemplateItem

func (v *LineNotificationMessageTemplateItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLineNotificationMessageTemplateItem)(v))
}
func (v *LineNotificationMessageTemplateItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLineNotificationMessageTemplateItem)(v))
}
func (v LineNotificationMessageTemplateItem) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLineNotificationMessageTemplateItem)(&v))
}
func (v *LineNotificationMessageTemplateItem) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLineNotificationMessageTemplateItem)(v))
}

type jsonListAppsResponse ListAppsResponse

func (v *ListAppsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListAppsResponse)(v))
}
func (v *ListAppsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListAppsResponse)(v))
}
func (v ListAppsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListAppsResponse)(&v))
}
func (v *ListAppsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListAppsResponse)(v))
}

type jsonListContactsResponse ListContactsResponse

func (v *ListContactsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListContactsResponse)(v))
}
func (v *ListContactsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListContactsResponse)(v))
}
func (v ListContactsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListContactsResponse)(&v))
}
func (v *ListContactsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListContactsResponse)(v))
}

type jsonListConversationsResponse ListConversationsResponse

func (v *ListConversationsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListConversationsResponse)(v))
}
func (v *ListConversationsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListConversationsResponse)(v))
}
func (v ListConversationsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListConversationsResponse)(&v))
}
func (v *ListConversationsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListConversationsResponse)(v))
}

type jsonListEventsResponse ListEventsResponse

func (v *ListEventsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListEventsResponse)(v))
}
func (v *ListEventsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListEventsResponse)(v))
}
func (v ListEventsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListEventsResponse)(&v))
}
func (v *ListEventsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListEventsResponse)(v))
}

type jsonListIdentityConflictsResponse ListIdentityConflictsResponse

func (v *ListIdentityConflictsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListIdentityConflictsResponse)(v))
}
func (v *ListIdentityConflictsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListIdentityConflictsResponse)(v))
}
func (v ListIdentityConflictsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListIdentityConflictsResponse)(&v))
}
func (v *ListIdentityConflictsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListIdentityConflictsResponse)(v))
}

type jsonListIdentityConflictsResponseConflict ListIdentityConflictsResponseConflict

func (v *ListIdentityConflictsResponseConflict) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListIdentityConflictsResponseConflict)(v))
}
func (v *ListIdentityConflictsResponseConflict) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListIdentityConflictsResponseConflict)(v))
}
func (v ListIdentityConflictsResponseConflict) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListIdentityConflictsResponseConflict)(&v))
}
func (v *ListIdentityConflictsResponseConflict) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListIdentityConflictsResponseConflict)(v))
}

type jsonListItem ListItem

func (v *ListItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListItem)(v))
}
func (v *ListItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListItem)(v))
}
func (v ListItem) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonListItem)(&v)) }
func (v *ListItem) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonListItem)(v)) }

type jsonListMessage ListMessage

func (v *ListMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListMessage)(v))
}
func (v *ListMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListMessage)(v))
}
func (v ListMessage) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonListMessage)(&v)) }
func (v *ListMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListMessage)(v))
}

type jsonListMessageProperties ListMessageProperties

func (v *ListMessageProperties) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListMessageProperties)(v))
}
func (v *ListMessageProperties) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListMessageProperties)(v))
}
func (v ListMessageProperties) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListMessageProperties)(&v))
}
func (v *ListMessageProperties) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListMessageProperties)(v))
}

type jsonListMessagesByChannelIdentityRequest ListMessagesByChannelIdentityRequest

func (v *ListMessagesByChannelIdentityRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListMessagesByChannelIdentityRequest)(v))
}
func (v *ListMessagesByChannelIdentityRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListMessagesByChannelIdentityRequest)(v))
}
func (v ListMessagesByChannelIdentityRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListMessagesByChannelIdentityRequest)(&v))
}
func (v *ListMessagesByChannelIdentityRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListMessagesByChannelIdentityRequest)(v))
}

type jsonListMessagesResponse ListMessagesResponse

func (v *ListMessagesResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListMessagesResponse)(v))
}
func (v *ListMessagesResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListMessagesResponse)(v))
}
func (v ListMessagesResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListMessagesResponse)(&v))
}
func (v *ListMessagesResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListMessagesResponse)(v))
}

type jsonListRecentConversationsResponse ListRecentConversationsResponse

func (v *ListRecentConversationsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListRecentConversationsResponse)(v))
}
func (v *ListRecentConversationsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListRecentConversationsResponse)(v))
}
func (v ListRecentConversationsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListRecentConversationsResponse)(&v))
}
func (v *ListRecentConversationsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListRecentConversationsResponse)(v))
}

type jsonListSection ListSection

func (v *ListSection) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListSection)(v))
}
func (v *ListSection) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListSection)(v))
}
func (v ListSection) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonListSection)(&v)) }
func (v *ListSection) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListSection)(v))
}

type jsonListWebhooksResponse ListWebhooksResponse

func (v *ListWebhooksResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonListWebhooksResponse)(v))
}
func (v *ListWebhooksResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonListWebhooksResponse)(v))
}
func (v ListWebhooksResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonListWebhooksResponse)(&v))
}
func (v *ListWebhooksResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonListWebhooksResponse)(v))
}

type jsonLocationMessage LocationMessage

func (v *LocationMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonLocationMessage)(v))
}
func (v *LocationMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonLocationMessage)(v))
}
func (v LocationMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonLocationMessage)(&v))
}
func (v *LocationMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonLocationMessage)(v))
}

type jsonMMSCredentials MMSCredentials

func (v *MMSCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMMSCredentials)(v))
}
func (v *MMSCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMMSCredentials)(v))
}
func (v MMSCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMMSCredentials)(&v))
}
func (v *MMSCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMMSCredentials)(v))
}

type jsonMachineLearningImageRecognitionResult MachineLearningImageRecognitionResult

func (v *MachineLearningImageRecognitionResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMachineLearningImageRecognitionResult)(v))
}
func (v *MachineLearningImageRecognitionResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMachineLearningImageRecognitionResult)(v))
}
func (v MachineLearningImageRecognitionResult) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMachineLearningImageRecognitionResult)(&v))
}
func (v *MachineLearningImageRecognitionResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMachineLearningImageRecognitionResult)(v))
}

type jsonMachineLearningNLUResult MachineLearningNLUResult

func (v *MachineLearningNLUResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMachineLearningNLUResult)(v))
}
func (v *MachineLearningNLUResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMachineLearningNLUResult)(v))
}
func (v MachineLearningNLUResult) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMachineLearningNLUResult)(&v))
}
func (v *MachineLearningNLUResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMachineLearningNLUResult)(v))
}

type jsonMachineLearningPIIResult MachineLearningPIIResult

func (v *MachineLearningPIIResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMachineLearningPIIResult)(v))
}
func (v *MachineLearningPIIResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMachineLearningPIIResult)(v))
}
func (v MachineLearningPIIResult) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMachineLearningPIIResult)(&v))
}
func (v *MachineLearningPIIResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMachineLearningPIIResult)(v))
}

type jsonMachineLearningSentimentResult MachineLearningSentimentResult

func (v *MachineLearningSentimentResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMachineLearningSentimentResult)(v))
}
func (v *MachineLearningSentimentResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMachineLearningSentimentResult)(v))
}
func (v MachineLearningSentimentResult) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMachineLearningSentimentResult)(&v))
}
func (v *MachineLearningSentimentResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMachineLearningSentimentResult)(v))
}

type jsonMediaCardMessage MediaCardMessage

func (v *MediaCardMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMediaCardMessage)(v))
}
func (v *MediaCardMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMediaCardMessage)(v))
}
func (v MediaCardMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMediaCardMessage)(&v))
}
func (v *MediaCardMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMediaCardMessage)(v))
}

type jsonMediaProperties MediaProperties

func (v *MediaProperties) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMediaProperties)(v))
}
func (v *MediaProperties) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMediaProperties)(v))
}
func (v MediaProperties) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMediaProperties)(&v))
}
func (v *MediaProperties) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMediaProperties)(v))
}

type jsonMergeContactRequest MergeContactRequest

func (v *MergeContactRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMergeContactRequest)(v))
}
func (v *MergeContactRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMergeContactRequest)(v))
}
func (v MergeContactRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMergeContactRequest)(&v))
}
func (v *MergeContactRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMergeContactRequest)(v))
}

type jsonMessageDeliveryReceiptEvent MessageDeliveryReceiptEvent

func (v *MessageDeliveryReceiptEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageDeliveryReceiptEvent)(v))
}
func (v *MessageDeliveryReceiptEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageDeliveryReceiptEvent)(v))
}
func (v MessageDeliveryReceiptEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageDeliveryReceiptEvent)(&v))
}
func (v *MessageDeliveryReceiptEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageDeliveryReceiptEvent)(v))
}

type jsonMessageDeliveryReport MessageDeliveryReport

func (v *MessageDeliveryReport) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageDeliveryReport)(v))
}
func (v *MessageDeliveryReport) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageDeliveryReport)(v))
}
func (v MessageDeliveryReport) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageDeliveryReport)(&v))
}
func (v *MessageDeliveryReport) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageDeliveryReport)(v))
}

type jsonMessageInboundEvent MessageInboundEvent

func (v *MessageInboundEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageInboundEvent)(v))
}
func (v *MessageInboundEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageInboundEvent)(v))
}
func (v MessageInboundEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageInboundEvent)(&v))
}
func (v *MessageInboundEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageInboundEvent)(v))
}

type jsonMessageInboundEventItem MessageInboundEventItem

func (v *MessageInboundEventItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageInboundEventItem)(v))
}
func (v *MessageInboundEventItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageInboundEventItem)(v))
}
func (v MessageInboundEventItem) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageInboundEventItem)(&v))
}
func (v *MessageInboundEventItem) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageInboundEventItem)(v))
}

type jsonMessageInboundSmartConversationRedactionEvent MessageInboundSmartConversationRedactionEvent

func (v *MessageInboundSmartConversationRedactionEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageInboundSmartConversationRedactionEvent)(v))
}
func (v *MessageInboundSmartConversationRedactionEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageInboundSmartConversationRedactionEvent)(v))
}
func (v MessageInboundSmartConversationRedactionEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageInboundSmartConversationRedactionEvent)(&v))
}
func (v *MessageInboundSmartConversationRedactionEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageInboundSmartConversationRedactionEvent)(v))
}

type jsonMessageRetrySettings MessageRetrySettings

func (v *MessageRetrySettings) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageRetrySettings)(v))
}
func (v *MessageRetrySettings) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageRetrySettings)(v))
}
func (v MessageRetrySettings) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageRetrySettings)(&v))
}
func (v *MessageRetrySettings) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageRetrySettings)(v))
}

type jsonMessageSubmitEvent MessageSubmitEvent

func (v *MessageSubmitEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageSubmitEvent)(v))
}
func (v *MessageSubmitEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageSubmitEvent)(v))
}
func (v MessageSubmitEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageSubmitEvent)(&v))
}
func (v *MessageSubmitEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageSubmitEvent)(v))
}

type jsonMessageSubmitNotification MessageSubmitNotification

func (v *MessageSubmitNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonMessageSubmitNotification)(v))
}
func (v *MessageSubmitNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonMessageSubmitNotification)(v))
}
func (v MessageSubmitNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonMessageSubmitNotification)(&v))
}
func (v *MessageSubmitNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonMessageSubmitNotification)(v))
}

type jsonNameInfo NameInfo

func (v *NameInfo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonNameInfo)(v))
}
func (v *NameInfo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonNameInfo)(v))
}
func (v NameInfo) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonNameInfo)(&v)) }
func (v *NameInfo) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonNameInfo)(v)) }

type jsonOffensiveAnalysis OffensiveAnalysis

func (v *OffensiveAnalysis) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOffensiveAnalysis)(v))
}
func (v *OffensiveAnalysis) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOffensiveAnalysis)(v))
}
func (v OffensiveAnalysis) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOffensiveAnalysis)(&v))
}
func (v *OffensiveAnalysis) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOffensiveAnalysis)(v))
}

type jsonOmniMessageOverride OmniMessageOverride

func (v *OmniMessageOverride) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOmniMessageOverride)(v))
}
func (v *OmniMessageOverride) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOmniMessageOverride)(v))
}
func (v OmniMessageOverride) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOmniMessageOverride)(&v))
}
func (v *OmniMessageOverride) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOmniMessageOverride)(v))
}

type jsonOptInEvent OptInEvent

func (v *OptInEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOptInEvent)(v))
}
func (v *OptInEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOptInEvent)(v))
}
func (v OptInEvent) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonOptInEvent)(&v)) }
func (v *OptInEvent) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonOptInEvent)(v)) }

type jsonOptInNotification OptInNotification

func (v *OptInNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOptInNotification)(v))
}
func (v *OptInNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOptInNotification)(v))
}
func (v OptInNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOptInNotification)(&v))
}
func (v *OptInNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOptInNotification)(v))
}

type jsonOptInNotificationErrorDetails OptInNotificationErrorDetails

func (v *OptInNotificationErrorDetails) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOptInNotificationErrorDetails)(v))
}
func (v *OptInNotificationErrorDetails) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOptInNotificationErrorDetails)(v))
}
func (v OptInNotificationErrorDetails) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOptInNotificationErrorDetails)(&v))
}
func (v *OptInNotificationErrorDetails) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOptInNotificationErrorDetails)(v))
}

type jsonOptOutEvent OptOutEvent

func (v *OptOutEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOptOutEvent)(v))
}
func (v *OptOutEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOptOutEvent)(v))
}
func (v OptOutEvent) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonOptOutEvent)(&v)) }
func (v *OptOutEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOptOutEvent)(v))
}

type jsonOptOutNotification OptOutNotification

func (v *OptOutNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOptOutNotification)(v))
}
func (v *OptOutNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOptOutNotification)(v))
}
func (v OptOutNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOptOutNotification)(&v))
}
func (v *OptOutNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOptOutNotification)(v))
}

type jsonOptOutNotificationErrorDetails OptOutNotificationErrorDetails

func (v *OptOutNotificationErrorDetails) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOptOutNotificationErrorDetails)(v))
}
func (v *OptOutNotificationErrorDetails) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOptOutNotificationErrorDetails)(v))
}
func (v OptOutNotificationErrorDetails) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOptOutNotificationErrorDetails)(&v))
}
func (v *OptOutNotificationErrorDetails) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOptOutNotificationErrorDetails)(v))
}

type jsonOpticalCharacterRecognition OpticalCharacterRecognition

func (v *OpticalCharacterRecognition) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOpticalCharacterRecognition)(v))
}
func (v *OpticalCharacterRecognition) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOpticalCharacterRecognition)(v))
}
func (v OpticalCharacterRecognition) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOpticalCharacterRecognition)(&v))
}
func (v *OpticalCharacterRecognition) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOpticalCharacterRecognition)(v))
}

type jsonOpticalCharacterRecognitionData OpticalCharacterRecognitionData

func (v *OpticalCharacterRecognitionData) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOpticalCharacterRecognitionData)(v))
}
func (v *OpticalCharacterRecognitionData) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOpticalCharacterRecognitionData)(v))
}
func (v OpticalCharacterRecognitionData) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOpticalCharacterRecognitionData)(&v))
}
func (v *OpticalCharacterRecognitionData) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOpticalCharacterRecognitionData)(v))
}

type jsonOrganizationInfo OrganizationInfo

func (v *OrganizationInfo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonOrganizationInfo)(v))
}
func (v *OrganizationInfo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonOrganizationInfo)(v))
}
func (v OrganizationInfo) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonOrganizationInfo)(&v))
}
func (v *OrganizationInfo) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonOrganizationInfo)(v))
}

type jsonPaymentOrderDetailsChannelSpecificMessage PaymentOrderDetailsChannelSpecificMessage

func (v *PaymentOrderDetailsChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderDetailsChannelSpecificMessage)(v))
}
func (v *PaymentOrderDetailsChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderDetailsChannelSpecificMessage)(v))
}
func (v PaymentOrderDetailsChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderDetailsChannelSpecificMessage)(&v))
}
func (v *PaymentOrderDetailsChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderDetailsChannelSpecificMessage)(v))
}

type jsonPaymentOrderDetailsChannelSpecificMessagePayment PaymentOrderDetailsChannelSpecificMessagePayment

func (v *PaymentOrderDetailsChannelSpecificMessagePayment) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderDetailsChannelSpecificMessagePayment)(v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePayment) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderDetailsChannelSpecificMessagePayment)(v))
}
func (v PaymentOrderDetailsChannelSpecificMessagePayment) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderDetailsChannelSpecificMessagePayment)(&v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePayment) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderDetailsChannelSpecificMessagePayment)(v))
}

type jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrder PaymentOrderDetailsChannelSpecificMessagePaymentOrder

func (v *PaymentOrderDetailsChannelSpecificMessagePaymentOrder) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrder)(v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePaymentOrder) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrder)(v))
}
func (v PaymentOrderDetailsChannelSpecificMessagePaymentOrder) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrder)(&v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePaymentOrder) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrder)(v))
}

type jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrderItem PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem

func (v *PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrderItem)(v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrderItem)(v))
}
func (v PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrderItem)(&v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentOrderItem)(v))
}

type jsonPaymentOrderDetailsChannelSpecificMessagePaymentSettings PaymentOrderDetailsChannelSpecificMessagePaymentSettings

func (v *PaymentOrderDetailsChannelSpecificMessagePaymentSettings) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentSettings)(v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePaymentSettings) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentSettings)(v))
}
func (v PaymentOrderDetailsChannelSpecificMessagePaymentSettings) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderDetailsChannelSpecificMessagePaymentSettings)(&v))
}
func (v *PaymentOrderDetailsChannelSpecificMessagePaymentSettings) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderDetailsChannelSpecificMessagePaymentSettings)(v))
}

type jsonPaymentOrderStatusChannelSpecificMessage PaymentOrderStatusChannelSpecificMessage

func (v *PaymentOrderStatusChannelSpecificMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderStatusChannelSpecificMessage)(v))
}
func (v *PaymentOrderStatusChannelSpecificMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderStatusChannelSpecificMessage)(v))
}
func (v PaymentOrderStatusChannelSpecificMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderStatusChannelSpecificMessage)(&v))
}
func (v *PaymentOrderStatusChannelSpecificMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderStatusChannelSpecificMessage)(v))
}

type jsonPaymentOrderStatusChannelSpecificMessagePayment PaymentOrderStatusChannelSpecificMessagePayment

func (v *PaymentOrderStatusChannelSpecificMessagePayment) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderStatusChannelSpecificMessagePayment)(v))
}
func (v *PaymentOrderStatusChannelSpecificMessagePayment) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderStatusChannelSpecificMessagePayment)(v))
}
func (v PaymentOrderStatusChannelSpecificMessagePayment) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderStatusChannelSpecificMessagePayment)(&v))
}
func (v *PaymentOrderStatusChannelSpecificMessagePayment) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderStatusChannelSpecificMessagePayment)(v))
}

type jsonPaymentOrderStatusChannelSpecificMessagePaymentOrder PaymentOrderStatusChannelSpecificMessagePaymentOrder

func (v *PaymentOrderStatusChannelSpecificMessagePaymentOrder) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentOrderStatusChannelSpecificMessagePaymentOrder)(v))
}
func (v *PaymentOrderStatusChannelSpecificMessagePaymentOrder) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentOrderStatusChannelSpecificMessagePaymentOrder)(v))
}
func (v PaymentOrderStatusChannelSpecificMessagePaymentOrder) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentOrderStatusChannelSpecificMessagePaymentOrder)(&v))
}
func (v *PaymentOrderStatusChannelSpecificMessagePaymentOrder) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentOrderStatusChannelSpecificMessagePaymentOrder)(v))
}

type jsonPaymentStatusUpdateEvent PaymentStatusUpdateEvent

func (v *PaymentStatusUpdateEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPaymentStatusUpdateEvent)(v))
}
func (v *PaymentStatusUpdateEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPaymentStatusUpdateEvent)(v))
}
func (v PaymentStatusUpdateEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPaymentStatusUpdateEvent)(&v))
}
func (v *PaymentStatusUpdateEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPaymentStatusUpdateEvent)(v))
}

type jsonPhoneNumberInfo PhoneNumberInfo

func (v *PhoneNumberInfo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonPhoneNumberInfo)(v))
}
func (v *PhoneNumberInfo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonPhoneNumberInfo)(v))
}
func (v PhoneNumberInfo) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonPhoneNumberInfo)(&v))
}
func (v *PhoneNumberInfo) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonPhoneNumberInfo)(v))
}

type jsonProductItem ProductItem

func (v *ProductItem) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonProductItem)(v))
}
func (v *ProductItem) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonProductItem)(v))
}
func (v ProductItem) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonProductItem)(&v)) }
func (v *ProductItem) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonProductItem)(v))
}

type jsonProductResponseMessage ProductResponseMessage

func (v *ProductResponseMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonProductResponseMessage)(v))
}
func (v *ProductResponseMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonProductResponseMessage)(v))
}
func (v ProductResponseMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonProductResponseMessage)(&v))
}
func (v *ProductResponseMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonProductResponseMessage)(v))
}

type jsonProjectSettings ProjectSettings

func (v *ProjectSettings) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonProjectSettings)(v))
}
func (v *ProjectSettings) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonProjectSettings)(v))
}
func (v ProjectSettings) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonProjectSettings)(&v))
}
func (v *ProjectSettings) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonProjectSettings)(v))
}

type jsonProjectSettingsRequest ProjectSettingsRequest

func (v *ProjectSettingsRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonProjectSettingsRequest)(v))
}
func (v *ProjectSettingsRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonProjectSettingsRequest)(v))
}
func (v ProjectSettingsRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonProjectSettingsRequest)(&v))
}
func (v *ProjectSettingsRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonProjectSettingsRequest)(v))
}

type jsonProjectSettingsSettings ProjectSettingsSettings

func (v *ProjectSettingsSettings) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonProjectSettingsSettings)(v))
}
func (v *ProjectSettingsSettings) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonProjectSettingsSettings)(v))
}
func (v ProjectSettingsSettings) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonProjectSettingsSettings)(&v))
}
func (v *ProjectSettingsSettings) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonProjectSettingsSettings)(v))
}

type jsonQueryCapability QueryCapability

func (v *QueryCapability) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonQueryCapability)(v))
}
func (v *QueryCapability) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonQueryCapability)(v))
}
func (v QueryCapability) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonQueryCapability)(&v))
}
func (v *QueryCapability) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonQueryCapability)(v))
}

type jsonQueryCapabilityResponse QueryCapabilityResponse

func (v *QueryCapabilityResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonQueryCapabilityResponse)(v))
}
func (v *QueryCapabilityResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonQueryCapabilityResponse)(v))
}
func (v QueryCapabilityResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonQueryCapabilityResponse)(&v))
}
func (v *QueryCapabilityResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonQueryCapabilityResponse)(v))
}

type jsonQueueStats QueueStats

func (v *QueueStats) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonQueueStats)(v))
}
func (v *QueueStats) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonQueueStats)(v))
}
func (v QueueStats) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonQueueStats)(&v)) }
func (v *QueueStats) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonQueueStats)(v)) }

type jsonRateLimits RateLimits

func (v *RateLimits) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRateLimits)(v))
}
func (v *RateLimits) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRateLimits)(v))
}
func (v RateLimits) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonRateLimits)(&v)) }
func (v *RateLimits) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonRateLimits)(v)) }

type jsonReactionEvent ReactionEvent

func (v *ReactionEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonReactionEvent)(v))
}
func (v *ReactionEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonReactionEvent)(v))
}
func (v ReactionEvent) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonReactionEvent)(&v)) }
func (v *ReactionEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonReactionEvent)(v))
}

type jsonReadMessageEvent ReadMessageEvent

func (v *ReadMessageEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonReadMessageEvent)(v))
}
func (v *ReadMessageEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonReadMessageEvent)(v))
}
func (v ReadMessageEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonReadMessageEvent)(&v))
}
func (v *ReadMessageEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonReadMessageEvent)(v))
}

type jsonReason Reason

func (v *Reason) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonReason)(v))
}
func (v *Reason) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonReason)(v))
}
func (v Reason) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonReason)(&v)) }
func (v *Reason) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonReason)(v)) }

type jsonRecipient Recipient

func (v *Recipient) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRecipient)(v))
}
func (v *Recipient) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRecipient)(v))
}
func (v Recipient) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonRecipient)(&v)) }
func (v *Recipient) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonRecipient)(v)) }

type jsonRecipientRequest RecipientRequest

func (v *RecipientRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRecipientRequest)(v))
}
func (v *RecipientRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRecipientRequest)(v))
}
func (v RecipientRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonRecipientRequest)(&v))
}
func (v *RecipientRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRecipientRequest)(v))
}

type jsonRecordNotification RecordNotification

func (v *RecordNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRecordNotification)(v))
}
func (v *RecordNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRecordNotification)(v))
}
func (v RecordNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonRecordNotification)(&v))
}
func (v *RecordNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRecordNotification)(v))
}

type jsonRecordNotificationEvent RecordNotificationEvent

func (v *RecordNotificationEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRecordNotificationEvent)(v))
}
func (v *RecordNotificationEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRecordNotificationEvent)(v))
}
func (v RecordNotificationEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonRecordNotificationEvent)(&v))
}
func (v *RecordNotificationEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRecordNotificationEvent)(v))
}

type jsonReplyTo ReplyTo

func (v *ReplyTo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonReplyTo)(v))
}
func (v *ReplyTo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonReplyTo)(v))
}
func (v ReplyTo) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonReplyTo)(&v)) }
func (v *ReplyTo) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonReplyTo)(v)) }

type jsonRetentionPolicy RetentionPolicy

func (v *RetentionPolicy) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRetentionPolicy)(v))
}
func (v *RetentionPolicy) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRetentionPolicy)(v))
}
func (v RetentionPolicy) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonRetentionPolicy)(&v))
}
func (v *RetentionPolicy) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRetentionPolicy)(v))
}

type jsonRuntimeErrorError RuntimeErrorError

func (v *RuntimeErrorError) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRuntimeErrorError)(v))
}
func (v *RuntimeErrorError) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRuntimeErrorError)(v))
}
func (v RuntimeErrorError) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonRuntimeErrorError)(&v))
}
func (v *RuntimeErrorError) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRuntimeErrorError)(v))
}

type jsonSendEventRequest SendEventRequest

func (v *SendEventRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSendEventRequest)(v))
}
func (v *SendEventRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSendEventRequest)(v))
}
func (v SendEventRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSendEventRequest)(&v))
}
func (v *SendEventRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSendEventRequest)(v))
}

type jsonSendEventResponse SendEventResponse

func (v *SendEventResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSendEventResponse)(v))
}
func (v *SendEventResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSendEventResponse)(v))
}
func (v SendEventResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSendEventResponse)(&v))
}
func (v *SendEventResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSendEventResponse)(v))
}

type jsonSendMessageRequest SendMessageRequest

func (v *SendMessageRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSendMessageRequest)(v))
}
func (v *SendMessageRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSendMessageRequest)(v))
}
func (v SendMessageRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSendMessageRequest)(&v))
}
func (v *SendMessageRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSendMessageRequest)(v))
}

type jsonSendMessageResponse SendMessageResponse

func (v *SendMessageResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSendMessageResponse)(v))
}
func (v *SendMessageResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSendMessageResponse)(v))
}
func (v SendMessageResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSendMessageResponse)(&v))
}
func (v *SendMessageResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSendMessageResponse)(v))
}

type jsonSentimentResult SentimentResult

func (v *SentimentResult) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSentimentResult)(v))
}
func (v *SentimentResult) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSentimentResult)(v))
}
func (v SentimentResult) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSentimentResult)(&v))
}
func (v *SentimentResult) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSentimentResult)(v))
}

type jsonShareLocationMessage ShareLocationMessage

func (v *ShareLocationMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonShareLocationMessage)(v))
}
func (v *ShareLocationMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonShareLocationMessage)(v))
}
func (v ShareLocationMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonShareLocationMessage)(&v))
}
func (v *ShareLocationMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonShareLocationMessage)(v))
}

type jsonShortLinkActivatedEvent ShortLinkActivatedEvent

func (v *ShortLinkActivatedEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonShortLinkActivatedEvent)(v))
}
func (v *ShortLinkActivatedEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonShortLinkActivatedEvent)(v))
}
func (v ShortLinkActivatedEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonShortLinkActivatedEvent)(&v))
}
func (v *ShortLinkActivatedEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonShortLinkActivatedEvent)(v))
}

type jsonSmartConversation SmartConversation

func (v *SmartConversation) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSmartConversation)(v))
}
func (v *SmartConversation) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSmartConversation)(v))
}
func (v SmartConversation) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSmartConversation)(&v))
}
func (v *SmartConversation) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSmartConversation)(v))
}

type jsonSmartConversationNotification SmartConversationNotification

func (v *SmartConversationNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSmartConversationNotification)(v))
}
func (v *SmartConversationNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSmartConversationNotification)(v))
}
func (v SmartConversationNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSmartConversationNotification)(&v))
}
func (v *SmartConversationNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSmartConversationNotification)(v))
}

type jsonSmartConversationsEvent SmartConversationsEvent

func (v *SmartConversationsEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSmartConversationsEvent)(v))
}
func (v *SmartConversationsEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSmartConversationsEvent)(v))
}
func (v SmartConversationsEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSmartConversationsEvent)(&v))
}
func (v *SmartConversationsEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSmartConversationsEvent)(v))
}

type jsonStaticBearerCredentials StaticBearerCredentials

func (v *StaticBearerCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonStaticBearerCredentials)(v))
}
func (v *StaticBearerCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonStaticBearerCredentials)(v))
}
func (v StaticBearerCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonStaticBearerCredentials)(&v))
}
func (v *StaticBearerCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonStaticBearerCredentials)(v))
}

type jsonStaticTokenCredentials StaticTokenCredentials

func (v *StaticTokenCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonStaticTokenCredentials)(v))
}
func (v *StaticTokenCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonStaticTokenCredentials)(v))
}
func (v StaticTokenCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonStaticTokenCredentials)(&v))
}
func (v *StaticTokenCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonStaticTokenCredentials)(v))
}

type jsonTelegramCredentials TelegramCredentials

func (v *TelegramCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTelegramCredentials)(v))
}
func (v *TelegramCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTelegramCredentials)(v))
}
func (v TelegramCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTelegramCredentials)(&v))
}
func (v *TelegramCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTelegramCredentials)(v))
}

type jsonTemplateMessage TemplateMessage

func (v *TemplateMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTemplateMessage)(v))
}
func (v *TemplateMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTemplateMessage)(v))
}
func (v TemplateMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTemplateMessage)(&v))
}
func (v *TemplateMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTemplateMessage)(v))
}

type jsonTemplateReference TemplateReference

func (v *TemplateReference) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTemplateReference)(v))
}
func (v *TemplateReference) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTemplateReference)(v))
}
func (v TemplateReference) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTemplateReference)(&v))
}
func (v *TemplateReference) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTemplateReference)(v))
}

type jsonTemplateReferenceWithVersion TemplateReferenceWithVersion

func (v *TemplateReferenceWithVersion) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTemplateReferenceWithVersion)(v))
}
func (v *TemplateReferenceWithVersion) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTemplateReferenceWithVersion)(v))
}
func (v TemplateReferenceWithVersion) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTemplateReferenceWithVersion)(&v))
}
func (v *TemplateReferenceWithVersion) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTemplateReferenceWithVersion)(v))
}

type jsonTextMessage TextMessage

func (v *TextMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTextMessage)(v))
}
func (v *TextMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTextMessage)(v))
}
func (v TextMessage) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonTextMessage)(&v)) }
func (v *TextMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTextMessage)(v))
}

type jsonTranscodeMessageRequest TranscodeMessageRequest

func (v *TranscodeMessageRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTranscodeMessageRequest)(v))
}
func (v *TranscodeMessageRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTranscodeMessageRequest)(v))
}
func (v TranscodeMessageRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTranscodeMessageRequest)(&v))
}
func (v *TranscodeMessageRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTranscodeMessageRequest)(v))
}

type jsonTranscodeMessageResponse TranscodeMessageResponse

func (v *TranscodeMessageResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTranscodeMessageResponse)(v))
}
func (v *TranscodeMessageResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTranscodeMessageResponse)(v))
}
func (v TranscodeMessageResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTranscodeMessageResponse)(&v))
}
func (v *TranscodeMessageResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTranscodeMessageResponse)(v))
}

type jsonUnsupportedCallback UnsupportedCallback

func (v *UnsupportedCallback) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonUnsupportedCallback)(v))
}
func (v *UnsupportedCallback) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonUnsupportedCallback)(v))
}
func (v UnsupportedCallback) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonUnsupportedCallback)(&v))
}
func (v *UnsupportedCallback) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonUnsupportedCallback)(v))
}

type jsonUnsupportedCallbackEvent UnsupportedCallbackEvent

func (v *UnsupportedCallbackEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonUnsupportedCallbackEvent)(v))
}
func (v *UnsupportedCallbackEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonUnsupportedCallbackEvent)(v))
}
func (v UnsupportedCallbackEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonUnsupportedCallbackEvent)(&v))
}
func (v *UnsupportedCallbackEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonUnsupportedCallbackEvent)(v))
}

type jsonUpdateMessageMetadataRequest UpdateMessageMetadataRequest

func (v *UpdateMessageMetadataRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonUpdateMessageMetadataRequest)(v))
}
func (v *UpdateMessageMetadataRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonUpdateMessageMetadataRequest)(v))
}
func (v UpdateMessageMetadataRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonUpdateMessageMetadataRequest)(&v))
}
func (v *UpdateMessageMetadataRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonUpdateMessageMetadataRequest)(v))
}

type jsonURLInfo URLInfo

func (v *URLInfo) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonURLInfo)(v))
}
func (v *URLInfo) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonURLInfo)(v))
}
func (v URLInfo) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonURLInfo)(&v)) }
func (v *URLInfo) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonURLInfo)(v)) }

type jsonURLMessage URLMessage

func (v *URLMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonURLMessage)(v))
}
func (v *URLMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonURLMessage)(v))
}
func (v URLMessage) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonURLMessage)(&v)) }
func (v *URLMessage) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonURLMessage)(v)) }

type jsonWeChatCredentials WeChatCredentials

func (v *WeChatCredentials) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWeChatCredentials)(v))
}
func (v *WeChatCredentials) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWeChatCredentials)(v))
}
func (v WeChatCredentials) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWeChatCredentials)(&v))
}
func (v *WeChatCredentials) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWeChatCredentials)(v))
}

type jsonWebhook Webhook

func (v *Webhook) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWebhook)(v))
}
func (v *Webhook) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWebhook)(v))
}
func (v Webhook) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonWebhook)(&v)) }
func (v *Webhook) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonWebhook)(v)) }

type jsonWhatsAppInteractiveBody WhatsAppInteractiveBody

func (v *WhatsAppInteractiveBody) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppInteractiveBody)(v))
}
func (v *WhatsAppInteractiveBody) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppInteractiveBody)(v))
}
func (v WhatsAppInteractiveBody) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppInteractiveBody)(&v))
}
func (v *WhatsAppInteractiveBody) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppInteractiveBody)(v))
}

type jsonWhatsAppInteractiveFooter WhatsAppInteractiveFooter

func (v *WhatsAppInteractiveFooter) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppInteractiveFooter)(v))
}
func (v *WhatsAppInteractiveFooter) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppInteractiveFooter)(v))
}
func (v WhatsAppInteractiveFooter) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppInteractiveFooter)(&v))
}
func (v *WhatsAppInteractiveFooter) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppInteractiveFooter)(v))
}

type jsonWhatsAppInteractiveHeader WhatsAppInteractiveHeader

func (v *WhatsAppInteractiveHeader) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppInteractiveHeader)(v))
}
func (v *WhatsAppInteractiveHeader) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppInteractiveHeader)(v))
}
func (v WhatsAppInteractiveHeader) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppInteractiveHeader)(&v))
}
func (v *WhatsAppInteractiveHeader) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppInteractiveHeader)(v))
}

type jsonWhatsAppInteractiveHeaderMedia WhatsAppInteractiveHeaderMedia

func (v *WhatsAppInteractiveHeaderMedia) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppInteractiveHeaderMedia)(v))
}
func (v *WhatsAppInteractiveHeaderMedia) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppInteractiveHeaderMedia)(v))
}
func (v WhatsAppInteractiveHeaderMedia) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppInteractiveHeaderMedia)(&v))
}
func (v *WhatsAppInteractiveHeaderMedia) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppInteractiveHeaderMedia)(v))
}

type jsonWhatsAppInteractiveNfmReply WhatsAppInteractiveNfmReply

func (v *WhatsAppInteractiveNfmReply) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppInteractiveNfmReply)(v))
}
func (v *WhatsAppInteractiveNfmReply) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppInteractiveNfmReply)(v))
}
func (v WhatsAppInteractiveNfmReply) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppInteractiveNfmReply)(&v))
}
func (v *WhatsAppInteractiveNfmReply) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppInteractiveNfmReply)(v))
}

type jsonWhatsAppInteractiveNfmReplyChannelSpecificContactMessage WhatsAppInteractiveNfmReplyChannelSpecificContactMessage

func (v *WhatsAppInteractiveNfmReplyChannelSpecificContactMessage) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppInteractiveNfmReplyChannelSpecificContactMessage)(v))
}
func (v *WhatsAppInteractiveNfmReplyChannelSpecificContactMessage) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppInteractiveNfmReplyChannelSpecificContactMessage)(v))
}
func (v WhatsAppInteractiveNfmReplyChannelSpecificContactMessage) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppInteractiveNfmReplyChannelSpecificContactMessage)(&v))
}
func (v *WhatsAppInteractiveNfmReplyChannelSpecificContactMessage) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppInteractiveNfmReplyChannelSpecificContactMessage)(v))
}

type jsonWhatsAppPaymentButton WhatsAppPaymentButton

func (v *WhatsAppPaymentButton) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppPaymentButton)(v))
}
func (v *WhatsAppPaymentButton) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppPaymentButton)(v))
}
func (v WhatsAppPaymentButton) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppPaymentButton)(&v))
}
func (v *WhatsAppPaymentButton) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppPaymentButton)(v))
}

type jsonWhatsAppPaymentSettingsBoleto WhatsAppPaymentSettingsBoleto

func (v *WhatsAppPaymentSettingsBoleto) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppPaymentSettingsBoleto)(v))
}
func (v *WhatsAppPaymentSettingsBoleto) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppPaymentSettingsBoleto)(v))
}
func (v WhatsAppPaymentSettingsBoleto) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppPaymentSettingsBoleto)(&v))
}
func (v *WhatsAppPaymentSettingsBoleto) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppPaymentSettingsBoleto)(v))
}

type jsonWhatsAppPaymentSettingsPaymentLink WhatsAppPaymentSettingsPaymentLink

func (v *WhatsAppPaymentSettingsPaymentLink) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppPaymentSettingsPaymentLink)(v))
}
func (v *WhatsAppPaymentSettingsPaymentLink) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppPaymentSettingsPaymentLink)(v))
}
func (v WhatsAppPaymentSettingsPaymentLink) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppPaymentSettingsPaymentLink)(&v))
}
func (v *WhatsAppPaymentSettingsPaymentLink) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppPaymentSettingsPaymentLink)(v))
}

type jsonWhatsAppPaymentSettingsPix WhatsAppPaymentSettingsPix

func (v *WhatsAppPaymentSettingsPix) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonWhatsAppPaymentSettingsPix)(v))
}
func (v *WhatsAppPaymentSettingsPix) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonWhatsAppPaymentSettingsPix)(v))
}
func (v WhatsAppPaymentSettingsPix) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonWhatsAppPaymentSettingsPix)(&v))
}
func (v *WhatsAppPaymentSettingsPix) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonWhatsAppPaymentSettingsPix)(v))
}

type jsonProtobufAny ProtobufAny

func (v *ProtobufAny) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonProtobufAny)(v))
}
func (v *ProtobufAny) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonProtobufAny)(v))
}
func (v ProtobufAny) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonProtobufAny)(&v)) }
func (v *ProtobufAny) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonProtobufAny)(v))
}

type jsonRuntimeError RuntimeError

func (v *RuntimeError) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRuntimeError)(v))
}
func (v *RuntimeError) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRuntimeError)(v))
}
func (v RuntimeError) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonRuntimeError)(&v)) }
func (v *RuntimeError) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRuntimeError)(v))
}

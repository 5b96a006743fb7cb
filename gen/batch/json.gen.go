// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

//go:build !(go1.27 && goexperiment.jsonv2)

package batch

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// Package encoding/json of Go 1.26 does not know the tag that keeps unknown
// members. So each struct hands on to the module that is Go 1.27's encoding/json.
// This file goes when Go 1.26 does.

type jsonBatchError BatchError

func (v *BatchError) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBatchError)(v))
}
func (v *BatchError) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBatchError)(v))
}
func (v BatchError) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonBatchError)(&v)) }
func (v *BatchError) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonBatchError)(v)) }

type jsonBatchStatus BatchStatus

func (v *BatchStatus) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBatchStatus)(v))
}
func (v *BatchStatus) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBatchStatus)(v))
}
func (v BatchStatus) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonBatchStatus)(&v)) }
func (v *BatchStatus) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonBatchStatus)(v))
}

type jsonBatchStatusUpdateEvent BatchStatusUpdateEvent

func (v *BatchStatusUpdateEvent) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBatchStatusUpdateEvent)(v))
}
func (v *BatchStatusUpdateEvent) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBatchStatusUpdateEvent)(v))
}
func (v BatchStatusUpdateEvent) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonBatchStatusUpdateEvent)(&v))
}
func (v *BatchStatusUpdateEvent) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonBatchStatusUpdateEvent)(v))
}

type jsonBatchStatusUpdateNotification BatchStatusUpdateNotification

func (v *BatchStatusUpdateNotification) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBatchStatusUpdateNotification)(v))
}
func (v *BatchStatusUpdateNotification) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBatchStatusUpdateNotification)(v))
}
func (v BatchStatusUpdateNotification) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonBatchStatusUpdateNotification)(&v))
}
func (v *BatchStatusUpdateNotification) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonBatchStatusUpdateNotification)(v))
}

type jsonBatchStatusUpdateNotificationAdditionalData BatchStatusUpdateNotificationAdditionalData

func (v *BatchStatusUpdateNotificationAdditionalData) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBatchStatusUpdateNotificationAdditionalData)(v))
}
func (v *BatchStatusUpdateNotificationAdditionalData) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBatchStatusUpdateNotificationAdditionalData)(v))
}
func (v BatchStatusUpdateNotificationAdditionalData) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonBatchStatusUpdateNotificationAdditionalData)(&v))
}
func (v *BatchStatusUpdateNotificationAdditionalData) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonBatchStatusUpdateNotificationAdditionalData)(v))
}

type jsonBatchStatusUpdateNotificationAdditionalDataMessageBatchData BatchStatusUpdateNotificationAdditionalDataMessageBatchData

func (v *BatchStatusUpdateNotificationAdditionalDataMessageBatchData) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonBatchStatusUpdateNotificationAdditionalDataMessageBatchData)(v))
}
func (v *BatchStatusUpdateNotificationAdditionalDataMessageBatchData) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonBatchStatusUpdateNotificationAdditionalDataMessageBatchData)(v))
}
func (v BatchStatusUpdateNotificationAdditionalDataMessageBatchData) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonBatchStatusUpdateNotificationAdditionalDataMessageBatchData)(&v))
}
func (v *BatchStatusUpdateNotificationAdditionalDataMessageBatchData) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonBatchStatusUpdateNotificationAdditionalDataMessageBatchData)(v))
}

type jsonCancelBatchRequest CancelBatchRequest

func (v *CancelBatchRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCancelBatchRequest)(v))
}
func (v *CancelBatchRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCancelBatchRequest)(v))
}
func (v CancelBatchRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCancelBatchRequest)(&v))
}
func (v *CancelBatchRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCancelBatchRequest)(v))
}

type jsonConsentRecord ConsentRecord

func (v *ConsentRecord) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonConsentRecord)(v))
}
func (v *ConsentRecord) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonConsentRecord)(v))
}
func (v ConsentRecord) MarshalJSON() ([]byte, error) { return jsonv1.Marshal((*jsonConsentRecord)(&v)) }
func (v *ConsentRecord) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonConsentRecord)(v))
}

type jsonCreateContactsRequest CreateContactsRequest

func (v *CreateContactsRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCreateContactsRequest)(v))
}
func (v *CreateContactsRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCreateContactsRequest)(v))
}
func (v CreateContactsRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCreateContactsRequest)(&v))
}
func (v *CreateContactsRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCreateContactsRequest)(v))
}

type jsonDeleteContactsRequest DeleteContactsRequest

func (v *DeleteContactsRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonDeleteContactsRequest)(v))
}
func (v *DeleteContactsRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonDeleteContactsRequest)(v))
}
func (v DeleteContactsRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonDeleteContactsRequest)(&v))
}
func (v *DeleteContactsRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonDeleteContactsRequest)(v))
}

type jsonInsertConsentsRequest InsertConsentsRequest

func (v *InsertConsentsRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonInsertConsentsRequest)(v))
}
func (v *InsertConsentsRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonInsertConsentsRequest)(v))
}
func (v InsertConsentsRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonInsertConsentsRequest)(&v))
}
func (v *InsertConsentsRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonInsertConsentsRequest)(v))
}

type jsonInsertConsentsResponse InsertConsentsResponse

func (v *InsertConsentsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonInsertConsentsResponse)(v))
}
func (v *InsertConsentsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonInsertConsentsResponse)(v))
}
func (v InsertConsentsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonInsertConsentsResponse)(&v))
}
func (v *InsertConsentsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonInsertConsentsResponse)(v))
}

type jsonRecipientAndParam RecipientAndParam

func (v *RecipientAndParam) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonRecipientAndParam)(v))
}
func (v *RecipientAndParam) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonRecipientAndParam)(v))
}
func (v RecipientAndParam) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonRecipientAndParam)(&v))
}
func (v *RecipientAndParam) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonRecipientAndParam)(v))
}

type jsonSendBatchRequest SendBatchRequest

func (v *SendBatchRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSendBatchRequest)(v))
}
func (v *SendBatchRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSendBatchRequest)(v))
}
func (v SendBatchRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSendBatchRequest)(&v))
}
func (v *SendBatchRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSendBatchRequest)(v))
}

type jsonSendBatchResponse SendBatchResponse

func (v *SendBatchResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonSendBatchResponse)(v))
}
func (v *SendBatchResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonSendBatchResponse)(v))
}
func (v SendBatchResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonSendBatchResponse)(&v))
}
func (v *SendBatchResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonSendBatchResponse)(v))
}

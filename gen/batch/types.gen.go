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

// BatchError is an error, flat or under the key error.
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

// BatchStatus is a batch and how far it is.
type BatchStatus struct {
	// ID of the batch. Read-only: Sinch sets it.
	BatchID string `json:"batch_id,omitzero"`

	// The metadata of the batch, sent as batch_metadata.
	MetaData call.Object `json:"meta_data,omitzero"`

	// When the batch is or was to be sent. Read-only: Sinch sets it.
	SendAfter time.Time `json:"send_after,omitzero"`

	// How far the batch is.
	Status BatchStatusStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusStatus says how far the batch is.
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

// Envelope returns the members that it has in common with all callbacks.
func (v *BatchStatusUpdateEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// BatchStatusUpdateNotification is a batch and how far it is.
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

// BatchStatusUpdateNotificationAdditionalData says what is particular to the
// type of the batch.
type BatchStatusUpdateNotificationAdditionalData struct {
	// What is particular to a batch of messages.
	MessageBatchData *BatchStatusUpdateNotificationAdditionalDataMessageBatchData `json:"message_batch_data,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusUpdateNotificationAdditionalDataMessageBatchData says what is
// particular to a batch of messages.
type BatchStatusUpdateNotificationAdditionalDataMessageBatchData struct {
	// The metadata of the batch.
	BatchMetadata call.Object `json:"batch_metadata,omitzero"`

	// When the batch was to be sent.
	SendAfter time.Time `json:"send_after,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// BatchStatusUpdateNotificationBatchStatus says how far the batch is.
type BatchStatusUpdateNotificationBatchStatus string

// BatchStatusUpdateNotificationBatchType says what the batch holds.
type BatchStatusUpdateNotificationBatchType string

// CancelBatchRequest says which batch to cancel.
type CancelBatchRequest struct {
	// ID of the batch.
	BatchID string `json:"batch_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConsentRecord: One identity that opts out.
type ConsentRecord struct {
	// Consent list: OPT_OUT_ALL blocks every message, OPT_OUT_MARKETING only
	// marketing, OPT_OUT_NOTIFICATION only notifications.
	ConsentType conversation.ConsentsListType `json:"consent_type"`

	// The identity, for example a phone number.
	Identification string `json:"identification"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CreateContactsRequest is the contacts to create.
type CreateContactsRequest struct {
	// The contacts. 1 to 1000 elements.
	Contacts []conversation.ContactCreateRequest `json:"contacts"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DeleteContactsRequest is the contacts to delete.
type DeleteContactsRequest struct {
	// IDs of the contacts. 1 to 1000 elements.
	ContactIDs []string `json:"contact_ids"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// GetBatchStatusesByMetadataResponse is what GetBatchStatusesByMetadata
// answers.
type GetBatchStatusesByMetadataResponse = []BatchStatus

// InsertConsentsRequest is the opt-outs to store.
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
	// ID of the batch of records. Read-only: Sinch sets it.
	BatchID string `json:"batch_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// RecipientAndParam is a recipient of a batch and what is particular to its
// message.
type RecipientAndParam struct {
	// Is merged with that of the batch; what stands here wins.
	ConversationMetadata call.Object `json:"conversation_metadata,omitzero"`

	// Is merged with that of the batch; what stands here wins.
	MessageMetadata call.Object `json:"message_metadata,omitzero"`

	// The values of the placeholders in the message.
	Parameters map[string]string `json:"parameters,omitzero"`

	// Who a message is for.
	Recipient conversation.Recipient `json:"recipient"`

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
	ChannelPriorityOrder []conversation.ConversationChannel `json:"channel_priority_order,omitzero"`

	// Properties of channels, for example SMS_SENDER. In most accounts SMS needs
	// SMS_SENDER.
	ChannelProperties map[conversation.ChannelPropertyKeys]string `json:"channel_properties,omitzero"`

	// Is attached to the conversations, so that replies can be told apart.
	ConversationMetadata call.Object `json:"conversation_metadata,omitzero"`

	// Comes back in callbacks; does not prevent a second delivery.
	CorrelationID *string `json:"correlation_id,omitempty"`

	// Message sent by an app, one content variant plus the shared properties.
	Message conversation.AppMessage `json:"message"`

	// Comes back in the delivery reports of all messages. The key _batch_id is
	// reserved and overwritten.
	MessageMetadata call.Object `json:"message_metadata,omitzero"`

	// Per-request override of the app's processing mode. Default: DEFAULT.
	ProcessingStrategy *conversation.ProcessingStrategy `json:"processing_strategy,omitempty"`

	// Who gets the message, each with the values of the ${parameter}
	// placeholders in it. 1 to 1000 elements.
	RecipientAndParams []RecipientAndParam `json:"recipient_and_params"`

	// When to send, in UTC, at most 7 days ahead. More than a minute ahead it is
	// rounded up to the next 5 minutes. At once when omitted.
	SendAfter *time.Time `json:"send_after,omitempty"`

	// How long to try to deliver, in seconds with the suffix s, for example
	// 86400s.
	TTL *string `json:"ttl,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendBatchResponse: Confirms that a batch was accepted.
type SendBatchResponse struct {
	// ID of the batch. Read-only: Sinch sets it.
	BatchID string `json:"batch_id,omitzero"`

	// When the batch is sent, which may be later than asked for. Read-only:
	// Sinch sets it.
	SendAfter time.Time `json:"send_after,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

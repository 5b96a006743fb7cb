// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package batch

import (
	"context"
	"iter"
	"net/http"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// CallOption changes one call. What package sinch has with names that begin with
// Call is for every call, for example its timeout; the types of this package
// whose names end in Params are for the operation that they are named after.
type CallOption = call.Option

// Services are the services of the API: its operations, grouped by what they
// are about.
type Services struct {
	// Batch holds the operations for batch. A batch sends one message to up to
	// 1000 recipients, at once or later.
	Batch *BatchService
}

// NewServices returns the services of a project. They send their requests
// with caller and are safe for concurrent use if caller is.
func NewServices(projectID string, caller call.Caller) Services {
	return Services{
		Batch: &BatchService{projectID: projectID, caller: caller},
	}
}

// Operations returns the operations of the API.
func Operations() []call.Operation {
	return []call.Operation{
		operationInsertConsents,
		operationDeleteContacts,
		operationCreateContacts,
		operationCancelBatch,
		operationGetBatchStatusesByMetadata,
		operationSendBatch,
		operationGetBatchStatus,
	}
}

// The operations; nothing changes them.
var (
	operationInsertConsents = call.Operation{
		ID:         "Batch_InsertConsents",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/consents",
		Idempotent: true,
	}
	operationDeleteContacts = call.Operation{
		ID:         "Batch_DeleteContacts",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/contacts",
		Idempotent: true,
	}
	operationCreateContacts = call.Operation{
		ID:         "Batch_CreateContacts",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/contacts",
		Idempotent: false,
	}
	operationCancelBatch = call.Operation{
		ID:         "Batch_CancelBatch",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/messages",
		Idempotent: true,
	}
	operationGetBatchStatusesByMetadata = call.Operation{
		ID:         "Batch_GetBatchStatusesByMetadata",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/messages",
		Idempotent: true,
	}
	operationSendBatch = call.Operation{
		ID:         "Batch_SendBatch",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/messages",
		Idempotent: false,
		Answer:     "batch_id",
	}
	operationGetBatchStatus = call.Operation{
		ID:         "Batch_GetBatchStatus",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/messages/{batch_id}",
		Idempotent: true,
	}
)

// BatchService holds the operations for batch.
//
// A batch sends one message to up to 1000 recipients, at once or later. Up
// to 1000 contacts are created or deleted at once, asynchronously. Many
// opt-outs are stored at once.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type BatchService struct {
	projectID string
	caller    call.Caller
}

// InsertConsents inserts many opt-outs.
//
// On failure none or only some of the records may have been stored; send the
// whole batch again.
//
// Sinch: POST /v1/projects/{project_id}/consents, operation
// Batch_InsertConsents, idempotent.
func (s *BatchService) InsertConsents(ctx context.Context, body InsertConsentsRequest, opts ...CallOption) (*InsertConsentsResponse, error) {
	request := &call.Request{
		Operation:  &operationInsertConsents,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(InsertConsentsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// DeleteContacts deletes many contacts.
//
// Asynchronous; the trigger CONTACT_DELETE reports each contact that was
// deleted.
//
// Sinch: DELETE /v1/projects/{project_id}/contacts, operation
// Batch_DeleteContacts, idempotent.
func (s *BatchService) DeleteContacts(ctx context.Context, body DeleteContactsRequest, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteContacts,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// CreateContacts creates many contacts.
//
// Asynchronous; the trigger CONTACT_CREATE reports each contact that was
// created.
//
// Sinch: POST /v1/projects/{project_id}/contacts, operation
// Batch_CreateContacts, not idempotent.
func (s *BatchService) CreateContacts(ctx context.Context, body CreateContactsRequest, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationCreateContacts,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// CancelBatch cancels scheduled batches.
//
// Only a batch with a send_after can be cancelled, and only before that
// time. The cancellation is asynchronous; the answer is 200 even if it
// fails.
//
// Sinch: DELETE /v1/projects/{project_id}/messages, operation
// Batch_CancelBatch, idempotent.
func (s *BatchService) CancelBatch(ctx context.Context, body CancelBatchRequest, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationCancelBatch,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetBatchStatusesByMetadata finds batches by their metadata.
//
// metadataKey: A key of the batch's metadata.
//
// metadataValue: The value that the key has.
//
// Sinch: GET /v1/projects/{project_id}/messages, operation
// Batch_GetBatchStatusesByMetadata, idempotent.
func (s *BatchService) GetBatchStatusesByMetadata(ctx context.Context, metadataKey string, metadataValue string, opts ...CallOption) (GetBatchStatusesByMetadataResponse, error) {
	request := &call.Request{
		Operation:  &operationGetBatchStatusesByMetadata,
		PathValues: []string{s.projectID},
	}
	request.AddQuery("metadataKey", true, metadataKey)
	request.AddQuery("metadataValue", true, metadataValue)
	var response call.List[BatchStatus]
	if err := s.caller.Call(ctx, request, &response, opts...); err != nil {
		return nil, err
	}
	return GetBatchStatusesByMetadataResponse(response), nil
}

// AllBatchStatusesByMetadata iterates over what GetBatchStatusesByMetadata
// lists, with one call; the API does not page this list. It ends with an
// error if the call fails or the context is done.
func (s *BatchService) AllBatchStatusesByMetadata(ctx context.Context, metadataKey string, metadataValue string, opts ...CallOption) iter.Seq2[BatchStatus, error] {
	return call.Pages(ctx, s.caller, &operationGetBatchStatusesByMetadata, func(_ string) ([]BatchStatus, string, error) {
		page, err := s.GetBatchStatusesByMetadata(ctx, metadataKey, metadataValue, opts...)
		if err != nil {
			return nil, "", err
		}
		return page, "", nil
	})
}

// SendBatch sends one message to many recipients.
//
// 200 means that the batch was accepted. Delivery is reported per message by
// webhook, and so is the batch as a whole with the trigger
// BATCH_STATUS_UPDATE.
//
// Sinch: POST /v1/projects/{project_id}/messages, operation Batch_SendBatch,
// not idempotent.
func (s *BatchService) SendBatch(ctx context.Context, body SendBatchRequest, opts ...CallOption) (*SendBatchResponse, error) {
	request := &call.Request{
		Operation:  &operationSendBatch,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(SendBatchResponse)
	request.Made = &response.BatchID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// GetBatchStatus gets the status of one batch.
//
// Sinch: GET /v1/projects/{project_id}/messages/{batch_id}, operation
// Batch_GetBatchStatus, idempotent.
func (s *BatchService) GetBatchStatus(ctx context.Context, batchID string, opts ...CallOption) (*BatchStatus, error) {
	request := &call.Request{
		Operation:  &operationGetBatchStatus,
		PathValues: []string{s.projectID, batchID},
	}
	response := new(BatchStatus)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

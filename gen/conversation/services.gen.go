// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package conversation

import (
	"context"
	"fmt"
	"iter"
	"net/http"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// CallOption changes one call. What package sinch has with names that begin with
// Call is for every call, for example its timeout; the types of this package
// whose names end in Params are for the operation that they are named after.
type CallOption = call.Option

// Services are the services of the API: its operations, grouped by what they
// are about.
type Services struct {
	// Apps holds the operations for apps. An app holds the credentials of its
	// channels and the conversations with contacts of its project.
	Apps *AppsService
	// Consents holds the operations for consents. A consent list holds the
	// identities that opted out of messages.
	Consents *ConsentsService
	// Webhooks holds the operations for webhooks. A webhook is a URL to which
	// Sinch posts what happens in an app.
	Webhooks *WebhooksService
	// Capability holds the operations for capability. Capability tells which of
	// the channels on which a contact has an identity can reach it.
	Capability *CapabilityService
	// Contacts holds the operations for contacts. A contact groups the
	// identities of one person on several channels.
	Contacts *ContactsService
	// Conversations holds the operations for conversations. A conversation is
	// the log of what an app and a contact exchanged.
	Conversations *ConversationsService
	// Events holds the operations for events. An event is what an app tells a
	// contact without a message, for example that somebody is writing.
	Events *EventsService
	// Messages holds the operations for messages. Sending a message needs an
	// app, which holds the credentials of its channels and the webhooks to which
	// delivery receipts and the messages of contacts go.
	Messages *MessagesService
	// Transcoding holds the operations for transcoding. Transcoding turns the
	// generic form of a message into the forms of channels.
	Transcoding *TranscodingService
	// ProjectSettings holds the operations for project settings. Project
	// settings are about the management of contacts, such as Unified Contact ID.
	ProjectSettings *ProjectSettingsService
}

// NewServices returns the services of a project. They send their requests
// with caller and are safe for concurrent use if caller is.
func NewServices(projectID string, caller call.Caller) Services {
	return Services{
		Apps:            &AppsService{projectID: projectID, caller: caller},
		Consents:        &ConsentsService{projectID: projectID, caller: caller},
		Webhooks:        &WebhooksService{projectID: projectID, caller: caller},
		Capability:      &CapabilityService{projectID: projectID, caller: caller},
		Contacts:        &ContactsService{projectID: projectID, caller: caller},
		Conversations:   &ConversationsService{projectID: projectID, caller: caller},
		Events:          &EventsService{projectID: projectID, caller: caller},
		Messages:        &MessagesService{projectID: projectID, caller: caller},
		Transcoding:     &TranscodingService{projectID: projectID, caller: caller},
		ProjectSettings: &ProjectSettingsService{projectID: projectID, caller: caller},
	}
}

// Operations returns the operations of the API.
func Operations() []call.Operation {
	return []call.Operation{
		operationListApps,
		operationCreateApp,
		operationDeleteApp,
		operationGetApp,
		operationUpdateApp,
		operationGetConsentsAuditRecords,
		operationGetConsents,
		operationListWebhooks,
		operationQueryCapability,
		operationListContacts,
		operationCreateContact,
		operationDeleteContact,
		operationGetContact,
		operationUpdateContact,
		operationMergeContact,
		operationGetChannelProfile,
		operationListIdentityConflicts,
		operationListConversations,
		operationCreateConversation,
		operationDeleteConversation,
		operationGetConversation,
		operationUpdateConversation,
		operationInjectEvent,
		operationInjectMessage,
		operationStopActiveConversation,
		operationListRecentConversations,
		operationListEvents,
		operationDeleteEvents,
		operationGetEvent,
		operationSendEvent,
		operationListMessages,
		operationDeleteMessage,
		operationGetMessage,
		operationUpdateMessageMetadata,
		operationListMessagesByChannelIdentity,
		operationSendMessage,
		operationTranscodeMessage,
		operationDeleteSettings,
		operationGetSettings,
		operationUpdateSettings,
		operationCreateSettings,
		operationCreateWebhook,
		operationDeleteWebhook,
		operationGetWebhook,
		operationUpdateWebhook,
	}
}

// The operations; nothing changes them.
var (
	operationListApps = call.Operation{
		ID:         "App_ListApps",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/apps",
		Idempotent: true,
	}
	operationCreateApp = call.Operation{
		ID:         "App_CreateApp",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/apps",
		Idempotent: false,
		Answer:     "id",
	}
	operationDeleteApp = call.Operation{
		ID:         "App_DeleteApp",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/apps/{app_id}",
		Idempotent: true,
	}
	operationGetApp = call.Operation{
		ID:         "App_GetApp",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/apps/{app_id}",
		Idempotent: true,
	}
	operationUpdateApp = call.Operation{
		ID:         "App_UpdateApp",
		API:        API,
		Method:     http.MethodPatch,
		Path:       "/v1/projects/{project_id}/apps/{app_id}",
		Idempotent: true,
	}
	operationGetConsentsAuditRecords = call.Operation{
		ID:         "Consents_GetConsentsAuditRecords",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/apps/{app_id}/consents/identities/{identity}",
		Idempotent: true,
	}
	operationGetConsents = call.Operation{
		ID:         "Consents_GetConsents",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/apps/{app_id}/consents/{list_type}",
		Idempotent: true,
	}
	operationListWebhooks = call.Operation{
		ID:         "Webhooks_ListWebhooks",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/apps/{app_id}/webhooks",
		Idempotent: true,
	}
	operationQueryCapability = call.Operation{
		ID:         "Capability_QueryCapability",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/capability:query",
		Idempotent: true,
	}
	operationListContacts = call.Operation{
		ID:         "Contact_ListContacts",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/contacts",
		Idempotent: true,
	}
	operationCreateContact = call.Operation{
		ID:         "Contact_CreateContact",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/contacts",
		Idempotent: false,
		Answer:     "id",
	}
	operationDeleteContact = call.Operation{
		ID:         "Contact_DeleteContact",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/contacts/{contact_id}",
		Idempotent: true,
	}
	operationGetContact = call.Operation{
		ID:         "Contact_GetContact",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/contacts/{contact_id}",
		Idempotent: true,
	}
	operationUpdateContact = call.Operation{
		ID:         "Contact_UpdateContact",
		API:        API,
		Method:     http.MethodPatch,
		Path:       "/v1/projects/{project_id}/contacts/{contact_id}",
		Idempotent: true,
	}
	operationMergeContact = call.Operation{
		ID:         "Contact_MergeContact",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/contacts/{destination_id}:merge",
		Idempotent: false,
		Answer:     "id",
	}
	operationGetChannelProfile = call.Operation{
		ID:         "Contact_GetChannelProfile",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/contacts:getChannelProfile",
		Idempotent: true,
	}
	operationListIdentityConflicts = call.Operation{
		ID:         "Contact_ListIdentityConflicts",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/contacts:identityConflicts",
		Idempotent: true,
	}
	operationListConversations = call.Operation{
		ID:         "Conversation_ListConversations",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/conversations",
		Idempotent: true,
	}
	operationCreateConversation = call.Operation{
		ID:         "Conversation_CreateConversation",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/conversations",
		Idempotent: false,
		Answer:     "id",
	}
	operationDeleteConversation = call.Operation{
		ID:         "Conversation_DeleteConversation",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/conversations/{conversation_id}",
		Idempotent: true,
	}
	operationGetConversation = call.Operation{
		ID:         "Conversation_GetConversation",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/conversations/{conversation_id}",
		Idempotent: true,
	}
	operationUpdateConversation = call.Operation{
		ID:         "Conversation_UpdateConversation",
		API:        API,
		Method:     http.MethodPatch,
		Path:       "/v1/projects/{project_id}/conversations/{conversation_id}",
		Idempotent: true,
	}
	operationInjectEvent = call.Operation{
		ID:         "Events_InjectEvent",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/conversations/{conversation_id}:inject-event",
		Idempotent: false,
		Answer:     "event_id",
	}
	operationInjectMessage = call.Operation{
		ID:         "Conversation_InjectMessage",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/conversations/{conversation_id}:inject-message",
		Idempotent: false,
	}
	operationStopActiveConversation = call.Operation{
		ID:         "Conversation_StopActiveConversation",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/conversations/{conversation_id}:stop",
		Idempotent: false,
	}
	operationListRecentConversations = call.Operation{
		ID:         "Conversation_ListRecentConversations",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/conversations:recent",
		Idempotent: true,
	}
	operationListEvents = call.Operation{
		ID:         "Events_ListEvents",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/events",
		Idempotent: true,
	}
	operationDeleteEvents = call.Operation{
		ID:         "Events_DeleteEvents",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/events/{event_id}",
		Idempotent: true,
	}
	operationGetEvent = call.Operation{
		ID:         "Events_GetEvent",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/events/{event_id}",
		Idempotent: true,
	}
	operationSendEvent = call.Operation{
		ID:         "Events_SendEvent",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/events:send",
		Idempotent: false,
		Answer:     "event_id",
	}
	operationListMessages = call.Operation{
		ID:         "Messages_ListMessages",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/messages",
		Idempotent: true,
	}
	operationDeleteMessage = call.Operation{
		ID:         "Messages_DeleteMessage",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/messages/{message_id}",
		Idempotent: true,
	}
	operationGetMessage = call.Operation{
		ID:         "Messages_GetMessage",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/messages/{message_id}",
		Idempotent: true,
	}
	operationUpdateMessageMetadata = call.Operation{
		ID:         "Messages_UpdateMessageMetadata",
		API:        API,
		Method:     http.MethodPatch,
		Path:       "/v1/projects/{project_id}/messages/{message_id}",
		Idempotent: true,
	}
	operationListMessagesByChannelIdentity = call.Operation{
		ID:         "Messages_ListMessagesByChannelIdentity",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/messages:fetch-last-message",
		Idempotent: true,
	}
	operationSendMessage = call.Operation{
		ID:         "Messages_SendMessage",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/messages:send",
		Idempotent: false,
		Answer:     "message_id",
	}
	operationTranscodeMessage = call.Operation{
		ID:         "Transcoding_TranscodeMessage",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/messages:transcode",
		Idempotent: true,
	}
	operationDeleteSettings = call.Operation{
		ID:         "ProjectSettings_DeleteSettings",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/settings",
		Idempotent: true,
	}
	operationGetSettings = call.Operation{
		ID:         "ProjectSettings_GetSettings",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/settings",
		Idempotent: true,
	}
	operationUpdateSettings = call.Operation{
		ID:         "ProjectSettings_UpdateSettings",
		API:        API,
		Method:     http.MethodPatch,
		Path:       "/v1/projects/{project_id}/settings",
		Idempotent: true,
	}
	operationCreateSettings = call.Operation{
		ID:         "ProjectSettings_CreateSettings",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/settings",
		Idempotent: false,
		Answer:     "project_id",
	}
	operationCreateWebhook = call.Operation{
		ID:         "Webhooks_CreateWebhook",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v1/projects/{project_id}/webhooks",
		Idempotent: false,
		Answer:     "id",
	}
	operationDeleteWebhook = call.Operation{
		ID:         "Webhooks_DeleteWebhook",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v1/projects/{project_id}/webhooks/{webhook_id}",
		Idempotent: true,
	}
	operationGetWebhook = call.Operation{
		ID:         "Webhooks_GetWebhook",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v1/projects/{project_id}/webhooks/{webhook_id}",
		Idempotent: true,
	}
	operationUpdateWebhook = call.Operation{
		ID:         "Webhooks_UpdateWebhook",
		API:        API,
		Method:     http.MethodPatch,
		Path:       "/v1/projects/{project_id}/webhooks/{webhook_id}",
		Idempotent: true,
	}
)

// AppsService holds the operations for apps.
//
// An app holds the credentials of its channels and the conversations with
// contacts of its project. It is tied to the API user, and is made and
// configured here or on the Sinch dashboard. Configurable are its name, how
// much conversation metadata comes with each callback, how long messages are
// kept (retention type and days, and the days for DISPATCH mode) and the
// processing mode.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type AppsService struct {
	projectID string
	caller    call.Caller
}

// ListApps lists every app of the project.
//
// Sinch: GET /v1/projects/{project_id}/apps, operation App_ListApps,
// idempotent.
func (s *AppsService) ListApps(ctx context.Context, opts ...CallOption) (*ListAppsResponse, error) {
	request := &call.Request{
		Operation:  &operationListApps,
		PathValues: []string{s.projectID},
	}
	response := new(ListAppsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllApps iterates over what ListApps lists, with one call; the API does not
// page this list. It ends with an error if the call fails or the context is
// done.
func (s *AppsService) AllApps(ctx context.Context, opts ...CallOption) iter.Seq2[AppResponse, error] {
	return call.Pages(ctx, s.caller, &operationListApps, func(_ string) ([]AppResponse, string, error) {
		page, err := s.ListApps(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Apps, "", nil
	})
}

// CreateApp registers a new app.
//
// One call may configure several channels; the server generates the app ID
// and returns it. The answer has the defaults filled in: messages kept for
// 180 days in CONVERSATION mode and for 0 days in DISPATCH mode, no
// conversation metadata in callbacks, retries for 3600 seconds, rates of 25
// per second, and the credentials of each channel with their state.
//
// body: App to register.
//
// Sinch: POST /v1/projects/{project_id}/apps, operation App_CreateApp, not
// idempotent.
func (s *AppsService) CreateApp(ctx context.Context, body AppCreateRequest, opts ...CallOption) (*AppResponse, error) {
	request := &call.Request{
		Operation:  &operationCreateApp,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(AppResponse)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// DeleteApp removes one app.
//
// Contacts (owned by the project) and channel resources such as WhatsApp
// sender identities survive.
//
// appID: ID of the app, shown on the Sinch dashboard.
//
// Sinch: DELETE /v1/projects/{project_id}/apps/{app_id}, operation
// App_DeleteApp, idempotent.
func (s *AppsService) DeleteApp(ctx context.Context, appID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteApp,
		PathValues: []string{s.projectID, appID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetApp fetches one app by ID.
//
// appID: ID of the app, shown on the Sinch dashboard.
//
// Sinch: GET /v1/projects/{project_id}/apps/{app_id}, operation App_GetApp,
// idempotent.
func (s *AppsService) GetApp(ctx context.Context, appID string, opts ...CallOption) (*AppResponse, error) {
	request := &call.Request{
		Operation:  &operationGetApp,
		PathValues: []string{s.projectID, appID},
	}
	response := new(AppResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateApp changes the settings of one app. The optional parameters are an
// option: [UpdateAppParams].
//
// Each field sent replaces the old value entirely: to add to
// channel_credentials, read the app first and send the old entries plus the
// new ones. SMS credentials that are sent back masked, as they were read,
// leave the stored ones as they are.
//
// appID: ID of the app, shown on the Sinch dashboard.
//
// body: New app values.
//
// Sinch: PATCH /v1/projects/{project_id}/apps/{app_id}, operation
// App_UpdateApp, idempotent.
func (s *AppsService) UpdateApp(ctx context.Context, appID string, body AppUpdateRequest, opts ...CallOption) (*AppResponse, error) {
	request := &call.Request{
		Operation:  &operationUpdateApp,
		PathValues: []string{s.projectID, appID},
		Body:       &body,
	}
	params := call.ParametersIn[UpdateAppParams](opts)
	if params.UpdateMask != nil {
		request.AddQuery("update_mask", false, params.UpdateMask)
	}
	response := new(AppResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// ConsentsService holds the operations for consents.
//
// A consent list holds the identities that opted out of messages. Each
// identity has audit records of its changes.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type ConsentsService struct {
	projectID string
	caller    call.Caller
}

// GetConsentsAuditRecords lists the consent audit trail of one identity.
//
// appID: ID of the app, shown on the Sinch dashboard.
//
// identity: Identity whose consent audit records are wanted.
//
// Sinch: GET
// /v1/projects/{project_id}/apps/{app_id}/consents/identities/{identity},
// operation Consents_GetConsentsAuditRecords, idempotent.
func (s *ConsentsService) GetConsentsAuditRecords(ctx context.Context, appID string, identity string, opts ...CallOption) (*GetAuditRecordsFromConsentResponse, error) {
	request := &call.Request{
		Operation:  &operationGetConsentsAuditRecords,
		PathValues: []string{s.projectID, appID, identity},
	}
	response := new(GetAuditRecordsFromConsentResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllConsentsAuditRecords iterates over what GetConsentsAuditRecords lists,
// with one call; the API does not page this list. It ends with an error if
// the call fails or the context is done.
func (s *ConsentsService) AllConsentsAuditRecords(ctx context.Context, appID string, identity string, opts ...CallOption) iter.Seq2[AuditRecord, error] {
	return call.Pages(ctx, s.caller, &operationGetConsentsAuditRecords, func(_ string) ([]AuditRecord, string, error) {
		page, err := s.GetConsentsAuditRecords(ctx, appID, identity, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.AuditRecords, "", nil
	})
}

// GetConsents lists the identities held in one consent list.
// [ConsentsService.AllConsents] goes through all pages. The optional
// parameters are an option: [GetConsentsParams].
//
// appID: ID of the app, shown on the Sinch dashboard.
//
// listType: Which consent list to read.
//
// Sinch: GET /v1/projects/{project_id}/apps/{app_id}/consents/{list_type},
// operation Consents_GetConsents, idempotent.
func (s *ConsentsService) GetConsents(ctx context.Context, appID string, listType ConsentsListType, opts ...CallOption) (*GetIdentitiesFromConsentResponse, error) {
	request := &call.Request{
		Operation:  &operationGetConsents,
		PathValues: []string{s.projectID, appID, fmt.Sprint(listType)},
	}
	params := call.ParametersIn[GetConsentsParams](opts)
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageNumber != nil {
		request.AddQuery("page_number", true, *params.PageNumber)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	response := new(GetIdentitiesFromConsentResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllConsents iterates over what GetConsents lists, page by page as the
// iteration asks for them. It begins at the page token given, if any, and
// ends with an error if a call fails, the context is done or the server
// repeats a token. The optional parameters are an option:
// [GetConsentsParams].
func (s *ConsentsService) AllConsents(ctx context.Context, appID string, listType ConsentsListType, opts ...CallOption) iter.Seq2[Identity, error] {
	return call.Pages(ctx, s.caller, &operationGetConsents, func(token string) ([]Identity, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[GetConsentsParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.GetConsents(ctx, appID, listType, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Identities, page.NextPageToken, nil
	})
}

// WebhooksService holds the operations for webhooks.
//
// A webhook is a URL to which Sinch posts what happens in an app. An app has
// at most five.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type WebhooksService struct {
	projectID string
	caller    call.Caller
}

// ListWebhooks lists the webhooks attached to an app.
//
// appID: ID of the app, shown on the Sinch dashboard.
//
// Sinch: GET /v1/projects/{project_id}/apps/{app_id}/webhooks, operation
// Webhooks_ListWebhooks, idempotent.
func (s *WebhooksService) ListWebhooks(ctx context.Context, appID string, opts ...CallOption) (*ListWebhooksResponse, error) {
	request := &call.Request{
		Operation:  &operationListWebhooks,
		PathValues: []string{s.projectID, appID},
	}
	response := new(ListWebhooksResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllWebhooks iterates over what ListWebhooks lists, with one call; the API
// does not page this list. It ends with an error if the call fails or the
// context is done.
func (s *WebhooksService) AllWebhooks(ctx context.Context, appID string, opts ...CallOption) iter.Seq2[Webhook, error] {
	return call.Pages(ctx, s.caller, &operationListWebhooks, func(_ string) ([]Webhook, string, error) {
		page, err := s.ListWebhooks(ctx, appID, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Webhooks, "", nil
	})
}

// CapabilityService holds the operations for capability.
//
// Capability tells which of the channels on which a contact has an identity
// can reach it. The contact, given by its ID or its identities, has to exist
// in the project and app. The answer comes by webhook, with the trigger
// CAPABILITY.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type CapabilityService struct {
	projectID string
	caller    call.Caller
}

// QueryCapability asks which channels can reach a recipient.
//
// Asynchronous: acknowledges at once, then webhooks with trigger CAPABILITY
// get a callback per reachable channel. Channels lacking an authoritative
// source report Capable; only MESSAGE_DELIVERY status is definitive. The
// contact has to exist in the project and app. The answer comes by webhook
// alone, with the trigger CAPABILITY.
//
// body: Recipient and app for the capability lookup.
//
// Sinch: POST /v1/projects/{project_id}/capability:query, operation
// Capability_QueryCapability, idempotent.
func (s *CapabilityService) QueryCapability(ctx context.Context, body QueryCapability, opts ...CallOption) (*QueryCapabilityResponse, error) {
	request := &call.Request{
		Operation:  &operationQueryCapability,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(QueryCapabilityResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// ContactsService holds the operations for contacts.
//
// A contact groups the identities of one person on several channels. It
// belongs to the project, so all apps of the project share it, and is mostly
// made and kept up to date by the API itself. Its channel priority counts
// unless a message gives an order of its own.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type ContactsService struct {
	projectID string
	caller    call.Caller
}

// ListContacts lists the contacts of the project.
// [ContactsService.AllContacts] goes through all pages. The optional
// parameters are an option: [ListContactsParams].
//
// For WhatsApp, display_name can be the name WhatsApp reports, if known to
// the server and not overwritten.
//
// Sinch: GET /v1/projects/{project_id}/contacts, operation
// Contact_ListContacts, idempotent.
func (s *ContactsService) ListContacts(ctx context.Context, opts ...CallOption) (*ListContactsResponse, error) {
	request := &call.Request{
		Operation:  &operationListContacts,
		PathValues: []string{s.projectID},
	}
	params := call.ParametersIn[ListContactsParams](opts)
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	if params.ExternalID != nil {
		request.AddQuery("external_id", true, *params.ExternalID)
	}
	if params.Channel != nil {
		request.AddQuery("channel", true, *params.Channel)
	}
	if params.Identity != nil {
		request.AddQuery("identity", true, *params.Identity)
	}
	response := new(ListContactsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllContacts iterates over what ListContacts lists, page by page as the
// iteration asks for them. It begins at the page token given, if any, and
// ends with an error if a call fails, the context is done or the server
// repeats a token. The optional parameters are an option:
// [ListContactsParams].
//
// For WhatsApp, display_name can be the name WhatsApp reports, if known to
// the server and not overwritten.
func (s *ContactsService) AllContacts(ctx context.Context, opts ...CallOption) iter.Seq2[Contact, error] {
	return call.Pages(ctx, s.caller, &operationListContacts, func(token string) ([]Contact, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[ListContactsParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.ListContacts(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Contacts, page.NextPageToken, nil
	})
}

// CreateContact adds a contact by hand.
//
// Seldom needed, because messaging a new recipient creates the contact. A
// contact belongs to the project, and all apps of the project share it.
//
// body: Contact to add.
//
// Sinch: POST /v1/projects/{project_id}/contacts, operation
// Contact_CreateContact, not idempotent.
func (s *ContactsService) CreateContact(ctx context.Context, body ContactCreateRequest, opts ...CallOption) (*Contact, error) {
	request := &call.Request{
		Operation:  &operationCreateContact,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(Contact)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// DeleteContact removes one contact.
//
// Sinch: DELETE /v1/projects/{project_id}/contacts/{contact_id}, operation
// Contact_DeleteContact, idempotent.
func (s *ContactsService) DeleteContact(ctx context.Context, contactID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteContact,
		PathValues: []string{s.projectID, contactID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetContact fetches one contact by ID.
//
// WhatsApp display_name may be WhatsApp's own, unless overwritten. Inbound
// Instagram callbacks lack the username; read it from display_name here.
//
// Sinch: GET /v1/projects/{project_id}/contacts/{contact_id}, operation
// Contact_GetContact, idempotent.
func (s *ContactsService) GetContact(ctx context.Context, contactID string, opts ...CallOption) (*Contact, error) {
	request := &call.Request{
		Operation:  &operationGetContact,
		PathValues: []string{s.projectID, contactID},
	}
	response := new(Contact)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateContact changes one contact. The optional parameters are an option:
// [UpdateContactParams].
//
// What the body leaves out stays as it is, and a list in it replaces the
// whole list. With an update mask only the fields that it names are changed,
// and one that the body leaves out is emptied: so do field masks work, of
// which the document says no more.
//
// body: New contact values.
//
// Sinch: PATCH /v1/projects/{project_id}/contacts/{contact_id}, operation
// Contact_UpdateContact, idempotent.
func (s *ContactsService) UpdateContact(ctx context.Context, contactID string, body Contact, opts ...CallOption) (*Contact, error) {
	request := &call.Request{
		Operation:  &operationUpdateContact,
		PathValues: []string{s.projectID, contactID},
		Body:       &body,
	}
	params := call.ParametersIn[UpdateContactParams](opts)
	if params.UpdateMask != nil {
		request.AddQuery("update_mask", false, params.UpdateMask)
	}
	response := new(Contact)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// MergeContact merges a contact into another and removes it.
//
// Conversations move to the destination, same-app ones merging into its
// active one. Identities move only for channels it lacks, at lowest
// priority; optional fields fill blanks. The source ID dies.
//
// destinationID: ID of the contact that remains after a merge.
//
// body: Names the source contact, which the merge removes.
//
// Sinch: POST /v1/projects/{project_id}/contacts/{destination_id}:merge,
// operation Contact_MergeContact, not idempotent.
func (s *ContactsService) MergeContact(ctx context.Context, destinationID string, body MergeContactRequest, opts ...CallOption) (*Contact, error) {
	request := &call.Request{
		Operation:  &operationMergeContact,
		PathValues: []string{s.projectID, destinationID},
		Body:       &body,
	}
	response := new(Contact)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// GetChannelProfile reads a user's profile from a channel.
//
// Only MESSENGER, INSTAGRAM, VIBER and LINE. For WhatsApp, use display_name
// from the contact get or list calls.
//
// Sinch: POST /v1/projects/{project_id}/contacts:getChannelProfile,
// operation Contact_GetChannelProfile, idempotent.
func (s *ContactsService) GetChannelProfile(ctx context.Context, body GetChannelProfileRequest, opts ...CallOption) (*GetChannelProfileResponse, error) {
	request := &call.Request{
		Operation:  &operationGetChannelProfile,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(GetChannelProfileResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// ListIdentityConflicts lists the identities that several contacts share.
// [ContactsService.AllIdentityConflicts] goes through all pages. The
// optional parameters are an option: [ListIdentityConflictsParams].
//
// Covers SMS, MMS and RCS. Every conflict has to be resolved before Unified
// Contact ID can be switched on.
//
// Sinch: GET /v1/projects/{project_id}/contacts:identityConflicts, operation
// Contact_ListIdentityConflicts, idempotent.
func (s *ContactsService) ListIdentityConflicts(ctx context.Context, opts ...CallOption) (*ListIdentityConflictsResponse, error) {
	request := &call.Request{
		Operation:  &operationListIdentityConflicts,
		PathValues: []string{s.projectID},
	}
	params := call.ParametersIn[ListIdentityConflictsParams](opts)
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	response := new(ListIdentityConflictsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllIdentityConflicts iterates over what ListIdentityConflicts lists, page
// by page as the iteration asks for them. It begins at the page token given,
// if any, and ends with an error if a call fails, the context is done or the
// server repeats a token. The optional parameters are an option:
// [ListIdentityConflictsParams].
//
// Covers SMS, MMS and RCS. Every conflict has to be resolved before Unified
// Contact ID can be switched on.
func (s *ContactsService) AllIdentityConflicts(ctx context.Context, opts ...CallOption) iter.Seq2[ListIdentityConflictsResponseConflict, error] {
	return call.Pages(ctx, s.caller, &operationListIdentityConflicts, func(token string) ([]ListIdentityConflictsResponseConflict, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[ListIdentityConflictsParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.ListIdentityConflicts(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Conflicts, page.NextPageToken, nil
	})
}

// ConversationsService holds the operations for conversations.
//
// A conversation is the log of what an app and a contact exchanged. The
// first message between the two opens one.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type ConversationsService struct {
	projectID string
	caller    call.Caller
}

// ListConversations lists the conversations of an app or of a contact.
// [ConversationsService.AllConversations] goes through all pages. The
// optional parameters are an option: [ListConversationsParams].
//
// Requires app_id or contact_id (or both), although neither is marked
// required.
//
// Sinch: GET /v1/projects/{project_id}/conversations, operation
// Conversation_ListConversations, idempotent.
func (s *ConversationsService) ListConversations(ctx context.Context, opts ...CallOption) (*ListConversationsResponse, error) {
	request := &call.Request{
		Operation:  &operationListConversations,
		PathValues: []string{s.projectID},
	}
	params := call.ParametersIn[ListConversationsParams](opts)
	if params.AppID != nil {
		request.AddQuery("app_id", true, *params.AppID)
	}
	if params.ContactID != nil {
		request.AddQuery("contact_id", true, *params.ContactID)
	}
	if params.OnlyActive != nil {
		request.AddQuery("only_active", true, *params.OnlyActive)
	}
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	if params.ActiveChannel != nil {
		request.AddQuery("active_channel", true, *params.ActiveChannel)
	}
	response := new(ListConversationsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllConversations iterates over what ListConversations lists, page by page
// as the iteration asks for them. It begins at the page token given, if any,
// and ends with an error if a call fails, the context is done or the server
// repeats a token. The optional parameters are an option:
// [ListConversationsParams].
//
// Requires app_id or contact_id (or both), although neither is marked
// required.
func (s *ConversationsService) AllConversations(ctx context.Context, opts ...CallOption) iter.Seq2[Conversation, error] {
	return call.Pages(ctx, s.caller, &operationListConversations, func(token string) ([]Conversation, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[ListConversationsParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.ListConversations(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Conversations, page.NextPageToken, nil
	})
}

// CreateConversation opens an empty conversation.
//
// Usually unnecessary in Conversation mode, where messages open
// conversations by themselves. Useful to preset metadata before a first
// contact message or an injected one.
//
// body: Conversation to open; the server assigns the ID and ignores any ID
// sent.
//
// Sinch: POST /v1/projects/{project_id}/conversations, operation
// Conversation_CreateConversation, not idempotent.
func (s *ConversationsService) CreateConversation(ctx context.Context, body CreateConversationRequest, opts ...CallOption) (*Conversation, error) {
	request := &call.Request{
		Operation:  &operationCreateConversation,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(Conversation)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// DeleteConversation removes one conversation and its messages.
//
// All its messages are erased too.
//
// conversationID: ID of the conversation, assigned by the server.
//
// Sinch: DELETE /v1/projects/{project_id}/conversations/{conversation_id},
// operation Conversation_DeleteConversation, idempotent.
func (s *ConversationsService) DeleteConversation(ctx context.Context, conversationID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteConversation,
		PathValues: []string{s.projectID, conversationID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetConversation fetches one conversation by ID.
//
// A conversation always joins one app and one contact.
//
// conversationID: ID of the conversation, assigned by the server.
//
// Sinch: GET /v1/projects/{project_id}/conversations/{conversation_id},
// operation Conversation_GetConversation, idempotent.
func (s *ConversationsService) GetConversation(ctx context.Context, conversationID string, opts ...CallOption) (*Conversation, error) {
	request := &call.Request{
		Operation:  &operationGetConversation,
		PathValues: []string{s.projectID, conversationID},
	}
	response := new(Conversation)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateConversation changes one conversation, for instance its metadata.
// The optional parameters are an option: [UpdateConversationParams].
//
// What the body leaves out stays as it is, and a list in it replaces the
// whole list. With an update mask only the fields that it names are changed,
// and one that the body leaves out is emptied: so do field masks work, of
// which the document says no more.
//
// conversationID: ID of the conversation, assigned by the server.
//
// body: New conversation values.
//
// Sinch: PATCH /v1/projects/{project_id}/conversations/{conversation_id},
// operation Conversation_UpdateConversation, idempotent.
func (s *ConversationsService) UpdateConversation(ctx context.Context, conversationID string, body Conversation, opts ...CallOption) (*Conversation, error) {
	request := &call.Request{
		Operation:  &operationUpdateConversation,
		PathValues: []string{s.projectID, conversationID},
		Body:       &body,
	}
	params := call.ParametersIn[UpdateConversationParams](opts)
	if params.UpdateMask != nil {
		request.AddQuery("update_mask", false, params.UpdateMask)
	}
	if params.MetadataUpdateStrategy != nil {
		request.AddQuery("metadata_update_strategy", true, *params.MetadataUpdateStrategy)
	}
	response := new(Conversation)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// InjectEvent records an app event in a conversation.
//
// Accepts app events only, and only in CONVERSATION mode.
//
// conversationID: ID of the conversation, assigned by the server.
//
// body: Event to record.
//
// Sinch: POST
// /v1/projects/{project_id}/conversations/{conversation_id}:inject-event,
// operation Events_InjectEvent, not idempotent.
func (s *ConversationsService) InjectEvent(ctx context.Context, conversationID string, body InjectConversationEventRequest, opts ...CallOption) (*InjectEventResponse, error) {
	request := &call.Request{
		Operation:  &operationInjectEvent,
		PathValues: []string{s.projectID, conversationID},
		Body:       &body,
	}
	response := new(InjectEventResponse)
	request.Made = &response.EventID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// InjectMessage records a message in a conversation.
//
// conversationID: ID of the conversation that receives the message.
//
// body: Message to record.
//
// Sinch: POST
// /v1/projects/{project_id}/conversations/{conversation_id}:inject-message,
// operation Conversation_InjectMessage, not idempotent.
func (s *ConversationsService) InjectMessage(ctx context.Context, conversationID string, body InjectMessageRequest, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationInjectMessage,
		PathValues: []string{s.projectID, conversationID},
		Body:       &body,
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// StopActiveConversation closes an active conversation.
//
// Affects active conversations only; takes no body. In Conversation mode the
// next message between the same app and contact opens a new conversation.
//
// conversationID: ID of the conversation, assigned by the server.
//
// Sinch: POST
// /v1/projects/{project_id}/conversations/{conversation_id}:stop, operation
// Conversation_StopActiveConversation, not idempotent.
func (s *ConversationsService) StopActiveConversation(ctx context.Context, conversationID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationStopActiveConversation,
		PathValues: []string{s.projectID, conversationID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// ListRecentConversations lists conversations with the latest message of
// each. [ConversationsService.AllRecentConversations] goes through all
// pages. The optional parameters are an option:
// [ListRecentConversationsParams].
//
// Ordered by the time of each conversation's latest message.
//
// appID: The app whose conversations are listed.
//
// Sinch: GET /v1/projects/{project_id}/conversations:recent, operation
// Conversation_ListRecentConversations, idempotent.
func (s *ConversationsService) ListRecentConversations(ctx context.Context, appID string, opts ...CallOption) (*ListRecentConversationsResponse, error) {
	request := &call.Request{
		Operation:  &operationListRecentConversations,
		PathValues: []string{s.projectID},
	}
	request.AddQuery("app_id", true, appID)
	params := call.ParametersIn[ListRecentConversationsParams](opts)
	if params.OnlyActive != nil {
		request.AddQuery("only_active", true, *params.OnlyActive)
	}
	if params.PageSize == nil {
		params.PageSize = new(int32(10))
	}
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	if params.Order != nil {
		request.AddQuery("order", true, *params.Order)
	}
	response := new(ListRecentConversationsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllRecentConversations iterates over what ListRecentConversations lists,
// page by page as the iteration asks for them. It begins at the page token
// given, if any, and ends with an error if a call fails, the context is done
// or the server repeats a token. The optional parameters are an option:
// [ListRecentConversationsParams].
//
// Ordered by the time of each conversation's latest message.
func (s *ConversationsService) AllRecentConversations(ctx context.Context, appID string, opts ...CallOption) iter.Seq2[ConversationRecentMessage, error] {
	return call.Pages(ctx, s.caller, &operationListRecentConversations, func(token string) ([]ConversationRecentMessage, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[ListRecentConversationsParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.ListRecentConversations(ctx, appID, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Conversations, page.NextPageToken, nil
	})
}

// EventsService holds the operations for events.
//
// An event is what an app tells a contact without a message, for example
// that somebody is writing. Success says that the event is queued.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type EventsService struct {
	projectID string
	caller    call.Caller
}

// ListEvents lists the events of a conversation or of a contact.
// [EventsService.AllEvents] goes through all pages. The optional parameters
// are an option: [ListEventsParams].
//
// Requires conversation_id or contact_id, although neither is marked
// required.
//
// Sinch: GET /v1/projects/{project_id}/events, operation Events_ListEvents,
// idempotent.
func (s *EventsService) ListEvents(ctx context.Context, opts ...CallOption) (*ListEventsResponse, error) {
	request := &call.Request{
		Operation:  &operationListEvents,
		PathValues: []string{s.projectID},
	}
	params := call.ParametersIn[ListEventsParams](opts)
	if params.ConversationID != nil {
		request.AddQuery("conversation_id", true, *params.ConversationID)
	}
	if params.ContactID != nil {
		request.AddQuery("contact_id", true, *params.ContactID)
	}
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	response := new(ListEventsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllEvents iterates over what ListEvents lists, page by page as the
// iteration asks for them. It begins at the page token given, if any, and
// ends with an error if a call fails, the context is done or the server
// repeats a token. The optional parameters are an option:
// [ListEventsParams].
//
// Requires conversation_id or contact_id, although neither is marked
// required.
func (s *EventsService) AllEvents(ctx context.Context, opts ...CallOption) iter.Seq2[ConversationEvent, error] {
	return call.Pages(ctx, s.caller, &operationListEvents, func(token string) ([]ConversationEvent, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[ListEventsParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.ListEvents(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Events, page.NextPageToken, nil
	})
}

// DeleteEvents removes one event.
//
// Sinch: DELETE /v1/projects/{project_id}/events/{event_id}, operation
// Events_DeleteEvents, idempotent.
func (s *EventsService) DeleteEvents(ctx context.Context, eventID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteEvents,
		PathValues: []string{s.projectID, eventID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetEvent fetches one event by ID.
//
// Sinch: GET /v1/projects/{project_id}/events/{event_id}, operation
// Events_GetEvent, idempotent.
func (s *EventsService) GetEvent(ctx context.Context, eventID string, opts ...CallOption) (*ConversationEvent, error) {
	request := &call.Request{
		Operation:  &operationGetEvent,
		PathValues: []string{s.projectID, eventID},
	}
	response := new(ConversationEvent)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// SendEvent queues an app event to a contact.
//
// Success means queued, not delivered.
//
// body: Which event to send, from which app, to whom.
//
// Sinch: POST /v1/projects/{project_id}/events:send, operation
// Events_SendEvent, not idempotent.
func (s *EventsService) SendEvent(ctx context.Context, body SendEventRequest, opts ...CallOption) (*SendEventResponse, error) {
	request := &call.Request{
		Operation:  &operationSendEvent,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(SendEventResponse)
	request.Made = &response.EventID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// MessagesService holds the operations for messages.
//
// Sending a message needs an app, which holds the credentials of its
// channels and the webhooks to which delivery receipts and the messages of
// contacts go.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type MessagesService struct {
	projectID string
	caller    call.Caller
}

// ListMessages lists messages, sent and received.
// [MessagesService.AllMessages] goes through all pages. The optional
// parameters are an option: [ListMessagesParams].
//
// Sorted by accept_time (when enqueued), newest first. conversation_id and
// contact_id filters require messages_source CONVERSATION_SOURCE;
// DISPATCH_SOURCE covers Dispatch-mode messages. Needs app_id or contact_id.
// Messages of apps in DISPATCH mode are listed with
// messages_source=DISPATCH_SOURCE only.
//
// Sinch: GET /v1/projects/{project_id}/messages, operation
// Messages_ListMessages, idempotent.
func (s *MessagesService) ListMessages(ctx context.Context, opts ...CallOption) (*ListMessagesResponse, error) {
	request := &call.Request{
		Operation:  &operationListMessages,
		PathValues: []string{s.projectID},
	}
	params := call.ParametersIn[ListMessagesParams](opts)
	if params.ConversationID != nil {
		request.AddQuery("conversation_id", true, *params.ConversationID)
	}
	if params.ContactID != nil {
		request.AddQuery("contact_id", true, *params.ContactID)
	}
	if params.AppID != nil {
		request.AddQuery("app_id", true, *params.AppID)
	}
	if params.ChannelIdentity != nil {
		request.AddQuery("channel_identity", true, *params.ChannelIdentity)
	}
	if params.StartTime != nil {
		request.AddQuery("start_time", true, *params.StartTime)
	}
	if params.EndTime != nil {
		request.AddQuery("end_time", true, *params.EndTime)
	}
	if params.PageSize != nil {
		request.AddQuery("page_size", true, *params.PageSize)
	}
	if params.PageToken != nil {
		request.AddQuery("page_token", true, *params.PageToken)
	}
	if params.View != nil {
		request.AddQuery("view", true, *params.View)
	}
	if params.MessagesSource != nil {
		request.AddQuery("messages_source", true, *params.MessagesSource)
	}
	if params.OnlyRecipientOriginated != nil {
		request.AddQuery("only_recipient_originated", true, *params.OnlyRecipientOriginated)
	}
	if params.Channel != nil {
		request.AddQuery("channel", true, *params.Channel)
	}
	if params.Direction != nil {
		request.AddQuery("direction", true, *params.Direction)
	}
	response := new(ListMessagesResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllMessages iterates over what ListMessages lists, page by page as the
// iteration asks for them. It begins at the page token given, if any, and
// ends with an error if a call fails, the context is done or the server
// repeats a token. The optional parameters are an option:
// [ListMessagesParams].
//
// Sorted by accept_time (when enqueued), newest first. conversation_id and
// contact_id filters require messages_source CONVERSATION_SOURCE;
// DISPATCH_SOURCE covers Dispatch-mode messages. Needs app_id or contact_id.
// Messages of apps in DISPATCH mode are listed with
// messages_source=DISPATCH_SOURCE only.
func (s *MessagesService) AllMessages(ctx context.Context, opts ...CallOption) iter.Seq2[ConversationMessage, error] {
	return call.Pages(ctx, s.caller, &operationListMessages, func(token string) ([]ConversationMessage, string, error) {
		opts := opts
		if token != "" {
			params := call.ParametersIn[ListMessagesParams](opts)
			params.PageToken = &token
			opts = append(slices.Clip(opts), params)
		}
		page, err := s.ListMessages(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Messages, page.NextPageToken, nil
	})
}

// DeleteMessage removes one message from storage. The optional parameters
// are an option: [DeleteMessageParams].
//
// Erases the stored copy only; handsets keep what was delivered. Emptying a
// conversation does not delete it.
//
// Sinch: DELETE /v1/projects/{project_id}/messages/{message_id}, operation
// Messages_DeleteMessage, idempotent.
func (s *MessagesService) DeleteMessage(ctx context.Context, messageID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteMessage,
		PathValues: []string{s.projectID, messageID},
	}
	params := call.ParametersIn[DeleteMessageParams](opts)
	if params.MessagesSource != nil {
		request.AddQuery("messages_source", true, *params.MessagesSource)
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetMessage fetches one message by ID. The optional parameters are an
// option: [GetMessageParams].
//
// Sinch: GET /v1/projects/{project_id}/messages/{message_id}, operation
// Messages_GetMessage, idempotent.
func (s *MessagesService) GetMessage(ctx context.Context, messageID string, opts ...CallOption) (*ConversationMessage, error) {
	request := &call.Request{
		Operation:  &operationGetMessage,
		PathValues: []string{s.projectID, messageID},
	}
	params := call.ParametersIn[GetMessageParams](opts)
	if params.MessagesSource != nil {
		request.AddQuery("messages_source", true, *params.MessagesSource)
	}
	response := new(ConversationMessage)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateMessageMetadata changes the metadata stored on one message. The
// optional parameters are an option: [UpdateMessageMetadataParams].
//
// Only works in Conversation mode.
//
// body: New message metadata.
//
// Sinch: PATCH /v1/projects/{project_id}/messages/{message_id}, operation
// Messages_UpdateMessageMetadata, idempotent.
func (s *MessagesService) UpdateMessageMetadata(ctx context.Context, messageID string, body UpdateMessageMetadataRequest, opts ...CallOption) (*ConversationMessage, error) {
	request := &call.Request{
		Operation:  &operationUpdateMessageMetadata,
		PathValues: []string{s.projectID, messageID},
		Body:       &body,
	}
	params := call.ParametersIn[UpdateMessageMetadataParams](opts)
	if params.MessagesSource != nil {
		request.AddQuery("messages_source", true, *params.MessagesSource)
	}
	response := new(ConversationMessage)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// ListMessagesByChannelIdentity finds the latest message for each of the
// identities or contacts. [MessagesService.AllMessagesByChannelIdentity]
// goes through all pages.
//
// Give contact_ids or channel_identities, never both. contact_ids works with
// CONVERSATION_SOURCE only, not with DISPATCH_SOURCE.
//
// body: Query for latest messages; contact_ids and channel_identities
// exclude each other.
//
// Sinch: POST /v1/projects/{project_id}/messages:fetch-last-message,
// operation Messages_ListMessagesByChannelIdentity, idempotent.
func (s *MessagesService) ListMessagesByChannelIdentity(ctx context.Context, body ListMessagesByChannelIdentityRequest, opts ...CallOption) (*ListMessagesResponse, error) {
	request := &call.Request{
		Operation:  &operationListMessagesByChannelIdentity,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(ListMessagesResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllMessagesByChannelIdentity iterates over what
// ListMessagesByChannelIdentity lists, page by page as the iteration asks
// for them. It begins at the page token given, if any, and ends with an
// error if a call fails, the context is done or the server repeats a token.
//
// Give contact_ids or channel_identities, never both. contact_ids works with
// CONVERSATION_SOURCE only, not with DISPATCH_SOURCE.
func (s *MessagesService) AllMessagesByChannelIdentity(ctx context.Context, body ListMessagesByChannelIdentityRequest, opts ...CallOption) iter.Seq2[ConversationMessage, error] {
	return call.Pages(ctx, s.caller, &operationListMessagesByChannelIdentity, func(token string) ([]ConversationMessage, string, error) {
		body := body
		if token != "" {
			body.PageToken = &token
		}
		page, err := s.ListMessagesByChannelIdentity(ctx, body, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Messages, page.NextPageToken, nil
	})
}

// SendMessage queues an app message to a contact.
//
// Unknown recipients become new contacts. The active conversation is reused,
// or a new one is opened. Success means that Sinch accepted the message, not
// that it was delivered: webhooks with the trigger MESSAGE_DELIVERY report
// that. So a message on a channel that the app has not set up is accepted as
// well, and reported as failed with CHANNEL_CONFIGURATION_MISSING. A full
// queue of the app (500000 messages, drained at 20 per second) gives 429.
// Apps in DISPATCH mode, the default, take identified_by only and make no
// contacts.
//
// body: Message to send; app_id, recipient and message must all be present.
//
// Sinch: POST /v1/projects/{project_id}/messages:send, operation
// Messages_SendMessage, not idempotent.
func (s *MessagesService) SendMessage(ctx context.Context, body SendMessageRequest, opts ...CallOption) (*SendMessageResponse, error) {
	request := &call.Request{
		Operation:  &operationSendMessage,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(SendMessageResponse)
	request.Made = &response.MessageID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// TranscodingService holds the operations for transcoding.
//
// Transcoding turns the generic form of a message into the forms of
// channels. Nothing is sent.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type TranscodingService struct {
	projectID string
	caller    call.Caller
}

// TranscodeMessage converts a generic message to channel-specific payloads.
//
// Dry run; nothing reaches the contact.
//
// body: Message to convert, with the app and the target channels.
//
// Sinch: POST /v1/projects/{project_id}/messages:transcode, operation
// Transcoding_TranscodeMessage, idempotent.
func (s *TranscodingService) TranscodeMessage(ctx context.Context, body TranscodeMessageRequest, opts ...CallOption) (*TranscodeMessageResponse, error) {
	request := &call.Request{
		Operation:  &operationTranscodeMessage,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(TranscodeMessageResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// ProjectSettingsService holds the operations for project settings.
//
// Project settings are about the management of contacts, such as Unified
// Contact ID. For a new project without contacts that takes effect at once.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type ProjectSettingsService struct {
	projectID string
	caller    call.Caller
}

// DeleteSettings removes all project-level settings.
//
// Sinch: DELETE /v1/projects/{project_id}/settings, operation
// ProjectSettings_DeleteSettings, idempotent.
func (s *ProjectSettingsService) DeleteSettings(ctx context.Context, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteSettings,
		PathValues: []string{s.projectID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetSettings reads the project-level settings.
//
// Includes contact options such as Unified Contact ID.
//
// Sinch: GET /v1/projects/{project_id}/settings, operation
// ProjectSettings_GetSettings, idempotent.
func (s *ProjectSettingsService) GetSettings(ctx context.Context, opts ...CallOption) (*ProjectSettings, error) {
	request := &call.Request{
		Operation:  &operationGetSettings,
		PathValues: []string{s.projectID},
	}
	response := new(ProjectSettings)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateSettings changes project-level settings.
//
// With contacts present, resolve every identity conflict before switching
// Unified Contact ID on.
//
// body: Settings to change.
//
// Sinch: PATCH /v1/projects/{project_id}/settings, operation
// ProjectSettings_UpdateSettings, idempotent.
func (s *ProjectSettingsService) UpdateSettings(ctx context.Context, body ProjectSettingsRequest, opts ...CallOption) (*ProjectSettings, error) {
	request := &call.Request{
		Operation:  &operationUpdateSettings,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(ProjectSettings)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// CreateSettings sets project-level settings for the first time.
//
// A project that has no contacts yet may switch Unified Contact ID on right
// away.
//
// body: Initial settings.
//
// Sinch: POST /v1/projects/{project_id}/settings, operation
// ProjectSettings_CreateSettings, not idempotent.
func (s *ProjectSettingsService) CreateSettings(ctx context.Context, body ProjectSettingsRequest, opts ...CallOption) (*ProjectSettings, error) {
	request := &call.Request{
		Operation:  &operationCreateSettings,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(ProjectSettings)
	request.Made = &response.ProjectID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// CreateWebhook registers a webhook for chosen triggers.
//
// An app holds at most 5 webhooks. Give target_type HTTP: without it the
// default DISMISS counts, and nothing is sent. The same target twice in one
// app is refused.
//
// body: Webhook to register; app_id is mandatory here.
//
// Sinch: POST /v1/projects/{project_id}/webhooks, operation
// Webhooks_CreateWebhook, not idempotent.
func (s *WebhooksService) CreateWebhook(ctx context.Context, body CreateWebhookRequest, opts ...CallOption) (*Webhook, error) {
	request := &call.Request{
		Operation:  &operationCreateWebhook,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(Webhook)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// DeleteWebhook removes one webhook.
//
// Sinch: DELETE /v1/projects/{project_id}/webhooks/{webhook_id}, operation
// Webhooks_DeleteWebhook, idempotent.
func (s *WebhooksService) DeleteWebhook(ctx context.Context, webhookID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteWebhook,
		PathValues: []string{s.projectID, webhookID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetWebhook fetches one webhook by ID.
//
// Sinch: GET /v1/projects/{project_id}/webhooks/{webhook_id}, operation
// Webhooks_GetWebhook, idempotent.
func (s *WebhooksService) GetWebhook(ctx context.Context, webhookID string, opts ...CallOption) (*Webhook, error) {
	request := &call.Request{
		Operation:  &operationGetWebhook,
		PathValues: []string{s.projectID, webhookID},
	}
	response := new(Webhook)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateWebhook changes one webhook. The optional parameters are an option:
// [UpdateWebhookParams].
//
// What the body leaves out stays as it is, and a list in it replaces the
// whole list. With an update mask only the fields that it names are changed,
// and one that the body leaves out is emptied: so do field masks work, of
// which the document says no more.
//
// body: New webhook values.
//
// Sinch: PATCH /v1/projects/{project_id}/webhooks/{webhook_id}, operation
// Webhooks_UpdateWebhook, idempotent.
func (s *WebhooksService) UpdateWebhook(ctx context.Context, webhookID string, body Webhook, opts ...CallOption) (*Webhook, error) {
	request := &call.Request{
		Operation:  &operationUpdateWebhook,
		PathValues: []string{s.projectID, webhookID},
		Body:       &body,
	}
	params := call.ParametersIn[UpdateWebhookParams](opts)
	if params.UpdateMask != nil {
		request.AddQuery("update_mask", false, params.UpdateMask)
	}
	response := new(Webhook)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

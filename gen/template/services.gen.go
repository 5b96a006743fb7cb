// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package template

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
	// Templates holds the operations for templates. A template is a stored
	// message with parameters and translations, each with typed content and
	// overrides per channel.
	Templates *TemplatesService
}

// NewServices returns the services of a project. They send their requests
// with caller and are safe for concurrent use if caller is.
func NewServices(projectID string, caller call.Caller) Services {
	return Services{
		Templates: &TemplatesService{projectID: projectID, caller: caller},
	}
}

// Operations returns the operations of the API.
func Operations() []call.Operation {
	return []call.Operation{
		operationListTemplates,
		operationCreateTemplate,
		operationDeleteTemplate,
		operationGetTemplate,
		operationUpdateTemplate,
		operationListTranslations,
	}
}

// The operations; nothing changes them.
var (
	operationListTemplates = call.Operation{
		ID:         "Templates_v2_ListTemplates",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v2/projects/{project_id}/templates",
		Idempotent: true,
	}
	operationCreateTemplate = call.Operation{
		ID:         "Templates_v2_CreateTemplate",
		API:        API,
		Method:     http.MethodPost,
		Path:       "/v2/projects/{project_id}/templates",
		Idempotent: false,
		Answer:     "id",
	}
	operationDeleteTemplate = call.Operation{
		ID:         "Templates_v2_DeleteTemplate",
		API:        API,
		Method:     http.MethodDelete,
		Path:       "/v2/projects/{project_id}/templates/{template_id}",
		Idempotent: true,
	}
	operationGetTemplate = call.Operation{
		ID:         "Templates_v2_GetTemplate",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v2/projects/{project_id}/templates/{template_id}",
		Idempotent: true,
	}
	operationUpdateTemplate = call.Operation{
		ID:         "Templates_v2_UpdateTemplate",
		API:        API,
		Method:     http.MethodPut,
		Path:       "/v2/projects/{project_id}/templates/{template_id}",
		Idempotent: false,
		Answer:     "id",
	}
	operationListTranslations = call.Operation{
		ID:         "Templates_v2_ListTranslations",
		API:        API,
		Method:     http.MethodGet,
		Path:       "/v2/projects/{project_id}/templates/{template_id}/translations",
		Idempotent: true,
	}
)

// TemplatesService holds the operations for templates.
//
// A template is a stored message with parameters and translations, each with
// typed content and overrides per channel. Version 1 can no longer be called
// since 31 January 2026.
//
// It is safe for concurrent use if its caller is, and its errors are those
// of its caller.
type TemplatesService struct {
	projectID string
	caller    call.Caller
}

// ListTemplates returns every template of a project (no paging).
//
// Sinch: GET /v2/projects/{project_id}/templates, operation
// Templates_v2_ListTemplates, idempotent.
func (s *TemplatesService) ListTemplates(ctx context.Context, opts ...CallOption) (*V2ListTemplatesResponse, error) {
	request := &call.Request{
		Operation:  &operationListTemplates,
		PathValues: []string{s.projectID},
	}
	response := new(V2ListTemplatesResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllTemplates iterates over what ListTemplates lists, with one call; the
// API does not page this list. It ends with an error if the call fails or
// the context is done.
func (s *TemplatesService) AllTemplates(ctx context.Context, opts ...CallOption) iter.Seq2[V2Template, error] {
	return call.Pages(ctx, s.caller, &operationListTemplates, func(_ string) ([]V2Template, string, error) {
		page, err := s.ListTemplates(ctx, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Templates, "", nil
	})
}

// CreateTemplate stores a new template in a project.
//
// body: New template; needs a default translation and the translation list.
//
// Sinch: POST /v2/projects/{project_id}/templates, operation
// Templates_v2_CreateTemplate, not idempotent.
func (s *TemplatesService) CreateTemplate(ctx context.Context, body CreateTemplateRequest, opts ...CallOption) (*V2Template, error) {
	request := &call.Request{
		Operation:  &operationCreateTemplate,
		PathValues: []string{s.projectID},
		Body:       &body,
	}
	response := new(V2Template)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// DeleteTemplate removes one template.
//
// templateID: Template to remove.
//
// Sinch: DELETE /v2/projects/{project_id}/templates/{template_id}, operation
// Templates_v2_DeleteTemplate, idempotent.
func (s *TemplatesService) DeleteTemplate(ctx context.Context, templateID string, opts ...CallOption) error {
	request := &call.Request{
		Operation:  &operationDeleteTemplate,
		PathValues: []string{s.projectID, templateID},
	}
	return s.caller.Call(ctx, request, nil, opts...)
}

// GetTemplate fetches one template with its translations.
//
// templateID: Template wanted.
//
// Sinch: GET /v2/projects/{project_id}/templates/{template_id}, operation
// Templates_v2_GetTemplate, idempotent.
func (s *TemplatesService) GetTemplate(ctx context.Context, templateID string, opts ...CallOption) (*V2Template, error) {
	request := &call.Request{
		Operation:  &operationGetTemplate,
		PathValues: []string{s.projectID, templateID},
	}
	response := new(V2Template)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// UpdateTemplate replaces a template; the body must carry its latest version
// number.
//
// templateID: Template to change; chosen or generated at creation, one per
// project.
//
// body: Changed template; ID and current version are mandatory.
//
// Sinch: PUT /v2/projects/{project_id}/templates/{template_id}, operation
// Templates_v2_UpdateTemplate, not idempotent.
func (s *TemplatesService) UpdateTemplate(ctx context.Context, templateID string, body UpdateTemplateRequest, opts ...CallOption) (*V2Template, error) {
	request := &call.Request{
		Operation:  &operationUpdateTemplate,
		PathValues: []string{s.projectID, templateID},
		Body:       &body,
	}
	response := new(V2Template)
	request.Made = &response.ID
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// ListTranslations returns the translations of one template, optionally
// filtered. The optional parameters are an option: [ListTranslationsParams].
//
// templateID: Template whose translations are wanted.
//
// Sinch: GET /v2/projects/{project_id}/templates/{template_id}/translations,
// operation Templates_v2_ListTranslations, idempotent.
func (s *TemplatesService) ListTranslations(ctx context.Context, templateID string, opts ...CallOption) (*V2ListTranslationsResponse, error) {
	request := &call.Request{
		Operation:  &operationListTranslations,
		PathValues: []string{s.projectID, templateID},
	}
	params := call.ParametersIn[ListTranslationsParams](opts)
	if params.LanguageCode != nil {
		request.AddQuery("language_code", true, *params.LanguageCode)
	}
	if params.TranslationVersion != nil {
		request.AddQuery("translation_version", true, *params.TranslationVersion)
	}
	response := new(V2ListTranslationsResponse)
	if err := s.caller.Call(ctx, request, response, opts...); err != nil {
		return nil, err
	}
	return response, nil
}

// AllTranslations iterates over what ListTranslations lists, with one call;
// the API does not page this list. It ends with an error if the call fails
// or the context is done. The optional parameters are an option:
// [ListTranslationsParams].
func (s *TemplatesService) AllTranslations(ctx context.Context, templateID string, opts ...CallOption) iter.Seq2[V2TemplateTranslation, error] {
	return call.Pages(ctx, s.caller, &operationListTranslations, func(_ string) ([]V2TemplateTranslation, string, error) {
		page, err := s.ListTranslations(ctx, templateID, opts...)
		if err != nil {
			return nil, "", err
		}
		return page.Translations, "", nil
	})
}

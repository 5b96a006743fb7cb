// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

//go:build !(go1.27 && goexperiment.jsonv2)

package template

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// Package encoding/json of Go 1.26 does not know the tag that keeps unknown
// members. So each struct hands on to the module that is Go 1.27's encoding/json.
// This file goes when Go 1.26 does.

type jsonChannelTemplateOverride ChannelTemplateOverride

func (v *ChannelTemplateOverride) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonChannelTemplateOverride)(v))
}
func (v *ChannelTemplateOverride) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonChannelTemplateOverride)(v))
}
func (v ChannelTemplateOverride) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonChannelTemplateOverride)(&v))
}
func (v *ChannelTemplateOverride) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonChannelTemplateOverride)(v))
}

type jsonCreateTemplateRequest CreateTemplateRequest

func (v *CreateTemplateRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonCreateTemplateRequest)(v))
}
func (v *CreateTemplateRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonCreateTemplateRequest)(v))
}
func (v CreateTemplateRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonCreateTemplateRequest)(&v))
}
func (v *CreateTemplateRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonCreateTemplateRequest)(v))
}

type jsonUpdateTemplateRequest UpdateTemplateRequest

func (v *UpdateTemplateRequest) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonUpdateTemplateRequest)(v))
}
func (v *UpdateTemplateRequest) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonUpdateTemplateRequest)(v))
}
func (v UpdateTemplateRequest) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonUpdateTemplateRequest)(&v))
}
func (v *UpdateTemplateRequest) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonUpdateTemplateRequest)(v))
}

type jsonTypeTemplateVariable TypeTemplateVariable

func (v *TypeTemplateVariable) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonTypeTemplateVariable)(v))
}
func (v *TypeTemplateVariable) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonTypeTemplateVariable)(v))
}
func (v TypeTemplateVariable) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonTypeTemplateVariable)(&v))
}
func (v *TypeTemplateVariable) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonTypeTemplateVariable)(v))
}

type jsonV2ListTemplatesResponse V2ListTemplatesResponse

func (v *V2ListTemplatesResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonV2ListTemplatesResponse)(v))
}
func (v *V2ListTemplatesResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonV2ListTemplatesResponse)(v))
}
func (v V2ListTemplatesResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonV2ListTemplatesResponse)(&v))
}
func (v *V2ListTemplatesResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonV2ListTemplatesResponse)(v))
}

type jsonV2ListTranslationsResponse V2ListTranslationsResponse

func (v *V2ListTranslationsResponse) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonV2ListTranslationsResponse)(v))
}
func (v *V2ListTranslationsResponse) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonV2ListTranslationsResponse)(v))
}
func (v V2ListTranslationsResponse) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonV2ListTranslationsResponse)(&v))
}
func (v *V2ListTranslationsResponse) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonV2ListTranslationsResponse)(v))
}

type jsonV2Template V2Template

func (v *V2Template) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonV2Template)(v))
}
func (v *V2Template) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonV2Template)(v))
}
func (v V2Template) MarshalJSON() ([]byte, error)  { return jsonv1.Marshal((*jsonV2Template)(&v)) }
func (v *V2Template) UnmarshalJSON(b []byte) error { return jsonv1.Unmarshal(b, (*jsonV2Template)(v)) }

type jsonV2TemplateTranslation V2TemplateTranslation

func (v *V2TemplateTranslation) MarshalJSONTo(e *jsontext.Encoder) error {
	return json.MarshalEncode(e, (*jsonV2TemplateTranslation)(v))
}
func (v *V2TemplateTranslation) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	return json.UnmarshalDecode(d, (*jsonV2TemplateTranslation)(v))
}
func (v V2TemplateTranslation) MarshalJSON() ([]byte, error) {
	return jsonv1.Marshal((*jsonV2TemplateTranslation)(&v))
}
func (v *V2TemplateTranslation) UnmarshalJSON(b []byte) error {
	return jsonv1.Unmarshal(b, (*jsonV2TemplateTranslation)(v))
}

// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package openapi

import _ "embed"

// Template is the normalised document of package template, as JSON.
//
//go:embed template.json
var Template []byte

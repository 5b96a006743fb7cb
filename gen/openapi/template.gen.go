// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

// Package openapi holds the normalised OpenAPI documents from which the
// generated packages are made. Importing it costs the bytes of the documents.
package openapi

import _ "embed"

// Template is the normalised document of package template, as JSON.
//
//go:embed template.json
var Template []byte

// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

// Package openapi holds the normalised OpenAPI documents from which the
// generated packages are made. Importing it costs the bytes of the documents.
package openapi

import _ "embed"

// Batch is the normalised document of package batch, as JSON.
//
//go:embed batch.json
var Batch []byte

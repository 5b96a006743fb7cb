// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package openapi

import _ "embed"

// Batch is the normalised document of package batch, as JSON.
//
//go:embed batch.json
var Batch []byte

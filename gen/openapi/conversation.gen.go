// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

// Package openapi holds the normalised OpenAPI documents from which the
// generated packages are made. Importing it costs the bytes of the documents.
package openapi

import _ "embed"

// Conversation is the normalised document of package conversation, as JSON.
//
//go:embed conversation.json
var Conversation []byte

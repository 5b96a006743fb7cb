// Package api embeds the OpenAPI documents that the generated packages are
// made from, with the errata that are applied to them. Importing it costs the
// bytes of the documents.
package api

import _ "embed"

// Conversation is the document of the Conversation API, as YAML: the structure
// is what Sinch publishes, untouched.
//
//go:embed conversation.yaml
var Conversation []byte

// ConversationOverlay is the OpenAPI Overlay with the errata of Conversation,
// each with its reason.
//
//go:embed conversation.overlay.yaml
var ConversationOverlay []byte

// Template is the document of the Template Management API, as YAML: the
// structure is what Sinch publishes, untouched.
//
//go:embed template.yaml
var Template []byte

// TemplateOverlay is the OpenAPI Overlay with the errata of Template.
//
//go:embed template.overlay.yaml
var TemplateOverlay []byte

// Batch is a document of the Batch API, as YAML. What in it is not taken from
// Sinch's own says so with x-unconfirmed.
//
//go:embed batch.yaml
var Batch []byte

// BatchOverlay is the OpenAPI Overlay with the errata of Batch.
//
//go:embed batch.overlay.yaml
var BatchOverlay []byte

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

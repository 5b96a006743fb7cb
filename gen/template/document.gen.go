// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

// Package template is the Template Management API of Sinch: its types, one method per
// operation and an iterator per list, generated from the published document.
//
// [github.com/sinchgo/sinch-conversation-go/sinch] makes a client of it. Types
// are named like the schemas. A required field is a value, an optional one a
// pointer, a list or map plain; what the server sets is plain as well. Enums
// are open strings, unions structs with one pointer per member: what this
// version does not know is kept.
package template

// ServerURL is the base URL of the API; "{region}" stands for the region.
const ServerURL = "https://{region}.template.api.sinch.com"

// TokenURL is where an access key is exchanged for a token.
const TokenURL = "https://auth.sinch.com/oauth2/token"

// API names the API in [github.com/sinchgo/sinch-conversation-go/sinch/call.Operation] and in the base URLs of a client.
const API = "template"

// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

// Package template is the Template Management API of Sinch: its types, one method per
// operation and an iterator per list, generated from the published document.
//
// [github.com/sinchgo/sinch-conversation-go/sinch] makes a client of it. Types
// are named like the schemas. A field is a pointer where a request can tell
// absent from zero, and otherwise a value: required fields, what the server
// sets, and all of an answer or callback. Optional structs are pointers
// everywhere, lists and maps nowhere; nil is left out, empty is sent. Enums are
// open strings, and "go doc -all" with the type shows all known values of one.
// Unions are structs with one pointer per member.
//
// Each struct keeps the members that this version does not know in
// AdditionalProperties, and sends them. Encode and decode with package
// encoding/json, or as the client does with Encode and Decode of
// [github.com/sinchgo/sinch-conversation-go/sinch/call], which take odd members
// as well.
package template

// ServerURL is the base URL of the API; "{region}" stands for the region.
const ServerURL = "https://{region}.template.api.sinch.com"

// TokenURL is where an access key is exchanged for a token.
const TokenURL = "https://auth.sinch.com/oauth2/token"

// API names the API in [github.com/sinchgo/sinch-conversation-go/sinch/call.Operation] and in the base URLs of a client.
const API = "template"

// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

// Package batch is the Conversation API - Batch API of Sinch: its types, one method per
// operation and an iterator per list, generated from the published document.
//
// Sends one message to many recipients, and creates and deletes contacts and
// consents in bulk. Takes access tokens. That basic authentication works as
// well is said on one page of Sinch's, and not in this document.
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
package batch

// ServerURL is the base URL of the API; "{region}" stands for the region.
const ServerURL = "https://{region}.conversationbatch.api.sinch.com"

// API names the API in [github.com/sinchgo/sinch-conversation-go/sinch/call.Operation] and in the base URLs of a client.
const API = "batch"

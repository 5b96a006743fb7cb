package call

import (
	"encoding/json"
	"time"
)

// Envelope is what all callbacks have in common.
type Envelope struct {
	// AppID is the app whose webhook is called; empty where a callback
	// concerns the whole project.
	AppID string
	// ProjectID is the project of the app.
	ProjectID string
	// AcceptedTime is when Sinch learned of the event; zero if it is not said.
	AcceptedTime time.Time
	// EventTime is when it happened according to the channel; zero if it is
	// not said.
	EventTime time.Time
	// MessageMetadata is the metadata given when the message was sent; mostly
	// empty.
	MessageMetadata string
	// CorrelationID is the correlation ID given when the message was sent;
	// mostly empty.
	CorrelationID string
	// AdditionalProperties are the members of the callback that this version
	// does not know; nil for none.
	AdditionalProperties map[string]json.RawMessage
}

package sinchtest

import (
	"encoding/json"
	"maps"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// defaulted returns a value with what its schema in the Conversation API says of
// members that it lacks.
func defaulted[T any](schema string, value T) T {
	object, err := decode[map[string]any](mustJSON(value))
	if err != nil {
		panic("sinchtest: " + schema + ": " + err.Error())
	}
	for name, property := range documents()[conversation.API].schemas[schema].Value.Properties {
		if _, present := object[name]; !present && property.Value.Default != nil {
			object[name] = property.Value.Default
		}
	}
	filled, err := decode[T](object)
	if err != nil {
		panic("sinchtest: the defaults of " + schema + ": " + err.Error())
	}
	return filled
}

// withNull adds a member that is null, as Sinch sends some that are not there.
func withNull(members map[string]json.RawMessage, name string) map[string]json.RawMessage {
	added := maps.Clone(members)
	if added == nil {
		added = map[string]json.RawMessage{}
	}
	added[name] = json.RawMessage("null")
	return added
}

// storedMessage returns a message as Sinch keeps it.
func storedMessage(message conversation.AppMessage) *conversation.AppMessage {
	if message.Agent == nil {
		message.AdditionalProperties = withNull(message.AdditionalProperties, "agent")
	}
	if message.ReplyTo == nil {
		message.AdditionalProperties = withNull(message.AdditionalProperties, "reply_to")
	}
	return &message
}

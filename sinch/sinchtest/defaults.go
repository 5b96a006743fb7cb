package sinchtest

import "github.com/sinchgo/sinch-conversation-go/gen/conversation"

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

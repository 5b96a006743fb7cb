package sinchtest

import (
	"maps"
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// transcodeMessage gives SMS and MMS the text of the message and the other
// channels the message itself, each as JSON text. What Sinch makes of a
// message is not documented further.
func (s *store) transcodeMessage(_ *request, body conversation.TranscodeMessageRequest) (*conversation.TranscodeMessageResponse, error) {
	if _, err := s.app(body.AppID); err != nil {
		return nil, err
	}
	whole := mustJSON(body.AppMessage)
	members, err := decode[any](whole)
	if err != nil {
		return nil, err
	}
	plain := mustJSON(struct {
		From *string `json:"from,omitempty"`
		To   *string `json:"to,omitempty"`
		Body string  `json:"body"`
	}{body.From, body.To, strings.Join(texts(nil, members), "\n")})
	transcoded := map[conversation.ConversationChannel]string{}
	for _, channel := range body.Channels {
		switch channel {
		case conversation.ConversationChannelSMS, conversation.ConversationChannelMMS:
			transcoded[channel] = string(plain)
		default:
			transcoded[channel] = string(whole)
		}
	}
	return &conversation.TranscodeMessageResponse{TranscodedMessage: transcoded}, nil
}

// texts appends what can be read in a message.
func texts(found []string, message any) []string {
	switch message := message.(type) {
	case []any:
		for _, element := range message {
			found = texts(found, element)
		}
	case map[string]any:
		for _, key := range []string{"title", "text", "description", "url"} {
			if text, ok := message[key].(string); ok {
				found = append(found, text)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(message)) {
			found = texts(found, message[key])
		}
	}
	return found
}

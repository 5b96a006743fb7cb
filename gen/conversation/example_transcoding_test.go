package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// What a message would be on a channel. Nothing is sent.
func ExampleTranscodingService_TranscodeMessage() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	transcoded, err := client.Transcoding.TranscodeMessage(ctx, conversation.TranscodeMessageRequest{
		AppID:      fake.AppID(),
		Channels:   []conversation.ConversationChannel{sinch.WhatsApp},
		AppMessage: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(transcoded.TranscodedMessage[sinch.WhatsApp] != "")
	// Output: true
}

package sinch_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Somebody who waits for an answer sees that one is being written.
func ExampleEventsService_SendComposing() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Events.SendComposing(ctx, fake.AppID(), sinch.To(sinch.Messenger, "7746490198930851"))
	fmt.Println(err)
	// Output: <nil>
}

// Nothing is written after all.
func ExampleEventsService_SendComposingEnd() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Events.SendComposingEnd(ctx, fake.AppID(), sinch.To(sinch.Messenger, "7746490198930851"))
	fmt.Println(err)
	// Output: <nil>
}

// An answer to a comment below a post.
func ExampleEventsService_SendCommentReply() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Events.SendCommentReply(ctx, fake.AppID(), sinch.To(sinch.Instagram, "7746490198930851"), "Thank you!")
	fmt.Println(err)
	// Output: <nil>
}

// A person takes over from the program.
func ExampleEventsService_SendAgentJoined() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Events.SendAgentJoined(ctx, fake.AppID(), sinch.To(sinch.Messenger, "7746490198930851"), conversation.Agent{
		DisplayName: new("Ann"),
		Type:        new(conversation.AgentTypeHuman),
	})
	fmt.Println(err)
	// Output: <nil>
}

// The person leaves it to the program again.
func ExampleEventsService_SendAgentLeft() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Events.SendAgentLeft(ctx, fake.AppID(), sinch.To(sinch.Messenger, "7746490198930851"), conversation.Agent{
		DisplayName: new("Ann"),
		Type:        new(conversation.AgentTypeHuman),
	})
	fmt.Println(err)
	// Output: <nil>
}

// Whatever sender and receiver have agreed on.
func ExampleEventsService_SendGeneric() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Events.SendGeneric(ctx, fake.AppID(), sinch.To(sinch.AppleBC, "7746490198930851"), map[string]any{"table": 7})
	fmt.Println(err)
	// Output: <nil>
}

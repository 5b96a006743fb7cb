package sinch_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// A send whose answer is lost is looked for, and not repeated by guess. The
// metadata tells the message from all others.
func ExampleMessagesService_FindSent() {
	client, fake, stop := newExample()
	defer stop()
	fake.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Processed: true, Break: sinchtest.Drop(), Times: 1})
	ctx := context.Background()

	request := conversation.SendMessageRequest{
		AppID: fake.AppID(),
		Recipient: conversation.RecipientRequest{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: conversation.ConversationChannelSMS, Identity: "+46701234567"}},
		}},
		Message:         conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Your table is ready"}},
		MessageMetadata: new("reservation 4711"),
	}
	since := time.Now()
	_, err := client.Messages.SendMessage(ctx, request)
	if !errors.Is(err, sinch.ErrOutcomeUnknown) {
		fmt.Println(err)
		return
	}

	// Here a program waits for a minute, or lets a job do this later.
	found, err := client.Messages.FindSent(ctx, request, since)
	switch {
	case err == nil:
		fmt.Println("accepted:", found.ID == fake.Messages()[0].ID)
	case errors.Is(err, sinch.ErrNotListedYet):
		fmt.Println("look again in a minute; later somebody has to decide")
	case errors.Is(err, sinch.ErrUnknowable):
		fmt.Println("somebody has to decide")
	default:
		fmt.Println("Sinch could not be asked:", err)
	}
	// Output: accepted: true
}

package sinchtest_test

import (
	"fmt"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// The parameter of a test, which an example does not have.
var t *testing.T

func ExampleHandler_Inject() {
	server := sinchtest.NewServer(t)

	// The first two sends are answered with 429, and the client tries again.
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 2, Status: 429})
}

func ExampleHandler_SetDelivery() {
	server := sinchtest.NewServer(t)

	server.SetDelivery("+46700000000", conversation.MessageDeliveryReport{
		Status: conversation.DeliveryStatusFailed,
		Reason: &conversation.Reason{Code: new(conversation.ReasonCodeRecipientNotReachable)},
	})
}

func ExampleHandler_Receive() {
	server := sinchtest.NewServer(t)

	id, err := server.Receive(sinchtest.Inbound{
		From:    conversation.ChannelRecipientIdentity{Channel: conversation.ConversationChannelSMS, Identity: "+46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes, please"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(id)
}

package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Who does not want messages any more.
func ExampleConsentsService_GetConsents() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Batch.InsertConsents(ctx, batch.InsertConsentsRequest{
		AppID:          fake.AppID(),
		ConsentRecords: []batch.ConsentRecord{{Identification: "46701234567", ConsentType: conversation.ConsentsListTypeOptOutAll}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	for identity, err := range client.Consents.AllConsents(ctx, fake.AppID(), conversation.ConsentsListTypeOptOutAll) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(identity.Identity)
	}
	// Output: 46701234567
}

// When somebody opted out, and how.
func ExampleConsentsService_GetConsentsAuditRecords() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	_, err := client.Batch.InsertConsents(ctx, batch.InsertConsentsRequest{
		AppID:          fake.AppID(),
		ConsentRecords: []batch.ConsentRecord{{Identification: "46701234567", ConsentType: conversation.ConsentsListTypeOptOutAll}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	for record, err := range client.Consents.AllConsentsAuditRecords(ctx, fake.AppID(), "46701234567") {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(record.ListType, record.Operation)
	}
	// Output: OPT_OUT_ALL OPERATION_INSERT
}

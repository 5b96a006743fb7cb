package batch_test

import (
	"context"
	"fmt"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// One text to two people, tomorrow. For more than 1,000 there is SendAll of sinch.BatchService.
func ExampleBatchService_SendBatch() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Batch.SendBatch(ctx, batch.SendBatchRequest{
		AppID:         fake.AppID(),
		Message:       conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		BatchMetadata: map[string]any{"campaign": "spring"},
		SendAfter:     new(time.Now().Add(24 * time.Hour)),
		RecipientAndParams: []batch.RecipientAndParam{
			sinch.BatchRecipient(sinch.SMS, "+46701234567", map[string]string{"name": "Ann"}),
			sinch.BatchRecipient(sinch.SMS, "+46707654321", map[string]string{"name": "Bo"}),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(sent.BatchID != "")
	// Output: true
}

// How far a batch is.
func ExampleBatchService_GetBatchStatus() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Batch.SendBatch(ctx, batch.SendBatchRequest{
		AppID:         fake.AppID(),
		Message:       conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		BatchMetadata: map[string]any{"campaign": "spring"},
		SendAfter:     new(time.Now().Add(24 * time.Hour)),
		RecipientAndParams: []batch.RecipientAndParam{
			sinch.BatchRecipient(sinch.SMS, "+46701234567", map[string]string{"name": "Ann"}),
			sinch.BatchRecipient(sinch.SMS, "+46707654321", map[string]string{"name": "Bo"}),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	status, err := client.Batch.GetBatchStatus(ctx, sent.BatchID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.Status)
	// Output: SCHEDULED
}

// The batches of a campaign.
func ExampleBatchService_GetBatchStatusesByMetadata() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Batch.SendBatch(ctx, batch.SendBatchRequest{
		AppID:         fake.AppID(),
		Message:       conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		BatchMetadata: map[string]any{"campaign": "spring"},
		SendAfter:     new(time.Now().Add(24 * time.Hour)),
		RecipientAndParams: []batch.RecipientAndParam{
			sinch.BatchRecipient(sinch.SMS, "+46701234567", map[string]string{"name": "Ann"}),
			sinch.BatchRecipient(sinch.SMS, "+46707654321", map[string]string{"name": "Bo"}),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	for status, err := range client.Batch.AllBatchStatusesByMetadata(ctx, "campaign", "spring") {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(status.BatchID == sent.BatchID)
	}
	// Output: true
}

// A batch whose time has not come. Sinch answers the same for one that is sent already, so look at its status.
func ExampleBatchService_CancelBatch() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	sent, err := client.Batch.SendBatch(ctx, batch.SendBatchRequest{
		AppID:         fake.AppID(),
		Message:       conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hello ${name}"}},
		BatchMetadata: map[string]any{"campaign": "spring"},
		SendAfter:     new(time.Now().Add(24 * time.Hour)),
		RecipientAndParams: []batch.RecipientAndParam{
			sinch.BatchRecipient(sinch.SMS, "+46701234567", map[string]string{"name": "Ann"}),
			sinch.BatchRecipient(sinch.SMS, "+46707654321", map[string]string{"name": "Bo"}),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	if err := client.Batch.CancelBatch(ctx, batch.CancelBatchRequest{BatchID: sent.BatchID}); err != nil {
		fmt.Println(err)
		return
	}
	status, err := client.Batch.GetBatchStatus(ctx, sent.BatchID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.Status)
	// Output: CANCELLED
}

// Many contacts at once. Sinch creates them later; this says that it will.
func ExampleBatchService_CreateContacts() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	err := client.Batch.CreateContacts(ctx, batch.CreateContactsRequest{Contacts: []conversation.ContactCreateRequest{
		{Language: conversation.ContactLanguageENGB, ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}}},
		{Language: conversation.ContactLanguageSV, ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46707654321"}}},
	}})
	fmt.Println(err)
	// Output: <nil>
}

// Many contacts at once.
func ExampleBatchService_DeleteContacts() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	contact, err := client.Contacts.CreateContact(ctx, conversation.ContactCreateRequest{
		Language:          conversation.ContactLanguageENGB,
		ChannelIdentities: []conversation.ChannelIdentity{{Channel: sinch.SMS, Identity: "+46701234567"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(client.Batch.DeleteContacts(ctx, batch.DeleteContactsRequest{ContactIDs: []string{contact.ID}}))
	// Output: <nil>
}

// People who opted out elsewhere.
func ExampleBatchService_InsertConsents() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	inserted, err := client.Batch.InsertConsents(ctx, batch.InsertConsentsRequest{
		AppID: fake.AppID(),
		ConsentRecords: []batch.ConsentRecord{
			{ConsentType: conversation.ConsentsListTypeOptOutMarketing, Identification: "+46701234567"},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(inserted != nil)
	// Output: true
}

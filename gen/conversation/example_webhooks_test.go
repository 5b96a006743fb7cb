package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Callbacks for inbound messages and delivery reports. webhook.Handlers.Triggers names the triggers of your functions.
func ExampleWebhooksService_CreateWebhook() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	webhook, err := client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      fake.AppID(),
		Target:     "https://shop.example/sinch",
		TargetType: new(conversation.WebhookTargetTypeHTTP), // left out, nothing is sent
		Secret:     new("a secret of your own"),             // left out, nothing is signed
		Triggers:   []conversation.WebhookTrigger{conversation.WebhookTriggerMessageInbound, conversation.WebhookTriggerMessageDelivery},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(webhook.ID != "", webhook.Triggers)
	// Output: true [MESSAGE_INBOUND MESSAGE_DELIVERY]
}

// A webhook by its ID.
func ExampleWebhooksService_GetWebhook() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	webhook, err := client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      fake.AppID(),
		Target:     "https://shop.example/sinch",
		TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret:     new("a secret of your own"),
		Triggers:   []conversation.WebhookTrigger{conversation.WebhookTriggerMessageInbound},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	webhook, err = client.Webhooks.GetWebhook(ctx, webhook.ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(webhook.Target)
	// Output: https://shop.example/sinch
}

// The webhooks of an app, of which there are at most five.
func ExampleWebhooksService_ListWebhooks() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	webhook, err := client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      fake.AppID(),
		Target:     "https://shop.example/sinch",
		TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret:     new("a secret of your own"),
		Triggers:   []conversation.WebhookTrigger{conversation.WebhookTriggerMessageInbound},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	list, err := client.Webhooks.ListWebhooks(ctx, fake.AppID())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Webhooks), list.Webhooks[0].ID == webhook.ID)
	// Output: 1 true
}

// A new secret. What is not set stays as it is. Give the receiver both secrets before.
func ExampleWebhooksService_UpdateWebhook() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	webhook, err := client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      fake.AppID(),
		Target:     "https://shop.example/sinch",
		TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret:     new("a secret of your own"),
		Triggers:   []conversation.WebhookTrigger{conversation.WebhookTriggerMessageInbound},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	webhook, err = client.Webhooks.UpdateWebhook(ctx, webhook.ID, conversation.Webhook{Secret: new("the next secret")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(webhook.Target, webhook.Triggers)
	// Output: https://shop.example/sinch [MESSAGE_INBOUND]
}

// No more callbacks.
func ExampleWebhooksService_DeleteWebhook() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	webhook, err := client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      fake.AppID(),
		Target:     "https://shop.example/sinch",
		TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret:     new("a secret of your own"),
		Triggers:   []conversation.WebhookTrigger{conversation.WebhookTriggerMessageInbound},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(client.Webhooks.DeleteWebhook(ctx, webhook.ID))
	// Output: <nil>
}

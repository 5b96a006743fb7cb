package conversation_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// An app for two channels, which keeps contacts and conversations.
func ExampleAppsService_CreateApp() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	app, err := client.Apps.CreateApp(ctx, conversation.AppCreateRequest{
		DisplayName:    "Shop",
		ProcessingMode: new(conversation.ProcessingModeConversation),
		ChannelCredentials: []conversation.ConversationChannelCredentials{
			{
				Channel:      new(sinch.SMS),
				StaticBearer: &conversation.StaticBearerCredentials{ClaimedIdentity: "service plan ID", Token: "its token"},
			},
			{
				Channel:      new(sinch.WhatsApp),
				StaticBearer: &conversation.StaticBearerCredentials{ClaimedIdentity: "phone number ID", Token: "its token"},
			},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(app.DisplayName, len(app.ChannelCredentials), app.ProcessingMode)
	// Output: Shop 2 CONVERSATION
}

// What an app is configured to do.
func ExampleAppsService_GetApp() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	app, err := client.Apps.GetApp(ctx, fake.AppID())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(app.ID == fake.AppID(), app.ProcessingMode)
	// Output: true CONVERSATION
}

// All apps of the project, in one page.
func ExampleAppsService_ListApps() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	list, err := client.Apps.ListApps(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(list.Apps))
	// Output: 1
}

// Messages are to be kept for 30 days. What is not set stays as it is.
func ExampleAppsService_UpdateApp() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	app, err := client.Apps.UpdateApp(ctx, fake.AppID(), conversation.AppUpdateRequest{
		RetentionPolicy: &conversation.RetentionPolicy{
			RetentionType: new(conversation.RetentionPolicyTypeMessageExpirePolicy),
			TTLDays:       new(int64(30)),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*app.RetentionPolicy.TTLDays)
	// Output: 30
}

// Its conversations and messages go with it.
func ExampleAppsService_DeleteApp() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	if err := client.Apps.DeleteApp(ctx, fake.AppID()); err != nil {
		fmt.Println(err)
		return
	}
	_, err := client.Apps.GetApp(ctx, fake.AppID())
	fmt.Println(errors.Is(err, sinch.ErrNotFound))
	// Output: true
}

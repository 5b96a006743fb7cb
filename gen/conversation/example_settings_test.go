package conversation_test

import (
	"context"
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// Contacts with the same identity become one. The first settings of a project are created.
func ExampleProjectSettingsService_CreateSettings() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	settings, err := client.ProjectSettings.CreateSettings(ctx, conversation.ProjectSettingsRequest{
		ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(true)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*settings.Settings.ContactSettings.UnifiedContactIDEnabled)
	// Output: true
}

// The settings of the project.
func ExampleProjectSettingsService_GetSettings() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	if _, err := client.ProjectSettings.CreateSettings(ctx, conversation.ProjectSettingsRequest{
		ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(true)},
	}); err != nil {
		fmt.Println(err)
		return
	}
	settings, err := client.ProjectSettings.GetSettings(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(settings.ProjectID == fake.ProjectID(), *settings.Settings.ContactSettings.UnifiedContactIDEnabled)
	// Output: true true
}

// Settings that exist are changed.
func ExampleProjectSettingsService_UpdateSettings() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	if _, err := client.ProjectSettings.CreateSettings(ctx, conversation.ProjectSettingsRequest{
		ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(true)},
	}); err != nil {
		fmt.Println(err)
		return
	}
	settings, err := client.ProjectSettings.UpdateSettings(ctx, conversation.ProjectSettingsRequest{
		ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(false)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*settings.Settings.ContactSettings.UnifiedContactIDEnabled)
	// Output: false
}

// The project goes back to what Sinch has by default.
func ExampleProjectSettingsService_DeleteSettings() {
	fake := sinchtest.New()
	defer fake.Close()
	ctx, client := context.Background(), fake.Client() // outside of tests: sinch.NewClient

	if _, err := client.ProjectSettings.CreateSettings(ctx, conversation.ProjectSettingsRequest{
		ContactSettings: &conversation.ContactSettings{UnifiedContactIDEnabled: new(true)},
	}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(client.ProjectSettings.DeleteSettings(ctx))
	// Output: <nil>
}

package main

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// setup is whom to talk to, and about what.
type setup struct {
	client   *sinch.Client
	appID    string
	to       sinch.Recipient
	pageSize int32
	close    func()
}

// fromEnv is the real Sinch.
func fromEnv(env func(string) string) (*setup, error) {
	var missing []string
	needed := func(name string) string {
		value := env(name)
		if value == "" {
			missing = append(missing, name)
		}
		return value
	}
	project, keyID, keySecret := needed("SINCH_PROJECT_ID"), needed("SINCH_KEY_ID"), needed("SINCH_KEY_SECRET")
	region, appID, number := needed("SINCH_CONVERSATION_REGION"), needed("SINCH_APP_ID"), needed("SINCH_TO")
	if len(missing) > 0 {
		return nil, errors.New("not set: " + strings.Join(missing, ", "))
	}
	client, err := sinch.NewClient(project, sinch.Region(region), sinch.AccessKey(keyID, keySecret))
	if err != nil {
		return nil, err
	}
	to := sinch.To(conversation.ConversationChannelSMS, number)
	if sender := env("SINCH_SMS_SENDER"); sender != "" {
		to = to.Property("SMS_SENDER", sender)
	}
	return &setup{client: client, appID: appID, to: to, pageSize: 100, close: func() {}}, nil
}

// fake is a Sinch inside this process, in which some messages were sent before.
func fake(ctx context.Context) (*setup, error) {
	handler := sinchtest.New()
	server := httptest.NewServer(handler)
	closeAll := func() {
		server.Close()
		handler.Close()
	}
	client, err := sinch.NewClient(handler.ProjectID(), sinch.RegionEU, sinch.AccessKey(handler.KeyID(), handler.KeySecret()),
		sinch.WithBaseURL(conversation.API, server.URL+"/"+conversation.API),
		sinch.WithTokenURL(server.URL+sinchtest.TokenPath))
	if err != nil {
		closeAll()
		return nil, err
	}
	s := &setup{
		client:   client,
		appID:    handler.AppID(),
		to:       sinch.To(conversation.ConversationChannelSMS, "+46701234567"),
		pageSize: 2,
		close:    closeAll,
	}
	for i := range 4 {
		if _, err := client.Messages.SendText(ctx, s.appID, s.to, fmt.Sprintf("Message %d", i+1)); err != nil {
			closeAll()
			return nil, err
		}
	}
	return s, nil
}

package demo

import (
	"context"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// Receive has the fake send its callbacks to the handlers, until stop is called.
func (a *Account) Receive(ctx context.Context, handlers webhook.Handlers) (stop func(), err error) {
	const secret = "the secret of the webhook"
	handler, err := webhook.NewHandler([]string{secret}, handlers)
	if err != nil {
		return nil, err
	}
	receiver := httptest.NewServer(handler)
	_, err = a.Client.Webhooks.CreateWebhook(ctx, conversation.CreateWebhookRequest{
		AppID:      a.AppID,
		Target:     receiver.URL,
		TargetType: new(conversation.WebhookTargetTypeHTTP),
		Secret:     new(secret),
		Triggers:   handlers.Triggers(),
	})
	if err != nil {
		receiver.Close()
		return nil, err
	}
	return receiver.Close, nil
}

// Serve serves until the context is done, and lets what is under way end: a
// callback that is cut off comes again.
func Serve(ctx context.Context, address string, handler http.Handler) error {
	server := &http.Server{Addr: address, Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		return server.Shutdown(ending)
	}
}

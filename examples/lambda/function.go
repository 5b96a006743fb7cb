package main

import (
	"context"
	"encoding/base64"
	"errors"
	"log"
	"net/http"

	"github.com/aws/aws-lambda-go/events"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// function is what an instance keeps between calls: the client with its token
// and its connections, and the nonces of the callbacks that it has handled.
type function struct {
	client  *sinch.Client
	secrets []string
	options []webhook.Option
}

func newFunction(client *sinch.Client, secret string) *function {
	return &function{client, []string{secret}, []webhook.Option{webhook.WithNonceStore(new(webhook.MemoryNonces))}}
}

// handle takes a callback of Sinch's. The status says whether Sinch is to repeat
// it. An error is never returned: AWS would answer 502, whatever went wrong.
func (f *function) handle(ctx context.Context, request events.LambdaFunctionURLRequest) (events.LambdaFunctionURLResponse, error) {
	err := f.receive(ctx, request)
	if err != nil {
		log.Print(err) // no secret, number or text is in it
	}
	return events.LambdaFunctionURLResponse{StatusCode: webhook.Status(err)}, nil
}

func (f *function) receive(ctx context.Context, request events.LambdaFunctionURLRequest) error {
	header := make(http.Header)
	for name, value := range request.Headers {
		header.Set(name, value)
	}
	body := []byte(request.Body)
	if request.IsBase64Encoded {
		var err error
		if body, err = base64.StdEncoding.DecodeString(request.Body); err != nil {
			return err
		}
	}
	event, err := webhook.ParseBody(ctx, header, body, f.secrets, f.options...)
	if err != nil {
		return err
	}
	return event.Finish(ctx, f.handlers().Dispatch(ctx, event))
}

// handlers are what happens when somebody writes.
func (f *function) handlers() webhook.Handlers {
	return webhook.Handlers{
		MessageInbound: func(ctx context.Context, event *conversation.MessageInboundEvent) error {
			inbound := event.Message
			if inbound == nil || inbound.ChannelIdentity == nil {
				return nil
			}
			to := sinch.To(inbound.ChannelIdentity.Channel, inbound.ChannelIdentity.Identity)
			_, err := f.client.Messages.SendText(ctx, event.AppID, to, "Thank you, we have it.")
			if errors.Is(err, sinch.ErrOutcomeUnknown) {
				log.Print(err)
				return nil // an error brings the callback again, and that might bring a second answer
			}
			return err
		},
	}
}

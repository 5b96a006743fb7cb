// Command lambda is a function in AWS Lambda that receives messages and answers
// them, behind a function URL. The code to take is in function.go.
//
// Started by AWS, it talks to Sinch with SINCH_PROJECT_ID, SINCH_KEY_ID,
// SINCH_KEY_SECRET, SINCH_CONVERSATION_REGION and SINCH_WEBHOOK_SECRET, the
// secret of a webhook with the trigger MESSAGE_INBOUND whose target is the
// function URL. Anywhere else it plays AWS and Sinch, and prints what is said.
//
// Instances share no memory: a callback that comes again to another one is
// answered again. Where that matters, sinchredis keeps the nonces for all.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/aws/aws-lambda-go/lambda"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "lambda:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) error {
	if os.Getenv("AWS_LAMBDA_RUNTIME_API") == "" {
		return show(ctx, out)
	}
	secret := os.Getenv("SINCH_WEBHOOK_SECRET")
	if secret == "" {
		return errors.New("not set: SINCH_WEBHOOK_SECRET")
	}
	client, err := sinch.NewClientFromEnv()
	if err != nil {
		return err
	}
	lambda.StartWithOptions(newFunction(client, secret).handle, lambda.WithContext(ctx))
	return nil
}

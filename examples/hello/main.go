// Command hello sends one text message to the number in its argument.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func main() {
	client, err := sinch.NewClientFromEnv()
	if err != nil {
		log.Fatal(err)
	}
	to := sinch.To(sinch.SMS, os.Args[1]).Sender("Acme")
	sent, err := client.Messages.SendText(context.Background(), os.Getenv("SINCH_APP_ID"), to, "Hello from Go")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("Sinch accepted message", sent.MessageID)
}

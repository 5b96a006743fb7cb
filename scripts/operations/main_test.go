package main

import (
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

func TestEachOperationIsAConstantOfItsOwn(t *testing.T) {
	code, err := generate(
		[]call.Operation{{API: "conversation", ID: "Messages_SendMessage", Method: "POST", Path: "/messages:send"}, {API: "conversation", ID: "Contact_GetContact", Method: "GET", Path: "/contacts/{id}"}},
		[]call.Operation{{API: "batch", ID: "Batch_SendMessage", Method: "POST", Path: "/batches"}},
	)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(string(code)) {
		if fields := strings.Fields(line); len(fields) > 3 && fields[1] == "Operation" {
			got = append(got, strings.Join(fields, " "))
		}
	}
	want := []string{
		`GetContact Operation = "Contact_GetContact" // GET /contacts/{id}`,
		`SendMessage Operation = "Messages_SendMessage" // POST /messages:send`,
		`BatchSendMessage Operation = "Batch_SendMessage" // POST /batches`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the constants are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

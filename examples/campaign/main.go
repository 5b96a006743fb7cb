// Command campaign sends a text to everybody in a CSV file, through the Batch
// API:
//
//	campaign [-text TEXT] [-country CODE] [-resend-unknown] FILE
//
// The columns of the file are channel, identity, and then the parameters that
// the text may hold as ${name}:
//
//	channel,identity,name
//	SMS,+46701234567,Ada
//
// The file may be what a spreadsheet exports, with semicolons or tabs for commas,
// and phone numbers as people write them: 0046 70-123 45 67 is the one above.
// What can be read in two ways is refused with its line before anything is sent,
// and so is somebody who is in the file twice.
//
// It may be interrupted at any time, and goes on where it was when it is run
// again. For that it keeps a journal beside the file, FILE.journal, and each
// line in it is on the disk before the next step is taken:
//
//   - Before a call, that its rows are being sent. If the program dies during
//     the call, nobody can tell what became of it.
//   - After the call, that its rows were accepted, or that they failed, or that
//     the outcome is unknown because the request went out and no answer came.
//
// Rows that failed are sent to by the next run. Rows whose outcome is unknown
// are not: Sinch knows no idempotency key, so whoever sends to them again by
// guess may send twice, to up to 1,000 people. They are looked for instead, at
// the end of the run and in the beginning of the next one: each call puts an ID
// of its own into the metadata of its batch, under the key "call", and the
// journal has it as well. If Sinch has a batch with it, the rows were accepted.
//
// If Sinch has none, that is no proof. How soon a batch can be found is not
// documented, nor for how long; and a request that got no answer may still be on
// its way. So wait some minutes, run it again, and look at the delivery reports:
// their metadata has the ID of the call as well. Whoever then takes the batch
// for lost runs it with -resend-unknown. That looks once more, and sends to the
// rows of which Sinch has no batch, which may still be the second time.
//
// Ctrl-C lets the call under way end, so that its outcome is known; a second
// one does not. Do not run it twice at the same time for the same file.
//
// By itself it talks to a fake Sinch that runs inside it, and makes up a file.
// With SINCH_PROJECT_ID, SINCH_KEY_ID, SINCH_KEY_SECRET,
// SINCH_CONVERSATION_REGION and SINCH_APP_ID it talks to Sinch, and every
// message is billed. SINCH_SMS_SENDER is the sender, which most accounts need.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/examples/internal/demo"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // the second interrupt ends the program
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "campaign:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("campaign", flag.ContinueOnError)
	flags.SetOutput(out)
	text := flags.String("text", "Hello ${name}", "`text` to send")
	country := flags.String("country", "", "`code` of the country of numbers without one, such as 46")
	resend := flags.Bool("resend-unknown", false, "send again where the outcome is unknown and Sinch has no batch, which may still be the second time")
	if err := flags.Parse(args); err != nil {
		return err
	}
	account, err := demo.Connect(out)
	if err != nil {
		return err
	}
	defer account.Close()
	file := flags.Arg(0)
	switch {
	case flags.NArg() > 1 || flags.NArg() == 0 && account.Fake == nil:
		return errors.New("name one CSV file")
	case flags.NArg() == 0:
		folder, err := os.MkdirTemp("", "campaign")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		file = filepath.Join(folder, "customers.csv")
		if err := writeSample(file); err != nil {
			return err
		}
	}
	campaign, err := open(account.Client, account.AppID, file, *text, strings.TrimPrefix(*country, "+"))
	if err != nil {
		return err
	}
	defer campaign.close()
	campaign.request.ChannelProperties = account.Properties()
	return campaign.send(ctx, *resend, out)
}

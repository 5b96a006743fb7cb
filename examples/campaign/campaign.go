package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const (
	// perEntry is how many rows are sent to in one call: as many as the API
	// takes.
	perEntry = 1000
	// callMetadata is the key in the metadata of a batch, and of its messages,
	// that names the call. Its value is made up for each call, so that nothing
	// else has it.
	callMetadata = "call"
)

// campaign is a text on its way to the recipients in a file.
type campaign struct {
	client     *sinch.Client
	name       string
	request    batch.SendBatchRequest // without recipients
	recipients []batch.RecipientAndParam
	journal    *journal
}

// open reads the file, in which numbers may lack the code of the country, and
// its journal.
func open(client *sinch.Client, appID, file, text, country string) (*campaign, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	recipients, err := readRecipients(data, text, country)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	identity := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %s", client.ProjectID(), appID, text, data))
	journal, err := openJournal(file+".journal", fmt.Sprintf("%x", identity), len(recipients))
	if err != nil {
		return nil, err
	}
	return &campaign{
		client: client,
		name:   filepath.Base(file),
		request: batch.SendBatchRequest{
			AppID:   appID,
			Message: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: text}},
		},
		recipients: recipients,
		journal:    journal,
	}, nil
}

func (c *campaign) close() { c.journal.file.Close() }

// send sends to all who are left, until the context is done. The error says who
// is left after that.
//
// It looks for what earlier calls have left unknown before it sends anything,
// and for what its own calls have at the end, when some time has passed.
func (c *campaign) send(ctx context.Context, resend bool, out io.Writer) error {
	absent, err := c.look(ctx, out)
	if err != nil {
		return err
	}
	var calls []entry
	for _, rows := range c.journal.spans(perEntry, untouched, failed) {
		calls = append(calls, entry{State: sending, span: rows, Call: rand.Text()})
	}
	if resend {
		calls = append(calls, absent...)
	}
	for _, call := range calls {
		if ctx.Err() != nil {
			break
		}
		if err := c.sendTo(ctx, call, out); err != nil {
			return err
		}
		c.progress(out)
	}
	if len(calls) > 0 {
		if _, err := c.look(ctx, out); err != nil {
			return err
		}
	}
	return c.report(ctx, out)
}

// sendTo sends to the rows of a call. The error is that of the journal; what
// became of the rows stands there.
func (c *campaign) sendTo(ctx context.Context, call entry, out io.Writer) error {
	if err := c.journal.write(call); err != nil {
		return err
	}
	request := c.request
	request.BatchMetadata = map[string]any{"campaign": c.name, "rows": call.span.String(), callMetadata: call.Call}
	request.MessageMetadata = map[string]any{callMetadata: call.Call} // which delivery reports have
	request.RecipientAndParams = c.recipients[call.From-1 : call.To]
	// A call that is cut short may have been carried out. So an interrupt does
	// not reach the call under way.
	response, err := c.client.Batch.SendBatch(context.WithoutCancel(ctx), request)
	outcome := entry{span: call.span}
	switch {
	case errors.Is(err, sinch.ErrOutcomeUnknown):
		outcome.State, outcome.Error = unknown, err.Error()
	case err != nil:
		outcome.State, outcome.Error = failed, err.Error()
	default:
		outcome.State, outcome.BatchID = accepted, response.BatchID
	}
	if err != nil {
		fmt.Fprintf(out, "\rRows %s: %v\n", outcome.span, err)
	}
	if err := c.journal.write(outcome); err != nil {
		return fmt.Errorf("rows %s are %s, but: %w", outcome.span, outcome.State, err)
	}
	return nil
}

// progress replaces the line before.
func (c *campaign) progress(out io.Writer) {
	fmt.Fprintf(out, "\r%d of %d accepted, %d failed, %d unknown",
		c.journal.count(accepted), len(c.recipients), c.journal.count(failed), c.journal.count(unknown))
}

// report ends the line of the progress and says what there is to do.
func (c *campaign) report(ctx context.Context, out io.Writer) error {
	c.progress(out)
	fmt.Fprintln(out)
	for _, rows := range c.journal.spans(len(c.recipients), unknown) {
		fmt.Fprintf(out, "Rows %s: the outcome is unknown. The next run looks again; they are not sent to again without -resend-unknown.\n", rows)
	}
	missing := len(c.recipients) - c.journal.count(accepted)
	switch {
	case missing == 0:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("interrupted with %d recipients left; run it again to go on", missing)
	}
	return fmt.Errorf("%d recipients are left: %d failed, and the next run sends to them, %d are unknown", missing, c.journal.count(failed), c.journal.count(unknown))
}

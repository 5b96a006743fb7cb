package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// perEntry is how many rows the journal tells at once. It is what SendAll sends
// in one call: more would be in doubt when one call is.
const perEntry = 1000

// campaign is a text on its way to the recipients in a file.
type campaign struct {
	client     *sinch.Client
	name       string
	request    batch.SendBatchRequest // without recipients
	recipients []batch.RecipientAndParam
	journal    *journal
}

// open reads the file and its journal.
func open(client *sinch.Client, appID, file, text string) (*campaign, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	recipients, err := readRecipients(data, text)
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
func (c *campaign) send(ctx context.Context, resend bool, out io.Writer) error {
	left := []state{untouched, failed}
	if resend {
		left = append(left, unknown)
	}
	for _, rows := range c.journal.spans(perEntry, left...) {
		if ctx.Err() != nil {
			break
		}
		if err := c.sendTo(ctx, rows, out); err != nil {
			return err
		}
		c.progress(out)
	}
	return c.report(ctx, out)
}

// sendTo sends to some rows. The error is that of the journal; what became of
// the rows stands there.
func (c *campaign) sendTo(ctx context.Context, rows span, out io.Writer) error {
	if err := c.journal.write(entry{State: sending, span: rows}); err != nil {
		return err
	}
	request := c.request
	request.BatchMetadata = map[string]any{"campaign": c.name, "rows": rows.String()}
	recipients := slices.Values(c.recipients[rows.From-1 : rows.To])
	// A call that is cut short may have been carried out. So an interrupt does
	// not reach the call under way.
	for result := range c.client.Batch.SendAll(context.WithoutCancel(ctx), request, recipients) {
		first := rows.From + result.Offset
		outcome := entry{State: accepted, span: span{first, first + len(result.Recipients) - 1}}
		switch {
		case errors.Is(result.Err, sinch.ErrOutcomeUnknown):
			outcome.State, outcome.Error = unknown, result.Err.Error()
		case result.Err != nil:
			outcome.State, outcome.Error = failed, result.Err.Error()
		default:
			outcome.BatchID = result.Response.BatchID
		}
		if result.Err != nil {
			fmt.Fprintf(out, "\rRows %s: %v\n", outcome.span, result.Err)
		}
		if err := c.journal.write(outcome); err != nil {
			return fmt.Errorf("rows %s are %s, but: %w", outcome.span, outcome.State, err)
		}
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
		fmt.Fprintf(out, "Rows %s: the outcome is unknown. They are not sent to again without -resend-unknown.\n", rows)
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

package main

import (
	"context"
	"fmt"
	"io"
)

// look asks Sinch for the batches of the calls whose outcome is unknown, and
// records those that there are. It returns the calls of which Sinch has none:
// those may be sent again if somebody decides so. A call of which Sinch cannot
// be asked is not among them. The error is that of the journal.
//
// That a batch is listed says that it was accepted. Whom its messages reached is
// for delivery reports to say.
func (c *campaign) look(ctx context.Context, out io.Writer) (absent []entry, err error) {
	for _, call := range c.journal.unknownCalls() {
		select {
		case <-ctx.Done():
			return absent, nil
		default:
		}
		batches, err := c.client.Batch.GetBatchStatusesByMetadata(ctx, callMetadata, call.Call)
		switch {
		case err != nil:
			fmt.Fprintf(out, "\rRows %s: looking for their batch failed: %v\n", call.span, err)
		case len(batches) == 0:
			fmt.Fprintf(out, "\rRows %s: Sinch lists no batch of theirs now.\n", call.span)
			call.State = sending
			absent = append(absent, call)
		default:
			fmt.Fprintf(out, "\rRows %s: Sinch has accepted them in batch %s.\n", call.span, batches[0].BatchID)
			if err := c.journal.write(entry{State: accepted, span: call.span, BatchID: batches[0].BatchID}); err != nil {
				return nil, err
			}
		}
	}
	return absent, nil
}

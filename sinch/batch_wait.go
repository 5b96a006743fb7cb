package sinch

import (
	"context"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
)

const (
	firstPoll   = time.Second
	longestPoll = 30 * time.Second
)

// WaitForBatch asks for the status of a batch until it is PROCESSED or
// CANCELLED, and returns it. It waits one second first, then twice as long each
// time up to 30 seconds, and for a scheduled batch at least until the time it
// is scheduled for. It ends with the error of a call that fails, or of the
// context: without a deadline it may wait for seven days.
//
// A server that receives callbacks has no need of it: the trigger
// BATCH_STATUS_UPDATE reports the same, see package webhook.
func (s *BatchService) WaitForBatch(ctx context.Context, batchID string, opts ...CallOption) (*batch.BatchStatus, error) {
	for poll := firstPoll; ; poll = min(2*poll, longestPoll) {
		status, err := s.GetBatchStatus(ctx, batchID, opts...)
		if err != nil || finished(status) {
			return status, err
		}
		timer := time.NewTimer(max(poll, time.Until(status.SendAfter)))
		select {
		case <-ctx.Done():
			timer.Stop()
			return status, refused("Batch_GetBatchStatus", ctx.Err())
		case <-timer.C:
		}
	}
}

func finished(status *batch.BatchStatus) bool {
	return status.Status != nil && (*status.Status == batch.BatchStatusStatusProcessed || *status.Status == batch.BatchStatusStatusCancelled)
}

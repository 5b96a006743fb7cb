package sinch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

const (
	// maxBatch is how many recipients the API takes in one call.
	maxBatch = 1000
	// maxSendAhead is how far ahead the API schedules a batch.
	maxSendAhead = 7 * 24 * time.Hour

	// The waits of [BatchService.WaitForBatch].
	firstPoll     = time.Second
	longestPoll   = 30 * time.Second
	scheduledPoll = 5 * time.Minute
)

// BatchIDMetadata is the key under which the message metadata of a batch, and
// so its delivery reports, hold the ID of the batch. The API sets it; requests
// must not.
const BatchIDMetadata = "_batch_id"

// BatchService sends one message to many recipients, and creates and deletes
// contacts and consents in bulk: all that [batch.BatchService] has, such as
// CancelBatch and CreateContacts, and what splits a campaign into calls. It is
// safe for concurrent use. Every error is an [*Error].
//
// Sinch: the Batch API takes access tokens only; with [BasicAuth] every call
// fails.
type BatchService struct {
	*batch.BatchService
}

// BatchRecipient is a recipient by an identity on a channel, with the values of
// the ${…} placeholders in the message. It is checked when the batch is sent.
func BatchRecipient(channel conversation.ConversationChannel, identity string, parameters map[string]string) batch.RecipientAndParam {
	return batch.RecipientAndParam{
		Recipient: conversation.Recipient{IdentifiedBy: &conversation.ChannelIdentities{
			ChannelIdentities: []conversation.ChannelRecipientIdentity{{Channel: channel, Identity: identity}},
		}},
		Parameters: parameters,
	}
}

// BatchContact is a recipient by the ID of a contact, with the values of the
// ${…} placeholders in the message. It is checked when the batch is sent.
func BatchContact(contactID string, parameters map[string]string) batch.RecipientAndParam {
	return batch.RecipientAndParam{Recipient: conversation.Recipient{ContactID: &contactID}, Parameters: parameters}
}

// SendBatch sends one message to 1 to 1,000 recipients; for more there is
// [BatchService.SendAll].
//
// A request without an app ID, whose message or one of whose recipients has no
// member or several, whose SendAfter is more than seven days ahead, whose ttl is
// not one that [TTL] gives, or whose message metadata has the reserved key
// _batch_id, is refused before anything is sent.
//
// A batch whose outcome is unknown can be looked for only by its metadata: give
// each batch_metadata a value that no other has, and GetBatchStatusesByMetadata
// lists the batch. That it lists none is no proof, for the reasons that
// [MessagesService.FindSent] gives.
//
// Sinch: POST /v1/projects/{project_id}/messages, operation Batch_SendBatch,
// not idempotent.
func (s *BatchService) SendBatch(ctx context.Context, body batch.SendBatchRequest, opts ...CallOption) (*batch.SendBatchResponse, error) {
	if err := checkBatch(body); err != nil {
		return nil, refused("Batch_SendBatch", err)
	}
	return s.BatchService.SendBatch(ctx, body, opts...)
}

// BatchResult is what became of one call of [BatchService.SendAll].
//
// Printed, logged or as JSON it shows how many recipients it is about and not
// who they are. To keep them, for example those of a call that failed, marshal
// what Recipients returns. Its methods are safe for concurrent use.
type BatchResult struct {
	// Offset is how many recipients came before those of this call.
	Offset int
	// Response has the ID of the batch; nil if the call failed.
	Response *batch.SendBatchResponse
	// Err is why none of the recipients was accepted. If it is
	// [ErrOutcomeUnknown] they may have been accepted all the same.
	Err error

	recipients sealed[[]batch.RecipientAndParam]
}

// Recipients returns those of this call, at most 1,000.
func (r BatchResult) Recipients() []batch.RecipientAndParam { return r.recipients.open() }

// LogValue returns offset, number of recipients, and batch ID or error.
func (r BatchResult) LogValue() slog.Value {
	return slog.GroupValue(r.attrs()...)
}

// Format prints what LogValue returns, whatever the verb.
func (r BatchResult) Format(state fmt.State, _ rune) {
	fmt.Fprintf(state, "sinch.BatchResult%v", r.attrs())
}

// MarshalJSON writes what LogValue returns. It returns no error.
func (r BatchResult) MarshalJSON() ([]byte, error) {
	object := map[string]any{}
	for _, attr := range r.attrs() {
		object[attr.Key] = attr.Value.Any()
	}
	return json.Marshal(object)
}

func (r BatchResult) attrs() []slog.Attr {
	attrs := []slog.Attr{slog.Int("offset", r.Offset), slog.Int("recipients", len(r.Recipients()))}
	if r.Response != nil {
		attrs = append(attrs, slog.String("batch_id", r.Response.BatchID))
	}
	if r.Err != nil {
		attrs = append(attrs, slog.String("error", r.Err.Error()))
	}
	return attrs
}

// SendAll sends one message to any number of recipients, in calls of at most
// 1,000, one after the other. It takes recipients only as it needs them, and
// sends only as the iteration goes on; each call is one result.
//
// A call that fails does not end the iteration: its result holds the
// recipients, who have not been accepted, and the error. When the context is
// done, one more result holds the recipients at hand with the context's error,
// and nothing is taken or sent after that. No recipient is sent to twice: the
// sequence can be ranged over once, and gives an error after that.
//
// request is sent with each call and has no recipients of its own. Its
// batch_metadata is that of all calls, so it finds none of them by itself: who
// wants to look for a call whose outcome is unknown calls
// [BatchService.SendBatch].
func (s *BatchService) SendAll(ctx context.Context, request batch.SendBatchRequest, recipients iter.Seq[batch.RecipientAndParam], opts ...CallOption) iter.Seq[BatchResult] {
	var begun atomic.Bool
	return func(yield func(BatchResult) bool) {
		if begun.Swap(true) {
			yield(BatchResult{Err: refused("Batch_SendBatch", errors.New("this sequence of SendAll was ranged over before"))})
			return
		}
		offset := 0
		send := func(chunk []batch.RecipientAndParam) bool {
			result := BatchResult{Offset: offset, recipients: seal(chunk)}
			offset += len(chunk)
			if err := contextError(ctx); err != nil {
				result.Err = refused("Batch_SendBatch", err)
				yield(result)
				return false
			}
			call := request
			call.RecipientAndParams = chunk
			result.Response, result.Err = s.SendBatch(ctx, call, opts...)
			return yield(result)
		}
		if recipients == nil {
			yield(BatchResult{Err: refused("Batch_SendBatch", errors.New("the recipients are nil"))})
			return
		}
		if len(request.RecipientAndParams) > 0 {
			yield(BatchResult{recipients: seal(request.RecipientAndParams), Err: refused("Batch_SendBatch", errors.New("the request of SendAll has recipients of its own"))})
			return
		}
		var chunk []batch.RecipientAndParam
		for recipient := range recipients {
			if chunk = append(chunk, recipient); len(chunk) < maxBatch && contextError(ctx) == nil {
				continue
			}
			if !send(chunk) {
				return
			}
			chunk = nil
		}
		if len(chunk) > 0 {
			send(chunk)
		}
	}
}

// WaitForBatch asks for the status of a batch until it is PROCESSED or
// CANCELLED, and returns it. It waits one second first, then twice as long each
// time up to 30 seconds. For a scheduled batch it waits until the time it is
// scheduled for, but asks every five minutes: so it learns within five minutes
// that somebody has cancelled the batch, and after that time within 30 seconds.
//
// It ends with the error of a call that fails, of an answer without a status, or
// of the context, and then with the latest status: without a deadline it may wait
// for seven days.
//
// A server that receives callbacks has no need of it: the trigger
// BATCH_STATUS_UPDATE reports the same, see package webhook.
func (s *BatchService) WaitForBatch(ctx context.Context, batchID string, opts ...CallOption) (*batch.BatchStatus, error) {
	for poll := firstPoll; ; poll = min(2*poll, longestPoll) {
		status, err := s.GetBatchStatus(ctx, batchID, opts...)
		if err != nil || finished(status) {
			return status, err
		}
		if status.Status == "" {
			return status, &Error{Operation: "Batch_GetBatchStatus", StatusCode: http.StatusOK, Attempts: 1, situation: empty,
				words: seal(words{cause: errors.New("the answer has no status")})}
		}
		timer := time.NewTimer(max(poll, min(scheduledPoll, time.Until(status.SendAfter))))
		select {
		case <-ctx.Done():
			timer.Stop()
			return status, refused("Batch_GetBatchStatus", ctx.Err())
		case <-timer.C:
		}
	}
}

func finished(status *batch.BatchStatus) bool {
	return status.Status == batch.BatchStatusStatusProcessed || status.Status == batch.BatchStatusStatusCancelled
}

// checkBatch refuses what the API could only refuse as well, or would change.
func checkBatch(body batch.SendBatchRequest) error {
	if body.AppID == "" {
		return errors.New("app_id is empty")
	}
	if err := checkContent(&body.Message); err != nil {
		return err
	}
	if n := len(body.RecipientAndParams); n == 0 || n > maxBatch {
		return fmt.Errorf("recipient_and_params has %d recipients: 1 to %d are taken", n, maxBatch)
	}
	if body.SendAfter != nil && time.Until(*body.SendAfter) > maxSendAhead {
		return errors.New("send_after is more than 7 days ahead")
	}
	if err := checkTTL(body.TTL); err != nil {
		return err
	}
	if _, reserved := body.MessageMetadata[BatchIDMetadata]; reserved {
		return errors.New("message_metadata has the reserved key " + BatchIDMetadata)
	}
	for i, recipient := range body.RecipientAndParams {
		if err := checkRecipient(conversation.RecipientRequest(recipient.Recipient)); err != nil {
			return fmt.Errorf("recipient_and_params[%d]: %w", i, err)
		}
		if _, reserved := recipient.MessageMetadata[BatchIDMetadata]; reserved {
			return fmt.Errorf("recipient_and_params[%d].message_metadata has the reserved key %s", i, BatchIDMetadata)
		}
	}
	return nil
}

package sinchtest

import (
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// When a batch is sent that asks for a time.
const (
	maxSendAhead   = 7 * 24 * time.Hour
	scheduledAhead = time.Minute     // what is further ahead is scheduled
	scheduleMark   = 5 * time.Minute // and rounded up to this
)

// messageBatch is a batch of messages, sent or not.
type messageBatch struct {
	request  batch.SendBatchRequest
	header   http.Header
	attempts int
	status   batch.BatchStatus
}

// waits reports whether the time of the batch has not come.
func (b *messageBatch) waits() bool {
	return b.status.Status == batch.BatchStatusStatusScheduled || b.status.Status == batch.BatchStatusStatusReady
}

// ReleaseBatch sends a batch that waits for its send_after, as if the time had
// come. The error says that no such batch waits: there is none, or it was sent
// or cancelled.
func (h *Handler) ReleaseBatch(batchID string) error {
	if err := h.update(func(s *store) error { return s.release(batchID) }); err != nil {
		return fmt.Errorf("sinchtest: ReleaseBatch: %w", err)
	}
	return nil
}

func (s *store) release(id string) error {
	b, err := s.batches.get(id)
	if err != nil {
		return err
	}
	if !b.waits() {
		return fmt.Errorf("batch %q is %s", id, b.status.Status)
	}
	s.process(b)
	return nil
}

// sendBatch checks what concerns the batch as a whole. What is wrong with one
// recipient is told by a delivery report.
func (s *store) sendBatch(r *request, body batch.SendBatchRequest) (*batch.SendBatchResponse, error) {
	app, err := s.app(body.AppID)
	if err != nil {
		return nil, err
	}
	if err := s.checkOrder(app, body.ChannelPriorityOrder); err != nil {
		return nil, err
	}
	if err := checkSend(messageOf(body)); err != nil {
		return nil, err
	}
	due, status, err := schedule(s.now, value(body.SendAfter))
	if err != nil {
		return nil, err
	}
	id := s.nextID()
	b := s.batches.add(id, messageBatch{
		request:  body,
		header:   r.Header,
		attempts: r.attempts,
		status:   batch.BatchStatus{BatchID: id, MetaData: body.BatchMetadata, SendAfter: due, Status: status},
	})
	if due.After(s.now) {
		s.later(due, func(s *store) error { return s.release(id) })
	} else {
		s.process(b)
	}
	return &batch.SendBatchResponse{BatchID: id, SendAfter: due}, nil
}

// schedule returns when a batch is sent that asks for a time, or for none, and
// the status that it has until then. Only a scheduled one can be cancelled.
func schedule(now, asked time.Time) (due time.Time, status batch.BatchStatusStatus, err error) {
	switch ahead := asked.Sub(now); {
	case ahead > maxSendAhead:
		return due, "", refuse([]violation{{"$.send_after", "time must be at most 7 days ahead"}})
	case ahead > scheduledAhead:
		return asked.UTC().Add(scheduleMark - 1).Truncate(scheduleMark), batch.BatchStatusStatusScheduled, nil
	case ahead > 0:
		return asked.UTC(), batch.BatchStatusStatusReady, nil
	}
	return now, batch.BatchStatusStatusReady, nil
}

// messageOf returns what all messages of a batch have in common beside their
// content.
func messageOf(body batch.SendBatchRequest) conversation.SendMessageRequest {
	return conversation.SendMessageRequest{
		AppID:                body.AppID,
		CallbackURL:          body.CallbackURL,
		ChannelPriorityOrder: body.ChannelPriorityOrder,
		ChannelProperties:    body.ChannelProperties,
		CorrelationID:        body.CorrelationID,
		ProcessingStrategy:   body.ProcessingStrategy,
		TTL:                  body.TTL,
	}
}

// process sends the messages of a batch and reports that it did.
func (s *store) process(b *messageBatch) {
	content := mustJSON(b.request.Message)
	for _, to := range b.request.RecipientAndParams {
		one := messageOf(b.request)
		one.Recipient = conversation.RecipientRequest(to.Recipient)
		one.ConversationMetadata = merged(b.request.ConversationMetadata, to.ConversationMetadata)
		metadata := merged(b.request.MessageMetadata, to.MessageMetadata, map[string]any{sinch.BatchIDMetadata: b.status.BatchID})
		one.MessageMetadata = new(string(mustJSON(metadata)))
		var err error
		if one.Message, err = decode[conversation.AppMessage](fill(content, to.Parameters)); err == nil {
			err = errors.Join(conforms("SendMessageRequest", one), checkSend(one))
		}
		if err == nil {
			_, err = s.send(sent{request: one, header: b.header, attempts: b.attempts, batchID: b.status.BatchID})
		}
		if err != nil {
			s.reportUnsent(one, problemOf(err))
		}
	}
	b.status.Status = batch.BatchStatusStatusProcessed
	s.emitBatch(b)
}

// merged returns the members of all objects, of which the last one wins, or nil
// if there are none.
func merged(objects ...map[string]any) map[string]any {
	var all map[string]any
	for _, object := range objects {
		if all == nil {
			all = maps.Clone(object)
		} else {
			maps.Copy(all, object)
		}
	}
	return all
}

// fill puts the parameters in place of the ${…} in the strings of a message. A
// placeholder without a parameter stays.
func fill(message []byte, parameters map[string]string) []byte {
	var pairs []string
	for _, name := range slices.Sorted(maps.Keys(parameters)) {
		pairs = append(pairs, "${"+inJSON(name)+"}", inJSON(parameters[name]))
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(message)))
}

// inJSON returns a text as it stands between the quotes of a JSON string.
func inJSON(text string) string {
	quoted := string(mustJSON(text))
	return quoted[1 : len(quoted)-1]
}

// reportUnsent reports on a message that failed before it got an ID. Sinch
// names its place in the batch as well, in a member that is not documented.
func (s *store) reportUnsent(unsent conversation.SendMessageRequest, p *problem) {
	reason := conversation.ReasonCodeBadRequest
	if p.code == http.StatusNotFound {
		reason = conversation.ReasonCodeContactNotFound
	}
	s.emitTo(unsent.CallbackURL, unsent.AppID, conversation.WebhookTriggerMessageDelivery, conversation.ConversationWebhookEvent{
		CorrelationID: value(unsent.CorrelationID),
		MessageDeliveryReport: &conversation.MessageDeliveryReport{
			Metadata: value(unsent.MessageMetadata),
			Reason:   &conversation.Reason{Code: new(reason), Description: new(p.message)},
			Status:   conversation.DeliveryStatusFailed,
		},
	})
}

// emitBatch queues that a batch was processed. Sinch's samples show no other
// status.
func (s *store) emitBatch(b *messageBatch) {
	event := &batch.BatchStatusUpdateEvent{
		AcceptedTime:  s.now,
		AppID:         b.request.AppID,
		CorrelationID: value(b.request.CorrelationID),
		EventTime:     s.now,
		ProjectID:     s.projectID,
		BatchStatusUpdateNotification: &batch.BatchStatusUpdateNotification{
			BatchID:     b.status.BatchID,
			BatchStatus: batch.BatchStatusUpdateNotificationBatchStatusProcessed,
			BatchType:   batch.BatchStatusUpdateNotificationBatchTypeMessages,
			AdditionalData: &batch.BatchStatusUpdateNotificationAdditionalData{
				MessageBatchData: &batch.BatchStatusUpdateNotificationAdditionalDataMessageBatchData{
					BatchMetadata: b.request.BatchMetadata,
					SendAfter:     b.status.SendAfter,
				},
			},
		},
	}
	if b.request.MessageMetadata != nil {
		event.MessageMetadata = string(mustJSON(b.request.MessageMetadata))
	}
	s.outbox = append(s.outbox, callback{appID: b.request.AppID, trigger: conversation.WebhookTriggerBatchStatusUpdate, batch: event})
}

// cancelBatch answers that all is well even if there is nothing to cancel.
func (s *store) cancelBatch(_ *request, body batch.CancelBatchRequest) (any, error) {
	b, err := s.batches.get(body.BatchID)
	if err == nil && b.status.Status == batch.BatchStatusStatusScheduled {
		b.status.Status = batch.BatchStatusStatusCancelled
	}
	return nil, nil
}

func (s *store) getBatch(r *request) (*batch.BatchStatus, error) {
	b, err := s.batches.get(r.values["batch_id"])
	if err != nil {
		return nil, err
	}
	return &b.status, nil
}

func (s *store) findBatches(r *request) (batch.GetBatchStatusesByMetadataResponse, error) {
	found := batch.GetBatchStatusesByMetadataResponse{}
	for _, b := range s.batches.all() {
		if is, present := b.status.MetaData[r.text("metadataKey")]; present && fmt.Sprint(is) == r.text("metadataValue") {
			found = append(found, b.status)
		}
	}
	return found, nil
}

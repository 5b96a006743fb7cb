package main

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// handlers take what Sinch says of messages. Each of these callbacks proves that
// the message was accepted, also one that says that it could not be delivered.
func handlers(s *store) webhook.Handlers {
	return webhook.Handlers{
		MessageDelivery: func(ctx context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			report := event.MessageDeliveryReport
			return s.reported(ctx, report.MessageID, report.Metadata, event.MessageMetadata, event.CorrelationID)
		},
		MessageSubmit: func(ctx context.Context, event *conversation.MessageSubmitEvent) error {
			submitted := event.MessageSubmitNotification
			return s.reported(ctx, submitted.MessageID, submitted.Metadata, event.MessageMetadata, event.CorrelationID)
		},
	}
}

// reported writes down that a message was accepted. Messages that were not sent
// through this outbox are none of its business.
func (s *store) reported(ctx context.Context, messageID string, ids ...string) error {
	for _, id := range ids {
		if !isID(id) {
			continue
		}
		err := s.change(ctx, id, func(r row) (row, error) { return r.reported(messageID), nil })
		if !errors.Is(err, errNoRow) {
			return err
		}
	}
	return nil
}

// isID reports whether a text can be what Enqueue returned. What comes by
// callback may be anything, even what a database does not take as a text.
func isID(text string) bool {
	return len(text) == 26 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

// newReceiver takes callbacks at /sinch. It needs no nonces: a copy of a callback
// changes nothing. An error lets Sinch come again.
func newReceiver(secret string, s *store) (http.Handler, error) {
	handler, err := webhook.NewHandler([]string{secret}, handlers(s))
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/sinch", handler)
	return mux, nil
}

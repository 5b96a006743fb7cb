package main

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"log"
	"math/big"
	"sync"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

const (
	validity = 5 * time.Minute // of a code
	guesses  = 5               // that may be wrong
	again    = 5 * time.Second // before an SMS that was not accepted is tried again
)

// codes sends one-time codes by WhatsApp, and by SMS to whom that does not reach.
type codes struct {
	client     *sinch.Client
	appID      string
	properties map[conversation.ChannelPropertyKeys]string // of the SMS, such as its sender
	template   string                                      // the name of the WhatsApp template
	patience   time.Duration                               // before a code that has not arrived goes by SMS
	store      *store

	ctx     context.Context // of what goes on after send has returned
	pending sync.WaitGroup
}

// send sends a code to a phone number, and returns by what it is checked later.
//
// What is known is on the disk before each step, so a program that dies at any
// point goes on there when it is started again, see resume.
func (c *codes) send(ctx context.Context, number string) (id string, err error) {
	code, err := rand.Int(rand.Reader, big.NewInt(1_000_000))
	if err != nil {
		return "", err
	}
	id = rand.Text()
	now := time.Now()
	waiting := login{
		Number: number, Code: fmt.Sprintf("%06d", code), Expires: now.Add(validity),
		Stage: byWhatsApp, SMSAt: now.Add(c.patience),
	}
	if err := c.store.put(id, waiting); err != nil {
		return "", err
	}
	_, err = c.client.Messages.SendMessage(ctx, c.message(id, waiting))
	if err != nil && !errors.Is(err, sinch.ErrOutcomeUnknown) {
		log.Printf("code %s goes by SMS: %v", id, err)
		waiting.SMSAt = time.Now()
		if err := c.store.put(id, waiting); err != nil {
			return "", err
		}
	}
	c.schedule(id, waiting)
	return id, nil
}

// resume goes on with what an earlier run of the program left.
func (c *codes) resume() {
	for id, left := range c.store.all() {
		// Nobody knows what became of an SMS that was about to be sent. A code that
		// comes twice does no harm, and one that never comes locks somebody out.
		if left.Stage == bySMS {
			left.SMSAt = time.Now()
		}
		if left.Stage != sent {
			c.schedule(id, left)
		}
	}
}

// schedule sends the code by SMS when its time has come, unless it has got on
// by then.
func (c *codes) schedule(id string, waiting login) {
	c.pending.Go(func() {
		timer := time.NewTimer(time.Until(waiting.SMSAt))
		defer timer.Stop()
		select {
		case <-c.ctx.Done():
		case <-timer.C:
			c.fallBack(id, waiting.Stage)
		}
	})
}

// fallBack sends the code by SMS if it is still at the stage, and valid.
func (c *codes) fallBack(id string, at stage) {
	now, changed, err := c.store.change(id, func(l *login) bool {
		if l.Stage != at || time.Now().After(l.Expires) {
			return false
		}
		l.Stage = bySMS
		return true
	})
	if err != nil || !changed {
		c.note(id, err)
		return
	}
	_, err = c.client.Messages.SendMessage(c.ctx, c.message(id, now))
	switch {
	case err == nil, errors.Is(err, sinch.ErrOutcomeUnknown):
		// It is on its way, or may be. Whoever gets nothing asks for another code.
		_, _, err := c.store.change(id, func(l *login) bool { l.Stage = sent; return true })
		c.note(id, err)
	case errors.Is(err, sinch.ErrUnavailable), errors.Is(err, sinch.ErrRateLimited):
		now.SMSAt = time.Now().Add(again)
		c.schedule(id, now)
	default:
		c.note(id, err)
	}
}

func (c *codes) note(id string, err error) {
	if err != nil {
		log.Printf("code %s: %v", id, err)
	}
}

// message is the code as a message over the channel of the login.
func (c *codes) message(id string, l login) conversation.SendMessageRequest {
	content := conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: l.Code + " is your code."}}
	channel := sinch.SMS
	if l.Stage == byWhatsApp { // which takes nothing but templates from those to whom nobody has written
		content = conversation.AppMessage{TemplateMessage: &conversation.TemplateMessage{
			ChannelTemplate: map[conversation.ConversationChannel]conversation.TemplateReference{
				sinch.WhatsApp: {
					TemplateID:   c.template,
					LanguageCode: new("en"),
					Parameters:   map[string]string{"body[1]text": l.Code, "button[0]url[1]text": l.Code},
				},
			},
		}}
		channel = sinch.WhatsApp
	}
	request := sinch.NewMessage(c.appID, sinch.To(channel, l.Number), content)
	request.ChannelProperties = c.properties
	request.MessageMetadata = &id
	request.TTL = sinch.TTL(time.Until(l.Expires))
	return request
}

// handlers take the delivery reports of the codes.
func (c *codes) handlers() webhook.Handlers {
	return webhook.Handlers{
		MessageDelivery: func(_ context.Context, event *conversation.MessageDeliveryReceiptEvent) error {
			report := event.MessageDeliveryReport
			if report == nil || report.ChannelIdentity == nil || report.ChannelIdentity.Channel != sinch.WhatsApp {
				return nil
			}
			switch report.Status {
			case conversation.DeliveryStatusDelivered, conversation.DeliveryStatusRead:
				_, _, err := c.store.change(report.Metadata, func(l *login) bool { l.Stage = sent; return true })
				return err
			case conversation.DeliveryStatusFailed:
				waiting, changed, err := c.store.change(report.Metadata, func(l *login) bool {
					l.SMSAt = time.Now()
					return l.Stage == byWhatsApp
				})
				if changed && err == nil {
					c.schedule(report.Metadata, waiting)
				}
				return err
			}
			return nil
		},
	}
}

// check reports whether code is the one that was sent, which it is once.
func (c *codes) check(id, code string) (bool, error) {
	checked, known, err := c.store.change(id, func(l *login) bool {
		l.Guesses++
		return true
	})
	if err != nil || !known {
		return false, err
	}
	right := subtle.ConstantTimeCompare([]byte(checked.Code), []byte(code)) == 1
	valid := checked.Guesses <= guesses && time.Now().Before(checked.Expires)
	if right && valid {
		return true, c.store.remove(id)
	}
	return false, nil
}

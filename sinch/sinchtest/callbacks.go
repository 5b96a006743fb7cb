package sinchtest

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

const (
	callbackTimeout = 10 * time.Second // of one attempt
	keptAnswer      = 4 << 10          // bytes of a receiver's answer
	maxDeliveries   = 64               // attempts at the same time
)

// Callback is an event that was posted to a webhook, or is about to be.
type Callback struct {
	// ID names the callback for [Handler.Repeat].
	ID string
	// Time is when the event happened.
	Time time.Time
	// Target is the URL of the webhook, or the callback_url of the send.
	Target string
	// Trigger is what the webhook is subscribed to.
	Trigger conversation.WebhookTrigger
	// Event is the body, but for BATCH_STATUS_UPDATE.
	Event conversation.ConversationWebhookEvent
	// Batch is the body for BATCH_STATUS_UPDATE, and nil for any other trigger.
	Batch *batch.BatchStatusUpdateEvent
	// Attempts is how often it was posted so far.
	Attempts int
	// Status is that of the latest answer; 0 if there was none.
	Status int
	// Delivered reports whether an answer was 2xx.
	Delivered bool
	// Refused reports whether an answer was final without being 2xx: neither 429
	// nor 5xx. Sinch does not post the event again.
	Refused bool
	// Header is that of the latest attempt, with its signature.
	Header http.Header
	// Answer is the beginning of the body of the latest answer, up to 4 KiB.
	Answer []byte
	// Problem is why there was no answer to the latest attempt; empty if there
	// was one.
	Problem string
}

// content returns what is posted, and the API and the schema that describe it.
func (c *Callback) content() (body any, api, schema string) {
	if c.Batch != nil {
		return c.Batch, batch.API, "BatchStatusUpdateEvent"
	}
	return c.Event, conversation.API, "ConversationWebhookEvent"
}

// callback is an event for whoever is subscribed to it.
type callback struct {
	appID    string // empty: the event belongs to the project
	override string // callback_url
	trigger  conversation.WebhookTrigger
	event    conversation.ConversationWebhookEvent
	batch    *batch.BatchStatusUpdateEvent // in place of event
}

// emit queues an event of an app, or of the project if appID is empty, for the
// webhooks.
func (s *store) emit(appID string, trigger conversation.WebhookTrigger, event conversation.ConversationWebhookEvent) {
	s.emitTo(nil, appID, trigger, event)
}

// emitTo queues an event for override instead of the webhooks, unless it is
// nil or empty.
func (s *store) emitTo(override *string, appID string, trigger conversation.WebhookTrigger, event conversation.ConversationWebhookEvent) {
	event.AppID, event.ProjectID = appID, s.projectID
	event.EventTime = s.now
	if event.AcceptedTime.IsZero() {
		event.AcceptedTime = s.now
	}
	s.outbox = append(s.outbox, callback{appID: appID, override: value(override), trigger: trigger, event: event})
}

func (s *store) takeOutbox() []callback {
	taken := s.outbox
	s.outbox = nil
	return taken
}

// callbackIdentity returns an identity as callbacks have it: that of SMS comes
// without the plus.
func callbackIdentity(i *conversation.ChannelIdentity) *conversation.ChannelIdentity {
	if i == nil || i.Channel != conversation.ConversationChannelSMS {
		return i
	}
	plain := *i
	plain.Identity = strings.TrimPrefix(plain.Identity, "+")
	return &plain
}

// callbackContact returns a contact as callbacks have it; see callbackIdentity.
func callbackContact(contact conversation.Contact) *conversation.Contact {
	contact.ChannelIdentities = slices.Clone(contact.ChannelIdentities)
	for i := range contact.ChannelIdentities {
		contact.ChannelIdentities[i] = *callbackIdentity(&contact.ChannelIdentities[i])
	}
	return &contact
}

// target is where callbacks go.
type target struct {
	url, secret string
	credentials clientCredentials
}

// targets returns where an event goes.
func (s *store) targets(c callback) []target {
	if c.override != "" {
		t := target{url: c.override}
		if app, err := s.apps.get(c.appID); err == nil && app.CallbackSettings != nil {
			t.secret = value(app.CallbackSettings.SecretForOverriddenCallbackURLs)
		}
		return []target{t}
	}
	var targets []target
	for _, w := range s.webhooks.all() {
		if (c.appID == "" || value(w.AppID) == c.appID) && value(w.TargetType) == conversation.WebhookTargetTypeHTTP && slices.Contains(w.Triggers, c.trigger) {
			targets = append(targets, target{w.Target, value(w.Secret), clientCredentialsOf(w.ClientCredentials)})
		}
	}
	return targets
}

// posted is a callback with its body, which does not follow the state.
type posted struct {
	Callback
	target  target
	body    []byte
	signed  http.Header // the header that repeats have as well; nil before the first attempt
	settled bool        // neither Sinch nor anybody who waits has more to do with it
}

// dispatch starts the delivery of what one request caused, to each target in
// the order in which it happened. It is called with the state locked.
func (h *Handler) dispatch(outbox []callback) {
	var order []target
	queues := map[target][]*posted{}
	for _, c := range outbox {
		for _, t := range h.store.targets(c) {
			if queues[t] == nil {
				order = append(order, t)
			}
			p := &posted{target: t, Callback: Callback{
				ID: h.store.nextID(), Time: h.store.now, Target: t.url, Trigger: c.trigger, Event: c.event, Batch: c.batch,
			}}
			body, _, _ := p.content()
			p.body = mustJSON(body)
			queues[t] = append(queues[t], p)
			h.callbacks.all = append(h.callbacks.all, p)
		}
	}
	for _, t := range order {
		h.callbacks.deliver(queues[t])
	}
}

// dispatcher delivers callbacks.
type dispatcher struct {
	handler *Handler
	done    context.Context // ends with the handler's, or with Reset
	end     context.CancelFunc
	client  *http.Client
	tokens  *callbackTokens
	slots   chan struct{}
	all     []*posted // guarded by the handler's lock, with their fields
	pending int       // of all those that are not settled; likewise
}

func newDispatcher(h *Handler) *dispatcher {
	var transport http.RoundTripper = &http.Transport{MaxIdleConnsPerHost: maxDeliveries, IdleConnTimeout: time.Minute}
	if h.settings.receiver != nil {
		transport = direct{h.settings.receiver, h}
	}
	d := &dispatcher{
		handler: h,
		client: &http.Client{
			Transport: transport,
			// An answer that is not 2xx is no success, so nothing is followed.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
			Timeout:       callbackTimeout,
		},
		slots: make(chan struct{}, maxDeliveries),
	}
	d.done, d.end = context.WithCancel(h.done)
	d.tokens = newCallbackTokens(d.done, d.client)
	return d
}

// deliver posts what is for one target, in order. What has to be repeated does
// not hold up the rest.
func (d *dispatcher) deliver(queue []*posted) {
	if d.done.Err() != nil {
		return
	}
	d.pending += len(queue)
	d.handler.running.Go(func() {
		for _, p := range queue {
			d.check(p)
			if d.done.Err() != nil {
				return
			}
			if d.post(p, d.handler.settings.assumes(RepeatsAreSignedAnew)) {
				d.handler.running.Go(func() { d.repeat(p) })
			}
		}
	})
}

// check reports a callback that the document does not allow.
func (d *dispatcher) check(p *posted) {
	h := d.handler
	_, api, schema := p.content()
	h.checkValue(h.documents[api], "the callback "+string(p.Trigger), h.documents[api].schemas[schema].Value, p.body)
}

// repeat posts a callback until it is settled or the dispatcher ends.
func (d *dispatcher) repeat(p *posted) {
	h := d.handler
	for backoff := range h.settings.backoffs() {
		if !h.clock.sleepUntil(d.done, h.clock.now().Add(backoff)) || d.isSettled(p) || !d.post(p, h.settings.assumes(RepeatsAreSignedAnew)) {
			return
		}
	}
}

// isSettled reports whether [Handler.Repeat] delivered what waits for its next
// attempt.
func (d *dispatcher) isSettled(p *posted) bool {
	d.handler.mu.Lock()
	defer d.handler.mu.Unlock()
	return p.settled
}

// post makes one attempt and reports whether another one is to follow.
func (d *dispatcher) post(p *posted, signAnew bool) (again bool) {
	o := d.attempt(p, signAnew)
	d.handler.mu.Lock()
	defer d.handler.mu.Unlock()
	p.Attempts++
	p.Status, p.Header, p.Answer, p.Problem = o.status, o.header, o.answer, o.problem
	p.Delivered = p.Delivered || o.status/100 == 2
	again = !p.Delivered && repeated(o.status)
	p.Refused = !p.Delivered && !again
	if !again && !p.settled {
		p.settled = true
		d.pending--
	}
	d.handler.notify()
	return again
}

// Repeat posts a callback once more, signed anew, as Sinch may when it is not
// sure that the first one arrived. The error says that there is no callback
// with this ID; what comes of it is in [Handler.Callbacks].
func (h *Handler) Repeat(id string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	d := h.callbacks
	for _, p := range d.all {
		if p.ID == id && d.done.Err() == nil {
			h.running.Go(func() { d.post(p, true) })
			return nil
		}
	}
	return fmt.Errorf("sinchtest: Repeat: %w", notFound("callback", id))
}

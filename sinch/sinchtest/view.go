package sinchtest

import (
	"encoding/json"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
)

// The views are what the dump and the page show. Their JSON is that of the
// document wherever the document has a name for it.

// messageView is a message in either direction.
type messageView struct {
	AppID    string                               `json:"app_id"`
	Message  conversation.ConversationMessage     `json:"message"`
	Content  json.RawMessage                      `json:"content,omitempty"` // what its channel shows instead
	Reports  []conversation.MessageDeliveryReport `json:"reports,omitempty"`
	BatchID  string                               `json:"batch_id,omitempty"`
	Attempts int                                  `json:"attempts,omitempty"`
}

func (s *store) viewMessage(m *message) messageView {
	v := messageView{AppID: m.appID, Message: m.stored, Content: s.shownContent(m)}
	if m.sent != nil {
		v.Reports, v.BatchID, v.Attempts = m.sent.reports, m.sent.batchID, m.sent.attempts
	}
	return v
}

// shownContent returns what a channel shows where that is not the message
// itself: content for this channel alone, or a template with its parameters
// filled in. It is nil if there is nothing else, or no such template.
func (s *store) shownContent(m *message) json.RawMessage {
	app := m.stored.AppMessage
	if app == nil {
		return nil
	}
	override, found := app.ExplicitChannelOmniMessage[value(m.stored.ChannelIdentity).Channel]
	switch {
	case found && override.TemplateReference != nil:
		return s.filledTemplate(*override.TemplateReference)
	case found:
		return mustJSON(override)
	case app.TemplateMessage != nil && app.TemplateMessage.OmniTemplate != nil:
		return s.filledTemplate(*app.TemplateMessage.OmniTemplate)
	}
	return nil
}

func (s *store) filledTemplate(reference conversation.TemplateReferenceWithVersion) json.RawMessage {
	t, err := s.templates.get(reference.TemplateID)
	if err != nil {
		return nil
	}
	language := t.DefaultTranslation
	if reference.LanguageCode != nil {
		language = *reference.LanguageCode
	}
	for _, translation := range t.Translations {
		if value(translation.LanguageCode) != language || reference.Version != "latest" && value(translation.Version) != reference.Version {
			continue
		}
		return fill(mustJSON(contentOf(translation)), reference.Parameters)
	}
	return nil
}

// contentOf leaves out what a translation has beside its content.
func contentOf(t template.V2TemplateTranslation) template.V2TemplateTranslation {
	t.LanguageCode, t.Version, t.Variables, t.ChannelTemplateOverrides = nil, nil, nil, nil
	t.CreateTime, t.UpdateTime = time.Time{}, time.Time{}
	return t
}

// inboundEvent is an event of a contact.
type inboundEvent struct {
	AppID string                          `json:"app_id"`
	Event *conversation.EventInboundEvent `json:"event"`
}

// callbackView is a callback with what came of its latest attempt.
type callbackView struct {
	ID        string                      `json:"id"`
	Time      time.Time                   `json:"time"`
	Target    string                      `json:"target"`
	Trigger   conversation.WebhookTrigger `json:"trigger"`
	Body      string                      `json:"body"`
	Signed    bool                        `json:"signed"`
	Header    map[string]string           `json:"header,omitempty"`
	Attempts  int                         `json:"attempts"`
	Delivered bool                        `json:"delivered"`
	Status    int                         `json:"status,omitempty"`
	Answer    string                      `json:"answer,omitempty"`
	Problem   string                      `json:"problem,omitempty"`
}

func viewCallback(p *posted) callbackView {
	return callbackView{
		ID: p.ID, Time: p.Time, Target: shownURL(p.Target), Trigger: p.Trigger, Body: shownBody(p.body),
		Signed: p.target.secret != "", Header: shownHeader(p.Header),
		Attempts: p.Attempts, Delivered: p.Delivered, Status: p.Status, Answer: shownBody(p.Answer),
		Problem: p.Problem,
	}
}

// requestView is a request with its answer.
type requestView struct {
	ID        int               `json:"id"`
	Time      time.Time         `json:"time"`
	Operation string            `json:"operation,omitempty"`
	Method    string            `json:"method"`
	Path      string            `json:"path"`
	Query     string            `json:"query,omitempty"`
	Header    map[string]string `json:"header"`
	Body      string            `json:"body,omitempty"`
	Status    int               `json:"status"`
	Answer    string            `json:"answer,omitempty"`
}

func viewRequest(id int, r Request) requestView {
	return requestView{
		ID: id, Time: r.Time.UTC(), Operation: string(r.Operation), Method: r.Method, Path: r.Path, Query: r.Query,
		Header: shownHeader(r.Header), Body: shownBody(r.Body), Status: r.Status, Answer: shownBody(r.Answer),
	}
}

// dump returns all that there is, as JSON.
func (h *Handler) dump() []byte {
	now := h.Now()
	h.mu.Lock()
	defer h.mu.Unlock()
	s := h.store
	d := struct {
		Now           time.Time                        `json:"now"`
		ProjectID     string                           `json:"project_id"`
		AppID         string                           `json:"app_id"`
		Apps          []conversation.AppResponse       `json:"apps"`
		Webhooks      []conversation.Webhook           `json:"webhooks"`
		Contacts      []conversation.Contact           `json:"contacts"`
		Conversations []conversation.Conversation      `json:"conversations"`
		Messages      []messageView                    `json:"messages"`
		Events        []conversation.ConversationEvent `json:"events"`
		Inbound       []inboundEvent                   `json:"inbound_events"`
		Templates     []template.V2Template            `json:"templates"`
		Callbacks     []callbackView                   `json:"callbacks"`
		Requests      []requestView                    `json:"requests"`
	}{
		Now: now, ProjectID: h.ProjectID(), AppID: h.AppID(),
		Apps: values(&s.apps), Webhooks: values(&s.webhooks), Contacts: values(&s.contacts),
		Conversations: values(&s.conversations), Events: values(&s.events), Templates: values(&s.templates),
		Inbound: s.inbound,
	}
	for _, m := range s.messages.all() {
		d.Messages = append(d.Messages, s.viewMessage(m))
	}
	for _, p := range h.callbacks.all {
		d.Callbacks = append(d.Callbacks, viewCallback(p))
	}
	for i, r := range h.requests {
		d.Requests = append(d.Requests, viewRequest(i, r))
	}
	return blot(mustJSON(d))
}

func values[T any](c *collection[T]) []T {
	var all []T
	for _, value := range c.all() {
		all = append(all, *value)
	}
	return all
}

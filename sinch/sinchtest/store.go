package sinchtest

import (
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/gen/template"
)

// store is the state of the project. Its methods are called one at a time.
type store struct {
	projectID string
	now       time.Time // of the request under way
	ids       idSource

	apps          collection[conversation.AppResponse]
	contacts      collection[conversation.Contact]
	identities    identities // of contacts
	conversations collection[conversation.Conversation]
	messages      collection[message]
	events        collection[conversation.ConversationEvent]
	inbound       []inboundEvent // which Sinch does not list
	webhooks      collection[conversation.Webhook]
	consents      consents
	settings      *conversation.ProjectSettingsSettings // nil before they are created
	templates     collection[template.V2Template]
	batches       collection[messageBatch]

	later     func(at time.Time, f func(*store) error) // see Handler.later
	outcomes  map[place][]conversation.MessageDeliveryReport
	dialogues map[dialogue]*memory
	assumes   func(Assumption) bool
	outbox    []callback // of the request under way
}

func newStore(settings settings, later func(time.Time, func(*store) error)) *store {
	s := &store{
		projectID:     settings.projectID,
		apps:          newCollection[conversation.AppResponse]("app"),
		contacts:      newCollection[conversation.Contact]("contact"),
		identities:    identities{},
		conversations: newCollection[conversation.Conversation]("conversation"),
		messages:      newCollection[message]("message"),
		events:        newCollection[conversation.ConversationEvent]("event"),
		webhooks:      newCollection[conversation.Webhook]("webhook"),
		consents:      consents{},
		templates:     newCollection[template.V2Template]("template"),
		batches:       newCollection[messageBatch]("batch"),
		later:         later,
		outcomes:      map[place][]conversation.MessageDeliveryReport{},
		dialogues:     map[dialogue]*memory{},
		assumes:       settings.assumes,
	}
	s.addApp(settings.appID, conversation.AppResponse{
		ChannelCredentials: everyChannel(),
		DisplayName:        "sinchtest",
		ProcessingMode:     conversation.ProcessingModeConversation,
	})
	return s
}

func (s *store) nextID() string { return s.ids.next(s.now) }

// value returns what a pointer points to, or the zero value for nil.
func value[T any](p *T) T {
	var zero T
	if p == nil {
		return zero
	}
	return *p
}

// matches reports whether a filter is not given or is what it is compared to.
func matches[T comparable](filter *T, actual T) bool {
	return filter == nil || *filter == actual
}

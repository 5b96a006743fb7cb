package sinch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// What [MessagesService.FindSent] says when it has no message to return.
var (
	// ErrNotListedYet means that Sinch lists no such message now. It is no
	// proof that there will be none: see [MessagesService.FindSent].
	ErrNotListedYet = errors.New("no such message is listed yet")
	// ErrUnknowable means that asking again is of no use: Sinch does not keep
	// what would have to be found, or lists messages that cannot be told from
	// the one that is looked for. The text says which.
	ErrUnknowable = errors.New("nobody can know whether it was sent")
)

const (
	// clockMargin is how much the caller's clock may be ahead of Sinch's.
	clockMargin = time.Minute
	// searchPage is small enough for pages of the largest messages to stay
	// below maxBody.
	searchPage = 100
)

// FindSent looks for the message of a send whose outcome is unknown among those
// that Sinch lists. request is what was sent and since is when, before the
// first attempt:
//
//	since := time.Now()
//	sent, err := client.Messages.SendMessage(ctx, request)
//	if errors.Is(err, sinch.ErrOutcomeUnknown) {
//		// wait, and then
//		found, err := client.Messages.FindSent(ctx, request, since)
//	}
//
// It returns one of these:
//
//   - A message that was accepted since then, for the same recipient and with
//     the same content, metadata and, if Sinch shows it, correlation ID. The
//     send was carried out.
//   - [ErrNotListedYet]: Sinch lists none.
//   - [ErrUnknowable]: nobody can know.
//   - An [*Error]: the request is malformed, since is zero or in the future, or
//     Sinch could not be asked.
//
// # What none is worth
//
// How long a message takes from being accepted to being listed is documented
// nowhere, and a request that timed out here may still be on its way through a
// gateway. So wait for a minute before the first look, longer than an attempt
// may take, and look again for some minutes. Even then [ErrNotListedYet] proves
// nothing, and whoever sends again may send twice. Send again only where a
// second message is better than none, and let a person decide elsewhere. A
// delivery report with the metadata of the request, which comes by webhook,
// proves that it was accepted.
//
// # What tells messages apart
//
// Give each message a message_metadata that no other has, for example the ID of
// the order that it is about. Without one, the same content to the same
// recipient is one and the same message to FindSent. If there are two of them,
// or one that was accepted shortly before since, the result is ErrUnknowable.
// But an earlier message may be taken for the one that is looked for if the
// caller's clock is behind Sinch's. So compare the ID of what is found with
// those that you know.
//
// Sinch may list content with members added, in another order or form, or as
// what was made of a template. All that was asked for has to be there; what is
// added does not count. If the metadata is the same and the content is not, or
// a template was asked for and another kind of message is listed, the result is
// ErrUnknowable.
//
// # What Sinch keeps
//
// In CONVERSATION mode, messages are kept for the days of the app's
// retention_policy. In DISPATCH mode, the default for new apps, and with
// processing_strategy DISPATCH_ONLY, they are kept for those of its
// dispatch_retention_policy: 0 by default, and then the result is always
// ErrUnknowable. One day is enough to look for messages. Where none is found and
// since is longer ago than messages are kept, the result is ErrUnknowable, too.
//
// The caller's clock may be up to a minute ahead of Sinch's. The search takes
// the operations App_GetApp and, for each identity of the recipient and each
// 100 messages that it was sent since, Messages_ListMessages; options are those
// of each of these calls.
func (s *MessagesService) FindSent(ctx context.Context, request conversation.SendMessageRequest, since time.Time, opts ...CallOption) (*conversation.ConversationMessage, error) {
	if err := checkSearch(request, since); err != nil {
		return nil, refused(listOperation, err)
	}
	wanted, err := newSearch(request, since)
	if err != nil {
		return nil, refused(listOperation, err)
	}
	if request.Recipient.ContactID == nil && request.Recipient.IdentifiedBy == nil {
		return nil, unknowable("the recipient is of a kind that this version does not know")
	}
	app, err := s.apps.GetApp(ctx, request.AppID, opts...)
	if err != nil {
		return nil, err
	}
	source, kept := retention(app, request)
	if kept == 0 {
		return nil, unknowable("the app keeps no DISPATCH messages: the ttl_days of its dispatch_retention_policy are 0")
	}
	if source == conversation.MessageSourceDispatchSource && request.Recipient.ContactID != nil {
		return nil, unknowable("DISPATCH messages are not listed by contact")
	}
	for _, query := range wanted.queries(source) {
		for listed, err := range s.AllMessages(ctx, append(slices.Clip(opts), query)...) {
			if err != nil {
				return nil, err
			}
			if wanted.take(&listed) {
				return &listed, nil
			}
		}
	}
	return wanted.result(int64(time.Since(since)/(24*time.Hour)) >= kept)
}

// listOperation is the operation that FindSent is about in its errors.
const listOperation = "Messages_ListMessages"

func checkSearch(request conversation.SendMessageRequest, since time.Time) error {
	if err := checkSend(request.AppID, request.Recipient, checkContent(&request.Message)); err != nil {
		return err
	}
	if since.IsZero() || time.Until(since) > 0 {
		return errors.New("since is zero or in the future: it is when the message was sent")
	}
	return nil
}

// retention returns where Sinch keeps the message of a request, and for how many
// days; without an end if the app does not say.
func retention(app *conversation.AppResponse, request conversation.SendMessageRequest) (source conversation.MessageSource, days int64) {
	dispatchOnly := request.ProcessingStrategy != nil && *request.ProcessingStrategy == conversation.ProcessingStrategyDispatchOnly
	if !dispatchOnly && app.ProcessingMode == conversation.ProcessingModeConversation {
		policy := app.RetentionPolicy
		if policy == nil || policy.TTLDays == nil || *policy.TTLDays == 0 ||
			policy.RetentionType != nil && *policy.RetentionType == conversation.RetentionPolicyTypePersistRetentionPolicy {
			return conversation.MessageSourceConversationSource, math.MaxInt64
		}
		return conversation.MessageSourceConversationSource, *policy.TTLDays
	}
	policy := app.DispatchRetentionPolicy
	if policy == nil || policy.TTLDays == nil {
		return conversation.MessageSourceDispatchSource, 0 // the documented default
	}
	return conversation.MessageSourceDispatchSource, *policy.TTLDays
}

func unknowable(why string) error {
	return fmt.Errorf("sinch: FindSent: %w: %s", ErrUnknowable, why)
}

// search is what FindSent looks for, and what it has seen so far.
type search struct {
	request  conversation.SendMessageRequest
	content  any // the JSON of the message
	metadata string
	since    time.Time

	found *conversation.ConversationMessage // without metadata
	doubt string                            // why nobody can know; empty for no reason
}

func newSearch(request conversation.SendMessageRequest, since time.Time) (*search, error) {
	content, err := contentOf(request.Message)
	if err != nil {
		return nil, fmt.Errorf("message: %w", err)
	}
	s := &search{request: request, content: content, since: since}
	if request.MessageMetadata != nil {
		s.metadata = *request.MessageMetadata
	}
	return s, nil
}

// queries returns the lists that the message may be in: that of the contact, or
// of each identity. A phone number may be listed with and without its plus.
func (s *search) queries(source conversation.MessageSource) []conversation.ListMessagesParams {
	query := conversation.ListMessagesParams{
		AppID:          &s.request.AppID,
		MessagesSource: &source,
		Direction:      new(conversation.ConversationDirectionToContact),
		StartTime:      new(s.since.Add(-clockMargin)),
		View:           new(conversation.ConversationMessagesViewWithMetadata),
		PageSize:       new(int32(searchPage)),
	}
	if s.request.Recipient.ContactID != nil {
		query.ContactID = s.request.Recipient.ContactID
		return []conversation.ListMessagesParams{query}
	}
	var queries []conversation.ListMessagesParams
	for _, identity := range s.request.Recipient.IdentifiedBy.ChannelIdentities {
		query.ChannelIdentity = &identity.Identity
		queries = append(queries, query)
		digits := strings.TrimPrefix(identity.Identity, "+")
		if strings.Trim(digits, "0123456789") != "" {
			continue
		}
		if digits == identity.Identity {
			digits = "+" + digits
		}
		query.ChannelIdentity = &digits
		queries = append(queries, query)
	}
	return queries
}

// take looks at a listed message and reports whether it is certainly the one.
// Without metadata that can only be said when all have been looked at.
func (s *search) take(listed *conversation.ConversationMessage) bool {
	if !s.concerns(listed) {
		return false
	}
	content, err := contentOf(*listed.AppMessage)
	same := err == nil && contains(content, s.content)
	switch {
	case same && s.metadata != "":
		return true
	case same && s.found != nil && s.found.ID != "" && s.found.ID == listed.ID:
		// Two lists have it.
	case same && (s.found != nil || listed.AcceptTime.Before(s.since)):
		s.doubt = "what is listed may be another message like it; give each a message_metadata of its own"
	case same:
		s.found = listed
	case s.metadata != "":
		s.doubt = "a message with this metadata is listed, but its content is another"
	case s.request.Message.TemplateMessage != nil && listed.AppMessage.TemplateMessage == nil:
		s.doubt = "what is listed may have been made of the template"
	}
	return false
}

// concerns reports whether all but the content of a listed message is as that
// of the request. What Sinch does not show counts as the same.
func (s *search) concerns(listed *conversation.ConversationMessage) bool {
	request := &s.request
	switch {
	case listed.AppMessage == nil,
		listed.Injected,
		listed.Direction != "" && listed.Direction != conversation.ConversationDirectionToContact,
		!listed.AcceptTime.IsZero() && listed.AcceptTime.Before(s.since.Add(-clockMargin)),
		listed.Metadata != s.metadata:
		return false
	}
	if shown, ok := listed.AdditionalProperties["correlation_id"]; ok && request.CorrelationID != nil {
		var correlation string
		if json.Unmarshal(shown, &correlation) == nil && correlation != *request.CorrelationID {
			return false
		}
	}
	if to := request.Recipient.ContactID; to != nil {
		return listed.ContactID == "" || listed.ContactID == *to
	}
	return listed.ChannelIdentity == nil || s.sentTo(listed.ChannelIdentity)
}

// sentTo reports whether the request goes to an identity. Its channel may be
// that of any identity in the request, or one of the channels to try.
func (s *search) sentTo(listed *conversation.ChannelIdentity) bool {
	identities := s.request.Recipient.IdentifiedBy.ChannelIdentities
	return slices.ContainsFunc(identities, func(i conversation.ChannelRecipientIdentity) bool {
		return strings.TrimPrefix(i.Identity, "+") == strings.TrimPrefix(listed.Identity, "+")
	}) && (slices.Contains(s.request.ChannelPriorityOrder, listed.Channel) ||
		slices.ContainsFunc(identities, func(i conversation.ChannelRecipientIdentity) bool { return i.Channel == listed.Channel }))
}

// result is what is known when all messages have been looked at.
func (s *search) result(expired bool) (*conversation.ConversationMessage, error) {
	switch {
	case s.doubt != "":
		return nil, unknowable(s.doubt)
	case s.found != nil:
		return s.found, nil
	case expired:
		return nil, unknowable("the app keeps messages for a shorter time than has passed")
	}
	return nil, fmt.Errorf("sinch: FindSent: %w", ErrNotListedYet)
}

// contentOf returns the JSON of a message.
func contentOf(message conversation.AppMessage) (content any, err error) {
	data, err := call.Encode(message)
	if err != nil {
		return nil, err
	}
	return decodeExact(data)
}

// decodeExact decodes JSON and leaves its numbers as they are.
func decodeExact(data []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// contains reports whether all that was sent is listed: each value that is not
// the zero value, which Sinch may leave out.
func contains(listed, sent any) bool {
	switch sent := sent.(type) {
	case map[string]any:
		object, ok := listed.(map[string]any)
		if !ok {
			return false
		}
		for name, value := range sent {
			if object[name] == nil && blank(value) {
				continue
			}
			if !contains(object[name], value) {
				return false
			}
		}
		return true
	case []any:
		list, ok := listed.([]any)
		return ok && slices.EqualFunc(list, sent, contains)
	case json.Number:
		return sameNumber(listed, sent)
	case string:
		text, ok := listed.(string)
		return ok && (text == sent || sameTime(text, sent) || containsObject(text, sent))
	}
	return listed == sent
}

func blank(value any) bool {
	switch value := value.(type) {
	case []any:
		return len(value) == 0
	case json.Number:
		return sameNumber(json.Number("0"), value)
	}
	return value == nil || value == "" || value == false
}

// sameNumber compares as many digits as Sinch keeps of coordinates, which it
// declares as float. Protocol Buffers write large numbers as strings.
func sameNumber(listed any, sent json.Number) bool {
	if text, ok := listed.(string); ok {
		listed = json.Number(text)
	}
	number, ok := listed.(json.Number)
	if !ok {
		return false
	}
	a, err := strconv.ParseFloat(number.String(), 64)
	b, err2 := sent.Float64()
	return number == sent || err == nil && err2 == nil && float32(a) == float32(b)
}

// sameTime reports whether two texts are the same moment in different forms.
func sameTime(listed, sent string) bool {
	a, err := time.Parse(time.RFC3339, listed)
	b, err2 := time.Parse(time.RFC3339, sent)
	return err == nil && err2 == nil && a.Equal(b)
}

// containsObject is for the content of a channel that a message holds as the
// text of a JSON object.
func containsObject(listed, sent string) bool {
	a, err := decodeExact([]byte(listed))
	b, err2 := decodeExact([]byte(sent))
	_, object := b.(map[string]any)
	return err == nil && err2 == nil && object && contains(a, b)
}

package webhook

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"slices"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// IdempotencyKey returns a text that is the same for every delivery of this
// event and another one for every other event. Sinch delivers an event until
// it gets a 2xx answer that it understands, so sooner or later an event comes
// twice; a handler that stores the key with its work, and does nothing if the
// key is there, does the work once.
//
// The key is made of the app, which is empty where an event concerns the whole
// project, the payload key, and what makes an event of that kind another one:
// the ID of what it is about, its status, the channel, the identity there, and
// the time at which it happened, or else at which Sinch accepted it. A kind of
// which a callback has no ID, and a callback that lacks the ID, or a time that can
// be read, have the SHA-256 of [Event.Raw] instead, and so has an unknown kind,
// whose payload key is left out. The order of members, white space between values
// and the spelling of texts do not count in it, nor does that of a fraction, which
// is a 64-bit number: it is the same as long as Sinch repeats the same JSON, and for
// an event that has been through JSON in a queue.
//
// It has no more than printable ASCII without spaces, mostly less than 150 bytes.
// Identities, such as phone numbers, are in it as hashes without a secret: they
// cannot be read, but who has a list of numbers can find out which it is.
func (e *Event) IdempotencyKey() string {
	var kind string
	if e.kind != nil { // of others, it may depend on the order which member it is
		kind = e.kind.key
	}
	key := url.QueryEscape(e.AppID) + "/" + kind
	for _, part := range e.identityParts() {
		key += "/" + url.QueryEscape(part) // so that a slash separates parts
	}
	return key
}

func (e *Event) identityParts() []string {
	var i identity
	if e.kind != nil {
		i = e.kind.identity(e.payload)
	}
	happened := e.EventTime
	if !isKnown(happened) {
		happened = e.AcceptedTime
	}
	if i.id == "" || !isKnown(happened) { // most things can happen again
		sum := sha256.Sum256(e.unspelled())
		return []string{"sha256", hex.EncodeToString(sum[:])}
	}
	return append(append([]string{i.id}, i.more...), happened.UTC().Format(time.RFC3339Nano))
}

// isKnown reports whether a time says something: Sinch writes 1970-01-01 for none,
// too.
func isKnown(t time.Time) bool { return !t.IsZero() && t.Unix() != 0 }

// unspelled returns the body in one of the spellings that it may have in JSON.
func (e *Event) unspelled() []byte {
	body, err := jsontext.AppendFormat(nil, bytes.TrimPrefix(e.Raw, byteOrderMark), oneSpelling...)
	if err != nil {
		return e.Raw // which Parse has not made an event of
	}
	return body
}

// oneSpelling leaves of all spellings one. Whole numbers are kept, since they may
// be IDs that do not fit into a float64.
var oneSpelling = append(slices.Clone(repeatsAllowed), jsontext.ReorderRawObjects(true), jsontext.CanonicalizeRawFloats(true))

// identity is what tells an event from all others of its kind that happened at
// the same time. For each kind, it has the same number of parts.
type identity struct {
	id   string   // without which the rest is of no use
	more []string // may be empty
}

// nothingButItsBytes is the identity of kinds that have none.
func nothingButItsBytes[P any](*P) identity { return identity{} }

func inboundMessage(m *conversation.MessageInboundEventItem) identity {
	return identity{m.ID, onChannel(m.ChannelIdentity)}
}

func inboundEvent(e *conversation.EventInboundEvent) identity {
	return identity{e.ID, onChannel(e.ChannelIdentity)}
}

func unsupported(u *conversation.UnsupportedCallback) identity {
	return identity{u.ID, onChannel(u.ChannelIdentity)}
}

// A message has a status on each channel and identity that are tried, and may
// have the same one twice.
func messageReport(r *conversation.MessageDeliveryReport) identity {
	return identity{r.MessageID, onChannel(r.ChannelIdentity, string(r.Status))}
}

func eventReport(r *conversation.EventDeliveryReport) identity {
	return identity{r.EventID, onChannel(r.ChannelIdentity, string(r.Status))}
}

func submittedMessage(s *conversation.MessageSubmitNotification) identity {
	return identity{s.MessageID, onChannel(s.ChannelIdentity)}
}

func record(r *conversation.RecordNotification) identity {
	return identity{r.EntityID, onChannel(r.ChannelIdentity, string(r.RecordStatus))}
}

func batchStatus(u *batch.BatchStatusUpdateNotification) identity {
	return identity{u.BatchID, []string{string(u.BatchStatus)}}
}

// One request for capabilities has a result for each channel and identity.
func capability(c *conversation.CapabilityNotification) identity {
	return identity{c.RequestID, []string{string(c.CapabilityStatus), string(c.Channel), hashed(c.Identity)}}
}

func optIn(o *conversation.OptInNotification) identity {
	return identity{o.RequestID, []string{string(o.Status), string(o.Channel), hashed(o.Identity)}}
}

func optOut(o *conversation.OptOutNotification) identity {
	return identity{o.RequestID, []string{string(o.Status), string(o.Channel), hashed(o.Identity)}}
}

// A conversation can be stopped more than once, and a contact be changed.
func changedConversation(n *conversation.ConversationNotification) identity {
	if n.Conversation == nil {
		return identity{}
	}
	return identity{id: n.Conversation.ID}
}

func changedContact(n *conversation.ContactNotification) identity {
	return identity{id: contactID(n.Contact)}
}

func mergedContacts(n *conversation.ContactMergeNotification) identity {
	return identity{contactID(n.DeletedContact), []string{contactID(n.PreservedContact)}}
}

func contactID(contact *conversation.Contact) string {
	if contact == nil {
		return ""
	}
	return contact.ID
}

// onChannel appends channel and identity to parts.
func onChannel(identity *conversation.ChannelIdentity, parts ...string) []string {
	if identity == nil {
		return append(parts, "", "")
	}
	return append(parts, string(identity.Channel), hashed(identity.Identity))
}

// hashed returns 96 bits of a hash, so that nobody reads a phone number by chance
// where a key is stored or logged.
func hashed(identity string) string {
	if identity == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(identity))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

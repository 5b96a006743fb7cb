package webhook

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// envelope reads the members that all callbacks have in common, and finds out
// the kind.
type envelope struct {
	event   Event
	body    []byte        // what is decoded
	found   bool          // whether the body is an object
	unknown Unknown       // the member that is the payload if the kind is not known
	object  bool          // whether the payload is one
	surplus call.Problems // the second payload, and the third
}

// readEnvelope reads the envelope of a callback. The error says that it is no
// object.
func readEnvelope(body []byte) (*envelope, call.Problems, error) {
	read := &envelope{event: Event{Raw: body}, body: bytes.TrimPrefix(body, byteOrderMark)}
	if bytes.HasPrefix(read.body, byteOrderMark) {
		return read, nil, errNoObject // of which package call would drop another
	}
	problems, err := call.Decode(read.body, read)
	if err == nil && !read.found {
		err = errNoObject // but null
	}
	return read, problems, err
}

// byteOrderMark begins some texts in UTF-8. It is no part of the JSON.
var byteOrderMark = []byte("\ufeff")

// errNoObject is the error for JSON of another kind.
var errNoObject = errors.New("a callback is an object")

// UnmarshalJSONFrom reads the members of a callback one by one. It may be
// called more than once for one body.
func (e *envelope) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	*e = envelope{event: Event{Raw: e.event.Raw}, body: e.body}
	switch dec.PeekKind() {
	case jsontext.KindBeginObject:
		e.found = true
	case jsontext.KindNull:
		return dec.SkipValue() // package call sets to zero with it
	default:
		return errNoObject
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != jsontext.KindEndObject {
		key, err := dec.ReadValue()
		if err != nil {
			return err
		}
		if err := e.readMember(dec, memberName(key)); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

func (e *envelope) readMember(dec *jsontext.Decoder, name string) error {
	if field := e.field(name); field != nil {
		before := e.event.AppID
		err := jsonv2.UnmarshalDecode(dec, field)
		e.event.twoApps = e.event.twoApps || before != "" && before != e.event.AppID
		return err
	}
	found := dec.PeekKind()
	value, err := dec.ReadValue()
	if err != nil || found == jsontext.KindNull {
		return err // null is as good as absent
	}
	isObject := found == jsontext.KindBeginObject
	switch kind := kindsByKey[name]; {
	case kind != nil && (e.event.kind == nil || isObject && !e.object):
		e.event.kind, e.object = kind, isObject
	case kind != nil:
		e.surplus = append(e.surplus, call.Problem{Path: "/" + name, Found: "value"})
	case e.unknown.Key == "" || isObject && e.unknown.JSON[0] != '{':
		end := dec.InputOffset()
		e.unknown = Unknown{Key: name, JSON: json.RawMessage(e.body[end-int64(len(value)) : end])}
	}
	return nil
}

// envelopeMembers are the members that all callbacks have in common.
var envelopeMembers = [...]string{"app_id", "project_id", "accepted_time", "event_time", "message_metadata", "correlation_id"}

// field returns a pointer to the field of the envelope that is called name, or
// nil.
func (e *envelope) field(name string) any {
	switch name {
	case "app_id":
		return &e.event.AppID
	case "project_id":
		return &e.event.ProjectID
	case "accepted_time":
		return &e.event.AcceptedTime
	case "event_time":
		return &e.event.EventTime
	case "message_metadata":
		return &e.event.MessageMetadata
	case "correlation_id":
		return &e.event.CorrelationID
	}
	return nil
}

// memberName returns what a key says, see knownMember.
func memberName(quoted jsontext.Value) string {
	if name, known := members[string(quoted[1:len(quoted)-1])]; known {
		return name
	}
	text, _ := jsontext.AppendUnquote(nil, quoted) // what is not UTF-8 becomes U+FFFD
	return knownMember(string(text))
}

// knownMember returns the known member that encoding/json takes a key for, which
// decodes "Message" into the field of "message", or else the key.
func knownMember(key string) string {
	if name, known := members[key]; known {
		return name
	}
	for name := range members {
		if strings.EqualFold(name, key) {
			return name
		}
	}
	return key
}

// members are the members that this version knows, by themselves.
var members = func() map[string]string {
	names := make(map[string]string)
	for _, name := range envelopeMembers {
		names[name] = name
	}
	for _, kind := range kinds {
		names[kind.key] = kind.key
	}
	return names
}()

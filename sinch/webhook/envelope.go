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
		if err := e.readMember(dec, memberOf(key)); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

func (e *envelope) readMember(dec *jsontext.Decoder, m member) error {
	if field := e.field(m.name); field != nil {
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
	switch {
	case m.kind != nil && (e.event.kind == nil || isObject && !e.object):
		e.event.kind, e.object = m.kind, isObject
	case m.kind != nil:
		e.surplus = append(e.surplus, call.Problem{Path: "/" + m.name, Found: "value"})
	case e.unknown.Key == "" || isObject && e.unknown.JSON[0] != '{':
		end := dec.InputOffset()
		e.unknown = Unknown{Key: m.name, JSON: json.RawMessage(e.body[end-int64(len(value)) : end])}
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

// member is a member of a callback.
type member struct {
	name string
	kind *kind // of which it is the payload, or nil
}

// memberOf returns the member with a key, see memberNamed.
func memberOf(quoted jsontext.Value) member {
	if known, ok := members[string(quoted[1:len(quoted)-1])]; ok {
		return known
	}
	text, _ := jsontext.AppendUnquote(nil, quoted) // what is not UTF-8 becomes U+FFFD
	return memberNamed(string(text))
}

// memberNamed returns the known member that encoding/json takes a key for, which
// decodes "Message" into the field of "message", or else an unknown one.
func memberNamed(key string) member {
	if known, ok := members[key]; ok {
		return known
	}
	for name, known := range members {
		if strings.EqualFold(name, key) {
			return known
		}
	}
	return member{name: key}
}

// members are the members that this version knows.
var members = func() map[string]member {
	byName := make(map[string]member)
	for _, name := range envelopeMembers {
		byName[name] = member{name: name}
	}
	for _, kind := range kinds {
		byName[kind.key] = member{kind.key, kind}
	}
	return byName
}()

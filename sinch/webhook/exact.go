package webhook

import (
	"bytes"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
)

// parseExact is Parse of a body in which nothing is odd, in one pass. It returns
// nil for any other, such as one of an unknown kind.
func parseExact(body []byte) *Event {
	kind := kindOf(body)
	if kind == nil {
		return nil
	}
	event, common := kind.exact(body)
	if event == nil {
		return nil
	}
	for key := range common.AdditionalProperties {
		if memberNamed(key).kind != nil {
			return nil // two payloads
		}
	}
	event.kind, event.Raw = kind, body
	event.AppID, event.ProjectID = common.AppID, common.ProjectID
	event.AcceptedTime, event.EventTime = common.AcceptedTime, common.EventTime
	event.MessageMetadata, event.CorrelationID = common.MessageMetadata, common.CorrelationID
	return event
}

// kindOf returns the kind of the first payload, nil for none. It looks no
// further.
func kindOf(body []byte) *kind {
	l := lookers.Get().(*looker)
	defer l.putBack()
	l.open(body)
	for l.next() {
		if l.kind != nil {
			return l.kind
		}
	}
	return nil
}

// appOf returns the first app that a body names, "" for none. It looks no
// further and keeps nothing else, since nothing is verified yet.
func appOf(body []byte) string {
	l := lookers.Get().(*looker)
	defer l.putBack()
	l.open(bytes.TrimPrefix(body, byteOrderMark))
	for l.next() {
		if l.name != "app_id" || l.value.PeekKind() != jsontext.KindString {
			continue
		}
		if token, err := l.value.ReadToken(); err == nil && token.String() != "" {
			return token.String()
		}
	}
	return ""
}

// looker looks at the members of a body one by one.
type looker struct {
	member
	value jsontext.Decoder // in front of its value
	body  bytes.Buffer
}

// lookers holds those that nobody is using.
var lookers = sync.Pool{New: func() any { return new(looker) }}

// putBack gives the looker back, without the body.
func (l *looker) putBack() {
	l.open(nil)
	lookers.Put(l)
}

// repeatsAllowed spares the decoder to remember all names.
var repeatsAllowed = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// open puts the looker in front of the first member.
func (l *looker) open(body []byte) {
	l.body = *bytes.NewBuffer(body)
	l.value.Reset(&l.body, repeatsAllowed...)
}

// next goes to the next member, and returns false after the last and for what is
// no object.
func (l *looker) next() bool {
	depth := l.value.StackDepth()
	if depth == 0 {
		if token, err := l.value.ReadToken(); err != nil || token.Kind() != jsontext.KindBeginObject {
			return false
		}
	} else if _, read := l.value.StackIndex(depth); read%2 == 1 { // names and values
		if l.value.SkipValue() != nil {
			return false
		}
	}
	key, err := l.value.ReadValue()
	if err != nil {
		return false // after the last, too
	}
	l.member = memberOf(key)
	return true
}

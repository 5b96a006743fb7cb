package sinchtest

import (
	"fmt"

	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

// Break is how a connection breaks: what [Drop], [CutAfter], [ResetStream] and
// [GoAway] return. It does not change. The zero value is not at all.
type Break struct {
	kind  breakKind
	after int
	code  ErrorCode
}

type breakKind int

const (
	unbroken breakKind = iota
	dropped
	cut
	reset
	goneAway
)

// Drop ends the connection in place of an answer. Over HTTP/2, where other
// requests use the same connection, it is what a gateway does when the server
// behind it is gone: it resets the stream with [InternalError].
func Drop() Break { return Break{kind: dropped} }

// CutAfter ends the connection after n bytes of the body of the answer, over
// HTTP/2 the stream like [Drop]. A body that is not longer than that arrives
// whole, which is all that HTTP/1 knows of an end.
func CutAfter(n int) Break { return Break{kind: cut, after: n} }

// ResetStream resets the stream in place of an answer. It needs HTTP/2, see
// [WithHTTP2].
func ResetStream(code ErrorCode) Break { return Break{kind: reset, code: code} }

// GoAway ends an HTTP/2 connection in place of an answer, with a GOAWAY that
// tells the truth: without [Fault].Processed it says that the request was not
// looked at, unless others came after it over the same connection, and then
// clients may send it again. It needs HTTP/2, see [WithHTTP2].
//
// A GOAWAY after which the answer still comes is the header "Connection: close".
func GoAway(code ErrorCode) Break { return Break{kind: goneAway, code: code} }

// answers reports whether anything of an answer comes.
func (b Break) answers() bool { return b.kind == unbroken || b.kind == cut }

// needsFrames reports whether the break exists in HTTP/2 alone.
func (b Break) needsFrames() bool { return b.kind == reset || b.kind == goneAway }

// String returns the break as the control endpoint names it.
func (b Break) String() string {
	switch b.kind {
	case dropped:
		return "drop"
	case cut:
		return fmt.Sprintf("cut after %d", b.after)
	case reset:
		return "reset " + b.code.String()
	case goneAway:
		return "goaway " + b.code.String()
	}
	return ""
}

// ErrorCode is an error code of HTTP/2.
type ErrorCode uint32

// The error codes of HTTP/2 (RFC 9113, section 7).
const (
	NoError ErrorCode = iota
	ProtocolError
	InternalError
	FlowControlError
	SettingsTimeout
	StreamClosed
	FrameSizeError
	RefusedStream
	Cancel
	CompressionError
	ConnectError
	EnhanceYourCalm
	InadequateSecurity
	HTTP11Required
)

// String returns the name in the RFC, for example "REFUSED_STREAM".
func (c ErrorCode) String() string {
	if c > HTTP11Required {
		return fmt.Sprintf("error code %d", uint32(c))
	}
	return simulation.ErrorCode(c).String()
}

package simulation

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
)

// ResetStatus is the status with which the handler of an HTTP/2 server asks the
// network to reset the stream in place of the answer. (net/http lets a handler
// reset a stream with INTERNAL_ERROR alone.)
const ResetStatus = http.StatusPartialContent

// FramePlan is what befalls the frames that an HTTP/2 server sends.
type FramePlan struct {
	// Reset is the error code of the first stream that is reset, see
	// [ResetStatus]; those after it get the codes that follow, round and round.
	Reset ErrorCode
	// Twice is the DATA frame, from 1, that is sent twice; 0 for none.
	Twice int
	// GoAway is the answer, from 1, before which GOAWAY is sent; 0 for never.
	GoAway int
	// GoAwayCode is the error code in it.
	GoAwayCode ErrorCode
	// Disowned says that the GOAWAY names no stream as processed, though some
	// may be.
	Disowned bool
}

func (p FramePlan) String() string {
	text := fmt.Sprintf("resets from %v", p.Reset)
	if p.Twice > 0 {
		text += fmt.Sprintf(", DATA frame %d twice", p.Twice)
	}
	if p.GoAway > 0 {
		text += fmt.Sprintf(", GOAWAY(%v) before answer %d", p.GoAwayCode, p.GoAway)
		if p.Disowned {
			text += " disowning all"
		}
	}
	return text
}

func drawFramePlan(chance *rand.Rand) FramePlan {
	plan := FramePlan{Reset: ErrorCode(chance.Uint32N(errorCodes))}
	if chance.IntN(8) == 0 {
		plan.Twice = 1 + chance.IntN(4)
	}
	if chance.IntN(8) == 0 {
		plan.GoAway = 1 + chance.IntN(4)
		plan.GoAwayCode = ErrorCode(chance.Uint32N(errorCodes))
		plan.Disowned = chance.IntN(2) == 0
	}
	return plan
}

// ErrorCode is an error code of HTTP/2 (RFC 9113, section 7).
type ErrorCode uint32

// errorCodes is how many there are.
const errorCodes = 14

func (c ErrorCode) String() string {
	return [errorCodes]string{
		"NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED",
		"FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM",
		"INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
	}[c]
}

// What of a frame is looked at (RFC 9113, section 4.1): three bytes of length,
// the type, flags, and four bytes of stream.
const (
	frameHeader   = 9
	typeData      = 0x0
	typeHeaders   = 0x1
	typeRSTStream = 0x3
	typeGoAway    = 0x7
	// endStream is the flag of the last frame of an answer.
	endStream = 0x1
	// statusIndex and 0x80 make the first byte of a header block with
	// ResetStatus (RFC 7541, appendix A).
	statusIndex = 10
)

// frames puts frames of its own between those that a server sends. It never
// takes one out: the compression of headers counts on all of them.
type frames struct {
	link    *link
	plan    FramePlan
	rest    []byte // the beginning of a frame
	answers int
	resets  int
	data    int // frames
}

func newFrames(l *link, plan FramePlan) *frames { return &frames{link: l, plan: plan} }

// rewrite returns pieces, so that the client has dealt with a frame of ours
// before it sees the answer that comes after it.
func (f *frames) rewrite(data []byte) [][]byte {
	f.rest = append(f.rest, data...)
	var pieces [][]byte
	for len(f.rest) >= frameHeader {
		length := frameHeader + int(binary.BigEndian.Uint32(f.rest)>>8)
		if len(f.rest) < length {
			break
		}
		frame := f.rest[:length]
		f.rest = f.rest[length:]
		switch frame[3] {
		case typeHeaders:
			pieces = append(pieces, f.beforeAnswer(frame))
		case typeData:
			pieces = append(pieces, f.beforeData(frame))
		}
		pieces = append(pieces, frame)
	}
	return pieces
}

// beforeData returns a copy of the frame, from which the stream goes on, or
// nothing.
func (f *frames) beforeData(frame []byte) []byte {
	f.data++
	if f.data != f.plan.Twice {
		return nil
	}
	f.link.history.Fault("DATA twice", "connection %d: DATA frame %d twice", f.link.number, f.data)
	twin := slices.Clone(frame)
	twin[4] &^= endStream
	return twin
}

// beforeAnswer returns the frames to put before an answer.
func (f *frames) beforeAnswer(answer []byte) []byte {
	var out []byte
	stream := binary.BigEndian.Uint32(answer[5:])
	f.answers++
	if f.answers == f.plan.GoAway {
		last := stream
		if f.plan.Disowned {
			last = 0
		}
		f.link.history.Fault("GOAWAY", "connection %d: GOAWAY(%v), last stream %d", f.link.number, f.plan.GoAwayCode, last)
		out = appendFrame(out, typeGoAway, 0, last, uint32(f.plan.GoAwayCode))
	}
	if len(answer) > frameHeader && answer[frameHeader] == 0x80|statusIndex {
		code := ErrorCode((int(f.plan.Reset) + f.resets) % errorCodes)
		f.resets++
		f.link.history.Fault("RST_STREAM", "connection %d: RST_STREAM(%v) of stream %d", f.link.number, code, stream)
		out = appendFrame(out, typeRSTStream, stream, uint32(code))
	}
	return out
}

// appendFrame appends a frame whose payload is made of numbers.
func appendFrame(data []byte, kind byte, stream uint32, payload ...uint32) []byte {
	data = append(data, 0, 0, byte(4*len(payload)), kind, 0)
	data = binary.BigEndian.AppendUint32(data, stream)
	for _, number := range payload {
		data = binary.BigEndian.AppendUint32(data, number)
	}
	return data
}

package simulation

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// FramePlan is what befalls the frames that an HTTP/2 server sends.
type FramePlan struct {
	// Reset is the error code of the first stream that is reset, see
	// [MarkStatus]; those after it get the codes that follow, round and round.
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

// frames puts frames of its own between those that a server sends. It never
// takes one out: the compression of headers counts on all of them.
type frames struct {
	link    *link
	plan    FramePlan
	written Frames
	answers int
	resets  int
	data    int // frames
}

func newFrames(l *link, plan FramePlan) *frames { return &frames{link: l, plan: plan} }

// rewrite returns pieces, so that the client has dealt with a frame of ours
// before it sees the answer that comes after it.
func (f *frames) rewrite(data []byte) [][]byte {
	var pieces [][]byte
	for frame := range f.written.Add(data) {
		switch frame.Type() {
		case TypeHeaders:
			pieces = append(pieces, f.beforeAnswer(frame))
		case TypeData:
			pieces = append(pieces, f.beforeData(frame))
		}
		pieces = append(pieces, frame)
	}
	return pieces
}

// beforeData returns a copy of the frame, from which the stream goes on, or
// nothing.
func (f *frames) beforeData(frame Frame) []byte {
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
func (f *frames) beforeAnswer(answer Frame) []byte {
	var out []byte
	stream := answer.Stream()
	f.answers++
	if f.answers == f.plan.GoAway {
		last := stream
		if f.plan.Disowned {
			last = 0
		}
		f.link.history.Fault("GOAWAY", "connection %d: GOAWAY(%v), last stream %d", f.link.number, f.plan.GoAwayCode, last)
		out = AppendFrame(out, TypeGoAway, 0, last, uint32(f.plan.GoAwayCode))
	}
	if answer.Marked() {
		code := ErrorCode((int(f.plan.Reset) + f.resets) % errorCodes)
		f.resets++
		f.link.history.Fault("RST_STREAM", "connection %d: RST_STREAM(%v) of stream %d", f.link.number, code, stream)
		out = AppendFrame(out, TypeRSTStream, stream, uint32(code))
	}
	return out
}

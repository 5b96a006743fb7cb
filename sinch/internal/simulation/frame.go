package simulation

import (
	"encoding/binary"
	"iter"
	"net/http"
)

// Preface is what the client of an HTTP/2 connection sends before its frames.
const Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// Types of frames (RFC 9113, section 6).
const (
	TypeData      = 0x0
	TypeHeaders   = 0x1
	TypeRSTStream = 0x3
	TypeGoAway    = 0x7
)

const (
	// frameHeader is how many bytes stand before the payload: three of length,
	// the type, flags, and four of stream.
	frameHeader = 9
	// endStream is the flag of the last frame of an answer.
	endStream = 0x1
)

// Frame is a frame of HTTP/2 (RFC 9113, section 4.1).
type Frame []byte

// Type returns the type.
func (f Frame) Type() byte { return f[3] }

// Stream returns the number of the stream; 0 is the connection.
func (f Frame) Stream() uint32 { return binary.BigEndian.Uint32(f[5:]) &^ (1 << 31) }

// MarkStatus is the status with which the handler of an HTTP/2 server marks an
// answer for who rewrites the frames. (net/http does not say which stream a
// request has, and lets a handler reset its stream with INTERNAL_ERROR alone.)
const MarkStatus = http.StatusPartialContent

// marked is the first byte of a header block with [MarkStatus], an entry of the
// static table (RFC 7541, appendix A).
const marked = 0x80 | 10

// status returns where the status stands in a frame that begins an answer: after
// the changes of the size of the table, if there are any (RFC 7541, section 6.3).
func (f Frame) status() int {
	at := frameHeader
	for at < len(f) && f[at]&0xe0 == 0x20 {
		if f[at]&0x1f == 0x1f {
			for at++; at < len(f) && f[at]&0x80 != 0; at++ {
			}
		}
		at++
	}
	return at
}

// Marked reports whether the frame begins an answer with [MarkStatus].
func (f Frame) Marked() bool {
	at := f.status()
	return f.Type() == TypeHeaders && at < len(f) && f[at] == marked
}

// Bare reports whether a marked frame holds nothing but the status. Without it
// the compression of what comes later is the same.
func (f Frame) Bare() bool { return len(f) == frameHeader+1 }

// WithStatus returns a marked frame with another status. It stands there as it
// is, so that the compression of what comes later does not change.
func (f Frame) WithStatus(status int) Frame {
	const statusName = 0x08 // without indexing
	at := f.status()
	frame := append(Frame{}, f[:at]...)
	frame = append(frame, statusName, 3, byte('0'+status/100), byte('0'+status/10%10), byte('0'+status%10))
	frame = append(frame, f[at+1:]...)
	length := len(frame) - frameHeader
	frame[0], frame[1], frame[2] = byte(length>>16), byte(length>>8), byte(length)
	return frame
}

// AppendFrame appends a frame whose payload is made of numbers.
func AppendFrame(data []byte, kind byte, stream uint32, payload ...uint32) []byte {
	data = appendHeader(data, 4*len(payload), kind, stream)
	for _, number := range payload {
		data = binary.BigEndian.AppendUint32(data, number)
	}
	return data
}

// AppendData appends a DATA frame that does not end its stream.
func AppendData(data []byte, stream uint32, payload []byte) []byte {
	return append(appendHeader(data, len(payload), TypeData, stream), payload...)
}

func appendHeader(data []byte, length int, kind byte, stream uint32) []byte {
	data = append(data, byte(length>>16), byte(length>>8), byte(length), kind, 0)
	return binary.BigEndian.AppendUint32(data, stream)
}

// Frames cuts what is written to a connection into frames.
type Frames struct{ rest []byte }

// Add returns the frames that are complete with the data. They are valid until
// it is called again.
func (f *Frames) Add(data []byte) iter.Seq[Frame] {
	return func(yield func(Frame) bool) {
		f.rest = append(f.rest, data...)
		for len(f.rest) >= frameHeader {
			length := frameHeader + int(binary.BigEndian.Uint32(f.rest)>>8)
			if len(f.rest) < length {
				return
			}
			frame := Frame(f.rest[:length])
			f.rest = f.rest[length:]
			if !yield(frame) {
				return
			}
		}
	}
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

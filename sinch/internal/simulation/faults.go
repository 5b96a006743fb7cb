package simulation

import (
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"syscall"
	"time"
)

// Plan is what befalls one connection.
type Plan struct {
	// Dial is how connecting fails.
	Dial Dial
	// Latency is how long bytes take each way; it has to be positive.
	Latency time.Duration
	// ToServer and ToClient are what befalls the bytes in each direction.
	ToServer, ToClient Fault
	// Frames is what befalls the frames of an HTTP/2 server; nil if the
	// connection is not one of HTTP/2.
	Frames *FramePlan
}

func (p Plan) String() string {
	text := fmt.Sprintf("%v each way", p.Latency)
	if p.Dial != Connected {
		return text + ", " + p.Dial.String()
	}
	if p.ToServer.Kind != Intact {
		text += fmt.Sprintf(", %v to the server", p.ToServer)
	}
	if p.ToClient.Kind != Intact {
		text += fmt.Sprintf(", %v to the client", p.ToClient)
	}
	if p.Frames != nil {
		text += ", " + p.Frames.String()
	}
	return text
}

// Dial is how connecting fails.
type Dial int

// What becomes of a dial.
const (
	Connected   Dial = iota // it does not
	Refused                 // nobody listens
	Unanswered              // nobody answers, until the dialler gives up
	Unresolved              // the name server does not answer
	Nonexistent             // there is no such host
)

// dialTimeout is when a dialler gives up.
const dialTimeout = 10 * time.Second

func (d Dial) String() string {
	return [...]string{"connected", "refused", "unanswered", "name not resolved", "no such host"}[d]
}

func (d Dial) err() error {
	switch d {
	case Refused:
		return syscall.ECONNREFUSED
	case Unanswered:
		return os.ErrDeadlineExceeded
	case Unresolved:
		return &net.DNSError{Err: "server misbehaving", Name: "sinch.test", IsTemporary: true}
	case Nonexistent:
		return &net.DNSError{Err: "no such host", Name: "sinch.test", IsNotFound: true}
	}
	return nil
}

// Fault is what befalls the bytes of one direction, from the byte After on.
type Fault struct {
	Kind  Kind
	After int
	Pause time.Duration // between the bytes of a Drip
}

func (f Fault) String() string {
	if f.Kind == Drip {
		return fmt.Sprintf("drip of a byte in %v after %d bytes", f.Pause, f.After)
	}
	return fmt.Sprintf("%v after %d bytes", f.Kind, f.After)
}

// Kind is a kind of fault.
type Kind int

// What befalls bytes.
const (
	Intact Kind = iota // nothing
	Cut                // no more bytes; both sides meet the end of the stream
	Reset              // no more bytes; both sides meet a reset, which drops what was not read
	Stall              // no more bytes, and nobody hears of it
	Drip               // one byte at a time
)

func (k Kind) String() string {
	return [...]string{"nothing", "cut", "reset", "stall", "drip"}[k]
}

// DrawPlan draws what befalls a connection. About half of them are sound.
func DrawPlan(chance *rand.Rand, http2 bool) Plan {
	plan := Plan{Latency: 10*time.Microsecond + time.Duration(chance.Int64N(int64(20*time.Millisecond)))}
	if http2 {
		plan.Frames = new(drawFramePlan(chance))
	}
	switch chance.IntN(20) {
	case 0, 1:
		plan.Dial = Dial(1 + chance.IntN(int(Nonexistent)))
	case 2, 3, 4:
		plan.ToServer = drawFault(chance)
	case 5, 6, 7:
		plan.ToClient = drawFault(chance)
	case 8:
		plan.ToServer = drawFault(chance)
		plan.ToClient = drawFault(chance)
	}
	return plan
}

// Calm returns the plan without faults.
func (p Plan) Calm() Plan {
	calm := Plan{Latency: p.Latency}
	if p.Frames != nil {
		calm.Frames = &FramePlan{Reset: p.Frames.Reset}
	}
	return calm
}

func drawFault(chance *rand.Rand) Fault {
	return Fault{
		Kind:  Kind(1 + chance.IntN(int(Drip))),
		After: chance.IntN(1 << (4 + chance.IntN(9))), // early ones are as likely as late ones
		Pause: time.Duration(1+chance.IntN(50)) * time.Millisecond,
	}
}

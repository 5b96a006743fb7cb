package sinchtest_test

import (
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// BenchmarkNewServer is what a test pays for a server of its own.
func BenchmarkNewServer(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		tb := &cleanups{TB: b}
		b.StartTimer()
		sinchtest.NewServer(tb)
		b.StopTimer()
		tb.run()
		b.StartTimer()
	}
}

// BenchmarkNew is what a test pays for a fake without a network and its client.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		h := sinchtest.New()
		h.Client()
		h.Close()
	}
}

// BenchmarkSend is a send with validation, without the network.
func BenchmarkSend(b *testing.B) {
	h := sinchtest.New()
	defer h.Close()
	body := `{"app_id":"` + h.AppID() + `",` + somebody + `,` + message + `}`
	for b.Loop() {
		if answer := call(h, "POST", projectPath(h)+sendPath, body); answer.Code != 200 {
			b.Fatal(answer.Body)
		}
	}
}

// cleanups runs the cleanups on command.
type cleanups struct {
	testing.TB
	all []func()
}

func (c *cleanups) Cleanup(f func()) { c.all = append(c.all, f) }

func (c *cleanups) run() {
	for _, f := range c.all {
		f()
	}
}

//go:build unix

package sinch_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// sender sends one message to a server.
type sender func(ctx context.Context) error

// senders are the client and what a careful program does without it, for one
// server. Both keep as many connections as there are callers.
func senders(b *testing.B, server *httptest.Server) map[string]sender {
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithBaseURL("conversation", server.URL))
	if err != nil {
		b.Fatal(err)
	}
	byHand := &http.Client{Transport: sinch.NewTransport()}
	return map[string]sender{
		"client":   func(ctx context.Context) error { return sendOnce(ctx, client) },
		"baseline": func(ctx context.Context) error { return sendByHandTo(ctx, byHand, server.URL) },
	}
}

// BenchmarkLoopback sends from many callers to a server in the same process. It
// reports the processor time of both sides together, since on a shared machine
// the rate alone says little.
func BenchmarkLoopback(b *testing.B) {
	for _, answers := range []struct {
		name    string
		refused int64 // one of so many, with Retry-After: 0
	}{{"accepted", 0}, {"5% refused", 20}} {
		var requests, connections atomic.Int64
		server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
			io.Copy(io.Discard, request.Body)
			if n := requests.Add(1); answers.refused > 0 && n%answers.refused == 0 {
				w.Header().Set("Retry-After", "0")
				w.WriteHeader(http.StatusTooManyRequests)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			io.WriteString(w, sendAnswer)
		}))
		server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
			if state == http.StateNew {
				connections.Add(1)
			}
		}
		server.Start()
		for _, callers := range []int{1, 16, 64} {
			for name, send := range senders(b, server) {
				b.Run(fmt.Sprintf("%s/%d callers/%s", answers.name, callers, name), func(b *testing.B) {
					b.ReportAllocs()
					before, used := connections.Load(), processorTime()
					together := func(calls int) {
						var next atomic.Int64
						var wg sync.WaitGroup
						for range callers {
							wg.Go(func() {
								for next.Add(1) <= int64(calls) {
									for send(b.Context()) != nil {
									}
								}
							})
						}
						wg.Wait()
					}
					started := time.Now()
					together(b.N)
					b.ReportMetric(float64(b.N)/time.Since(started).Seconds(), "sends/s")
					b.ReportMetric(float64(processorTime()-used)/float64(b.N), "cpu-ns/op")
					b.ReportMetric(float64(connections.Load()-before), "connections")
				})
			}
		}
		server.Close()
	}
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

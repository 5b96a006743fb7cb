//go:build unix

package sinch_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// BenchmarkLoopback sends from many callers to a server in the same process, so
// that the processor time is that of both ends.
func BenchmarkLoopback(b *testing.B) {
	for _, answers := range []struct {
		name    string
		refused int64 // one of so many, with Retry-After: 0
	}{{"accepted", 0}, {"5% refused", 20}} {
		b.Run(answers.name, func(b *testing.B) {
			for _, callers := range []int{1, 16, 64} {
				b.Run(fmt.Sprintf("%d callers", callers), func(b *testing.B) { benchmarkLoopback(b, callers, answers.refused) })
			}
		})
	}
}

func benchmarkLoopback(b *testing.B, callers int, refused int64) {
	ours, its := newLoopback(b, callers, refused), newLoopback(b, callers, refused)
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithBaseURL("conversation", ours.URL))
	if err != nil {
		b.Fatal(err)
	}
	byHand := clientByHand(sinch.NewTransport()) // which keeps as many connections
	compare(b, max(1000, 32*callers), [2]string{"client", "baseline"}, [2]func(int){
		func(sends int) { fromAll(callers, sends, func() error { return sendOnce(b.Context(), client) }) },
		func(sends int) {
			fromAll(callers, sends, func() error { return sendByHandTo(b.Context(), byHand, its.URL) })
		},
	})
	b.ReportMetric(float64(ours.connections.Load()), "client-connections")
	b.ReportMetric(float64(its.connections.Load()), "baseline-connections")
}

// fromAll sends from all callers at a time until as many sends as wanted have
// succeeded.
func fromAll(callers, sends int, send func() error) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range callers {
		wg.Go(func() {
			for next.Add(1) <= int64(sends) {
				for send() != nil { // refused
				}
			}
		})
	}
	wg.Wait()
}

// loopback is a server that counts its connections.
type loopback struct {
	*httptest.Server
	connections atomic.Int64
}

func newLoopback(b *testing.B, callers int, refused int64) *loopback {
	l := &loopback{}
	var requests atomic.Int64
	var allThere sync.WaitGroup
	allThere.Add(callers)
	l.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		io.Copy(io.Discard, request.Body)
		n := requests.Add(1)
		if n <= int64(callers) { // no caller takes a connection that another one has dialled
			allThere.Done()
			allThere.Wait()
		}
		if refused > 0 && n%refused == 0 {
			w.Header().Set("Retry-After", "0")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, sendAnswer)
	}))
	l.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			l.connections.Add(1)
		}
	}
	l.Start()
	b.Cleanup(l.Close)
	return l
}

package sinch_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// BenchmarkLatency sends from many callers to a server that takes 20 ms, where
// what a client does itself should not be seen.
func BenchmarkLatency(b *testing.B) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		io.Copy(io.Discard, request.Body)
		time.Sleep(20 * time.Millisecond)
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, sendAnswer)
	}))
	b.Cleanup(server.Close)
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.TokenFunc(fixedToken), sinch.WithBaseURL("conversation", server.URL))
	if err != nil {
		b.Fatal(err)
	}
	byHand := clientByHand(sinch.NewTransport()) // which keeps as many connections
	for _, callers := range []int{1, 16, 64} {
		for _, way := range []struct {
			name string
			send func() error
		}{
			{"client", func() error { return sendOnce(b.Context(), client) }},
			{"baseline", func() error { return sendByHandTo(b.Context(), byHand, server.URL) }},
		} {
			b.Run(fmt.Sprintf("%d callers/%s", callers, way.name), func(b *testing.B) {
				var next atomic.Int64
				var all sync.WaitGroup
				for range callers {
					all.Go(func() {
						for next.Add(1) <= int64(b.N) {
							if err := way.send(); err != nil {
								b.Error(err)
							}
						}
					})
				}
				all.Wait()
			})
		}
	}
}

package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/time/rate"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// answers is a transport that answers at once, with a token as long as Sinch's.
type answers struct{}

func (answers) RoundTrip(request *http.Request) (*http.Response, error) {
	body := `{"apps":[]}`
	if strings.HasSuffix(request.URL.Path, "/token") {
		body = `{"access_token":"` + strings.Repeat("t", 1000) + `","token_type":"bearer","expires_in":3599,"scope":""}`
	}
	return &http.Response{
		StatusCode: http.StatusOK, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Request: request,
		Header: http.Header{"Content-Type": {"application/json"}}, ContentLength: int64(len(body)), Body: io.NopCloser(strings.NewReader(body)),
	}, nil
}

func benchmarked(options ...sinch.Option) *clients {
	lookup := func(_ context.Context, projectID string) (account, error) {
		return account{projectID, sinch.RegionEU, "key", "secret", 800}, nil
	}
	limiter := func(a account) (sinch.Limiter, error) { return rate.NewLimiter(rate.Inf, 1), nil }
	return newClients(lookup, limiter, options...)
}

// The first call of a tenant makes its client and fetches its token.
func BenchmarkFirstCall(b *testing.B) {
	c := benchmarked(sinch.WithHTTPClient(&http.Client{Transport: answers{}}))
	b.ReportAllocs()
	for b.Loop() {
		c.mu.Lock()
		clear(c.tenants)
		c.mu.Unlock()
		if err := listApps(b.Context(), c, "project"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNextCall(b *testing.B) {
	c := benchmarked(sinch.WithHTTPClient(&http.Client{Transport: answers{}}))
	b.ReportAllocs()
	for b.Loop() {
		if err := listApps(b.Context(), c, "project"); err != nil {
			b.Fatal(err)
		}
	}
}

// What a client keeps in memory, from 1000 of them.
func BenchmarkMemoryOfAClient(b *testing.B) {
	const tenants = 1000
	for name, use := range map[string]func(*clients, string) error{
		"made": func(c *clients, projectID string) error { _, err := c.get(context.Background(), projectID); return err },
		"used": func(c *clients, projectID string) error { return listApps(context.Background(), c, projectID) },
	} {
		b.Run(name, func(b *testing.B) {
			var bytes uint64
			rounds := uint64(0)
			for b.Loop() {
				c := benchmarked(sinch.WithHTTPClient(&http.Client{Transport: answers{}}))
				before := heap()
				for i := range tenants {
					if err := use(c, fmt.Sprintf("project-%d", i)); err != nil {
						b.Fatal(err)
					}
				}
				bytes += heap() - before
				rounds++
				runtime.KeepAlive(c)
			}
			b.ReportMetric(float64(bytes/rounds/tenants), "B/client")
		})
	}
	b.Run("with a transport of its own, made", func(b *testing.B) {
		var bytes uint64
		rounds := uint64(0)
		for b.Loop() {
			before := heap()
			all := make([]*sinch.Client, tenants)
			for i := range all {
				client, err := sinch.NewClient("project", sinch.RegionEU, sinch.AccessKey("key", "secret"))
				if err != nil {
					b.Fatal(err)
				}
				all[i] = client
			}
			bytes += heap() - before
			rounds++
			runtime.KeepAlive(all)
		}
		b.ReportMetric(float64(bytes/rounds/tenants), "B/client")
	})
}

// heap is what is in use after a collection.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

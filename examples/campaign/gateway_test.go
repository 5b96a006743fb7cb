package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// gateway stands before Sinch. While it is broken it answers sends with a
// status, and hands them on to Sinch before that or does not.
type gateway struct {
	status   int
	handsOn  bool
	repaired bool
	sends    int
}

func (g *gateway) RoundTrip(r *http.Request) (*http.Response, error) {
	if g.repaired || r.Method != http.MethodPost || !strings.HasPrefix(r.URL.Path, "/batch/") {
		return http.DefaultTransport.RoundTrip(r)
	}
	g.sends++
	if g.handsOn {
		response, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			return nil, err
		}
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("Sinch answers %d", response.StatusCode)
		}
	}
	const page = "<html><body><h1>Something is wrong</h1></body></html>"
	return &http.Response{
		StatusCode: g.status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Request: r,
		Header: http.Header{"Content-Type": {"text/html"}},
		Body:   io.NopCloser(bytes.NewReader([]byte(page))),
	}, nil
}

func TestNobodyIsSentToTwiceBehindAGateway(t *testing.T) {
	for mode, name := range map[sinch.RetryMode]string{
		sinch.RetryDefault: "RetryDefault", sinch.RetrySafe: "RetrySafe", sinch.RetryAll: "RetryAll", sinch.RetryNever: "RetryNever",
	} {
		for _, status := range []int{408, 499, 500, 501, 502, 504, 505, 520, 524, 599} {
			for _, handsOn := range []bool{true, false} {
				t.Run(fmt.Sprintf("%s, status %d, handed on is %t", name, status, handsOn), func(t *testing.T) {
					sends := 1
					switch asked := status == 500 || status == 501; { // Sinch asks for another try
					case mode == sinch.RetryAll && status != 505, mode == sinch.RetryDefault && asked:
						sends = 4 // as these modes are documented
					}
					f := newFixture(t)
					people := "channel,identity,name\nSMS,+15550100,Ada\nSMS,+15550101,Bob\nSMS,+15550102,Cy\n"
					if err := os.WriteFile(f.file, []byte(people), 0o600); err != nil {
						t.Fatal(err)
					}
					between := &gateway{status: status, handsOn: handsOn}
					run := func(resend bool) (string, error) {
						return f.run(t.Context(), resend, ignore, sinch.WithHTTPClient(&http.Client{Transport: between}),
							sinch.WithRetryPolicy(sinch.RetryPolicy{Mode: mode, BaseDelay: time.Millisecond}))
					}
					// Whatever the client repeats, the campaign itself sends nothing again.
					wantSent := func(messages int) {
						t.Helper()
						if sent := len(f.Messages()); sent != messages {
							t.Errorf("%d messages were sent to 3 recipients, want %d", sent, messages)
						}
					}
					messages := 0
					if handsOn {
						messages = 3 * sends
					}
					printed, err := run(false)
					f.wantPrinted(printed, "0 of 3 accepted, 0 failed, 3 unknown")
					if (err == nil) != handsOn {
						t.Errorf("it ends with %v", err)
					}
					if between.sends != sends {
						t.Errorf("the batch was sent %d times, want %d", between.sends, sends)
					}
					wantSent(messages)

					between.repaired = true
					if _, err := run(false); (err == nil) != handsOn {
						t.Errorf("the second run ends with %v", err)
					}
					wantSent(messages)
					if _, err := run(true); err != nil {
						t.Errorf("asked to send again, it ends with %v", err)
					}
					wantSent(max(messages, 3))
				})
			}
		}
	}
}

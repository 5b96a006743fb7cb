package sinch_test

import (
	"errors"
	"io"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/internal/simulation"
)

// TestCallsGoOnWhenAConnectionIsForgotten has a balancer forget the connections
// that it has: what is sent over them is lost without a word. The transport is
// the default one, over HTTP/2 and over HTTP/1.
func TestCallsGoOnWhenAConnectionIsForgotten(t *testing.T) {
	for _, protocol := range []simProtocol{{http2: true, tls: true}, {http2: true}, {tls: true}} {
		t.Run(protocol.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				world := &simWorld{protocol: protocol}
				// After some calls, nothing more gets through the first connection.
				world.network = simulation.NewNetwork(&simulation.History{}, func(connection int) simulation.Plan {
					plan := simulation.Plan{Latency: time.Millisecond}
					if connection == 1 {
						plan.ToServer = simulation.Fault{Kind: simulation.Stall, After: 4000}
						plan.ToClient = simulation.Fault{Kind: simulation.Stall, After: 8000}
					}
					return plan
				})
				defer world.network.Close()
				accepted := 0
				server := &http.Server{Protocols: protocol.protocols(), Handler: http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
					io.Copy(io.Discard, request.Body)
					accepted++
					io.WriteString(w, sendAnswer)
				})}
				go world.serve(server)
				defer server.Close()
				transport := world.transport(0)
				defer transport.CloseIdleConnections()
				client := newClient(t, transport, sinch.WithBaseURL("conversation", protocol.url()))

				sent, unknown, succeeded := 0, 0, time.Now()
				var longest time.Duration
				for started := time.Now(); time.Since(started) < 2*time.Minute; time.Sleep(100 * time.Millisecond) {
					switch _, err := client.Messages.SendText(t.Context(), appID, sinch.To(sms, phone), messageText); {
					case err == nil:
						longest, succeeded = max(longest, time.Since(succeeded)), time.Now()
						sent++
					case errors.Is(err, sinch.ErrOutcomeUnknown):
						unknown++
					default:
						t.Fatal(err)
					}
				}
				if longest > 30*time.Second+time.Second || unknown == 0 || sent < 100 || accepted > sent+unknown {
					t.Errorf("%d sends succeeded, %d are unknown, %d were accepted, the longest time without a success is %v", sent, unknown, accepted, longest)
				}
				t.Logf("%d sends succeeded, %d are unknown, the longest time without a success is %v", sent, unknown, longest)
			})
		})
	}
}

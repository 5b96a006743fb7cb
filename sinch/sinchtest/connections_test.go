package sinchtest_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

// plainClient speaks HTTP/2 with a server, and repeats what net/http repeats.
func plainClient(t *testing.T) *http.Client {
	transport := &http.Transport{Protocols: &http.Protocols{}}
	transport.Protocols.SetUnencryptedHTTP2(true)
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

// listApps asks for the apps, and reports whether over a connection used before.
func listApps(t *testing.T, server *sinchtest.Server, client *http.Client) (answer string, reused bool) {
	t.Helper()
	ctx := httptrace.WithClientTrace(t.Context(), &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) { reused = info.Reused }})
	request, err := http.NewRequestWithContext(ctx, "GET", server.URL+projectPath(server.Handler)+"/apps", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(server.KeyID(), server.KeySecret())
	response, err := client.Do(request)
	if err != nil {
		return err.Error(), reused
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return fmt.Sprintf("%d, %v", response.StatusCode, err), reused
	}
	return fmt.Sprintf("%d, %t", response.StatusCode, strings.Contains(string(body), server.AppID())), reused
}

func TestWhatHTTP2MakesOfFaultsAndWhatIsLeftOfTheConnection(t *testing.T) {
	const sound = "200, true"
	for _, test := range []struct {
		name   string
		fault  sinchtest.Fault
		want   string // what the client meets; net/http repeats what was not processed
		reused bool   // the connection, after that
	}{
		{"reset with a code", sinchtest.Fault{Break: sinchtest.ResetStream(sinchtest.EnhanceYourCalm)}, "stream ID 3; ENHANCE_YOUR_CALM; received from peer", true},
		{"reset and processed", sinchtest.Fault{Processed: true, Break: sinchtest.ResetStream(sinchtest.InadequateSecurity)}, "INADEQUATE_SECURITY", true},
		{"refused", sinchtest.Fault{Break: sinchtest.ResetStream(sinchtest.RefusedStream)}, sound, true},
		{"gone before", sinchtest.Fault{Break: sinchtest.GoAway(sinchtest.NoError)}, sound, true},
		{"gone before with an error", sinchtest.Fault{Break: sinchtest.GoAway(sinchtest.EnhanceYourCalm)}, sound, true},
		{"gone after", sinchtest.Fault{Processed: true, Break: sinchtest.GoAway(sinchtest.NoError)}, "LastStreamID=3, ErrCode=NO_ERROR", false},
		{"more than the length says", sinchtest.Fault{Header: http.Header{"Content-Length": {"5"}}}, "more than declared Content-Length", true},
		{"more than the length says, with a status", sinchtest.Fault{Status: 503, Header: http.Header{"Content-Length": {"5"}}}, "503, net/http: server replied with more", true},
		{"less than the length says", sinchtest.Fault{Header: http.Header{"Content-Length": {"5000"}}}, "200, unexpected EOF", true},
		{"dropped", sinchtest.Fault{Break: sinchtest.Drop()}, "INTERNAL_ERROR", true},
		{"closed after the answer", sinchtest.Fault{Header: http.Header{"Connection": {"close"}}}, sound, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := sinchtest.NewServer(t)
			client := plainClient(t)
			if answer, _ := listApps(t, server, client); answer != sound {
				t.Fatalf("without a fault: %s", answer)
			}
			test.fault.Times = 1
			server.Inject(test.fault)
			if answer, _ := listApps(t, server, client); !strings.Contains(answer, test.want) {
				t.Errorf("with the fault: %s, want %s", answer, test.want)
			}
			answer, reused := listApps(t, server, client)
			equal(t, "answer after that", answer, sound)
			equal(t, "connection reused", reused, test.reused)
		})
	}
}

// TestGoAwayDisownsNothingThatWasProcessed ends a connection with a GOAWAY for
// one request while another one that came after it has been processed: net/http
// repeats by itself what a GOAWAY disowns, and the message would be sent twice.
func TestGoAwayDisownsNothingThatWasProcessed(t *testing.T) {
	server := sinchtest.NewServer(t)
	client := plainClient(t)
	listApps(t, server, client) // opens the connection
	arrived, processed := make(chan bool), make(chan bool)
	server.Inject(sinchtest.Fault{Operation: sinchtest.SendMessage, Times: 1, Processed: true, Delay: time.Hour})
	server.Inject(sinchtest.Fault{Operation: sinchtest.ListApps, Times: 1, Break: sinchtest.GoAway(sinchtest.NoError), Match: func(*http.Request) bool {
		close(arrived)
		<-processed
		return true
	}})
	var calling sync.WaitGroup
	calling.Go(func() { listApps(t, server, client) })
	<-arrived
	calling.Go(func() {
		body := `{"app_id":"` + server.AppID() + `",` + somebody + `,` + message + `}`
		request, err := http.NewRequestWithContext(t.Context(), "POST", server.URL+projectPath(server.Handler)+sendPath, strings.NewReader(body))
		if err != nil {
			t.Error(err)
			return
		}
		request.SetBasicAuth(server.KeyID(), server.KeySecret())
		request.Header.Set("Content-Type", "application/json")
		if response, err := client.Do(request); err == nil {
			response.Body.Close()
			t.Errorf("the send is answered with %d", response.StatusCode)
		}
	})
	if _, err := server.WaitForMessage(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	close(processed)
	calling.Wait()
	equal(t, "messages", len(server.Messages()), 1)
}

package sinch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// The body of a send and its answer, as a hand-written program would declare
// them.
type (
	sendRequest struct {
		AppID     string `json:"app_id"`
		Recipient struct {
			IdentifiedBy struct {
				ChannelIdentities []channelIdentity `json:"channel_identities"`
			} `json:"identified_by"`
		} `json:"recipient"`
		Message struct {
			TextMessage struct {
				Text string `json:"text"`
			} `json:"text_message"`
		} `json:"message"`
	}
	channelIdentity struct {
		Channel  string `json:"channel"`
		Identity string `json:"identity"`
	}
	sendResponse struct {
		AcceptedTime time.Time `json:"accepted_time"`
		MessageID    string    `json:"message_id"`
	}
)

func newSend() *sendRequest {
	send := &sendRequest{AppID: appID}
	send.Recipient.IdentifiedBy.ChannelIdentities = []channelIdentity{{"SMS", phone}}
	send.Message.TextMessage.Text = messageText
	return send
}

const appID = "01EB37HMH1M6SV18BSNS3G135H"

const sendAnswer = `{"accepted_time":"2026-01-02T03:04:05.678Z","message_id":"01EQBC1A3BEK731GY4YXEN0C2R"}`

// canned answers every request with the answer to a send.
func canned(request *http.Request) (*http.Response, error) {
	if request.Body != nil {
		if _, err := io.Copy(io.Discard, request.Body); err != nil {
			return nil, err
		}
		if err := request.Body.Close(); err != nil {
			return nil, err
		}
	}
	return answer(http.StatusOK, sendAnswer), nil
}

func newCannedClient(tb testing.TB) *sinch.Client {
	return newClient(tb, roundTripper(canned))
}

func sendOnce(ctx context.Context, client *sinch.Client) error {
	sent, err := client.Messages.SendText(ctx, appID, sinch.To(sms, phone), messageText)
	if err != nil {
		return err
	}
	if sent.MessageID == "" {
		return fmt.Errorf("no message ID")
	}
	return nil
}

// BenchmarkSend compares a send through the client with the same by hand, over
// a transport that answers at once.
func BenchmarkSend(b *testing.B) {
	b.Run("client", func(b *testing.B) {
		b.ReportAllocs()
		client := newCannedClient(b)
		for b.Loop() {
			if err := sendOnce(b.Context(), client); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("baseline", func(b *testing.B) {
		b.ReportAllocs()
		client := clientByHand(roundTripper(canned))
		for b.Loop() {
			if err := sendByHand(b.Context(), client); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// clientByHand is the client of a careful program without this module: it does
// not wait for ever.
func clientByHand(transport http.RoundTripper) *http.Client {
	return &http.Client{Transport: transport, Timeout: 30 * time.Second}
}

// sendByHand is what a careful program without this module does.
func sendByHand(ctx context.Context, client *http.Client) error {
	return sendByHandTo(ctx, client, europe)
}

const europe = "https://eu.conversation.api.sinch.com"

func sendByHandTo(ctx context.Context, client *http.Client, server string) error {
	return sendTextByHand(ctx, client, server, messageText)
}

func sendTextByHand(ctx context.Context, client *http.Client, server, text string) error {
	send := newSend()
	send.Message.TextMessage.Text = text
	body, err := json.Marshal(send)
	if err != nil {
		return err
	}
	address := server + "/v1/projects/" + project + "/messages:send"
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+accessToken)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", response.StatusCode)
	}
	data, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	var sent sendResponse
	return json.Unmarshal(data, &sent)
}

package webhook_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"hash"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// largeMessage is an inbound message of 1.4 KB.
var largeMessage = []byte(`{"app_id":"01EB37HMH1M6SV18BSNS3G135H","accepted_time":"2026-02-03T04:05:06.993024Z","event_time":"2026-02-03T04:05:05.814Z","project_id":"c36f3d3d-1513-2edd-ae42-11995557ff61","message":{"id":"01EQ8235TD19N21XQTH12B145D","direction":"TO_APP","contact_message":{"text_message":{"text":"` +
	strings.Repeat("The parcel did not come. ", 14) + `"},"reply_to":{"message_id":"01EQ8235TD19N21XQTH12B145C"}},"channel_identity":{"channel":"MESSENGER","identity":"2734085512340733","app_id":"01EB27HMH1M6SV18BSNS3G135H"},"conversation_id":"01EQ8172WMDB8008EFT4M30481","contact_id":"01EQ4174TGGY5B1VPTPGHW19R0","metadata":"` +
	strings.Repeat("0123456789abcdef", 13) + `","accept_time":"2026-02-03T04:05:06.915829Z","sender_id":"12039414555","processing_mode":"CONVERSATION","injected":false},"message_metadata":"","correlation_id":"01EQ8235TD19N21XQTH12B145E"}`)

// plainCallback is what somebody writes who needs nothing but this kind of
// message.
type plainCallback struct {
	AppID           string    `json:"app_id"`
	ProjectID       string    `json:"project_id"`
	AcceptedTime    time.Time `json:"accepted_time"`
	EventTime       time.Time `json:"event_time"`
	MessageMetadata string    `json:"message_metadata"`
	CorrelationID   string    `json:"correlation_id"`
	Message         struct {
		ID             string `json:"id"`
		Direction      string `json:"direction"`
		ContactMessage struct {
			TextMessage struct {
				Text string `json:"text"`
			} `json:"text_message"`
			ReplyTo struct {
				MessageID string `json:"message_id"`
			} `json:"reply_to"`
		} `json:"contact_message"`
		ChannelIdentity struct {
			Channel  string `json:"channel"`
			Identity string `json:"identity"`
			AppID    string `json:"app_id"`
		} `json:"channel_identity"`
		ConversationID string    `json:"conversation_id"`
		ContactID      string    `json:"contact_id"`
		Metadata       string    `json:"metadata"`
		AcceptTime     time.Time `json:"accept_time"`
		SenderID       string    `json:"sender_id"`
		ProcessingMode string    `json:"processing_mode"`
		Injected       bool      `json:"injected"`
	} `json:"message"`
}

// verifier does by hand what the documentation of Sinch says, without the
// nonce, and keeps the state of the key.
type verifier struct{ mac hash.Hash }

func newVerifier() verifier { return verifier{hmac.New(sha256.New, []byte(secret))} }

func (v verifier) verify(header http.Header, body []byte) error {
	timestamp := header.Get(webhook.TimestampHeader)
	v.mac.Reset()
	v.mac.Write(body)
	v.mac.Write([]byte("." + header.Get(webhook.NonceHeader) + "." + timestamp))
	signature, err := base64.StdEncoding.DecodeString(header.Get(webhook.SignatureHeader))
	if err != nil {
		return err
	}
	if !hmac.Equal(signature, v.mac.Sum(nil)) {
		return errors.New("wrong signature")
	}
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return err
	}
	if time.Since(time.Unix(seconds, 0)).Abs() > 5*time.Minute {
		return errors.New("wrong time")
	}
	return nil
}

func benchmark(b *testing.B, name string, function func(http.Header) error) {
	b.Run(name, func(b *testing.B) {
		header := signedHeader(string(largeMessage), "01FJA8B4A7BM43YGWSG9GBV067", time.Now())
		b.ReportAllocs()
		b.SetBytes(int64(len(largeMessage)))
		for b.Loop() {
			if err := function(header); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	v := newVerifier()
	benchmark(b, "by hand", func(header http.Header) error { return v.verify(header, largeMessage) })
	benchmark(b, "by hand, key made each time", func(header http.Header) error { return newVerifier().verify(header, largeMessage) })
	benchmark(b, "package", func(header http.Header) error { return webhook.Verify(header, largeMessage, secret) })
}

func BenchmarkVerifyAndParse(b *testing.B) {
	v := newVerifier()
	benchmark(b, "by hand", func(header http.Header) error {
		return errors.Join(v.verify(header, largeMessage), json.Unmarshal(largeMessage, new(conversation.MessageInboundEvent)))
	})
	benchmark(b, "by hand, plain struct", func(header http.Header) error {
		return errors.Join(v.verify(header, largeMessage), json.Unmarshal(largeMessage, new(plainCallback)))
	})
	benchmark(b, "package", func(header http.Header) error {
		err := webhook.Verify(header, largeMessage, secret)
		_, parseErr := webhook.Parse(largeMessage)
		return errors.Join(err, parseErr)
	})
}

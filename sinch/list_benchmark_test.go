package sinch_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

const listPages, listPageSize = 100, 100

// listedMessage is what a hand-written program would declare of a message. It
// has to tell from whom a message is and of which kind, so these are pointers.
type listedMessage struct {
	ID              string          `json:"id"`
	Direction       string          `json:"direction"`
	ConversationID  string          `json:"conversation_id"`
	ContactID       string          `json:"contact_id"`
	AppMessage      *listedContent  `json:"app_message"`
	ContactMessage  *listedContent  `json:"contact_message"`
	ChannelIdentity channelIdentity `json:"channel_identity"`
	Metadata        string          `json:"metadata"`
	AcceptTime      time.Time       `json:"accept_time"`
	SenderID        string          `json:"sender_id"`
	ProcessingMode  string          `json:"processing_mode"`
	Injected        bool            `json:"injected"`
}

type listedContent struct {
	TextMessage *struct {
		Text string `json:"text"`
	} `json:"text_message"`
	MediaMessage *struct {
		URL string `json:"url"`
	} `json:"media_message"`
}

// listServer answers each page of the list at once.
func listServer() roundTripper {
	page := make([]string, listPageSize)
	for i := range page {
		page[i] = fmt.Sprintf(`{"id":"01EQBC1A3BEK731GY4YX%06d","direction":"TO_APP","contact_message":{"text_message":{"text":"Is there a parcel for me? The number is %d, and I am at home all day on Tuesday and on Friday."}},"channel_identity":{"channel":"SMS","identity":"4670123%04d","app_id":""},"conversation_id":"01EQ8172WMDB8008EFT4%06d","contact_id":"01EQ4174TGGY5B1VPTPG%06d","metadata":"order %d","accept_time":"2026-02-03T04:05:06.915829Z","sender_id":"12039414555","processing_mode":"CONVERSATION","injected":false}`, i, i, i, i, i, i)
	}
	messages := strings.Join(page, ",")
	return func(request *http.Request) (*http.Response, error) {
		token := request.URL.Query().Get("page_token")
		number := 1
		if token != "" {
			if _, err := fmt.Sscan(token, &number); err != nil {
				return nil, err
			}
		}
		next := fmt.Sprint(number + 1)
		if number == listPages {
			next = ""
		}
		return answer(http.StatusOK, `{"messages":[`+messages+`],"next_page_token":"`+next+`"}`), nil
	}
}

// BenchmarkList lists 100 pages of 100 messages through the client and by hand,
// over a transport that answers at once.
func BenchmarkList(b *testing.B) {
	server := listServer()
	for _, run := range []struct {
		name string
		list func(ctx context.Context) (int, error)
	}{
		{"client", func(ctx context.Context) (int, error) { return listByClient(ctx, newClient(b, server)) }},
		{"baseline", func(ctx context.Context) (int, error) { return listByHand(ctx, clientByHand(server)) }},
	} {
		b.Run(run.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if count, err := run.list(b.Context()); err != nil || count != listPages*listPageSize {
					b.Fatal(count, err)
				}
			}
		})
	}
}

// listByClient is what a program with this module does.
func listByClient(ctx context.Context, client *sinch.Client) (int, error) {
	count := 0
	for message, err := range client.Messages.AllMessages(ctx, conversation.ListMessagesParams{PageSize: new(int32(listPageSize))}) {
		if err != nil || message.ID == "" {
			return count, err
		}
		count++
	}
	return count, nil
}

// listByHand is what a program without this module does.
func listByHand(ctx context.Context, client *http.Client) (int, error) {
	count, token := 0, ""
	for {
		query := url.Values{"page_size": {fmt.Sprint(listPageSize)}}
		if token != "" {
			query.Set("page_token", token)
		}
		address := "https://eu.conversation.api.sinch.com/v1/projects/" + project + "/messages?" + query.Encode()
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
		if err != nil {
			return count, err
		}
		request.Header.Set("Authorization", "Bearer "+accessToken)
		response, err := client.Do(request)
		if err != nil {
			return count, err
		}
		data, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			return count, err
		}
		var page struct {
			Messages      []listedMessage `json:"messages"`
			NextPageToken string          `json:"next_page_token"`
		}
		if err := json.Unmarshal(data, &page); err != nil {
			return count, err
		}
		for _, message := range page.Messages {
			if message.ID == "" {
				return count, fmt.Errorf("a message without an ID")
			}
			count++
		}
		if token = page.NextPageToken; token == "" {
			return count, nil
		}
	}
}

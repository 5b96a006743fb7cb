package sinch_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// newClientByHand is what a program without this module makes: a client that
// fetches tokens and knows when they end.
func newClientByHand(ctx context.Context, transport http.RoundTripper) *http.Client {
	config := clientcredentials.Config{
		ClientID: keyID, ClientSecret: keySecret, TokenURL: "https://auth.sinch.com/oauth2/token", AuthStyle: oauth2.AuthStyleInHeader,
	}
	client := config.Client(context.WithValue(ctx, oauth2.HTTPClient, clientByHand(transport)))
	client.Timeout = 30 * time.Second
	return client
}

// granting answers a token request with a token, and all else like canned.
func granting(request *http.Request) (*http.Response, error) {
	if request.URL.Host == "auth.sinch.com" {
		return answer(http.StatusOK, `{"access_token":"`+accessToken+`","token_type":"bearer","expires_in":3599}`), nil
	}
	return canned(request)
}

// BenchmarkConstruction makes a client, and nothing with it.
func BenchmarkConstruction(b *testing.B) {
	b.Run("client", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			newClientWith(b, sinch.AccessKey(keyID, keySecret), roundTripper(granting))
		}
	})
	b.Run("baseline", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			newClientByHand(b.Context(), roundTripper(granting))
		}
	})
}

// BenchmarkFirstCall makes a client and sends a message with it, for which it
// has to fetch a token: what a function pays that runs once.
func BenchmarkFirstCall(b *testing.B) {
	b.Run("client", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := sendOnce(b.Context(), newClientWith(b, sinch.AccessKey(keyID, keySecret), roundTripper(granting))); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("baseline", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := sendByHand(b.Context(), newClientByHand(b.Context(), roundTripper(granting))); err != nil {
				b.Fatal(err)
			}
		}
	})
}

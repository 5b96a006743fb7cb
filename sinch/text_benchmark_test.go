package sinch_test

import (
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// Texts of as many bytes.
const (
	swedishText = "Hej Åsa! Ditt paket är framme på Östgötagatan och väntar på dig. Hämta det före lördag 📦"
	asciiText   = "Hello, Anna! Your parcel has come to the shop on Main Street and waits for you. Be there by Saturday."
)

// BenchmarkText sends a text in Swedish with an emoji, beside the same by hand,
// and beside a text in ASCII through the client.
func BenchmarkText(b *testing.B) {
	client, byHand := newCannedClient(b), clientByHand(roundTripper(canned))
	send := func(text string) func(b *testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := client.Messages.SendText(b.Context(), appID, sinch.To(sms, phone), text); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	b.Run("Swedish/client", send(swedishText))
	b.Run("Swedish/baseline", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := sendTextByHand(b.Context(), byHand, europe, swedishText); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Swedish beside ASCII/client", send(swedishText))
	b.Run("Swedish beside ASCII/baseline", send(asciiText))
}

package webhook_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// BenchmarkParse decodes a callback, beside a struct of what one program needs.
func BenchmarkParse(b *testing.B) {
	benchmark(b, "by hand, plain struct", func(http.Header) error { return json.Unmarshal(largeMessage, new(plainCallback)) })
	benchmark(b, "package", func(http.Header) error {
		_, err := webhook.Parse(largeMessage)
		return err
	})
}

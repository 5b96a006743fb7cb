package sinch_test

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// refusal is an answer as Sinch gives it to a request with a wrong field.
const refusal = `{"error":{"code":400,"message":"invalid argument","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","field_violations":[{"field":"$.recipient.identified_by.channel_identities[0].identity","description":"value is not a phone number"}]}]}}`

// refusalByHand is what a program declares that wants to know the reason.
type refusalByHand struct {
	Error struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
		Status  string `json:"status"`
		Details []struct {
			FieldViolations []struct {
				Field       string `json:"field"`
				Description string `json:"description"`
			} `json:"field_violations"`
		} `json:"details"`
	} `json:"error"`
}

// BenchmarkError has a message read that Sinch refuses to show.
func BenchmarkError(b *testing.B) {
	refuses := roundTripper(func(*http.Request) (*http.Response, error) { return answer(http.StatusBadRequest, refusal), nil })
	b.Run("client", func(b *testing.B) {
		b.ReportAllocs()
		client := newClient(b, refuses)
		for b.Loop() {
			if _, err := client.Messages.GetMessage(b.Context(), "M1"); !errors.Is(err, sinch.ErrBadRequest) {
				b.Fatal(err)
			}
		}
	})
	b.Run("baseline", func(b *testing.B) {
		b.ReportAllocs()
		client := clientByHand(refuses)
		for b.Loop() {
			request, err := http.NewRequestWithContext(b.Context(), http.MethodGet, europe+"/v1/projects/"+project+"/messages/M1", nil)
			if err != nil {
				b.Fatal(err)
			}
			request.Header.Set("Authorization", "Bearer "+accessToken)
			response, err := client.Do(request)
			if err != nil {
				b.Fatal(err)
			}
			data, err := io.ReadAll(response.Body)
			response.Body.Close()
			if err != nil {
				b.Fatal(err)
			}
			var refused refusalByHand
			if err := json.Unmarshal(data, &refused); err != nil || !strings.HasPrefix(refused.Error.Details[0].FieldViolations[0].Field, "$") {
				b.Fatal(err)
			}
		}
	})
}
